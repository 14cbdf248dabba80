"""The whole way of documents that flow: from their paragraphs and tables to the report."""

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from svextract import Options, Report, pipeline
from svextract.errors import DamagedError, NoPlanError
from svextract.page import FlowBlock
from svextract.pipeline import (
    BLANK_FORM,
    NO_PLAN,
    read_documents,
    read_flow,
    reading_to_documents,
    recognise,
)
from svextract.plan.vocabulary import Role
from svextract.profiles import Profile
from svextract.readers import FLOWING
from svextract.records import Notice, Source
from tests.plan.papers import codes, rows_of
from tests.tables.test_given import paragraph, table, tables

SOURCE = Source(file="a.docx", sha256="0" * 64, format="docx", pages=None)
HIDDEN = Notice(code="hidden_rows", message="Two hidden rows were left out.")


@dataclass
class Paper:
    """A document that flows, held in memory."""

    blocks: tuple[FlowBlock, ...]
    running: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    format: str = "docx"
    closed: list[bool] = field(default_factory=list)

    def close(self):
        self.closed.append(True)


def paper(*blocks, **more):
    made = (paragraph(block) if isinstance(block, str) else block for block in blocks)
    return Paper(tuple(made), **more)


def read(flow, **options):
    chosen = Options(**options)
    return reading_to_documents(read_flow(flow, chosen), SOURCE, chosen)


def read_one(*blocks, options=None, **more):
    (document,) = read(paper(*blocks, **more), **(options or {}))
    return document


HEAD = "Action | Lead officer | Deadline"
CUT, COUNT = "Cut the verges | Nia Bevan | May 2018", "Count the trees | Tom Hale | June 2018"
PLAN = table(HEAD, CUT, COUNT)
REC = "Recommendation 1: That the verges are cut."
REC2 = "Recommendation 2: That the trees are counted."
CUT_ROW, COUNT_ROW = tuple(CUT.split(" | ")), tuple(COUNT.split(" | "))
LABELLED = "Action: Cut the verges", "Lead officer: Nia Bevan", "Deadline: May 2018"
FORM = "Action | Cut the verges", "Lead officer | Nia Bevan", "Deadline | May 2018"

# What a document holds, the rows that are read: recommendation, action, officer, deadline.
PLANS = {
    "one table": ((PLAN,), [("", *CUT_ROW), ("", *COUNT_ROW)]),
    "a table under each recommendation (Clackmannanshire)": (
        (REC, table(HEAD, CUT), REC2, table(HEAD, COUNT)),
        [("1", *CUT_ROW), ("2", *COUNT_ROW)],
    ),
    "recommendations over the full width of one table": (
        (table(HEAD, f"{REC} | > | >", CUT, f"{REC2} | > | >", COUNT),),
        [("1", *CUT_ROW), ("2", *COUNT_ROW)],
    ),
    "a recommendation beside its actions (North Cumbria)": (
        (table(f"No | Recommendation | {HEAD}", f"1 | That verges are cut | {CUT}",
               f"^ | ^ | {COUNT}", f"2 | That lanes are clear | {CUT}"),),
        [("1", *CUT_ROW), ("1", *COUNT_ROW), ("2", *CUT_ROW)],
    ),
    "an officer of two actions": (
        (table(HEAD, CUT, "Rake | ^ | June 2018"),),
        [("", *CUT_ROW), ("", "Rake", "Nia Bevan", "June 2018")],
    ),
    "a group of headings": (
        (table("Action | Responsibility | >", "^ | Officer | Date", CUT),),
        [("", *CUT_ROW)],
    ),
    "a heading row in one table, its rows in the next": (
        (table(HEAD, CUT), table(COUNT)),
        [("", *CUT_ROW), ("", *COUNT_ROW)],
    ),
    "headings once, a bare table under each recommendation": (
        (REC, table(HEAD, CUT), REC2, table(COUNT)),
        [("1", *CUT_ROW), ("2", *COUNT_ROW)],
    ),
    "a plan in a table that arranges a web page": (
        (table("Home | X", "Terms of use | ", X=(paragraph(REC), PLAN)),),
        [("1", *CUT_ROW), ("1", *COUNT_ROW)],
    ),
    "a small table in the cell of an action": (
        (table(HEAD, "X | Nia Bevan | May 2018",
               X=(paragraph("Plant:"), table("oak | 3", "ash | 4"))),),
        [("", "Plant:\noak 3\nash 4", "Nia Bevan", "May 2018")],
    ),
    "forms under their recommendations": (
        (REC, table(*FORM), REC2, table(FORM[0], "Lead officer | ", FORM[2])),
        [("1", *CUT_ROW), ("2", "Cut the verges", "", "May 2018")],
    ),
    "a form of four columns": (
        (REC, table("Action | Cut the verges | Deadline | May 2018",
                    "Lead officer | Nia Bevan | Status | Green")),
        [("1", *CUT_ROW)],
    ),
    "a form of four columns, the action over three": (
        (REC, table("Action | Cut the verges | > | >",
                    "Lead officer | Nia Bevan | Deadline | May 2018")),
        [("1", *CUT_ROW)],
    ),
    "a form below a recommendation over its width": (
        (table(f"{REC} | >", *FORM),),
        [("1", *CUT_ROW)],
    ),
    "labelled paragraphs": ((REC, *LABELLED), [("1", *CUT_ROW)]),
    "labelled lines of one paragraph": ((REC, " / ".join(LABELLED)), [("1", *CUT_ROW)]),
    "labels in brackets after the action": (
        (REC, "Cut the verges (Lead officer: Nia Bevan; deadline: May 2018)"),
        [("1", *CUT_ROW)],
    ),
    "a list of labelled entries": (
        (REC, *(f"• {line}" for line in LABELLED)),
        [("1", *CUT_ROW)],
    ),
    "a recommendation's number and wording in two cells above the headings": (
        (table("Recommendation 1 | That the verges are cut. | >", HEAD, CUT),),
        [("1", *CUT_ROW)],
    ),
    "cells that are all merged with those below": (
        (table(HEAD, CUT, "^ | ^ | ^", COUNT),),
        [("", *CUT_ROW), ("", *COUNT_ROW)],
    ),
    "a table of steps in the cell of an action": (
        (table(HEAD, "X | Nia Bevan | May 2018", COUNT,
               X=(paragraph("Cut"), table("Task | By whom | By when", "Rake | Tom | April"))),),
        [("", "Cut\nTask By whom By when\nRake Tom April", "Nia Bevan", "May 2018"),
         ("", *COUNT_ROW)],
    ),
    "a form and labelled paragraphs": (
        (REC, table(*FORM), REC2, *LABELLED),
        [("1", *CUT_ROW), ("2", *CUT_ROW)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_plans_are_read(name):
    blocks, expected = PLANS[name]
    document = read_one(*blocks)
    assert sorted(rows_of(document)) == sorted(expected)
    assert document.leftovers == ()


# Documents that hold no plan; where such a thing was seen.
NO_PLANS = {
    "minutes with actions for people": (
        "Minutes", "Action: Nia Bevan to report back.", "Members thanked her.",
        "Action: Tom Hale to write.",
    ),
    "a report's cover": ("Report to: Panel", "Contact: Nia Bevan", "Date: 5 May 2018"),
    "a report's cover in a table": (
        table("Report to | Panel", "Lead officer | Nia Bevan", "Date | 5 May 2018"), "Findings",
    ),
    "a cover sheet that asks for something": (
        table("Report to | Panel", "Action | To note", "Lead officer | Nia Bevan"), "Findings",
    ),
    "who was there": (table("Name | Position | Present", "Nia Bevan | Chair | Yes"),),
    "a recommendation and prose": (REC, "The Panel was glad."),
    "measures": (table("Measure | Target | Actual | Trend", "Verges cut | 20 | 18 | up"),),
    "nothing": (),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_PLANS)
def test_a_document_without_a_plan_says_so(name):
    with pytest.raises(NoPlanError) as caught:
        read_one(*NO_PLANS[name])
    assert str(caught.value) == NO_PLAN


BLANKS = {
    "nothing below the headings": (table(HEAD),),
    "empty rows": (REC, table(HEAD, " | | ", " | | ")),
    "rows that explain what is to be written": (table(HEAD, "[action] | [name] | [date]"),),
    "a table for each recommendation": (REC, table(HEAD), REC2, table(HEAD, " | | ")),
}


@pytest.mark.parametrize("name", BLANKS)
def test_a_blank_form_is_told_from_a_document_without_a_plan(name):
    with pytest.raises(NoPlanError) as caught:
        read_one(*BLANKS[name])
    assert str(caught.value) == BLANK_FORM


def test_a_form_that_was_filled_in_elsewhere_is_no_blank_one():
    assert rows_of(read_one(REC, table(HEAD), REC2, table(HEAD, COUNT))) == [("2", *COUNT_ROW)]


def test_nothing_has_a_place_or_a_page():
    first, second = (table(f"{HEAD} | Cost", f"{row} | 500", page=3) for row in (CUT, COUNT))
    document = read_one(paragraph(REC, page=3), first, paragraph("Thanks.", page=3), second)
    assert document.source.pages is None
    assert [row.where for action in document.actions for row in action.occurrences] == [None] * 2
    assert [recommendation.where for recommendation in document.recommendations] == [None]
    assert [(leftover.text, leftover.page) for leftover in document.leftovers] == [
        ("Thanks.", None)
    ]
    assert {warning.page for warning in document.warnings} == {None}
    assert "column_not_kept" in {warning.code for warning in document.warnings}
    report = pipeline.to_report([document])
    assert Report.model_validate_json(report.model_dump_json()) == report


@pytest.mark.parametrize("page", [1, 4])
def test_what_follows_the_last_table_is_no_part_of_the_plan(page):
    below = paragraph("The Panel thanks everybody.", page=page)
    assert read_one(REC, PLAN, below).leftovers == ()


def test_what_stands_between_two_tables_of_a_plan_is_left_over():
    document = read_one(REC, PLAN, "Thanks to all.", table("Term | Use", "a | b"), REC2, PLAN)
    assert [leftover.text for leftover in document.leftovers] == [
        "Thanks to all.", "Term | Use", "a | b",
    ]  # fmt: skip


def test_what_a_person_should_know_of_the_file_comes_with_every_plan():
    trees = "Recommendation 1: Every park should be visited by volunteers with tape measures."
    documents = read(paper(REC, table(HEAD, CUT), trees, table(HEAD, COUNT), notices=(HIDDEN,)))
    assert [rows_of(document) for document in documents] == [
        [("1", *CUT_ROW)],
        [("1", *COUNT_ROW)],
    ]
    for document in documents:
        assert [warning.code for warning in document.warnings] == ["no_meeting_date", "hidden_rows"]
        assert document.warnings[-1] == HIDDEN
    assert len({document.actions[0].id for document in documents}) == 2


TITLE = paragraph("Verges review action plan", size=18.0)
COUNCIL, PANEL = "Mereford Borough Council", "Environment Scrutiny Panel"
LONG = "The Panel met in May and heard from several officers of the Council about the verges."
KNOWN = ("Verges review action plan", COUNCIL, PANEL, dt.date(2018, 5, 5))

# The beginning of a document, its page headers, what is known of it.
HEADS = {
    "lines above the table": ((COUNCIL, PANEL, TITLE, "5 May 2018", PLAN), (), KNOWN),
    "labelled lines": (
        (TITLE, f"Council: {COUNCIL}", f"Committee: {PANEL}", "Date: 5 May 2018", PLAN), (), KNOWN,
    ),
    "rows of the sheet above the headings": (
        (table("Verges review action plan | | ", f"Council: | {COUNCIL} | ",
               f"Committee: | {PANEL} | ", "Date: | 5 May 2018 | ", HEAD, CUT),),
        (),
        KNOWN,
    ),
    "a table above that of the plan": (
        (TITLE, table(f"Council: | {COUNCIL}", f"Committee: | {PANEL}", "Date: | 5 May 2018"),
         PLAN),
        (),
        KNOWN,
    ),
    "a cover, and prose before the plan": (
        (COUNCIL, PANEL, TITLE, "5 May 2018", table("Ward | Elm | 3"), LONG, REC, PLAN),
        (),
        KNOWN,
    ),
    "the council in a page header": (
        (PANEL, TITLE, "5 May 2018", PLAN), ("Page 1", f"{COUNCIL} – Public"), KNOWN,
    ),
    "nothing": ((PLAN,), (), (None, None, None, None)),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_what_a_document_says_of_itself(name):
    blocks, running, expected = HEADS[name]
    found = read_one(*blocks, running=running)
    assert (found.title, found.organisation, found.committee, found.date) == expected


def test_a_cover_is_of_the_plan_only_where_there_is_one():
    cover = COUNCIL, PANEL, "5 May 2018", table("Ward | Elm | 3")
    trees = "Recommendation 1: Every park should be visited by volunteers with tape measures."
    one, *_ = read(paper(*cover, LONG, REC, PLAN))
    assert (one.organisation, one.committee, one.date) == KNOWN[1:]
    _, second = read(paper(*cover, LONG, REC, PLAN, trees, PLAN))
    assert second.organisation is second.committee is second.date is None


def test_what_a_person_says_counts_before_what_the_document_says():
    day = dt.date(2020, 1, 22)
    blocks = "Date: 5 May 2018", table(HEAD, "Cut the verges | Nia Bevan | By June")
    printed = read_one(*blocks)
    given_date = read_one(*blocks, options={"meeting_date": day})
    assert (printed.date, printed.actions[0].deadline.due) == (
        dt.date(2018, 5, 5), dt.date(2018, 6, 30),
    )  # fmt: skip
    assert (given_date.date, given_date.actions[0].deadline.due) == (day, dt.date(2020, 6, 30))


def test_a_profile_names_the_council_where_the_document_does_not():
    profile = {"profile": Profile(organisation="Another Council")}
    assert read_one(PLAN, options=profile).organisation == "Another Council"
    assert read_one(COUNCIL, TITLE, PLAN, options=profile).organisation == COUNCIL


def test_a_profile_says_what_headings_mean():
    odd = table("What is needed | Helper | Moment", CUT)
    with pytest.raises(NoPlanError):
        read_one(odd)
    columns = (("what is needed", Role.ACTION), ("helper", Role.OFFICER), ("moment", Role.DEADLINE))
    options = {"profile": Profile(columns=columns)}
    assert rows_of(read_one(odd, options=options)) == [("", *CUT_ROW)]


@pytest.mark.parametrize("inside", [False, True])
def test_a_key_is_found_wherever_it_stands(inside):
    key = "Key: NB (Grounds Team)"
    plan = table(HEAD, "Cut the verges | NB | May 2018")
    blocks = (plan, table("X | ", X=(paragraph(key),))) if inside else (key, plan)
    (row,) = read_one(*blocks).actions[0].occurrences
    assert [(officer.name, officer.team) for officer in row.officers] == [("NB", "Grounds Team")]
    assert "from_key" in codes(row)


@pytest.fixture
def opened(monkeypatch, tmp_path):
    """Let a file be a document in memory; return the file and the function that does so."""
    (tmp_path / "plan.html").write_text("<html>", "utf-8")

    def be(flow):
        monkeypatch.setattr(pipeline, "open_flow", lambda _path, _format: flow)
        return tmp_path / "plan.html"

    return be


def test_a_file_is_named_and_let_go_of(opened):
    flow = paper(PLAN)
    (document,) = read_documents(opened(flow), name="sub/plan.html", options=Options())
    source = document.source
    assert (source.file, source.format, source.pages) == ("sub/plan.html", "html", None)
    assert len(source.sha256) == 64
    assert flow.closed == [True]


def test_a_file_is_let_go_of_when_reading_fails(opened, monkeypatch):
    def fail(*_):
        raise DamagedError("The file is damaged.")

    flow = paper(PLAN)
    monkeypatch.setattr(pipeline, "read_flow", fail)
    with pytest.raises(DamagedError):
        read_documents(opened(flow), name="plan.html", options=Options())
    assert flow.closed == [True]


@pytest.mark.parametrize("file_format", [*sorted(FLOWING), "pdf", "txt"])
def test_each_format_goes_its_way(opened, monkeypatch, file_format):
    class Chosen(Exception):  # noqa: N818 (no error: it says which way was taken)
        pass

    def choose(way):
        def chosen(_path, told, *_):
            raise Chosen(way, told)

        return chosen

    path = opened(paper(PLAN))
    monkeypatch.setattr(pipeline, "sniff", lambda _: file_format)
    monkeypatch.setattr(pipeline, "open_flow", choose("flow"))
    monkeypatch.setattr(pipeline, "open_pages", choose("pages"))
    with pytest.raises(Chosen) as caught:
        read_documents(path, name="plan", options=Options())
    assert caught.value.args == ("flow" if file_format in FLOWING else "pages", file_format)


ROLES = (Role.ACTION, Role.OFFICER, Role.DEADLINE)
HEADINGS = ("Action", "Lead officer", "Deadline")

# What a document holds; the heading rows that are recognised, with the roles of their columns.
RECOGNISED = {
    "a plan": ((PLAN,), [(HEADINGS, ROLES)]),
    "two tables of a plan": ((REC, PLAN, REC2, PLAN), [(HEADINGS, ROLES)] * 2),
    "a blank form": ((table(HEAD),), [(HEADINGS, ROLES)]),
    "a plan beside other tables": ((table("Ward | Elm | 3", "Ash | Oak | 4"), PLAN),
                                   [(HEADINGS, ROLES)]),
    "a form": ((REC, table(*FORM)), [(HEADINGS, ROLES)]),
    "an action by another name": (
        (table("Action update | Lead officer | Deadline", CUT),),
        [(("Action update", "Lead officer", "Deadline"), ROLES)],
    ),
    "headings that are not known": (
        (table("Helper | Moment | Status", "Nia Bevan | May 2018 | Green"),),
        [(("Helper", "Moment", "Status"), (Role.OTHER, Role.OTHER, Role.RAG))],
    ),
    "tables of two columns are no heading rows": ((table("Ward | Elm", "Parish | Ash"),), []),
    "no table": ((REC,), []),
}  # fmt: skip


@pytest.mark.parametrize("name", RECOGNISED)
def test_what_is_recognised_of_a_file(opened, name):
    blocks, expected = RECOGNISED[name]
    found = recognise(opened(paper(*blocks)), Options())
    assert [(tuple(row), tuple(roles)) for row, roles in found.tables] == expected


@pytest.mark.parametrize(
    ("blocks", "running", "organisation"),
    [
        ((COUNCIL, TITLE, PLAN), (), COUNCIL),
        ((TITLE, PLAN), (f"{COUNCIL} – Public",), COUNCIL),
        (("Findings", paragraph(COUNCIL, page=2), table(HEAD, CUT, page=2)), (), COUNCIL),
        ((TITLE, PLAN), (), None),
        ((TITLE,), (f"{COUNCIL} – Public",), COUNCIL),
    ],
)
def test_the_council_is_recognised_plan_or_no_plan(opened, blocks, running, organisation):
    found = recognise(opened(paper(*blocks, running=running)), Options())
    assert found.organisation == organisation


WORDING = [REC, *LABELLED, "Comments from Service: No", "Trees", "Response: Agreed", "• Rake"]
TEXTS = st.sampled_from(WORDING).map(paragraph)
HEADS_DRAWN = ["Recommendation 1", "Action", "Lead officer", "Deadline"]


@settings(deadline=None)
@example(blocks=[table("Verges | Trees | ", "^ | | ", HEAD, CUT)])
@given(blocks=st.lists(st.one_of(TEXTS, tables(heads=HEADS_DRAWN)), max_size=5))
def test_whatever_a_document_holds_it_is_a_report_or_a_sentence(blocks):
    with suppress(NoPlanError):
        report = pipeline.to_report(read(paper(*blocks)))
        assert Report.model_validate_json(report.model_dump_json()) == report


# Documents that are read wrongly: what they hold, the rows that there should be, the reason.
CAREFUL = {
    "a form of four columns without a date in its first line": (
        (REC, table("Action | Cut the verges | Lead officer | Nia Bevan",
                    "Deadline | May 2018 | Status | Green")),
        [("1", *CUT_ROW)],
    ),
    "forms of four columns, one after the other": (
        tuple(table(f"Action | {row[0]} | Lead officer | {row[1]}",
                    f"Deadline | {row[2]} | Status | Green") for row in (CUT_ROW, COUNT_ROW)),
        [("", *CUT_ROW), ("", *COUNT_ROW)],
    ),
    "a row left empty beside a merged action": (
        (table(HEAD, CUT, "^ |  | ", COUNT),),
        [("", *CUT_ROW), ("", *COUNT_ROW)],
    ),
    "a row left empty beside a merged officer": (
        (table(HEAD, CUT, " | ^ | ", COUNT),),
        [("", *CUT_ROW), ("", *COUNT_ROW)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param(
            blocks,
            expected,
            id=name,
        )
        for name, (blocks, expected) in CAREFUL.items()
    ],
)
def test_plans_that_want_care(blocks, expected):
    assert sorted(rows_of(read_one(*blocks))) == sorted(expected)


@pytest.mark.xfail(strict=True, reason="no heading of it is known, so it goes on with the plan")
def test_a_table_of_terms_below_the_plan_is_none_of_it():
    terms = table("Term | Definition | Additional comment", "Agreed | All of it | None")
    assert rows_of(read_one(PLAN, terms)) == [("", *CUT_ROW), ("", *COUNT_ROW)]


SPRING = "Agreed. Cutting begins in spring."

# Rows between a recommendation and the headings of its table; what is kept of them.
SAID = [
    pytest.param([f"Response | {SPRING} | >"], {"response_text": SPRING}, id="a sentence"),
    pytest.param(
        ["Response | Agreed | >"],
        {"response_text": "Agreed"},
        id="a word of headings",
    ),
    pytest.param(
        [f"Response | {SPRING} | >", "Priority | High | >"],
        {"response_text": SPRING, "priority": "High"},
        id="two labels",
    ),
]


@pytest.mark.parametrize(("rows", "said"), SAID)
def test_what_a_table_says_above_its_headings_is_kept(rows, said):
    document = read_one(table("Recommendation 1 | That the verges are cut. | >", *rows, HEAD, CUT))
    (recommendation,) = document.recommendations
    assert {key: getattr(recommendation, key) for key in said} == said
    assert rows_of(document) == [("1", *CUT_ROW)]


# Beginnings that are taken for the title of the paper.
NO_TITLES = {
    "the labels of the first record": (
        *LABELLED, "Action: Rake", "Lead officer: Tom Hale", "Deadline: June 2018",
    ),
    "a record in one paragraph": (
        "Recommendation: That it is. Action: Cut. Lead officer: Nia Bevan; deadline: May 2018",
        "Recommendation: That he is. Action: Rake. Lead officer: Tom Hale; deadline: May 2018",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_TITLES)
def test_what_is_in_the_plan_is_not_its_title(name):
    assert read_one(*NO_TITLES[name]).title is None


def test_the_date_of_the_next_meeting_is_not_that_of_the_meeting():
    assert read_one(TITLE, "Date of next meeting: 5 June 2018", PLAN).date is None


def answers_of(document):
    """Return what was answered to each recommendation."""
    return [(r.number, r.text, r.response, r.response_text) for r in document.recommendations]


CULVERTS, PUMP = "That culverts are listed. (Paragraph 2)", "That a pump is bought. (Paragraph 9)"
# What a document without who or when holds: recommendations with their answers.
ANSWERS = {
    "a cabinet's table": (
        (table("Rec No | Recommendation | Accepted / Rejected | Comments",
               "1 | That culverts are listed | Accepted | In hand",
               "2 | That a pump is bought | Rejected | "),),
        [("1", "That culverts are listed", "accepted", "Accepted"),
         ("2", "That a pump is bought", "rejected", "Rejected")],
    ),
    "replies to paragraphs of a report": (
        (CULVERTS, "We agree in principle.", "It is in hand.", PUMP, "We do not accept this."),
        [("(1)", CULVERTS, "accepted_in_principle", "We agree in principle.\nIt is in hand."),
         ("(2)", PUMP, "rejected", "We do not accept this.")],
    ),
    "what was implemented": (
        ("Implemented", "• Cells are clean. (S47)", "Not implemented", "• Bells ring. (1.46)"),
        [("(1)", "Cells are clean. (S47)", None, "Implemented"),
         ("(2)", "Bells ring. (1.46)", None, "Not implemented")],
    ),
    "answers under their recommendations": (
        (REC, "Response: Agreed", REC2, "Response: Not agreed"),
        [("1", "That the verges are cut.", "accepted", "Agreed"),
         ("2", "That the trees are counted.", "rejected", "Not agreed")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_are_read_where_nothing_is_to_be_done(name):
    blocks, expected = ANSWERS[name]
    document = read_one(*blocks)
    assert answers_of(document) == expected
    assert document.actions == ()


# What a document holds that says neither who nor when: each action, its state and its progress.
WITHOUT_WHO = {
    "a list in minutes": (
        ("1. Ask. [ONGOING]", "2. Tell. [OPEN]"),
        [("1. Ask.", "ONGOING", None), ("2. Tell.", "OPEN", None)],
    ),
    "a clerk's report, with the day a point was raised": (
        ("Outstanding", "• Ask. (18 Feb 08)", "Completed", "• Tell. (12 May 08)"),
        [("Ask. (18 Feb 08)", "Outstanding", None), ("Tell. (12 May 08)", "Completed", None)],
    ),
    "actions and their progress": (
        ("Priority action: Ask.", "Progress by March 2024:", "• asked", "• told",
         "Priority action: Tell.", "Progress by March 2024: none"),
        [("Ask.", None, "• asked\n• told"), ("Tell.", None, "none")],
    ),
    "measures in running text": (
        ("Level: Local", "Action measure: Ask.", "Outputs: --",
         "Level: Local", "Action measure: Tell.", "Outputs: Told."),
        [("Ask.", None, None), ("Tell.", None, None)],
    ),
    "proposals for items": (
        (table("Item | Description | Proposed action", "Huts | Their rents | Ask",
               "Paths | Their stiles | Tell"),),
        [("Ask", None, None), ("Tell", None, None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WITHOUT_WHO)
def test_actions_are_read_where_nobody_says_who_or_when(name):
    blocks, expected = WITHOUT_WHO[name]
    document = read_one(*blocks)
    assert [(a.text, a.rag, a.progress) for a in document.actions] == expected
    assert {(a.officers_text, a.deadline_text) for a in document.actions} == {("", "")}


# What looks like a plan without who or when, and is none.
NO_ANSWERS = {
    "one decision of a meeting": (REC, "Decision: Agreed", "The meeting ended."),
    "minutes": ("1. Apologies. [NOTED]", "2. Budget. [NOTED]"),
    "a list under one state": ("Completed", "• Cut the verges", "• Count the trees"),
    "a report that cites another": (CULVERTS, "The river is high.", PUMP, "It rained."),
    "a consultation": (table("Comment | Response", "Too loud | Noted", "Too dear | Agreed"),),
    "counts": (table("Recommendations | Accepted | Rejected", "40 | 30 | 6", "41 | 31 | 6"),),
    "counts with one answer": (table("Recommendations | Response", "40 | 30", "41 | 31"),),
    "one measure": ("Level: Local", "Action measure: Ask.", "Outputs: --"),
}


@pytest.mark.parametrize("name", NO_ANSWERS)
def test_what_only_looks_like_an_answer_is_no_plan(name):
    with pytest.raises(NoPlanError):
        read(paper(*NO_ANSWERS[name]))


def test_numbers_behind_a_recommendation_are_those_of_its_actions():
    document = read_one(
        table(
            " |  | Action measure | Responsibility",
            "1.0 Access | > | > | >",
            "1.1 Buildings | 1.1.1 | Put in a loop | Nia Bevan",
            "^ | 1.1.2 | Train staff | Tom Hale",
        )
    )
    assert [(r.number, r.text, r.theme) for r in document.recommendations] == [
        ("1.1", "Buildings", "1.0 Access")
    ]
    assert rows_of(document) == [
        ("1.1", "1.1.1 Put in a loop", "Nia Bevan", ""),
        ("1.1", "1.1.2 Train staff", "Tom Hale", ""),
    ]


def test_a_heading_row_that_is_a_cell_short_is_put_in_its_place():
    document = read_one(
        table(
            "Agenda item | Councillor | Due date | Completed | ~",
            "7 – Footpath (March) | Ask for a sign on the hill | JW | 6 May 2021 | Not yet sent",
        )
    )
    assert [(r.number, r.text) for r in document.recommendations] == [("7", "Footpath (March)")]
    assert rows_of(document) == [("7", "Ask for a sign on the hill", "JW", "6 May 2021")]
    assert [action.progress for action in document.actions] == ["Not yet sent"]
