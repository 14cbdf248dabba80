"""Paragraphs that label what they say become forms, unless they are no plan's."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svextract.page import Box, Grid, Paragraph, Spot
from svextract.tables.labelled import labelled_to_forms
from tests.tables.made import WORDS, grid
from tests.tables.test_given import paragraph


def read(*blocks):
    made = [paragraph(block) if isinstance(block, str) else block for block in blocks]
    return labelled_to_forms(made, WORDS)


def short(block):
    """Write a paragraph as a text and a form as 'label = value; …'; ' / ' divides lines."""
    if isinstance(block, Paragraph):
        return " / ".join(line.text for line in block.lines)
    return "; ".join(
        " = ".join(" / ".join(line.text for line in cell.lines) for cell in row.cells)
        for row in block.rows
    )


REC = "Recommendation 1: That the verges are cut."
CUT = "Action = Cut the verges.; Lead = Nia Bevan; By when = May 2018"
COUNT = "Action = Count the trees.; Lead = Tom Hale; By when = June 2018"

RAKE = "Action = Rake.; Progress = none"
MEASURE = "Level = Local; Action measure = {}; Outputs = --"

# Paragraphs, what they become; where such a thing was seen or what it shows.
FORMS = {
    "a label on each line": (
        (REC, "Action: Cut the verges.", "Lead: Nia Bevan", "By when: May 2018"),
        [REC, CUT],
    ),
    "the lines of one paragraph": (
        ("Action: Cut the verges. / Lead: Nia Bevan / By when: May 2018",),
        [CUT],
    ),
    "one after the other on one line": (
        ("Action: Cut the verges. Lead: Nia Bevan; By when: May 2018",),
        [CUT],
    ),
    "bars between them": (
        ("Action: Cut the verges. | Lead: Nia Bevan | By when: May 2018",),
        [CUT],
    ),
    "in lower case after a mark": (
        ("Action: Cut the verges. Lead: Nia Bevan; by when: May 2018",),
        [CUT.replace("By when", "by when")],
    ),
    "records one after the other": (
        ("Action: Cut the verges. Lead: Nia Bevan; By when: May 2018",
         "Action: Count the trees. Lead: Tom Hale; By when: June 2018"),
        [f"{CUT}; {COUNT}"],
    ),
    "records under their recommendations": (
        (REC, "Action: Cut the verges. Lead: Nia Bevan; By when: May 2018",
         "Recommendation 2: Trees.", "Action: Count the trees.", "Lead: Tom Hale",
         "By when: June 2018"),
        [REC, CUT, "Recommendation 2: Trees.", COUNT],
    ),
    "a recommendation and its action in one paragraph": (
        (f"{REC} Action: Cut the verges. Lead: Nia Bevan; By when: May 2018",),
        [REC, CUT],
    ),
    "a recommendation without a number labels its wording": (
        ("Recommendation: That lanes are clear. Action: Cut the verges.", "Lead: Nia Bevan",
         "By when: May 2018"),
        [f"Recommendation = That lanes are clear.; {CUT}"],
    ),
    "in brackets after the action": (
        (REC, "Cut the verges. (Lead: Nia Bevan; By when: May 2018)",
         "Count the trees. (Lead: Tom Hale; By when: June 2018)"),
        [REC, CUT, COUNT],
    ),
    "on the line below the action": (
        (REC, "Cut the verges. / Lead: Nia Bevan; By when: May 2018"),
        [REC, CUT],
    ),
    "brackets inside a value stay": (
        ("Action: Cut (all) verges. Lead: Nia Bevan (Head of Parks)", "By when: May 2018"),
        ["Action = Cut (all) verges.; Lead = Nia Bevan (Head of Parks); By when = May 2018"],
    ),
    "numbered labels": (
        ("Action 1: Cut the verges.", "Lead: Nia Bevan", "Action 2: Rake.", "Lead: Tom Hale"),
        ["Action 1 = Cut the verges.; Lead = Nia Bevan; Action 2 = Rake.; Lead = Tom Hale"],
    ),
    "who and when before what": (
        ("Lead: Nia Bevan", "By when: May 2018", "Action: Cut the verges."),
        ["Lead = Nia Bevan; By when = May 2018; Action = Cut the verges."],
    ),
    "dashes before the labels": (
        ("- Action: Cut the verges.", "- Lead: Nia Bevan", "– By when: May 2018"),
        [CUT],
    ),
    "a list of bullets under a label": (
        ("Action:", "• Cut the verges", "• Rake", "Lead: Nia Bevan", "By when: May 2018"),
        ["Action = • Cut the verges / • Rake; Lead = Nia Bevan; By when = May 2018"],
    ),
    "a list of bullets under the last label": (
        ("Action: Cut the verges.", "Progress:", "• half", "• the rest", "The Panel was glad."),
        ["Action = Cut the verges.; Progress = • half / • the rest", "The Panel was glad."],
    ),
    "a numbered list under the last label, then another record": (
        ("Action: Cut the verges.", "Progress:", "1. half", "2. the rest", "Action: Rake.",
         "Progress: none"),
        [f"Action = Cut the verges.; Progress = 1. half / 2. the rest; {RAKE}"],
    ),
    "a list that no entry begins": (
        ("Action: Cut the verges.", "Progress: half", "• the rest", "Action: Rake.",
         "Progress: none"),
        ["Action = Cut the verges.; Progress = half", "• the rest", RAKE],
    ),
    "an action and how it goes by a date": (
        ("Priority action: Cut the verges.", "Progress by March 2024: half"),
        ["Priority action = Cut the verges.; Progress by March 2024 = half"],
    ),
    "an action that is named outright, twice": (
        ("Level: Local", "Action measure: Cut.", "Outputs: --", "Level: Local",
         "Action measure: Rake.", "Outputs: --"),
        ["; ".join(MEASURE.format(action) for action in ("Cut.", "Rake."))],
    ),
    "a value that is a dash": (
        ("Action: Cut. Lead: –", "By when: -"),
        ["Action = Cut.; Lead = –; By when = -"],
    ),
    "a dash between two labels is no value": (
        ("Action: Cut it – Lead: Nia Bevan",), ["Action = Cut it; Lead = Nia Bevan"],
    ),
    "a numbered list after an introduction": (
        ("Action: In each parish", "1. Cut the verges", "2. Rake", "Lead: Nia Bevan"),
        ["Action = In each parish / 1. Cut the verges / 2. Rake; Lead = Nia Bevan"],
    ),
    "each value in a paragraph below its label": (
        ("Action:", "Cut the verges.", "Lead:", "Nia Bevan", "By when:", "May 2018"),
        [CUT],
    ),
    "a value that goes on on the next line": (
        ("Action: Cut the / verges. / Lead: Nia Bevan, Head / of Parks / By when: end of / May",),
        ["Action = Cut the / verges.; Lead = Nia Bevan, Head / of Parks; By when = end of / May"],
    ),
    "a value that goes on in mid-sentence in the next paragraph": (
        ("Action: Cut the verges", "of all lanes.", "Lead: Nia Bevan"),
        ["Action = Cut the verges / of all lanes.; Lead = Nia Bevan"],
    ),
    "a date over two lines": (
        ("Action: Cut the verges. / Lead: Nia Bevan / By when: May / 2018",),
        ["Action = Cut the verges.; Lead = Nia Bevan; By when = May / 2018"],
    ),
    "a value that is empty": (
        ("Action: Cut the verges. / Lead: / By when: May 2018",),
        ["Action = Cut the verges.; Lead = ; By when = May 2018"],
    ),
    "times and telephone numbers are no labels": (
        ("Action: Meet at 10:30 (Tel: 01632 960001). Lead: Nia Bevan", "By when: May 2018"),
        ["Action = Meet at 10:30 (Tel: 01632 960001).; Lead = Nia Bevan; By when = May 2018"],
    ),
    "labels that the lines' ends divide": (
        ("Action: Cut the verges. Responsible / officer: Nia Bevan; by / when: May 2018",),
        ["Action = Cut the verges.; Responsible officer = Nia Bevan; by when = May 2018"],
    ),
    "titles in capitals before a label": (
        ("Action: Cut it. / Lead: Head of Service Delivery / By when: May 2018",),
        ["Action = Cut it.; Lead = Head of Service Delivery; By when = May 2018"],
    ),
    "a sentence after the date": (
        ("Action: Cut the verges. / Lead: Nia Bevan / By when: May 2018 / The Panel was glad.",),
        [CUT, "The Panel was glad."],
    ),
    "the rest of a sentence after the last record": (
        ("Action: Cut the verges.", "Lead: Nia Bevan", "By when: May 2018", "and so on."),
        [CUT, "and so on."],
    ),
    "a list after the last record": (
        ("Action: Cut the verges.", "Lead: Nia Bevan", "By when: May 2018", "• Appendix A",
         "Action: Count the trees.", "Lead: Tom Hale", "By when: June 2018"),
        [CUT, "• Appendix A", COUNT],
    ),
    "a sentence between two records": (
        ("Action: Cut the verges.", "Lead: Nia Bevan", "By when: May 2018", "Next are the trees.",
         "Action: Count the trees.", "Lead: Tom Hale", "By when: June 2018"),
        [CUT, "Next are the trees.", COUNT],
    ),
    "a sentence before the record in its paragraph": (
        ("The Panel met. / Action: Cut the verges. / Lead: Nia Bevan / By when: May 2018",),
        ["The Panel met.", CUT],
    ),
    "a theme before the record": (
        ("Theme: Roads", "Action: Cut the verges.", "Lead: Nia Bevan", "By when: May 2018"),
        ["Theme: Roads", CUT],
    ),
    "the next recommendation after a label that says nothing": (
        ("Action: Cut the verges.", "Lead:", "Recommendation 2: Trees.",
         "Action: Count the trees.", "Lead: Tom Hale", "By when: June 2018"),
        ["Action = Cut the verges.; Lead = ", "Recommendation 2: Trees.", COUNT],
    ),
    "the next recommendation on a line of the same paragraph": (
        ("Action: Rake. / Lead: Nia Bevan / Recommendation 2: Trees. / Action: Count the trees.",
         "Lead: Tom Hale / By when: June 2018"),
        ["Action = Rake.; Lead = Nia Bevan", "Recommendation 2: Trees.", COUNT],
    ),
    "the report's cover before it": (
        ("Contact: Nia Bevan", "Date: 5 May 2018", REC, "Action: Cut the verges.",
         "Lead: Nia Bevan", "By when: May 2018"),
        ["Contact: Nia Bevan", "Date: 5 May 2018", REC, CUT],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_labelled_paragraphs_become_forms(name):
    paragraphs, expected = FORMS[name]
    assert list(map(short, read(*paragraphs))) == expected


@pytest.mark.parametrize("bullet", ["•", "▪", "*", "·"])
def test_a_bullet_before_a_label_is_no_text(bullet):
    lines = "Action: Cut the verges.", "Lead: Nia Bevan", "By when: May 2018"
    assert list(map(short, read(*[f"{bullet} {line}" for line in lines]))) == [CUT]


@pytest.mark.parametrize("action", ["Report to Cabinet", "Agree who will lead"])
def test_a_label_that_stands_whole_takes_nothing_from_the_line_above(action):
    (form,) = read(f"Action: {action} / Lead: Nia Bevan / By when: May 2018")
    assert short(form) == f"Action = {action}; Lead = Nia Bevan; By when = May 2018"


def test_a_date_goes_on_up_to_the_next_label():
    (form,) = read("Action: Rake. Lead: Nia Bevan; By when: May / 2018. Progress: Half done")
    assert short(form).endswith("By when = May / 2018.; Progress = Half done")


@pytest.mark.xfail(
    reason="A second paragraph of an action is taken for the whole of it, where who and when "
    "follow; the first stays outside.",
    raises=AssertionError,
)
def test_an_action_of_two_paragraphs_is_one_action():
    blocks = read(REC, "Action: Cut the verges.", "This is done twice a year.", "Lead: Nia Bevan",
                  "By when: May 2018")  # fmt: skip
    assert short(blocks[-1]) == (
        "Action = Cut the verges. / This is done twice a year.; Lead = Nia Bevan; "
        "By when = May 2018"
    )


# Paragraphs that make no record of a plan; where such a thing was seen.
NO_FORMS = {
    "minutes with actions for people": (
        "The Panel heard from the Head of Parks.", "Action: Nia Bevan to report back.",
        "Members thanked her.", "Action: Tom Hale to write to the parishes.",
    ),
    "a report's cover": (
        "Report to: Scrutiny Panel", "Contact: Nia Bevan", "Date: 5 May 2018",
        "The report says what was found.",
    ),
    "a report's cover in the lines of one paragraph": (
        "Report to: Scrutiny Panel / Contact: Nia Bevan / Date: 5 May 2018",
    ),
    "a cover's labels under a recommendation": (
        REC, "The Panel heard from officers.", "Contact: Nia Bevan", "Date: 5 May 2018",
    ),
    "a cover that names the lead officer, under no recommendation": (
        "Verges review", "Lead officer: Nia Bevan", "Target date: May 2018",
    ),
    "who and when right under a recommendation": (REC, "Lead: Nia Bevan", "By when: May 2018"),
    "what is said of a recommendation, who and when": (
        REC, "Priority: High", "Lead: Nia Bevan", "By when: May 2018",
    ),
    "who alone": (REC, "Cut the verges.", "Lead: Nia Bevan"),
    "when alone": (REC, "Cut the verges.", "By when: May 2018"),
    "an action alone": (REC, "Action: Cut the verges."),
    "an action that is named outright, once": (
        "Level: Local", "Action measure: Cut.", "Outputs: --",
    ),
    "recommendations and responses": (
        "Recommendation: That it is.", "Response: Agreed", "Recommendation: That it was.",
        "Response: Agreed",
    ),
    "comments and a response": (
        REC, "Comments from Service: The verges are cut.", "Response: Agreed",
    ),
    "a long text after a label of minutes": (
        f"Action: {'The Panel heard more of it. ' * 20}", "Lead: Nia Bevan", "By when: May 2018",
    ),
    "prose with a colon": ("The action is this: cut the verges by May, and lead the way.",),
    "nothing": (),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_FORMS)
def test_other_labels_stay_paragraphs(name):
    paragraphs = [paragraph(text) for text in NO_FORMS[name]]
    assert read(*paragraphs) == paragraphs


@pytest.mark.xfail(
    reason="Only labels of plans are heard, so that an application ('Site: …, Proposal: …, Case "
    "officer: …, Target date: …') is a record of a plan.",
    raises=AssertionError,
)
def test_planning_applications_are_no_plan():
    texts = [
        f"Application: {number} / Site: {number} High Street / Proposal: A new porch / "
        "Case officer: Nia Bevan / Target date: 5 May 2018"
        for number in (12, 14)
    ]
    assert list(map(short, read(*texts))) == texts


def test_the_date_of_the_next_meeting_is_no_deadline():
    texts = ["Action: Nia Bevan to report back.", "Date of next meeting: 5 June 2018"]
    assert list(map(short, read(*texts))) == texts


def test_a_table_between_paragraphs_divides_them():
    table = grid(1, ("a", "b", "c"))
    above, below = paragraph("Action: Cut the verges."), paragraph("Lead: Nia Bevan")
    assert read(above, table, below) == [above, table, below]
    record = "Action: Cut the verges. Lead: Nia Bevan; By when: May 2018"
    assert list(map(short, read(record, table, record)))[::2] == [CUT, CUT]


def test_a_recommendation_is_remembered_over_a_table():
    table = grid(1, ("a", "b", "c"))
    blocks = read(REC, table, "Cut the verges. (Lead: Nia Bevan; By when: May 2018)")
    assert short(blocks[2]) == CUT


def test_a_form_keeps_pages_and_places():
    spots = [(Spot(page, Box(0, page, 10, 20)),) for page in (2, 2, 3)]
    texts = "Action: Cut the", "verges.", "Lead: Nia Bevan"
    parts = [
        replace(paragraph(text, page=where[0].page), spots=where)
        for text, where in zip(texts, spots, strict=True)
    ]
    (form,) = read(*parts)
    assert isinstance(form, Grid)
    assert (form.page, form.given, form.ruled, form.headings) == (2, True, True, None)
    assert form.edges == (0, 1, 2)
    (action, what), (_, who) = (row.cells for row in form.rows)
    assert (action.spots, what.spots, who.spots) == (spots[0], spots[0] + spots[1], spots[2])


def test_entries_of_a_list_are_paragraphs_and_wrapped_lines_are_not():
    (form,) = read("Action: Cut the / verges", "• Rake", "Lead: Nia Bevan")
    assert [line.breaks for line in form.rows[0].cells[1].lines] == [False, False, True]


LINES = [
    "Action: Cut the verges.", "Lead: Nia Bevan", "By when: May 2018", "Lead:", "• rake", "and so",
    "Cut it. (Lead: Tom Hale; by when: June)", "Recommendation 2: That", "Response: Agreed", "-",
    "Action: Rake. Lead: Tom; By when: May", "Date: 5 May 2018", "Comments from Service: No", "Oak",
    "Count. Responsible", "officer: Tom Hale. By", "when: June",
]  # fmt: skip
PARAGRAPHS = st.lists(st.sampled_from(LINES), min_size=1, max_size=4).map(" / ".join)


def words(blocks):
    return Counter(re.findall(r"\w+", " ".join(map(short, blocks))))


@given(texts=st.lists(PARAGRAPHS, max_size=6))
def test_nothing_is_lost(texts):
    paragraphs = [paragraph(text) for text in texts]
    blocks = read(*paragraphs)
    named = sum(isinstance(block, Grid) for block in blocks)
    assert words(blocks) - words(paragraphs) <= Counter(Action=named)
    assert words(paragraphs) <= words(blocks)
