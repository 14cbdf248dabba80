"""A batch goes on where it was, and its results are those of one that was never stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from svextract.batch.journal import NAME
from svextract.cli import app
from tests.batch.conftest import ROOT, needs_signals
from tests.conftest import SAMPLES

RESULTS = ("actions.csv", "actions.json", "occurrences.csv", "recommendations.csv", "svextract.log")
PAPERS = ("access-groups.docx", "parks-headings.pdf", "roads-tracker.csv", "dogs-forms.docx")


@pytest.fixture
def papers(tmp_path):
    """A folder with four plans and a text that holds none."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in PAPERS:
        (folder / name).write_bytes((SAMPLES / name).read_bytes())
    (folder / "minutes.txt").write_text("The committee met and went home.\n", "utf-8")
    return folder


def run(papers, out, *options):
    result = CliRunner().invoke(app, ["extract", str(papers), "-o", str(out), *options])
    assert result.exit_code in {0, 1}, result.stderr
    return result.stderr


def contents(out):
    entries = json.loads((out / "summary.json").read_text("utf-8"))
    for entry in (*entries["files"], entries["totals"]):
        del entry["seconds"]
    return {name: (out / name).read_bytes() for name in RESULTS}, entries


def test_the_number_of_jobs_changes_nothing(papers, tmp_path):
    run(papers, tmp_path / "one", "--jobs", "1")
    run(papers, tmp_path / "three", "--jobs", "3")
    assert contents(tmp_path / "one") == contents(tmp_path / "three")


def test_what_is_done_is_not_done_again(papers, tmp_path):
    run(papers, tmp_path / "out")
    before = contents(tmp_path / "out")
    assert "5 files are as they were and were not read again" in run(papers, tmp_path / "out")
    assert contents(tmp_path / "out") == before
    assert "not read again" not in run(papers, tmp_path / "out", "--force")
    assert contents(tmp_path / "out") == before


def test_what_changed_is_read_again(papers, tmp_path):
    run(papers, tmp_path / "out")
    (papers / "minutes.txt").unlink()
    (papers / "new.csv").write_bytes((papers / "roads-tracker.csv").read_bytes())
    table = (papers / "roads-tracker.csv").read_text("utf-8-sig").splitlines()
    (papers / "roads-tracker.csv").write_text("\n".join(table[:-1]), "utf-8")
    assert "3 files are as they were" in run(papers, tmp_path / "out")
    run(papers, tmp_path / "fresh")
    assert contents(tmp_path / "out") == contents(tmp_path / "fresh")


def test_other_options_read_everything_again(papers, tmp_path):
    run(papers, tmp_path / "out")
    assert "not read again" not in run(papers, tmp_path / "out", "--no-names")
    run(papers, tmp_path / "fresh", "--no-names")
    assert contents(tmp_path / "out") == contents(tmp_path / "fresh")


def test_a_journal_that_is_gone_is_only_more_work(papers, tmp_path):
    run(papers, tmp_path / "out")
    before = contents(tmp_path / "out")
    (tmp_path / "out" / NAME).unlink()
    assert "not read again" not in run(papers, tmp_path / "out")
    assert contents(tmp_path / "out") == before


def test_parquet_is_written_and_replaced(papers, tmp_path):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    out = tmp_path / "out"
    run(papers, out, "--format", "csv,parquet")
    actions = pandas.read_parquet(out / "actions.parquet")
    assert len(actions) == len(pandas.read_csv(out / "actions.csv"))
    (papers / "dogs-forms.docx").unlink()
    run(papers, out, "--format", "csv,parquet")
    fewer = pandas.read_parquet(out / "actions.parquet")
    assert len(fewer) == len(pandas.read_csv(out / "actions.csv")) < len(actions)
    assert not list(out.glob(".svextract-*.tmp"))


def start(papers, out, *options):
    """Start the real program on a fake worker, in a process of its own."""
    program = (
        "import svextract.batch.child as child; child.MODULE = 'tests.batch.fake_worker'\n"
        "from svextract.cli import main; main()"
    )
    command = [sys.executable, "-c", program, "extract", papers, "-o", out, "--jobs", "2", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)


@pytest.fixture
def slow(tmp_path):
    """A folder with eight documents of which each takes a while."""
    folder = tmp_path / "slow"
    folder.mkdir()
    for at in range(8):
        (folder / f"{at:02}.txt").write_text("sleep 0.4", "utf-8")
    return folder


@needs_signals
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_was_stopped_goes_on(slow, tmp_path, how):
    out = tmp_path / "out"
    with start(slow, out) as run:
        while not (out / NAME).exists():
            time.sleep(0.05)
        time.sleep(1.5)
        run.send_signal(how)
        said = run.stderr.read().decode()
    assert not (out / "actions.csv").exists()
    if how == signal.SIGINT:
        assert run.returncode == 130
        assert "Traceback" not in said
    with start(slow, out) as again:
        said = again.stderr.read().decode()
    assert again.returncode == 0
    assert "not read again" in said
    with start(slow, tmp_path / "fresh") as fresh:
        fresh.stderr.read()
    assert contents(out) == contents(tmp_path / "fresh")


@needs_signals
def test_two_runs_do_not_write_into_one_folder(slow, tmp_path):
    out = tmp_path / "out"
    with start(slow, out) as first:
        while not (out / NAME).exists():
            time.sleep(0.05)
        time.sleep(0.5)
        with start(slow, out) as second:
            said = second.stderr.read().decode()
        assert second.returncode == 2
        assert f"Another svextract is writing into {out}" in said
        first.stderr.read()
    assert first.returncode == 0
    assert Path(out / "actions.csv").exists()
