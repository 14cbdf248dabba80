"""What is done is kept, found again, and told from what must be done anew."""

import datetime as dt
import sqlite3
from dataclasses import replace

import pytest

from svextract.batch import Job, Limits, Result
from svextract.batch.journal import NAME, Journal, Kept
from svextract.errors import OutputError, UsageError
from svextract.options import Options
from svextract.profiles import Profile
from tests.writers.reports import FULL, document

READ = Result("a.pdf", "read_with_flags", "Odd.", (FULL, document()), 1.25, "aa")
REFUSED = Result("b.pdf", "no_plan", "None.", (), 0.1, "bb")
FAILED = Result("c.pdf", "failed", "Pictures.", (), 0.1, "cc")
SLOW = Result("d.pdf", "failed", "Too slow.", (), 60.0, "dd", limited=True)


@pytest.fixture
def opened(tmp_path):
    """Return what opens the journal of a folder, one after the other."""
    journals = []

    def open_journal(options=None, limits=None):
        while journals:
            journals.pop().close()
        journals.append(Journal(tmp_path, options or Options(), limits or Limits()))
        return journals[-1]

    yield open_journal
    while journals:
        journals.pop().close()


def test_what_is_kept_comes_back_whole(opened):
    for result in (READ, REFUSED, FAILED, SLOW):
        opened().keep(result)
        assert opened().result(result.file) == result


def test_the_last_word_counts(opened):
    opened().keep(READ)
    opened().keep(replace(READ, reason=None))
    assert opened().result("a.pdf").reason is None


@pytest.mark.parametrize(
    ("result", "known"),
    [(READ, "aa"), (REFUSED, "bb"), (SLOW, "dd"), (FAILED, None)],
    ids=["read", "without a plan", "ended at a limit", "not read: another try may help"],
)
def test_what_need_not_be_done_again(opened, result, known):
    opened().keep(result)
    assert opened().known(result.file) == known
    assert opened().known("else.pdf") is None


@pytest.mark.parametrize(
    "options",
    [
        Options(meeting_date=dt.date(2019, 1, 2)),
        Options(pages=frozenset({1, 2})),
        Options(reader="pdfplumber"),
        Options(names=False),
        Options(profile=Profile(organisation="Wexcombe")),
    ],
)
def test_other_options_are_another_job(opened, options):
    opened().keep(READ)
    assert opened(options).known("a.pdf") is None
    opened(options).keep(READ)
    assert opened(options).known("a.pdf") == "aa"
    assert opened().known("a.pdf") is None


def test_what_does_not_change_the_result_is_no_other_job(opened):
    opened().keep(READ)
    assert opened(Options(watch=print, threads=3)).known("a.pdf") == "aa"
    pages = (frozenset(range(1, 99)), frozenset(reversed(range(1, 99))))
    opened(Options(pages=pages[0])).keep(READ)
    assert opened(Options(pages=pages[1])).known("a.pdf") == "aa"


def test_another_version_is_another_job(opened, monkeypatch):
    opened().keep(READ)
    monkeypatch.setattr("svextract.batch.journal.__version__", "99")
    assert opened().known("a.pdf") is None


def test_other_limits_count_where_a_limit_was_met(opened):
    opened().keep(READ)
    opened().keep(SLOW)
    larger = Limits(most_seconds=1200)
    assert opened(limits=larger).known("a.pdf") == "aa"
    assert opened(limits=larger).known("d.pdf") is None


def test_results_are_given_in_the_order_of_the_files(opened):
    journal = opened()
    for result in (REFUSED, READ):
        journal.keep(result)
    kept = Kept(journal, [Job(None, "a.pdf"), Job(None, "b.pdf")])
    assert [result.file for result in kept] == ["a.pdf", "b.pdf"]
    assert list(kept) == [READ, REFUSED]  # once more
    assert kept.some_read


def test_whether_anything_was_read(opened):
    for result in (REFUSED, FAILED):
        opened().keep(result)
    assert not Kept(opened(), []).some_read
    opened().keep(READ)
    assert Kept(opened(), []).some_read


def test_a_result_that_is_missing_is_said(opened):
    with pytest.raises(OutputError, match="is missing"):
        opened().result("a.pdf")


def test_files_of_earlier_runs_are_forgotten(opened):
    for result in (READ, REFUSED):
        opened().keep(result)
    opened().forget_others([Job(None, "b.pdf")])
    assert opened().known("a.pdf") is None
    assert opened().known("b.pdf") == "bb"


def test_two_runs_do_not_write_into_one_folder(tmp_path, opened):
    opened()
    with pytest.raises(UsageError, match="Another svextract is writing into"):
        Journal(tmp_path, Options(), Limits())


@pytest.mark.parametrize(
    "content", [b"no database at all" * 99, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_journal_that_is_damaged_is_begun_anew(tmp_path, opened, content):
    (tmp_path / NAME).write_bytes(content)
    opened().keep(READ)
    assert opened().known("a.pdf") == "aa"


def test_a_journal_of_another_layout_is_begun_anew(tmp_path, opened):
    opened().keep(READ)
    opened().close()
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()
    assert opened().known("a.pdf") is None


def test_what_a_killed_run_left_beside_the_journal_goes(tmp_path, opened):
    opened().keep(READ)
    opened().close()
    beside = tmp_path / f"{NAME}-journal"
    beside.write_bytes(bytes(512))
    assert opened().known("a.pdf") == "aa"
    opened().close()
    assert not beside.exists()


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(OutputError, match="look whether the folder is still there"):
        Journal(tmp_path / "gone", Options(), Limits())


def test_a_full_disk_is_said(opened):
    journal = opened()
    journal._base.execute("PRAGMA max_page_count = 5")

    def fill():
        for at in range(200):
            journal.keep(replace(READ, file=f"{at}.pdf"))

    with pytest.raises(OutputError, match="There is no room left on the disk"):
        fill()
    assert opened().known("0.pdf") == "aa"  # what was kept is there
