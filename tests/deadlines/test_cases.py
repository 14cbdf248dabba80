"""Phrases with the reading that the contract gives them, written by hand.

cases.csv grew with the reader. second.csv was made from the contract alone, without sight of the
code; docs/deadlines.md tells how much of it was read at first sight.
"""

import csv
import datetime as dt
from pathlib import Path

import pytest

from svextract.deadlines import read_deadline

HERE = Path(__file__).parent
FIELDS = ("status", "start", "due", "rrule")


def rows(name):
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read(row):
    meeting = dt.date.fromisoformat(row["meeting_date"]) if row["meeting_date"] else None
    return read_deadline(row["phrase"], meeting).deadline


@pytest.mark.parametrize("row", rows("cases.csv"), ids=lambda row: row["phrase"])
def test_reads_as_the_contract_says(row):
    deadline = read(row)
    found = {field: str(getattr(deadline, field) or "") for field in FIELDS}
    assert found == {field: row[field] for field in FIELDS}


@pytest.mark.parametrize("row", rows("second.csv"), ids=lambda row: row["phrase"])
def test_reads_as_the_second_list_says(row):
    deadline = read(row)
    found = {field: str(getattr(deadline, field) or "") for field in ("kind", *FIELDS)}
    assert found == {field: row[field] for field in ("kind", *FIELDS)}


@pytest.mark.parametrize("name", ["cases.csv", "second.csv"])
def test_there_are_many_different_cases(name):
    phrases = [(row["phrase"], row["meeting_date"]) for row in rows(name)]
    assert len(phrases) == len(set(phrases)) >= 200
