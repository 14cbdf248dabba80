"""What one heading says of its column."""

import pytest

from svextract.plan.columns import column_roles
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
    ("Lead Officer{v]", Role.OFFICER, "a footnote's mark, misread in a scan"),
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


@pytest.mark.parametrize(("heading", "role"), ONE_OF_TWO)
def test_headings_that_only_look_like_who_and_when(heading, role):
    assert heading_meaning(heading).role is role


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


GIVEN = (
    ("thing to do", Role.ACTION),
    ("chap", Role.OFFICER),
    ("cut off", Role.DEADLINE),
    ("owner", Role.OFFICER),
    ("comments", Role.ACTION),
    ("due", Role.DEADLINE),
    ("contact", Role.OTHER),
)


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
