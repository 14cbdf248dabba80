"""Layouts of web pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maker import webpage
from maker.blocks import Columns, Text, grid, head

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def heating(plan: Plan, target: Path) -> None:
    """Write a committee system's page: menus, a calendar and a table that lays out the page."""
    table = Columns(
        ("no", "rec", "answer", "action", "who", "when"),
        ("No.", "Recommendation", "Response", "Action", "Lead officer", "Timescale"),
        (5, 22, 12, 28, 19, 14),
        merge="span",
    )
    _, *rest = head(plan)
    webpage.write_system([*rest, grid(plan.recs, table)], plan, target)


def streets(plan: Plan, target: Path) -> None:
    """Write a page that was saved from Word."""
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "Action", "Responsible officer", "Target date"),
        (26, 38, 22, 14),
        merge="span",
    )
    webpage.write_word([*head(plan, 10), grid(plan.recs, table)], plan, target)


def trees(plan: Plan, target: Path) -> None:
    """Write headings and labelled lines, without any table."""
    fields = (("Action", "action"), ("Lead", "who"), ("By when", "when"))
    _, *above = (block for block in head(plan) if isinstance(block, Text))
    webpage.write_labels(plan, above, fields, target)
