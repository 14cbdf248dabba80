"""Officers and what else their document says of them: full names, posts, one wording of a post.

`officers` keeps what each cell says (the output contract, section Officers); what is known from
the rest of the document goes beside it into `resolved`, and is flagged as a note. Nothing is
resolved where two people or two posts would fit, nor against what the cell itself says.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from svextract.officers import phrases
from svextract.officers.letters import INITIALS
from svextract.officers.names import (
    Name,
    abbreviates,
    is_odd,
    is_slip,
    read_name,
    shortens,
    turned,
)
from svextract.officers.posts import plain_post, post_initials, post_with_one_holder
from svextract.records import Flag, Officer, Resolved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from svextract.officers.cell import OfficerReading

T = TypeVar("T")
TIMES = 2  # how much oftener than its misspelling a name must stand in the document
FIELDS = ("name", "role", "team", "organisation")
COUNCILLOR = "councillor"
MEMBER = re.compile(rf"(?:the )?(?:{phrases.MEMBER_POSTS}|councillor)\b", re.IGNORECASE)


class Known:
    """The people and the posts that a document names."""

    def __init__(self, officers: Iterable[Officer]) -> None:
        """Gather what each officer says of a person or a post."""
        self.said: dict[Name, list[Officer]] = {}
        self.initialled: set[Name] = set()
        self.posts: dict[str, Counter[str]] = {}
        self.holders: dict[str, set[Name]] = {}
        for officer in officers:
            name = read_name(officer.name) if officer.name else Name(())
            full = name.is_full
            if full:
                self.said.setdefault(name._replace(title=""), []).append(officer)
            elif name.is_initialled:
                self.initialled.add(name)
            if officer.role:
                post = plain_post(officer.role)
                self.posts.setdefault(post, Counter())[officer.role] += 1
                if full:
                    self.holders.setdefault(post, set()).add(name._replace(title=""))

    def person(self, officer: Officer) -> Name | None:
        """Return the one person in full whom an officer's name can only mean, or none."""
        printed = officer.name or ""
        name = read_name(printed)._replace(title="")
        if name in self.said:
            return self._usual(name)
        if INITIALS.fullmatch(printed):
            letters = printed.replace(".", "").casefold()
            coded = self._means_post(letters)
            found = [known for known in self.said if abbreviates(letters, known) and not coded]
        else:
            short = read_name(printed)
            found = [known for known in self.said if shortens(short, known)]
        person = _only(self._usual(known) for known in found)
        if person is None or self._has_namesake(name, person):
            return None
        return person if self._agree(officer, person) else None

    def _usual(self, name: Name) -> Name:
        """Return the name, named oftener, of which a name in full is a misspelling, or itself."""
        often = TIMES * len(self.said[name])
        usual = _only(
            known
            for known, said in self.said.items()
            if len(said) >= often and is_slip(name, known) and self._share_posts(name, known)
        )
        return usual or name

    def _has_namesake(self, short: Name, person: Name) -> bool:
        """Say whether somebody else has the surname: 'A Khan' beside 'Sarah Khan'."""
        others = (name for name in self.initialled if name.surname == person.surname)
        return len(short.words) == 1 and any(not shortens(name, person) for name in others)

    def _means_post(self, letters: str) -> bool:
        """Say whether initials may be those of a post: 'TC' beside 'Town Clerk'."""
        return any(post_initials(post) == letters for post in (*self.posts, *phrases.CODED_POSTS))

    def _posts_of(self, name: Name) -> set[str]:
        """Return the posts that the document gives a person, in their plain form."""
        return {plain_post(officer.role) for officer in self.said[name] if officer.role}

    def _share_posts(self, one: Name, other: Name) -> bool:
        """Say whether two spellings do not stand for two people with different posts."""
        first, second = self._posts_of(one), self._posts_of(other)
        return not first or not second or bool(first & second)

    def _agree(self, officer: Officer, person: Name) -> bool:
        """Say whether a cell's own post, if it gives one, is one of the person's."""
        posts = self._posts_of(person)
        if not officer.role or not posts or plain_post(officer.role) in posts:
            return True
        return bool(MEMBER.match(officer.role)) and any(MEMBER.match(post) for post in posts)

    def holder(self, role: str) -> Name | None:
        """Return the one person named as the holder of a post that there is one of, or none."""
        if not post_with_one_holder(role):
            return None
        return _only(self._usual(name) for name in self.holders.get(plain_post(role), ()))

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
            roles.pop(COUNCILLOR, None)
        role = _only(roles.values())
        return {
            "name": turned(max(names, key=lambda text: (not is_odd(text), names[text]))),
            "role": self.wording(role) if role else None,
            "team": _only(officer.team for officer in said if officer.team),
            "organisation": _only(officer.organisation for officer in said if officer.organisation),
        }


def resolve_cells(
    readings: Sequence[OfficerReading], attended: Callable[[], Sequence[Officer]] = list
) -> list[OfficerReading]:
    """Return readings with what the rest of the document says of their officers.

    attended: gives the people that its attendance lists name; asked where a cell has initials, a
    surname or another short form, because long papers have many such lists.
    """
    officers = [officer for reading in readings for officer in reading.officers]
    short = any(officer.name and not read_name(officer.name).is_full for officer in officers)
    known = Known([*(attended() if short else ()), *officers])
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
    if officer.name:
        name = known.person(officer)
    else:
        name = known.holder(officer.role) if officer.role else None
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


def _only(found: Iterable[T]) -> T | None:
    """Return the one thing found, or none where there are several or none."""
    different = set(found)
    return different.pop() if len(different) == 1 else None
