"""Lists without a table become grids; other paragraphs stay as they are."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from svextract.page import Box, Grid, Line, Paragraph, Spot
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
    "numbered terms of reference before places in a report": (
        ("We were asked:", "(1) to walk;", "(2) to listen.", CULVERTS, "We agree.", PUMP, "Noted."),
        ["We were asked:", "(1) to walk;", "(2) to listen.", REPLIES, (CULVERTS, "We agree."),
         (PUMP, "Noted.")],
    ),
    "references without decisions (an inspection)": (
        (CULVERTS, "The river is high.", PUMP, "It rained."),
        [CULVERTS, "The river is high.", PUMP, "It rained."],
    ),
    "the state in round brackets and capitals, a full stop after it": (
        ("1. Ask the operator. (IN PROGRESS).", "2a. Tell members. [OPEN]"),
        [STATES, ("1. Ask the operator.", "IN PROGRESS"), TELL],
    ),
    "entries without a number": (
        ("Ask the operator. [ONGOING]", "Tell members. [OPEN]"),
        [STATES, ("Ask the operator.", "ONGOING"), ("Tell members.", "OPEN")],
    ),
    "no entry goes back over the one before": (
        ("1. Ask the operator. [ONGOING]", "It is late. [OPEN]"),
        [STATES, ASK, ("It is late.", "OPEN")],
    ),
    "an entry of as many paragraphs as there may be": (
        ("1. Buses", *"ABCDE", "It is late. [ONGOING]", "2a. Tell members. [OPEN]"),
        [STATES, ("1. Buses / A / B / C / D / E / It is late.", "ONGOING"), TELL],
    ),
    "an entry of more": (
        ("1. Buses", *"ABCDEF", "It is late. [ONGOING]", "2a. Tell members. [OPEN]"),
        ["1. Buses", *"ABCDEF", STATES, ("It is late.", "ONGOING"), TELL],
    ),
    "the state on a line of its own": (
        ("1. Ask the / operator. / [ONGOING]", "2a. Tell / members. [OPEN]"),
        [STATES, ("1. Ask the / operator.", "ONGOING"), ("2a. Tell / members.", "OPEN")],
    ),
    "the state over two lines": (
        ("1. Ask the operator. [IN / PROGRESS]", "2a. Tell members. [OPEN]"),
        [STATES, ("1. Ask the operator.", "IN PROGRESS"), TELL],
    ),
    "all entries in the lines of one paragraph": (
        ("1. Ask the / operator. [ONGOING] / 2a. Tell / members. [OPEN]",),
        [STATES, ("1. Ask the / operator.", "ONGOING"), ("2a. Tell / members.", "OPEN")],
    ),
    "a sentence behind a state on a line of its own": (
        ("1. Ask the operator. [ONGOING] / Members sighed. / 2a. Tell members. [OPEN]",),
        [STATES, ASK, "Members sighed.", STATES, TELL],
    ),
    "a single number in brackets counts nothing": (
        ("(1) The Panel met.", CULVERTS, "We agree.", PUMP, "Noted."),
        ["(1) The Panel met.", REPLIES, (CULVERTS, "We agree."), (PUMP, "Noted.")],
    ),
    "states in the lines of one paragraph": (
        ("Outstanding: / • Ask the / operator. / Completed / • Mend the stile.",),
        [STATES, ("Ask the / operator.", "Outstanding"), ("Mend the stile.", "Completed")],
    ),
    "states behind brackets in the lines of one paragraph": (
        ("Ongoing / • Ask (18 Feb 08) / Outstanding / • Tell [see map] / Done / • Dig",),
        [STATES, ("Ask (18 Feb 08)", "Ongoing"), ("Tell [see map]", "Outstanding"),
         ("Dig", "Done")],
    ),
    "the same state twice is one": (
        ("Completed", "• Ask.", "COMPLETED:", "• Tell."),
        ["Completed", "• Ask.", "COMPLETED:", "• Tell."],
    ),
    "a state without an entry stays": (
        ("Overdue", "Outstanding", "• Ask.", "Completed", "• Tell.", "Deferred"),
        ["Overdue", STATES, ("Ask.", "Outstanding"), ("Tell.", "Completed"), "Deferred"],
    ),
    "one entry without a place makes them actions": (
        ("Implemented", "• Cells should be clean. (S47)", "Not implemented", "• Bells ring."),
        [STATES, ("Cells should be clean. (S47)", "Implemented"),
         ("Bells ring.", "Not implemented")],
    ),
    "numbers of entries stay": (
        ("Outstanding", "1. Ask.", "Completed", "2. Tell."),
        [STATES, ("1. Ask.", "Outstanding"), ("2. Tell.", "Completed")],
    ),
    "half the replies decide": (
        (CULVERTS, "We agree.", PUMP, "It is dear."),
        [REPLIES, (CULVERTS, "We agree."), (PUMP, "It is dear.")],
    ),
    "fewer than half of them do": (
        (CULVERTS, "We agree.", PUMP, "It is dear.", CULVERTS, "It rained."),
        [CULVERTS, "We agree.", PUMP, "It is dear.", CULVERTS, "It rained."],
    ),
    "one recommendation with its reply may be chance": (
        (CULVERTS, "We agree."), [CULVERTS, "We agree."],
    ),
    "a decision in a later paragraph of the reply": (
        (CULVERTS, "It is known.", "We agree.", PUMP, "It is dear.", "We do not accept."),
        [CULVERTS, "It is known.", "We agree.", PUMP, "It is dear.", "We do not accept."],
    ),
    "few words that end a sentence are of the last reply": (
        (CULVERTS, "We agree.", PUMP, "Noted.", "It is dear.", "and late"),
        [REPLIES, (CULVERTS, "We agree."), (PUMP, "Noted. / It is dear. / and late")],
    ),
    "an entry of a list is of the last reply": (
        (CULVERTS, "We agree.", PUMP, "Noted. We have:", "a) Pipes", "• Pumps"),
        [REPLIES, (CULVERTS, "We agree."), (PUMP, "Noted. We have: / a) Pipes / • Pumps")],
    ),
    "many words are no heading after the last reply": (
        (CULVERTS, "We agree.", PUMP, "Noted.", "One two three four five six seven eight nine"),
        [REPLIES, (CULVERTS, "We agree."),
         (PUMP, "Noted. / One two three four five six seven eight nine")],
    ),
    "the last word of a wrapped line is a state": (
        ("Ongoing", "• Ask when the works are / completed / • Tell members.", "Done", "• Dig."),
        [STATES, ("Ask when the works are / completed", "Ongoing"), ("Tell members.", "Ongoing"),
         ("Dig.", "Done")],
    ),
    "bullets of a numbered entry that ends with its state": (
        ("1. Ask of:", "• buses", "• trains [ONGOING]", "2a. Tell members. [OPEN]"),
        [STATES, ("1. Ask of: / • buses / • trains", "ONGOING"), TELL],
    ),
    "applications that were deferred or withdrawn": (
        ("Deferred", "1. A porch", "Withdrawn", "2. A shed"),
        ["Deferred", "1. A porch", "Withdrawn", "2. A shed"],
    ),
    "what a meeting resolved": (
        ("RESOLVED:", "(1) That the plan is approved.", "Deferred", "2. Budget"),
        ["RESOLVED:", "(1) That the plan is approved.", "Deferred", "2. Budget"],
    ),
    "numbers in brackets count before places": (
        (f"(1) {CULVERTS}", "We agree.", PUMP, "(2) It should pay.", "Noted."),
        [REPLIES, (f"(1) {CULVERTS}", f"We agree. / {PUMP}"), ("(2) It should pay.", "Noted.")],
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


# Lists that are read wrongly: paragraphs, what they should become, the reason.
READ_WRONGLY = {
    "steps of a reply that are numbered like the recommendations": (
        ("(1) The council should plan.", "Accepted. It will:", "(1) meet", "(2) dig",
         "(2) It should pay.", "Noted."),
        [REPLIES, ("(1) The council should plan.", "Accepted. It will: / (1) meet / (2) dig"),
         ("(2) It should pay.", "Noted.")],
        "the first paragraph with the next number is the next recommendation, answered or not",
    ),
    "numbered terms of reference before the recommendations": (
        ("We were asked:", "(1) to walk;", "(2) to listen.", "(1) The council should plan.",
         "Accepted.", "(2) It should pay.", "Noted."),
        ["We were asked:", "(1) to walk;", "(2) to listen.", REPLIES,
         ("(1) The council should plan.", "Accepted."), ("(2) It should pay.", "Noted.")],
        "counting begins with the first '(1)' of the document",
    ),
    "a list of states, and replies elsewhere": (
        ("1. Ask the operator. [ONGOING]", "2a. Tell members. [OPEN]", "Replies", CULVERTS,
         "We agree.", PUMP, "Noted."),
        [STATES, ASK, TELL, "Replies", REPLIES, (CULVERTS, "We agree."), (PUMP, "Noted.")],
        "only the first sort that is found counts for all paragraphs without a table between them",
    ),
    "a sentence below an entry": (
        ("Ongoing", "1. Ask.", "It is late.", "2. Tell.", "Completed", "3. Dig."),
        [STATES, ("1. Ask. / It is late.", "Ongoing"), ("2. Tell.", "Ongoing"),
         ("3. Dig.", "Completed")],
        "a paragraph that is no entry stands outside the list, though it belongs to one",
    ),
    "a heading between two replies": (
        (CULVERTS, "We agree.", "Money and staff", PUMP, "Noted."),
        [REPLIES, (CULVERTS, "We agree."), "Money and staff", REPLIES, (PUMP, "Noted.")],
        "a heading in type of the same size ends none but the last reply",
    ),
    "the open and the closed part of an agenda": (
        ("Open items", "1. Budget", "2. Plan", "Closed items", "3. Staff"),
        ["Open items", "1. Budget", "2. Plan", "Closed items", "3. Staff"],
        "entries under two states are a list of actions, whatever they are",
    ),
    "what a meeting agreed of each motion": (
        ("Motions", "(1) That the plan is approved.", "Agreed.", "(2) That we dig.", "Agreed."),
        ["Motions", "(1) That the plan is approved.", "Agreed.", "(2) That we dig.", "Agreed."],
        "a decision below numbered paragraphs is a reply, in minutes too",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param(
            blocks,
            expected,
            id=name,
            marks=pytest.mark.xfail(raises=AssertionError, strict=True, reason=reason),
        )
        for name, (blocks, expected, reason) in READ_WRONGLY.items()
    ],
)
def test_lists_that_want_care(blocks, expected):
    assert cells(read(*blocks)) == expected


def test_a_grid_says_where_it_stands():
    spots = [(Spot(page, Box(0, page, 10, 20)),) for page in (2, 2, 3, 3)]
    texts = "1. Buses", "Ask. [ONGOING]", "2a. Tell members. [OPEN]", "The end."
    found = read(
        *(
            replace(paragraph(text, page=where[0].page), spots=where)
            for text, where in zip(texts, spots, strict=True)
        )
    )
    made, end = found
    assert (made.page, made.given, made.ruled, made.edges) == (2, True, True, (0, 1, 2))
    assert [row.cells[0].spots for row in made.rows] == [spots[0] + spots[1], spots[2]]
    assert (end.page, end.spots) == (3, spots[3])


def test_lines_that_the_writer_ended_are_paragraphs_and_what_is_left_keeps_its_size():
    texts = "The Panel met.", CULVERTS, "We agree.", "It is dear", PUMP, "Noted.", "Annex"
    broken = Paragraph(1, tuple(Line(text, breaks=True) for text in texts), size=9.0)
    first, found, last = read(broken)
    assert (first.text, last.text) == ("The Panel met.", "Annex")
    assert {first.size, last.size} == {9.0}
    assert cells([found])[1:] == [(CULVERTS, "We agree. / It is dear"), (PUMP, "Noted.")]


def test_an_entry_begins_a_line_of_its_own_and_wrapped_lines_do_not():
    (found,) = read("1. Buses / of all sorts", "Ask. [ONGOING]", "2a. Tell. [OPEN]")
    lines_of = found.rows[0].cells[0].lines
    assert [(line.text, line.breaks) for line in lines_of] == [
        ("1. Buses", True),
        ("of all sorts", False),
        ("Ask.", True),
    ]


@pytest.mark.parametrize(("size", "ends"), [(10.0, False), (12.0, False), (12.5, True)])
def test_how_much_larger_the_type_of_a_heading_is(size, ends):
    title = paragraph("and now", size=size)
    found = read(CULVERTS, paragraph("We agree.", size=10.0), title, PUMP, "Noted.")
    assert ("and now" in cells(found)) is ends


@pytest.mark.parametrize(("gap", "apart"), [(0.8, False), (1.0, True)])
def test_how_far_two_paragraphs_stand_apart(gap, apart):
    (found,) = read(lines(CULVERTS, "We agree.", "It is known.", gap=gap), PUMP, "Noted.")
    reply = found.rows[0].cells[1]
    assert [(line.text, line.breaks) for line in reply.lines] == [
        ("We agree.", True),
        ("It is known.", apart),
    ]


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


# Lines of which paragraphs are made; no word of a heading of states stands in another line.
HEADS = ["Completed", "Not implemented:", "Outstanding actions (3)"]
WORDING = [
    *HEADS, "1. Ask [OPEN]", "Ask (CLOSED)", "• Tell", "- Dig [IN HAND].", CULVERTS, PUMP,
    "We agree.", "Noted", "(1) Plan", "(2) Pay", "(3) Rake", "Cells should be clean. (S47)",
    "and more", "Notes", "[ONGOING", "DEFERRED]", "(1)", "[ ]", "The end. [Closed", "in May]",
]  # fmt: skip
ODD = st.text("aB1 .:-()[]•", min_size=1, max_size=9).map(str.strip).filter(bool)
PARAGRAPHS = st.lists(st.sampled_from(WORDING) | ODD, min_size=1, max_size=4).map(" / ".join)
HEADING_WORDS = {"Completed", "Not", "implemented", "Outstanding", "actions", "3"}


def words_of(texts):
    return re.findall(r"\w+", " ".join(texts))


@example(texts=["Completed / • Tell", "Not implemented:", "1. Ask [OPEN]", "and more", "• Tell"])
@given(texts=st.lists(PARAGRAPHS, max_size=9))
def test_no_word_is_lost_or_made_or_moved(texts):
    """Only a heading that says what became of entries stands beside each of them."""
    found = read(*texts)
    parts = [part for part in cells(found) if part not in (STATES, REPLIES)]
    printed = words_of(" ".join(part) if isinstance(part, tuple) else part for part in parts)
    given_words = words_of(texts)
    assert [w for w in printed if w not in HEADING_WORDS] == [
        w for w in given_words if w not in HEADING_WORDS
    ]
    assert HEADING_WORDS & set(printed) == HEADING_WORDS & set(given_words)
    grids = [block for block in found if isinstance(block, Grid)]
    assert all(block.rows and all(row.cells[0] for row in block.rows) for block in grids)
