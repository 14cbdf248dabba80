"""Documents made to do harm end as read or reported, none hangs, none stops the batch."""

import threading
import time

import psutil
import pytest

from svextract.batch import Limits, find_files, read_files
from svextract.options import Options
from tests.batch.bombs import make_bombs
from tests.batch.conftest import MB

LIMITS = Limits(
    seconds=12, seconds_a_page=1, most_seconds=12, idle_seconds=12, worker_memory=900 * MB
)
# What a parent takes that has loaded the test runner and everything else.
PARENT_GROWS = 120 * MB


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Everything read in one batch, and the most memory that the processes took."""
    folder = tmp_path_factory.mktemp("bombs")
    make_bombs(folder)
    found = find_files([folder])
    most, over, parent = {"worker": 0}, threading.Event(), psutil.Process()
    before = parent.memory_info().rss

    def watch():
        while not over.wait(0.1):
            for child in parent.children(recursive=True):
                try:
                    most["worker"] = max(most["worker"], child.memory_info().rss)
                except psutil.Error:
                    continue

    thread = threading.Thread(target=watch)
    thread.start()
    begun = time.monotonic()
    results = list(read_files(found.jobs, options=Options(), limits=LIMITS, workers=2))
    seconds = time.monotonic() - begun
    over.set()
    thread.join()
    return found, results, seconds, most["worker"], parent.memory_info().rss - before


def test_every_file_has_a_result(read):
    found, results, *_ = read
    assert sorted(result.file for result in results) == sorted(job.name for job in found.jobs)
    assert {result.file for result in results if result.reason is None} >= {
        name for name in (result.file for result in results) if name.endswith("here.txt")
    }


def test_no_file_hangs_past_its_clock(read):
    _, results, seconds, *_ = read
    slowest = max(results, key=lambda result: result.seconds)
    assert slowest.seconds < LIMITS.most_seconds + 15, slowest.file
    assert seconds < LIMITS.most_seconds * len(results) / 2


def test_no_file_takes_more_memory_than_it_may(read):
    *_, worker, grown = read
    assert worker <= LIMITS.worker_memory
    assert grown < PARENT_GROWS


def test_each_failure_is_a_sentence(read):
    for result in read[1]:
        if not result.good:
            assert result.reason.endswith(".")
            assert "fault in svextract" not in result.reason, result


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("bomb-content.pdf", "more memory than 900 MB"),
        ("huge-page.pdf", "claims to be larger than a PDF page can be"),
        ("blanks.docx", "unpacks to more than a document of this kind ever holds"),
        ("laughs.docx", "something that office programs never write"),
        ("outside.docx", "something that office programs never write"),
        ("deep.html", "nested too deep"),
        ("huge.png", "too large to be read"),
        ("hole.txt", "no text"),
        ("empty.pdf", "is empty"),
    ],
)
def test_what_is_said_of_them(read, file, said):
    (result,) = (result for result in read[1] if result.file == file)
    assert said in result.reason
