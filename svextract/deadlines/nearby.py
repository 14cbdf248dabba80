"""Periods that count from the meeting: 'next month', 'this financial year', 'within 6 months'."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, cast

from svextract.deadlines import spans
from svextract.deadlines import vocabulary as words
from svextract.deadlines.period import Context, Found, Period, counted_from, unreadable
from svextract.deadlines.phrases import PhraseTable
from svextract.deadlines.spans import Span, Year
from svextract.deadlines.stretches import month, season
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.years import sorted_year

if TYPE_CHECKING:
    from svextract.deadlines.spans import YearSort

_WHICH: Final = PhraseTable(
    dict.fromkeys(("this", "the current", "current", "the", "this current", "same"), 0)
    | dict.fromkeys(
        (
            "next",
            "the next",
            "the coming",
            "coming",
            "the following",
            "following",
            "new",
            "the new",
            "forthcoming",
            "the forthcoming",
            "upcoming",
            "the upcoming",
        ),
        1,
    )
)
_SORTS: Final = PhraseTable(words.YEAR_SORTS)
_SHORT_UNITS: Final[dict[str, int]] = {"month": 1, "quarter": 3}
# 'Year end', and whether it says of which sort of year.
_YEAR_END: Final = PhraseTable(
    {"year end": False, "the year end": False}
    | dict.fromkeys(("financial year end", "the financial year end"), True)
)


def nearby_period(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read a month, quarter, week or year that is named by its nearness."""
    if _YEAR_END.at(tokens, index) is not None:
        return _year_end(tokens, index, context)
    which = _WHICH.at(tokens, index)
    step, begin = which if which is not None else (0, index)
    sort = _SORTS.at(tokens, begin)
    if sort is not None and sorted_year(tokens, begin, context) is not None:
        return None
    if sort is not None:
        return _near_year(cast("YearSort", sort[0]), step, context), sort[1]
    if which is None:
        return _unit_end(tokens, index, context)
    unit = _near_unit(at(tokens, begin).text, step, begin, context)
    return unit or _near_named(tokens, begin, step, context)


def _near_named(tokens: Tokens, index: int, step: int, context: Context) -> Found | None:
    """Read 'this summer', 'next April': the first from the meeting on; 'next' is to be checked."""
    found = month(tokens, index, context) or season(tokens, index, context)
    if found is None or found[0].year is not None:
        return None
    return found[0].with_codes(*(("assumed_next",) if step else ())), found[1]


def _unit_end(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'month end', 'quarter end': the last day of the one that the meeting lies in."""
    length = _SHORT_UNITS.get(at(tokens, index).text)
    if length is None or at(tokens, index + 1).text != "end":
        return None

    def last_day(meeting: dt.date) -> Span | None:
        first = (meeting.month - 1) // length * length + 1
        span = spans.months(meeting.year, first, length)
        return None if span is None else Span(span.last, span.last)

    return counted_from(context.meeting, last_day), index + 2


def bare_period(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read the unit of 'end of month', 'end of week': the one that the meeting lies in."""
    return _near_unit(at(tokens, index).text, 0, index, context)


def _near_unit(noun: str, step: int, index: int, context: Context) -> Found | None:
    if noun in _SHORT_UNITS:
        return _near_months(_SHORT_UNITS[noun], step, context), index + 1
    if noun == "week":
        return counted_from(context.meeting, lambda day: _week_of(day, step)), index + 1
    if noun == "year":
        period = _near_year("calendar", step, context)
        return period.with_codes("assumed_calendar_year"), index + 1
    return None


def _near_year(sort: YearSort, step: int, context: Context) -> Period:
    def build(meeting: dt.date) -> Span | None:
        begins = context.conventions.year_begins(sort)
        first = meeting.year - (meeting.month < begins) + step
        return spans.whole_year(Year(first, sort), context.conventions)

    return counted_from(context.meeting, build)


def _near_months(length: int, step: int, context: Context) -> Period:
    def build(meeting: dt.date) -> Span | None:
        first = (meeting.month - 1) // length * length + 1
        return spans.months(meeting.year, first + step * length, length)

    return counted_from(context.meeting, build)


def _week_of(day: dt.date, step: int) -> Span:
    monday = day - dt.timedelta(days=day.weekday() - 7 * step)
    return Span(monday, monday + dt.timedelta(days=6))


def _year_end(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'year end' with no year: councils close their books on the financial year's last day."""
    found = _YEAR_END.at(tokens, index)
    if found is None:
        return None
    printed = sorted_year(tokens, found[1], context)
    if printed is not None and printed[0].single:
        return _ends_in(printed[0], found[0], context), printed[1]
    if printed is not None:
        return _end_of(printed[0], context), printed[1]
    year = _near_year("financial", 0, context)
    build = year.build

    def last_day(given: Year) -> Span | None:
        span = build(given)
        return None if span is None else Span(span.last, span.last)

    codes = year.codes | {"assumed_financial_year"}
    period = Period("relative", last_day, year.year, point=True, relative=True, codes=codes)
    return period, found[1]


def _ends_in(year: Year, named: bool, context: Context) -> Period:
    """Return the end of the financial year that ends in a printed year, if that sort is named."""
    if not named:
        return unreadable("date", "ambiguous_year")
    began = year.first - (context.conventions.financial_begins > 1)
    return _end_of(Year(began, "financial"), context)


def _end_of(year: Year, context: Context) -> Period:
    """Return the last day of a printed year."""

    def build(given: Year) -> Span | None:
        span = spans.whole_year(given, context.conventions)
        return None if span is None else Span(span.last, span.last)

    return Period("date", build, year, point=True)


def count_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return a number printed as '6' or 'six' and the index after it."""
    token = at(tokens, index)
    if token.sort == "number" and not token.ordinal and len(token.text) <= 3:
        return token.value, index + 1
    value = words.CARDINALS.get(token.text)
    return None if value is None else (value, index + 1)


def unit_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return a unit of time as (months, days)."""
    text = at(tokens, index).text
    if text in words.UNIT_MONTHS:
        return words.UNIT_MONTHS[text], 0
    return (0, words.UNIT_DAYS[text]) if text in words.UNIT_DAYS else None
