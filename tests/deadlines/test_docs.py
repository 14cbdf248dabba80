"""docs/deadlines.md says what the reader does."""

import datetime as dt
import re
from pathlib import Path

import pytest

from svextract.deadlines import Conventions, read_deadline
from svextract.deadlines.flags import _FLAGS
from svextract.deadlines.settings import _SETTINGS

PAGE = (Path(__file__).parents[2] / "docs" / "deadlines.md").read_text("utf-8")
MEETING = dt.date(2018, 1, 16)
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def section(title):
    return PAGE.split(f"## {title}\n")[1].split("\n## ")[0]


def examples():
    """Return each phrase of the table with its days, where the table gives those in figures."""
    for line in section("What is read").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 5 or not any(map(DATE.fullmatch, cells[2:4])):
            continue
        for phrase in re.findall("`([^`]+)`", cells[1]):
            if "…" not in phrase:
                yield phrase, cells[2], cells[3]


@pytest.mark.parametrize(("phrase", "start", "due"), list(examples()))
def test_examples(phrase, start, due):
    deadline = read_deadline(phrase, MEETING).deadline
    assert (str(deadline.start or ""), str(deadline.due or "")) == (start, due)


def test_there_are_examples():
    assert len(list(examples())) > 30


def test_every_flag_is_explained():
    rows = [f"| `{code}` | {level} | {message} |" for code, (level, message) in _FLAGS.items()]
    assert [line for line in section("Flags").splitlines() if line.startswith("| `")] == rows


def test_every_setting_is_explained():
    text = section("Settings")
    fields = [field for field, _ in _SETTINGS.values()]
    for name, field in zip(_SETTINGS, fields, strict=True):
        assert name in text or name.removesuffix("_begins") in ("summer", "autumn")
        assert hasattr(Conventions(), field)
