"""A document of the report without its people: posts, teams and bodies stay (`--no-names`).

Names are taken out of the officers and out of every text: those that the document's officers,
attendance lists and keys print, those behind a style ('Cllr', 'Mrs'), a known forename with a
surname, and addresses for electronic post. Too much rather than too little is taken out of texts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from svextract.officers import is_initial, is_name_word, is_surname
from svextract.records import Document, Officer, Record, Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable

R = TypeVar("R", bound=Record)

HIDDEN = "[name]"
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
STYLES = (
    "cllrs?|councillors?|cyng|cynghorydd|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lady|rev|revd"
)
PARTICLES = r"(?:(?-i:van|de|der|von|bin|al|ap|da|di|du|la|le)\s+)*"
STYLED = re.compile(
    rf"(?P<style>\b(?:{STYLES})\b\.?\s+)"
    rf"(?P<name>{PARTICLES}(?-i:[A-Z])[\w'’-]*\.?(?:\s+{PARTICLES}(?-i:[A-Z])[\w'’-]*\.?){{0,3}})"
    r"(?P<of>\s+of\b)?",
    re.IGNORECASE,
)
PAIR = re.compile(r"(?<![\w'’-])([A-Z][\w'’-]+)(\s+)([A-Z][\w'’-]+)")
WORD = re.compile(r"[\w'’-]+")
LEAST = 3  # letters: a shorter name is looked for with its other words only
# Fields that hold no wording of the document.
CODED = frozenset(
    "source id code level kind status start due edtf rrule date number recommendation "
    "recommendations response where page".split()
)


def without_names(document: Document, people: Iterable[str]) -> Document:
    """Return a document without the names of people.

    people: names and initials that the file prints besides those of its officers.
    """
    names = {*people, *_officer_names(document)}
    known = _pattern(frozenset(names))
    fields: dict[str, Any] = {
        field: value if field in {"source", "recommendations"} else _clean(value, known)
        for field, value in document
        if field not in CODED
    }
    fields["recommendations"] = tuple(
        _clean(recommendation, known) for recommendation in document.recommendations
    )
    return document.model_copy(update=fields)


def _officer_names(document: Document) -> Iterable[str]:
    """Yield the names of a document's officers, as cells print them and in full."""
    for action in document.actions:
        for row in (action, *action.occurrences):
            for officer in row.officers:
                yield from filter(None, (officer.name, officer.resolved and officer.resolved.name))


@lru_cache(8)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    """Return what finds these names in a text, the longest first: in full, and by surname."""
    found = {name for name in names if len(name) >= LEAST or name.isupper()}
    for name in names:
        surname, comma, _ = name.partition(",")
        found |= {surname} if comma else set()
        found |= {word for word in WORD.findall(name) if len(word) >= LEAST and is_surname(word)}
    wordings = sorted(found, key=lambda name: (-len(name), name))
    any_space = (r"\s+".join(map(re.escape, name.split())) for name in wordings)
    initials = r"(?:[A-Z]\.?\s+){0,2}"
    return re.compile(rf"(?<![\w'’-]){initials}(?:{'|'.join(any_space) or '(?!)'})(?![\w-])")


def _clean(value: Any, known: re.Pattern[str]) -> Any:  # noqa: ANN401 (any field of a record)
    """Return a field's value without names, whatever it holds."""
    if isinstance(value, str):
        return hide_names(value, known)
    if isinstance(value, Record):
        return _clean_record(value, known)
    if isinstance(value, tuple):
        cleaned = (_clean(item, known) for item in value)
        return tuple(item for item in cleaned if not _is_nobody(item))
    return value


def _is_nobody(item: object) -> bool:
    """Say whether an officer was a person and nothing else: without the name nothing is left."""
    return isinstance(item, Officer) and item == Officer()


def _clean_record(record: R, known: re.Pattern[str]) -> R:
    fields = {name: _clean(value, known) for name, value in record if name not in CODED}
    if isinstance(record, Officer | Resolved):
        fields["name"] = None
    cleaned = record.model_copy(update=fields)
    if isinstance(cleaned, Officer) and cleaned.resolved == Resolved():
        return cleaned.model_copy(update={"resolved": None})
    return cleaned


def hide_names(text: str, known: re.Pattern[str]) -> str:
    """Return a text with names of people and their addresses replaced by a mark."""
    text = ADDRESS.sub("[e-mail]", text)
    text = STYLED.sub(_hide_styled, known.sub(HIDDEN, text))
    text = PAIR.sub(_hide_pair, text)
    return re.sub(rf"{re.escape(HIDDEN)}(?:[\s-]+{re.escape(HIDDEN)})+", HIDDEN, text)


def _hide_styled(found: re.Match[str]) -> str:
    """Return a style and the mark for the name behind it; 'Councillor Code of Conduct' has none."""
    words = found["name"].split()
    count = next((at for at, word in enumerate(words) if not _is_of_name(word)), len(words))
    noun = found["of"] and found["style"].strip().casefold() in {"councillor", "councillors"}
    if not count or noun:
        return found.group()
    return " ".join((f"{found['style']}{HIDDEN}", *words[count:])) + (found["of"] or "")


def _is_of_name(word: str) -> bool:
    """Say whether a word is a part of a name: a forename, a surname, an initial, a particle."""
    return is_surname(word) or is_initial(word)


def _hide_pair(found: re.Match[str]) -> str:
    """Return two capitalised words, or the mark where they are a forename and a surname."""
    first, _, second = found.groups()
    return HIDDEN if is_name_word(first) and is_surname(second) else found.group()
