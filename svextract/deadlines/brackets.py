"""Windows in brackets beside others: what says the same again, and what says which is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from svextract.deadlines.period import YEAR_KINDS
from svextract.deadlines.settle import Settled
from svextract.deadlines.spans import Span, Year, later
from svextract.deadlines.windows import days_of

if TYPE_CHECKING:
    from svextract.deadlines.period import Period

_YEAR: Final = 12  # months
_UNREADABLE: Final = frozenset({"unreadable_deadline"})


def without_repeats(settled: list[Settled]) -> list[Settled]:
    """Drop the wider of two windows when brackets say the same again, only more closely."""
    if len(settled) < 2:
        return settled
    kept: list[Settled] = []
    for one in _explained(settled):
        same = [other for other in kept if _same(other, one)]
        wider = [other for other in kept if _inside(one, other)]
        if same or any(_inside(other, one) for other in kept):
            continue
        kept = [other for other in kept if other not in wider] + [one]
    return kept


def _same(one: Settled, other: Settled) -> bool:
    apart = one.window.depth != other.window.depth
    return one.days == other.days or (apart and bool(one.spans) and one.spans == other.spans)


def _inside(inner: Settled, outer: Settled) -> bool:
    """Whether one window lies within another that stands outside or inside its brackets."""
    if inner.window.depth == outer.window.depth or not (inner.spans and outer.spans):
        return False
    first, last = outer.spans[0].first, outer.spans[-1].last
    within = first <= inner.spans[0].first and inner.spans[-1].last <= last
    return within and inner.spans != outer.spans and not outer.window.relation


def _explained(settled: list[Settled]) -> list[Settled]:
    """Keep the date of 'end of Q2 (30 September 2018)': it says which second quarter is meant.

    Where it can be in none of them, the two contradict each other.
    """
    dated = [one for one in settled if _is_printed(one)]
    others = [one for one in settled if not _is_printed(one)]
    if len(dated) != 1 or len(others) != 1:
        return settled
    date, other = dated[0], others[0]
    beside = date.window.depth == other.window.depth
    if date.window.kind in YEAR_KINDS and other.window.periods[0].needs_year:
        return [Settled(other.window, None, (), _UNREADABLE)]
    if not _is_open(other) or (beside and not other.window.periods[0].needs_year):
        return settled
    within = other.window.depth > date.window.depth and other.window.periods[0].relative
    if within:  # '30 April - 11 June 2018 (6 weeks)'
        return [date]
    if not any(_overlap(span, date.spans[0]) for span in _possible(other, date.spans[0])):
        return [Settled(other.window, None, (), _UNREADABLE)]
    window = replace(date.window, relation=date.window.relation or other.window.relation)
    return [replace(date, window=window, days=days_of(window, list(date.spans)))]


def _is_printed(one: Settled) -> bool:
    periods = one.window.periods
    return bool(one.spans) and all(period.year and not period.relative for period in periods)


def _is_open(one: Settled) -> bool:
    """Whether a window waits to be told which is meant: 'Q2', 'the end of the financial year'."""
    periods = one.window.periods
    return len(periods) == 1 and (periods[0].relative or periods[0].needs_year)


def _possible(one: Settled, near: Span) -> list[Span]:
    """Return the days that an open window may mean, near a printed date."""
    if one.window.periods[0].needs_year:
        return _quarters(one.window.periods[0], near.first.year)
    moved = [(later(span.first, by_months=step), later(span.last, by_months=step))
             for span in one.spans for step in (-_YEAR, 0, _YEAR)]  # fmt: skip
    return [Span(first, last) for first, last in moved if first and last]


def _quarters(period: Period, year: int) -> list[Span]:
    years = (Year(year), Year(year, "financial"), Year(year - 1, "financial"))
    return [span for one in years if (span := period.build(one)) is not None]


def _overlap(one: Span, other: Span) -> bool:
    return one.first <= other.last and other.first <= one.last
