"""Plain text files: characters become words on a page whose unit is one character.

Columns padded with spaces stand where they stand. Tabs divide cells, so each column of cells is
given room for its widest cell; lines with tabs hang a little to the right of lines without, which
keeps a stray line of prose out of the table. Cells between bars ('| … | … |') are cells between
tabs where every line is a row; where a row takes several lines the bars stay, for the table stage
to tell the rows. Lines drawn with dashes are lines, and Markdown has one between any two rows.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from svextract.errors import UnknownFormatError
from svextract.page import Box, Page, Word
from svextract.readers.characters import clean_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from svextract.page import Turn

# Characters: how far table lines hang in, and the room between two columns of cells.
INDENT = 8
GUTTER = 4
# Units from one line of type to the next; type is about twice as high as wide.
LEADING = 2.0
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
# A line drawn with characters, as '-----  -----' or '|---|---|'.
DRAWN = re.compile(r"[-=_+|:\s]*[-=_]{3}[-=_+|:\s]*")
# A bar between cells; one after a backslash is part of the text (Markdown).
BAR = re.compile(r"(?<!\\)\|")
# Marks of Markdown around a heading ('## Title') and around bold words (CommonMark 0.31, 4.2, 6.2).
HEADING = re.compile(r"#{1,6} +(?P<text>.*?)(?: +#+)?\r?$")
BOLD = re.compile(r"(?<!\*)\*\*(?=\S)(?P<text>[^*]+?)(?<=\S)\*\*(?!\*)")
# The line below the headings of a table in Markdown: '|:---|---|' (GFM, 4.10).
DASHES = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?")
# Line distances below a row's baseline at which the line between two rows is.
BELOW = 0.15
# Bars in a line from which they are the borders of cells.
FEWEST_BARS = 2
# Bars in uneven lines from which they are a table of which a row takes several lines.
FEWEST_UNEVEN = 3
WORDS = re.compile(r"[^\s\x00-\x1f]+")
# Share of characters that may be controls in a text; a binary file has many.
MOST_CONTROLS = 0.02
# Share of zero bytes in every second place from which a file without a mark is UTF-16.
UTF_16_ZEROS = 0.3


class TextPages:
    """A text file read as pages; a form feed begins a new one."""

    format = "txt"
    located = False

    def __init__(self, path: Path) -> None:
        text = decode(path.read_bytes())
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        pages = [[_plain(line) for line in page.split("\n")] for page in text.split("\f")]
        self._pages = ["\n".join(bars_to_tabs(lines)) for lines in pages]
        self._rows = [markdown_rows(lines) for lines in pages]
        self._stops = tab_stops(line for page in self._pages for line in page.split("\n"))

    @property
    def count(self) -> int:
        """Count the pages."""
        return len(self._pages)

    def text(self, index: int) -> str:
        """Return a page's text."""
        return self._pages[index].replace("\t", "  ")

    def line_heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:  # noqa: ARG002
        """Return the lines of a page's text with the height of their baselines."""
        lines = self._pages[index].split("\n")
        return [
            (" ".join(line.split()), number * LEADING)
            for number, line in enumerate(lines, start=1)
            if line.strip()
        ]

    def page(self, index: int) -> Page:
        """Return a page's words, placed by line and character."""
        lines = self._pages[index].split("\n")
        words: list[Word] = []
        rules: list[Box] = []
        for number, line in enumerate(lines, start=1):
            base = number * LEADING
            if DRAWN.fullmatch(line):
                rules.append(_level(base - LEADING / 2, len(line)))
            else:
                words += line_to_words(line, base, self._stops)
            if number in self._rows[index]:
                rules.append(_level(base + BELOW * LEADING, self._stops[-1]))
        width = max((word.box.x1 for word in words), default=0.0)
        return Page(
            number=index + 1,
            width=width,
            height=(len(lines) + 1) * LEADING,
            words=tuple(words),
            rules=tuple(rules),
            located=False,
        )

    def close(self) -> None:
        """Nothing is held open."""


def _level(height: float, right: float) -> Box:
    return Box(0.0, height, float(right), height)


def bars_to_tabs(lines: Sequence[str]) -> list[str]:
    """Turn lines whose cells stand between bars into lines whose cells stand between tabs.

    Where the cells of a row stand on several lines, bars stay and the spaces around them go.
    """
    groups = [list(group) for _, group in groupby(lines, key=lambda line: _bars(line) > 0)]
    uneven = _uneven_bars(groups) >= FEWEST_UNEVEN
    done: list[str] = []
    for group in groups:
        stay = uneven and _bars(group[0]) > 0 and not _is_markdown(group)
        done += [_spaced(line) if stay else _piped(line) for line in group]
    return done


def _bars(line: str) -> int:
    return len(BAR.findall(line))


def _is_markdown(group: Sequence[str]) -> bool:
    """Say whether lines with bars have one of dashes below the first, so that each is a row."""
    return len(group) > 1 and DASHES.fullmatch(group[1].strip()) is not None


def markdown_rows(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the lines that are rows of Markdown's tables, counted from 1."""
    groups = groupby(enumerate(lines, start=1), key=lambda pair: _bars(pair[1]) > 0)
    found = (list(group) for _, group in groups)
    return frozenset(
        number
        for group in found
        if _is_markdown([line for _, line in group])
        for number, line in group
        if not DRAWN.fullmatch(line)
    )


def _uneven_bars(groups: Sequence[Sequence[str]]) -> int:
    """Count the bars in lines that are no whole rows.

    They have another number than their table, or the first of their cells began above them.
    """
    counted = [[_bars(line) for line in group] for group in groups if not _is_markdown(group)]
    times = Counter(count for counts in counted for count in counts)
    uneven = [
        sum(counts)
        for counts in counted
        if len(set(counts)) > 1 or counts[0] == 1 or (times[counts[0]] == 1 and len(times) > 1)
    ]
    begun = [
        _bars(group[0])
        for above, group in pairwise(groups[1:])
        if _bars(group[0]) and _is_worded(above[-1]) and not group[0].lstrip().startswith("|")
    ]
    return sum(uneven) + sum(begun)


def _is_worded(line: str) -> bool:
    return bool(line.strip()) and not DRAWN.fullmatch(line)


def _spaced(line: str) -> str:
    return line if DRAWN.fullmatch(line) else " ".join(line.split())


def _piped(line: str) -> str:
    """Turn a line whose cells stand between bars into one whose cells stand between tabs."""
    if _bars(line) < FEWEST_BARS or DRAWN.fullmatch(line):
        return line
    cells = BAR.split(line.strip())
    inner = cells[not cells[0] : len(cells) - (not cells[-1])]
    return "\t".join(cell.strip().replace("\\|", "|") for cell in inner)


def _plain(line: str) -> str:
    """Take the marks of Markdown off a heading and off bold words."""
    heading = HEADING.match(line)
    return BOLD.sub(r"\g<text>", heading["text"] if heading else line)


def decode(data: bytes) -> str:
    """Turn a text file's bytes into text: UTF-8, UTF-16 or Windows-1252.

    Raises UnknownFormatError where the bytes are no text at all.
    """
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), None)
    try:
        text = data.decode(encoding or _guessed(data))
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    controls = sum(1 for char in text if char < " " and char not in "\t\n\r\f\v\x1a")
    if controls > MOST_CONTROLS * max(len(text), 1):
        raise UnknownFormatError(
            "The file is no text. Save the plan as PDF or as plain text and try again."
        )
    return text


def _guessed(data: bytes) -> str:
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = data[start::2]
        if half and half.count(0) > UTF_16_ZEROS * len(half):
            return name
    return "utf-8"


def tab_stops(lines: Iterable[str]) -> list[int]:
    """Turn the lines of a file into the x-position of each column of tab-divided cells."""
    widths: list[int] = []
    for line in lines:
        cells = line.split("\t")
        if len(cells) == 1:
            continue
        widths.extend([0] * (len(cells) - len(widths)))
        for column, cell in enumerate(cells):
            widths[column] = max(widths[column], len(cell.strip()))
    stops = [INDENT]
    for width in widths:
        stops.append(stops[-1] + width + GUTTER)
    return stops


def line_to_words(line: str, base: float, stops: list[int]) -> Iterator[Word]:
    """Turn one line into words whose boxes end at height `base`."""
    cells = line.split("\t")
    for column, cell in enumerate(cells):
        left = stops[column] - (len(cell) - len(cell.lstrip())) if len(cells) > 1 else 0
        for match in WORDS.finditer(cell):
            text = clean_word(match.group())
            if text:
                x0 = left + match.start()
                box = Box(x0, base - LEADING * 0.7, x0 + len(match.group()), base)
                yield Word(text, box)
