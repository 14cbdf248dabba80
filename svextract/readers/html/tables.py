"""Rows of cells as a page writes them, turned into a table in which each cell has its place.

Spans are counted as in WHATWG HTML, 4.9.12 (forming a table); where a page lets cells overlap, the
one that began further up or to the left keeps the place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from svextract.errors import TooLargeError
from svextract.page import FlowCell, FlowTable
from svextract.readers.flow_cells import Axis, check_area
from svextract.readers.flowtext import TOO_MUCH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.page import FlowBlock

# The most rows and columns that a cell can cover (WHATWG HTML, 4.9.11).
MOST_ROWS_COVERED, MOST_COLUMNS_COVERED = 65_534, 1_000
# Cells that reach down over the same row; a table has no more than it has columns.
MOST_REACHING = 200
# Share of the text of a table without borders and headings that stands in tables inside it, from
# which on the outer one only arranges the page.
NESTED_SHARE = 0.5


@dataclass(slots=True)
class OpenCell:
    """A cell as it is written: what it holds and what it claims to cover; rows=0 means all."""

    content: tuple[FlowBlock, ...] = ()
    rows: int = 1
    columns: int = 1


@dataclass(slots=True)
class Group:
    """Rows that belong together: 'head', 'body' or 'foot'."""

    kind: str
    rows: list[list[OpenCell]] = field(default_factory=list)


@dataclass(slots=True)
class OpenTable:
    """A table while it is read.

    data: something says that it is a table of data (a border, headings, a caption, a role).
    layout: something says that it only arranges the page.
    heading: a heading of the page stands in a cell.
    text, nested: characters in it, and those of them in tables inside it.
    """

    page: int
    definitions: bool = False
    data: bool = False
    layout: bool = False
    heading: bool = False
    cell_open: bool = False
    text: int = 0
    nested: int = 0
    groups: list[Group] = field(default_factory=list)
    label: OpenCell | None = None
    row: list[OpenCell] | None = None

    def start_group(self, kind: str) -> None:
        """Begin a group of rows."""
        self.row = None
        self.groups.append(Group(kind))

    def end_group(self) -> None:
        """End a group of rows: a row that follows on its own begins another."""
        self.start_group("body")

    def start_row(self) -> list[OpenCell]:
        """Begin a row and return it."""
        if not self.groups:
            self.start_group("body")
        row = self.row = []
        self.groups[-1].rows.append(row)
        return row

    def add_cell(self, cell: OpenCell) -> None:
        """Add a cell to the row, or to a row of its own where none has begun."""
        row = self.start_row() if self.row is None else self.row
        row.append(cell)

    def add_label(self, cell: OpenCell) -> None:
        """Add the label of a list of definitions: it begins a row."""
        self.start_row()
        self.add_cell(cell)
        self.label = cell

    def add_value(self, cell: OpenCell) -> None:
        """Add a value beside its label; the label reaches down over more of them."""
        if self.label is None:
            self.start_row()
            self.add_cell(OpenCell())
        elif self.row is None or len(self.row) > 1:
            self.start_row()
            self.label.rows += 1
        self.add_cell(cell)

    def cells(self) -> Iterator[OpenCell]:
        """Yield the cells in the order in which they are shown."""
        return (cell for group in self._ordered() for row in group.rows for cell in row)

    def only_arranges(self) -> bool:
        """Say whether the table shows nothing of its own: it arranges what stands in its cells."""
        if self.layout:
            return True
        if self.definitions:
            widths = {len(row) for group in self.groups for row in group.rows}
            return self.label is None or widths == {1}
        if self.data:
            return False
        alone = sum(1 for _ in self.cells()) <= 1
        return (
            alone or self.heading or (self.nested > 0 and self.nested >= NESTED_SHARE * self.text)
        )

    def to_table(self) -> FlowTable | None:
        """Turn what was read into a table; None if it has no cell. Raises TooLargeError."""
        placed: list[FlowCell] = []
        first = 0
        for group in self._ordered():
            placed += place_cells(group.rows, first)
            first += len(group.rows)
        if not placed:
            return None
        rows = Axis({cell.row for cell in placed})
        columns = Axis({cell.column for cell in placed})
        check_area(rows, columns)
        return FlowTable(self.page, tuple(_compact(cell, rows, columns) for cell in placed))

    def _ordered(self) -> list[Group]:
        """Return the groups as shown: the first head on top, the first foot at the bottom."""
        head = next((group for group in self.groups if group.kind == "head"), None)
        foot = next((group for group in self.groups if group.kind == "foot"), None)
        others = [group for group in self.groups if group is not head and group is not foot]
        return [*([head] if head else []), *others, *([foot] if foot else [])]


class Reach(NamedTuple):
    """The columns that a cell covers, and the last row to which it reaches down."""

    start: int
    end: int
    last: int


def place_cells(rows: Sequence[Sequence[OpenCell]], first: int) -> Iterator[FlowCell]:
    """Yield the cells of a group of rows at their places; `first` is its first row."""
    reaching: list[Reach] = []
    for number, row in enumerate(rows):
        if not row:
            continue
        reaching = [reach for reach in reaching if reach.last >= number]
        begun: list[Reach] = []
        for cell, start, end in _side_by_side(row, reaching):
            last = number + cell.rows - 1 if cell.rows else len(rows) - 1
            last = min(last, len(rows) - 1)
            if last > number:
                begun.append(Reach(start, end, last))
            yield FlowCell(
                first + number, start, cell.content, rows=last - number + 1, columns=end - start
            )
        if begun:
            reaching = sorted(reaching + begun)
        if len(reaching) > MOST_REACHING:
            raise TooLargeError(TOO_MUCH)


def _side_by_side(
    row: Sequence[OpenCell], reaching: Sequence[Reach]
) -> Iterator[tuple[OpenCell, int, int]]:
    """Yield the cells of a row with the columns that those from above leave to them."""
    column, above = 0, 0
    for cell in row:
        while above < len(reaching) and reaching[above].start <= column:
            column = max(column, reaching[above].end)
            above += 1
        end = column + cell.columns
        if above < len(reaching):
            end = min(end, reaching[above].start)
        yield cell, column, end
        column = end


def _compact(cell: FlowCell, rows: Axis, columns: Axis) -> FlowCell:
    """Return the cell without the rows and columns in which no cell begins."""
    return FlowCell(
        rows.new[cell.row],
        columns.new[cell.column],
        cell.content,
        rows.span(cell.row, cell.rows),
        columns.span(cell.column, cell.columns),
    )


def to_span(value: str | None, most: int) -> int:
    """Turn the value of a rowspan or colspan, which may be 0, into a number; 1 where it is none."""
    digits = (value or "").strip().lstrip("+")
    if not digits.isdecimal():
        return 1
    return min(int(digits[:9]), most)
