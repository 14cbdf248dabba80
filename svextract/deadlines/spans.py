"""Calendar arithmetic: years, months, quarters, seasons and feasts into first and last days.

Nothing here raises for a date that does not exist: it is None, and the reading says so.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from svextract.deadlines.conventions import Conventions

# No plan is older or looks further ahead: a year outside is a slip.
EARLIEST_YEAR = 1960
LATEST_YEAR = 2130
MONTHS_IN_YEAR = 12
_FEBRUARY = 2
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
THIRDS = {"early": 0, "middle": 1, "late": 2}
HALVES = {"early": 1, "late": 2}

YearSort = Literal["calendar", "split", "financial", "municipal", "academic", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Span:
    """A window: its first and its last day."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Year:
    """A year as printed: its (first) calendar year, and what sort it is; '2018/19' is 'split'."""

    first: int
    sort: YearSort = "calendar"

    @property
    def single(self) -> bool:
        """Whether one calendar year was printed."""
        return self.sort == "calendar"


def day(year: int, month: int, number: int) -> dt.date | None:
    """Return a date, or None where there is no such day."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def months(year: int, month: int, count: int) -> Span | None:
    """Return `count` months from a month on; `month` may lie beyond 12."""
    first_year, first_month = divmod(year * MONTHS_IN_YEAR + month - 1, MONTHS_IN_YEAR)
    end_year, end_month = divmod(year * MONTHS_IN_YEAR + month - 2 + count, MONTHS_IN_YEAR)
    first = day(first_year, first_month + 1, 1)
    if first is None or not EARLIEST_YEAR <= end_year <= LATEST_YEAR:
        return None
    return Span(first, dt.date(end_year, end_month + 1, month_length(end_year, end_month + 1)))


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    return _LENGTHS[month - 1] + (month == _FEBRUARY and calendar.isleap(year))


def calendar_year_of(month: int, year: Year, conventions: Conventions) -> int:
    """Return the calendar year in which a month of `year` lies."""
    if year.single:
        return year.first
    return year.first + (month < conventions.year_begins(year.sort))


def whole_year(year: Year, conventions: Conventions) -> Span | None:
    """Return the twelve months of a year of any sort."""
    if year.sort == "ambiguous":
        return None
    return months(year.first, conventions.year_begins(year.sort), MONTHS_IN_YEAR)


def part_of_year(number: int, length: int, year: Year, conventions: Conventions) -> Span | None:
    """Return the n-th stretch of `length` months: a quarter (3) or a half (6)."""
    if year.sort == "ambiguous" or not 1 <= number <= MONTHS_IN_YEAR // length:
        return None
    begins = conventions.year_begins(year.sort)
    if year.single and conventions.single_year_quarters == "financial":
        begins = conventions.financial_begins
    return months(year.first, begins + (number - 1) * length, length)


def season(name: str, year: Year, conventions: Conventions) -> Span | None:
    """Return the three months of a season.

    'Winter 2017' and 'Winter 2017/18' both begin in 2017; 'Spring 2018/19' may be either
    spring, so it is none.
    """
    if not year.single and name in ("spring", "summer"):
        return None
    return months(year.first, conventions.season_begins(name), 3)


def term(name: str, year: Year, conventions: Conventions) -> Span | None:
    """Return a school term; of a split year, the term of the school year that begins in it."""
    if name == "winter" or year.sort == "ambiguous":
        return None
    first, last = conventions.term(name)
    later = not year.single and first < conventions.academic_begins
    return months(year.first + later, first, last - first + 1)


def part(span: Span, which: str, conventions: Conventions) -> Span | None:
    """Return the early, middle or late part of a month, or of whole months: a third, or a half."""
    index = THIRDS[which]
    count = whole_months(span)
    if conventions.early_and_late == "halves" and which in HALVES and count in (1, MONTHS_IN_YEAR):
        return half(span, HALVES[which])
    if count == 1:
        return third_of_month(span, index, conventions)
    if count == 0 or count % 3:
        return None
    length = count // 3
    return months(span.first.year, span.first.month + index * length, length)


def third_of_month(span: Span, index: int, conventions: Conventions) -> Span:
    """Return days 1 to 10, 11 to 20, or 21 to the month's end."""
    ends = (0, conventions.early_ends, conventions.middle_ends, span.last.day)
    return Span(span.first.replace(day=ends[index] + 1), span.first.replace(day=ends[index + 1]))


def half(span: Span, number: int) -> Span | None:
    """Return the first or second half of a month (days 1-15, 16-end) or of whole months."""
    count = whole_months(span)
    if count == 1:
        middle = span.first.replace(day=15)
        after = span.first.replace(day=16)
        return Span(span.first, middle) if number == 1 else Span(after, span.last)
    if count == 0 or count % 2:
        return None
    return months(span.first.year, span.first.month + (number - 1) * count // 2, count // 2)


def whole_months(span: Span) -> int:
    """Return how many whole months a span covers, 0 when it begins or ends within one."""
    ends_well = span.last.day == month_length(span.last.year, span.last.month)
    if span.first.day != 1 or not ends_well:
        return 0
    years = span.last.year - span.first.year
    return years * MONTHS_IN_YEAR + span.last.month - span.first.month + 1


def week_of_month(span: Span, number: int) -> Span | None:
    """Return the n-th seven days of a month; -1 is its last seven days."""
    if whole_months(span) != 1 or number not in (-1, 1, 2, 3, 4):
        return None
    if number == -1:
        return Span(span.last - dt.timedelta(days=6), span.last)
    first = span.first + dt.timedelta(days=7 * (number - 1))
    return Span(first, first + dt.timedelta(days=6))


def easter(year: int) -> dt.date:
    """Return Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, remainder = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    fours, ones = divmod(rest, 4)
    weekday = (32 + 2 * remainder + 2 * fours - epact - ones) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, number = divmod(epact + weekday - 7 * shift + 114, 31)
    return dt.date(year, month, number + 1)


def later(date: dt.date, *, by_months: int = 0, by_days: int = 0) -> dt.date | None:
    """Return a date moved on; the 31st of a shorter month is its last day."""
    year, month = divmod(date.year * MONTHS_IN_YEAR + date.month - 1 + by_months, MONTHS_IN_YEAR)
    if not EARLIEST_YEAR <= year <= LATEST_YEAR or abs(by_days) > 366 * 100:
        return None
    number = min(date.day, month_length(year, month + 1))
    return dt.date(year, month + 1, number) + dt.timedelta(days=by_days)
