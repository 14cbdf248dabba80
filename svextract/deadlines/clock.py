"""Times of day beside a date: found, so that they can be left out of it."""

from __future__ import annotations

from typing import Final

from svextract.deadlines.phrases import marks
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.wording import NAMED_TIMES, PLACES_OF_TIME

_HOURS: Final = frozenset({"hrs", "hours"})  # '24 hours' is a length, '14.00 hrs' a time
_NAMED: Final = marks(NAMED_TIMES)


def past_clock(tokens: Tokens, index: int) -> int | None:
    """Return the index after '2pm', '10:00-12:00', 'noon', and an 'on' that leads to the day."""
    end = _clock(tokens, index)
    if end is None:
        return None
    last = _clock(tokens, end + 1) if at(tokens, end).text in ("-", "to") else None
    end = last or end
    return end + (at(tokens, end).text in ("on", ","))


def _clock(tokens: Tokens, index: int) -> int | None:
    named = _NAMED.at(tokens, index)
    if named is not None:
        return named[1]
    token, mark, minutes = (at(tokens, index + offset) for offset in range(3))
    if token.sort != "number" or token.value > 24 or token.ordinal:
        return None
    with_minutes = mark.text in (".", ":") and len(minutes.text) == 2 and 0 <= minutes.value <= 59
    end = index + 3 if with_minutes else index + 1
    dotted = tuple(at(tokens, end + offset).text for offset in range(4))
    if dotted[0] in PLACES_OF_TIME and (with_minutes or dotted[0] not in _HOURS):
        return end + 1
    if dotted[0] in ("a", "p") and "m" in dotted[1:3]:
        return end + 3 + (dotted[3] == ".") if dotted[1] == "." else end + 2
    if with_minutes and mark.text == ":":
        seconds = at(tokens, end).text == ":" and at(tokens, end + 1).sort == "number"
        end += 2 * seconds
        return end + (at(tokens, end).text in PLACES_OF_TIME)
    return None
