"""Compare what a run wrote with what the plans of `plans.py` print, one file at a time.

`python benchmarks/missing.py FOLDER.jsonl RESULTS` counts rows that are missing, wrong or invented
in RESULTS/occurrences.csv (or occurrences.parquet, actions.parquet); the exit code is 1 if any is.
"""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import asdict, dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from plans import Printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import BinaryIO

    Line = Mapping[str, str]

# What holds one row for each printed row; in plans.py's plans no action is printed twice.
OCCURRENCES = ("occurrences.csv", "occurrences.parquet", "actions.parquet")
EXAMPLES = 20


@dataclass
class Count:
    """How many rows were printed, and how many of them a run lost, changed or made up."""

    printed: int = 0
    missing: int = 0
    wrong: int = 0
    invented: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """Return how many rows are not as they are printed."""
        return self.missing + self.wrong + self.invented

    def note(self, kind: str, file: str, *rows: object) -> None:
        """Count a row that went wrong, and keep the first few to be looked at."""
        setattr(self, kind, getattr(self, kind) + 1)
        if len(self.examples) < EXAMPLES:
            self.examples.append(f"{kind} in {file}: {' <- '.join(map(str, rows))}")


def missing_rows(truth: Path, results: Path) -> Count:
    """Count the rows of a truth file that a folder of results lacks, changes or adds."""
    count = Count()
    places = _places(truth)
    with truth.open("rb") as stream:
        for file, lines in groupby(_lines(results), lambda line: line["source_file"]):
            place = places.pop(file, None)
            printed = _printed(stream, place) if place is not None else ()
            _compare(file, printed, map(_row, lines), count)
        for file, place in places.items():
            _compare(file, _printed(stream, place), (), count)
    return count


def _places(truth: Path) -> dict[str, int]:
    """Return where the line of each plan begins, so that one alone need be in memory."""
    places, place = {}, 0
    with truth.open("rb") as stream:
        for line in stream:
            places[json.loads(line)[0]] = place
            place += len(line)
    return places


def _printed(stream: BinaryIO, place: int) -> tuple[Printed, ...]:
    stream.seek(place)
    return tuple(Printed(*row) for row in json.loads(stream.readline())[1])


def _lines(results: Path) -> Iterator[Line]:
    """Yield the rows of the first table there is, as they are read."""
    path = next((results / name for name in OCCURRENCES if (results / name).exists()), None)
    if path is None:
        raise SystemExit(f"There is none of {', '.join(OCCURRENCES)} in {results}.")
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield from csv.DictReader(stream)
        return
    from pyarrow.parquet import ParquetFile

    for batch in ParquetFile(path).iter_batches():
        yield from batch.to_pylist()


def _row(line: Line) -> Printed:
    """Turn a line of a table into a row; the tables differ in one column's name."""
    number = line.get("recommendation_number") or line.get("recommendation_numbers")
    cells = (number, line["action"], line["responsible_officer"], line["deadline"])
    return Printed(*(" ".join((cell or "").split()) for cell in cells))


def _compare(file: str, printed: Iterable[Printed], found: Iterable[Printed], count: Count) -> None:
    """Count what is amiss in one plan: an action's wording tells which row is which."""
    wanted = {row.action: row for row in printed}
    count.printed += len(wanted)
    for row in found:
        want = wanted.pop(row.action, None)
        if want is None:
            count.note("invented", file, row)
        elif row != want:
            count.note("wrong", file, want, row)
    for row in wanted.values():
        count.note("missing", file, row)


if __name__ == "__main__":
    counted = missing_rows(Path(sys.argv[1]), Path(sys.argv[2]))
    for name, value in asdict(counted).items():
        print(*value, sep="\n") if name == "examples" else print(f"{value:8} {name}")
    sys.exit(int(counted.lost > 0))
