"""Pages drawn line by line from top to bottom: paragraphs, and tables whose rows a page may cut."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterable

    Row = tuple[str, ...]

WIDTH, HEIGHT = A4
MARGIN = 64.0
LEADING = 1.25
PADDING = 3.5
GREY, HEADING_GREY = 0.93, 0.82
# Lines that a page must still hold for a row to begin on it.
FEWEST_LINES = 2


@dataclass(frozen=True)
class Face:
    """A typeface, plain and bold, and its size in points."""

    plain: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 12.0


@dataclass(frozen=True)
class Look:
    """How a table is drawn.

    widths: shares of the page's width between the margins. gap: extra points between rows.
    """

    widths: tuple[float, ...]
    grid: bool = False
    rules: bool = False
    stripes: bool = False
    gap: float = 0.0
    size: float = 9.0
    repeat_head: bool = True


def embedded() -> Face:
    """Return a face that is embedded in the file, as word processors do (from reportlab)."""
    fonts = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd"):
        registerFont(TTFont(name, fonts / f"{name}.ttf"))
    return Face("Vera", "VeraBd", 10.4)


@dataclass
class Sheet:
    """A document being drawn. `y` is where the next line's top will be, in points from below."""

    path: Path
    face: Face = field(default_factory=Face)
    head: str = ""
    page: int = 1
    y: float = HEIGHT - MARGIN

    def __post_init__(self) -> None:
        self.canvas = Canvas(str(self.path), pagesize=A4, pageCompression=1, invariant=1)
        self.inside = WIDTH - 2 * MARGIN
        self._furniture()

    def close(self) -> None:
        """Write the file."""
        self.canvas.save()

    def turn(self) -> None:
        """Begin a new page."""
        self.canvas.showPage()
        self.page += 1
        self.y = HEIGHT - MARGIN
        self._furniture()

    def room(self, leading: float) -> int:
        """Count the lines that the page still holds."""
        return int((self.y - MARGIN) / leading)

    def text(self, words: str, *, bold: bool = False, scale: float = 1.0, after: float = 6) -> None:
        """Draw a paragraph, over as many pages as it needs."""
        font, size = (self.face.bold if bold else self.face.plain), self.face.size * scale
        for line in simpleSplit(words, font, size, self.inside):
            if not self.room(size * LEADING):
                self.turn()
            self._line(line, MARGIN, font, size)
        self.y -= after

    def height(self, words: str) -> int:
        """Count the lines of a paragraph."""
        return len(simpleSplit(words, self.face.plain, self.face.size, self.inside))

    def table(self, headings: Row, rows: Iterable[Row], look: Look) -> list[Row]:
        """Draw a table and return its rows.

        On every other page the row at the end is cut, on the others it is kept whole.
        """
        drawn = []
        if self.room(look.size * LEADING) < 5 * FEWEST_LINES:
            self.turn()
        self._part(self._cells(headings, look, self.face.bold), look, HEADING_GREY, bold=True)
        for number, row in enumerate(rows):
            cells = self._cells(row, look, self.face.plain)
            while any(cells):
                held = self.room(look.size * LEADING) - 1
                tall = max(map(len, cells))
                if held < tall and (held < FEWEST_LINES or self.page % 2):
                    self.turn()
                    self._repeat(headings, look)
                    held = self.room(look.size * LEADING) - 1
                shade = GREY if look.stripes and number % 2 else None
                self._part([cell[:held] for cell in cells], look, shade)
                cells = [cell[held:] for cell in cells]
            drawn.append(row)
        self.y -= 10
        return drawn

    def _repeat(self, headings: Row, look: Look) -> None:
        if look.repeat_head:
            self._part(self._cells(headings, look, self.face.bold), look, HEADING_GREY, bold=True)

    def _cells(self, row: Row, look: Look, font: str) -> list[list[str]]:
        """Turn a row's texts into the lines of its cells."""
        return [
            simpleSplit(text, font, look.size, width * self.inside - 2 * PADDING)
            for text, width in zip(row, look.widths, strict=True)
        ]

    def _part(
        self, cells: list[list[str]], look: Look, shade: float | None, *, bold: bool = False
    ) -> None:
        """Draw the part of a row that this page holds, with its shade and lines."""
        leading = look.size * LEADING
        tall = max(map(len, cells)) * leading + 2 * PADDING
        lefts = [MARGIN + sum(look.widths[:n]) * self.inside for n in range(len(cells))]
        if shade is not None and (look.stripes or look.grid):
            self.canvas.setFillGray(shade)
            self.canvas.rect(MARGIN, self.y - tall, self.inside, tall, stroke=0, fill=1)
            self.canvas.setFillGray(0)
        top = self.y
        for left, lines in zip(lefts, cells, strict=True):
            self.y = top - PADDING
            for line in lines:
                self._line(
                    line, left + PADDING, self.face.bold if bold else self.face.plain, look.size
                )
        self._rule(lefts, top, top - tall, look)
        self.y = top - tall - look.gap

    def _rule(self, lefts: list[float], top: float, low: float, look: Look) -> None:
        right = MARGIN + self.inside
        self.canvas.setLineWidth(0.6)
        if look.grid or look.rules:
            for height in (top, low):
                self.canvas.line(MARGIN, height, right, height)
        if look.grid:
            for left in (*lefts, right):
                self.canvas.line(left, top, left, low)

    def _line(self, words: str, left: float, font: str, size: float) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(left, self.y - size, words)
        self.y -= size * LEADING

    def _furniture(self) -> None:
        """Draw the running head and the page number."""
        self.canvas.setFont(self.face.plain, 8)
        self.canvas.drawString(MARGIN, HEIGHT - 36, self.head)
        self.canvas.drawCentredString(WIDTH / 2, 30, f"Page {self.page}")
