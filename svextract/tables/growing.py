"""A table that grows from page to page, and the rows that a page break cut.

Whether the first row on a page is the rest of the last row before it is weighed column by column.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Count, Grid, GridRow, Paragraph
    from svextract.tables.recogniser import Recogniser

# Evidence that the first row after a page break goes on with the last row before it (above 0).
KEY_EMPTY = 5.0  # the column that every row fills is empty
ONE_COLUMN = 2.0  # only one column is filled where rows fill several
USUALLY_FILLED = 1.0  # a column is empty that other rows fill
# Share of rows from which a column counts as usually filled.
MOSTLY = 0.8
# Evidence from which a cut row is joined without a doubt.
CERTAIN = 2.5
# Share of the evidence against it that counts where the action goes on in mid-sentence: deadlines
# may read well on both sides of a break ('Ongoing – review' and 'October 2025').
BESIDE_MID_SENTENCE = 0.5
# Evidence from which a cell that heads several rows (a recommendation) goes on by itself.
CELL_GOES_ON = -1.5
# Cells of a group column that had a number, from which another that has none goes on.
FEWEST_NUMBERED = 2
# Words: a longer line after a table is a paragraph of its own and not the end of a cell.
LONGEST_ORPHAN = 8
# What a cell ends with that a line after the table completes.
OPEN_ENDS = (",", "(", "-", "&")


@dataclass(frozen=True, slots=True)
class JoinedRow:
    """A row of a whole table.

    page: the page on which it begins. sure: its beginning is known and not inferred from the
    wording. continued: it was put together from two parts; doubtful: and might have been two rows.
    count: how many cells were printed, compared with the columns.
    """

    cells: tuple[Cell, ...]
    merged: frozenset[int]
    page: int
    sure: bool = True
    continued: bool = False
    doubtful: bool = False
    count: Count = "right"

    @property
    def last_page(self) -> int:
        """Return the page on which the row ends."""
        return max((spot.page for cell in self.cells for spot in cell.spots), default=self.page)


class GrowingTable:
    """The rows read so far under one heading row."""

    def __init__(self, headings: tuple[str, ...], words: Recogniser) -> None:
        self.headings, self.words = headings, words
        self.rows: list[JoinedRow] = []
        self._groups = words.group_columns(headings) if headings else frozenset[int]()
        self._heads: dict[int, int] = {}  # group column: the row in which its cell begins
        # Group column: how many cells began in it; 0 where one of them had no number.
        self._numbered: dict[int, int] = {}
        self._filled = [0] * len(headings)  # column: in how many rows it is filled

    def take_rows(self, rows: Sequence[GridRow], grid: Grid) -> None:
        """Add the rows of one page, the first perhaps to the last row of the page before."""
        for number, row in enumerate(rows):
            new = JoinedRow(
                row.cells,
                row.merged,
                grid.page,
                sure=row.sure,
                continued=row.continued,
                doubtful=row.continued,
                count=row.count,
            )
            if number == 0 and self.rows and self.rows[-1].page != grid.page:
                self._take_after_break(new)
            else:
                self._append(new if grid.ruled else self._with_heads_completed(new))

    def take_orphan(self, paragraph: Paragraph) -> bool:
        """Take a stray line after the table as the end of the one cell that cannot end so."""
        if not self.rows or paragraph.inside or len(paragraph.text.split()) > LONGEST_ORPHAN:
            return False
        if self.words.stands_alone(paragraph.text):
            return False
        last, orphan = self.rows[-1], Cell(paragraph.lines, paragraph.spots)
        waiting = [
            column
            for column, cell in enumerate(last.cells)
            if cell.text.endswith(OPEN_ENDS) and self._anew(column, cell, orphan) <= CELL_GOES_ON
        ]
        if len(waiting) != 1:
            return False
        cells = _with(last.cells, waiting[0], together(last.cells[waiting[0]], orphan))
        self.rows[-1] = replace(last, cells=cells, continued=True, doubtful=True)
        return True

    def _take_after_break(self, new: JoinedRow) -> None:
        """Add the first row after a page break: as the rest of the last row, or as a new one."""
        weight = self._weigh(self.rows[-1], new)
        new = self._with_heads_completed(new)
        if weight <= 0:
            self._append(new)
            return
        last = self.rows[-1]
        self.rows[-1] = replace(
            last,
            cells=tuple(map(together, last.cells, new.cells)),
            continued=True,
            doubtful=last.doubtful or weight < CERTAIN,
        )

    def _append(self, row: JoinedRow) -> None:
        """Add a row, and remember where the cells that head several rows begin."""
        self.rows.append(row)
        for column, cell in enumerate(row.cells):
            self._filled[column] += bool(cell) or column in row.merged
            if cell and column in self._groups:
                self._heads[column] = len(self.rows) - 1
                before = self._numbered.get(column)
                numbered = before != 0 and self._is_numbered(row.cells)
                self._numbered[column] = (before or 0) + 1 if numbered else 0

    def _is_numbered(self, cells: Sequence[Cell]) -> bool:
        """Say whether a recommendation's number stands in one of its cells."""
        return any(self.words.is_numbered(cells[column].text) for column in self._groups)

    def _weigh(self, last: JoinedRow, new: JoinedRow) -> float:
        """Add up the evidence that `new` is the rest of `last`."""
        own = [column for column in range(len(self.headings)) if column not in self._groups]
        filled = [column for column in own if new.cells[column]]
        if not filled:
            return KEY_EMPTY if any(new.cells) and self._heads_go_on(new) else 0.0
        keys = self.words.key_columns(self.headings)
        weight = 0.0 if any(new.cells[key] for key in keys if key in own) else KEY_EMPTY
        if len(filled) == 1 and sum(map(bool, last.cells)) > 1:
            weight += ONE_COLUMN
        lacking = [column for column in own if not new.cells[column]]
        weight += USUALLY_FILLED * sum(map(self._is_usually_filled, lacking))
        anew = {c: self._anew(c, last.cells[c], new.cells[c]) for c in filled}
        mid_sentence = any(anew.get(key, 0.0) <= -CERTAIN for key in keys)
        weight -= sum(
            evidence * (BESIDE_MID_SENTENCE if mid_sentence and evidence > 0 else 1.0)
            for evidence in anew.values()
        )
        begun = any(
            self._head_anew(column, new.cells) > CELL_GOES_ON
            for column in self._heads
            if new.cells[column]
        )
        return weight - KEY_EMPTY * begun

    def _is_usually_filled(self, column: int) -> bool:
        """Say whether the rows read so far fill a column, all but a few."""
        return self._filled[column] >= MOSTLY * len(self.rows)

    def _heads_go_on(self, new: JoinedRow) -> bool:
        """Say whether a row that fills only group columns goes on with the cells above."""
        return all(
            column in self._heads and self._head_anew(column, new.cells) < 0
            for column, cell in enumerate(new.cells)
            if cell
        )

    def _with_heads_completed(self, new: JoinedRow) -> JoinedRow:
        """Give the rest of a recommendation's cell back to its beginning in a row above.

        A page break may have cut the cell, or it is taller than its first row in a table without
        lines.
        """
        cells = new.cells
        for column, index in self._heads.items():
            head = self.rows[index]
            if self._head_anew(column, new.cells) > CELL_GOES_ON:
                continue
            whole = together(head.cells[column], cells[column])
            self.rows[index] = replace(head, cells=_with(head.cells, column, whole))
            cells = _with(cells, column, NOTHING)
        return replace(new, cells=cells)

    def _head_anew(self, column: int, cells: Sequence[Cell]) -> float:
        """Weigh whether a cell of a group column begins anew, or goes on with the one above.

        Where every recommendation before had a number, one without is none.
        """
        weight = self._anew(column, self.rows[self._heads[column]].cells[column], cells[column])
        numbered = self._numbered[column] >= FEWEST_NUMBERED
        if cells[column] and numbered and not self._is_numbered(cells):
            return min(weight, CELL_GOES_ON)
        return weight

    def _anew(self, column: int, above: Cell, below: Cell) -> float:
        if not above or not below:
            return 0.0
        return self.words.begins_anew(self.headings[column], above.text, below.text)


def _with(cells: tuple[Cell, ...], column: int, cell: Cell) -> tuple[Cell, ...]:
    return (*cells[:column], cell, *cells[column + 1 :])


def together(above: Cell, below: Cell) -> Cell:
    """Put two cells together, one under the other."""
    return Cell(above.lines + below.lines, above.spots + below.spots)
