"""What the head of a paper says."""

import datetime as dt

import pytest

from svextract import extract
from svextract.page import Box, Line, Paragraph
from svextract.plan.metadata import head_to_metadata, plan_metadata
from tests.plan.papers import read_one


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


def said(found):
    return (found.title, found.organisation, found.committee, found.date)


def not_yet(reason):
    return pytest.mark.xfail(strict=True, reason=reason)


# Heads that name several bodies: what they say, the committee; what it shows.
BODIES = [
    (["Cabinet", "Place Scrutiny Committee", "Audit Board"], "Place Scrutiny Committee",
     "the one that scrutinises"),
    (["Executive Board", "Overview and Scrutiny Panel"], "Overview and Scrutiny Panel",
     "though it comes last"),
    (["Licensing Committee", "Executive Board"], "Licensing Committee", "the first of others"),
    (["Cabinet"], "Cabinet", "no committee"),
    (["Place Scrutiny Panel", "Committee: Audit Committee"], "Audit Committee",
     "a label before all"),
    (["Report to: Audit Committee"], "Audit Committee", "whom a report is for"),
    (["Meeting of the Place Scrutiny Committee held on 22 January 2019"],
     "Place Scrutiny Committee", "what surrounds the name"),
    (["REPORT OF THE PLACE SCRUTINY COMMITTEE"], "PLACE SCRUTINY COMMITTEE", "Salford"),
    (["Joint Health Scrutiny Panel – 22 January 2019"], "Joint Health Scrutiny Panel", "a date"),
    (["Place Scrutiny Panel | 22 January 2019"], "Place Scrutiny Panel", "a date behind a bar"),
    (["Place Scrutiny Panel: 22 January 2019"], "Place Scrutiny Panel", "a date behind a colon"),
    (["Place Scrutiny Committee (Education)"], "Place Scrutiny Committee (Education)",
     "its own brackets"),
    (["The plan was agreed by the Cabinet of the council."], None, "a sentence"),
    pytest.param(
        ["Report to the Place Scrutiny Committee, 22 January 2019"], "Place Scrutiny Committee",
        "a report's line with a date",
        marks=not_yet("the date hides that the line ends with a body, 'report' that it names one"),
    ),
    (["Report of: Head of Parks", "Place Scrutiny Committee"], "Place Scrutiny Committee",
     "whom a report is from"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "committee", "shows"), BODIES)
def test_which_of_several_bodies_is_the_committee(lines, committee, shows):
    found = head_to_metadata(head((16, TITLE), *((10, line) for line in lines)))
    assert (found.title, found.committee) == (TITLE, committee), shows


# Heads, their title; what it shows.
TITLES = [
    (head((18, "22 January 2019"), (14, TITLE)), TITLE, "a date in larger type is none"),
    (head((16, "word " * 31), (10, TITLE)), TITLE, "a long paragraph in larger type is none"),
    (head((16, COUNCIL), (12, TITLE), (10, "Cabinet")), TITLE, "the council is larger still"),
    (head((10, "PLACE PANEL"), (10, "VERGES REVIEW"), (10, "TREES")), "VERGES REVIEW",
     "a word that titles have, before the first line"),
    (head((10, "Report title: Verges"), (16, "Agenda item 5")), "Verges", "a label before type"),
    (head((10, "Lanes and roads"), (10, "It was a long day.")), "Lanes and roads", "a first line"),
    (head((10, "It was a long day.")), None, "nothing but a sentence"),
    (head((10, "Date: 22 January 2019")), None, "nothing but a label"),
    (head((16, COMMITTEE), (10, TITLE)), TITLE, "the committee is larger"),
    (head((16, "Place Panel"), (16, TITLE)), TITLE, "the committee is as large"),
    (head((16, "Lanes"), (16, "Place Panel")), "Lanes", "the committee below is as large"),
    (head((16, "Verges and lanes"), (10, "Title: Verges")), "Verges and lanes",
     "a label that says less than the type"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "title", "shows"), TITLES)
def test_titles(paragraphs, title, shows):
    assert head_to_metadata(paragraphs).title == title, shows


def test_a_committee_in_the_largest_type_is_the_committee():
    assert head_to_metadata(head((16, COMMITTEE), (10, TITLE))).committee == COMMITTEE


PROSE = (
    "The Cabinet heard the budget of the council and agreed that it will be a tight year for all "
    "of the services that it pays for, in the borough as a whole and in each of its parishes."
)
COVER = head((16, "Agenda of the meeting"), (10, COUNCIL), (10, COMMITTEE), (10, "22 January 2019"))
# What stands above a plan and at the file's beginning; what is said of the plan; what it shows.
PLACES = {
    "a head in the middle of a page": (
        head((10, "Cabinet"), (10, "1 May 2018"), (10, PROSE), (16, TITLE), (10, COMMITTEE),
             (10, "22 January 2019")),
        [],
        (TITLE, None, COMMITTEE, DATE),
    ),
    "the end of another report with its own title": (
        head((16, "Budget Report"), (10, "Cabinet"), (10, PROSE), (16, TITLE), (10, COMMITTEE)),
        [],
        (TITLE, None, COMMITTEE, None),
    ),
    "an introduction below the title": (
        head((16, TITLE), (10, COMMITTEE), (10, PROSE)),
        [],
        (TITLE, None, COMMITTEE, None),
    ),
    "the head alone": (
        head((16, TITLE), (10, "Oakfield City Council"), (10, "Cabinet"), (10, "1 May 2018")),
        COVER,
        (TITLE, "Oakfield City Council", "Cabinet", dt.date(2018, 5, 1)),
    ),
    "what the head does not say": (head((12, TITLE)), COVER, (TITLE, COUNCIL, COMMITTEE, DATE)),
    "a head that only says what it is": (
        head((12, "Appendix A"), (12, "Action Plan")),
        COVER,
        ("Agenda of the meeting", COUNCIL, COMMITTEE, DATE),
    ),
    "no head": ([], COVER, ("Agenda of the meeting", COUNCIL, COMMITTEE, DATE)),
    "no cover": (head((12, "Action Plan")), [], ("Action Plan", None, None, None)),
    "neither": ([], [], (None, None, None, None)),
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_what_is_said_of_a_plan(name):
    above, cover, expected = PLACES[name]
    assert said(plan_metadata(above, cover, ())) == expected


def table(*rows):
    """Write the rows of a web page's table; '|' divides cells, one cell alone takes all columns."""
    width = max(row.count("|") for row in rows) + 1
    made = ""
    for row in rows:
        cells = row.split("|")
        over = f' colspan="{width}"' if len(cells) == 1 else ""
        made += f"<tr>{''.join(f'<td{over}>{cell}</td>' for cell in cells)}</tr>"
    return f"<table>{made}</table>"


PLAN = ("Action|Lead officer|Deadline", "Cut the verges|Nia Bevan|May 2018")
# What stands above a plan in a web page, and what it says; what it shows.
TABLES = [
    (table("Committee|Place Scrutiny Committee", "Date|22 January 2019", f"Title|{TITLE}")
     + table(*PLAN), (TITLE, None, COMMITTEE, DATE), "labels and values"),
    (table("Council:|Pellwater|Date of meeting:|22 January 2019") + table(*PLAN),
     (None, "Pellwater", None, DATE), "two of them in a row"),
    (table("Name of committee|Place Scrutiny Committee||") + table(*PLAN),
     (None, None, COMMITTEE, None), "empty cells beside them"),
    (table("Committee|Place Scrutiny Committee|5") + table(*PLAN), (None,) * 4, "an odd cell"),
    (table("The body that asked for this report|Place Scrutiny Committee") + table(*PLAN),
     (None,) * 4, "a sentence is no label"),
    (table(TITLE, *PLAN), (TITLE, None, None, None), "a title over the columns of the plan"),
    pytest.param(
        table(TITLE, "Committee|Place Scrutiny Committee|", *PLAN),
        (TITLE, None, COMMITTEE, None), "a label in the table of the plan",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "shows"), TABLES)
def test_heads_from_tables(tmp_path, body, expected, shows):
    path = tmp_path / "plan.html"
    path.write_text(f"<!doctype html><html><body>{body}</body></html>", "utf-8")
    (document,) = extract(path).documents
    assert said(document) == expected, shows
    assert [action.text for action in document.actions] == ["Cut the verges"]
    assert document.leftovers == ()


TEXT = "Action\tLead officer\tDeadline\nCut the verges\tNia Bevan\tMay 2018\n"


@pytest.mark.parametrize("date", ["22 January 2019", "1 May 2018"])
def test_a_date_above_a_plan_is_no_recommendation(tmp_path, date):
    document = read_one(tmp_path, f"{TITLE}\n\n{date}\n\n{TEXT}")
    assert document.recommendations == ()
    assert document.date is not None


def test_a_recommendation_is_no_title(tmp_path):
    document = read_one(tmp_path, f"Objective 1: Safer lanes\n\n{TEXT}")
    assert [r.text for r in document.recommendations] == ["Safer lanes"]
    assert document.title is None
