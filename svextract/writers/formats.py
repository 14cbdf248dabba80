"""From a report to the files of the formats that were asked for.

A new format is a function here and a line in `WRITERS`. Each one imports its writer when it is
called, so that `svextract --help` does not wait for libraries it does not need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from svextract.records import Report
    from svextract.writers.files import Output


def _csv(report: Report, *, raw_csv: bool) -> tuple[Output, ...]:
    """Write the three CSV files."""
    from svextract.writers.csv import csv_outputs

    return csv_outputs(report, raw=raw_csv)


def _json(report: Report, *, raw_csv: bool) -> tuple[Output, ...]:  # noqa: ARG001 (one signature)
    """Write actions.json."""
    from svextract.writers.json import json_outputs

    return json_outputs(report)


WRITERS: Mapping[str, Callable[..., tuple[Output, ...]]] = {"csv": _csv, "json": _json}


def report_outputs(
    report: Report, *, formats: Iterable[str], raw_csv: bool = False
) -> tuple[Output, ...]:
    """Turn a report into the files of some of the formats in `WRITERS`, in the order given."""
    return tuple(output for name in formats for output in WRITERS[name](report, raw_csv=raw_csv))
