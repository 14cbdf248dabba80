"""A cell that holds the day's number of a spreadsheet ('43190') into a date.

Excel and LibreOffice count days from 30 December 1899 (ECMA-376 Part 1, 18.17.4.1, the 1900 date
system, from March 1900 on); a fraction is the time of day. The 1904 system of old Macs is not
assumed.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from svextract.deadlines.tokens import at

if TYPE_CHECKING:
    from svextract.deadlines.period import Context
    from svextract.deadlines.tokens import Tokens

_DAY_NOUGHT: Final = dt.date(1899, 12, 30)
_DIGITS: Final = 5  # 27 May 1927 to 13 October 2173
# Without a meeting's date a number is a day only of these years; others are sums of money.
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2060


def serial_to_day(tokens: Tokens, context: Context) -> dt.date | None:
    """Return the day that a text of one whole number means, None where it means none."""
    number, rest = at(tokens, 0), [token.text for token in tokens[1:]]
    if number.sort != "number" or number.ordinal or len(number.text) != _DIGITS:
        return None
    if rest and not (rest[0] == "." and len(rest) == 2 and rest[1].isdecimal()):
        return None
    day = _DAY_NOUGHT + dt.timedelta(days=number.value)
    if context.meeting is not None:
        return day if context.near(day.year) else None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None
