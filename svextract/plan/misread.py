"""Numbers of recommendations that were misread in a scan, put right by their place in the order.

A figure that stands alone is what is misread most, as nothing around it tells what it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.plan.drafts import PlanDraft

# What each figure is taken for.
TAKEN_FOR = {
    "0": "OoQD", "1": "IilL|!]", "2": "Zz", "3": "E", "4": "A", "5": "Ss", "6": "bG", "7": "T?",
    "8": "B", "9": "gqQ",
}  # fmt: skip
COUNTED = re.compile(r"(?P<head>.*?)(?P<figures>\d+)(?P<tail>\D*)")


def with_numbers_mended(plan: PlanDraft) -> PlanDraft:
    """Return a plan whose misread numbers are those that their neighbours leave no doubt about."""
    read = [draft.number for draft in plan.recommendations]
    mended = dict(zip(read, _mended(read), strict=True))
    recommendations = [
        replace(draft, number=mended[draft.number], misread=draft.number)
        if mended[draft.number] != draft.number
        else draft
        for draft in plan.recommendations
    ]
    rows = [
        replace(row, recommendation=mended.get(row.recommendation, row.recommendation))
        for row in plan.rows
    ]
    return replace(plan, recommendations=recommendations, rows=rows)


def _mended(numbers: Sequence[str]) -> list[str]:
    """Return numbers with those put right that look like the one due before or after another."""
    mended = list(numbers)
    for place in range(len(mended)):
        _mend(mended, place, place - 1, 1)
    for place in reversed(range(len(mended))):
        _mend(mended, place, place + 1, -1)
    return mended


def _mend(numbers: list[str], place: int, beside: int, step: int) -> None:
    """Put a number right by the one beside it."""
    if not 0 <= beside < len(numbers):
        return
    due = _counted(numbers[beside], step)
    if (
        due
        and due not in numbers
        and _looks_like(numbers[place], due)
        and not _fits(numbers, place)
    ):
        numbers[place] = due


def _fits(numbers: Sequence[str], place: int) -> bool:
    """Say whether a number comes right after the one before it, or before the one after."""
    around = (numbers[max(place - 1, 0) : place], numbers[place + 1 : place + 2])
    return any(
        _counted(beside, step) == numbers[place]
        for part, step in zip(around, (1, -1), strict=True)
        for beside in part
    )


def _counted(number: str, step: int) -> str | None:
    """Return the number so many after another: 'R9' after 'R8'; None where it has no figures."""
    found = COUNTED.fullmatch(number)
    if found is None or int(found["figures"]) + step < 0:
        return None
    return f"{found['head']}{int(found['figures']) + step}{found['tail']}"


def _looks_like(read: str, due: str) -> bool:
    """Say whether a number may have been taken for what was read."""
    if len(read) == len(due):
        return read != due and all(_alike(read, due))
    # A stroke too many: 'R11' for 'R1:'.
    return any(
        mark in TAKEN_FOR["1"] + "1" and read[:place] + read[place + 1 :] == due
        for place, mark in enumerate(read)
    )


def _alike(read: str, due: str) -> Iterable[bool]:
    return (
        mark == is_due or mark in TAKEN_FOR.get(is_due, "")
        for mark, is_due in zip(read, due, strict=True)
    )
