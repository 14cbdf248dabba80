"""A run of svextract in processes of its own, and what must hold of it and of its results."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = (sys.executable, "-m", "svextract", "extract")
JOBS = 2
RESULTS = ("actions.csv", "actions.json", "occurrences.csv", "recommendations.csv")
SUMMARY = "summary.json"
# Seconds after which no process of a killed run may be alive.
LINGER = 5.0
# A run takes so many times as long as an unbroken one, and so many seconds, before it hangs.
SLOWER, SLACK = 5.0, 60.0
POLL = 0.02
# Helpers of Python's own among the children, which read no documents.
NO_WORKER = re.compile("resource_tracker|forkserver")
# Characters of what a run said that are shown.
SHOWN = 300


class BrokenError(Exception):
    """Something did not hold; the message says what."""


def hold(condition: object, sentence: str) -> None:
    """Raise BrokenError where a condition does not hold."""
    if not condition:
        raise BrokenError(sentence)


@dataclass(frozen=True)
class Case:
    """The plans to read, the folder of an unbroken run, and the seconds which that took."""

    plans: Path
    reference: Path
    seconds: float

    @property
    def size(self) -> int:
        """Return the bytes of all that the unbroken run left."""
        return sum(path.stat().st_size for path in self.reference.rglob("*") if path.is_file())


@dataclass
class Run:
    """A run into a folder, in a session of its own; it goes no further than its `with`."""

    plans: Path
    out: Path
    limit: int = 0
    known: set[psutil.Process] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Start it; limit: the bytes after which a file cannot grow, as on a full disk."""
        self.log = tempfile.TemporaryFile()  # noqa: SIM115 (open as long as the run)
        self.process = subprocess.Popen(
            [*COMMAND, str(self.plans), "-o", str(self.out), "--jobs", str(JOBS)],
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        if self.limit:
            import resource

            resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (self.limit, self.limit))

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.kill()
        self.log.close()

    def wait(self, seconds: float) -> bool:
        """Wait so long; return whether the run is still going on."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return True
        return False

    def children(self) -> list[psutil.Process]:
        """Return the processes below the run, and keep them in mind."""
        try:
            found = psutil.Process(self.process.pid).children(recursive=True)
        except psutil.NoSuchProcess:
            return []
        self.known |= set(found)
        return found

    def worker(self, after: float) -> psutil.Process | None:
        """Return a process that reads documents, after some seconds; None once the run ended."""
        going = self.wait(after)
        while going:
            for child in self.children():
                if _reads(child):
                    return child
            going = self.wait(POLL)
        return None

    def kill(self) -> None:
        """Kill the run's first process as the system does, and wait for its end."""
        self.children()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def finish(self, case: Case) -> int:
        """Wait for the end; return the exit code."""
        if self.wait(case.seconds * SLOWER + SLACK):
            self.kill()
            self.check_gone()
            raise BrokenError(f"it hung for {case.seconds * SLOWER + SLACK:.0f} s: {self.said()}")
        return self.process.returncode

    def said(self) -> str:
        """Return what the run has printed, its lines as one."""
        self.log.seek(0)
        return " ".join(self.log.read().decode("utf-8", "replace").split())

    def check_gone(self) -> None:
        """Check that every process of a run that has ended is gone soon; end those that stay."""
        until = time.monotonic() + LINGER
        while (left := self._left()) and time.monotonic() < until:
            time.sleep(POLL)
        for process in left:
            process.kill()
        hold(not left, f"{len(left)} processes lived on for {LINGER:.0f} s")

    def check_sentence(self, words: str = "") -> None:
        """Check that a run which failed says so in a sentence, with some word of a pattern."""
        said, code = self.said(), self.process.returncode
        shown = said[-SHOWN:] or "nothing"
        hold(code > 0, f"exit code {code}: {shown}")
        hold(said and "Traceback" not in said, f"no sentence: {shown}")
        hold(re.search(words, said, re.IGNORECASE), f"another sentence: {shown}")

    def _left(self) -> list[psutil.Process]:
        """Return which processes of the run's session, or once below it, are alive."""
        same = (
            process for process in psutil.process_iter() if _session(process) == self.process.pid
        )
        return [process for process in {*self.known, *same} if _lives(process)]


def _reads(process: psutil.Process) -> bool:
    try:
        return not NO_WORKER.search(" ".join(process.cmdline())) and _lives(process)
    except psutil.Error:
        return False


def _lives(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _session(process: psutil.Process) -> int:
    try:
        return os.getsid(process.pid)
    except OSError:
        return 0


def check_whole(case: Case, out: Path) -> None:
    """Check that each of the results is absent, or there as the unbroken run wrote it."""
    for name in RESULTS:
        path, right = out / name, (case.reference / name).read_bytes()
        if path.exists():
            there = path.read_bytes()
            hold(there == right, f"{name} is not whole ({len(there):,} of {len(right):,} bytes)")
    if (out / SUMMARY).exists():
        hold(_summary(out) == _summary(case.reference), f"{SUMMARY} is not whole")


def check_same(case: Case, out: Path) -> None:
    """Check that a folder holds what the unbroken run wrote, and nothing that it did not leave.

    A hidden file may be absent: what is only there for a later run.
    """
    check_whole(case, out)
    there, right = _names(out), _names(case.reference)
    missing = {name for name in right - there if not name.startswith(".")}
    hold(not missing, f"missing: {', '.join(sorted(missing))}")
    hold(not there - right, f"left over: {', '.join(sorted(there - right))}")


def complete(case: Case, out: Path) -> None:
    """Run the same command to its end, and check its results."""
    with Run(case.plans, out) as run:
        code = run.finish(case)
        hold(code == 0, f"the run after it ended with {code}: {run.said()[-SHOWN:]}")
        run.check_gone()
    check_same(case, out)


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _summary(folder: Path) -> object:
    """Return a summary without its times; None where it cannot be parsed."""
    try:
        return _untimed(json.loads((folder / SUMMARY).read_text("utf-8")))
    except ValueError:
        return None


def _untimed(value: object) -> object:
    if isinstance(value, list):
        return [_untimed(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _untimed(entry) for key, entry in value.items() if key != "seconds"}
    return value
