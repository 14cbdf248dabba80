"""A worker process: reads one file after the other and tells its parent what became of each.

Run as `python -m svextract.batch.worker`. It ends when its parent does.
"""

from __future__ import annotations

import json
import logging
import os
import pickle
import queue
import sys
import threading
import warnings
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from svextract.batch.caps import cap_own_memory
from svextract.batch.frames import receive, result_to_frames, send
from svextract.batch.results import Result, read_file

if TYPE_CHECKING:
    from svextract.batch.files import Job
    from svextract.batch.limits import Limits
    from svextract.options import Options

MOST_ASKED = 100_000_000  # bytes of a question: a profile may be long
# Share of the memory it may take from which a worker that has read a file makes room for a new one.
SPENT = 0.5
TOO_LONG = (
    "It holds more than can be handed on at once: choose fewer pages with --pages and try again."
)


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker is told first."""

    options: Options
    limits: Limits


@dataclass(frozen=True, slots=True)
class Question:
    """A file to read; not again if its content has a SHA-256 that is known."""

    job: Job
    known: str | None = None


def main() -> None:
    """Read files until there are no more questions."""
    asked: queue.Queue[bytes] = queue.Queue()
    answers = _own_output()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, asked), daemon=True).start()
    logging.disable()
    warnings.simplefilter("ignore")
    # What the parent sends can be trusted; what comes back to it is JSON.
    setup: Setup = pickle.loads(asked.get())  # noqa: S301
    _memory()  # what it loads is loaded before the memory is limited
    cap_own_memory(setup.limits.worker_memory)
    while True:
        question: Question = pickle.loads(asked.get())  # noqa: S301
        if _answer(question, setup, answers):
            os._exit(0)  # not by the usual way, on which the listening thread would be waited for


def _own_output() -> BinaryIO:
    """Return the pipe to the parent, to which nothing else in this process can write any more."""
    pipe = os.dup(sys.stdout.fileno())
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return os.fdopen(pipe, "wb")


def _listen(stream: BinaryIO, asked: queue.Queue[bytes]) -> None:
    """Take questions; end the process, whatever it does, when there will be no more."""
    try:
        while True:
            asked.put(receive(stream, MOST_ASKED))
    except (EOFError, OSError):
        os._exit(0)


def _answer(question: Question, setup: Setup, answers: BinaryIO) -> bool:
    """Read a file and tell what became of it. Returns whether this worker is spent."""

    def watch(done: int, total: int) -> None:
        send(answers, json.dumps({"page": [done, total]}).encode())

    options = replace(setup.options, watch=watch)
    result = read_file(question.job, options=options, known=question.known)
    if result is None:
        send(answers, json.dumps({"unchanged": True}).encode())
        return False
    spent = result.limited or _memory() > SPENT * setup.limits.worker_memory
    head, documents = result_to_frames(result, spent=spent)
    if len(documents) > setup.limits.answer_bytes:
        short = Result(result.file, "failed", TOO_LONG, (), result.seconds, result.sha256, True)
        head, documents = result_to_frames(short, spent=True)
    send(answers, head)
    send(answers, documents)
    return spent


def _memory() -> int:
    """Return the bytes of memory that this process takes."""
    import psutil

    memory: int = psutil.Process().memory_info().rss
    return memory


if __name__ == "__main__":
    main()
