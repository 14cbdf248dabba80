"""An entry of an officer cell into officers: stage two, which part is the name, the post, the team.

The parts come from `entries`; nothing here looks at the rest of the cell.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from svextract.officers import phrases
from svextract.officers.shapes import Kind
from svextract.records import Officer

if TYPE_CHECKING:
    from svextract.officers.entries import Entry
    from svextract.officers.scan import Piece

COUNCILLOR = "Councillor"
SECOND_HAT = re.compile(phrases.SECOND_HATS, re.IGNORECASE)
ARTICLE = re.compile(r"^the (?=[A-Z])")  # the sentence's, as in '… and the Head of Audit'
BARE_POST = re.compile(r"e?[PQMTSY]*[RQ](?:oS)?")


class Reading(NamedTuple):
    """The officers of an entry and what is doubtful about them, a phrase for a message."""

    officers: tuple[Officer, ...]
    doubt: str | None = None


def label_entry(entry: Entry) -> Reading:
    """Return the officers one entry names: one, or several who share a post or a style."""
    parts = tuple(part for part in entry.parts if part.phrase.kind is not Kind.NOBODY)
    fields = _fields(parts, entry)
    names = [part for part in parts if part.phrase.kind in {Kind.PERSON, Kind.INITIALS}]
    names = names or _unread(parts, fields)
    styled = next((part.style for part in names if part.style), "")
    if styled and not fields["role"]:
        fields["role"] = COUNCILLOR
    officers = [Officer(name=name.phrase.text, **fields) for name in names]
    if not officers and any(fields.values()):
        officers = [Officer(**fields)]
    return Reading(tuple(officers), _doubt(parts))


def _fields(parts: tuple[Piece, ...], entry: Entry) -> dict[str, str | None]:
    """Return role, team and organisation of an entry, each in its printed words."""
    role, scoped = _text(parts, Kind.POST), _bracketed_scope(parts)
    unknown = tuple(part for part in parts if not (role and part.link == "("))
    team = _text(parts, Kind.TEAM, Kind.FIELD) or _text(unknown, Kind.UNKNOWN)
    if role and scoped:
        post, scope = scoped
        role = entry.through_bracket(post.end - len(post.phrase.text), scope.end)
        team = None if scope.phrase.text == team else team
    role, team, body = (
        part and ARTICLE.sub("", part) for part in (role, team, _text(parts, Kind.BODY))
    )
    return {"role": role, "team": team, "organisation": body}


def _unread(parts: tuple[Piece, ...], fields: dict[str, str | None]) -> list[Piece]:
    """Return what nothing decided and no field took: beside a post, a team, a body, a name."""
    unknown = [part for part in parts if part.phrase.kind is Kind.UNKNOWN and part.link != "("]
    return [part for part in unknown if part.phrase.text not in fields.values()]


def _text(parts: tuple[Piece, ...], *kinds: Kind) -> str | None:
    """Return the words of the first part of one of these kinds."""
    return next((part.phrase.text for part in parts if part.phrase.kind in kinds), None)


def _bracketed_scope(parts: tuple[Piece, ...]) -> tuple[Piece, Piece] | None:
    """Return a post and the bracket that belongs to its title: 'Assistant Director (Housing)'."""
    for post, scope in itertools.pairwise(parts):
        if post.phrase.kind is not Kind.POST or scope.link != "(":
            continue
        bare = BARE_POST.fullmatch(post.phrase.shape) and scope.phrase.kind is Kind.TEAM
        if bare or scope.phrase.kind in {Kind.FIELD, Kind.UNKNOWN} or _is_hat(scope):
            return post, scope
    return None


def _is_hat(part: Piece) -> bool:
    """Say whether a bracket holds a second hat: 'Director of Finance (s151 Officer)'."""
    return part.phrase.kind is Kind.POST and SECOND_HAT.fullmatch(part.phrase.text) is not None


def _doubt(parts: tuple[Piece, ...]) -> str | None:
    """Return the wording of the first part that nothing decided, or none."""
    doubtful = (part for part in parts if not part.phrase.sure)
    beside = len(parts) > 1  # beside a post, a team or a body, a likely name is certain
    names = (Kind.PERSON,) if beside else ()
    return next((part.phrase.text for part in doubtful if part.phrase.kind not in names), None)
