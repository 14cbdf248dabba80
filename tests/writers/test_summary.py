"""summary.json: an entry for every file, and totals."""

import json

import pytest

from svextract.batch import Result
from svextract.writers.json import json_text
from svextract.writers.summary import SummaryOutput, file_entry, wants_a_look
from tests.writers.reports import (
    CHECK,
    FULL,
    NOTE,
    action,
    content,
    document,
    occurrence,
    recommendation,
)

RESULTS = (
    Result("sub/housing.pdf", "read_with_flags", None, (FULL, document()), 0.4),
    Result("plan.txt", "read", None, (document(),), 0.1),
    Result("minutes.pdf", "no_plan", "No plan.", (), 0.2),
    Result("scan.pdf", "failed", "Pictures only.", (), 0.1),
)


def test_every_file_has_an_entry_and_the_totals_agree():
    made = json.loads(content(SummaryOutput(["a.zip"]), RESULTS))
    assert made["files"][0] == {
        "file": "sub/housing.pdf",
        "outcome": "read_with_flags",
        "reason": None,
        "documents": 2,
        "recommendations": 4,
        "actions": 3,
        "to_check": 1,
        "leftovers": 1,
        "warnings": 1,
        "seconds": 0.4,
    }
    assert [entry["outcome"] for entry in made["files"]] == [r.outcome for r in RESULTS]
    assert made["files"][3]["reason"] == "Pictures only."
    assert made["skipped"] == ["a.zip"]
    assert made["totals"] == {
        "files": 4,
        "read": 1,
        "read_with_flags": 1,
        "no_plan": 1,
        "failed": 1,
        "documents": 3,
        "recommendations": 5,
        "actions": 4,
        "to_check": 1,
        "leftovers": 1,
        "warnings": 1,
        "seconds": 0.8,
    }


@pytest.mark.parametrize("results", [(), RESULTS[:1], RESULTS])
def test_the_file_is_json_in_its_usual_form(results):
    output = SummaryOutput(["a.zip", "@items@"])
    assert output.name == "summary.json"
    text = content(output, results).decode()
    made = json.loads(text)
    assert text == json_text(made)
    assert made["skipped"] == ["a.zip", "@items@"]
    assert made["totals"]["files"] == len(results)
    assert made["files"] == [file_entry(result) for result in results]


def test_each_entry_is_written_as_its_result_comes():
    output = SummaryOutput()
    assert '"sub/housing.pdf"' in output.add(RESULTS[0]).decode()


def test_seconds_do_not_lose_their_cents():
    results = [Result("a", "read", None, (), 0.1)] * 1000
    assert json.loads(content(SummaryOutput(), results))["totals"]["seconds"] == 100.0


def test_what_wants_a_look():
    assert not wants_a_look(document())
    assert not wants_a_look(document(actions=(action(flags=(NOTE,)),)))
    assert wants_a_look(document(actions=(action(flags=(CHECK,)),)))
    assert wants_a_look(document(actions=(action(occurrences=(occurrence(flags=(CHECK,)),)),)))
    assert wants_a_look(document(recommendations=(recommendation(flags=(CHECK,)),)))
    assert wants_a_look(document(leftovers=FULL.leftovers))
    assert wants_a_look(document(warnings=FULL.warnings))
