"""What became of the blocks of a whole document: tables, rows of actions, plans.

A row of a page is found again in the results by its spots, which all stages hand on unchanged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import Grid
from svextract.plan.cells import words_of
from svextract.plan.contents import table_roles
from svextract.plan.sections import pieces_to_plans
from svextract.tables.joins import Table, join_blocks
from svextract.tables.pieces import blocks_to_grids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from svextract.page import Block, Cell, Spot
    from svextract.plan.drafts import PlanDraft, RowDraft
    from svextract.plan.vocabulary import Role
    from svextract.plan.wording import PlanWording
    from svextract.tables.growing import JoinedRow


class Place(NamedTuple):
    """Where a cell went: the number of the whole table, of the row and of the column."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document.

    grids: those handed to the join, forms made into tables among them. in_grids: what stood in
    their cells. places: where what is printed at a spot went; paragraphs may go to several cells.
    rows: the actions it went to, of which a cell may hold several; recommendations: the number of
    the one it begins. known: the words printed in the document.
    """

    plans: Sequence[PlanDraft]
    tables: Sequence[Table]
    grids: frozenset[Grid]
    in_grids: frozenset[Spot]
    places: Mapping[Spot, Sequence[Place]]
    rows: Mapping[Spot, Sequence[RowDraft]]
    recommendations: Mapping[Spot, str]
    known: frozenset[str]
    words: PlanWording

    def place(self, cells: Iterable[Cell]) -> Place | None:
        """Return where the first of some cells went, if it became part of a table."""
        spots = (spot for cell in cells for spot in cell.spots)
        return next((self.places[spot][0] for spot in spots if spot in self.places), None)

    def cells_in(self, spots: Iterable[Spot]) -> list[Spot]:
        """Return what stands within some spots and went to tables, as parts of paragraphs do."""
        outer = list(spots)
        return [spot for spot in self.places if any(map(spot.is_within, outer))]

    def row_at(self, place: Place) -> JoinedRow:
        """Return the whole row that a cell went to."""
        return self.tables[place.table].rows[place.row]

    def roles_of(self, table: Table) -> tuple[Role, ...]:
        """Turn a table into the role of each column; the one place here that asks."""
        return table_roles(table, self.words.given)

    def roles_at(self, spots: Iterable[Spot]) -> tuple[str, ...]:
        """Say what the columns hold that went to some spots, each once."""
        places = [place for spot in spots for place in self.places.get(spot, ())]
        roles = [self.roles_of(self.tables[place.table])[place.column] for place in places]
        return tuple(dict.fromkeys(roles))


def blocks_to_outcome(blocks: Sequence[Block], words: PlanWording, texts: Sequence[str]) -> Outcome:
    """Turn the blocks of a document into its tables and plans, as `extract` does."""
    formed = blocks_to_grids(blocks, words).blocks
    pieces = join_blocks(formed, words)
    known = words_of(texts)
    plans = pieces_to_plans(pieces, known, words.given)
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    grids = [block for block in formed if isinstance(block, Grid)]
    cells = [cell for grid in grids for row in grid.rows for cell in row.cells]
    return Outcome(
        plans=plans,
        tables=tables,
        grids=frozenset(grids),
        in_grids=frozenset(spot for cell in cells for spot in cell.spots),
        places=_places(tables),
        rows=_rows(plans),
        recommendations={
            spot: draft.number
            for plan in plans
            for draft in plan.recommendations
            for spot in draft.spots
        },
        known=known,
        words=words,
    )


def _places(tables: Sequence[Table]) -> dict[Spot, list[Place]]:
    places: dict[Spot, list[Place]] = {}
    for number, table in enumerate(tables):
        for index, row in enumerate(table.rows):
            for column, cell in enumerate(row.cells):
                for spot in cell.spots:
                    places.setdefault(spot, []).append(Place(number, index, column))
    return places


def _rows(plans: Sequence[PlanDraft]) -> dict[Spot, list[RowDraft]]:
    rows: dict[Spot, list[RowDraft]] = {}
    for row in (row for plan in plans for row in plan.rows):
        for spot in {spot for cell in row.cells for spot in cell.spots}:
            rows.setdefault(spot, []).append(row)
    return rows
