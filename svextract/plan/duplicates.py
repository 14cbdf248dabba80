"""Printed rows that say the same become one action with several occurrences.

Two rows are one action when wording, officers and deadline agree; case, spaces, dash and quote
styles and a final stop do not count (contract.md). Nearly identical wording counts too, and is
flagged, unless a number or a negation differs.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from svextract.plan.flags import check, note
from svextract.records import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.records import Flag, Occurrence

# 0..100: wordings that agree so far differ by a misread letter or a lost comma, not by a word.
NEARLY_IDENTICAL = 96.0
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


def plain(text: str) -> str:
    """Turn a text into what two printings of the same wording share."""
    text = unicodedata.normalize("NFKC", text).translate(UNIFIED).casefold()
    text = re.sub(r"\s*-\s*", "-", text)
    return re.sub(r"[ .;,]+$", "", " ".join(text.split()))


def occurrences_to_actions(occurrences: Iterable[Occurrence], seed: str) -> tuple[Action, ...]:
    """Turn printed rows into distinct actions in order of first appearance.

    seed: what tells this plan from all others; with the content it makes the action's id.
    """
    groups: list[list[Occurrence]] = []
    by_key: dict[tuple[str, str, str], list[Occurrence]] = {}
    for occurrence in occurrences:
        key = _key(occurrence)
        group = by_key.get(key) or _nearly(occurrence, groups)
        if group is None:
            group = []
            groups.append(group)
        group.append(occurrence)
        by_key[key] = group
    taken: dict[str, int] = {}
    return tuple(_action(group, groups, seed, taken) for group in groups)


def _key(occurrence: Occurrence) -> tuple[str, str, str]:
    return plain(occurrence.text), plain(occurrence.officers_text), plain(occurrence.deadline_text)


def _nearly(occurrence: Occurrence, groups: Sequence[list[Occurrence]]) -> list[Occurrence] | None:
    """Find the rows whose wording differs by no more than a misreading, all else being equal."""
    text, officers, deadline = _key(occurrence)
    for group in groups:
        first = group[0]
        other, other_officers, other_deadline = _key(first)
        if plain_officers(occurrence) != plain_officers(first) and officers != other_officers:
            continue
        if deadline != other_deadline or not _same_guard(text, other):
            continue
        if fuzz.ratio(text, other, score_cutoff=NEARLY_IDENTICAL):
            return group
    return None


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
    groups: Sequence[Sequence[Occurrence]],
    seed: str,
    taken: dict[str, int],
) -> Action:
    first = group[0]
    flags = _united(occurrence.flags for occurrence in group)
    flags += _wording_flags(group, groups)
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
    group: Sequence[Occurrence], groups: Sequence[Sequence[Occurrence]]
) -> list[Flag]:
    """Flag what the merging did, and the same wording under another officer or deadline."""
    flags = []
    wording = plain(group[0].text)
    if any(plain(occurrence.text) != wording for occurrence in group):
        flags.append(
            check(
                "nearly_identical",
                "The rows merged into this action differ by a few letters. "
                "Check that they say the same.",
            )
        )
    others = [
        other
        for other in groups
        if other is not group and wording and plain(other[0].text) == wording
    ]
    if others:
        under = ", ".join(dict.fromkeys(o.recommendation for other in others for o in other))
        flags.append(
            note(
                "same_wording_as",
                f"The same wording stands under recommendation {under or '(none)'} "
                "with another officer or deadline; it is kept apart.",
            )
        )
    return flags


def _identity(first: Occurrence, seed: str, taken: dict[str, int]) -> str:
    """Make an action's id: the same content in the same plan has the same id on every run."""
    content = "\x1f".join((seed, *_key(first)))
    identity = hashlib.sha256(content.encode()).hexdigest()[:ID_LENGTH]
    taken[identity] = taken.get(identity, 0) + 1
    return identity if taken[identity] == 1 else f"{identity}-{taken[identity]}"
