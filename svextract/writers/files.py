"""From contents to files on disk: all of them, or none and the old ones as they were.

Each content goes piece by piece to a temporary file beside its target, is forced onto the disk,
read back and compared. Only when every one is right are they renamed into place; should one
renaming fail, the ones before it are undone. A reader of the folder never meets a half-written
file.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from svextract.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

TEMPORARY_PREFIX, TEMPORARY_SUFFIX = ".svextract-", ".tmp"
# Of the copy of an older file, before which the name of that file stands.
BACKUP_SUFFIX = ".old"
# What an operating system says when the disk or the person's share of it is full.
NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


@dataclass(frozen=True, slots=True)
class Output:
    """The name of a file, and what yields the bytes that belong in it, piece by piece."""

    name: str
    pieces: Callable[[], Iterable[bytes]]

    @classmethod
    def of(cls, name: str, content: bytes) -> Output:
        """Make one of content that is there."""
        return cls(name, lambda: (content,))

    @property
    def content(self) -> bytes:
        """Return all its bytes."""
        return b"".join(self.pieces())


@dataclass(frozen=True, slots=True)
class OutputFolders:
    """What writes folders of files into an empty one, reads them back and returns their names."""

    write: Callable[[Path], Sequence[str]]


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
        _write_verified(probe, (b"svextract",))
    except OSError as error:
        raise OutputError(_folder_sentence(folder, error)) from error
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)


def write_files(folder: Path, outputs: Sequence[Output | OutputFolders]) -> tuple[Path, ...]:
    """Write all outputs into a folder, or none, and return their paths.

    Raises OutputError; whatever happens, an older file is either replaced whole or untouched.
    """
    check_folder(folder)
    swaps: list[_Swap] = []
    waiting = _temporary(folder)  # where folders are written
    try:
        for output in outputs:
            swaps += _fresh(folder, output, waiting)
        _rename_all(swaps)
        _sync_folder(folder)
    finally:
        for path in (*(swap.fresh for swap in swaps), waiting):
            _remove(path)
    return tuple(swap.target for swap in swaps)


def remove_leftovers(folder: Path, written: Iterable[Path]) -> None:
    """Remove what a run that was killed left half-written in a folder.

    The copy of an older file, which may be the only one, goes once a newer one was written.
    """
    names = [TEMPORARY_SUFFIX, *(f"-{path.name}{BACKUP_SUFFIX}" for path in written)]
    for path in folder.glob(f"{TEMPORARY_PREFIX}*"):
        if path.name.endswith(tuple(names)):
            _remove(path)


def _fresh(folder: Path, output: Output | OutputFolders, waiting: Path) -> list[_Swap]:
    """Write an output beside its target."""
    if isinstance(output, Output):
        swap = _Swap(folder / output.name, _temporary(folder), _backup(folder, output.name))
        try:
            with _explained(swap.target):
                _write_verified(swap.fresh, output.pieces())
        except BaseException:
            _remove(swap.fresh)
            raise
        return [swap]
    place = waiting / secrets.token_hex(4)
    with _explained(folder):
        place.mkdir(parents=True)
        names = output.write(place)
    return [_Swap(folder / name, place / name, _backup(folder, name)) for name in names]


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


def _write_verified(path: Path, pieces: Iterable[bytes]) -> None:
    """Write bytes, force them onto the disk, and read them back."""
    written = hashlib.sha256()
    with path.open("xb") as stream:
        for piece in pieces:
            stream.write(piece)
            written.update(piece)
        stream.flush()
        os.fsync(stream.fileno())
    with path.open("rb") as stream:
        read = hashlib.file_digest(stream, "sha256")
    if read.digest() != written.digest():
        raise OSError(errno.EIO, "what was read back is not what was written")


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
