"""--no-names: a document without its people, from the command line and from Python."""

from __future__ import annotations

import csv
import json
import sqlite3
import zlib
from contextlib import closing
from functools import cache

import pytest
from typer.testing import CliRunner

from svextract import extract
from svextract.cli import app
from svextract.options import Options

PLAN = """\
Minutes of the Scrutiny Committee, 12 March 2019
Present: Councillors Abel Carter (Chair) and Beth Stone; Rosa Tennick (Head of Parks)

Recommendation 1: That Cllr Carter's trees are planted
Action | Responsible officer | Deadline | Progress
Plant the trees | Rosa Tennick, Head of Parks | May 2019 | Tennick has asked Nadia Quorn
Water the trees | RT | June 2019 | e-mail r.tennick@elm.gov.uk
Pay for the trees | Quillon Tavish | July 2019 | Mr Tavish agreed with Cllr Stone
Look at the trees | Tree Team and Elm Wildlife Trust | Jan 2020 |
"""
NAMES = (
    "Carter",
    "Stone",
    "Tennick",
    "Rosa",
    "RT",
    "Quorn",
    "Nadia",
    "Tavish",
    "Quillon",
    "tennick",
)


def text_of(file):
    """What a file holds, as text; of the journal its documents."""
    if file.suffix != ".sqlite":
        return file.read_text(encoding="utf-8-sig")
    with closing(sqlite3.connect(file)) as base:
        rows = base.execute("SELECT name, documents FROM files").fetchall()
    return "".join(f"{name} {zlib.decompress(documents).decode()}" for name, documents in rows)


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    path = tmp_path_factory.mktemp("paper") / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@cache
def results(paper, *options):
    """Everything that is written of a paper and printed, by the name of the file."""
    out = paper.parent / "-".join(["out", *options])
    found = CliRunner().invoke(app, ["extract", str(paper), "-o", str(out), *options])
    assert found.exit_code == 0
    files = {file.name: text_of(file) for file in out.iterdir()}
    return {**files, "printed": found.output}


@pytest.mark.parametrize("name", NAMES)
def test_no_file_and_nothing_printed_holds_a_name(paper, name):
    assert any(name in text for text in results(paper).values())
    for file, text in results(paper, "--no-names").items():
        assert name not in text, file


def test_posts_teams_and_bodies_stay(paper):
    rows = [*csv.DictReader(results(paper, "--no-names")["actions.csv"].splitlines())]
    assert [row["officer_names"] for row in rows] == [""] * 4
    assert rows[0]["responsible_officer"] == "[name], Head of Parks"
    assert rows[0]["officer_roles"] == "Head of Parks"
    assert rows[0]["progress"] == "[name] has asked [name]"
    assert rows[1]["progress"] == "e-mail [e-mail]"
    assert rows[3]["officer_teams"] == "Tree Team"
    assert rows[3]["officer_organisations"] == "Elm Wildlife Trust"
    assert rows[3]["deadline"] == "Jan 2020"


def test_columns_rows_and_ids_are_the_same(paper):
    named = [*csv.DictReader(results(paper)["actions.csv"].splitlines())]
    nameless = [*csv.DictReader(results(paper, "--no-names")["actions.csv"].splitlines())]
    for column in ("action_id", "deadline_due", "times_listed", "recommendation_numbers"):
        assert [row[column] for row in named] == [row[column] for row in nameless]
    assert named[0].keys() == nameless[0].keys()


def test_an_officer_who_was_only_a_name_leaves_no_entry(paper):
    document = json.loads(results(paper, "--no-names")["actions.json"])["documents"][0]
    assert document["actions"][2]["officers"] == []
    assert document["actions"][2]["officers_text"] == "[name]"


def test_without_the_option_nothing_is_hidden(paper):
    assert not any("[name]" in text for text in results(paper).values())


def test_from_python(paper):
    report = extract(paper, Options(names=False))
    assert "Tennick" not in report.model_dump_json()
    assert "Tennick" in extract(paper).model_dump_json()
