"""A whole batch for a folder of results: read what is left, keep it, and give back everything."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from svextract.batch.journal import Journal, Kept
from svextract.batch.pool import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from svextract.batch.files import Job
    from svextract.batch.limits import Limits
    from svextract.batch.pool import Answer
    from svextract.batch.results import Result
    from svextract.options import Options


class Watcher(Protocol):
    """Is told of a batch while it runs."""

    def page(self, file: str, done: int, pages: int) -> None:
        """Be told how many pages of a file were looked at."""

    def result(self, result: Result) -> None:
        """Be told what became of a file."""

    def unchanged(self, file: str) -> None:
        """Be told of a file that is as it was, and was not read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How a batch is read: nothing of it changes what comes out.

    workers: how many files at once; None for one a processor. force: read everything again.
    cluster: the address of a Dask scheduler, or 'local'.
    """

    limits: Limits
    workers: int | None = None
    force: bool = False
    cluster: str | None = None


@contextmanager
def finished(
    jobs: Sequence[Job], place: Path, options: Options, effort: Effort, watcher: Watcher
) -> Iterator[Kept]:
    """Read the files that are left of a batch, and give all its results.

    place: the folder of the journal, as a rule that of the results. Raises UsageError where another
    run writes there, OutputError where what is done cannot be kept.
    """
    journal = Journal(place, options, effort.limits)
    try:
        for job, result in _answers(jobs, journal, options, effort, watcher.page):
            if result is None:
                watcher.unchanged(job.name)
                continue
            journal.keep(result)
            watcher.result(result)
        journal.forget_others(jobs)
        yield Kept(journal, jobs)
    finally:
        journal.close()


def _answers(
    jobs: Sequence[Job],
    journal: Journal,
    options: Options,
    effort: Effort,
    told: Callable[[str, int, int], None],
) -> Iterator[Answer]:
    known = (lambda _: None) if effort.force else journal.known
    if effort.cluster is not None:
        from svextract.batch.cluster import ask_cluster

        return ask_cluster(effort.cluster, jobs, known, options=options, limits=effort.limits)
    workers = min(effort.workers or os.cpu_count() or 1, len(jobs))
    return ask(jobs, known, options=options, limits=effort.limits, workers=workers, told=told)
