"""What a flowing document holds becomes blocks: its tables become grids.

A table that only arranges the page, as web pages have them, is taken apart into what stands in
its cells; a small table inside a cell of a plan becomes lines of that cell.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from svextract.page import Block, Cell, FlowTable, Grid, Line, Paragraph
from svextract.tables.slots import CellTable, Filled, cells_to_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.page import FlowBlock, FlowCell, GridRow
    from svextract.tables.recogniser import Recogniser


def flow_to_blocks(flow: Iterable[FlowBlock], words: Recogniser) -> list[Block]:
    """Turn paragraphs and ready-made tables into paragraphs and grids."""
    blocks: list[Block] = []
    for part in flow:
        blocks += [part] if isinstance(part, Paragraph) else _table_to_blocks(part, words)
    return blocks


def flow_texts(flow: Iterable[FlowBlock]) -> Iterator[str]:
    """Yield the text of every paragraph of a document, those in tables included."""
    for part in flow:
        if isinstance(part, Paragraph):
            yield "\n".join(line.text for line in part.lines)
        else:
            for cell in part.cells:
                yield from flow_texts(cell.content)


def _table_to_blocks(table: FlowTable, words: Recogniser) -> list[Block]:
    """Turn one table into blocks, after taking it apart if it only arranges what is inside."""
    if not table.cells:
        return []
    made = _cell_table(table)
    blocks = cells_to_blocks(made, words)
    headed = any(isinstance(block, Grid) and block.headings is not None for block in blocks)
    if not headed and any(isinstance(p, FlowTable) for cell in table.cells for p in cell.content):
        inside = [block for cell in table.cells for block in flow_to_blocks(cell.content, words)]
        if any(isinstance(block, Grid) and _means_something(block, words) for block in inside):
            return inside
    return _with_rows_above(blocks, made)


def _means_something(grid: Grid, words: Recogniser) -> bool:
    """Say whether a table inside another holds a plan, or a form of one."""
    labels = [row.cells[0].text for row in grid.rows if row.cells[0]]
    return grid.headings is not None or (
        len(grid.edges) > 2 and words.names_plan(labels, answers=True)
    )


def _cell_table(table: FlowTable) -> CellTable:
    """Turn a ready-made table into cells over rows and columns, one for each place."""
    height = max((cell.row + cell.rows for cell in table.cells), default=0)
    width = max((cell.column + cell.columns for cell in table.cells), default=0)
    filled = {(cell.row, cell.column): _filled(cell) for cell in table.cells}
    covered = {
        (row, column) for part in filled.values() for row in part.rows for column in part.columns
    }
    for row in range(height):
        for column in range(width):
            if (row, column) not in covered:
                place = range(row, row + 1), range(column, column + 1)
                filled[row, column] = Filled(*place, Cell())
    cells = tuple(filled[place] for place in sorted(filled))
    edges = tuple(float(column) for column in range(width + 1))
    return CellTable(table.page, height, edges, cells, given=True)


def _filled(cell: FlowCell) -> Filled:
    lines = tuple(_lines(cell.content))
    sizes = [part.size for part in cell.content if isinstance(part, Paragraph)]
    return Filled(
        range(cell.row, cell.row + cell.rows),
        range(cell.column, cell.column + cell.columns),
        Cell(lines),
        max(sizes, default=0.0),
    )


def _lines(content: Sequence[FlowBlock]) -> Iterator[Line]:
    """Yield the lines of a cell; a table inside it gives a line for each of its rows."""
    for part in content:
        if isinstance(part, Paragraph):
            yield from (replace(line, breaks=True) for line in part.lines)
            continue
        rows: dict[int, list[str]] = {}
        for cell in part.cells:
            text = " ".join(line.text for line in _lines(cell.content))
            rows.setdefault(cell.row, []).extend([text] if text else [])
        for _, texts in sorted(rows.items()):
            if texts:
                yield Line(" ".join(texts), breaks=True)


def _with_rows_above(blocks: list[Block], table: CellTable) -> list[Block]:
    """Turn the rows above a table's heading row into paragraphs: its title, who it is for.

    A spreadsheet has them in the same table, having no other place.
    """
    first = next(
        (n for n, block in enumerate(blocks) if isinstance(block, Grid) and block.headings), None
    )
    if first is None:
        return blocks
    sizes = {part.cell.lines: part.size for part in table.cells if part.cell}
    above: list[Block] = []
    for block in blocks[:first]:
        if isinstance(block, Paragraph):
            above.append(replace(block, inside=False))
        else:
            above += [
                _row_to_paragraph(row, block.page, sizes) for row in block.rows if any(row.cells)
            ]
    return above + blocks[first:]


def _row_to_paragraph(row: GridRow, page: int, sizes: dict[tuple[Line, ...], float]) -> Paragraph:
    """Turn a row into a paragraph: the line 'Committee: Scrutiny' for two cells."""
    cells = [cell for cell in row.cells if cell]
    size = max((sizes.get(cell.lines, 0.0) for cell in cells), default=0.0)
    if len(cells) == 1:
        return Paragraph(page, cells[0].lines, size=size)
    label, *values = (cell.text for cell in cells)
    joint = ": " if len(values) == 1 and not label.endswith(":") else " "
    return Paragraph(page, (Line(joint.join((label, " ".join(values)))),), size=size)
