"""From the results of a run to svextract.log: what was said of each file, and the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract import __version__
from svextract.writers.files import Output
from svextract.writers.terminal import printable
from svextract.writers.words import Tally, result_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.batch.results import Result

NAME = "svextract.log"


class LogOutput(Output):
    """The log. It holds no times, so that the same files give the same log.

    tally: what the results come to, once all are written.
    """

    def __init__(self, skipped: Sequence[str] = ()) -> None:
        super().__init__(NAME)
        self._skipped, self.tally = skipped, Tally()

    def head(self) -> bytes:
        """Return the version."""
        return _lines([f"svextract {__version__}"])

    def add(self, result: Result) -> bytes:
        """Return the line of a file, which now counts."""
        self.tally.add(result)
        return _lines([result_line(result)])

    def tail(self) -> bytes:
        """Return the summary."""
        return _lines(["", *self.tally.lines(self._skipped)])


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{printable(line)}\n" for line in lines).encode("utf-8", "replace")
