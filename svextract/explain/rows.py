"""The rows of a table on a page: where they lie, and what became of them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from svextract.explain.seen import SeenRow
from svextract.page import Box, around
from svextract.tables.reading import DESCENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from svextract.explain.outcome import Outcome, Place
    from svextract.page import Cell, Grid, GridRow, Line
    from svextract.plan.drafts import RowDraft

# Flags that say what the marks of a row (`sure`, `continued`, `came_from`) say already.
MARKED = frozenset({"row_unsure", "row_continued"})


class RowSeer:
    """Describes the rows of one table on a page.

    groups: the columns whose cells head several rows. first: the number of the first row. form:
    every line has the number of its record.
    """

    def __init__(
        self, outcome: Outcome, groups: Collection[int], *, first: int, form: bool
    ) -> None:
        self.outcome, self.groups, self.form = outcome, groups, form
        self.next = first
        self.numbers: dict[tuple[int, int], int] = {}

    def rows(self, grid: Grid) -> Iterator[SeenRow]:
        """Describe the rows of a grid that have anything printed in them."""
        for index, row in enumerate(grid.rows):
            below = grid.rows[index + 1].merged if index + 1 < len(grid.rows) else frozenset()
            boxes = _boxes(row, grid.edges, heads=self.groups, tall=below)
            if boxes:
                yield self._row(row, boxes, grid.page)

    def _row(self, row: GridRow, boxes: tuple[Box, ...], page: int) -> SeenRow:
        place = self._place(row)
        if place is None:
            return SeenRow(self._number(None)[0], boxes, sure=row.sure, continued=row.continued)
        number, joins = self._number(place)
        whole = self.outcome.row_at(place)
        on = [spot.page for cell in self._own(whole.cells) for spot in cell.spots] or [page]
        drafts = self._drafts(row)
        return SeenRow(
            number=number,
            boxes=boxes,
            label=", ".join(self._roles(row)) if self.form else "",
            came_from=min(on) if min(on) < page else None,
            goes_to=max(on) if max(on) > page else None,
            joins=joins,
            sure=row.sure,
            continued=row.continued or whole.doubtful,
            actions=len(drafts),
            recommendation=self._recommendation(row, drafts),
            flags=tuple(dict.fromkeys(f for d in drafts for f in d.flags if f.code not in MARKED)),
        )

    def _place(self, row: GridRow) -> Place | None:
        """Return where a row went; a recommendation's cell may have gone to a row above."""
        return self.outcome.place(self._own(row.cells)) or self.outcome.place(row.cells)

    def _roles(self, row: GridRow) -> tuple[str, ...]:
        return self.outcome.roles_at(spot for cell in row.cells for spot in cell.spots)

    def _own(self, cells: Sequence[Cell]) -> list[Cell]:
        return [cell for column, cell in enumerate(cells) if column not in self.groups]

    def _number(self, place: Place | None) -> tuple[int, int | None]:
        """Return a row's number, and that of the row above on the page which it is the rest of."""
        whole = place[:2] if place is not None else None
        before = self.numbers.get(whole) if whole is not None else None
        if before is not None and self.form:
            return before, None
        number = self.next
        self.next += 1
        if whole is not None:
            self.numbers.setdefault(whole, number)
        return number, before

    def _drafts(self, row: GridRow) -> list[RowDraft]:
        """Return the actions that a row gives."""
        spots = [spot for cell in row.cells for spot in cell.spots]
        found = next((self.outcome.rows[s] for s in spots if s in self.outcome.rows), ())
        return list(found)

    def _recommendation(self, row: GridRow, drafts: Sequence[RowDraft]) -> str:
        """Return the number under which a row stands, or of the recommendation it names."""
        if drafts:
            return drafts[0].recommendation
        numbers = self.outcome.recommendations
        spots = (spot for cell in row.cells for spot in cell.spots)
        return next((numbers[spot] for spot in spots if spot in numbers), "")


def _boxes(
    row: GridRow, edges: Sequence[float], *, heads: Collection[int], tall: Collection[int]
) -> tuple[Box, ...]:
    """Turn a row into its areas: one for columns side by side, one for each taller cell.

    heads: columns whose cells head several rows. tall: those whose cell reaches into the row below.
    """
    apart = {*heads, *tall}
    own = [cell for column, cell in enumerate(row.cells) if cell and column not in apart]
    boxes: list[Box] = []
    if own:
        area = around([lines_area(cell.lines) for cell in own])
        columns = (c for c in range(len(row.cells)) if c not in apart and c not in row.merged)
        for _, run in groupby(enumerate(columns), lambda item: item[1] - item[0]):
            side = [column for _, column in run]
            boxes.append(area._replace(x0=edges[side[0]], x1=edges[side[-1] + 1]))
    for column in sorted(apart):
        if column < len(row.cells) and row.cells[column]:
            area = lines_area(row.cells[column].lines)
            boxes.append(area._replace(x0=edges[column], x1=edges[column + 1]))
    return tuple(boxes)


def lines_area(lines: Sequence[Line]) -> Box:
    """Return the area of printed lines, with what letters reach below the last baseline."""
    boxes = [line.box for line in lines if line.box is not None]
    area = around(boxes)
    return area._replace(bottom=area.bottom + DESCENT * boxes[-1].height)
