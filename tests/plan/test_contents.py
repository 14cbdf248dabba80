"""What columns hold that their headings leave open."""

import pytest

from svextract.plan.contents import table_roles
from svextract.tables.growing import JoinedRow
from svextract.tables.joins import Table
from tests.tables.made import cell


def told(headings, rows):
    made = [JoinedRow(tuple(map(cell, row)), frozenset(), 1) for row in rows]
    return table_roles(Table(headings, tuple(made), 1))


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
    assert " ".join(told(headings, rows)) == roles


# More of a table's columns: headings, rows; the roles; what it shows.
MORE = {
    "as many numbers as words": (
        ("", "Action", "Lead"), [("1", "Cut", "Nia Bevan"), ("Parks", "Dig", "Tom Hale")],
        "number action officer",
    ),
    "codes": (
        ("", "Action", "Lead"), [("SC18", "Cut", "Nia Bevan"), ("SC19", "Dig", "Tom Hale")],
        "number action officer",
    ),
    "fewer numbers than words": (
        ("", "Action", "Lead"),
        [("1", "Cut", "Nia Bevan"), ("Parks", "Dig", "Tom Hale"), ("Roads", "Rake", "Jo Ash")],
        "recommendation action officer",
    ),
    "numbers under no heading beside those that have one": (
        ("No", "", "Action", "Lead"), [("1", "7", "Cut", "Nia Bevan")],
        "number other action officer",
    ),
    "empty cells": (
        ("", "Action", "Lead"), [("", "Cut", "Nia Bevan")], "number action officer",
    ),
    "a third column of words": (
        ("", "", "", "Action"),
        [("Parks", "They are wet", "They are dark", "Drain them")],
        "recommendation comments other action",
    ),
    "half of the notes are a state": (
        ("Action", "Lead", "Status"),
        [("Ask", "JW", "Letter sent and no answer came yet"), ("Tell", "PB", "Complete")],
        "action officer rag",
    ),
    "fewer of the notes are a state": (
        ("Action", "Lead", "Status"),
        [("Ask", "JW", "Letter sent and no answer came yet"), ("Tell", "PB", "Complete"),
         ("Dig", "PB", "They are at it"), ("Rake", "PB", "Two prices are in")],
        "action officer progress",
    ),
    "two words a note": (
        ("Action", "Lead", "Status"), [("Ask", "JW", "Clerk asked"), ("Tell", "PB", "Map drawn")],
        "action officer rag",
    ),
    "nothing under 'Status'": (
        ("Action", "Lead", "Status"), [("Ask", "JW", "")], "action officer rag",
    ),
    "notes under 'RAG status'": (
        ("Action", "Lead", "RAG status"), [("Ask", "JW", "Letter sent, no answer yet")],
        "action officer rag",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MORE)
def test_how_many_cells_tell_a_role(name):
    headings, rows, roles = MORE[name]
    assert " ".join(told(headings, rows)) == roles


# Columns that hold something else: headings, the column in question, its cells and its role.
ELSE = {
    "a rating": (("Ref", "", "Action", "Lead"), 1, ("Red", "Green"), "other"),
    "a priority": (("Ref", "", "Action", "Lead"), 1, ("High", "Low"), "other"),
    "officers": (("", "Action", "Deadline"), 0, ("Nia Bevan", "Tom Hale"), "other"),
    "deadlines": (("", "Action", "Lead"), 0, ("May 2018", "June 2018"), "other"),
    "marks": (("", "Action", "Lead"), 0, ("✓", "✗"), "other"),
    "half of them officers": (("", "Action", "Lead"), 0, ("Nia Bevan", "Parks and lanes"), "other"),
    "a third of them officers": (
        ("", "Action", "Lead"), 0, ("Nia Bevan", "Parks and lanes", "Roads and paths"),
        "recommendation",
    ),
    "days": (("Action", "Lead", "Completed"), 2, ("12 June 2021", "14 May 2021"), "rag"),
    "states with a date": (
        ("Action", "Lead", "Status"), 2, ("Completed June 2021", "Completed 9 May 2021"), "rag",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ELSE)
def test_cells_that_are_no_recommendation_and_no_note(name):
    headings, column, texts, role = ELSE[name]
    rows = [[text if n == column else "Cut it" for n in range(len(headings))] for text in texts]
    assert told(headings, rows)[column] == role
