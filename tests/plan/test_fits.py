"""How well a text fits a column, and what tells that text runs by columns."""

import pytest

from svextract.plan.bycolumn import lists_columns
from svextract.plan.fits import cell_fits
from svextract.plan.vocabulary import Role

COLUMNS = (Role.NUMBER, Role.RECOMMENDATION, Role.ACTION, Role.OFFICER, Role.DEADLINE)

# A text and the column of those above that it fits best.
BEST = [
    ("1.", Role.NUMBER),
    ("R3", Role.NUMBER),
    ("2.4", Role.NUMBER),
    ("Two", Role.NUMBER),
    ("SC18", Role.NUMBER),
    ("Recommendation 4", Role.NUMBER),
    ("That the council plants two trees for each that is felled.", Role.RECOMMENDATION),
    ("The panel should visit the depot.", Role.RECOMMENDATION),
    ("Recommendation 4: That the depot is visited.", Role.RECOMMENDATION),
    ("Head of Housing", Role.OFFICER),
    ("Nia Bevan, Head of Environment", Role.OFFICER),
    ("Rights of Way Team", Role.OFFICER),
    ("JH", Role.OFFICER),
    ("May 2018", Role.DEADLINE),
    ("By the end of June", Role.DEADLINE),
    ("Completed", Role.DEADLINE),
    ("Every six months", Role.DEADLINE),
]


@pytest.mark.parametrize(("text", "role"), BEST)
def test_a_text_fits_its_column_best(text, role):
    fits = dict(zip(COLUMNS, cell_fits(COLUMNS, text), strict=True))
    others = [fit for other, fit in fits.items() if other is not role]
    assert fits[role] > max(others), fits


# A text, a column that it hardly stands in.
HARDLY = [
    ("Head of Parks March 2015", Role.DEADLINE),
    ("Delivery is expected in the coming months, once the contract has been let.", Role.DEADLINE),
    ("Cut the verges twice a year in all parishes", Role.OFFICER),
    ("May 2018", Role.OFFICER),
    ("Agreed", Role.OFFICER),
    ("Head of Housing", Role.ACTION),
    ("May 2018", Role.ACTION),
    ("Agreed", Role.ACTION),
    ("Cut the verges", Role.PRIORITY),
    ("Cut the verges", Role.NUMBER),
]


@pytest.mark.parametrize(("text", "role"), HARDLY)
def test_a_text_hardly_stands_in_other_columns(text, role):
    assert cell_fits([role], text)[0] < 0


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Refuse collection", Role.ACTION),
        ("Agreed. The contract will be changed.", Role.RESPONSE),
        ("Amber", Role.RAG),
        ("Ongoing", Role.RAG),
        ("High", Role.PRIORITY),
        ("Staff were consulted, and the trial began in May.", Role.COMMENTS),
        ("Nia Bevan", Role.WHO_WHEN),
        ("May 2018", Role.WHO_WHEN),
        ("Transport", Role.THEME),
        ("-", Role.DEADLINE),
        ("-", Role.OFFICER),
    ],
)
def test_a_text_may_stand_in_a_column(text, role):
    assert cell_fits([role], text)[0] > 0


def test_an_empty_cell_may_stand_anywhere():
    assert set(cell_fits(COLUMNS, "")) == {0.0}


def test_a_councillor_stands_in_the_column_of_portfolios():
    both = (Role.PORTFOLIO, Role.OFFICER)
    member, officer = cell_fits(both, "Cllr Ada Lune")
    assert member > officer
    assert cell_fits(both, "Head of Parks")[1] == cell_fits(both, "Head of Parks")[0]


def test_what_begins_a_block_stands_in_no_column():
    without = (Role.ACTION, Role.OFFICER, Role.DEADLINE)
    assert set(cell_fits(without, "Recommendation 4: That the depot is visited.")) == {-1.0}
    assert set(cell_fits(without, "Response: Agreed")) == {-1.0}
    assert cell_fits((*without, Role.RESPONSE), "Response: Agreed")[3] > -1.0


HEADED = ["Action", "Lead officer", "Deadline"]
BY_COLUMN = {
    "headings, then the cells": [*HEADED, "Cut verges", "Count trees", "May 2018", "June 2018"],
    "headings last": ["Cut verges", "Count trees", "May 2018", "June 2018", *HEADED],
    "a heading over its cells": [
        "Action", "Cut verges", "Count trees", "Lead officer", "Nia Bevan", "Tom Hale",
        "Deadline", "May 2018", "June 2018",
    ],
    "on one line": [
        "Cut verges Count trees Nia Bevan Tom Hale May 2018 June 2018 Action Lead officer Deadline"
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", BY_COLUMN)
def test_text_by_columns(name):
    assert lists_columns([[text] for text in BY_COLUMN[name]])


def test_three_deadlines_on_lines_of_one_paragraph():
    lines = [*HEADED, "Nia Bevan", "Tom Hale", "JH", "May 2018", "June 2018", "July 2018"]
    assert lists_columns([lines])


NOT_BY_COLUMN = {
    "rows": [*HEADED, "Cut verges", "Nia Bevan", "May 2018", "Count trees", "JH", "June 2018"],
    "labels and values": ["Action", "Cut verges", "Lead officer", "JH", "Deadline", "May 2018"],
    "deadlines without headings": ["May 2018", "June 2018", "July 2018"],
    "headings without deadlines": [*HEADED, "Cut verges", "Count trees", "Nia Bevan", "JH"],
    "headings of another table": ["Venue", "Date", "May 2018", "June 2018", "July 2018"],
    "numbers of rows": [*HEADED, "1.1", "2.3", "Cut verges"],
    "running text": [
        "The Action Plan names a Lead Officer and a Deadline.",
        "It was agreed in May 2018, then changed, and the officer reported in June 2018.",
    ],
    "nothing": [],
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_BY_COLUMN)
def test_text_that_does_not_run_by_columns(name):
    assert not lists_columns([[text] for text in NOT_BY_COLUMN[name]])
