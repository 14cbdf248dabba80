"""From results to files on disk: all of them, or none and the old ones as they were.

Each file is written piece by piece beside its target, forced onto the disk, read back and compared.
Only when every one is right are they renamed into place; should one renaming fail, the ones before
it are undone. A reader of the folder never meets a half-written file.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

from svextract.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from svextract.batch.results import Result

TEMPORARY_PREFIX, TEMPORARY_SUFFIX = ".svextract-", ".tmp"
# Of the copy of an older file, before which the name of that file stands.
BACKUP_SUFFIX = ".old"
PROBE = b"svextract"  # is written into a folder to try it
# What an operating system says when the disk or the person's share of it is full.
NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


class Output:
    """A file that is written piece by piece: a head, what each result adds, and a tail.

    It is good for one writing.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def head(self) -> bytes:
        """Return what the file begins with."""
        return b""

    def add(self, result: Result) -> bytes:  # noqa: ARG002 (for those that hold results)
        """Return what one result adds."""
        return b""

    def tail(self) -> bytes:
        """Return what the file ends with."""
        return b""


class ReadyOutput(Output):
    """A file whose content is there."""

    def __init__(self, name: str, content: bytes) -> None:
        super().__init__(name)
        self._content = content

    def head(self) -> bytes:
        """Return everything."""
        return self._content


class OutputFolders(Protocol):
    """What writes folders of files; it reads back what it wrote."""

    def begin(self, place: Path) -> None:
        """Take an empty folder to write into."""

    def add(self, result: Result) -> None:
        """Take one result."""

    def finish(self) -> Sequence[str]:
        """Write everything and return the names of the folders; nothing else may be left."""


@dataclass(frozen=True, slots=True)
class _Swap:
    """A target, the new file or folder that will take its place, and where the old one is kept."""

    target: Path
    fresh: Path
    backup: Path


def check_folder(folder: Path) -> None:
    """Make the folder if need be and try to write in it, so that no work is done for nothing.

    Raises OutputError with what to do instead.
    """
    probe = _temporary(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with probe.open("xb") as stream:
            stream.write(PROBE)
            stream.flush()
            os.fsync(stream.fileno())
        if probe.read_bytes() != PROBE:
            raise OSError(errno.EIO, "what was read back is not what was written")
    except OSError as error:
        raise OutputError(_folder_sentence(folder, error)) from error
    finally:
        _remove(probe)


def write_files(
    folder: Path, outputs: Iterable[Output | OutputFolders], results: Iterable[Result] = ()
) -> tuple[Path, ...]:
    """Write all outputs into a folder, or none, and return their paths.

    results: are gone through once, and none is held. Raises OutputError; whatever happens, an older
    file is either replaced whole or untouched.
    """
    check_folder(folder)
    fresh = [
        _FreshFile(folder, each) if isinstance(each, Output) else _FreshFolders(folder, each)
        for each in outputs
    ]
    try:
        for each in fresh:
            each.begin()
        for result in results:
            for each in fresh:
                each.add(result)
        swaps = [swap for each in fresh for swap in each.finish()]
        _rename_all(swaps)
        _sync_folder(folder)
    finally:
        for each in fresh:
            each.remove()
    return tuple(swap.target for swap in swaps)


def remove_leftovers(folder: Path, written: Iterable[Path]) -> None:
    """Remove what a run that was killed left half-written in a folder.

    The copy of an older file, which may be the only one, goes once a newer one was written.
    """
    names = [TEMPORARY_SUFFIX, *(f"-{path.name}{BACKUP_SUFFIX}" for path in written)]
    for path in folder.glob(f"{TEMPORARY_PREFIX}*"):
        if path.name.endswith(tuple(names)):
            _remove(path)


class _FreshFile:
    """A new file beside its target, hidden until it takes its place."""

    def __init__(self, folder: Path, output: Output) -> None:
        self._output, self._written = output, hashlib.sha256()
        name = output.name
        self._swap = _Swap(folder / name, _temporary(folder), _backup(folder, name))
        self._stream: BinaryIO | None = None

    def begin(self) -> None:
        """Write the head."""
        with _explained(self._swap.target):
            self._stream = self._swap.fresh.open("xb")
        self._write(self._output.head())

    def add(self, result: Result) -> None:
        """Write what a result adds."""
        self._write(self._output.add(result))

    def finish(self) -> list[_Swap]:
        """Write the tail, force everything onto the disk and read it back."""
        self._write(self._output.tail())
        with _explained(self._swap.target):
            self._close(sync=True)
            with self._swap.fresh.open("rb") as stream:
                read = hashlib.file_digest(stream, "sha256")
            if read.digest() != self._written.digest():
                raise OSError(errno.EIO, "what was read back is not what was written")
        return [self._swap]

    def remove(self) -> None:
        """Remove the new file, where it is still there."""
        with suppress(OSError):
            self._close(sync=False)
        _remove(self._swap.fresh)

    def _write(self, piece: bytes) -> None:
        with _explained(self._swap.target):
            self._stream.write(piece)  # type: ignore[union-attr]
        self._written.update(piece)

    def _close(self, *, sync: bool) -> None:
        stream, self._stream = self._stream, None
        if stream is None:
            return
        with stream:
            if sync:
                stream.flush()
                os.fsync(stream.fileno())


class _FreshFolders:
    """New folders in a hidden one beside their targets."""

    def __init__(self, folder: Path, output: OutputFolders) -> None:
        self._folder, self._output = folder, output
        self._place = _temporary(folder)

    def begin(self) -> None:
        """Make the hidden folder."""
        with _explained(self._folder):
            self._place.mkdir()
            self._output.begin(self._place)

    def add(self, result: Result) -> None:
        """Hand a result on."""
        with _explained(self._folder):
            self._output.add(result)

    def finish(self) -> list[_Swap]:
        """Have everything written and read back."""
        with _explained(self._folder):
            names = self._output.finish()
        folder, place = self._folder, self._place
        return [_Swap(folder / name, place / name, _backup(folder, name)) for name in names]

    def remove(self) -> None:
        """Remove what is still there."""
        _remove(self._place)


def _remove(path: Path) -> None:
    """Remove a file, or a folder with all in it, if it is there and can be removed."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _temporary(folder: Path) -> Path:
    """Return a new hidden name in the folder itself: renaming is only atomic on one disk."""
    return folder / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}{TEMPORARY_SUFFIX}"


def _backup(folder: Path, name: str) -> Path:
    """Return a new hidden name for the copy of an older file."""
    return folder / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}-{name}{BACKUP_SUFFIX}"


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    """Turn a system error about a file into a sentence about the target it was for."""
    try:
        yield
    except OSError as error:
        raise OutputError(_file_sentence(target, error)) from error


def _rename_all(swaps: Sequence[_Swap]) -> None:
    """Rename every new file to its target, or put all targets back as they were."""
    begun: list[_Swap] = []
    try:
        for swap in swaps:
            with _explained(swap.target):
                if swap.target.is_dir() and swap.fresh.is_dir():
                    begun.append(swap)
                    swap.target.replace(swap.backup)  # a folder cannot take the place of another
                else:
                    if swap.target.exists():
                        shutil.copy2(swap.target, swap.backup)
                    begun.append(swap)
                swap.fresh.replace(swap.target)
    except BaseException:
        _drop_backups(swap for swap in swaps if swap not in begun)
        _undo_all(begun)
        raise
    _drop_backups(swaps)


def _undo_all(swaps: Iterable[_Swap]) -> None:
    """Put all old files back that can be. Raises OutputError for the first that cannot."""
    failed: OutputError | None = None
    for swap in swaps:
        try:
            _undo(swap)
        except OutputError as error:
            failed = failed or error
    if failed is not None:
        raise failed


def _undo(swap: _Swap) -> None:
    """Put the old file back, or take away a new one where there was none.

    Raises OutputError when the old file stays where its copy is, which then is the only one.
    """
    try:
        if swap.backup.exists():
            if swap.backup.is_dir():
                _remove(swap.target)
            swap.backup.replace(swap.target)
        elif not swap.fresh.exists():
            _remove(swap.target)
    except OSError as error:
        raise OutputError(
            f"{swap.target} could not be put back as it was ({_reason(error)}): "
            f"look for {swap.backup.name} beside it, which is a copy of the older file."
        ) from error


def _drop_backups(swaps: Iterable[_Swap]) -> None:
    """Delete the copies of old files once they are not needed."""
    for swap in swaps:
        _remove(swap.backup)


def _sync_folder(folder: Path) -> None:
    """Force the new names onto the disk too, where the system lets a folder be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _folder_sentence(folder: Path, error: OSError) -> str:
    """Say in one sentence why a folder cannot take the results, and what to do."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"{folder} is a file or lies inside one: give the name of a folder after -o."
    if error.errno in NO_ROOM:
        return f"There is no room left on the disk for {folder}: free some, or choose another disk."
    return (
        f"Nothing can be written in {folder} ({_reason(error)}): "
        "choose a folder of your own after -o."
    )


def _file_sentence(target: Path, error: OSError) -> str:
    """Say in one sentence why a file could not be written, and what to do."""
    kept = "nothing was changed"
    if error.errno in NO_ROOM:
        return f"There is no room left on the disk for {target}: free some and run again; {kept}."
    if isinstance(error, PermissionError):
        return (
            f"{target} cannot be replaced: close it if it is open in another program "
            f"such as Excel, and run again; {kept}."
        )
    return f"{target} could not be written ({_reason(error)}): choose another folder; {kept}."


def _reason(error: OSError) -> str:
    """Return the system's own words for an error, without its number and path."""
    return error.strerror or type(error).__name__
