"""The numbers of recommendations: read from a table's cells, and told from another plan's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from svextract.plan.cells import lines_to_text
from svextract.plan.labels import Label, leading_letter, leading_number, recommendation_label
from svextract.plan.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.plan.drafts import PlanDraft, RecommendationDraft
    from svextract.tables.joins import Table

# 0..100: two wordings under one number that agree less are two recommendations, of two plans.
SAME_RECOMMENDATION = 80


def is_same(before: RecommendationDraft, label: Label) -> bool:
    """Say whether a label repeats one that was read: another plan may have the same number."""
    if not label.text or not before.readings or label.damaged:
        return True
    said, text = before.readings[0].casefold(), label.text.casefold()
    whole = min(len(said), len(text))  # one may have lost its end or its beginning
    return any(
        fuzz.ratio(said[part], text[part]) >= SAME_RECOMMENDATION
        for part in (slice(whole), slice(-whole, None))
    )


def first_label_differs(
    table: Table, roles: Sequence[Role], plan: PlanDraft, known: frozenset[str]
) -> bool:
    """Say whether a table begins with a recommendation whose number the plan gave to another."""
    if Role.RECOMMENDATION not in roles or not table.rows:
        return False
    texts = {
        role: lines_to_text(cell.lines, known)
        for role, cell in zip(roles, table.rows[0].cells, strict=True)
    }
    label = label_of(texts[Role.RECOMMENDATION], texts.get(Role.NUMBER, "").strip(" .:)"))
    before = plan.numbered(label.number) if label is not None and label.text else None
    return before is not None and label is not None and not is_same(before, label)


def label_of(text: str, number: str) -> Label | None:
    """Read a recommendation's number and wording from its cell and the number beside it."""
    label = recommendation_label(text) or leading_number(text) or leading_letter(text)
    if number and text and (label is None or not recommendation_label(text)):
        return Label(number, number, text)
    if number and label is not None:
        return Label(number, number, label.text)
    return label
