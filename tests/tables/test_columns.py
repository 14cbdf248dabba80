"""Heading rows, and the columns below them that no line divides."""

import pytest

from svextract.page import Box, Word
from svextract.tables.columns import (
    Columns,
    divide,
    dividers,
    heading_to_columns,
    runs_over_gutters,
    to_table_lines,
)
from svextract.tables.headings import find_headings
from svextract.tables.lines import measure, words_to_lines
from tests.tables.made import PITCH, WORDS, typed


def lines_of(text, **drawn):
    page = typed(text, **drawn)
    return words_to_lines(page.words), measure(page.words)


def headings_of(text, **drawn):
    return [heading.texts for heading in find_headings(*lines_of(text, **drawn), WORDS)]


# A page, the heading rows on it, where such a thing was seen.
HEADINGS = {
    "one line (the commonest)": (
        """
Action                 Responsible officer   Deadline
Cut the verges twice   Nia Bevan             May 2018
""",
        [("Action", "Responsible officer", "Deadline")],
    ),
    "stacked headings": (
        """
                       Responsible   Target
Action                 officer       date
Cut the verges twice   Nia Bevan     May 2018
""",
        [("Action", "Responsible officer", "Target date")],
    ),
    "centred headings": (
        """
         Action              Lead        By
     to be taken            officer     when
Cut the verges twice       Nia Bevan   May 2018
a year and report to
""",
        [("Action to be taken", "Lead officer", "By when")],
    ),
    "an instruction in brackets (the seed)": (
        """
Actions (please provide 3 or   Responsible      Deadline
4 actions that will be taken   Officer
to implement)
Cut the verges twice a year    Nia Bevan        May 2018
""",
        [
            (
                "Actions (please provide 3 or 4 actions that will be taken to implement)",
                "Responsible Officer",
                "Deadline",
            )
        ],
    ),
    "a heading row for each table": (
        """
Recommendation 1: That verges are cut.
Action            Lead officer   By when
Cut the verges    Nia Bevan      May 2018
Recommendation 2: That trees are counted.
Action            Lead officer   By when
Count the trees   Tom Hale       June 2018
""",
        [("Action", "Lead officer", "By when")] * 2,
    ),
    "questions (Maidstone, communications plan)": (
        """
What we plan to do   By whom     When
Cut the verges       Nia Bevan   May 2018
""",
        [("What we plan to do", "By whom", "When")],
    ),
    "numbers before the recommendation (Isle of Wight)": (
        """
No.   Recommendation   Priority   Responsibility   Agreed   Comments   Date
R1    Cut the verges   High       Nia Bevan        Yes      -          May 2018
""",
        [("No.", "Recommendation", "Priority", "Responsibility", "Agreed", "Comments", "Date")],
    ),
    "prose is no heading": (
        """
The action that the responsible officer takes has a deadline.
Officers act by the date that the Panel sets for them.
""",
        [],
    ),
    "an attendance list is none": (
        """
Name         Position       Present
Nia Bevan    Chair          Yes
""",
        [],
    ),
    "a risk register is none": (
        """
Risk            Likelihood   Impact   Mitigation action   Owner
Trees fall      High         Low      Cut them            Nia
""",
        [],
    ),
    "a form's column of labels is no heading row": (
        """
Action            Cut the verges
Lead officer      Nia Bevan
Deadline          May 2018
""",
        [],
    ),
}


@pytest.mark.parametrize("name", HEADINGS)
def test_heading_rows_are_found(name):
    text, headings = HEADINGS[name]
    assert headings_of(text) == headings


@pytest.mark.parametrize("name", HEADINGS)
def test_a_larger_page_is_the_same_page(name):
    text, headings = HEADINGS[name]
    assert headings_of(text, scale=3.0) == headings


def table_of(text):
    """The columns under the first heading row, and the lines below it."""
    lines, measures = lines_of(text)
    heading = find_headings(lines, measures, WORDS)[0]
    body = lines[heading.end :]
    return heading_to_columns(heading, body, measures), body, measures


def cells_of(text):
    columns, body, measures = table_of(text)
    divided = [divide(line, columns, measures) for line in body]
    return columns.headings, [
        None if pieces is None else {column: piece.text for column, piece in pieces.items()}
        for pieces in divided
    ]


# A table, its headings, the cells of each line.
TABLES = {
    "left-aligned": (
        """
Action                 Officer        Deadline
Cut the verges twice   Head of        End of May
a year                 Environment    2018
""",
        ("Action", "Officer", "Deadline"),
        [
            {0: "Cut the verges twice", 1: "Head of", 2: "End of May"},
            {0: "a year", 1: "Environment", 2: "2018"},
        ],
    ),
    "centred headings over left-aligned text": (
        """
        Action            Officer       Deadline
Cut the verges twice   Head of Place   End of May
a year                 and Space       2018
""",
        ("Action", "Officer", "Deadline"),
        [
            {0: "Cut the verges twice", 1: "Head of Place", 2: "End of May"},
            {0: "a year", 1: "and Space", 2: "2018"},
        ],
    ),
    "a narrow heading over a wide column": (
        """
Action                            Who              When
Cut the verges of all lanes two   Head of Place    May 2018
""",
        ("Action", "Who", "When"),
        [{0: "Cut the verges of all lanes two", 1: "Head of Place", 2: "May 2018"}],
    ),
    "empty cells": (
        """
Action           Officer       Deadline
Cut the verges                 May 2018
                 Head of Place
""",
        ("Action", "Officer", "Deadline"),
        [{0: "Cut the verges", 2: "May 2018"}, {1: "Head of Place"}],
    ),
    "numbers without a heading (York)": (
        """
      Action              Officer     Deadline
1.1   Cut the verges of   Nia Bevan   May 2018
      every lane
1.2   Count the trees     Tom Hale    May 2018
      in every park
""",
        ("", "Action", "Officer", "Deadline"),
        [
            {0: "1.1", 1: "Cut the verges of", 2: "Nia Bevan", 3: "May 2018"},
            {1: "every lane"},
            {0: "1.2", 1: "Count the trees", 2: "Tom Hale", 3: "May 2018"},
            {1: "in every park"},
        ],
    ),
    "numbers at the left of every line belong to the cell": (
        """
      Action             Officer      Deadline
1.1   Cut the verges     Nia Bevan    May 2018
1.2   Count the trees    Tom Hale     June 2018
""",
        ("Action", "Officer", "Deadline"),
        [
            {0: "1.1 Cut the verges", 1: "Nia Bevan", 2: "May 2018"},
            {0: "1.2 Count the trees", 1: "Tom Hale", 2: "June 2018"},
        ],
    ),
    "a paragraph across the columns": (
        """
Action           Officer       Deadline
Cut the verges   Nia Bevan     May 2018
The Panel was grateful to all who gave evidence to it.
Count trees      Tom Hale      June 2018
""",
        ("Action", "Officer", "Deadline"),
        [
            {0: "Cut the verges", 1: "Nia Bevan", 2: "May 2018"},
            None,
            {0: "Count trees", 1: "Tom Hale", 2: "June 2018"},
        ],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_gutters_divide_the_lines(name):
    text, headings, cells = TABLES[name]
    assert cells_of(text) == (headings, cells)


COLUMNS = Columns(("Action", "Officer", "Deadline"), (0, 100, 200, 300))


def spaced(text, space):
    """Words on one line, five points a letter, with gaps of `space` points."""
    x, words = 0.0, []
    for part in text.split(" "):
        if part:
            words.append(Word(part, Box(x, 2, x + PITCH * len(part), 10)))
        x += PITCH * len(part) + space
    return words


@pytest.mark.parametrize(
    ("text", "space", "runs"),
    [
        ("Members also asked for a list of every tree", 2.5, True),
        ("Cut the verges" + " " * 20 + "Nia Bevan", 2.5, False),
        ("Cut the verges", 2.5, False),
        ("Members asked for a list of trees", 5.0, True),
    ],
    ids=["prose", "cells", "one cell", "prose in a text file"],
)
def test_lines_that_run_on_over_a_gutter(text, space, runs):
    words = spaced(text, space)
    (line,) = words_to_lines(words)
    assert runs_over_gutters(line, COLUMNS, measure(words)) is runs


# Lines and shaded areas, the heights at which they divide a table from 0 to 300.
DIVIDERS = [
    ("a line over the table", [Box(0, 50, 300, 50)], [], [50]),
    ("a line cell by cell", [Box(x, 50, x + 100, 50) for x in (0, 100, 200)], [], [50]),
    ("a line over one column", [Box(0, 50, 100, 50)], [], []),
    ("an upright line", [Box(100, 0, 100, 400)], [], []),
    ("a line beside the table", [Box(310, 50, 600, 50)], [], []),
    ("a shaded row", [], [Box(0, 50, 300, 70)], [50, 70]),
    ("shaded cells", [], [Box(x, 50, x + 98, 70) for x in (0, 100, 200)], [50, 70]),
]


@pytest.mark.parametrize(("seen", "rules", "fills", "heights"), DIVIDERS)
def test_dividers(seen, rules, fills, heights):
    assert dividers(rules, fills, COLUMNS) == heights, seen


def test_a_line_knows_what_is_drawn_above_it():
    lines, measures = lines_of("Cut the verges\nCount trees\nPlant trees")
    divided = [(line, divide(line, COLUMNS, measures)) for line in lines]
    made = to_table_lines(divided, [lines[1].base - PITCH * 1.8])
    assert [line.separated for line in made] == [False, True, False]
