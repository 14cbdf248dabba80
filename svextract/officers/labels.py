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
BARE_POST = re.compile(r"e?[PQMTSY]*[RQ](?:oS)?")


class Reading(NamedTuple):
    """The officers of an entry and what is doubtful about them, a phrase for a message."""

    officers: tuple[Officer, ...]
    doubt: str | None = None


def label_entry(entry: Entry) -> Reading:
    """Return the officers one entry names: one, or several who share a post or a style."""
    parts = tuple(part for part in entry.parts if part.phrase.kind is not Kind.NOBODY)
    fields = _fields(parts)
    names = [part for part in parts if part.phrase.kind in {Kind.PERSON, Kind.INITIALS}]
    styled = next((part.style for part in names if part.style), "")
    if styled and not fields["role"]:
        fields["role"] = COUNCILLOR
    officers = [Officer(name=name.phrase.text, **fields) for name in names]
    if not officers and any(fields.values()):
        officers = [Officer(**fields)]
    return Reading(tuple(officers), _doubt(parts))


def _fields(parts: tuple[Piece, ...]) -> dict[str, str | None]:
    """Return role, team and organisation of an entry, each in its printed words."""
    role, scope = _text(parts, Kind.POST), _bracketed_scope(parts)
    unknown = tuple(part for part in parts if not (role and part.link == "("))
    team = _text(parts, Kind.TEAM, Kind.FIELD) or _text(unknown, Kind.UNKNOWN)
    if role and scope:
        role = f"{role} ({scope.phrase.text})"
        team = None if scope.phrase.text == team else team
    return {"role": role, "team": team, "organisation": _text(parts, Kind.BODY)}


def _text(parts: tuple[Piece, ...], *kinds: Kind) -> str | None:
    """Return the words of the first part of one of these kinds."""
    return next((part.phrase.text for part in parts if part.phrase.kind in kinds), None)


def _bracketed_scope(parts: tuple[Piece, ...]) -> Piece | None:
    """Return the bracket that belongs to a post's title: 'Assistant Director (Housing)'."""
    for post, scope in itertools.pairwise(parts):
        bare = post.phrase.kind is Kind.POST and BARE_POST.fullmatch(post.phrase.shape)
        if bare and scope.link == "(" and scope.phrase.kind in {Kind.TEAM, Kind.FIELD}:
            return scope
        if scope.link == "(" and post.phrase.kind is Kind.POST and _is_hat(scope):
            return scope
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
