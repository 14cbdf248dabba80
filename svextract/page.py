"""What the readers hand on: pages of words and rules, and the lines, cells and grids found there.

Lengths are points (text files: one unit a character), the origin is top left and `top` grows
downwards. Everything is frozen; a stage returns new values.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.records import Notice

Turn = Literal[0, 90, 180, 270]
Count = Literal["right", "too_few", "too_many"]


class Box(NamedTuple):
    """A rectangle on a page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the horizontal extent."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Return the vertical extent."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Return the height on the page at which the box has its centre."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Return the horizontal centre."""
        return (self.x0 + self.x1) / 2


def around(boxes: Sequence[Box]) -> Box:
    """Turn one or more boxes into the smallest box around them all."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


class Word(NamedTuple):
    """A run of characters without a space, and where it stands."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page in reading position: the text runs left to right whatever way the page is turned.

    rules: straight horizontal or vertical lines, as boxes without area.
    fills: shaded areas. White ones are none.
    turn: degrees by which the displayed page was turned back to read it; `where` turns forth.
    skew: degrees by which its lines sloped down to the right before they were set level.
    doubtful: those of its words that were read from a picture and are not certain.
    located: whether coordinates mean something to a person; text files have none.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Box, ...] = ()
    fills: tuple[Box, ...] = ()
    turn: Turn = 0
    located: bool = True
    skew: float = 0.0
    doubtful: tuple[Word, ...] = ()

    def displayed(self, box: Box) -> Box:
        """Turn a box in reading position into one on the page as it is displayed."""
        box = self._askew(box) if self.skew else box
        x0, top, x1, bottom = box
        if self.turn == 90:
            return Box(self.height - bottom, x0, self.height - top, x1)
        if self.turn == 180:
            return Box(self.width - x1, self.height - bottom, self.width - x0, self.height - top)
        if self.turn == 270:
            return Box(top, self.width - x1, bottom, self.width - x0)
        return box

    def _askew(self, box: Box) -> Box:
        """Turn a box on the level page into the one around it on the page as it lay."""
        across, down = self.width / 2, self.height / 2
        sine, cosine = math.sin(math.radians(self.skew)), math.cos(math.radians(self.skew))
        corners = [
            Box(x := across + dx * cosine - dy * sine, y := down + dx * sine + dy * cosine, x, y)
            for dx in (box.x0 - across, box.x1 - across)
            for dy in (box.top - down, box.bottom - down)
        ]
        return around(corners)


class Pages(Protocol):
    """An open document, read page by page; indexes count from 0."""

    @property
    def format(self) -> str:
        """Name the format: 'pdf', 'txt'."""

    @property
    def count(self) -> int:
        """Count the pages."""

    @property
    def located(self) -> bool:
        """Say whether the format has pages that a person can turn to."""

    def text(self, index: int) -> str:
        """Return a page's text alone, which costs least."""

    def line_heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:
        """Return the lines of a page's text, each with the height of its baseline.

        The height is that on the page turned back by `turn`; it costs little more than the text.
        """

    def page(self, index: int) -> Page:
        """Return a page's words with their boxes, its rules and its shaded areas."""

    def close(self) -> None:
        """Let go of the file."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a cell or a paragraph.

    breaks: the line break above it is not explained by wrapping: the first word would still have
    fitted on the line before, so the writer ended a paragraph there. Otherwise it may be either.
    cut: the word above it fills its narrow cell from side to side, so that this line may begin
    with the rest of that word.
    """

    text: str
    box: Box | None = None
    breaks: bool = False
    cut: bool = False


class Spot(NamedTuple):
    """A box on a numbered page, in the coordinates of the page as displayed."""

    page: int
    box: Box

    def is_within(self, other: Spot) -> bool:
        """Say whether it lies in another place."""
        one, two = self.box, other.box
        inside = two.x0 <= one.x0 and two.top <= one.top and one.x1 <= two.x1
        return self.page == other.page and inside and one.bottom <= two.bottom


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its lines and its place. A cell merged over rows stands in the first of them."""

    lines: tuple[Line, ...] = ()
    spots: tuple[Spot, ...] = ()

    @property
    def text(self) -> str:
        """Return the lines joined by spaces."""
        return " ".join(line.text for line in self.lines)

    def __bool__(self) -> bool:
        """Say whether anything is printed in the cell."""
        return bool(self.lines)


NOTHING = Cell()


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of cells, a cell for each column of its grid.

    merged: columns whose cell began in a row above and reaches down over this one.
    sure: whether the row is known to begin here (a line, a gap, shading) and not inferred.
    continued: whether a part of it might as well have been a row of its own.
    count: how many cells were printed, compared with the columns, where cells come without places.
    """

    cells: tuple[Cell, ...]
    merged: frozenset[int] = frozenset()
    sure: bool = True
    continued: bool = False
    count: Count = "right"


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of one table as one page shows them.

    headings: the wording of its heading row, a text for each column; None where it has none.
    edges: the x-position at which each column begins, and at the end the table's right edge.
    ruled: whether lines divide its cells.
    given: whether its format describes its cells, so that the edges only count the columns.
    """

    page: int
    rows: tuple[GridRow, ...]
    edges: tuple[float, ...]
    ruled: bool
    headings: tuple[str, ...] | None = None
    given: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines outside the tables that belong together.

    size: height of the type in points.
    inside: it stood in a table's area over its full width.
    """

    page: int
    lines: tuple[Line, ...]
    spots: tuple[Spot, ...] = ()
    size: float = 0.0
    inside: bool = False

    @property
    def text(self) -> str:
        """Return the lines joined by spaces."""
        return " ".join(line.text for line in self.lines)

    def place(self, lines: Sequence[Line]) -> tuple[Spot, ...]:
        """Return where some of its lines stand; on a page that was turned, where all do."""
        every = [line.box for line in self.lines if line.box is not None]
        own = [line.box for line in lines if line.box is not None]
        if not own or len(self.spots) != 1:
            return self.spots
        (spot,), whole, part = self.spots, around(every), around(own)
        if (whole.x0, whole.top, whole.x1) != (spot.box.x0, spot.box.top, spot.box.x1):
            return self.spots
        low = part.bottom + spot.box.bottom - whole.bottom
        return (Spot(spot.page, part._replace(bottom=low)),)


Block = Grid | Paragraph


@dataclass(frozen=True, slots=True)
class FlowCell:
    """A cell of a table that its format describes: where it begins and how far it reaches.

    row, column: counted from 0. rows, columns: how many of each it covers, at least 1.
    content: paragraphs and the tables inside the cell, in reading order; nothing if it is empty.
    """

    row: int
    column: int
    content: tuple[FlowBlock, ...] = ()
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class FlowTable:
    """A table as Word, a web page or a spreadsheet describes it: its cells, not their places.

    page: the part of the document it stands in, counted from 1 (pages that the author began, the
    sheets of a workbook); results do not show it.
    cells: in the order of rows, then columns; none covers another. Places without one are empty.
    """

    page: int
    cells: tuple[FlowCell, ...]


FlowBlock = Paragraph | FlowTable


class Flow(Protocol):
    """An open document that flows: paragraphs and ready-made tables, but no places on pages."""

    @property
    def format(self) -> str:
        """Name the format: 'docx', 'odt', 'html', 'xlsx', 'csv'."""

    @property
    def blocks(self) -> Sequence[FlowBlock]:
        """Return what the document holds, in reading order."""

    @property
    def running(self) -> Sequence[str]:
        """Return what its page headers and footers say, a text for each paragraph."""

    @property
    def notices(self) -> Sequence[Notice]:
        """Return what a person should know of how it was read (hidden rows, tracked changes)."""

    def close(self) -> None:
        """Let go of the file."""
