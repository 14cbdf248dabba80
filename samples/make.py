"""Make the sample documents and their expected results: `python samples/make.py [name …]`.

Needs LibreOffice (`soffice`), Chromium and the `samples` extra. A name makes that document alone.
Every document is checked after it is made: what the expected JSON says must be printed.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from maker import browser, check, paper, plain, story, word
from maker.blocks import (
    Block,
    Cell,
    Columns,
    Gap,
    Grid,
    Line,
    Text,
    grid,
    head,
    under_headings,
)
from maker.truth import Plan, gold
from plans import columns, headings, others

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Sample:
    """A document: its file, its truth and how it is written. `loose`: lines run across cells."""

    file: str
    plan: Plan
    make: Callable[[Plan, Path], None]
    loose: bool = False


def cells_of(*rows: tuple[str, ...]) -> tuple[Line, ...]:
    """Make table rows of plain texts."""
    return tuple(Line(tuple(Cell(t) for t in row)) for row in rows)


def parks(plan: Plan, target: Path) -> None:
    """Layout 1: ruled, a heading above each table, comments between."""
    table = Columns(
        ("action", "who", "when"), ("Actions", "Responsible Officer", "Deadline"), (50, 30, 20)
    )
    style = word.Style(header="Wexcombe District Council – Parks review", borders=word.ruled())
    word.write([*head(plan, 95), *under_headings(plan, table)], style, target)


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


SAMPLES = (
    Sample("parks-headings.pdf", headings.PARKS, parks),
    Sample("carers-merged.pdf", columns.CARERS, carers),
    Sample("buses-rules.pdf", columns.BUSES, buses),
    Sample("exclusions-bands.pdf", headings.EXCLUSIONS, exclusions),
    Sample("libraries-stripes.pdf", columns.LIBRARIES, libraries),
    Sample("digital-tiles.pdf", columns.DIGITAL, digital),
    Sample("leisure-bare.pdf", columns.LEISURE, leisure),
    Sample("beaches-tight.pdf", columns.BEACHES, beaches, loose=True),
    Sample("air-centred.pdf", columns.AIR, air),
    Sample("waste-columns.pdf", others.WASTE, waste),
    Sample("cemeteries-response.pdf", others.CEMETERIES, cemeteries),
    Sample("youth-themes.pdf", headings.YOUTH, youth),
    Sample("toilets-priorities.pdf", headings.TOILETS, toilets),
    Sample("planning-turned.pdf", others.PLANNING, planning("page")),
    Sample("planning-sideways.pdf", others.PLANNING, planning("text")),
    Sample("markets-tabs.txt", others.MARKETS, markets, loose=True),
    Sample("transport-padded.txt", others.TRANSPORT, transport, loose=True),
    Sample("apprentices-utf16.txt", others.APPRENTICES, apprentices),
    Sample("museums-double.pdf", others.MUSEUMS, museums),
    Sample("contact-repeats.pdf", others.CONTACT, contact),
    Sample("lighting-small.pdf", others.LIGHTING, lighting(7)),
    Sample("lighting-large.pdf", others.LIGHTING, lighting(14)),
    Sample("debt-report.pdf", headings.REPORT, report),
)


def build(sample: Sample) -> list[str]:
    """Make one document and its expected result; return its errors."""
    target = HERE / sample.file
    sample.make(sample.plan, target)
    expected = gold(sample.plan, sample.file)
    out = HERE / "expected" / f"{sample.file}.json"
    out.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    errors, cut = check.check(target, expected, loose=sample.loose)
    rows = len(sample.plan.rows())
    pages = len(check.page_texts(target))
    size = target.stat().st_size // 1024
    print(f"{sample.file:28}{rows:4} rows {pages:3} pages {size:4} kB")
    for text in cut:
        print("      in two pieces:", text)
    for error in errors:
        print("      ERROR:", error)
    return errors


def phrases() -> set[str]:
    """Return the distinct deadline phrases of all plans."""
    return {row.when.text for s in SAMPLES for _, row in s.plan.rows() if row.when.text}


def main(names: list[str]) -> int:
    """Make the samples that are named, or all of them."""
    chosen = [s for s in SAMPLES if not names or s.file in names or Path(s.file).stem in names]
    (HERE / "expected").mkdir(exist_ok=True)
    errors = [e for s in chosen for e in build(s)]
    print(f"{len(chosen)} documents, {len(phrases())} deadline phrases, {len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
