"""From the results of a run to svextract.log: what was said of each file, and the summary."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from svextract import __version__
from svextract.writers.files import Output
from svextract.writers.terminal import printable
from svextract.writers.words import result_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.batch.results import Result
    from svextract.writers.words import Tally

NAME = "svextract.log"


def log_outputs(
    results: Iterable[Result], tally: Tally, skipped: Sequence[str] = ()
) -> tuple[Output, ...]:
    """Turn results into the log; they are gone through once, and not held in memory.

    It holds no times, so that the same files give the same log.
    """
    return (Output(NAME, partial(_pieces, results, tally, skipped)),)


def _pieces(results: Iterable[Result], tally: Tally, skipped: Sequence[str]) -> Iterator[bytes]:
    lines = _lines(results, tally, skipped)
    return (f"{printable(line)}\n".encode("utf-8", "replace") for line in lines)


def _lines(results: Iterable[Result], tally: Tally, skipped: Sequence[str]) -> Iterator[str]:
    yield f"svextract {__version__}"
    yield from map(result_line, results)
    yield ""
    yield from tally.lines(skipped)
