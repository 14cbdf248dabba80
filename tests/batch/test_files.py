"""Which files of a batch are read, and under what name."""

import os
import sys

import pytest

from svextract.batch import find_files, read_file
from svextract.errors import UsageError
from svextract.options import Options


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in (
        "b.pdf",
        "a.TXT",
        "Sub/c.pdf",
        "Sub/deep/d.html",
        "x.zip",
        "Sub/y.exe",
        ".hidden.pdf",
        ".git/e.pdf",
        "~$b.docx",
        "out/actions.csv",
        "out/old.pdf",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("plan", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths, **options):
    return [job.name for job in find_files(paths, **options).jobs]


def test_a_folder_is_searched_to_the_bottom_in_order(tree):
    found = find_files([tree], outputs=tree / "out")
    assert [job.name for job in found.jobs] == ["Sub/c.pdf", "Sub/deep/d.html", "a.TXT", "b.pdf"]
    assert found.skipped == ("Sub/y.exe", "x.zip")
    assert found.jobs[0].path == tree / "Sub" / "c.pdf"


@pytest.mark.parametrize("given", [".", "Sub/..", "./"])
def test_names_are_relative_to_the_folder_however_it_is_given(tree, given):
    assert names(given, outputs=tree / "out") == names(tree, outputs=tree / "out")


def test_results_in_the_folder_itself_are_no_documents(tree):
    (tree / "actions.csv").write_text("", "utf-8")
    assert "actions.csv" not in names(".", outputs=tree)


def test_what_cannot_be_opened_is_not_passed_over(tree, monkeypatch):
    real = os.scandir

    def closed(path):
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", closed)
    jobs = find_files([tree / "Sub"]).jobs
    assert [job.name for job in jobs] == ["c.pdf", "deep"]
    assert read_file(jobs[1], options=Options()).outcome == "failed"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are rare there")
def test_links_to_folders_and_pipes_are_named_and_not_followed(tree):
    (tree / "Sub" / "round").symlink_to(tree)
    (tree / "Sub" / "gone.pdf").symlink_to(tree / "nowhere.pdf")
    (tree / "Sub" / "same.pdf").symlink_to(tree / "b.pdf")
    os.mkfifo(tree / "Sub" / "pipe.pdf")
    found = find_files([tree / "Sub"])
    assert [job.name for job in found.jobs] == ["c.pdf", "deep/d.html", "same.pdf"]
    assert found.skipped == ("gone.pdf", "pipe.pdf", "round", "y.exe")


@pytest.mark.usefixtures("tree")
def test_a_named_file_is_tried_whatever_it_is():
    assert names("x.zip", ".hidden.pdf", "out/actions.csv") == [
        "x.zip",
        ".hidden.pdf",
        "actions.csv",
    ]


def test_patterns_are_expanded_as_a_shell_would(tree):
    assert names("*.pdf") == ["b.pdf"]
    assert names("**/c.*") == ["c.pdf"]
    assert names(str(tree / "S*")) == ["c.pdf", "deep/d.html"]


def test_a_name_with_brackets_is_a_name_first(tree):
    (tree / "plan [final].pdf").write_text("plan", "utf-8")
    assert names("plan [final].pdf") == ["plan [final].pdf"]


@pytest.mark.usefixtures("tree")
def test_a_file_given_twice_is_read_once():
    assert names("b.pdf", "./b.pdf", "*.pdf", "b.pdf") == ["b.pdf"]


def test_the_same_name_from_two_folders_is_kept_apart(tmp_path):
    for place in ("one/in", "two/in", "three/other"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "report.pdf").write_text("plan", "utf-8")
    (tmp_path / "one/in/alone.pdf").write_text("plan", "utf-8")
    given = (tmp_path / "one/in", tmp_path / "two/in", tmp_path / "three/other/report.pdf")
    assert names(*given) == [
        "alone.pdf",
        "one/in/report.pdf",
        "two/in/report.pdf",
        "other/report.pdf",
    ]


def test_a_longer_name_does_not_clash_with_a_third(tmp_path):
    for place in ("top/a/a", "top/b"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "x.pdf").write_text("plan", "utf-8")
    (tmp_path / "top" / "a" / "x.pdf").write_text("plan", "utf-8")
    found = names(tmp_path / "top/a", tmp_path / "top/a/a/x.pdf", tmp_path / "top/b")
    assert len(set(found)) == 3


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names are always text")
def test_a_name_that_is_no_text_can_still_be_recorded(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.pdf")).write_text("plan", "utf-8")
    (name,) = names(tmp_path)
    assert name == "caf?.pdf"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("nothing.pdf", "There is no file or folder nothing.pdf"),
        ("*.doc", r"No file matches \*.doc"),
        ("empty", "There is no document in empty"),
        ("\0", "There is no file or folder"),
    ],
)
def test_what_is_not_there_is_said_before_the_work(tree, given, words):
    (tree / "empty").mkdir()
    (tree / "empty" / "x.exe").write_text("", "utf-8")
    with pytest.raises(UsageError, match=words):
        find_files([given])
