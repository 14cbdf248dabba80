"""Windows: a relation ('by', 'from', 'between') with the periods it governs, into two days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from svextract.deadlines import linking
from svextract.deadlines import vocabulary as words
from svextract.deadlines.clock import past_clock
from svextract.deadlines.dates import day_run
from svextract.deadlines.durations import is_next_length, steps_at
from svextract.deadlines.period import narrowed
from svextract.deadlines.periods import period_at
from svextract.deadlines.phrases import PhraseTable, marks
from svextract.deadlines.spans import Span, later
from svextract.deadlines.tokens import Tokens, at

if TYPE_CHECKING:
    from svextract.deadlines.period import Context, Period
    from svextract.records import DeadlineKind

_RELATIONS: Final = PhraseTable(linking.RELATIONS)
_SUFFIXES: Final = PhraseTable({**linking.ONWARDS, **linking.AT_THE_LATEST})
_JOINS: Final = linking.RANGE_JOINS | linking.LIST_JOINS
_STARTS: Final = marks(("start", "starts", "start date", "begin", "begins", "commence"))
_ENDS: Final = marks(("end", "ends", "end date", "finish", "finishes", "finish date"))
_MARKS: Final = frozenset(":,;-/")
_TO_THE_HOUR: Final = frozenset({"by", "before", "until"})
_WELSH_FROM: Final = "o"
_ONE_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """Periods under one relation, with what joins them; `mark` says 'new' or 'old' of a revision.

    relation: '' where none is printed. depth: how many brackets it stands in.
    """

    relation: str
    periods: tuple[Period, ...]
    joins: tuple[str, ...] = ()
    mark: str = ""
    depth: int = 0
    text: str = ""

    @property
    def said(self) -> tuple[str, tuple[Period, ...], tuple[str, ...]]:
        """Return what is printed of it: relation, periods and joins."""
        return self.relation, self.periods, self.joins

    @property
    def kind(self) -> DeadlineKind:
        """Return the kind of its period; several make a range."""
        return self.periods[0].kind if len(self.periods) == 1 else "range"


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of a window, either of them perhaps open."""

    start: dt.date | None
    due: dt.date | None


def window_at(tokens: Tokens, index: int, context: Context) -> tuple[Window, int] | None:
    """Read the window that begins at a token."""
    if is_next_length(tokens, index):
        return None
    both = _start_and_end(tokens, index, context)
    if both is not None:
        return both
    relation, begin = _RELATIONS.at(tokens, index) or ("", index)
    if at(tokens, index).text == _WELSH_FROM and not _is_welsh(tokens, begin):
        return None
    clock = past_clock(tokens, begin) if relation in _TO_THE_HOUR else None
    if clock is not None:  # 'before 5pm on 2 October': that day still counts
        relation, begin = "by", clock
    found = _periods_at(tokens, begin, context)
    if found is None and relation:
        return None
    if found is None:
        return _start_as_relation(tokens, index, context)
    periods, joins, end = found
    suffix = _suffix(tokens, end)
    if suffix is not None:
        relation, end = suffix
    window = Window(relation, tuple(periods), tuple(joins))
    return _lasting(window, tokens, end) or (window, end)


def _is_welsh(tokens: Tokens, index: int) -> bool:
    """Whether a Welsh month follows, with its 'fis' or its day: 'o fis Ebrill', 'o 1 Ebrill'."""
    return any(at(tokens, index + step).text in words.WELSH_MONTHS for step in range(3))


def _suffix(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return the relation of 'onwards', 'at the latest', '(latest)' and the index after it."""
    bracketed = at(tokens, index).text == "("
    found = _SUFFIXES.at(tokens, index + bracketed)
    if found is None or (bracketed and at(tokens, found[1]).text != ")"):
        return None
    return ("from" if found[0] == "onwards" else "by"), found[1] + bracketed


def _start_and_end(tokens: Tokens, index: int, context: Context) -> tuple[Window, int] | None:
    """Read 'Start 04/01/2021 End 26/03/2021', 'Start date: May 2019; end date: July 2019'."""
    start = _STARTS.at(tokens, index)
    first = None if start is None else period_at(tokens, _past_mark(tokens, start[1]), context)
    if first is None:
        return None
    end = _ENDS.at(tokens, _past_mark(tokens, first[1]))
    last = None if end is None else period_at(tokens, _past_mark(tokens, end[1]), context)
    if last is None:
        return None
    return Window("between", (first[0], last[0]), ("to",)), last[1]


def _past_mark(tokens: Tokens, index: int) -> int:
    return index + (at(tokens, index).text in _MARKS)


def _lasting(window: Window, tokens: Tokens, end: int) -> tuple[Window, int] | None:
    """Read 'May 2018 for 12 months': a window of that length from its first day on."""
    if window.relation not in ("", "from", "in") or len(window.periods) != 1:
        return None
    steps = steps_at(tokens, end + 1) if at(tokens, end).text == "for" else None
    if steps is None:
        return None
    (months, days), after = steps[1], steps[2]

    def cut(whole: Span) -> Span | None:
        last = later(whole.first, by_months=months, by_days=days - 1)
        return Span(whole.first, last) if last is not None else None

    return Window("", (narrowed(window.periods[0], cut),)), after


def _start_as_relation(tokens: Tokens, index: int, context: Context) -> tuple[Window, int] | None:
    """Read 'start 1 April 2018': a day has no beginning of its own, so it is a start from it."""
    if at(tokens, index).text not in ("start", "beginning"):
        return None
    found = period_at(tokens, index + 1, context)
    return None if found is None else (Window("from", (found[0],)), found[1])


def _periods_at(
    tokens: Tokens, index: int, context: Context
) -> tuple[list[Period], list[str], int] | None:
    run = day_run(tokens, index, context, _JOINS)
    if run is not None:
        periods, joins, end = run
    else:
        found = period_at(tokens, index, context)
        if found is None:
            return None
        periods, joins, end = [found[0]], [], found[1]
    while (more := _joined(tokens, end, periods[-1], context)) is not None:
        join, others, marks, end = more
        periods += others
        joins += [join, *marks]
    return periods, joins, end


def _joined(
    tokens: Tokens, index: int, last: Period, context: Context
) -> tuple[str, list[Period], list[str], int] | None:
    """Read the next period of a range or list, whatever joins it."""
    join, begin = at(tokens, index).text, index + 1
    if join == "up" and at(tokens, begin).text == "to":
        join, begin = "to", begin + 1
    if join == "," and at(tokens, begin).text in ("and", "&"):
        begin += 1
    elif join == "," and last.year is not None:
        return None
    if join not in _JOINS or last.relative:
        return None
    run = day_run(tokens, begin, context, _JOINS)
    if run is not None:
        return join, *run
    found = period_at(tokens, begin, context)
    if found is None or _unlike(last, found[0]):
        return None
    return join, [found[0]], [], found[1]


def _unlike(one: Period, other: Period) -> bool:
    """Whether one of two is a quarter without a year, which only another quarter can date."""
    open_quarter = any(each.needs_year and each.year is None for each in (one, other))
    return open_quarter and one.needs_year != other.needs_year


def days_of(window: Window, spans: list[Span]) -> Days | None:
    """Return the days of a window from those of its periods; None when they run backwards."""
    ranged = any(join in linking.RANGE_JOINS for join in window.joins)
    if ranged and any(a.first > b.last for a, b in pairwise(spans)):
        return None
    first = min(span.first for span in spans)
    last = max(span.last for span in spans)
    if len(spans) > 1 and window.relation == "from" and ranged:
        return Days(first, last)
    return _related(window, first, last)


def _related(window: Window, first: dt.date, last: dt.date) -> Days:
    relation = window.relation
    if relation == "before" and not window.periods[-1].point:
        return Days(None, first - _ONE_DAY)
    if relation in ("by", "until", "before"):
        return Days(None, last)
    if relation in ("from", "after"):
        return Days(first if relation == "from" else last + _ONE_DAY, None)
    return Days(first, last)
