"""What the options of the command line say: dates, pages and formats as people write them."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress

from svextract.errors import UsageError
from svextract.writers.formats import WRITERS

# Plans are younger than this; an earlier year is a slip of the finger.
EARLIEST_YEAR = 1900
# Longer than any agenda pack: a slip such as 1-99999999 must not fill the memory.
LAST_PAGE = 100_000
DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y")
DATE_HELP = "2019-01-22, 22/01/2019 or '22 January 2019'"


def parse_date(text: str, option: str = "--meeting-date") -> dt.date:
    """Turn a date as people in the UK write it, or an ISO date, into a date.

    Raises UsageError; a year of two figures is refused, for it may be a day.
    """
    plain = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", " ".join(text.split()), flags=re.IGNORECASE)
    for form in DATE_FORMS:
        with suppress(ValueError):
            day = dt.datetime.strptime(plain, form).date()
            if day.year >= EARLIEST_YEAR:
                return day
    raise UsageError(f"{option} {text} is not a date: write {DATE_HELP}.")


def parse_pages(text: str) -> frozenset[int]:
    """Turn '40-60,70' into page numbers. Raises UsageError."""
    pages: set[int] = set()
    for part in text.split(","):
        found = re.fullmatch(r"\s*([0-9]{1,6})(?:\s*[-–]\s*([0-9]{1,6}))?\s*", part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last <= LAST_PAGE:
            raise UsageError(f"--pages {text} is not a list of pages: write it like 40-60,70.")
        pages.update(range(first, last + 1))
    return frozenset(pages)


def parse_formats(text: str) -> tuple[str, ...]:
    """Turn 'csv,json' into the names of formats, each once. Raises UsageError."""
    names = dict.fromkeys(part.strip().lower() for part in text.split(","))
    unknown = [name for name in names if name not in WRITERS]
    if unknown:
        known = ", ".join(WRITERS)
        raise UsageError(f"--format {text} is not understood: choose from {known}.")
    return tuple(names)
