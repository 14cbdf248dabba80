"""The files of the formats that were asked for.

A new format is a function here and a line in `WRITERS`. Each one imports its writer when it is
called, so that `svextract --help` does not wait for libraries it does not need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from svextract.batch.results import Result
    from svextract.writers.files import Output, OutputFolders

    Made = tuple[Output | OutputFolders, ...]


def _csv(*, raw_csv: bool) -> tuple[Output, ...]:
    """Make the three CSV files."""
    from svextract.writers.csv import csv_outputs

    return csv_outputs(raw=raw_csv)


def _json(*, raw_csv: bool) -> tuple[Output, ...]:  # noqa: ARG001 (one signature)
    """Make actions.json."""
    from svextract.writers.json import ActionsOutput

    return (ActionsOutput(),)


def _parquet(*, raw_csv: bool) -> tuple[OutputFolders, ...]:  # noqa: ARG001
    """Make the three Parquet datasets. Raises UsageError without pyarrow."""
    from svextract.writers.parquet import ParquetFolders

    return (ParquetFolders(),)


TEXTS: Mapping[str, Callable[..., tuple[Output, ...]]] = {"csv": _csv, "json": _json}
WRITERS: Mapping[str, Callable[..., Made]] = {**TEXTS, "parquet": _parquet}
# Every file that a run may write, its folders aside.
ALL_NAMES = (
    *("actions.csv", "recommendations.csv", "occurrences.csv", "actions.json"),
    *("summary.json", "svextract.log"),
)


def report_outputs(formats: Iterable[str], *, raw_csv: bool = False) -> Made:
    """Make the files of some of the formats in `WRITERS`, in the order given."""
    return tuple(made for name in formats for made in WRITERS[name](raw_csv=raw_csv))


def printed(results: Iterable[Result], name: str, *, raw_csv: bool = False) -> str:
    """Turn results into what a format of `TEXTS` writes first, without a byte order mark."""
    output = TEXTS[name](raw_csv=raw_csv)[0]
    pieces = (output.head(), *map(output.add, results), output.tail())
    return b"".join(pieces).decode("utf-8-sig")
