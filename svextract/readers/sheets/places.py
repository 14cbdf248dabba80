"""Places on a sheet, counted from 0: 'B3' is row 2 and column 1, column 26 is called 'AA'."""

from __future__ import annotations

import re

from svextract.errors import DamagedError
from svextract.readers.packed import DAMAGED

# The last row and column of a sheet, counted from 1 (Excel's own limits).
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def to_place(reference: str) -> tuple[int, int]:
    """Turn 'B3' into row 2, column 1. Raises DamagedError for what is outside a sheet."""
    match = REFERENCE.fullmatch(reference)
    if match is None:
        raise DamagedError(DAMAGED)
    column = 0
    for letter in match.group(1).upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(match.group(2))
    if not (1 <= row <= LAST_ROW and column <= LAST_COLUMN):
        raise DamagedError(DAMAGED)
    return row - 1, column - 1


def column_name(column: int) -> str:
    """Turn column 1 into 'B', column 26 into 'AA'."""
    name = ""
    number = column + 1
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
