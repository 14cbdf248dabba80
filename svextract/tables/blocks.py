"""A page becomes blocks from top to bottom: grids, and the paragraphs between them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from svextract.page import Block, Grid, GridRow, Page
from svextract.tables.columns import (
    Columns,
    Heading,
    divide,
    dividers,
    find_headings,
    heading_to_columns,
    runs_over_gutters,
    to_table_lines,
)
from svextract.tables.forms import find_form, form_to_rows
from svextract.tables.joins import SAME_COLUMN
from svextract.tables.lattice import rules_to_lattices
from svextract.tables.lines import Measures, PrintedLine, PrintedPage, words_to_lines
from svextract.tables.reading import Reading
from svextract.tables.rows import table_style
from svextract.tables.ruled import lattice_to_blocks, lattice_to_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.tables.recogniser import Recogniser

# Line distances: a wider gap ends a paragraph.
PARAGRAPH_GAP = 1.35
# Line distances: a wider gap ends a table whose lines after it fill one column only.
TABLE_END_GAP = 1.7
# Share of the page's width from which something drawn divides what is above from what is below.
CROSSING = 0.35
# Words: a line of fewer may only look smaller, having no tall letters.
SIZED_LINE = 3
# Share of type height by which lines of one paragraph may differ.
SAME_SIZE = 0.2


def page_to_blocks(
    printed: PrintedPage, words: Recogniser, carried: Columns | None = None
) -> list[Block]:
    """Turn a page into grids and paragraphs.

    carried: the columns of a table that was still open at the end of the page before.
    """
    reading = Reading(printed.page, printed.measures, words, carried)
    placed: list[tuple[float, list[Block]]] = []
    rest = list(printed.lines)
    for lattice in rules_to_lattices(printed.page.rules):
        filled = lattice_to_words(lattice, [word for line in rest for word in line.words])
        if not filled:
            continue
        inside = {word for words_inside in filled.values() for word in words_inside}
        rest = words_to_lines(word for line in rest for word in line.words if word not in inside)
        placed.append((lattice.box.top, lattice_to_blocks(lattice, filled, reading)))
    tops = [top for top, _ in placed]
    placed += [
        (band[0].box.top, lines_to_blocks(band, reading, carried)) for band in _bands(rest, tops)
    ]
    return [block for _, blocks in sorted(placed, key=lambda item: item[0]) for block in blocks]


def _bands(lines: Sequence[PrintedLine], tops: Sequence[float]) -> list[list[PrintedLine]]:
    """Divide the lines of a page into those above, between and below its ruled tables."""
    bands: dict[int, list[PrintedLine]] = {}
    for line in lines:
        bands.setdefault(sum(1 for top in tops if line.box.middle > top), []).append(line)
    return list(bands.values())


def lines_to_blocks(
    lines: Sequence[PrintedLine], reading: Reading, carried: Columns | None
) -> list[Block]:
    """Turn lines outside ruled tables into the unruled tables and paragraphs they make."""
    goes_on = carried is not None and not any(carried.headings)
    form = find_form(lines, reading.measures, reading.words, goes_on=goes_on)
    if form is not None:
        return [
            *lines_to_blocks(lines[: form.first], reading, carried),
            _form_grid(lines[form.first : form.end], form.values, reading),
            *lines_to_blocks(lines[form.end :], reading, None),
        ]
    headings = find_headings(
        lines,
        reading.measures,
        reading.words,
        drawn=_drawn(reading.page),
        known=carried.headings if carried else (),
    )
    first = headings[0].first if headings else len(lines)
    above = lines[:first]
    blocks: list[Block] = []
    if carried is not None and _goes_on(above, carried, reading):
        blocks += _table(above, carried, None, reading)
    else:
        blocks += to_paragraphs(above, reading)
    for number, heading in enumerate(headings):
        end = headings[number + 1].first if number + 1 < len(headings) else len(lines)
        body, after = _ended(lines[heading.end : end], reading, last=end == len(lines))
        columns = heading_to_columns(heading, _table_part(body, reading), reading.measures)
        columns = _as_carried(columns, carried)
        blocks += _table(body, columns, heading, reading)
        blocks += to_paragraphs(after, reading)
    return blocks


def _form_grid(lines: Sequence[PrintedLine], values: float, reading: Reading) -> Grid:
    pairs = form_to_rows(lines, values, reading.words)
    rows = tuple(GridRow((reading.cell(label), reading.cell(value))) for label, value in pairs)
    left = min(line.words[0].box.x0 for line in lines)
    right = max(line.words[-1].box.x1 for line in lines)
    return Grid(reading.page.number, rows, (left, values, right), ruled=False)


def _as_carried(columns: Columns, carried: Columns | None) -> Columns:
    """Give a table that goes on under its repeated heading row its columns without a heading."""
    if carried is None or tuple(filter(None, carried.headings)) != columns.headings:
        return columns
    named = [edge for edge, text in zip(carried.edges, carried.headings, strict=False) if text]
    reach = SAME_COLUMN * (carried.edges[-1] - carried.edges[0])
    near = all(abs(a - b) <= reach for a, b in zip(named, columns.edges, strict=False))
    return carried if near else columns


def _drawn(page: Page) -> list[float]:
    """Return the heights at which a line or the edge of a shaded area crosses much of the page."""
    boxes = [*(rule for rule in page.rules if rule.width > rule.height), *page.fills]
    wide = [box for box in boxes if box.width >= CROSSING * page.width]
    return sorted(height for box in wide for height in (box.top, box.bottom))


def _ended(
    body: Sequence[PrintedLine], reading: Reading, *, last: bool
) -> tuple[Sequence[PrintedLine], Sequence[PrintedLine]]:
    """Divide the lines under a heading row into the table's and those after its end.

    Where rows begin right under the heading and another heading row follows, each recommendation
    has a table of its own, and its heading ends the table before.
    """
    alone = [n for n, line in enumerate(body) if reading.words.stands_alone(line.text)]
    if last or not alone or alone[0] == 0:
        return body, ()
    return body[: alone[0]], body[alone[0] :]


def _table_part(body: Sequence[PrintedLine], reading: Reading) -> Sequence[PrintedLine]:
    """Leave out the lines that say themselves that they are no table row."""
    return [line for line in body if not reading.words.stands_alone(line.text)]


def _goes_on(lines: Sequence[PrintedLine], columns: Columns, reading: Reading) -> bool:
    """Say whether a page begins with lines of a table that was open on the page before."""
    for line in lines:
        if reading.words.stands_alone(line.text):
            return False
        pieces = divide(line, columns, reading.measures)
        if pieces is None or runs_over_gutters(line, columns, reading.measures):
            return False
        if len(pieces) > 1 or 0 not in pieces:
            return True
    return False


def _table(
    body: Sequence[PrintedLine], columns: Columns, heading: Heading | None, reading: Reading
) -> list[Block]:
    """Turn the lines under a heading row into grids, and paragraphs where they do not fit."""
    runs, after = _until_end(_runs(body, columns, reading), reading)
    heights = dividers(reading.page.rules, reading.page.fills, columns)
    tables = [to_table_lines(run, heights) if fits else [] for run, fits in runs]
    style = table_style([table for table in tables if table])
    blocks: list[Block] = []
    if heading is not None:
        blocks.append(
            Grid(reading.page.number, (), columns.edges, ruled=False, headings=columns.headings)
        )
    last = max((number for number, (_, fits) in enumerate(runs) if fits), default=-1)
    for number, ((run, fits), table) in enumerate(zip(runs, tables, strict=True)):
        if not fits:
            inside = number < last or reading.words.stands_alone(run[0][0].text, single=True)
            blocks += to_paragraphs([line for line, _ in run], reading, inside=inside)
            continue
        rows = reading.grid_rows(table, style, columns.headings, columns.edges)
        blocks.append(Grid(reading.page.number, tuple(rows), columns.edges, ruled=False))
    return blocks + to_paragraphs(after, reading)


def _until_end(
    runs: Sequence[tuple[Run, bool]], reading: Reading
) -> tuple[Sequence[tuple[Run, bool]], list[PrintedLine]]:
    """Divide a table's runs from the lines after its end.

    A paragraph that stands further below the table than any of its rows ends it, if it is no label;
    what looks like rows below belongs to another table.
    """
    widest = 0.0
    for number, (run, fits) in enumerate(runs):
        first = run[0][0]
        if fits:
            widest = max([widest, *(_gap(a[0], b[0]) for a, b in pairwise(run))])
            continue
        if number == 0 or reading.words.stands_alone(first.text):
            continue
        apart = _gap(runs[number - 1][0][-1][0], first)
        if apart > TABLE_END_GAP * max(widest, reading.measures.leading):
            return runs[:number], [line for later, _ in runs[number:] for line, _ in later]
    return runs, []


Run = list[tuple[PrintedLine, dict[int, PrintedLine]]]


def _runs(
    body: Sequence[PrintedLine], columns: Columns, reading: Reading
) -> list[tuple[Run, bool]]:
    """Divide a table's lines into runs that fit its columns and runs that are paragraphs."""
    runs: list[tuple[Run, bool]] = []
    for line in body:
        pieces = divide(line, columns, reading.measures)
        fits = (
            pieces is not None
            and not reading.words.stands_alone(line.text, single=pieces.keys() == {0})
            and not runs_over_gutters(line, columns, reading.measures)
            and not _ends_paragraph(line, pieces, runs, columns, reading)
        )
        if not runs or runs[-1][1] != fits:
            runs.append(([], fits))
        runs[-1][0].append((line, pieces or {}))
    return [part for run in runs for part in _without_tail(run, reading)]


def _ends_paragraph(
    line: PrintedLine,
    pieces: dict[int, PrintedLine],
    runs: Sequence[tuple[Run, bool]],
    columns: Columns,
    reading: Reading,
) -> bool:
    """Say whether a line that would fit the table is the wrapped end of the paragraph above."""
    if not runs or runs[-1][1] or pieces.keys() != {0}:
        return False
    above = runs[-1][0][-1][0]
    near = line.base - above.base <= PARAGRAPH_GAP * reading.measures.leading
    needed = above.words[-1].box.x1 + reading.measures.pitch + line.words[0].box.width
    return near and needed > columns.edges[-1] - reading.measures.pitch


def _without_tail(run: tuple[Run, bool], reading: Reading) -> list[tuple[Run, bool]]:
    """Divide off the lines that stand below a table apart from it and fill one column only."""
    lines, fits = run
    if not fits:
        return [run]
    last = max((n for n, (_, pieces) in enumerate(lines) if pieces.keys() != {0}), default=-1)
    end = next(
        (
            n
            for n in range(last + 1, len(lines))
            if n == 0
            or _gap(lines[n - 1][0], lines[n][0]) > TABLE_END_GAP * reading.measures.leading
        ),
        len(lines),
    )
    return [(part, kind) for part, kind in ((lines[:end], True), (lines[end:], False)) if part]


def _gap(above: PrintedLine, below: PrintedLine) -> float:
    return below.base - above.base


def to_paragraphs(
    lines: Sequence[PrintedLine], reading: Reading, *, inside: bool = False
) -> list[Block]:
    """Turn lines into paragraphs: a wide gap or another size of type begins a new one."""
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if groups and _same_paragraph(groups[-1][-1], line, reading.measures):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [reading.paragraph(group, inside=inside) for group in groups]


def _same_paragraph(above: PrintedLine, line: PrintedLine, measures: Measures) -> bool:
    sizes = [max(word.box.height for word in part.words) for part in (above, line)]
    smaller = above if sizes[0] < sizes[1] else line
    alike = len(smaller.words) < SIZED_LINE or abs(sizes[0] - sizes[1]) <= SAME_SIZE * max(sizes)
    return (
        alike
        and _gap(above, line) <= PARAGRAPH_GAP * measures.leading * max(sizes) / measures.height
    )
