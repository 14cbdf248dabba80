"""Ruled tables become grids: words go into the cells whose lines surround them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from svextract.page import Block, Cell, Grid, GridRow
from svextract.tables.columns import Columns
from svextract.tables.lattice import Lattice, Slot, is_full_width, rows_of
from svextract.tables.lines import PrintedLine, words_to_lines
from svextract.tables.rows import TableLine, table_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Line, Spot, Word
    from svextract.tables.reading import Reading


def lattice_to_blocks(
    lattice: Lattice, filled: dict[Slot, list[Word]], reading: Reading
) -> list[Block]:
    """Turn a ruled table and the words in its cells into grids, and paragraphs for full-width rows.

    A row whose cells are headings begins a new grid.
    """
    rows = rows_of(lattice)
    blocks: list[Block] = []
    builder = _GridBuilder(lattice, reading)
    for number in range(len(lattice.ys) - 1):
        slots = rows.get(number, [])
        wide = next((slot for slot in slots if is_full_width(slot, lattice)), None)
        if wide is not None:
            blocks += builder.finished()
            printed = words_to_lines(filled.get(wide, ()))
            if printed:
                blocks.append(reading.paragraph(printed, inside=True))
            continue
        texts = [reading.cell(words_to_lines(filled.get(slot, ()))).text for slot in slots]
        if slots and reading.words.heading_score(texts) > 0:
            blocks += builder.finished()
            builder = _GridBuilder(
                lattice, reading, [(slot, text) for slot, text in zip(slots, texts, strict=True)]
            )
            continue
        builder.add(number, slots, filled)
    return blocks + builder.finished()


def lattice_to_words(lattice: Lattice, words: Sequence[Word]) -> dict[Slot, list[Word]]:
    """Sort words into the cells that surround their middle; others stand in no cell."""
    where = {
        (row, column): slot
        for slot in lattice.slots
        for row in slot.rows
        for column in slot.columns
    }
    filled: dict[Slot, list[Word]] = {}
    for word in words:
        row = bisect_right(lattice.ys, word.box.middle) - 1
        column = bisect_right(lattice.xs, word.box.centre) - 1
        slot = where.get((row, column))
        if slot is not None:
            filled.setdefault(slot, []).append(word)
    return filled


class _GridBuilder:
    """Collects the rows under one heading row, or those that have none above them."""

    def __init__(
        self, lattice: Lattice, reading: Reading, headings: Sequence[tuple[Slot, str]] = ()
    ) -> None:
        self.lattice = lattice
        self.reading = reading
        self.rows: list[GridRow] = []
        self.bodies: list[list[Word]] = []
        self.texts = tuple(text for _, text in headings) if headings else None
        starts = [slot.columns.start for slot, _ in headings] or list(range(len(lattice.xs) - 1))
        starts[0] = 0
        self.starts = starts

    def add(self, number: int, slots: Sequence[Slot], filled: dict[Slot, list[Word]]) -> None:
        """Add one row of the table."""
        stacks: list[list[Slot]] = [[] for _ in self.starts]
        for slot in slots:
            stacks[self._column(slot)].append(slot)
        cells = tuple(self._cell(stack, filled) for stack in stacks)
        over = [
            slot for slot in self.lattice.slots if number in slot.rows and slot.rows.start < number
        ]
        merged = frozenset(self._column(slot) for slot in over)
        if any(cells) or merged:
            self.rows.append(GridRow(cells, merged))
            self.bodies.append([word for slot in slots for word in filled.get(slot, ())])

    def finished(self) -> list[Block]:
        """Return the grid collected so far, if there is one."""
        if not self.rows and self.texts is None:
            return []
        rows = self.rows
        if len(rows) == 1:
            rows = self._divided(self.bodies[0]) or rows
        page = self.reading.page.number
        grid = Grid(page, tuple(rows), self._edges(), ruled=True, headings=self.texts)
        self.rows, self.bodies, self.texts = [], [], None
        return [grid]

    def _divided(self, words: Sequence[Word]) -> list[GridRow] | None:
        """Divide the only row of a table that has lines between columns but none between rows.

        None where the table has no gaps from which to tell its rows, so that it has one row.
        """
        edges = self._edges()
        lines = []
        for line in words_to_lines(words):
            pieces: dict[int, list[Word]] = {}
            for word in line.words:
                column = bisect_right(edges, word.box.centre) - 1
                pieces.setdefault(min(max(column, 0), len(edges) - 2), []).append(word)
            made = {column: PrintedLine(tuple(part)) for column, part in pieces.items()}
            lines.append(TableLine(line.base, made))
        style = table_style([lines])
        headings = self.texts or self.reading.open_headings(len(edges) - 1)
        if not style.apart or headings is None:
            return None
        return self.reading.grid_rows(lines, style, Columns(tuple(headings), tuple(edges)))

    def _edges(self) -> tuple[float, ...]:
        xs = self.lattice.xs
        return (*(xs[start] for start in self.starts), xs[-1])

    def _column(self, slot: Slot) -> int:
        return max(0, bisect_right(self.starts, slot.columns.start) - 1)

    def _cell(self, slots: Sequence[Slot], filled: dict[Slot, list[Word]]) -> Cell:
        """Turn the slots of one column into its cell; where there are several, left to right."""
        lines: tuple[Line, ...] = ()
        spots: tuple[Spot, ...] = ()
        for slot in slots:
            printed = words_to_lines(filled.get(slot, ()))
            if not printed:
                continue
            padding = max(0.0, min(line.words[0].box.x0 for line in printed) - slot.box.x0)
            cell = self.reading.cell(printed, slot.box.x1 - padding)
            lines, spots = lines + cell.lines, spots + cell.spots
        return Cell(lines, spots)
