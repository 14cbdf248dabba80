"""A page becomes blocks from top to bottom: grids, and the paragraphs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.page import Block, Grid, GridRow, Page
from svextract.tables.columns import Columns, divide, heading_to_columns, runs_over_gutters
from svextract.tables.forms import find_form, form_to_rows
from svextract.tables.headings import find_headings
from svextract.tables.joins import SAME_COLUMN
from svextract.tables.lattice import rules_to_lattices
from svextract.tables.lines import PrintedLine, PrintedPage, words_to_lines
from svextract.tables.paragraphs import to_paragraphs
from svextract.tables.reading import Reading
from svextract.tables.ruled import lattice_to_blocks, lattice_to_words
from svextract.tables.unruled import lines_to_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.tables.headings import Heading
    from svextract.tables.recogniser import Recogniser

    Lines = Sequence[PrintedLine]

# Share of the page's width from which something drawn divides what is above from what is below.
CROSSING = 0.35
# Words of a section's name over the full width, with which a page may go on with a table.
LONGEST_BAND = 8
WIDEST_PAIR = 2  # columns: a label and its value


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
    words = reading.words
    form = find_form(lines, reading.measures, words, goes_on=goes_on)
    headings = find_headings(
        lines,
        reading.measures,
        words,
        drawn=_drawn(reading.page),
        known=carried.headings if carried else (),
    )
    if form is not None and not _in_a_table(form.first, headings, lines, words):
        return [
            *lines_to_blocks(lines[: form.first], reading, carried),
            _form_grid(lines[form.first : form.end], form.values, reading),
            *lines_to_blocks(lines[form.end :], reading, None),
        ]
    first = headings[0].first if headings else len(lines)
    above = lines[:first]
    blocks: list[Block] = []
    if carried is not None and not carried.ruled and _goes_on(above, carried, reading):
        blocks += lines_to_table(above, carried, None, reading)
    else:
        blocks += to_paragraphs(above, reading)
    for number, heading in enumerate(headings):
        end = headings[number + 1].first if number + 1 < len(headings) else len(lines)
        body, after = _ended(lines[heading.end : end], reading, last=end == len(lines))
        columns = heading_to_columns(heading, _table_part(body, reading), reading.measures)
        columns = _as_carried(columns, carried)
        blocks += lines_to_table(body, columns, heading, reading)
        blocks += to_paragraphs(after, reading)
    return blocks


def _in_a_table(first: int, headings: Sequence[Heading], lines: Lines, words: Recogniser) -> bool:
    """Say whether a line stands under the heading row of a table, and nothing ends that before it.

    What looks like a form there is rows of the table: 'Officer to review the' in a cell.
    """
    above = [row for row in headings if row.end <= first and len(row.pieces) > WIDEST_PAIR]
    return bool(above) and not any(
        words.stands_alone(line.text) for line in lines[above[-1].end : first]
    )


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
    for number, line in enumerate(lines):
        if reading.words.stands_alone(line.text):
            return False
        pieces = divide(line, columns, reading.measures)
        if pieces is None or runs_over_gutters(line, columns, reading.measures):
            if number == 0 and len(line.words) <= LONGEST_BAND:
                continue  # the name of a section over the full width
            return False
        if len(pieces) > 1 or 0 not in pieces:
            return True
    return False
