"""Periods without a year get one: from a neighbour, or the first on or after the meeting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from svextract.deadlines.linking import RANGE_JOINS
from svextract.deadlines.spans import Span, Year
from svextract.deadlines.windows import Days, Window, days_of

if TYPE_CHECKING:
    import datetime as dt

    from svextract.deadlines.period import Context, Period


@dataclass(frozen=True, slots=True)
class Settled:
    """A window with its days; `days` is None where it has none, and `codes` say why."""

    window: Window
    days: Days | None
    spans: tuple[Span, ...]
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A period with the brackets that its window stands in."""

    period: Period
    depth: int


def windows_to_days(windows: list[Window], context: Context) -> list[Settled]:
    """Return each window with its first and last day."""
    places = [_Place(period, window.depth) for window in windows for period in window.periods]
    settled = [_settle(places, index, context) for index in range(len(places))]
    result: list[Settled] = []
    begin = 0
    for window in windows:
        end = begin + len(window.periods)
        result.append(_window_days(window, settled[begin:end]))
        begin = end
    return result


def _window_days(window: Window, settled: list[tuple[Span | None, frozenset[str]]]) -> Settled:
    codes = frozenset().union(*(codes for _, codes in settled))
    found = _in_order(window, [span for span, _ in settled if span is not None])
    if len(found) < len(settled):
        return Settled(window, None, (), codes or frozenset({"unreadable_deadline"}))
    listed = not any(join in RANGE_JOINS for join in window.joins)
    if listed and len(found) > 1 and len(set(found)) == 1:  # 'Rhagfyr 2019 / December 2019'
        window = replace(window, periods=window.periods[:1], joins=())
    days = days_of(window, found)
    if days is None or (days.start and days.due and days.start > days.due):
        return Settled(window, None, (), frozenset({"unreadable_deadline"}))
    return Settled(window, days, tuple(found), codes)


def _in_order(window: Window, found: list[Span]) -> list[Span]:
    """Move the end of 'April - March' into the year after, where no year is printed at all."""
    ranged = any(join in RANGE_JOINS for join in window.joins)
    if not ranged or len(found) != 2 or any(period.year for period in window.periods):
        return found
    first, last = found
    if first.first <= last.last:
        return found
    moved = window.periods[1].build(Year(last.first.year + 1))
    return [first, moved] if moved is not None else found


def _settle(
    places: list[_Place], index: int, context: Context
) -> tuple[Span | None, frozenset[str]]:
    """Return the days of one period and the codes of how they were found."""
    period = places[index].period
    codes = period.codes
    if period.year is not None:
        span = period.build(period.year)
        return (span, codes | _week_day_codes(period, span)) if span else (None, codes or _lost())
    span = _borrowed(places, index)
    if span is not None:
        lender_codes = {"assumed_calendar_quarter"} & _all_codes(places)
        return span, codes | (lender_codes if period.needs_year else set())
    if period.needs_year:
        return None, codes | {"ambiguous_quarter"}
    if context.meeting is None:
        return None, codes | {"no_meeting_date"}
    span = _last_before(period, context.meeting) if context.done else _next_after(period, context)
    code = "assumed_past_year" if context.done else "assumed_year"
    return (span, codes | {code}) if span else (None, codes | _lost())


def _lost() -> frozenset[str]:
    return frozenset({"impossible_date"})


def _all_codes(places: list[_Place]) -> frozenset[str]:
    return frozenset().union(*(place.period.codes for place in places))


def _week_day_codes(period: Period, span: Span | None) -> frozenset[str]:
    """Flag a date whose printed weekday is not its own."""
    if span is None or period.week_day is None or period.kind != "date":
        return frozenset()
    agrees = span.first.weekday() == period.week_day
    return frozenset() if agrees else frozenset({"week_day_differs"})


def _borrowed(places: list[_Place], index: int) -> Span | None:
    """Return the days that a neighbour's year gives: the next one's first, else the last one's."""
    here = places[index]
    for other in places[index + 1 :]:
        if _may_lend(other, here):
            return _beside(here, other, before=True)
    for other in reversed(places[:index]):
        if _may_lend(other, here):
            return _beside(here, other, before=False)
    return None


def _may_lend(other: _Place, here: _Place) -> bool:
    """Whether a year holds for a neighbour; for a quarter that of another quarter beside it."""
    fits = other.period.needs_year and other.depth == here.depth
    return other.period.lends_year and (fits or not here.period.needs_year)


def _beside(here: _Place, other: _Place, *, before: bool) -> Span | None:
    """Return the period in the other's year, moved by a year to keep the printed order."""
    year = other.period.year
    neighbour = other.period.build(year) if year is not None else None
    if year is None or neighbour is None:
        return None
    span = here.period.build(year)
    if span is None or here.depth != other.depth or not year.single:
        return span
    shift = -(span.first > neighbour.last) if before else span.last < neighbour.first
    return here.period.build(Year(year.first + shift)) if shift else span


def _last_before(period: Period, meeting: dt.date) -> Span | None:
    """Return the last such period that has begun by the day of the meeting."""
    for first in range(meeting.year, meeting.year - 9, -1):
        span = period.build(Year(first))
        if span is not None and span.first <= meeting:
            return span
    return None


def _next_after(period: Period, context: Context) -> Span | None:
    """Return the first such period that has not ended before the meeting.

    Years are tried from the one before the meeting's (a winter may still be running) to eight
    years on (29 February).
    """
    if context.meeting is None:
        return None
    for first in range(context.meeting.year - 1, context.meeting.year + 9):
        span = period.build(Year(first))
        if span is not None and span.last >= context.meeting:
            return span
    return None
