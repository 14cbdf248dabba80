"""Grids to workbooks and CSV: real dates where a cell prints one, merged cells, a second sheet."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from .archive import steady_zip
from .texts import SHOWN

if TYPE_CHECKING:
    from pathlib import Path

    from .blocks import Cell, Grid

THIN = Side(style="thin")
RULED = Border(THIN, THIN, THIN, THIN)
SHADE = PatternFill("solid", fgColor="D9E1F2")
TOP = Alignment(wrap_text=True, vertical="top")
# Characters of a column for each part of its width.
SCALE = 1.2


def as_date(text: str) -> tuple[date, str] | None:
    """Read '31/05/2023' and 'Jun-23' as dates with the format that shows them so."""
    for form, pattern in SHOWN.items():
        try:
            found = datetime.strptime(text, pattern).date()
        except ValueError:
            continue
        return found, form
    return None


def put(sheet: Any, row: int, column: int, cell: Cell) -> None:  # noqa: ANN401 - of openpyxl
    """Write one cell, and merge the cells it spans."""
    if cell.rows == 0 or cell.columns == 0:
        return
    place = sheet.cell(row, column)
    dated = as_date(cell.text)
    if dated:
        place.value, place.number_format = dated
    elif cell.text.isdigit():
        place.value = int(cell.text)
    else:
        place.value = cell.text or None
    place.font, place.alignment, place.border = Font(bold=cell.bold), TOP, RULED
    if cell.rows > 1 or cell.columns > 1:
        ends = {"end_row": row + cell.rows - 1, "end_column": column + cell.columns - 1}
        sheet.merge_cells(start_row=row, start_column=column, **ends)


def put_grid(sheet: Any, grid: Grid, first: int) -> None:  # noqa: ANN401
    """Write a table whose headings stand in row `first`."""
    for column, (text, width) in enumerate(zip(grid.heads, grid.widths, strict=True), start=1):
        place = sheet.cell(first, column, text)
        place.font, place.fill, place.border = Font(bold=True), SHADE, RULED
        sheet.column_dimensions[get_column_letter(column)].width = width * SCALE
    for row, line in enumerate(grid.lines, start=first + 1):
        for column, cell in enumerate(line.cells, start=1):
            put(sheet, row, column, cell)


def put_title(sheet: Any, lines: tuple[str, ...], columns: int) -> int:  # noqa: ANN401
    """Write lines above a table, each over its full width; return the row below and a blank one."""
    for row, text in enumerate(lines, start=1):
        place = sheet.cell(row, 1, text)
        place.font = Font(bold=row == 1, size=16 if row == 1 else 11)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
    return len(lines) + 2


def put_list(book: Workbook, name: str, lists: dict[str, tuple[str, ...]]) -> None:
    """Add a sheet of the values that cells may be chosen from."""
    sheet = book.create_sheet(name)
    for column, (head, values) in enumerate(lists.items(), start=1):
        for row, text in enumerate((head, *values), start=1):
            sheet.cell(row, column, text)


def write(
    lines: tuple[str, ...],
    grid: Grid,
    target: Path,
    *,
    name: str = "Tracker",
    lists: dict[str, tuple[str, ...]] | None = None,
) -> None:
    """Write a workbook with one table under its title, and perhaps a sheet of lists."""
    book = Workbook()
    sheet = book.active
    sheet.title = name
    first = put_title(sheet, lines, len(grid.heads)) if lines else 1
    put_grid(sheet, grid, first)
    sheet.freeze_panes = sheet.cell(first + 1, 1)
    if lists:
        put_list(book, "Lists", lists)
    held = io.BytesIO()
    book.save(held)
    target.write_bytes(steady_zip(held.getvalue()))


def write_csv(grid: Grid, target: Path) -> None:
    """Write a CSV as a spreadsheet saves it: UTF-8 with its mark, CR LF, quotes where needed."""
    held = io.StringIO()
    csv.writer(held).writerows(grid.texts())
    target.write_bytes(held.getvalue().encode("utf-8-sig"))
