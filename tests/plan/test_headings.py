"""Heading rows: what each column holds, and which rows of words head no plan."""

import pytest

from svextract.plan.headings import column_roles, group_columns, heading_score
from svextract.plan.vocabulary import Role

# Headings by role, as they were seen in published plans (lower case, as in the synonym table of
# layouts.md; the councils are named there).
SYNONYMS = {
    Role.RECOMMENDATION: """recommendation; recommendation made; recommendations;
        suggested action; issue; governance issue; improvement; requirement; project""",
    Role.ACTION: """action; actions; action required; action measure; action/target; measure;
        management action agreed; key milestones; milestones; proposal; what we plan to do;
        action taken or planned to date; further discussion & action agreed""",
    Role.OFFICER: """responsible officer; responsible member / officer; responsible member;
        responsible owner; responsible person; responsibility; lead; lead officer;
        lead officer/em; lead responsibility; assigned to; contact; who; by whom; accountable;
        councillor; recommendation made to:; executive decision maker;
        responsible executive lead/management lead""",
    Role.DEADLINE: """deadline; timescale; timetable; timeframe; date; when; by when; due date;
        target dates; target date (mm/yy); year; required by;
        original agreed implementation date""",
    Role.REVISED: "revised implementation date",
    Role.RESPONSE: "agreed; response; authority's response; scrutiny comments",
    Role.RAG: "status; rag; completed; completed?; proposed to open/ close; on target",
    Role.PROGRESS: """progress; progress to date – 3rd quarter monitoring march 2002;
        latest note; action taken; action update""",
    Role.COMMENTS: "comments",
    Role.PORTFOLIO: "cabinet member; portfolio holder",
    Role.PRIORITY: "priority",
    Role.OTHER: """expected outcome; anticipated outcomes; performance indicator; resources;
        evidence; initial risk; current risk; consultation; client group; strategic priority;
        origin; exec date; date added; outcome""",
}
# More headings, each with the place where it was seen.
SEEN = [
    ("Actions (please provide 3 or 4 actions that will be taken)", Role.ACTION, "the seed"),
    ("Responsible Officer", Role.OFFICER, "the seed"),
    ("RECOMMENDATIONS", Role.RECOMMENDATION, "North Cumbria"),
    ("ACTION REQUIRED", Role.ACTION, "North Cumbria, Salford"),
    ("TIMESCALE", Role.DEADLINE, "North Cumbria, Salford"),
    ("Responsible Member/Officer.", Role.OFFICER, "Salford, 2003"),
    ("Further Discussion & Action Agreed.", Role.ACTION, "Salford, 2003"),
    ("Target date (MM/YY)", Role.DEADLINE, "Rotherham"),
    ("Ref.", Role.NUMBER, "Salford, 2002"),
    ("No.", Role.NUMBER, "Isle of Wight, 2002"),
    ("Ref No.", Role.NUMBER, "Clackmannanshire"),
    ("Code", Role.NUMBER, "Maidstone, 2010"),
    ("What we are going to do", Role.ACTION, "questions as headings"),
    ("Who will do it?", Role.OFFICER, "questions as headings"),
    ("When will it be done?", Role.DEADLINE, "questions as headings"),
    ("Due Date", Role.DEADLINE, "Maidstone, 2010"),
    ("Time-\nscale", Role.DEADLINE, "a narrow column"),
    ("Lead Officer’s name and job title", Role.OFFICER, "long headings"),
    ("Progress at 31 January 2019", Role.PROGRESS, "a date in the heading"),
    ("Update (Q3 2019/20)", Role.PROGRESS, "a quarter in the heading"),
    ("B.R.A.G.", Role.RAG, "stops between letters"),
    ("Revised target date", Role.REVISED, "trackers"),
    ("Reason if rejected", Role.REASON, "Maidstone"),
    ("Theme", Role.THEME, "youth plans"),
]
# Roles that serve for another one where no column has that.
SERVES_FOR = {Role.PORTFOLIO: Role.OFFICER, Role.REVISED: Role.DEADLINE}


def cases():
    table = [
        (text.strip(), role, "the synonym table")
        for role, texts in SYNONYMS.items()
        for text in " ".join(texts.split()).split(";")
    ]
    return [*table, *SEEN]


@pytest.mark.parametrize(("heading", "role", "seen"), cases())
def test_a_heading_names_its_columns_role(heading, role, seen):
    assert column_roles([heading]) == (SERVES_FOR.get(role, role),), seen


ROWS = [
    (
        "the seed",
        "Actions (please provide 3 or 4 actions); Responsible Officer; Deadline",
        "action officer deadline",
    ),
    (
        "York, 2025",
        "; ACTION; PROPOSAL; WHO; WHEN; SCRUTINY COMMENTS",
        "number recommendation action officer deadline response",
    ),
    (
        "Isle of Wight, 2002",
        "No.; Recommendation; Priority; Responsibility; Agreed; Comments; Date",
        "number recommendation priority officer response comments deadline",
    ),
    (
        "Maidstone, 2011",
        "Recommendation; Cabinet Member; Response; Timetable; Lead Officer",
        "recommendation portfolio response deadline officer",
    ),
    (
        "Maidstone, 2015",
        ("What we plan to do; Anticipated Outcomes; By whom; When; Inform/ Consult/ Engage; "
        "Strategic Priority"),
        "action other officer deadline other other",
    ),
    (
        "Salford, 2002",
        "ITEM; ACTION REQUIRED; RESPONSIBLE MEMBER / OFFICER; TIMESCALE; COMMENTS",
        "recommendation action officer deadline comments",
    ),
    (
        "Clackmannanshire",
        ("Ref No.; Improvement; Key Milestones; Target Dates; Responsible Person; "
        "Monitoring & Reporting; Consultation"),
        "number recommendation action deadline officer other other",
    ),
    (
        "North Cumbria",
        ("RECOMMENDATIONS; ACTION REQUIRED; PROGRESS; ACCOUNTABLE; TIMESCALE; RAG; "
        "INITIAL RISK; CURRENT RISK"),
        "recommendation action progress officer deadline rag other other",
    ),
    (
        "Velindre",
        ("Ref; Date added; Issue; Recommendation; Priority; Management Action Agreed; "
        "Responsible Executive Lead/Management Lead; Original Agreed Implementation Date; "
        "Revised Implementation Date; Status; Progress"),
        "number other other recommendation priority action officer deadline revised rag progress",
    ),
    (
        "only a portfolio holder",
        "Recommendation; Action; Portfolio Holder; By when",
        "recommendation action officer deadline",
    ),
    (
        "only a revised date",
        "Action; Lead; Revised date",
        "action officer deadline",
    ),
    ("two claims, the surer first", "Action; Lead officer; Date; Target date",
     "action officer deadline other"),
]  # fmt: skip
ROWS_NOT_YET = {
    "York, 2025": "an ACTION beside a PROPOSAL is not known as the recommendation",
}


def row_cases():
    return [
        pytest.param(
            *row,
            id=row[0],
            marks=[pytest.mark.xfail(reason=reason)]
            if (reason := ROWS_NOT_YET.get(row[0]))
            else [],
        )
        for row in ROWS
    ]


@pytest.mark.parametrize(("seen", "headings", "roles"), row_cases())
def test_heading_rows_are_read_as_a_whole(seen, headings, roles):
    texts = [text.strip() for text in headings.split(";")]
    assert [str(role) for role in column_roles(texts)] == roles.split(), seen
    assert heading_score([text for text in texts if text]) > 0


# Rows that head no plan of actions, and where they stand.
NO_PLANS = [
    ("a risk register", "Risk; Likelihood; Impact; Mitigation; Owner; Review date"),
    ("a risk register with actions", "Risk; Likelihood; Impact; Mitigating actions; Owner; Date"),
    ("a work programme", "Meeting date; Topic; Purpose; Lead officer"),
    ("a forward plan", "Item; Date; Contact; Decision maker"),
    ("an attendance list", "Name; Position; Present"),
    ("a budget", "Service; Budget 2018/19; Actual; Variance"),
    ("a contents list", "Section; Page"),
    ("a definition table (prisons)", "Term; Definition; Additional comment"),
    ("a version table", "Version; Date; Author; Changes"),
    ("a row of the table itself", "Cut the verges; Nia Bevan; May 2018"),
    ("a row of numbers", "1; 2; 3"),
    ("one heading", "Action"),
    ("what without who or when", "Action; Comments"),
    ("who and when without what", "Responsible officer; Deadline"),
    ("nothing", "; ;"),
    (
        "sentences",
        "The action that was agreed by the Panel in March was not done; The officer has left",
    ),
]


@pytest.mark.parametrize(("where", "headings"), NO_PLANS)
def test_rows_that_head_no_plan(where, headings):
    assert heading_score([text.strip() for text in headings.split(";")]) == 0, where


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("Action; Officer; Deadline", []),
        ("Recommendation; Officer; Deadline", []),
        ("No; Recommendation; Action; Officer; Deadline", [0, 1]),
        ("Recommendation; Response; Reason; Action; Officer", [0, 1, 2]),
        ("Theme; Action; Officer", [0]),
    ],
)
def test_columns_that_head_several_rows(headings, columns):
    assert sorted(group_columns([text.strip() for text in headings.split(";")])) == columns
