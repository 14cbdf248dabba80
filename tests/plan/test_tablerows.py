"""The rows of a table: merged cells, dittos, own numbers, strays and flags."""

import pytest

from svextract.plan.sections import pieces_to_plans
from svextract.tables.joins import join_blocks
from tests.plan.papers import codes, read_one, rows_of
from tests.tables.made import WORDS, grid

HEAD = "Action\tLead officer\tDeadline\n"
FIRST = "1.1 Cut the verges\tNia Bevan\tMay 2018\n"
# What the second row's cells say, its officer and deadline cells as read, whether flagged.
DITTOS = [
    ("Tom Hale\tJune 2018", ("Tom Hale", "June 2018"), False, "its own"),
    ("As above\tJune 2018", ("Nia Bevan", "June 2018"), True, "words"),
    ("As 1.1 above\tJune 2018", ("Nia Bevan", "June 2018"), True, "Velindre"),
    ("ditto\tJune 2018", ("Nia Bevan", "June 2018"), True, "the word"),
    ("“\tJune 2018", ("Nia Bevan", "June 2018"), True, "Salford"),
    ('"\t"', ("Nia Bevan", "May 2018"), True, "marks in both"),
    ("Tom Hale\tas above", ("Tom Hale", "May 2018"), True, "the deadline"),
    ("As 9.9 above\tJune 2018", ("As 9.9 above", "June 2018"), False, "points at nothing"),
    ("As above or below\tJune 2018", ("As above or below", "June 2018"), False, "other words"),
]


@pytest.mark.parametrize(("cells", "said", "inherited", "seen"), DITTOS)
def test_dittos(tmp_path, cells, said, inherited, seen):
    document = read_one(tmp_path, f"{HEAD}{FIRST}1.2 Count the trees\t{cells}\n")
    row = document.actions[1].occurrences[0]
    assert (row.officers_text, row.deadline_text) == said, seen
    assert ("inherited" in codes(row)) is inherited


def test_a_chain_of_dittos_leads_to_the_first(tmp_path):
    document = read_one(
        tmp_path, f"{HEAD}{FIRST}Count\t“\tJune 2018\nPlant ten trees\t“\tMay 2019\n"
    )
    assert [row[2] for row in rows_of(document)] == ["Nia Bevan"] * 3


HEADINGS = ("No", "Recommendation", "Action", "Officer", "Deadline")
EDGES = (0, 20, 120, 220, 300, 400)


def plan_of(*rows, headings=HEADINGS, edges=EDGES, merged=()):
    pieces = join_blocks([grid(1, *rows, headings=headings, edges=edges, merged=merged)], WORDS)
    (plan,) = pieces_to_plans(pieces, frozenset())
    return plan


def rows_in(plan):
    officers = [" ".join(line.text for line in row.officer_lines) for row in plan.rows]
    return [
        (row.recommendation, row.text, said, row.deadline_text)
        for row, said in zip(plan.rows, officers, strict=True)
    ]


ONE = ("1", "That verges are cut.", "Cut the verges", "Nia Bevan", "May 2018")


def test_merged_cells_hold_for_every_row():
    plan = plan_of(
        ONE,
        ("", "", "Report to the Panel", "", ""),
        ("2", "That trees are counted.", "Count the trees", "Tom Hale", "June 2018"),
        merged=[(1, 0), (1, 1), (1, 3), (1, 4)],
    )
    assert rows_in(plan) == [
        ("1", "Cut the verges", "Nia Bevan", "May 2018"),
        ("1", "Report to the Panel", "Nia Bevan", "May 2018"),
        ("2", "Count the trees", "Tom Hale", "June 2018"),
    ]
    assert [any(flag.code == "inherited" for flag in row.flags) for row in plan.rows] == [
        False,
        True,
        False,
    ]


def test_cells_that_are_empty_and_not_merged_stay_empty():
    plan = plan_of(ONE, ("", "", "Report to the Panel", "", ""))
    assert rows_in(plan)[1] == ("1", "Report to the Panel", "", "")


def test_an_actions_own_number_stays_in_its_text(tmp_path):
    document = read_one(
        tmp_path,
        "Ref\tAction\tLead officer\tDeadline\n1.1\tCut the verges\tNia Bevan\tMay 2018\n"
        "1.2\tCount the trees\tTom Hale\tJune 2018\n",
    )
    assert [row[1] for row in rows_of(document)] == ["1.1 Cut the verges", "1.2 Count the trees"]


def test_rows_without_any_word_are_leftovers():
    plan = plan_of(ONE, ("", "", "1", "Tom Hale", ""), ("", "", "", "", ""))
    assert len(plan.rows) == 1
    assert [stray.text for stray in plan.strays] == ["1 | Tom Hale"]


def test_stray_marks_are_leftovers():
    plan = plan_of((*ONE[:4], "May 2018\n/_"))
    assert rows_in(plan) == [("1", *ONE[2:])]
    assert [stray.text for stray in plan.strays] == ["_"]


# Columns beside the usual ones: headings, a row, what the printed row or recommendation keeps.
BESIDE = [
    ("RAG", "Green", "rag", "Green"),
    ("Status", "On track", "rag", "On track"),
    ("Progress at March 2019", "Half done.", "progress", "Half done."),
    ("Comments", "Half done.", "progress", "Half done."),
]


@pytest.mark.parametrize(("heading", "text", "field", "kept"), BESIDE)
def test_columns_beside_the_usual_ones(tmp_path, heading, text, field, kept):
    document = read_one(
        tmp_path,
        f"Action\tLead officer\tDeadline\t{heading}\nCut the verges\tNia Bevan\tMay 2018\t{text}\n",
    )
    row = document.actions[0].occurrences[0]
    assert getattr(row, field) == kept
    assert not [warning for warning in document.warnings if warning.code == "column_not_kept"]


def test_a_column_that_is_not_kept_is_named(tmp_path):
    document = read_one(
        tmp_path,
        "Action\tLead officer\tDeadline\tResources\nCut the verges\tNia Bevan\tMay 2018\t£5\n",
    )
    (warning,) = (w for w in document.warnings if w.code == "column_not_kept")
    assert "Resources" in warning.message


@pytest.mark.parametrize(
    ("response", "code"), [("Agreed", "accepted"), ("Not agreed", "rejected"), ("", None)]
)
def test_responses_stand_in_a_column(tmp_path, response, code):
    document = read_one(
        tmp_path,
        "No\tRecommendation\tResponse\tAction\tLead officer\tDeadline\n"
        f"1\tThat verges are cut.\t{response}\tCut the verges\tNia Bevan\tMay 2018\n",
    )
    assert [r.response for r in document.recommendations] == [code]


def test_a_revised_date_counts_and_the_first_is_kept(tmp_path):
    document = read_one(
        tmp_path,
        "Action\tLead officer\tDeadline\tRevised date\nCut\tNia Bevan\tMay 2018\tMay 2019\n",
    )
    row = document.actions[0].occurrences[0]
    assert (row.deadline_text, row.deadline.due.isoformat()) == ("May 2019", "2019-05-31")
    (flag,) = (flag for flag in row.flags if flag.code == "revised_date")
    assert "May 2018" in flag.message


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("\tNia Bevan\tMay 2018", "no_action"),
        ("Cut the verges\t\tMay 2018", "no_officer"),
        ("Cut the verges\tNia Bevan\t", "no_deadline"),
    ],
)
def test_empty_cells_are_flagged(cells, code):
    row = ("1", "That verges are cut.", *cells.split("\t"))
    plan = plan_of(ONE, row)
    assert code in {flag.code for flag in plan.rows[1].flags}
    assert code not in {flag.code for flag in plan.rows[0].flags}


def test_a_column_without_a_heading_is_kept_as_leftovers(tmp_path):
    text = "Action\tLead officer\tDeadline\t\nCut the verges\tNia Bevan\tMay 2018\tsee note\n"
    pages = f"Recommendation 1: That verges are cut.\n\n{text}"
    document = read_one(tmp_path, pages)
    kept = [left.text for left in document.leftovers]
    kept += [document.actions[0].deadline_text]
    assert any("see note" in text for text in kept)
