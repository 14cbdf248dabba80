"""Forms become tables: labels down the left side, what they label beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svextract.page import Paragraph
from svextract.tables.forms import find_form, form_to_rows, forms_to_tables
from svextract.tables.lines import measure, words_to_lines
from tests.tables.made import PITCH, WORDS, grid, shape, typed
from tests.tables.test_given import paragraph


def form(*rows, page=1, headings=None):
    """Make a grid of typed rows; a line of a cell begins at '/'."""
    cells = [[text.strip().replace("/", "\n/") for text in row.split("|")] for row in rows]
    edges = tuple(100.0 * number for number in range(len(cells[0]) + 1))
    return grid(page, *cells, headings=headings, edges=edges)


def read(*blocks):
    made = [paragraph(block) if isinstance(block, str) else block for block in blocks]
    return forms_to_tables(made, WORDS)


REC = "Recommendation 1: That the verges are cut."
REC2 = "Recommendation 2: That the trees are counted."
CUT = "Action | Cut the verges", "Lead officer | Nia Bevan", "Deadline | May 2018"
COUNT = "Action | Count the trees", "Lead officer | Tom Hale", "Deadline | June 2018"
HEADINGS = ("headings", "Action", "Lead officer", "Deadline")
CUT_ROW = ("Cut the verges", "Nia Bevan", "May 2018")
COUNT_ROW = ("Count the trees", "Tom Hale", "June 2018")

# Blocks, what they become; where such a thing was seen or what it shows.
FORMS = {
    "two records in one grid": ((form(*CUT, *COUNT),), [HEADINGS, CUT_ROW, COUNT_ROW]),
    "two records in two grids": (
        (form(*CUT), form(*COUNT)),
        [HEADINGS, CUT_ROW, COUNT_ROW],
    ),
    "two records with a paragraph between them": (
        (form(*CUT), "Trees", form(*COUNT)),
        [HEADINGS, CUT_ROW, "Trees", HEADINGS, COUNT_ROW],
    ),
    "a record under each recommendation": (
        (REC, form(*CUT), REC2, form(*COUNT)),
        [REC, HEADINGS, CUT_ROW, REC2, HEADINGS, COUNT_ROW],
    ),
    "one record under a recommendation": ((REC, form(*CUT)), [REC, HEADINGS, CUT_ROW]),
    "numbered labels": (
        (form("Action 1 | Cut", "Lead officer | Nia", "Action 2 | Rake", "Lead officer | Tom"),),
        [("headings", "Action", "Lead officer"), ("Cut", "Nia"), ("Rake", "Tom")],
    ),
    "labels with colons": (
        (REC, form("Action: | Cut", "Lead officer: | Nia")),
        [REC, ("headings", "Action", "Lead officer"), ("Cut", "Nia")],
    ),
    "a number labels the recommendation beside it": (
        (form("Recommendation 1 | That verges are cut", *CUT,
              "Recommendation 2 | That trees are counted", *COUNT),),
        [("headings", "Recommendation", *HEADINGS[1:]),
         ("Recommendation 1: That verges are cut", *CUT_ROW),
         ("Recommendation 2: That trees are counted", *COUNT_ROW)],
    ),
    "several actions under one recommendation": (
        (form("Recommendation 1 | That verges are cut", *CUT, *COUNT,
              "Recommendation 2 | That trees are felled", "Action | Fell", "Lead officer | Tom"),),
        [("headings", "Recommendation", *HEADINGS[1:]),
         ("Recommendation 1: That verges are cut", *CUT_ROW), ("", *COUNT_ROW),
         ("Recommendation 2: That trees are felled", "Fell", "Tom", "")],
    ),
    "a value that is empty": (
        (REC, form("Action | Cut", "Lead officer | ", "Deadline | May 2018")),
        [REC, HEADINGS, ("Cut", "", "May 2018")],
    ),
    "a record that lacks a label": (
        (form(*CUT, "Action | Rake", "Deadline | July"),),
        [HEADINGS, CUT_ROW, ("Rake", "", "July")],
    ),
    "labels in another order": (
        (form(*CUT, COUNT[0], COUNT[2], COUNT[1]),),
        [HEADINGS, CUT_ROW, COUNT_ROW],
    ),
    "a label that is not known": (
        (REC, form(CUT[0], "Ward | Elm", *CUT[1:])),
        [REC, ("headings", "Action", "Ward", "Lead officer", "Deadline"),
         ("Cut the verges", "Elm", "Nia Bevan", "May 2018")],
    ),
    "rows without a label go on with the value above": (
        (REC, form("Action | Cut", " | and rake", "Lead officer | Nia", " | Head of Parks")),
        [REC, ("headings", "Action", "Lead officer"), ("Cut and rake", "Nia Head of Parks")],
    ),
    "values of two columns": (
        (REC, form("Action | Cut | the verges", "Lead officer | Nia Bevan | ")),
        [REC, ("headings", "Action", "Lead officer"), ("Cut the verges", "Nia Bevan")],
    ),
    "two labels side by side": (
        (REC, form("Action | Cut the verges | Deadline | May 2018",
                   "Lead officer | Nia Bevan | Status | Green")),
        [REC, ("headings", "Action", "Deadline", "Lead officer", "Status"),
         ("Cut the verges", "May 2018", "Nia Bevan", "Green")],
    ),
    "two labels side by side, values empty": (
        (REC, form("Action | Cut the verges | Deadline | ", "Lead officer |  | Status | Green")),
        [REC, ("headings", "Action", "Deadline", "Lead officer", "Status"),
         ("Cut the verges", "", "", "Green")],
    ),
    "two labels side by side below one over the width": (
        (form("Action | Cut | | ", "Lead officer | Nia | Deadline | May",
              "Action | Rake | | ", "Lead officer | Tom | Deadline | June"),),
        [HEADINGS, ("Cut", "Nia", "May"), ("Rake", "Tom", "June")],
    ),
    "one of two labels side by side is not known": (
        (REC, form("Action | Cut | Ward | Elm", "Lead officer | Nia | Deadline | May")),
        [REC, ("headings", "Action", "Ward", "Lead officer", "Deadline"),
         ("Cut", "Elm", "Nia", "May")],
    ),
    "a form over a page": (
        (form(*CUT[:2]), form(CUT[2], *COUNT, page=2)),
        [HEADINGS, CUT_ROW, COUNT_ROW],
    ),
    "a value over a page": (
        (form(*CUT, "Action | Count"), form(" | the trees", *COUNT[1:], page=2)),
        [HEADINGS, CUT_ROW, COUNT_ROW],
    ),
    "a form that goes on under the next recommendation with less": (
        (REC, form(*CUT), REC2, form("Action | Count the trees", "Status | Red")),
        [REC, HEADINGS, CUT_ROW, REC2, ("headings", "Action", "Status"),
         ("Count the trees", "Red")],
    ),
    "less under the next recommendation, pages further on": (
        (REC, form(*CUT), paragraph(REC2, page=4), form("Action | Count", "Status | Red", page=4)),
        [REC, HEADINGS, CUT_ROW, REC2, ("headings", "Action", "Status"), ("Count", "Red")],
    ),
    "several actions under one number": (
        (form("Ref | 1", *CUT, *COUNT, "Ref | 2", *CUT),),
        [("headings", "Ref", *HEADINGS[1:]), ("1", *CUT_ROW), ("", *COUNT_ROW), ("2", *CUT_ROW)],
    ),
    "several actions under one recommendation of a theme": (
        (form("Theme | Roads", "Recommendation 1 | That verges are cut", *CUT, *COUNT,
              "Recommendation 2 | That trees are counted", *COUNT),),
        [("headings", "Theme", "Recommendation", *HEADINGS[1:]),
         ("Roads", "Recommendation 1: That verges are cut", *CUT_ROW), ("", "", *COUNT_ROW),
         ("", "Recommendation 2: That trees are counted", *COUNT_ROW)],
    ),
    "two labels side by side, a value that is a heading too": (
        (REC, form("Action | Cut | Response | Agreed", "Lead officer | Nia | Deadline | May")),
        [REC, ("headings", "Action", "Response", "Lead officer", "Deadline"),
         ("Cut", "Agreed", "Nia", "May")],
    ),
    "an answer to each recommendation": (
        (form("Recommendation | That verges are cut", "Response | Agreed", "Deadline | May",
              "Recommendation | That trees are felled", "Response | Not agreed", "Deadline | -"),),
        [("headings", "Recommendation", "Response", "Deadline"),
         ("That verges are cut", "Agreed", "May"), ("That trees are felled", "Not agreed", "-")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_forms_become_tables(name):
    blocks, expected = FORMS[name]
    assert shape(read(*blocks)) == expected


# Grids that are no form of a plan; where such a thing was seen.
NO_FORMS = {
    "the cover sheet of a report": (
        form("Report to | Scrutiny Panel", "Report author | Nia Bevan", "Date | 5 May 2018"),
    ),
    "a cover sheet that says what is to be done": (
        form("Committee | Scrutiny Panel", "Action | To note", "Lead officer | Nia Bevan",
             "Date | 5 May 2018"),
    ),
    "a cover sheet below the head of the paper": (
        "Verges review", form("Action | To note", "Lead officer | Nia Bevan"),
    ),
    "a cover sheet of two such lists": (
        form("Report to | Panel", "Lead officer | Nia Bevan", "Report to | Cabinet",
             "Lead officer | Tom Hale"),
    ),
    "records on pages far apart": (form(*CUT), "Minutes", form(*COUNT, page=4)),
    "actions without anybody or any date": (form("Action | Cut", "Action | Rake"),),
    "actions under a recommendation without anybody or any date": (REC, form("Action | Cut")),
    "labels that are not known": (
        REC, form("Zone | Elm", "Colour | Ash", "Street | High Street", *CUT),
    ),
    "five columns": (REC, form("Action | a | b | c | d", "Deadline | a | b | c | d")),
    "one column": (REC, form("Action", "Lead officer", "Deadline")),
    "a table with headings": (REC, form(*CUT, headings=("Action", "Deadline"))),
    "a grid without rows": (REC, grid(1, edges=(0.0, 1.0, 2.0))),
    "a planning application": (
        form("Site | High Street", "Proposal | A porch", "Application | 18", "Target date | May",
             "Site | Low Street", "Proposal | A barn", "Application | 19", "Target date | June"),
    ),
    "risks": (
        form("Risk | Trees fall", "Likelihood | High", "Action | Fell them", "Owner | Nia Bevan",
             "Risk | Verges grow", "Likelihood | High", "Action | Cut them", "Owner | Tom Hale"),
    ),
    "nothing": (),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_FORMS)
def test_other_grids_are_left_as_they_are(name):
    blocks = [paragraph(b) if isinstance(b, str) else b for b in NO_FORMS[name]]
    assert read(*blocks) == blocks


def test_an_answer_under_the_heading_of_a_recommendation_is_a_record():
    answer = form("Response | Agreed", "Lead officer | Nia Bevan", "Deadline | May 2018")
    assert shape(read(REC, answer)) == [
        REC,
        ("headings", "Response", "Lead officer", "Deadline"),
        ("Agreed", "Nia Bevan", "May 2018"),
    ]


def test_the_only_record_is_no_cover_sheet_where_its_label_numbers_a_recommendation():
    (table,) = read(form("Recommendation 1 | That the verges are cut", *CUT))
    assert shape([table])[1:] == [("Recommendation 1: That the verges are cut", *CUT_ROW)]


def test_a_record_keeps_the_lines_and_places_of_its_cells():
    (table,) = read(form("Action | Cut/Rake", " | Weed", *CUT[1:], *COUNT, page=3))
    assert (table.page, table.ruled, table.given) == (3, True, False)
    assert table.edges == (0, 1, 2, 3)
    action = table.rows[0].cells[0]
    assert [line.text for line in action.lines] == ["Cut", "Rake", "Weed"]
    assert {spot.page for spot in action.spots} == {3}
    assert len(action.spots) == 3


def test_a_form_over_a_page_has_places_on_both():
    (table,) = read(form(*CUT, "Action | Count"), form(" | the trees", *COUNT[1:], page=2))
    assert [spot.page for spot in table.rows[1].cells[0].spots] == [1, 1, 2]


LABELS = ["Action", "Action 2", "Lead officer", "Deadline", "Response", "Status", "Ward", "",
          "Recommendation 1"]  # fmt: skip
ROWS = st.lists(st.sampled_from(LABELS), min_size=1, max_size=8)


@given(forms=st.lists(ROWS, max_size=3), wide=st.booleans())
def test_no_value_is_lost(forms, wide):
    """Every value is a word of its own and comes out once."""
    grids, values = [REC], []
    for page, labels in enumerate(forms, start=1):
        rows = []
        for label in labels:
            own, beside = f"v{len(values)}", f"v{len(values) + 1}"
            rows.append(f"{label} | {own} | Status | {beside}" if wide else f"{label} | {own}")
            values += [own, beside] if wide else [own]
        grids.append(form(*rows, page=page))
    read_words = " ".join(
        part if isinstance(part, str) else " ".join(part) for part in shape(read(*grids))
    ).split()
    assert sorted(word for word in read_words if word in values) == sorted(values)


def lines_of(text, **drawn):
    page = typed(text, **drawn)
    return words_to_lines(page.words), measure(page.words)


# A page without lines drawn, whether a form goes on there, and where the form is: its first line,
# the line after its last, the character at which its values begin.
UNRULED = {
    "labels and values": (
        """
Action         Cut the verges
Lead officer   Nia Bevan
Deadline       May 2018
""",
        False,
        (0, 3, 15),
    ),
    "a value over two lines, a paragraph after it": (
        """
The Panel met in May.
Action         Cut the verges of all
               lanes in the district
Lead officer   Nia Bevan
               Head of Parks
The Panel was glad to hear it.
""",
        False,
        (1, 5, 15),
    ),
    "a label over two lines": (
        """
Action         Cut the verges
Responsible    Nia Bevan
officer
Deadline       May 2018
""",
        False,
        (0, 4, 15),
    ),
    "a value that is a heading too": (
        """
Response         Agreed
Recommendation   That the verges are cut
Lead officer     Nia Bevan
""",
        False,
        (0, 3, 17),
    ),
    "a value that is a heading too, where no other is": (
        """
Response         Agreed
Action           Date
""",
        True,
        None,
    ),
    "one label that does not name a plan": ("Deadline       May 2018", False, None),
    "one label where a form goes on": ("Deadline       May 2018", True, (0, 1, 15)),
    "values at different places": (
        """
Action    Cut the verges
Lead officer     Nia Bevan
Deadline            May 2018
""",
        False,
        None,
    ),
    "a heading row and its table": (
        """
Action           Lead officer
Cut the verges   Nia Bevan
""",
        False,
        None,
    ),
    "a cover sheet": (
        """
Report to    Scrutiny Panel
Contact      Nia Bevan
""",
        False,
        None,
    ),
    "prose": ("The action is to cut the verges by the deadline.", True, None),
    "nothing": ("", True, None),
}  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 2.5])
@pytest.mark.parametrize("name", UNRULED)
def test_forms_without_lines_are_found(name, scale):
    text, goes_on, expected = UNRULED[name]
    found = find_form(*lines_of(text, scale=scale), WORDS, goes_on=goes_on)
    if expected is None:
        assert found is None
    else:
        first, end, values = expected
        assert (found.first, found.end) == (first, end)
        assert (values - 1) * PITCH * scale < found.values <= values * PITCH * scale


def test_the_lines_of_a_form_are_divided_into_labels_and_values():
    lines, _ = lines_of(
        """
               above all
Action         Cut the verges of all
               lanes
Officer in     Nia Bevan
charge
Deadline
Status         Green
"""
    )
    pairs = form_to_rows(lines, 14.5 * PITCH, WORDS)
    assert [
        (" ".join(line.text for line in label), " ".join(line.text for line in value))
        for label, value in pairs
    ] == [
        ("", "above all"),
        ("Action", "Cut the verges of all lanes"),
        ("Officer in charge", "Nia Bevan"),
        ("Deadline", ""),
        ("Status", "Green"),
    ]


def test_paragraphs_stay_where_they_are():
    blocks = read("Verges", REC, form(*CUT), "The end")
    assert [type(block) is Paragraph for block in blocks] == [True, True, False, True]
