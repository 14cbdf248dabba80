"""Blocks of flowing documents, written short so that tests can compare them at a glance."""

from __future__ import annotations

from svextract.page import FlowTable


def short(block):
    """Write a paragraph as its lines joined by ' / ', a table as {(row, column): content}.

    A cell that covers more than one place has its rows and columns in its key as well.
    """
    if not isinstance(block, FlowTable):
        return " / ".join(line.text for line in block.lines)
    return {_place(cell): _content(cell) for cell in block.cells}


def _place(cell):
    place = (cell.row, cell.column)
    return place if (cell.rows, cell.columns) == (1, 1) else (*place, cell.rows, cell.columns)


def _content(cell):
    content = [short(block) for block in cell.content]
    if len(content) == 1:
        return content[0]
    return content or ""


def shorts(blocks):
    return [short(block) for block in blocks]


def rows(table):
    """Write a table without spans as a list of rows, '' for what is empty."""
    height = max(cell.row for cell in table.cells) + 1
    width = max(cell.column for cell in table.cells) + 1
    filled = {(cell.row, cell.column): _content(cell) for cell in table.cells}
    return [[filled.get((row, column), "") for column in range(width)] for row in range(height)]


def check_tables(blocks):
    """Fail where the cells of a table are out of order or cover each other."""
    for block in blocks:
        if isinstance(block, FlowTable):
            places = [(cell.row, cell.column) for cell in block.cells]
            assert places == sorted(places)
            covered = [
                (row, column)
                for cell in block.cells
                for row in range(cell.row, cell.row + cell.rows)
                for column in range(cell.column, cell.column + cell.columns)
            ]
            assert len(covered) == len(set(covered))
            for cell in block.cells:
                check_tables(cell.content)
