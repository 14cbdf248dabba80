"""Layouts whose columns have other names, or hold several things in one cell."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from maker import browser, paper, story, word
from maker.blocks import Cell, Columns, Grid, Line, grid, head

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan, Rec, Row


def parishes(plan: Plan, target: Path) -> None:
    """Write an action sheet: items, and no recommendations."""
    table = Columns(
        ("rec", "action", "who", "when"),
        ("ITEM", "ACTION REQUIRED", "RESPONSIBLE MEMBER / OFFICER", "TIMESCALE"),
        (20, 40, 24, 16),
    )
    look = paper.Look(row_rules=True, column_rules=True, header="Vennacott District Council")
    look = replace(look, font="Times-Roman", bold="Times-Bold", size=12)
    paper.write([*head(plan, 420), grid(plan.recs, table)], look, target, plan.title)


def payroll(plan: Plan, target: Path) -> None:
    """Write an auditor's plan: suggested actions, responses, officer and date in one column."""
    table = Columns(
        ("no", "rec", "priority", "answer", "charge"),
        (
            "Ref.",
            "Suggested Action",
            "Priority",
            "Authority’s response",
            "Officer responsible / Timescale",
        ),
        (7, 32, 9, 30, 22),
    )
    css = "td, th { border: .8pt solid #000 } body { font-size: 11pt }"
    sheet = browser.Sheet(plan.title, css, header="Wraxmoor Borough Council")
    browser.write([*head(plan, 290), grid(plan.recs, table)], sheet, target)


def governance(plan: Plan, target: Path) -> None:
    """Write an update on a governance statement: issues, and small timetables in a cell."""
    table = Columns(
        ("rec", "action", "when", "who"),
        ("Governance Issue", "Action Update", "By When", "By Whom"),
        (19, 43, 18, 20),
    )
    style = word.Style(borders=word.ruled(), header="Yarrowfield Council", size=12)
    word.write([*head(plan, 260), grid(plan.recs, table)], style, target)


def milestone(row: Row) -> str:
    """Write a milestone with its date at the end, where it has one."""
    return f"{row.action} – {row.when.text}" if row.when.text else row.action


def capital(plan: Plan, target: Path) -> None:
    """Write projects whose milestones stand in one cell, the dates at their ends."""
    lines = (
        (rec.text, rec.detail, "\n".join(map(milestone, rec.rows)), rec.rows[0].who.text)
        for rec in plan.recs
    )
    table = Grid(
        ("Project", "Detail", "Milestones", "Responsible Owner"),
        (15, 33, 32, 20),
        tuple(Line(tuple(map(Cell, texts))) for texts in lines),
    )
    css = "td, th { border: .6pt solid #444 } th { background: #d7e4bc } body { font-size: 11pt }"
    sheet = browser.Sheet(plan.title, css, "A4 landscape", "Zennarth Borough Council")
    browser.write([*head(plan, 190), table], sheet, target)


def shared(rec: Rec) -> list[list[Row]]:
    """Return the rows of a recommendation that share a cell: their officer and date are one."""
    return [list(rows) for _, rows in groupby(rec.rows, lambda row: (row.who, row.when))]


def fostering(plan: Plan, target: Path) -> None:
    """Write several numbered actions in one cell, with one officer and one date for all."""
    lines = []
    for rec in plan.recs:
        for n, rows in enumerate(shared(rec)):
            first = f"{rec.number}. {rec.text}" if n == 0 else ""
            actions = "\n".join(row.action for row in rows)
            texts = (first, actions, rows[0].who.text, rows[0].when.text)
            lines.append(Line(tuple(map(Cell, texts))))
    heads = ("Recommendation", "Actions", "Lead officer", "Deadline")
    table = Grid(heads, (25, 38, 21, 16), tuple(lines))
    story.write([*head(plan, 420), table], "Foster care", 10, target, plan.title)
