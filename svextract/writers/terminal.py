"""From sentences and results to the terminal.

Words for a person go to standard error, results to standard output. What a document or a file
name says is printed without the characters that could steer a terminal.
"""

from __future__ import annotations

import logging
import os
import sys
from collections import Counter
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, NoReturn

import typer

from svextract.errors import ExitCode, SvextractError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

    from svextract.batch.results import Result

INTERRUPTED = 130  # 128 + SIGINT, as shells count it
BROKEN_PIPE = 141  # 128 + SIGPIPE
UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return text on one line without control, direction and invisible characters."""
    return "".join(mark if mark.isprintable() else UNPRINTABLE for mark in text)


def say(text: str) -> None:
    """Print one line for the person at the terminal."""
    sys.stderr.write(printable(text) + "\n")  # at once, so that Ctrl-C comes between lines
    sys.stderr.flush()


def print_result(text: str) -> None:
    """Print a result: as UTF-8 with its own line ends into a file or a pipe, as text to a screen.

    Raises BrokenPipeError when the reader of a pipe has gone.
    """
    if sys.stdout.isatty():
        sys.stdout.write(text.replace("\r\n", "\n"))
    else:
        sys.stdout.flush()
        rest = memoryview(text.encode("utf-8"))
        while rest:  # an unbuffered stream (PYTHONUNBUFFERED) may take a part only
            rest = rest[sys.stdout.buffer.write(rest) or 0 :]
    sys.stdout.flush()


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn whatever stops the program into one line and an exit code, never a traceback."""
    try:
        yield
    except UsageError as error:
        _stop(str(error), ExitCode.USAGE)
    except SvextractError as error:
        _stop(str(error), ExitCode.SOME_FILES_FAILED)
    except KeyboardInterrupt:
        _stop("Stopped. Nothing was left half-written.", INTERRUPTED)
    except BrokenPipeError:
        _drop_output()
        raise typer.Exit(BROKEN_PIPE) from None
    except typer.Exit:
        raise
    except Exception as error:  # the last fence: nobody should meet a traceback
        logging.getLogger(__name__).debug("stopped", exc_info=True)
        name = type(error).__name__
        sentence = f"svextract stopped because of a fault in itself ({name}): please report it."
        _stop(sentence, ExitCode.SOME_FILES_FAILED)


class Teller:
    """Tells what becomes of files, a line each; `quiet` tells of problems only."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._unchanged = 0

    def page(self, file: str, done: int, pages: int) -> None:
        """Be told how many pages of a file were looked at."""

    def result(self, result: Result) -> None:
        """Tell what became of a file."""
        from svextract.writers.words import result_line

        if not (self._quiet and result.good):
            self.line(result_line(result))

    def unchanged(self, _file: str) -> None:
        """Be told of a file that was not read again."""
        self._unchanged += 1

    def line(self, text: str) -> None:
        """Print a line."""
        say(text)

    def end(self) -> None:
        """Tell of the files that were not read again."""
        from svextract.writers.words import unchanged_line

        if self._unchanged and not self._quiet:
            self.line(unchanged_line(self._unchanged))


class BarTeller(Teller):
    """Tells the same above a bar with files, pages, what became of them, and the time left."""

    def __init__(self, progress: Progress, total: int) -> None:
        super().__init__(quiet=False)
        self._progress, self._task = progress, progress.add_task("", total=total, said="")
        self._outcomes: Counter[str] = Counter()
        self._pages, self._open, self._lock = 0, dict[str, int](), Lock()

    def page(self, file: str, done: int, pages: int) -> None:
        """Show how many pages of a file were looked at; several threads may tell."""
        with self._lock:
            self._pages += max(done - self._open.get(file, 0), 0)
            self._open[file] = done
        self._show(printable(f"{file}: page {done:,} of {pages:,}"))

    def result(self, result: Result) -> None:
        """Tell what became of a file, and count it."""
        super().result(result)
        self._open.pop(result.file, None)
        self._outcomes[result.outcome] += 1
        self._show("", advance=1)

    def unchanged(self, file: str) -> None:
        """Count a file that was not read again."""
        super().unchanged(file)
        self._show("", advance=1)

    def line(self, text: str) -> None:
        """Print a line above the bar."""
        self._progress.console.print(printable(text))

    def _show(self, description: str, advance: int = 0) -> None:
        count = self._outcomes
        said = (
            f"{self._pages:,} pages · {count['read'] + count['read_with_flags']:,} read · "
            f"{count['read_with_flags']:,} to check · {count['no_plan'] + count['failed']:,} not"
        )
        self._progress.update(self._task, advance=advance, description=description, said=said)


@contextmanager
def told(total: int, *, quiet: bool) -> Iterator[Teller]:
    """Hand out what tells of files and pages, with a bar on a terminal; `quiet`: of problems only.

    In a pipe or a file there is a line for each file and no bar.
    """
    if quiet or not sys.stderr.isatty():
        teller = Teller(quiet=quiet)
        yield teller
        teller.end()
        return
    with _bar() as progress:
        bar = BarTeller(progress, total)
        yield bar
        bar.end()


def _bar() -> Progress:
    """Make a bar that is drawn under the lines, and vanishes at the end."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.completed} of {task.total} files"),
        BarColumn(bar_width=20),
        TimeRemainingColumn(),
        TextColumn("{task.fields[said]}"),
        TextColumn("{task.description}"),
    )
    console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
    return Progress(*columns, console=console, transient=True)


def _stop(sentence: str, code: int) -> NoReturn:
    """Say why and stop."""
    say(f"svextract: {sentence}")
    raise typer.Exit(code) from None


def _drop_output() -> None:
    """Let Python close a pipe that nobody reads without complaining about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
