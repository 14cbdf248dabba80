"""Layouts of documents of a word processor: DOCX and ODT."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from maker import forms, office, word
from maker.blocks import Block, Cell, Columns, Grid, Line, Text, grid, head, under_headings

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def allotments(plan: Plan, target: Path) -> None:
    """Write Word's own headings, comments and a table under each."""
    table = Columns(
        ("action", "who", "when"), ("Action", "Responsible officer", "Deadline"), (50, 30, 20)
    )
    style = word.Style(header="Averley Borough Council – Allotments", borders=word.ruled())
    style = replace(style, named=True, one_paragraph=True)
    office.write([*head(plan), *under_headings(plan, table)], style, target)


def homecare(plan: Plan, target: Path) -> None:
    """Write merged cells, and have Word number recommendations and actions."""
    table = Columns(
        ("numbered", "action", "who", "when", "progress"),
        ("Recommendation", "Action", "Lead officer", "Timescale", "Progress"),
        (22, 30, 18, 12, 18),
        merge="span",
    )
    style = word.Style(borders=word.ruled(), automatic=True, landscape=True, head_fill="DDE8CB")
    office.write([*head(plan), grid(plan.recs, table)], style, target)


def dogs(plan: Plan, target: Path) -> None:
    """Write a form of two columns for each recommendation."""
    fields = (
        ("Recommendation {number}", "rec"),
        ("Cabinet response", "answer"),
        ("Action", "action"),
        ("Lead officer", "who"),
        ("Completion date", "when"),
    )
    blocks = [*head(plan), *(forms.pairs(rec, fields) for rec in plan.recs)]
    office.write(blocks, word.Style(borders=word.ruled(), footer="{page}"), target)


def noise(plan: Plan, target: Path) -> None:
    """Write a form of four columns for each recommendation, with one or more actions in it."""
    about = (("Theme", "theme"), ("Priority", "priority"))
    charge = (("Lead officer", "who"), ("Deadline", "when"))
    made = (forms.fours(rec, about, "Action", charge) for rec in plan.recs)
    office.write([*head(plan), *made], word.Style(borders=word.ruled()), target)


def homeless(plan: Plan, target: Path) -> None:
    """Write a committee's form: its meeting and topic above, notes on the columns below."""
    table = Columns(
        ("rec", "member", "answer", "when", "who"),
        (
            "Recommendation[i]",
            "Cabinet Member[ii]",
            "Response[iii]",
            "Timetable[iv]",
            "Lead Officer[v]",
        ),
        (34, 15, 25, 12, 14),
    )
    blocks: list[Block] = [
        Text(plan.council, "council"),
        Text("Scrutiny Recommendations: Action and Implementation Form", "title"),
        Text(f"Committee:\t{plan.committee}", "meta"),
        Text(f"Meeting Date:\t{plan.when_text}", "meta"),
        Text("Minute No:\t87", "meta"),
        Text(f"Topic:\t{plan.title}", "meta"),
        grid(plan.recs, table),
        Text("[i] As the Committee worded them.", "meta"),
        Text("[ii] The member who answers for the matter in Cabinet.", "meta"),
        Text("[iii] Say whether the recommendation is agreed and, if it is not, why.", "meta"),
        Text("[iv] When the work will be finished. Leave empty if it will not be done.", "meta"),
        Text("[v] Who will do it.", "meta"),
    ]
    office.write(blocks, word.Style(borders=word.ruled(), landscape=True), target)


def parking(plan: Plan, target: Path) -> None:
    """Write a draft with tracked changes: words, a row taken out and a row put in."""
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "Action", "Lead officer", "Deadline"),
        (26, 38, 21, 15),
    )
    made = grid(plan.recs, table)
    old = ("", "Send two reminders by post before a permit ends.", "Post Room", "March 2019")
    taken_out = Line(tuple(Cell(text) for text in old), kind="deleted")
    first, second, third, *rest = made.lines
    put_in = Line(rest[-1].cells, kind="inserted")
    lines = (first, second, taken_out, third, *rest[:-1], put_in)
    whole = Grid(made.heads, made.widths, lines)
    office.write([*head(plan), whole], word.Style(borders=word.ruled(), tracked=True), target)


def playschemes(plan: Plan, target: Path) -> None:
    """Write one table with merged recommendations, made by LibreOffice."""
    table = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "What we will do", "Lead", "By when"),
        (26, 38, 22, 14),
        merge="span",
    )
    style = word.Style(borders=word.ruled(), header="Hollowmere Council", head_fill="CCCCCC")
    office.write_by_libre([*head(plan), grid(plan.recs, table)], style, target)
