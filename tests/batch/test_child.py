"""A worker process: what it hands back, and that it ends at its limits whatever it reads."""

import os
import subprocess
import sys
import time
from dataclasses import replace

import psutil
import pytest

from svextract.batch.caps import ExtendedLimits, limited_job
from svextract.batch.child import Child, Clock, in_words
from svextract.batch.limits import Limits
from svextract.batch.worker import Setup
from svextract.options import Options
from tests.batch.conftest import LIMITS, MB, ROOT, needs_signals
from tests.conftest import SAMPLES


def test_a_file_is_read_and_its_result_comes_back(child, job):
    result = child.read(job("doubt", "a.pdf"))
    assert (result.file, result.outcome, result.sha256) == ("a.pdf", "read", "sha of doubt")
    assert result.documents[0].source.file == "a.pdf"
    assert len(result.documents[0].actions) == 2


def test_one_process_reads_many_files(child, job):
    child.read(job("plan"))
    first = child._process.pid
    child.read(job("plan"))
    assert child._process.pid == first


def test_a_file_that_is_known_is_not_read(child, job):
    assert child.read(job("plan"), known="sha of plan") is None
    assert child.read(job("plan"), known="another") is not None


def test_pages_are_told(child, job):
    told = []
    child.read(job("pages 0.1 0 0"), told=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


# What a file makes of its reader, what is said of it, and the most seconds that it takes.
TROUBLE = {
    "never ends": ("hang", "got stuck: nothing moved for 3 seconds", 6),
    "stops after some pages": ("pages 0.1 0.1 30", "got stuck", 7),
    "moves, but takes too long": ("pages " + "1 " * 30, "not read in 8 seconds", 11),
    "crashes": ("abort", "crash, or need more memory than 700 MB", 6),
    "ends by itself": ("exit", "crash", 6),
    "takes all memory": ("eat", "memory", 6),
    "runs out of memory and says so": ("memory", "It needs more memory than is free", 6),
    "says what is no JSON": ("lie hello", "crash", 6),
    "says what is no result": ('lie {"outcome": "wonderful"}', "got stuck", 6),
    "says what is no list": ('lie {"page": "two"}', "crash", 6),
}


@pytest.mark.parametrize("name", TROUBLE)
def test_whatever_a_file_does_is_a_result(child, job, name):
    words, said, most = TROUBLE[name]
    begun = time.monotonic()
    result = child.read(job(words))
    assert time.monotonic() - begun < 2 * most + 4  # twice: some are tried once more
    assert (result.outcome, result.limited) == ("failed", True)
    assert said in result.reason
    assert child.read(job("plan")).good  # the next file has a worker again


def test_what_is_printed_is_no_answer(child, job):
    assert child.read(job("chatter")).good


@pytest.mark.usefixtures("fake")
def test_more_than_can_be_handed_on_is_reported(job):
    child = Child(Setup(Options(), replace(LIMITS, parent_memory=8 * MB)))
    assert "holds more than can be handed on" in child.read(job("fill 2")).reason
    assert child.read(job("plan")).good
    child.stop()


@needs_signals
def test_a_worker_that_is_killed_has_its_file_read_by_another(child, job):
    assert child.read(job("once")).good


@needs_signals
def test_a_worker_that_had_read_others_may_have_crashed_for_its_own_reasons(child, job):
    child.read(job("plan"))
    result = child.read(job("abort"))
    assert "crash" in result.reason


@needs_signals
def test_a_worker_ends_with_its_parent(job):
    program = (
        "import sys, time\n"
        "from svextract.batch import Job, Limits\n"
        "from svextract.batch.child import Child\n"
        "from svextract.batch.worker import Setup\n"
        "from svextract.options import Options\n"
        "import svextract.batch.child as module\n"
        "from pathlib import Path\n"
        "module.MODULE = 'tests.batch.fake_worker'\n"
        "child = Child(Setup(Options(), Limits()))\n"
        "child._running()\n"
        "print(child._process.pid, flush=True)\n"
        "child.read(Job(Path(sys.argv[1]), 'a'))\n"
    )
    path = job("hang").path
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", program, path], stdout=subprocess.PIPE, env=environment
    ) as parent:
        worker = psutil.Process(int(parent.stdout.readline()))
        time.sleep(1)
        parent.kill()
    assert psutil.wait_procs([worker], timeout=10)[1] == []


@pytest.mark.skipif(sys.platform != "linux", reason="only there address space is limited for sure")
@pytest.mark.usefixtures("fake")
def test_memory_is_limited_by_the_system_too(job):
    child = Child(Setup(Options(), LIMITS))  # nobody watches
    result = child.read(job("eat"))
    assert result.limited
    child.stop()


def test_a_real_file_by_the_real_worker():
    from svextract.batch import Job

    child = Child(Setup(Options(), Limits()))
    path = SAMPLES / "parks-headings.pdf"
    result = child.read(Job(path, "sub/parks.pdf"))
    assert len(result.documents[0].actions) > 4
    assert result.documents[0].source.sha256 == result.sha256
    assert child.read(Job(path, "sub/parks.pdf"), known=result.sha256) is None
    child.stop()


def test_the_clock():
    limits = Limits()
    assert limits.clock(0) == 60
    assert limits.clock(20) == 160
    assert limits.clock(10_000_000) == 600
    clock = Clock(begun=0.0, moved=50.0, pages=2)
    assert clock.run_out(limits, 69) is None
    assert "1 minute" in Clock(0.0, 61.0).run_out(limits, 62)
    assert "got stuck" in clock.run_out(replace(limits, idle_seconds=5), 60)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(60, "1 minute"), (600, "10 minutes"), (90, "90 seconds"), (3, "3 seconds"), (1, "1 second")],
)
def test_times_in_words(seconds, words):
    assert in_words(seconds) == words


class Kernel:
    """Windows' functions, which note how they are called."""

    def __init__(self, assigned=1):
        self.calls, self.assigned = [], assigned

        def made(_security, _name):
            return 7

        def told(job, kind, limits, size):
            self.calls.append((job.value, kind, limits._obj, size))
            return 1

        self.CreateJobObjectW, self.SetInformationJobObject = made, told

    def AssignProcessToJobObject(self, job, process):  # noqa: N802 (Windows' name)
        self.calls.append((job.value, process.value))
        return self.assigned

    def CloseHandle(self, job):  # noqa: N802
        self.calls.append(("closed", job.value))


@pytest.mark.skipif(sys.maxsize < 2**32, reason="the sizes are those of 64 bits")
def test_a_job_object_limits_memory_and_ends_with_its_parent():
    kernel = Kernel()
    kept = limited_job(kernel, 1234, 500 * MB)
    (job, kind, limits, size), assigned = kernel.calls
    assert (job, kind, size, assigned) == (7, 9, 144, (7, 1234))
    assert isinstance(limits, ExtendedLimits)
    assert limits.BasicLimitInformation.LimitFlags == 0x2100
    assert limits.ProcessMemoryLimit == 500 * MB
    del kept
    assert kernel.calls[-1] == ("closed", 7)


def test_without_a_job_object_the_watch_is_left():
    kernel = Kernel(assigned=0)
    assert limited_job(kernel, 1234, MB) is None
    assert kernel.calls[-1] == ("closed", 7)
