"""Files on disk: all or none, nothing half-written, nothing left over."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from svextract.errors import OutputError
from svextract.writers import files
from svextract.writers.files import (
    Output,
    ReadyOutput,
    check_folder,
    remove_leftovers,
    write_files,
)

OLD = {"a.csv": b"old a", "b.json": b"old b"}
NEW = [ReadyOutput(n, b"new " + n[:1].encode()) for n in ("a.csv", "b.json", "c.json")]


@pytest.fixture
def folder(tmp_path):
    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def contents(folder):
    """Return every file at any depth; a folder without files is a file that should not be."""
    paths = (path for path in folder.rglob("*") if path.is_file() or not any(path.iterdir()))
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in paths
    }


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
    return _first(path).startswith(b"new")


def _first(path):
    """Return what a file holds, or the first file in a folder."""
    files_in = (each for each in path.rglob("*") if each.is_file())
    return (next(files_in) if path.is_dir() else path).read_bytes()


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


@pytest.mark.parametrize(
    "spoil",
    [
        lambda handle: (os.lseek(handle, 0, os.SEEK_SET), os.write(handle, b"m")),
        lambda handle: os.write(handle, b"more"),
        lambda handle: os.ftruncate(handle, 3),
    ],
    ids=["changed", "longer", "shorter"],
)
def test_what_reads_back_differently_is_not_kept(folder, monkeypatch, spoil):
    calls = []

    def spoiling(handle):
        calls.append(handle)
        if len(calls) == 3:  # the probe and one file were well
            spoil(handle)

    monkeypatch.setattr(os, "fsync", spoiling)
    with pytest.raises(OutputError, match=r"b\.json could not be written .*read back"):
        write_files(folder, NEW)
    assert contents(folder) == OLD


def test_an_old_file_that_cannot_be_put_back_is_kept_as_a_copy(folder, monkeypatch):
    error = PermissionError(errno.EACCES, "Access is denied")
    failing(monkeypatch, "replace", lambda path, to: to.name == "b.json" or not _fresh(path), error)
    with pytest.raises(OutputError, match=r"a\.csv could not be put back .* look for .svextract-"):
        write_files(folder, NEW)
    assert b"old a" in contents(folder).values()


def test_a_folder_in_the_place_of_a_file_is_an_error_and_changes_nothing(folder):
    (folder / "c.json").mkdir()
    (folder / "c.json" / "mine.txt").write_bytes(b"mine")
    with pytest.raises(OutputError, match=r"c\.json could not be written"):
        write_files(folder, NEW)
    assert contents(folder) == {**OLD, "c.json/mine.txt": b"mine"}


class Adding(Output):
    """A file to which each result adds itself; one that is an error is raised."""

    def head(self):
        return b"head "

    def add(self, result):
        if isinstance(result, BaseException):
            raise result
        return result

    def tail(self):
        return b"tail"


def test_content_goes_to_the_disk_piece_by_piece(tmp_path):
    def results():
        for piece in (b"one ", b"", b"two "):
            yield piece
            told.append(len(list(tmp_path.iterdir())))

    told = []
    write_files(tmp_path, [Adding("a.csv"), Adding("b.csv")], results())
    whole = b"head one two tail"
    assert contents(tmp_path) == {"a.csv": whole, "b.csv": whole}
    assert told == [2, 2, 2]  # the temporaries of both


@pytest.mark.parametrize("error", [OutputError("No."), KeyboardInterrupt(), OSError(5, "Bad")])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_what_fails_in_the_middle_leaves_nothing_behind(folder, error, place):
    broken = [*NEW[:place], Adding("d.csv"), *NEW[place:]]
    with pytest.raises(type(error)):
        write_files(folder, broken, [b"half", error])
    assert contents(folder) == OLD


class Folders:
    """An output of folders with one file in each, two levels down."""

    def __init__(self, new, *names, error=None):
        self.new, self.names, self.error = new, names, error

    def begin(self, place):
        assert list(place.iterdir()) == []
        self.place = place

    def add(self, result):
        raise AssertionError(result)

    def finish(self):
        for name in self.names:
            (self.place / name / "year=1").mkdir(parents=True)
            (self.place / name / "year=1" / "part").write_bytes(self.new)
        if self.error is not None:
            raise self.error
        return self.names


@pytest.fixture
def old_folder(folder):
    """The folder with an older folder of results in it, which holds more than the new one will."""
    for name in ("year=1/part", "year=0/part"):
        path = folder / "a.parquet" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"old")
    return folder


OLD_FOLDER = {**OLD, "a.parquet/year=1/part": b"old", "a.parquet/year=0/part": b"old"}


def test_folders_are_swapped_in_whole(old_folder):
    written = write_files(old_folder, [NEW[0], Folders(b"new", "a.parquet", "b.parquet"), NEW[2]])
    names = ["a.csv", "a.parquet", "b.parquet", "c.json"]
    assert written == tuple(old_folder / name for name in names)
    assert contents(old_folder) == {
        "a.csv": b"new a",
        "b.json": b"old b",
        "c.json": b"new c",
        "a.parquet/year=1/part": b"new",
        "b.parquet/year=1/part": b"new",
    }


@pytest.mark.parametrize("last", ["a.parquet", "b.parquet", "c.json"])
@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "Denied"), KeyboardInterrupt()])
def test_the_old_folder_is_put_back_when_a_later_renaming_fails(
    old_folder, monkeypatch, last, error
):
    failing(monkeypatch, "replace", lambda path, to: _fresh(path) and to.name == last, error)
    with pytest.raises(OutputError if isinstance(error, OSError) else KeyboardInterrupt):
        write_files(old_folder, [NEW[0], Folders(b"new", "a.parquet", "b.parquet"), NEW[2]])
    assert contents(old_folder) == OLD_FOLDER


def test_an_old_folder_that_cannot_be_moved_away_changes_nothing(old_folder, monkeypatch):
    error = PermissionError(errno.EACCES, "Access is denied")
    failing(monkeypatch, "replace", lambda path, _: path == old_folder / "a.parquet", error)
    with pytest.raises(OutputError, match=r"a\.parquet cannot be replaced: close it"):
        write_files(old_folder, [NEW[0], Folders(b"new", "a.parquet")])
    assert contents(old_folder) == OLD_FOLDER


def test_a_file_in_the_place_of_a_folder_is_an_error_and_changes_nothing(folder):
    (folder / "a.parquet").write_bytes(b"mine")
    with pytest.raises(OutputError, match=r"a\.parquet could not be written"):
        write_files(folder, [NEW[0], Folders(b"new", "a.parquet")])
    assert contents(folder) == {**OLD, "a.parquet": b"mine"}


@pytest.mark.parametrize("error", [OutputError("No."), KeyboardInterrupt(), OSError(28, "Full")])
def test_folders_that_fail_in_the_middle_leave_nothing_behind(old_folder, error):
    broken = Folders(b"half", "a.parquet", error=error)
    with pytest.raises(KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else OutputError):
        write_files(old_folder, [NEW[0], broken, NEW[1]])
    assert contents(old_folder) == OLD_FOLDER


def test_what_a_run_that_was_killed_left_is_removed_and_nothing_else(old_folder):
    files._temporary(old_folder).write_bytes(b"half")
    left = files._temporary(old_folder)
    (left / "a.parquet").mkdir(parents=True)
    (left / "a.parquet" / "part").write_bytes(b"half")
    kept = {".svextract-journal.sqlite": b"j", "x.tmp": b"x", ".svextract-": b"y"}
    for name, content in kept.items():
        (old_folder / name).write_bytes(content)
    remove_leftovers(old_folder, [])
    assert contents(old_folder) == {**OLD_FOLDER, **kept}
    remove_leftovers(old_folder, [])


def test_the_copy_of_an_older_file_stays_until_a_newer_one_was_written(old_folder):
    copy = files._backup(old_folder, "a.csv")
    copy.write_bytes(b"the only copy")
    remove_leftovers(old_folder, [old_folder / "b.csv"])
    assert copy.read_bytes() == b"the only copy"
    remove_leftovers(old_folder, [old_folder / "a.csv"])
    assert not copy.exists()


@pytest.mark.skipif(os.name == "nt", reason="links are rare there")
def test_a_link_that_was_left_is_removed_and_not_what_it_leads_to(old_folder):
    files._temporary(old_folder).symlink_to(old_folder / "a.parquet")
    remove_leftovers(old_folder, [])
    assert contents(old_folder) == OLD_FOLDER


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
