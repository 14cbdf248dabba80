"""Slips of the scanner and the keyboard inside date words, mended: 'Decernber 2O17', 'M arch'.

Only tried when a text could not be read as it stands, and always told to the reader.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from svextract.deadlines import vocabulary as words
from svextract.deadlines.states import STATUSES
from svextract.deadlines.tokens import Token, Tokens, at, text_to_tokens, without_hyphens
from svextract.deadlines.wording import MENDED_WORDS, NOTE_WORDS

# Letters that a scanner takes for figures, and the figures they stand for.
_FIGURES: Final = str.maketrans("oil|s", "01115")
_LOOKS_LIKE_FIGURES: Final = re.compile(r"[\doils|]*\d[\doils|]*")
# Only where a year comes of it: 'Rec 2b' is no 28.
_FIGURES_OF_YEARS: Final = str.maketrans("oil|szbg", "01115289")
_YEAR: Final = re.compile(r"(?:199|20\d)\d")
_ORDINAL: Final = re.compile(r"([\doils|]*\d[\doils|]*)(st|nd|rd|th)")
_DAMAGED_ORDINAL: Final = re.compile(r"([1-9]|[12]\d|3[01])([stndrhl]{1,3})")
_GLUED: Final = re.compile(r"(by|from|until|before|on|to|end)(\d[\doils|]{0,3}?)(st|nd|rd|th)?")
_QUARTER: Final = re.compile(r"([qh])([il|])")
_QUARTER_OF_YEAR: Final = re.compile(r"[0o]([1-4])")  # '04 2020/21' for 'Q4 2020/21'
_WEEK: Final = re.compile(r"w[il|1]([ce])")  # 'w/c', 'w/e'
# Words that a lost space glues to others: 'endof', 'theend'.
_SMALL_WORDS: Final = frozenset("of the to by in on from and until before at each every".split())
SHORT_WORD: Final = 6  # letters; up to here one slip is mended, beyond it two
LONGER_WORD: Final = 5  # letters; from here on the first letter may be the slip
SHORTEST_WORD: Final = 4  # letters; below it any slip makes another word

_TARGETS: Final = tuple(
    {word for word in words.MONTHS if len(word) >= SHORTEST_WORD}
    | {word for word in words.SEASONS if len(word) > SHORTEST_WORD}
    | {word for word in words.WEEKDAYS if word.endswith("day")}
    | set(MENDED_WORDS)
)
_ABBREVIATIONS: Final = frozenset(words.MONTHS)


def mend(tokens: Tokens, known: frozenset[str]) -> Tokens:
    """Return the tokens with slips in date words mended; `known` words are left alone."""
    joined = _join_split(_with_quarter(tokens), known)
    mended: list[Token] = []
    for token in joined:
        mended.extend(_parted(token, known) or _mend_token(token, known))
    return without_hyphens(mended)


def _with_quarter(tokens: Tokens) -> Tokens:
    """Return the tokens with a quarter whose letter was taken for a nought: '04 2020/21'."""
    if len(tokens) < len(("q", "year", "/", "year")):
        return tokens
    first, year, joint, after = tokens[:4]
    found = _QUARTER_OF_YEAR.fullmatch(first.text)
    follows = after.value in {year.value + 1, (year.value + 1) % 100}
    if found is None or joint.text not in {"/", "-"} or not _YEAR.fullmatch(year.text):
        return tokens
    return (*text_to_tokens(f"q{found[1]}"), *tokens[1:]) if follows else tokens


def _mend_token(token: Token, known: frozenset[str]) -> Tokens:
    if token.text in known or token.sort not in ("word", "odd"):
        return (token,)
    text = _mended_text(token.text)
    if text == token.text:
        return (token,)
    tokens = text_to_tokens(text)
    return (replace(tokens[0], spaced=token.spaced), *tokens[1:])


def _parted(token: Token, known: frozenset[str]) -> Tokens:
    """Return the words that a lost space glued together, one of them a small one: 'endof'."""
    if token.text in known or token.sort != "word":
        return ()
    for place in range(2, len(token.text) - 1):
        parts = token.text[:place], token.text[place:]
        if known.issuperset(parts) and not _SMALL_WORDS.isdisjoint(parts):
            tokens = text_to_tokens(" ".join(parts))
            return (replace(tokens[0], spaced=token.spaced), *tokens[1:])
    return ()


@lru_cache(maxsize=1024)
def _mended_text(text: str) -> str:
    week = _WEEK.fullmatch(text)
    if week is not None:
        return f"w/{week[1]}"
    quarter = _QUARTER.fullmatch(text)
    if quarter is not None:
        return f"{quarter[1]}1"
    if _LOOKS_LIKE_FIGURES.fullmatch(text):
        return text.translate(_FIGURES)
    ordinal = _ORDINAL.fullmatch(text) or _DAMAGED_ORDINAL.fullmatch(text)
    if ordinal is not None:
        return ordinal[1].translate(_FIGURES) + "th"
    return _year(text) or _of_letters(text)


def _year(text: str) -> str | None:
    """Return the year that more look-alikes spoil: '201B', 'Z018'."""
    figures = text.translate(_FIGURES_OF_YEARS)
    return figures if _YEAR.fullmatch(figures) and not text.isalpha() else None


def _of_letters(text: str) -> str:
    return _nearest(text) or _compound(text) or _unglued(text) or text


def _unglued(text: str) -> str | None:
    """Return a preposition and a day that a lost space glued together: 'by3lst'."""
    found = _GLUED.fullmatch(text)
    if found is None:
        return None
    return f"{found[1]} {found[2].translate(_FIGURES)}{found[3] or ''}"


def _compound(text: str) -> str | None:
    """Return a short word that only look-alike figures spoil: '0n', '1n'."""
    shape = _shape(text)
    alike = [word for word in ("on", "in", "to", "by") if _shape(word) == shape]
    return alike[0] if alike and not text.isalpha() else None


def _shape(word: str) -> str:
    """Return a word with look-alikes folded together."""
    for seen, meant in (("rn", "m"), ("0", "o"), ("1", "l"), ("i", "l"), ("|", "l"), ("5", "s")):
        word = word.replace(seen, meant)
    return word


def _nearest(text: str) -> str | None:
    """Return the one target word that a slip may have made this of."""
    shape = _shape(text)
    alike = [word for word in (*_TARGETS, *_ABBREVIATIONS) if _shape(word) == shape]
    if alike:
        return alike[0]
    if len(text) < SHORTEST_WORD:
        return None
    limit = 1 if len(text) <= SHORT_WORD else 2
    distances = {
        word: OSA.distance(shape, _shape(word), score_cutoff=limit)
        for word in _TARGETS
        if _shape(word)[0] == shape[0]
    } or _with_another_initial(shape)
    best = min(distances.values(), default=limit + 1)
    nearest = [word for word, distance in distances.items() if distance == best]
    meanings = {STATUSES.get(word, word) for word in nearest}
    return nearest[0] if best <= limit and len(meanings) == 1 else None


def _with_another_initial(shape: str) -> dict[str, int]:
    """Return the months that one slip at the first letter may have made a longer word of."""
    if len(shape) < LONGER_WORD:
        return {}
    distances = {word: OSA.distance(shape, _shape(word), score_cutoff=1) for word in words.MONTHS}
    return {word: distance for word, distance in distances.items() if distance == 1}


def _join_split(tokens: Tokens, known: frozenset[str]) -> list[Token]:
    """Join words and years that a scanner split: 'M arch', 'Septem ber', '20 18'."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        token, after = tokens[index], at(tokens, index + 1)
        text = token.text + after.text
        if _belong(token, after, known):
            value = int(text) if text.isdecimal() else -1
            kept.append(replace(token, text=text, value=value))
            index += 2
        else:
            kept.append(token)
            index += 1
    return kept


def _belong(token: Token, after: Token, known: frozenset[str]) -> bool:
    text = token.text + after.text
    if token.sort == after.sort == "number":
        return after.spaced and _YEAR.fullmatch(text) is not None
    if token.sort != "word" or after.sort != "word":
        return False
    fragment = not (token.text in known and after.text in known)
    return fragment and (text in words.MONTHS or text in _TARGETS) and text not in NOTE_WORDS
