"""Layouts with the recommendation in a column of the table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from maker import browser, paper, story, word
from maker.blocks import Columns, grid, head

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def carers(plan: Plan, target: Path) -> None:
    """Layout 2: ruled landscape, recommendation merged over its actions, RAG and progress."""
    table = Columns(
        ("numbered", "action", "who", "when", "rag", "progress"),
        ("Recommendation", "Action", "Lead", "Timescale", "RAG", "Progress at 31 January 2023"),
        (22, 27, 18, 10, 7, 20),
        merge="span",
    )
    css = "td, th { border: .6pt solid #000 } th { background: #dde } body { font-size: 9.5pt }"
    sheet = browser.Sheet(plan.title, css, "A4 landscape", "Harrowdene – Carers")
    browser.write([*head(plan, 90), grid(plan.recs, table)], sheet, target)


def buses(plan: Plan, target: Path) -> None:
    """Layout 3: horizontal rules only, recommendation printed once and blank below."""
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "Action agreed", "Lead officer", "By when"),
        (26, 38, 22, 14),
    )
    look = paper.Look(row_rules=True, header="Kelmouth City Council", size=10, gutter=6)
    paper.write([*head(plan, 180), grid(plan.recs, table)], look, target, plan.title)


def libraries(plan: Plan, target: Path) -> None:
    """Layout 5: alternate rows shaded, no lines."""
    table = Columns(
        ("no", "rec", "action", "who", "when"),
        ("No.", "Recommendation", "What will be done", "Responsible", "Date"),
        (7, 22, 33, 22, 16),
    )
    blocks = [*head(plan, 110), grid(plan.recs, table)]
    story.write(blocks, "Libraries for the Next Ten Years", 9.5, target, plan.title)


def digital(plan: Plan, target: Path) -> None:
    """Layout 6: alternate rows shaded cell by cell, white gaps between the cells."""
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "Actions", "Lead officer(s)", "Deadline"),
        (24, 40, 22, 14),
    )
    css = """table { border-collapse: separate; border-spacing: 3pt }
    tr:nth-child(odd) td { background: #e6eef5 } tr:nth-child(even) td { background: #f4f4f4 }
    th { background: #23527c; color: #fff }"""
    sheet = browser.Sheet(plan.title, css, header="Stavering Council – Digital inclusion")
    browser.write([*head(plan, 140), grid(plan.recs, table)], sheet, target)


def leisure(plan: Plan, target: Path) -> None:
    """Layout 7: no lines, generous gaps, recommendations without numbers."""
    table = Columns(
        ("rec", "action", "who", "when"),
        ("Recommendation", "Action", "Responsible officer", "Timescale"),
        (25, 37, 23, 15),
    )
    style = word.Style(header="Lower Ouse District Council", cell_gap=140, font="Liberation Serif")
    word.write([*head(plan, 105), grid(plan.recs, table)], style, target)


def beaches(plan: Plan, target: Path) -> None:
    """Layout 8: no lines and no gap between rows; the text runs line by line across cells."""
    table = Columns(
        ("no", "rec", "action", "who", "when"),
        ("Ref", "Recommendation", "Action", "Lead Officer", "Timescale"),
        (6, 24, 34, 24, 14),
    )
    look = paper.Look(pad=0, by_line=True, header="Penhallow Council: agenda item 7", leading=1.25)
    look = replace(look, font="Times-Roman", bold="Times-Bold", size=10, gutter=9)
    paper.write([*head(plan, 120), grid(plan.recs, table)], look, target, plan.title)


def air(plan: Plan, target: Path) -> None:
    """Layout 9: no lines, centred headings over two lines, body to the left."""
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Scrutiny\nRecommendation", "Action to be\nTaken", "Lead\nOfficer", "Target\nDate"),
        (26, 36, 22, 16),
    )
    style = word.Style(header="Tarnside MBC", head_centred=True, cell_gap=90)
    word.write([*head(plan, 120), grid(plan.recs, table)], style, target)


def waste(plan: Plan, target: Path) -> None:
    """Layout 10: frame and column lines, no lines between rows."""
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "Action", "By whom", "By when"),
        (24, 40, 22, 14),
        repeat_head=False,
    )
    look = paper.Look(column_rules=True, frame=True, head_rules=True, row_gap=5, size=10)
    look = replace(look, header="EASTMARSH BOROUGH COUNCIL", footer="{page}")
    paper.write([*head(plan, 180), grid(plan.recs, table)], look, target, plan.title)
