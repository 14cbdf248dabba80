"""Labels that begin a block, and sentences that only look like one."""

import pytest

from svextract.plan.labels import (
    begins_block,
    follows,
    labelled_part,
    leading_number,
    lettered_recommendation,
    recommendation_label,
    unnumbered_recommendation,
)

# A text, the label, the number and the wording read; where such a thing was seen.
LABELS = [
    ("Recommendation 1: That it", "Recommendation 1", "1", "That it", "the seed"),
    ("Recommendation 1:", "Recommendation 1", "1", "", "the wording on the next line"),
    ("Recommendation 1", "Recommendation 1", "1", "", "no colon"),
    ("RECOMMENDATION 1 - That", "RECOMMENDATION 1", "1", "That", "capitals and a dash"),
    ("Recommendation 1 – That", "Recommendation 1", "1", "That", "a dash"),
    ("Recommendation 3a: That", "Recommendation 3a", "3a", "That", "letters"),
    ("Recommendation 1.1: That", "Recommendation 1.1", "1.1", "That", "levels"),
    ("Recommendation R4: That", "Recommendation R4", "R4", "That", "Salford, 2002"),
    ("Recommendation One: That", "Recommendation One", "One", "That", "number words"),
    ("Recommendation IV: That", "Recommendation IV", "IV", "That", "Roman"),
    ("Recommendation (1) That", "Recommendation (1)", "1", "That", "brackets"),
    ("Recommendation No. 2: That", "Recommendation No. 2", "2", "That", "No."),
    ("Rec 2: That", "Rec 2", "2", "That", "short"),
    ("Rec. 2: That", "Rec. 2", "2", "That", "short with a stop"),
    ("Recommendation b) That", "Recommendation b", "b", "That", "a letter and a bracket"),
    ("Recommendation 2; That", "Recommendation 2", "2", "That", "a semicolon, as scans have it"),
    ("Recommendation 2 That the", "Recommendation 2", "2", "That the", "no mark, a capital"),
    ('Recommendation 2 "That', "Recommendation 2", "2", '"That', "a quotation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "number", "wording", "seen"), LABELS)
def test_labels_of_recommendations(text, label, number, wording, seen):
    found = recommendation_label(text)
    assert found is not None, seen
    assert (found.label, found.number, found.text) == (label, number, wording)
    assert not found.damaged
    assert begins_block(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Pacammandation 5: That", "5"),
        ("Recornmendation 2: That", "2"),
        ("Recomendation 3: That", "3"),
    ],
)
def test_damaged_labels_are_read_and_said_to_be_so(text, number):
    found = recommendation_label(text)
    assert (found.number, found.damaged) == (number, True)


# Texts that are no label of a recommendation, and where they stand.
NO_LABELS = [
    ("Recommendation 2 of the review asks for more", "a sentence"),
    ("Recommendations 2-4 will be covered by a policy", "the seed's comments"),
    ("Recommendation 2-4: see above", "a range"),
    ("Recommendation 2–4 will be covered", "a range with a dash"),
    ("The recommendation 1: That", "in mid-sentence"),
    ("Communication 5: a plan", "another word with a number"),
    ("Registration 5: a plan", "another word with a number"),
    ("Paragraph 3: That", "another word with a number"),
    ("Recommendation that verges are cut", "no number"),
    ("Record 5 sessions", "a word that begins alike"),
    ("Recruit 2 officers", "a word that begins alike"),
    ("Appendix 1: Recommendation", "a heading"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "where"), NO_LABELS)
def test_what_is_no_label(text, where):
    assert recommendation_label(text) is None, where


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Recommendation: That verges are cut", "That verges are cut"),
        ("Communities Scotland Recommendation: That", "That"),
        ("Recommendation – That", "That"),
        ("Recommendations: That", "That"),
        ("Recommendation:", None),
        ("We make this recommendation: That", None),
        ("Recommendation that", None),
    ],
)
def test_recommendations_without_a_number(text, wording):
    label = unnumbered_recommendation(text)
    assert (label.text if label else None) == wording
    assert label is None or (text.startswith(label.label) and "That" not in label.label)


@pytest.mark.parametrize(
    ("text", "number", "wording"),
    [
        ("R3 That verges are cut", "R3", "That verges are cut"),
        ("R3: That", "R3", "That"),
        ("KR1.1 That", "KR1.1", "That"),
        ("R12. “That", "R12", "“That"),
        ("R3 that verges", None, None),
        ("A3 paper is used", None, None),
        ("R That", None, None),
    ],
)
def test_lettered_recommendations(text, number, wording):
    found = lettered_recommendation(text)
    assert (found and (found.number, found.text)) == (number and (number, wording))


# The start of a recommendation's own cell; None where it has no number.
LEADING = [
    ("a) That verges", "a", "That verges", "Maidstone"),
    ("b)The verges", "b", "The verges", "Maidstone, no space"),
    ("1. That", "1", "That", "York"),
    ("1 That", "1", "That", "no mark"),
    ("(3) That", "3", "That", "Scottish Government"),
    ("1.1 That", "1.1", "That", "North Cumbria"),
    ("3a. That", "3a", "That", "letters"),
    ("IV. That", "IV", "That", "Roman"),
    ("SC18 That", "SC18", "That", "Isle of Wight, 2004"),
    ("2. £5 is charged", "2", "£5 is charged", "money"),
    ("That verges are cut", None, None, "no number"),
    ("5 officers are trained", None, None, "a number that counts"),
    ("2018 was wet", None, None, "a year"),
    ("A review of verges", None, None, "an article"),
    ("I propose", None, None, "a pronoun"),
]


@pytest.mark.parametrize(("text", "number", "wording", "seen"), LEADING)
def test_numbers_at_the_start_of_a_cell(text, number, wording, seen):
    found = leading_number(text)
    assert (found and (found.number, found.text)) == (number and (number, wording)), seen


@pytest.mark.parametrize(
    ("number", "after", "right"),
    [
        ("1", "2", True),
        ("a", "b", True),
        ("R3", "R4", True),
        ("1.1", "1.2", True),
        ("9", "10", True),
        ("1", "3", False),
        ("2", "1", False),
        ("R3", "S4", False),
        ("a", "c", False),
        ("1", "b", False),
        ("", "1", False),
    ],
)
def test_numbers_that_follow_one_another(number, after, right):
    assert follows(number, after) is right


# A text, its kind and what it says; where such a thing was seen.
PARTS = [
    ("Comments from Service: They agree", "comments", "They agree", "the seed"),
    ("Comments from Service:", "comments", "", "the seed"),
    ("Comments from Service", "comments", "", "the colon lost"),
    ("Comments from the Director: Yes", "comments", "Yes", "reports"),
    ("Service comments: Yes", "comments", "Yes", "reports"),
    ("Comments by the Highways Service: Yes", "comments", "Yes", "a service by name"),
    ("Response: Agreed", "response", "Agreed", "Maidstone"),
    ("Cabinet response: Agreed", "response", "Agreed", "reports"),
    ("Executive Member's response – Agreed", "response", "Agreed", "reports"),
    ("Decision: Rejected", "response", "Rejected", "reports"),
    ("Theme: Roads", "theme", "Roads", "youth plans"),
    ("Theme 2 – Roads", "theme", "Roads", "youth plans"),
    ("Priority: High", "priority", "High", "audit plans"),
]


@pytest.mark.parametrize(("text", "kind", "wording", "seen"), PARTS)
def test_labelled_parts(text, kind, wording, seen):
    part = labelled_part(text)
    assert part is not None, seen
    assert (part.kind, part.text) == (kind, wording)
    assert begins_block(text)


@pytest.mark.parametrize(
    "text",
    [
        "The comments from the service were helpful",
        "Comments were made by residents",
        "Responses are published within a month",
        "Priority is given to schools",
        "Themes were discussed",
        "Decision makers meet",
        "",
    ],
)
def test_sentences_are_no_labelled_parts(text):
    assert labelled_part(text) is None
