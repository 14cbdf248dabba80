"""When a meeting was, from the lines at the head of a paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from svextract.deadlines import read_deadline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

DATE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun))?,?\s*(?:the )?"
    r"\d{1,2}(?:st|nd|rd|th)?(?: (?:day )?of)?[\s-]+[^\W\d_]{3,9}\.?,?[\s-]+(?:\d{4}|['’]?\d{2})\b"
    r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b|\b\d{1,2}/\d{1,2}/\d{2}\b|\b\d{4}-\d{2}-\d{2}\b",
    re.IGNORECASE,
)
# 'HELD ON 16th June.': a day of a meeting whose year stands elsewhere, if anywhere.
YEARLESS = re.compile(
    r"(?:held on|meeting (?:held )?(?:on|of)|date(?: of meeting)?:)\W*(?:[a-z]+day,? )?(?:the )?"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[^\W\d_]{3,9})\.?$",
    re.IGNORECASE,
)
OF = re.compile(r"\s+(?:day )?of\s+", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d{2}(?![\d/-])")
BEFORE_DATE = re.compile(
    r"(?:(?:special |ordinary |extraordinary |annual )?(?:meeting|session) )?(?:to be )?"
    r"(?:held |of |dated |date of meeting |meeting date |date )?(?:on |at )?(?:the )?[:–-]?\s*",
    re.IGNORECASE,
)


def is_date(text: str) -> bool:
    """Say whether a line says no more than when something was: 'Meeting held on 12th May 2011'."""
    bare = BEFORE_DATE.sub("", text.strip(" ."), count=1)
    return DATE.fullmatch(bare) is not None and _read_date(bare) is not None


def ends_with_day(text: str) -> bool:
    """Say whether a line ends with a meeting's day and no year: '… HELD ON 16th June'."""
    return YEARLESS.search(text.strip(" .")) is not None


def meeting_date(labelled: Sequence[str], names: Sequence[str]) -> dt.date | None:
    """Find a meeting's date: after a label, on a line of its own, or beside a body's name.

    labelled: what labels of dates say. names: the lines that are names or dates, in order. A day
    without a year is completed where the lines name one year and no other.
    """
    for text in [*labelled, *filter(is_date, names), *names]:
        found = DATE.search(text)
        date = _read_date(found.group()) if found else None
        if date is not None:
            return date
    days = [found for text in names if (found := YEARLESS.search(text.strip(" .")))]
    years = {year for text in names for year in YEAR.findall(text)}
    if not days or len(years) != 1:
        return None
    return _read_date(f"{days[0]['day']} {days[0]['month']} {years.pop()}")


def _read_date(text: str) -> dt.date | None:
    found = read_deadline(OF.sub(" ", text)).deadline
    return found.due if found.kind == "date" else None
