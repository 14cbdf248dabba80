"""From the paths a person gives to the files to read, each with a name of its own."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from glob import glob, has_magic
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from svextract.batch.places import files_at, is_url
from svextract.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What is picked up from a folder; a file that is named is tried whatever its name ends in.
# Formats that cannot be read yet are here too, so that they are reported and not passed over.
DOCUMENT_SUFFIXES = frozenset(
    {
        ".pdf", ".txt", ".text", ".doc", ".docx", ".docm", ".odt", ".rtf",
        ".htm", ".html", ".mht", ".mhtml", ".xls", ".xlsx", ".xlsm", ".csv", ".tsv",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff",
    }
)  # fmt: skip
# How every table of results begins (writers/rows.py), with its byte order mark.
RESULT_HEAD = b'\xef\xbb\xbf"source_file","plan",'
# '.' hides a file on Unix; '~$' is what Word leaves beside a document that is open.
HIDDEN_PREFIXES = (".", "~$")


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, and the name under which it is recorded."""

    path: Path | str  # a URL
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, and the names of those that were left alone in a folder."""

    jobs: tuple[Job, ...]
    skipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file under the folder that was given, or under its own when it was named itself."""

    folder: Path
    path: Path

    def name(self, extra: int = 0) -> str:
        """Return the path below the folder, with '/' and `extra` parent folders in front."""
        above = self.folder.parts[len(self.folder.parts) - extra :] if extra else ()
        name = "/".join((*above, *self.path.relative_to(self.folder).parts))
        return name.encode("utf-8", "replace").decode("utf-8")


def find_files(paths: Sequence[str | Path], *, outputs: Path | str | None = None) -> Found:
    """Turn paths, folders, patterns and URLs into the files to read, in the order given.

    Folders are searched to the bottom, in the order of their names; hidden files and what lies in
    `outputs` are left out. Raises UsageError for what is not there and when nothing is left.
    """
    documents: dict[str, _Candidate] = {}
    others: dict[str, _Candidate] = {}
    here = [given for given in paths if not is_url(given)]
    for path in (found for given in here for found in _expand(str(given))):
        for candidate, wanted in _candidates(path, None if is_url(outputs) else outputs):
            key = os.path.normcase(candidate.path)
            (documents if wanted else others).setdefault(key, candidate)
    elsewhere = _elsewhere([str(given) for given in paths if is_url(given)], outputs)
    if not documents and not elsewhere.jobs:
        raise UsageError(_nothing_sentence(paths))
    jobs = _named(tuple(documents.values()))
    skipped = tuple(job.name for job in _named(tuple(others.values())))
    return Found((*jobs, *elsewhere.jobs), (*skipped, *elsewhere.skipped))


def find_one(path: str, wanted: str) -> Path:
    """Return the one document of this computer that a path or pattern names.

    wanted: what needs but one, as part of a sentence. Raises UsageError.
    """
    jobs = find_files([path]).jobs
    if len(jobs) > 1:
        raise UsageError(f"{path} names several documents: {wanted}. Name that one.")
    if isinstance(jobs[0].path, str):
        raise UsageError(f"{path} is on another computer: copy the document to this one first.")
    return jobs[0].path


def _elsewhere(urls: Sequence[str], outputs: Path | str | None) -> Found:
    """Return the files at URLs and below them; one that is named itself is tried in any case."""
    jobs: list[Job] = []
    skipped: list[str] = []
    for url in urls:
        for file, name in files_at(url):
            parts = PurePosixPath(name).parts
            hidden = any(part.startswith(HIDDEN_PREFIXES) for part in parts)
            if hidden or (isinstance(outputs, str) and file.startswith(outputs.rstrip("/") + "/")):
                continue
            if file == url or PurePosixPath(name).suffix.lower() in DOCUMENT_SUFFIXES:
                jobs.append(Job(file, name))
            else:
                skipped.append(name)
    times = Counter(job.name for job in jobs)
    named = (job if times[job.name] == 1 else replace(job, name=str(job.path)) for job in jobs)
    return Found(tuple(dict.fromkeys(named)), tuple(skipped))


def _expand(given: str) -> list[Path]:
    """Turn one argument into paths: Windows shells leave patterns to the program."""
    if Path(given).exists():
        return [Path(given)]
    if not has_magic(given):
        raise UsageError(f"There is no file or folder {given}: check the name.")
    matches = sorted(glob(given, recursive=True))  # noqa: PTH207 (a whole path is a pattern)
    if not matches:
        raise UsageError(f"No file matches {given}: check the pattern.")
    return [Path(match) for match in matches]


def _candidates(path: Path, outputs: Path | str | None) -> Iterator[tuple[_Candidate, bool]]:
    """Yield every file at a path, and whether it is to be read."""
    whole = _absolute(path)
    if not whole.is_dir():
        yield _Candidate(whole.parent, whole), True
        return
    files, closed = _walk(whole, _absolute(Path(outputs)) if outputs else None)
    for file in sorted((*files, *closed), key=lambda file: file.relative_to(whole).parts):
        document = file.suffix.lower() in DOCUMENT_SUFFIXES and file.is_file()
        document = document and not _is_result(file)
        yield _Candidate(whole, file), document or file in closed


def _is_result(file: Path) -> bool:
    """Say whether a table is a result of an earlier run, which no council published."""
    if file.suffix.lower() != ".csv":
        return False
    try:
        with file.open("rb") as opened:
            head = opened.read(len(RESULT_HEAD))
    except OSError:
        return False
    return head in {b"", RESULT_HEAD}


def _absolute(path: Path) -> Path:
    """Return a path from the root without '..'; a link stays the link, under its own name."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links)


def _walk(folder: Path, ours: Path | None) -> tuple[list[Path], list[Path]]:
    """Return all files below a folder, and the folders that could not be opened.

    What is hidden and our own output is left out. A link to a folder counts as a file: it is not
    followed, for it may lead in circles, but it is named.
    """
    files: list[Path] = []
    closed: list[Path] = []
    for place, below, names in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename))):
        paths = [Path(place, name) for name in below if not name.startswith(HIDDEN_PREFIXES)]
        links = [path for path in paths if path.is_symlink()]
        below[:] = [path.name for path in paths if path not in (*links, ours)]
        files += links
        files += [Path(place, name) for name in names if not name.startswith(HIDDEN_PREFIXES)]
    return files, closed


def _named(candidates: Sequence[_Candidate]) -> tuple[Job, ...]:
    """Give each file a name of its own: where two agree, parent folders go in front."""
    extra: defaultdict[Path, int] = defaultdict(int)
    while True:
        names = {c.path: c.name(extra[c.path]) for c in candidates}
        times = Counter(names.values())
        growing = [
            c
            for c in candidates
            if times[names[c.path]] > 1 and extra[c.path] < len(c.folder.parts) - 1
        ]
        if not growing:
            return tuple(Job(c.path, names[c.path]) for c in candidates)
        for candidate in growing:
            extra[candidate.path] += 1


def _nothing_sentence(paths: Sequence[str | Path]) -> str:
    """Say that the folders hold nothing to read, and what would be read."""
    kinds = ", ".join(sorted(DOCUMENT_SUFFIXES))
    places = ", ".join(str(path) for path in paths)
    return f"There is no document in {places}: a folder should hold files that end in {kinds}."
