"""The shared set of phrases, where it lies beside the repository."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from svextract.deadlines import read_deadline

GOLD = Path(__file__).parents[3] / "shared" / "deadlines.csv"
FIELDS = ("kind", "status", "start", "due", "rrule")

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the shared phrases are not here")


def rows():
    if not GOLD.exists():
        return []
    with GOLD.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["phrase"])
def test_reads_as_the_shared_gold_says(row):
    meeting = dt.date.fromisoformat(row["meeting_date"])
    deadline = read_deadline(row["phrase"], meeting).deadline
    read = {field: str(getattr(deadline, field) or "") for field in FIELDS}
    read["kind"] = deadline.kind
    assert read == {field: row[field] for field in FIELDS}
