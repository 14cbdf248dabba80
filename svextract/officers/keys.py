"""The key to initials that a document prints: 'Key: JH (Revenues & Benefits); KM – Legal'.

An attendance list is one too: 'Present: Cllr J Carter (JC), Mrs T Bell (TB)'.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KEYS = ("key", "initials", "abbreviations", "acronyms", "glossary")
HEADING = re.compile(rf"\b(?:{'|'.join(KEYS)})\b", re.IGNORECASE)
ENTRY = re.compile(
    r"(?<![\w&])(?P<initials>[A-Z][A-Z&]{1,4})"
    r"\s*(?:\((?P<inside>[^()]{3,80})\)|[ \t]*[=:–—-]\s*(?P<after>[^;,\n()]{3,80}))"
)
ATTENDANCE = re.compile(
    r"\b(?:present|attendance|attendees|apologies|members(?:hip)?|officers)\b[^:\n]{0,40}:",
    re.IGNORECASE,
)
# 'Cllr J Carter (JC)', 'Rosa Tennick, Head of Parks (RT)': what stands before the initials.
ATTENDED = re.compile(
    r"(?P<said>[^\W\d_][^();:\n]{2,80}?)\s*\((?P<initials>[A-Z][A-Z&]{1,4})\)", re.DOTALL
)
IN_BRACKETS = re.compile(r"\([A-Z][A-Z&]{1,4}\)")
LEADING_AND = re.compile(r"^(?:and|&)\s+")
PARAGRAPH = re.compile(r"\r?\n[ \t]*\r?\n")
# Characters of an attendance list; a committee has some thirty members.
LONGEST_ATTENDANCE = 2_000
# Characters between two entries, or a heading and the first one, of the same key.
NEAR = 30


def printed_key(texts: Iterable[str]) -> dict[str, str]:
    """Return what the keys in these texts say of each of their initials.

    Initials that are given two meanings are left out: which one holds is not known.
    """
    meanings: dict[str, set[str]] = {}
    for text in texts:
        for initials, said in (*_keyed(text), *_attended(text)):
            meanings.setdefault(initials, set()).add(said)
    return {initials: said.pop() for initials, said in meanings.items() if len(said) == 1}


def _keyed(text: str) -> Iterator[tuple[str, str]]:
    """Yield the entries of keys: initials, and what stands behind them."""
    lower = text.casefold()
    if not any(word in lower for word in KEYS):
        return  # most pages, told at a tenth of the price
    for heading in HEADING.finditer(text):
        end = heading.end()
        while (found := ENTRY.search(text, end)) and found.start() - end <= NEAR:
            yield found["initials"], " ".join((found["inside"] or found["after"]).split())
            end = found.end()


def attendance(texts: Iterable[str]) -> Iterator[str]:
    """Yield what the attendance lists of these texts say, each up to the end of its paragraph."""
    for text in texts:
        for heading in ATTENDANCE.finditer(text):
            listed = text[heading.end() : heading.end() + LONGEST_ATTENDANCE]
            yield " ".join(PARAGRAPH.split(listed, maxsplit=1)[0].split())


def _attended(text: str) -> Iterator[tuple[str, str]]:
    """Yield the entries of attendance lists: initials, and the name before them."""
    if not IN_BRACKETS.search(text):
        return
    for heading in ATTENDANCE.finditer(text):
        listed = text[heading.end() : heading.end() + LONGEST_ATTENDANCE]
        for found in ATTENDED.finditer(PARAGRAPH.split(listed, maxsplit=1)[0]):
            said = _named(" ".join(found["said"].split()), found["initials"])
            if said:
                yield found["initials"], said


def _named(said: str, initials: str) -> str:
    """Return the end of a list that these initials abbreviate, or nothing."""
    parts = LEADING_AND.sub("", said).split(", ")
    for start in range(len(parts) - 1, -1, -1):
        text = ", ".join(parts[start:])
        words = re.split(r"[\s-]+", unicodedata.normalize("NFKD", text))
        letters = iter(word[0] for word in words if word)
        if all(letter in letters for letter in initials):
            return text
    return ""
