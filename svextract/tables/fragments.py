"""Pieces of text of which each may be a cell of a table, or a part of one.

What stands between two fragments says how likely they are one cell, two cells of a row, or cells
of two rows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.page import Box, Line, Paragraph, Spot

# Heights of type from one baseline to the next, from which a line between them was left blank.
# Lines that follow one another stand 1.1 to 2 heights apart.
BLANK_LINE = 2.2


class Joint(Enum):
    """What stands before a fragment."""

    PARAGRAPH = "a new paragraph"
    BAR = "a bar within the line"
    BAR_END = "a bar at the end of a line"
    SPACER = "an empty row on a line of its own"
    LINE = "a new line without a bar"
    SLASH = "a slash within the line"
    SLASH_END = "a slash at the end or the beginning of a line that may be wrapped"
    WRAP = "a new line that may be wrapped, where rows are lines"
    ROW = "a new line that is not wrapped, where rows are lines"
    NOTHING = "no mark at all: two cells may have run together"


SLASHES = (Joint.SLASH, Joint.SLASH_END)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text that may be a cell; one without lines is an empty cell.

    joint: what stands before it. part: the number of the paragraph it stands in.
    """

    lines: tuple[Line, ...]
    joint: Joint
    part: int
    page: int
    spots: tuple[Spot, ...] = ()

    @property
    def text(self) -> str:
        """Return the lines joined by spaces."""
        return " ".join(line.text for line in self.lines)


def joined_text(fragments: Iterable[Fragment]) -> str:
    """Join fragments that are one cell, with the slashes that divided them."""
    text = ""
    for fragment in fragments:
        if fragment.lines:
            mark = " / " if fragment.joint in SLASHES else " "
            text = f"{text}{mark}{fragment.text}" if text else fragment.text
    return text


def paragraphs_to_parts(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Divide paragraphs at blank lines that were taken for the usual distance of lines."""
    return [part for paragraph in paragraphs for part in _parts(paragraph)]


def _parts(paragraph: Paragraph) -> Iterator[Paragraph]:
    boxes = [line.box for line in paragraph.lines if line.box is not None]
    breaks = [n for n, pair in enumerate(pairwise(boxes), start=1) if _is_blank_between(*pair)]
    if not breaks or len(boxes) < len(paragraph.lines):
        yield paragraph
        return
    for start, end in pairwise([0, *breaks, len(boxes)]):
        yield replace(paragraph, lines=_broken_anew(paragraph.lines[start:end]))


def _is_blank_between(above: Box, below: Box) -> bool:
    return below.bottom - above.bottom > BLANK_LINE * max(above.height, below.height)


def _broken_anew(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Say of lines by themselves which of their breaks wrapping does not explain."""
    longest = max(len(line.text) for line in lines)
    rest = (
        replace(line, breaks=len(above.text) + 1 + len(line.text.split()[0]) < longest)
        for above, line in pairwise(lines)
    )
    return (replace(lines[0], breaks=False), *rest)


def fragments_to_paragraphs(
    fragments: Iterable[Fragment], parts: Sequence[Paragraph], counts: Counter[int]
) -> Iterator[Paragraph]:
    """Turn fragments that are no cells back into the paragraphs that they stood in.

    counts: how many fragments each paragraph was divided into.
    """
    for number, group in groupby(fragments, key=lambda fragment: fragment.part):
        inside = list(group)
        printed = sum(fragment.joint is not Joint.NOTHING for fragment in inside)
        lines = tuple(line for fragment in inside for line in fragment.lines)
        if printed == counts[number]:
            yield parts[number]
        elif lines:
            yield replace(parts[number], lines=lines)
