"""One date, or a status, out of a text that says more than the grammar knows.

The text is cut into clauses. A clause that is understood counts as it stands ('Completed.'). From
the others at most one date is taken, and only where nothing turns it round ('unless'), tells of
the past ('was adopted in') or makes it a name ('the 2018/19 budget'). Always told to the reader.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from svextract.deadlines import vocabulary as words
from svextract.deadlines import wording
from svextract.deadlines.combine import DeadlineReading, pieces_to_reading
from svextract.deadlines.durations import duration_period
from svextract.deadlines.flags import flag
from svextract.deadlines.known import KNOWN
from svextract.deadlines.nearby import count_at, unit_at
from svextract.deadlines.piece import Piece
from svextract.deadlines.pieces import tokens_to_pieces
from svextract.deadlines.rules import rule_at
from svextract.deadlines.spans import EARLIEST_YEAR, LATEST_YEAR
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.windows import Window, window_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.deadlines.period import Context
    from svextract.deadlines.tokens import Token

_LENGTH_LEADS: Final = frozenset({"within", "in"})
_RELATIONS: Final = frozenset({"by", "before", "in", "from", "between"})
# Months that are also words of a sentence.
_ALSO_WORDS: Final = frozenset({"may", "march", "mar"})
_OF_DATES: Final = frozenset(words.MONTHS) | frozenset(words.SEASONS) | _RELATIONS
_NUMBERED: Final = wording.NOTE_WORDS | wording.DITTO_TARGETS  # 'Room 1', 'Item 12'
FEWEST_PLAIN: Final = 4  # words of a sentence beside a date
FEWEST_WORDS: Final = 3  # beside a date; fewer are no sentence but a deadline misread


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with its pieces.

    words: how many are no part of a date. windows: those taken from prose, None where it cannot be.
    plain: whether it is a sentence or a place, and no part of a deadline that was misread.
    """

    pieces: tuple[Piece, ...]
    understood: bool
    words: int
    windows: tuple[Window, ...] | None = ()
    plain: bool = True


def prose_to_reading(tokens: Tokens, context: Context) -> DeadlineReading | None:
    """Return what clauses of a longer text say, flagged; None where that is not certain."""
    clauses = [_clause(part, context) for part in _parts(tokens)]
    if all(one.understood for one in clauses):  # and yet not the whole: they contradict each other
        return None
    dated = _dated(clauses, context)
    if dated is not None:
        return dated
    first = clauses[0] if clauses else None
    if first is None or not first.understood or {"window", "rule"} & _sorts([first]):
        return None
    if not _sorts([first]) & {"status", "unfinished"} or _contradicted(tokens):
        return None
    reading = pieces_to_reading(first.pieces, context)
    if reading is None:
        return None
    unread = any(_is_of_date(tokens, index, context) for index in range(len(tokens)))
    return _flagged(reading, "rest_unread" if unread else "words_set_aside")


def _dated(clauses: Sequence[_Clause], context: Context) -> DeadlineReading | None:
    """Return the reading of clauses that hold one date between them."""
    if any(one.windows is None for one in clauses):
        return None
    taken = [window for one in clauses for window in one.windows or ()]
    known = [piece for one in clauses for piece in one.pieces]
    short = sum(one.words for one in clauses) < FEWEST_WORDS
    if len(taken) > 1 or (taken and short) or (taken and {"window", "rule"} & _sorts(clauses)):
        return None
    pieces = (*known, *(Piece("window", window=window) for window in taken))
    if not any(piece.sort in ("window", "rule") for piece in pieces):
        return None
    reading = pieces_to_reading(tuple(pieces), context)
    if reading is None or reading.deadline.kind == "none":
        return None
    unsure = _is_past(reading, context) if taken else not all(one.plain for one in clauses)
    return None if unsure else _flagged(reading, "date_in_prose" if taken else "words_set_aside")


def _is_past(reading: DeadlineReading, context: Context) -> bool:
    """Whether a sentence tells of what has been and not of what is to be done."""
    due, done = reading.deadline.due, reading.deadline.status == "completed"
    return bool(due and context.meeting and due < context.meeting and not done)


def _flagged(reading: DeadlineReading, code: str) -> DeadlineReading:
    flags = tuple(one for one in reading.flags if one.code != "words_set_aside")
    return replace(reading, flags=(*flags, flag(code)))


def _sorts(clauses: Sequence[_Clause]) -> set[str]:
    return {piece.sort for one in clauses for piece in one.pieces}


def _parts(tokens: Tokens) -> list[Tokens]:
    """Cut a text at full stops, semicolons, colons, brackets, and at dashes and commas between."""
    parts: list[Tokens] = []
    begin = 0
    for index in range(len(tokens)):
        if _divides(tokens, index):
            parts.append(tokens[begin:index])
            begin = index + 1
    return [part for part in (*parts, tokens[begin:]) if part]


def _divides(tokens: Tokens, index: int) -> bool:
    text, after = tokens[index].text, at(tokens, index + 1)
    if text in (";", ":", "(", ")"):
        return not (text == ":" and after.sort == "number")
    if text == "-":
        return tokens[index].spaced and after.spaced
    return text in (".", ",") and after.sort != "number" and after.text not in words.MONTHS


def _clause(tokens: Tokens, context: Context) -> _Clause:
    pieces = tokens_to_pieces(tokens, context)
    count = sum(token.sort == "word" and token.text not in _OF_DATES for token in tokens)
    if pieces is not None:
        return _Clause(pieces, understood=True, words=count)
    windows, plain = _windows_in(tokens, context), _is_plain(tokens)
    return _Clause((Piece("note"),), understood=False, words=count, windows=windows, plain=plain)


def _is_plain(tokens: Tokens) -> bool:
    """Whether a clause is four words and more between words, or known words ('Room 1')."""
    if tokens[0].text in _RELATIONS or tokens[0].text in words.PARTS:
        return False
    if all(token.sort != "word" or token.text in KNOWN for token in tokens):
        figures = [index for index, token in enumerate(tokens) if token.sort == "number"]
        return all(at(tokens, index - 1).text in _NUMBERED for index in figures)
    framed = tokens[0].sort == tokens[-1].sort == "word"  # 'Section 106 monitoring report'
    return len(tokens) >= FEWEST_PLAIN and framed and all(one.sort != "odd" for one in tokens)


def _windows_in(tokens: Tokens, context: Context) -> tuple[Window, ...] | None:
    """Return the windows in a sentence; None where it holds what is not certain."""
    windows: list[Window] = []
    index = 0
    while index < len(tokens):
        found = _window(tokens, index, context)
        if found is None and _hides_date(tokens, index, context):
            return None
        if found is not None and any(token.text in wording.EVENT_LEADS for token in tokens[:index]):
            return None
        if found is None:
            index += 1
        elif _is_name(tokens, index, *found):
            return None
        else:
            windows.append(found[0])
            index = found[1]
    return tuple(windows)


def _window(tokens: Tokens, index: int, context: Context) -> tuple[Window, int] | None:
    if tokens[index].text in _LENGTH_LEADS:
        length = duration_period(tokens, index, context)
        if length is not None:
            return Window("", (length[0],)), length[1]
    found = window_at(tokens, index, context)
    bare = found is not None and found[1] == index + 1 and tokens[index].text in _ALSO_WORDS
    return None if bare else found


def _is_name(tokens: Tokens, index: int, window: Window, end: int) -> bool:
    """Whether a date in a sentence belongs to a thing: 'the 2018/19 budget', 'letter of 3 May'."""
    period, after = window.periods[0], at(tokens, end)
    if _is_changed(tokens, index, window) or _in_figures(tokens, index, end):
        return True
    if period.relative or tokens[index].text in wording.PRINTED_FOR:
        return not period.relative
    if period.kind == "date":
        named = any(token.text in words.MONTHS for token in tokens[index:end])
        return period.year is None and not named
    printed = period.year is not None and period.kind == "month"
    led = window.relation in _RELATIONS or printed
    follows = after.text in wording.FOLLOWERS or after.text in wording.MEETINGS
    return not led or (after.sort == "word" and not follows)


def _is_changed(tokens: Tokens, index: int, window: Window) -> bool:
    """Whether what stands before a date makes another of it, or is a slip that may ('Lale')."""
    before = at(tokens, index - 1)
    if before.sort == "word" and before.text not in KNOWN:
        return not window.relation and tokens[index].text not in _LENGTH_LEADS
    changing = before.text in wording.NAMING | wording.CHANGING or before.text in words.PARTS
    return changing or before.sort in ("number", "odd")


def _in_figures(tokens: Tokens, index: int, end: int) -> bool:
    """Whether more figures hang on a date: '1-31/03/2018', '12/2018/03'."""
    begins = at(tokens, index - 1).sort == "mark" and at(tokens, index - 2).sort == "number"
    goes_on = at(tokens, end).sort == "mark" and at(tokens, end + 1).sort == "number"
    return begins or goes_on


def _hides_date(tokens: Tokens, index: int, context: Context) -> bool:
    """Whether a word turns a sentence round, tells of the past, or is part of a date unread."""
    turns = wording.DANGER_WORDS | wording.PAST_WORDS
    return tokens[index].text in turns or _is_of_date(tokens, index, context)


def _is_of_date(tokens: Tokens, index: int, context: Context) -> bool:
    """Whether a word belongs to a date or a recurrence; 'may' and 'march' are words as well."""
    token = tokens[index]
    if token.text in words.MONTHS or token.text in words.SEASONS:
        return token.text not in _ALSO_WORDS
    if token.sort == "odd":
        return any(letter.isdecimal() for letter in token.text)
    count = count_at(tokens, index)
    if count is not None and unit_at(tokens, count[1]) is not None:
        return True
    return _is_year(token) or rule_at(tokens, index, context.conventions) is not None


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and EARLIEST_YEAR <= token.value <= LATEST_YEAR


def _contradicted(tokens: Tokens) -> bool:
    return any(token.text in wording.CONTRADICTIONS for token in tokens)
