"""From one file to one result, whatever becomes of it.

A file is fenced off from the others: nothing that goes wrong in one stops the batch.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from svextract.errors import NoPlanError, SvextractError
from svextract.sources import LARGEST_PDF, sha256_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from svextract.batch.files import Job
    from svextract.options import Options
    from svextract.records import Document

ANSWERS_ONLY = (
    "It answers recommendations and lists no action: see recommendations.csv, written with -o."
)
NO_FILE = "It is no file but a pipe, a device or a folder: give the document itself."
MEMORY = "It needs more memory than is free: choose fewer pages with --pages."
Outcome = Literal["read", "read_with_flags", "no_plan", "failed"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file.

    reason: a sentence. seconds: wall-clock time. sha256: of the file's content, where it could be
    read. limited: it was ended at a limit of time or memory; another limit may give another result.
    """

    file: str
    outcome: Outcome
    reason: str | None
    documents: tuple[Document, ...] = ()
    seconds: float = 0.0
    sha256: str | None = None
    limited: bool = False

    @property
    def good(self) -> bool:
        """Tell whether a plan was read."""
        return self.outcome in {"read", "read_with_flags"}


def read_file(job: Job, *, options: Options, known: str | None = None) -> Result | None:
    """Read one file; whatever goes wrong becomes a result with a sentence.

    known: the SHA-256 of the content that need not be read again; the answer then is None.
    """
    begun = time.perf_counter()
    documents: tuple[Document, ...] = ()
    sha256, limited = None, False
    try:
        from svextract.batch.places import at_hand

        with at_hand(job.path) as path:
            if path.exists() and not path.is_file():
                raise SvextractError(NO_FILE)
            sha256 = _hash(path)
            if known is not None and sha256 == known:
                return None
            from svextract.pipeline import read_documents

            documents = read_documents(path, name=job.name, options=options)
        outcome, reason = outcome_of(documents)
    except Exception as error:  # the fence around one file
        logger.debug("%s", job.name, exc_info=True)
        outcome, reason = _failure(error)
        limited = isinstance(error, MemoryError)
    seconds = round(time.perf_counter() - begun, 3)
    return Result(job.name, outcome, reason, documents, seconds, sha256, limited)


def outcome_of(documents: Sequence[Document]) -> tuple[Outcome, str | None]:
    """Turn what was read from a file into its outcome, with a reason where one is needed."""
    from svextract.writers.summary import wants_a_look

    reason = None if any(document.actions for document in documents) else ANSWERS_ONLY
    return ("read_with_flags" if any(map(wants_a_look, documents)) else "read"), reason


def _hash(path: Path) -> str | None:
    """Return the SHA-256 of a file that is not too large to be read."""
    return sha256_of(path) if path.stat().st_size <= LARGEST_PDF else None


def _failure(error: Exception) -> tuple[Outcome, str]:
    """Turn an error into an outcome and one plain line."""
    match error:
        case NoPlanError():
            return "no_plan", " ".join(str(error).split())
        case SvextractError():
            return "failed", " ".join(str(error).split())
        case MemoryError():
            return "failed", MEMORY
        case OSError():
            reason = error.strerror or type(error).__name__
            return "failed", f"It could not be opened ({reason}): check that you may read it."
    return "failed", (
        f"It could not be read because of a fault in svextract ({type(error).__name__}). "
        "Please report it, with the file if you may share it."
    )
