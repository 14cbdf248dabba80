"""Layouts with a heading or a full-width row for each recommendation, and a plan in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maker import browser, word
from maker.blocks import Block, Cell, Columns, Gap, Grid, Line, Text, grid, head, under_headings
from plans import headings

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def parks(plan: Plan, target: Path) -> None:
    """Layout 1: ruled, a heading above each table, comments between."""
    table = Columns(
        ("action", "who", "when"), ("Actions", "Responsible Officer", "Deadline"), (50, 30, 20)
    )
    style = word.Style(header="Wexcombe District Council – Parks review", borders=word.ruled())
    word.write([*head(plan, 95), *under_headings(plan, table)], style, target)


def exclusions(plan: Plan, target: Path) -> None:
    """Layout 4: horizontal rules only, the recommendation in a full-width row."""
    table = Columns(
        ("action", "who", "when"),
        ("Action", "Owner", "Target date"),
        (54, 28, 18),
        bands=True,
        repeat_head=False,
    )
    css = """td, th { border: .7pt solid #333; border-width: .7pt 0; padding: 5pt 4pt }
    tr.rec td { font-weight: bold } body { font-size: 10.5pt }"""
    sheet = browser.Sheet(plan.title, css, header="Northey County Council · Public")
    browser.write([*head(plan, 150), grid(plan.recs, table)], sheet, target)


def youth(plan: Plan, target: Path) -> None:
    """Layout 12: question-style headings, themes and recommendations in full-width rows."""
    table = Columns(
        ("action", "who", "when"),
        ("What we will do", "Who", "When"),
        (54, 27, 19),
        bands=True,
        repeat_head=False,
    )
    style = word.Style(borders=word.ruled(), band_fill="E2EFDA", head_fill="A9D08E")
    word.write([*head(plan, 60), grid(plan.recs, table)], style, target)


def toilets(plan: Plan, target: Path) -> None:
    """Layout 13: instruction in a heading, numbers in words, priorities, merged cells."""
    asked = (
        "Actions (please give no more than three actions for each recommendation, "
        "beginning with a verb, and say what each will cost)"
    )
    table = Columns(
        ("labelled", "priority", "action", "who", "when"),
        ("Recommendation", "Priority (High/ Medium/ Low)", asked, "Officer responsible", "Target"),
        (24, 12, 35, 19, 14),
        merge="span",
    )
    style = word.Style(borders=word.ruled(), landscape=True, header="Royal Borough of Quenby")
    word.write([*head(plan, 90), grid(plan.recs, table)], style, target)


def contact(plan: Plan, target: Path) -> None:
    """Layout 19: the same actions under several recommendations, each with its own table."""
    table = Columns(
        ("action", "who", "when"),
        ("Action", "Responsible officer", "Deadline"),
        (54, 28, 18),
        repeat_head=False,
    )
    css = "td, th { border: .8pt solid #000 } th { background: #ddd }"
    sheet = browser.Sheet(plan.title, css, header="Birkfield MDC")
    browser.write([*head(plan, 20), *under_headings(plan, table)], sheet, target)


def cells_of(*rows: tuple[str, ...]) -> tuple[Line, ...]:
    """Make table rows of plain texts."""
    return tuple(Line(tuple(Cell(t) for t in row)) for row in rows)


def report(plan: Plan, target: Path) -> None:
    """Layout 21: two pages of prose, a work programme, a risk register; the plan as Appendix A."""
    programme = Grid(
        ("Meeting date", "Item", "Lead officer"),
        (20, 50, 30),
        cells_of(
            ("17 January 2017", "Budget 2017/18 and medium-term plan", "Director of Finance"),
            ("21 February 2017", "Treasury management strategy", "Chief Accountant"),
            ("4 April 2017", "Procurement: annual report", "Head of Procurement"),
            ("13 June 2017", "Debt review: progress", "Revenues Manager"),
        ),
    )
    risks = Grid(
        ("Risk", "Likelihood", "Impact", "Mitigation"),
        (36, 17, 13, 34),
        cells_of(
            ("Collection rate falls while letters are changed", "Medium", "High", "Pilot first"),
            ("Advice agencies cannot meet demand", "High", "Medium", "Grant of £12,000 in 2017/18"),
            ("Care leavers are not identified", "Low", "Low", "Data-sharing agreement"),
        ),
    )
    table = Columns(
        ("action", "who", "when"), ("Action", "Responsible officer", "Timescale"), (50, 31, 19)
    )
    blocks: list[Block] = [
        *head(plan),
        Text("1. Background", "label"),
        *(Text(t) for t in headings.PROSE[:3]),
        Text("2. Findings", "label"),
        *(Text(t) for t in headings.PROSE[3:5]),
        Text("3. Response", "label"),
        Text(headings.PROSE[5]),
        Text("4. Implications", "label"),
        Text(headings.PROSE[6]),
        Text("5. Risks", "label"),
        risks,
        Text("6. Work programme", "label"),
        programme,
        Gap(page=True),
        Text("Appendix A: Action Plan", "label"),
        Text(headings.PROSE[7]),
        Gap(30),
        *under_headings(plan, table),
    ]
    style = word.Style(borders=word.ruled(), header="Cressing Vale Borough Council", size=12)
    word.write(blocks, style, target)
