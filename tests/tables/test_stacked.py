"""Runs of paragraphs become grids where they are the cells of a table, and stay where not."""

import pytest

from svextract.page import Box, Grid, Line, Paragraph, Spot
from svextract.tables.stacked import read_stacked
from tests.tables.made import WORDS, grid, shape

HEADINGS = ("Action", "Lead officer", "Deadline")
FIRST = ("Cut the verges twice a year.", "Nia Bevan", "May 2018")
SECOND = ("Count the trees in the park.", "Tree Officer", "June 2018")
THIRD = ("Ask the parishes which paths are blocked.", "Head of Parks", "March 2019")


def paragraph(text, page=1, **fields):
    lines = text.split("\n")
    return Paragraph(
        page, tuple(Line(line, breaks=n > 0) for n, line in enumerate(lines)), **fields
    )


def stacked(*texts, page=1):
    return [paragraph(text, page) for text in texts]


def read(*blocks):
    return read_stacked(blocks, WORDS)


def counts(found):
    rows = [row for block in found.blocks if isinstance(block, Grid) for row in block.rows]
    return [row.count for row in rows]


# Paragraphs below the headings, the rows they are and how their cells count.
ROWS = {
    "as many cells as columns": (
        [*FIRST, *SECOND],
        [FIRST, SECOND],
        ["right", "right"],
    ),
    "a deadline is gone": (
        [*FIRST, *SECOND[:2], *THIRD],
        [FIRST, (*SECOND[:2], ""), THIRD],
        ["right", "too_few", "right"],
    ),
    "an officer is gone": (
        [*FIRST, SECOND[0], SECOND[2], *THIRD],
        [FIRST, (SECOND[0], "", SECOND[2]), THIRD],
        ["right", "too_few", "right"],
    ),
    "an action of two paragraphs": (
        [*FIRST, SECOND[0], "including those on the common;", *SECOND[1:], *THIRD],
        [FIRST, (f"{SECOND[0]} including those on the common;", *SECOND[1:]), THIRD],
        ["right", "right", "right"],
    ),
    "bullets in an action": (
        [*FIRST, "Count the trees", "• in the park", "• on the green", *SECOND[1:], *THIRD],
        [FIRST, ("Count the trees • in the park • on the green", *SECOND[1:]), THIRD],
        ["right", "right", "right"],
    ),
    "two officers": (
        [*FIRST, *SECOND[:2], "Head of Parks", SECOND[2], *THIRD],
        [FIRST, (SECOND[0], "Tree Officer Head of Parks", SECOND[2]), THIRD],
        ["right", "right", "right"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_paragraphs_become_rows(name):
    below, rows, count = ROWS[name]
    found = read(*stacked("The park", *HEADINGS, *below))
    assert shape(found.blocks) == ["The park", ("headings", *HEADINGS), *rows]
    assert counts(found) == count
    assert found.notices == ()


def test_paragraphs_of_a_cell_stay_paragraphs():
    below = ROWS["bullets in an action"][0]
    (table,) = read(*stacked(*HEADINGS, *below)).blocks
    assert [line.breaks for line in table.rows[1].cells[0].lines] == [False, True, True]


def test_a_row_that_is_not_clear_is_unsure_or_counted():
    """Of two actions under one officer and one date, either may have lost its own."""
    found = read(*stacked(*HEADINGS, *FIRST, "Buy a saw for the depot.", *SECOND, *THIRD))
    table = found.blocks[0]
    assert [row.cells[0].text for row in table.rows][::2] == [FIRST[0], THIRD[0]]
    assert counts(found) == ["right", "too_many", "right"]
    assert all(row.sure for row in table.rows)


def test_headings_repeated_on_the_next_page_begin_a_grid_there():
    blocks = [*stacked(*HEADINGS, *FIRST), *stacked(*HEADINGS, *SECOND, page=2)]
    first, second = read(*blocks).blocks
    assert (first.page, second.page) == (1, 2)
    assert first.headings == second.headings == HEADINGS


def test_rows_on_the_next_page_make_a_grid_of_their_own():
    blocks = [*stacked(*HEADINGS, *FIRST), *stacked(*SECOND, page=2)]
    assert [block.page for block in read(*blocks).blocks] == [1, 2]


def test_cells_keep_their_places():
    places = [Spot(1, Box(0, 10 * n, 50, 10 * n + 8)) for n in range(6)]
    texts = [*HEADINGS, *FIRST]
    blocks = [paragraph(t, spots=(s,)) for t, s in zip(texts, places, strict=True)]
    (table,) = read(*blocks).blocks
    assert [cell.spots for cell in table.rows[0].cells] == [(place,) for place in places[3:]]


def test_a_recommendation_between_rows_stays_a_paragraph():
    label = "Recommendation 2: That the trees are counted."
    found = read(*stacked(*HEADINGS, *FIRST, label, *SECOND))
    assert shape(found.blocks) == [
        ("headings", *HEADINGS),
        FIRST,
        label,
        ("headings", *HEADINGS),
        SECOND,
    ]


def test_numbers_without_a_heading_have_a_column():
    found = read(*stacked(*HEADINGS, "1.", *FIRST, "2.", *SECOND, "3.", *THIRD))
    assert shape(found.blocks) == [
        ("headings", "", *HEADINGS),
        ("1.", *FIRST),
        ("2.", *SECOND),
        ("3.", *THIRD),
    ]


def test_a_title_above_is_no_heading():
    found = read(*stacked("Action plan", *HEADINGS, *FIRST, *SECOND))
    assert shape(found.blocks)[:2] == ["Action plan", ("headings", *HEADINGS)]


def test_a_row_of_no_table_comes_last_and_goes_on_with_none():
    headings = ("Recommendation", "Lead member", "Lead officer", "Response", "Deadline")
    full = ("The bins should be emptied.", "Cllr Ada Lune", "Tom Hale", "Agreed", "May 2018")
    lost = ("The lamps should be mended.", "Nia Bevan", "June 2018")
    found = read(*stacked(*headings, *full, *lost, *full))
    assert shape(found.blocks) == [("headings", *headings), full, full, lost]
    table, of_none = found.blocks
    assert of_none.headings is None
    assert of_none.edges[0] > table.edges[-1]


# Blocks that are no table, or none whose cells lost their places.
LEFT = {
    "headings with nothing below": stacked(*HEADINGS),
    "headings above prose": stacked(
        *HEADINGS,
        "The Panel met four times and heard from many people.",
        "It thanks all who came.",
        "The plan will be drawn up by the service after the summer.",
    ),
    "two headings": stacked("Action", "Deadline", "Cut the verges.", "May 2018"),
    "labels with what they label": stacked("Action", FIRST[0], "Lead officer", *FIRST[1:]),
    "cells without headings": stacked(*FIRST, *SECOND),
    "headings of something else": stacked("Date", "Venue", "Speaker", *FIRST, *SECOND),
    "paragraphs inside a table": [
        paragraph(text, inside=True) for text in (*HEADINGS, *FIRST, *SECOND)
    ],
    "a grid": [grid(1, FIRST, SECOND, headings=HEADINGS)],
    "nothing": [],
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_what_is_no_stacked_table_is_left_as_it_is(name):
    found = read(*LEFT[name])
    assert found.blocks == LEFT[name]
    assert found.notices == ()


def test_a_grid_ends_a_run_of_paragraphs():
    blocks = [*stacked(*HEADINGS), grid(1, FIRST, SECOND), *stacked(*FIRST)]
    assert read(*blocks).blocks == blocks


BY_COLUMN = stacked(*HEADINGS, *(cell for column in zip(FIRST, SECOND, THIRD) for cell in column))  # noqa: B905


def test_cells_that_come_column_by_column_are_left_and_told():
    found = read(*BY_COLUMN)
    assert found.blocks == BY_COLUMN
    (notice,) = found.notices
    assert (notice.code, notice.page) == ("column_major", 1)
    assert "column by column" in notice.message


def test_each_page_is_told_once():
    blocks = [*BY_COLUMN, grid(1, FIRST, headings=HEADINGS), *BY_COLUMN]
    assert [notice.page for notice in read(*blocks).notices] == [1]


def typed(*lines, step=2.0):
    """Make a paragraph of printed lines; an empty line leaves one blank."""
    made = [
        Line(line, Box(0, n * step - 1.4, len(line), n * step))
        for n, line in enumerate(lines, start=1)
        if line
    ]
    return Paragraph(1, tuple(made))


def test_paragraphs_are_divided_at_blank_lines():
    texts = [*HEADINGS, *FIRST, *SECOND]
    spaced = typed(*(line for text in texts for line in (text, "")))
    assert shape(read(spaced).blocks) == [("headings", *HEADINGS), FIRST, SECOND]


def test_lines_that_follow_one_another_are_no_cells():
    close = typed(*HEADINGS, *FIRST, *SECOND)
    assert read(close).blocks == [close]


def test_a_long_run_is_left(monkeypatch):
    monkeypatch.setattr("svextract.tables.stacked.MOST_FRAGMENTS", 5)
    blocks = stacked(*HEADINGS, *FIRST)
    assert read(*blocks).blocks == blocks
