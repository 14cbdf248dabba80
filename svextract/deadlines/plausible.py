"""Dates held against the meeting: one before it, or decades after it, may be a slip.

Trackers have been seen with last year's date left in, and with 2081 for 2018. Such a date is
flagged and never changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from svextract.deadlines.flags import flag
from svextract.deadlines.spans import later

if TYPE_CHECKING:
    import datetime as dt

    from svextract.records import Deadline, Flag

MOST_YEARS_AHEAD: Final = 20  # from the meeting; no plan of a council looks further
_OVER: Final = frozenset({"completed", "cancelled", "not_applicable"})


def doubts(deadline: Deadline, meeting: dt.date | None, *, done: bool) -> tuple[Flag, ...]:
    """Return the flag of a deadline that lies oddly to its meeting; none without a meeting.

    done: whether the work is known to be over, so that its date may well lie in the past.
    """
    if meeting is None:
        return ()
    odd = (not done and _is_past(deadline, meeting)) or _is_remote(deadline, meeting)
    return (flag("check_date"),) if odd else ()


def _is_past(deadline: Deadline, meeting: dt.date) -> bool:
    """Whether what has still to be done was due before the meeting."""
    if deadline.due is None or deadline.status in _OVER or deadline.rrule is not None:
        return False
    return deadline.due < meeting


def _is_remote(deadline: Deadline, meeting: dt.date) -> bool:
    day = deadline.due or deadline.start
    limit = later(meeting, by_months=12 * MOST_YEARS_AHEAD)
    return day is not None and limit is not None and day >= limit
