"""A document of the report without its people: posts, teams and bodies stay (`--no-names`).

Names are taken out of the officers and out of every text; `officers/hiding.py` says which. Too
much rather than too little is taken out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from svextract.officers import Hider, looks_like_person
from svextract.records import Document, Officer, Record, Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

R = TypeVar("R", bound=Record)

# Fields that hold no wording of the document.
CODED = frozenset(
    "source id code level kind status start due edtf rrule date number recommendation "
    "recommendations response where page".split()
)
WORD = re.compile(r"\w+")
CELLS = frozenset(("officers_text", "message"))
PARTS = ("role", "team", "organisation")


def without_names(document: Document, people: Iterable[str]) -> Document:
    """Return a document without the names of people.

    people: names and initials that the file prints besides those of its officers.
    """
    officers = [*_officers(document)]
    people = {*people}
    initials = {name for name in people if name.isupper()}
    used = {word for action in document.actions for word in WORD.findall(action.officers_text)}
    hiders = Hiders(officers, people - (initials - used), initials, [*_texts(document)])
    cleaned = _clean_record(document, hiders)
    recommendations = tuple(_clean(each, hiders) for each in document.recommendations)
    return cleaned.model_copy(update={"recommendations": recommendations})


class Hiders:
    """What hides names in officer cells, and in all other texts.

    Initials that a key explains and no officer cell holds are looked for in officer cells only:
    elsewhere 'PC' may be the parish council.
    """

    def __init__(
        self,
        officers: Sequence[Officer],
        people: Iterable[str],
        initials: Iterable[str],
        texts: Sequence[str],
    ) -> None:
        """Take the names of officers and of other people, and learn more from the texts."""
        names = {*people, *_names(officers)}
        bodies = {*_bodies(officers)}
        self.texts, self.cells = Hider(names, bodies), Hider({*names, *initials}, bodies)
        for hider in (self.texts, self.cells):
            hider.learn(texts)

    def hide(self, text: str, field: str = "") -> str:
        """Return a text of a field without names."""
        return (self.cells if field in CELLS else self.texts).hide(text)


def _officers(document: Document) -> Iterator[Officer]:
    """Yield the officers of a document, and what is resolved of them."""
    for action in document.actions:
        for row in (action, *action.occurrences):
            for officer in row.officers:
                yield officer
                if officer.resolved:
                    yield Officer(**dict(officer.resolved))


def _names(officers: Iterable[Officer]) -> Iterator[str]:
    """Yield the names of officers, and what was read as a post or a team but looks like one."""
    for officer in officers:
        if officer.name:
            yield officer.name
        yield from (value for value in _parts(officer) if looks_like_person(value))


def _bodies(officers: Iterable[Officer]) -> Iterator[str]:
    """Yield the teams and the bodies that officers are, which keep their names."""
    for officer in officers:
        for value in (officer.team, officer.organisation):
            if value and not looks_like_person(value):
                yield value


def _parts(officer: Officer) -> Iterator[str]:
    yield from (value for field in PARTS if (value := getattr(officer, field)))


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a record that holds wording of the document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Record):
        for field, item in value:
            if field not in CODED or field == "recommendations":
                yield from _texts(item)


def _clean(value: Any, hiders: Hiders, field: str = "") -> Any:  # noqa: ANN401 (any field)
    """Return a field's value without names, whatever it holds."""
    if isinstance(value, str):
        return hiders.hide(value, field)
    if isinstance(value, Resolved):
        return _clean_officer(value, hiders)
    if isinstance(value, Record):
        return _clean_record(value, hiders)
    if isinstance(value, tuple):
        cleaned = (_clean(item, hiders, field) for item in value)
        return tuple(item for item in cleaned if item != Officer())
    return value


def _clean_record(record: R, hiders: Hiders) -> R:
    fields = {name: _clean(value, hiders, name) for name, value in record if name not in CODED}
    return record.model_copy(update=fields)


def _clean_officer(officer: Resolved, hiders: Hiders) -> Resolved:
    """Return an officer without the name; without anything where the name was all."""
    fields: dict[str, Any] = {
        field: None if looks_like_person(value) else hiders.hide(value)
        for field in PARTS
        if (value := getattr(officer, field))
    }
    if not isinstance(officer, Officer):
        return Resolved(**fields)
    resolved = officer.resolved and _clean_officer(officer.resolved, hiders)
    known = resolved if fields and resolved != Resolved() else None
    return Officer(**fields, resolved=known)
