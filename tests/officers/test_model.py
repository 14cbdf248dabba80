"""The officer model: what is shipped, what its figures are, when it is loaded."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from svextract.officers import read_cells
from svextract.officers.marks import MARKS, marked, marked_letter, unmarked
from svextract.officers.model import mark_words, pipeline
from svextract.page import Line

ROOT = Path(__file__).parents[2]
RECIPE = ROOT / "models" / "officers"
PIPELINE = RECIPE / "pipeline"
LARGEST = 5_000_000  # bytes


def run(code):
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_the_pipeline_is_small():
    assert sum(file.stat().st_size for file in PIPELINE.rglob("*") if file.is_file()) <= LARGEST


def test_the_pipeline_has_its_parts():
    assert pipeline().pipe_names == ["tok2vec", "ner", "entity_ruler"]
    assert set(pipeline().get_pipe("ner").labels) == {"PERSON", "ROLE", "TEAM", "BODY"}


def test_the_words_of_the_training_cells_are_not_shipped():
    words = json.loads((PIPELINE / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert len(words) <= 10


@pytest.fixture
def recipe(monkeypatch):
    pytest.importorskip("faker", reason="the training cells take names from Faker")
    monkeypatch.syspath_prepend(str(RECIPE))
    yield importlib.import_module("make")
    for name in ("make", "cells", "chance", "damage", "labels", "parts", "people", "vocabulary"):
        sys.modules.pop(name, None)


def test_the_figures_are_those_of_the_pipeline(recipe):
    figures = json.loads((RECIPE / "figures.json").read_text(encoding="utf-8"))
    assert recipe.measure(pipeline()) == figures


@pytest.mark.usefixtures("recipe")
def test_the_same_seed_gives_the_same_cells():
    import random

    import cells

    first, second = (list(cells.cells(random.Random(9), 200)) for _ in range(2))  # noqa: S311
    assert first == second
    for cell in first:
        ends = 0
        for start, end, label in cell.spans:
            assert ends <= start < end <= len(cell.text)
            assert label in {"PERSON", "ROLE", "TEAM", "BODY"}
            ends = end


@pytest.mark.usefixtures("recipe")
def test_no_training_cell_is_a_test_cell():
    import random

    import cells

    tests = json.loads((Path(__file__).parent / "hostile.json").read_text(encoding="utf-8"))
    held = {" ".join(case["cell"].split()) for case in tests if len(case["officers"]) > 1}
    made = (" ".join(cell.text.split()) for cell in cells.cells(random.Random(1), 3000))  # noqa: S311
    assert held.isdisjoint(made)


def test_closed_vocabularies_are_known():
    found = {
        (span.text, span.label_) for span in pipeline()("Chair of Governors\nDistrict Audit").ents
    }
    assert found == {("Chair of Governors", "ROLE"), ("District Audit", "BODY")}


@pytest.mark.parametrize("letter", MARKS)
def test_a_mark_is_read_and_taken_off(letter):
    word = marked("Oakhurst", letter)
    assert marked_letter(word) == letter
    assert unmarked(f"the {word}.") == "the Oakhurst."


def test_only_unknown_words_are_marked():
    (text,) = mark_words(["Quillon Tavish, Head of Parks"], frozenset())
    assert unmarked(text) == "Quillon Tavish, Head of Parks"
    assert [bool(marked_letter(word)) for word in text.split()] == [True, True, False, False, False]


def test_addresses_and_numbers_are_not_marked():
    cell = "Quillon Tavish\nq.tavish@elm.gov.uk\n01632 960123"
    assert mark_words([cell], frozenset())[0].endswith("\nq.tavish@elm.gov.uk\n01632 960123")


def test_a_name_of_another_cell_settles_a_surname():
    cells = [[Line("Quillon Tavish, Head of Parks")], [Line("Tavish")]]
    assert read_cells(cells)[1].officers[0].name == "Tavish"


def test_settled_cells_load_no_model():
    code = (
        "import sys; from svextract.officers import read_cells; from svextract.page import Line;"
        "read_cells([[Line('Jane Smith, Head of Audit')], [Line('Legal Services')]]);"
        "print('spacy' in sys.modules)"
    )
    assert run(code) == "False"


def test_a_doubtful_cell_loads_it():
    code = (
        "import sys; from svextract.officers import read_cells; from svextract.page import Line;"
        "read_cells([[Line('Quillon Tavish')]]); print('spacy' in sys.modules)"
    )
    assert run(code) == "True"


def test_the_help_loads_neither():
    code = (
        "import sys; from svextract.cli import app; from typer.testing import CliRunner;"
        "CliRunner().invoke(app, ['--help']);"
        "print('spacy' in sys.modules, 'pandas' in sys.modules)"
    )
    assert run(code) == "False False"
