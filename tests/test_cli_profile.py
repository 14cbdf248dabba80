"""Headings named by hand: extract's --columns and --profile, and the command profile."""

import csv
import io
import json
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from svextract.cli import app
from svextract.profiles import ROLE_NAMES

COLUMNS = "Thing to do=action, Chap=officer, Cut-off=deadline"
PROFILE = """organisation = "Wexcombe District Council"

[columns]
"Thing to do" = "action"
"Chap" = "officer"
"Cut-off" = "deadline"
"""
THINGS = (
    "Thing to do|Chap|Cut-off",
    "Cut the verges|Nia Bevan|May 2018",
    "Count the trees|Tom Hale|June 2018",
)
ROWS = [tuple(row.split("|")) for row in THINGS[1:]]
PLAN = ("Action|Lead officer|Deadline", *THINGS[1:])


def not_yet(reason):
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """We stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args):
    result = CliRunner().invoke(app, [str(arg) for arg in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def table(*rows):
    """Write the rows of a web page's table; '|' divides cells."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def web_page(body, name="paper.html"):
    path = Path(name)
    path.write_text(f"<!doctype html><html><body>{body}</body></html>", "utf-8")
    return path


def text_file(*rows):
    path = Path("paper.txt")
    path.write_text("".join(row.replace("|", "\t") + "\n" for row in rows), "utf-8")
    return path


def word_file(*rows):
    document = pytest.importorskip("docx").Document()
    made = document.add_table(rows=0, cols=rows[0].count("|") + 1)
    for row in rows:
        for cell, text in zip(made.add_row().cells, row.split("|"), strict=True):
            cell.text = text
    document.save("paper.docx")
    return Path("paper.docx")


FORMATS = {
    "text": text_file,
    "web page": lambda *rows: web_page(table(*rows)),
    "Word": word_file,
}


def actions(result):
    """Return the rows of a CSV that was printed: action, officer and deadline."""
    rows = csv.DictReader(io.StringIO(result.stdout))
    return [(row["action"], row["responsible_officer"], row["deadline"]) for row in rows]


@pytest.mark.parametrize("file_format", FORMATS)
def test_headings_that_mean_nothing_are_read_when_they_are_named(file_format):
    path = FORMATS[file_format](*THINGS)
    Path("council.toml").write_text(PROFILE, "utf-8")
    refused = run("extract", path)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "If the document has one, name its columns with --columns" in refused.stderr
    for option in (("--columns", COLUMNS), ("--profile", "council.toml")):
        result = run("extract", path, *option)
        assert result.exit_code == 0
        assert actions(result) == ROWS


def test_columns_hold_for_every_document_of_a_folder():
    Path("in").mkdir()
    for name in ("one", "two"):
        web_page(table(*THINGS), f"in/{name}.html")
    web_page(table(*PLAN), "in/usual.html")
    result = run("extract", "in", "-o", "out", "--columns", COLUMNS)
    assert result.exit_code == 0
    documents = json.loads(Path("out/actions.json").read_text("utf-8"))["documents"]
    assert [len(document["actions"]) for document in documents] == [2, 2, 2]


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        ("Chap=officer, Cut-off=deadline", None),
        ('"Thing to do"=action,CHAP = Officer,"Cut off"=deadline', ROWS),
        ("Thing to do=action, Chap=deadline", [(row[0], "", row[1]) for row in ROWS]),
        ("Thing to do=action, Chap=officer", [(*row[:2], "") for row in ROWS]),
        ("Thing to do=other, Chap=officer, Cut-off=deadline", None),
        ("Nothing here=action", None),
        ("", None),
    ],
)
def test_what_is_named_decides_what_is_read(columns, rows):
    result = run("extract", web_page(table(*THINGS)), "--columns", columns)
    assert result.exit_code == (1 if rows is None else 0)
    assert actions(result) == (rows or [])


def test_what_is_named_counts_before_what_is_known():
    rows = ("Suggested Action|Contact|Date", "That it is cut|Nia Bevan|May 2018")
    path = web_page(table(*rows))
    usual = json.loads(run("extract", path, "--format", "json").stdout)["documents"][0]
    assert [r["text"] for r in usual["recommendations"]] == ["That it is cut"]
    result = run("extract", path, "--format", "json", "--columns", "Suggested action=action")
    named = json.loads(result.stdout)["documents"][0]
    assert named["recommendations"] == []
    assert [action["text"] for action in named["actions"]] == ["That it is cut"]


def test_columns_are_added_to_those_of_a_profile():
    Path("council.toml").write_text('[columns]\nChap = "officer"\n', "utf-8")
    path = web_page(table("Job in hand|Chap|Cut-off", *THINGS[1:]))
    more = ("--columns", "Job in hand=action, Cut-off=deadline")
    assert run("extract", path, "--profile", "council.toml").exit_code == 1
    assert actions(run("extract", path, "--profile", "council.toml", *more)) == ROWS


def test_columns_count_before_those_of_a_profile():
    Path("council.toml").write_text(PROFILE, "utf-8")
    swapped = ("--columns", "Chap=deadline, Cut-off=officer")
    result = run("extract", web_page(table(*THINGS)), "--profile", "council.toml", *swapped)
    assert actions(result) == [(action, when, who) for action, who, when in ROWS]


@pytest.mark.parametrize(
    ("head", "organisation"),
    [
        ("", "Wexcombe District Council"),
        ("<p>Pellwater Town Council</p>", "Pellwater Town Council"),
    ],
)
def test_the_council_of_a_profile_counts_where_the_paper_names_none(head, organisation):
    Path("council.toml").write_text(PROFILE, "utf-8")
    path = web_page(head + table(*THINGS))
    result = run("extract", path, "--profile", "council.toml", "--format", "json")
    (document,) = json.loads(result.stdout)["documents"]
    assert document["organisation"] == organisation


# Options that are refused, what stands in the profile, and words of the sentence.
REFUSED = [
    (("--columns", "Chap"), "", "'Chap' is no column: write the heading"),
    (("--columns", "Chap=boss"), "", "'boss' for the heading 'Chap' is not known."),
    (
        ("--columns", '"(x)"=officer'),
        "",
        "'(x)' is no heading, for it has no words: write it as it is printed.",
    ),
    (("--profile", "gone.toml"), "", "The profile gone.toml cannot be opened ("),
    (("--profile", "."), "", "The profile . cannot be opened ("),
    (("--profile", "council.toml"), "[columns", "The profile council.toml is no TOML file ("),
    (
        ("--profile", "council.toml"),
        "#" * 1_048_577,
        "is too large to be a profile: check its name.",
    ),
    (("--profile", "council.toml"), "council = 3", "says 'council', which is not known"),
    (("--profile", "council.toml"), "columns = 3", "Under [columns] the profile council.toml"),
    (("--profile", "council.toml"), "organisation = 3", "must be a name in quotes."),
    (("--profile", "council.toml"), '[columns]\nWho = "me"', "'me' for the heading 'Who'"),
    (("--profile", "council.toml", "--columns", "Who"), PROFILE, "'Who' is no column"),
]


@pytest.mark.parametrize(("options", "profile", "words"), REFUSED)
def test_what_is_wrong_is_one_sentence_and_nothing_is_read(options, profile, words):
    Path("council.toml").write_text(profile, "utf-8")
    result = run("extract", web_page(table(*PLAN)), "-o", "out", *options)
    assert result.exit_code == 2
    assert result.stderr.startswith("svextract: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert result.stdout == ""
    assert not Path("out").exists()


def test_a_profile_tells_what_was_recognised():
    rows = ("No|Recommendation|Action (in full)|Officer / Timescale|Outcome",
            "1|That it is.|Cut|Nia Bevan – May 2018|Safer")  # fmt: skip
    result = run("profile", web_page("<p>Pellwater Town Council</p>" + table(*rows)))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "# What svextract recognised in paper.html." in result.stdout
    assert tomllib.loads(result.stdout) == {
        "organisation": "Pellwater Town Council",
        "columns": {
            "No": "number",
            "Recommendation": "recommendation",
            "Action (in full)": "action",
            "Officer / Timescale": "officer and deadline",
            "Outcome": "other",
        },
    }
    assert all(name in result.stdout for name in ROLE_NAMES)


UNSEEN = not_yet("in a text file a table whose headings mean nothing is seen as paragraphs")


@pytest.mark.parametrize(
    "file_format", [pytest.param("text", marks=UNSEEN), "web page", "Word"]
)  # fmt: skip
def test_headings_that_mean_nothing_are_there_to_be_corrected(file_format):
    path = FORMATS[file_format](*THINGS)
    printed = run("profile", path).stdout
    assert set(tomllib.loads(printed)["columns"]) == {"Thing to do", "Chap", "Cut-off"}
    corrected = printed.replace('"Chap" = "other"', '"Chap" = "officer"')
    corrected = corrected.replace('"Cut-off" = "other"', '"Cut-off" = "deadline"')
    Path("council.toml").write_text(corrected, "utf-8")
    assert actions(run("extract", path, "--profile", "council.toml")) == ROWS


def test_the_headings_of_a_blank_form_are_told():
    path = web_page(table("Action|Lead officer|Deadline", "||"))
    assert tomllib.loads(run("profile", path).stdout)["columns"] == {
        "Action": "action",
        "Lead officer": "officer",
        "Deadline": "deadline",
    }


BETWEEN = "<p>Members thanked all officers for it.</p>"
# Web pages whose profile, given back as it was printed, must change nothing.
PAGES = [
    pytest.param(table(*PLAN), id="three columns"),
    pytest.param("<h1>Verges Plan</h1><p>Pellwater Town Council</p>" + table(*PLAN), id="a head"),
    pytest.param(table("|Recommendation|Action|Officer|Date", "1|That it is|Cut|Nia Bevan|2018"),
                 id="a heading left empty"),
    pytest.param(table("Action|Officer / Timescale|Cost", "Cut|Nia Bevan – May 2018|£5"),
                 id="who and when"),
    pytest.param(table("Action|Lead|Date|Target date", "Cut|Nia Bevan|May 2018|June 2018"),
                 id="two dates"),
    pytest.param(table("Recommendation|Action|Portfolio Holder|By when",
                       "1. That it is|Cut|Cllr Hale|May 2018"), id="a portfolio holder alone"),
    pytest.param(table('Action "agreed" \\ done|Lead officer [name]|Deadline (mm/yy)', *PLAN[1:]),
                 id="marks in headings"),
    pytest.param(table("Action update|Lead officer|Deadline", *PLAN[1:]), id="an action update"),
    pytest.param(table("Recommendation|Lead officer|Deadline|Progress at 31 January 2019",
                       "1. That it is|Nia Bevan|May 2018|Half done"), id="a date in a heading"),
    pytest.param(table("Action 1|Cut the verges", "Lead officer|Nia Bevan", "Deadline|May 2018",
                       "Action 2|Count", "Lead officer|Tom Hale", "Deadline|May 2019"),
                 id="a form"),
    pytest.param(table(*PLAN) + BETWEEN + table(*PLAN), id="two tables alike"),
    pytest.param(
        table("Action|Portfolio Holder|Date", "Cut|Cllr Hale|May 2018") + BETWEEN
        + table("Action|Portfolio Holder|Lead officer|Date", "Dig|Cllr Hale|Nia Bevan|May 2018"),
        id="a portfolio holder who is the officer in one table only",
    ),
    pytest.param(
        table("Action|Lead|Revised date", "Cut|Nia Bevan|May 2018") + BETWEEN
        + table("Action|Lead|Deadline|Revised date", "Dig|Tom Hale|May 2018|June 2018"),
        id="a revised date that is the only one in one table",
    ),
    pytest.param(
        table("Action update|Lead|Date", "Cut|Nia Bevan|May 2018") + BETWEEN
        + table("Action|Action update|Lead|Date", "Dig|Half done|Tom Hale|May 2018"),
        id="an update that is the action in one table only",
    ),
]  # fmt: skip


@pytest.mark.parametrize("body", PAGES)
def test_a_profile_given_back_changes_nothing(body):
    path = web_page(body)
    Path("council.toml").write_text(run("profile", path).stdout, "utf-8")
    alone = run("extract", path, "--format", "json")
    given = run("extract", path, "--format", "json", "--profile", "council.toml")
    assert alone.exit_code == 0
    assert json.loads(alone.stdout)["documents"][0]["actions"]
    assert (given.exit_code, given.stdout, given.stderr) == (0, alone.stdout, alone.stderr)


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_profile_of_each_format_given_back_changes_nothing(file_format):
    path = FORMATS[file_format](*PLAN)
    Path("council.toml").write_text(run("profile", path).stdout, "utf-8")
    assert len(tomllib.loads(Path("council.toml").read_text("utf-8"))["columns"]) == 3
    alone, given = run("extract", path), run("extract", path, "--profile", "council.toml")
    assert actions(alone) == ROWS
    assert given.stdout == alone.stdout


# What a profile is asked of, the exit code, words of the sentence.
NO_PROFILES = [
    ("gone.html", 2, "There is no file or folder gone.html"),
    ("*.html", 2, "*.html names several documents: a profile is made from one. Name that one."),
    (".", 2, ". names several documents: a profile is made from one. Name that one."),
    ("empty.txt", 1, "The file is empty."),
]


@pytest.mark.parametrize(("name", "code", "words"), NO_PROFILES)
def test_no_profile_is_one_sentence(name, code, words):
    web_page(table(*PLAN), "one.html")
    web_page(table(*PLAN), "two.html")
    Path("empty.txt").write_text("", "utf-8")
    result = run("profile", name)
    assert result.exit_code == code
    assert result.stderr.startswith("svextract: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert result.stdout == ""


def test_a_profile_needs_a_document():
    assert run("profile").exit_code == 2


def test_help_names_the_options():
    assert "--columns" in run("extract", "--help").stdout
    assert "--profile" in run("extract", "--help").stdout
    assert "profile" in run("--help").stdout
