"""What becomes of a file is a result, and no file stops another."""

import hashlib
import itertools
import os
import re
import sys

import pytest

from svextract.batch import Job, Result, outcome_of, read_file, read_files, results
from svextract.batch.frames import frames_to_result, result_to_frames, said
from svextract.options import Options
from tests.writers import fake_pipeline
from tests.writers.reports import FULL, document

OPTIONS = Options(pages=frozenset({1}))


@pytest.fixture(autouse=True)
def pipeline(monkeypatch):
    fake_pipeline.put_in_place(monkeypatch)


@pytest.fixture
def job_of(tmp_path):
    """Return the function that writes a word into a file and makes it a job."""

    def make(word, name="a.pdf"):
        (tmp_path / name).write_text(word, "utf-8")
        return Job(tmp_path / name, name)

    return make


@pytest.mark.parametrize(
    ("word", "outcome", "reason"),
    [
        ("plan", "read", None),
        ("doubt", "read_with_flags", None),
        ("scan", "failed", "Its pages are pictures: ask for a copy with text."),
        ("minutes", "no_plan", "It holds no action plan."),
        ("answers", "read", "It answers recommendations and lists no action"),
        ("fault", "failed", r"because of a fault in svextract \(ValueError\). Please report"),
        ("deep", "failed", r"\(RecursionError\)"),
        ("huge", "failed", "It needs more memory than is free"),
        ("locked", "failed", r"It could not be opened \(Permission denied\)"),
    ],
)
def test_whatever_becomes_of_a_file_is_a_result(job_of, word, outcome, reason):
    result = read_file(job_of(word), options=OPTIONS)
    assert (result.file, result.outcome) == ("a.pdf", outcome)
    assert result.seconds >= 0
    assert result.sha256 == hashlib.sha256(word.encode()).hexdigest()
    assert result.limited is (word == "huge")
    if reason is None:
        assert result.reason is None
    else:
        assert re.search(reason, result.reason)
        assert "\n" not in result.reason
        assert "secret" not in result.reason


def test_a_file_that_vanished_is_a_result(tmp_path):
    result = read_file(Job(tmp_path / "gone.pdf", "gone.pdf"), options=OPTIONS)
    assert result.reason.startswith("It could not be opened (No such file or directory)")
    assert result.sha256 is None


@pytest.mark.skipif(os.name == "nt", reason="pipes are rare there")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    result = read_file(Job(tmp_path / "pipe.pdf", "pipe.pdf"), options=OPTIONS)
    assert (result.outcome, result.reason) == ("failed", results.NO_FILE)


def test_a_file_too_large_to_be_read_has_no_hash(job_of, monkeypatch):
    monkeypatch.setattr(results, "LARGEST_PDF", 3)
    assert read_file(job_of("plan"), options=OPTIONS).sha256 is None


@pytest.mark.parametrize(("known", "again"), [("plan", False), ("doubt", True)])
def test_content_that_is_known_is_not_read_again(job_of, known, again):
    before = len(fake_pipeline.calls)
    sha256 = hashlib.sha256(known.encode()).hexdigest()
    result = read_file(job_of("plan"), options=OPTIONS, known=sha256)
    assert (result is not None) is again
    assert len(fake_pipeline.calls) - before == again


def test_one_file_never_stops_the_others(job_of):
    words = ["plan", *fake_pipeline.RAISED, "plan"]
    words.remove("sigint")
    jobs = [job_of(word, f"{number}.pdf") for number, word in enumerate(words)]
    found = {result.file: result for result in read_files(jobs, options=OPTIONS)}
    assert sorted(found) == [job.name for job in jobs]
    in_order = [found[job.name] for job in jobs]
    assert [result.good for result in in_order] == [True, *[False] * 6, True]
    assert [result.outcome for result in in_order].count("no_plan") == 1
    assert sum(len(result.documents) for result in in_order) == 2


def test_results_come_one_by_one(job_of):
    found = read_files(itertools.repeat(job_of("plan")), options=OPTIONS, workers=1)
    assert next(found).good
    assert next(found).good
    found.close()


def test_an_interruption_is_not_swallowed(job_of, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["svextract.pipeline"], "read_documents", stop)
    with pytest.raises(KeyboardInterrupt):
        read_file(job_of("plan"), options=OPTIONS)


def test_the_name_and_the_options_are_handed_on(job_of):
    job = job_of("plan")
    read_file(Job(job.path, "sub/a.pdf"), options=OPTIONS)
    assert fake_pipeline.calls[-1] == (job.path, "sub/a.pdf", OPTIONS)


def test_options_reach_a_worker(job_of):
    (result,) = read_files([job_of("options")], options=OPTIONS)
    assert result.documents[0].title == repr(OPTIONS)


@pytest.mark.parametrize(
    "result",
    [
        Result("sub/housing.pdf", "read_with_flags", None, (FULL,), 0.1, "0" * 64),
        Result("a.pdf", "failed", "Bad.\n=î\0", (), 0.0, None, limited=True),
    ],
)
def test_results_are_plain_data_that_a_worker_can_hand_back(result):
    head, documents = result_to_frames(result, spent=False)
    assert frames_to_result(result.file, said(head), documents) == result


def test_outcomes():
    assert outcome_of((document(), document()))[0] == "read"
    assert outcome_of((document(), FULL))[0] == "read_with_flags"
    outcome, reason = outcome_of((document(actions=()),))
    assert outcome == "read"
    assert reason is not None
    assert "recommendations.csv" in reason
