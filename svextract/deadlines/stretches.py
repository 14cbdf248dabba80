"""Months, seasons, terms, quarters, halves, weeks and feasts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from svextract.deadlines import spans
from svextract.deadlines import vocabulary as words
from svextract.deadlines.dates import date_period, month_period
from svextract.deadlines.period import Build, Context, Found, Period, unreadable
from svextract.deadlines.phrases import PhraseTable, marks
from svextract.deadlines.spans import Span, Year
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.years import year_after

if TYPE_CHECKING:
    from svextract.records import DeadlineKind

_FIXED: Final = PhraseTable(words.FIXED_FEASTS)
_MOVING: Final = PhraseTable(words.EASTER_FEASTS)
_WEEK_FROM: Final = marks(
    (
        "w/c", "wc", "w.c", "w.c.", "w/b", "wb", "wk c", "week commencing", "week beginning",
        "week starting", "week of", "week from", "wk commencing", "wk beginning", "commencing week",
    )
)  # fmt: skip
_WEEK_TO: Final = marks(
    ("w/e", "w/ending", "w.e", "week ending", "week ended", "the week ending", "wk ending")
)
_ENDING: Final = PhraseTable(
    {
        f"{name} {verb}": length
        for length, names in (
            (3, ("quarter",)),
            (6, ("half year", "six months", "6 months")),
            (12, ("year", "financial year", "twelve months", "12 months")),
        )
        for name in names
        for verb in ("ending", "ended", "to", "ending on", "ended on")
    }
    | {"fye": 12, "y/e": 12, "q/e": 3}
)


def month(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'March 2018', 'Mar-18', 'March '18', 'Sept. 2018', 'March'."""
    led = at(tokens, index).text in words.MONTH_LEADS
    index += led and at(tokens, index + 1).text in words.WELSH_MONTHS
    name = at(tokens, index).text
    number = words.MONTHS.get(name)
    if number is None:
        return None
    doubt = ("month_or_season",) if name == words.MONTH_OR_SEASON else ()
    found = year_after(tokens, index + 1, context)
    if found is None:
        dot = at(tokens, index + 1).text == "." and at(tokens, index + 2).sort != "end"
        return month_period(number, context).with_codes(*doubt), index + 1 + dot
    year, end, assumed = found
    if assumed and not context.near(year.first):
        return unreadable("month", "ambiguous_figures"), end
    codes = ("assumed_month_year", *doubt) if assumed else doubt
    return month_period(number, context, year).with_codes(*codes), end


def season(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'Winter 2018/19', 'autumn term 2018', 'spring'."""
    name = words.SEASONS.get(at(tokens, index).text)
    if name is None:
        return None
    is_term = at(tokens, index + 1).text in ("term", "terms")
    rule = spans.term if is_term else spans.season
    kind: DeadlineKind = "range" if is_term else "season"
    build = in_certain_year(lambda year: rule(name, year, context.conventions))
    return _with_year(Period(kind, build), tokens, index + 1 + is_term, context)


def in_certain_year(build: Build) -> Build:
    """Build nothing in a year that is itself not certain."""
    return lambda year: None if year.sort == "ambiguous" else build(year)


def _with_year(period: Period, tokens: Tokens, index: int, context: Context) -> Found:
    found = year_after(tokens, index, context)
    if found is None:
        return period, index
    year, end, _ = found
    if period.kind == "season" and not year.single and period.build(year) is None:
        return unreadable("season", "ambiguous_figures"), end
    return Period(period.kind, period.build, year, codes=period.codes), end


def feast(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'Christmas 2018', 'Easter 2019', 'Good Friday'."""
    index += at(tokens, index).text == "the"
    fixed = _FIXED.at(tokens, index)
    moving = _MOVING.at(tokens, index)
    if fixed is not None:
        (month_number, number), end = fixed
        return _with_year(Period("date", _fixed_day(month_number, number)), tokens, end, context)
    if moving is None:
        return None
    return _with_year(Period("date", _easter_day(moving[0])), tokens, moving[1], context)


def _fixed_day(month_number: int, number: int) -> Build:
    def build(year: Year) -> Span | None:
        date = spans.day(year.first, month_number, number) if year.single else None
        return None if date is None else Span(date, date)

    return build


def _easter_day(offset: int) -> Build:
    def build(year: Year) -> Span | None:
        if not year.single or spans.day(year.first, 1, 1) is None:
            return None
        date = spans.easter(year.first) + dt.timedelta(days=offset)
        return Span(date, date)

    return build


def ending(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'quarter ending June 2018', 'year to 31 March 2019': whole months up to a day."""
    index += at(tokens, index).text == "the"
    head = _ENDING.at(tokens, index)
    if head is None:
        return None
    length, begin = head
    found = date_period(tokens, begin, context) or month(tokens, begin, context)
    if found is None:
        return None
    last, end = found

    def build(year: Year) -> Span | None:
        span = last.build(year)
        if span is None or span.last.day != spans.month_length(span.last.year, span.last.month):
            return None
        return spans.months(span.last.year, span.last.month - length + 1, length)

    return Period("range", build, last.year, codes=last.codes), end


def week(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'w/c 5 March 2018' (the days from it on) and 'w/e 9 March 2018' (seven up to it)."""
    index += at(tokens, index).text == "the"
    begins, ends = _WEEK_FROM.at(tokens, index), _WEEK_TO.at(tokens, index)
    head = begins or ends
    if head is None:
        return None
    start = head[1] + (at(tokens, head[1]).text in (":", ".", "-"))
    found = date_period(tokens, start, context)
    if found is None:
        return None
    day, end = found
    length = dt.timedelta(days=context.conventions.week_days - 1 if begins else 6)

    def build(year: Year) -> Span | None:
        span = day.build(year)
        if span is None:
            return None
        return (
            Span(span.first, span.first + length) if begins else Span(span.last - length, span.last)
        )

    return Period("week", build, day.year, week_day=day.week_day, codes=day.codes), end
