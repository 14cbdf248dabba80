"""A page becomes grids and paragraphs, ruled or not; and which pages of a file are read."""

from itertools import pairwise

import pytest

from svextract.options import Options
from svextract.page import Box, Grid, Page, Paragraph, Word
from svextract.readers import open_pages
from svextract.tables.blocks import page_to_blocks
from svextract.tables.columns import Columns
from svextract.tables.lines import PrintedPage
from svextract.tables.walk import PageWalk
from tests.tables.made import HEIGHT, PITCH, WORDS, blocks, shape

HEADINGS = ("headings", "Action", "Lead officer", "Deadline")
# Pages without lines and what they become.
PAGES = {
    "prose": (
        """
The Panel met twice and heard
from officers of the Council
and from three bodies of the
borough that care for verges.

It thanks them all.
""",
        [
            (
                "The Panel met twice and heard from officers of the Council and from three bodies "
                "of the borough that care for verges."
            ),
            "It thanks them all.",
        ],
    ),
    "a table between paragraphs": (
        """
Recommendation 1: That the verges of all lanes are cut.

Action               Lead officer   Deadline
Cut the verges       Nia Bevan      May 2018
Count the trees      Tom Hale       June 2018

Recommendation 2: That the trees of all parks are counted.
""",
        [
            "Recommendation 1: That the verges of all lanes are cut.",
            HEADINGS,
            ("Cut the verges", "Nia Bevan", "May 2018"),
            ("Count the trees", "Tom Hale", "June 2018"),
            "Recommendation 2: That the trees of all parks are counted.",
        ],
    ),
    "a table for each recommendation": (
        """
Action               Lead officer   Deadline
Cut the verges       Nia Bevan      May 2018
Recommendation 2: Trees
Action               Lead officer   Deadline
Count the trees      Tom Hale       June 2018
""",
        [
            HEADINGS,
            ("Cut the verges", "Nia Bevan", "May 2018"),
            "Recommendation 2: Trees",
            HEADINGS,
            ("Count the trees", "Tom Hale", "June 2018"),
        ],
    ),
    "recommendations over the full width": (
        """
Action               Lead officer   Deadline
Recommendation 1: That the verges are cut
Cut the verges       Nia Bevan      May 2018
Recommendation 2: That the trees are counted
Count the trees      Tom Hale       June 2018
""",
        [
            HEADINGS,
            "Recommendation 1: That the verges are cut",
            ("Cut the verges", "Nia Bevan", "May 2018"),
            "Recommendation 2: That the trees are counted",
            ("Count the trees", "Tom Hale", "June 2018"),
        ],
    ),
    "a table's heading row at the end of the page": (
        "Recommendation 1: Verges\nAction               Lead officer   Deadline",
        ["Recommendation 1: Verges", HEADINGS],
    ),
    "nothing": ("", []),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_become_blocks(name):
    text, expected = PAGES[name]
    assert shape(blocks(text)) == expected


def test_a_table_that_was_open_goes_on_without_a_heading():
    carried = Columns(HEADINGS[1:], (0, 21 * PITCH, 36 * PITCH, 47 * PITCH))
    text = (
        "Cut the verges       Nia Bevan      May 2018\n"
        "Count the trees      Tom Hale       June 2019"
    )
    (grid,) = blocks(text, carried=carried)
    assert isinstance(grid, Grid)
    assert grid.headings is None
    assert shape([grid]) == [
        ("Cut the verges", "Nia Bevan", "May 2018"),
        ("Count the trees", "Tom Hale", "June 2019"),
    ]
    (alone,) = blocks(text)
    assert isinstance(alone, Paragraph)


def test_a_table_that_was_open_ends_at_a_recommendation():
    carried = Columns(HEADINGS[1:], (0, 21 * PITCH, 36 * PITCH, 47 * PITCH))
    found = blocks("Recommendation 2: That trees are counted", carried=carried)
    assert shape(found) == ["Recommendation 2: That trees are counted"]


def ruled(rows, *, xs=(0, 200, 300, 400), step=40, spans=(), wide=()):
    """Draw a table with lines: a row of texts each; spans: (row, column) grown into the row below;

    wide: rows of one cell over the full width.
    """
    words, rules = [], []
    for number, row in enumerate(rows):
        top = number * step
        for column, text in enumerate(row):
            for at, line in enumerate(text.split("\n") if text else []):
                x = xs[column] + 5.0
                for part in line.split():
                    box = Box(
                        x, top + 4 + 10 * at, x + PITCH * len(part), top + 4 + 10 * at + HEIGHT
                    )
                    words.append(Word(part, box))
                    x = box.x1 + PITCH / 2
    for number in range(len(rows) + 1):
        for column, (left, right) in enumerate(pairwise(xs)):
            if (number - 1, column) not in spans:
                rules.append(Box(left, number * step, right, number * step))
    for number in range(len(rows)):
        sides = xs if number not in wide else (xs[0], xs[-1])
        rules.extend(Box(x, number * step, x, (number + 1) * step) for x in sides)
    return Page(1, 600, 800, tuple(words), tuple(rules))


HEAD = ("Action", "Lead officer", "Deadline")
ROW = ("Cut the verges of all\nlanes twice a year", "Nia Bevan", "May 2018")
OTHER = ("Count the trees", "Tom Hale", "June 2018")


def test_ruled_tables_keep_their_cells():
    found = page_to_blocks(PrintedPage.of(ruled([HEAD, ROW, OTHER])), WORDS)
    joined = ("Cut the verges of all lanes twice a year", *ROW[1:])
    assert shape(found) == [HEADINGS, joined, OTHER]
    assert all(grid.ruled for grid in found)
    assert found[0].rows[0].sure
    (spot,) = found[0].rows[0].cells[0].spots
    assert spot.page == 1
    assert spot.box.top >= 40
    assert spot.box.bottom <= 80


def test_a_merged_cell_stands_in_its_first_row():
    page = ruled([HEAD, ROW, ("Count the trees", "", "June 2018")], spans=[(1, 1)])
    rows = [row for grid in page_to_blocks(PrintedPage.of(page), WORDS) for row in grid.rows]
    assert [[bool(cell) for cell in row.cells] for row in rows] == [[True] * 3, [True, False, True]]
    assert [sorted(row.merged) for row in rows] == [[], [1]]


def test_a_row_over_the_full_width_is_a_paragraph_inside():
    wide = ("Recommendation 2: That\ntrees are counted", "", "")
    found = page_to_blocks(PrintedPage.of(ruled([HEAD, ROW, wide, OTHER], wide=[2])), WORDS)
    assert [type(block).__name__ for block in found] == ["Grid", "Paragraph", "Grid"]
    assert found[1].inside
    assert found[1].text == "Recommendation 2: That trees are counted"


@pytest.mark.parametrize("bare", [[0], [1], [0, 2], [1, 3]])
def test_banded_rows_without_lines_between_their_columns_are_divided(bare):
    rows = [HEAD, ROW, OTHER, ("Mend the road", "", "By 1 May 2018")]
    drawn, banded = (page_to_blocks(PrintedPage.of(ruled(rows, wide=w)), WORDS) for w in ([], bare))
    assert shape(banded) == shape(drawn)


def test_a_sentence_over_the_full_width_is_not_divided():
    """Its words would have to begin at each column, and a gap to stand before each."""
    wide = ("Recommendation 2: That the trees of all the parks of the borough are counted twice",)
    found = page_to_blocks(PrintedPage.of(ruled([HEAD, ROW, wide, OTHER], wide=[2])), WORDS)
    assert [block.text for block in found if isinstance(block, Paragraph)] == [wide[0]]


@pytest.mark.parametrize(
    "wide", [("Recommendation 2", "", "Accepted"), ("Recommendation 2:", "Count trees", "")]
)
def test_a_recommendation_over_the_full_width_is_not_divided(wide):
    """What follows its label after a tab may by chance stand where a column's texts begin."""
    found = page_to_blocks(PrintedPage.of(ruled([HEAD, ROW, wide, OTHER], wide=[2])), WORDS)
    said = [block.text for block in found if isinstance(block, Paragraph)]
    assert said == [" ".join(filter(None, wide))]


def test_a_banded_row_may_begin_with_the_label_of_a_recommendation():
    rows = [("Recommendation", *HEAD[:2]), ("Recommendation 1", *ROW[:2])]
    rows.append(("Recommendation 2", *OTHER[:2]))
    drawn, banded = (page_to_blocks(PrintedPage.of(ruled(rows, wide=w)), WORDS) for w in ([], [2]))
    assert shape(banded) == shape(drawn)


def test_a_heading_row_inside_a_ruled_table_begins_a_new_grid():
    found = page_to_blocks(PrintedPage.of(ruled([HEAD, ROW, HEAD, OTHER])), WORDS)
    assert [grid.headings for grid in found] == [HEAD, HEAD]
    assert [len(grid.rows) for grid in found] == [1, 1]


def test_a_ruled_table_without_headings_has_none():
    (grid,) = page_to_blocks(PrintedPage.of(ruled([ROW, OTHER])), WORDS)
    assert grid.headings is None
    assert len(grid.rows) == 2


class Counted:
    """Pages of a text file that say which of them were read word by word."""

    def __init__(self, path):
        self._pages = open_pages(path, "txt", Options())
        self.read = []

    def __getattr__(self, name):
        return getattr(self._pages, name)

    def page(self, index):
        self.read.append(index)
        return self._pages.page(index)


TABLE = "Action\tLead officer\tDeadline\nCut verges\tNia Bevan\tMay 2018\n"
# Pages, of which 'yes' may hold a plan; the pages read in full.
PACKS = [
    (["no", "no", "no"], []),
    (["no", f"yes\n{TABLE}", "The end of the table."], [1, 2]),
    (["no", "yes, but no table", "no"], [1]),
    ([f"yes\n{TABLE}", "Count trees\tTom Hale\tJune 2018", "Thanks.", "no"], [0, 1, 2]),
]


@pytest.mark.parametrize(("texts", "read"), PACKS)
def test_pages_that_cannot_hold_a_plan_are_not_read_in_full(tmp_path, texts, read):
    path = tmp_path / "pack.txt"
    path.write_text("\f".join(texts), "utf-8")
    pages = Counted(path)
    found = PageWalk(pages, WORDS).blocks(range(len(texts)), lambda text: "yes" in text)
    assert sorted({block.page - 1 for block in found} & set(read)) == sorted(
        {block.page - 1 for block in found}
    )
    assert sorted(set(pages.read)) == read
