"""Batches: which files are read, under what name, and that none stops another."""

import os
import pickle
import re
import sys

import pytest

from svextract.batch import Job, Result, find_files, outcome_of, read_file, read_files, to_report
from svextract.errors import UsageError
from svextract.options import Options
from tests.writers import fake_pipeline
from tests.writers.reports import FULL, document

OPTIONS = Options(pages=frozenset({1}))


@pytest.fixture(autouse=True)
def pipeline(monkeypatch):
    monkeypatch.setitem(sys.modules, "svextract.pipeline", fake_pipeline.module())


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


def read(tmp_path, word):
    path = tmp_path / "a.pdf"
    path.write_text(word, "utf-8")
    return read_file(Job(path, "a.pdf"), options=OPTIONS)


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
    assert read_file(jobs[1], options=OPTIONS).outcome == "failed"


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


@pytest.mark.parametrize(
    ("word", "outcome", "reason"),
    [
        ("plan", "read", None),
        ("doubt", "read_with_flags", None),
        ("scan", "failed", "Its pages are pictures: ask for a copy with text."),
        ("minutes", "no_plan", "It holds no action plan."),
        ("answers", "read", "It answers recommendations and lists no action"),
        ("fault", "failed", r"because of a fault in svextract \(ValueError\). Please report"),
        ("deep", "failed", r"\(RecursionError\)"),
        ("huge", "failed", "It needs more memory than is free"),
        ("locked", "failed", r"It could not be opened \(Permission denied\)"),
    ],
)
def test_whatever_becomes_of_a_file_is_a_result(tmp_path, word, outcome, reason):
    result = read(tmp_path, word)
    assert (result.file, result.outcome) == ("a.pdf", outcome)
    assert result.seconds >= 0
    if reason is None:
        assert result.reason is None
    else:
        assert re.search(reason, result.reason)
        assert "\n" not in result.reason
        assert "secret" not in result.reason


def test_a_file_that_vanished_is_a_result(tmp_path):
    result = read_file(Job(tmp_path / "gone.pdf", "gone.pdf"), options=OPTIONS)
    assert result.reason.startswith("It could not be opened (No such file or directory)")


def test_one_file_never_stops_the_others(tmp_path):
    words = ["plan", *fake_pipeline.RAISED, "plan"]
    words.remove("sigint")
    jobs = []
    for number, word in enumerate(words):
        path = tmp_path / f"{number}.pdf"
        path.write_text(word, "utf-8")
        jobs.append(Job(path, path.name))
    results = list(read_files(jobs, options=OPTIONS))
    assert [result.file for result in results] == [job.name for job in jobs]
    assert [result.good for result in results] == [True, *[False] * 6, True]
    assert len(to_report(results).documents) == 2


def test_results_come_one_by_one(tmp_path):
    (tmp_path / "a.pdf").write_text("plan", "utf-8")
    results = read_files((Job(tmp_path / "a.pdf", "a"), None), options=OPTIONS)
    assert next(results).good


def test_an_interruption_is_not_swallowed(monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["svextract.pipeline"], "read_documents", stop)
    with pytest.raises(KeyboardInterrupt):
        read_file(Job(None, "a"), options=OPTIONS)


def test_the_name_and_the_options_are_handed_on(tmp_path):
    (tmp_path / "a.pdf").write_text("plan", "utf-8")
    read_file(Job(tmp_path / "a.pdf", "sub/a.pdf"), options=OPTIONS)
    assert fake_pipeline.calls[-1] == (tmp_path / "a.pdf", "sub/a.pdf", OPTIONS)


def test_results_are_plain_data_that_a_worker_can_hand_back():
    result = Result("a.pdf", "read", None, (FULL,), 0.1)
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301


def test_outcomes():
    assert outcome_of((document(), document()))[0] == "read"
    assert outcome_of((document(), FULL))[0] == "read_with_flags"
    outcome, reason = outcome_of((document(actions=()),))
    assert outcome == "read"
    assert reason is not None
    assert "recommendations.csv" in reason
