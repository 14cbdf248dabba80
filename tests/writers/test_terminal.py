"""The terminal: what is printed where, and what never reaches it."""

import io

import pytest
import typer
from rich.console import Console
from rich.progress import Progress

from svextract.batch import Result
from svextract.errors import OutputError, UsageError
from svextract.writers import terminal
from tests.writers.reports import document

GOOD = Result("a.pdf", "read", None, (document(),))
FAULT = "svextract stopped because of a fault in itself (ValueError): please report it."
BAD = Result("\x1b[31mb.pdf", "failed", "Bad\u202eness.")


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def test_control_characters_never_reach_the_terminal(capsys):
    terminal.say("a\x1b[2Jb\u202ec\ud800d\ne î–")
    assert capsys.readouterr().err == "a\ufffd[2Jb\ufffdc\ufffdd\ufffde î–\n"


def test_a_line_is_written_at_once_so_that_nothing_can_interrupt_it(monkeypatch):
    wrote = []
    screen = Screen()
    monkeypatch.setattr(screen, "write", wrote.append)
    monkeypatch.setattr("sys.stderr", screen)
    terminal.say("a")
    assert wrote == ["a\n"]


@pytest.mark.parametrize("quiet", [False, True])
def test_lines_are_printed_where_there_is_no_terminal(capsys, quiet):
    with terminal.told(2, quiet=quiet) as teller:
        teller.result(GOOD)
        teller.result(BAD)
    out, err = capsys.readouterr()
    assert out == ""
    assert ("a.pdf" in err) is not quiet
    assert "\ufffd[31mb.pdf: not read. Bad\ufffdness." in err


def test_a_bar_is_drawn_on_a_terminal(monkeypatch):
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with terminal.told(2, quiet=False) as teller:
        teller.result(GOOD)
        teller.result(BAD)
    assert "a.pdf: 1 action under 1 recommendation" in screen.getvalue()
    assert "2 of 2 files" in screen.getvalue()
    assert "0 pages · 1 read · 0 to check · 1 not" in screen.getvalue()
    assert "\x1b[31mb.pdf" not in screen.getvalue()


@pytest.fixture
def bar():
    """A bar that is never drawn, and the task it would show."""
    progress = Progress(console=Console(file=io.StringIO()), auto_refresh=False)
    teller = terminal.BarTeller(progress, 9)
    return teller, progress.tasks[0]


def test_the_bar_counts_files_by_what_became_of_them(bar):
    teller, task = bar
    for outcome in ("read", "read_with_flags", "read_with_flags", "no_plan", "failed", "failed"):
        teller.result(Result("a.pdf", outcome, "Why.", ()))
    teller.unchanged("b.pdf")
    assert (task.completed, task.total) == (7, 9)
    assert task.fields["said"] == "0 pages · 3 read · 2 to check · 3 not"
    assert task.description == ""


def test_the_bar_counts_each_page_once_whatever_order_files_come_in(bar):
    teller, task = bar
    for file, done in [("a", 1), ("b", 1), ("a", 2), ("a", 4), ("b", 1), ("b", 1200), ("a", 3)]:
        teller.page(file, done, 1234)
    assert task.fields["said"].startswith("1,204 pages · ")
    assert task.description == "a: page 3 of 1,234"
    teller.page("\x1b[31mc", 1, 1)
    assert task.description == "\ufffd[31mc: page 1 of 1"
    assert task.completed == 0


def test_a_file_that_is_read_again_has_its_pages_counted_anew(bar):
    teller, task = bar
    for _ in range(2):
        teller.page("a", 5, 5)
        teller.result(Result("a", "read", None, ()))
    assert task.fields["said"].startswith("10 pages · 2 read")


@pytest.mark.parametrize(
    ("quiet", "number", "line"),
    [
        (False, 0, ""),
        (False, 1, "1 file is as it was and was not read again (--force reads everything).\n"),
        (False, 3, "3 files are as they were and were not read again (--force reads everything)."),
        (True, 3, ""),
    ],
)
def test_files_that_were_not_read_again_are_told_at_the_end(capsys, quiet, number, line):
    with terminal.told(3, quiet=quiet) as teller:
        for name in range(number):
            teller.unchanged(f"{name}.pdf")
            teller.page(f"{name}.pdf", 1, 2)
        assert capsys.readouterr().err == ""
    assert capsys.readouterr().err.strip() == line.strip()


def test_files_that_were_not_read_again_are_told_above_the_bar_too(monkeypatch):
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with terminal.told(2, quiet=False) as teller:
        teller.unchanged("a.pdf")
        teller.unchanged("b.pdf")
    assert screen.getvalue().count("2 files are as they were") == 1
    assert "2 of 2 files" in screen.getvalue()


def test_a_result_goes_to_a_screen_with_its_plain_line_ends(monkeypatch):
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    terminal.print_result("a\r\nî\r\n")
    assert screen.getvalue() == "a\nî\n"


def test_a_result_goes_to_a_pipe_as_utf8_whatever_the_console_knows(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="cp1252", newline=""))
    terminal.print_result("a\r\nŵ\r\n")
    assert raw.getvalue() == "a\r\nŵ\r\n".encode()


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (UsageError("Say it better."), 2, "svextract: Say it better.\n"),
        (OutputError("Disk full."), 1, "svextract: Disk full.\n"),
        (KeyboardInterrupt(), 130, "svextract: Stopped. Nothing was left half-written.\n"),
        (ValueError("secret"), 1, f"svextract: {FAULT}\n"),
        (typer.Exit(3), 3, ""),
    ],
)
def test_errors_are_one_line_and_an_exit_code(capsys, error, code, words):
    with pytest.raises(typer.Exit) as caught, terminal.one_line_errors():
        raise error
    assert caught.value.exit_code == code
    assert capsys.readouterr().err == words
