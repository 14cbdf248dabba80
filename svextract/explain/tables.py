"""The grids of a page become tables with the role of each column and the fate of each row."""

from __future__ import annotations

from collections import Counter
from itertools import cycle
from typing import TYPE_CHECKING

from svextract.explain.rows import RowSeer
from svextract.explain.seen import SeenColumn, SeenTable
from svextract.page import Grid, Paragraph, around
from svextract.plan.columns import group_columns
from svextract.plan.headings import heading_meaning
from svextract.plan.vocabulary import Role
from svextract.tables.joins import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.explain.outcome import Outcome
    from svextract.page import Block, Box, Line, Word
    from svextract.tables.walk import PageRead

UNKNOWN = "unknown"
# The columns of a form, from left to right; there may be two of each.
FORM_COLUMNS = ("label", "value")


def page_to_tables(read: PageRead, outcome: Outcome) -> tuple[SeenTable, ...]:
    """Turn the grids of a page into its tables; rows are numbered over the whole page."""
    loose = _loose_words(read)
    tables: list[SeenTable] = []
    numbered = 0
    for group in _grouped(read.blocks):
        heading = _take_heading(group[0], loose)
        table = _table(group, heading, outcome, (len(tables) + 1, numbered + 1))
        if table is not None:
            tables.append(table)
            numbered = max((row.number for row in table.rows), default=numbered)
    return tuple(tables)


def _grouped(blocks: Iterable[Block]) -> list[list[Grid]]:
    """Put the grids together that are one table, divided only by rows over its full width."""
    groups: list[list[Grid]] = []
    open_edges: tuple[float, ...] | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            open_edges = open_edges if block.inside else None
        elif block.headings is None and block.edges == open_edges:
            groups[-1].append(block)
        else:
            groups.append([block])
            open_edges = block.edges
    return groups


def _table(
    group: Sequence[Grid], heading: Box | None, outcome: Outcome, numbers: tuple[int, int]
) -> SeenTable | None:
    """Describe one table; numbers: its own, and that of its first row."""
    first = group[0]
    form = first.headings is None and first not in outcome.grids
    place = outcome.place(cell for grid in group for row in grid.rows for cell in row.cells)
    whole = outcome.tables[place.table] if place is not None else None
    table = whole or Table(first.headings or (), (), first.page)
    headings = table.headings
    columns = _form_columns(first) if form else _columns(group, table, outcome)
    groups = () if form else _heads(group, headings, outcome)
    seer = RowSeer(outcome, groups, first=numbers[1], form=form)
    rows = tuple(row for grid in group for row in seer.rows(grid))
    areas = [*(row.box for row in rows), *([heading] if heading is not None else [])]
    if not areas:
        return None
    return SeenTable(
        number=numbers[0],
        box=around(areas)._replace(x0=first.edges[0], x1=first.edges[-1]),
        columns=tuple(columns),
        rows=rows,
        ruled=first.ruled,
        heading=heading,
        began_on=whole.page if whole is not None and whole.page != first.page else None,
        form=form,
        read=bool(headings),
    )


def _form_columns(grid: Grid) -> Iterator[SeenColumn]:
    roles = cycle(FORM_COLUMNS)
    for left, right, role in zip(grid.edges, grid.edges[1:], roles, strict=False):
        yield SeenColumn(left, right, "", role)


def _columns(group: Sequence[Grid], table: Table, outcome: Outcome) -> Iterator[SeenColumn]:
    """Describe the columns of a grid: what each holds in the whole table that it is a part of."""
    headings, edges = table.headings, group[0].edges
    roles = outcome.roles_of(table) if headings else ()
    for column, index in enumerate(_columns_in_whole(group, outcome)):
        sides = edges[column], edges[column + 1]
        if index >= len(roles):
            yield SeenColumn(*sides, "", UNKNOWN)
            continue
        claimed = heading_meaning(headings[index], outcome.words.given).role or Role.OTHER
        other = claimed if roles[index] is Role.OTHER and claimed is not Role.OTHER else ""
        yield SeenColumn(*sides, headings[index], roles[index], other)


def _columns_in_whole(group: Sequence[Grid], outcome: Outcome) -> list[int]:
    """Return the number of each column in the whole table, whose columns may be others."""
    columns = []
    for column in range(len(group[0].edges) - 1):
        place = outcome.place(row.cells[column] for grid in group for row in grid.rows)
        columns.append(place.column if place is not None else column)
    return columns


def _heads(group: Sequence[Grid], headings: Sequence[str], outcome: Outcome) -> frozenset[int]:
    """Return the columns of the grids whose cells head several rows."""
    heads = group_columns(headings, outcome.words.given) if headings else frozenset[int]()
    whole = _columns_in_whole(group, outcome)
    return frozenset(column for column, index in enumerate(whole) if index in heads)


def _loose_words(read: PageRead) -> list[Word]:
    """Return the words that stand in no row, no paragraph and no running head: those of headings.

    In the order in which they are read.
    """
    lines = [line.box for line in _lines(read.blocks) if line.box is not None]
    last = int(read.page.height)  # a damaged file may place words miles off the page
    by_height: dict[int, list[Box]] = {}
    for box in (*lines, *(line.box for line in read.taken)):
        for height in range(max(int(box.top), 0), min(int(box.bottom), last) + 1):
            by_height.setdefault(height, []).append(box)
    loose = [
        word
        for word in read.page.words
        if 0 <= word.box.middle <= last
        and not any(
            box.x0 <= word.box.centre <= box.x1 and box.top <= word.box.middle <= box.bottom
            for box in by_height.get(int(word.box.middle), ())
        )
    ]
    return sorted(loose, key=lambda word: (word.box.bottom, word.box.x0))


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.lines
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from cell.lines


def _take_heading(grid: Grid, loose: list[Word]) -> Box | None:
    """Find the words of a grid's heading row among the loose ones, and take them from there."""
    wanted = Counter(word for text in grid.headings or () for word in text.split())
    found: list[Word] = []
    for word in loose:
        if wanted[word.text] > 0:
            wanted[word.text] -= 1
            found.append(word)
    for word in found:
        loose.remove(word)
    return around([word.box for word in found]) if found else None
