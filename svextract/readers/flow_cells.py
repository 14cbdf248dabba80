"""Texts of cells become paragraphs, and cells scattered over a sheet one compact table."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from svextract.errors import TooLargeError
from svextract.page import FlowCell, FlowTable
from svextract.readers.flowtext import BODY_SIZE, LINE, TOO_MUCH, Stretch, to_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.page import Paragraph

# Places of a table, empty and covered ones too: later stages look at each. A tracker that a council
# keeps for ten years has about 100,000.
MOST_PLACES = 1_000_000
# Line ends of every system, and the vertical tab and separators that programs use inside a cell.
LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
# Control characters that are no white space: they print nothing.
CONTROLS = dict.fromkeys((*range(9), *range(0x0E, 0x1C), 0x7F))


class Placed(NamedTuple):
    """A cell's text at its place, rows and columns counted from 0, and how far it reaches."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1
    size: float = BODY_SIZE


class Compacted(NamedTuple):
    """A table, and how many filled cells were left out as a merged one lies over them."""

    table: FlowTable
    covered: int


def text_to_paragraphs(text: str, *, page: int, size: float = BODY_SIZE) -> tuple[Paragraph, ...]:
    """Turn a text with line breaks into paragraphs; an empty line ends one."""
    groups: list[list[str]] = [[]]
    for line in LINE_ENDS.split(text.translate(CONTROLS)):
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    found = (to_paragraph(page, [Stretch(LINE.join(group), size)]) for group in groups)
    return tuple(paragraph for paragraph in found if paragraph is not None)


def placed_to_table(cells: Iterable[Placed], *, page: int) -> Compacted | None:
    """Turn the cells of a sheet into a table without its empty edges; None if none is filled.

    Rows and columns in which no filled cell begins shrink to one between two others, so that a
    stray entry a million rows further down costs nothing. Raises TooLargeError.
    """
    cells = list(cells)
    filled = [cell for cell in cells if cell.text.strip()]
    if not filled:
        return None
    rows = Axis({cell.row for cell in filled})
    columns = Axis({cell.column for cell in filled})
    check_area(rows, columns)
    inside = (cell for cell in cells if cell.row in rows.new and cell.column in columns.new)
    kept, covered = _apart(sorted(_moved(cell, rows, columns) for cell in inside))
    return Compacted(FlowTable(page, tuple(_flow_cell(cell, page) for cell in kept)), covered)


class Axis:
    """The rows or columns in use, and where each goes when runs of empty ones shrink to one."""

    def __init__(self, used: set[int]) -> None:
        self._used: Sequence[int] = sorted(used)
        self.new: dict[int, int] = {}
        place = 0
        for index, old in enumerate(self._used):
            if index:
                place += 1 if old == self._used[index - 1] + 1 else 2
            self.new[old] = place

    def __len__(self) -> int:
        """Count the places that are left."""
        return self.new[self._used[-1]] + 1 if self._used else 0

    def span(self, first: int, count: int) -> int:
        """Return how many places are left of `count` old ones from `first` on, which is in use."""
        last = self._used[bisect_right(self._used, first + count - 1) - 1]
        return self.new[last] - self.new[first] + 1


def check_area(rows: Axis, columns: Axis) -> None:
    """Refuse a table of too many places. Raises TooLargeError."""
    if len(rows) * len(columns) > MOST_PLACES:
        raise TooLargeError(TOO_MUCH)


def _moved(cell: Placed, rows: Axis, columns: Axis) -> Placed:
    """Return the cell at its place in the compact table."""
    return cell._replace(
        row=rows.new[cell.row],
        column=columns.new[cell.column],
        rows=rows.span(cell.row, cell.rows),
        columns=columns.span(cell.column, cell.columns),
    )


def _apart(cells: Sequence[Placed]) -> tuple[list[Placed], int]:
    """Return the cells that no earlier one covers, and how many filled ones were covered."""
    if sum(cell.rows * cell.columns for cell in cells) > MOST_PLACES:
        raise TooLargeError(TOO_MUCH)
    taken: set[tuple[int, int]] = set()
    kept, covered = [], 0
    for cell in cells:
        if (cell.row, cell.column) in taken:
            covered += bool(cell.text.strip())
            continue
        fitting = cell if taken.isdisjoint(_places(cell)) else cell._replace(rows=1, columns=1)
        taken.update(_places(fitting))
        kept.append(fitting)
    return kept, covered


def _places(cell: Placed) -> set[tuple[int, int]]:
    across = range(cell.column, cell.column + cell.columns)
    return {(row, column) for row in range(cell.row, cell.row + cell.rows) for column in across}


def _flow_cell(cell: Placed, page: int) -> FlowCell:
    content = text_to_paragraphs(cell.text, page=page, size=cell.size)
    return FlowCell(cell.row, cell.column, content, cell.rows, cell.columns)
