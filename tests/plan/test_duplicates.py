"""Rows that say the same become one action."""

import pytest

from svextract.officers import read_officers
from svextract.page import Line
from svextract.plan.duplicates import occurrences_to_actions, plain
from svextract.records import Flag, Occurrence

ROW = ("Cut the verges of all 12 lanes twice a year", "Nia Bevan, Head of Parks", "May 2018")


def row(recommendation, text=ROW[0], officers=ROW[1], deadline=ROW[2], flags=()):
    return Occurrence(
        recommendation=recommendation,
        text=text,
        officers_text=officers,
        officers=read_officers([Line(officers)]).officers if officers else (),
        deadline_text=deadline,
        flags=flags,
    )


def actions(*rows, seed="a"):
    return occurrences_to_actions(rows, seed)


def codes(action):
    return [(flag.code, flag.level) for flag in action.flags]


# What the second row says instead, whether it is the same action, the flags; where it was seen.
SECOND = [
    ({}, True, [], "the same row under each recommendation"),
    ({"text": ROW[0].upper()}, True, [], "capitals"),
    ({"text": ROW[0] + "."}, True, [], "a final stop"),
    ({"text": "Cut  the verges of all 12 lanes twice a year "}, True, [], "spaces"),
    ({"officers": "Nia Bevan, Head of Parks."}, True, [], "a stop after the officer"),
    ({"deadline": "MAY 2018"}, True, [], "capitals in the deadline"),
    ({"text": "Cut the verqes of all 12 lanes twice a year"}, True,
     [("nearly_identical", "check")], "a letter misread"),
    ({"text": "Cut the verges of all 13 lanes twice a year"}, False, [], "another number"),
    ({"text": "Cut the verges of all 12 lanes not twice a year"}, False, [], "a negation"),
    ({"text": "Cut the hedges and trees of all 12 lanes"}, False, [], "another action"),
    ({"deadline": "June 2018"}, False, [("same_wording_as", "note")], "another deadline"),
    ({"officers": "Tom Hale"}, False, [("same_wording_as", "note")], "another officer"),
    ({"officers": ""}, False, [("same_wording_as", "note")], "no officer"),
    ({"deadline": ""}, False, [("same_wording_as", "note")], "no deadline"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "same", "flags", "seen"), SECOND)
def test_rows_become_actions(change, same, flags, seen):
    found = actions(row("1"), row("2", **change))
    assert len(found) == (1 if same else 2), seen
    assert [codes(action) for action in found] == [flags] * len(found)
    if same:
        assert found[0].recommendations == ("1", "2")
        assert found[0].text == ROW[0]
        assert [o.recommendation for o in found[0].occurrences] == ["1", "2"]


# Two spellings of one wording.
SAME = [
    ("the Council’s ‘plan’", "the Council's 'plan'"),
    ("a “plan”", 'a "plan"'),
    ("March – June", "March - June"),
    ("March—June", "March-June"),
    ("Cut verges.", "cut verges"),
    ("• Cut verges", "Cut verges"),
    ("Cut\nverges", "Cut verges"),
    ("Cut\u00a0verges", "Cut verges"),
    ("of\ufb01cers", "officers"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_that_do_not_count(one, other):
    assert plain(one) == plain(other)
    assert len(actions(row("1", text=one), row("2", text=other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("verges", "hedges"), ("12 lanes", "13 lanes"), ("cut", "not cut"), ("a/b", "ab")],
)
def test_spellings_that_count(one, other):
    assert plain(one) != plain(other)


def test_order_and_recommendations():
    found = actions(row("1"), row("1", text="Report"), row("2"), row("2", text="Plant"), row("2"))
    assert [action.text for action in found] == [ROW[0], "Report", "Plant"]
    assert found[0].recommendations == ("1", "2")
    assert len(found[0].occurrences) == 3


def test_a_row_under_no_recommendation_names_none():
    (found,) = actions(row(""))
    assert found.recommendations == ()


def test_ids_tell_actions_and_plans_apart_and_stay():
    rows = [row("1"), row("1", text="Report"), row("1", deadline="June 2018")]
    ids = [action.id for action in actions(*rows)]
    assert len(set(ids)) == 3
    assert [action.id for action in actions(*rows)] == ids
    assert not {action.id for action in actions(*rows, seed="b")} & set(ids)
    # An action keeps its id whatever stands before it.
    assert actions(rows[1])[0].id == ids[1]
    assert all(identity.isalnum() for identity in ids)


def test_flags_of_the_rows_are_kept_once():
    flag = Flag(code="row_continued", level="note", message="Joined.")
    (found,) = actions(row("1", flags=(flag,)), row("2", flags=(flag,)))
    assert found.flags == (flag,)


def test_no_rows_no_actions():
    assert actions() == ()
