"""What the readers of flowing documents share: text, grids of cells, and symbols."""

import pytest

from svextract.errors import TooLargeError
from svextract.page import Line
from svextract.readers.flowgrid import Laid, grid_to_columns
from svextract.readers.flowtext import (
    DEEPEST_TABLES,
    Budget,
    Stretch,
    check_nesting,
    plain_spaces,
    split_pages,
    text_to_lines,
    to_paragraph,
)
from svextract.readers.symbols import symbols_to_text

LINES = [
    ("a  b\u00a0c\td", ["a b c d"]),
    ("a\n\n b \n", ["a", "b"]),
    ("a\fb", ["a", "b"]),
    ("o\ufb03cer man\u00adager \u200b x\ufeff", ["officer manager x"]),
    (" \n\u200b", []),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_white_space_is_folded_and_words_cleaned(text, lines):
    found = text_to_lines(text)
    assert found == tuple(Line(line, breaks=number > 0) for number, line in enumerate(lines))


def test_stored_line_ends_are_spaces():
    assert plain_spaces("a\r\nb\tc\u2028d") == "a  b c d"


# Stretches, the mark, the text and the size of the paragraph.
PARAGRAPHS = [
    ([("Annual ", 12), ("Report", 30)], "", "Annual Report", 30),
    ([("ab", 12), ("cd", 30)], "1. ", "1. abcd", 30),
    ([("  ", 40), ("a", 9)], "", "a", 9),
    ([("", 14)], "1. ", "1.", 14),
    ([], "a) ", "a)", 11),
]


@pytest.mark.parametrize(("stretches", "mark", "text", "size"), PARAGRAPHS)
def test_paragraphs_have_a_mark_and_the_size_of_most_letters(stretches, mark, text, size):
    paragraph = to_paragraph(3, [Stretch(*one) for one in stretches], mark)
    assert (paragraph.text, paragraph.size, paragraph.page) == (text, size, 3)


@pytest.mark.parametrize("mark", ["", "• "])
def test_nothing_is_no_paragraph(mark):
    assert to_paragraph(1, [Stretch(" ", 11)], mark) is None


def test_page_breaks_part_stretches():
    parts = split_pages([Stretch("a\fb", 9), Stretch("c\f", 8)])
    assert parts == [[("a", 9)], [("b", 9), ("c", 8)], [("", 8)]]


def test_a_budget_is_spent():
    budget = Budget(characters=3, pieces=2)
    budget.spend(3)
    budget.spend()
    with pytest.raises(TooLargeError, match=r"try again\.$"):
        budget.spend()


def test_nesting_has_an_end():
    check_nesting(DEEPEST_TABLES)
    with pytest.raises(TooLargeError, match=r"try again\.$"):
        check_nesting(DEEPEST_TABLES + 1)


# Where the lines of the grid stand, the cells by row, start and end, and by column and columns.
GRIDS = [
    ([0, 100, 200], [(0, 0, 1), (0, 1, 2)], [(0, 1), (1, 1)]),
    ([0, 100, 103, 200], [(0, 0, 2), (0, 2, 3), (1, 0, 1), (1, 1, 3)], [(0, 1), (1, 1)] * 2),
    # Three borders near each other, and a table set in by a sliver.
    (
        [0, 3, 100, 102, 105, 200],
        [(0, 0, 3), (0, 3, 5), (1, 1, 2), (1, 2, 5), (2, 0, 4), (2, 4, 5)],
        [(0, 1), (1, 1)] * 3,
    ),
    # A sliver that is a cell of its own stays; the other cells go around it.
    (
        [0, 100, 103, 200],
        [(0, 0, 1), (0, 1, 2), (0, 2, 3), (1, 0, 2), (1, 2, 3)],
        [(0, 1), (1, 1), (2, 1), (0, 2), (2, 1)],
    ),
    # Lines in steps shorter than a column do not all become one.
    (
        [0, 5, 10, 15],
        [(0, 0, 3), (1, 0, 1), (1, 1, 3), (2, 0, 2), (2, 2, 3)],
        [(0, 2), (0, 1), (1, 1), (0, 1), (1, 1)],
    ),
    # Nothing is known of the lines, or all stand at nought.
    ([], [(0, 0, 1), (0, 1, 2)], [(0, 1), (1, 1)]),
    ([0, 0, 0], [(0, 0, 1), (0, 1, 2)], [(0, 1), (1, 1)]),
    # No cell begins in the middle.
    ([0, 100, 200, 300], [(0, 0, 2), (0, 2, 3), (1, 0, 3)], [(0, 1), (1, 1), (0, 2)]),
]


@pytest.mark.parametrize(("lines", "cells", "columns"), GRIDS)
def test_grids_become_columns(lines, cells, columns):
    laid = [Laid(row, start, end, []) for row, start, end in cells]
    found = grid_to_columns(laid, [float(line) for line in lines])
    assert [(cell.start, cell.end - cell.start) for cell in found] == columns


SYMBOLS = [
    ("ü û", "Wingdings", "✓ ✗"),
    ("\uf0fc", "WINGDINGS", "✓"),
    ("P\uf0a3", "Wingdings 2", "✓☐"),
    ("p", "Wingdings 3", "▲"),
    ("a", "Webdings", "✓"),
    ("b = 5", "Symbol", "β = 5"),
    ("%", "Wingdings", "\uf025"),
    ("—", "Wingdings", "—"),
    ("ü", "Arial", "ü"),
]


@pytest.mark.parametrize(("text", "font", "shown"), SYMBOLS)
def test_symbol_fonts_show_symbols(text, font, shown):
    assert symbols_to_text(text, font) == shown
