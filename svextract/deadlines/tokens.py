"""Text into tokens: cleaned, lower-cased words, numbers and marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from svextract.deadlines import vocabulary as words

TokenSort = Literal["word", "number", "mark", "odd", "end"]

_DASHES: Final = "‐‑‒–—―−－~"
_QUOTES: Final = "‘’‛′`´ʼ＇"
_DOUBLE_QUOTES: Final = "“”„‟″〃〞"
_SAME: Final = str.maketrans(
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys("•●▪◦·*†‡\u00ad\u200b\ufeff", " ")
)
_ISO_TIME: Final = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")
_RUN: Final = re.compile(r"[^\W_]+|[^\w\s]|_")
_PIECE: Final = re.compile(r"(\d+)(st|nd|rd|th|af|il|ydd|fed|eg|ain)?|([^\W\d_]+)")
# Words that stand against a number without a space: 'Q3', 'FY18', '2pm', '31Mar'.
_GLUED: Final = frozenset(
    "x by from within until in end fy am pm hrs hr noon phase stage rec para wc we".split()
).union(
    words.MONTHS, words.SEASONS, words.QUARTER_WORDS, words.HALF_WORDS, words.UNIT_MONTHS,
    words.UNIT_DAYS,
)  # fmt: skip
# A hyphen between two of these is a range; between other words it is no more than a space.
_CALENDAR: Final = frozenset(words.MONTHS) | frozenset(words.SEASONS) | frozenset(words.WEEKDAYS)
LONGEST_NUMBER: Final = 6  # digits; longer ones are references and no dates


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark.

    ordinal: a number printed as '1st'. spaced: white space stands before it.
    sort 'odd': letters and digits mixed, such as a scanner makes.
    """

    text: str
    sort: TokenSort
    spaced: bool = False
    ordinal: bool = False
    value: int = -1


Tokens = tuple[Token, ...]
END: Final = Token("", "end")


def at(tokens: Tokens, index: int) -> Token:
    """Return a token, or the end mark beyond the last."""
    try:
        return tokens[index] if index >= 0 else END
    except IndexError:
        return END


def clean(text: str) -> str:
    """Return the text with one sort of dash and quote, and no bullets or footnote marks."""
    text = unicodedata.normalize("NFKC", text).translate(_SAME).strip()
    text = _ISO_TIME.sub(r"\1 \2", text)
    quoted = len(text) > 3 and text[0] == text[-1] and text[0] in "'\""
    return text[1:-1] if quoted else text


def text_to_tokens(text: str) -> Tokens:
    """Return the tokens of a cleaned text, loose ordinal endings and hyphens settled."""
    found: list[Token] = []
    end = 0
    for match in _RUN.finditer(text.lower()):
        found.extend(_run_to_tokens(match.group(), spaced=match.start() > end))
        end = match.end()
    return without_hyphens(_with_ordinals(found))


@lru_cache(maxsize=4096)
def phrase_to_words(phrase: str) -> tuple[str, ...]:
    """Return a phrase of a vocabulary table as the texts of its tokens."""
    return tuple(token.text for token in text_to_tokens(phrase))


def _run_to_tokens(run: str, *, spaced: bool) -> list[Token]:
    if run.isdecimal():
        return [_number(run, spaced=spaced)]
    if run.isalpha():
        return [Token(run, "word", spaced)]
    if not run.isalnum():
        return [Token(run, "mark", spaced)]
    pieces: list[tuple[str, ...]] = [match.groups() for match in _PIECE.finditer(run)]
    whole = "".join(part or "" for piece in pieces for part in piece)
    odd = whole != run or any(word and word not in _GLUED for _, _, word in pieces)
    if odd or _is_damaged_ordinal(pieces):
        return [Token(run, "odd", spaced)]
    tokens = [
        Token(word, "word") if word else _number(digits, ordinal=bool(ending))
        for digits, ending, word in pieces
    ]
    return [replace(tokens[0], spaced=spaced), *tokens[1:]] if tokens else []


def _is_damaged_ordinal(pieces: list[tuple[str, ...]]) -> bool:
    """Whether '15thh' would be read as '15th' and an 'h': only a month runs on after an ordinal."""
    pairs = pairwise(pieces)
    return any(one[1] and after[2] and after[2] not in words.MONTHS for one, after in pairs)


def _number(digits: str, *, spaced: bool = False, ordinal: bool = False) -> Token:
    if len(digits) > LONGEST_NUMBER:
        return Token(digits, "odd", spaced)
    return Token(digits, "number", spaced, ordinal, int(digits))


def _with_ordinals(tokens: list[Token]) -> list[Token]:
    """Join '31 st' to the ordinal it was before the superscript came loose."""
    kept: list[Token] = []
    for token in tokens:
        if token.text in words.ORDINAL_ENDINGS and kept and kept[-1].sort == "number":
            kept[-1] = replace(kept[-1], ordinal=True)
        else:
            kept.append(token)
    return kept


def without_hyphens(tokens: list[Token]) -> Tokens:
    """Drop the hyphens inside compounds ('on-going', 'six-monthly'); keep those of ranges."""
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else END
        if token.text == "-" and not token.spaced and not after.spaced and kept:
            pair = (kept[-1], after)
            words_only = all(one.sort == "word" for one in pair)
            if words_only and not all(one.text in _CALENDAR for one in pair):
                continue
        kept.append(token)
    return tuple(kept)
