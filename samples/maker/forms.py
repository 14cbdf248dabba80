"""Plans laid out as forms and paragraphs: no table with one row for each action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .blocks import Block, Cell, Fields, Grid, Line, Text, rec_value, row_value

if TYPE_CHECKING:
    from .truth import Plan, Rec, Row

REC_VALUES = {"rec", "answer", "reason", "priority", "theme"}


def value(rec: Rec, row: Row | None, name: str) -> str:
    """Return what a field of a form prints."""
    if name == "theme":
        return rec.theme or ""
    return rec_value(rec, name) if name in REC_VALUES else row_value(row, name)


def label_of(rec: Rec, label: str) -> str:
    """Return a field's label, with the recommendation's number where it has a place for one."""
    return label.format(number=rec.number)


def pairs(rec: Rec, fields: Fields, widths: tuple[float, ...] = (24, 76)) -> Grid:
    """Lay out a recommendation and its one action as a form of two columns: label and value."""
    row = rec.rows[0] if rec.rows else None
    lines = (
        Line((Cell(label_of(rec, label), bold=True), Cell(value(rec, row, name))))
        for label, name in fields
    )
    return Grid((), widths, tuple(lines))


def wide_line(label: str, text: str) -> Line:
    """Lay out a label and a value over the three other columns."""
    return Line((Cell(label, bold=True), Cell(text, columns=3), Cell("", 1, 0), Cell("", 1, 0)))


def two_pairs(rec: Rec, row: Row | None, fields: Fields) -> Line:
    """Lay out two labels with their values side by side."""
    cells = []
    for label, name in fields:
        cells += [Cell(label, bold=True), Cell(value(rec, row, name))]
    return Line(tuple(cells))


def fours(rec: Rec, about: Fields, action: str, charge: Fields) -> Grid:
    """Lay out a recommendation as a form of four columns: 'Lead officer | X | Deadline | Y'."""
    lines = [wide_line(f"Recommendation {rec.number}", rec.text), two_pairs(rec, None, about)]
    for row in rec.rows:
        lines += [wide_line(action, row_value(row, "action")), two_pairs(rec, row, charge)]
    return Grid((), (24, 32, 14, 30), tuple(lines))


def labelled(plan: Plan, fields: Fields) -> list[Block]:
    """Lay out a heading for every recommendation and a labelled paragraph for every cell."""
    out: list[Block] = []
    for rec in plan.recs:
        out += [Text(f"Recommendation {rec.number}", "rec"), Text(rec.text)]
        for row in rec.rows:
            out += [Text(f"{label}: {row_value(row, name)}", "body") for label, name in fields]
    return out
