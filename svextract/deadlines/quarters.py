"""Quarters and halves of a year, by number or by the months that they name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from svextract.deadlines import linking, spans
from svextract.deadlines import vocabulary as words
from svextract.deadlines.period import Build, Context, Found, Period
from svextract.deadlines.spans import Span, Year
from svextract.deadlines.stretches import in_certain_year
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.years import year_after

if TYPE_CHECKING:
    from svextract.records import DeadlineKind

_ROMANS: Final[dict[str, int]] = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PARTS: Final[dict[str, int]] = dict.fromkeys(words.QUARTER_WORDS, 3) | dict.fromkeys(
    words.HALF_WORDS, 6
)
_KINDS: Final[dict[int, DeadlineKind]] = {3: "quarter", 6: "half"}
_JOINS: Final = frozenset({"-", "/", "&", "and", "to"})


def quarter(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'Q3 2018/19', '3rd quarter of 2018', 'H1 2019/20', 'Q4 (Jan-Mar 2019)'."""
    head = _part_head(tokens, index)
    if head is None:
        return None
    return _spelled_out(head, tokens, context) or _with_later_parts(head, tokens, context)


def _with_later_parts(head: tuple[int, int, int], tokens: Tokens, context: Context) -> Found:
    """Read the year of 'Q3 2018/19', and the second number of 'Q1-2 2018/19'."""
    number, length, end = head
    last = _counted(tokens, end + 1, ordinal=False)
    joined = at(tokens, end).text in _JOINS and last is not None and last > number
    after = end + 2 if joined else end
    year = year_after(tokens, _past_marks(tokens, after), context)
    if joined and year is not None and last is not None:
        return _parts(number, last, length, year[0], context), year[1]
    year = year_after(tokens, _past_marks(tokens, end), context)
    return _part(number, length, year[0] if year else None, context), year[1] if year else end


def _parts(first: int, last: int, length: int, year: Year, context: Context) -> Period:
    """Return several quarters in a row."""
    begin, end = (_part(number, length, year, context) for number in (first, last))

    def build(given: Year) -> Span | None:
        one, other = begin.build(given), end.build(given)
        return Span(one.first, other.last) if one and other else None

    return Period("range", build, year, codes=begin.codes)


def _past_marks(tokens: Tokens, index: int) -> int:
    token, after = at(tokens, index), at(tokens, index + 1)
    return index + 1 if token.text in ("-", ",", ":") and after.sort != "mark" else index


def _part(number: int, length: int, year: Year | None, context: Context) -> Period:
    """Return a quarter or half; with no year at all it is not certain which year's it is."""
    build = partial(spans.part_of_year, number, length, conventions=context.conventions)
    single = year is not None and year.single
    codes = frozenset({"assumed_calendar_quarter"} if single else ())
    return Period(_KINDS[length], build, year, needs_year=True, codes=codes)


def _part_head(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """Return number, length in months and the index after 'Q3', 'quarter 3', '3rd quarter'."""
    token, after = at(tokens, index), at(tokens, index + 1)
    length = _PARTS.get(token.text)
    if length is not None:
        begin = index + 1 + (after.text in (".", "-", "no"))
        number = _counted(tokens, begin, ordinal=False)
        return None if number is None else (number, length, begin + 1)
    length = _PARTS.get(after.text) if len(after.text) > 1 else None
    number = _counted(tokens, index, ordinal=True)
    if length is None or number is None:
        return None
    return (spans.MONTHS_IN_YEAR // length if number < 0 else number), length, index + 2


def _counted(tokens: Tokens, index: int, *, ordinal: bool) -> int | None:
    """Return the number printed as '3', 'three', 'III', or as '3rd', 'third', 'last'."""
    token = at(tokens, index)
    if token.sort == "number" and token.ordinal == ordinal and len(token.text) == 1:
        return token.value
    if ordinal:
        return words.ORDINALS.get(token.text)
    return words.CARDINALS.get(token.text, _ROMANS.get(token.text))


def _spelled_out(head: tuple[int, int, int], tokens: Tokens, context: Context) -> Found | None:
    """Read a quarter that names its months: 'Quarter 3 (Oct-Dec) 2023'. The months count."""
    number, length, end = head
    year = year_after(tokens, end, context)
    begin = year[1] if year else end
    if at(tokens, begin).text not in ("(", "-", ":", ",", "="):
        return None
    bracketed = at(tokens, begin).text == "("
    named = _named_months(tokens, begin + 1)
    if named is None or not _agree(number, length, named[0], context):
        return None
    first, _, end = named
    inner = year_after(tokens, end, context)
    end = (inner[1] if inner else end) + (
        bracketed and at(tokens, inner[1] if inner else end).text == ")"
    )
    outer = None if inner or year else year_after(tokens, end, context)
    found = inner or outer or year
    build = _months_build(first, length, context)
    return Period(_KINDS[length], build, found[0] if found else None), (outer[1] if outer else end)


def _named_months(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """Return first and last month and the index after 'Oct-Dec', 'January to March'."""
    first = words.MONTHS.get(at(tokens, index).text)
    last = words.MONTHS.get(at(tokens, index + 2).text)
    if first is None or last is None or at(tokens, index + 1).text not in linking.RANGE_JOINS:
        return None
    return first, last, index + 3


def _agree(number: int, length: int, first: int, context: Context) -> bool:
    """Whether the months that a quarter names are its own, in either sort of year."""
    begins = (1, context.conventions.financial_begins)
    return first in {(begin - 1 + (number - 1) * length) % 12 + 1 for begin in begins}


def _months_build(first: int, length: int, context: Context) -> Build:
    def build(year: Year) -> Span | None:
        return spans.months(spans.calendar_year_of(first, year, context.conventions), first, length)

    return in_certain_year(build)
