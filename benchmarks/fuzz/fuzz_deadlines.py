"""Fuzz the reading of deadlines: any text has a sound reading, soon, and none an exception.

What is asked of a reading is what `tests/deadlines/test_properties.py` asks, and that its JSON
reads back as the same dates. An input is the text in UTF-8 and two bytes that say on which day the
meeting was, if it is known.
"""

from __future__ import annotations

import datetime as dt
import time
from functools import lru_cache

import atheris
from common import expect, start
from dateutil.rrule import rrulestr
from edtf import parse_edtf

with atheris.instrument_imports(include=["svextract"]):
    from svextract.deadlines import is_finished, read_deadline, reading
    from svextract.records import Deadline

# Characters: a longer text than a deadline has in any plan, within which the time below holds.
LONGEST = 60
# Seconds of processor time for one text; a plan of 500 rows may take two minutes at the very most.
SLOWEST = 0.25
FIRST_MEETING = dt.date(1990, 1, 1)
# Days after it that a meeting may be, about seventy years; one more stands for no meeting.
LAST_MEETING = 25_567
# Readings of EDTF that are not done again.
REMEMBERED = 65_536


def try_bytes(data: bytes) -> None:
    """Read the deadline that an input stands for and check what must hold for every one."""
    source = atheris.FuzzedDataProvider(data)
    day = source.ConsumeIntInRange(0, LAST_MEETING + 1)
    meeting = FIRST_MEETING + dt.timedelta(days=day) if day <= LAST_MEETING else None
    text = source.ConsumeBytes(atheris.ALL_REMAINING).decode("utf-8", "ignore")[:LONGEST]
    seconds = _seconds(text, meeting)
    # Once more where it seems slow: the first time may have waited for the collector of garbage.
    slow = seconds > SLOWEST and _seconds(text, meeting) > SLOWEST
    expect(f"No text takes more than {SLOWEST} s: {seconds:.2f}", holds=not slow)
    found = read_deadline(text, meeting)
    _check(found.deadline)
    expect("A flag has a message", holds=all(flag.message for flag in found.flags))
    is_finished(text)


def _seconds(text: str, meeting: dt.date | None) -> float:
    """Return the processor time that a text takes which was not read before."""
    reading._read.cache_clear()
    begun = time.process_time()
    read_deadline(text, meeting)
    return time.process_time() - begun


def _check(deadline: Deadline) -> None:
    start_day, due = deadline.start, deadline.due
    ordered = start_day is None or due is None or start_day <= due
    expect("A window begins before it ends", holds=ordered)
    again = Deadline.model_validate_json(deadline.model_dump_json())
    expect("Its JSON reads back equal", holds=again == deadline)
    dated = start_day is not None or due is not None
    expect("There is an EDTF where there is a date", holds=dated == (deadline.edtf is not None))
    if deadline.edtf:
        _parsed(deadline.edtf)
    if deadline.rrule:
        rrulestr(deadline.rrule, dtstart=dt.datetime(2020, 1, 1))


# The reader of EDTF takes longer than everything else here.
_parsed = lru_cache(maxsize=REMEMBERED)(parse_edtf)


if __name__ == "__main__":
    start(try_bytes)
