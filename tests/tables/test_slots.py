"""Tables whose cells know the rows and columns they cover become grids."""

from itertools import chain, repeat

import pytest

from svextract.page import Box, Cell, Grid, GridRow, Line, Paragraph, Spot
from svextract.tables.slots import CellTable, Filled, cells_to_blocks
from tests.tables.made import WORDS, cell, shape
from tests.tables.test_given import places

# Points: the columns of a table on a page.
XS = (50.0, 80.0, 300.0, 400.0, 500.0)


def slots(*rows, sizes=(), given=False):
    """Make a table of typed rows, see `places`; sizes: the size of type in each cell."""
    all_sizes = chain(sizes, repeat(9.0))
    made = [
        Filled(down, across, cell(text, page=2), next(all_sizes))
        for text, down, across in places(rows)
    ]
    width = max(filled.columns.stop for filled in made)
    return CellTable(2, len(rows), XS[: width + 1], tuple(made), given=given)


def read(*rows, divide=None, **options):
    return cells_to_blocks(slots(*rows, **options), WORDS, divide)


def edges(blocks):
    return [block.edges for block in blocks if isinstance(block, Grid)]


HEAD = "No | Action | Officer | Deadline"
HEADINGS = tuple(HEAD.split(" | "))
ROW, NEXT = "1 | Cut verges | Nia | May", "2 | Count trees | Tom | June"

# A table, the heading row it has, where its columns begin; where such a table was seen.
HEADS = {
    "a heading over each column": ((HEAD, ROW), HEADINGS, XS),
    "a heading over two columns (double lines)": (
        ("Action | > | Officer | Deadline", ROW),
        ("Action", "Officer", "Deadline"),
        (50.0, 300.0, 400.0, 500.0),
    ),
    "no heading over the first column (Isle of Wight)": (
        ("~ | Action | Officer | Deadline", ROW),
        ("Action", "Officer", "Deadline"),
        (50.0, 300.0, 400.0, 500.0),
    ),
    "two rows": (
        ("No | Action | Delivery | >", "^ | ^ | Officer | Deadline", ROW),
        HEADINGS,
        XS,
    ),
    "three rows": (
        ("No | Action | Delivery plan | >", "^ | ^ | Council | >", "^ | ^ | Officer | Deadline",
         ROW),
        HEADINGS,
        XS,
    ),
    "two rows, the upper over all that the lower divides": (
        ("Key | > | Agreed delivery | >", "No | Action | Officer | Deadline", ROW),
        HEADINGS,
        XS,
    ),
    "words of the first row below it": (
        (HEAD, "1 | Officers agree the action | Nia | May"),
        HEADINGS,
        XS,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_heading_rows_are_found_however_many_rows_they_take(name):
    rows, headings, starts = HEADS[name]
    (grid,) = read(*rows)
    assert (grid.headings, grid.edges, len(grid.rows)) == (headings, starts, 1)


def test_a_heading_row_of_three_rows_is_no_form():
    groups = "No | Action | Delivery plan | >", "^ | ^ | Agreed | >", "^ | ^ | Officer | Deadline"
    (grid,) = read(*groups, ROW)
    assert (grid.headings, grid.edges, len(grid.rows)) == (HEADINGS, XS, 1)


def test_a_heading_row_takes_three_rows_at_the_most():
    groups = "^ | ^ | Council | >", "^ | ^ | Scrutiny panel | >"
    blocks = read("No | Action | Delivery | >", *groups, "^ | ^ | Officer | Deadline", ROW)
    assert shape(blocks)[-1] == tuple(ROW.split(" | "))
    assert all(block.headings != HEADINGS for block in blocks)


def test_a_heading_row_that_is_printed_twice_heads_the_second_table_only():
    blocks = read(HEAD, HEAD, ROW)
    assert [(block.headings, len(block.rows)) for block in blocks] == [(HEADINGS, 0), (HEADINGS, 1)]


def test_a_row_of_values_is_no_second_heading_row():
    blocks = read("No | Action | Delivery | >", "1 | Cut verges | Nia | May")
    assert shape(blocks) == [("No", "Action", "Delivery", ""), tuple(ROW.split(" | "))]


@pytest.mark.parametrize("value", ["Lead officer", "Next steps"])
def test_a_value_in_the_words_of_headings_does_not_make_its_row_one(value):
    (grid,) = read(HEAD, f"1 | {value} | Nia | May", NEXT)
    assert grid.headings == HEADINGS
    assert [row.cells[1].text for row in grid.rows] == [value, "Count trees"]


@pytest.mark.xfail(
    reason="A heading row whose cells reach down over two rows ends with the first of them where "
    "the second holds other words than those of headings; what these say becomes a row.",
    raises=AssertionError,
)
def test_a_heading_row_is_as_tall_as_its_cells():
    blocks = read("Action | Officer | RAG | >", "^ | ^ | Q1 | Q2", "Cut verges | Nia | G | A")
    assert [len(block.rows) for block in blocks] == [1]


def test_columns_go_under_the_heading_that_begins_left_of_them():
    (grid,) = read("Action | > | Officer | Deadline", ROW, "Count trees | > | Tom | >")
    assert shape([grid])[1:] == [("1 Cut verges", "Nia", "May"), ("Count trees", "Tom", "")]
    first, second = grid.rows[0].cells[0], grid.rows[1].cells[1]
    assert [line.text for line in first.lines] == ["1", "Cut verges"]
    assert (len(first.spots), len(second.spots)) == (2, 1)


def test_a_new_heading_row_has_columns_of_its_own():
    blocks = read(HEAD, ROW, "Action | > | Officer | By when", NEXT)
    assert edges(blocks) == [XS, (50.0, 300.0, 400.0, 500.0)]
    assert shape(blocks[1:])[1] == ("2 Count trees", "Tom", "June")


def test_rows_after_a_full_width_row_keep_the_columns_but_not_the_headings():
    blocks = read("Action | > | Officer | Deadline", ROW, "Trees | > | > | >", NEXT)
    assert edges(blocks) == [(50.0, 300.0, 400.0, 500.0)] * 2
    assert [block.headings for block in blocks[::2]] == [("Action", "Officer", "Deadline"), None]


def test_a_full_width_row_is_a_paragraph_with_its_size_and_place():
    blocks = read("Verges | > | > | >", HEAD, ROW, sizes=[14.0])
    assert blocks[0] == Paragraph(
        2, (Line("Verges"),), (Spot(2, Box(0, 0, 10, 10)),), size=14.0, inside=True
    )


def test_an_empty_full_width_row_divides_and_is_nothing():
    blocks = read(HEAD, ROW, " | > | > | >", NEXT)
    assert [len(block.rows) for block in blocks] == [1, 1]


def test_a_full_width_row_right_below_the_headings_leaves_them_a_grid():
    blocks = read(HEAD, "Trees | > | > | >", NEXT)
    assert [getattr(block, "headings", "") for block in blocks] == [HEADINGS, "", None]
    assert [len(grid.rows) for grid in blocks[::2]] == [0, 1]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((HEAD, ROW, "2 | Rake | ^ | ^"), [set(), {2, 3}]),
        (("Action | > | Officer | Deadline", ROW, "^ | Rake | Tom | ^"), [set(), {0, 2}]),
        ((HEAD, ROW, "^ | ^ | Tom | June", "2 | Rake | ^ | May"), [set(), {0, 1}, {2}]),
        ((HEAD, " | | | ", ROW), [set()]),
    ],
)
def test_what_reaches_down_is_counted_in_the_columns_of_the_headings(rows, expected):
    (grid,) = read(*rows)
    assert [set(row.merged) for row in grid.rows] == expected


@pytest.mark.parametrize("given", [False, True])
def test_a_grid_says_whether_its_format_describes_it(given):
    (grid,) = read(HEAD, ROW, given=given)
    assert (grid.given, grid.ruled, grid.page) == (given, True, 2)


DIVIDED = (GridRow((Cell(),)), GridRow((Cell(),)))

# A table, what the rows that it asks about are; whether each grid was divided.
DIVISIONS = {
    "one row": ((HEAD, ROW), [(1, XS, HEADINGS)]),
    "two rows": ((HEAD, ROW, NEXT), []),
    "no heading row": ((ROW,), [(0, XS, None)]),
    "one row on either side": (
        (HEAD, ROW, "Trees | > | > | >", NEXT),
        [(1, XS, HEADINGS), (3, XS, None)],
    ),
    "a heading over two columns": (
        ("Action | > | Officer | Deadline", ROW),
        [(1, (50.0, 300.0, 400.0, 500.0), ("Action", "Officer", "Deadline"))],
    ),
    "a heading row of two rows": (
        ("No | Action | Delivery | >", "^ | ^ | Officer | Deadline", ROW),
        [(2, XS, HEADINGS)],
    ),
    "nothing but headings": ((HEAD,), []),
}


@pytest.mark.parametrize("rows_found", [list(DIVIDED), None], ids=["several rows", "one row"])
@pytest.mark.parametrize("name", DIVISIONS)
def test_the_only_row_of_a_grid_is_divided_where_it_is_several(name, rows_found):
    rows, expected = DIVISIONS[name]
    asked = []

    def divide(number, starts, headings):
        asked.append((number, starts, headings))
        return rows_found

    blocks = read(*rows, divide=divide)
    assert asked == expected
    divided = sum(isinstance(block, Grid) and block.rows == DIVIDED for block in blocks)
    assert divided == (len(expected) if rows_found else 0)
