"""CSV files: rows of values between separators become one table.

Quotes as in RFC 4180; the separator is a comma, a semicolon, a tab or a bar, as the first line
('sep=;', which Excel understands) or the regularity of the rows tells.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple

from svextract.errors import DamagedError, TooLargeError
from svextract.readers.flow_cells import Placed, placed_to_table
from svextract.readers.flowtext import Budget
from svextract.readers.text import decode
from svextract.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from svextract.page import FlowBlock

    Rows = list[list[str]]

# Bytes. A tracker that was kept for ten years has two or three million.
LARGEST_FILE = 20 * 1024 * 1024
SEPARATORS = ",;\t|"
# The two by which values are told from a text; the text reader itself knows tabs and bars.
TELLING_SEPARATORS = ",;"
# A first line that names the separator.
NAMED_SEPARATOR = re.compile(r'sep=([^\w" \r\n])(?:\r\n|\r|\n|$)', re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"')
# Characters by which the separator is found.
SAMPLE = 64 * 1024
# What a text must show to be taken for values: rows; values in most rows; the share of rows that
# have as many; a row in which more than this share of the values have a letter (sums of
# money have commas too); the share of separators with a space behind them, as in prose.
FEWEST_ROWS = 2
FEWEST_VALUES = 3
REGULAR_SHARE = 0.8
LETTERED_SHARE = 0.5
SPACED_SHARE = 0.2

DAMAGED = (
    "The file of values cannot be read: a quotation mark may be missing in it. "
    "Open it in a spreadsheet program, save it as .xlsx and try that one."
)
TOO_LARGE = (
    f"The file is larger than {LARGEST_FILE // 1024 // 1024} MB. "
    "Save the rows of the plan as a file of their own and try again."
)
QUOTES_NOTICE = Notice(
    code="quotes_out_of_place",
    message="A quotation mark in the file is out of place, so that cells may have run together.",
)


class Regularity(NamedTuple):
    """How regular rows are when cut at a separator; the greatest one tells the separator.

    share: of the rows that have as many values as most rows with a separator have.
    values: how many those have.
    """

    share: float
    values: int


class DelimitedFlow:
    """A file of separated values, read when it is opened. Raises a SvextractError for a bad one."""

    format = "csv"
    running: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > LARGEST_FILE:
            raise TooLargeError(TOO_LARGE)
        rows, quoted_well = text_to_rows(decode(path.read_bytes()))
        compacted = placed_to_table(_placed(rows), page=1)
        self.blocks: tuple[FlowBlock, ...] = () if compacted is None else (compacted.table,)
        ragged = _ragged_notice(_body(rows))
        notices = (None if quoted_well else QUOTES_NOTICE, ragged)
        self.notices: tuple[Notice, ...] = tuple(one for one in notices if one is not None)

    def close(self) -> None:
        """Nothing is held open."""


def looks_delimited(text: str) -> bool:
    """Say whether a text, or the beginning of one, is a table of values between separators.

    It is strict, for a text that is taken for values is lost. Tabs and bars tell only where
    quoted values hold line breaks: the text reader reads all others.
    """
    if NAMED_SEPARATOR.match(text):
        return True
    sample = _whole_lines(text)
    return any(_is_table(sample, separator) for separator in SEPARATORS)


def _is_table(text: str, separator: str) -> bool:
    """Say whether a text is a table when it is cut at a separator."""
    rows = _body(_parsed(text, separator))
    if len(rows) > FEWEST_ROWS:
        rows.pop()  # it may be cut
    share, values = regularity(rows)
    if len(rows) < FEWEST_ROWS or values < FEWEST_VALUES or share < REGULAR_SHARE:
        return False
    if not any(sum(map(_has_letter, row)) > LETTERED_SHARE * len(row) for row in rows):
        return False
    if separator not in TELLING_SEPARATORS:
        return any("\n" in value for row in rows for value in row)
    unquoted = QUOTED.sub('"', text)
    spaced = unquoted.count(f"{separator} ") - unquoted.count(f'{separator} "')
    return spaced <= SPACED_SHARE * unquoted.count(separator)


def _has_letter(value: str) -> bool:
    return any(char.isalpha() for char in value)


def regularity(rows: Sequence[Sequence[str]]) -> Regularity:
    """Tell how regular rows are."""
    counts = Counter(len(row) for row in rows if len(row) > 1)
    if not counts:
        return Regularity(0.0, 1)
    values, often = max(counts.items(), key=lambda item: (item[1], item[0]))
    return Regularity(often / len(rows), values)


def text_to_rows(text: str) -> tuple[Rows, bool]:
    """Turn the text of a file into its rows, and say whether its quotes are where they should be.

    Raises DamagedError or TooLargeError.
    """
    named = NAMED_SEPARATOR.match(text)
    separator = named.group(1) if named else find_separator(text)
    text = text[named.end() :] if named else text
    try:
        return _counted(_reader(text, separator, strict=True)), True
    except csv.Error:
        pass
    try:
        return _counted(_reader(text, separator)), False
    except csv.Error as error:
        raise DamagedError(DAMAGED) from error


def find_separator(text: str) -> str:
    """Tell the separator of a file by the rows that each would give; the comma if none does."""
    sample = _whole_lines(text)
    found = {mark: regularity(_filled(_parsed(sample, mark))) for mark in SEPARATORS}
    return max(SEPARATORS, key=found.__getitem__)


def _whole_lines(text: str) -> str:
    """Return the beginning of a text, without a last line that is cut."""
    if len(text) <= SAMPLE:
        return text
    return text[: text.rfind("\n", 0, SAMPLE) + 1] or text[:SAMPLE]


def _reader(text: str, separator: str, *, strict: bool = False) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    return csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=strict)


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    """Yield rows as far as they can be parsed."""
    try:
        yield from _reader(text, separator)
    except csv.Error:
        return


def _filled(rows: Iterable[list[str]]) -> Rows:
    """Return the rows that hold a value."""
    return [row for row in rows if any(value.strip() for value in row)]


def _body(rows: Iterable[list[str]]) -> Rows:
    """Return the rows that hold a value, from the first with several on: titles stand above it."""
    return list(dropwhile(lambda row: len(row) == 1, _filled(rows)))


def _counted(rows: Iterable[list[str]]) -> Rows:
    """Return the rows. Raises TooLargeError where there are too many values."""
    budget, counted = Budget(), []
    for row in rows:
        budget.spend(sum(map(len, row)), pieces=len(row) + 1)
        counted.append(row)
    return counted


def _placed(rows: Rows) -> Iterator[Placed]:
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value.strip():
                yield Placed(number, column, value)


def _ragged_notice(rows: Rows) -> Notice | None:
    """Say how many rows have more or fewer values than most; their values may be out of place."""
    values = regularity(rows).values
    ragged = sum(len(row) != values for row in rows)
    if not ragged:
        return None
    said = "1 row has" if ragged == 1 else f"{ragged} rows have"
    message = f"{said} more or fewer values than the others; check that they are in their columns."
    return Notice(code="ragged_rows", message=message)
