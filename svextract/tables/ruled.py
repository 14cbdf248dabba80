"""Ruled tables become grids: words go into the cells whose lines surround them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from svextract.page import Block, Cell, GridRow
from svextract.tables.columns import Columns, line_to_pieces
from svextract.tables.lattice import Lattice, Slot
from svextract.tables.lines import CELL_GAP, TableLine, words_to_lines
from svextract.tables.rows import table_style
from svextract.tables.slots import CellTable, Filled, cells_to_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Word
    from svextract.tables.reading import Reading


def lattice_to_blocks(
    lattice: Lattice, filled: dict[Slot, list[Word]], reading: Reading
) -> list[Block]:
    """Turn a ruled table and the words in its cells into grids and paragraphs."""
    lattice, filled = _with_columns(lattice, filled, reading)
    cells = tuple(_filled(slot, filled.get(slot, ()), reading) for slot in lattice.slots)
    table = CellTable(reading.page.number, len(lattice.ys) - 1, lattice.xs, cells)

    def divide(
        row: int, edges: Sequence[float], headings: Sequence[str] | None
    ) -> list[GridRow] | None:
        slots = [slot for slot in lattice.slots if slot.rows.start == row]
        words = [word for slot in slots for word in filled.get(slot, ())]
        return _divided(words, edges, headings, reading)

    return cells_to_blocks(table, reading.words, divide)


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


def _with_columns(
    lattice: Lattice, filled: dict[Slot, list[Word]], reading: Reading
) -> tuple[Lattice, dict[Slot, list[Word]]]:
    """Divide cells whose text stands in the columns of the other rows, though no line does so.

    Banded tables have lines between their columns in every other row only.
    """
    starts: dict[range, list[float]] = {}
    for slot, words in filled.items():
        starts.setdefault(slot.columns, []).append(_start(words))
    divided = {
        slot: parts
        for slot, words in filled.items()
        if len(slot.columns) > 1
        and _stand_in_columns(parts := _parted(slot, words, lattice.xs), starts, reading)
    }
    if not divided:
        return lattice, filled
    slots = tuple(part for slot in lattice.slots for part in divided.get(slot, (slot,)))
    placed = filled | {part: words for parts in divided.values() for part, words in parts.items()}
    return replace(lattice, slots=slots), placed


def _parted(slot: Slot, words: Sequence[Word], xs: Sequence[float]) -> dict[Slot, list[Word]]:
    """Divide a cell and its words at each line between columns that it spans."""
    parts: dict[Slot, list[Word]] = {}
    for column in slot.columns:
        left, right = xs[column], xs[column + 1]
        box = slot.box._replace(x0=left, x1=right)
        part = Slot(box, slot.rows, range(column, column + 1))
        parts[part] = [word for word in words if left <= word.box.centre < right]
    return parts


def _stand_in_columns(
    parts: dict[Slot, list[Word]], starts: dict[range, list[float]], reading: Reading
) -> bool:
    """Say whether parts of a cell begin where their columns' texts do, with gaps between them.

    Where a part is empty, 'Recommendation 2   Accepted' is a label and does so by chance.
    """
    pitch = reading.measures.pitch
    said = {part.columns: words for part, words in parts.items() if words}
    aligned = len(said) > 1 and all(
        any(abs(_start(words) - x) <= pitch for x in starts.get(columns, ()))
        for columns, words in said.items()
    )
    if not aligned or not all(
        max(word.box.x1 for word in before) + CELL_GAP * pitch <= _start(words)
        for before, words in pairwise(said.values())
    ):
        return False
    text = " ".join(word.text for words in said.values() for word in words)
    return len(said) == len(parts) or not reading.words.stands_alone(text)


def _start(words: Sequence[Word]) -> float:
    return min(word.box.x0 for word in words)


def _filled(slot: Slot, words: Sequence[Word], reading: Reading) -> Filled:
    """Turn a cell's words into its lines; they may run to the cell's edge less its padding."""
    printed = words_to_lines(words)
    if not printed:
        return Filled(slot.rows, slot.columns, Cell())
    padding = max(0.0, min(line.words[0].box.x0 for line in printed) - slot.box.x0)
    cell = reading.cell(printed, slot.box.x1 - padding)
    size = max(word.box.height for line in printed for word in line.words)
    return Filled(slot.rows, slot.columns, cell, size)


def _divided(
    words: Sequence[Word],
    edges: Sequence[float],
    headings: Sequence[str] | None,
    reading: Reading,
) -> list[GridRow] | None:
    """Divide the only row of a table that has lines between columns but none between rows.

    None where the table has no gaps from which to tell its rows, so that it has one row.
    """
    lines = [TableLine(line.base, line_to_pieces(line, edges)) for line in words_to_lines(words)]
    style = table_style([lines])
    headings = headings or reading.open_headings(len(edges) - 1)
    if not style.apart or headings is None:
        return None
    return reading.grid_rows(lines, style, Columns(tuple(headings), tuple(edges)))
