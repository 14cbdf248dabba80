"""Whole documents whose plan is running text: replies, lists of states, labelled actions.

Each is written as a web page and as plain text, and read through `extract`.
"""

from html import escape

import pytest

from svextract import extract
from svextract.errors import NoPlanError

WAYS = ("html", "txt")


def written(folder, way, paragraphs):
    """Write paragraphs to a file; '# ' begins a heading, ' / ' a line."""
    path = folder / f"paper.{way}"
    if way == "html":
        tags = [(text.removeprefix("# "), "h2" if text[:2] == "# " else "p") for text in paragraphs]
        lines = (f"<{tag}>{escape(text).replace(' / ', '<br>')}</{tag}>" for text, tag in tags)
        path.write_text(f"<html><body>{''.join(lines)}</body></html>", "utf-8")
    else:
        texts = (text.removeprefix("# ").replace(" / ", "\n") for text in paragraphs)
        path.write_text("\n\n".join(texts), "utf-8")
    return path


def read_one(folder, way, paragraphs):
    (document,) = extract(written(folder, way, paragraphs)).documents
    return document


def answers_in(document):
    return [(r.number, r.text, r.response, r.response_text) for r in document.recommendations]


def actions_in(document):
    return [(row.recommendation, row.text, row.rag, row.progress)
            for action in document.actions for row in action.occurrences]  # fmt: skip


FLOODS, PUMPS = "The council should list its culverts.", "The council should buy two pumps."
LISTED, BOUGHT = f"{FLOODS} (Paragraph 2)", f"{PUMPS} (Paragraphs 15 and 16)"


def test_a_heading_ends_a_reply(tmp_path):
    paragraphs = "# Water", f"(1) {FLOODS}", "Accepted.", "# Money", f"(2) {PUMPS}", "Noted."
    assert answers_in(read_one(tmp_path, "html", paragraphs)) == [
        ("1", FLOODS, "accepted", "Accepted."),
        ("2", PUMPS, "noted", "Noted."),
    ]


# Recommendations and the reply to each; number, wording, code and wording of the reply.
REPLIES = {
    "numbered in brackets": (
        ("# Reply of the council", f"(1) {FLOODS}", "Accepted. We do so in May.", "It is in hand.",
         f"(2) {PUMPS}", "The council does not accept this.", "(3) Members should be told.",
         "We note this."),
        [("1", FLOODS, "accepted", "Accepted. We do so in May.\nIt is in hand."),
         ("2", PUMPS, "rejected", "The council does not accept this."),
         ("3", "Members should be told.", "noted", "We note this.")],
    ),
    "with their place in a report": (
        ("# Reply of the council", "The Panel reported in May.", LISTED, "We agree.", BOUGHT,
         "We accept this in principle.", "# Annex", "The Panel met in June."),
        [("(1)", LISTED, "accepted", "We agree."),
         ("(2)", BOUGHT, "accepted_in_principle", "We accept this in principle.")],
    ),
    "by name, with their place": (
        (f"Recommendation 1: {LISTED}", "We agree.", f"Recommendation 2: {BOUGHT}",
         "We do not agree."),
        [("1", LISTED, "accepted", "We agree."), ("2", BOUGHT, "rejected", "We do not agree.")],
    ),
    "terms of reference before them": (
        ("We were asked:", "(1) to walk;", "(2) to listen.", LISTED, "Accepted.", BOUGHT, "Noted."),
        [("(1)", LISTED, "accepted", "Accepted."), ("(2)", BOUGHT, "noted", "Noted.")],
    ),
    "what was implemented": (
        ("# Implemented", f"• {FLOODS} (2.14)", f"• {PUMPS} (S47)", "# Not implemented",
         "• Members should be told. (2.15)"),
        [("(1)", f"{FLOODS} (2.14)", None, "Implemented"),
         ("(2)", f"{PUMPS} (S47)", None, "Implemented"),
         ("(3)", "Members should be told. (2.15)", None, "Not implemented")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", REPLIES)
def test_replies_are_read(tmp_path, name, way):
    paragraphs, expected = REPLIES[name]
    document = read_one(tmp_path, way, paragraphs)
    assert answers_in(document) == expected
    assert document.actions == ()


# Actions without who or when; recommendation, wording, state and progress of each.
ACTIONS = {
    "states in brackets": (
        ("# Actions", "1. Ask the operator for its figures. [ONGOING]",
         "2. Tell members. [COMPLETED]", "The meeting ended at nine."),
        [("", "1. Ask the operator for its figures.", "ONGOING", None),
         ("", "2. Tell members.", "COMPLETED", None)],
    ),
    "under headings": (
        ("# Outstanding actions", "• Ask the operator.", "# Completed actions", "• Tell members.",
         "• Mend the stile."),
        [("", "Ask the operator.", "Outstanding actions", None),
         ("", "Tell members.", "Completed actions", None),
         ("", "Mend the stile.", "Completed actions", None)],
    ),
    "a remark between two entries": (
        ("# Ongoing", "1. Ask the operator.", "It is late.", "2. Tell members.", "# Done",
         "3. Dig."),
        [("", "1. Ask the operator.", "Ongoing", None), ("", "2. Tell members.", "Ongoing", None),
         ("", "3. Dig.", "Done", None)],
    ),
    "actions and their progress": (
        ("# Our plan", "Priority action: Mend the stile.", "Progress by March 2024:", "• half",
         "• all", "Priority action: Dig.", "Progress by March 2024: It is begun."),
        [("", "Mend the stile.", None, "• half\n• all"), ("", "Dig.", None, "It is begun.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ACTIONS)
def test_actions_are_read(tmp_path, name, way):
    paragraphs, expected = ACTIONS[name]
    document = read_one(tmp_path, way, paragraphs)
    assert sorted(actions_in(document)) == sorted(expected)
    assert {code for row in document.actions for code in codes(row)} == {
        "no_officer",
        "no_deadline",
    }


def codes(action):
    return {flag.code for row in action.occurrences for flag in row.flags}


def test_a_state_at_the_end_of_a_wrapped_line_heads_nothing(tmp_path):
    lines = "Ongoing", "• Ask when the works by the mill are / completed / • Tell members.", "Done"
    document = read_one(tmp_path, "txt", (*lines, "• Dig."))
    assert sorted((text, rag) for _, text, rag, _ in actions_in(document)) == [
        ("Ask when the works by the mill are completed", "Ongoing"),
        ("Dig.", "Done"),
        ("Tell members.", "Ongoing"),
    ]


# What looks like such a document and is none.
NO_PLANS = {
    "a decision in minutes": (
        "# Minutes", f"Recommendation 1: {FLOODS}", "Decision: Agreed", "The meeting ended.",
    ),
    "two decisions in minutes": (
        f"Recommendation 1: {FLOODS}", "Decision: Agreed", f"Recommendation 2: {PUMPS}",
        "Decision: Noted",
    ),
    "what minutes note": ("# Minutes", "1. Budget report. [NOTED]", "2. Plan report. [NOTED]"),
    "bullets under one state": ("# Completed", "• Ask the operator.", "• Tell members."),
    "a paper that cites a report": (LISTED, "The river is high.", BOUGHT, "It rained in June."),
    "references": ("Culverts are old. (12)", "Pumps are dear. (13)", "Stiles are low. (14)"),
    "a list of numbered points": (f"(1) {FLOODS}", f"(2) {PUMPS}", "(3) Members should be told."),
    "one reply": (LISTED, "We agree.", "The river is high."),
    "applications of a planning meeting": (
        "# Deferred", "1. A porch at 12 High Street", "# Withdrawn", "2. A shed at the mill",
    ),
    "what a meeting resolved": (
        "RESOLVED:", "(1) That the plan is approved.", "Deferred", "2. Budget report",
    ),
    "an action and comments": ("Priority action: Dig.", "Comments: It is wet."),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NO_PLANS)
def test_what_only_looks_like_one_is_no_plan(tmp_path, name, way):
    with pytest.raises(NoPlanError):
        read_one(tmp_path, way, NO_PLANS[name])


# Papers that are taken for a plan, and the reason.
TAKEN_FOR_PLANS = {
    "motions and votes": (
        ("# Minutes", f"(1) {FLOODS}", "Agreed.", f"(2) {PUMPS}", "Agreed."),
        "a decision below numbered paragraphs is a reply, in minutes too",
    ),
}  # fmt: skip


def careful(cases):
    return [
        pytest.param(*case, id=name,
                     marks=pytest.mark.xfail(raises=(AssertionError, NoPlanError), strict=True,
                                             reason=reason))
        for name, (*case, reason) in cases.items()
    ]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("paragraphs", careful(TAKEN_FOR_PLANS))
def test_papers_of_other_sorts_are_no_plans(tmp_path, paragraphs, way):
    assert not may_read(tmp_path, way, paragraphs)


def test_entries_need_no_full_stop(tmp_path):
    lines = "Ongoing", "• Ask the operator about the last bus", "Done", "• Tell members"
    assert may_read(tmp_path, "txt", lines)


@pytest.mark.xfail(
    raises=AssertionError, strict=True, reason="'Open items' and 'Closed items' head actions too"
)
@pytest.mark.parametrize("way", WAYS)
def test_the_open_and_the_closed_part_of_an_agenda_are_no_plan(tmp_path, way):
    lines = "# Open items", "1. Budget report.", "# Closed items", "2. Staffing matters."
    assert not may_read(tmp_path, way, lines)


def may_read(folder, way, paragraphs):
    """Say whether a plan is read."""
    try:
        read_one(folder, way, paragraphs)
    except NoPlanError:
        return False
    return True


# Replies and actions that are read wrongly: what should be read, and the reason.
WRONG_REPLIES = {
    "a heading in type of the same size": (
        (f"(1) {FLOODS}", "Accepted.", "Money and staff", f"(2) {PUMPS}", "Noted."),
        [("1", FLOODS, "accepted", "Accepted."), ("2", PUMPS, "noted", "Noted.")],
        "a heading is told by the size of its type, but after the last reply",
    ),
    "steps within a reply": (
        (f"(1) {FLOODS}", "Accepted. We shall:", "(1) walk", "(2) dig", f"(2) {PUMPS}", "Noted."),
        [("1", FLOODS, "accepted", "Accepted. We shall:\n(1) walk\n(2) dig"),
         ("2", PUMPS, "noted", "Noted.")],
        "the first paragraph with the next number is the next recommendation",
    ),
    "terms of reference before the recommendations": (
        ("We were asked:", "(1) to walk;", "(2) to listen.", f"(1) {FLOODS}", "Accepted.",
         f"(2) {PUMPS}", "Noted."),
        [("1", FLOODS, "accepted", "Accepted."), ("2", PUMPS, "noted", "Noted.")],
        "counting begins with the first '(1)' of the document",
    ),
    "the last reply and what follows it": (
        (f"(1) {FLOODS}", "Accepted.", f"(2) {PUMPS}", "Noted.",
         "The next meeting of the Panel is on 5 May in the hall by the church."),
        [("1", FLOODS, "accepted", "Accepted."), ("2", PUMPS, "noted", "Noted.")],
        "only a short line without an end is a heading after the last reply",
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("paragraphs", "expected"), careful(WRONG_REPLIES))
def test_replies_that_want_care(tmp_path, paragraphs, expected, way):
    assert answers_in(read_one(tmp_path, way, paragraphs)) == expected


WRONG_ACTIONS = {
    "progress by two dates": (
        ("Priority action: Dig.", "Progress by March 2023: It is begun.",
         "Progress by March 2024: It is done.", "Priority action: Rake.",
         "Progress by March 2024: It is planned."),
        ["It is begun.", "It is done.", "It is planned."],
        "a label that comes twice begins another column, and nothing of it is kept",
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("paragraphs", "expected"), careful(WRONG_ACTIONS))
def test_actions_that_want_care(tmp_path, paragraphs, expected, way):
    rows = actions_in(read_one(tmp_path, way, paragraphs))
    said = [
        text for _, action, _, progress in rows for text in (action, *(progress or "").split("\n"))
    ]
    assert [text for text in expected if text not in said] == []
