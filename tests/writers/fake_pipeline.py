"""A pipeline that does what the text of a file tells it to, for tests of batch and cli.

Run as a program it is `svextract` with this pipeline in it.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import warnings
from types import ModuleType

from svextract.errors import NoPlanError, NoTextError
from tests.writers.reports import FULL, action, document, report

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
    word = path.read_text("utf-8").split()[0]
    if word == "sigint":
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(10)
    if word == "mutter":
        warnings.warn("a library mutters", stacklevel=1)
    if word in RAISED:
        raise RAISED[word]
    made = {
        "plan": (document(name),),
        "mutter": (document(name),),
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
    made.to_report = lambda documents: report(*documents)
    return made


if __name__ == "__main__":
    sys.modules["svextract.pipeline"] = module()
    from svextract.cli import main

    main()
