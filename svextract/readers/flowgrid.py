"""Cells laid on the fine grid of a word processor become cells in the columns a reader sees.

A word processor cuts a table along every border of every row, so that one border a hair's breadth
beside another makes a further column of its grid. Columns that only such slivers divide are one
column here, and where no cell begins there is none.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import FlowCell

if TYPE_CHECKING:
    from svextract.page import FlowBlock

# Points (0.1 inch): the margins inside a cell alone take half as much again, so that no letter
# fits into anything narrower.
NARROWEST_COLUMN = 7.2


class Laid(NamedTuple):
    """A cell on a grid: its row, the lines it reaches from and to, what it holds.

    rows: how many it covers. merge: whether it is one of several cells to be merged downwards,
    and if so, which: the one that begins it ('restart') or one below ('continue').
    """

    row: int
    start: int
    end: int
    content: list[FlowBlock]
    rows: int = 1
    merge: str | None = None


def grid_to_columns(cells: list[Laid], lines: list[float]) -> list[Laid]:
    """Turn cells on a grid whose lines stand at these points into cells in columns."""
    folded = fold_slivers(cells, lines)
    begins = sorted({folded[cell.start] for cell in cells})
    return [
        cell._replace(
            start=bisect_left(begins, folded[cell.start]), end=bisect_left(begins, folded[cell.end])
        )
        for cell in cells
    ]


def fold_slivers(cells: list[Laid], lines: list[float]) -> dict[int, int]:
    """Turn each grid line that cells use into the first of those too close to it for a column.

    Lines stay apart where a cell stands between them after all, or where their places are unknown.
    """
    # The latest start of the cells that end at a line; -1 where none ends.
    starts: dict[int, int] = {}
    for cell in cells:
        starts[cell.end] = max(cell.start, starts.get(cell.end, -1))
        starts.setdefault(cell.start, -1)
    folded: dict[int, int] = {}
    first = 0
    for line in sorted(starts):
        apart = line >= len(lines) or lines[line] - lines[first] >= NARROWEST_COLUMN
        if not folded or apart or starts[line] >= first:
            first = line
        folded[line] = first
    return folded


def to_cell(cell: Laid) -> FlowCell:
    """Turn a cell in columns into one of the table."""
    columns = cell.end - cell.start
    return FlowCell(cell.row, cell.start, tuple(cell.content), cell.rows, columns)
