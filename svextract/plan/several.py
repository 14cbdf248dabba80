"""A row whose action's cell holds several actions becomes several rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from svextract.plan.cellparts import dated_items, matching_lines, numbered_items
from svextract.plan.cells import lines_to_text
from svextract.plan.flags import INHERITED, NO_DEADLINE
from svextract.plan.wording import deadline_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Line
    from svextract.plan.drafts import RowDraft
    from svextract.records import Flag


def several_actions(
    said: RowDraft,
    lines: Sequence[Line],
    when: Sequence[Line],
    *,
    dated: bool,
    known: frozenset[str],
) -> list[RowDraft]:
    """Divide a row into its actions: numbered, or each with a date at its end.

    lines, when: those of the cells of the action and of the deadline. dated: the table has no
    column of deadlines, so that they stand in the action's. Officers and deadlines hold for all
    actions, or are matched by their order where there are as many.
    """
    items = numbered_items(lines)
    if dated:
        items = [part for item in items for part in dated_items(item.lines) or [item]]
        items = items or dated_items(lines)
    if not items:
        return [said]
    dates = matching_lines(when, len(items), lambda a, b: deadline_evidence(a, b) > 0)
    who = matching_lines(said.officer_lines, len(items), lambda *_: bool(dates))
    shared = len(items) > 1 and not (who and dates)
    return [
        replace(
            said,
            text=lines_to_text(item.lines, known),
            officer_lines=(who[number],) if who else said.officer_lines,
            deadline_text=item.date or (dates[number].text if dates else said.deadline_text),
            flags=_flags(said.flags, dated=bool(item.date), shared=shared),
        )
        for number, item in enumerate(items)
    ]


def _flags(flags: Sequence[Flag], *, dated: bool, shared: bool) -> list[Flag]:
    kept = [flag for flag in flags if not (dated and flag is NO_DEADLINE)]
    return [*kept, INHERITED] if shared and INHERITED not in kept else kept
