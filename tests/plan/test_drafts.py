"""What is collected of a plan: whether there is anything in it."""

import pytest

from svextract.plan.drafts import PlanDraft, RecommendationDraft, RowDraft

ROW = RowDraft("", "Cut the verges", (), "")
# Responses to recommendations, None where there is none; whether they are a plan; what it shows.
ANSWERS = [
    ((), False, "no recommendation"),
    ((None, None, None), False, "no answer"),
    (("Agreed", None), False, "one answer, as minutes have it"),
    (("Agreed", "Not agreed"), True, "two answers"),
    (("Agreed", None, "Noted"), True, "two answers, one between without"),
    (("Agreed", "The verges are long."), False, "one answer and a sentence"),
    (("The verges are long.", "The trees are old."), False, "sentences"),
]


@pytest.mark.parametrize(("responses", "filled", "shows"), ANSWERS)
def test_two_answers_fill_a_plan(responses, filled, shows):
    drafts = [
        RecommendationDraft(str(n), None, response=text, replied=text is not None)
        for n, text in enumerate(responses)
    ]
    assert PlanDraft(recommendations=drafts).is_filled is filled, shows


def test_what_a_meeting_decided_fills_none():
    drafts = [RecommendationDraft(number, None, response="Agreed") for number in "12"]
    assert not PlanDraft(recommendations=drafts).is_filled


def test_an_action_or_an_answer_of_a_table_fills_a_plan():
    assert PlanDraft(rows=[ROW]).is_filled
    assert PlanDraft(recommendations=[RecommendationDraft("1", None, answered=True)]).is_filled
    assert not PlanDraft(recommendations=[RecommendationDraft("1", None)]).is_filled


# What is said in answer, part after part; what is kept.
SAID = [
    (["Agreed"], "Agreed"),
    (["Agreed", "It is cut."], "Agreed\nIt is cut."),
    (["Agreed", "Agreed"], "Agreed"),
    (["Agreed\nIt is cut.", "It is cut.\nIt is raked."], "Agreed\nIt is cut.\nIt is raked."),
    (["", "Agreed"], "Agreed"),
    ([""], None),
    (["\n"], None),
]


@pytest.mark.parametrize(("parts", "kept"), SAID)
def test_an_answer_is_kept_once(parts, kept):
    draft = RecommendationDraft("1", None)
    for part in parts:
        draft.add_response(part)
    assert draft.response == kept
