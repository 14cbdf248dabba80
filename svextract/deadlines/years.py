"""Printed years: '2019', ''19', '2018/19', 'FY 18/19', 'municipal year 2018/19', '2019 - 2022'."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from svextract.deadlines import vocabulary as words
from svextract.deadlines.period import Context, Found, Period
from svextract.deadlines.phrases import PhraseTable
from svextract.deadlines.spans import EARLIEST_YEAR, LATEST_YEAR, Span, Year, whole_year
from svextract.deadlines.tokens import Tokens, at

if TYPE_CHECKING:
    from svextract.deadlines.spans import YearSort
    from svextract.records import DeadlineKind

_SORTS: Final = PhraseTable(words.YEAR_SORTS)
FULL: Final = 4  # digits of a year
_SPLIT_MARKS: Final = frozenset({"/", "-"})
_BEFORE_YEAR: Final = frozenset({",", ".", "of", "in", "the"})
_KINDS: Final[dict[str, DeadlineKind]] = {
    "calendar": "year",
    "split": "financial_year",
    "financial": "financial_year",
    "municipal": "municipal_year",
    "academic": "academic_year",
    "ambiguous": "financial_year",
}
FoundYear = tuple[Year, int]


def year_period(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read a year of any sort as a period, or several as '2018-21'."""
    years = _years_in_short(tokens, index)
    if years is not None:
        return years
    found = sorted_year(tokens, index, context)
    if found is None:
        return None
    year, end = found
    codes = frozenset({"ambiguous_year"}) if year.sort == "ambiguous" else frozenset()
    build = partial(whole_year, conventions=context.conventions)
    return Period(_KINDS[year.sort], build, year, codes=codes), end


def _years_in_short(tokens: Tokens, index: int) -> Found | None:
    """Read '2018-21': a run of calendar years whose last has two digits."""
    first, mark, last = (at(tokens, index + offset) for offset in range(3))
    if mark.text != "-" or len(last.text) != 2 or not _is_full(first.value):
        return None
    end = first.value - first.value % 100 + last.value
    if mark.spaced or last.spaced or last.value <= 12 or end <= first.value + 1:
        return None
    span = whole_run(first.value, end)
    return Period("range", lambda _: span, Year(first.value)), index + 3


def whole_run(first: int, last: int) -> Span | None:
    """Return the days of calendar years in a row."""
    return Span(dt.date(first, 1, 1), dt.date(last, 12, 31)) if last <= LATEST_YEAR else None


def sorted_year(tokens: Tokens, index: int, context: Context) -> FoundYear | None:
    """Read a year with its sort before or after it: 'FY 18/19', '2018/19 municipal year'."""
    sort = _SORTS.at(tokens, index)
    if sort is not None:
        begin = sort[1]
        while at(tokens, begin).text in _BEFORE_YEAR or at(tokens, begin).text in ("(", ":"):
            begin += 1
        bracketed = at(tokens, begin - 1).text == "("
        found = plain_year(tokens, begin, context, short=True)
        if found is None:
            return None
        return _of_sort(found[0], sort[0]), found[1] + (bracketed and _closes(tokens, found[1]))
    index += at(tokens, index).text == "year" and len(at(tokens, index + 1).text) == FULL
    found = plain_year(tokens, index, context, short=False)
    if found is None:
        return None
    sort = _SORTS.at(tokens, found[1])
    return found if sort is None else (_of_sort(found[0], sort[0]), sort[1])


def _closes(tokens: Tokens, index: int) -> bool:
    return at(tokens, index).text == ")"


def _of_sort(year: Year, sort: str) -> Year:
    """Name a year's sort; 'financial year 2019' may begin or end in 2019."""
    if year.single:
        return year if sort == "calendar" else Year(year.first, "ambiguous")
    return Year(year.first, cast("YearSort", sort) if sort != "calendar" else "ambiguous")


def plain_year(tokens: Tokens, index: int, context: Context, *, short: bool) -> FoundYear | None:
    """Read '2018/19', '18/19', '2018' or ''18'; a bare '18' only where `short` allows it."""
    split = _split_year(tokens, index, context)
    if split is not None:
        return split
    token = at(tokens, index)
    if token.text == "'" and len(at(tokens, index + 1).text) == 2:
        value = at(tokens, index + 1).value
        return (Year(context.conventions.full_year(value)), index + 2) if value >= 0 else None
    if token.ordinal or token.sort != "number":
        return None
    if _is_full(token.value) and len(token.text) == 4:
        return Year(token.value), index + 1
    if short and len(token.text) == 2 and not _goes_on(tokens, index + 1):
        return Year(context.conventions.full_year(token.value)), index + 1
    return None


def _split_year(tokens: Tokens, index: int, context: Context) -> FoundYear | None:
    """Read two years in a row with a stroke or dash: '2018/19', '2018-2019', '18/19'."""
    index += at(tokens, index).text == "'"
    mark = at(tokens, index + 1)
    if mark.text not in _SPLIT_MARKS:
        return None
    first, last = at(tokens, index), at(tokens, index + 2)
    if first.ordinal or last.ordinal:
        return None
    apostrophe = last.text == "'"
    if apostrophe:
        last = at(tokens, index + 3)
    lengths = (len(first.text), len(last.text))
    if lengths not in ((4, 2), (4, 4), (2, 2)) or first.value < 0:
        return None
    start = first.value if lengths[0] == 4 else context.conventions.full_year(first.value)
    follows = start + 1 if lengths[1] == 4 else (start + 1) % 100
    if not _is_full(start) or last.value != follows:
        return None
    end = index + 3 + apostrophe
    ranged = lengths[0] == 4 and mark.text == "/" and at(tokens, end).text == "-"
    return None if _goes_on(tokens, end) and not ranged else (Year(start, "split"), end)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a number belongs to what follows it: '18 March', '18/4/19', '18:30'."""
    token, after = at(tokens, index), at(tokens, index + 1)
    if token.text in words.MONTHS:
        return not token.spaced or after.sort == "number" or after.text == "'"
    joins = token.text in ("/", ":", ".", "-") and not token.spaced and not after.spaced
    return joins and after.sort == "number"


def year_after(tokens: Tokens, index: int, context: Context) -> tuple[Year, int, bool] | None:
    """Read the year that stands after a month, quarter or season, and whether it was short."""
    begin = index
    while at(tokens, begin).text in _BEFORE_YEAR:
        begin += 1
    listed = begin > index and at(tokens, begin - 1).text == ","
    if listed and at(tokens, begin + 1).text in words.MONTHS:  # '12 April, 10 May'
        return None
    bracketed = at(tokens, begin).text == "("
    begin += bracketed
    found = sorted_year(tokens, begin, context) or _tied_year(tokens, begin, context)
    if found is None:
        found = plain_year(tokens, begin, context, short=True)
    if found is None or (bracketed and not _closes(tokens, found[1])):
        return None
    used = range(begin, found[1])
    assumed = found[0].single and not any(
        len(at(tokens, i).text) == 4 or at(tokens, i).text == "'" for i in used
    )
    return found[0], found[1] + bracketed, assumed


def _tied_year(tokens: Tokens, index: int, context: Context) -> FoundYear | None:
    """Read the year of 'Mar-18', 'March/2018': a mark with no space around it."""
    mark, after = at(tokens, index), at(tokens, index + 1)
    if mark.text not in _SPLIT_MARKS or after.sort == "mark":
        return None
    tied = not mark.spaced and not after.spaced
    if not tied and len(after.text) != 4:
        return None
    return plain_year(tokens, index + 1, context, short=True)


def _is_full(value: int) -> bool:
    return EARLIEST_YEAR <= value <= LATEST_YEAR
