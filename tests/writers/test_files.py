"""Files on disk: all or none, nothing half-written, nothing left over."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from svextract.errors import OutputError
from svextract.writers import files
from svextract.writers.files import Output, check_folder, write_files

OLD = {"a.csv": b"old a", "b.json": b"old b"}
NEW = [Output.of(f"{n}", b"new " + n[:1].encode()) for n in ("a.csv", "b.json", "c.json")]


@pytest.fixture
def folder(tmp_path):
    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def failing(monkeypatch, name, on, error):
    """Let a method of Path fail for paths of which `on` is true, every time."""
    real = getattr(Path, name)

    def fake(self, *args, **kwargs):
        if on(self, *args):
            raise error
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, name, fake)


def test_all_files_are_written_and_old_ones_replaced(folder):
    written = write_files(folder, NEW)
    assert contents(folder) == {"a.csv": b"new a", "b.json": b"new b", "c.json": b"new c"}
    assert written == (folder / "a.csv", folder / "b.json", folder / "c.json")


def test_folders_are_made(tmp_path):
    write_files(tmp_path / "deep" / "er", NEW[:1])
    assert contents(tmp_path / "deep" / "er") == {"a.csv": b"new a"}


@pytest.mark.parametrize("last", ["a.csv", "b.json", "c.json"])
def test_a_file_open_in_another_program_changes_nothing(folder, monkeypatch, last):
    locked = PermissionError(errno.EACCES, "Access is denied")
    failing(monkeypatch, "replace", lambda path, to: _fresh(path) and to.name == last, locked)
    with pytest.raises(OutputError, match=f"{last} cannot be replaced: close it") as caught:
        write_files(folder, NEW)
    assert "\n" not in str(caught.value)
    assert contents(folder) == OLD


def _fresh(path):
    """Tell whether a temporary holds new content, not the backup of an old file."""
    return path.read_bytes().startswith(b"new")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), RuntimeError("x")])
def test_an_interruption_while_renaming_changes_nothing(folder, monkeypatch, error):
    failing(monkeypatch, "replace", lambda path, to: _fresh(path) and to.name == "c.json", error)
    with pytest.raises(type(error)):
        write_files(folder, NEW)
    assert contents(folder) == OLD


def test_an_interruption_just_after_a_renaming_changes_nothing(folder, monkeypatch):
    real = Path.replace

    def fake(self, target):
        new = _fresh(self)
        real(self, target)
        if new and target.name == "c.json":
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", fake)
    with pytest.raises(KeyboardInterrupt):
        write_files(folder, NEW)
    assert contents(folder) == OLD


def test_a_backup_that_cannot_be_made_changes_nothing(folder, monkeypatch):
    def full(_, target):
        Path(target).write_bytes(b"ha")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(OutputError, match="no room left on the disk"):
        write_files(folder, NEW)
    assert contents(folder) == OLD


def test_a_full_disk_changes_nothing(folder, monkeypatch):
    calls = []

    def full(handle):
        calls.append(handle)
        if len(calls) == 3:  # the probe and one file were well
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"no room left on the disk for .*b\.json"):
        write_files(folder, NEW)
    assert contents(folder) == OLD


def test_what_reads_back_differently_is_not_kept(folder, monkeypatch):
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: real(self).replace(b"new b", b"mew b"))
    with pytest.raises(OutputError, match="read back"):
        write_files(folder, NEW)
    monkeypatch.undo()
    assert contents(folder) == OLD


def test_an_old_file_that_cannot_be_put_back_is_kept_as_a_copy(folder, monkeypatch):
    error = PermissionError(errno.EACCES, "Access is denied")
    failing(monkeypatch, "replace", lambda path, to: to.name == "b.json" or not _fresh(path), error)
    with pytest.raises(OutputError, match=r"a\.csv could not be put back .* look for .svextract-"):
        write_files(folder, NEW)
    assert b"old a" in contents(folder).values()


def test_a_folder_in_the_place_of_a_file_is_an_error_and_changes_nothing(folder):
    (folder / "c.json").mkdir()
    with pytest.raises(OutputError, match=r"c\.json could not be written"):
        write_files(folder, NEW)
    (folder / "c.json").rmdir()
    assert contents(folder) == OLD


@pytest.mark.parametrize("inside", ["", "below"])
def test_a_file_given_as_the_folder_is_an_error(tmp_path, inside):
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(OutputError, match="is a file or lies inside one"):
        check_folder(tmp_path / "out" / inside)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EACCES, "choose a folder of your own"),
        (errno.EROFS, "choose a folder of your own"),
        (errno.ENOSPC, "no room left"),
    ],
)
def test_a_folder_that_takes_nothing_is_an_error(tmp_path, monkeypatch, code, words):
    failing(monkeypatch, "mkdir", lambda *_: True, OSError(code, os.strerror(code)))
    with pytest.raises(OutputError, match=words):
        check_folder(tmp_path / "out")


def test_checking_a_folder_leaves_nothing_in_it(tmp_path):
    check_folder(tmp_path / "out")
    assert contents(tmp_path / "out") == {}


def test_temporaries_are_in_the_folder_itself(tmp_path):
    assert files._temporary(tmp_path).parent == tmp_path
    assert files._temporary(tmp_path) != files._temporary(tmp_path)
