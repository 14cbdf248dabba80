"""Plans laid out as blocks: paragraphs, page breaks and tables, the same for every producer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .truth import Plan, Rec, Row


@dataclass(frozen=True)
class Text:
    """A paragraph; `style` is 'title', 'council', 'meta', 'rec', 'label', 'body' or 'bullet'."""

    text: str
    style: str = "body"


@dataclass(frozen=True)
class Gap:
    """Empty space in points, or a new page."""

    points: float = 0
    page: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell: how many rows and columns it spans, 0 where the cell above or to the left covers it.

    `bold`: a label or a heading.
    """

    text: str
    rows: int = 1
    columns: int = 1
    bold: bool = False


@dataclass(frozen=True)
class Line:
    """A table row; a band is one text over the full width.

    `kind` is 'row', 'rec', 'theme', or with changes tracked 'inserted' or 'deleted'.
    """

    cells: tuple[Cell, ...] = ()
    band: str = ""
    kind: str = "row"


@dataclass(frozen=True)
class Grid:
    """A table: headings (none in a form), relative widths and rows.

    `over` is a row above the headings, whose cells span some of them or stand in their place.
    """

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    lines: tuple[Line, ...] = field(default_factory=tuple)
    repeat_head: bool = True
    over: tuple[Cell, ...] = ()

    def texts(self) -> list[list[str]]:
        """Return its rows as texts, the headings first."""
        return [list(self.heads), *([cell.text for cell in line.cells] for line in self.lines)]


Block = Text | Gap | Grid
# Labels, and the names of the values that stand beside them.
Fields = tuple[tuple[str, str], ...]

REC_FIELDS = ("no", "rec", "numbered", "lettered", "labelled", "answer", "reason", "priority")
REC_FIELDS += ("member", "detail", "comments", "grouped")


def rec_value(rec: Rec, name: str) -> str:
    """Return what a recommendation's column prints."""
    values = {
        "no": rec.number,
        "rec": rec.text,
        "numbered": f"{rec.number}. {rec.text}",
        "lettered": f"{rec.number}) {rec.text}",
        "labelled": f"{rec.label}\n{rec.text}",
        "answer": rec.answer,
        "reason": rec.reason,
        "priority": rec.priority or "",
        "member": rec.member,
        "detail": rec.detail,
        "comments": "\n".join(rec.comments),
        "grouped": f"{rec.number} {rec.text}",
    }
    return values[name]


def row_value(row: Row | None, name: str) -> str:
    """Return what a row's column prints; nothing where a recommendation has no action."""
    if row is None:
        return ""
    step, _, task = row.action.partition(" ")
    values = {
        "step": step,
        "task": task,
        "who": row.who.text,
        "when": row.when.text,
        "original": row.was or row.when.text,
        "revised": row.when.text if row.was else "",
        **row.shown,
    }
    return values[name] if name in values else str(getattr(row, name) or "")


def lines_of(rec: Rec, fields: tuple[str, ...], merge: str) -> list[Line]:
    """Lay out one recommendation.

    `merge` is 'span' (a merged cell), 'blank' (printed once) or 'repeat' (printed on every row).
    """
    rows: list[Row | None] = list(rec.rows) or [None]
    out = []
    for i, row in enumerate(rows):
        cells = []
        for name in fields:
            if name not in REC_FIELDS:
                cells.append(Cell(row_value(row, name)))
            elif i == 0 or merge == "repeat":
                cells.append(Cell(rec_value(rec, name), len(rows) if merge == "span" else 1))
            else:
                cells.append(Cell("", 0 if merge == "span" else 1))
        out.append(Line(tuple(cells)))
    return out


@dataclass(frozen=True)
class Columns:
    """The columns of a layout: field names, headings as printed, relative widths."""

    fields: tuple[str, ...]
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    merge: str = "blank"
    repeat_head: bool = True
    bands: bool = False
    band_text: str = "{label}: {text}"
    theme_text: str = "Theme: {theme}"
    over: tuple[Cell, ...] = ()


def grid(recs: tuple[Rec, ...], columns: Columns) -> Grid:
    """Lay out recommendations as one table, with full-width rows where the layout has them."""
    lines: list[Line] = []
    theme = None
    for rec in recs:
        if rec.theme and rec.theme != theme:
            section = rec.number.partition(".")[0]
            band = columns.theme_text.format(theme=rec.theme, section=section)
            lines.append(Line(band=band, kind="theme"))
            theme = rec.theme
        if columns.bands:
            band = columns.band_text.format(label=rec.label, text=rec.text)
            lines.append(Line(band=band, kind="rec"))
        lines += lines_of(rec, columns.fields, columns.merge)
    return Grid(columns.heads, columns.widths, tuple(lines), columns.repeat_head, columns.over)


def head(plan: Plan, gap: float = 0) -> list[Block]:
    """Lay out council, title, committee, date and introduction, and leave a gap below.

    The gap is chosen so that a page ends within a row.
    """
    return [
        Text(plan.council, "council"),
        Text(plan.title, "title"),
        Text(plan.committee, "meta"),
        Text(plan.when_text, "meta"),
        *(Text(t) for t in plan.intro),
        *([Gap(gap)] if gap else []),
    ]


def under_headings(plan: Plan, columns: Columns) -> list[Block]:
    """Lay out a heading, comments and a table of its own for every recommendation."""
    out: list[Block] = []
    for rec in plan.recs:
        out.append(Text(f"{rec.label}: {rec.text}", "rec"))
        if rec.comments:
            out.append(Text("Comments from Service:", "label"))
            out += [Text(c) for c in rec.comments]
        out.append(grid((rec,), columns))
    return out
