"""Which pages may hold a plan, told by their text alone."""

import pytest

from svextract.plan.gate import may_hold_plan
from svextract.plan.vocabulary import Role

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
    ("Recommendation Response\nThat verges are cut Accepted", "a cabinet's answers"),
    ("Actions Progress\nCut the verges Half done", "actions and their progress"),
    ("Priority action: Cut the verges\nProgress by March 2024:\nHalf done", "York"),
    ("1. Ask for figures. [ONGOING]\n2. Tell members. [OPEN]", "a list in minutes"),
    ("We recommend that culverts are listed. (Paragraph 2)\nWe agree.", "a reply"),
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


# More texts, whether the page may hold a plan; what it shows.
MORE = [
    ("Officer responsible / Timescale\nAction", True, "who and when in one heading"),
    ("Action update\nLead officer\nDeadline", True, "what has been done"),
    ("ACTION\tLEAD\tDATE", True, "tabs"),
    ("Action\nSomething odd\nResponsible officer", True, "a short line between headings"),
    ("Action\nThe Panel met in May 2018\nResponsible officer", False, "a long line between them"),
    ("Action\nLead\n\nofficer", True, "an empty line between them"),
    ("action lead officer deadline", False, "small letters"),
    ("Action 1 2 3 Officer", False, "a row of figures"),
    ("Work programme\nTopics", False, "one heading that names two things"),
    ("Meeting date Topic Purpose Lead officer", False, "a work programme"),
    ("Date of meeting Item Officer", False, "a work programme, by its items"),
    ("Date of meeting Recommendation Officer", True, "recommendations of a meeting"),
    ("Issue 3: Verges are too long", True, "another word for a recommendation"),
    ("Commitment 2: To listen", True, "a commitment"),
    ("Finding 3 was made in May", False, "a sentence that begins like one"),
    ("Rec 3", True, "a label alone"),
    ("Record 5 sessions", False, "a word that begins like one"),
    ("Recommendations 2-4 will be covered", False, "a range"),
    ("see Recommendation 3: That it", False, "in the middle of a line"),
    ("Action: Cut the verges\nLead officer: Nia Bevan", True, "labels of a record"),
    ("• Task : Cut the verges\n\n• By when : May 2018", True, "labels behind bullets"),
    ("Lead officer: Nia Bevan\nDate: May 2018", False, "labels without what is done"),
    ("Action: Cut the verges\nComments: none", False, "labels without who or when"),
    ("Action: Cut the verges\nProgress: half done", True, "labels of what is done and how it goes"),
    ("Action: Cut the verges\nStatus: half done", True, "labels of what is done and its state"),
    ("Progress: half done\nAction: Cut the verges", False, "how it goes before what is done"),
    ("Actions\nRAG", True, "actions and their state, a cell a line"),
    ("Recommendation\nDecision", True, "recommendations and decisions, a cell a line"),
    ("Recommendation\nStatus", False, "recommendations and their state"),
    ("Recommendation\nProgress", False, "recommendations and their progress"),
    ("Comments\nResponse", False, "comments and responses"),
    ("Actions\n\n\nStatus", True, "empty lines between"),
    ("Actions\nThe Panel met in May\nStatus", False, "a long line between"),
    ("Outstanding\n• Cut the verges", True, "a list under its state"),
    ("1. Cut the verges. [NOTED]\n2. Plan. [NOTED]", False, "what minutes note"),
    ("That verges are cut (Paragraph 2) and trees counted", False, "a place in mid-sentence"),
    (f"Action: a\n{'The Panel met. ' * 30}\nOfficer: Nia Bevan", False, "labels far apart"),
]


@pytest.mark.parametrize(("text", "may", "shows"), MORE)
def test_pages_that_nearly_show_a_plan(text, may, shows):
    assert may_hold_plan(text) is may, shows


GIVEN = (("thing to do", Role.ACTION), ("cut off", Role.DEADLINE))
# Texts that show a plan to nobody but the person who named a heading; whether they do.
GIVEN_TEXTS = [
    ("Thing to do Chap Cut-off\nCut the verges", True, "on one line"),
    ("Thing\nto do\nChap", True, "over two lines"),
    ("THING TO DO (in short)", True, "capitals and brackets"),
    ("Cut-\noff", True, "a hyphen at the end of a line"),
    ("Cutting off", False, "another word"),
    ("Something to do", False, "the end of another word"),
    ("Thing to dos", False, "the beginning of another word"),
    ("", False, "nothing"),
]


@pytest.mark.parametrize(("text", "may", "shows"), GIVEN_TEXTS)
def test_pages_with_a_heading_that_a_person_named(text, may, shows):
    assert may_hold_plan(text, GIVEN) is may, shows
    assert not may_hold_plan(text)


def test_what_shows_a_plan_does_so_whatever_is_given():
    assert may_hold_plan("Action Lead officer Deadline", GIVEN)
    assert may_hold_plan("Recommendation 3: That it is", GIVEN)
