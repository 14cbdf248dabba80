"""Fragments with their places become rows of a grid, rows of no table, and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Block, Cell, Grid, GridRow, Line
from svextract.tables.cells import is_entry
from svextract.tables.fragments import Fragment, Joint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from svextract.page import Count
    from svextract.tables.alignment import Place
    from svextract.tables.recogniser import Recogniser

# Weight by which a place must be better than any other for it to be clear: half of what a missing
# cell costs; and in a row of which a cell was put together.
CLEAR, CLEAR_TOGETHER = 0.3, 0.7
# Joints at which the mark between two cells is missing.
UNMARKED = (Joint.LINE, Joint.NOTHING)
# Joints within a line, and what stands there.
RUN_ON = {Joint.SLASH: " / ", Joint.SLASH_END: " / ", Joint.NOTHING: " "}
# The columns that a row of no table stands to the right of the table.
APART = 1000.0


@dataclass(frozen=True, slots=True)
class StackedRow:
    """The fragments of one row, by column; or fragments outside the rows, which have no columns.

    clear: no other way to place them is nearly as good. unmarked: a mark between two of its cells
    is missing. leaves: a fragment among its cells was left out.
    """

    fragments: tuple[Fragment, ...]
    cells: dict[int, tuple[Fragment, ...]]
    clear: bool = True
    unmarked: bool = False
    leaves: bool = False

    def count(self, columns: int) -> Count:
        """Say how the number of its cells compares with the number of columns."""
        if len(self.cells) < columns or self.unmarked:
            return "too_few"
        several = any(len(parts) > 1 for parts in self.cells.values())
        return "too_many" if self.leaves or (several and not self.clear) else "right"

    @property
    def page(self) -> int:
        """Return the page on which it begins."""
        return self.fragments[0].page

    def grid_row(self, headings: Sequence[str], words: Recogniser) -> GridRow:
        """Put the cells of a row under their headings."""
        cells = tuple(
            _cell(heading, self.cells[column], words) if column in self.cells else NOTHING
            for column, heading in enumerate(headings)
        )
        count = self.count(len(headings))
        return GridRow(cells, sure=self.clear or count != "right", count=count)

    def is_placed(self, columns: int) -> bool:
        """Say whether its cells go to their columns: all are there, or it is clear which are."""
        return bool(self.cells) and (self.clear or len(self.cells) == columns)


def to_rows(
    fragments: Sequence[Fragment],
    places: Sequence[Place],
    headings: Sequence[str],
    words: Recogniser,
) -> list[StackedRow]:
    """Put fragments into rows by their places. Rows of empty cells are left out."""
    rows: list[StackedRow] = []
    at = 0
    starts = [n for n, place in enumerate(places) if place.new_row]
    for start, end in pairwise([*starts, len(places)]):
        last = max(n for n in range(start, end) if places[n].column is not None) + 1
        placed = list(zip(fragments[start:last], places[start:last], strict=True))
        rows += [_outside(fragments[at:start]), _row(placed, headings, words)]
        inner = [n for n in range(start, last) if places[n].column is None]
        rows.append(_outside([fragments[n] for n in inner]))
        at = last
    rows.append(_outside(fragments[at:]))
    return [row for row in rows if any(fragment.lines for fragment in row.fragments)]


def _outside(fragments: Sequence[Fragment]) -> StackedRow:
    return StackedRow(tuple(fragments), {})


def _row(
    placed: Sequence[tuple[Fragment, Place]], headings: Sequence[str], words: Recogniser
) -> StackedRow:
    cells: dict[int, tuple[Fragment, ...]] = {}
    for fragment, place in placed:
        if place.column is not None:
            cells[place.column] = (*cells.get(place.column, ()), fragment)
    together = any(_is_together(headings[n], parts, words) for n, parts in cells.items())
    least = CLEAR_TOGETHER if together else CLEAR
    return StackedRow(
        tuple(fragment for fragment, place in placed if place.column is not None),
        cells,
        clear=all(place.margin >= least for fragment, place in placed if fragment.lines),
        unmarked=any(
            fragment.joint in UNMARKED and place.new_cell and not place.new_row
            for fragment, place in placed
        ),
        leaves=any(place.column is None and fragment.lines for fragment, place in placed),
    )


def _is_together(heading: str, parts: Sequence[Fragment], words: Recogniser) -> bool:
    """Say whether a cell was put together of parts that may stand by themselves."""
    return any(
        is_entry(part.joint, words.begins_anew(heading, above.text, part.text))
        for above, part in pairwise(parts)
    )


def rows_to_blocks(
    headings: tuple[str, ...],
    rows: Sequence[StackedRow],
    words: Recogniser,
    to_paragraphs: Callable[[Iterable[Fragment]], Iterable[Block]],
) -> Iterator[Block]:
    """Turn rows into grids with the headings, one a page, and paragraphs between them.

    Rows that could not be placed come last, on the table's last page, as grids whose columns are
    those of no table.
    """
    lost: list[StackedRow] = []
    last = 0
    edges = tuple(float(number) for number in range(len(headings) + 1))
    for (outside, page), group in groupby(rows, key=lambda row: (not row.cells, row.page)):
        if outside:
            yield from (block for row in group for block in to_paragraphs(row.fragments))
            continue
        found = list(group)
        lost += [row for row in found if not row.is_placed(len(headings))]
        placed = [row for row in found if row.is_placed(len(headings))]
        if placed:
            last = page
            made = tuple(row.grid_row(headings, words) for row in placed)
            yield Grid(page, made, edges, ruled=True, headings=headings)
    for row in lost:
        yield _of_no_table(row, min(row.page, last), headings, words)


def _of_no_table(row: StackedRow, page: int, headings: Sequence[str], words: Recogniser) -> Grid:
    """Turn a row that was not put together into a grid that goes on with no table."""
    found = [_cell(headings[column], row.cells[column], words) for column in sorted(row.cells)]
    cells = tuple(cell for cell in found if cell)
    edges = tuple(APART + number for number in range(len(cells) + 1))
    return Grid(page, (GridRow(cells),), edges, ruled=True)


def _cell(heading: str, parts: Sequence[Fragment], words: Recogniser) -> Cell:
    """Put the fragments of one cell together."""
    filled = [part for part in parts if part.lines]
    lines = list(filled[0].lines) if filled else []
    for above, part in pairwise(filled):
        if part.joint in RUN_ON:
            lines[-1] = Line(lines[-1].text + RUN_ON[part.joint] + part.text)
            continue
        anew = part.joint is Joint.PARAGRAPH or (
            words.begins_anew(heading, above.text, part.text) > 0
        )
        lines += [replace(part.lines[0], breaks=anew), *part.lines[1:]]
    spots = tuple(dict.fromkeys(spot for part in parts for spot in part.spots))
    return Cell(tuple(lines), spots)
