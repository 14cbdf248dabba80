"""Printed rows that say the same become one action with several occurrences.

Two rows are one action when wording, officers and deadline agree; case, spaces, dash and quote
styles and a final stop do not count (contract.md). Nearly identical wording counts too, and is
flagged, unless a number or a negation differs.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from svextract.plan.flags import NEARLY_MERGED, same_wording_as
from svextract.records import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.records import Flag, Occurrence

# 0..100: wordings that agree so far differ by a misread letter or a lost comma, not by a word.
NEARLY_IDENTICAL = 96.0
# Texts whose plain form is remembered: the cells of one long plan.
REMEMBERED = 8192
ID_LENGTH = 12
UNIFIED = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "•": " ",
    }
)
NUMBERS = re.compile(r"\b\d+\b")
NEGATIONS = re.compile(r"\b(?:not|no|never|without|cease|stop|except)\b")


@lru_cache(maxsize=REMEMBERED)
def plain(text: str) -> str:
    """Turn a text into what two printings of the same wording share."""
    text = unicodedata.normalize("NFKC", text).translate(UNIFIED).casefold()
    text = re.sub(r"\s*-\s*", "-", text)
    return re.sub(r"[ .;,]+$", "", " ".join(text.split()))


def occurrences_to_actions(occurrences: Iterable[Occurrence], seed: str) -> tuple[Action, ...]:
    """Turn printed rows into distinct actions in order of first appearance.

    seed: what tells this plan from all others; with the content it makes the action's id.
    """
    groups = _Groups()
    for occurrence in occurrences:
        groups.take(occurrence)
    taken: dict[str, int] = {}
    return tuple(
        _action(group, groups.of_wording[plain(group[0].text)], seed, taken)
        for group in groups.in_order
    )


class _Groups:
    """Rows sorted into those that are one action; rows are only compared where the rest agrees."""

    def __init__(self) -> None:
        self.in_order: list[list[Occurrence]] = []
        self.of_key: dict[tuple[str, str, str], list[Occurrence]] = {}
        self.of_rest: dict[tuple[object, str], list[list[Occurrence]]] = {}
        self.of_wording: dict[str, list[list[Occurrence]]] = {}

    def take(self, occurrence: Occurrence) -> None:
        """Add a row to the action that it prints, or begin another."""
        key = _key(occurrence)
        group = self.of_key.get(key) or self._nearly(occurrence)
        if group is None:
            group = []
            self.in_order.append(group)
            self.of_wording.setdefault(key[0], []).append(group)
            for rest in _rests(occurrence):
                self.of_rest.setdefault(rest, []).append(group)
        group.append(occurrence)
        self.of_key[key] = group

    def _nearly(self, occurrence: Occurrence) -> list[Occurrence] | None:
        """Find rows whose wording differs by no more than a misreading, the rest being equal."""
        text = plain(occurrence.text)
        for rest in _rests(occurrence):
            for group in self.of_rest.get(rest, ()):
                other = plain(group[0].text)
                alike = fuzz.ratio(text, other, score_cutoff=NEARLY_IDENTICAL)
                if alike and _same_guard(text, other):
                    return group
        return None


def _key(occurrence: Occurrence) -> tuple[str, str, str]:
    return plain(occurrence.text), plain(occurrence.officers_text), plain(occurrence.deadline_text)


def _rests(occurrence: Occurrence) -> tuple[tuple[object, str], tuple[object, str]]:
    """Return what has to agree beside the wording: the deadline, and the officers either way."""
    deadline = plain(occurrence.deadline_text)
    return (plain(occurrence.officers_text), deadline), (plain_officers(occurrence), deadline)


def plain_officers(occurrence: Occurrence) -> tuple[tuple[str, ...], ...]:
    """Turn the officers of a row into what two printings of the same officers share."""
    return tuple(
        tuple(plain(part or "") for part in (o.name, o.role, o.team, o.organisation))
        for o in occurrence.officers
    )


def _same_guard(text: str, other: str) -> bool:
    """Say whether numbers and negations agree: 'section 106' is not 'section 278'."""
    return all(
        sorted(guard.findall(text)) == sorted(guard.findall(other))
        for guard in (NUMBERS, NEGATIONS)
    )


def _action(
    group: Sequence[Occurrence],
    same_wording: Sequence[Sequence[Occurrence]],
    seed: str,
    taken: dict[str, int],
) -> Action:
    first = group[0]
    flags = _united(occurrence.flags for occurrence in group)
    flags += _wording_flags(group, same_wording)
    recommendations = dict.fromkeys(o.recommendation for o in group if o.recommendation)
    return Action(
        id=_identity(first, seed, taken),
        text=first.text,
        recommendations=tuple(recommendations),
        officers_text=first.officers_text,
        officers=first.officers,
        deadline_text=first.deadline_text,
        deadline=first.deadline,
        rag=first.rag,
        progress=first.progress,
        flags=tuple(flags),
        occurrences=tuple(group),
    )


def _united(flags: Iterable[Sequence[Flag]]) -> list[Flag]:
    return list(dict.fromkeys(flag for several in flags for flag in several))


def _wording_flags(
    group: Sequence[Occurrence], same_wording: Sequence[Sequence[Occurrence]]
) -> list[Flag]:
    """Flag what the merging did, and the same wording under another officer or deadline."""
    flags = []
    wording = plain(group[0].text)
    if any(plain(occurrence.text) != wording for occurrence in group):
        flags.append(NEARLY_MERGED)
    others = [other for other in same_wording if other is not group and wording]
    if others:
        under = ", ".join(dict.fromkeys(o.recommendation for other in others for o in other))
        flags.append(same_wording_as(under))
    return flags


def _identity(first: Occurrence, seed: str, taken: dict[str, int]) -> str:
    """Make an action's id: the same content in the same plan has the same id on every run."""
    content = "\x1f".join((seed, *_key(first)))
    identity = hashlib.sha256(content.encode()).hexdigest()[:ID_LENGTH]
    taken[identity] = taken.get(identity, 0) + 1
    return identity if taken[identity] == 1 else f"{identity}-{taken[identity]}"
