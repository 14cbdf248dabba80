"""Forms become tables: labels down the left side, what they label beside them.

One form a recommendation is the same table turned on its side: its labels are the headings, and a
label that comes again begins a new row. A form may go on over a page break, in mid-value too.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Block, Cell, Grid, GridRow, Line
from svextract.tables.lines import CELL_GAP, PrintedLine, split_at_gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.tables.lines import Measures
    from svextract.tables.recogniser import Recogniser

# Share of a two-column grid's labels that must be known for it to be a form.
KNOWN_LABELS = 0.6
# Records from which labels and values are a plan; the cover sheet of a report has one.
FEWEST_RECORDS = 2


def forms_to_tables(blocks: Iterable[Block], words: Recogniser) -> list[Block]:
    """Turn the two-column grids that are forms into grids with headings; leave the rest."""
    done: list[Block] = []
    grids: list[Grid] = []
    for block in blocks:
        if isinstance(block, Grid) and _is_form(block, words, goes_on=bool(grids)):
            grids.append(block)
            continue
        done += _together(grids, words)
        grids = []
        done.append(block)
    return done + _together(grids, words)


def _together(grids: Sequence[Grid], words: Recogniser) -> list[Block]:
    """Turn forms that follow one another into one table; a single record may be a cover sheet."""
    if not grids:
        return []
    form = _Form(grids[0].page)
    for grid in grids:
        form.take(grid, words)
    return [form.grid()] if len(form.rows) >= FEWEST_RECORDS else list(grids)


def _is_form(grid: Grid, words: Recogniser, *, goes_on: bool) -> bool:
    """Say whether a grid is a form, or goes on with one from the page before."""
    if grid.headings is not None or len(grid.edges) != 3 or not grid.rows:
        return False
    labels = [row.cells[0].text for row in grid.rows if row.cells[0]]
    known = [label for label in labels if words.form_label(label) is not None]
    if len(known) < KNOWN_LABELS * len(labels):
        return False
    return goes_on or words.heading_score([words.form_label(label) or "" for label in known]) > 0


@dataclass(slots=True)
class _Form:
    """Labels and values read so far, as rows under headings."""

    page: int
    headings: list[str] = field(default_factory=list)
    rows: list[dict[str, Cell]] = field(default_factory=list)
    last: str = ""

    def take(self, grid: Grid, words: Recogniser) -> None:
        """Add the lines of one grid."""
        for row in grid.rows:
            printed, value = row.cells
            label = words.form_label(printed.text) if printed else self.last
            if label is None:
                label = printed.text
            if not printed and self.rows and label in self.rows[-1]:
                self._append(label, value)
            else:
                self._begin(label, _labelled(printed, words.form_number(printed.text), value))

    def _append(self, label: str, value: Cell) -> None:
        above = self.rows[-1][label]
        self.rows[-1][label] = Cell(above.lines + value.lines, above.spots + value.spots)

    def _begin(self, label: str, value: Cell) -> None:
        if label not in self.headings:
            self.headings.append(label)
        if not self.rows or label in self.rows[-1] or label == self.headings[0]:
            self.rows.append({})
        self.rows[-1][label] = value
        self.last = label

    def grid(self) -> Grid:
        """Return the form as a table with one row a record."""
        rows = tuple(
            GridRow(tuple(row.get(heading, NOTHING) for heading in self.headings))
            for row in self.rows
        )
        edges = tuple(float(number) for number in range(len(self.headings) + 1))
        return Grid(self.page, rows, edges, ruled=True, headings=tuple(self.headings))


def _labelled(printed: Cell, number: str, value: Cell) -> Cell:
    """Keep the number of 'Recommendation 3' with the value that it labels."""
    lines = value.lines
    if number:
        first = lines[0] if lines else Line("")
        lines = (replace(first, text=f"{number}: {first.text}".strip()), *lines[1:])
    return Cell(lines, printed.spots + value.spots)


@dataclass(frozen=True, slots=True)
class FormLines:
    """Printed lines that are a form: the first, the end, and where the values begin."""

    first: int
    end: int
    values: float


def find_form(
    lines: Sequence[PrintedLine], measures: Measures, words: Recogniser, *, goes_on: bool
) -> FormLines | None:
    """Find the lines of an unruled form: known labels at one margin, their values at another.

    goes_on: the page before ended in a form, so that fewer labels are enough.
    """
    labelled: dict[int, tuple[str, float]] = {}
    for number, line in enumerate(lines):
        pieces = split_at_gaps(line, CELL_GAP * measures.pitch)
        label = words.form_label(pieces[0].text) if len(pieces) > 1 else None
        if label is not None and words.form_label(pieces[1].text) is None:
            labelled[number] = (label, pieces[1].words[0].box.x0)
    starts = [start for _, start in labelled.values()]
    if not starts or max(starts) - min(starts) > measures.pitch:
        return None
    labels = list(dict.fromkeys(label for label, _ in labelled.values()))
    if not goes_on and words.heading_score(labels) <= 0:
        return None
    first, last = min(labelled), max(labelled)
    end = next((n for n in range(last + 1, len(lines)) if _left_of(lines[n], min(starts))), None)
    return FormLines(first, len(lines) if end is None else end, min(starts) - measures.pitch * 0.5)


def _left_of(line: PrintedLine, x: float) -> bool:
    return line.words[0].box.x0 < x - 1e-6 and line.words[-1].box.x1 > x


def form_to_rows(
    lines: Sequence[PrintedLine], values: float, words: Recogniser
) -> list[tuple[list[PrintedLine], list[PrintedLine]]]:
    """Turn the lines of an unruled form into pairs of label and value, each of several lines."""
    pairs: list[tuple[list[PrintedLine], list[PrintedLine]]] = []
    for line in lines:
        left = tuple(word for word in line.words if word.box.centre < values)
        right = tuple(word for word in line.words if word.box.centre >= values)
        label = PrintedLine(left) if left else None
        if not pairs or (label is not None and words.form_label(label.text) is not None):
            pairs.append(([], []))
        if label is not None:
            pairs[-1][0].append(label)
        if right:
            pairs[-1][1].append(PrintedLine(right))
    return pairs
