"""The terminal: what is printed where, and what never reaches it."""

import io

import pytest
import typer

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
    assert "\x1b[31mb.pdf" not in screen.getvalue()


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
