"""The printed lines of a cell become its text, stray marks taken out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from svextract.page import Cell, Line
from svextract.plan.lists import is_bullet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Lone marks that scanning and typing leave in a cell and that say nothing; of two alike, some are
# ditto marks.
STRAY_MARK = re.compile(r"(?!''|,,)[_|~¬^`´.,'‘’°*\\]{1,2}")
# What a cell says that says there is nothing to say.
BLANKS = frozenset(
    {"", "-", "--", "–", "—", "n/a", "na", "none", "nil", "not applicable", "...", "…"}
)
# Letters: what is no longer may be the end of a word that its cell was too narrow for.
SHORTEST_WORD = 3
SLASH_END = re.compile(r"\w/$")
HYPHEN_END = re.compile(r"(?<=[^\W\d_])-$")


def without_strays(cell: Cell) -> tuple[Cell, tuple[str, ...]]:
    """Take the lines that are a stray mark out of a cell; return them beside it."""
    kept: list[Line] = []
    strays: list[str] = []
    for line in cell.lines:
        words = line.text.split()
        if words and all(STRAY_MARK.fullmatch(word) for word in words):
            strays.append(line.text)
            continue
        while len(words) > 1 and STRAY_MARK.fullmatch(words[-1]) and words[-1] in "_|~¬^`\\":
            strays.append(words.pop())
        kept.append(replace(line, text=" ".join(words)))
    return Cell(tuple(kept), cell.spots), tuple(strays)


def lines_to_text(lines: Sequence[Line], known: frozenset[str] = frozenset()) -> str:
    """Join printed lines: a wrapped line by a space, paragraphs and bullets by a newline.

    A hyphen at a line's end stays unless the joined word is among `known`, the words printed
    whole elsewhere in the document (contract).
    """
    parts: list[str] = []
    above = ""  # what stands before a line decides how it is joined: its last words are enough
    for line in lines:
        if not parts:
            parts.append(line.text)
        elif HYPHEN_END.search(above):
            parts[-1:] = [_hyphenated(parts[-1], line.text, known)]
        elif SLASH_END.search(above) or (line.cut and _is_rest_of_word(above, line.text, known)):
            parts.append(line.text)
        elif line.breaks or is_bullet(line.text):
            parts += ["\n", line.text]
        else:
            parts += [" ", line.text]
        above = parts[-1]
    return "".join(parts)


def mended(lines: Sequence[Line], known: frozenset[str] = frozenset()) -> tuple[Line, ...]:
    """Put words together again that their cell was too narrow for, line by line."""
    whole: list[Line] = []
    for line in lines:
        if whole and line.cut and _is_rest_of_word(whole[-1].text, line.text, known):
            whole[-1] = replace(whole[-1], text=whole[-1].text + line.text)
        else:
            whole.append(line)
    return tuple(whole)


def _is_rest_of_word(text: str, below: str, known: frozenset[str]) -> bool:
    """Say whether a word that fills its cell goes on below: the rest is no word by itself."""
    head = re.split(r"[^\w’']", text)[-1].lower()
    tail = re.split(r"[^\w’']", below, maxsplit=1)[0].lower()
    if not below[:1].islower():
        return below[:1] in ",;:.)"
    return f"{head}{tail}" in known or len(tail) <= SHORTEST_WORD or tail not in known


def _hyphenated(text: str, after: str, known: frozenset[str]) -> str:
    """Join a word that is divided at a line's end."""
    head = text[:-1].rsplit(maxsplit=1)[-1].lower().strip("(\"'“‘")
    tail = re.split(r"[^\w’']", after, maxsplit=1)[0].lower()
    joined = f"{head}{tail}"
    if joined in known and f"{head}-{tail}" not in known:
        return text[:-1] + after
    return text + after


def is_blank(text: str) -> bool:
    """Say whether a cell's text says that there is nothing."""
    return text.strip().casefold() in BLANKS


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Collect the words of texts in lower case, as the vocabulary of one document."""
    return frozenset[str]().union(*(re.findall(r"[\w’'-]+", text.lower()) for text in texts))
