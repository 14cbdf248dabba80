"""Layouts of workbooks and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maker import workbook
from maker.blocks import Columns, grid

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def audits(plan: Plan, target: Path) -> None:
    """Write title rows, merged recommendations, real dates and a second sheet of lists."""
    table = Columns(
        ("no", "rec", "action", "who", "when", "rag", "progress"),
        ("Ref", "Recommendation", "Action", "Lead officer", "Target date", "RAG", "Progress"),
        (5, 30, 40, 26, 14, 9, 30),
        merge="span",
    )
    lines = (plan.title, plan.council, plan.committee, f"Meeting date: {plan.when_text}")
    officers = ("Dilys Fenn", "Caspian Rowe", "Internal Audit Manager", "Contracts Solicitor")
    lists = {
        "RAG": ("Red", "Amber", "Green", "Blue"),
        "Lead officer": officers,
        "Status": ("Open", "Complete", "Extended"),
    }
    workbook.write(lines, grid(plan.recs, table), target, lists=lists)


def grants(plan: Plan, target: Path) -> None:
    """Write original and revised dates side by side; the recommendation is printed once."""
    table = Columns(
        ("no", "rec", "action", "who", "original", "revised", "rag"),
        (
            "Ref",
            "Recommendation",
            "Action",
            "Owner",
            "Original target date",
            "Revised target date",
            "Status",
        ),
        (6, 28, 40, 28, 14, 14, 10),
    )
    lines = (plan.council, plan.title, plan.committee, plan.when_text)
    workbook.write(lines, grid(plan.recs, table), target, name="Action log")


def roads(plan: Plan, target: Path) -> None:
    """Write a CSV with the recommendation on every row and nothing above the headings."""
    table = Columns(
        ("no", "rec", "action", "who", "when", "rag", "progress"),
        (
            "Rec No",
            "Recommendation",
            "Action",
            "Responsible Officer",
            "Due Date",
            "Status",
            "Progress",
        ),
        (1,) * 7,
        merge="repeat",
    )
    workbook.write_csv(grid(plan.recs, table), target)
