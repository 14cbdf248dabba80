"""The rows of a table: merged cells, dittos, own numbers, strays and flags."""

import pytest

from svextract.plan.columns import column_roles
from svextract.plan.drafts import PlanDraft
from svextract.plan.sections import pieces_to_plans
from svextract.plan.tablerows import TableRows
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


def split(row):
    return tuple(cell.strip() for cell in row.split("|"))


def table_of(headings, *rows):
    """Read rows written as 'a | b': cells in which '\n' ends a line, '\n/' a paragraph."""
    texts = split(headings)
    edges = tuple(range(0, 100 * len(texts) + 1, 100))
    return plan_of(*map(split, rows), headings=texts, edges=edges)


def rows_without_recommendation(plan):
    return [row[1:] for row in rows_in(plan)]


TWO = "1. Cut the verges\n2. Count the trees"
# The officer and deadline cells beside two numbered actions, and those of each; what it shows.
SEVERAL = [
    ("Nia Bevan | May 2018", ("Nia Bevan", "May 2018"), ("Nia Bevan", "May 2018"), "both shared"),
    ("Nia Bevan | 1. May 2018\n2. June 2018", ("Nia Bevan", "May 2018"),
     ("Nia Bevan", "June 2018"), "numbered deadlines"),
    ("Nia Bevan | May 2018\nJune 2018", ("Nia Bevan", "May 2018"), ("Nia Bevan", "June 2018"),
     "a deadline a line"),
    ("1. Nia Bevan\n2. Tom Hale | May 2018", ("Nia Bevan", "May 2018"),
     ("Tom Hale", "May 2018"), "numbered officers"),
    ("Nia Bevan\nTom Hale | May 2018\nJune 2018", ("Nia Bevan", "May 2018"),
     ("Tom Hale", "June 2018"), "a line each"),
    ("Nia Bevan\nTom Hale | May 2018", ("Nia Bevan Tom Hale", "May 2018"),
     ("Nia Bevan Tom Hale", "May 2018"), "two officers for both, for nothing tells them apart"),
    ("Nia Bevan\nTom Hale\nJo Ash | May 2018\nJune 2018",
     ("Nia Bevan Tom Hale Jo Ash", "May 2018"), ("Nia Bevan Tom Hale Jo Ash", "June 2018"),
     "three officers"),
    (" | ", ("", ""), ("", ""), "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("beside", "first", "second", "shows"), SEVERAL)
def test_several_actions_in_one_cell(beside, first, second, shows):
    plan = table_of("Action | Officer | Deadline", f"{TWO} | {beside}")
    assert rows_without_recommendation(plan) == [
        ("1. Cut the verges", *first),
        ("2. Count the trees", *second),
    ], shows


@pytest.mark.parametrize(
    ("beside", "shared"),
    [("Nia Bevan | May 2018", True), ("1. Nia Bevan\n2. Tom Hale | May 2018\nJune 2018", False)],
)
def test_what_several_actions_share_is_flagged(beside, shared):
    plan = table_of("Action | Officer | Deadline", f"{TWO} | {beside}")
    assert ["inherited" in codes(row) for row in plan.rows] == [shared, shared]


# A cell of actions; the actions; what it shows.
ONE_OR_SEVERAL = [
    ("a) Cut\nb) Count\nthe trees", ["a) Cut", "b) Count the trees"], "letters, one wrapped"),
    ("Look after lanes:\n1. Cut\n2. Count", ["Look after lanes: 1. Cut 2. Count"],
     "a list under a sentence"),
    ("Cut the verges\n/Count the trees", ["Cut the verges\nCount the trees"], "paragraphs"),
    ("• Cut\n• Count", ["• Cut\n• Count"], "bullets"),
    ("Cut – July 2016\n/Count – May 2017", ["Cut – July 2016\nCount – May 2017"],
     "dates, and a column of deadlines"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "actions", "shows"), ONE_OR_SEVERAL)
def test_what_is_one_action_and_what_are_several(cell, actions, shows):
    plan = table_of("Action | Officer | Deadline", f"{cell} | Nia Bevan | May 2018")
    assert [row.text for row in plan.rows] == actions, shows


def test_actions_beside_a_number_of_their_own_are_not_divided():
    plan = table_of("No | Action | Officer | Deadline", f"7 | {TWO} | Nia Bevan | May 2018")
    assert [row.text for row in plan.rows] == [f"7 {TWO}".replace("\n", " ")]


@pytest.mark.parametrize(
    ("headings", "before"),
    [
        ("Recommendation", "1. That it is done."),
        ("No | Recommendation", "1 | That it is done."),
    ],
)
def test_actions_beside_a_recommendation_are_divided(headings, before):
    row = f"{before} | {TWO} | Nia Bevan | May 2018"
    plan = table_of(f"{headings} | Action | Officer | Deadline", row)
    assert [(row.recommendation, row.text) for row in plan.rows] == [
        ("1", "1. Cut the verges"),
        ("1", "2. Count the trees"),
    ]


# A cell of milestones where no column holds deadlines; actions with their deadlines; the flags
# that the last one has; what it shows.
MILESTONES = [
    ("Cut – July 2016\n/Count – May 2017", [("Cut", "July 2016"), ("Count", "May 2017")],
     {"inherited"}, "dashes"),
    ("Cut (by July 2016)\n/Count: quarterly", [("Cut", "by July 2016"), ("Count", "quarterly")],
     {"inherited"}, "brackets, a rule"),
    ("Cut – July 2016\n/Count the trees", [("Cut", "July 2016"), ("Count the trees", "")],
     {"inherited", "no_deadline"}, "one has no date"),
    ("1. Cut – July 2016\n2. Count", [("1. Cut", "July 2016"), ("2. Count", "")],
     {"inherited", "no_deadline"}, "numbered"),
    ("Cut the verges – July 2016", [("Cut the verges", "July 2016")], set(), "one milestone"),
    ("Cut – completed", [("Cut – completed", "")], {"no_deadline"}, "a status is no date"),
    ("Cut by July 2016", [("Cut by July 2016", "")], {"no_deadline"}, "a date in the sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "actions", "flags", "shows"), MILESTONES)
def test_milestones_with_their_dates(cell, actions, flags, shows):
    plan = table_of(
        "Recommendation | Action | Officer", f"1. That it is done. | {cell} | Nia Bevan"
    )
    assert [(row.text, row.deadline_text) for row in plan.rows] == actions, shows
    assert codes(plan.rows[-1]) == flags
    assert {row[2] for row in rows_in(plan)} == {"Nia Bevan"}


# Rows that only explain the form, and rows that do not; what it shows.
GUIDANCE = [
    ("(Insert the action) | (name of officer) | dd/mm/yyyy", True, "brackets and a date's form"),
    ("[Action] | <Officer> | {date}", True, "other brackets"),
    ("Describe the action | State who | Enter date", True, "orders"),
    ("Please list each action | Specify a name | xx/xx/xxxx", True, "a polite order"),
    ("For example cut the verges | Example: Nia Bevan | Guidance", True, "examples"),
    ("(Insert the action) | | dd/mm/yy", True, "an empty cell"),
    ("[Action] | Nia Bevan | [date]", False, "somebody filled in a name"),
    ("List the trees | Nia Bevan | May 2018", False, "an action that begins like an order"),
    ("Provide benches in parks | | ", False, "an order to nobody"),
    ("What is done | Who does it | When it is", True, "a first row that explains each column"),
    ("What is done | Nia Bevan | When it is", False, "a first row with a name"),
    ("What is done | Who does it | ", False, "too few cells to explain"),
    ("Please send this form to the Clerk | | ", True, "a remark"),
    ("Key: R = red | | ", True, "a key"),
    ("(in confidence) | | ", True, "brackets"),
    ("The website is renewed | The Clerk | Date to be agreed", False, "a first row of a plan"),
    ("Key workers are trained | | ", False, "an action that begins like a key"),
    ("Note the new route | | ", False, "an action that begins like a note"),
    ("e.g. cut the verges | e.g. Nia Bevan | e.g. May 2018", True, "examples in short"),
]  # fmt: skip
FORM = "Action | Officer | Deadline"


@pytest.mark.parametrize(("row", "explains", "shows"), GUIDANCE)
def test_rows_that_explain_the_form(row, explains, shows):
    plan = table_of(FORM, row, "Count the trees | Tom Hale | June 2018")
    printed = " | ".join(filter(None, split(row)))
    assert [row.text for row in plan.rows][-1] == "Count the trees"
    assert len(plan.rows) == (1 if explains else 2), shows
    assert [stray.text for stray in plan.strays] == ([printed] if explains else [])


def test_only_the_first_row_explains_each_column():
    rows = ("Count the trees | Tom Hale | June 2018", "What is done | Who does it | When it is")
    assert len(table_of(FORM, *rows).rows) == 2
    assert len(table_of(FORM, *rows[::-1]).rows) == 1


# A row of recommendations without a column of actions; what is carried out; what it shows.
NOBODY = [
    ("2. That trees are felled. | Rejected | | ", False, "nobody"),
    ("2. That trees are felled. | Rejected | - | n/a", False, "nobody, in dashes"),
    ("2. That trees are felled. | Agreed | Tom Hale | ", True, "an officer"),
    ("2. That trees are felled. | Agreed | | June 2018", True, "a deadline"),
]


@pytest.mark.parametrize(("row", "carried_out", "shows"), NOBODY)
def test_recommendations_that_nobody_carries_out(row, carried_out, shows):
    first = "1. That verges are cut. | Agreed | Nia Bevan | May 2018"
    plan = table_of("Recommendation | Response | Officer | Deadline", first, row)
    assert [r.number for r in plan.recommendations] == ["1", "2"]
    assert [r.response for r in plan.recommendations] == ["Agreed", split(row)[1]]
    assert [row.recommendation for row in plan.rows] == ["1", "2"][: 1 + carried_out], shows
    assert plan.strays == []


def test_a_recommendation_without_any_action_beside_it_is_no_row():
    plan = table_of("Recommendation | Action | Officer", "1. That it is. | Cut | Nia Bevan",
                    "2. That it is seen. | | ")  # fmt: skip
    assert [r.number for r in plan.recommendations] == ["1", "2"]
    assert [row.text for row in plan.rows] == ["Cut"]


THIRD = "1.3 | Plant ten trees | {} | {}"
# The officer and deadline of the third row, what they are copied from; what it shows.
POINTED = [
    ("As 1.1 above", "As 1.2 above", ("Nia Bevan", "June 2018"), "two rows"),
    ("As action 1.1 above", "May 2019", ("Nia Bevan", "May 2019"), "with 'action'"),
    ("Same as 1.1 above", "May 2019", ("Nia Bevan", "May 2019"), "with 'same'"),
    ("as above", "As above.", ("Tom Hale", "June 2018"), "the row before"),
    ("See above", "above", ("Tom Hale", "June 2018"), "other words"),
    ("As 1.9 above", "May 2019", ("As 1.9 above", "May 2019"), "a row that is not there"),
    ("As 1.3 above", "May 2019", ("As 1.3 above", "May 2019"), "the row itself"),
]


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize(("officer", "deadline", "said", "shows"), POINTED)
def test_cells_point_at_numbers_in_a_column_of_their_own(stop, officer, deadline, said, shows):
    plan = table_of(
        "No | Action | Officer | Deadline",
        f"1.1{stop} | Cut the verges | Nia Bevan | May 2018",
        f"1.2{stop} | Count the trees | Tom Hale | June 2018",
        THIRD.format(officer, deadline),
    )
    assert rows_in(plan)[2][2:] == said, shows
    assert ("inherited" in codes(plan.rows[2])) is (said != (officer, deadline))


def test_cells_point_at_the_numbers_of_recommendations():
    plan = table_of(
        "No | Recommendation | Action | Officer | Deadline",
        "1 | That it is cut. | Cut the verges | Nia Bevan | May 2018",
        "2 | That it is seen. | Count the trees | Tom Hale | June 2018",
        "3 | That it grows. | Plant ten trees | As 1 above | As 2 above",
    )
    assert rows_in(plan)[2] == ("3", "Plant ten trees", "Nia Bevan", "June 2018")


# What the action's cell of the third row says, what is read there; what it shows.
POINTED_ACTIONS = [
    ("As 1.1 above", "Cut the verges", "the row it names"),
    ("As above", "Count the trees", "the row before"),
    ("“", "Count the trees", "a ditto mark"),
    ("As 1.9 above", "As 1.9 above", "a row that is not there"),
    ("As above, with volunteers", "As above, with volunteers", "other words"),
]


@pytest.mark.parametrize(("action", "said", "shows"), POINTED_ACTIONS)
def test_an_action_points_at_a_row(action, said, shows):
    plan = table_of(
        "No | Recommendation | Action | Officer | Deadline",
        "1.1 | That it is cut. | Cut the verges | Nia Bevan | May 2018",
        "1.2 | That it is seen. | Count the trees | Tom Hale | June 2018",
        f"1.3 | That it grows. | {action} | Jo Ash | May 2019",
    )
    assert rows_in(plan)[2] == ("1.3", said, "Jo Ash", "May 2019"), shows
    assert ("inherited" in codes(plan.rows[2])) is (said != action)


def test_actions_point_at_actions_that_were_copied():
    plan = table_of(
        "Ref | Action | Officer | Deadline",
        "1.1 | Cut the verges | Nia Bevan | May 2018",
        "1.2 | ditto | “ | “",
        "1.3 | As 1.2 above | As above | As 1.2 above",
        "1.4 | As above | Tom Hale | June 2018",
    )
    assert [row[1:] for row in rows_in(plan)] == [
        *((f"1.{n} Cut the verges", "Nia Bevan", "May 2018") for n in (1, 2, 3)),
        ("1.4 Cut the verges", "Tom Hale", "June 2018"),
    ]


def test_an_action_points_at_one_of_several_in_a_cell():
    plan = table_of(
        "Recommendation | Action | Officer | Deadline",
        "1. That it is cut. | 1.1 Cut the verges\n1.2 Count the trees | Nia Bevan | May 2018",
        "2. That it is seen. | As 1.1 above | Tom Hale | June 2018",
        "3. That it grows. | As 1 above | Jo Ash | July 2018",
    )
    assert [row[:3] for row in rows_in(plan)[2:]] == [
        ("2", "1.1 Cut the verges", "Tom Hale"),
        ("3", "1.1 Cut the verges", "Jo Ash"),
        ("3", "1.2 Count the trees", "Jo Ash"),
    ]


# One cell of who and when; the officer and the deadline; the flags; what it shows.
WHO_WHEN = [
    ("Nia Bevan, Head of Parks – June 2018", "Nia Bevan, Head of Parks", "June 2018", set(),
     "a dash"),
    ("Nia Bevan\nTom Hale\nJune 2018", "Nia Bevan Tom Hale", "June 2018", set(), "a line each"),
    ("Nia Bevan", "Nia Bevan", "", {"no_deadline"}, "nobody says when"),
    ("June 2018", "", "June 2018", {"no_officer"}, "nobody says who"),
    ("", "", "", {"no_officer", "no_deadline"}, "nothing"),
    ("As above", "Jo Ash", "May 2018", {"inherited"}, "it points at both"),
    ("“", "Jo Ash", "May 2018", {"inherited"}, "a ditto mark for both"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "officer", "deadline", "flags", "shows"), WHO_WHEN)
def test_officer_and_deadline_in_one_column(cell, officer, deadline, flags, shows):
    plan = table_of(
        "Action | Officer / Timescale", "Dig | Jo Ash – May 2018", f"Cut the verges | {cell}"
    )
    assert rows_in(plan)[1] == ("", "Cut the verges", officer, deadline), shows
    assert codes(plan.rows[1]) == flags


@pytest.mark.parametrize(
    ("headings", "row", "said"),
    [
        ("Action | Who and when | Deadline", "Cut | Nia Bevan – June 2018 | May 2019",
         ("Nia Bevan", "May 2019")),
        ("Action | Who and when | Lead officer", "Cut | Tom Hale – June 2018 | Nia Bevan",
         ("Nia Bevan", "June 2018")),
    ],
)  # fmt: skip
def test_a_column_of_its_own_counts_before_who_and_when(headings, row, said):
    assert rows_in(table_of(headings, row))[0][2:] == said


def test_a_revised_date_beside_who_and_when_keeps_the_first():
    plan = table_of("Action | Who and when | Revised date", "Cut | Nia Bevan – May 2018 | May 2019")
    assert rows_in(plan)[0][2:] == ("Nia Bevan", "May 2019")
    assert "revised_date" in codes(plan.rows[0])


# The second row of recommendations: its number and wording, whether it is another recommendation.
SECOND = [
    ("2 | That trees are counted.", True, "another number and wording"),
    ("1 | That verges are cut.", False, "the same again"),
    (" | ", False, "nothing"),
    (" | That verges are cut.", False, "the same wording alone"),
    ("2 | That verges are cut.", True, "another number"),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "another", "shows"), SECOND)
def test_when_a_row_begins_another_recommendation(cells, another, shows):
    plan = table_of(
        "No | Recommendation | Action | Officer",
        "1 | That verges are cut. | Cut the verges | Nia Bevan",
        f"{cells} | Count the trees | Tom Hale",
    )
    assert [r.number for r in plan.recommendations] == (["1", "2"] if another else ["1"]), shows
    assert [row.recommendation for row in plan.rows] == ["1", "2" if another else "1"]


# A row with words in the column of the numbers alone; the theme of what follows; what it shows.
THEMES = [
    ("Parks | | | ", "Parks", "a word"),
    ("2. Parks | | | ", None, "a number before it"),
    ("Parks | | Dig | ", None, "another cell is filled"),
    ("R2 | | | ", None, "a number"),
]


@pytest.mark.parametrize(("row", "theme", "shows"), THEMES)
def test_words_alone_in_the_column_of_numbers_are_a_theme(row, theme, shows):
    plan = table_of(
        "No | Recommendation | Action | Officer",
        "1 | That verges are cut. | Cut the verges | Nia Bevan",
        row,
        "3 | That trees are counted. | Count the trees | Tom Hale",
    )
    assert [r.theme for r in plan.recommendations] == [None, theme], shows


# The theme above, a row with words in the column of the recommendations alone; the theme of what
# follows, the recommendations; what it shows.
THEMES_AMONG_RECOMMENDATIONS = [
    ("Roads", "Parks | | ", "Parks", ["1", "2"], "a word, where there are themes"),
    (None, "Parks | | ", None, ["1", "(2)", "2"], "a word, where there are none"),
    ("Roads", "Parks | Dig | ", "Roads", ["1", "(2)", "2"], "with an action"),
    ("Roads", "Parks | | Jo Ash", "Roads", ["1", "(2)", "2"], "with an officer"),
    ("Roads", "b) parks | | ", "Roads", ["1", "b", "2"], "a letter before it"),
    ("Roads", "One two three four five six seven eight | | ",
     "One two three four five six seven eight", ["1", "2"], "as many words as a theme has"),
    ("Roads", "One two three four five six seven eight nine | | ", "Roads", ["1", "(2)", "2"],
     "more words"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "row", "theme", "numbers", "shows"), THEMES_AMONG_RECOMMENDATIONS
)
def test_words_alone_in_the_column_of_recommendations(above, row, theme, numbers, shows):
    rows = "1. That it is. | Cut | Nia Bevan", row, "2. That it was. | Count | Tom Hale"
    plan = draft_of("Recommendation | Action | Officer", *rows, theme=above)
    assert [r.number for r in plan.recommendations] == numbers, shows
    assert plan.recommendations[-1].theme == theme


# The order of the columns, what is kept of the recommendation and of the row.
COMMENTS = [
    ("Recommendation | Comments | Action | Officer", ["Half done."], None),
    ("Recommendation | Action | Comments | Officer", [], "Half done."),
]


@pytest.mark.parametrize(("headings", "comments", "progress"), COMMENTS)
def test_whose_comments_they_are_is_told_by_their_place(headings, comments, progress):
    said = {"Recommendation": "1. That it is.", "Comments": "Half done.", "Action": "Cut",
            "Officer": "Nia Bevan"}  # fmt: skip
    plan = table_of(headings, " | ".join(said[heading] for heading in split(headings)))
    assert plan.recommendations[0].comments == comments
    assert plan.rows[0].progress == progress
    assert plan.unkept == {}


# The order of the columns, the number of the recommendation, the action; what it shows.
NUMBERED = [
    ("Recommendation | No | Action | Officer", "(1)", "7 Cut", "behind the recommendation"),
    ("Recommendation | Officer | No | Action", "(1)", "7 Cut", "behind, others between"),
    ("No | Recommendation | Action | Officer", "7", "Cut", "before it"),
    ("Recommendation | Action | No | Officer", "7", "Cut", "behind the action"),
    ("Action | No | Recommendation | Officer", "7", "Cut", "between, the other way round"),
]


@pytest.mark.parametrize(("headings", "number", "action", "shows"), NUMBERED)
def test_whose_number_it_is_is_told_by_its_place(headings, number, action, shows):
    said = {"Recommendation": "That it is.", "No": "7", "Action": "Cut", "Officer": "Nia Bevan"}
    plan = table_of(headings, " | ".join(said[heading] for heading in split(headings)))
    assert [r.number for r in plan.recommendations] == [number], shows
    assert [(row.recommendation, row.text) for row in plan.rows] == [(number, action)]


def test_numbers_of_actions_leave_a_recommendation_its_own():
    plan = table_of("Recommendation | No | Action | Officer", "4. That it is. | 4.1 | Cut | Jo Ash",
                    " | 4.2 | Rake | Jo Ash")  # fmt: skip
    assert [(r.number, r.readings) for r in plan.recommendations] == [("4", ["That it is."])]
    assert [(row.recommendation, row.text) for row in plan.rows] == [
        ("4", "4.1 Cut"), ("4", "4.2 Rake"),
    ]  # fmt: skip


# The columns of a table of recommendations that nobody carries out; where its comments are kept.
NOBODYS_COMMENTS = [
    ("Recommendation | Response | Comments", True, "behind the answer"),
    ("Recommendation | Comments | Response", True, "before the answer"),
    ("Recommendation | Response | Comments | Officer", False, "somebody carries it out"),
    ("Recommendation | Response | Comments | Deadline", False, "there is a deadline"),
]


@pytest.mark.parametrize(("headings", "recommendations", "shows"), NOBODYS_COMMENTS)
def test_comments_on_recommendations_and_answers(headings, recommendations, shows):
    said = {"Recommendation": "1. That it is.", "Response": "Agreed", "Comments": "It is slow.",
            "Officer": "Nia Bevan", "Deadline": "May 2018"}  # fmt: skip
    plan = table_of(headings, " | ".join(said[heading] for heading in split(headings)))
    (recommendation,) = plan.recommendations
    assert recommendation.comments == (["It is slow."] if recommendations else []), shows
    assert [row.progress for row in plan.rows] == ([] if recommendations else ["It is slow."])


# Columns beside an action with two dates in it, the deadlines that are read; what it shows.
DATED = [
    ("Officer", "Nia Bevan", ["July 2016", "May 2017"], "somebody is named"),
    ("Portfolio holder", "Cllr Ash", ["July 2016", "May 2017"], "a member is"),
    ("Status", "Ongoing", [""], "nobody is"),
    ("Progress", "Half done", [""], "nobody is, and it goes on"),
    ("Revised date", "May 2018", ["May 2018"], "there is a column of deadlines"),
    ("Officer / Timescale", "Nia Bevan – May 2018", ["May 2018"], "who and when in one column"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "cell", "deadlines", "shows"), DATED)
def test_dates_of_actions_count_where_the_table_says_who(heading, cell, deadlines, shows):
    plan = table_of(f"Action | {heading}", f"Cut – July 2016\n/Rake – May 2017 | {cell}")
    assert [row.deadline_text for row in plan.rows] == deadlines, shows


# Rows of recommendations and answers; which are answered; what is left over; what it shows.
ANSWERED = [
    ("1. That it is. | Agreed", [True], [], "a decision"),
    ("1. That it is. | It will be done.", [True], [], "a sentence"),
    ("1. That it is. | No", [True], [], "a short decision"),
    ("1. That it is. | 5", [False], [], "a figure"),
    ("1. That it is. | –", [False], [], "a dash"),
    ("1. That it is. | ", [False], [], "nothing"),
    ("12 | 10", [], ["12 | 10"], "figures"),
    ("2016/17 | 10", [], ["2016/17 | 10"], "a year"),
    ("All | 10", [False], [], "a word"),
]


@pytest.mark.parametrize(("row", "answered", "strays", "shows"), ANSWERED)
def test_what_answers_a_recommendation(row, answered, strays, shows):
    plan = draft_of("Recommendation | Response", row)
    assert [r.answered for r in plan.recommendations] == answered, shows
    assert [stray.text for stray in plan.strays] == strays
    assert plan.rows == []
    assert plan.is_filled is any(answered)


def draft_of(headings, *rows, theme=None):
    """Read rows under a theme into a draft, filled or not."""
    texts = split(headings)
    edges = tuple(range(0, 100 * len(texts) + 1, 100))
    (found,) = join_blocks([grid(1, *map(split, rows), headings=texts, edges=edges)], WORDS)
    draft = PlanDraft()
    TableRows(found, column_roles(texts), draft, frozenset(), (None, theme)).read()
    return draft


def test_an_answer_goes_on_in_the_next_row():
    plan = table_of("Recommendation | Response", "1. That it is. | Agreed", " | It is cut in May.",
                    " | Agreed", "2. That it was. | Noted")  # fmt: skip
    assert [r.response for r in plan.recommendations] == ["Agreed\nIt is cut in May.", "Noted"]


# Columns of a table of recommendations and answers whose cells should be kept or told of.
LOST = [
    ("Progress", "Half done"),
    ("Status", "Green"),
]


@pytest.mark.parametrize(("heading", "text"), LOST)
def test_what_became_of_a_recommendation_is_kept_or_told_of(heading, text):
    plan = table_of(f"Recommendation | Response | {heading}", f"1. That it is. | Agreed | {text}")
    kept = [row.progress or row.rag for row in plan.rows] + [s.text for s in plan.strays]
    assert text in " ".join(filter(None, kept)) or heading in plan.unkept


@pytest.mark.parametrize("number", ["1", "R1", "(1)"])
def test_a_recommendation_that_is_only_its_number_is_answered(number):
    plan = draft_of("Recommendation | Response", f"{number} | Accepted. It will be cut in May.")
    assert [r.answered for r in plan.recommendations] == [True]


def test_comments_beside_progress_are_named_as_not_kept():
    plan = table_of("Action | Officer | Progress | Comments", "Cut | Nia Bevan | Half | Slow")
    assert plan.rows[0].progress == "Half"
    assert set(plan.unkept) == {"Comments"}
