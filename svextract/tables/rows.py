"""Rows of tables without row lines: where among the printed lines a new row begins.

Evidence is added up for each line: separators drawn between lines, the gap above it, which
columns begin anew, and how the wording goes on. Rows are taken to be aligned at their top, so a
column that ended and is filled again has begun a new row.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from svextract.tables.lines import TableLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.tables.columns import Columns
    from svextract.tables.recogniser import Recogniser

# Evidence for (above 0) and against (under 0) a new row; the unit is one clear hint of wording.
SEPARATED = 100.0  # a line or a change of shading stands between
UNSEPARATED = -4.0  # other rows of this table are divided by lines or shading, this place is not
GAPPED = 4.0  # wider than the usual distance, in a table whose rows stand apart
UNGAPPED = -4.0  # the usual distance, in a table whose rows stand apart
LONE_GAP = 1.5  # wider than usual, in a table whose rows do not stand apart
BEGINS_AGAIN = 5.0  # a column that had ended is filled again
BEGINS_LATE = 3.0  # a column that was empty so far is filled
KEY_EMPTY = -8.0  # nothing in the column that every row fills
KEY_ALONE = -1.5  # nothing but that column
FITTED = 1.5  # the first word would have fitted on the line above
NOT_FITTED = -1.5  # it would not, as at every wrapped line, and by chance at some others
LACKING = -1.0  # a column is empty that the row above filled from its first line on
# Share of the usual line distance: a step that much wider is a gap, one that much shorter belongs
# to cells whose lines interleave.
GAP = 0.2
INTERLEAVED = 0.75
# Share of a column's width: where the longest line is shorter, none was wrapped.
ROOMY = 0.6
# Gaps in a table from which its rows count as standing apart, and their least share of the steps.
FEWEST_GAPS = 2
LEAST_GAPS = 0.08


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table's rows are told apart, measured over all its lines."""

    step: float
    apart: bool
    drawn: bool


@dataclass(slots=True)
class _Row:
    """The row being read.

    texts and last: what each column says so far, and where its last line stands. first: the
    columns that the row's first line fills.
    """

    texts: dict[int, str] = field(default_factory=dict)
    last: dict[int, float] = field(default_factory=dict)
    first: frozenset[int] = frozenset()
    above: TableLine | None = None

    def add(self, line: TableLine) -> None:
        self.first = self.first or frozenset(line.pieces)
        for column, piece in line.pieces.items():
            said = self.texts.get(column)
            self.texts[column] = f"{said} {piece.text}" if said else piece.text
            self.last[column] = line.base
        self.above = line


def table_style(runs: Sequence[Sequence[TableLine]]) -> TableStyle:
    """Measure the usual line distance of a table and whether gaps or drawings divide its rows.

    A run is what stands between two full-width rows of the table.
    """
    steps = [step for run in runs for step in _steps(run)]
    drawn = any(line.separated for run in runs for line in run[1:])
    if not steps:
        return TableStyle(1.0, apart=False, drawn=drawn)
    counted = Counter(round(step, 1) for step in steps)
    usual = max(
        counted, key=lambda step: (counted[step] + counted.get(round(step + 0.1, 1), 0), -step)
    )
    tight = min((step for step in counted if counted[step] >= 2), default=usual)
    step = min(usual, tight) if tight > usual * 0.5 else usual
    gaps = sum(1 for value in steps if value > step * (1 + GAP))
    return TableStyle(
        step,
        apart=gaps >= FEWEST_GAPS and gaps >= LEAST_GAPS * len(steps),
        drawn=drawn,
    )


def _steps(lines: Sequence[TableLine]) -> list[float]:
    """Return the distance of each line from the nearest line above it that shares a column."""
    last: dict[int, float] = {}
    steps = []
    for line in lines:
        nearest = [line.base - last[column] for column in line.pieces if column in last]
        if nearest:
            steps.append(min(nearest))
        last.update(dict.fromkeys(line.pieces, line.base))
    return steps


def lines_to_rows(
    lines: Sequence[TableLine],
    style: TableStyle,
    columns: Columns,
    pitch: float,
    words: Recogniser,
) -> list[RowLines]:
    """Turn the lines of a run into rows."""
    reader = _RowReader(style, columns.headings, _limits(lines, columns.edges), pitch, words)
    rows: list[RowLines] = []
    row = _Row()
    for line in lines:
        weight = reader.weigh(row, line) if rows else SEPARATED
        if weight > 0:
            row = _Row()
            rows.append(RowLines([line], sure=weight >= GAPPED - 1))
        else:
            rows[-1].continued |= reader.might_begin(row, line)
            rows[-1].lines.append(line)
        row.add(line)
    return _with_tall_cells(rows, style, words.group_columns(columns.headings))


@dataclass(slots=True)
class RowLines:
    """The lines of one row.

    sure: its beginning is beyond doubt. continued: one of its lines might have begun another.
    """

    lines: list[TableLine]
    sure: bool = True
    continued: bool = False


def _with_tall_cells(
    rows: list[RowLines], style: TableStyle, groups: frozenset[int]
) -> list[RowLines]:
    """Give a cell that heads several rows the lines of it that stand beside later rows.

    Such lines follow one another at the usual distance, where the rows beside them stand apart.
    """
    if not style.apart:
        return rows
    for column in groups:
        head, last = 0, None
        for number, row in enumerate(rows):
            for line in list(row.lines):
                piece = line.pieces.get(column)
                if piece is None:
                    continue
                if last is None or line.base - last > style.step * (1 + GAP):
                    head = number
                elif head != number:
                    del line.pieces[column]
                    rows[head].lines.append(TableLine(line.base, {column: piece}))
                last = line.base
    return [row for row in rows if any(line.pieces for line in row.lines)]


def _limits(lines: Sequence[TableLine], edges: Sequence[float]) -> dict[int, float]:
    """Measure how far to the right each column's text may run.

    That is as far as its longest line does, but where this leaves much of the column free: then
    no line of it was wrapped, and each had the whole column.
    """
    limits: dict[int, float] = {}
    for line in lines:
        for column, piece in line.pieces.items():
            end = piece.words[-1].box.x1
            limits[column] = max(limits.get(column, end), end)
    for column, end in limits.items():
        left, right = edges[column : column + 2]
        if end - left < ROOMY * (right - left):
            limits[column] = right
    return limits


@dataclass(frozen=True, slots=True)
class _RowReader:
    """Weighs the evidence that a line begins a new row."""

    style: TableStyle
    headings: Sequence[str]
    limits: dict[int, float]
    pitch: float
    words: Recogniser

    def weigh(self, row: _Row, line: TableLine) -> float:
        """Add up the evidence for a new row at `line`, under the row read so far."""
        if line.separated:
            return SEPARATED
        drawn = UNSEPARATED if self.style.drawn else 0.0
        return drawn + self._gap(row, line) + self._columns(row, line) + self._wording(row, line)

    def might_begin(self, row: _Row, line: TableLine) -> bool:
        """Say whether a line that goes on with its row reads as if it began one.

        Its action begins with a sentence of its own where the line above had room for more, and
        neither gaps nor anything drawn tell the rows of this table apart.
        """
        if self.style.apart or self.style.drawn or self._fitted(row, line) <= 0:
            return False
        keys = self.words.key_columns(self.headings) & line.pieces.keys() & row.texts.keys()
        return any(
            self.words.begins_anew(self.headings[key], row.texts[key], line.pieces[key].text) > 0
            for key in keys
        )

    def _gap(self, row: _Row, line: TableLine) -> float:
        own = line.pieces.keys() - self.words.group_columns(self.headings) or line.pieces.keys()
        steps = [line.base - row.last[column] for column in own if column in row.last]
        if not steps:
            return 0.0
        wide = min(steps) > self.style.step * (1 + GAP)
        if self.style.apart:
            return GAPPED if wide else UNGAPPED
        return LONE_GAP if wide else 0.0

    def _columns(self, row: _Row, line: TableLine) -> float:
        keys = self.words.key_columns(self.headings)
        if not keys & line.pieces.keys():
            return KEY_EMPTY
        weight = KEY_ALONE if line.pieces.keys() <= keys else 0.0
        weight += LACKING * len(row.first - keys - line.pieces.keys())
        above = row.above
        if above is None or line.base - above.base < self.style.step * INTERLEAVED:
            return weight
        fresh = line.pieces.keys() - above.pieces.keys()
        if fresh & row.texts.keys():
            return weight + BEGINS_AGAIN
        return weight + (BEGINS_LATE if fresh else 0.0)

    def _wording(self, row: _Row, line: TableLine) -> float:
        weight = 0.0
        for column, piece in line.pieces.items():
            said = row.texts.get(column)
            if said is None:
                continue
            weight += self.words.begins_anew(self.headings[column], said, piece.text)
        return weight + self._fitted(row, line)

    def _fitted(self, row: _Row, line: TableLine) -> float:
        """Weigh whether the first word of a key column would have fitted on the line above."""
        keys = self.words.key_columns(self.headings)
        for column in keys & line.pieces.keys():
            above = row.above.pieces.get(column) if row.above else None
            if above is None:
                continue
            needed = above.words[-1].box.x1 + line.pieces[column].words[0].box.width
            return FITTED if needed + 2 * self.pitch < self.limits[column] else NOT_FITTED
        return 0.0
