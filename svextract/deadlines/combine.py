"""Pieces into one reading: which date counts, what the status is, and what has to be flagged."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from svextract.deadlines import linking
from svextract.deadlines.brackets import without_repeats
from svextract.deadlines.edtf import days_to_edtf
from svextract.deadlines.flags import flag
from svextract.deadlines.recurring import Recurrence, windows_to_recurrence
from svextract.deadlines.rule import merged
from svextract.deadlines.settle import Settled, windows_to_days
from svextract.deadlines.statuses import pieces_to_status, says_done
from svextract.deadlines.windows import Days, Window
from svextract.records import Deadline, DeadlineKind, Flag

if TYPE_CHECKING:
    from svextract.deadlines.period import Context
    from svextract.deadlines.piece import Piece, PieceSort

_SAID: Final = frozenset({"window", "rule", "status", "unfinished", "unnamed", "vague"})
# Why a date is missing although the text was understood; anything else leaves kind 'none'.
_UNDATED: Final = frozenset({"no_meeting_date", "relative_to_event"})
_NO_DAYS: Final = Days(None, None)


@dataclass(frozen=True, slots=True)
class DeadlineReading:
    """A deadline with the flags that its reading calls for."""

    deadline: Deadline
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class _When:
    """The days of a reading, its kind, its recurrence, and the codes of its flags."""

    kind: DeadlineKind = "none"
    days: Days = _NO_DAYS
    rrule: str | None = None
    codes: frozenset[str] = frozenset()


def pieces_to_reading(pieces: tuple[Piece, ...], context: Context) -> DeadlineReading | None:
    """Return the reading of a text whose every word was understood; None where it says nothing."""
    sorts = {piece.sort for piece in pieces}
    if not sorts & _SAID:
        return _nothing_said(sorts)
    windows, old = _revised([piece.window for piece in pieces if piece.window is not None])
    unsaid = bool(old) and not windows and not sorts & {"status", "unfinished"}
    if unsaid or "ditto" in sorts:
        return None
    context = replace(context, done=True) if says_done(pieces) else context
    when = _when(pieces, windows, context)
    status, status_flags = pieces_to_status(pieces, when.days, context)
    deadline = Deadline(
        kind=when.kind,
        status=status,
        start=when.days.start,
        due=when.days.due,
        edtf=days_to_edtf(when.days.start, when.days.due),
        rrule=when.rrule,
    )
    flags = [flag(code) for code in sorted(when.codes | _piece_codes(sorts))]
    if old:
        flags.append(flag("revised_date", "; ".join(old)))
    flags += [flag("no_set_date", piece.value) for piece in pieces if piece.sort == "vague"]
    return DeadlineReading(deadline, (*flags, *status_flags))


def day_to_reading(day: dt.date, code: str) -> DeadlineReading:
    """Return the reading of one day, with the flag that says how it was found."""
    edtf = days_to_edtf(day, day)
    return DeadlineReading(Deadline(kind="date", start=day, due=day, edtf=edtf), (flag(code),))


def _nothing_said(sorts: set[PieceSort]) -> DeadlineReading | None:
    """Return the reading of a text without date and status: empty, ditto marks, a condition."""
    none = Deadline()
    if "ditto" in sorts:
        return DeadlineReading(none, (flag("ditto"),))
    if "plan_year" in sorts:
        return DeadlineReading(none, (flag("year_of_plan"),))
    if "condition" in sorts:
        return DeadlineReading(none, (flag("only_a_condition"),))
    return DeadlineReading(none, ()) if sorts <= {"separator"} else None


def _piece_codes(sorts: set[PieceSort]) -> frozenset[str]:
    codes = {
        "note": "words_set_aside", "plan_year": "words_set_aside", "about": "approximate",
        "condition": "conditional",
    }  # fmt: skip
    return frozenset(code for sort, code in codes.items() if sort in sorts)


def _revised(windows: list[Window]) -> tuple[list[Window], list[str]]:
    """Return the windows that count and the texts of those that a revision replaced."""
    new = [index for index, window in enumerate(windows) if window.mark == "new"]
    begin = new[0] if new else 0
    kept = [window for window in windows[begin:] if window.mark != "old"]
    replaced = [*windows[:begin], *(one for one in windows[begin:] if one.mark == "old")]
    return kept, [window.text or "?" for window in replaced]


def _when(pieces: tuple[Piece, ...], windows: list[Window], context: Context) -> _When:
    rules = [piece.rule for piece in pieces if piece.rule is not None]
    settled = windows_to_days(windows, context)
    if not rules:
        return _one_window(settled)
    then = any(piece.sort == "then" for piece in pieces)
    recurrence = windows_to_recurrence(merged(rules), settled, then=then)
    codes = recurrence.codes
    if recurrence.rrule is None:
        codes |= {"ambiguous_recurrence"}
    return _first_window(recurrence, codes)


def _first_window(recurrence: Recurrence, codes: frozenset[str]) -> _When:
    """Return a recurrence with the window of its first occasion, if one is printed."""
    first = _one_window(list(recurrence.firsts))
    days = recurrence.days or first.days
    return _When("recurring", days, recurrence.rrule, codes | first.codes)


def _one_window(settled: list[Settled]) -> _When:
    """Return several windows as one."""
    settled = _without_events(without_repeats(settled))
    codes = frozenset().union(*(one.codes for one in settled)) if settled else frozenset()
    if not settled:
        return _When()
    if any(one.days is None for one in settled):
        understood = bool(codes & _UNDATED) and not codes - _UNDATED - {"assumed_year"}
        kind = settled[0].window.kind if understood else "none"
        return _When(kind, codes=codes)
    if len(settled) == 1:
        gaps = {"several_dates"} if _has_gaps(settled[0]) else set()
        return _When(settled[0].window.kind, settled[0].days or _NO_DAYS, codes=codes | gaps)
    opened = _from_until(settled)
    if opened is not None:
        return _When("range", opened, codes=codes)
    days = _hull(settled)
    if days.due is not None and days.start is not None and days.start > days.due:
        return _When(codes=codes | {"unreadable_deadline"})
    return _When("range", days, codes=codes | {"several_dates"})


def _without_events(settled: list[Settled]) -> list[Settled]:
    """Drop an event whose date stands beside it: 'next Council meeting - 12 July 2018'."""
    dated = [one for one in settled if one.days is not None]
    events = [one for one in settled if one.codes == {"relative_to_event"}]
    events = [one for one in events if one.window.periods[0].point]  # no length of time
    return dated if len(dated) == 1 and len(events) == len(settled) - 1 else settled


def _has_gaps(one: Settled) -> bool:
    """Whether a list leaves out days between its periods ('March and September')."""
    if any(join in linking.RANGE_JOINS for join in one.window.joins):
        return False
    spans = sorted(one.spans, key=lambda span: span.first)
    gaps = [b.first - a.last for a, b in pairwise(spans)]
    return any(gap > dt.timedelta(days=1) for gap in gaps)


def _from_until(settled: list[Settled]) -> Days | None:
    """Return 'from X, until Y' as one window."""
    if len(settled) != 2:
        return None
    begin, end = settled
    if begin.window.relation not in ("from", "after") or begin.days is None or end.days is None:
        return None
    if end.window.relation not in ("until", "by", "before") or end.days.due is None:
        return None
    if begin.days.start is None or begin.days.start > end.days.due:
        return None
    return Days(begin.days.start, end.days.due)


def _hull(settled: list[Settled]) -> Days:
    """Return the first day of the first window and the last day of the last, if it has one."""
    starts = [span.first for one in settled for span in one.spans]
    dues = [one.days.due for one in settled if one.days is not None]
    closed = [due for due in dues if due is not None]
    return Days(min(starts), max(closed) if dues[-1] is not None else None)
