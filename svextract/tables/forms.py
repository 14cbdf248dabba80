"""Forms become tables: labels down the left side, what they label beside them.

One form a recommendation is the same table turned on its side: its labels are the headings, and a
label that comes again begins a new row. A form may go on over a page break, in mid-value too, and
may have two labels and their values in one line.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Block, Cell, Grid, GridRow, Line, Paragraph
from svextract.tables.lines import CELL_GAP, PrintedLine, split_at_gaps
from svextract.tables.slots import KNOWN_LABELS, WIDEST_FORM, joined_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.tables.lines import Measures
    from svextract.tables.recogniser import Recogniser

    Pair = tuple[Cell, Cell]

# Share of the cells in a column that must be known labels for it to hold the labels in the
# middle of a form, where there are fewer.
LABELS_BESIDE = 0.5
# Records from which labels and values are a plan; the cover sheet of a report has one.
FEWEST_RECORDS = 2


def forms_to_tables(blocks: Iterable[Block], words: Recogniser) -> list[Block]:
    """Turn the grids that are forms into grids with headings; leave the rest.

    A single record may be the cover sheet of a report, unless it stands under a label.
    """
    runs = _runs(list(blocks), words)
    done: list[Block] = []
    for run in runs:
        records = _records_near(run, runs, words)
        if run.form is not None and records >= (1 if run.labelled else FEWEST_RECORDS):
            done.append(run.form.grid())
        else:
            done += run.blocks
    return done


def _records_near(run: _Run, runs: Sequence[_Run], words: Recogniser) -> int:
    """Count the whole records of the forms on the pages of a form and on those beside them."""
    first, last = run.blocks[0].page - 1, run.blocks[-1].page + 1
    return sum(
        other.form.records(words, labelled=other.labelled)
        for other in runs
        if other.form is not None and first <= other.blocks[0].page <= last
    )


@dataclass(slots=True)
class _Run:
    """Neighbouring blocks: the grids of one form, or one block that is no form's."""

    blocks: list[Block]
    form: _Form | None = None
    labelled: bool = False


def _runs(blocks: Sequence[Block], words: Recogniser) -> list[_Run]:
    runs: list[_Run] = []
    labelled = False
    for block in blocks:
        form = runs[-1].form if runs else None
        more = form is not None or (labelled and any(run.form is not None for run in runs))
        if isinstance(block, Grid) and _is_form(block, words, goes_on=more, labelled=labelled):
            if form is None:
                form = _Form(block.page)
                runs.append(_Run([], form, labelled or _numbers(block, words)))
            runs[-1].blocks.append(block)
            form.take(block, words)
            continue
        runs.append(_Run([block]))
        labelled = isinstance(block, Paragraph) and _is_labelled(block, words)
    return runs


def _is_labelled(paragraph: Paragraph, words: Recogniser) -> bool:
    return any(words.stands_alone(line.text) for line in paragraph.lines)


def _numbers(grid: Grid, words: Recogniser) -> bool:
    """Say whether a label of a form numbers the recommendation that it is about."""
    return any(words.form_number(row.cells[0].text) for row in grid.rows)


def _is_form(grid: Grid, words: Recogniser, *, goes_on: bool, labelled: bool) -> bool:
    """Say whether a grid is a form, or goes on with one from the page before.

    labelled: it stands under the heading of a recommendation.
    """
    if grid.headings is not None or not 2 < len(grid.edges) <= WIDEST_FORM + 1 or not grid.rows:
        return False
    labels = [row.cells[0].text for row in grid.rows if row.cells[0]]
    known = [label for label in labels if words.form_label(label) is not None]
    if len(known) < KNOWN_LABELS * len(labels):
        return False
    every = [label.text for label, _ in _pairs(grid, words) if label]
    every += [words.recommendation_label] if labelled else []
    return goes_on or words.names_plan(every, answers=True)


def _pairs(grid: Grid, words: Recogniser) -> Iterator[Pair]:
    """Take the rows of a form apart into labels, each with the cells up to the next label."""
    columns = _label_columns(grid, words)
    for row in grid.rows:
        label, values = row.cells[0], list[Cell]()
        for column, cell in enumerate(row.cells[1:], start=1):
            if cell and column in columns:
                yield label, joined_cells(values)
                label, values = cell, []
            else:
                values.append(cell)
        yield label, joined_cells(values)


def _label_columns(grid: Grid, words: Recogniser) -> set[int]:
    """Find the columns after the second that hold labels: about half of them are known."""
    found = set()
    for column in range(2, len(grid.edges) - 1):
        texts = [row.cells[column].text for row in grid.rows if row.cells[column]]
        known = sum(words.form_label(text) is not None for text in texts)
        if known and column - 1 not in found and known >= LABELS_BESIDE * len(texts):
            found.add(column)
    return found


@dataclass(slots=True)
class _Form:
    """Labels and values read so far, as rows under headings."""

    page: int
    headings: list[str] = field(default_factory=list)
    rows: list[dict[str, Cell]] = field(default_factory=list)
    last: str = ""

    def take(self, grid: Grid, words: Recogniser) -> None:
        """Add the lines of one grid."""
        for printed, value in _pairs(grid, words):
            self._take_pair(printed, value, words)

    def _take_pair(self, printed: Cell, value: Cell, words: Recogniser) -> None:
        label = words.form_label(printed.text) if printed else self.last
        if label is None:
            label = printed.text
        if not printed and self.rows and label in self.rows[-1]:
            self._append(label, value)
        else:
            begins = bool(self.rows) and words.heads_record(label, list(self.rows[-1]))
            self._begin(
                label, _labelled(printed, words.form_number(printed.text), value), begins=begins
            )

    def _append(self, label: str, value: Cell) -> None:
        self.rows[-1][label] = joined_cells([self.rows[-1][label], value])

    def _begin(self, label: str, value: Cell, *, begins: bool) -> None:
        if label not in self.headings:
            self.headings.append(label)
        if not self.rows or label in self.rows[-1] or label == self.headings[0] or begins:
            self.rows.append({})
        self.rows[-1][label] = value
        self.last = label

    def records(self, words: Recogniser, *, labelled: bool) -> int:
        """Count the rows that say what is done or answered, and who does it or by when."""
        more = [words.recommendation_label] if labelled else []
        return sum(words.names_plan([*row, *more], answers=True) for row in self.rows)

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
    doubtful: dict[int, tuple[str, float]] = {}
    for number, line in enumerate(lines):
        pieces = split_at_gaps(line, CELL_GAP * measures.pitch)
        label = words.form_label(pieces[0].text) if len(pieces) > 1 else None
        if label is not None:
            found = label, pieces[1].words[0].box.x0
            if words.form_label(pieces[1].text) is None:
                labelled[number] = found
            elif len(pieces) == 2:
                doubtful[number] = found
    starts = [start for _, start in labelled.values()]
    if not starts or max(starts) - min(starts) > measures.pitch:
        return None
    # 'Response  Agreed' looks like two headings, but stands where labels and values do.
    labelled |= {
        number: found
        for number, found in doubtful.items()
        if abs(found[1] - min(starts)) <= measures.pitch
    }
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
