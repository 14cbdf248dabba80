"""What is done of a batch, beside its output: one SQLite file, from which the results are written.

A batch that was stopped goes on from it. A file is read again when its content, the options or
the program have changed, or when it could not be read.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import zlib
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from svextract import __version__
from svextract.batch.frames import documents_to_json, json_to_documents
from svextract.batch.results import Result
from svextract.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from svextract.batch.files import Job
    from svextract.batch.limits import Limits
    from svextract.options import Options

NAME = ".svextract-journal.sqlite"
LAYOUT = 1  # of the table below: a journal of another one is begun anew
TABLE = """
CREATE TABLE IF NOT EXISTS files (
    name TEXT PRIMARY KEY, made_with TEXT NOT NULL, limits TEXT NOT NULL, sha256 TEXT,
    outcome TEXT NOT NULL, reason TEXT, seconds REAL NOT NULL, limited INTEGER NOT NULL,
    documents BLOB NOT NULL
) WITHOUT ROWID
"""
COLUMNS = "outcome, reason, documents, seconds, sha256, limited"
# SQLite's primary result codes (sqlite.org/rescode.html).
BUSY, FULL, CORRUPT, NO_DATABASE = 5, 13, 11, 26
BUSY_FOLDER = (
    "Another svextract is writing into {folder}: wait until it has ended, or choose another folder "
    "after -o."
)
NO_ROOM = (
    "There is no room left on the disk for {folder}: free some and run the same command again; "
    "what is done is kept."
)
NOT_KEPT = (
    "What is done could not be kept in {folder} ({reason}): look whether the folder is still there "
    "and run the same command again."
)


class Journal:
    """The open journal of one output folder. Its methods may be called by several threads."""

    def __init__(self, folder: Path, options: Options, limits: Limits) -> None:
        """Open the journal of a folder, or begin one.

        Raises UsageError where another run has it open, OutputError where it cannot be written.
        """
        self._folder, self._lock = folder, threading.Lock()
        self._made_with, self._limits = _made_with(options), repr(limits)
        path = folder / NAME
        with self._explained():
            try:
                self._base = _opened(path)
            except sqlite3.DatabaseError as error:
                if _code(error) not in {CORRUPT, NO_DATABASE}:
                    raise
                path.unlink()  # it only saves work
                self._base = _opened(path)

    def close(self) -> None:
        """Let go of the journal."""
        self._base.close()

    def known(self, name: str) -> str | None:
        """Return the SHA-256 of the content of a file that need not be read again."""
        with self._lock, self._explained():
            row = self._base.execute(
                "SELECT sha256 FROM files WHERE name = ? AND made_with = ?"
                " AND (outcome <> 'failed' OR (limited AND limits = ?))",
                (name, self._made_with, self._limits),
            ).fetchone()
        return row[0] if row else None

    def keep(self, result: Result) -> None:
        """Write down what became of a file."""
        documents = zlib.compress(documents_to_json(result.documents), 1)
        row = (
            *(result.file, self._made_with, self._limits, result.sha256, result.outcome),
            *(result.reason, result.seconds, result.limited, documents),
        )
        with self._lock, self._explained(), self._base:
            marks = ", ".join("?" * len(row))
            self._base.execute(f"INSERT OR REPLACE INTO files VALUES ({marks})", row)  # noqa: S608

    def result(self, name: str) -> Result:
        """Return what became of a file."""
        with self._lock, self._explained():
            row = self._base.execute(
                f"SELECT {COLUMNS} FROM files WHERE name = ?",  # noqa: S608
                (name,),
            ).fetchone()
        if row is None:
            raise OutputError(NOT_KEPT.format(folder=self._folder, reason=f"{name} is missing"))
        outcome, reason, documents, seconds, sha256, limited = row
        read = json_to_documents(zlib.decompress(documents))
        return Result(name, outcome, reason, read, seconds, sha256, bool(limited))

    def some_read(self) -> bool:
        """Tell whether any file held a plan."""
        with self._lock, self._explained():
            found = self._base.execute("SELECT 1 FROM files WHERE outcome LIKE 'read%' LIMIT 1")
            return found.fetchone() is not None

    def forget_others(self, jobs: Sequence[Job]) -> None:
        """Forget the files of earlier runs that are not among these."""
        with self._lock, self._explained(), self._base:
            self._base.execute("CREATE TEMP TABLE IF NOT EXISTS now (name TEXT PRIMARY KEY)")
            self._base.execute("DELETE FROM now")
            self._base.executemany("INSERT INTO now VALUES (?)", ((job.name,) for job in jobs))
            self._base.execute("DELETE FROM files WHERE name NOT IN (SELECT name FROM now)")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what the database says into a sentence."""
        try:
            yield
        except sqlite3.Error as error:
            folder = self._folder
            if _code(error) == BUSY:
                raise UsageError(BUSY_FOLDER.format(folder=folder)) from error
            if _code(error) == FULL:
                raise OutputError(NO_ROOM.format(folder=folder)) from error
            raise OutputError(NOT_KEPT.format(folder=folder, reason=error)) from error


class Kept:
    """The results of a batch in the order of its files, read from the journal one at a time."""

    def __init__(self, journal: Journal, jobs: Sequence[Job]) -> None:
        self._journal, self._jobs = journal, jobs

    def __iter__(self) -> Iterator[Result]:
        """Yield each result."""
        return (self._journal.result(job.name) for job in self._jobs)

    @property
    def some_read(self) -> bool:
        """Tell whether a plan was read at all."""
        return self._journal.some_read()


def _opened(path: Path) -> sqlite3.Connection:
    """Open a journal for this process alone."""
    base = sqlite3.connect(path, timeout=1, check_same_thread=False)
    try:
        base.execute("PRAGMA locking_mode = EXCLUSIVE")
        base.execute("PRAGMA synchronous = FULL")
        base.execute("PRAGMA secure_delete = ON")  # a name that was left out is nowhere any more
        with base:
            base.execute("BEGIN EXCLUSIVE")
            (layout,) = base.execute("PRAGMA user_version").fetchone()
            if layout != LAYOUT:
                base.execute("DROP TABLE IF EXISTS files")
            # Written each time, so that what a killed run left beside the file is taken over.
            base.execute(f"PRAGMA user_version = {LAYOUT}")
            base.execute(TABLE)
    except BaseException:
        base.close()
        raise
    return base


def _made_with(options: Options) -> str:
    """Return what tells one set of options, and one version of the program, from another.

    A password is left out: a file that it did not open is tried again in any case.
    """
    pages = sorted(options.pages) if options.pages is not None else None
    rest = replace(options, pages=None, password=None, watch=None, threads=None)
    return hashlib.sha256(repr((__version__, pages, rest)).encode()).hexdigest()


def _code(error: sqlite3.Error) -> int:
    """Return the primary result code of an error."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
