"""The documents explain everything there is, so that they cannot fall behind."""

import json
from pathlib import Path

import pytest
from typer.main import get_command

from svextract.batch import DOCUMENT_SUFFIXES, Result
from svextract.cli import app
from svextract.writers.rows import ACTION_COLUMNS, OCCURRENCE_COLUMNS, RECOMMENDATION_COLUMNS
from svextract.writers.summary import SummaryOutput
from tests.writers.reports import content

ROOT = Path(__file__).parents[2]
OUTPUT = (ROOT / "docs" / "output.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "name", sorted({*ACTION_COLUMNS, *OCCURRENCE_COLUMNS, *RECOMMENDATION_COLUMNS})
)
def test_every_column_is_explained(name):
    assert f"`{name}`" in OUTPUT


def test_every_field_of_the_summary_is_explained():
    made = json.loads(content(SummaryOutput(), [Result("a.pdf", "read", None)]))
    for name in (*made, *made["files"][0], *made["totals"]):
        assert f"`{name}`" in OUTPUT, name


def test_every_suffix_that_is_picked_up_is_named():
    assert all(f"`{suffix}`" in README for suffix in DOCUMENT_SUFFIXES)


def test_every_option_that_is_mentioned_exists():
    options = {
        name
        for command in get_command(app).commands.values()
        for parameter in command.params
        for name in parameter.opts
    }
    for text in (OUTPUT, README):
        mentioned = {
            word.strip("`|,.()") for word in text.split() if word.strip("`(").startswith("--")
        }
        assert mentioned <= {*options, "--help", "--version"}
