"""Fragments of one shape become tables: heading rows, and the rows below that fit them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise, starmap
from typing import TYPE_CHECKING, NamedTuple

from svextract.tables.alignment import align
from svextract.tables.cells import SURE
from svextract.tables.columnwise import runs_by_column
from svextract.tables.fragments import Fragment, fragments_to_paragraphs, joined_text
from svextract.tables.headrows import HeadFinder, HeadRow
from svextract.tables.marks import split_where_run_together
from svextract.tables.stackedrows import StackedRow, rows_to_blocks, to_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.page import Block, Paragraph
    from svextract.tables.recogniser import Recogniser

# Fragments below a heading row on which its readings are tried.
SAMPLE = 20
# Fragments below a heading row of which a share must be telling, to be put together at all: a row
# of long cells in narrow lines has one in twenty.
PREVIEW, FEWEST_TELLING = 100, 0.04
# Heading rows of different wording that are tried in a run of paragraphs; a pack has a few.
MOST_TRIED = 25
# Weight of a heading that a reading takes for a title above the table, or for a cell.
PASSED_OVER = -0.5
# Weight of two neighbouring headings that name the same: one of them may be a title above.
TWICE = -1.5
# Share of a table's rows that must lack no more than one cell; and from which rows that lack none
# tell that the text runs row by row.
MOSTLY = 0.5
# How many cells of a row must be telling, and how well its cells must fit on average, those that
# are lacking taken for none.
TELLING, FITTING = 0.8, 0.3


class _Fit(NamedTuple):
    """How well a cell fits its own column; telling: it surely does, and is no running text."""

    own: float
    telling: bool


@dataclass(frozen=True, slots=True)
class StackedTable:
    """A heading row, the first fragment after its table, and its rows."""

    head: HeadRow
    end: int
    rows: Sequence[StackedRow]


@dataclass(slots=True)
class StackedReader:
    """Finds the tables among fragments of one shape."""

    fragments: Sequence[Fragment]
    parts: Sequence[Paragraph]
    words: Recogniser

    def tables(self) -> list[StackedTable]:
        """Find the tables: heading rows below which the cells fit."""
        heads = self._heads()
        ends = [head.first for head in heads[1:]] + [len(self.fragments)]
        found = (self._table(head, end) for head, end in zip(heads, ends, strict=False))
        return [table for table in found if table is not None]

    def _heads(self) -> list[HeadRow]:
        """Find the heading rows, each read in the way that fits what stands below it best."""
        finder = HeadFinder(self.fragments, self.words)
        heads: list[HeadRow] = []
        at = tried = 0
        while tried < MOST_TRIED and (readings := finder.next(at, heads)):
            best = readings[0]
            if len(readings) > 1:
                tried += 1
                known = finder.known(readings)
                best = max(readings, key=lambda row: self._trial(row, finder.again(row), known))
            heads.append(best)
            at = best.end
        return heads

    def _trial(self, head: HeadRow, end: int, known: Sequence[int]) -> tuple[float, int]:
        """Say how well what stands below fits a reading; of two that are as good, the shorter.

        end: the first fragment that stands below no longer. known: the fragments that any reading
        takes for headings, and that are ones by themselves.
        """
        body = self._apart(head, self.fragments[head.end : min(end, head.end + SAMPLE)])
        weight = align(body, head.headings, self.words).weight
        passed = sum(not head.first <= at < head.end for at in known)
        twice = sum(starmap(self.words.same_column, pairwise(head.headings)))
        return weight + PASSED_OVER * passed + TWICE * twice, -len(head.headings)

    def _apart(self, head: HeadRow, body: Sequence[Fragment]) -> list[Fragment]:
        """Take apart the fragments in which two cells may have run together."""
        return [
            part
            for fragment in body
            for part in split_where_run_together(fragment, head.headings, self.words)
        ]

    def _table(self, head: HeadRow, end: int) -> StackedTable | None:
        body = self.fragments[head.end : end]
        if not self._is_promising(head, body[:PREVIEW]):
            return None
        rows = self._rows(head, body)
        sound = sum(row.clear and row.count(len(head.headings)) == "right" for row in rows)
        if sound < MOSTLY * len(rows) and runs_by_column(body, head.headings, self.words):
            return None
        return StackedTable(head, end, rows) if self._is_table(head, rows) else None

    def _rows(self, head: HeadRow, body: Sequence[Fragment]) -> list[StackedRow]:
        """Put fragments into rows; where the marks do not do, some are taken apart and tried."""
        rows = self._placed(head, body)
        columns = len(head.headings)
        if all(row.cells and row.clear and row.count(columns) == "right" for row in rows):
            return rows
        apart = self._apart(head, body)
        if len(apart) == len(body):
            return rows
        return self._placed(head, apart)

    def _placed(self, head: HeadRow, body: Sequence[Fragment]) -> list[StackedRow]:
        places = align(body, head.headings, self.words).places
        return to_rows(body, places, head.headings, self.words)

    def _is_table(self, head: HeadRow, rows: Sequence[StackedRow]) -> bool:
        """Say whether rows are those of a table and no paragraphs below a list of headings."""
        made = [row for row in rows if row.cells]
        placed = [row for row in made if row.is_placed(len(head.headings))]
        columns = len({column for row in made for column in row.cells})
        whole = sum(len(row.cells) + 1 >= columns for row in placed)
        last = max((n for n, row in enumerate(rows) if row.cells), default=0)
        outside = sum(not row.cells for row in rows[:last])
        fits = [fit for row in made for fit in self._fits(head, row)]
        return (
            whole >= max(1, MOSTLY * len(made))
            and outside <= len(made)
            and sum(fit.telling for fit in fits) >= TELLING * len(made)
            and sum(fit.own for fit in fits) >= FITTING * len(made) * columns
        )

    def _is_promising(self, head: HeadRow, body: Sequence[Fragment]) -> bool:
        """Say whether some of the first fragments are cells that tell; else none are cells."""
        telling = sum(
            self._telling(head, fragment.text, column)
            for fragment in body
            for column in range(len(head.headings))
        )
        return telling > FEWEST_TELLING * len(body)

    def _telling(self, head: HeadRow, text: str, column: int) -> bool:
        """Say whether a text is surely what a column is for, and no running text."""
        keys = self.words.key_columns(head.headings) - {column}
        fits = self.words.cell_fits(head.headings, text)
        return fits[column] >= SURE and max((fits[key] for key in keys), default=0.0) < 0

    def _fits(self, head: HeadRow, row: StackedRow) -> Iterator[_Fit]:
        """Say of each cell of a row how well it fits its column."""
        for column, parts in row.cells.items():
            text = joined_text(parts)
            own = self.words.cell_fits(head.headings, text)[column]
            yield _Fit(own, self._telling(head, text, column))

    def blocks(self, tables: Sequence[StackedTable]) -> list[Block]:
        """Turn the tables and what stands outside them into blocks."""
        blocks: list[Block] = []
        at = 0
        for table in tables:
            blocks += self._paragraphs(self.fragments[at : table.head.first])
            headings = table.head.headings
            blocks += rows_to_blocks(headings, table.rows, self.words, self._paragraphs)
            at = table.end
        return blocks + self._paragraphs(self.fragments[at:])

    def _paragraphs(self, fragments: Iterable[Fragment]) -> list[Block]:
        counts = Counter(fragment.part for fragment in self.fragments)
        return list(fragments_to_paragraphs(fragments, self.parts, counts))
