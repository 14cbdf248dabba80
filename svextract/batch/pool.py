"""Several workers at once: a thread asks each, and one watch ends those that take too much."""

from __future__ import annotations

import os
import queue
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from svextract.batch.child import Child
from svextract.batch.limits import Limits
from svextract.batch.worker import Setup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from svextract.batch.files import Job
    from svextract.batch.results import Result
    from svextract.options import Options

    Told = Callable[[str, int, int], None]

LOOK = 0.2  # seconds between two looks at the workers
MOST_THREADS = 4  # pages of one scan that are read at once: each takes a hundred megabytes


class Answer(NamedTuple):
    """A file and what became of it; None where it is as it was and was not read again."""

    job: Job
    result: Result | None


def read_files(
    jobs: Iterable[Job],
    *,
    options: Options,
    limits: Limits | None = None,
    workers: int | None = None,
    told: Told | None = None,
) -> Iterator[Result]:
    """Read files in worker processes and yield each result as soon as it is there.

    workers: how many at once; one a processor if not given. told: is told of each page that was
    looked at: the name of the file, pages done, and pages in all.
    """
    for answer in ask(
        jobs, lambda _: None, options=options, limits=limits, workers=workers, told=told
    ):
        if answer.result is not None:
            yield answer.result


def ask(  # noqa: PLR0913 (the options of read_files, and what is known)
    jobs: Iterable[Job],
    known: Callable[[str], str | None],
    *,
    options: Options,
    limits: Limits | None = None,
    workers: int | None = None,
    told: Told | None = None,
) -> Iterator[Answer]:
    """Do what `read_files` does, but read no file again whose content is known.

    known: returns what is known of a file by its name; it is asked by several threads in turn.
    """
    count = workers or os.cpu_count() or 1
    threads = max(min((os.cpu_count() or 1) // count, MOST_THREADS), 1)
    limits = limits or Limits()
    setup = Setup(replace(options, watch=None, threads=options.threads or threads), limits)
    children = [Child(setup) for _ in range(count)]
    with watched(children):
        yield from _answers(iter(jobs), known, children, told)


def _answers(
    jobs: Iterator[Job],
    known: Callable[[str], str | None],
    children: list[Child],
    told: Told | None,
) -> Iterator[Answer]:
    """Hand files to the workers and yield what comes back, whatever came first."""
    lock, stopping = threading.Lock(), threading.Event()
    done: queue.Queue[Answer | BaseException | None] = queue.Queue(maxsize=len(children))

    def next_job() -> tuple[Job, str | None] | None:
        with lock:
            job = None if stopping.is_set() else next(jobs, None)
            return None if job is None else (job, known(job.name))

    def work(child: Child) -> None:
        try:
            while (found := next_job()) is not None:
                job, content = found
                tell = partial(told, job.name) if told else None
                done.put(Answer(job, child.read(job, content, tell)))
            done.put(None)
        except BaseException as error:  # noqa: BLE001 (raised again in the thread that asked)
            done.put(error)

    threads = [threading.Thread(target=work, args=(child,), daemon=True) for child in children]
    for thread in threads:
        thread.start()
    try:
        yield from _until_all_ended(done, len(threads))
    finally:
        stopping.set()
        _end(children, threads, done)


def _until_all_ended(
    done: queue.Queue[Answer | BaseException | None], running: int
) -> Iterator[Answer]:
    while running:
        answer = done.get()
        if answer is None:
            running -= 1
        elif isinstance(answer, BaseException):
            raise answer
        else:
            yield answer


def _end(
    children: list[Child],
    threads: list[threading.Thread],
    done: queue.Queue[Answer | BaseException | None],
) -> None:
    """End the workers, then the threads that wait for them or for somebody to take an answer."""
    while any(thread.is_alive() for thread in threads):
        for child in children:
            child.kill()
        while not done.empty():
            done.get_nowait()
        for thread in threads:
            thread.join(0.05)
    for child in children:
        child.stop()


@contextmanager
def watched(children: list[Child]) -> Iterator[None]:
    """Look at the workers now and then, and end those that take too much."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(LOOK):
            for child in children:
                child.check(time.monotonic())

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
