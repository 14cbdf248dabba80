"""Paragraphs become fragments, divided by what may divide cells: blank lines, bars or slashes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import Line
from svextract.tables.fragments import Fragment, Joint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from svextract.page import Paragraph
    from svextract.tables.recogniser import Recogniser

# A bar that divides cells; one after a backslash is part of the text (GitHub's Markdown).
BAR = re.compile(r"(?<!\\)\|")
# A slash that divides cells stands between spaces or at an end of its line.
SLASH = re.compile(r"(?:^|\s)/(?=\s|$)")
# Marks in a run of paragraphs from which they may divide cells.
FEWEST_MARKS = 4
# Share of the lines with bars that stand between two, from which such bars are a table's borders.
BORDERED = 0.5
# Words of two cells that ran together; how well each must fit its column, and both together.
LONGEST_RUN_TOGETHER, FITTING, FITTING_TOGETHER = 14, 0.4, 1.4
BETWEEN_BARS = (Joint.BAR, Joint.BAR_END, Joint.SPACER, Joint.LINE)

Divided = list[tuple[str, Joint]]


def has_bars(parts: Sequence[Paragraph]) -> bool:
    """Say whether bars may divide the cells in these paragraphs."""
    return _count(parts, BAR) >= FEWEST_MARKS


def has_slashes(parts: Sequence[Paragraph]) -> bool:
    """Say whether slashes may divide the cells in these paragraphs."""
    return _count(parts, SLASH) >= FEWEST_MARKS


def _count(parts: Sequence[Paragraph], mark: re.Pattern[str]) -> int:
    return sum(len(mark.findall(line.text)) for part in parts for line in part.lines)


def by_paragraph(parts: Sequence[Paragraph]) -> list[Fragment]:
    """Take every paragraph for a fragment."""
    return [
        Fragment(part.lines, Joint.PARAGRAPH, number, part.page, part.spots)
        for number, part in enumerate(parts)
    ]


def by_slash(parts: Sequence[Paragraph]) -> list[Fragment]:
    """Divide lines at the slashes that stand between spaces."""
    return list(_fragments(parts, [list(_slashed(part.lines)) for part in parts]))


def _slashed(lines: Sequence[Line]) -> Iterator[tuple[str, Joint]]:
    """Yield what slashes divide lines into. One where a line was wrapped leaves no cell empty."""
    joint = Joint.ROW
    for line, below in zip_longest(lines, lines[1:]):
        pieces = [piece.strip() for piece in SLASH.split(line.text.strip())]
        wraps = below is not None and not below.breaks
        opens = joint is Joint.WRAP and not pieces[0] and any(pieces[1:2])
        closes = wraps and not pieces[-1] and any(pieces[-2:-1])
        joint = Joint.SLASH_END if opens else joint
        for piece in pieces[opens : len(pieces) - closes]:
            yield piece, joint
            joint = Joint.SLASH
        joint = (Joint.SLASH_END if closes else Joint.WRAP) if wraps else Joint.ROW


def by_bar(parts: Sequence[Paragraph]) -> list[Fragment]:
    """Divide lines at their bars. An empty fragment is an empty cell, or a row that is a spacer."""
    barred = [line.text.strip() for part in parts for line in part.lines if BAR.search(line.text)]
    worded = [text for text in barred if text.strip("| ")]
    bordered = sum(text[0] == "|" and text[-1] == "|" for text in worded) > BORDERED * len(worded)
    divide = partial(_barred, bordered=bordered, lone=not worded)
    return list(_fragments(parts, _by_line(parts, divide)))


class _Pieces(NamedTuple):
    """What bars divide a line into. opens, closes: a bar stands at its beginning, at its end.

    A line that is nothing but a bar which closes the line before it has no texts, nor has a spacer,
    an empty row on a line of its own.
    """

    texts: Sequence[str]
    opens: bool
    closes: bool
    spacer: bool = False


def _barred(text: str, *, closed: bool, bordered: bool, lone: bool) -> _Pieces:
    """Divide a line at its bars.

    closed: the line before ends with a bar. bordered: bars at both ends of a line are borders.
    lone: all bars stand on lines of their own.
    """
    pieces = [piece.strip().replace("\\|", "|") for piece in BAR.split(text.strip())]
    if not any(pieces) and (len(pieces) > 2 or (lone and not closed)):
        return _Pieces((), opens=False, closes=True, spacer=len(pieces) > 2)
    closes = len(pieces) > 1 and not pieces[-1]
    if closes:
        pieces.pop()
    opens = len(pieces) > 1 and not pieces[0] and (bordered or not closed)
    return _Pieces(pieces[opens:], opens and not closed, closes)


def _by_line(parts: Sequence[Paragraph], divide: Callable[..., _Pieces]) -> list[Divided]:
    """Divide the lines of paragraphs, and say what stands before each piece."""
    found: list[Divided] = []
    closed, spaced = True, False
    for part in parts:
        found.append([])
        for line in part.lines:
            pieces = divide(line.text, closed=closed)
            joint = Joint.BAR_END if closed or pieces.opens else Joint.LINE
            for number, text in enumerate(pieces.texts):
                between = Joint.SPACER if spaced else joint
                found[-1].append((text, Joint.BAR if number else between))
            closed = pieces.closes
            spaced = pieces.spacer or (spaced and not pieces.texts)
    return found


def _fragments(parts: Sequence[Paragraph], divided: Sequence[Divided]) -> Iterator[Fragment]:
    for number, (part, pieces) in enumerate(zip(parts, divided, strict=True)):
        for text, joint in pieces:
            lines = (Line(text),) if text else ()
            yield Fragment(lines, joint, number, part.page, part.spots)


def split_where_run_together(
    fragment: Fragment, headings: Sequence[str], words: Recogniser
) -> list[Fragment]:
    """Divide a fragment between bars where one may be missing: both sides fit neighbouring columns.

    Whether they are two cells is weighed later.
    """
    printed = fragment.text.split()
    if fragment.joint not in BETWEEN_BARS or not 1 < len(printed) <= LONGEST_RUN_TOGETHER:
        return [fragment]
    best, halves = FITTING_TOGETHER, ("", "")
    for at in range(1, len(printed)):
        head, tail = " ".join(printed[:at]), " ".join(printed[at:])
        fit = _fit_together(head, tail, headings, words)
        if fit >= best:
            best, halves = fit, (head, tail)
    if not all(halves):
        return [fragment]
    first, second = (replace(fragment, lines=(Line(text),)) for text in halves)
    return [first, replace(second, joint=Joint.NOTHING)]


def _fit_together(head: str, tail: str, headings: Sequence[str], words: Recogniser) -> float:
    """Say how well two texts fit two columns beside one another, at best."""
    if words.begins_anew("", head, tail) < 0:
        return 0.0
    left, right = words.cell_fits(headings, head), words.cell_fits(headings, tail)
    pairs = [pair for pair in zip(left, right[1:], strict=False) if min(pair) >= FITTING]
    return max(map(sum, pairs), default=0.0)
