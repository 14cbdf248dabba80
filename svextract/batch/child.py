"""A worker process as its parent sees it: asked, listened to, and ended at its limits."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from svextract.batch.caps import cap_child_memory
from svextract.batch.frames import BrokenFrameError, frames_to_result, receive, said, send
from svextract.batch.results import MEMORY, Result
from svextract.batch.worker import Question, Setup

if TYPE_CHECKING:
    from collections.abc import Callable

    from svextract.batch.files import Job
    from svextract.batch.limits import Limits

MODULE = "svextract.batch.worker"
# One thread each where libraries would take one a processor: files are read side by side instead.
# Few arenas of memory, so that a limit of address space is one of memory.
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    "PYTHONIOENCODING": "utf-8",
}
LONGEST_LINE = 10_000_000  # bytes of what a worker says of a file, its documents aside
# Endings that come from outside, and not from the file: the process was killed.
KILLED = frozenset({-signal.SIGTERM, -getattr(signal, "SIGKILL", signal.SIGTERM)})
TRIES = 2
CRASHED = (
    "Reading it made the reader crash, or need more memory than {memory} MB. Choose fewer pages "
    "with --pages, or ask its author for another copy."
)
TOO_SLOW = (
    "It was not read in {minutes}, which is the limit. Choose fewer pages with --pages, or allow "
    "more with --max-minutes."
)
STUCK = (
    "Reading it got stuck: nothing moved for {minutes}. Ask its author for another copy, or save "
    "it anew as PDF."
)
# One answer at a time is taken apart, so that the parent's memory does not grow with the workers.
TAKING = threading.Lock()


@dataclass(slots=True)
class Clock:
    """When a worker began with a file, when it last moved, and how many pages the file has."""

    begun: float
    moved: float
    pages: int = 0

    def run_out(self, limits: Limits, now: float) -> str | None:
        """Return a sentence once the time is up."""
        if now - self.begun > limits.clock(self.pages):
            return TOO_SLOW.format(minutes=in_words(limits.clock(self.pages)))
        if now - self.moved > limits.idle_seconds:
            return STUCK.format(minutes=in_words(limits.idle_seconds))
        return None


class Child:
    """A worker process; a new one takes its place when it ends."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._process: subprocess.Popen[bytes] | None = None
        self._job: object | None = None
        self._clock: Clock | None = None
        self._ended_for: str | None = None
        self._fresh, self._closed = True, False

    def read(
        self, job: Job, known: str | None = None, told: Callable[[int, int], None] | None = None
    ) -> Result | None:
        """Have a file read; None says that its content is what is known.

        A worker that was killed from outside, or that had read other files before, may have ended
        for a reason of its own: the file is tried once more in a new one.
        """
        begun = time.monotonic()
        for _ in range(TRIES):
            fresh = self._fresh
            try:
                return self._ask(Question(job, known), told)
            except (BrokenFrameError, EOFError, OSError):
                code = self.stop()
                reason = self._ended_for
                if reason is not None or self._closed or (fresh and code not in KILLED):
                    break
        reason = reason or CRASHED.format(memory=self._setup.limits.worker_memory // 1_000_000)
        seconds = round(time.monotonic() - begun, 3)
        return Result(job.name, "failed", reason, (), seconds, None, limited=True)

    def check(self, now: float) -> None:
        """End the process if it has taken more time or memory than it may."""
        process, clock = self._process, self._clock
        if process is None or clock is None:
            return
        reason = clock.run_out(self._setup.limits, now)
        if reason is None and _memory(process.pid) > self._setup.limits.worker_memory:
            reason = MEMORY
        if reason is not None and self._clock is clock:
            self._ended_for = reason
            process.kill()

    def kill(self) -> None:
        """End the process at once, and start no other."""
        self._closed, process = True, self._process
        if process is not None:
            process.kill()

    def stop(self) -> int | None:
        """End the process, if there is one, and return its exit code."""
        process, self._process, self._job = self._process, None, None
        self._fresh = True
        if process is None:
            return None
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                stream.close()  # type: ignore[union-attr]
        return _code(process)

    def _ask(self, question: Question, told: Callable[[int, int], None] | None) -> Result | None:
        """Send a question and wait for its answer."""
        process = self._running()
        self._ended_for = None
        now = time.monotonic()
        clock = self._clock = Clock(now, now)
        try:
            send(process.stdin, pickle.dumps(question))  # type: ignore[arg-type]
            head = self._listen(process, clock, told)
            unchanged = head.get("unchanged") is True
            most = self._setup.limits.answer_bytes
            documents = b"" if unchanged else receive(process.stdout, most)  # type: ignore[arg-type]
        finally:
            self._clock = None
        self._fresh = False
        if unchanged:
            return None
        with TAKING:
            result = frames_to_result(question.job.name, head, documents)
        if head.get("spent") is True:
            self.stop()
        return result

    def _listen(
        self,
        process: subprocess.Popen[bytes],
        clock: Clock,
        told: Callable[[int, int], None] | None,
    ) -> dict[str, Any]:
        """Return what a worker says of a file once it is done with it."""
        while True:
            head = said(receive(process.stdout, LONGEST_LINE))  # type: ignore[arg-type]
            if "page" not in head:
                return head
            done, total = _counts(head["page"])
            if done > 0:
                clock.moved, clock.pages = time.monotonic(), total
                if told is not None:
                    told(done, total)

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the process; a new one where there is none, or none that runs."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.stop()
        process = self._process = subprocess.Popen(  # noqa: S603 (this very Python)
            [sys.executable, "-P", "-m", MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **ENVIRONMENT},
            start_new_session=True,  # Ctrl-C is for the parent alone
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
            | getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._job = cap_child_memory(process, self._setup.limits.worker_memory)
        send(process.stdin, pickle.dumps(self._setup))  # type: ignore[arg-type]
        return process


def in_words(seconds: float) -> str:
    """Return a time in words: '90 seconds', '10 minutes'."""
    whole, rest = divmod(round(seconds), 60)
    if whole and not rest:
        return "1 minute" if whole == 1 else f"{whole} minutes"
    return "1 second" if round(seconds) == 1 else f"{round(seconds)} seconds"


def _code(process: subprocess.Popen[bytes]) -> int:
    """Return the exit code of a process whose streams are closed; one that stays is killed."""
    try:
        return process.wait(timeout=1)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _counts(pages: object) -> tuple[int, int]:
    """Return pages done and in all, as a worker says them. Raises BrokenFrameError."""
    match pages:
        case [int(done), int(total)]:
            return done, total
    raise BrokenFrameError("no pages")


def _memory(pid: int) -> int:
    """Return the bytes of memory that a process takes, 0 for one that has ended."""
    import psutil

    try:
        memory: int = psutil.Process(pid).memory_info().rss
    except psutil.Error:
        return 0
    return memory
