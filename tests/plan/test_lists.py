"""The wording of lists without a table: states, places in a report, replies."""

import pytest

from svextract.plan.lists import cites, count_of, may_list, names_state, state_at_end

# An entry, what is left of it and its state, or None; what it shows.
ENDED = [
    ("1. Ask for figures. [ONGOING]", ("1. Ask for figures.", "ONGOING"), "square brackets"),
    ("Ask. [Completed – June 2023]", ("Ask.", "Completed – June 2023"), "a date beside it"),
    ("Ask. (CLOSED)", ("Ask.", "CLOSED"), "round ones, in capitals"),
    ("Ask. (closed)", None, "round ones, in running text"),
    ("Ask. (JH)", None, "initials"),
    ("Ask. [NOTED]", None, "what minutes say"),
    ("Ask. [Openreach]", None, "a word that only begins like a state"),
    ("Ask. [ONGOING] Then more.", None, "text after it"),
    ("[OPEN]", None, "a state alone"),
    ("Ask.[ONGOING]", ("Ask.", "ONGOING"), "no space before it"),
    ("Ask. [ Partially complete ].", ("Ask.", "Partially complete"), "spaces, a full stop"),
    ("Ask (all). [Not yet started]", ("Ask (all).", "Not yet started"), "other brackets before"),
    ("Ask. (IN PROGRESS)", ("Ask.", "IN PROGRESS"), "two words in capitals"),
    ("Ask. (NOT YET AGREED)", None, "capitals that are no state"),
    ("Ask. (CLOSED 12 MAY)", None, "round ones hold the state alone"),
    ("Ask. [Status: ongoing]", None, "another word before it"),
    (f"Ask. [Ongoing, {'a' * 29}]", ("Ask.", f"Ongoing, {'a' * 29}"), "as much as may be beside"),
    (f"Ask. [Ongoing, {'a' * 30}]", None, "more beside it"),
    ("Ask. [Done May 2018]", ("Ask.", "Done May 2018"), "a month and a year"),
    ("Ask him. [met with officers]", None, "words of a sentence"),
    ("The path is. [Closed to cars]", None, "an aside"),
    ("Ask. [Ongoing [a]]", None, "brackets in brackets"),
]


@pytest.mark.parametrize(("text", "divided", "shows"), ENDED)
def test_an_entry_is_divided_from_its_state(text, divided, shows):
    assert state_at_end(text) == divided, shows


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Implemented", True),
        ("Not implemented:", True),
        ("Partially implemented", True),
        ("Outstanding actions", True),
        ("Actions completed (3)", True),
        ("Completed since last meeting", True),
        ("On hold", True),
        ("2 of 5 implemented", False),
        ("Implementation", False),
        ("Open spaces", False),
        ("Completed by the contractor in May", False),
        ("No longer required", True),
        ("OUTSTANDING ITEMS (12) ", True),
        ("Matters in hand", True),
        ("Open items since 5 May 2018", True),
        ("Open items since 5 May 2018 at noon", False),
        ("Completed actions (1234)", False),
        ("Actions", False),
        ("1. Completed", False),
        ("Status: Completed", False),
        ("Completed since the last board meeting", True),
        ("Completed since the last meeting of all", False),
        ("Closed", False),
        ("Open:", False),
        ("RESOLVED:", False),
        ("Closed at 9pm", False),
        ("Outstanding from Monday to Friday", False),
        ("", False),
    ],
)
def test_a_line_that_heads_entries_names_their_state(line, heads):
    assert names_state(line) is heads


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("That culverts are listed. (Paragraph 2)", True),
        ("That culverts are listed. (Paragraphs 15 and 16).", True),
        ("Cells should be clean. (S47)", True),
        ("Cells should be clean. (1.46)", True),
        ("See paragraph 2.", False),
        ("The culvert (2) is blocked.", False),
        ("Bus shelter. (18 Feb 08)", False),
        ("That it pays more. (Minute 24)", False),
        ("That it pays more. (para 3)", True),
        ("That it pays more. (paras. 3 and 4)", True),
        ("That it pays more. (Paragraph 4, page 2)", True),
        ("That it pays more. (R3)", True),
        ("That it pays more. (paragraph four)", False),
        ("That it pays more. (2018)", False),
        ("Ward residents (100)", False),
        ("Meet in the hall (G12)", False),
        ("Close the slip road (M25)", False),
        ("That it pays more. (£30)", False),
        ("That it pays more. (a)", False),
        ("That it pays more. (Paragraph 2) It does.", False),
    ],
)
def test_a_recommendation_ends_with_its_place_in_a_report(text, cited):
    assert cites(text) is cited


@pytest.mark.parametrize(
    ("text", "number"),
    [("(1) The council should", 1), ("(12) That", 12), ("1) That", None), ("(a) That", None),
     ("(1)That", None), ("(1)", None), ("(123) That", None), ("See (1) That", None)],
)  # fmt: skip
def test_a_counted_recommendation_begins_with_its_number_in_brackets(text, number):
    assert count_of(text) == number


CELLS = "Owner\nStatus\nOngoing\nThe grant of forty pounds was paid in May\nCompleted\nAnother"


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("1. Ask.\n[ONGOING]\n2. Tell.", True),
        ("That culverts are listed. (Paragraph 2)\nWe agree.", True),
        ("Implemented\n• Cells should be clean.", True),
        ("Implemented\nCells should be clean. (S47)\nBells should ring. (1.46)", True),
        (CELLS, False),
        ("See (paragraph 2) above.", False),
        ("As amended [see appendix].", False),
        ("Ask. [ONGOING", False),
        ("That it\nis so. (paras 3-5).\nMore", True),
        ("That it is so. (paras 3-5) More", False),
        ("Outstanding actions (3)\n1. Ask.", True),
        ("Outstanding actions (3)\n12 of them", False),
        ("Outstanding actions (3)\n(1) Ask.", True),
        ("Implemented\nCells should be clean. (S47)", False),
        ("Implemented since the last meeting now\n• Ask.", False),
        ("Implemented", False),
        ("", False),
    ],
)
def test_a_page_may_hold_a_list(text, may):
    assert may_list(text) is may
