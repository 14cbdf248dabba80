"""Two damaged readings of one wording become one, word by word.

A heading that is printed twice is read from both (contract.md). Where the readings differ, the
one whose words stand elsewhere in the document is taken; where that does not decide, the first.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from svextract.plan.duplicates import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

PUNCTUATION = "\"'“”‘’.,;:()"


def readings_to_wording(readings: Sequence[str], counted: dict[str, int]) -> tuple[str, bool]:
    """Turn the readings of one wording into one; say whether it was put together.

    counted: how often each lower-case word stands in the document.
    """
    wording, repaired = readings[0], False
    for reading in readings[1:]:
        if plain(reading) == plain(wording):
            continue
        better = _put_together(wording.split(), reading.split(), counted)
        repaired = repaired or better != wording
        wording = better
    return wording, repaired


def _put_together(first: list[str], second: list[str], counted: dict[str, int]) -> str:
    """Take from each place where two readings part the side that is made of known words."""
    own = _counts([*first, *second])
    matcher = SequenceMatcher(
        a=[_bare(w) for w in first], b=[_bare(w) for w in second], autojunk=False
    )
    words: list[str] = []
    for kind, a0, a1, b0, b1 in matcher.get_opcodes():
        ours, theirs = first[a0:a1], second[b0:b1]
        known = kind in {"equal", "delete"} or _known(ours, counted, own) >= _known(
            theirs, counted, own
        )
        at_end = kind == "insert" and a0 == len(first)
        words += ours if known and not at_end else theirs
    return " ".join(words)


def _known(words: Sequence[str], counted: dict[str, int], own: dict[str, int]) -> float:
    """Say which share of words stands elsewhere in the document, outside these readings."""
    if not words:
        return 0.0
    seen = sum(1 for word in words if counted.get(_bare(word), 0) > own.get(_bare(word), 0))
    return seen / len(words)


def _counts(words: Sequence[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word in words:
        counts[_bare(word)] = counts.get(_bare(word), 0) + 1
    return counts


def _bare(word: str) -> str:
    return word.casefold().strip(PUNCTUATION)


def looks_damaged(text: str) -> bool:
    """Say whether a wording holds scraps that no word is made of: lone letters, broken words."""
    words = re.findall(r"[^\W\d_]+", text)
    lone = [word for word in words if len(word) == 1 and word not in {"a", "A", "I", "s", "S"}]
    return len(lone) > max(1, len(words) // 20)
