"""What a heading row names: the role of each column, and which rows of words head no plan."""

import pytest

from svextract.plan.columns import column_roles, group_columns, heading_score, heads_other_table
from svextract.plan.vocabulary import Role
from tests.plan.test_headings import GIVEN


def split(headings):
    return [text.strip() for text in headings.split(";")]


# Heading rows, their roles; where such a row was seen.
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
    texts = split(headings)
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
    assert heading_score(split(headings)) == 0, where


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
    assert sorted(group_columns(split(headings))) == columns


# Heading rows that say neither who nor when, and whether they head a plan: what makes one, and
# what nearly does.
NOBODY = [
    # recommendations and one answer to each
    ("Recommendation; Response", True),
    ("Recommendation; Accepted", True),
    ("What we recommended; Reply", True),
    ("Suggested action; Response", True),
    ("No; Recommendation; Decision; Reason", True),
    ("Recommendation; Response; Status", True),
    ("Finding; Response", False),
    ("Objective; Decision; Reason", False),
    ("Recommendation; Reason", False),
    ("Recommendation; Comments", False),
    ("Recommendation; Progress", False),
    ("Recommendation; Status", False),
    ("Recommendation; Officer response; Cabinet response", True),
    ("Theme; Recommendation; Response; Portfolio holder", True),
    ("Recommendation; Response; Evidence", False),
    ("Recommendation; Suggested action; Response", False),
    ("Financial year; Recommendation; Response", False),
    ("Recommendations; Accepted; Partly accepted; Rejected", False),
    # recommendations and actions
    ("Recommendation; Action", True),
    ("Finding; Action", False),
    # actions and what became of them
    ("Action; Status", True),
    ("Actions; RAG rating", True),
    ("Action; Progress", True),
    ("Agreed actions; Current status", True),
    ("No; Action; Update", True),
    ("; Action; Status", True),
    ("Task; Progress", False),
    ("Activity; Status", False),
    ("Milestone; RAG", False),
    ("Action; Completed", False),
    ("Action; Theme; Status", True),
    ("Action; Status; Comments", True),
    ("Action; Cost; Status", False),
    ("Action; Impact; Status", False),
    # an action that is named outright, and two columns more
    ("Theme; Priority actions; Outcomes", True),
    ("Item; Description; Action required", True),
    ("Level; Recommended action; Outputs", True),
    ("Theme; Community action measures; Outcomes", True),
    ("Priority; Agreed actions", False),
    ("Theme; Actions; Outcomes", False),
    ("Theme; Verges; Proposed action; Lanes; Parks; Trees", False),
]


@pytest.mark.parametrize(("headings", "plan"), NOBODY)
def test_what_is_a_plan_though_it_says_neither_who_nor_when(headings, plan):
    assert (heading_score(split(headings)) > 0) is plan


def test_who_and_when_in_one_column_make_a_plan():
    assert heading_score(["Action", "Who and when"]) > 0
    assert heading_score(["Verges", "Who and when"]) == 0


# Rows that name an action or a recommendation and head another table; where they stand.
OTHERS_THAT_NAME_ONE = [
    ("a consultation", "Comment; Council's response; Proposed action"),
    ("objections", "Objection; Officer response; Recommendation"),
    ("a budget", "Budget; Actual; Variance; Action required"),
    ("a risk register", "Risk; Rating; Planned actions"),
    ("planning applications", "Application number; Recommendation; Decision"),
    ("decisions of a meeting", "Agenda item; Recommendation; Decision"),
    ("complaints to an ombudsman", "Complaint; Decision; Recommended action; Complied"),
    ("an appraisal of options", "Option; Proposed action; Cost"),
    ("votes of a general meeting", "Resolution; Decision"),
    ("counts by the month", "Month; Recommendations; Accepted"),
    ("a glossary", "Term; Meaning; Action required"),
    ("a food inspection", "Finding; Action required; Photograph"),
    ("a budget by service", "Service; Budget; Forecast; Proposed action"),
    ("measures and their targets", "Measure; Target; Actual; Planned action"),
    ("indicators", "Indicator; Target; Actual; RAG; Action required"),
    ("planning proposals", "App No; Proposal; Recommendation; Decision"),
]


@pytest.mark.parametrize(("where", "headings"), OTHERS_THAT_NAME_ONE)
def test_other_tables_with_an_action_or_a_decision_are_no_plans(where, headings):
    assert heading_score(split(headings)) == 0, where


# Rows that are taken for the headings of a plan all the same; where they stand.
TAKEN_FOR_PLANS = [
    ("a consultation", "Ref; Comment; Officer comment; Recommended action"),
    ("counts by committee", "Committee; Recommendations; Accepted"),
]


@pytest.mark.xfail(
    raises=AssertionError,
    strict=True,
    reason="comments may be on an action and a committee a theme, and no other column is asked",
)
@pytest.mark.parametrize(("where", "headings"), TAKEN_FOR_PLANS)
def test_no_word_with_two_meanings_makes_a_plan(where, headings):
    assert heading_score(split(headings)) == 0, where


# Heading rows in which two columns claim a role, and the roles.
CLAIMS = [
    ("Action; Comments; Actions; Lead", "action comments other officer"),
    ("Issue; Recommendation; Action; Lead", "other recommendation action officer"),
    ("Recommendation; Recommendations; Lead", "recommendation other officer"),
    ("Deadlines; Target date; Action", "other deadline action"),
    ("; Recommendation; Response", "number recommendation response"),
    ("; Response; Recommendation", "other response recommendation"),
    ("No; ; Action; Lead", "number other action officer"),
    ("Portfolio holder; Lead officer; Action", "portfolio officer action"),
    ("Portfolio holder; Action; Lead officer and deadline", "portfolio action who-when"),
    ("Deadline; Revised date; Action", "deadline revised action"),
    ("Select committee; Date; Action; Lead", "theme other action officer"),
    ("Action; Date; Meeting; Lead", "action deadline other officer"),
    ("Measure; Planned action; Lead officer", "other action officer"),
    ("Action required; Task; Lead officer", "action other officer"),
    ("Recommendation; Officer response; Cabinet response", "recommendation response other"),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "roles"), CLAIMS)
def test_of_two_columns_one_has_the_role(headings, roles):
    found = " ".join(column_roles(split(headings)))
    assert found.replace(str(Role.WHO_WHEN), "who-when") == roles


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
