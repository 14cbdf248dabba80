"""One cell holds what others keep in several: who and when, numbered actions, dated milestones."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svextract.page import Line
from svextract.plan.cellparts import dated_items, matching_lines, numbered_items, who_and_when
from svextract.plan.wording import deadline_evidence


def not_yet(*case, reason):
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))


def lines(text):
    """Lines of a cell: '/' before one says that wrapping does not explain its break."""
    parts = text.split("\n") if text else []
    return tuple(Line(part.removeprefix("/"), breaks=part.startswith("/")) for part in parts)


def texts(found):
    return [line.text for line in found]


def words(parts):
    return re.findall(r"\w+", " ".join(parts))


BEVAN = "Nia Bevan, Head of Parks"
# A cell of who and when, the lines of who, the text of when; what it shows.
WHO_WHEN = [
    (f"{BEVAN}, June 2018", [BEVAN], "June 2018", "a comma"),
    ("Nia Bevan – June 2018", ["Nia Bevan"], "June 2018", "a dash"),
    ("Nia Bevan / June 2018", ["Nia Bevan"], "June 2018", "a slash"),
    ("Head of HR (by June 2018)", ["Head of HR"], "by June 2018", "brackets"),
    ("Head of HR (HR) (June 2018)", ["Head of HR (HR)"], "June 2018", "brackets of both"),
    (f"{BEVAN}\nJune 2018", [BEVAN], "June 2018", "a line each"),
    ("Nia Bevan\nTom Hale\nJune 2018", ["Nia Bevan", "Tom Hale"], "June 2018", "two officers"),
    ("Nia Bevan\nby end of\nJune 2018", ["Nia Bevan"], "by end of June 2018", "a wrapped date"),
    ("31 May 2018 – Head of Parks", ["Head of Parks"], "31 May 2018", "the date first"),
    ("Tom Hale by the end of March 2018", ["Tom Hale"], "by the end of March 2018", "no mark"),
    ("Head of Parks from April 2018", ["Head of Parks"], "from April 2018", "an open window"),
    ("Tom Hale, March–June 2018", ["Tom Hale"], "March–June 2018", "a range"),
    ("Tom Hale, Q2 2018/19", ["Tom Hale"], "Q2 2018/19", "a quarter"),
    ("Tom Hale, quarterly", ["Tom Hale"], "quarterly", "a rule"),
    ("Clerk – ongoing", ["Clerk"], "ongoing", "a status"),
    ("Tom Hale, tbc", ["Tom Hale"], "tbc", "not known yet"),
    ("Head of Year 7, July 2019", ["Head of Year 7"], "July 2019", "a post with words of dates"),
    ("Head of Summer Schemes", ["Head of Summer Schemes"], "", "no date at all"),
    ("Clerk", ["Clerk"], "", "an officer alone"),
    ("June 2018", [], "June 2018", "a date alone"),
    ("", [], "", "nothing"),
    ("June 2018: Nia Bevan", ["Nia Bevan"], "June 2018", "a colon after the date"),
    not_yet(
        "Theresa May, March 2019", ["Theresa May"], "March 2019", "a surname that is a month",
        reason="the surname goes to the deadline, which becomes a window of two months",
    ),
    ("Head of Parks, within 6 months", ["Head of Parks"], "within 6 months", "a term"),
    ("Tom Hale; date to be confirmed", ["Tom Hale"], "date to be confirmed", "a status in words"),
    ("Nia Bevan\nTom Hale\nMay 2018\nJune 2018", ["Nia Bevan", "Tom Hale"], "May 2018 June 2018",
     "two officers and then two dates"),
    ("Nia Bevan\n–\nMay 2018", ["Nia Bevan"], "May 2018", "a dash on a line of its own"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "who", "when", "shows"), WHO_WHEN)
def test_who_and_when(cell, who, when, shows):
    said, date = who_and_when(lines(cell))
    assert (texts(said), date) == (who, when), shows


def test_what_is_whole_keeps_its_line_and_what_is_cut_has_no_place():
    whole, cut = Line("Nia Bevan", breaks=True), Line("Tom Hale, May 2018", breaks=True)
    said, _ = who_and_when((whole, cut))
    assert said == (whole, Line("Tom Hale", breaks=True))


# A cell of actions, its items as lists of lines; what it shows.
NUMBERED = [
    ("1. Cut\n2. Count", [["1. Cut"], ["2. Count"]], "stops"),
    ("1) Cut\n2) Count", [["1) Cut"], ["2) Count"]], "half brackets"),
    ("(1) Cut\n(2) Count", [["(1) Cut"], ["(2) Count"]], "brackets"),
    ("a) Cut\nb) Count", [["a) Cut"], ["b) Count"]], "letters"),
    ("i) Cut\nii) Count\niii) Dig", [["i) Cut"], ["ii) Count"], ["iii) Dig"]], "Roman"),
    ("iv. Cut\nv. Count", [["iv. Cut"], ["v. Count"]], "Roman, from four"),
    ("h) Cut\ni) Count\nj) Dig", [["h) Cut"], ["i) Count"], ["j) Dig"]], "letters beyond i"),
    ("1.1 Cut\n1.2 Count", [["1.1 Cut"], ["1.2 Count"]], "levels"),
    ("1.9 Cut\n1.10 Count", [["1.9 Cut"], ["1.10 Count"]], "ten after nine"),
    ("2. Cut\n3. Count", [["2. Cut"], ["3. Count"]], "from two, after another cell"),
    ("1. Cut\nverges\n2. Count", [["1. Cut", "verges"], ["2. Count"]], "a wrapped action"),
    ("1. Cut\n2. Count\n5. Dig", [["1. Cut"], ["2. Count", "5. Dig"]], "a number that leaps"),
    ("Look after lanes:\n1. Cut\n2. Count", [], "a list under a sentence"),
    ("1. Cut", [], "one action"),
    ("1. Cut\n3. Count", [], "numbers that do not count up"),
    ("12 lanes\n13 roads", [], "numbers that count something"),
    ("• Cut\n• Count", [], "bullets"),
    ("1. Cut 2. Count", [], "one line"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("cell", "items", "shows"), NUMBERED)
def test_numbered_actions(cell, items, shows):
    found = numbered_items(lines(cell))
    assert [texts(item.lines) for item in found] == items, shows
    assert not any(item.date for item in found)


# A cell of milestones, each with its text and its date; what it shows.
DATED = [
    ("Cut – July 2016", [("Cut", "July 2016")], "a dash"),
    ("Cut - July 2016.", [("Cut", "July 2016")], "a hyphen, and a stop"),
    ("Cut (by July 2016)", [("Cut", "by July 2016")], "brackets"),
    ("Cut (July 2016).", [("Cut", "July 2016")], "brackets and a stop"),
    ("Cut: July 2016", [("Cut", "July 2016")], "a colon"),
    ("Meet: quarterly", [("Meet", "quarterly")], "a rule"),
    ("Well-being day – 5 May 2018", [("Well-being day", "5 May 2018")], "a hyphen in a word"),
    ("Cut (e.g. lanes) – May 2017", [("Cut (e.g. lanes)", "May 2017")], "other brackets"),
    ("Cut – July 2016\nCount – May 2017", [("Cut", "July 2016"), ("Count", "May 2017")],
     "a milestone after the date of the one before"),
    ("Cut\nverges – July\n2016\nCount – May 2017",
     [("Cut verges", "July 2016"), ("Count", "May 2017")], "a wrapped date"),
    ("Cut – May 2017 –\nJune 2017\nCount – July 2017",
     [("Cut", "May 2017 – June 2017"), ("Count", "July 2017")], "a wrapped range"),
    ("Cut\n/Count – May 2017", [("Cut", ""), ("Count", "May 2017")], "one has no date"),
    ("• Cut – May 2017\n• Count", [("• Cut", "May 2017"), ("• Count", "")], "bullets"),
    ("Cut the verges", [], "no date"),
    ("Cut by July 2016", [], "a date that is part of the sentence"),
    ("Cut – completed", [], "a status"),
    ("Report (within 6 months)", [], "a term"),
    ("– July 2016", [], "a date without a milestone"),
    ("", [], "nothing"),
    ("Publish the Plan 2016 – 2020", [], "years that are a title's"),
    ("Cut – May 2017\nto June 2017\nCount – July 2017",
     [("Cut", "May 2017 to June 2017"), ("Count", "July 2017")], "a range with 'to'"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "items", "shows"), DATED)
def test_dated_milestones(cell, items, shows):
    found = dated_items(lines(cell))
    assert [(" ".join(texts(item.lines)), item.date) for item in found] == items, shows


# The cell beside so many actions, and the lines that go with them; what it shows.
MATCHING = [
    ("1. May 2018\n2. June 2018", 2, ["May 2018", "June 2018"], "numbered alike"),
    ("1. May\n2018\n2. June 2018", 2, ["May 2018", "June 2018"], "numbered and wrapped"),
    ("May 2018\nJune 2018", 2, ["May 2018", "June 2018"], "as many lines"),
    ("May 2018\nJune 2018", 3, [], "fewer lines"),
    ("1. May 2018\n2. June 2018", 3, [], "fewer numbers"),
    ("May 2018\nJune 2018", 1, [], "more lines"),
    ("soon after\nJune 2018", 2, [], "a line that is no deadline"),
    ("", 2, [], "nothing"),
    ("May\n2018", 2, [], "one date over two lines"),
]


@pytest.mark.parametrize(("cell", "count", "found", "shows"), MATCHING)
def test_lines_that_go_with_so_many_actions(cell, count, found, shows):
    found_lines = matching_lines(lines(cell), count, lambda a, b: deadline_evidence(a, b) > 0)
    assert texts(found_lines) == found, shows


TOKENS = st.sampled_from(
    """Nia Bevan Head of Parks, May June 2018 2018/19 31/05/2018 by end the – - / | : ; ( ) (May
    2018) ongoing tbc 1. 2. 3. (1) (2) a) b) i) ii) 1.1 1.2 • Cut verges. within 6 months""".split()
)
TEXTS = st.lists(TOKENS, min_size=1, max_size=6).map(" ".join)
ENDS = st.sampled_from(["", " – July 2016", " (by May 2018)", ": quarterly"])
LOOSE = st.lists(st.builds(Line, TEXTS, breaks=st.booleans()), max_size=6).map(tuple)
LISTS = st.lists(st.tuples(TEXTS, ENDS), max_size=5).map(
    lambda items: tuple(Line(f"{n}. {text}{end}") for n, (text, end) in enumerate(items, start=1))
)
CELLS = LOOSE | LISTS


@settings(max_examples=150, deadline=None)
@given(CELLS)
def test_who_and_when_loses_no_word(cell):
    who, when = who_and_when(cell)
    assert sorted(words([*texts(who), when])) == sorted(words(texts(cell)))


@settings(max_examples=150, deadline=None)
@given(CELLS)
def test_items_lose_no_word_and_keep_their_order(cell):
    for found in (numbered_items(cell), dated_items(cell)):
        parts = [part for item in found for part in (*texts(item.lines), item.date)]
        assert not found or words(parts) == words(texts(cell))


@settings(max_examples=80, deadline=None)
@given(LISTS)
def test_numbered_items_are_the_lines_as_they_are(cell):
    items = numbered_items(cell)
    assert len(items) == (len(cell) if len(cell) > 1 else 0)
    assert not items or tuple(line for item in items for line in item.lines) == cell
