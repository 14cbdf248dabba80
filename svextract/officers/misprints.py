"""A word that no table knows into the known word it is a misprint of: typing slips and scanning.

Only words that the model takes for a part of a post, a team or a body are looked up here: a
surname may be one letter away from a post ('Chaplin').
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from svextract.officers.letters import CODE, MEMORY, fold

# What a scanner's reader takes for what: tried one after the other, the likeliest first.
MISREAD = (
    str.maketrans({"0": "o", "1": "l", "5": "s", "9": "g", "8": "b", "6": "b"}),
    str.maketrans({"0": "o", "1": "i", "5": "s", "9": "g", "8": "b", "6": "b"}),
)
JOINED = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"))
SHORT = 5  # letters: a shorter word is one slip away from too many
LONG = 9  # letters: from here on two slips
KNOWN = tuple(
    sorted(word for word, letter in CODE.items() if letter in "RQPTSBHDMCqu" and len(word) >= SHORT)
)


@lru_cache(MEMORY)
def misprinted_code(word: str) -> str:
    """Return the letter of the known word that this is a misprint of, or nothing."""
    folded = fold(word)
    for read in _readings(folded):
        if read in CODE and read != folded:
            return CODE[read]
    if len(folded) < SHORT:
        return ""
    slips = 2 if len(folded) >= LONG else 1
    found = process.extractOne(
        folded.translate(MISREAD[0]), KNOWN, scorer=OSA.distance, score_cutoff=slips
    )
    return CODE[found[0]] if found else ""


def _readings(folded: str) -> list[str]:
    """Return what a word may have been before a scanner's reader misread it."""
    read = [folded.translate(table) for table in MISREAD]
    return [*read, *(word.replace(*pair) for word in read for pair in JOINED)]
