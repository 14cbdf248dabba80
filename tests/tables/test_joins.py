"""Grids of single pages become whole tables: over page breaks, and rows that a break cut."""

import pytest

from svextract.page import Line, Paragraph
from svextract.tables.joins import Table, join_blocks
from tests.tables.made import WORDS, grid, shape

HEADINGS = ("Action", "Officer", "Deadline")
FIRST = ("Cut the verges.", "Nia Bevan", "May 2018")


def paragraph(text, page=1, *, inside=False):
    return Paragraph(page, (Line(text),), inside=inside)


def joined(*blocks):
    return join_blocks(blocks, WORDS)


def rows_of(pieces):
    return [row for piece in pieces if isinstance(piece, Table) for row in piece.rows]


# The last row on a page, the first row on the next, the row they make; None where they are two.
CUT = {
    "the action alone goes on": (
        ("Report to the Panel on the state of", "Nia Bevan", "May 2018"),
        ("all verges", "", ""),
        ("Report to the Panel on the state of all verges", "Nia Bevan", "May 2018"),
    ),
    "action and officer go on": (
        ("Report to the Panel on the", "Procurement and", "May 2018"),
        ("state of all verges", "Development Manager", ""),
        (
            "Report to the Panel on the state of all verges",
            "Procurement and Development Manager",
            "May 2018",
        ),
    ),
    "the officer alone goes on": (
        ("Report to the Panel.", "Nia Bevan, Head of", "May 2018"),
        ("", "Environment", ""),
        ("Report to the Panel.", "Nia Bevan, Head of Environment", "May 2018"),
    ),
    "the deadline alone goes on": (
        ("Report to the Panel.", "Nia Bevan", "31 December"),
        ("", "", "2018"),
        ("Report to the Panel.", "Nia Bevan", "31 December 2018"),
    ),
    "every cell goes on": (
        ("Report to the Panel on the", "Head of", "Before the end of"),
        ("state of verges", "Environment", "May 2018"),
        (
            "Report to the Panel on the state of verges",
            "Head of Environment",
            "Before the end of May 2018",
        ),
    ),
    "a sentence of its own under a filled action": (
        ("Report to the Panel.", "Nia Bevan", "May 2018"),
        ("Consult the parishes as well.", "", ""),
        ("Report to the Panel. Consult the parishes as well.", "Nia Bevan", "May 2018"),
    ),
    "a whole row": (FIRST, ("Count the trees.", "Tom Hale", "June 2018"), None),
    "a whole row without a deadline": (
        ("Report to the Panel.", "Nia Bevan", "May 2018"),
        ("Count the trees.", "Tom Hale", ""),
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("repeated", [False, True], ids=["heading once", "heading repeated"])
@pytest.mark.parametrize("name", CUT)
def test_rows_that_a_page_break_cut(name, repeated):
    last, first, whole = CUT[name]
    one = grid(1, FIRST, FIRST, FIRST, last, headings=HEADINGS)
    two = grid(2, first, FIRST, headings=HEADINGS if repeated else None)
    (table,) = joined(one, two)
    expected = [whole] if whole else [last, first]
    assert shape([table])[1:] == [FIRST, FIRST, FIRST, *expected, FIRST]
    row = table.rows[3]
    assert row.continued is (whole is not None)
    assert [spot.page for spot in row.cells[0].spots + row.cells[1].spots] == (
        [1, 1] if whole is None else [p for c in (0, 1) for p in ([1, 2] if first[c] else [1])]
    )


def test_the_heading_may_be_repeated_cut_short():
    one = grid(1, FIRST, headings=("Action to be taken", "Lead officer", "Deadline"))
    two = grid(2, FIRST, headings=("Action", "Lead officer", "Deadline"))
    assert len(joined(one, two)) == 1


# Two grids and what stands between them, how many tables they are.
TABLES = {
    "over a page, heading not repeated": ([grid(2, FIRST)], 1),
    "over a page, heading repeated": ([grid(2, FIRST, headings=HEADINGS)], 1),
    "over two pages": ([grid(2, FIRST), grid(3, FIRST)], 1),
    "the same heading again on one page": ([grid(1, FIRST, headings=HEADINGS)], 2),
    "after a recommendation's heading": (
        [paragraph("Recommendation 2: Trees.", 2), grid(2, FIRST, headings=HEADINGS)],
        2,
    ),
    "other headings": ([grid(2, FIRST, headings=("Action", "Lead", "By when"))], 2),
    "columns a little further to the right": ([grid(2, FIRST, edges=(8, 108, 208, 308))], 1),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_grids_become_tables(name):
    later, count = TABLES[name]
    pieces = joined(grid(1, FIRST, headings=HEADINGS), *later)
    assert sum(isinstance(piece, Table) for piece in pieces) == count
    assert len(rows_of(pieces)) == 1 + sum(hasattr(block, "rows") for block in later)


def test_a_grid_of_other_columns_is_handed_on():
    other = grid(2, ("a", "b"), edges=(0, 150, 300))
    pieces = joined(grid(1, FIRST, headings=HEADINGS), other)
    assert pieces[1] == other


def test_a_grid_without_headings_and_without_a_table_is_handed_on():
    lone = grid(1, FIRST)
    assert joined(paragraph("Attendance"), lone) == [paragraph("Attendance"), lone]


def test_fewer_columns_find_their_place():
    one = grid(1, FIRST, headings=HEADINGS)
    two = grid(2, ("Count the trees.", "June 2018"), edges=(0, 200, 300))
    (table,) = joined(one, two)
    assert shape([table])[1:] == [FIRST, ("Count the trees.", "", "June 2018")]


# The last row, a stray line below the table, whether the line is the end of a cell.
ORPHANS = [
    (
        ("Report.", "Nia Bevan, Chief Press Officer,", "May 2018"),
        "Communications",
        True,
        "the seed",
    ),
    (("Report.", "Nia Bevan (", "May 2018"), "Communications", True, "an open bracket"),
    (("Report.", "Nia Bevan", "May 2018"), "Communications", False, "nothing is open"),
    (
        ("Report.", "Nia Bevan,", "May 2018"),
        "The Panel thanks all those who gave evidence to it this year",
        False,
        "a sentence",
    ),
    (("Report.", "Nia Bevan,", "May 2018"), "Recommendation 2: Trees", False, "a heading"),
]


@pytest.mark.parametrize(("last", "line", "ends", "seen"), ORPHANS)
def test_a_stray_line_after_a_table(last, line, ends, seen):
    pieces = joined(grid(1, last, headings=HEADINGS), paragraph(line))
    (row,) = rows_of(pieces)
    assert (row.cells[1].text == f"{last[1]} {line}") is ends, seen
    assert (row.continued, row.doubtful) == (ends, ends)
    assert len(pieces) == (1 if ends else 2)


GROUPED = ("No", "Recommendation", "Action", "Officer")
EDGES = (0, 50, 150, 250, 300)


def grouped(page, *rows, merged=()):
    return grid(page, *rows, headings=GROUPED if page == 1 else None, edges=EDGES, merged=merged)


def test_a_recommendation_cut_by_the_page_goes_back_to_its_beginning():
    one = grouped(
        1, ("1", "That the verges of all", "Cut verges.", "Nia"), ("", "", "Report.", "Tom")
    )
    two = grouped(2, ("", "lanes are cut.", "Count trees.", "Tom"))
    (table,) = joined(one, two)
    assert shape([table])[1:] == [
        ("1", "That the verges of all lanes are cut.", "Cut verges.", "Nia"),
        ("", "", "Report.", "Tom"),
        ("", "", "Count trees.", "Tom"),
    ]


def test_a_new_recommendation_begins_after_the_page():
    one = grouped(1, ("1", "That the verges are cut.", "Cut verges.", "Nia"))
    two = grouped(2, ("2", "That trees are counted.", "Count trees.", "Tom"))
    (table,) = joined(one, two)
    assert [row.cells[1].text for row in table.rows] == [
        "That the verges are cut.",
        "That trees are counted.",
    ]
    assert not any(row.continued for row in table.rows)


def test_rows_keep_their_page_and_what_is_merged():
    one = grouped(
        1, ("1", "That verges are cut.", "Cut.", "Nia"), ("", "", "Report.", ""), merged=[(1, 3)]
    )
    (table,) = joined(one)
    assert [(row.page, sorted(row.merged)) for row in table.rows] == [(1, []), (1, [3])]


def test_nothing_is_nothing():
    assert joined() == []
