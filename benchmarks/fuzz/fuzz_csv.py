"""Fuzz the writer of CSV: Python's reader finds the same cells, and none can run as a formula.

What can run is told here without the writer's own test: a cell begins as a formula once what an
import may drop is gone and wide characters are plain ones.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

import atheris
from common import expect, start

with atheris.instrument_imports(include=["svextract"]):
    from svextract.writers.csv import table_text
    from svextract.writers.rows import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a cell may begin with, so that not only chance brings formulas, breaks and quotes about.
BEGINNINGS = (
    "", "=", "+", "-", "@", "＝", "＠", "﹢", "\t", "\r", "\n", "\0", " ", "\u00a0", "\u200b",
    "\ufeff", "\u00ad", '"', "'", ",", ";", "\x85", "\u2028", "\x1f=", " \u202e-", '="', '""',
    "\r\n@",
)  # fmt: skip
COLUMNS = ("action", "deadline", "=progress", "flags")
MOST_ROWS = 4
# Bytes of a cell after its beginning.
LONGEST_CELL = 40
FORMULA = frozenset("=+-@")
# What an import takes for the end of a cell or a line before a formula.
BREAKS = frozenset("\t\r\n\0")
APOSTROPHE = "'"


def try_bytes(data: bytes) -> None:
    """Write the table that an input stands for, as it is and guarded, and read both back."""
    table = _table(atheris.FuzzedDataProvider(data))
    raw, guarded = (_rows(table_text(table, raw=raw)) for raw in (True, False))
    wanted = [list(row) for row in (table.columns, *table.rows)]
    expect("What is written raw reads back equal", holds=raw == wanted)
    expect("A guard takes no row away", holds=len(guarded) == len(raw))
    expect("Rows without their head are the same", holds=_rows_alone(table) == guarded[1:])
    for row, plain in zip(guarded[1:], raw[1:], strict=True):
        _check_guards(row, plain)


def _table(source: atheris.FuzzedDataProvider) -> Table:
    columns = COLUMNS[-source.ConsumeIntInRange(1, len(COLUMNS)) :]
    rows = range(source.ConsumeIntInRange(0, MOST_ROWS))
    return Table(columns, tuple(tuple(_cell(source) for _ in columns) for _ in rows))


def _cell(source: atheris.FuzzedDataProvider) -> str:
    beginning = source.PickValueInList(list(BEGINNINGS))
    rest = source.ConsumeBytes(source.ConsumeIntInRange(0, LONGEST_CELL))
    return beginning + rest.decode("utf-8", "ignore")


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def _rows_alone(table: Table) -> list[list[str]]:
    """Return the rows as they come after a head that was written before."""
    return _rows(table_text(table, head=False))


def _check_guards(row: Sequence[str], plain: Sequence[str]) -> None:
    """Check that no cell can run, and that nothing but an apostrophe was put in front."""
    expect("No cell can run as a formula", holds=not any(map(_may_run, row)))
    for cell, meant in zip(row[:-1], plain[:-1], strict=True):
        same = cell == (APOSTROPHE + meant if _may_run(meant) else meant)
        expect("Nothing but an apostrophe comes in front", holds=same)
    kept = row[-1].removeprefix(APOSTROPHE).startswith(plain[-1].removeprefix(APOSTROPHE))
    expect("What the flags said stays", holds=kept)


def _may_run(cell: str) -> bool:
    if cell[:1] in BREAKS and cell:
        return True
    shown = cell.lstrip("".join(filter(_is_dropped, set(cell))))
    return _plain(shown[:1]) in FORMULA


def _is_dropped(mark: str) -> bool:
    """Say whether a character is a space, a control or one that shows nothing."""
    category = unicodedata.category(mark)
    return category in {"Cc", "Cf"} or category[0] == "Z"


def _plain(mark: str) -> str:
    """Turn a wide or small form of a character into the plain one."""
    form, _, code = (unicodedata.decomposition(mark) if mark else "").partition(" ")
    return chr(int(code, 16)) if form in {"<wide>", "<small>"} else mark


if __name__ == "__main__":
    start(try_bytes)
