"""Pages typed by hand: every character has its place, so that a test shows its table."""

from __future__ import annotations

import re

from svextract.page import Box, Cell, Grid, GridRow, Line, Page, Spot, Word
from svextract.plan.wording import PlanWording
from svextract.tables.blocks import page_to_blocks
from svextract.tables.joins import Table
from svextract.tables.lines import PrintedPage

WORDS = PlanWording()
# Points: width of a character, height of the type, distance of two lines.
PITCH, HEIGHT, LEADING = 5.0, 8.0, 10.0


def typed(text, *, number=1, scale=1.0, height=None, rules=(), fills=()):
    """Turn typed lines into a page; a space is as wide as a letter, an empty line half as high.

    rules and fills: in characters and lines, as (first, last, line): drawn above that line.
    """
    words, base, bases = [], 0.0, []
    for line in text.strip("\n").split("\n"):
        base += LEADING * scale * (1.0 if line.strip() else 0.6)
        bases.append(base)
        for found in re.finditer(r"\S+", line):
            x0, x1 = (place * PITCH * scale for place in found.span())
            words.append(Word(found.group(), Box(x0, base - HEIGHT * scale, x1, base)))
    above = [base - LEADING * scale * 0.9 for base in bases]
    return Page(
        number=number,
        width=600 * scale,
        height=(height or base + 50) if height else base + 50 * scale,
        words=tuple(words),
        rules=tuple(_level(rule, above, scale) for rule in rules),
        fills=tuple(_area(fill, above, scale) for fill in fills),
    )


def _level(rule, above, scale):
    first, last, line = rule
    return Box(first * PITCH * scale, above[line], last * PITCH * scale, above[line])


def _area(fill, above, scale):
    first, last, start, end = fill
    return Box(first * PITCH * scale, above[start], last * PITCH * scale, above[end])


def blocks(text, **drawn):
    carried = drawn.pop("carried", None)
    return page_to_blocks(PrintedPage.of(typed(text, **drawn)), WORDS, carried)


def shape(found):
    """Turn blocks into what a test compares: rows of texts, and paragraphs."""
    parts = []
    for block in found:
        if isinstance(block, Grid):
            if block.headings is not None:
                parts.append(("headings", *block.headings))
            parts.extend(tuple(cell.text for cell in row.cells) for row in block.rows)
        elif isinstance(block, Table):
            parts.append(("headings", *block.headings))
            parts.extend(tuple(cell.text for cell in row.cells) for row in block.rows)
        else:
            parts.append(block.text)
    return parts


def cell(text, page=1):
    """Make a cell of printed lines; a line that begins with '/' is a paragraph of its own."""
    if not text:
        return Cell()
    lines = tuple(
        Line(line.removeprefix("/"), breaks=line.startswith("/")) for line in text.split("\n")
    )
    return Cell(lines, (Spot(page, Box(0, 0, 10, 10)),))


def grid(page, *rows, headings=None, edges=(0, 100, 200, 300), merged=(), ruled=True):
    """Make a grid; merged: pairs of row and column that a cell above reaches down to."""
    made = tuple(
        GridRow(
            tuple(cell(text, page) for text in row),
            frozenset(column for at, column in merged if at == number),
        )
        for number, row in enumerate(rows)
    )
    return Grid(page, made, edges, ruled=ruled, headings=headings)
