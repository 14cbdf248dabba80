"""What a flowing document holds becomes blocks: its tables become grids, or come apart."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from svextract.page import FlowCell, FlowTable, Grid, Line, Paragraph
from svextract.tables.given import flow_texts, flow_to_blocks
from tests.tables.made import WORDS, shape


def paragraph(text, *, size=11.0, page=1):
    """Make a paragraph; ' / ' begins a line."""
    return Paragraph(page, tuple(Line(line) for line in text.split(" / ")), size=size)


def places(rows):
    """Turn typed rows into (text, rows, columns) of each cell.

    '>' belongs to the cell at its left, '^' to the one above it; at '~' there is no cell.
    """
    owner, texts = {}, {}
    for row, line in enumerate(rows):
        for column, text in enumerate(map(str.strip, line.split("|"))):
            here = row, column
            if text in (">", "^"):
                owner[here] = owner[(row, column - 1) if text == ">" else (row - 1, column)]
            elif text != "~":
                owner[here], texts[here] = here, text
    for (row, column), text in texts.items():
        down, right = (max(ends) + 1 for ends in zip(*_covered(owner, (row, column)), strict=True))
        yield text, range(row, down), range(column, right)


def _covered(owner, cell):
    return [place for place, owned in owner.items() if owned == cell]


def table(*rows, page=1, size=11.0, **inside):
    """Make a table of typed rows; inside: what stands in the cells that hold these names."""
    cells = []
    for text, down, across in places(rows):
        content = inside.get(text, (paragraph(text, page=page, size=size),) if text else ())
        cells.append(FlowCell(down.start, across.start, content, len(down), len(across)))
    return FlowTable(page, tuple(cells))


def read(*flow):
    return flow_to_blocks(flow, WORDS)


def merged(blocks):
    return [sorted(row.merged) for block in blocks if isinstance(block, Grid) for row in block.rows]


HEAD = "Action | Lead officer | Deadline"
HEADINGS = ("headings", "Action", "Lead officer", "Deadline")
CUT, COUNT = ("Cut the verges", "Nia Bevan", "May 2018"), ("Count the trees", "Tom Hale", "June")
ROW, NEXT = " | ".join(CUT), " | ".join(COUNT)

# A table, the blocks it becomes; where such a table was seen.
TABLES = {
    "one heading row (the commonest)": ((HEAD, ROW, NEXT), [HEADINGS, CUT, COUNT]),
    "a heading row that is a cell short (Fittleworth)": (
        ("Item | Councillor | Due date | Completed | ~",
         "Verges | Ask for a sign on the hill | Nia Bevan | 6 May 2018 | Letter sent",
         "Lanes | Count the cars by the school | Tom Hale | 30 June 2018 | "),
        [("headings", "Item", "", "Councillor", "Due date", "Completed"),
         ("Verges", "Ask for a sign on the hill", "Nia Bevan", "6 May 2018", "Letter sent"),
         ("Lanes", "Count the cars by the school", "Tom Hale", "30 June 2018", "")],
    ),
    "a heading row whose last heading is missing": (
        ("Item | Action | Councillor | Due date | ~",
         "Verges | Ask for a sign on the hill | Nia Bevan | 6 May 2018 | Letter sent"),
        [("headings", "Item", "Action", "Councillor", "Due date", ""),
         ("Verges", "Ask for a sign on the hill", "Nia Bevan", "6 May 2018", "Letter sent")],
    ),
    "a cell short, and nothing says where": (
        ("Item | Note | Page | ~", "Verges | Ask | 3 | May", "Lanes | Count | 4 | June"),
        [("Item", "Note", "Page", ""), ("Verges", "Ask", "3", "May"),
         ("Lanes", "Count", "4", "June")],
    ),
    "a group of headings over two columns": (
        ("Action | Responsibility | >", "^ | Officer | Date", ROW),
        [("headings", "Action", "Officer", "Date"), CUT],
    ),
    "a group of headings, nothing beside it": (
        (" | Responsibility | >", "Action | Lead | By when", ROW),
        [("headings", "Action", "Lead", "By when"), CUT],
    ),
    "headings that say nothing without their group": (
        ("Action | Responsibility | > | Deadline", "^ | Council | Agency | ^",
         "Cut the verges | Nia Bevan | Tom Hale | May 2018"),
        [("headings", "Action", "Responsibility Council", "Responsibility Agency", "Deadline"),
         ("Cut the verges", "Nia Bevan", "Tom Hale", "May 2018")],
    ),
    "one heading over two columns (numbers beside the action)": (
        ("Action | > | Lead officer | Deadline", "1 | Cut the verges | Nia Bevan | May 2018"),
        [HEADINGS, ("1 Cut the verges", "Nia Bevan", "May 2018")],
    ),
    "the heading row again on the next page (Salford)": (
        (HEAD, ROW, HEAD, NEXT),
        [HEADINGS, CUT, HEADINGS, COUNT],
    ),
    "a heading row for each objective (Maidstone)": (
        ("Objective 1: Verges | > | >", HEAD, ROW, "Objective 2: Trees | > | >", HEAD, NEXT),
        ["Objective 1: Verges", HEADINGS, CUT, "Objective 2: Trees", HEADINGS, COUNT],
    ),
    "rows over the full width between the others": (
        (HEAD, "Recommendation 1: That verges are cut. | > | >", ROW, "Trees | > | >", NEXT),
        [HEADINGS, "Recommendation 1: That verges are cut.", CUT, "Trees", COUNT],
    ),
    "an empty row over the full width (Isle of Wight)": (
        (HEAD, ROW, " | > | >", NEXT),
        [HEADINGS, CUT, COUNT],
    ),
    "an empty row of empty cells": ((HEAD, ROW, " | | ", NEXT), [HEADINGS, CUT, COUNT]),
    "fewer headings than columns (Fittleworth)": (
        ("Agenda item | Action | Councillor | ~", f"Parks | {ROW}"),
        [("headings", "Agenda item", "Action", "Councillor", ""), ("Parks", *CUT)],
    ),
    "a column of numbers without a heading (York)": (
        (f" | {HEAD}", f"1 | {ROW}"),
        [("headings", "", *HEADINGS[1:]), ("1", *CUT)],
    ),
    "cells that are missing": (
        (HEAD, "Cut the verges | ~ | May 2018", "~ | Tom Hale | ~"),
        [HEADINGS, ("Cut the verges", "", "May 2018"), ("", "Tom Hale", "")],
    ),
    "cells over several rows (North Cumbria)": (
        ("Recommendation | Action | Lead officer | Deadline", f"That lanes are clear | {ROW}",
         f"^ | {NEXT}", "^ | Report | ^ | July"),
        [("headings", "Recommendation", *HEADINGS[1:]), ("That lanes are clear", *CUT),
         ("", *COUNT), ("", "Report", "", "July")],
    ),
    "no heading row": ((ROW, NEXT), [CUT, COUNT]),
    "nothing but a heading row (a blank form)": ((HEAD,), [HEADINGS]),
    "nothing in its cells": ((" | ", " | "), []),
    "one cell": (("Cut the verges",), ["Cut the verges"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables_become_grids(name):
    rows, expected = TABLES[name]
    assert shape(read(table(*rows))) == expected


ROADS = "Roads | Ask for a sign on the hill | Nia Bevan | 6 May 2018 | Letter sent"
PATHS = "Paths | Count the walkers by the school | Tom Hale | 30 June 2018 | Begun"
SHORT = "Item | Councillor | Due date | Completed"
# A heading row, rows below it, the headings that are read (None: it is no heading row); what it
# shows.
SHORT_HEADS = [
    (f"{SHORT} | ~", (ROADS, PATHS), "Item;;Councillor;Due date;Completed", "no last cell"),
    (f"{SHORT} | ", (ROADS, PATHS), "Item;;Councillor;Due date;Completed", "an empty last cell"),
    pytest.param(
        "Item | Action | Councillor | Completed | ~", (ROADS, PATHS),
        "Item;Action;Councillor;;Completed", "the fourth is missing",
        marks=pytest.mark.xfail(
            raises=AssertionError,
            strict=True,
            reason="headings that make a plan as they stand are not moved, though what stands "
            "below them does not fit",
        ),
    ),
    (f"{SHORT} | ~", (ROADS, "Paths over the full width | > | > | > | >", PATHS),
     "Item;;Councillor;Due date;Completed", "a row over the full width"),
    ("Item | Action | Councillor | Due date | ~", (ROADS, PATHS),
     "Item;Action;Councillor;Due date;", "the last is missing"),
    (f"{SHORT} | ~", ("Roads | Nia Bevan | 6 May 2018 | Letter sent | ",), None,
     "no cell in the last column"),
    ("Item | Councillor | | Due date | ~",
     ("Roads | Ask for a sign on the hill | Nia Bevan | wet | 6 May 2018",), None,
     "another cell is empty too"),
    (f"{SHORT} | Notes", (ROADS, PATHS), None, "a heading over each column"),
    (f"{SHORT} | ~", ("Roads | Nia Bevan | 6 May 2018 | Letter sent | a map",), None,
     "the cells fit as they stand"),
    pytest.param(
        f"{SHORT} | ~", ("Roads | Ask for a sign on the hill | Nia Bevan | 6 May 2018 | ",),
        "Item;;Councillor;Due date;Completed", "the last column is yet to be filled in",
        marks=pytest.mark.xfail(
            raises=AssertionError,
            strict=True,
            reason="headings are moved only where something stands in the last column",
        ),
    ),
    ("Item | Councillor | Completed | ~ | ~", (ROADS, PATHS), None, "two cells short"),
    (f"{SHORT} | ~", (), None, "nothing below"),
    (f"{SHORT} | ~", ("Roads and paths | > | Nia Bevan | 6 May 2018 | Sent",), None,
     "only a row of merged cells below"),
    ("Item | Note | Page | Completed | ~", (ROADS, PATHS), None, "no headings of a plan"),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "rows", "headings", "shows"), SHORT_HEADS)
def test_a_heading_row_that_is_a_cell_short(heads, rows, headings, shows):
    first = next(iter(read(table(heads, *rows))))
    found = first.headings if isinstance(first, Grid) else None
    assert found == (None if headings is None else tuple(headings.split(";"))), shows


# Tables with something above the headings that is no name of a group of them.
LOST_ABOVE = {
    "'Recommendation 1' and its wording in cells of their own": (
        ("Recommendation 1 | That the verges are cut. | >", HEAD, ROW),
        ["Recommendation 1: That the verges are cut.", HEADINGS, CUT],
    ),
    "a recommendation over all but the last column": (
        ("Recommendation 1: That the verges are cut. | > | ", HEAD, ROW),
        ["Recommendation 1: That the verges are cut.", HEADINGS, CUT],
    ),
    "a theme beside its budget": (
        ("Verges and lanes | > | 500 pounds", HEAD, ROW),
        ["Verges and lanes: 500 pounds", HEADINGS, CUT],
    ),
}


@pytest.mark.parametrize("name", LOST_ABOVE)
def test_what_stands_above_the_headings_is_no_group_of_theirs(name):
    rows, expected = LOST_ABOVE[name]
    assert shape(read(table(*rows))) == expected


@pytest.mark.parametrize(
    "row",
    [
        "Action | Cut the verges | Lead officer | Nia Bevan",
        "Action | Cut the verges | Deadline | Ongoing",
        "Action | Cut the verges | Deadline | ",
    ],
)
def test_a_row_of_labels_and_values_is_no_heading_row(row):
    blocks = read(table(row, "Theme | Parks | Status | Green"))
    assert shape(blocks) == [tuple(map(str.strip, row.split("|"))), ("Theme", "Parks", "Status",
                                                                     "Green")]  # fmt: skip


def test_a_label_and_a_value_in_the_words_of_headings_are_no_heading_row():
    rows = "Action | Agree target dates", "Lead officer | Nia Bevan", "Deadline | May 2018"
    assert shape(read(table(*rows))) == [tuple(row.split(" | ")) for row in rows]


# A table, for each row of its grids the columns that a cell above reaches down to.
MERGED = {
    "none": ((HEAD, ROW, NEXT), [[], []]),
    "officer and deadline of two actions": ((HEAD, ROW, "Rake | ^ | ^"), [[], [1, 2]]),
    "down to the third row": ((HEAD, ROW, "Rake | ^ | July", "Weed | ^ | May"), [[], [1], [1]]),
    "of a heading over two columns, the second": (
        ("Action | > | Lead officer | Deadline", f"1 | {ROW}", "2 | ^ | Tom Hale | June"),
        [[], [0]],
    ),
    "a block of cells": ((f" | {HEAD}", f"1 | {ROW}", "2 | Rake | ^ | ^"), [[], [2, 3]]),
}


@pytest.mark.parametrize("name", MERGED)
def test_rows_know_what_reaches_down_to_them(name):
    rows, expected = MERGED[name]
    assert merged(read(table(*rows))) == expected


def test_a_row_without_a_cell_of_its_own_is_no_row():
    blocks = read(table(HEAD, ROW, "^ | ^ | ^", NEXT))
    assert shape(blocks) == [HEADINGS, CUT, COUNT]


def test_a_table_without_cells_is_nothing():
    assert read(FlowTable(1, ())) == []


def test_a_grid_says_that_it_came_ready_made_and_counts_its_columns():
    first, second = read(table(HEAD, ROW, page=3), table(f"No | {HEAD}", f"1 | {ROW}", page=4))
    assert (first.given, first.ruled, first.page) == (True, True, 3)
    assert (first.edges, second.edges) == ((0, 1, 2, 3), (0, 1, 2, 3, 4))
    assert second.page == 4


def test_every_line_of_a_cell_is_a_paragraph():
    content = (paragraph("Cut the verges / twice a year"), paragraph("Report"))
    (grid,) = read(table(HEAD, "X | Nia Bevan | May", X=content))
    lines = grid.rows[0].cells[0].lines
    assert [(line.text, line.breaks) for line in lines] == [
        ("Cut the verges", True),
        ("twice a year", True),
        ("Report", True),
    ]


def test_paragraphs_are_handed_on_as_they_are():
    above, below = paragraph("Verges action plan", size=16.0), paragraph("The end / of it")
    assert read(above, table(HEAD, ROW), below)[::2] == [above, below]
    assert read(above, below) == [above, below]
    assert read() == []


def test_a_row_over_the_full_width_is_inside_the_table_and_has_the_size_of_its_type():
    content = (paragraph("Trees", size=14.0), paragraph("in towns", size=9.0))
    blocks = read(table(HEAD, ROW, "X | > | >", NEXT, page=2, X=content))
    trees = blocks[1]
    assert [line.text for line in trees.lines] == ["Trees", "in towns"]
    assert (trees.inside, trees.size, trees.page) == (True, 14.0, 2)
    assert blocks[2].headings is None


PLAN = table(HEAD, ROW)
FORM = table("Action | Cut the verges", "Lead officer | Nia Bevan", "Deadline | May 2018")
MENU = table("Home | News", "Contact us | ")
COLUMN = table("Action", "Lead officer", "Deadline")

# What stands in the cell of a table, the blocks that it becomes.
LAYOUTS = {
    "a plan": ((PLAN,), ["Home", HEADINGS, CUT, "Terms of use"]),
    "text above and below a plan": (
        (paragraph("Verges"), PLAN, paragraph("See also")),
        ["Home", "Verges", HEADINGS, CUT, "See also", "Terms of use"],
    ),
    "two plans": ((PLAN, PLAN), ["Home", HEADINGS, CUT, HEADINGS, CUT, "Terms of use"]),
    "a plan in a table in a table": (
        (table("X", X=(table("Y | Search", Y=(PLAN,)),)),),
        ["Home", HEADINGS, CUT, "Search", "Terms of use"],
    ),
    "a menu and a plan": (
        (MENU, PLAN),
        ["Home", ("Home", "News"), ("Contact us", ""), HEADINGS, CUT, "Terms of use"],
    ),
    "a form of labels and values": (
        (FORM,),
        ["Home", ("Action", "Cut the verges"), ("Lead officer", "Nia Bevan"),
         ("Deadline", "May 2018"), "Terms of use"],
    ),
    "a menu": ((MENU,), [("Home", "Home News Contact us"), ("Terms of use", "")]),
    "labels without values": (
        (COLUMN,),
        [("Home", "Action Lead officer Deadline"), ("Terms of use", "")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_table_that_only_arranges_the_page_is_taken_apart(name):
    content, expected = LAYOUTS[name]
    assert shape(read(table("Home | X", "Terms of use | ", X=content))) == expected


# What stands in the cell of an action, the lines it becomes.
SMALL = {
    "a line for each row": (
        (paragraph("Plant:"), table("oak | 3", "ash | 4"), paragraph("by the road")),
        ["Plant:", "oak 3", "ash 4", "by the road"],
    ),
    "empty cells and rows": ((table("oak | ", " | ", " | ash"),), ["oak", "ash"]),
    "cells of several lines": (
        (table("X | 3", X=(paragraph("oak / and ash"), paragraph("of age"))),),
        ["oak and ash of age 3"],
    ),
    "a table inside the small table": (
        (table("X | 3", "elm | 4", X=(table("oak | ash", "yew | "),)),),
        ["oak ash yew 3", "elm 4"],
    ),
    "a cell over two rows": ((table("oak | 3", "^ | 4"),), ["oak 3", "4"]),
    "a table that is empty": ((paragraph("Plant"), table(" | ", " | ")), ["Plant"]),
}


@pytest.mark.parametrize("name", SMALL)
def test_a_small_table_in_a_cell_of_a_plan_becomes_its_lines(name):
    content, expected = SMALL[name]
    (grid,) = read(table(HEAD, "X | Nia Bevan | May 2018", NEXT, X=content))
    lines = grid.rows[0].cells[0].lines
    assert [line.text for line in lines] == expected
    assert all(line.breaks for line in lines)
    assert shape([grid])[2] == COUNT


def test_a_plan_stays_whole_whatever_stands_in_its_cells():
    steps = table("Task | By whom | By when", "Rake | Tom Hale | April 2018")
    blocks = read(table(HEAD, "X | Nia Bevan | May 2018", NEXT, X=(paragraph("Cut"), steps)))
    assert [row for row in shape(blocks) if isinstance(row, tuple)][-1] == COUNT


# A sheet, what stands above its headings as paragraphs, the rest.
SHEETS = {
    "a title and labelled cells": (
        ("Verges action plan | | ", "Committee: | Scrutiny Panel | ", " | | ", HEAD, ROW),
        ["Verges action plan", "Committee: Scrutiny Panel"],
        [HEADINGS, CUT],
    ),
    "a label without a colon": (
        ("Committee | Scrutiny Panel | ", HEAD, ROW),
        ["Committee: Scrutiny Panel"],
        [HEADINGS, CUT],
    ),
    "three cells": (
        ("Date: | 5 May | 2018", "Verges | Trees | Lanes", HEAD, ROW),
        ["Date: 5 May 2018", "Verges Trees Lanes"],
        [HEADINGS, CUT],
    ),
    "a title over the full width": (
        ("Verges action plan | > | >", HEAD, ROW),
        ["Verges action plan"],
        [HEADINGS, CUT],
    ),
    "what stands below stays": (
        ("Verges | | ", HEAD, ROW, "Key: green is done | > | >", HEAD, NEXT),
        ["Verges"],
        [HEADINGS, CUT, "Key: green is done", HEADINGS, COUNT],
    ),
    "nothing above": ((HEAD, ROW), [], [HEADINGS, CUT]),
}


@pytest.mark.parametrize("name", SHEETS)
def test_rows_above_the_headings_of_a_sheet_are_paragraphs(name):
    rows, above, rest = SHEETS[name]
    blocks = read(table(*rows, size=12.0, page=2))
    assert shape(blocks) == above + rest
    for block in blocks[: len(above)]:
        assert isinstance(block, Paragraph)
        assert (block.inside, block.size, block.page) == (False, 12.0, 2)


def test_a_title_keeps_the_size_and_the_lines_of_its_cell():
    content = (paragraph("Verges", size=18.0), paragraph("Action plan", size=14.0))
    title, *_ = read(table("X | | ", HEAD, ROW, X=content))
    assert [line.text for line in title.lines] == ["Verges", "Action plan"]
    assert title.size == 18.0


def test_rows_of_a_table_without_headings_stay_rows():
    blocks = read(table("Committee: | Scrutiny Panel", "Date: | 5 May 2018"))
    assert shape(blocks) == [("Committee:", "Scrutiny Panel"), ("Date:", "5 May 2018")]


def test_every_text_is_found_wherever_it_stands():
    content = (paragraph("Cut / the verges"), table("oak | 3", X=(PLAN,)))
    flow = paragraph("Verges"), table(HEAD, "X | | ", X=content), paragraph("The end")
    assert list(flow_texts(flow)) == [
        "Verges", "Action", "Lead officer", "Deadline", "Cut\nthe verges", "oak", "3", "The end",
    ]  # fmt: skip


# Words of which no heading is made, the same too long to name a group, and rows of headings.
WORDING = ["verges", "lanes", "1.", "Nia Bevan", "May 2018", "-", "Recommendation 4: That", "é"]
LONG = [f"{words} and the lanes beyond" for words in WORDING]
HEADS = ["Action", "Lead officer", "Deadline", "Status", "Progress"]
# How deep tables stand inside one another.
DEEPEST = 3


def paragraphs(wording):
    lines = st.lists(st.sampled_from(wording), min_size=1, max_size=3)
    return lines.map(lambda texts: paragraph(" / ".join(texts)))


@st.composite
def tables(draw, depth=1, heads=()):
    """Draw a table of up to four rows and columns, with spans, gaps and tables in its cells."""
    height, width = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    cells, covered = [], set()
    for row in range(height):
        head = bool(heads) and width > 2 and draw(st.booleans())
        for column in range(width):
            if (row, column) in covered or (not head and draw(st.integers(0, 9)) == 0):
                continue
            rows = 1 if head else draw(st.integers(1, height - row))
            columns = 1 if head else draw(st.integers(1, width - column))
            area = {(row + r, column + c) for r in range(rows) for c in range(columns)}
            if area & covered:
                rows, columns, area = 1, 1, {(row, column)}
            covered |= area
            content = (paragraph(heads[column]),) if head else draw(contents(depth, heads))
            cells.append(FlowCell(row, column, content, rows, columns))
    return FlowTable(1, tuple(cells) or (FlowCell(0, 0),))


def contents(depth, heads):
    parts = paragraphs(LONG if heads else WORDING)
    if depth < DEEPEST:
        parts = st.one_of(parts, parts, parts, tables(depth + 1, heads))
    return st.lists(parts, max_size=2).map(tuple)


def words_in(flow):
    return Counter(word.rstrip(":") for text in flow_texts(flow) for word in text.split())


def words_out(blocks):
    texts = []
    for block in blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        else:
            texts += [*(block.headings or ()), *(c.text for row in block.rows for c in row.cells)]
    return Counter(word.rstrip(":") for text in texts for word in text.split())


@given(flow=st.lists(st.one_of(paragraphs(WORDING), tables()), max_size=3))
def test_nothing_is_lost_where_there_are_no_headings(flow):
    assert words_out(read(*flow)) == words_in(flow)


@given(flow=st.lists(tables(heads=HEADS), max_size=2))
@example(flow=[table("Theme 1: Verges | > | ", HEAD, ROW)])
def test_nothing_is_lost_but_headings(flow):
    """Up to three words in a merged cell above a heading row name a group of headings."""
    heading_words = {word for heading in HEADS for word in heading.split()}
    lost = words_in(flow) - words_out(read(*flow))
    assert not lost.keys() - heading_words
