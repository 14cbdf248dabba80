"""Which rows stand under which recommendation, and what is kept beside them."""

import pytest

from svextract import extract
from svextract.page import Line, Paragraph
from svextract.plan.drafts import PlanDraft, RecommendationDraft, RowDraft
from svextract.plan.parts import is_section_title
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


def test_a_theme_that_no_recommendation_takes_is_a_leftover(tmp_path):
    document = read_one(
        tmp_path,
        f"Theme: Schools\n\nTheme: Roads\n\nRecommendation 1: That verges are cut.\n\n{HEAD}{CUT}",
    )
    assert [r.theme for r in document.recommendations] == ["Roads"]
    assert [left.text for left in document.leftovers] == ["Schools"]


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


def not_yet(reason):
    return pytest.mark.xfail(strict=True, reason=reason)


def web_page(folder, body):
    """Write a web page and read the plans in it."""
    path = folder / "plan.html"
    path.write_text(f"<!doctype html><html><body>{body}</body></html>", "utf-8")
    return extract(path).documents


def table(*rows):
    """Write the rows of a web page's table; '|' divides cells, one cell alone takes all columns."""
    width = max(row.count("|") for row in rows) + 1
    made = ""
    for row in rows:
        cells = row.split("|")
        over = f' colspan="{width}"' if len(cells) == 1 else ""
        made += f"<tr>{''.join(f'<td{over}>{cell}</td>' for cell in cells)}</tr>"
    return f"<table>{made}</table>"


# The line above the first table and that above the second; their recommendations.
OBJECTIVES = [
    ("Objective – Safer lanes", "Objective – More trees", ["(1)", "(2)"], "Objective"),
    ("Objective 1: Safer lanes", "Objective 2: More trees", ["1", "2"], "Objective 1"),
    ("Objective 001 Safer lanes", "Objective 002 More trees", ["001", "002"], "Objective 001"),
    ("Strategic objective 3. Safer lanes", "Strategic objective 4. More trees", ["3", "4"],
     "Strategic objective 3"),
    ("AIM: Safer lanes", "AIM: More trees", ["(1)", "(2)"], "AIM"),
    ("Priority action 1 — Safer lanes", "Priority action 2 — More trees", ["1", "2"],
     "Priority action 1"),
    ("Must do: Safer lanes", "Must do: More trees", ["(1)", "(2)"], "Must do"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "numbers", "label"), OBJECTIVES)
def test_objectives_stand_for_recommendations(tmp_path, first, second, numbers, label):
    body = f"<p>Plan</p><p>{first}</p>{table(*TABLE)}<p>{second}</p>{table(*LATER)}"
    (document,) = web_page(tmp_path, body)
    found = document.recommendations
    assert [(r.number, r.text) for r in found] == [
        (numbers[0], "Safer lanes"),
        (numbers[1], "More trees"),
    ]
    assert found[0].label == label
    assert rows_of(document) == [(numbers[0], *CUT_ROW), (numbers[1], *COUNT_ROW)]


# What stands above the second table, and whether it is read as a recommendation as well.
ABOVE_LATER = [
    ("Objective 2: More trees", ["2"]),
    ("2. Count the trees of parks", ["2"]),
    ("Recommendation 2: That it is.", ["2"]),
    ("Members thanked all.", []),
]


@pytest.mark.parametrize(("heading", "numbers"), ABOVE_LATER)
def test_what_is_read_is_no_leftover_and_what_is_not_is_one(tmp_path, heading, numbers):
    first = heading.replace("2", "1") if numbers else "Objective 1: Safer lanes"
    body = f"<p>{first}</p>{table(*TABLE)}<p>{heading}</p>{table(*TABLE)}"
    (document,) = web_page(tmp_path, body)
    assert [r.number for r in document.recommendations][1:] == numbers
    assert [left.text for left in document.leftovers] == ([] if numbers else [heading])


TABLE = ("Action|Lead officer|Deadline", "Cut the verges|Nia Bevan|May 2018")


LATER = (TABLE[0], "Count the trees|Tom Hale|June 2018")


def test_objectives_over_the_full_width_of_a_table(tmp_path):
    (document,) = web_page(
        tmp_path,
        table(
            TABLE[0],
            "Objective 1: Safer lanes",
            TABLE[1],
            "Objective: More trees",
            LATER[1],
        ),
    )
    assert [(r.number, r.text) for r in document.recommendations] == [
        ("1", "Safer lanes"),
        ("(2)", "More trees"),
    ]
    assert rows_of(document) == [("1", *CUT_ROW), ("(2)", *COUNT_ROW)]
    assert document.leftovers == ()


# A row over the full width of a table; the theme of what follows, the leftovers.
WIDE = [
    ("Parks", "Parks", []),
    ("Please send this form to the Clerk", None, ["Please send this form to the Clerk"]),
    ("(in confidence)", None, ["(in confidence)"]),
    ("Key workers", "Key workers", []),
]


@pytest.mark.parametrize(("wide", "theme", "leftovers"), WIDE)
def test_rows_over_the_full_width_are_themes_or_explain_the_table(tmp_path, wide, theme, leftovers):
    rows = (
        "Recommendation|Lead officer|Deadline",
        "1. That verges are cut.|Nia Bevan|May 2018",
        wide,
        "2. That trees are counted.|Tom Hale|June 2018",
    )
    (document,) = web_page(tmp_path, table(*rows))
    assert [r.theme for r in document.recommendations] == [None, theme]
    assert [left.text for left in document.leftovers] == leftovers


def test_a_sentence_about_objectives_is_none(tmp_path):
    document = read_one(tmp_path, f"Plan\n\nObjectives were agreed in May.\n\n{HEAD}{CUT}")
    assert document.recommendations == ()


# What stands above the first table and above the second; what is kept of it: the numbers and
# comments of the recommendations, and the recommendation of each row.
NUMBERED = {
    "counting up": ("1. Cut the verges", "2. Count the trees", [("1", None), ("2", None)], "12"),
    "brackets": ("(1) Cut the verges", "(2) Count the trees", [("1", None), ("2", None)], "12"),
    "comments below the heading": (
        "1. Cut the verges\n\nThe service agrees.",
        "2. Count the trees",
        [("1", "The service agrees."), ("2", None)],
        "12",
    ),
    "a number that leaps": ("1. Cut the verges", "5. Dates", [("1", None)], "11"),
    "a list that goes on above the table": ("1. Apologies\n\n2. Minutes", "Trees", [], ["", ""]),
    "another number": ("3. Cut the verges", "Trees", [], ["", ""]),
    "a recommendation by name": (
        "Recommendation 1: That it is.\n\n1. Introduction",
        "2. Conclusion",
        [("1", "1. Introduction")],
        "11",
    ),
}


@pytest.mark.parametrize("name", NUMBERED)
def test_numbered_headings(tmp_path, name):
    first, second, recommendations, rows = NUMBERED[name]
    document = read_one(tmp_path, f"Plan\n\n{first}\n\n{HEAD}{CUT}\n{second}\n\n{HEAD}{COUNT}")
    assert [(r.number, r.comments) for r in document.recommendations] == recommendations
    assert [row[0] for row in rows_of(document)] == list(rows)
    assert [row[1:] for row in rows_of(document)] == [CUT_ROW, COUNT_ROW]


def numbered_table(number):
    return table(
        "No|Recommendation|Lead officer|Deadline",
        f"{number}|That {number} are seen.|Nia Bevan|May 2018",
    )


# What stands above each table of recommendations, the themes, the leftovers.
SECTIONS = {
    "a title each": (["<h3>Roads</h3>", "<h3>Parks</h3>"], ["Roads", "Parks"], []),
    "a title each below the plan's": (
        ["<h1>Plan</h1><h3>Roads</h3>", "<h3>Parks</h3>"], ["Roads", "Parks"], []),
    "two tables under the second": (
        ["<h3>Roads</h3>", "<h3>Parks</h3>", ""], [None, None, None], ["Parks"]),
    "a sentence above one": (
        ["<h3>Roads</h3>", "<p>It was a long day.</p>"], [None, None], ["It was a long day."]),
    "one title twice": (["<h3>Roads</h3>", "<h3>Roads</h3>"], [None, None], ["Roads"]),
    "two sizes": (["<h1>Roads</h1>", "<h3>Parks</h3>"], [None, None], ["Parks"]),
    "one table": (["<h3>Roads</h3>"], [None], []),
    "themes by name": (["<p>Theme: Roads</p>", "<p>Theme: Parks</p>"], ["Roads", "Parks"], []),
}  # fmt: skip


@pytest.mark.parametrize("name", SECTIONS)
def test_titles_of_sections_are_themes(tmp_path, name):
    above, themes, leftovers = SECTIONS[name]
    body = "".join(title + numbered_table(n) for n, title in enumerate(above, start=1))
    (document,) = web_page(tmp_path, body)
    assert [r.theme for r in document.recommendations] == themes
    assert [left.text for left in document.leftovers] == leftovers


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Roads and parks", True),
        ("One two three four five six seven eight", True),
        ("One two three four five six seven eight nine", False),
        ("Roads are long.", False),
        ("roads", False),
        ("Response: Agreed", False),
        ("Recommendation 1", False),
    ],
)
def test_what_may_be_the_title_of_a_section(text, title):
    assert is_section_title(Paragraph(1, (Line(text),))) is title


def draft(number, text="That it is done.", **said):
    return RecommendationDraft(number, number, readings=[text] if text else [], **said)


def row(number):
    return RowDraft(number, "Cut the verges", (), "May 2018")


LED = "Leadership"
# Recommendations, the numbers of rows under them; the numbers that stay, with their themes.
FOLDED = [
    ([draft("1.0", LED), draft("1.1"), draft("1.2")], "1.1", [("1.1", LED), ("1.2", LED)],
     "zero heads the section"),
    ([draft("1", LED), draft("1.1"), draft("2", "Trees"), draft("2.1")], "1.1",
     [("1.1", LED), ("2.1", "Trees")], "two sections"),
    ([draft("1", LED), draft("1.1"), draft("2")], "1.1", [("1.1", LED), ("2", None)],
     "the next heads nothing"),
    ([draft("1", LED), draft("1.1", theme="Roads")], "1.1", [("1.1", "Roads")],
     "a theme of its own"),
    ([draft("1", ""), draft("1.1")], "1.1", [("1.1", None)], "no wording"),
    ([draft("1", LED), draft("1.1")], "1", [("1", None), ("1.1", None)], "a row stands under it"),
    ([draft("1", LED, response="Agreed"), draft("1.1")], "1.1", [("1", None), ("1.1", None)],
     "it was answered"),
    ([draft("1", LED, comments=["Yes"]), draft("1.1")], "1.1", [("1", None), ("1.1", None)],
     "something is said of it"),
    ([draft("1", LED), draft("10.1")], "10.1", [("1", None), ("10.1", None)], "ten is not one"),
    ([draft("1", LED), draft("2"), draft("1.1")], "1.1",
     [("1", None), ("2", None), ("1.1", None)], "another one between"),
    ([], "", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("drafts", "under", "kept", "shows"), FOLDED)
def test_recommendations_that_only_head_others_are_themes(drafts, under, kept, shows):
    plan = PlanDraft(recommendations=list(drafts), rows=[row(under)])
    plan.fold_sections()
    assert [(r.number, r.theme) for r in plan.recommendations] == kept, shows


def test_sections_are_folded_in_a_table(tmp_path):
    (document,) = web_page(
        tmp_path,
        table(
            "No|Recommendation|Action|Lead officer|Deadline",
            "1.0|Leadership|||",
            "1.1|That it is done.|Cut the verges|Nia Bevan|May 2018",
            "2.0|Trees|||",
            "2.1|That it is seen.|Count the trees|Tom Hale|June 2018",
        ),
    )
    assert [(r.number, r.theme) for r in document.recommendations] == [
        ("1.1", "Leadership"),
        ("2.1", "Trees"),
    ]
    assert rows_of(document) == [("1.1", *CUT_ROW), ("2.1", *COUNT_ROW)]


MINUTES = "The Panel met in May and heard from officers of the Council.\n"
THAT = "Recommendation {}: That the {} are looked after.\n\n"
# Pages of a pack; the recommendations and the actions of each of its plans.
APART = {
    "a table pages apart": (
        [f"Roads Plan\n\n{HEAD}{CUT}", MINUTES, f"Trees Plan\n\n{HEAD}{COUNT}"],
        [([], [CUT_ROW[0]]), ([], [COUNT_ROW[0]])],
    ),
    "a table on the next page": (
        [f"Roads Plan\n\n{HEAD}{CUT}", f"Trees Plan\n\n{HEAD}{COUNT}"],
        [([], [CUT_ROW[0], COUNT_ROW[0]])],
    ),
    "recommendations pages apart that count on": (
        [THAT.format(1, "verges") + HEAD + CUT, MINUTES, THAT.format(2, "trees") + HEAD + COUNT],
        [(["1", "2"], [CUT_ROW[0], COUNT_ROW[0]])],
    ),
    "recommendations pages apart that begin anew": (
        [THAT.format(1, "verges") + HEAD + CUT, MINUTES, THAT.format(1, "trees") + HEAD + COUNT],
        [(["1"], [CUT_ROW[0]]), (["1"], [COUNT_ROW[0]])],
    ),
    "recommendations pages apart that leap": (
        [THAT.format(1, "verges") + HEAD + CUT, MINUTES, THAT.format(7, "trees") + HEAD + COUNT],
        [(["1"], [CUT_ROW[0]]), (["7"], [COUNT_ROW[0]])],
    ),
    "recommendations on the next page that leap": (
        [THAT.format(1, "verges") + HEAD + CUT, THAT.format(7, "trees") + HEAD + COUNT],
        [(["1", "7"], [CUT_ROW[0], COUNT_ROW[0]])],
    ),
}


@pytest.mark.parametrize("name", APART)
def test_what_stands_pages_apart_is_another_plan(tmp_path, name):
    pages, plans = APART[name]
    documents = read(tmp_path, "\f".join(pages))
    found = [
        ([r.number for r in d.recommendations], [a.text for a in d.actions]) for d in documents
    ]
    assert found == plans


def test_a_plan_of_a_pack_has_its_own_head(tmp_path):
    pages = [f"Roads Plan\n1 June 2018\n\n{HEAD}{CUT}", MINUTES,
             f"Trees Plan\n2 July 2019\n\n{HEAD}{COUNT}"]  # fmt: skip
    documents = read(tmp_path, "\f".join(pages))
    assert [(d.title, d.date.year) for d in documents] == [
        ("Roads Plan", 2018),
        ("Trees Plan", 2019),
    ]


def columns(*rows):
    return "<p>Trees Plan</p>".join(
        table("No|Recommendation|Action|Lead officer|Deadline", row) for row in rows
    )


@pytest.mark.parametrize(
    ("second", "plans"),
    [
        ("1|Every tree is counted in spring.|Count the trees|Tom Hale|June 2018", 2),
        ("1|That all the verges are cut.|Count the trees|Tom Hale|June 2018", 1),
        ("2|Every tree is counted in spring.|Count the trees|Tom Hale|June 2018", 1),
    ],
    ids=["another wording", "the same wording", "another number"],
)
def test_a_number_with_another_wording_begins_another_plan(tmp_path, second, plans):
    first = "1|That all the verges are cut.|Cut the verges|Nia Bevan|May 2018"
    documents = web_page(tmp_path, columns(first, second))
    assert len(documents) == plans
    assert [a.text for d in documents for a in d.actions] == [CUT_ROW[0], COUNT_ROW[0]]


def test_a_recommendation_printed_at_the_top_of_two_pages_is_kept(tmp_path):
    one = THAT.format(1, "verges")
    document = read_one(tmp_path, f"{one}{HEAD}{CUT}\f{one}{HEAD}{COUNT}")
    assert [r.number for r in document.recommendations] == ["1"]
    assert rows_of(document) == [("1", *CUT_ROW), ("1", *COUNT_ROW)]


NO_THEMES = not_yet("a theme goes to recommendations only, and here is none")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Theme: Parks", marks=NO_THEMES),
        "Members thanked all.",
        "Response: Agreed",
        "Comments: Yes",
    ],
)
def test_without_a_recommendation_nothing_is_dropped(tmp_path, text):
    (document,) = web_page(tmp_path, f"{table(*TABLE)}<p>{text}</p>{table(*LATER)}")
    assert [left.text for left in document.leftovers] == [text]


HEADING_WORDS = "in a text file such a line takes the rows of the small table above it away, unsaid"


@pytest.mark.parametrize(
    "line",
    [
        "Members asked for more trees",
        pytest.param("Priority action for the trees", marks=not_yet(HEADING_WORDS)),
    ],
)
def test_a_line_between_two_tables_takes_no_row_away(tmp_path, line):
    document = read_one(tmp_path, f"Plan\n\n{HEAD}{CUT}\n{line}\n\n{HEAD}{COUNT}")
    assert rows_of(document) == [("", *CUT_ROW), ("", *COUNT_ROW)]


def test_numbered_headings_of_a_plan_tell_nothing_of_the_next(tmp_path):
    one = f"1. Find the homes\n\n{HEAD}{CUT}\n2. Tell everybody\n\n{HEAD}{COUNT}\n"
    two = "Recommendation 1: That hedgehogs are safe.\n\n2. Money was found in the budget\n\n"
    _, document = read(tmp_path, f"{one}{two}{HEAD}{COUNT}")
    assert [r.comments for r in document.recommendations] == ["2. Money was found in the budget"]
    assert rows_of(document) == [("1", *COUNT_ROW)]


@pytest.mark.parametrize("theme", ["Parks", "Parks||"])
def test_a_theme_inside_a_table_without_recommendations_is_not_dropped(tmp_path, theme):
    rows = ("No|Action|Lead officer", "1|Cut the verges|Nia Bevan", theme, "2|Dig|Tom Hale")
    (document,) = web_page(tmp_path, table(*rows))
    assert [left.text for left in document.leftovers] == ["Parks"]


@pytest.mark.parametrize(
    ("again", "wordings"),
    [
        ("That verges are cut.", [["That verges are cut."]]),
        ("That verges are cut. It is agreed.", [["That verges are cut. It is agreed."]]),
        ("That hedgehogs are protected everywhere.",
         [["That verges are cut."], ["That hedgehogs are protected everywhere."]]),
    ],
)  # fmt: skip
def test_another_wording_under_the_same_number_is_another_recommendation(tmp_path, again, wordings):
    path = tmp_path / "plan.txt"
    said = "That verges are cut."
    path.write_text(
        f"Recommendation 1: {said}\n\n{HEAD}{CUT}\nRecommendation 1: {again}\n\n{HEAD}{COUNT}",
        "utf-8",
    )
    documents = extract(path).documents
    found = [[one.text for one in document.recommendations] for document in documents]
    assert found == wordings
