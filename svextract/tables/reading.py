"""A page being read: how its words become cells, rows and paragraphs with their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from svextract.page import Box, Cell, GridRow, Paragraph, Spot, around
from svextract.tables.lines import to_cell_lines
from svextract.tables.rows import lines_to_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Page
    from svextract.tables.columns import Columns
    from svextract.tables.lines import Measures, PrintedLine, TableLine
    from svextract.tables.recogniser import Recogniser
    from svextract.tables.rows import RowLines, TableStyle

# Share of a line's height that letters reach below the baseline.
DESCENT = 0.25


@dataclass(frozen=True, slots=True)
class Reading:
    """What the functions of this module need to know of the page at hand."""

    page: Page
    measures: Measures
    words: Recogniser
    carried: Columns | None = None

    def open_headings(self, count: int) -> tuple[str, ...] | None:
        """Return the headings of the table that the page before left open, if it has `count`."""
        if self.carried is None or len(self.carried.headings) != count:
            return None
        return self.carried.headings

    def spot(self, boxes: Sequence[Box]) -> tuple[Spot, ...]:
        """Turn the boxes of words into their place on the displayed page."""
        if not boxes or not self.page.located:
            return ()
        x0, top, x1, bottom = around(boxes)
        low = bottom + DESCENT * self.measures.height
        return (Spot(self.page.number, self.page.displayed(Box(x0, top, x1, low))),)

    def cell(self, pieces: Sequence[PrintedLine], right: float | None = None) -> Cell:
        """Turn the lines of one cell into a cell that may run to the position `right`."""
        lines = to_cell_lines(pieces, self.measures.pitch, right)
        return Cell(lines, self.spot([piece.box for piece in pieces]))

    def paragraph(self, lines: Sequence[PrintedLine], *, inside: bool = False) -> Paragraph:
        """Turn printed lines into a paragraph."""
        return Paragraph(
            page=self.page.number,
            lines=to_cell_lines(lines, self.measures.pitch),
            spots=self.spot([line.box for line in lines]),
            size=max(word.box.height for line in lines for word in line.words),
            inside=inside,
        )

    def grid_rows(
        self, lines: Sequence[TableLine], style: TableStyle, columns: Columns
    ) -> list[GridRow]:
        """Turn the lines of a table without row lines into rows of cells."""
        pitch = self.measures.pitch
        rows = lines_to_rows(lines, style, columns, pitch, self.words)
        return [self._row(row, len(columns.edges) - 1) for row in rows]

    def _row(self, row: RowLines, columns: int) -> GridRow:
        stacks: dict[int, list[PrintedLine]] = {}
        for line in row.lines:
            for column, piece in line.pieces.items():
                stacks.setdefault(column, []).append(piece)
        cells = tuple(
            self.cell(stacks[column]) if column in stacks else Cell() for column in range(columns)
        )
        return GridRow(cells, sure=row.sure, continued=row.continued)
