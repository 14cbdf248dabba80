"""Layouts of text files whose tables were taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maker import shapes
from maker.blocks import Columns, Text, grid, head, under_headings

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan

ROW = ("action", "who", "when")


def cafes(plan: Plan, target: Path) -> None:
    """Write a paragraph for each cell (shape B)."""
    table = Columns(ROW, ("Action", "Lead Officer", "Timescale"), (1, 1, 1))
    shapes.write([*head(plan), *under_headings(plan, table)], shapes.as_paragraphs, target)


def cycling(plan: Plan, target: Path) -> None:
    """Write cells on lines of their own with a pipe at the end (shape C)."""
    heads = ("Recommendation", "Action", "Who", "When")
    table = Columns(("numbered", *ROW), heads, (1,) * 4)
    shapes.write([*head(plan), grid(plan.recs, table)], shapes.as_pipes, target)


def tourism(plan: Plan, target: Path) -> None:
    """Write rows on one line with slashes between cells, and slashes inside them (shape D)."""
    table = Columns(ROW, ("ACTION", "RESPONSIBLE OFFICER", "DEADLINE"), (1, 1, 1))
    shapes.write([*head(plan), *under_headings(plan, table)], shapes.as_slashes, target)


def pests(plan: Plan, target: Path) -> None:
    """Write 'Label: value' lines."""
    fields = (("Action", "action"), ("Lead officer", "who"), ("Deadline", "when"))
    above = [block for block in head(plan) if isinstance(block, Text)]
    shapes.write_labels(plan, above, fields, target)


def flats(plan: Plan, target: Path) -> None:
    """Write the whole table on one line, column by column (shape E): it must be refused."""
    heads = ("Recommendation", "Action", "Lead officer", "Deadline")
    table = Columns(("numbered", *ROW), heads, (1,) * 4)
    shapes.write([*head(plan), grid(plan.recs, table)], shapes.as_columns, target)
