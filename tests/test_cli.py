"""The command line: what it writes and prints, its exit codes, and that it never shows a fault."""

import datetime as dt
import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import psutil
import pytest
from typer.testing import CliRunner

from svextract import __version__
from svextract.arguments import parse_date, parse_formats, parse_pages
from svextract.cli import app
from svextract.errors import UsageError
from svextract.options import Options
from tests.writers import fake_pipeline

JOURNAL = ".svextract-journal.sqlite"
CSV = ["actions.csv", "occurrences.csv", "recommendations.csv"]
ALWAYS = [JOURNAL, "summary.json", "svextract.log"]
RESULTS = sorted([*CSV, "actions.json", *ALWAYS])
ONE, TWO = "1 file is as it was and was", "2 files are as they were and were"
HEAVY = (
    "psutil",
    "pydantic",
    "pyarrow",
    "fsspec",
    "distributed",
    "sqlite3",
    "pandas",
    "numpy",
    "pdfplumber",
    "pdfminer",
    "pypdfium2",
    "dateparser",
    "svextract.records",
)


@pytest.fixture(autouse=True)
def papers(tmp_path, monkeypatch):
    """A folder `in` with one file for each word that the fake pipeline knows; we stand above it."""
    fake_pipeline.put_in_place(monkeypatch)
    monkeypatch.setenv(fake_pipeline.CALLS, str(tmp_path / "calls"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    words = ["plan", "pack", "doubt", "scan", "minutes", "fault", "formula", "answers", "many"]
    for word in [*words, "sigint", "mutter", "options"]:
        (tmp_path / f"{word}.pdf").write_text(word, "utf-8")
    for word in ("plan", "doubt"):
        (tmp_path / "in" / f"{word}.pdf").write_text(word, "utf-8")
    return tmp_path


def run(*args):
    result = CliRunner().invoke(app, ["extract", *map(str, args)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def program(*args, **settings):
    """Run the real program, with the fake pipeline, in a process of its own."""
    command = [sys.executable, "-W", "error", "-m", "tests.writers.fake_pipeline", *map(str, args)]
    environment = {**os.environ, **settings.pop("env", {})}
    return subprocess.run(command, env=environment, capture_output=True, check=False, **settings)


def written(folder="out"):
    return sorted(path.name for path in Path(folder).iterdir())


def contents(folder="out"):
    """Return what is in the files of a folder, the journal aside."""
    return {name: Path(folder, name).read_bytes() for name in written(folder) if name != JOURNAL}


def calls():
    """Return the names of the files that were read, in order, and forget them."""
    names = [name for _, name in fake_pipeline.called(Path("calls"))]
    Path("calls").unlink(missing_ok=True)
    return names


def load(name, folder="out"):
    return json.loads((Path(folder) / name).read_text("utf-8"))


def test_a_folder_becomes_files_and_a_summary():
    result = run("in", "-o", "out")
    assert result.exit_code == 0
    assert written() == RESULTS
    assert [d["source"]["file"] for d in load("actions.json")["documents"]] == [
        "doubt.pdf",
        "plan.pdf",
    ]
    assert load("summary.json")["totals"]["to_check"] == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert sorted(lines[:2]) == [  # what is read first is told first
        "doubt.pdf: 2 actions under 3 recommendations, 1 to check",
        "plan.pdf: 1 action under 1 recommendation",
    ]
    assert lines[2:5] == [
        "2 of 2 files read: 3 actions under 4 recommendations.",
        "  read                        1 file        1 action",
        "  read, to be checked         1 file       2 actions",
    ]
    assert "Written in out: actions.csv" in result.stderr
    assert "summary.json, svextract.log." in result.stderr


def test_the_log_says_what_was_said_in_the_order_of_the_files():
    result = run("in", "scan.pdf", "-o", "out")
    log = Path("out", "svextract.log").read_text("utf-8").splitlines()
    assert log[0] == f"svextract {__version__}"
    assert [line.split(":")[0] for line in log[1:4]] == ["doubt.pdf", "plan.pdf", "scan.pdf"]
    said = result.stderr.splitlines()
    assert sorted(log[1:4]) == sorted(said[:3])
    assert log[4:] == ["", *said[3:-1]]


def test_the_json_keeps_the_schema_that_is_printed():
    run("in", "-o", "out")
    schema = json.loads(CliRunner().invoke(app, ["schema"]).stdout)
    jsonschema.validate(load("actions.json"), schema)


@pytest.mark.parametrize(
    ("formats", "names"),
    [
        ("json", ["actions.json", *ALWAYS]),
        ("CSV", [*CSV, *ALWAYS]),
        ("json, csv,json", RESULTS),
        ("parquet", [f"{Path(name).stem}.parquet" for name in CSV] + ALWAYS),
    ],
)
def test_formats_are_chosen(formats, names):
    assert run("in", "-o", "out", "--format", formats).exit_code == 0
    assert written() == sorted(names)


def test_the_same_input_gives_the_same_bytes():
    run("in", "-o", "one")
    run("in", "-o", "two", "--jobs", "1")
    one, two = (contents(name) for name in ("one", "two"))
    assert one.pop("summary.json") is not None  # it holds times
    assert two.pop("summary.json") is not None
    assert one == two
    assert len(one) == 5


def test_the_same_command_reads_nothing_again_and_says_so():
    run("in", "-o", "out")
    assert sorted(calls()) == ["doubt.pdf", "plan.pdf"]
    before = contents()
    result = run("in", "-o", "out")
    assert result.exit_code == 0
    assert calls() == []
    assert contents() == before
    assert result.stderr.splitlines()[:2] == [
        f"{TWO} not read again (--force reads everything).",
        "2 of 2 files read: 3 actions under 4 recommendations.",
    ]
    assert run("in", "-o", "out", "-q").stderr == ""


# What a second run is given, the files it reads, and how many it leaves as they are.
AGAIN = {
    "nothing is changed": ((), [], 2),
    "everything is asked for": (("--force",), ["doubt.pdf", "plan.pdf"], 0),
    "other pages": (("--pages", "1"), ["doubt.pdf", "plan.pdf"], 0),
    "another date": (("--meeting-date", "2019-01-22"), ["doubt.pdf", "plan.pdf"], 0),
    "another reader": (("--reader", "pdfplumber"), ["doubt.pdf", "plan.pdf"], 0),
    "named columns": (("--columns", "Chap=officer"), ["doubt.pdf", "plan.pdf"], 0),
    "no names": (("--no-names",), ["doubt.pdf", "plan.pdf"], 0),
    "other formats": (("--format", "parquet"), [], 2),
    "raw cells": (("--raw-csv",), [], 2),
    "other workers": (("--jobs", "1"), [], 2),
    "other limits": (("--max-minutes", "3", "--max-memory", "900"), [], 2),
}


@pytest.mark.parametrize("case", AGAIN)
def test_what_a_second_run_reads(case):
    options, names, number = AGAIN[case]
    run("in", "-o", "out")
    calls()
    result = run("in", "-o", "out", *options)
    assert sorted(calls()) == names
    assert result.stderr.startswith(TWO) is bool(number)
    assert ("not read again" in result.stderr) is bool(number)
    assert load("summary.json")["totals"]["actions"] == 3


def test_a_second_run_reads_what_changed_and_what_failed():
    files = ["plan.pdf", "doubt.pdf", "minutes.pdf", "scan.pdf"]
    run(*files, "-o", "out")
    calls()
    Path("doubt.pdf").write_text("pack", "utf-8")
    result = run(*files, "-o", "out")
    assert sorted(calls()) == ["doubt.pdf", "scan.pdf"]
    assert f"{TWO} not read again" in result.stderr
    assert [entry["actions"] for entry in load("summary.json")["files"]] == [1, 2, 0, 0]


def test_files_of_an_earlier_run_are_not_in_the_results_of_this_one():
    run("in", "-o", "out")
    assert f"{ONE} not read again" in run("in/plan.pdf", "-o", "out").stderr
    assert [d["source"]["file"] for d in load("actions.json")["documents"]] == ["plan.pdf"]


def test_one_bad_file_stops_nothing_but_the_exit_code():
    result = run("plan.pdf", "scan.pdf", "minutes.pdf", "fault.pdf", "-o", "out")
    assert result.exit_code == 1
    assert [entry["outcome"] for entry in load("summary.json")["files"]] == [
        "read",
        "failed",
        "no_plan",
        "failed",
    ]
    assert len(load("actions.json")["documents"]) == 1
    assert "scan.pdf: not read. Its pages are pictures: ask for a copy" in result.stderr
    assert "minutes.pdf: no action plan. It holds no action plan." in result.stderr
    assert "Traceback" not in result.stderr
    assert "secret" not in result.stderr


def test_no_plan_at_all_never_looks_like_an_empty_result():
    Path("out").mkdir()
    Path("out", "actions.csv").write_text("older", "utf-8")
    result = run("minutes.pdf", "-o", "out")
    assert result.exit_code == 1
    assert written() == sorted(["actions.csv", *ALWAYS])
    assert Path("out", "actions.csv").read_text("utf-8") == "older"
    assert "results of an earlier run are untouched" in result.stderr


def test_answers_to_recommendations_without_any_action_are_written():
    result = run("answers.pdf", "-o", "out")
    assert result.exit_code == 0
    assert "lists no action" in result.stderr
    assert len(load("actions.json")["documents"][0]["recommendations"]) == 1


def test_one_file_is_printed_as_csv_without_a_byte_order_mark():
    result = run("plan.pdf")
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(b'"source_file","plan"')
    assert result.stdout_bytes.count(b"\r\n") == 2
    assert result.stderr == "plan.pdf: 1 action under 1 recommendation\n"


def test_one_file_is_printed_as_json():
    assert json.loads(run("plan.pdf", "--format", "json").stdout)["schema_version"] == "1.0"


def test_nothing_is_printed_for_a_file_without_a_plan():
    result = run("minutes.pdf")
    assert (result.exit_code, result.stdout_bytes) == (1, b"")
    assert "no action plan" in result.stderr


def test_formulas_are_guarded_unless_raw_is_asked_for():
    assert "\"'=1+1" in run("formula.pdf").stdout
    assert '"=1+1' in run("formula.pdf", "--raw-csv").stdout
    run("formula.pdf", "-o", "out", "--raw-csv")
    assert '"=1+1' in Path("out", "actions.csv").read_text("utf-8-sig")


def test_quiet_tells_of_problems_only():
    assert run("in", "-o", "out", "--quiet").stderr == ""
    result = run("plan.pdf", "scan.pdf", "-o", "out", "-q")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("scan.pdf: not read.")


def test_options_reach_the_pipeline():
    result = run("options.pdf", "--meeting-date", "22/01/2019", "--pages", "2-3", "--password",
                 "pa*$w", "--reader", "pdfplumber", "--no-names", "--format", "json")  # fmt: skip
    wanted = Options(
        meeting_date=dt.date(2019, 1, 22),
        pages=frozenset({2, 3}),
        password="pa*$w",  # noqa: S106
        reader="pdfplumber",
        names=False,
    )
    assert json.loads(result.stdout)["documents"][0]["title"] == repr(wanted)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["gone.pdf"], "There is no file or folder gone.pdf"),
        (["plan.pdf", "gone.pdf", "-o", "out"], "There is no file or folder gone.pdf"),
        (["*.xyz", "-o", "out"], "No file matches *.xyz"),
        (["empty", "-o", "out"], "There is no document in empty"),
        (["plan.pdf", "scan.pdf"], "give its name after -o"),
        (["in"], "give its name after -o"),
        (["plan.pdf", "--format", "csv,json"], "give its name after -o"),
        (["plan.pdf", "--format", "parquet"], "give its name after -o"),
        (["plan.pdf", "--cluster", "local"], "give its name after -o"),
        (["plan.pdf", "-o", "scan.pdf"], "scan.pdf is a file or lies inside one"),
        (["plan.pdf", "-o", "scan.pdf/deeper"], "is a file or lies inside one"),
        (["plan.pdf", "--format", "xls"], "choose from csv, json, parquet."),
        (["plan.pdf", "--format", ","], "choose from csv, json, parquet."),
        (["plan.pdf", "--meeting-date", "31/02/2019"], "is not a date: write"),
        (["plan.pdf", "--pages", "9-3"], "is not a list of pages: write it like"),
        (["plan.pdf", "--pages", ""], "is not a list of pages: write it like"),
    ],
)
def test_usage_errors_are_one_sentence_and_nothing_is_done(papers, args, words):
    (papers / "empty").mkdir()
    result = run(*args)
    assert result.exit_code == 2
    assert result.stderr.startswith("svextract: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert result.stdout == ""
    assert calls() == []
    assert not Path("out").exists()


def test_a_document_is_never_overwritten(papers):
    (papers / "actions.csv").write_text("plan", "utf-8")
    result = run("actions.csv", "-o", ".")
    assert result.exit_code == 2
    assert "actions.csv is one of the documents" in result.stderr
    assert (papers / "actions.csv").read_text("utf-8") == "plan"
    assert not (papers / "actions.json").exists()


@pytest.mark.parametrize("name", ["summary.json", "svextract.log", "recommendations.csv"])
def test_a_document_that_is_called_like_a_result_is_not_overwritten(papers, name):
    (papers / name).write_text("plan", "utf-8")
    result = run("plan.pdf", name, "-o", ".")
    assert result.exit_code == 2
    assert f"{name} is one of the documents" in result.stderr
    assert (papers / name).read_text("utf-8") == "plan"


REFUSED = [
    [],
    ["--colour", "x.pdf"],
    ["plan.pdf", "--reader", "tea"],
    ["plan.pdf", "--jobs", "0"],
    ["plan.pdf", "--max-memory", "100"],
    ["plan.pdf", "--max-minutes", "0"],
]


@pytest.mark.parametrize("args", REFUSED)
def test_what_the_parser_refuses_has_the_exit_code_of_usage(args):
    assert run(*args).exit_code == 2


def test_a_disk_that_is_full_is_one_line_and_keeps_what_was_there(monkeypatch):
    run("in", "-o", "out")
    before = contents()

    synced = []

    def full(handle):
        synced.append(handle)
        if len(synced) > 2:  # the folder was tried before the work, and again before writing
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("plan.pdf", "-o", "out")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("svextract: There is no room left on the disk")
    assert contents() == before
    assert written() == RESULTS
    calls()
    monkeypatch.setattr(os, "fsync", lambda _: None)
    assert run("plan.pdf", "-o", "out").exit_code == 0
    assert calls() == []  # what was done before the disk was full is kept


def test_what_a_run_that_was_killed_left_is_tidied_up():
    Path("out").mkdir()
    Path("out", ".svextract-0123456789abcdef.tmp").write_text("half", "utf-8")
    run("in", "-o", "out")
    assert written() == RESULTS


@pytest.mark.parametrize(
    "text",
    [
        "2019-01-22",
        "22/01/2019",
        "22/1/2019",
        "22.01.2019",
        "22-01-2019",
        "22 January 2019",
        " 22nd  january 2019 ",
        "22 Jan 2019",
    ],
)
def test_dates_as_people_write_them(text):
    assert parse_date(text) == dt.date(2019, 1, 22)


@pytest.mark.parametrize("text", ["", "22/01/19", "01/22/2019", "January 2019", "0219-01-22", "x"])
def test_dates_that_are_none(text):
    with pytest.raises(UsageError, match="is not a date: write 2019-01-22"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "pages"),
    [("1", {1}), ("3-5,9", {3, 4, 5, 9}), (" 3 – 4 , 9", {3, 4, 9}), ("2,2-3", {2, 3})],
)
def test_pages(text, pages):
    assert parse_pages(text) == pages


@pytest.mark.parametrize("text", ["", "0", "a", "1-", "-3", "5-4", "1,,2", "1-999999999", "²"])
def test_pages_that_are_none(text):
    with pytest.raises(UsageError, match="is not a list of pages"):
        parse_pages(text)


def test_formats():
    assert parse_formats("JSON,csv") == ("json", "csv")


def test_help_and_version():
    assert CliRunner().invoke(app, ["--version"]).stdout == f"svextract {__version__}\n"
    help_text = CliRunner().invoke(app, ["extract", "--help"]).stdout
    for option in ("--out", "--format", "--meeting-date", "--pages", "--password", "--reader",
                   "--raw-csv", "--quiet", "--jobs", "--force", "--max-minutes", "--max-memory",
                   "--cluster", "--no-names"):  # fmt: skip
        assert option in help_text


def test_help_waits_for_no_heavy_library():
    code = (
        "import sys\nfrom svextract.cli import app\n"
        "try:\n    app(['--help'])\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(HEAVY).isdisjoint(done.stderr.split())


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--version"], 0),
        (["extract", "plan.pdf"], 0),
        (["extract", "in", "-o", "out"], 0),
        (["extract", "scan.pdf", "-o", "out"], 1),
        (["extract", "fault.pdf"], 1),
        (["extract", "gone.pdf"], 2),
        (["extract", "--colour"], 2),
        (["extract"], 2),
    ],
)
def test_exit_codes_of_the_real_program(args, code):
    done = program(*args)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def test_the_package_runs_as_a_module():
    command = [sys.executable, "-m", "svextract", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"svextract {__version__}\n"


def ended(pid, seconds=5):
    """Tell whether a process ends soon."""
    last = time.monotonic() + seconds
    while psutil.pid_exists(pid) and time.monotonic() < last:
        time.sleep(0.05)
    return not psutil.pid_exists(pid)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
@pytest.mark.parametrize("jobs", [1, 3])
def test_ctrl_c_is_one_line_and_leaves_nothing_half_written(jobs):
    program("extract", "plan.pdf", "-o", "out")
    before = contents()
    calls()
    done = program("extract", "plan.pdf", "sigint.pdf", "-o", "out", "--jobs", jobs)
    assert done.returncode == 130
    assert done.stdout == b""
    assert done.stderr.decode() == "svextract: Stopped. Nothing was left half-written.\n"
    assert contents() == before
    assert written() == RESULTS
    workers = {pid for pid, _ in fake_pipeline.called(Path("calls"))}
    assert workers
    assert all(map(ended, workers))


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_after_ctrl_c_the_same_command_goes_on():
    done = program("extract", "plan.pdf", "doubt.pdf", "sigint.pdf", "-o", "out", "-j", "1")
    assert done.returncode == 130
    assert done.stderr.decode().splitlines() == [
        "plan.pdf: 1 action under 1 recommendation",
        "doubt.pdf: 2 actions under 3 recommendations, 1 to check",
        "svextract: Stopped. Nothing was left half-written.",
    ]
    assert written() == [JOURNAL]
    assert calls() == ["plan.pdf", "doubt.pdf", "sigint.pdf"]
    Path("sigint.pdf").write_text("plan", "utf-8")
    done = program("extract", "plan.pdf", "doubt.pdf", "sigint.pdf", "-o", "out", "-j", "1")
    assert done.returncode == 0
    assert calls() == ["sigint.pdf"]
    assert f"{TWO} not read again" in done.stderr.decode()
    assert written() == RESULTS
    assert load("summary.json")["totals"]["read"] == 2


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_prints_nothing_where_results_are_printed():
    done = program("extract", "sigint.pdf")
    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr.decode() == "svextract: Stopped. Nothing was left half-written.\n"
    ((worker, _),) = fake_pipeline.called(Path("calls"))
    assert ended(worker)


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_early_is_no_fault(unbuffered):
    command = f"{sys.executable} -m tests.writers.fake_pipeline extract many.pdf | head -c 9"
    done = subprocess.run(
        ["bash", "-c", f"{command}; echo ${{PIPESTATUS[0]}}"],
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == '"source_f141\n'
    assert done.stderr == "many.pdf: 500 actions under 1 recommendation\n"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_consoles_that_know_few_characters(papers, encoding):
    name = "Tîm – ŵ.pdf"
    (papers / name).write_text("formula", "utf-8")
    done = program("extract", name, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert "=1+1 î –".encode() in done.stdout  # the data is UTF-8 whatever the console is
    assert done.stderr.decode(encoding).startswith("T")
    many = program("extract", name, "-o", "out", env={"PYTHONIOENCODING": encoding})
    assert many.returncode == 0


def test_libraries_do_not_mutter_between_the_lines():
    command = [sys.executable, "-m", "tests.writers.fake_pipeline", "extract", "mutter.pdf"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == "mutter.pdf: 1 action under 1 recommendation\n"
    assert done.stdout.startswith('"source_file","plan"')
    assert done.stdout.count("\n") == 2
