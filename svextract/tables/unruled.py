"""The lines under a heading row become rows, and paragraphs where they do not fit its columns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from svextract.page import Block, Grid
from svextract.tables.columns import divide, dividers, runs_over_gutters, to_table_lines
from svextract.tables.lines import PrintedLine
from svextract.tables.paragraphs import PARAGRAPH_GAP, to_paragraphs
from svextract.tables.rows import table_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.tables.columns import Columns
    from svextract.tables.headings import Heading
    from svextract.tables.reading import Reading

# Line distances: a wider gap ends a table whose lines after it fill one column only.
TABLE_END_GAP = 1.7
Run = list[tuple[PrintedLine, dict[int, PrintedLine]]]


def lines_to_table(
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
        rows = reading.grid_rows(table, style, columns)
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
