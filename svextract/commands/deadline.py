"""`svextract deadline`: phrases become dates, for people and for other programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path  # noqa: TC003 (typer reads the annotations)
from typing import TYPE_CHECKING, Annotated

import typer

from svextract.arguments import DATE_HELP, parse_date
from svextract.errors import UsageError
from svextract.profiles import read_profile
from svextract.writers.terminal import one_line_errors, print_result, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from svextract.deadlines import DeadlineReading

HEADINGS = ("text", "start", "due", "kind", "status", "repeats", "flags")
LONGEST_PRINTED = 40  # characters of a text in the table; --json has all of it


def deadline(
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TEXT",
            help="Deadlines, each in quotes; without any they are read from standard input, one "
            "a line.",
        ),
    ] = None,
    meeting_date: Annotated[
        str | None,
        typer.Option(metavar="DATE", help=f"What 'within 6 months' counts from: {DATE_HELP}."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="What 'one month from publication' counts from."),
    ] = None,
    profile: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A council's profile; [deadlines] in it is used."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line instead of a table.")
    ] = False,
) -> None:
    """Read deadlines such as 'Late March 2018', 'Q3 2018/19' or 'Annually from 2019/2020'.

    A date that is not certain is left empty, and a flag says why. Nothing counts from today: give
    the date of the meeting for 'within 6 months' and for dates without a year.
    """
    with one_line_errors():
        read = _reader(meeting_date, published, profile)
        given = map(_sound, texts) if texts else _lines()
        if as_json:
            for text in given:
                print_result(_json_line(text, read(text)))
        else:
            print_result(_table([_row(text, read(text)) for text in given]))


def _reader(
    meeting_date: str | None, published: str | None, profile: Path | None
) -> Callable[[str], DeadlineReading]:
    """Return the reader with its dates and settings. Raises UsageError."""
    from functools import partial

    from svextract.deadlines import UK, read_deadline

    return partial(
        read_deadline,
        meeting_date=parse_date(meeting_date) if meeting_date else None,
        conventions=(read_profile(profile).conventions if profile else None) or UK,
        published=parse_date(published, "--published") if published else None,
    )


def _sound(text: str) -> str:
    """Return an argument with a mark for each byte that was no UTF-8."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _lines() -> Iterator[str]:
    """Return the lines of standard input. Raises UsageError where a person would sit and wait."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError('Give a deadline in quotes: svextract deadline "Late March 2018".')
    for number, line in enumerate(sys.stdin.buffer):
        yield line.decode("utf-8-sig" if number == 0 else "utf-8", "replace").rstrip("\r\n")


def _json_line(text: str, reading: DeadlineReading) -> str:
    """Return the text with the fields of its deadline and its flags, one object on a line."""
    fields = reading.deadline.model_dump(mode="json")
    flags = [flag.model_dump(mode="json") for flag in reading.flags]
    return json.dumps({"text": text, **fields, "flags": flags}, ensure_ascii=False) + "\n"


def _row(text: str, reading: DeadlineReading) -> tuple[str, ...]:
    """Return the cells of a table's row; what a person should check comes first."""
    found = reading.deadline
    flags = sorted(reading.flags, key=lambda flag: flag.level != "check")
    short = text if len(text) <= LONGEST_PRINTED else text[: LONGEST_PRINTED - 1] + "…"
    said = (found.start, found.due, found.kind, found.status, found.rrule)
    codes = "; ".join(f"{flag.level}: {flag.code}" for flag in flags)
    return tuple(map(printable, (short, *("" if one is None else str(one) for one in said), codes)))


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """Return rows under their headings, each column as wide as its widest cell."""
    table = [HEADINGS, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEADINGS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
             for row in table)  # fmt: skip
    return "".join(line.rstrip() + "\n" for line in lines)
