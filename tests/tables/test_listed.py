"""Lists without a table become grids; other paragraphs stay as they are."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svextract.page import Box, Line, Paragraph
from svextract.tables.listed import lists_to_grids
from tests.tables.made import WORDS, grid, shape
from tests.tables.test_given import paragraph


def read(*blocks):
    made = [paragraph(block) if isinstance(block, str) else block for block in blocks]
    return lists_to_grids(made, WORDS)


def cells(found):
    """Turn blocks into paragraphs and rows; a line that begins anew stands after ' / '."""
    rows = []
    for block in found:
        if isinstance(block, Paragraph):
            rows.append(block.text)
            continue
        rows.append(("headings", *block.headings))
        rows += [
            tuple(" / ".join(line.text for line in cell.lines) for cell in row.cells)
            for row in block.rows
        ]
    return rows


STATES, REPLIES = ("headings", "Action", "Status"), ("headings", "Recommendation", "Response")
ASK, TELL = ("1. Ask the operator.", "ONGOING"), ("2a. Tell members.", "OPEN")
CULVERTS = "We recommend that culverts are listed. (Paragraph 2)"
PUMP = "The council should buy a pump. (Paragraph 14)"

# Paragraphs, what they become; where such a thing was seen or what it shows.
LISTS = {
    "each entry ends with its state (minutes)": (
        ("Actions", "1. Ask the operator. [ONGOING]", "2a. Tell members. [OPEN]", "The end."),
        ["Actions", STATES, ASK, TELL, "The end."],
    ),
    "an entry of several paragraphs, the state on the last": (
        ("1. Buses", "Ask the operator.", "It is late. [ONGOING]", "2a. Tell members. [OPEN]"),
        [STATES, ("1. Buses / Ask the operator. / It is late.", "ONGOING"), TELL],
    ),
    "another paragraph between two entries": (
        ("1. Ask the operator. [ONGOING]", "Members sighed.", "2a. Tell members. [OPEN]"),
        [STATES, ASK, "Members sighed.", STATES, TELL],
    ),
    "one entry may be chance": (
        ("1. Ask the operator. [ONGOING]", "2a. Tell members."),
        ["1. Ask the operator. [ONGOING]", "2a. Tell members."],
    ),
    "entries under their state (a clerk's report)": (
        ("Outstanding", "• Ask the operator.", "• Tell members.", "Completed", "• Mend the stile."),
        [STATES, ("Ask the operator.", "Outstanding"), ("Tell members.", "Outstanding"),
         ("Mend the stile.", "Completed")],
    ),
    "recommendations under their state (a prison)": (
        ("Implemented", "• Cells should be clean. (S47)", "Not implemented:",
         "• Bells should ring. (1.46)", "Notes"),
        [REPLIES, ("Cells should be clean. (S47)", "Implemented"),
         ("Bells should ring. (1.46)", "Not implemented"), "Notes"],
    ),
    "entries under another heading are none": (
        ("Ongoing", "• Ask.", "Planning applications", "• A porch.", "Completed", "• Tell."),
        [STATES, ("Ask.", "Ongoing"), "Planning applications", "• A porch.",
         STATES, ("Tell.", "Completed")],
    ),
    "entries under one state alone": (
        ("Completed", "• Ask.", "• Tell."), ["Completed", "• Ask.", "• Tell."],
    ),
    "a reply after each recommendation (a select committee)": (
        ("Thanks.", CULVERTS, "We agree.", "It is drawn up.", PUMP, "The council does not accept."),
        ["Thanks.", REPLIES, (CULVERTS, "We agree. / It is drawn up."),
         (PUMP, "The council does not accept.")],
    ),
    "a reply after each numbered recommendation (a government)": (
        ("(1) The council should plan.", "Accepted. We have:", "• met", "(2) It should pay.",
         "We note this."),
        [REPLIES, ("(1) The council should plan.", "Accepted. We have: / • met"),
         ("(2) It should pay.", "We note this.")],
    ),
    "a heading after the last reply": (
        (CULVERTS, "We agree.", PUMP, "Noted.", "Annex: witnesses", "Mr Hale."),
        [REPLIES, (CULVERTS, "We agree."), (PUMP, "Noted."), "Annex: witnesses", "Mr Hale."],
    ),
    "a recommendation without a reply stays": (
        (CULVERTS, "We agree.", PUMP, PUMP, "Noted."),
        [REPLIES, (CULVERTS, "We agree."), PUMP, REPLIES, (PUMP, "Noted.")],
    ),
    "references without decisions (an inspection)": (
        (CULVERTS, "The river is high.", PUMP, "It rained."),
        [CULVERTS, "The river is high.", PUMP, "It rained."],
    ),
    "numbers that do not count up": (
        ("(1) The council should plan.", "Accepted.", "(3) It should pay.", "Noted."),
        ["(1) The council should plan.", "Accepted.", "(3) It should pay.", "Noted."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_lists_become_grids(name):
    blocks, expected = LISTS[name]
    assert cells(read(*blocks)) == expected


def test_a_table_ends_a_list():
    between = grid(1, ("Action",), edges=(0.0, 1.0))
    found = read("1. Ask. [ONGOING]", between, "2. Tell. [OPEN]")
    assert shape(found) == ["1. Ask. [ONGOING]", ("Action",), "2. Tell. [OPEN]"]


def test_a_heading_in_larger_type_ends_a_reply():
    title = paragraph("Skills and work", size=14.0)
    found = read("(1) It should plan.", "Accepted.", title, "(2) It should pay.", "Noted.")
    assert cells(found) == [
        REPLIES, ("(1) It should plan.", "Accepted."), "Skills and work",
        REPLIES, ("(2) It should pay.", "Noted."),
    ]  # fmt: skip


def test_replies_over_two_pages_differ_little_in_size():
    later = replace(paragraph("It goes on."), size=9.5, page=2)
    found = read(CULVERTS, "We agree.", later, PUMP, "Noted.")
    assert cells(found)[1] == (CULVERTS, "We agree. / It goes on.")


def lines(*texts, gap):
    """Set lines one below the other, with a gap between them in heights of a line."""
    boxes = (Box(0, n * 10 * (1 + gap), 200, n * 10 * (1 + gap) + 10) for n in range(len(texts)))
    return Paragraph(1, tuple(Line(t, b) for t, b in zip(texts, boxes, strict=True)), size=10.0)


def test_paragraphs_of_one_line_are_told_by_their_distance():
    apart = lines(CULVERTS, "We agree.", "It is drawn up.", PUMP, "Noted.", gap=1.2)
    assert cells(read(apart)) == [
        REPLIES, (CULVERTS, "We agree. / It is drawn up."), (PUMP, "Noted."),
    ]  # fmt: skip


def test_lines_that_stand_near_are_one_paragraph():
    near = lines("It is known. The council should", "list culverts. (Paragraph 2)", gap=0.3)
    reply = lines("We agree. The list", "will be drawn up.", gap=0.3)
    found = read(near, reply, PUMP, "Noted.")
    assert cells(found)[1] == (
        "It is known. The council should / list culverts. (Paragraph 2)",
        "We agree. The list / will be drawn up.",
    )


WORDING = [
    "1. Ask [OPEN]", "Ask (CLOSED)", "• Tell", "Completed", "Not implemented:", CULVERTS, PUMP,
    "We agree.", "Noted", "(1) Plan", "(2) Pay", "Cells should be clean. (S47)", "and more", "End",
]  # fmt: skip
MARKS = str.maketrans("", "", "[]():•./")


def words_of(texts):
    return Counter(word for text in texts for word in text.translate(MARKS).split())


@given(st.lists(st.lists(st.sampled_from(WORDING), min_size=1, max_size=3), max_size=9))
def test_no_word_is_lost_and_none_made_but_the_state_of_each_entry(texts):
    found = cells(read(*(" / ".join(text) for text in texts)))
    rows = ([part] if isinstance(part, str) else part for part in found)
    out = words_of(text for row in rows if row[0] != "headings" for text in row)
    printed = words_of(line for text in texts for line in text)
    assert not printed - out
    assert (out - printed).keys() <= words_of(["Completed", "Not implemented"]).keys()
