"""docs/officers.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from svextract.officers import read_cells
from svextract.officers.cell import MESSAGES, NOTES
from svextract.page import Line

DOCS = (Path(__file__).parents[2] / "docs" / "officers.md").read_text(encoding="utf-8")
FIELDS = ("name", "role", "team", "organisation")
ROW = re.compile(r"^\| `(?P<cell>[^`]+)` \|(?P<values>(?:[^|\n]*\|){4})$", re.MULTILINE)
FLAG = re.compile(r"^\| `(?P<code>\w+)` \| (?P<level>note|check) \|", re.MULTILINE)
ROWS = [(found["cell"], found["values"]) for found in ROW.finditer(DOCS)]


def test_there_are_examples():
    assert len(ROWS) >= 10


@pytest.mark.parametrize(("cell", "values"), ROWS)
def test_an_example_is_read_as_it_says(cell, values):
    (officer,) = read_cells([[Line(cell)]])[0].officers
    assert [getattr(officer, field) or "" for field in FIELDS] == [
        value.strip() for value in values.split("|")[:-1]
    ]


@pytest.mark.parametrize(
    "cell",
    ["Head of Housing and Head of HR", "Licensing / Finance", "Head of IT in liaison with HR"],
)
def test_two_entries(cell):
    assert len(read_cells([[Line(cell)]])[0].officers) == 2


@pytest.mark.parametrize("cell", ["-", "TBC", "Vacant", "Redacted", "N/A"])
def test_nobody(cell):
    assert read_cells([[Line(cell)]])[0].officers == ()


def test_every_flag_is_listed_with_its_level():
    listed = {found["code"]: found["level"] for found in FLAG.finditer(DOCS)}
    known = {code: "note" if code in NOTES else "check" for code in MESSAGES}
    assert listed == {**known, "resolved_officer": "note"}
