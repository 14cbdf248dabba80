"""Layouts with headings, numbers and ratings of other shapes, without a table, and a blank form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from maker import browser, forms, paper, word
from maker.blocks import Block, Cell, Columns, Grid, Line, Text, grid, head

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def ferries(plan: Plan, target: Path) -> None:
    """Write headings of two rows: a group over two of them."""
    over = (
        Cell("Recommendation", rows=2, bold=True),
        Cell("Action", rows=2, bold=True),
        Cell("Implementation", columns=2, bold=True),
        Cell("", columns=0),
    )
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "Action", "Lead", "By when"),
        (24, 40, 21, 15),
        merge="span",
        over=over,
    )
    css = "td, th { border: .8pt solid #000 } th { background: #e4e4e4 } body { font-size: 12pt }"
    sheet = browser.Sheet(plan.title, css, header="Inchgarve Council")
    browser.write([*head(plan, 350), grid(plan.recs, table)], sheet, target)


def theatre(plan: Plan, target: Path) -> None:
    """Write original and revised dates, ditto marks and 'As 2.1 above'."""
    table = Columns(
        ("numbered", "action", "who", "original", "revised"),
        (
            "Recommendation",
            "Management action agreed",
            "Responsible officer",
            "Original implementation date",
            "Revised implementation date",
        ),
        (18, 36, 18, 14, 14),
        merge="span",
    )
    style = word.Style(borders=word.ruled(), header="Dalemoor Borough Council", landscape=True)
    word.write([*head(plan, 130), grid(plan.recs, table)], style, target)


def hostels(plan: Plan, target: Path) -> None:
    """Write lettered recommendations under a stem that stands over the full width."""
    table = Columns(
        ("lettered", "action", "who", "when"),
        ("Recommendation", "Action", "Lead officer", "Timescale"),
        (25, 38, 22, 15),
    )
    stem = Line(band="The Sub-Committee recommended that the Council:", kind="theme")
    made = grid(plan.recs, table)
    look = paper.Look(row_rules=True, header="Glenross City Council", size=11, gutter=6)
    whole = replace(made, lines=(stem, *made.lines))
    paper.write([*head(plan, 370), whole], look, target, plan.title)


def comms(plan: Plan, target: Path) -> None:
    """Write objectives as full-width rows, and a column of outcomes beside the actions."""
    table = Columns(
        ("action", "outcome", "who", "when"),
        ("What we plan to do", "Anticipated Outcomes", "By whom", "When"),
        (40, 24, 22, 14),
        bands=True,
        band_text="{label} – {text}",
    )
    style = word.Style(borders=word.ruled(), header="Kirkhollow District Council", size=11)
    style = replace(style, band_fill="FDE9D9", head_fill="F79646")
    word.write([*head(plan, 230), grid(plan.recs, table)], style, target)


def recycling(plan: Plan, target: Path) -> None:
    """Write ratings as single letters, with their meaning in a table of its own."""
    meanings = (
        ("B", "Finished"),
        ("G", "On target"),
        ("A", "Behind, and expected to be made up"),
        ("R", "Will not be met"),
        ("N", "Not due to begin"),
    )
    lines = tuple(Line((Cell(letter), Cell(text))) for letter, text in meanings)
    table = Columns(
        ("numbered", "action", "who", "when", "rag", "progress"),
        ("Recommendation", "Action", "Lead officer", "Deadline", "Status", "Progress"),
        (20, 27, 18, 12, 7, 20),
    )
    css = """td, th { border: .6pt solid #000 } body { font-size: 11pt }
    table:first-of-type { width: 50% }"""
    sheet = browser.Sheet(plan.title, css, "A4 landscape", "Portwenna City Council")
    key = Grid(("Status", "Meaning"), (20, 80), lines)
    browser.write([*head(plan, 50), key, grid(plan.recs, table)], sheet, target)


def tenants(plan: Plan, target: Path) -> None:
    """Write headings and labelled paragraphs, without any table."""
    fields = (("Action", "action"), ("Lead", "who"), ("By when", "when"))
    style = word.Style(header="Broadmere Borough Council", size=12)
    word.write([*head(plan, 120), *forms.labelled(plan, fields)], style, target)


def blank(plan: Plan, target: Path) -> None:
    """Write a form that nobody has filled in: it must be refused."""
    lines = tuple(Line((Cell(str(n)), *[Cell("")] * 4)) for n in range(1, 8))
    heads = ("No.", "Recommendation", "Action", "Lead officer", "By when")
    blocks: list[Block] = [
        Text(plan.council, "council"),
        Text(plan.title, "title"),
        Text("Committee: [name of the committee]", "meta"),
        Text("Date of meeting: [dd/mm/yyyy]", "meta"),
        Text("Review: [title of the review]", "meta"),
        *(Text(text) for text in plan.intro),
        Grid(heads, (6, 30, 32, 18, 14), lines),
        Text("Signed (Head of Service): ........................    Date: ................"),
    ]
    word.write(blocks, word.Style(borders=word.ruled(), cell_gap=160), target)
