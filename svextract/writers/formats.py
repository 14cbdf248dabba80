"""From plans to the files of the formats that were asked for.

A new format is a function here and a line in `WRITERS`. Each one imports its writer when it is
called, so that `svextract --help` does not wait for libraries it does not need.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from svextract.records import Document
    from svextract.writers.files import Output, OutputFolders

    Made = tuple[Output | OutputFolders, ...]


def _csv(documents: Iterable[Document], *, raw_csv: bool) -> Made:
    """Write the three CSV files."""
    from svextract.writers.csv import csv_outputs

    return csv_outputs(documents, raw=raw_csv)


def _json(documents: Iterable[Document], *, raw_csv: bool) -> Made:  # noqa: ARG001 (one signature)
    """Write actions.json."""
    from svextract.writers.json import json_outputs

    return json_outputs(documents)


def _parquet(documents: Iterable[Document], *, raw_csv: bool) -> Made:  # noqa: ARG001
    """Write the three Parquet datasets."""
    from svextract.writers.files import OutputFolders
    from svextract.writers.parquet import write_parquet

    return (OutputFolders(partial(write_parquet, documents)),)


WRITERS: Mapping[str, Callable[..., Made]] = {"csv": _csv, "json": _json, "parquet": _parquet}
TEXTS = frozenset({"csv", "json"})  # what can be printed
# Every file that a run may write, its folders aside.
ALL_NAMES = (
    *("actions.csv", "recommendations.csv", "occurrences.csv", "actions.json"),
    *("summary.json", "svextract.log"),
)


def report_outputs(
    documents: Iterable[Document], *, formats: Iterable[str], raw_csv: bool = False
) -> Made:
    """Turn plans into the files of some of the formats in `WRITERS`, in the order given.

    documents: are gone through once for each file; they need not be in memory.
    """
    return tuple(made for name in formats for made in WRITERS[name](documents, raw_csv=raw_csv))


def printed(documents: Iterable[Document], name: str, *, raw_csv: bool = False) -> str:
    """Turn plans into what a format of `TEXTS` writes first, without a byte order mark."""
    if name == "json":
        from svextract.writers.json import json_outputs as outputs
    else:
        from svextract.writers.csv import csv_outputs

        outputs = partial(csv_outputs, raw=raw_csv)
    return outputs(documents)[0].content.decode("utf-8-sig")
