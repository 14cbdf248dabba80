"""A period as it was written: what it says, with its year or still without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from svextract.deadlines import spans
from svextract.deadlines.spans import Span, Year

if TYPE_CHECKING:
    import datetime as dt

    from svextract.deadlines.conventions import Conventions
    from svextract.records import DeadlineKind

Build = Callable[[Year], Span | None]
YEAR_KINDS = frozenset({"year", "financial_year", "municipal_year", "academic_year"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading counts by: the conventions, and the dates of meeting and report if known.

    done: whether the text says that the work is over, so that a year-less date lies in the past.
    """

    conventions: Conventions
    meeting: dt.date | None
    published: dt.date | None = None
    done: bool = False

    def near(self, year: int) -> bool:
        """Whether a year may well be meant in a paper of this meeting."""
        if self.meeting is None:
            return True
        gap = year - self.meeting.year
        return -self.conventions.years_back <= gap <= self.conventions.years_ahead


@dataclass(frozen=True, slots=True)
class Period:
    """One period: `build` gives its days in a year, None for a date that does not exist.

    year: the one printed with it, None where none is.
    point: it is the end of a longer one ('end of March'); 'before' it means not later than it.
    needs_year: without a printed year it has two readings (a quarter), so it gets no dates.
    week_day: the weekday printed before a date, counted from Monday as 0.
    codes: of the flags that its reading calls for.
    """

    kind: DeadlineKind
    build: Build
    year: Year | None = None
    point: bool = False
    relative: bool = False
    needs_year: bool = False
    week_day: int | None = None
    codes: frozenset[str] = frozenset()

    @property
    def lends_year(self) -> bool:
        """Whether its year holds for a neighbour that has none ('March - June 2018')."""
        return self.year is not None and not self.relative and self.kind not in YEAR_KINDS

    def with_codes(self, *codes: str) -> Period:
        """Return the same period with further flags."""
        return replace(self, codes=self.codes | set(codes)) if codes else self


Found = tuple[Period, int]


def nothing(_: Year) -> Span | None:
    """Build no days: for what cannot be dated."""
    return None


def unreadable(kind: DeadlineKind, code: str) -> Period:
    """Return a period that was recognised and cannot be dated."""
    return Period(kind, nothing, Year(0), codes=frozenset({code}))


def counted_from(meeting: dt.date | None, build: Callable[[dt.date], Span | None]) -> Period:
    """Return a period that counts from the meeting; without a meeting it has no dates."""
    if meeting is None:
        missing = frozenset({"no_meeting_date"})
        return Period("relative", nothing, Year(0), relative=True, codes=missing)
    span = build(meeting)
    return Period("relative", lambda _: span, Year(meeting.year), relative=True)


def part_of(period: Period, parts: tuple[str, ...], conventions: Conventions) -> Period:
    """Return the early, middle or late part of a period (one or several in a row), or its end."""

    def build(year: Year) -> Span | None:
        whole = period.build(year)
        if whole is None:
            return None
        cut = [_cut(whole, part, conventions) for part in parts]
        kept = [span for span in cut if span is not None]
        return Span(kept[0].first, kept[-1].last) if len(kept) == len(cut) else None

    point = parts[-1] == "end"
    kind: DeadlineKind = "date" if parts == ("end",) else "range"
    if period.relative or (period.kind == "season" and not point):
        kind = period.kind
    return replace(period, kind=kind, build=build, point=point)


def _cut(whole: Span, part: str, conventions: Conventions) -> Span | None:
    if part == "end":
        return Span(whole.last, whole.last)
    return spans.part(whole, part, conventions)


def narrowed(period: Period, cut: Callable[[Span], Span | None]) -> Period:
    """Return a stretch within a period: a half, or a week of a month."""

    def build(year: Year) -> Span | None:
        whole = period.build(year)
        return None if whole is None else cut(whole)

    return replace(period, kind="relative" if period.relative else "range", build=build)
