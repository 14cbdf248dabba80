"""Tables without column lines: columns from the alignment under a heading row.

A heading row is known by its words. Between two headings runs a gutter that the lines of the
table leave free; the gutters divide every line below into cells, and a line that crosses them is
a paragraph, over the table's full width or after its end.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from svextract.page import Box
from svextract.tables.lines import CELL_GAP, Measures, PrintedLine, TableLine, split_at_gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.page import Word
    from svextract.tables.headings import Heading

# Widths of a character by which a line may hang out of its column.
HANG = 1.5
# What numbers a row: '3', '3.', '1.1', 'R3', 'a)', '(iv)'.
NUMBERISH = re.compile(r"\(?(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})*[a-z]?|[a-z]|[ivx]{1,4})[.):]{0,2}")
# Numbers in a column without heading from which it is one, and its width in characters.
FEWEST_NUMBERS = 2
NUMBERS_WIDTH = 3.0
# Spaces between words: the gap between two columns is wider.
WIDER_THAN_SPACE = 1.5
# Share of a table's width that a line must cover to divide its rows.
DIVIDER = 0.5


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: headings, and where each begins; last, the right edge.

    ruled: lines divide its cells, so that what stands in no cell is not of it.
    """

    headings: tuple[str, ...]
    edges: tuple[float, ...]
    ruled: bool = False


def heading_to_columns(
    heading: Heading, body: Sequence[PrintedLine], measures: Measures
) -> Columns:
    """Turn a heading row and the lines below it into the columns that they share."""
    boxes = [piece.box for piece in heading.pieces]
    body = [line for line in body if not _is_prose(line, boxes, measures.pitch)] or body
    lines = [*heading.pieces, *body]
    inner: list[float] = []
    for _ in range(2):
        inner = [_gutter(lines, left, right, measures) for left, right in pairwise(boxes)]
        crossing = [line for line in body if _crosses(line, inner, measures.pitch)]
        if not crossing or len(crossing) == len(body):
            break
        lines = [*heading.pieces, *(line for line in body if line not in crossing)]
    kept = [line for line in lines if not _crosses(line, inner, measures.pitch)]
    left = _left_edge(kept, inner[0], boxes[0])
    right = max(line.words[-1].box.x1 for line in [*kept, *heading.pieces])
    return _with_number_columns(Columns(heading.texts, (left, *inner, right)), kept, measures)


def _left_edge(lines: Sequence[PrintedLine], gutter: float, box: Box) -> float:
    """Find where the first column begins: at its heading, or where most of its lines begin."""
    starts = sorted(line.words[0].box.x0 for line in lines if line.words[0].box.x0 < gutter)
    usual = starts[len(starts) // 2] if starts else box.x0
    return min(box.x0, usual)


def _with_number_columns(
    columns: Columns, lines: Sequence[PrintedLine], measures: Measures
) -> Columns:
    """Add the columns of numbers that have no heading: left of the first, or inside another."""
    headings, edges = list(columns.headings), list(columns.edges)
    bounds = [-math.inf, *edges]
    for place in range(len(bounds) - 2, -1, -1):
        start = _numbers_start(lines, bounds[place], bounds[place + 1], measures)
        if start is not None:
            edges.insert(place, start)
            headings.insert(place, "")
    return Columns(tuple(headings), tuple(edges))


def _numbers_start(
    lines: Sequence[PrintedLine], low: float, high: float, measures: Measures
) -> float | None:
    """Find the x-position of a column of numbers between two positions, if there is one.

    Nothing but numbers may stand to the right of it there, and words to the left only apart.
    """
    inside = [
        word
        for line in lines
        for word in line.words
        if low <= word.box.centre < high - HANG * measures.pitch * (low == -math.inf)
    ]
    numbers = [word for word in inside if NUMBERISH.fullmatch(word.text)]
    if len(numbers) < FEWEST_NUMBERS:
        return None
    start = min(word.box.x0 for word in numbers)
    if any(word.box.x0 - start > NUMBERS_WIDTH * measures.pitch for word in numbers):
        return None
    reach = start - WIDER_THAN_SPACE * measures.space
    if any(word.box.x1 > reach for word in inside if word not in numbers):
        return None
    if low != -math.inf and start - low < HANG * measures.pitch:
        return None
    return start - measures.pitch * 0.1


def _is_prose(line: PrintedLine, boxes: Sequence[Box], pitch: float) -> bool:
    """Say whether a line runs on without a gap under the middle of two headings."""
    for piece in split_at_gaps(line, CELL_GAP * pitch):
        start, end = piece.words[0].box.x0, piece.words[-1].box.x1
        if sum(1 for box in boxes if start < box.centre < end) > 1:
            return True
    return False


def _gutter(lines: Sequence[PrintedLine], left: Box, right: Box, measures: Measures) -> float:
    """Find where the column under `right` begins: the end of the clearest gap between the two.

    The clearest gap is crossed by the fewest words and wider than a space; among equals, the one at
    whose end the most lines begin, then the widest.
    """
    low, high = left.centre, max(right.centre, left.centre + measures.pitch)
    inside = [
        word.box
        for line in lines
        for word in line.words
        if word.box.x1 > low and word.box.x0 < high
    ]
    ends = {round(box.x0, 1) for box in inside if low < box.x0 <= high} | {round(right.x0, 1)}
    gaps = _Gaps(inside, low, measures)
    return max(sorted(ends), key=gaps.clearness) - measures.pitch * 0.1


class _Gaps:
    """Says of an x-position how clear the gap is that ends there."""

    def __init__(self, boxes: Sequence[Box], low: float, measures: Measures) -> None:
        self.low, self.measures = low, measures
        ordered = sorted(boxes)
        self.starts = [box.x0 for box in ordered]
        self.ends = sorted(box.x1 for box in boxes)
        self.reached = list(accumulate((box.x1 for box in ordered), max))

    def clearness(self, x: float) -> tuple[float, bool, int, float]:
        """Rank the gap that ends at `x`; of two gaps the higher rank is the clearer."""
        near = self.measures.pitch * 0.2
        begun_before = bisect_left(self.starts, x - near)
        crossed = max(begun_before - bisect_right(self.ends, x), 0)
        around = self.measures.pitch * 0.5
        begun = bisect_right(self.starts, x + around) - bisect_left(self.starts, x - around)
        width = x - (self.reached[begun_before - 1] if begun_before else self.low)
        return -crossed, width > WIDER_THAN_SPACE * self.measures.space, begun, width


def _crosses(line: PrintedLine, gutters: Sequence[float], pitch: float) -> bool:
    """Say whether a word of the line, or a plain space between two, lies across a gutter."""
    for gutter in gutters:
        for word in line.words:
            if word.box.x0 < gutter - pitch * 0.5 and word.box.x1 > gutter + pitch * 0.5:
                return True
    return False


def divide(
    line: PrintedLine, columns: Columns, measures: Measures
) -> dict[int, PrintedLine] | None:
    """Turn a line into its piece in each column, or None where it does not fit the columns."""
    hangs_out = line.words[0].box.x0 < columns.edges[0] - HANG * measures.pitch
    if hangs_out or _crosses(line, columns.edges[1:-1], measures.pitch):
        return None
    return line_to_pieces(line, columns.edges)


def line_to_pieces(line: PrintedLine, edges: Sequence[float]) -> dict[int, PrintedLine]:
    """Turn a line into its piece in each column: words go where their centre stands."""
    pieces: dict[int, list[Word]] = {}
    for word in line.words:
        pieces.setdefault(bisect_right(edges[1:-1], word.box.centre), []).append(word)
    return {column: PrintedLine(tuple(words)) for column, words in pieces.items()}


def runs_over_gutters(line: PrintedLine, columns: Columns, measures: Measures) -> bool:
    """Say whether a line runs on over a gutter with no more than a space between its words."""
    for edge in columns.edges[1:-1]:
        left = [word for word in line.words if word.box.centre < edge]
        right = [word for word in line.words if word.box.centre >= edge]
        near = CELL_GAP * max(measures.pitch * 0.5, min(measures.space, measures.pitch))
        if left and right and right[0].box.x0 - left[-1].box.x1 < near:
            return True
    return False


def dividers(rules: Sequence[Box], fills: Sequence[Box], columns: Columns) -> list[float]:
    """Turn lines and the edges of shaded areas into the heights at which they divide a table."""
    left, right = columns.edges[0], columns.edges[-1]
    flat = [Box(*rule) for rule in rules if rule.width > rule.height]
    spans: dict[float, float] = {}
    for box in [*flat, *fills]:
        covered = min(box.x1, right) - max(box.x0, left)
        for height in {round(box.top, 0), round(box.bottom, 0)} if covered > 0 else ():
            spans[height] = spans.get(height, 0.0) + covered
    return sorted(y for y, covered in spans.items() if covered >= DIVIDER * (right - left))


def to_table_lines(
    divided: Iterable[tuple[PrintedLine, dict[int, PrintedLine]]], heights: Sequence[float]
) -> list[TableLine]:
    """Turn divided lines into table lines that know whether something is drawn above them."""
    lines: list[TableLine] = []
    above: float | None = None
    for line, pieces in divided:
        base, middle = line.base, line.box.middle
        separated = above is not None and any(above < height <= middle for height in heights)
        lines.append(TableLine(base, pieces, separated))
        above = middle
    return lines
