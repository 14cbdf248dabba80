"""Layouts that name nobody and no date: answers, replies, lists, and a heading row cut short."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from maker import browser, office, shapes, webpage, word
from maker.blocks import Columns, Grid, Text, grid, head

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan


def surgeries(plan: Plan, target: Path) -> None:
    """Write a cabinet's answers to recommendations as one table."""
    table = Columns(
        ("no", "rec", "answer", "reason"),
        ("Rec No", "Recommendation", "Accepted / Rejected", "Comments"),
        (9, 41, 18, 32),
    )
    office.write([*head(plan), grid(plan.recs, table)], word.Style(borders=word.ruled()), target)


def culverts(plan: Plan, target: Path) -> None:
    """Write each recommendation and the reply to it as paragraphs."""
    said = [text for rec in plan.recs for text in (rec.text, *rec.detail.split("\n"))]
    blocks = [*head(plan), Text("The Council’s reply", "rec"), *map(Text, said)]
    browser.write(blocks, browser.Sheet(plan.title, "p { margin: 9pt 0 }"), target)


def cells(plan: Plan, target: Path) -> None:
    """Write recommendations as bullets under what became of them."""
    blocks = head(plan)
    for heading, recs in groupby(plan.recs, key=lambda rec: rec.answer):
        blocks += [Text(heading, "label"), *(Text(f"• {rec.text}") for rec in recs)]
    office.write(blocks, word.Style(), target)


def forum(plan: Plan, target: Path) -> None:
    """Write numbered paragraphs that end with their state in brackets."""
    entries = [Text(f"{row.action} [{row.rag}]") for _, row in plan.rows()]
    closing = Text("The Chair thanked officers for their work.")
    shapes.write([*head(plan), *entries, closing], shapes.as_paragraphs, target)


def snapshot(plan: Plan, target: Path) -> None:
    """Write each action and its progress as paragraphs with a label."""
    blocks = head(plan)
    for _, row in plan.rows():
        progress = (row.progress or "").split("\n")
        said = (f"Priority action: {row.action}", "Progress by March 2024:", *progress)
        blocks += map(Text, said)
    webpage.write_plain(blocks, plan, target)


def parish(plan: Plan, target: Path) -> None:
    """Write a table whose heading row has a cell fewer than the rows below."""
    table = Columns(
        ("rec", "action", "who", "when", "progress"), (), (20, 34, 12, 14, 20), "repeat"
    )
    rows = grid(plan.recs, table)
    heads = ("Agenda Item", "Councillor", "Due Date", "Completed")
    above = [block for block in head(plan) if not isinstance(block, Text) or block.text]
    webpage.write_plain([*above, Grid(heads, rows.widths, rows.lines)], plan, target)


def panels(plan: Plan, target: Path) -> None:
    """Write what is proposed for each item, under the name of its panel."""
    table = Columns(
        ("rec", "detail", "action"), ("Item", "Description", "Proposed Action"), (22, 36, 42)
    )
    css = "td, th { border: .6pt solid #444 } tr.theme td { background: #ddd; font-weight: bold }"
    sheet = browser.Sheet(plan.title, css, header=plan.council)
    browser.write([*head(plan), grid(plan.recs, table)], sheet, target)
