"""Which pages may hold a plan, told by their text alone."""

import pytest

from svextract.plan.gate import may_hold_plan

PLANS = [
    ("Action Responsible officer Deadline\nCut the verges Nia Bevan May 2018", "on one line"),
    ("Action\nResponsible\nofficer\nDeadline\nCut the verges", "a cell a line"),
    ("Actions (please provide 3 or 4 actions) Responsible Officer Deadline", "the seed"),
    ("What we will do\nBy whom\nBy when", "questions"),
    ("No. Recommendation Priority Responsibility Agreed Comments Date", "Isle of Wight"),
    ("Recommendation Cabinet Member Response Timetable Lead Officer", "Maidstone"),
    ("Recommendation 3: That verges are cut", "a heading on an otherwise empty page"),
    ("Comments\nRec. 4 That trees are counted", "a short label"),
    ("Comments\n\nRecommendation 4: That trees are counted", "below an empty line"),
    ("RECOMMENDATIONS ACTION REQUIRED PROGRESS ACCOUNTABLE TIMESCALE RAG", "North Cumbria"),
]
PROSE = [
    ("", "an empty page"),
    ("The Panel met in May. It heard from the officers responsible for verges.", "minutes"),
    (
        (
            "Members asked which officer was responsible for the action and by when it would end. "
            "The Head of Parks said that the deadline was May."
        ),
        "minutes that use the words",
    ),
    ("The action was agreed by officers.\nThe date of the next meeting is May.", "minutes"),
    ("1. Apologies\n2. Minutes\n3. Declarations of interest", "an agenda"),
    ("Contact: Nia Bevan, Scrutiny Officer\nTelephone: 01632 960000", "a cover sheet"),
    ("Item Page\n1 Minutes 3\n2 Budget 5", "a contents list"),
    ("Recommendations were made to the Cabinet in 2018.", "a sentence"),
]


@pytest.mark.parametrize(("text", "seen"), PLANS)
def test_pages_that_may_hold_a_plan(text, seen):
    assert may_hold_plan(text), seen


@pytest.mark.parametrize(("text", "seen"), PROSE)
def test_pages_of_prose_are_refused(text, seen):
    assert not may_hold_plan(text), seen
