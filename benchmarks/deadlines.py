"""Measure the reader of deadlines beside the date libraries that one would take instead.

`make bench`. Every list has phrases with their dates by the conventions of docs/deadlines.md. The
libraries are helped: the day comes before the month, what has no day or month ends with its last
day where the library tells that it was not given, and the meeting's date is where they count from.
They are asked for one thing, the last day. Time is the processor's, of one call on a phrase that
was not read before, by turns in one run. The exit code is 1 where a list is read worse than
LEAST, where reading costs more than dateparser, or where twice the text costs more than MOST times
as much.
"""

from __future__ import annotations

import calendar
import csv
import datetime as dt
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import datefinder
import dateparser
import parsedatetime
from dateutil import parser as dateutil_parser
from edtf import parse_edtf, text_to_edtf

from svextract.deadlines import reading
from svextract.deadlines.period import Context

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests" / "deadlines"
LISTS = {
    "shared": ROOT.parent / "shared" / "deadlines.csv",
    "second": TESTS / "second.csv",
    "cases": TESTS / "cases.csv",
}
FIELDS = ("status", "start", "due", "rrule")
# Share of a list's rows whose dates, status and rule must be right.
LEAST = 0.98
ROUNDS = 5
# Times as much that twice the length of a text may cost.
MOST = 3.0
STEMS = (
    "31 May 2018; ", "May and ", "1/", "every ", "the ", "end of ", "( ", "report to ", "a",
    "2018/19-", "work on this goes on ", "Phase 1 May 2019; ", "not by 3 May, ",
)  # fmt: skip

Reader = Callable[[str, dt.date], dt.date | None]
Row = dict[str, str]


def read_fresh(text: str, meeting: dt.date) -> reading.DeadlineReading:
    """Read a deadline as if for the first time: readings are remembered."""
    return reading._read.__wrapped__(text, Context(reading.UK, meeting))


def ours(text: str, meeting: dt.date) -> dt.date | None:
    """Return the last day that we read."""
    return read_fresh(text, meeting).deadline.due


def by_dateparser(text: str, meeting: dt.date) -> dt.date | None:
    """Return what dateparser reads with the settings that suit deadlines best."""
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DAY_OF_MONTH": "last",
        "PREFER_MONTH_OF_YEAR": "last",
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": dt.datetime.combine(meeting, dt.time()),
    }
    found = dateparser.parse(text, languages=["en"], settings=settings)
    return found.date() if found else None


def by_dateutil(text: str, meeting: dt.date) -> dt.date | None:
    """Return what dateutil finds in a text; what two defaults leave different was not given."""
    read = partial(dateutil_parser.parse, text, dayfirst=True, fuzzy=True)
    one, other = (
        read(default=dt.datetime(meeting.year, month, day)) for month, day in ((1, 1), (12, 31))
    )
    if one.month != other.month:
        return dt.date(other.year, 12, 31) if one.year == other.year else None
    return _last_day(other.date(), given=one.day == other.day)


@cache
def _calendar() -> parsedatetime.Calendar:
    constants = parsedatetime.Constants("en_AU", usePyICU=False)  # the one that has days first
    return parsedatetime.Calendar(constants, version=parsedatetime.VERSION_CONTEXT_STYLE)


def by_parsedatetime(text: str, meeting: dt.date) -> dt.date | None:
    """Return what parsedatetime reads, if it says that there was a date."""
    found, context = _calendar().parseDT(text, sourceTime=dt.datetime.combine(meeting, dt.time()))
    if not context.hasDate:
        return None
    return _last_day(found.date(), given=bool(context.accuracy & context.ACU_DAY))


def by_datefinder(text: str, meeting: dt.date) -> dt.date | None:
    """Return the last date that datefinder finds."""
    base = dt.datetime.combine(meeting, dt.time())
    found = list(datefinder.find_dates(text, base_date=base, first="day"))
    return found[-1].date() if found else None


def by_edtf(text: str, _: dt.date) -> dt.date | None:
    """Return the last day of what edtf makes of a text."""
    found = text_to_edtf(text)
    return dt.date(*parse_edtf(found).upper_strict()[:3]) if found else None


def _last_day(day: dt.date, *, given: bool) -> dt.date:
    length = calendar.monthrange(day.year, day.month)[1]
    return day if given else day.replace(day=length)


READERS: dict[str, Reader] = {
    "svextract": ours,
    "dateparser": by_dateparser,
    "dateutil, fuzzy": by_dateutil,
    "parsedatetime": by_parsedatetime,
    "datefinder": by_datefinder,
    "edtf.text_to_edtf": by_edtf,
}


@dataclass(frozen=True)
class Score:
    """How many last days of a list were right, wrong, missing, and invented where there is none."""

    right: int
    wrong: int
    missing: int
    invented: int


def safely(read: Reader, row: Row) -> dt.date | None:
    """Return what a library reads; many raise where they find nothing."""
    try:
        return read(row["phrase"], meeting_of(row))
    except Exception:  # noqa: BLE001 (whatever a library raises, it has read nothing)
        return None


def meeting_of(row: Row) -> dt.date:
    """Return a row's date of meeting, or a day for those that test that there is none."""
    return dt.date.fromisoformat(row["meeting_date"] or "2018-01-01")


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a list that have a meeting's date; none where the list is not here."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["meeting_date"]]


def to_score(read: Reader, rows: list[Row]) -> Score:
    """Count a library's last days."""
    pairs = [(str(safely(read, row) or ""), row["due"]) for row in rows]
    return Score(
        right=sum(found == due != "" for found, due in pairs),
        wrong=sum(found != due and "" not in (found, due) for found, due in pairs),
        missing=sum(not found and due != "" for found, due in pairs),
        invented=sum(found != "" and not due for found, due in pairs),
    )


def wholly_right(rows: list[Row]) -> list[Row]:
    """Return the rows that we read rightly in everything."""
    return [row for row in rows if _fields(row) == {field: row[field] for field in FIELDS}]


def _fields(row: Row) -> dict[str, str]:
    found = read_fresh(row["phrase"], meeting_of(row)).deadline
    return {field: str(getattr(found, field) or "") for field in FIELDS}


def microseconds(rows: list[Row]) -> dict[str, float]:
    """Return the median time of a call for each reader; readers take turns."""
    times: dict[str, list[float]] = {name: [] for name in READERS}
    for row in rows:
        for name, reader in READERS.items():
            times[name].append(min(_timed(reader, row) for _ in range(ROUNDS)))
    return {name: statistics.median(each) * 1e6 for name, each in times.items()}


def _timed(read: Reader, row: Row) -> float:
    begun = time.process_time_ns()
    safely(read, row)
    return (time.process_time_ns() - begun) / 1e9


def doubling() -> dict[str, float]:
    """Return how many times as much twice the length of each stem's text costs."""
    meeting, ratios = dt.date(2018, 1, 1), {}
    for stem in STEMS:
        half = reading.LONGEST_TEXT // 2 // len(stem) * stem
        ratios[stem] = _cost(half * 2, meeting) / _cost(half, meeting)
    return ratios


def _cost(text: str, meeting: dt.date) -> float:
    times = []
    for _ in range(ROUNDS * 3):
        begun = time.perf_counter()
        read_fresh(text, meeting)
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> int:
    """Print the table of each list, what a call costs, and what twice the text costs."""
    warnings.simplefilter("ignore")  # the libraries warn of what they will change
    lists = {name: rows for name, path in LISTS.items() if (rows := rows_of(path))}
    faults = [fault for name, rows in lists.items() for fault in _shown(name, rows)]
    times = microseconds(next(iter(lists.values())))
    print("median microseconds of a call, and times as much as ours:")
    for name, each in times.items():
        print(f"  {name:20}{each:8.0f}{each / times['svextract']:8.1f}")
    if times["svextract"] >= times["dateparser"]:
        faults.append("Reading a phrase costs more than dateparser takes for it.")
    worst = max(doubling().items(), key=lambda pair: pair[1])
    print(f"twice the length costs at most {worst[1]:.1f} times as much ({worst[0]!r} repeated)")
    if worst[1] > MOST:
        faults.append(f"Twice the length costs {worst[1]:.1f} times as much, more than {MOST:.0f}.")
    print("\n".join(faults) + "\n" if faults else "")
    return int(bool(faults))


def _shown(name: str, rows: list[Row]) -> list[str]:
    """Print what each library makes of a list; return what is worse than it should be."""
    dated = sum(bool(row["due"]) for row in rows)
    right = len(wholly_right(rows)) / len(rows)
    print(f"{name}: {len(rows)} phrases, {dated} with a last day")
    print(f"  svextract has dates, status and rule right in {right:.3f}")
    print(f"  {'last day':20}{'right':>8}{'wrong':>8}{'missing':>9}{'invented':>10}")
    for reader, read in READERS.items():
        score = to_score(read, rows)
        print(
            f"  {reader:20}{score.right / dated:8.3f}{score.wrong:8}{score.missing:9}"
            f"{score.invented:10}"
        )
    return [f"{name}: {right:.3f} of the rows are right, not {LEAST}."] if right < LEAST else []


if __name__ == "__main__":
    sys.exit(main())
