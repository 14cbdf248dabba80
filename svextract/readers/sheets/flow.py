"""Excel workbooks (.xlsx, .xlsm): each sheet becomes one table of what its cells show.

Nothing is computed: a formula shows the result that was saved with it. Hidden rows and columns are
read, as a filter that was left on hides rows that belong to the plan; hidden sheets, which hold
lists and old versions, are not. A notice says so of each. Macros are never looked at.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from svextract.readers.flow_cells import Compacted, Placed, placed_to_table, text_to_paragraphs
from svextract.readers.flowtext import BODY_SIZE, Budget
from svextract.readers.packed import open_packed, read_part, read_relations
from svextract.readers.sheets.parts import read_boxes, read_styles, read_texts, read_workbook
from svextract.readers.sheets.places import column_name
from svextract.readers.sheets.rows import Shared, read_sheet
from svextract.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from zipfile import ZipFile

    from svextract.page import FlowBlock, Paragraph
    from svextract.readers.sheets.parts import Box, Sheet
    from svextract.readers.sheets.rows import SheetContent

# Points: a sheet's name is its heading, unless a title stands on the sheet itself.
NAME_SIZE = 14.0
# Names that programs give to sheets when nobody names them.
UNNAMED = re.compile(r"(?:sheet|table|page)[ _]?\d+(?: ?\(\d+\))?", re.IGNORECASE)
WORKSHEET = "worksheet"
# Columns that a notice names.
MOST_NAMED = 8

COMMENTS = Notice(code="comments", message="Comments and notes on cells were left out.")
# Whole sentences by what they say; `name` is that of the sheet.
MESSAGES = {
    "hidden_sheet": "The sheet ‘{name}’ is hidden and was not read.",
    "chart_sheet": "The sheet ‘{name}’ holds no cells (a chart or a macro) and was not read.",
    "hidden_rows": "On the sheet ‘{name}’ {many} hidden, and read like the others.",
    "hidden_columns": "On the sheet ‘{name}’ {many} hidden, and read like the others.",
    "formulas_without_result": (
        "On the sheet ‘{name}’ {many} without a saved result and left empty; "
        "open the workbook in Excel, save it and try again."
    ),
    "covered_cells": (
        "On the sheet ‘{name}’ {many} covered by merged cells, as in Excel, and left out."
    ),
    "struck_out": "On the sheet ‘{name}’ text that is struck out was read like the rest.",
    "month_first": (
        "On the sheet ‘{name}’ dates that Excel shows with the month first are given day first."
    ),
}


class SheetsFlow:
    """An Excel workbook, read when it is opened. Raises a SvextractError for a bad one."""

    format = "xlsx"

    def __init__(self, path: Path) -> None:
        blocks: list[FlowBlock] = []
        running: dict[str, None] = {}
        notices: list[Notice] = []
        with open_packed(path) as archive:
            book = read_workbook(archive)
            texts, styles = read_texts(archive, book), read_styles(archive, book)
            shared = Shared(texts, styles, book.since_1904, Budget())
            for sheet in book.sheets:
                if sheet.hidden or sheet.kind != WORKSHEET:
                    code = "hidden_sheet" if sheet.hidden else "chart_sheet"
                    notices.append(_notice(code, sheet))
                    continue
                content = read_sheet(read_part(archive, sheet.part), shared)
                table = placed_to_table(_spread(content), page=sheet.number)
                boxes = _boxes(archive, sheet, content, shared.budget)
                blocks += _blocks(sheet, content, table, boxes)
                running |= dict.fromkeys(content.headers)
                notices += _notices(sheet, content, table)
            if any("comments" in name.lower() for name in archive.namelist()):
                notices.append(COMMENTS)
        self.blocks: tuple[FlowBlock, ...] = tuple(blocks)
        self.running: tuple[str, ...] = tuple(running)
        self.notices: tuple[Notice, ...] = tuple(notices)

    def close(self) -> None:
        """Nothing is held open."""


def _spread(content: SheetContent) -> Iterator[Placed]:
    """Yield the cells of a sheet, merged ones with what they cover, empty merged ones too."""
    filled = set()
    for cell in content.cells:
        place = cell.row, cell.column
        filled.add(place)
        rows, columns = content.merged.get(place, (1, 1))
        yield cell._replace(rows=rows, columns=columns)
    for place, (rows, columns) in content.merged.items():
        if place not in filled:
            yield Placed(*place, "", rows, columns)


def _boxes(archive: ZipFile, sheet: Sheet, content: SheetContent, budget: Budget) -> list[Box]:
    relation = read_relations(archive, sheet.part).get(content.drawing or "")
    if relation is None:
        return []
    return read_boxes(archive, relation.target, page=sheet.number, budget=budget)


def _blocks(
    sheet: Sheet, content: SheetContent, compacted: Compacted | None, boxes: list[Box]
) -> Iterator[FlowBlock]:
    """Yield a sheet's name, the text boxes above its first row, its table, the other boxes."""
    if compacted is None and not boxes:
        return
    yield from _name(sheet, list(_titles(content)))
    first = min((cell.row for cell in content.cells), default=0)
    for box in boxes:
        yield from box.paragraphs if box.row <= first else ()
    if compacted is not None:
        yield compacted.table
    for box in boxes:
        yield from box.paragraphs if box.row > first else ()


def _name(sheet: Sheet, titles: list[str]) -> tuple[Paragraph, ...]:
    """Return a sheet's name, unless a program gave it or a title on the sheet says the same."""
    name = " ".join(sheet.name.split())
    if UNNAMED.fullmatch(name) or any(name.casefold() in title for title in titles):
        return ()
    size = BODY_SIZE if titles else NAME_SIZE
    return text_to_paragraphs(name, page=sheet.number, size=size)


def _titles(content: SheetContent) -> Iterator[str]:
    """Yield, in lower case, what stands alone in its row above the first row of several cells."""
    for _, row in groupby(content.cells, key=lambda cell: cell.row):
        first, *others = row
        if others:
            return
        yield " ".join(first.text.split()).casefold()


def _notices(sheet: Sheet, content: SheetContent, compacted: Compacted | None) -> Iterator[Notice]:
    """Say what a person should know of how a sheet was read."""
    if content.hidden_rows:
        yield _notice("hidden_rows", sheet, _many(len(content.hidden_rows), "row is", "rows are"))
    columns = list(_hidden_columns(content))
    if columns:
        yield _notice("hidden_columns", sheet, _named(columns))
    if content.without_result:
        many = _many(content.without_result, "formula is", "formulas are")
        yield _notice("formulas_without_result", sheet, many)
    if compacted is not None and compacted.covered:
        yield _notice("covered_cells", sheet, _many(compacted.covered, "cell is", "cells are"))
    if content.struck:
        yield _notice("struck_out", sheet)
    if content.turned:
        yield _notice("month_first", sheet)


def _hidden_columns(content: SheetContent) -> Iterator[str]:
    """Name the hidden columns with something in them."""
    stretches = iter(sorted(content.hidden_columns))
    stretch = next(stretches, None)
    reach = -1
    for column in sorted({cell.column for cell in content.cells}):
        while stretch is not None and stretch[0] <= column:
            reach = max(reach, stretch[1])
            stretch = next(stretches, None)
        if column <= reach:
            yield column_name(column)


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _named(columns: list[str]) -> str:
    if len(columns) == 1:
        return f"column {columns[0]} is"
    if len(columns) > MOST_NAMED:
        return f"{len(columns)} columns are"
    return f"the columns {', '.join(columns[:-1])} and {columns[-1]} are"


def _notice(code: str, sheet: Sheet, many: str = "") -> Notice:
    message = MESSAGES[code].format(name=sheet.name, many=many)
    return Notice(code=code, message=message, page=sheet.number)
