"""Recurrences with the dates beside them: what belongs into the rule and what is a window."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from svextract.deadlines import linking
from svextract.deadlines.spans import Span, Year, months
from svextract.deadlines.windows import Days, Window

if TYPE_CHECKING:
    from svextract.deadlines.rule import Rule
    from svextract.deadlines.settle import Settled

_IN_RULE: Final = frozenset({"", "in", "by", "before", "between"})
_BOUNDING: Final = frozenset({"", "in", "between"})
_YEAR = 12
_SAMPLE_YEAR: Final = Year(2019)  # any common year: only its months and days are used
DAYS_IN_MONTH: Final = 31  # the longest; a window beyond one interval bounds the recurrence


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule as text, the windows of its first occasion, and the codes of its flags.

    days: set where the first window is not simply what `firsts` say.
    """

    rrule: str | None
    firsts: tuple[Settled, ...] = ()
    days: Days | None = None
    codes: frozenset[str] = frozenset()


def windows_to_recurrence(rule: Rule | None, settled: list[Settled], *, then: bool) -> Recurrence:
    """Sort windows into the rule ('31 March each year'), its end ('until') and its first time."""
    if rule is None:
        dated = [one for one in settled if not _belongs_in_rule(one.window, then=then)]
        return Recurrence(None, tuple(dated))
    codes: set[str] = set()
    firsts: list[Settled] = []
    until: dt.date | None = None
    for one in settled:
        if one.window.relation == "until" and one.days is not None:
            until = one.days.due
            codes |= one.codes
        elif _belongs_in_rule(one.window, then=then):
            folded = _fold(rule, one.window)
            codes |= set() if folded else {"part_of_rule_left_out"}
            rule = folded or rule
        else:
            firsts.append(one)
    return _bounded(rule, firsts, until, frozenset(codes))


def _bounded(
    rule: Rule, firsts: list[Settled], until: dt.date | None, codes: frozenset[str]
) -> Recurrence:
    """Return the recurrence with its first window and its end."""
    if len(firsts) != 1 or firsts[0].days is None:
        return Recurrence(rule.to_text(until), tuple(firsts), codes=codes)
    first = firsts[0]
    ranged = any(join in linking.RANGE_JOINS for join in first.window.joins)
    relation = first.window.relation
    if len(first.spans) > 1 and not ranged and relation in _BOUNDING:
        days = Days(first.spans[0].first, first.spans[0].last)
        return Recurrence(rule.to_text(until), (first,), days, codes)
    if relation == "from":
        opening = _first_in(rule, first.spans[0])
        until = first.spans[-1].last if ranged else until
        days = Days(opening.first, opening.last)
        return Recurrence(rule.to_text(until), (first,), days, codes)
    if relation in _BOUNDING and until is None and _outlasts(first, rule):
        until = first.spans[-1].last
        if first.window.kind == "relative":  # 'for 2 years' bounds it and is no first time
            return Recurrence(rule.to_text(until), (), codes=codes | first.codes)
    return Recurrence(rule.to_text(until), (first,), codes=codes)


def _first_in(rule: Rule, opening: Span) -> Span:
    """Return the first occasion of a rule with a month of its own: 'every May from 2019'."""
    if not rule.by_month or opening.first.month == opening.last.month:
        return opening
    year = opening.first.year + (rule.by_month[0] < opening.first.month)
    whole = months(year, rule.by_month[0], 1)
    if whole is None or rule.by_month_day is None:
        return whole or opening
    number = rule.by_month_day if rule.by_month_day > 0 else whole.last.day
    date = whole.first.replace(day=number)
    return Span(date, date)


def _outlasts(first: Settled, rule: Rule) -> bool:
    """Whether a window is longer than the time between two occasions."""
    length = first.spans[-1].last - first.spans[0].first
    return length > dt.timedelta(days=rule.months * DAYS_IN_MONTH + rule.days)


def _belongs_in_rule(window: Window, *, then: bool) -> bool:
    """Whether a window has no year of its own, so that it names a time within every year."""
    if then or window.relation not in _IN_RULE:
        return False
    return all(
        period.year is None or (period.relative and period.point) for period in window.periods
    )


def _fold(rule: Rule, window: Window) -> Rule | None:
    """Put months, or one day, into a rule; None where they do not fit."""
    spans = [_sample(window, index) for index in range(len(window.periods))]
    kinds = {period.kind for period in window.periods}
    found = [span for span in spans if span is not None]
    excludes = window.relation == "before" and not window.periods[-1].point
    if len(found) < len(spans) or rule.by_month or excludes:
        return None
    named = _months(window, found)
    fits = rule.months % _YEAR == 0 if rule.certain else True
    if not (fits and not rule.days) and rule.months * len(named) != _YEAR:
        return None
    if kinds == {"month"} and len(named) == _YEAR:
        return rule
    if kinds == {"month"}:
        return replace(rule, by_month=named, months=rule.months if fits else _YEAR)
    if len(found) == 1 and found[0].first == found[0].last:
        return _on_day(rule, found[0].first, point=window.periods[0].point)
    return None


def _sample(window: Window, index: int) -> Span | None:
    period = window.periods[index]
    if period.needs_year:  # 'Q1 each year': of which sort of year is not said
        return None
    return period.build(period.year if period.relative and period.year else _SAMPLE_YEAR)


def _months(window: Window, spans: list[Span]) -> tuple[int, ...]:
    """Return the months of a list, or all those of a range."""
    firsts = [span.first.month for span in spans]
    if len(firsts) == 2 and window.joins[0] in linking.RANGE_JOINS:
        count = (firsts[1] - firsts[0]) % _YEAR + 1
        firsts = [(firsts[0] + offset - 1) % _YEAR + 1 for offset in range(count)]
    return tuple(sorted(set(firsts)))


def _on_day(rule: Rule, day: dt.date, *, point: bool) -> Rule:
    number = -1 if point and day.month == 2 else day.day
    return replace(rule, by_month=(day.month,), by_month_day=number)
