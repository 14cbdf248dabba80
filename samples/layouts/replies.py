"""Layouts that answer, report or propose: tables without who or when, lists and running text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from maker import browser, office, paper, plain, webpage, word
from maker.blocks import Block, Columns, Grid, Text, grid, head

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def dentists(plan: Plan, target: Path) -> None:
    """Write a cabinet's decisions beside the recommendations, with its comments."""
    table = Columns(
        ("no", "rec", "answer", "comments"),
        ("Rec No", "Recommendation", "Accepted / Rejected", "Comments"),
        (8, 38, 15, 39),
    )
    style = word.Style(borders=word.ruled(), header=plan.council, head_fill="D9D9D9")
    office.write([*head(plan), grid(plan.recs, table)], style, target)


def ditches(plan: Plan, target: Path) -> None:
    """Write recommendations and the replies to them as paragraphs that look the same."""
    said = [text for rec in plan.recs for text in (rec.text, *rec.answer.split("\n"))]
    css = "body { font: 11.5pt/1.35 'Liberation Serif' } p { margin: 8pt 0 }"
    sheet = browser.Sheet(plan.title, css, header=plan.council)
    browser.write([*head(plan, 80), *map(Text, said)], sheet, target)


def lodgings(plan: Plan, target: Path) -> None:
    """Write lists of recommendations under what became of them, with Word's own bullets."""
    blocks = head(plan)
    for heading, recs in groupby(plan.recs, lambda rec: rec.answer):
        blocks += [Text(heading, "rec"), *(Text(rec.text, "bullet") for rec in recs)]
    office.write(blocks, word.Style(header=plan.council, named=True, size=11), target)


def forum(plan: Plan, target: Path) -> None:
    """Write numbered paragraphs of minutes that end with their state in brackets."""
    entries = [Text(f"{row.action} [{row.rag}]") for _, row in plan.rows()]
    closing = Text("The Chair thanked officers and asked that the list come back in May.")
    plain.write([*head(plan), *entries, closing], plain.Manner(), target)


def snapshot(plan: Plan, target: Path) -> None:
    """Write each action as a paragraph, and its progress as a list below a label."""
    _, *blocks = head(plan)
    for _, row in plan.rows():
        blocks += [Text(f"Priority action: {row.action}"), Text("Progress by March 2024:")]
        points = (row.progress or "").split("\n")
        blocks += [Text(point.removeprefix("• "), "bullet") for point in points]
    webpage.write_plain(blocks, plan, target)


def hamlet(plan: Plan, target: Path) -> None:
    """Write a heading row that is one cell shorter than the rows: the actions have no heading."""
    fields = ("rec", "action", "who", "when", "progress")
    rows = grid(plan.recs, Columns(fields, (), (20, 34, 12, 14, 20), merge="repeat"))
    heads = ("Agenda Item", "Councillor", "Due Date", "Completed")
    _, *above = head(plan)
    webpage.write_plain([*above, Grid(heads, rows.widths, rows.lines)], plan, target)


def access(plan: Plan, target: Path) -> None:
    """Write numbers of three levels: sections, groups merged over their actions, and actions."""
    table = Columns(
        ("grouped", "step", "task", "when", "outcome", "who"),
        ("", "", "Action Measure", "Timeframe", "Performance Indicator", "Responsibility"),
        (14, 7, 35, 13, 15, 16),
        merge="span",
        theme_text="{theme}",
    )
    style = word.Style(borders=word.ruled(), landscape=True, head_fill="C6D9F1", band_fill="DBE5F1")
    office.write([*head(plan), grid(plan.recs, table)], style, target)


def panels(plan: Plan, target: Path) -> None:
    """Write what is proposed for each item, under the name of its panel."""
    table = Columns(
        ("rec", "detail", "action"),
        ("Item", "Description", "Proposed Action"),
        (18, 41, 41),
        theme_text="{theme}",
    )
    look = paper.Look(row_rules=True, header=plan.council, size=12, gutter=8)
    blocks: list[Block] = [*head(plan, 85), grid(plan.recs, table)]
    paper.write(blocks, look, target, plan.title)
