"""From plans to actions.csv, recommendations.csv and occurrences.csv.

RFC 4180 with every field quoted, so that neither a semicolon nor a line break can end a cell;
UTF-8 with a byte order mark, without which Excel misreads accents and dashes. Cells that a
spreadsheet would run as a formula are written with an apostrophe in front (CWE-1236).
"""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

from svextract.errors import OutputError
from svextract.records import Flag
from svextract.writers.files import Output
from svextract.writers.rows import (
    ACTIONS,
    OCCURRENCES,
    RECOMMENDATIONS,
    Table,
    flags_text,
    joined,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.batch.results import Result

BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"
# What begins a formula in Excel, LibreOffice or Google Sheets; the wide and the small forms too,
# which East Asian settings turn into the plain ones.
FORMULA_STARTS = frozenset("=+-@＝＋－＠﹦﹢﹣﹫")
# A cell that begins with one of these may lose it on import, and what follows becomes the start.
IMPORT_STARTS = frozenset("\t\r\n\0")
# Spaces, controls and invisible characters, which some imports drop.
SKIPPED_CATEGORIES = ("Z", "Cc", "Cf")
APOSTROPHE = "'"
GUARD_CODE = "formula_guard"


TABLES = {
    "actions.csv": ACTIONS,
    "recommendations.csv": RECOMMENDATIONS,
    "occurrences.csv": OCCURRENCES,
}


class CsvOutput(Output):
    """One of the tables as a file."""

    def __init__(self, name: str, *, raw: bool) -> None:
        super().__init__(name)
        self._kind, self._raw = TABLES[name], raw

    def head(self) -> bytes:
        """Return the byte order mark and the columns."""
        return (BYTE_ORDER_MARK + rows_text((self._kind.columns,))).encode("utf-8")

    def add(self, result: Result) -> bytes:
        """Return the rows of a file's plans."""
        table = self._kind.table(result.documents)
        return table_text(table, raw=self._raw, head=False).encode("utf-8")


def csv_outputs(*, raw: bool = False) -> tuple[Output, ...]:
    """Make the three CSV files; `raw` leaves formula cells as they are."""
    return tuple(CsvOutput(name, raw=raw) for name in TABLES)


def table_text(table: Table, *, raw: bool = False, head: bool = True) -> str:
    """Turn a table into RFC 4180 text, as `rows_text` does; `head` writes its columns first."""
    rows = table.rows if raw else tuple(guarded_row(table.columns, row) for row in table.rows)
    return rows_text((table.columns, *rows) if head else rows)


def rows_text(rows: Sequence[Sequence[str]]) -> str:
    """Turn rows into RFC 4180 text that has been read back and found equal, cell for cell.

    Raises OutputError when it does not read back, which would be a fault of this program.
    """
    text = "".join(map(_line, rows))
    if _read_back(text) != [list(row) for row in rows]:
        raise OutputError(
            "The CSV would not read back as it was meant, so nothing was written: "
            "please report this fault in svextract."
        )
    return text


def guarded_row(columns: Sequence[str], row: Sequence[str]) -> tuple[str, ...]:
    """Return a row in which no cell can run as a formula, and whose `flags` cell says so."""
    guarded = [name for name, cell in zip(columns, row, strict=True) if starts_formula(cell)]
    if not guarded:
        return tuple(row)
    flag = Flag(
        code=GUARD_CODE,
        level="note",
        message=f"an apostrophe was put in front so that it cannot run: {', '.join(guarded)}",
    )
    cells = (APOSTROPHE + cell if starts_formula(cell) else cell for cell in row)
    *values, flags = cells
    return (*values, joined((flags, flags_text((flag,)))))


def starts_formula(cell: str) -> bool:
    """Tell whether a spreadsheet might run this cell; what it shows before it is skipped."""
    if not cell or cell.isalnum():
        return False
    if cell[0] in IMPORT_STARTS:
        return True
    first = next((mark for mark in cell if not _skipped(mark)), "")
    return first in FORMULA_STARTS


def _skipped(mark: str) -> bool:
    """Tell whether an import may drop this character from the front of a cell."""
    return unicodedata.category(mark).startswith(SKIPPED_CATEGORIES)


def _line(row: Sequence[str]) -> str:
    """Return one record, each field in quotes and a quote inside doubled."""
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in row) + LINE_END


def _read_back(text: str) -> list[list[str]]:
    """Return the cells that Python's own reader finds, whatever the length of a cell."""
    usual = csv.field_size_limit(max(len(text), 1))
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    finally:
        csv.field_size_limit(usual)
