"""Responses, sideways pages, sizes of type, and text files with their tables kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from maker import browser, paper, plain, word
from maker.blocks import Columns, grid, head, under_headings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from maker.truth import Plan


def cemeteries(plan: Plan, target: Path) -> None:
    """Layout 11: response and reason columns, rejected recommendations without an action."""
    table = Columns(
        ("no", "rec", "answer", "reason", "action", "who", "when"),
        ("No.", "Recommendation", "Response", "Reason", "Action", "Lead", "By when"),
        (5, 19, 11, 19, 25, 18, 13),
        merge="span",
    )
    css = "td, th { border: 1px solid #777 } body { font-size: 9.5pt } th { background: #eee }"
    sheet = browser.Sheet(plan.title, css, "A4 landscape", "Mid Lorne Council")
    browser.write([*head(plan, 20), grid(plan.recs, table)], sheet, target)


def planning(turned: str) -> Callable[[Plan, Path], None]:
    """Layout 14: a landscape table on portrait paper, turned by the page or drawn sideways."""

    def make(plan: Plan, target: Path) -> None:
        table = Columns(
            ("no", "rec", "action", "who", "when"),
            ("No.", "Recommendation", "Action", "Lead officer", "Completion date"),
            (5, 22, 42, 22, 14),
        )
        look = paper.Look(landscape=True, row_rules=True, column_rules=True, turned=turned, size=12)
        look = replace(look, header="Fenwick Vale Borough Council")
        paper.write([*head(plan, 75), grid(plan.recs, table)], look, target, plan.title)

    return make


def markets(plan: Plan, target: Path) -> None:
    """Layout 15: tabs, wrapped cells on several lines, form feeds and running heads."""
    table = Columns(("action", "who", "when"), ("Actions", "Responsible Officer", "Deadline"), ())
    manner = plain.Manner(
        page=34, header="Marlhythe Borough Council", footer="Page {page} of {pages}"
    )
    plain.write([*head(plan), *under_headings(plan, table)], manner, target)


def transport(plan: Plan, target: Path) -> None:
    """Layout 16: columns padded with spaces, Windows-1252."""
    table = Columns(("action", "who", "when"), ("Action", "Lead Officer", "Timescale"), ())
    manner = plain.Manner(encoding="cp1252", newline="\r\n", tabs=False)
    plain.write([*head(plan), *under_headings(plan, table)], manner, target)


def apprentices(plan: Plan, target: Path) -> None:
    """Layout 17: tabs, one line per row, UTF-16 with a byte-order mark."""
    heads = ("Recommendation", "Action", "Lead Officer", "Target Date")
    table = Columns(("numbered", "action", "who", "when"), heads, ())
    manner = plain.Manner(encoding="utf-16", newline="\r\n", wrap=False, widths=(1, 1, 1, 1))
    plain.write([*head(plan), grid(plan.recs, table)], manner, target)


def museums(plan: Plan, target: Path) -> None:
    """Layout 18: R-numbers, double lines, thick heading, portfolio holder beside the officer."""
    table = Columns(
        ("no", "rec", "action", "portfolio", "who", "when"),
        ("Ref", "Recommendation", "Action", "Portfolio Holder", "Lead Officer", "Target Date"),
        (6, 17, 36, 16, 22, 14),
    )
    style = word.Style(borders=word.ruled("double", 6), head_under=("single", 24), landscape=True)
    style = replace(style, header="Saltcote District Council", head_fill="D9D9D9", size=9.5)
    word.write([*head(plan, 60), grid(plan.recs, table)], style, target)


def lighting(size: float) -> Callable[[Plan, Path], None]:
    """Layout 20: one plan in small or in large type, with shaded heading and light rules."""

    def make(plan: Plan, target: Path) -> None:
        table = Columns(
            ("numbered", "action", "who", "when"),
            ("Recommendation", "Action", "Officer", "Due date"),
            (26, 37, 22, 15),
        )
        look = paper.Look(size=size, row_rules=True, stripe_head=True, line_width=0.3)
        look = replace(look, header="Whinmoor Borough Council", pad=size / 4)
        paper.write(
            [*head(plan, 60 if size > 10 else 0), grid(plan.recs, table)], look, target, plan.title
        )

    return make
