"""`svextract deadline`: a table for people, one JSON object a line for programs."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from svextract.cli import app
from svextract.records import Deadline

NAMES = ["text", *Deadline.model_fields, "flags"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """We stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args, given=""):
    result = CliRunner().invoke(app, ["deadline", *args], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def objects(*args, given=""):
    result = run("--json", *args, given=given)
    assert (result.exit_code, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_table_has_a_line_for_each_deadline():
    lines = run("Late March 2018", "tbc", "Annually").stdout.splitlines()
    assert lines[0].split() == ["text", "start", "due", "kind", "status", "repeats", "flags"]
    assert lines[1].split() == ["Late", "March", "2018", "2018-03-21", "2018-03-31", "range"]
    assert "to_be_confirmed" in lines[2]
    assert "FREQ=YEARLY" in lines[3]
    assert len({line.index(word) for line, word in zip(lines[1:], ("range", "none", "recurring"),
                                                        strict=True)}) == 1  # fmt: skip


def test_json_has_the_text_beside_the_fields_of_its_deadline():
    (found,) = objects("By 31 May 2019", "--meeting-date", "22/01/2019")
    assert list(found) == NAMES
    assert found == {
        "text": "By 31 May 2019", "kind": "date", "status": None, "start": None,
        "due": "2019-05-31", "edtf": "../2019-05-31", "rrule": None, "flags": [],
    }  # fmt: skip


def test_lines_of_standard_input_each_give_an_object_blank_ones_too():
    found = objects(given="\ufeffMarch 2018\r\n\r\n31 Rhagfyr 2018\ntbc")
    assert [one["text"] for one in found] == ["March 2018", "", "31 Rhagfyr 2018", "tbc"]
    assert [one["due"] for one in found] == ["2018-03-31", None, "2018-12-31", None]


@pytest.mark.parametrize(
    ("option", "text", "due"),
    [
        (("--meeting-date", "2019-01-22"), "within 6 months", "2019-07-22"),
        (("--published", "1 February 2019"), "one month from publication", "2019-03-01"),
        ((), "within 6 months", None),
        ((), "one month from publication", None),
    ],
)
def test_what_a_deadline_counts_from(option, text, due):
    (found,) = objects(text, *option)
    assert found["due"] == due
    assert bool(found["flags"]) == (due is None)


def test_a_profile_says_what_the_words_mean():
    Path("council.toml").write_text('[deadlines]\nquarters_of_one_year = "financial"\n', "utf-8")
    found = [objects("Q1 2018"), objects("Q1 2018", "--profile", "council.toml")]
    assert [one["start"] for (one,) in found] == ["2018-01-01", "2018-04-01"]


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("x", "--meeting-date", "soon"), "svextract: --meeting-date soon is not a date: write"),
        (("x", "--published", "3/4/18"), "svextract: --published 3/4/18 is not a date: write"),
        (("x", "--profile", "none.toml"), "svextract: The profile none.toml cannot be opened"),
    ],
)
def test_what_cannot_be_understood_is_one_sentence(args, sentence):
    result = run(*args)
    assert result.exit_code == 2
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1


def test_a_person_at_the_keyboard_is_told_what_to_give(monkeypatch):
    keyboard = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("svextract.commands.deadline.sys", keyboard)
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith("svextract: Give a deadline in quotes:")


def test_marks_that_steer_a_terminal_are_not_printed():
    table = run("March 2018\x1b[31m\u202e").stdout
    assert "\x1b" not in table
    assert "\u202e" not in table


def test_bytes_that_are_no_text_are_read_as_marks():
    assert objects("tbc\udcff")[0]["text"] == "tbc\N{REPLACEMENT CHARACTER}"


def test_a_long_text_is_cut_in_the_table_only():
    text = "Report to Cabinet on the outcome of the review by 31 May 2019"
    assert "…" in run(text).stdout
    assert objects(text)[0]["text"] == text
