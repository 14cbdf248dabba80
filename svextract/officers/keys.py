"""The key to initials that a document prints: 'Key: JH (Revenues & Benefits); KM – Legal'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

HEADING = re.compile(r"\b(?:key|initials|abbreviations|acronyms|glossary)\b", re.IGNORECASE)
ENTRY = re.compile(
    r"(?<![\w&])(?P<initials>[A-Z][A-Z&]{1,4})"
    r"\s*(?:\((?P<inside>[^()]{3,80})\)|[ \t]*[=:–—-]\s*(?P<after>[^;,\n()]{3,80}))"
)
# Characters between two entries, or a heading and the first one, of the same key.
NEAR = 30


def printed_key(texts: Iterable[str]) -> dict[str, str]:
    """Return what the keys in these texts say of each of their initials.

    Initials that are given two meanings are left out: which one holds is not known.
    """
    meanings: dict[str, set[str]] = {}
    for text in texts:
        for heading in HEADING.finditer(text):
            end = heading.end()
            while (found := ENTRY.search(text, end)) and found.start() - end <= NEAR:
                said = " ".join((found["inside"] or found["after"]).split())
                meanings.setdefault(found["initials"], set()).add(said)
                end = found.end()
    return {initials: said.pop() for initials, said in meanings.items() if len(said) == 1}
