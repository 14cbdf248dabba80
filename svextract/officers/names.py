"""A person's name as it is printed, for comparing it with others."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from svextract.officers import words
from svextract.officers.letters import MEMORY, fold, word_code

# Letters: in a shorter name one letter makes another person ('Anne Lee', 'Anna Lee').
LEAST_LETTERS = 9
SLIPS = 1  # letters in which a misspelling may differ, what a scanner mixes up counting as one
GENDERED = frozenset(("mr", "mrs", "ms", "miss"))
CAPITALS_FIRST = re.compile(
    r"(?P<surname>[^\Wa-z\d_]{3,}(?:-[^\Wa-z\d_]+)?)\s+(?P<rest>\S*[a-z].*)"
)


class Name(NamedTuple):
    """The words of a name in lower case, forenames first; `title` where it says more than 'Dr'."""

    words: tuple[str, ...]
    title: str = ""

    @property
    def surname(self) -> str:
        """Return the last word, a double-barrelled one whole."""
        return self.words[-1]

    @property
    def is_full(self) -> bool:
        """Say whether a forename and a surname are written out."""
        if len(self.words) < 2 or word_code(self.words[0]) == "p":
            return False
        return len(self.words[0]) > 1 and len(self.surname) > 1

    @property
    def is_initialled(self) -> bool:
        """Say whether it is an initial and a surname."""
        return len(self.words) > 1 and len(self.words[0]) == 1 and len(self.surname) > 1


@lru_cache(MEMORY)
def read_name(text: str) -> Name:
    """Return a name for comparing: 'Surname, Forename' and 'SURNAME Forename' put right."""
    surname, comma, forenames = text.partition(",")
    capitals = CAPITALS_FIRST.fullmatch(text)
    if capitals:
        surname, comma, forenames = capitals["surname"], ",", capitals["rest"]
    parts = (f"{forenames} {surname}" if comma else text).replace(".", ". ").split()
    folded = [fold(part) for part in parts if fold(part)]
    titles = [part for part in folded if part in words.TITLES]
    kept = [part for part in folded if word_code(part) not in {"t", "c"} and part not in titles]
    if len(kept) > 1 and len(kept[-1]) == 1 and not comma:
        kept = [kept[-1], *kept[:-1]]  # 'Smith J'
    return Name(tuple(kept), next((title for title in titles if title in GENDERED), ""))


def is_odd(text: str) -> bool:
    """Say whether a name is printed with the surname first, or in capitals."""
    return "," in text or any(word.isupper() and len(word) > 2 for word in text.split())


def turned(text: str) -> str:
    """Return 'Surname, Forename' as 'Forename Surname'; any other name as it is."""
    surname, comma, forenames = (part.strip() for part in text.partition(","))
    return f"{forenames} {surname}" if comma else text


def abbreviates(letters: str, name: Name) -> bool:
    """Say whether initials, in lower case, are those of a name, its middle words told or not."""
    surname = "".join(part[0] for part in name.surname.split("-") if part)
    forenames = "".join(word[0] for word in name.words[:-1])
    firsts = {forenames, forenames[:1]}
    return letters in {first + last for first in firsts for last in (surname, surname[:1])}


def shortens(short: Name, name: Name) -> bool:
    """Say whether a surname, a forename, or an initial and a surname can mean a name in full."""
    if not short.words or short.title:
        return False
    if len(short.words) == 1:
        return short.words[0] in {name.words[0], name.surname}
    if short.words == name.words[1:]:
        return word_code(short.words[0]) == "p"  # 'van der Berg'
    return short.is_initialled and short.surname == name.surname and _fits(short, name)


def _fits(short: Name, name: Name) -> bool:
    """Say whether the initials of a short name are those of one in full."""
    initials = "".join(word[0] for word in short.words[:-1])
    return "".join(word[0] for word in name.words[:-1]).startswith(initials)


def is_slip(name: Name, known: Name) -> bool:
    """Say whether a name is another one with a slip of typing or scanning in it."""
    one, other = " ".join(name.words), " ".join(known.words)
    if one == other or len(one) < LEAST_LETTERS or len(name.words) != len(known.words):
        return False
    one, other = one.replace("rn", "m"), other.replace("rn", "m")
    return OSA.distance(one, other, score_cutoff=SLIPS) <= SLIPS
