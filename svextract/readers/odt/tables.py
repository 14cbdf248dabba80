"""Tables of OpenDocument text become tables of cells (ODF 1.3, 9.1)."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from svextract.page import FlowTable
from svextract.readers.attributes import nearest, whole
from svextract.readers.flowgrid import Laid, grid_to_columns, to_cell
from svextract.readers.flowtext import blocks_to_texts
from svextract.readers.odt.xml import TABLE, has_text, unwrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element

    from svextract.page import FlowBlock
    from svextract.readers.flowtext import Budget
    from svextract.readers.odt.styles import OdtStyles

    Content = tuple[FlowBlock, ...]

ROW, COLUMN = TABLE + "table-row", TABLE + "table-column"
CELL, COVERED = TABLE + "table-cell", TABLE + "covered-table-cell"
SHOWN = "visible"
# Points: the width of a column that does not say it, one that is no sliver.
SOME_WIDTH = 72.0


class OdtTables:
    """Reads tables, whose rows and cells may stand for several alike."""

    def __init__(self, styles: OdtStyles, budget: Budget, seen: set[str]) -> None:
        self._styles = styles
        self._budget = budget
        self._seen = seen

    def read(
        self, table: _Element, page: int, read_content: Callable[[_Element], Content]
    ) -> FlowTable | None:
        """Turn a table's element into its cells; None where nothing is printed in it."""
        laid: list[Laid] = []
        number = 0
        for row in unwrap(table, self._seen):
            if row.tag != ROW:
                continue
            if row.get(TABLE + "visibility", SHOWN) != SHOWN:
                self._note_hidden(row)
                continue
            cells = list(self._row(row, read_content))
            repeated = self._spent(row, "number-rows-repeated")
            self._budget.spend(sum(_length(cell.content) for cell in cells) * (repeated - 1))
            for _ in range(repeated):
                self._budget.spend(pieces=sum(cell.end - cell.start for cell in cells))
                laid += [cell._replace(row=number) for cell in cells]
                number += 1
        if not any(cell.content for cell in laid):
            return None
        columns = grid_to_columns(part_cells(laid, number), self._grid_lines(table))
        return FlowTable(page, tuple(map(to_cell, columns)))

    def _row(self, row: _Element, read_content: Callable[[_Element], Content]) -> Iterator[Laid]:
        """Turn a row into cells on the grid; covered ones only take their place."""
        start = 0
        for cell in unwrap(row, self._seen):
            if cell.tag == CELL:
                content = list(read_content(cell))
                columns = attribute(cell, "number-columns-spanned")
                rows = attribute(cell, "number-rows-spanned")
                repeated = attribute(cell, "number-columns-repeated")
                self._budget.spend(_length(content) * (repeated - 1), pieces=repeated * columns)
                for _ in range(repeated):
                    yield Laid(0, start, start + columns, content, rows)
                    start += 1
            elif cell.tag == COVERED:
                self._note_hidden(cell)
                start += self._spent(cell, "number-columns-repeated")

    def _note_hidden(self, element: _Element) -> None:
        if has_text(element):
            self._seen.add("hidden_text")

    def _grid_lines(self, table: _Element) -> list[float]:
        """Return where the lines of a table's grid stand, in points from its left."""
        widths: list[float] = []
        for column in unwrap(table, self._seen):
            if column.tag == COLUMN:
                chain = self._styles.chain("table-column", column.get(TABLE + "style-name"))
                width = nearest(style.width for style in chain)
                width = SOME_WIDTH if width is None else width
                widths += [width] * self._spent(column, "number-columns-repeated")
        return list(accumulate(widths, initial=0.0))

    def _spent(self, element: _Element, name: str) -> int:
        """Return how many an element stands for, once the budget has them."""
        number = attribute(element, name)
        self._budget.spend(pieces=number)
        return number


def _length(content: Iterable[FlowBlock]) -> int:
    return sum(map(len, blocks_to_texts(content)))


def attribute(element: _Element, name: str) -> int:
    """Return how many cells or rows an element stands for or covers, at least one."""
    return max(whole(element.get(TABLE + name)) or 1, 1)


def part_cells(cells: list[Laid], rows: int) -> list[Laid]:
    """Cut cells short where they reach over other ones, which no program writes, or the end."""
    parted: list[Laid] = []
    # Which of the cells was the last to begin in a column or to reach over it.
    owners: dict[int, int] = {}
    for cell in cells:
        for column in range(cell.start, cell.end):
            owner = owners.get(column)
            if owner is not None:
                parted[owner] = _cut(parted[owner], cell)
            owners[column] = len(parted)
        parted.append(cell._replace(rows=min(cell.rows, rows - cell.row)))
    return parted


def _cut(above: Laid, cell: Laid) -> Laid:
    if above.row == cell.row:
        return above._replace(end=min(above.end, cell.start))
    return above._replace(rows=min(above.rows, cell.row - above.row))
