"""Fuzz how grids are joined over page breaks: no line is lost, none is told twice.

`join_blocks` moves whole lines from cell to cell and never changes one, so it is lines that are
counted; each has a box of its own, by which two of the same wording differ. Heading rows are not
counted: one that is repeated on the next page goes on purpose. What follows, the reading of the
joined tables as plans, must not fail.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

import atheris
from common import expect, start

with atheris.instrument_imports(include=["svextract"]):
    from svextract.page import NOTHING, Box, Cell, Grid, GridRow, Line, Paragraph, Spot
    from svextract.plan.cells import words_of
    from svextract.plan.sections import pieces_to_plans
    from svextract.plan.wording import PlanWording
    from svextract.tables.joins import Table, join_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.page import Block
    from svextract.tables.joins import Piece

WORDS = PlanWording()
# Wordings by which the code tells whether a row goes on, and headings that it knows.
TEXTS = (
    "Report to the Panel on the", "state of all verges.", "Cut the verges.", "and", "• Consult",
    "Nia Bevan, Head of", "Environment", "Nia Bevan (", "Tom Hale", "31 December", "2018",
    "May 2018", "tbc", "Ongoing", "Completed.", "Recommendation 2: Trees", "Recommendation 3",
    "1", "2.", "1.1 Appoint a lead", "a) Write", "Appendix B", "Status", "Lead officer", "Agreed",
    "That the verges of all", "lanes are cut.", "Theme: Trees", "-", "N/A", "As above", "R1", "—",
)  # fmt: skip
HEADINGS = (
    "Action", "Officer", "Deadline", "Recommendation", "No", "Progress", "Action to be taken",
    "Lead officer", "By when", "Status", "Response", "", "Name", "RAG", "Priority", "Resources",
)  # fmt: skip
MOST_BLOCKS = 10
MOST_COLUMNS = 6
MOST_ROWS = 5
MOST_LINES = 3
# Characters of a line that is not out of the table above.
LONGEST_LINE = 24
# Points: the width of a column, and how far it may be off on another page.
COLUMN_WIDTH, OFF = 100, 15


class Maker:
    """Makes the blocks of a document out of an input's bytes.

    Most of its grids have the columns of one table, or else few would go on over a page.
    """

    def __init__(self, data: bytes) -> None:
        self.source = atheris.FuzzedDataProvider(data)
        self.numbers = count()
        self.page = 1
        self.given = self.source.ConsumeBool()
        self.headings = self._headings()

    def blocks(self) -> Iterator[Block]:
        """Yield blocks on pages that count up, now and then past one."""
        for _ in range(MOST_BLOCKS):
            if not self.source.remaining_bytes():
                return
            self.page += self.source.PickValueInList([0, 0, 1, 1, 2])
            yield self._paragraph() if self._seldom() else self._grid()

    def _grid(self) -> Grid:
        headings = self._headings() if self._seldom() else self.headings
        given = self.given != self._seldom()
        return Grid(
            self.page,
            tuple(self._row(len(headings)) for _ in range(self._up_to(MOST_ROWS))),
            self._edges(len(headings), given=given),
            ruled=given or self.source.ConsumeBool(),
            headings=headings if self.source.ConsumeBool() else None,
            given=given,
        )

    def _headings(self) -> tuple[str, ...]:
        number = self.source.ConsumeIntInRange(1, MOST_COLUMNS)
        return tuple(self.source.PickValueInList(list(HEADINGS)) for _ in range(number))

    def _seldom(self) -> bool:
        return self.source.ConsumeIntInRange(0, 4) == 1

    def _up_to(self, most: int) -> int:
        return self.source.ConsumeIntInRange(0, most)

    def _edges(self, columns: int, *, given: bool) -> tuple[float, ...]:
        """Return where columns begin: those that came ready-made are only counted."""
        if given:
            return tuple(map(float, range(columns + 1)))
        shift = self.source.ConsumeIntInRange(-OFF, OFF)
        return tuple(float(number * COLUMN_WIDTH + shift) for number in range(columns + 1))

    def _row(self, columns: int) -> GridRow:
        merged = frozenset(c for c in range(columns) if self._seldom())
        cells = tuple(NOTHING if c in merged else self._cell() for c in range(columns))
        return GridRow(cells, merged, sure=self.source.ConsumeBool(), continued=self._seldom())

    def _cell(self) -> Cell:
        lines = self._lines(self._up_to(MOST_LINES))
        return Cell(lines, self._spots(lines))

    def _paragraph(self) -> Paragraph:
        lines = self._lines(self.source.ConsumeIntInRange(1, MOST_LINES))
        inside = self.source.ConsumeBool()
        return Paragraph(self.page, lines, self._spots(lines), inside=inside)

    def _spots(self, lines: Sequence[Line]) -> tuple[Spot, ...]:
        return tuple(Spot(self.page, line.box) for line in lines[:1] if line.box)

    def _lines(self, number: int) -> tuple[Line, ...]:
        """Make lines whose boxes tell each from all others; readers hand on no empty one."""
        made = []
        for _ in range(number):
            top = float(next(self.numbers))
            box = Box(0.0, top, float(COLUMN_WIDTH), top + 1)
            made.append(Line(self._text() or TEXTS[0], box, breaks=self.source.ConsumeBool()))
        return tuple(made)

    def _text(self) -> str:
        if not self._seldom():
            return self.source.PickValueInList(list(TEXTS))
        text = self.source.ConsumeBytes(LONGEST_LINE).decode("utf-8", "ignore")
        return " ".join(text.split())


def try_bytes(data: bytes) -> None:
    """Join the blocks that an input stands for and compare what went in with what came out."""
    blocks = list(Maker(data).blocks())
    pieces = join_blocks(blocks, WORDS)
    taken, told = Counter(lines_of(blocks)), Counter(lines_of(pieces))
    expect("No line is lost", holds=not taken - told)
    expect("No line is told twice or invented", holds=not told - taken)
    for piece in pieces:
        if isinstance(piece, Table):
            width = len(piece.headings)
            whole = all(len(row.cells) == width for row in piece.rows)
            expect("A row has a cell for each heading", holds=whole)
    pieces_to_plans(pieces, words_of(line.text for line in taken))


def lines_of(pieces: Iterable[Piece]) -> Iterator[Line]:
    """Yield all lines in the paragraphs and in the cells of grids and tables."""
    for piece in pieces:
        if isinstance(piece, Paragraph):
            yield from piece.lines
        else:
            for row in piece.rows:
                for cell in row.cells:
                    yield from cell.lines


if __name__ == "__main__":
    start(try_bytes)
