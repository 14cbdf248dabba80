"""Readers of what stands beside a date: notes, stages, conditions, remarks, labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from svextract.deadlines import vocabulary as words
from svextract.deadlines import wording
from svextract.deadlines.period import YEAR_KINDS
from svextract.deadlines.phrases import PhraseTable, marks
from svextract.deadlines.piece import CLOSING, OPENING, FoundPiece, Piece
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.windows import window_at

if TYPE_CHECKING:
    from svextract.deadlines.period import Context

LONGEST_LABEL: Final = 4  # words before the date of a stage
_PARTS: Final = PhraseTable(words.PARTS)
_NOTE_PHRASES: Final = marks((*wording.NOTE_WORDS, *wording.NOTE_PHRASES))
_CONDITIONS: Final = marks(wording.CONDITIONS)
_REMARKS: Final = marks(wording.REMARKS)


def footnote(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read the mark of a footnote: '[1]'."""
    opened, number, closed = (at(tokens, index + offset) for offset in range(3))
    marked = opened.text == "[" and closed.text == "]"
    short = number.sort == "number" and len(number.text) <= 2
    return (Piece("lead"), index + 3) if marked and short else None


def condition(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read 'subject to funding' up to the next mark."""
    found = _CONDITIONS.at(tokens, index)
    if found is None:
        return None
    return Piece("condition"), _clause_end(tokens, found[1])


def remark(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
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


def plan_year(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read 'Year 2', 'end of year 1', 'Years 1-3 of the plan': which year that is, is not said."""
    part = _PARTS.at(tokens, index)
    begin = part[1] if part else index + (at(tokens, index).text in ("by", "in", "during"))
    if at(tokens, begin).text not in wording.PLAN_YEARS:
        return None
    found = stage(tokens, begin, _)
    if found is None:
        return None
    end = found[1]
    while at(tokens, end).text in ("of", "the") or at(tokens, end).text in wording.NOTE_WORDS:
        end += 1
    return Piece("plan_year", "stage"), end


def stage(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read 'phase 1', 'Stage two', 'part (b)', 'first phase', 'phases 1 and 2'."""
    token, after = at(tokens, index), at(tokens, index + 1)
    if token.text in words.ORDINALS or token.ordinal:
        return (Piece("note", "stage"), index + 2) if after.text in wording.STAGE_WORDS else None
    if after.text == ")" and _counts(tokens, index):
        return Piece("note", "stage"), index + 2
    staged = token.text in wording.STAGE_WORDS or _is_counted(tokens, token.text)
    if not staged or not _counts(tokens, index + 1):
        return None
    end = index + 2
    while token.text.endswith("s") and at(tokens, end).text in ("and", "&", "-", ",", "to"):
        if not _counts(tokens, end + 1):
            break
        end += 2
    return Piece("note", "stage"), end


def _is_counted(tokens: Tokens, word: str) -> bool:
    """Say whether a text counts several of a thing from 1: 'session 1 …; session 2 …'."""
    if word not in wording.COUNTED_WORDS:
        return False
    behind = [at(tokens, index + 1) for index, token in enumerate(tokens) if token.text == word]
    numbers = [token.value for token in behind if token.sort == "number"]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _counts(tokens: Tokens, index: int) -> bool:
    token = at(tokens, index)
    roman = token.text in ("i", "ii", "iii", "iv", "v")
    letter = token.sort == "word" and len(token.text) == 1
    number = token.sort == "number" and len(token.text) == 1
    return (number or roman or letter or token.text in words.CARDINALS) and not token.ordinal


def note(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
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


def label(tokens: Tokens, index: int, _: Context) -> FoundPiece | None:
    """Read harmless words that a colon ends, or that brackets enclose."""
    end = index
    while at(tokens, end).sort == "word" or at(tokens, end).text in ("&", "/", ",", "'", "-"):
        if at(tokens, end).text in wording.DANGER_WORDS:
            return None
        end += 1
    bracketed = at(tokens, index - 1).text in OPENING and at(tokens, end).text in CLOSING
    labelled = at(tokens, end).text == ":" and _begins_clause(tokens, index)
    return (Piece("note", "label"), end) if end > index and (bracketed or labelled) else None


def clause_label(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    """Read the words before a date where semicolons divide stages: 'advertise April; start May'."""
    if not _begins_clause(tokens, index) or all(token.text != ";" for token in tokens):
        return None
    end = index
    while at(tokens, end).sort == "word" and end - index < LONGEST_LABEL:
        if at(tokens, end).text in wording.DANGER_WORDS:
            return None
        end += 1
        found = window_at(tokens, end, context)
        if found is not None:
            return None if found[0].kind in YEAR_KINDS else (Piece("note", "clause"), end)
    return None


def _begins_clause(tokens: Tokens, index: int) -> bool:
    return index == 0 or at(tokens, index - 1).text in (";", ",", ".", "(", "-")
