"""Several workers at once: every file has a result, whatever another one does."""

import threading
import time

import psutil
import pytest

from svextract.batch import Limits, read_files
from svextract.batch.pool import ask
from svextract.options import Options
from tests.batch.conftest import LIMITS

pytestmark = pytest.mark.usefixtures("fake")
WORDS = ["plan", "abort", "doubt", "exit", "memory", "plan", "lie {}", "pages 0 0", "plan"]


def read(jobs, workers):
    made = read_files(jobs, options=Options(), limits=LIMITS, workers=workers)
    return sorted(made, key=lambda result: result.file)


def ours():
    """The workers that still run."""
    children = psutil.Process().children(recursive=True)
    return [child for child in children if "tests.batch.fake_worker" in child.cmdline()]


@pytest.mark.parametrize("workers", [1, 3])
def test_every_file_has_a_result(job, workers):
    jobs = [job(words, f"{at}.txt") for at, words in enumerate(WORDS)]
    results = read(jobs, workers)
    assert [result.file for result in results] == [each.name for each in jobs]
    good = [result.good for result in results]
    assert good == [words.split()[0] in {"plan", "doubt", "pages"} for words in WORDS]
    assert ours() == []


def test_one_worker_reads_in_order(job):
    jobs = [job("plan", f"{at}.txt") for at in (3, 1, 2)]
    results = read_files(jobs, options=Options(), limits=LIMITS, workers=1)
    assert [result.file for result in results] == ["3.txt", "1.txt", "2.txt"]


def test_workers_work_at_the_same_time(job):
    jobs = [job("meet b", "a.txt"), job("meet a", "b.txt")]  # each waits for the other
    results = read_files(jobs, options=Options(), limits=Limits(), workers=2)
    assert all(result.good for result in results)


def test_results_come_while_others_are_read(job):
    jobs = [job("plan", "a.txt"), job("sleep 20", "b.txt")]
    results = read_files(jobs, options=Options(), limits=LIMITS, workers=2)
    begun = time.monotonic()
    assert next(results).file == "a.txt"
    results.close()
    assert time.monotonic() - begun < 8
    assert ours() == []


def test_files_are_asked_for_only_when_a_worker_is_free(job):
    taken = []

    def jobs():
        for at in range(100):
            taken.append(at)
            yield job("plan", f"{at}.txt")

    results = read_files(jobs(), options=Options(), limits=LIMITS, workers=1)
    next(results)
    results.close()
    assert len(taken) < 6


def test_what_is_known_is_told_apart(job):
    jobs = [job("plan", "a.txt"), job("doubt", "b.txt")]
    known = {"a.txt": "sha of plan", "b.txt": "sha of another"}.get
    answers = ask(jobs, known, options=Options(), limits=LIMITS, workers=1)
    assert [answer.result is None for answer in answers] == [True, False]


def test_pages_are_told_by_file(job):
    told = []
    jobs = [job("pages 0 0", "a.txt"), job("pages 0", "b.txt")]
    list(
        read_files(
            jobs,
            options=Options(),
            limits=LIMITS,
            workers=2,
            told=lambda *page: told.append(page),
        )
    )
    assert sorted(told) == [("a.txt", 1, 2), ("a.txt", 2, 2), ("b.txt", 1, 1)]


def test_an_error_of_the_one_who_is_told_ends_the_batch(job):
    def told(*_):
        raise KeyError("told")

    with pytest.raises(KeyError):
        list(read_files([job("pages 0")], options=Options(), limits=LIMITS, told=told))
    assert ours() == []
    assert not [each for each in threading.enumerate() if each.name.startswith("svextract")]
