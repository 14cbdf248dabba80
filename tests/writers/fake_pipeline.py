"""A pipeline that does what the text of a file tells it to, for tests of batch and cli.

Run as a program it is `svextract` with this pipeline in its workers (fake_worker.py).
"""

from __future__ import annotations

import os
import signal
import sys
import time
import warnings
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from svextract.batch.results import read_file
from svextract.errors import NoPlanError, NoTextError
from tests.writers.reports import FULL, action, document

ROOT = Path(__file__).parents[2]
WORKER = "tests.writers.fake_worker"
# Names in the environment, which workers inherit: the file in which each call is written down, and
# the process that the word 'sigint' may interrupt.
CALLS, PROGRAM = "SVEXTRACT_FAKE_CALLS", "SVEXTRACT_FAKE_PROGRAM"
RAISED = {
    "scan": NoTextError("Its pages are pictures:\n ask for a copy with text."),
    "minutes": NoPlanError("It holds no action plan."),
    "fault": ValueError("a secret of the document"),
    "deep": RecursionError("too deep"),
    "huge": MemoryError(),
    "locked": PermissionError(13, "Permission denied"),
    "sigint": None,
}
calls = []


def read_documents(path, *, name, options):
    """Return or raise what the first word of the file says."""
    calls.append((path, name, options))
    if CALLS in os.environ:
        with Path(os.environ[CALLS]).open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()} {name}\n")
    word = path.read_text("utf-8").split()[0]
    if word == "sigint" and os.environ.get(PROGRAM) == str(os.getppid()):
        time.sleep(1)  # until what was read before is told
        os.kill(os.getppid(), signal.SIGINT)
        time.sleep(60)
    if word == "mutter":
        sys.stdout.write("a library mutters\n")
        warnings.warn("a library mutters", stacklevel=1)
    if word in RAISED:
        raise RAISED[word]
    said = repr(replace(options, watch=None, threads=None))
    made = {
        "plan": (document(name),),
        "mutter": (document(name),),
        "options": (document(name, title=said),),
        "formula": (document(name, actions=(action("=1+1 î –"),)),),
        "pack": (document(name), document(name)),
        "doubt": (FULL.model_copy(update={"source": document(name).source}),),
        "answers": (document(name, actions=()),),
        "many": (document(name, actions=(action("x" * 1000),) * 500),),
    }
    return made[word]


def module():
    """Return a stand-in for svextract.pipeline."""
    made = ModuleType("svextract.pipeline")
    made.read_documents = read_documents
    return made


class Here:
    """A worker without a process of its own, for tests that are about something else."""

    def __init__(self, setup):
        self.setup = setup

    def read(self, job, known=None, told=None):
        """Read a file in this process."""
        return read_file(job, options=replace(self.setup.options, watch=told), known=known)

    def check(self, now):
        """Look at nothing: there is no process."""

    def kill(self):
        """End nothing."""

    stop = kill


def put_in_place(monkeypatch):
    """Let this process take the stand-in, without workers."""
    monkeypatch.setitem(sys.modules, "svextract.pipeline", module())
    monkeypatch.setattr("svextract.batch.pool.Child", Here)


def called(file):
    """Return what was written down of each call: the process, and the name of the file."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [(int(pid), name) for pid, _, name in (line.partition(" ") for line in lines)]


if __name__ == "__main__":
    os.environ[PROGRAM] = str(os.getpid())
    sys.modules["svextract.pipeline"] = module()
    from svextract.batch import child
    from svextract.cli import main

    child.MODULE = WORKER
    main()
