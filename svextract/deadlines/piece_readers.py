"""Readers of single pieces, tried one after the other at a token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from svextract.deadlines import linking, states, wording
from svextract.deadlines import vocabulary as words
from svextract.deadlines.clock import past_clock
from svextract.deadlines.durations import duration_period, past_length_of_thing
from svextract.deadlines.period import Context
from svextract.deadlines.phrases import PhraseTable, marks
from svextract.deadlines.piece import CLOSING, OPENING, FoundPiece, Piece, PieceSort
from svextract.deadlines.rules import rule_at
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.windows import Window, window_at

Reader = Callable[[Tokens, int, Context], FoundPiece | None]

_WHOLE: Final = 100  # percent
# Words before the date of a stage.
LONGEST_LABEL: Final = 4
_PARTS: Final = PhraseTable(words.PARTS)
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
_NOTE_PHRASES: Final = marks((*wording.NOTE_WORDS, *wording.NOTE_PHRASES))
_CONDITIONS: Final = marks(wording.CONDITIONS)
_REMARKS: Final = marks(wording.REMARKS)
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


def _condition(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read 'subject to funding' up to the next mark."""
    found = _CONDITIONS.at(tokens, index)
    if found is None:
        return None
    return Piece("condition"), _clause_end(tokens, found[1])


def _remark(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read 'in line with the annual report' up to the next mark, if no figure is in it."""
    found = _REMARKS.at(tokens, index)
    if found is None:
        return None
    end = _clause_end(tokens, found[1])
    dated = any(token.sort != "word" or token.text in words.MONTHS for token in tokens[index:end])
    return None if dated else (Piece("note"), end)


def _clause_end(tokens: Tokens, index: int) -> int:
    while index < len(tokens) and tokens[index].text not in (",", ";", ")", "(", "]"):
        if tokens[index].text == "-" and tokens[index].spaced and at(tokens, index + 1).spaced:
            break
        index += 1
    return index


def _stage(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read 'phase 1', 'Stage two', 'part (b)', 'first phase', 'phases 1 and 2'."""
    token, after = at(tokens, index), at(tokens, index + 1)
    if token.text in words.ORDINALS or token.ordinal:
        return (Piece("note", "stage"), index + 2) if after.text in wording.STAGE_WORDS else None
    if after.text == ")" and _counts(tokens, index):
        return Piece("note", "stage"), index + 2
    if token.text not in wording.STAGE_WORDS or not _counts(tokens, index + 1):
        return None
    end = index + 2
    while token.text.endswith("s") and at(tokens, end).text in ("and", "&", "-", ",", "to"):
        if not _counts(tokens, end + 1):
            break
        end += 2
    return Piece("note", "stage"), end


def _percent(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read '50% complete': begun; '100% complete': done."""
    count, mark = at(tokens, index), at(tokens, index + 1)
    if count.sort != "number" or mark.text != "%" or count.value > _WHOLE:
        return None
    if at(tokens, index + 2).text not in ("complete", "completed", "done"):
        return None
    return Piece("status", "completed" if count.value == _WHOLE else "ongoing"), index + 3


def _plan_year(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read 'Year 2', 'end of year 1', 'Years 1-3 of the plan': which year that is, is not said."""
    part = _PARTS.at(tokens, index)
    begin = part[1] if part else index + (at(tokens, index).text in ("by", "in", "during"))
    if at(tokens, begin).text not in wording.PLAN_YEARS:
        return None
    stage = _stage(tokens, begin, _)
    if stage is None:
        return None
    end = stage[1]
    while at(tokens, end).text in ("of", "the") or at(tokens, end).text in wording.NOTE_WORDS:
        end += 1
    return Piece("plan_year", "stage"), end


def _counts(tokens: Tokens, index: int) -> bool:
    token = at(tokens, index)
    roman = token.text in ("i", "ii", "iii", "iv", "v")
    letter = token.sort == "word" and len(token.text) == 1
    number = token.sort == "number" and len(token.text) == 1
    return (number or roman or letter or token.text in words.CARDINALS) and not token.ordinal


def _note(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read a run of words that name meetings and papers: 'report to Cabinet'."""
    last = end = index
    while True:
        named = _NOTE_PHRASES.at(tokens, end)
        if named is not None:
            last = end = named[1]
        elif at(tokens, end).text in (wording.NOTE_JOINS if last > index else wording.NOTE_OPENERS):
            end += 1
        else:
            break
    if last == index:
        return None
    dated = at(tokens, last - 1).text in wording.MEETINGS and at(tokens, last).text == "of"
    value = "paper" if at(tokens, last - 1).text in wording.PAPERS else ""
    return Piece("note", "by" if at(tokens, index).text == "by" else value), last + dated


def _label(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read harmless words that a colon ends, or that brackets enclose."""
    end = index
    while at(tokens, end).sort == "word" or at(tokens, end).text in ("&", "/", ",", "'", "-"):
        if at(tokens, end).text in wording.DANGER_WORDS:
            return None
        end += 1
    bracketed = at(tokens, index - 1).text in OPENING and at(tokens, end).text in CLOSING
    labelled = at(tokens, end).text == ":" and _begins_clause(tokens, index)
    return (Piece("note"), end) if end > index and (bracketed or labelled) else None


def _clause_label(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    """Read the words before a date where semicolons divide stages: 'advertise April; start May'."""
    if not _begins_clause(tokens, index) or all(token.text != ";" for token in tokens):
        return None
    end = index
    while at(tokens, end).sort == "word" and end - index < LONGEST_LABEL:
        if at(tokens, end).text in wording.DANGER_WORDS:
            return None
        end += 1
        if window_at(tokens, end, context) is not None:
            return Piece("note", "stage"), end
    return None


def _begins_clause(tokens: Tokens, index: int) -> bool:
    return index == 0 or at(tokens, index - 1).text in (";", ",", ".", "(", "-")


_READERS: Final[tuple[Reader, ...]] = (
    _ditto, _time, _percent, _rule, _plan_year, _stage, _window, _condition, _remark, _phrase,
    _duration, _note, _separator, _label, _clause_label,
)  # fmt: skip


def piece_at(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    """Return the piece that begins at a token, and the index after it."""
    for read in _READERS:
        found = read(tokens, index, context)
        if found is not None:
            return found
    return None
