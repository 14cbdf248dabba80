"""Heading rows of several lines: whose table they head, and how far apart their lines may stand."""

from dataclasses import replace

import pytest

from svextract.page import Page
from svextract.tables.headings import find_headings
from svextract.tables.lines import PrintedPage, measure, words_to_lines
from tests.tables.made import LEADING, WORDS, typed

PLAN = ("Action", "Owner", "Date")


def headings_of(text, **drawn):
    page = typed(text, **drawn)
    lines = words_to_lines(page.words)
    return [found.texts for found in find_headings(lines, measure(page.words), WORDS)]


# A page, the heading rows of plans on it; where such a thing was seen or what it shows.
OTHER_TABLES = {
    "the last line of a risk register's headings": (
        """
Risk     Likelihood   Residual   Controls
Action                Owner      Date
Trees    High         Nia        May
""",
        [],
    ),
    "its last line but one": (
        """
Risk     Likelihood   Residual   Controls
Action   Lead                    Target
for us   officer                 date
Trees    High         Nia        May
""",
        [],
    ),
    "words of risks on two lines above": (
        """
Risk     Lead         Rating
         officer      of controls
Action                Owner      Date
Trees    High         Nia        May
""",
        [],
    ),
    "a title above that names risks but once": (
        """
Risk plan
Action                Owner      Date
Fell     High         Nia        May
""",
        [PLAN],
    ),
    "another table's headings further up": (
        """
Risk     Likelihood   Residual   Controls
Trees    High         Low        None
Action                Owner      Date
Fell     High         Nia        May
""",
        [PLAN],
    ),
    "another table's headings, and blank lines": (
        """
Risk     Likelihood   Residual   Controls



Action                Owner      Date
Fell     High         Nia        May
Rake     High         Tom        June
Weed     High         Tom        July
""",
        [PLAN],
    ),
    "another table's headings below": (
        """
Action                Owner      Date
Fell     High         Nia        May

Risk     Likelihood   Residual   Controls
""",
        [PLAN],
    ),
}  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 0.6])
@pytest.mark.parametrize("name", OTHER_TABLES)
def test_the_end_of_another_tables_headings_heads_no_plan(name, scale):
    text, expected = OTHER_TABLES[name]
    assert headings_of(text, scale=scale) == expected


def test_a_sentence_about_risks_heads_no_table():
    text = """
The controls are known and so is the residual risk.
Action                Owner      Date
Fell     High         Nia        May
"""
    assert headings_of(text) == [PLAN]


def test_something_drawn_across_the_page_ends_another_tables_headings():
    text = "Risk   Likelihood   Residual\nAction   Owner   Date\nFell     Nia     May"
    page = typed(text)
    lines, measures = words_to_lines(page.words), measure(page.words)
    between = (lines[0].box.bottom + lines[1].box.top) / 2
    assert find_headings(lines, measures, WORDS) == []
    assert len(find_headings(lines, measures, WORDS, drawn=[between])) == 1


def spaced(text, *, located):
    """Make a page of which each character has its place; a text file's are not places."""
    return PrintedPage.of(replace(typed(text), located=located))


BLANK = "Cut the verges\n\nRake\n\nReport to the Panel\ntwice\n\nWeed"
# Two blank lines between the rows of a table, of which one takes two lines.
TABLE = """
Action   Owner   Date


Target


Fell     Nia     May


Rake     Tom     June
twice
"""


@pytest.mark.parametrize(
    ("text", "typeset", "plain"),
    [
        (BLANK, 1.6, 1.0),
        ("Cut the verges\ntwice\n\nRake\nand weed", 1.0, 1.0),
        ("Cut the verges\n\nRake", 1.6, 1.6),
        ("Cut the verges", 1.28, 1.28),
    ],
)
def test_the_distance_of_lines_in_a_text_file_is_the_least(text, typeset, plain):
    words = typed(text).words
    assert measure(words).leading == pytest.approx(typeset * LEADING)
    assert measure(words, typeset=True) == measure(words)
    in_text = measure(words, typeset=False)
    assert in_text.leading == pytest.approx(plain * LEADING)
    assert replace(in_text, leading=0) == replace(measure(words), leading=0)


@pytest.mark.parametrize("located", [True, False])
def test_a_page_knows_whether_its_lines_were_set(located):
    page = spaced(BLANK, located=located)
    assert isinstance(page.page, Page)
    assert page.measures == measure(page.page.words, typeset=located)
    assert page.without([0]).measures == page.measures


def test_a_heading_row_of_a_text_file_does_not_reach_over_a_blank_line():
    page = spaced(TABLE, located=False)
    (heading,) = find_headings(page.lines, page.measures, WORDS)
    assert heading.texts == PLAN
