"""Grids of single pages become whole tables: over page breaks, and rows that a break cut.

What follows a table on the next page is its continuation when its heading row is repeated or when
it has none and the columns agree. Whether the first row there is the rest of the last row here is
weighed column by column.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Block, Cell, Grid, GridRow, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.tables.recogniser import Recogniser

# Evidence that the first row after a page break goes on with the last row before it (above 0).
KEY_EMPTY = 5.0  # the column that every row fills is empty
ONE_COLUMN = 2.0  # only one column is filled where rows fill several
USUALLY_FILLED = 1.0  # a column is empty that other rows fill
# Share of rows from which a column counts as usually filled.
MOSTLY = 0.8
# Evidence from which a cut row is joined without a doubt.
CERTAIN = 2.5
# Evidence from which a cell that heads several rows (a recommendation) goes on by itself.
CELL_GOES_ON = -1.5
# Words: a longer line after a table is a paragraph of its own and not the end of a cell.
LONGEST_ORPHAN = 8
# Share of a table's width by which columns of one table may differ from page to page.
SAME_COLUMN = 0.05


@dataclass(frozen=True, slots=True)
class JoinedRow:
    """A row of a whole table.

    continued: it was joined over a page break; doubtful: and might have been two rows.
    sure: its beginning is known and not inferred from the wording.
    page: the page on which it begins.
    """

    cells: tuple[Cell, ...]
    merged: frozenset[int]
    page: int
    sure: bool = True
    continued: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one heading row, over as many pages as they take."""

    headings: tuple[str, ...]
    rows: tuple[JoinedRow, ...]
    page: int


Piece = Table | Paragraph | Grid


def join_blocks(blocks: Iterable[Block], words: Recogniser) -> list[Piece]:
    """Turn the blocks of all pages into whole tables and the paragraphs between them.

    A grid without a heading row that continues no table is handed on as it is.
    """
    joiner = _Joiner(words)
    for block in blocks:
        joiner.take(block)
    return joiner.finished()


class _Joiner:
    """Walks through the blocks with the table that may still go on."""

    def __init__(self, words: Recogniser) -> None:
        self.words = words
        self.pieces: list[Piece] = []
        self.headings: tuple[str, ...] = ()
        self.edges: tuple[float, ...] = ()
        self.rows: list[JoinedRow] = []
        self.page = 0
        self.interrupted = False

    def take(self, block: Block) -> None:
        """Add one block."""
        if isinstance(block, Grid):
            self._take_grid(block)
        elif not self._ends_a_cell(block):
            self._close()
            self.pieces.append(block)
            self.interrupted = not block.inside

    def finished(self) -> list[Piece]:
        """Return everything taken."""
        self._close()
        return self.pieces

    def _take_grid(self, grid: Grid) -> None:
        if grid.headings is not None and not self._is_repeated(grid):
            self._close()
            self.headings, self.edges = grid.headings, grid.edges
            rows = grid.rows
        elif self.headings and grid.headings is not None and len(grid.edges) == len(self.edges):
            self.edges = grid.edges
            rows = grid.rows
        elif self.headings and (mapped := _mapped(grid, self.edges)) is not None:
            rows = mapped
        else:
            self._close()
            self.pieces.append(grid)
            return
        self.page = self.page if self.rows else grid.page
        self._add_rows(rows, grid)
        self.interrupted = False

    def _is_repeated(self, grid: Grid) -> bool:
        """Say whether a heading row is that of the table before, over a page break."""
        if not self.headings or grid.headings is None or self.interrupted:
            return False
        new, old = (list(filter(None, texts)) for texts in (grid.headings, self.headings))
        same = len(new) == len(old) and all(map(_same_heading, new, old))
        return same and self._last_page() not in {None, grid.page}

    def _last_page(self) -> int | None:
        """Return the page on which the table read so far ends."""
        for piece in [*self.rows[::-1], *self.pieces[::-1]]:
            if isinstance(piece, JoinedRow):
                return max(
                    (spot.page for cell in piece.cells for spot in cell.spots), default=piece.page
                )
            return piece.page
        return None

    def _add_rows(self, rows: Sequence[GridRow], grid: Grid) -> None:
        for number, row in enumerate(rows):
            new = JoinedRow(row.cells, row.merged, grid.page, sure=row.sure)
            last = self.rows[-1] if self.rows else None
            if number == 0 and last is not None and last.page != grid.page:
                self._join(last, new)
            else:
                self.rows.append(new if grid.ruled else self._group_cells_joined(new))

    def _join(self, last: JoinedRow, new: JoinedRow) -> None:
        """Add the first row after a page break: as the rest of the last row, or as a new one."""
        weight = self._weigh(last, new)
        new = self._group_cells_joined(new)
        if weight > 0:
            last = self.rows[-1]
            cells = tuple(map(_together, last.cells, new.cells))
            doubtful = weight < CERTAIN
            self.rows[-1] = replace(
                last, cells=cells, continued=True, doubtful=last.doubtful or doubtful
            )
            return
        self.rows.append(new)

    def _weigh(self, last: JoinedRow, new: JoinedRow) -> float:
        """Add up the evidence that `new` is the rest of `last`."""
        keys = self.words.key_columns(self.headings)
        groups = self.words.group_columns(self.headings)
        own = [column for column in range(len(self.headings)) if column not in groups]
        filled = [column for column in own if new.cells[column]]
        if not filled:
            return 0.0 if not any(new.cells) else KEY_EMPTY * self._goes_on(new)
        weight = 0.0 if any(new.cells[key] for key in keys if key in own) else KEY_EMPTY
        if len(filled) == 1 and sum(map(bool, last.cells)) > 1:
            weight += ONE_COLUMN
        weight += USUALLY_FILLED * sum(
            1 for column in own if not new.cells[column] and self._usually_filled(column)
        )
        for column in filled:
            if last.cells[column]:
                weight -= self._anew(column, last.cells[column], new.cells[column])
        heads = self._group_cells_above()
        started = any(
            self._anew(column, heads[column], new.cells[column]) > CELL_GOES_ON
            for column in groups
            if column in heads and new.cells[column]
        )
        return weight - KEY_EMPTY * started

    def _usually_filled(self, column: int) -> bool:
        """Say whether the rows read so far fill a column, all but a few."""
        filled = sum(1 for row in self.rows if row.cells[column] or column in row.merged)
        return filled >= MOSTLY * len(self.rows)

    def _goes_on(self, new: JoinedRow) -> bool:
        """Say whether a row that fills only group columns goes on with the cells above."""
        above = self._group_cells_above()
        return all(
            column in above and self._anew(column, above[column], cell) < 0
            for column, cell in enumerate(new.cells)
            if cell
        )

    def _group_cells_above(self) -> dict[int, Cell]:
        """Return the last filled cell of each group column."""
        above: dict[int, Cell] = {}
        for row in self.rows:
            above.update(
                {c: row.cells[c] for c in self.words.group_columns(self.headings) if row.cells[c]}
            )
        return above

    def _group_cells_joined(self, new: JoinedRow) -> JoinedRow:
        """Give the rest of a recommendation's cell back to its beginning in a row above.

        A page break may have cut the cell, or it is taller than its first row in a table without
        lines.
        """
        cells = list(new.cells)
        for column in self.words.group_columns(self.headings):
            index = next(
                (n for n in range(len(self.rows) - 1, -1, -1) if self.rows[n].cells[column]), None
            )
            if index is None or not cells[column]:
                continue
            head = self.rows[index]
            if self._anew(column, head.cells[column], cells[column]) > CELL_GOES_ON:
                continue
            joined = list(head.cells)
            joined[column] = _together(head.cells[column], cells[column])
            self.rows[index] = replace(head, cells=tuple(joined))
            cells[column] = NOTHING
        return replace(new, cells=tuple(cells))

    def _anew(self, column: int, above: Cell, below: Cell) -> float:
        if not above or not below:
            return 0.0
        return self.words.begins_anew(self.headings[column], above.text, below.text)

    def _ends_a_cell(self, paragraph: Paragraph) -> bool:
        """Take a stray line after the table as the end of the one cell that cannot end so."""
        if not self.rows or paragraph.inside or len(paragraph.text.split()) > LONGEST_ORPHAN:
            return False
        if self.words.stands_alone(paragraph.text):
            return False
        last = self.rows[-1]
        orphan = Cell(paragraph.lines, paragraph.spots)
        open_columns = [
            column
            for column, cell in enumerate(last.cells)
            if self._anew(column, cell, orphan) <= CELL_GOES_ON
            and cell.text.endswith((",", "(", "-", "&"))
        ]
        if len(open_columns) != 1:
            return False
        cells = list(last.cells)
        cells[open_columns[0]] = _together(last.cells[open_columns[0]], orphan)
        self.rows[-1] = replace(last, cells=tuple(cells), continued=True, doubtful=True)
        return True

    def _close(self) -> None:
        if self.rows:
            self.pieces.append(Table(self.headings, tuple(self.rows), self.page))
        self.rows = []


def _same_heading(text: str, other: str) -> bool:
    """Say whether two headings are one; a heading row that is repeated may be cut short."""
    words, others = text.casefold().split(), other.casefold().split()
    shared = min(len(words), len(others))
    return words[:shared] == others[:shared] and (shared > 0 or words == others)


def _together(above: Cell, below: Cell) -> Cell:
    return Cell(above.lines + below.lines, above.spots + below.spots)


def _mapped(grid: Grid, edges: tuple[float, ...]) -> tuple[GridRow, ...] | None:
    """Turn the rows of a grid without headings into rows of the columns at `edges`.

    None where a column of the grid begins under none of them.
    """
    width = edges[-1] - edges[0]
    slack = SAME_COLUMN * width
    columns = []
    for edge in grid.edges[:-1]:
        near = min(range(len(edges) - 1), key=lambda index: abs(edges[index] - edge))
        if abs(edges[near] - edge) > slack:
            return None
        columns.append(near)
    return tuple(_moved(row, columns, len(edges) - 1) for row in grid.rows)


def _moved(row: GridRow, columns: Sequence[int], count: int) -> GridRow:
    cells = [NOTHING] * count
    for column, cell in zip(columns, row.cells, strict=True):
        cells[column] = _together(cells[column], cell)
    return replace(row, cells=tuple(cells), merged=frozenset(columns[c] for c in row.merged))
