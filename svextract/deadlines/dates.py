"""Whole dates, in figures or in words, the day before the month; US order is never assumed."""

from __future__ import annotations

from functools import partial
from typing import Final

from svextract.deadlines import spans
from svextract.deadlines import vocabulary as words
from svextract.deadlines.period import Context, Found, Period, unreadable
from svextract.deadlines.phrases import PhraseTable
from svextract.deadlines.spans import Span, Year
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.years import plain_year, year_after

_SORTS: Final = PhraseTable(words.YEAR_SORTS)
_DATE_MARKS: Final = frozenset("/.-")
_LAST_DAY: Final = 31
_ROUND_THE_CLOCK: Final = (24, 7, 1)  # '24/7', as printed


def date_period(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read a date of any form, with or without a weekday before it."""
    begin, week_day = _week_day(tokens, index)
    if at(tokens, begin).sort == "number":
        found = _iso(tokens, begin, context) or _figures(tokens, begin, context)
        found = found or _day_first(tokens, begin, context) or _spaced(tokens, begin, context)
    else:
        found = _month_first(tokens, begin, context)
    return None if found is None else (_with_week_day(found[0], week_day), found[1])


def _week_day(tokens: Tokens, index: int) -> tuple[int, int | None]:
    """Skip 'Friday', 'Fri.', 'Friday the'."""
    number = words.WEEKDAYS.get(at(tokens, index).text)
    if number is None:
        return index + (at(tokens, index).text == "the"), None
    begin = index + 1
    while at(tokens, begin).text in (",", ".", "the", "-"):
        begin += 1
    return begin, number


def _with_week_day(period: Period, week_day: int | None) -> Period:
    if week_day is None:
        return period
    return Period(period.kind, period.build, period.year, week_day=week_day, codes=period.codes)


def day_of_year(day: int, month: int, context: Context) -> Period:
    """Return a day of a month, its year still open."""

    def build(year: Year) -> Span | None:
        date = spans.day(spans.calendar_year_of(month, year, context.conventions), month, day)
        return None if date is None else Span(date, date)

    return Period("date", build)


def dated(day: int, month: int, year: Year | None, context: Context) -> Period:
    """Return a day of a month with the year it was printed with."""
    period = day_of_year(day, month, context)
    return Period("date", period.build, year)


def _figures_at(tokens: Tokens, index: int) -> tuple[int, int, int, str] | None:
    """Return three numbers with the same mark between them: '1/4/18', '31.03.2018'."""
    mark = at(tokens, index + 1).text
    if mark not in _DATE_MARKS or at(tokens, index + 3).text != mark:
        return None
    numbers = [at(tokens, index + offset) for offset in (0, 2, 4)]
    if any(token.sort != "number" or token.ordinal for token in numbers):
        return None
    first, second, third = (token.value for token in numbers)
    return first, second, third, "".join(str(len(token.text)) for token in numbers)


def _iso(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read '2018-03-31'."""
    found = _figures_at(tokens, index)
    if found is None or found[3][0] != "4" or not set(found[3][1:]) <= {"1", "2"}:
        return None
    year, month, day, _ = found
    return _checked(dated(day, month, Year(year), context)), index + 5


def _figures(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read '31/03/2018', '1.4.18'; a month above 12 is a slip and not an American."""
    found = _figures_at(tokens, index)
    if found is None or not set(found[3][:2]) <= {"1", "2"} or found[3][2] not in "24":
        return None
    day, month, year, lengths = found
    full = year if lengths[2] == "4" else context.conventions.full_year(year)
    return _checked(dated(day, month, Year(full), context)), index + 5


def _spaced(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read '31 03 2018', as forms with a box for each figure give it."""
    day, month, year = (at(tokens, index + offset) for offset in range(3))
    numbers = all(one.sort == "number" and not one.ordinal for one in (day, month, year))
    if not numbers or [len(one.text) for one in (day, month, year)] != [2, 2, 4]:
        return None
    return _checked(dated(day.value, month.value, Year(year.value), context)), index + 3


def _checked(period: Period) -> Period:
    """Refuse a date that does not exist."""
    exists = period.year is not None and period.build(period.year) is not None
    return period if exists else unreadable("date", "impossible_date")


def _day_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read '31st March 2018', '2nd of May', '30-Sep-18'."""
    found = day_and_month(tokens, index)
    if found is None:
        return None
    day, month, end = found
    year = year_after(tokens, end, context)
    return _with_year(day, month, year, end, context)


def day_and_month(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """Return day, month and the index after '31 March', '2nd of May', '30-Sep'."""
    token = at(tokens, index)
    if not is_day(tokens, index):
        return None
    end = index + 1
    while at(tokens, end).text in ("of", "the", "-", "/", ".", "day"):
        end += 1
    month = words.MONTHS.get(at(tokens, end).text)
    return None if month is None else (token.value, month, end + 1)


def is_day(tokens: Tokens, index: int) -> bool:
    """Whether a number may be a day of a month."""
    token = at(tokens, index)
    return token.sort == "number" and len(token.text) <= 2 and 1 <= token.value <= _LAST_DAY


def _with_year(
    day: int, month: int, year: tuple[Year, int, bool] | None, end: int, context: Context
) -> Found:
    if year is None:
        return dated(day, month, None, context), end
    return _checked(dated(day, month, year[0], context)), year[1]


def _month_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'March 31st, 2018', 'June 30 2018', 'April 16th'."""
    month = words.MONTHS.get(at(tokens, index).text)
    begin = index + 1
    while month is not None and at(tokens, begin).text in (".", "the"):
        begin += 1
    if month is None or not is_day(tokens, begin):
        return None
    end = begin + 1 + (at(tokens, begin + 1).text == ",")
    year = plain_year(tokens, end, context, short=False)
    if year is None and not at(tokens, begin).ordinal:
        return None
    after = None if year is None else (*year, False)
    return _with_year(at(tokens, begin).value, month, after, begin + 1, context)


def day_run(
    tokens: Tokens, index: int, context: Context, joins: frozenset[str]
) -> tuple[list[Period], list[str], int] | None:
    """Read days that share one month: '5th-9th March 2018', '5, 12 and 19 March'."""
    days: list[int] = []
    marks: list[str] = []
    begin, _ = _week_day(tokens, index)
    while day_and_month(tokens, begin) is None:
        mark = at(tokens, begin + 1).text
        if not is_day(tokens, begin) or mark not in joins:
            return None
        days.append(at(tokens, begin).value)
        marks.append(mark)
        begin, _ = _week_day(tokens, begin + 2)
    if not days:
        return None
    month = day_and_month(tokens, begin)
    found = date_period(tokens, begin, context)
    if found is None or month is None:
        return None
    last, end = found
    firsts = [dated(day, month[1], last.year, context) for day in days]
    return [*firsts, last], marks, end


def pair_period(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read two numbers with a mark between: '07/2018', '2018-07', '04/18', '31/03'."""
    first, mark, second = (at(tokens, index + offset) for offset in range(3))
    tied = not mark.spaced and not second.spaced
    numbers = first.sort == second.sort == "number" and not (first.ordinal or second.ordinal)
    end = index + 3
    sorted_year = _SORTS.at(tokens, end) is not None  # '18/19 financial year' is no month
    if not (numbers and tied and mark.text in _DATE_MARKS) or sorted_year:
        return None
    lengths = (len(first.text), len(second.text))
    if lengths in ((1, 4), (2, 4)) and second.value >= spans.EARLIEST_YEAR:
        return _month_or_nothing(first.value, Year(second.value), context), end
    if lengths == (4, 2) and second.value <= spans.MONTHS_IN_YEAR and mark.text != ".":
        if second.value == (first.value + 1) % 100:
            return None
        return _month_or_nothing(second.value, Year(first.value), context), end
    if max(lengths) > 2 or mark.text == "-":
        return None
    if mark.text == "." and min(lengths) < 2:  # '3.2' is a paragraph as well
        period = unreadable("date", "ambiguous_figures")
    else:
        period = _short_pair(first.value, second.value, lengths[1], context)
    return period, end


def _month_or_nothing(month: int, year: Year, context: Context) -> Period:
    if not 1 <= month <= spans.MONTHS_IN_YEAR:
        return unreadable("month", "impossible_date")
    return month_period(month, context, year)


def month_period(month: int, context: Context, year: Year | None = None) -> Period:
    """Return a month; of a split year, the month that lies within it."""
    conventions = context.conventions

    def build(given: Year) -> Span | None:
        return spans.months(spans.calendar_year_of(month, given, conventions), month, 1)

    split = year is not None and not year.single
    return Period("month", build, year, codes=frozenset({"assumed_month_year"} if split else ()))


def _short_pair(first: int, second: int, length: int, context: Context) -> Period:
    """Decide what '04/18' is: month and year, day and month, two years. Two readings are none."""
    if (first, second, length) == _ROUND_THE_CLOCK:
        return unreadable("date", "ambiguous_figures")
    year = context.conventions.full_year(second)
    readings: list[Period] = []
    if length == 2 and second == (first + 1) % 100 and context.near(year):
        build = partial(spans.whole_year, conventions=context.conventions)
        readings.append(Period("financial_year", build, Year(year - 1, "split")))
    if first <= spans.MONTHS_IN_YEAR and length == 2 and context.near(year):
        period = month_period(first, context, Year(year))
        readings.append(period.with_codes("assumed_month_year"))
    if 1 <= second <= spans.MONTHS_IN_YEAR and 1 <= first <= _LAST_DAY:
        readings.append(day_of_year(first, second, context))
    if len(readings) == 1 and first > 0:
        return readings[0]
    return unreadable("date", "ambiguous_figures")
