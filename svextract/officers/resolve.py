"""Officers and what else their document says of them: full names, posts, one wording of a post.

`officers` keeps what each cell says (the output contract, section Officers); what is known from
the rest of the document goes beside it into `resolved`, and is flagged as a note. Nothing is
resolved where two people or two posts would fit.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rapidfuzz.distance import OSA

from svextract.officers.letters import INITIALS, fold, word_code
from svextract.officers.posts import plain_post, post_with_one_holder
from svextract.records import Flag, Officer, Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.officers.cell import OfficerReading

T = TypeVar("T")
# Letters: in a shorter name one letter makes another person ('Anne Lee', 'Anna Lee').
LEAST_LETTERS = 9
SLIPS = 1  # letters in which a misspelling may differ
TIMES = 2  # how much oftener than its misspelling a name must stand in the document
FIELDS = ("name", "role", "team", "organisation")


class Name(NamedTuple):
    """A person's name for comparing: its words in lower case, the surname last."""

    words: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Say whether a forename and a surname are written out."""
        return len(self.words) > 1 and len(self.words[0]) > 1 and len(self.words[-1]) > 1

    @property
    def initials(self) -> str:
        """Return the first letters of its words."""
        return "".join(word[0] for word in self.words)


def read_name(text: str) -> Name:
    """Return a name for comparing: without titles, 'Surname, Forename' put right."""
    surname, comma, forenames = text.partition(",")
    ordered = f"{forenames} {surname}" if comma else text
    words = (word for part in ordered.split() for word in re.split("-", part))
    return Name(tuple(fold(word) for word in words if fold(word) and word_code(word) not in "tc"))


class Known:
    """The people and the posts that a document names."""

    def __init__(self, officers: Iterable[Officer]) -> None:
        """Gather what each officer says of a person or a post."""
        self.said: dict[Name, list[Officer]] = {}
        self.posts: dict[str, Counter[str]] = {}
        self.holders: dict[str, set[Name]] = {}
        for officer in officers:
            name = read_name(officer.name) if officer.name else None
            if name and name.is_full:
                self.said.setdefault(name, []).append(officer)
            if officer.role:
                post = plain_post(officer.role)
                self.posts.setdefault(post, Counter())[officer.role] += 1
                if name and name.is_full:
                    self.holders.setdefault(post, set()).add(name)

    def person(self, printed: str) -> Name | None:
        """Return the one person in full whom a printed name can only mean, or none."""
        name = read_name(printed)
        if name in self.said:
            return self._misspelt(name) or name
        if INITIALS.fullmatch(printed):
            letters = printed.replace(".", "").casefold()
            return self._one(known for known in self.said if _abbreviates(letters, known))
        return self._one(known for known in self.said if _shortens(name, known))

    def _one(self, names: Iterable[Name]) -> Name | None:
        """Return the only one of some names, their misspellings not counted."""
        return _only(self._misspelt(name) or name for name in names)

    def _misspelt(self, name: Name) -> Name | None:
        """Return the name, named oftener, of which a name in full is a misspelling, or none."""
        often = TIMES * len(self.said[name])
        return _only(
            known
            for known, said in self.said.items()
            if len(said) >= often and _is_slip(" ".join(name.words), " ".join(known.words))
        )

    def holder(self, role: str) -> Name | None:
        """Return the one person named as the holder of a post that there is one of, or none."""
        if not post_with_one_holder(role):
            return None
        return _only(self.holders.get(plain_post(role), ()))

    def wording(self, role: str) -> str:
        """Return the wording in which the document mostly prints a post."""
        wordings = self.posts.get(plain_post(role))
        if not wordings:
            return role
        return max(wordings, key=lambda text: (wordings[text], not text.isupper(), len(text)))

    def of(self, name: Name) -> dict[str, str | None]:
        """Return what is known of a person: name, post, team, body, each where it is one."""
        said = self.said[name]
        names = Counter(officer.name or "" for officer in said)
        roles = {plain_post(officer.role): officer.role for officer in said if officer.role}
        if len(roles) > 1:
            roles.pop("councillor", None)
        role = _only(roles.values())
        return {
            "name": max(names, key=lambda text: (names[text], "," not in text)),
            "role": self.wording(role) if role else None,
            "team": _only(officer.team for officer in said if officer.team),
            "organisation": _only(officer.organisation for officer in said if officer.organisation),
        }


def resolve_cells(
    readings: Sequence[OfficerReading], attended: Sequence[Officer] = ()
) -> list[OfficerReading]:
    """Return readings with what the rest of the document says of their officers.

    attended: the people that its attendance lists name.
    """
    known = Known([*attended, *(officer for reading in readings for officer in reading.officers)])
    return [_resolved(reading, known) for reading in readings]


def _resolved(reading: OfficerReading, known: Known) -> OfficerReading:
    """Return a reading whose officers are resolved, with a note for each."""
    officers = tuple(_resolve(officer, known) for officer in reading.officers)
    notes = tuple(_note(officer) for officer in officers if officer.resolved)
    return replace(reading, officers=officers, flags=(*reading.flags, *notes)) if notes else reading


def _resolve(officer: Officer, known: Known) -> Officer:
    """Return an officer with what else is known of them, where it says more than the cell."""
    printed = {field: getattr(officer, field) for field in FIELDS}
    found = dict(printed)
    name = known.person(officer.name) if officer.name else None
    if not name and not officer.name and officer.role:
        name = known.holder(officer.role)
    if name:
        said = known.of(name)
        found |= {field: said[field] for field in FIELDS if field == "name" or not found[field]}
    if found["role"]:
        found["role"] = known.wording(found["role"])
    if found == printed:
        return officer
    return officer.model_copy(update={"resolved": Resolved(**found)})


def _note(officer: Officer) -> Flag:
    """Say what the document tells of an officer."""
    said = ", ".join(value for field in FIELDS if (value := getattr(officer, field)))
    told = ", ".join(value for field in FIELDS if (value := getattr(officer.resolved, field)))
    return Flag(
        code="resolved_officer",
        level="note",
        message=f"'{said}' is given elsewhere in the document as '{told}'.",
    )


def _abbreviates(letters: str, name: Name) -> bool:
    """Say whether initials are those of a name, with or without its middle words."""
    return letters in {name.initials, name.initials[0] + name.initials[-1]}


def _shortens(short: Name, name: Name) -> bool:
    """Say whether a surname, a forename, or an initial and a surname can mean a name in full."""
    if len(short.words) == 1:
        return short.words[0] in {name.words[0], name.words[-1]}
    if not short.words:
        return False
    first, last = short.words[0], short.words[-1]
    ends = {name.words[-1]: name.words[0], name.words[0]: name.words[-1]}
    if len(last) == 1:  # 'Smith J', 'Jane S'
        first, last = last, first
    return ends.get(last, " ")[0] == first[0] and len(first) == 1


def _is_slip(text: str, known: str) -> bool:
    """Say whether a name is another one with a slip of typing or scanning in it."""
    if text == known or len(text) < LEAST_LETTERS:
        return False
    return OSA.distance(text, known, score_cutoff=SLIPS) <= SLIPS


def _only(found: Iterable[T]) -> T | None:
    """Return the one thing found, or none where there are several or none."""
    different = set(found)
    return different.pop() if len(different) == 1 else None
