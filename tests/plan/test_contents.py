"""What columns hold that their headings leave open."""

import pytest

from svextract.plan.columns import column_roles
from svextract.plan.contents import roles_by_contents
from svextract.tables.growing import JoinedRow
from svextract.tables.joins import Table
from tests.tables.made import cell

# Headings, rows; the roles, shortened; what it shows.
TABLES = {
    "a group before its numbered actions (a disability plan)": (
        ("", "", "Action measure", "Responsibility"),
        [("1.1 Buildings", "1.1.1", "Put in a loop", "HR"), ("", "1.1.2", "Train staff", "HR")],
        "recommendation number action officer",
    ),
    "an item and what is known of it (former committees)": (
        ("Select committee", "", "", "Proposed action"),
        [("", "Beach huts", "Lettings and rents", "To go on"), ("", "Paths", "Stiles", "To end")],
        "theme recommendation comments action",
    ),
    "numbers alone": (
        ("", "Action", "Lead", "Date"),
        [("1", "Cut", "Nia Bevan", "May 2018"), ("2", "Dig", "Tom Hale", "June 2018")],
        "number action officer deadline",
    ),
    "words without a heading after the action": (
        ("Action", "", "Lead", "Date"),
        [("Cut", "the verges of all lanes", "Nia Bevan", "May 2018")],
        "action other officer deadline",
    ),
    "notes under 'Completed' (a parish)": (
        ("Item", "Action", "Councillor", "Due date", "Completed"),
        [("Roads", "Ask", "JW", "May 2021", "Letter sent, no answer yet"),
         ("Trees", "Tell", "PB", "June 2021", "Two prices are in")],
        "recommendation action officer deadline progress",
    ),
    "states under 'Completed'": (
        ("Item", "Action", "Councillor", "Due date", "Completed"),
        [("Roads", "Ask", "JW", "May 2021", "Yes"), ("Trees", "Tell", "PB", "June 2021", "Done")],
        "recommendation action officer deadline rag",
    ),
    "states in several words": (
        ("Action", "Lead", "Date", "Status"),
        [("Ask", "JW", "May 2021", "On track to deliver"),
         ("Tell", "PB", "June 2021", "Some issues – see the narrative below"),
         ("Dig", "PB", "June 2021", "Delivered")],
        "action officer deadline rag",
    ),
    "notes beside a column of progress": (
        ("Action", "Lead", "Date", "Status", "Progress"),
        [("Ask", "JW", "May 2021", "Letter sent, no answer yet", "Half done")],
        "action officer deadline rag progress",
    ),
    "notes under 'RAG'": (
        ("Action", "Lead", "Date", "RAG"),
        [("Ask", "JW", "May 2021", "Letter sent, no answer yet")],
        "action officer deadline rag",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_roles_are_told_by_the_cells(name):
    headings, rows, roles = TABLES[name]
    made = [JoinedRow(tuple(map(cell, row)), frozenset(), 1) for row in rows]
    found = roles_by_contents(Table(headings, tuple(made), 1), column_roles(headings))
    assert " ".join(found) == roles
