"""Blocks to PDF by ReportLab: text placed line by line, with rules and shading to choose from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from .blocks import Block, Gap, Grid, Line, Text

if TYPE_CHECKING:
    from pathlib import Path

BOLD = {"title", "rec", "label", "council", "head", "theme"}


@dataclass(frozen=True)
class Look:
    """What is drawn around the words. Sizes in points."""

    size: float = 9
    leading: float = 1.2
    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    landscape: bool = False
    margin: float = 45
    header: str = ""
    footer: str = "Page {page} of {pages}"
    row_rules: bool = False
    head_rules: bool = False
    column_rules: bool = False
    frame: bool = False
    stripes: bool = False
    stripe_head: bool = False
    pad: float = 3
    row_gap: float = 0
    gutter: float = 2
    turned: str = ""
    by_line: bool = False
    cut_rows: bool = True
    line_width: float = 0.5


@dataclass
class Sheet:
    """One page's marks, kept until the number of pages is known."""

    texts: list[tuple[float, float, str, str, float]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    fills: list[tuple[float, float, float, float]] = field(default_factory=list)


class Press:
    """Sets blocks on pages from the top down; `y` counts down from the page's top edge."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.wide, self.tall = landscape(A4) if look.landscape else A4
        self.sheets: list[Sheet] = []
        self.table_top: float | None = None
        self.edges: list[float] = []
        self.head: list[str] = []
        self.new_page()

    def new_page(self) -> None:
        """Begin a page."""
        self.close_columns()
        self.sheets.append(Sheet())
        self.y = self.look.margin + 12
        if self.edges:
            self.table_top = self.y

    @property
    def room(self) -> float:
        """Return the space left above the bottom margin."""
        return self.tall - self.look.margin - 12 - self.y

    @property
    def step(self) -> float:
        """Return the distance between lines of table text."""
        return self.look.size * self.look.leading

    def close_columns(self) -> None:
        """Draw the lines between columns, and the frame, for the part of a table on this page."""
        if self.table_top is None or not self.sheets or self.y <= self.table_top:
            return
        sheet, top, bottom = self.sheets[-1], self.table_top, self.y
        if self.look.column_rules:
            sheet.rules += [(x, top, x, bottom) for x in self.edges]
        if self.look.frame:
            left, right = self.edges[0], self.edges[-1]
            sheet.rules += [(left, top, right, top), (left, bottom, right, bottom)]
        self.table_top = None

    def rule(self, *, wanted: bool) -> None:
        """Draw a line over the table's width at the present height."""
        if wanted:
            self.sheets[-1].rules.append((self.edges[0], self.y, self.edges[-1], self.y))

    def paragraph(self, block: Text) -> None:
        """Set a paragraph."""
        size = self.look.size + {"title": 6, "council": 2}.get(block.style, 0.5)
        font = self.look.bold if block.style in BOLD else self.look.font
        lines = simpleSplit(block.text, font, size, self.wide - 2 * self.look.margin)
        self.y += 2 if block.style == "meta" else 6
        for line in lines:
            if self.room < size * 1.3:
                self.new_page()
            self.sheets[-1].texts.append((self.look.margin, self.y + size, line, font, size))
            self.y += size * 1.3

    def wrap(self, texts: list[str], *, bold: bool = False) -> list[list[str]]:
        """Wrap cells to their columns' widths."""
        font = self.look.bold if bold else self.look.font
        out = []
        for i, text in enumerate(texts):
            width = self.edges[i + 1] - self.edges[i] - 2 * self.look.pad - self.look.gutter
            parts = [simpleSplit(p, font, self.look.size, width) or [""] for p in text.split("\n")]
            out.append([line for part in parts for line in part])
        return out

    def place(self, cells: list[list[str]], *, bold: bool = False) -> None:
        """Set the lines of a row's cells: cell by cell, or line by line across the cells."""
        font = self.look.bold if bold else self.look.font
        marks = []
        for i, lines in enumerate(cells):
            for n, line in enumerate(lines):
                x = self.edges[i] + self.look.pad + 1
                y = self.y + self.look.pad + n * self.step + self.look.size
                marks.append(((n, i) if self.look.by_line else (i, n), (x, y, line, font)))
        marks.sort(key=lambda m: m[0])
        self.sheets[-1].texts += [(*m[1], self.look.size) for m in marks if m[1][2]]

    def stretch(self, cells: list[list[str]], shade: float | None, *, bold: bool) -> None:
        """Set one piece of a row and move down."""
        tall = max(len(c) for c in cells) * self.step + 2 * self.look.pad
        if shade is not None:
            self.sheets[-1].fills.append((self.edges[0], self.y, self.edges[-1], self.y + tall))
        self.place(cells, bold=bold)
        self.y += tall

    def row(self, texts: list[str], shade: float | None, *, bold: bool = False) -> None:
        """Set a row, cut where the page ends."""
        cells = self.wrap(texts, bold=bold)
        while True:
            fits = int((self.room - 2 * self.look.pad) / self.step)
            need = max(len(c) for c in cells)
            if need <= fits:
                self.stretch(cells, shade, bold=bold)
                break
            if fits >= 2 and self.look.cut_rows and not bold:
                self.stretch([c[:fits] for c in cells], shade, bold=bold)
                cells = [c[fits:] or [""] for c in cells]
            self.rule(wanted=self.look.row_rules)
            self.new_page()
            self.rule(wanted=self.look.row_rules)
            if self.head and not bold:
                self.head_row()
        self.rule(wanted=self.look.row_rules)
        self.y += self.look.row_gap

    def head_row(self) -> None:
        """Set the heading row."""
        self.rule(wanted=self.look.head_rules or self.look.row_rules)
        self.stretch(
            self.wrap(self.head, bold=True), 0 if self.look.stripe_head else None, bold=True
        )
        self.rule(wanted=self.look.head_rules or self.look.row_rules)
        self.y += self.look.row_gap

    def table(self, grid: Grid) -> None:
        """Set a table."""
        total = sum(grid.widths)
        width = self.wide - 2 * self.look.margin
        self.edges = [
            self.look.margin + width * sum(grid.widths[:i]) / total
            for i in range(len(grid.widths) + 1)
        ]
        self.y += 8
        self.head = list(grid.heads)
        if self.room < 6 * self.step:
            self.new_page()
        self.table_top = self.y
        self.head_row()
        if not grid.repeat_head:
            self.head = []
        for n, line in enumerate(grid.lines):
            self.line(line, n)
        self.close_columns()
        self.rule(wanted=self.look.head_rules)
        self.edges = []

    def line(self, line: Line, n: int) -> None:
        """Set a row of the table's body."""
        shade = 0 if self.look.stripes and n % 2 == 0 else None
        if line.band:
            columns, self.edges = self.edges, [self.edges[0], self.edges[-1]]
            self.row([line.band], shade, bold=True)
            self.edges = columns
        else:
            self.row([c.text for c in line.cells], shade)

    def draw(self, target: Path, title: str) -> None:
        """Write the pages to a PDF."""
        canvas = Canvas(str(target), pagesize=A4, invariant=1, pageCompression=1)
        canvas.setTitle(title)
        for number, sheet in enumerate(self.sheets, start=1):
            self.turn(canvas)
            self.draw_sheet(canvas, sheet, number)
            canvas.showPage()
        canvas.save()

    def turn(self, canvas: Canvas) -> None:
        """Set the page's size, or lay a landscape page on a portrait sheet."""
        canvas.setPageSize((self.wide, self.tall))
        if not self.look.turned:
            return
        canvas.translate(self.tall, 0)
        canvas.rotate(90)
        if self.look.turned == "page":
            canvas.setPageRotation(90)  # ReportLab itself turns the sheet to portrait
        else:
            canvas.setPageSize((self.tall, self.wide))

    def draw_sheet(self, canvas: Canvas, sheet: Sheet, number: int) -> None:
        """Draw one page's marks, running head and footer."""
        canvas.setLineWidth(self.look.line_width)
        canvas.setFillGray(0.88)
        for x0, top, x1, bottom in sheet.fills:
            canvas.rect(x0, self.tall - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setFont(self.look.font, 8)
        canvas.drawString(self.look.margin, self.tall - 28, self.look.header)
        for x, y, text, font, size in sheet.texts:
            canvas.setFont(font, size)
            canvas.drawString(x, self.tall - y, text)
        for x0, y0, x1, y1 in sheet.rules:
            canvas.line(x0, self.tall - y0, x1, self.tall - y1)
        foot = self.look.footer.format(page=number, pages=len(self.sheets))
        canvas.setFont(self.look.font, 8)
        canvas.drawRightString(self.wide - self.look.margin, 26, foot)


def write(blocks: list[Block], look: Look, target: Path, title: str) -> None:
    """Set blocks and write them to a PDF."""
    press = Press(look)
    for block in blocks:
        if isinstance(block, Grid):
            press.table(block)
        elif isinstance(block, Gap) and block.page:
            press.new_page()
        elif isinstance(block, Gap):
            press.y += block.points
        else:
            press.paragraph(block)
    press.draw(target, title)
