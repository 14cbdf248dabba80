"""The paper that the project was started for, where it lies beside the repository.

None of its sentences or names are kept here, only the few words that name a trap.
"""

from functools import cache

import pytest

from svextract import extract
from tests.agreement import ASPECTS, cells, differences, fold, load, rows_of
from tests.conftest import ROOT

SEED = ROOT.parent / "shared" / "seed"
PAPER, GOLD = SEED / "social-value-action-plan.txt", SEED / "gold.json"

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the shared seed is not here")


@cache
def document():
    (found,) = extract(PAPER).documents
    return found


def rows():
    return [(action, row) for action in document().actions for row in action.occurrences]


def under(number):
    """The printed rows under one recommendation, from top to bottom."""
    return [row for _, row in rows() if row.recommendation == number]


def action(words):
    """The only action whose wording holds these words."""
    (found,) = (action for action in document().actions if words in action.text)
    return found


def gold_officers(row):
    """What gold says of a row's officers: names and teams, which are kept nowhere here."""
    (wanted,) = {
        tuple((officer["name"], officer["team"]) for officer in other["officers"])
        for other in rows_of(load(GOLD))
        if cells(other) == cells(row.model_dump(mode="json"))
    }
    return wanted


def officers(row):
    return tuple((officer.name, officer.team) for officer in row.officers)


def codes(thing):
    return {flag.code for flag in thing.flags}


@pytest.mark.parametrize("aspect", ASPECTS)
def test_the_report_agrees_with_gold(aspect):
    assert differences(document(), load(GOLD), [aspect]) == []


def test_counts():
    assert [r.number for r in document().recommendations] == ["1", "2", "3", "4", "5"]
    assert len(rows()) == 25
    assert len(document().actions) == 10
    listed = [len([row for _, row in rows() if row.recommendation == n]) for n in "12345"]
    assert listed == [7, 5, 6, 5, 2]


def test_the_sixth_action_of_recommendation_1_goes_over_the_page():
    sixth = under("1")[5]
    assert " the needs of the borough and " in sixth.text
    assert sixth.officers_text.endswith(")")
    assert sixth.officers_text.count("(") == 1
    assert sixth.deadline_text == "Annually from 2019/2020"
    assert sixth.deadline.rrule == "FREQ=YEARLY"
    assert len(sixth.officers) == 1
    assert officers(sixth) == gold_officers(sixth)


def test_relevant_services_continues_the_sixth_action():
    going_on = action("Relevant services")
    assert going_on.occurrences == (under("1")[5],)
    assert not any(other.text.startswith("Relevant services") for other in document().actions)


def test_the_continued_action_says_so():
    assert "row_continued" in codes(action("Relevant services"))


def test_monthly_programmed_meetings_have_two_officers():
    (meetings,) = action("Monthly programmed meetings").occurrences
    assert len(meetings.officers) == 2
    assert all("Manager" in officer.role for officer in meetings.officers)
    assert officers(meetings) == gold_officers(meetings)


def test_a_full_stop_for_a_comma_after_a_name():
    above, drafted = under("1")[2:4]
    assert above.officers_text.replace(", ", ". ") == drafted.officers_text
    assert drafted.officers == above.officers
    assert officers(drafted) == gold_officers(drafted)


def test_a_lone_underscore_is_a_leftover():
    assert [left.text for left in document().leftovers].count("_") == 1
    assert not any(
        "_" in text
        for _, row in rows()
        for text in (row.text, row.officers_text, row.deadline_text)
    )


def test_the_garbled_line_above_a_heading_row_is_a_leftover_and_no_action():
    (garbled,) = (left.text for left in document().leftovers if left.text != "_")
    assert len(garbled.split()) > 5
    wordings = [row.text for _, row in rows()] + [r.comments for r in document().recommendations]
    assert not any(garbled in wording or wording in garbled for wording in wordings)


def test_recommendation_5_is_one_repaired_from_both_readings():
    (fifth,) = (r for r in document().recommendations if r.number == "5")
    (wanted,) = (r for r in load(GOLD)["recommendations"] if r["number"] == "5")
    assert fold(fifth.text) == fold(wanted["text"])
    assert "repaired_wording" in codes(fifth)
    assert not any(" 5:" in left.text for left in document().leftovers)


def test_communications_belongs_to_the_officer_cell_before_it():
    last = under("5")[-1]
    assert last.officers_text.endswith("Communications")
    assert [team for _, team in officers(last)] == [None, "Communications"]
    assert officers(last) == gold_officers(last)
    assert "row_continued" in codes(last)


def test_comments_are_kept_with_each_recommendation():
    assert all(r.comments for r in document().recommendations)
    assert [r.number for r in document().recommendations if "\n" in r.comments] == ["1"]


def test_ids_are_stable_over_two_runs():
    (again,) = extract(PAPER).documents
    assert [a.id for a in again.actions] == [a.id for a in document().actions]
    assert len({a.id for a in again.actions}) == 10
