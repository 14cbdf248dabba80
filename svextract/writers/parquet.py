"""From documents to three Parquet datasets, as actions.parquet/meeting_year=2019/part-0.parquet.

Memory stays flat however many documents come: their rows wait on disk, a compressed file a year,
until all are there; then one Parquet file after another is written and read back. One file is
open at a time. Without clocks, threads and random names the same documents give the same bytes
(of one pyarrow). No cell is guarded: no spreadsheet opens these files.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from svextract.errors import OutputError, UsageError
from svextract.writers.frames import DATE_COLUMNS, NUMBER_COLUMNS
from svextract.writers.rows import (
    ACTIONS,
    LIST_SEPARATOR,
    OCCURRENCES,
    RECOMMENDATIONS,
    action_lists,
    flag_texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from svextract.batch.results import Result
    from svextract.records import Document, Occurrence, Recommendation
    from svextract.writers.rows import Kind

# Lists, because nobody should have to split text. recommendation_text and response stay text as
# in the CSV: the one is prose, which may hold semicolons, and the other is nearly always a single
# value, for `response = 'accepted'`. No list is null but empty: of null, SQL's len() is no number
# and NOT list_contains() is not true, and rows would be lost unseen.
TEXT_LISTS = (
    *("recommendation_numbers", "flags"),
    *("officer_names", "officer_roles", "officer_teams", "officer_organisations"),
)
NUMBER_LIST = "pages"
# The folder of documents without a date. With hive's own name, __HIVE_DEFAULT_PARTITION__,
# pandas.read_parquet fails (pandas issue 55400), and a word would turn all years into text.
NO_YEAR = 0
# Letters of rows in memory before they go to disk, and in a row group: about two thousand rows.
MOST_LETTERS = 2_000_000
# Rows that are read back at a time: few MB even where cells have 40,000 letters.
ROWS_READ = 250
WAITING_FOLDER = ".svextract-rows"


class _Dataset(NamedTuple):
    """A table of the contract, and what gives the lists of each row by column."""

    kind: Kind
    lists: Callable[[Document], Iterable[Mapping[str, list[str]]]]


DATASETS: Mapping[str, _Dataset] = {
    "actions.parquet": _Dataset(ACTIONS, lambda plan: map(action_lists, plan.actions)),
    "recommendations.parquet": _Dataset(
        RECOMMENDATIONS, lambda plan: map(_flags, plan.recommendations)
    ),
    "occurrences.parquet": _Dataset(
        OCCURRENCES, lambda plan: (_flags(row) for act in plan.actions for row in act.occurrences)
    ),
}


class ParquetFolders:
    """The three datasets, as folders of files. Raises UsageError without pyarrow.

    Rows that do not read back as they were written raise OutputError, a disk that refuses OSError.
    """

    def __init__(self) -> None:
        _require_pyarrow()
        self._folder = Path()
        self._waiting = _Waiting(Path())

    def begin(self, place: Path) -> None:
        """Take an empty folder to write into."""
        self._folder, self._waiting = place, _Waiting(place / WAITING_FOLDER)

    def add(self, result: Result) -> None:
        """Let the rows of a file wait on disk, in their order within each year."""
        for plan, document in enumerate(result.documents, start=1):
            year = document.date.year if document.date else NO_YEAR
            for name, dataset in DATASETS.items():
                if lines := list(_lines(dataset, document, plan)):
                    self._waiting.add(_part(name, year), lines)

    def finish(self) -> tuple[str, ...]:
        """Write one file a year, read each back, and return the names of the datasets."""
        waiting = self._waiting
        # A dataset without rows gets an empty part, so that it can be opened.
        for name in DATASETS.keys() - {part.partition("/")[0] for part in waiting.hashes}:
            waiting.add(_part(name, NO_YEAR), ())
        waiting.flush()
        for part, expected in waiting.hashes.items():
            schema = part_schema(part)
            _write_part(waiting.groups(part), schema, self._folder / part)
            _check_part(self._folder / part, schema, expected.digest())
        shutil.rmtree(waiting.folder)
        return tuple(DATASETS)


def _require_pyarrow() -> None:
    """Raise UsageError when pyarrow is not there, so that a run can say so before its work."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        message = "To write Parquet install pyarrow: pip install svextract[parquet]."
        raise UsageError(message) from error


def part_schema(part: str) -> pa.Schema:
    """Turn the path of a file into its fixed columns: text unless a name above says otherwise."""
    import pyarrow as pa

    types = {
        **dict.fromkeys(NUMBER_COLUMNS, pa.int32()),
        **dict.fromkeys(DATE_COLUMNS, pa.date32()),
        **dict.fromkeys(TEXT_LISTS, pa.list_(pa.string())),
        NUMBER_LIST: pa.list_(pa.int32()),
    }
    kind = DATASETS[part.partition("/")[0]].kind
    return pa.schema([(name, types.get(name, pa.string())) for name in kind.columns])


class _Waiting:
    """Rows that wait on disk as lines of JSON, and for each part a running hash of its rows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hashes: defaultdict[str, hashlib.blake2b] = defaultdict(hashlib.blake2b)
        self._held: defaultdict[str, list[bytes]] = defaultdict(list)
        self._letters = 0

    def add(self, part: str, lines: Sequence[bytes]) -> None:
        """Take the rows of one document."""
        self.hashes[part].update(b"".join(lines))
        self._held[part] += lines
        self._letters += sum(map(len, lines))
        if self._letters > MOST_LETTERS:
            self.flush()

    def flush(self) -> None:
        """Append everything that is held to the files on disk."""
        for part, lines in self._held.items():
            (self.folder / part).parent.mkdir(parents=True, exist_ok=True)
            with gzip.open(self.folder / part, "ab", compresslevel=1) as stream:
                stream.writelines(lines)
        self._held.clear()
        self._letters = 0

    def groups(self, part: str) -> Iterator[list[bytes]]:
        """Yield the rows of a part, about MOST_LETTERS at a time, then free their place."""
        with gzip.open(self.folder / part) as stream:
            yield from iter(partial(stream.readlines, MOST_LETTERS), [])
        (self.folder / part).unlink()


def _part(dataset: str, year: int) -> str:
    """Return the path of a file, by hive's convention; here it also stands for the rows in it."""
    return f"{dataset}/meeting_year={year}/part-0.parquet"


def _lines(dataset: _Dataset, document: Document, plan: int) -> Iterator[bytes]:
    """Yield the rows of one document, each as a line of JSON with its values in their types."""
    columns = dataset.kind.columns
    for row, lists in zip(dataset.kind.rows(document, plan), dataset.lists(document), strict=True):
        cells = zip(columns, row, strict=True)
        yield _line([lists[name] if name in lists else _value(name, cell) for name, cell in cells])


def _flags(record: Recommendation | Occurrence) -> dict[str, list[str]]:
    """Return the only list of text in this row."""
    return {"flags": flag_texts(record.flags)}


def _value(name: str, cell: str) -> str | int | list[int] | None:
    """Turn a cell of the CSV into its value; dates stay ISO text until they reach Parquet."""
    if name in NUMBER_COLUMNS:
        return int(cell)
    if name == NUMBER_LIST:
        return [int(page) for page in cell.split(LIST_SEPARATOR) if page]
    return cell or None


def _line(values: Sequence[object]) -> bytes:
    """Turn the values of a row into a line of ASCII; different rows give different lines."""
    return json.dumps(values, default=str).encode("ascii") + b"\n"


def _write_part(groups: Iterable[list[bytes]], schema: pa.Schema, path: Path) -> None:
    """Write groups of rows into one Parquet file and force it onto the disk."""
    import pyarrow.parquet as pq

    path.parent.mkdir(parents=True)
    with path.open("xb") as sink:
        with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
            for group in groups:
                writer.write_table(_table(group, schema), row_group_size=len(group))
        sink.flush()
        os.fsync(sink.fileno())


def _table(lines: Iterable[bytes], schema: pa.Schema) -> pa.Table:
    """Turn lines of JSON into columns of the schema's types."""
    import pyarrow as pa

    cells = zip(*map(json.loads, lines), strict=True)
    given = [pa.string() if pa.types.is_date(kind) else kind for kind in schema.types]
    arrays = [pa.array(column, kind) for column, kind in zip(cells, given, strict=True)]
    return pa.Table.from_arrays(arrays, schema.names).cast(schema)


def _check_part(path: Path, schema: pa.Schema, expected: bytes) -> None:
    """Read a file back and compare its columns and the hash of its rows, or raise OutputError."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    found = hashlib.blake2b()
    try:
        with pq.ParquetFile(path) as file:
            same = file.schema_arrow.equals(schema)
            for batch in file.iter_batches(batch_size=ROWS_READ, use_threads=False):
                for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                    found.update(_line(row))
    except (pa.ArrowException, OSError, ValueError):
        same = False
    if not same or found.digest() != expected:
        raise OutputError(
            "The Parquet files would not read back as they were meant, so nothing was written: "
            "please report this fault in svextract."
        )
