"""What the head of a paper says."""

import datetime as dt

import pytest

from svextract.page import Box, Line, Paragraph
from svextract.plan.metadata import head_to_metadata


def head(*paragraphs):
    """Paragraphs as (size, lines); every line begins anew."""
    return [
        Paragraph(1, tuple(Line(text, breaks=n > 0) for n, text in enumerate(lines)), size=size)
        for size, *lines in paragraphs
    ]


def printed(*lines):
    """One paragraph of lines with their places, none of which tells that it begins anew."""
    boxes = [Box(0, 12.0 * n, 5.0 * len(text), 12.0 * n + 10) for n, text in enumerate(lines)]
    return Paragraph(1, tuple(map(Line, lines, boxes)), size=10)


TITLE = "Verges Review: Action Plan"
COUNCIL, COMMITTEE = "Pellwater District Council", "Place Scrutiny Committee"
DATE = dt.date(2019, 1, 22)
# A head, what it says (title, organisation, committee, date), where such a thing was seen.
HEADS = {
    "each on a line, title largest": (
        head((10, COUNCIL), (16, TITLE), (10, COMMITTEE), (10, "22 January 2019")),
        (TITLE, COUNCIL, COMMITTEE, DATE),
    ),
    "a title over two paragraphs of one size": (
        head((10, COUNCIL), (16, "Verges Review:"), (16, "Action Plan"), (10, COMMITTEE)),
        (TITLE, COUNCIL, COMMITTEE, None),
    ),
    "everything labelled (Maidstone)": (
        head(
            (10, "Committee: Place Scrutiny Committee"),
            (10, "Meeting Date: 22 January 2019"),
            (10, "Topic: Verges Review: Action Plan"),
        ),
        (TITLE, None, COMMITTEE, DATE),
    ),
    "one size for all": (
        head((10, COUNCIL), (10, COMMITTEE), (10, TITLE), (10, "22nd January 2019")),
        (TITLE, COUNCIL, COMMITTEE, DATE),
    ),
    "a borough of": (
        head((10, "The Royal Borough of Pellwater"), (16, TITLE)),
        (TITLE, "The Royal Borough of Pellwater", None, None),
    ),
    "the meeting on one line": (
        head((16, TITLE), (10, "Place Scrutiny Committee – 22 January 2019")),
        (TITLE, None, COMMITTEE, DATE),
    ),
    "a date in figures": (head((16, TITLE), (10, "22/01/2019")), (TITLE, None, None, DATE)),
    "a date with its day": (
        head((16, TITLE), (10, "Tuesday, 22 January 2019")),
        (TITLE, None, None, DATE),
    ),
    "a date without a year is none (Salford)": (
        head((16, TITLE), (10, "HELD ON 16th June.")),
        (TITLE, None, None, None),
    ),
    "an impossible date is none": (
        head((16, TITLE), (10, "31 February 2019")),
        (TITLE, None, None, None),
    ),
    "a council's name is whole, though no line is wider": (
        [printed("Brackmoor Metropolitan Borough Council", "Place Scrutiny Board")],
        (None, "Brackmoor Metropolitan Borough Council", "Place Scrutiny Board", None),
    ),
    "nothing but a title": (head((12, TITLE)), (TITLE, None, None, None)),
    "nothing": ([], (None, None, None, None)),
    "a Welsh council": (
        head((10, "Cyngor Sir Pellwater"), (16, "Cynllun Gweithredu Action Plan")),
        ("Cynllun Gweithredu Action Plan", "Cyngor Sir Pellwater", None, None),
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_heads(name):
    paragraphs, said = HEADS[name]
    found = head_to_metadata(paragraphs)
    assert (found.title, found.organisation, found.committee, found.date) == said


def test_a_running_head_names_the_council_where_nothing_else_does():
    running = ["Pellwater District Council – Public"]
    assert head_to_metadata(head((12, TITLE)), running).organisation == COUNCIL
    named = head((10, "Oakfield City Council"), (12, TITLE))
    assert head_to_metadata(named, running).organisation == "Oakfield City Council"


def test_what_stands_under_a_recommendation_says_nothing():
    found = head_to_metadata(
        head((16, TITLE), (10, "Recommendation 1: That it is done"), (10, "1 May 2018"))
    )
    assert found.date is None
