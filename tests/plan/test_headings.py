"""Heading rows: what each column holds, and which rows of words head no plan."""

import pytest

from svextract.plan.columns import column_roles, group_columns, heading_score, heads_other_table
from svextract.plan.headings import heading_meaning, may_head, only_heading_words, plain_heading
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
        "a quarter behind a dash",
        "Ref.; Action; Officer; Timescale; Progress to date – 3rd quarter monitoring",
        "number action officer deadline progress",
    ),
    (
        "York, 2026",
        ("Reference; Origin; Date; Area; Recommendation; Exec Date; Lead Officer/EM; Action taken; "
        "Status"),
        "number other other theme recommendation other officer action rag",
    ),
    (
        "Maidstone, 2010",
        "Code; Title; Due Date; ; Assigned To; Latest Note",
        "number action deadline other officer progress",
    ),
    (
        "Maidstone, 2014",
        ("Meeting, Date & Minute; Recommendation; Executive Decision Maker; Response; "
        "Action / Expected Outcome; Lead Officer"),
        "other recommendation portfolio response action officer",
    ),
    (
        "Plymouth, 2018",
        "MUST DO; Issue; Exec lead; Actions; Resources; Owner; Date",
        "recommendation other portfolio action other officer deadline",
    ),
    (
        "Fittleworth, 2021",
        "Agenda Item; ; Councillor; Due Date; Completed",
        "recommendation action officer deadline rag",
    ),
    ("the Scottish Government, 2019", "Actions; Status", "action rag"),
    ("a list of states with numbers", "No; Action; Status; Update", "number action rag progress"),
    ("York, 2024", "Priority action; Progress by March 2024", "action progress"),
    ("a cabinet's answers", "Rec No; Recommendation; Accepted / Rejected; Comments",
     "number recommendation response comments"),
    ("answers and reasons", "Recommendation; Response; Reason",
     "recommendation response reason"),
    ("Isle of Wight, 2005", "Select Committee; ; ; Proposed Action", "theme other number action"),
    ("an item and what was proposed", "Item; Description; Proposed Action",
     "recommendation other action"),
    ("Causeway Coast and Glens", "Level; Public Life Action Measures; Outputs; Outcomes / Impact",
     "other action other other"),
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


@pytest.mark.parametrize(("seen", "headings", "roles"), ROWS)
def test_heading_rows_are_read_as_a_whole(seen, headings, roles):
    texts = [text.strip() for text in headings.split(";")]
    assert [str(role) for role in column_roles(texts)] == roles.split(), seen
    assert heading_score(texts) > 0


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
    ("a measure and its state", "Measure; Status"),
    ("an action's cost and state", "Action; Cost; Status"),
    ("reports of a meeting", "Title; Author; Date"),
    ("a column without a heading behind who and when", "Item; Officer; Due date; "),
    ("a list of contacts with a blank", "; Contact; Date"),
    ("what without who or when", "Action; Comments"),
    ("an action named outright beside one other", "Item; Proposed action"),
    ("the answers to a consultation", "Comment; Response"),
    ("points raised and their answers", "Issue; Response; Officer's comments"),
    ("recommendations counted by the year", "Year; Recommendations made; Lead"),
    ("recommendations counted by their answers", "Recommendations; Accepted; Rejected"),
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


def split(headings):
    return [text.strip() for text in headings.split(";")]


def not_yet(reason):
    return pytest.mark.xfail(strict=True, reason=reason)


# Headings over who and when in one column.
WHO_WHEN = [
    "Officer responsible / Timescale",
    "Responsible Officer/ Completion date",
    "Responsible officer and deadline",
    "Lead officer and target completion date",
    "By whom / by when",
    "Who and when",
    "Who, when",
    "Lead & date",
    "Lead officer; deadline",
    "Lead officer + target date",
    "Owner – due date",
    "Timescale and lead officer",
    "Lead officer and Timescale (2018/19)",
    "OFFICER / DATE",
    pytest.param(
        "Responsible officer Timescale",
        marks=not_yet("two lines of one heading have no mark between them when they are joined"),
    ),
    pytest.param(
        "Lead officer, manager and deadline", marks=not_yet("it names three things, not two")
    ),
    "Who? When?",
]
# Headings with such a mark that name one thing, or something else, and their role.
ONE_OF_TWO = [
    ("Lead officer / Portfolio holder", Role.PORTFOLIO),
    ("Lead member and officer", Role.OFFICER),
    ("Responsibility and resources", Role.OTHER),
    ("Progress and date", Role.PROGRESS),
    ("Date and status", Role.RAG),
    ("Officer (and deadline)", Role.OFFICER),
    ("Officer and verges", None),
    ("Verges / Deadline", None),
]


@pytest.mark.parametrize("heading", WHO_WHEN)
def test_headings_of_who_and_when(heading):
    assert heading_meaning(heading).role is Role.WHO_WHEN
    assert column_roles(["Action", heading]) == (Role.ACTION, Role.WHO_WHEN)
    assert heading_score(["Action", heading]) > 0


@pytest.mark.parametrize(("heading", "role"), ONE_OF_TWO)
def test_headings_that_only_look_like_who_and_when(heading, role):
    assert heading_meaning(heading).role is role


# Heading rows with 'Action update' and the like, their roles, whether they head a plan.
ACTIONS_ELSE = [
    ("Action update; Lead officer; Deadline", "action officer deadline", True),
    ("Action taken; By whom", "action officer", True),
    ("Recommendation; Update on action; Officer", "recommendation action officer", True),
    ("Recommendation; Progress and action; Lead", "recommendation action officer", True),
    ("Action taken; Progress; Officer", "action progress officer", True),
    ("Action; Action update; Lead officer", "action progress officer", True),
    ("Recommendation; Action taken; Status", "recommendation progress rag", False),
    ("Action update; Comments", "progress comments", False),
    ("Progress; Lead officer; Deadline", "progress officer deadline", False),
]


@pytest.mark.parametrize(("headings", "roles", "plan"), ACTIONS_ELSE)
def test_what_says_the_action_where_nothing_else_does(headings, roles, plan):
    assert " ".join(column_roles(split(headings))) == roles
    assert (heading_score(split(headings)) > 0) is plan


# A heading with what does not count in it, the words that do, its role; what it shows.
WORDS = [
    ("Priority 1 = Low 2 = Med 3 = High", "priority", Role.PRIORITY, "a key"),
    ("Priority H=High M=Medium L=Low", "priority", Role.PRIORITY, "a key of letters"),
    ("RAG (R = red, A = amber)", "rag", Role.RAG, "a key in brackets"),
    ("Status C = complete O = ongoing", "status", Role.RAG, "a key to a status"),
    ("Deadline (mm/yy", "deadline", Role.DEADLINE, "a bracket that is never closed"),
    ("Lead officer [name]", "lead officer", Role.OFFICER, "square brackets"),
    ("Position as at March 2020", "position", Role.PROGRESS, "a date"),
    ("Update (Q3 2019/20)", "update", Role.PROGRESS, "a quarter in brackets"),
    ("Progress to 31/03/2019", "progress to", Role.PROGRESS, "a date in figures"),
    ("Time- scale", "timescale", Role.DEADLINE, "a line's hyphen"),
    ("Responsibil ity", "responsibility", Role.OFFICER, "a word that a narrow column broke"),
    ("Ac tion re quired", "action required", Role.ACTION, "two of them"),
    ("Time scale", "time scale", Role.DEADLINE, "two words that are known"),
    ("Ver ges", "ver ges", None, "pieces of a word that is not known"),
    ("№", "number", Role.NUMBER, "a sign"),
    ("%", "percentage", Role.OTHER, "another sign"),
    ("B.R.A.G.", "b r a g", Role.RAG, "stops"),
    ("Officer’s name", "officer's name", None, "a curly apostrophe"),
    ("2018/19", "", None, "nothing but a year"),
    ("…", "", None, "no word"),
]


@pytest.mark.parametrize(("heading", "words", "role", "shows"), WORDS)
def test_what_counts_in_a_heading(heading, words, role, shows):
    meaning = heading_meaning(heading)
    assert (plain_heading(heading), meaning.text, meaning.role) == (words, words, role), shows


# Heading rows of other tables with officers and dates, and rows of plans that resemble them.
OTHER_TABLES = [
    ("Risk; Likelihood; Mitigating action; Risk owner; Review date", False),
    ("Hazard; Controls; Action; By whom; By when", False),
    ("Action; Lead; Date; Residual risk score", False),
    ("Application; Site; Recommendation; Officer; Target date", False),
    ("Case; Address; Recommended action; Officer; Date", False),
    ("Planning application; Parish; Proposal; Officer; Date", False),
    ("Measure; Target; Actual; Trend", False),
    ("Indicator; Target; Outturn; Lead officer", False),
    ("Measure; Target; Previous; Last year", False),
    ("Risk; Action; Owner; Date", True),
    ("Ward; Action; Officer; Date", True),
    ("Action; Target; Actual; Lead officer", True),
    ("Measure; Target; Lead officer; Deadline", True),
    ("Action; Officer; Deadline; Last updated", True),
    ("Recommendation; Action; Owner; Date; Initial risk; Current risk", True),
    ("Measure; Target; Actual; Lead officer", False),
    ("What; Target; Previous; Owner", False),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "plan"), OTHER_TABLES)
def test_tables_of_risks_applications_and_performance_are_no_plans(headings, plan):
    assert (heading_score(split(headings)) > 0) is plan


@pytest.mark.parametrize(
    ("headings", "other"),
    [
        ("Risk; Likelihood", True),
        ("Inherent score; Owner", True),
        ("Site address; Officer", True),
        ("Risk; Owner", False),
        ("Risk; Risk owner", False),
        ("Site; Likelihood", False),
        ("Action; Lead officer; Deadline", False),
        ("", False),
    ],
)
def test_headings_of_another_sort_of_table(headings, other):
    assert heads_other_table(split(headings)) is other


GIVEN = (
    ("thing to do", Role.ACTION),
    ("chap", Role.OFFICER),
    ("cut off", Role.DEADLINE),
    ("owner", Role.OFFICER),
    ("comments", Role.ACTION),
    ("due", Role.DEADLINE),
    ("contact", Role.OTHER),
)
# Heading rows; their roles and whether they head a plan, without what is given and with it.
GIVEN_ROWS = [
    ("Thing to do; Chap; Cut-off", "action other other", False, "action officer deadline", True),
    ("THING TO DO (in short); Chap.; Cut off", "action other other", False,
     "action officer deadline", True),
    ("Action; Chap", "action other", False, "action officer", True),
    ("Comments; Lead; Date", "comments officer deadline", False, "action officer deadline", True),
    ("Action; Lead; Date; Due", "action officer deadline other", True,
     "action officer other deadline", True),
    ("Action; Contact; Date", "action officer deadline", True, "action other deadline", True),
    ("Risk; Likelihood; Action; Owner", "other other action officer", False,
     "other other action officer", True),
    ("Chap; Cut-off", "other other", False, "officer deadline", False),
    ("Action; Lead; Date", "action officer deadline", True, "action officer deadline", True),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "alone", "plan", "told", "told_plan"), GIVEN_ROWS)
def test_what_a_person_says_of_headings_counts_first(headings, alone, plan, told, told_plan):
    texts = split(headings)
    assert (" ".join(column_roles(texts)), heading_score(texts) > 0) == (alone, plan)
    assert (" ".join(column_roles(texts, GIVEN)), heading_score(texts, GIVEN) > 0) == (
        told,
        told_plan,
    )


# Headings whose role other columns settle; one of them and its role that a person named; the
# roles then, and whether the row heads a plan.
SETTLED = [
    ("Action update; Lead officer; Deadline", ("action update", Role.PROGRESS),
     "progress officer deadline", False),
    ("Action; Proposal; Who", ("action", Role.ACTION), "action other officer", True),
    ("Action; Proposal; Who", ("proposal", Role.RESPONSE), "action response officer", True),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "given", "roles", "plan"), SETTLED)
def test_what_a_person_says_is_settled_by_no_other_column(headings, given, roles, plan):
    texts = split(headings)
    assert " ".join(column_roles(texts, (given,))) == roles
    assert (heading_score(texts, (given,)) > 0) == plan


def test_what_is_given_is_said_to_be_so():
    said = heading_meaning("Chap", GIVEN)
    assert said.certainty > heading_meaning("Deadline", GIVEN).certainty
    assert heading_meaning("Chap").certainty == 0


# A printed line; whether it may begin a heading row and holds nothing but words of headings,
# without what is given and with it.
LINES = [
    ("Action Lead officer Deadline", (True, True), (True, True)),
    ("Thing to do Chap Cut-off", (False, False), (True, True)),
    ("Chap", (False, False), (True, True)),
    ("Chap Verges", (False, False), (True, False)),
    ("Plant ten trees in every park", (False, False), (False, False)),
    ("", (False, False), (False, False)),
]


@pytest.mark.parametrize(("text", "alone", "told"), LINES)
def test_lines_that_may_head_a_table(text, alone, told):
    assert (may_head(text), only_heading_words(text)) == alone
    assert (may_head(text, GIVEN), only_heading_words(text, GIVEN)) == told
