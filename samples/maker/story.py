"""Blocks to PDF by ReportLab's own tables (platypus), which cut a row that a page ends in."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from .blocks import Block, Gap, Grid, Line, Text

FONTS = Path(reportlab.__file__).parent / "fonts"
GREY = Color(0.87, 0.9, 0.94)
MARGIN = 50


def register_fonts() -> None:
    """Register the fonts that come with ReportLab, so that they are embedded."""
    for name, file in (("Vera", "Vera.ttf"), ("VeraBd", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))


def styled(text: str, size: float, *, bold: bool = False) -> Paragraph:
    """Make a paragraph; line breaks are kept."""
    style = ParagraphStyle(
        "cell", fontName="VeraBd" if bold else "Vera", fontSize=size, leading=size * 1.25
    )
    return Paragraph("<br/>".join(escape(t) for t in text.split("\n")), style)


def numbered_canvas(header: str) -> type[Canvas]:
    """Return a canvas that writes the running head and 'x of y' once the pages are counted."""

    class Numbered(Canvas):
        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
            super().__init__(*args, **kwargs)
            self.pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - ReportLab's name
            self.pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self.pages, start=1):
                self.__dict__.update(page)
                self.setFont("Vera", 7)
                self.drawString(MARGIN, A4[1] - 30, header)
                self.drawCentredString(A4[0] / 2, 24, f"Page {number} of {len(self.pages)}")
                super().showPage()
            super().save()

    return Numbered


def table(grid: Grid, size: float) -> Table:
    """Make a table with alternate rows shaded and no lines."""
    width = A4[0] - 2 * MARGIN
    total = sum(grid.widths)
    data: list[list[Any]] = [[styled(h, size, bold=True) for h in grid.heads]]
    data += [cells(line, size) for line in grid.lines]
    made = Table(
        data,
        colWidths=[width * w / total for w in grid.widths],
        repeatRows=1 if grid.repeat_head else 0,
        splitInRow=1,
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("ROWBACKGROUNDS", (0, 1), (-1, -1), [GREY, None]),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ]
        ),
    )
    made.hAlign = "LEFT"
    return made


def cells(line: Line, size: float) -> list[Paragraph]:
    """Make a row's paragraphs."""
    return [styled(c.text, size) for c in line.cells]


def flowable(block: Block, size: float) -> Any:  # noqa: ANN401
    """Make what ReportLab flows over pages."""
    if isinstance(block, Grid):
        return table(block, size)
    if isinstance(block, Gap):
        return Spacer(1, block.points)
    assert isinstance(block, Text)  # noqa: S101 - tells the type checker what is left
    bold = block.style in ("title", "council", "rec")
    made = styled(block.text, size + (5 if block.style == "title" else 1), bold=bold)
    made.spaceAfter = 5
    return made


def write(blocks: list[Block], header: str, size: float, target: Path, title: str) -> None:
    """Flow blocks over pages and write them to a PDF."""
    register_fonts()
    document = SimpleDocTemplate(
        str(target),
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=48,
        bottomMargin=48,
        title=title,
        invariant=1,
    )
    document.build([flowable(b, size) for b in blocks], canvasmaker=numbered_canvas(header))
