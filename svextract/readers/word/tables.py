"""Tables of Word become tables of cells (ISO/IEC 29500-1, 17.4)."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from svextract.page import FlowTable
from svextract.readers.attributes import whole
from svextract.readers.flowgrid import Laid, grid_to_columns, to_cell
from svextract.readers.flowtext import blocks_to_texts
from svextract.readers.word.xml import CELL, ROW, VAL, W, switch, unwrap, value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from svextract.page import FlowBlock, FlowCell

    Content = tuple[FlowBlock, ...]

# Grid columns; Word's rows have 63 cells at most.
MOST_COLUMNS = 1_000
# A point is twenty of the units that Word measures in.
TWIPS = 20
CHANGES = frozenset({W + "ins", W + "del"})
CONTINUES = "continue"


def read_table(
    table: _Element, page: int, seen: set[str], read_content: Callable[[_Element], Content]
) -> FlowTable | None:
    """Turn a table's element into its cells; None where nothing is printed in it."""
    laid: list[Laid] = []
    number = 0
    for row in unwrap(table, seen):
        if row.tag == ROW and not is_deleted(row, seen):
            cells = list(place_row(row, number, seen, read_content))
            if cells and not is_hidden_row(row, cells):
                laid += cells
                number += 1
    merged = merge_down(grid_to_columns(laid, grid_lines(table)), seen)
    return FlowTable(page, tuple(merged)) if any(cell.content for cell in merged) else None


def is_deleted(row: _Element, seen: set[str]) -> bool:
    """Say whether a row was deleted as a tracked change."""
    properties = row.find(W + "trPr")
    if properties is None:
        return False
    if any(child.tag in CHANGES for child in properties):
        seen.add("tracked_changes")
    return properties.find(W + "del") is not None


def is_hidden_row(row: _Element, cells: list[Laid]) -> bool:
    """Say whether a row is not shown: marked as hidden, and nothing in it is visible."""
    hidden = switch(row.find(W + "trPr"), "hidden")
    return bool(hidden) and not any(cell.content for cell in cells)


def place_row(
    row: _Element, number: int, seen: set[str], read_content: Callable[[_Element], Content]
) -> Iterator[Laid]:
    """Turn a row into cells on the grid, those merged sideways joined."""
    start = _columns(value(row.find(W + "trPr"), "gridBefore"), 0)
    waiting: Laid | None = None
    for cell in unwrap(row, seen):
        properties = cell.find(W + "tcPr")
        if cell.tag != CELL or _is_deleted_cell(properties, seen):
            continue
        end = start + _columns(value(properties, "gridSpan"), 1)
        content = read_content(cell)
        if waiting is not None and _merge(properties, "hMerge") == CONTINUES:
            waiting.content.extend(content)
            waiting = waiting._replace(end=end)
        else:
            if waiting is not None:
                yield waiting
            waiting = Laid(number, start, end, list(content), merge=_merge(properties, "vMerge"))
        start = end
    if waiting is not None:
        yield waiting


def _is_deleted_cell(properties: _Element | None, seen: set[str]) -> bool:
    deleted = properties is not None and properties.find(W + "cellDel") is not None
    if deleted:
        seen.add("tracked_changes")
    return deleted


def _columns(text: str | None, least: int) -> int:
    return min(max(whole(text) or 0, least), MOST_COLUMNS)


def _merge(properties: _Element | None, name: str) -> str | None:
    """Return how a cell is merged: None, 'restart' or 'continue', which is meant by default."""
    merge = None if properties is None else properties.find(W + name)
    return None if merge is None else merge.get(VAL, CONTINUES)


def grid_lines(table: _Element) -> list[float]:
    """Return where the lines of a table's grid stand, in points from its left."""
    columns = table.iterfind(f"{W}tblGrid/{W}gridCol")
    widths = ((whole(column.get(W + "w")) or 0) / TWIPS for column in columns)
    return list(accumulate(widths, initial=0.0))


def merge_down(laid: list[Laid], seen: set[str]) -> list[FlowCell]:
    """Turn cells in columns into merged ones: a cell that continues belongs to the one above it.

    It does so where both reach over the same columns and the one above is to be merged. Word does
    not show what it holds itself, which is worth a word unless it is one alone, as the automatic
    number of a row.
    """
    cells: list[FlowCell] = []
    # Which of the cells to be merged reaches down to a row, by that row and its columns.
    reaching: dict[tuple[int, int, int], int] = {}
    for cell in laid:
        above = reaching.get((cell.row - 1, cell.start, cell.end))
        found = len(cells) if above is None or cell.merge != CONTINUES else above
        if found == len(cells):
            cells.append(to_cell(cell))
        else:
            cells[found] = replace(cells[found], rows=cells[found].rows + 1)
            if any(" " in text for text in blocks_to_texts(cell.content)):
                seen.add("hidden_text")
        if cell.merge is not None:
            reaching[cell.row, cell.start, cell.end] = found
    return cells
