"""A worker that does what the text of a file tells it to: hang, eat memory, crash, lie.

Run in place of `svextract.batch.worker`.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from svextract.batch import results, worker
from svextract.batch.results import Result
from tests.writers.reports import FULL, document

MB = 1_000_000


def read_file(job, *, options, known=None):
    word, *rest = job.path.read_text("utf-8").split()
    ACTIONS.get(word, lambda *_: None)(job, options, *rest)
    sha256 = f"sha of {word}"
    if known == sha256:
        return None
    made = FULL.model_copy(update={"source": document(job.name).source})
    documents = (made,) if word == "doubt" else (document(job.name),)
    if word == "fill":
        documents = tuple(document(job.name, title="x" * MB) for _ in range(int(rest[0])))
    return Result(job.name, "read", None, documents, 0.1, sha256)


def hang(*_):
    while True:
        pass


def pages(_job, options, *seconds):
    """Look at a page after each of some pauses, then at no more."""
    for done, pause in enumerate(seconds, start=1):
        options.watch(done, len(seconds))
        time.sleep(float(pause))


def eat(*_):
    held = []
    while True:
        held.append(bytearray(50 * MB))


def out_of_memory(*_):
    raise MemoryError


def chatter(*_):
    """Print a great deal to where the answers go, as a library may."""
    for _ in range(200):
        os.write(1, b"x" * MB)
        sys.stdout.write("noise")


def lie(_job, _options, *frame):
    """Answer with something else than a result."""
    worker.send(ANSWERS[0], " ".join(frame).encode())
    time.sleep(30)


def once(job, *_):
    """End as if killed from outside, the first time only."""
    mark = Path(f"{job.path}.seen")
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def meet(job, _options, other):
    """Wait until another file is being read too."""
    job.path.with_suffix(".begun").touch()
    while not job.path.with_name(f"{other}.begun").exists():
        time.sleep(0.05)


ACTIONS = {
    "meet": meet,
    "hang": hang,
    "pages": pages,
    "eat": eat,
    "abort": lambda *_: os.abort(),
    "exit": lambda *_: os._exit(3),
    "memory": out_of_memory,
    "chatter": chatter,
    "lie": lie,
    "once": once,
    "sleep": lambda _job, _options, seconds: time.sleep(float(seconds)),
}
ANSWERS = []


def fenced(job, *, options, known=None):
    """Read as the real worker does: whatever is raised becomes a result."""
    try:
        return read_file(job, options=options, known=known)
    except MemoryError:
        return Result(job.name, "failed", results.MEMORY, limited=True)


def own_output(real=worker._own_output):
    pipe = real()
    ANSWERS.append(pipe)
    return pipe


if __name__ == "__main__":
    worker.read_file, worker._own_output = fenced, own_output
    worker.main()
