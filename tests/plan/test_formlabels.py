"""Labels of forms: on their own, numbered, and within a line."""

import pytest

from svextract.plan.formlabels import (
    form_label,
    form_number,
    is_complete,
    labels_in,
    lacks_action,
    names_plan,
)
from svextract.plan.vocabulary import Role

GIVEN = (("thing to do", Role.ACTION), ("chap", Role.OFFICER), ("cut off", Role.DEADLINE))

# A label, the heading it stands for, the number it gives to the value beside it; what it shows.
LABELS = [
    ("Action", "Action", "", "a heading"),
    ("Action:", "Action", "", "a colon"),
    ("Action 2", "Action", "", "counted"),
    ("Action 2:", "Action", "", "counted, with a colon"),
    ("Action 1.1", "Action", "", "levels"),
    ("Action 2a", "Action", "", "a letter"),
    ("Milestone 3", "Milestone", "", "another word for it"),
    ("Lead officer 2:", "Lead officer", "", "an officer, counted"),
    ("Deadline 1", "Deadline", "", "a deadline, counted"),
    ("By when:", "By when", "", "a question"),
    ("Progress", "Progress", "", "what may not be counted"),
    ("Recommendation", "Recommendation", "", "a recommendation"),
    ("Recommendation 3:", "Recommendation", "Recommendation 3", "its number is the value's"),
    ("Rec 3", "Recommendation", "Rec 3", "short"),
    ("Recommendation (3)", "Recommendation", "Recommendation (3)", "brackets"),
    ("Recommendation 3: That it", None, "", "a label with its value"),
    ("Pacammandation 5:", None, "", "a damaged word is no label of a form"),
    ("Theme 2", None, "", "a theme is not counted"),
    ("Comments 2", None, "", "comments are not counted"),
    ("Actions 1-3", None, "", "a range"),
    ("Action 123", None, "", "a number of three figures"),
    ("Q3", None, "", "no word before the number"),
    ("Nia Bevan", None, "", "a name"),
    ("and their partners.", None, "", "the middle of a sentence"),
    ("by when:", "by when", "", "a heading in small letters"),
    ("Chap", None, "", "an unknown word"),
    ("", None, "", "nothing"),
    ("What we will do 2", "What we will do", "", "a question, counted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "number", "shows"), LABELS)
def test_labels_on_their_own(text, label, number, shows):
    assert (form_label(text), form_number(text)) == (label, number), shows


def test_labels_that_a_person_gave():
    assert form_label("Chap:", GIVEN) == "Chap"
    assert form_label("Chap 2:", GIVEN) == "Chap"
    assert form_label("Cut-off", GIVEN) == "Cut-off"


# A line, the labels in it; what it shows.
WITHIN = [
    ("Action: Cut Lead officer: Nia Bevan By when: May 2018",
     ["Action:", "Lead officer:", "By when:"], "one after the other"),
    ("Action 1: Cut (Lead: Nia Bevan; deadline: May 2018)", ["Action 1:", "Lead:", "deadline:"],
     "in brackets and in small letters"),
    ("Who: Nia Bevan | When: May 2018", ["Who:", "When:"], "a bar"),
    ("• Action: Cut", ["Action:"], "a bullet"),
    ("Action : Cut", ["Action :"], "a space before the colon"),
    ("Responsible officer:", ["Responsible officer:"], "no value"),
    ("Cut the verges. Lead officer: Nia Bevan.", ["Lead officer:"], "after a sentence"),
    ("Recommendation 1: That it is. Action: Cut", ["Recommendation 1:", "Action:"],
     "a recommendation begins the line"),
    ("Comments: none", ["Comments:"], "comments begin the line"),
    ("Cut the verges Comments: none", [], "comments stand in the middle"),
    ("Cut the verges lead: Nia Bevan", [], "small letters in mid-sentence"),
    ("Action: Cut at 10:30 daily", ["Action:"], "the colon of a time"),
    ("By whom:Nia Bevan", [], "no space after the colon"),
    ("Lead officer: Waste Team By when: May 2018", ["Lead officer:", "By when:"],
     "words of headings in the value before it"),
    ("RESOLVED: That the Action: is noted", [], "minutes"),
    ("The Panel met: it was late", [], "a sentence with a colon"),
    ("", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels", "shows"), WITHIN)
def test_labels_within_a_line(text, labels, shows):
    assert [text[start:end] for start, end in labels_in(text)] == labels, shows


def test_labels_within_a_line_that_a_person_gave():
    text = "Thing to do: Cut Chap: Nia Bevan Cut-off: May 2018"
    found = [text[start:end] for start, end in labels_in(text, GIVEN)]
    assert found == ["Thing to do:", "Chap:", "Cut-off:"]
    assert [text[start:end] for start, end in labels_in(text)] == []


# Labels, whether they name a plan; with answers; whether only what is done lacks.
RECORDS = [
    ("Action; Lead officer; By when", True, True, False),
    ("Action 1; Action 2; By whom", True, True, False),
    ("Action; Comments", False, False, False),
    ("Recommendation; Response; Lead officer", False, True, False),
    ("Recommendation; Response", False, True, False),
    ("Action; Progress", True, True, False),
    ("Level; Action measures; Outputs", False, True, False),
    ("Level; Action measure; Outputs; Level; Action measure; Outputs", True, True, False),
    ("Level; Action; Outputs; Level; Action; Outputs", False, False, False),
    ("Action measure; Outputs", False, False, False),
    ("Priority action; Progress by March 2024", True, True, False),
    ("Priority action; Status", True, True, False),
    ("Priority action; Comments", False, False, False),
    ("Recommendation; Proposed action", False, False, False),
    ("Recommendation; Reason", False, False, False),
    ("Recommendation; Progress", False, False, False),
    ("Finding; Response", False, False, False),
    ("Lead officer; Deadline", False, False, True),
    ("Recommendation; Lead officer; Deadline", False, False, True),
    ("Contact officer; Date", False, False, False),
    ("Lead officer; Date", False, False, False),
    ("Application; Site; Action; Officer; Date", False, False, False),
    ("", False, False, False),
]


@pytest.mark.parametrize(("labels", "plan", "answered", "lacking"), RECORDS)
def test_labels_of_a_plans_records(labels, plan, answered, lacking):
    texts = [label for label in labels.split("; ") if label]
    assert names_plan(texts) is plan
    assert names_plan(texts, answers=True) is answered
    assert lacks_action(texts) is lacking


def test_records_that_a_person_named():
    assert not names_plan(["Thing to do", "Chap"])
    assert names_plan(["Thing to do", "Chap"], GIVEN)
    assert lacks_action(["Chap", "Cut-off"], GIVEN)


# A label, its value, the line below; whether the value ends before it.
ENDS = [
    ("Deadline", "May 2018", "Cut the verges", True),
    ("Deadline 2", "May 2018", "Cut the verges", True),
    ("Revised date", "May 2018", "Tom Hale", True),
    ("Deadline", "tbc", "Cut the verges", True),
    ("Deadline", "May", "2018", False),
    ("Deadline", "31", "May 2018", False),
    ("Deadline", "March –", "June 2018", False),
    ("Deadline", "May 2018", "– June 2018", False),
    ("Deadline", "", "Cut the verges", False),
    ("Lead officer", "Nia Bevan", "Cut the verges", False),
    ("Chap", "May 2018", "Cut the verges", False),
]


@pytest.mark.parametrize(("label", "text", "more", "ends"), ENDS)
def test_where_a_value_ends(label, text, more, ends):
    assert is_complete(label, text, more) is ends


def test_where_a_value_ends_whose_label_a_person_gave():
    assert is_complete("Cut-off", "May 2018", "Cut the verges", GIVEN)
    assert not is_complete("Cut-off", "May 2018", "Cut the verges")
