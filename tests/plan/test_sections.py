"""Which rows stand under which recommendation, and what is kept beside them."""

import pytest

from tests.plan.papers import read, read_one, rows_of

HEAD = "Action\tLead officer\tDeadline\n"
CUT = "Cut the verges\tNia Bevan\tMay 2018\n"
COUNT = "Count the trees\tTom Hale\tJune 2018\n"
CUT_ROW, COUNT_ROW = (tuple(row.strip().split("\t")) for row in (CUT, COUNT))

# A text file, its recommendations, its rows; where such a thing was seen.
PLANS = {
    "a heading above each table (the seed)": (
        (f"Recommendation 1: That verges are cut.\n{HEAD}{CUT}\n"
        f"Recommendation 2: That trees are counted.\n{HEAD}{COUNT}"),
        [("1", "That verges are cut."), ("2", "That trees are counted.")],
        [("1", *CUT_ROW), ("2", *COUNT_ROW)],
    ),
    "the wording on the line below": (
        f"Recommendation 1\nThat verges are cut.\n\n{HEAD}{CUT}",
        [("1", "That verges are cut.")],
        [("1", *CUT_ROW)],
    ),
    "the wording over two lines": (
        (f"Recommendation 1: That the verges of all of the lanes of the whole borough\n"
        f"are cut twice a year by the Council.\n\n{HEAD}{CUT}"),
        [
            (
                "1",
                ("That the verges of all of the lanes of the whole borough are cut twice a year by "
                "the Council."),
            )
        ],
        [("1", *CUT_ROW)],
    ),
    "a column of recommendations (Maidstone)": (
        ("Recommendation\tResponse\tAction\tLead officer\tDeadline\n"
        "1. That verges are cut.\tAgreed\tCut the verges\tNia Bevan\tMay 2018\n"
        "2. That trees are counted.\tAgreed\tCount the trees\tTom Hale\tJune 2018\n"),
        [("1", "That verges are cut."), ("2", "That trees are counted.")],
        [("1", *CUT_ROW), ("2", *COUNT_ROW)],
    ),
    "a number column (Isle of Wight)": (
        ("No.\tRecommendation\tAction\tLead officer\tDeadline\n"
        "R1\tThat verges are cut.\tCut the verges\tNia Bevan\tMay 2018\n"
        "R3\tThat trees are counted.\tCount the trees\tTom Hale\tJune 2018\n"),
        [("R1", "That verges are cut."), ("R3", "That trees are counted.")],
        [("R1", *CUT_ROW), ("R3", *COUNT_ROW)],
    ),
    "recommendations without numbers": (
        ("Recommendation\tAction\tLead officer\tDeadline\n"
        "That verges are cut.\tCut the verges\tNia Bevan\tMay 2018\n"
        "That trees are counted.\tCount the trees\tTom Hale\tJune 2018\n"),
        [("(1)", "That verges are cut."), ("(2)", "That trees are counted.")],
        [("(1)", *CUT_ROW), ("(2)", *COUNT_ROW)],
    ),
    "a recommendation printed once for two rows": (
        ("Recommendation\tAction\tLead officer\tDeadline\n"
        "1. That verges are cut.\tCut the verges\tNia Bevan\tMay 2018\n"
        "\tCount the trees\tTom Hale\tJune 2018\n"),
        [("1", "That verges are cut.")],
        [("1", *CUT_ROW), ("1", *COUNT_ROW)],
    ),
    "the recommendation is the action": (
        ("Recommendation\tLead officer\tDeadline\n"
        "1. That verges are cut.\tNia Bevan\tMay 2018\n"),
        [("1", "That verges are cut.")],
        [("1", "1. That verges are cut.", "Nia Bevan", "May 2018")],
    ),
    "no recommendation at all": (f"Verges Action Plan\n\n{HEAD}{CUT}", [], [("", *CUT_ROW)]),
    "numbered headings": (
        f"1. Cut the verges of lanes\n\n{HEAD}{CUT}\n2. Count the trees of parks\n\n{HEAD}{COUNT}",
        [("1", "Cut the verges of lanes"), ("2", "Count the trees of parks")],
        [("1", *CUT_ROW), ("2", *COUNT_ROW)],
    ),
    "R-numbers": (
        f"R1 That verges are cut.\n\n{HEAD}{CUT}\nR2 That trees are counted.\n\n{HEAD}{COUNT}",
        [("R1", "That verges are cut."), ("R2", "That trees are counted.")],
        [("R1", *CUT_ROW), ("R2", *COUNT_ROW)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_rows_stand_under_their_recommendation(tmp_path, name):
    text, recommendations, rows = PLANS[name]
    document = read_one(tmp_path, text)
    assert [(r.number, r.text) for r in document.recommendations] == recommendations
    assert rows_of(document) == rows


# What stands between a recommendation and its table, and what is kept of it.
AROUND = {
    "comments": ("Comments from Service:\n\nThe service agrees with this.\n",
                 {"comments": "The service agrees with this."}),
    "comments in two paragraphs": (
        "Comments from Service:\n\nThe service agrees with this.\n\nIt has begun.\n",
        {"comments": "The service agrees with this.\nIt has begun."},
    ),
    "an accepted response": (
        "Response: Accepted\n", {"response": "accepted", "response_text": "Accepted"}),
    "a response with its reason": (
        "Cabinet response: Partially accepted. The cost is too high.\n",
        {"response": "partially_accepted",
         "response_text": "Partially accepted. The cost is too high."},
    ),
    "a priority": ("Priority: High\n", {"priority": "High"}),
    "nothing": ("", {"comments": None, "response": None, "priority": None, "theme": None}),
}  # fmt: skip


@pytest.mark.parametrize("name", AROUND)
def test_what_is_said_of_a_recommendation(tmp_path, name):
    text, said = AROUND[name]
    document = read_one(tmp_path, f"Recommendation 1: That verges are cut.\n\n{text}\n{HEAD}{CUT}")
    (recommendation,) = document.recommendations
    assert recommendation.text == "That verges are cut."
    assert {key: getattr(recommendation, key) for key in said} == said
    assert rows_of(document) == [("1", *CUT_ROW)]


def test_themes_hold_until_the_next(tmp_path):
    document = read_one(
        tmp_path,
        f"Theme: Roads\n\nRecommendation 1: That verges are cut.\n\n{HEAD}{CUT}\n"
        f"Recommendation 2: That hedges are cut.\n\n{HEAD}{CUT}\n"
        f"Theme: Parks\n\nRecommendation 3: That trees are counted.\n\n{HEAD}{COUNT}",
    )
    assert [r.theme for r in document.recommendations] == ["Roads", "Roads", "Parks"]


@pytest.mark.parametrize(
    "wording",
    [
        "Every park should be visited in spring by volunteers with tape measures.",
        "That every tree is counted.",
    ],
    ids=["long", "short"],
)
def test_a_pack_of_two_plans_gives_two_documents(tmp_path, wording):
    one = f"Verges Action Plan\n\nRecommendation 1: That verges are cut.\n\n{HEAD}{CUT}"
    two = f"Trees Action Plan\n\nRecommendation 1: {wording}\n\n{HEAD}{COUNT}"
    documents = read(tmp_path, f"{one}\f{two}")
    assert [rows_of(document) for document in documents] == [
        [("1", *CUT_ROW)],
        [("1", *COUNT_ROW)],
    ]
    assert len({document.actions[0].id for document in documents}) == 2


PADDED = "{:23}{:17}{}\n"
SHORT = "The Panel thanks all officers."
LONG = (
    "Members also asked for a list of verges that are not cut and\n"
    "of the trees that are in every one of the parks."
)
SWALLOWED = (
    "in a text file the words of a paragraph below a small table are read into its cells, or move "
    "its columns, with no leftover"
)


def after_cases():
    """The shape of a table's lines, its rows, and the paragraph below it."""
    wrong = [("\t", 1, SHORT), ("\t", 2, SHORT)]
    cases = []
    for line in ("\t", PADDED):
        for count in (1, 2):
            for text in (SHORT, LONG):
                name = (
                    f"{'padded' if line == PADDED else 'tabs'}, {count} rows, {len(text)} letters"
                )
                marks = (
                    [pytest.mark.xfail(reason=SWALLOWED)] if (line, count, text) in wrong else []
                )
                cases.append(pytest.param(line, count, text, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("line", "count", "text"), after_cases())
def test_a_paragraph_after_a_table_is_a_leftover(tmp_path, line, count, text):
    rows = [CUT_ROW, COUNT_ROW][:count]
    table = "".join(
        line.join(row) + "\n" if line == "\t" else line.format(*row)
        for row in [HEAD.strip().split("\t"), *rows]
    )
    document = read_one(tmp_path, f"Recommendation 1: That verges are cut.\n{table}\n{text}\n")
    assert rows_of(document) == [("1", *row) for row in rows]
    assert " ".join(left.text for left in document.leftovers) == text.replace("\n", " ")


def test_a_recommendation_without_a_table_is_kept(tmp_path):
    document = read_one(
        tmp_path,
        "Recommendation 1: That verges are cut.\n\nResponse: Rejected\n\n"
        f"Recommendation 2: That trees are counted.\n\n{HEAD}{COUNT}",
    )
    assert [(r.number, r.response) for r in document.recommendations] == [
        ("1", "rejected"),
        ("2", None),
    ]
    assert rows_of(document) == [("2", *COUNT_ROW)]


def test_a_paragraph_after_a_table_without_recommendations_is_a_leftover(tmp_path):
    document = read_one(tmp_path, f"Verges Action Plan\n\n{HEAD}{CUT}\n\nMembers thanked all.\n")
    assert [left.text for left in document.leftovers] == ["Members thanked all."]


def test_two_responses_are_both_kept(tmp_path):
    document = read_one(
        tmp_path,
        "Recommendation 1: That verges are cut.\n\nResponse: Partially agreed\n\n"
        f"Response: Agreed\n\n{HEAD}{CUT}",
    )
    (recommendation,) = document.recommendations
    assert recommendation.response_text == "Partially agreed\nAgreed"
