"""Phrases with the reading that the contract gives them, written by hand."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from svextract.deadlines import read_deadline

CASES = Path(__file__).with_name("cases.csv")
FIELDS = ("status", "start", "due", "rrule")


def rows():
    with CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["phrase"])
def test_reads_as_the_contract_says(row):
    meeting = dt.date.fromisoformat(row["meeting_date"]) if row["meeting_date"] else None
    deadline = read_deadline(row["phrase"], meeting).deadline
    read = {field: str(getattr(deadline, field) or "") for field in FIELDS}
    assert read == {field: row[field] for field in FIELDS}


def test_there_are_many_different_cases():
    phrases = [(row["phrase"], row["meeting_date"]) for row in rows()]
    assert len(phrases) == len(set(phrases)) >= 200
