"""Grids of single pages become whole tables: over page breaks, and rows that a break cut.

What follows a table on the next page is its continuation when its heading row is repeated or when
it has none and the columns agree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Block, Grid, GridRow, Paragraph
from svextract.tables.growing import GrowingTable, JoinedRow, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.tables.recogniser import Recogniser

# Share of a table's width by which columns of one table may differ from page to page.
SAME_COLUMN = 0.05
# Words: a longer paragraph between the parts of a table is no running head.
LONGEST_HEAD = 8
# Headings in the first row of a grid from which it is a table of its own.
FEWEST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one heading row, over as many pages as they take. `given`: see `Grid`."""

    headings: tuple[str, ...]
    rows: tuple[JoinedRow, ...]
    page: int
    given: bool = False


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
        self.edges: tuple[float, ...] = ()
        self.table = GrowingTable((), words)
        self.given = False
        self.page = 0  # on which the table was last seen
        self.between: list[Paragraph] = []  # what has come since, outside the table

    def take(self, block: Block) -> None:
        """Add one block."""
        if isinstance(block, Grid):
            self._take_grid(block)
        elif not self.table.take_orphan(block):
            self._close()
            self.pieces.append(block)
            if not block.inside:
                self.between.append(block)

    def finished(self) -> list[Piece]:
        """Return everything taken."""
        self._close()
        return self.pieces

    def _take_grid(self, grid: Grid) -> None:
        rows = self._rows_of(grid)
        if rows is None:
            self._close()
            self.pieces.append(grid)
            return
        self.table.take_rows(rows, grid)
        self.page, self.between = grid.page, []

    def _rows_of(self, grid: Grid) -> Sequence[GridRow] | None:
        """Return the rows of a grid in the columns of the table they go to, if there is one.

        Rows under a heading row of their own always have one.
        """
        goes_on = bool(self.table.headings) and self._goes_on(grid)
        if grid.headings is not None and not (goes_on and self._is_repeated(grid)):
            self._close()
            self.table = GrowingTable(grid.headings, self.words)
            self.edges, self.given = grid.edges, grid.given
            return grid.rows
        if not goes_on:
            return None
        if grid.headings is not None and len(grid.edges) == len(self.edges):
            self.edges = grid.edges
            return grid.rows
        return _mapped(grid, self.edges)

    def _goes_on(self, grid: Grid) -> bool:
        """Say whether a grid without headings continues the table before.

        It follows at once or under a label; a running head that was not told as one may stand
        between two pages. Ready-made columns have no places to compare, but are as many.
        """
        if grid.page > self.page + 1 or self._begins_another(grid):
            return False
        if grid.given and (not self.given or len(grid.edges) != len(self.edges)):
            return False
        headed = any(self.words.stands_alone(line.text) for p in self.between for line in p.lines)
        short = all(len(paragraph.text.split()) <= LONGEST_HEAD for paragraph in self.between)
        return headed or not self.between or (short and grid.page > self.page)

    def _begins_another(self, grid: Grid) -> bool:
        """Say whether a grid is another sort of table, which its first row heads.

        Under a repeated heading row it is a row: 'and their partners.' is the end of a cell.
        """
        if grid.headings is not None:
            return False
        texts = [cell.text for cell in grid.rows[0].cells if cell] if grid.rows else []
        headings = sum(self.words.form_label(text) is not None for text in texts)
        return headings >= FEWEST_HEADINGS and headings > len(texts) / 2

    def _is_repeated(self, grid: Grid) -> bool:
        """Say whether a heading row is that of the table before, over a page break."""
        if not self.table.headings or grid.headings is None or self.between:
            return False
        new, old = (list(filter(None, texts)) for texts in (grid.headings, self.table.headings))
        same = len(new) == len(old) and all(map(_same_heading, new, old))
        return same and self._last_page() not in {None, grid.page}

    def _last_page(self) -> int | None:
        """Return the page on which what was read so far ends."""
        if self.table.rows:
            return self.table.rows[-1].last_page
        return self.pieces[-1].page if self.pieces else None

    def _close(self) -> None:
        """Hand on the rows read so far; what follows may go on under the same headings."""
        if self.table.rows:
            rows = tuple(self.table.rows)
            self.pieces.append(Table(self.table.headings, rows, rows[0].page, self.given))
        self.table = GrowingTable(self.table.headings, self.words)


def _same_heading(text: str, other: str) -> bool:
    """Say whether two headings are one; a heading row that is repeated may be cut short."""
    words, others = text.casefold().split(), other.casefold().split()
    shared = min(len(words), len(others))
    return words[:shared] == others[:shared] and (shared > 0 or words == others)


def _mapped(grid: Grid, edges: tuple[float, ...]) -> tuple[GridRow, ...] | None:
    """Turn the rows of a grid without headings into rows of the columns at `edges`.

    None where a column of the grid begins under none of them.
    """
    slack = SAME_COLUMN * (edges[-1] - edges[0])
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
        cells[column] = together(cells[column], cell)
    return replace(row, cells=tuple(cells), merged=frozenset(columns[c] for c in row.merged))
