"""The words that stand between dates: prepositions, joins, marks of revision. No logic here.

Lower case, one space between words, no hyphens between words: the tokeniser takes them out.
"""

from __future__ import annotations

from typing import Final

from svextract.deadlines.vocabulary import by_phrase

# What a preposition does to a window.
RELATIONS: Final[dict[str, str]] = by_phrase(
    {
        "by": (
            "by", "by no later than", "no later than", "not later than", "no later",
            "at the latest by", "latest by", "latest", "on or before", "by or before", "erbyn",
            "in or before",
        ),
        "before": (
            "before", "prior to", "ahead of", "in advance of", "pre", "cyn",
        ),
        "until": (
            "until", "until the", "till", "til", "up to", "up until", "to", "through to",
            "ending", "ends", "tan", "hyd at",
        ),
        "from": (
            "from", "as from", "as of", "starting", "starting from", "starting in", "starting on",
            "starts", "start from", "start in", "to start", "to start in", "to start from",
            "to commence", "to commence in", "to commence from", "to begin", "to begin in",
            "beginning in", "beginning from", "beginning with", "starting with", "beginning on",
            "commencing", "commencing in", "commencing from",
            "commencing on", "commences", "commence", "effective", "effective from",
            "with effect from", "w.e.f", "w.e.f.", "wef", "since", "no earlier than",
            "not before", "not until", "earliest", "will commence", "will commence in",
            "will start", "will start in", "will begin", "will begin in", "no sooner than",
            "o", "ers",
        ),
        "after": (
            "after", "following", "post", "beyond", "ar ôl",
        ),
        "between": (
            "between",
        ),
        "in": (
            "in", "in the", "on", "at", "during", "throughout", "over", "within", "for",
            "yn", "ym", "yng", "yn ystod",
        ),
    }
)  # fmt: skip
ONWARDS: Final[dict[str, str]] = by_phrase(
    {
        "onwards": (
            "onwards", "onward", "ymlaen", "and onwards", "and onward", "and beyond", "and after",
            "and later", "or later", "at the earliest", "at earliest", "earliest",
        ),
    }
)  # fmt: skip
AT_THE_LATEST: Final[dict[str, str]] = by_phrase(
    {
        "by": (
            "at the latest", "at latest", "latest", "or before", "or earlier", "or sooner",
        ),
    }
)  # fmt: skip
# What stands between two periods: a range, or a list.
RANGE_JOINS: Final = frozenset({"-", "to", "until", "till", "through", "thru", "up to"})
LIST_JOINS: Final = frozenset({"/", "and", "&", ",", "or", "+"})

# Which of two dates counts: the new one.
REVISIONS: Final[dict[str, str]] = by_phrase(
    {
        "new": (
            "now", "now due", "now expected", "currently", "revised to", "revised date",
            "revised deadline", "revised target", "revised target date", "revised",
            "re scheduled to", "rescheduled to", "rescheduled for", "amended to", "changed to",
            "slipped to", "slipping to", "slipped until", "extended to", "extended until",
            "extension to", "extension agreed to", "deferred to", "deferred until", "delayed to",
            "delayed until", "postponed to", "postponed until", "moved to", "pushed back to",
            "put back to", "brought forward to", "new date", "new deadline", "new target date",
            "updated to", "revised date of", "revised deadline of", "revised target date of",
            "revised target of", "new date of", "carried forward to", "carried over to",
            "rolled forward to",
        ),
        "old": (
            "was", "were", "originally", "original date", "original deadline", "original target",
            "original target date", "original", "initially", "previously", "previous date",
            "previous deadline", "previous", "formerly", "instead of",
        ),
    }
)  # fmt: skip
# 'Revised from X to Y': the first date is the old one, and 'to' makes no range.
REVISED_FROM: Final[dict[str, str]] = by_phrase(
    {
        "old": (
            "revised from", "slipped from", "moved from", "extended from", "changed from",
            "deferred from", "delayed from", "postponed from", "amended from", "rescheduled from",
            "brought forward from", "put back from", "carried forward from",
        ),
    }
)  # fmt: skip
