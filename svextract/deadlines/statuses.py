"""The status that the pieces of a deadline name, and what has to be flagged about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from svextract.deadlines.flags import flag

if TYPE_CHECKING:
    from svextract.deadlines.period import Context
    from svextract.deadlines.piece import Piece
    from svextract.deadlines.windows import Days
    from svextract.records import DeadlineStatus, Flag

# 'Complete by' a date asks for the work; 'completed in' it reports the work.
_TARGET_RELATIONS: Final = frozenset({"by", "before", "until", "from"})
_NAMING: Final = frozenset({"status", "unfinished", "unnamed"})


def pieces_to_status(
    pieces: tuple[Piece, ...], days: Days, context: Context
) -> tuple[DeadlineStatus | None, list[Flag]]:
    """Return the status that the pieces name, and the flags about it."""
    if not any(piece.sort in _NAMING for piece in pieces):
        return None, []
    targets = _targets(pieces)
    found = [piece for piece in pieces if piece.sort in ("status", "unfinished")]
    found = [piece for piece in found if not any(piece is target for target in targets)]
    flags = _unnamed(pieces)
    if any(piece.sort == "unfinished" for piece in found):
        flags.append(flag("not_completed"))
    if len({piece.value for piece in found}) > 1:
        flags.append(flag("several_statuses"))
    if found:
        return _of_stages(pieces, found, flags)
    return _target(days, context, flags) if targets else (None, flags)


def says_done(pieces: tuple[Piece, ...]) -> bool:
    """Whether the whole is said to be completed: 'completed in March', not 'complete by March'."""
    named = [piece for piece in pieces if piece.sort in _NAMING]
    return len(named) == 1 and named[0].value == "completed" and not _targets(pieces)


def _unnamed(pieces: tuple[Piece, ...]) -> list[Flag]:
    """Flag 'overdue' and the like, unless a new date has already been given for it."""
    if any(piece.window is not None and piece.window.mark == "new" for piece in pieces):
        return []
    return [flag("unnamed_status", piece.value) for piece in pieces if piece.sort == "unnamed"]


def _of_stages(
    pieces: tuple[Piece, ...], found: list[Piece], flags: list[Flag]
) -> tuple[DeadlineStatus | None, list[Flag]]:
    """Return the status; 'phase 1 complete, phase 2 May' leaves the whole ongoing."""
    stages = sum(piece.value in ("stage", "clause") for piece in pieces)
    unlike = stages > 1 and len({piece.value for piece in found}) > 1
    if found[0].value == "completed" and (len(found) < stages or unlike):
        return "ongoing", [*flags, flag("several_statuses")]
    return _named(found[0].value), flags


def _named(value: str) -> DeadlineStatus | None:
    return cast("DeadlineStatus", value) if value else None


def _targets(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Return each 'complete' that runs straight into 'by' a date, or into a second date."""
    found: list[Piece] = []
    dated = False
    for piece, after in zip(pieces, _followers(pieces), strict=True):
        window = after.window if after is not None else None
        leads = window is not None and (dated or window.relation in _TARGET_RELATIONS)
        if piece.sort == "status" and piece.value == "completed" and leads:
            found.append(piece)
        dated = dated or piece.window is not None
    return found


def _followers(pieces: tuple[Piece, ...]) -> list[Piece | None]:
    """Return for each piece the next that is no label or lead-in."""
    following: list[Piece | None] = []
    after: Piece | None = None
    for piece in reversed(pieces):
        following.append(after)
        if piece.sort not in ("lead", "note"):
            after = piece
    return following[::-1]


def _target(
    days: Days, context: Context, flags: list[Flag]
) -> tuple[DeadlineStatus | None, list[Flag]]:
    """Decide 'complete by X' by the meeting: what lies after it cannot be done yet."""
    day = days.due or days.start
    if context.meeting is None or day is None:
        return None, [*flags, flag("completed_or_target")]
    if day > context.meeting:
        return None, [*flags, flag("read_as_target")]
    return "completed", flags
