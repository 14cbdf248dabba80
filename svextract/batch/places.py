"""Files that lie elsewhere: anything fsspec can reach by a URL, such as s3://bucket/reports."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from svextract.errors import OutputError, SvextractError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
MISSING = "To read or write {url} install what reaches it: pip install svextract[cloud]."
UNREACHED = "{url} could not be reached ({reason}): check the address and your rights to it."


def is_url(place: object) -> bool:
    """Say whether a place is a URL and no path; a drive's letter makes none."""
    return isinstance(place, str) and URL.match(place) is not None


def reach(url: str) -> tuple[Any, str]:
    """Return the file system that a URL names, and the path in it. Raises UsageError."""
    try:
        import fsspec
    except ImportError as error:
        raise UsageError(MISSING.format(url=url)) from error
    try:
        system, path = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise UsageError(MISSING.format(url=url)) from error
    return system, path


@contextmanager
def at_hand(place: Path | str) -> Iterator[Path]:
    """Give a file's path: its own, or for a URL that of a copy which is deleted afterwards.

    Raises SvextractError where a URL cannot be reached.
    """
    if not isinstance(place, str):
        yield place
        return
    system, path = reach(place)
    with tempfile.TemporaryDirectory(prefix="svextract-") as folder:
        copy = Path(folder, "document" + PurePosixPath(path).suffix)
        try:
            system.get_file(path, str(copy))
        except Exception as error:  # each file system has errors of its own
            raise SvextractError(UNREACHED.format(url=place, reason=_said(error))) from error
        yield copy


def files_at(url: str) -> list[tuple[str, str]]:
    """Return the URLs of the files at a URL or below it, each with its path below that.

    Raises UsageError where there is none.
    """
    system, path = reach(url)
    try:
        found = [path] if system.isfile(path) else sorted(system.find(path))
    except Exception as error:
        raise UsageError(UNREACHED.format(url=url, reason=_said(error))) from error
    if not found:
        raise UsageError(f"There is no file at {url}: check the address.")
    above = str(PurePosixPath(path).parent) if found == [path] else path
    return [
        (system.unstrip_protocol(each), PurePosixPath(each).relative_to(above).as_posix())
        for each in found
    ]


def put_files(written: Sequence[Path], folder: Path, url: str) -> None:
    """Copy files and folders out of a folder to a URL, and look whether they arrived whole.

    Raises OutputError.
    """
    system, path = reach(url)
    for file in (each for top in written for each in _files_in(top)):
        target = f"{path.rstrip('/')}/{file.relative_to(folder).as_posix()}"
        try:
            system.makedirs(target.rpartition("/")[0], exist_ok=True)
            system.put_file(str(file), target)
            same = system.size(target) == file.stat().st_size
        except Exception as error:
            raise OutputError(UNREACHED.format(url=url, reason=_said(error))) from error
        if not same:
            raise OutputError(f"{target} did not arrive whole: run the same command again.")


def _files_in(top: Path) -> list[Path]:
    """Return a file, or the files in a folder."""
    return [top] if top.is_file() else sorted(each for each in top.rglob("*") if each.is_file())


def _said(error: Exception) -> str:
    """Return the first line of what an error says, or its name."""
    return (str(error).strip() or type(error).__name__).splitlines()[0]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where results go: a folder, from which they are copied to a URL where one is given."""

    folder: Path
    url: str | None = None

    def deliver(self, written: Sequence[Path]) -> None:
        """Copy what was written to the URL, if there is one. Raises OutputError."""
        if self.url is not None:
            put_files(written, self.folder, self.url)


def destination(out: str) -> Destination:
    """Turn what a person gives after -o into a destination.

    Results for a URL are made, and the journal kept, in a folder of this computer.
    """
    if not is_url(out):
        return Destination(Path(out))
    reach(out)
    name = hashlib.sha256(out.encode()).hexdigest()[:16]
    return Destination(_own_folder() / "batches" / name, out)


def _own_folder() -> Path:
    """Return the folder in which this program may keep things for this person."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "svextract"
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "svextract"
