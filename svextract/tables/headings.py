"""Heading rows: which of a page's lines name the columns of a table, told by their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import Box, around
from svextract.tables.lines import CELL_GAP, Measures, PrintedLine, split_at_gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.tables.recogniser import Recogniser

# Printed lines that one heading row may take; bracketed instructions run over several.
TALLEST_HEADING = 6
# Line distances: lines further apart are not one heading row.
HEADING_STEP = 1.7
# Spaces between words: headings may stand no further apart.
NARROW_GAP = 2.0
# What a heading row's score gains when it repeats the one of the table that goes on.
REPEATED = 1.0
# And when a line goes on with some of its headings: a known heading may lose more by growing.
WRAPPED = 0.25


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading row: its lines' numbers (end excluded), each column's wording, how sure it is."""

    first: int
    end: int
    pieces: tuple[PrintedLine, ...]
    score: float

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the wording of each column's heading."""
        return tuple(piece.text for piece in self.pieces)


def find_headings(
    lines: Sequence[PrintedLine],
    measures: Measures,
    words: Recogniser,
    *,
    drawn: Sequence[float] = (),
    known: Sequence[str] = (),
) -> list[Heading]:
    """Find the heading rows among a page's lines.

    Of readings that share a line, the surest is taken, so that a line above a heading row that
    its columns happen to cover is no part of it.
    drawn: heights at which something is drawn across the page; no heading row goes over one.
    known: the headings of a table that may go on here.
    """
    finder = _HeadingFinder(lines, measures, words, drawn, tuple(known))
    found = [
        heading
        for start, line in enumerate(lines)
        if words.may_head(line.text) and (heading := finder.best(start)) is not None
    ]
    headings: list[Heading] = []
    for heading in sorted(found, key=lambda heading: (-heading.score, -heading.first)):
        if all(heading.end <= other.first or other.end <= heading.first for other in headings):
            headings.append(heading)
    return sorted(headings, key=lambda heading: heading.first)


@dataclass(frozen=True, slots=True)
class _HeadingFinder:
    """Weighs how many lines from a given one on make the surest heading row."""

    lines: Sequence[PrintedLine]
    measures: Measures
    words: Recogniser
    drawn: Sequence[float]
    known: tuple[str, ...]
    pieces: dict[tuple[int, float], list[PrintedLine]] = field(default_factory=dict)

    def _pieces(self, number: int, gap: float) -> list[PrintedLine]:
        """Return what gaps divide a line into, once for all readings that share it."""
        if (number, gap) not in self.pieces:
            self.pieces[number, gap] = split_at_gaps(self.lines[number], gap)
        return self.pieces[number, gap]

    def best(self, start: int) -> Heading | None:
        """Find the lines from `start` on that make the surest heading row, if any do.

        Headings may stand nearer to one another than cells do: then narrower gaps divide them.
        """
        if self._under_other_headings(start):
            return None
        wide = CELL_GAP * self.measures.pitch
        narrow = min(wide, NARROW_GAP * self.measures.space)
        alike = len(self._pieces(start, wide)) == len(self._pieces(start, narrow))
        found = (self._best(start, gap) for gap in ((wide,) if alike else (wide, narrow)))
        return max(filter(None, found), key=lambda heading: heading.score, default=None)

    def _best(self, start: int, gap: float) -> Heading | None:
        best: Heading | None = None
        stacks: list[_Stack] = []
        for end in range(start + 1, min(start + TALLEST_HEADING, len(self.lines)) + 1):
            if end - start > 1 and not self._adjoin(self.lines[end - 2], self.lines[end - 1]):
                break
            stacks = _stacked(stacks, self._pieces(end - 1, gap))
            heading = self._reading(start, end, stacks, gap)
            if heading is not None and (best is None or heading.score >= best.score):
                best = heading
        return best

    def _under_other_headings(self, start: int) -> bool:
        """Say whether a line is the end of a heading row of another sort of table."""
        lines = [self.lines[start]]
        for number in range(start - 1, max(start - TALLEST_HEADING, -1), -1):
            above = self.lines[number]
            columns = len(self._pieces(number, CELL_GAP * self.measures.pitch))
            heads = columns > 1 and self.words.may_head(above.text)
            if not heads or not self._adjoin(above, lines[0]):
                break
            lines.insert(0, above)
        return self.words.heads_other_table([line.text for line in lines])

    def _adjoin(self, above: PrintedLine, line: PrintedLine) -> bool:
        near = line.base - above.base <= HEADING_STEP * self.measures.leading
        return near and not any(above.box.middle < y <= line.box.middle for y in self.drawn)

    def _reading(
        self, start: int, end: int, stacks: Sequence[_Stack], gap: float
    ) -> Heading | None:
        if len(stacks) < 2:
            return None
        texts = tuple(" ".join([piece.text for piece in stack.pieces]) for stack in stacks)
        score = self.words.heading_score(texts)
        if score <= 0:
            return None
        if any(self.words.are_labels([piece.text for piece in stack.pieces]) for stack in stacks):
            return None
        again = REPEATED if texts == tuple(filter(None, self.known)) else 0.0
        again += WRAPPED * sum(
            self._is_wrapped(number, len(stacks), gap) for number in range(start + 1, end)
        )
        pieces = [
            PrintedLine(tuple(w for part in stack.pieces for w in part.words)) for stack in stacks
        ]
        return Heading(start, end, tuple(pieces), score + again)

    def _is_wrapped(self, number: int, columns: int, gap: float) -> bool:
        """Say whether a line is the second line of some headings: it leaves columns empty."""
        partial = len(self._pieces(number, gap)) < columns
        return partial and self.words.only_heading_words(self.lines[number].text)


class _Stack(NamedTuple):
    """Pieces of a heading row that stand above one another, and the area they take."""

    box: Box
    pieces: tuple[PrintedLine, ...]


def _stacked(stacks: Sequence[_Stack], pieces: Sequence[PrintedLine]) -> list[_Stack]:
    """Add the pieces of a further line to the stacks of a heading row, from left to right."""
    result = list(stacks)
    for piece in pieces:
        under = [stack for stack in result if _overlap(stack.box, piece.box)]
        if under:
            result = [stack for stack in result if stack not in under]
        box = around([*(stack.box for stack in under), piece.box])
        result.append(_Stack(box, (*(part for stack in under for part in stack.pieces), piece)))
    return sorted(result, key=lambda stack: stack.box.x0)


def _overlap(a: Box, b: Box) -> bool:
    return min(a.x1, b.x1) > max(a.x0, b.x0)
