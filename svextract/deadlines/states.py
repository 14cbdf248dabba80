"""Phrases that name how far the work is, or stand in place of a date. No logic here.

Lower case, one space between words, no hyphens between words: the tokeniser takes them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from svextract.records import DeadlineStatus

_STATUS_PHRASES: Final[dict[DeadlineStatus, tuple[str, ...]]] = {
    "completed": (
        "completed", "complete", "fully complete", "fully completed", "now complete",
        "now completed", "action complete", "action completed", "work complete", "work completed",
        "works complete", "works completed", "work is complete", "task complete",
        "all complete", "all completed", "already complete", "already completed",
        "done", "already done", "achieved", "fully achieved", "implemented",
        "fully implemented", "already implemented", "in place", "already in place", "now in place",
        "fully in place", "actioned", "delivered", "finished", "concluded", "closed", "discharged",
        "fulfilled", "embedded", "established", "has been completed", "has been done",
        "has been implemented", "have been completed", "was completed", "this is complete",
        "this has been completed", "is complete", "cwblhawyd", "wedi'i gwblhau",
        "wedi'i chwblhau",
    ),
    "ongoing": (
        "ongoing", "on going", "in progress", "work in progress", "underway", "under way",
        "already underway", "currently underway", "work underway", "now underway", "continuing",
        "continuous", "continual", "continuously", "continues", "in hand", "business as usual",
        "bau", "in train", "started", "commenced", "has started", "has commenced", "on track",
        "on target", "part complete", "part completed", "partially complete",
        "partially completed", "partly complete", "partly completed", "partially implemented",
        "partly implemented", "part implemented", "partially achieved", "partly achieved",
        "partial", "mostly complete", "largely complete", "nearly complete", "almost complete",
        "substantially complete", "in development", "being developed", "being implemented",
        "being progressed", "progressing", "active", "work ongoing", "work on going",
        "work has started", "currently ongoing", "rolling", "rolling programme", "rolling basis",
        "on a rolling basis", "permanent", "standing item", "parhaus", "yn parhau", "ar y gweill",
    ),
    "not_started": (
        "not started", "not yet started", "yet to start", "yet to be started", "not commenced",
        "not yet commenced", "yet to commence", "to be started", "not begun", "not yet begun",
        "has not started", "has not yet started", "work not started",
    ),
    "to_be_confirmed": (
        "tbc", "t.b.c", "tba", "t.b.a", "tbd", "t.b.d", "to be confirmed", "to be agreed",
        "to be determined", "to be decided", "to be advised", "to be announced", "to be set",
        "to be arranged", "to be finalised", "to be established", "to be identified",
        "to be discussed", "to be scheduled", "to be timetabled", "to be programmed",
        "to be planned", "yet to be agreed", "yet to be confirmed",
        "yet to be determined", "date to be confirmed", "date to be agreed", "date to be set",
        "date to be determined", "date to be decided", "date to be advised",
        "date to be arranged", "date tbc", "date tba", "dates to be confirmed",
        "dates to be agreed", "dates tbc", "timescale tbc", "timescales tbc",
        "timescale to be agreed", "timescales to be agreed", "timescale to be confirmed",
        "timescales to be confirmed", "not yet known", "not known", "unknown", "not set",
        "not yet set", "not yet agreed", "not yet confirmed", "not yet determined",
        "no date set", "no date yet", "no date agreed", "unconfirmed", "awaiting confirmation",
        "awaiting date", "to follow", "date to follow", "i'w gadarnhau",
    ),
    "immediate": (
        "immediate", "immediately", "asap", "a.s.a.p", "as soon as possible",
        "as soon as practicable", "as soon as reasonably practicable", "as soon as practical",
        "with immediate effect", "immediate effect", "effective immediately", "straight away",
        "straightaway", "at once", "right away", "forthwith", "immediate action",
        "immediate start", "from now", "by return", "by return of post", "by return of email",
        "by return of e mail", "ar unwaith",
    ),
    "not_applicable": (
        "n/a", "na", "n.a", "n a", "not applicable", "none", "none required", "none needed",
        "no action", "no action required", "no action needed", "no further action",
        "no further action required", "nfa", "not required", "not needed", "no deadline", "nil",
        "no timescale", "does not apply", "amherthnasol",
    ),
    "cancelled": (
        "cancelled", "canceled", "withdrawn", "superseded", "superceded", "abandoned",
        "discontinued", "no longer required", "no longer needed", "no longer applicable",
        "no longer relevant", "no longer proceeding", "not proceeding", "not being progressed",
        "not being taken forward", "not to be progressed", "will not be progressed", "dropped",
        "removed", "deleted", "terminated", "stopped",
    ),
}  # fmt: skip
STATUSES: Final[dict[str, DeadlineStatus]] = {
    phrase: status for status, phrases in _STATUS_PHRASES.items() for phrase in phrases
}
# 'Not complete' says that work is not over and nothing more: read as ongoing, to be checked.
UNFINISHED: Final[dict[str, DeadlineStatus]] = dict.fromkeys(
    (
        "not complete", "not completed", "not yet complete", "not yet completed", "incomplete",
        "not done", "not yet done", "not achieved", "not yet achieved", "not implemented",
        "not yet implemented", "not yet in place", "not in place", "not fully complete",
        "not fully completed", "not fully implemented", "outstanding", "still outstanding",
        "yet to be completed", "yet to be implemented", "uncompleted", "not yet delivered",
        "not delivered",
    ),
    "ongoing",
)  # fmt: skip
# States that none of the contract's statuses names.
UNNAMED: Final = (
    "overdue", "now overdue", "delayed", "on hold", "paused", "deferred", "postponed", "slipped",
    "late", "behind schedule", "off track", "at risk", "suspended", "pending", "awaiting funding",
)  # fmt: skip

# Said in place of a date, and setting none.
VAGUE: Final = (
    "short term", "medium term", "long term", "longer term", "short to medium term",
    "medium to long term", "in the short term", "in the medium term", "in the long term",
    "in the longer term", "in due course", "as and when", "as and when required",
    "as and when needed", "as and when necessary", "as required", "as necessary", "as needed",
    "as appropriate", "when required", "when necessary", "when needed", "when available",
    "when possible", "when appropriate", "at the earliest opportunity",
    "at the earliest possible opportunity", "at an appropriate time", "at the appropriate time",
    "future", "in the future", "in future", "soon", "shortly", "various", "ad hoc", "open ended",
    "or as required", "or as necessary", "or as needed", "or when required",
    "or as and when required", "no fixed date", "not time bound", "not time limited", "on request",
)  # fmt: skip
