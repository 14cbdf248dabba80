"""Readers of single pieces, tried one after the other at a token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from svextract.deadlines import linking, states, wording
from svextract.deadlines import vocabulary as words
from svextract.deadlines.clock import past_clock
from svextract.deadlines.durations import duration_period, past_length_of_thing
from svextract.deadlines.notes import (
    clause_label,
    condition,
    footnote,
    label,
    note,
    plan_year,
    remark,
    stage,
)
from svextract.deadlines.period import Context
from svextract.deadlines.phrases import PhraseTable, marks
from svextract.deadlines.piece import FoundPiece, Piece, PieceSort
from svextract.deadlines.rules import rule_at
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.windows import Window, window_at

Reader = Callable[[Tokens, int, Context], FoundPiece | None]

_WHOLE: Final = 100  # percent
_SEPARATORS: Final = frozenset(",;:()[]{}/-.+&*|!_")


def _pieces_of(sort: PieceSort, phrases: dict[str, str]) -> dict[str, Piece]:
    return {phrase: Piece(sort, value) for phrase, value in phrases.items()}


_PHRASES: Final = PhraseTable(
    _pieces_of("lead", dict.fromkeys(wording.LEAD_INS, ""))
    | _pieces_of("about", dict.fromkeys(wording.APPROXIMATE, ""))
    | _pieces_of("about", dict.fromkeys(wording.APPROXIMATE_BEHIND, "behind"))
    | _pieces_of("unnamed", {phrase: phrase for phrase in states.UNNAMED})
    | _pieces_of("vague", {phrase: phrase for phrase in states.VAGUE})
    | _pieces_of("status", dict(states.STATUSES))
    | _pieces_of("unfinished", dict(states.UNFINISHED))
    | _pieces_of("mark", linking.REVISIONS)
    | _pieces_of("old_from", linking.REVISED_FROM)
    | _pieces_of("then", words.THEREAFTER)
)
_DITTO: Final = marks(wording.DITTO)
_DITTO_LEADS: Final = marks(wording.DITTO_LEADS)


def _ditto(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read a ditto mark, 'see above', 'as 2.1 above', 'see recommendation 3'."""
    whole = _DITTO.at(tokens, index)
    if whole is not None:
        return Piece("ditto"), whole[1]
    lead = _DITTO_LEADS.at(tokens, index)
    end = index if lead is None else lead[1]
    begin = end
    while _points(tokens, end):
        end += 1
    pointed = any(at(tokens, i).text in wording.DITTO_TARGETS for i in range(begin, end))
    short = end > begin and lead is not None and tokens[index].text in ("as", "see")
    return (Piece("ditto"), end) if lead is not None and (pointed or short) else None


def _points(tokens: Tokens, index: int) -> bool:
    token = at(tokens, index)
    numbers = token.sort in ("number", "odd") or token.text in (".", "(", ")", "/")
    return (
        numbers
        or token.text in wording.DITTO_TARGETS
        or (len(token.text) == 1 and token.sort == "word")
    )


def _time(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read a time of day and leave it: '2pm', '12.30 pm', 'at 14:00', '10:00-12:00', 'noon'."""
    begin = index + (at(tokens, index).text in ("at", "@", "from"))
    end = past_clock(tokens, begin)
    return None if end is None else (Piece("lead"), end)


def _rule(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    found = rule_at(tokens, index, context.conventions)
    return None if found is None else (Piece("rule", rule=found[0]), found[1])


def _window(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    found = window_at(tokens, index, context)
    if found is None:
        return None
    window, end = found
    text = "".join((" " if token.spaced else "") + token.text for token in tokens[index:end])
    return Piece("window", window=Window(*window.said, text=text.strip())), end


def _duration(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    thing = past_length_of_thing(tokens, index)
    if thing is not None:
        return Piece("note"), thing
    found = duration_period(tokens, index, context)
    return None if found is None else (Piece("window", window=Window("", (found[0],))), found[1])


def _phrase(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    return _PHRASES.at(tokens, index)


def _separator(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    text = at(tokens, index).text
    return (Piece("separator", text), index + 1) if text in _SEPARATORS else None


def _percent(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read '50% complete': begun; '100% complete': done."""
    count, mark = at(tokens, index), at(tokens, index + 1)
    if count.sort != "number" or mark.text != "%" or count.value > _WHOLE:
        return None
    if at(tokens, index + 2).text not in ("complete", "completed", "done"):
        return None
    return Piece("status", "completed" if count.value == _WHOLE else "ongoing"), index + 3


_READERS: Final[tuple[Reader, ...]] = (
    _ditto, _time, _percent, _rule, plan_year, stage, _window, condition, remark, _phrase,
    _duration, note, _separator, label, clause_label,
)  # fmt: skip
_READERS_OF_MARKS: Final[tuple[Reader, ...]] = (
    _ditto, footnote, _time, _window, _phrase, note, _separator,
)  # fmt: skip


def piece_at(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    """Return the piece that begins at a token, and the index after it."""
    for read in _READERS_OF_MARKS if at(tokens, index).sort == "mark" else _READERS:
        found = read(tokens, index, context)
        if found is not None:
            return found
    return None
