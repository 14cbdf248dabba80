"""Tables whose cells know the rows and columns they cover become grids.

Ruled tables of a page and the tables that Word, web pages and spreadsheets describe come here
alike: heading rows are found, rows over the full width become paragraphs, and the cells of the
other rows go under the headings.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import Block, Cell, Grid, GridRow, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from svextract.tables.recogniser import Recogniser

    # The number of a row, the edges of the columns and their headings: the rows it really is.
    Divide = Callable[[int, Sequence[float], Sequence[str] | None], list[GridRow] | None]

# Rows that one heading row may take, with the groups of headings above its headings.
TALLEST_HEADING = 3
# Columns: a plan has some twenty at most, and asking about each of a sheet's thousands takes long.
WIDEST_HEADING = 64
# Columns of a form: two labels and two values stand side by side at the most.
WIDEST_FORM = 4
# Words of the name of a group of headings, as in 'Delivery plan'.
LONGEST_GROUP = 3
# Share of the first column's texts that must be known labels for a table to be a form.
KNOWN_LABELS = 0.6


class Filled(NamedTuple):
    """What stands in the rows and columns that one cell covers; size of type in points."""

    rows: range
    columns: range
    cell: Cell
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class CellTable:
    """A table of cells.

    cells: in the order of rows, then columns; empty ones included.
    edges: where each column begins, and at the end the right edge of the last.
    given: its format describes its cells, so that the edges only count the columns.
    """

    page: int
    height: int
    edges: tuple[float, ...]
    cells: tuple[Filled, ...]
    given: bool = False

    @property
    def width(self) -> int:
        """Count the columns."""
        return len(self.edges) - 1


def cells_to_blocks(
    table: CellTable, words: Recogniser, divide: Divide | None = None
) -> list[Block]:
    """Turn a table into grids, and paragraphs for its rows over the full width.

    A row whose cells are headings begins a new grid. divide: takes a row apart that is the only
    one of its grid, where lines divide its columns but not its rows.
    """
    reader = _TableReader(table, words, divide)
    return reader.read()


class _Heading(NamedTuple):
    """A heading row: how many rows it takes, where its columns begin, and their wording."""

    height: int
    starts: tuple[int, ...]
    texts: tuple[str, ...]
    score: float


@dataclass(slots=True)
class _TableReader:
    """Walks down the rows of one table."""

    table: CellTable
    words: Recogniser
    divide: Divide | None
    rows: dict[int, list[Filled]] = field(default_factory=lambda: defaultdict(list))
    blocks: list[Block] = field(default_factory=list)

    def read(self) -> list[Block]:
        for filled in self.table.cells:
            self.rows[filled.rows.start].append(filled)
        builder = _GridBuilder(self.table, self.divide)
        number = 0
        form = self._is_form()
        while number < self.table.height:
            heading = None if form else self._heading(number)
            wide = self._full_width(number)
            if heading is not None or wide is not None:
                self.blocks += builder.finished()
            if heading is not None:
                builder = _GridBuilder(self.table, self.divide, heading)
            elif wide is None:
                builder.add(number, self.rows[number])
            elif wide.cell:
                self.blocks.append(self._paragraph(wide))
            number += heading.height if heading is not None else 1
        return self.blocks + builder.finished()

    def _is_form(self) -> bool:
        """Say whether the first column holds the labels of a form, so that no row heads others."""
        sides = (0, 2) if self.table.width == WIDEST_FORM else (0,)
        stacks = [self._texts_at(column) for column in sides]
        known = [[self.words.form_label(text) for text in stack] for stack in stacks]
        mostly = all(sum(map(bool, side)) >= KNOWN_LABELS * len(side) > 0 for side in known)
        labels = [text for stack in stacks for text in stack]
        return mostly and self.words.are_labels(labels) and not any(map(self._all_known, self.rows))

    def _texts_at(self, column: int) -> list[str]:
        """Return the texts of the cells that begin at a column, from top to bottom."""
        cells = (filled for row in self.rows.values() for filled in row)
        return [f.cell.text for f in cells if f.columns.start == column and f.cell]

    def _all_known(self, number: int) -> bool:
        """Say whether a row holds three headings and more, and nothing else."""
        texts = [filled.cell.text for filled in self.rows[number] if filled.cell]
        return len(texts) > 2 and all(self.words.form_label(text) for text in texts)

    def _paragraph(self, filled: Filled) -> Paragraph:
        lines, spots = filled.cell.lines, filled.cell.spots
        return Paragraph(self.table.page, lines, spots, size=filled.size, inside=True)

    def _full_width(self, number: int) -> Filled | None:
        """Return the cell that spans all columns of a row, if one does."""
        wide = (f for f in self.rows[number] if len(f.columns) == self.table.width)
        return next(wide, None)

    def _heading(self, number: int) -> _Heading | None:
        """Read the heading row that begins at a row, if one does.

        It takes further rows where these hold nothing but headings and make it surer.
        """
        best = self._heading_of(number, 1) or self._short_heading(number)
        if best is None and not (self._has_groups(number) and self._may_group(number)):
            return None
        for height in range(2, TALLEST_HEADING + 1):
            if not self._only_headings(number + height - 1):
                break
            taller = self._heading_of(number, height)
            if taller is not None and (best is None or taller.score > best.score):
                best = taller
        return best

    def _short_heading(self, number: int) -> _Heading | None:
        """Read a heading row that has one cell fewer than the rows below, so that all moved up.

        The cell without a heading is the one that makes the cells below fit best.
        """
        width = self.table.width
        texts = tuple(filled.cell.text for filled in self.rows[number])
        texts += ("",) * (width - len(texts))
        if width > WIDEST_HEADING or len(texts) > width or texts[-1] or not all(texts[:-1]):
            return None
        rows = [self.rows[below] for below in range(number + 1, self.table.height)]
        cells = [[part.cell.text for part in below] for below in rows if len(below) == width]
        if not any(below[-1] for below in cells):
            return None
        readings = [(*texts[:gap], "", *texts[gap:-1]) for gap in range(1, len(texts) - 1)]
        scores = {said: self.words.heading_score(said) for said in readings}
        headed = [said for said in readings if scores[said] > 0]
        best = max(headed, key=lambda said: self._fit(said, cells), default=None)
        if best is None or self._fit(best, cells) <= self._fit(texts, cells):
            return None
        return _Heading(1, tuple(range(self.table.width)), best, scores[best])

    def _fit(self, headings: Sequence[str], cells: Sequence[Sequence[str]]) -> float:
        """Weigh how well the cells of rows fit the headings above them."""
        return sum(
            self.words.cell_fits(headings, text)[column]
            for row in cells
            for column, text in enumerate(row)
        )

    def _has_groups(self, number: int) -> bool:
        """Say whether a row has a cell over several columns, or one that reaches further down."""
        return any(
            1 < len(filled.columns) < self.table.width or len(filled.rows) > 1
            for filled in self.rows[number]
        )

    def _may_group(self, number: int) -> bool:
        """Say whether a row holds headings, and beside them at most short names of groups."""
        cells = [filled for filled in self.rows[number] if filled.cell]
        several = len(cells) > 1
        return all(
            self.words.only_heading_words(filled.cell.text)
            or (several and len(filled.columns) > 1 and _is_short(filled.cell.text))
            for filled in cells
        )

    def _only_headings(self, number: int) -> bool:
        texts = [filled.cell.text for filled in self.rows[number] if filled.cell]
        return bool(texts) and all(map(self.words.only_heading_words, texts))

    def _heading_of(self, number: int, height: int) -> _Heading | None:
        """Read so many rows from a row on as one heading row."""
        rows = range(number, number + height)
        parts = [filled for row in rows for filled in self.rows[row]]
        starts = sorted({filled.columns.start for filled in parts})
        if not 0 < len(starts) <= WIDEST_HEADING or (
            height > 1 and any(part.rows.stop > rows.stop for part in parts)
        ):
            return None
        stacks: dict[int, list[Filled]] = {start: [] for start in starts}
        for filled in parts:
            for column in stacks.keys() & set(filled.columns) if filled.cell else ():
                stacks[column].append(filled)
        above = (filled for stack in stacks.values() for filled in stack[:-1])
        if any(len(filled.columns) == 1 for filled in above):
            return None  # what stands above a heading and over no other is no group of headings
        texts = [
            self.words.heading_text([filled.cell.text for filled in stacks[start]])
            for start in starts
        ]
        score = self.words.heading_score(texts)
        return _Heading(height, tuple(starts), tuple(texts), score) if score > 0 else None


class _GridBuilder:
    """Collects the rows under one heading row, or those that have none above them."""

    def __init__(
        self, table: CellTable, divide: Divide | None, heading: _Heading | None = None
    ) -> None:
        self.table, self.divide = table, divide
        self.tall = [part for part in table.cells if len(part.rows) > 1]
        self.rows: list[GridRow] = []
        self.numbers: list[int] = []
        self.texts = heading.texts if heading else None
        self.starts = list(heading.starts) if heading else list(range(table.width))
        self.starts[0] = 0

    def add(self, number: int, filled: Sequence[Filled]) -> None:
        """Add one row of the table."""
        stacks: list[list[Cell]] = [[] for _ in self.starts]
        for part in filled:
            stacks[self._column(part)].append(part.cell)
        cells = tuple(map(joined_cells, stacks))
        merged = frozenset(
            self._column(part)
            for part in self.tall
            if number in part.rows and part.rows.start < number
        )
        if any(cells):
            self.rows.append(GridRow(cells, merged))
            self.numbers.append(number)

    def finished(self) -> list[Block]:
        """Return the grid collected so far, if there is one."""
        if not self.rows and self.texts is None:
            return []
        edges = (*(self.table.edges[start] for start in self.starts), self.table.edges[-1])
        rows = self.rows
        if len(rows) == 1 and self.divide is not None:
            rows = self.divide(self.numbers[0], edges, self.texts) or rows
        grid = Grid(
            self.table.page,
            tuple(rows),
            edges,
            ruled=True,
            headings=self.texts,
            given=self.table.given,
        )
        self.rows, self.numbers, self.texts = [], [], None
        return [grid]

    def _column(self, part: Filled) -> int:
        return max(0, bisect_right(self.starts, part.columns.start) - 1)


def _is_short(text: str) -> bool:
    return len(text.split()) <= LONGEST_GROUP


def joined_cells(cells: Sequence[Cell]) -> Cell:
    """Put cells together in one, in their order."""
    lines = tuple(line for cell in cells for line in cell.lines)
    return Cell(lines, tuple(spot for cell in cells for spot in cell.spots))
