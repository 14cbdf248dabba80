"""The three tables: columns, lists in cells, plan numbers."""

from svextract.records import Officer
from svextract.writers.rows import (
    ACTIONS,
    OCCURRENCES,
    RECOMMENDATIONS,
    flags_text,
    numbered_plans,
    pages_text,
)
from tests.writers.reports import (
    CHECK,
    FULL,
    NOTE,
    action,
    document,
    occurrence,
    place,
    recommendation,
)

ACTION_COLUMNS = (
    "source_file, plan, organisation, committee, meeting_date, action_id, recommendation_numbers, "
    "recommendation_text, action, responsible_officer, officer_names, officer_roles, "
    "officer_teams, officer_organisations, deadline, deadline_kind, deadline_status, "
    "deadline_start, deadline_due, deadline_edtf, deadline_rrule, rag, progress, response, "
    "times_listed, pages, flags"
)


def first(table):
    return dict(zip(table.columns, table.rows[0], strict=True))


def test_action_columns_are_those_of_the_contract():
    assert ", ".join(ACTIONS.columns) == ACTION_COLUMNS


def test_an_action_fills_every_column():
    assert first(ACTIONS.table([FULL])) == {
        "source_file": "sub/housing.pdf",
        "plan": "1",
        "organisation": "Mereford Council",
        "committee": "Housing Scrutiny Committee",
        "meeting_date": "2019-03-12",
        "action_id": "a1",
        "recommendation_numbers": "1; 2; 3a",
        "recommendation_text": "Do 1; Do 3a",
        "action": "Write to schools",
        "responsible_officer": "Ann Bee, Head of Housing / Legal Team",
        "officer_names": "Ann Bee",
        "officer_roles": "Head of Housing",
        "officer_teams": "Legal Team",
        "officer_organisations": "Mereford Homes",
        "deadline": "Q3 2018/19",
        "deadline_kind": "quarter",
        "deadline_status": "",
        "deadline_start": "2018-10-01",
        "deadline_due": "2018-12-31",
        "deadline_edtf": "2018-10-01/2018-12-31",
        "deadline_rrule": "",
        "rag": "Green",
        "progress": "On course",
        "response": "accepted; rejected",
        "times_listed": "2",
        "pages": "2; 3",
        "flags": "check: row_continued (The row runs over a page break.); "
        "note: assumed_year (The year was not printed.)",
    }


def test_the_other_tables_begin_with_the_columns_of_the_contract():
    recommendations = RECOMMENDATIONS.table([FULL])
    assert ", ".join(recommendations.columns) == (
        "source_file, plan, recommendation_number, label, recommendation_text, theme, priority, "
        "response, response_text, comments, pages, flags"
    )
    occurrences = OCCURRENCES.table([FULL])
    assert ", ".join(occurrences.columns) == (
        "source_file, plan, action_id, recommendation_number, action, responsible_officer, "
        "deadline, rag, progress, pages, flags"
    )
    assert len(recommendations.rows) == 3
    assert recommendations.rows[2][-1] == "check: row_continued (The row runs over a page break.)"
    assert [row[2:4] for row in occurrences.rows] == [("a1", "1"), ("a1", "2"), ("a2", "1")]


def test_plans_are_numbered_within_a_file():
    plans = [document("a.pdf"), document("a.pdf"), document("b.pdf")]
    numbers = [("a.pdf", "1"), ("a.pdf", "2"), ("b.pdf", "1")]
    for kind in (ACTIONS, RECOMMENDATIONS, OCCURRENCES):
        assert [row[:2] for row in kind.table(plans).rows] == numbers
        assert kind.table(iter(plans)) == kind.table(plans)
    assert [number for number, _ in numbered_plans(iter(plans))] == [1, 2, 1]


def test_the_rows_of_one_plan_are_those_of_the_table():
    for kind in (ACTIONS, RECOMMENDATIONS, OCCURRENCES):
        assert tuple(kind.rows(FULL, 1)) == kind.table([FULL]).rows
        assert {row[1] for row in kind.rows(FULL, 7)} == {"7"}


def test_an_officer_without_a_name_takes_no_place_among_the_names():
    officers = (Officer(role="Head of HR"), Officer(name="Jo Po"), Officer(name="K M"))
    table = ACTIONS.table([document(actions=(action(officers=officers),))])
    assert first(table)["officer_names"] == "Jo Po; K M"


def test_flags_of_printed_rows_stand_with_the_action_each_once():
    rows = (occurrence(flags=(CHECK,)), occurrence(flags=(CHECK,)))
    table = ACTIONS.table([document(actions=(action(flags=(NOTE,), occurrences=rows),))])
    assert first(table)["flags"] == flags_text((CHECK, NOTE))


def test_recommendations_with_one_number_are_all_quoted():
    twice = (recommendation("1", text="One"), recommendation("1", text="Other"))
    table = ACTIONS.table([document(recommendations=twice)])
    assert first(table)["recommendation_text"] == "One; Other"


def test_pages_are_sorted_as_numbers():
    assert pages_text((place(10), place(9), place(10))) == "9; 10"
    assert pages_text(None) == ""
