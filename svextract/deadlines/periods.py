"""Any period, the most specific form first, and any part of one."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from svextract.deadlines import spans
from svextract.deadlines import vocabulary as words
from svextract.deadlines.dates import date_period, pair_period
from svextract.deadlines.nearby import bare_period, nearby_period
from svextract.deadlines.period import Context, Found, narrowed, part_of
from svextract.deadlines.phrases import PhraseTable
from svextract.deadlines.quarters import quarter
from svextract.deadlines.spans import Span
from svextract.deadlines.stretches import ending, feast, month, season, week
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.years import sorted_year, year_period

_PARTS: Final = PhraseTable(words.PARTS)
_SORTS: Final = PhraseTable(words.YEAR_SORTS)
_AFTER_YEAR: Final = frozenset({",", "-", ":", "("})
_MOST_BETWEEN: Final = 2  # words: 'end of the', 'end - in'
_BETWEEN: Final = frozenset({"of", "in", "the", "-"})


def period_at(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read the period that begins at a token."""
    for read in _READERS:
        found = read(tokens, index, context)
        if found is not None:
            return found
    if at(tokens, index).text == "the" and at(tokens, index + 1).text != "the":
        return period_at(tokens, index + 1, context)
    return None


def _year_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read '2018, April', '2018/19 (Q1)', '2018/19 autumn term': a year before its part."""
    if at(tokens, index).sort != "number" and _SORTS.at(tokens, index) is None:
        return None
    found = sorted_year(tokens, index, context)
    if found is None:
        return None
    year, end = found
    bracketed = at(tokens, end).text == "("
    end += at(tokens, end).text in _AFTER_YEAR
    for read in (month, quarter, season):
        inner = read(tokens, end, context)
        closes = inner is not None and (not bracketed or at(tokens, inner[1]).text == ")")
        if inner is not None and closes and inner[0].year is None:
            assumed = inner[0].needs_year and year.single
            codes = ("assumed_calendar_quarter",) if assumed else ()
            return replace(inner[0], year=year).with_codes(*codes), inner[1] + bracketed
    return None


def _part_period(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'mid to late April 2018', 'end of the financial year 2018/19'."""
    index += at(tokens, index).text == "the"
    head = _PARTS.at(tokens, index)
    if head is None:
        return None
    parts, end = [head[0]], head[1]
    while (more := _PARTS.at(tokens, end + (at(tokens, end).text in words.PART_JOINS))) is not None:
        parts.append(more[0])
        end = more[1]
    inner = period_at(tokens, end, context)
    most = end + _MOST_BETWEEN
    while inner is None and end < most and at(tokens, end).text in _BETWEEN:
        end += 1
        inner = period_at(tokens, end, context)
    if inner is None and parts == ["end"]:
        inner = bare_period(tokens, head[1], context)
    if inner is None or (inner[0].kind == "date" and parts != ["end"]):
        return None
    return part_of(inner[0], tuple(parts), context.conventions), inner[1]


def _stretch_of(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'second half of October 2018', 'first week of July'."""
    index += at(tokens, index).text == "the"
    number, noun = words.ORDINALS.get(at(tokens, index).text), at(tokens, index + 1).text
    if at(tokens, index).ordinal:
        number = at(tokens, index).value
    if (
        number is None
        or noun not in ("half", "week", "day")
        or at(tokens, index + 2).text not in ("of", "in")
    ):
        return None
    begin = index + 3 + (at(tokens, index + 3).text == "the")
    inner = month(tokens, begin, context) or season(tokens, begin, context)
    if inner is None:
        return None
    if noun == "day":
        return _day_of(inner, number)
    rule = spans.half if noun == "half" else spans.week_of_month
    count = 2 if noun == "half" and number < 0 else number
    return narrowed(inner[0], lambda whole: rule(whole, count)), inner[1]


def _day_of(inner: Found, number: int) -> Found | None:
    """Return the first or the last day of a month or season."""
    if number not in (1, -1):
        return None

    def cut(whole: Span) -> Span:
        day = whole.first if number == 1 else whole.last
        return Span(day, day)

    return replace(narrowed(inner[0], cut), kind="date"), inner[1]


_READERS: Final = (
    _part_period, _stretch_of, date_period, month, _year_first, nearby_period, week, ending,
    quarter, season, feast, pair_period, year_period,
)  # fmt: skip
