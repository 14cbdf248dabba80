"""The layout of an agenda pack: minutes, reports, a work programme, a risk register, plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maker import browser
from maker.blocks import Block, Cell, Columns, Gap, Grid, Line, Text, grid, head
from plans import pack

if TYPE_CHECKING:
    from pathlib import Path

    from maker.truth import Plan

NEW_PAGE = Gap(page=True)


def table_of(
    heads: tuple[str, ...], widths: tuple[float, ...], rows: tuple[tuple[str, ...], ...]
) -> Grid:
    """Lay out plain rows."""
    return Grid(heads, widths, tuple(Line(tuple(map(Cell, row))) for row in rows))


def minutes() -> list[Block]:
    """Lay out the minutes of the meeting before, and who has come to how many meetings."""
    out: list[Block] = [
        Text(pack.COMMITTEE, "council"),
        Text("Minutes of the meeting held on 6 September 2016", "title"),
        Text("33. Apologies and declarations", "label"),
        Text(pack.APOLOGIES),
    ]
    for heading, said in pack.MINUTES:
        out += [Gap(110), Text(heading, "label"), Text(said)]
    heads = ("Member", "Possible meetings", "Meetings attended")
    return [
        *out,
        NEW_PAGE,
        Text("Attendance", "label"),
        table_of(heads, (50, 25, 25), pack.ATTENDANCE),
    ]


def cover(plan: Plan, item: str) -> list[Block]:
    """Lay out the report that a plan is an appendix of."""
    out: list[Block] = [
        Text(pack.COMMITTEE, "council"),
        Text(f"{item}. Report of the Scrutiny Officer", "title"),
        Text(f"Subject: {plan.title}", "meta"),
    ]
    names = ("Background", "Implications", "Background papers")
    for name, text in zip(names, pack.COVER, strict=True):
        out += [Gap(40), Text(name, "label"), Text(text)]
    return out


def lists() -> list[Block]:
    """Lay out the work programme and the risk register, a page for each."""
    register = (
        "Ref",
        "Risk",
        "Likelihood",
        "Impact",
        "Score",
        "Controls and dates",
        "Risk owner",
    )
    return [
        NEW_PAGE,
        Text("9. Work programme 2016/17", "title"),
        table_of(("Meeting date", "Item", "Lead officer"), (22, 50, 28), pack.PROGRAMME),
        NEW_PAGE,
        Text("10. Strategic risk register", "title"),
        table_of(register, (7, 26, 12, 10, 9, 22, 14), pack.RISKS),
    ]


def westerlake(plan: Plan, target: Path) -> None:
    """Write a pack with two plans; the second is `pack.FRAUD`."""
    first = Columns(
        ("numbered", "action", "who", "when"),
        ("Recommendation", "Action", "Responsible officer", "Deadline"),
        (24, 40, 22, 14),
    )
    second = Columns(
        ("no", "rec", "action", "who", "when", "rag"),
        ("No.", "Recommendation", "Action", "Lead", "Timescale", "RAG"),
        (6, 21, 31, 20, 14, 8),
        merge="span",
    )
    agenda = Text("Agenda: 1 Apologies; 6 Learning to swim; 9 Work programme; 11 Tenancy fraud")
    blocks: list[Block] = [
        Text(pack.COUNCIL, "council"),
        Text("Agenda pack for 18 October 2016", "title"),
        agenda,
        NEW_PAGE,
        *minutes(),
        NEW_PAGE,
        *cover(plan, "6"),
        NEW_PAGE,
        Text("Appendix A", "label"),
        *head(plan, 375),
        grid(plan.recs, first),
        *lists(),
        NEW_PAGE,
        *cover(pack.FRAUD, "11"),
        NEW_PAGE,
        Text("Appendix B", "label"),
        *head(pack.FRAUD, 290),
        grid(pack.FRAUD.recs, second),
    ]
    css = "td, th { border: .6pt solid #000 } body { font-size: 12pt; line-height: 1.5 }"
    sheet = browser.Sheet("Agenda pack", css, header="Westerlake Borough Council")
    browser.write(blocks, sheet, target)
