"""From sentences and results to the terminal.

Words for a person go to standard error, results to standard output. What a document or a file
name says is printed without the characters that could steer a terminal.
"""

from __future__ import annotations

import logging
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import typer

from svextract.errors import ExitCode, SvextractError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from svextract.batch import Result

INTERRUPTED = 130  # 128 + SIGINT, as shells count it
BROKEN_PIPE = 141  # 128 + SIGPIPE
UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return text on one line without control, direction and invisible characters."""
    return "".join(mark if mark.isprintable() else UNPRINTABLE for mark in text)


def say(text: str) -> None:
    """Print one line for the person at the terminal."""
    print(printable(text), file=sys.stderr, flush=True)  # noqa: T201 (the one place that prints)


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


class Teller(NamedTuple):
    """Tells what became of a file, and how far a scan of many pages is: pages read, of how many."""

    result: Callable[[Result], None]
    page: Callable[[int, int], None] = lambda _done, _total: None


@contextmanager
def told(total: int, *, quiet: bool) -> Iterator[Teller]:
    """Hand out what tells of files and of scanned pages, beside a bar on a terminal.

    `quiet` tells of problems only.
    """
    from svextract.writers.words import result_line

    if quiet or not sys.stderr.isatty():
        yield Teller(lambda result: None if quiet and result.good else say(result_line(result)))
        return
    with _bar(total) as teller:
        yield teller


@contextmanager
def _bar(total: int) -> Iterator[Teller]:
    """Draw a progress bar under the lines; pages are counted where they take long, in scans."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from svextract.writers.words import result_line

    console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
    columns = (
        TextColumn("{task.completed} of {task.total} files"),
        BarColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=total)

        def tell(result: Result) -> None:
            progress.console.print(printable(result_line(result)))
            progress.update(task, advance=1, description="")

        def tell_page(done: int, pages: int) -> None:
            progress.update(task, description=f"reading a scan: page {done} of {pages}")

        yield Teller(tell, tell_page)


def _stop(sentence: str, code: int) -> NoReturn:
    """Say why and stop."""
    say(f"svextract: {sentence}")
    raise typer.Exit(code) from None


def _drop_output() -> None:
    """Let Python close a pipe that nobody reads without complaining about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
