"""Where a new row begins in a table that has no lines between its rows."""

import pytest

from tests.tables.made import blocks, shape

HEADINGS = ("headings", "Action", "Lead officer", "Deadline")
HEAD = "Action                  Lead officer       Deadline\n"
# Below the heading row: lines, what is drawn, the rows they are, whether each row is sure.
ROWS = {
    "gaps between rows": (
        """
Cut the verges of all   Head of            May 2018
lanes twice a year      Environment

Count the trees         Tom Hale           June
                                           2018

Report to the Panel     Nia Bevan          July 2018
""",
        {},
        [
            ("Cut the verges of all lanes twice a year", "Head of Environment", "May 2018"),
            ("Count the trees", "Tom Hale", "June 2018"),
            ("Report to the Panel", "Nia Bevan", "July 2018"),
        ],
    ),
    "one line a row": (
        """
Cut the verges          Nia Bevan          May 2018
Count the trees         Tom Hale           June 2018
Report to the Panel     Nia Bevan          July 2018
""",
        {},
        [
            ("Cut the verges", "Nia Bevan", "May 2018"),
            ("Count the trees", "Tom Hale", "June 2018"),
            ("Report to the Panel", "Nia Bevan", "July 2018"),
        ],
    ),
    "tight rows whose actions wrap": (
        """
Cut the verges of all   Nia Bevan          May 2018
the lanes twice a
year.
Count the trees in      Tom Hale           June 2018
every park.
Report to the Panel.    Nia Bevan          July 2018
""",
        {},
        [
            ("Cut the verges of all the lanes twice a year.", "Nia Bevan", "May 2018"),
            ("Count the trees in every park.", "Tom Hale", "June 2018"),
            ("Report to the Panel.", "Nia Bevan", "July 2018"),
        ],
    ),
    "tight rows whose officers wrap": (
        """
Cut the verges          Head of            May 2018
                        Environment
Count the trees         Tom Hale, Parks    June 2018
                        Manager
""",
        {},
        [
            ("Cut the verges", "Head of Environment", "May 2018"),
            ("Count the trees", "Tom Hale, Parks Manager", "June 2018"),
        ],
    ),
    "lines between rows": (
        """
Cut the verges          Nia Bevan          May 2018
Cut the hedges
Count the trees         Tom Hale           June 2018
""",
        {"rules": [(0, 55, 3)]},
        [
            ("Cut the verges Cut the hedges", "Nia Bevan", "May 2018"),
            ("Count the trees", "Tom Hale", "June 2018"),
        ],
    ),
    "every other row is shaded": (
        """
Cut the verges          Nia Bevan          May 2018
and the hedges
Count the trees         Tom Hale           June 2018
in every park
Report to the Panel     Nia Bevan          July 2018
""",
        {"fills": [(0, 55, 3, 5)]},
        [
            ("Cut the verges and the hedges", "Nia Bevan", "May 2018"),
            ("Count the trees in every park", "Tom Hale", "June 2018"),
            ("Report to the Panel", "Nia Bevan", "July 2018"),
        ],
    ),
    "several officers in one cell": (
        """
Cut the verges          Nia Bevan          May 2018
                        Tom Hale
                        Head of Parks

Count the trees         Tom Hale           June 2018

Plant ten trees         Tom Hale           June 2018
""",
        {},
        [
            ("Cut the verges", "Nia Bevan Tom Hale Head of Parks", "May 2018"),
            ("Count the trees", "Tom Hale", "June 2018"),
            ("Plant ten trees", "Tom Hale", "June 2018"),
        ],
    ),
    "a row without officer and deadline": (
        """
Cut the verges of all   Nia Bevan          May 2018
lanes twice a year.

Count the trees

Plant ten trees         Tom Hale           June 2018
in the park
""",
        {},
        [
            ("Cut the verges of all lanes twice a year.", "Nia Bevan", "May 2018"),
            ("Count the trees", "", ""),
            ("Plant ten trees in the park", "Tom Hale", "June 2018"),
        ],
    ),
    "the same where every row has one line": (
        """
Cut the verges          Nia Bevan          May 2018

Count the trees

Plant ten trees         Tom Hale           June 2018
""",
        {},
        [
            ("Cut the verges", "Nia Bevan", "May 2018"),
            ("Count the trees", "", ""),
            ("Plant ten trees", "Tom Hale", "June 2018"),
        ],
    ),
    "bullets inside a cell": (
        """
Cut the verges:         Nia Bevan          May 2018
- of lanes
- of main roads

Count the trees         Tom Hale           June 2018

Plant ten trees         Tom Hale           June 2018
""",
        {},
        [
            ("Cut the verges: - of lanes - of main roads", "Nia Bevan", "May 2018"),
            ("Count the trees", "Tom Hale", "June 2018"),
            ("Plant ten trees", "Tom Hale", "June 2018"),
        ],
    ),
}


NOT_YET = {
    "the same where every row has one line": "even gaps between one-line rows are taken for the "
    "usual distance of lines, so that a row of one cell is read into the row above"
}


def row_cases():
    return [
        pytest.param(
            name, marks=[pytest.mark.xfail(reason=NOT_YET[name])] if name in NOT_YET else []
        )
        for name in ROWS
    ]


@pytest.mark.parametrize("name", row_cases())
def test_lines_become_rows(name):
    text, drawn, rows = ROWS[name]
    assert shape(blocks(HEAD + text.strip("\n"), **drawn)) == [HEADINGS, *rows]


@pytest.mark.parametrize("scale", [0.6, 2.5])
@pytest.mark.parametrize("name", row_cases())
def test_the_size_of_the_type_does_not_count(name, scale):
    text, drawn, rows = ROWS[name]
    assert shape(blocks(HEAD + text.strip("\n"), scale=scale, **drawn)) == [HEADINGS, *rows]


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("gaps between rows", [True, True, True]),
        ("lines between rows", [True, True]),
        ("every other row is shaded", [True, True, True]),
    ],
)
def test_rows_that_something_divides_are_sure(name, sure):
    text, drawn, _ = ROWS[name]
    found = blocks(HEAD + text.strip("\n"), **drawn)
    assert [row.sure for block in found for row in block.rows] == sure
