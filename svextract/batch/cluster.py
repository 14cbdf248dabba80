"""The same work on several machines: files are handed to the workers of a Dask cluster.

Each Dask worker reads a file as one computer alone does, in a process that may die (child.py); a
worker that is lost has its files read by others. What comes back is plain data, and is checked.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from svextract.batch.child import Child
from svextract.batch.frames import (
    BrokenFrameError,
    documents_to_json,
    frames_to_result,
    head_of,
)
from svextract.batch.pool import Answer, watched
from svextract.batch.results import Result
from svextract.batch.worker import Setup
from svextract.errors import SvextractError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from svextract.batch.files import Job
    from svextract.batch.limits import Limits
    from svextract.options import Options

LOCAL = "local"
AHEAD = 3  # files that wait for each worker, so that none is idle and the memory stays flat
CONNECT_SECONDS = 20
MISSING = "To use a cluster install Dask: pip install svextract[cluster]."
UNREACHED = (
    "The Dask scheduler at {address} could not be reached: check the address, and that it runs "
    "the same versions of Dask and svextract as this computer."
)
LOST = (
    "The computers that read it were lost, one after the other: it may need more memory than they "
    "have. Try it on this computer, without --cluster."
)
# What a Dask worker keeps from file to file: a worker process of ours for each of its threads.
_OWN = threading.local()


def ask_cluster(
    address: str,
    jobs: Iterable[Job],
    known: Callable[[str], str | None],
    *,
    options: Options,
    limits: Limits,
) -> Iterator[Answer]:
    """Have files read by a cluster and yield what comes back, whatever comes first.

    address: of the scheduler ('tcp://10.0.0.5:8786'), or 'local' for one on this computer. Paths
    must mean the same file on every computer; URLs do. Raises UsageError, SvextractError.
    """
    setup = Setup(replace(options, watch=None, threads=1), limits)
    with _client(address) as client:
        from distributed import as_completed

        waiting = iter(jobs)
        running: dict[Any, Job] = {}
        done = as_completed(raise_errors=False)

        def hand_out() -> None:
            workers = sum(client.nthreads().values()) or 1
            while len(running) < AHEAD * workers and (job := next(waiting, None)) is not None:
                future = client.submit(read_one, setup, job, known(job.name), pure=False)
                running[future] = job
                done.add(future)

        hand_out()
        for future in done:
            job = running.pop(future)
            yield Answer(job, _result(job, future))
            future.release()
            hand_out()


def read_one(setup: Setup, job: Job, known: str | None) -> tuple[dict[str, Any], bytes] | None:
    """Read a file on a worker of the cluster; plain data comes back, None if it is as known."""
    child: Child | None = getattr(_OWN, "child", None)
    if child is None or getattr(_OWN, "setup", None) != setup:
        if child is not None:
            child.stop()
        child = _OWN.child = Child(setup)
        _OWN.setup = setup
    with watched([child]):
        result = child.read(job, known)
    return None if result is None else (head_of(result), documents_to_json(result.documents))


def _result(job: Job, future: Any) -> Result | None:  # noqa: ANN401
    """Check what came back of a file."""
    if future.status != "finished":
        return Result(job.name, "failed", LOST, limited=True)
    answer = future.result()
    if answer is None:
        return None
    try:
        return frames_to_result(job.name, *answer)
    except (BrokenFrameError, TypeError) as error:
        raise SvextractError(UNREACHED.format(address="the cluster")) from error


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """Connect to a scheduler, or start one here, for as long as it is needed."""
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise UsageError(MISSING) from error
    if address == LOCAL:
        with (
            LocalCluster(threads_per_worker=1, dashboard_address=None) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(address, timeout=CONNECT_SECONDS)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(UNREACHED.format(address=address)) from error
    with client:
        yield client
