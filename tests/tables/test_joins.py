"""Grids of single pages become whole tables: over page breaks, and rows that a break cut."""

from dataclasses import replace

import pytest

from svextract.page import Grid, Line, Paragraph
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
    "the action goes on in mid-sentence beside two whole deadlines": (
        ("Prepare a programme in the light", "Head of Legal", "Ongoing – review"),
        ("of the last letter.", "Services", "October 2025"),
        (
            "Prepare a programme in the light of the last letter.",
            "Head of Legal Services",
            "Ongoing – review October 2025",
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
    "a post is cut between two sentences of the action": (
        ("Renew the scheme.", "Head of Legal and Democratic", "May 2018"),
        ("Report on it.", "Services Officer", ""),
        ("Renew the scheme. Report on it.", "Head of Legal and Democratic Services Officer",
         "May 2018"),
    ),
    "a review and its date": (
        ("Renew the scheme.", "Nia Bevan", "Ongoing – review"),
        ("Report on it.", "", "November 2018"),
        ("Renew the scheme. Report on it.", "Nia Bevan", "Ongoing – review November 2018"),
    ),
    "a bare post with a deadline of its own": (
        ("Renew the scheme.", "Democratic Services", "May 2018"),
        ("Report on it.", "Manager", "June 2018"),
        None,
    ),
    "a team with a deadline of its own": (
        ("Renew the scheme.", "Head of Legal and Democratic", "May 2018"),
        ("Report on it.", "Parks", "June 2018"),
        None,
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


def test_a_number_in_a_column_of_its_own_begins_a_recommendation():
    rows = [("1", "That verges are cut.", "Cut verges.", "Nia"),
            ("2", "That the panel asks the", "Count trees.", "Tom")]  # fmt: skip
    (table,) = joined(
        grouped(1, *rows), grouped(2, ("", "Consultant to count all trees.", "Report.", "Tom"))
    )
    assert [row.cells[1].text for row in table.rows] == [
        "That verges are cut.", "That the panel asks the Consultant to count all trees.", "",
    ]  # fmt: skip


# Recommendations before a page break, the cell after it, and whether that goes on with the last.
NUMBERED = {
    "all were numbered": (("1. That verges are cut.", "2. That the panel asks the Public Health"),
                          "Consultant to count all trees.", True),
    "one was not": (("That verges are cut.", "2. That the panel asks the Public Health"),
                    "Consultant to count all trees.", False),
    "there was one only": (("2. That the panel asks the Public Health",),
                           "Consultant to count all trees.", False),
    "the next number comes": (("1. That verges are cut.", "2. That the panel asks the Public"),
                              "3. That trees are counted.", False),
}  # fmt: skip


@pytest.mark.parametrize("name", NUMBERED)
def test_where_all_recommendations_are_numbered_one_without_a_number_goes_on(name):
    heads, below, goes_on = NUMBERED[name]
    headings = ("Recommendation", "Action", "Officer", "Deadline")
    before = [
        (head, f"Task {at} of many.", "Tom Hale", "May 2018") for at, head in enumerate(heads)
    ]
    after = [(below, "Count the trees.", "Nia Bevan", "June 2018")]
    edges = (0, 100, 250, 350, 450)
    rows = rows_of(
        joined(
            grid(1, *before, headings=headings, edges=edges),
            grid(2, *after, headings=None, edges=edges),
        )
    )
    whole = [row.cells[0].text for row in rows if row.cells[0]]
    assert (whole[-1] == f"{heads[-1]} {below}") == goes_on


def test_under_a_repeated_heading_row_a_row_of_heading_words_is_a_row():
    headings = ("Recommendation", "Action", "Lead officer", "By when")
    edges = (0, 100, 250, 350, 450)
    first = (
        "1. That the forum meets with",
        "Meet members of the panel",
        "Tom Hale (Legal",
        "May 2018",
    )
    second = ("their partners.", "and their partners.", "Officer)", "")
    third = ("2. That trees are counted.", "Count the trees.", "Nia Bevan", "June 2018")
    (table,) = joined(
        grid(1, first, headings=headings, edges=edges),
        grid(2, second, third, headings=headings, edges=edges),
    )
    assert [row.cells[1].text for row in table.rows] == [
        "Meet members of the panel and their partners.",
        "Count the trees.",
    ]


def test_rows_under_a_heading_row_are_never_handed_on_without_it():
    """Whatever keeps a table from going on, the same headings begin it anew."""
    later = grid(4, NEXT, headings=HEADINGS)
    assert len(rows_of(joined(grid(1, FIRST, headings=HEADINGS), later))) == 2


def test_a_row_whose_every_cell_the_page_cut():
    headings = ("Recommendation", "Action", "Officer", "Deadline")
    edges = (0, 100, 250, 350, 450)
    before = [
        ("1. That verges are cut.", "Cut verges.", "Tom Hale", "May 2018"),
        ("2. That trees are counted.", "Count trees.", "Tom Hale", "May 2018"),
        ("3. That the panel asks the Public Health", "Negotiate a scheme within the money",
         "Strategic Director", "Q1 2018/19"),
    ]  # fmt: skip
    after = [("Consultant to count all trees.", "already set aside.", "for Adults", "")]
    (table,) = joined(
        grid(1, *before, headings=headings, edges=edges),
        grid(2, *after, headings=None, edges=edges),
    )
    assert [cell.text for cell in table.rows[-1].cells] == [
        "3. That the panel asks the Public Health Consultant to count all trees.",
        "Negotiate a scheme within the money already set aside.",
        "Strategic Director for Adults",
        "Q1 2018/19",
    ]


def test_rows_keep_their_page_and_what_is_merged():
    one = grouped(
        1, ("1", "That verges are cut.", "Cut.", "Nia"), ("", "", "Report.", ""), merged=[(1, 3)]
    )
    (table,) = joined(one)
    assert [(row.page, sorted(row.merged)) for row in table.rows] == [(1, []), (1, [3])]


def test_nothing_is_nothing():
    assert joined() == []


NEXT = ("Count the trees.", "Tom Hale", "June 2018")
LONG = "The Panel met in May and heard from several officers of the Council."
ATTENDANCE = ("Name", "Position", "Status")


def ready_made(page, *rows, headings=None):
    """Make a grid whose columns are only counted, as Word and web pages describe them."""
    edges = tuple(float(number) for number in range(len(rows[0]) + 1))
    return replace(grid(page, *rows, headings=headings, edges=edges), given=True)


def drawn(page, *rows, headings=None):
    return grid(page, *rows, headings=headings)


# What stands after a table on page 1, whether the grid at its end goes on with the table; where
# such a thing was seen or what it shows.
BARE = {
    "at once on the same page": ([], drawn(1, NEXT), True),
    "at once on the next page": ([], drawn(2, NEXT), True),
    "two pages on": ([], drawn(3, NEXT), False),
    "a short line on the same page": ([paragraph("Appendix B")], drawn(1, NEXT), False),
    "a running head before the next page": ([paragraph("Verges plan", 2)], drawn(2, NEXT), True),
    "a line of eight words": (
        [paragraph("Verges plan of the Panel for its year", 2)], drawn(2, NEXT), True,
    ),
    "a line of nine words": (
        [paragraph("Verges plan of the Panel for its first year", 2)], drawn(2, NEXT), False,
    ),
    "prose before the next page": ([paragraph(LONG, 2)], drawn(2, NEXT), False),
    "a running head and prose": (
        [paragraph("Verges plan", 2), paragraph(LONG, 2)], drawn(2, NEXT), False,
    ),
    "the next recommendation's heading": (
        [paragraph("Recommendation 2: That trees are counted.")], drawn(1, NEXT), True,
    ),
    "its heading and what the service says of it": (
        [paragraph("Recommendation 2: That trees are counted."), paragraph(LONG)],
        drawn(1, NEXT),
        True,
    ),
    "a full-width row": ([paragraph("Trees", inside=True)], drawn(1, NEXT), True),
    "a full-width row of many words": ([paragraph(LONG, inside=True)], drawn(1, NEXT), True),
    "a first row of other headings": ([], drawn(2, ATTENDANCE, NEXT), False),
    "a first row that is half of headings": (
        [], drawn(2, ("Status", "Tom Hale", ""), NEXT), True,
    ),
    "a first row that names one column": (
        [], drawn(2, ("Count the trees.", "Lead officer", "June"), NEXT), True,
    ),
    "a first row of one cell in the words of a heading": (
        [], drawn(2, ("", "Officers", ""), NEXT), True,
    ),
    "ready-made columns after drawn ones": ([], ready_made(1, NEXT), False),
}  # fmt: skip


@pytest.mark.parametrize("name", BARE)
def test_a_grid_without_headings_goes_on_with_the_table_before_it(name):
    between, bare, goes_on = BARE[name]
    pieces = joined(grid(1, FIRST, headings=HEADINGS), *between, bare)
    rows = [tuple(cell.text for cell in row.cells) for row in rows_of(pieces)]
    assert (rows[-1] == NEXT) is goes_on
    assert (pieces[-1] == bare) is not goes_on
    assert [piece for piece in pieces if isinstance(piece, Paragraph)] == between
    assert rows[0][0] == FIRST[0]


# Ready-made tables: what stands after the one with headings, whether it goes on.
READY_MADE = {
    "as many columns": ([], NEXT, True),
    "fewer columns": ([], NEXT[:2], False),
    "more columns": ([], (*NEXT, "Green"), False),
    "as many columns under the next recommendation": (
        [paragraph("Recommendation 2: Trees.")], NEXT, True,
    ),
    "as many columns after a line of text": ([paragraph("Key")], NEXT, False),
}  # fmt: skip


@pytest.mark.parametrize("name", READY_MADE)
def test_a_ready_made_grid_goes_on_where_it_has_as_many_columns(name):
    between, row, goes_on = READY_MADE[name]
    bare = ready_made(1, row)
    pieces = joined(ready_made(1, FIRST, headings=HEADINGS), *between, bare)
    assert (pieces[-1] == bare) is not goes_on
    assert len(rows_of(pieces)) == 1 + goes_on
    assert all(piece.given for piece in pieces if isinstance(piece, Table))


def test_a_first_row_that_is_half_of_headings_goes_on():
    more = ready_made(2, ("Count the trees.", "Officers", "June 2018", "Complete"))
    first = ready_made(1, (*FIRST, "Open"), headings=(*HEADINGS, "Status"))
    assert len(rows_of(joined(first, more))) == 2


def test_what_stood_before_a_grid_that_went_on_does_not_count_again():
    later = drawn(2, NEXT), drawn(2, ("Rake.", "Tom Hale", "July"))
    pieces = joined(grid(1, FIRST, headings=HEADINGS), paragraph("Verges plan", 2), *later)
    assert [row.cells[0].text for row in rows_of(pieces)] == [FIRST[0], NEXT[0], "Rake."]


@pytest.mark.xfail(
    reason="A table that explains terms has no heading that is known, so that it goes on with the "
    "table of actions right before it (HMPPS: Term, Definition, Additional comment).",
    raises=AssertionError,
)
@pytest.mark.parametrize("make", [ready_made, drawn])
def test_a_table_of_terms_does_not_go_on_with_the_actions(make):
    terms = make(2, ("Term", "Definition", "Additional comment"), ("Agreed", "All of it", "-"))
    pieces = joined(make(1, FIRST, headings=HEADINGS), terms)
    assert pieces[-1] == terms


def test_what_was_handed_on_does_not_end_the_table_before_it():
    other = grid(2, ("a", "b"), edges=(0, 150, 300))
    pieces = joined(grid(1, FIRST, headings=HEADINGS), other, grid(2, NEXT))
    assert [type(piece) for piece in pieces] == [Table, Grid, Table]
    assert rows_of(pieces)[1].cells[0].text == NEXT[0]


def test_a_blank_form_goes_on_over_the_page_too():
    (table,) = joined(grid(1, headings=HEADINGS), grid(2, FIRST))
    assert shape([table]) == [("headings", *HEADINGS), FIRST]


def test_rows_on_every_page_may_go_on():
    pages = [grid(page, (f"Cut verge {page}.", "Nia Bevan", "May")) for page in range(2, 6)]
    (table,) = joined(grid(1, FIRST, headings=HEADINGS), *pages)
    assert [row.page for row in table.rows] == [1, 2, 3, 4, 5]
