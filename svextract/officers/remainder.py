"""What of an officer cell went into no officer: nothing may be lost without a word."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from svextract.officers import phrases
from svextract.officers.letters import fold, word_code
from svextract.officers.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.records import Officer

# What belongs to no officer: labels, what joins two, notes in brackets, what names nobody.
ASIDE = re.compile(
    rf"[(\[](?:{phrases.NOTES})[)\]]|\b(?:{phrases.LABELS})\s*(?:[:]|\s[-–])"
    rf"|(?<![\w/])(?:{phrases.RELATIONS})(?![\w/])|(?<![\w/])(?:{phrases.NOBODY})(?![\w/])",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_][\w'’-]*")
SMALL = frozenset("eoacd")  # letters of articles, joining words, styles and figures
JOINING = frozenset(("with",))
SHORT = 1  # letters: a single one is a stray mark as often as an initial


def left_out(blocks: Iterable[str], officers: Sequence[Officer]) -> str:
    """Return the words of a cell that no officer holds, in order, joined by spaces."""
    said = Counter(
        word for officer in officers for _, value in officer if value for word in _words(value)
    )
    texts = [tidy(block) for block in blocks]
    if not any(_lost(text, said) for text in texts):
        return ""
    return " ".join(word for text in texts for word in _lost(ASIDE.sub(" ", text), said))


def _lost(text: str, said: Counter[str]) -> list[str]:
    """Return the words of a text that are not among those said."""
    return [word for word in WORD.findall(text) if not said[fold(word)] and not _is_small(word)]


def _is_small(word: str) -> bool:
    folded = fold(word)
    return len(folded) <= SHORT or folded in JOINING or word_code(word) in SMALL


def _words(text: str) -> list[str]:
    return [fold(word) for word in WORD.findall(text)]
