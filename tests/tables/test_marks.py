"""Lines become fragments: what bars and slashes divide, and what stands before each piece."""

import pytest

from svextract.page import Line, Paragraph
from svextract.tables.fragments import Fragment, Joint
from svextract.tables.marks import by_bar, by_slash, split_where_run_together
from tests.tables.made import WORDS

BAR, END, LINE, SPACER = Joint.BAR, Joint.BAR_END, Joint.LINE, Joint.SPACER
SLASH, SLASH_END, WRAP, ROW = Joint.SLASH, Joint.SLASH_END, Joint.WRAP, Joint.ROW


def divided(divide, *lines):
    """Divide the lines of one paragraph; one that begins with '>' is no wrapped one."""
    made = tuple(Line(line.removeprefix(">"), breaks=line.startswith(">")) for line in lines)
    return [(part.text, part.joint) for part in divide([Paragraph(1, made)])]


BARS = {
    "a cell a line": (["a |", "b |", "c |"], [("a", END), ("b", END), ("c", END)]),
    "an empty cell": (["a |", "|", "c |"], [("a", END), ("", END), ("c", END)]),
    "a line goes on in the cell": (["a |", "b", "c |"], [("a", END), ("b", END), ("c", LINE)]),
    "rows over lines": (["a | b", "c | d |"], [("a", END), ("b", BAR), ("c", LINE), ("d", BAR)]),
    "a spacer": (["a | b |", "| | |", "c | d |"],
                 [("a", END), ("b", BAR), ("c", SPACER), ("d", BAR)]),
    "borders": (["| a | b |", "| c | d |"], [("a", END), ("b", BAR), ("c", END), ("d", BAR)]),
    "the first cell is empty": (["a | b |", "| d |", "e | f |"],
                                [("a", END), ("b", BAR), ("", END), ("d", BAR), ("e", END),
                                 ("f", BAR)]),
    "bars that begin lines": (["a", "| b", "| c"], [("a", END), ("b", END), ("c", END)]),
    "bars on lines of their own": (["a", "|", "b", "|", "|"], [("a", END), ("b", END), ("", END)]),
    "a bar that is part of the text": (["a \\| b | c |"], [("a | b", END), ("c", BAR)]),
}  # fmt: skip


@pytest.mark.parametrize("name", BARS)
def test_bars(name):
    lines, fragments = BARS[name]
    assert divided(by_bar, *lines) == fragments


SLASHES = {
    "a row a line": (["a / b", ">c / d"], [("a", ROW), ("b", SLASH), ("c", ROW), ("d", SLASH)]),
    "a row that may wrap": (["a / b", "c / d"],
                            [("a", ROW), ("b", SLASH), ("c", WRAP), ("d", SLASH)]),
    "a slash without spaces": (["a/b / c"], [("a/b", ROW), ("c", SLASH)]),
    "an empty cell within": (["a / / c"], [("a", ROW), ("", SLASH), ("c", SLASH)]),
    "an empty cell at the end": (["a /", ">c / d"],
                                 [("a", ROW), ("", SLASH), ("c", ROW), ("d", SLASH)]),
    "a line that wraps after a slash": (["a /", "b / c"],
                                        [("a", ROW), ("b", SLASH_END), ("c", SLASH)]),
    "a line that wraps before a slash": (["a", "/ b"], [("a", ROW), ("b", SLASH_END)]),
    "empty cells at the beginning": (["a / b / c", "/ / d"],
                                     [("a", ROW), ("b", SLASH), ("c", SLASH), ("", WRAP),
                                      ("", SLASH), ("d", SLASH)]),
}  # fmt: skip


@pytest.mark.parametrize("name", SLASHES)
def test_slashes(name):
    lines, fragments = SLASHES[name]
    assert divided(by_slash, *lines) == fragments


HEADINGS = ("Action", "Lead officer", "Deadline")


def split(text, joint=BAR):
    fragment = Fragment((Line(text),), joint, 0, 1)
    return [(part.text, part.joint) for part in split_where_run_together(fragment, HEADINGS, WORDS)]


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Head of Housing March 2015", ("Head of Housing", "March 2015")),
        ("Legal Services 12 June 2003", ("Legal Services", "12 June 2003")),
        ("Nia Bevan Ongoing", ("Nia Bevan", "Ongoing")),
    ],
)
def test_two_cells_that_may_have_run_together(text, halves):
    assert split(text) == [(halves[0], BAR), (halves[1], Joint.NOTHING)]


@pytest.mark.parametrize(
    "text", ["Head of Housing", "March 2015", "Cut the verges twice a year", "31 March 2015", ""]
)
def test_one_cell_is_not_divided(text):
    assert split(text) == [(text, BAR)]


def test_only_what_stands_between_bars_is_divided():
    assert split("Head of Housing March 2015", SLASH) == [("Head of Housing March 2015", SLASH)]
