"""Text into a deadline: clean, split into tokens, read as pieces, mend if need be, combine."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from svextract.deadlines.combine import DeadlineReading, day_to_reading, pieces_to_reading
from svextract.deadlines.conventions import Conventions
from svextract.deadlines.flags import flag
from svextract.deadlines.known import KNOWN
from svextract.deadlines.mending import mend
from svextract.deadlines.period import Context
from svextract.deadlines.pieces import tokens_to_pieces
from svextract.deadlines.plausible import doubts
from svextract.deadlines.prose import prose_to_reading
from svextract.deadlines.serials import serial_to_day
from svextract.deadlines.tokens import Tokens, clean, text_to_tokens
from svextract.records import Deadline

if TYPE_CHECKING:
    import datetime as dt

    from svextract.deadlines.piece import Piece

UK: Final = Conventions()
LONGEST_TEXT: Final = 300  # characters; a longer cell is a paragraph and no deadline
CACHE_SIZE: Final = 4096  # readings; a plan repeats its deadlines many times
_NO_DEADLINE: Final = DeadlineReading(Deadline(), ())
_UNFINISHED_ENDS: Final = frozenset("/-,&+(:")


def read_deadline(
    text: str,
    meeting_date: dt.date | None = None,
    conventions: Conventions = UK,
    *,
    published: dt.date | None = None,
    done: bool = False,
) -> DeadlineReading:
    """Return what a deadline says and the flags that its reading calls for. Never raises.

    text: the whole cell, up to 300 characters; an empty one has no deadline and no flag.
    meeting_date: what relative and year-less deadlines count from; never today.
    conventions: what the words mean; the UK's where none are given.
    published: what 'one month from publication' counts from.
    done: whether something beside the text says that the work is over, so that a date before the
        meeting is no slip.
    """
    reading = _read(text, Context(conventions, meeting_date, published))
    more = doubts(reading.deadline, meeting_date, done=done)
    return replace(reading, flags=(*reading.flags, *more)) if more else reading


@lru_cache(maxsize=CACHE_SIZE)
def _read(text: str, context: Context) -> DeadlineReading:
    if len(text) > LONGEST_TEXT:
        return replace(_NO_DEADLINE, flags=(flag("too_long"),))
    # The first reading that holds: of the text, of its number, mended, out of prose.
    tokens = text_to_tokens(clean(text))
    pieces = tokens_to_pieces(tokens, context)
    whole = None if pieces is None else pieces_to_reading(pieces, context)
    if pieces is not None and whole is not None and not _is_lost(whole):
        return (_is_loose(pieces) and _mended(tokens, context, wholly=True)) or whole
    day = serial_to_day(tokens, context)
    if day is not None:
        return day_to_reading(day, "spreadsheet_serial")
    return _mended(tokens, context) or prose_to_reading(tokens, context) or whole or _unreadable()


def understood(text: str) -> DeadlineReading | None:
    """Return the reading of a text that is a deadline and nothing else; None for a sentence."""
    if len(text) > LONGEST_TEXT:
        return None
    tokens, context = text_to_tokens(clean(text)), Context(UK, None)
    return _whole(tokens, context) or _mended(tokens, context)


def _whole(tokens: Tokens, context: Context) -> DeadlineReading | None:
    """Return the reading of a text whose every word is understood."""
    pieces = tokens_to_pieces(tokens, context)
    return None if pieces is None else pieces_to_reading(pieces, context)


def _unreadable() -> DeadlineReading:
    return replace(_NO_DEADLINE, flags=(flag("unreadable_deadline"),))


def _is_loose(pieces: tuple[Piece, ...]) -> bool:
    """Whether any words at all were let pass as a label: one of them may be a slip."""
    return any(piece.value in ("label", "clause") for piece in pieces)


def _is_lost(reading: DeadlineReading) -> bool:
    return any(one.code == "unreadable_deadline" for one in reading.flags)


def _mended(tokens: Tokens, context: Context, *, wholly: bool = False) -> DeadlineReading | None:
    """Read the text once more with its slips mended, and say how it was read.

    wholly: take it only where no words are left that are let pass as a label.
    """
    mended = mend(tokens, KNOWN)
    pieces = None if mended == tokens else tokens_to_pieces(mended, context)
    reading = None if pieces is None else pieces_to_reading(pieces, context)
    if pieces is None or reading is None or _is_lost(reading) or (wholly and _is_loose(pieces)):
        return None
    read_as = "".join((" " if token.spaced else "") + token.text for token in mended).strip()
    return replace(reading, flags=(*reading.flags, flag("repaired", read_as)))


def is_finished(text: str) -> bool:
    """Return whether a text alone reads as a deadline or status ('By end of' does not)."""
    if len(text) > LONGEST_TEXT:
        return False
    tokens = text_to_tokens(clean(text))
    context = Context(UK, None)
    pieces = tokens_to_pieces(tokens, context)
    if pieces is None:
        tokens = mend(tokens, KNOWN)
        pieces = tokens_to_pieces(tokens, context)
    if pieces is None or not tokens or tokens[-1].text in _UNFINISHED_ENDS:
        return len(tokens) == 1 and tokens[0].text == "-"
    opened = sum((token.text in "([") - (token.text in ")]") for token in tokens)
    return opened <= 0 and _says_something(pieces)


def _says_something(pieces: tuple[Piece, ...]) -> bool:
    """Whether a date, a recurrence or a status is there, and nothing hangs at the end."""
    telling = {"window", "rule", "status", "unfinished", "unnamed", "ditto", "condition"}
    solid = [piece for piece in pieces if piece.sort != "separator"]
    last = solid[-1] if solid else None
    hangs = last is not None and last.sort in ("mark", "about", "old_from") and not last.value
    return not hangs and any(piece.sort in telling for piece in pieces)
