"""What holds for every text and every date."""

import calendar
import datetime as dt
import time

import pytest
from dateutil.rrule import rrulestr
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from svextract.deadlines import is_finished, read_deadline
from svextract.deadlines.reading import _KNOWN, LONGEST_TEXT

DATES = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
WORDS = st.one_of(
    st.sampled_from(sorted(_KNOWN)),
    st.integers(0, 2100).map(str),
    st.sampled_from(["/", "-", ",", ";", "(", ")", "'", ".", ":", "2018/19", "31/12/2019"]),
)
PHRASES = st.lists(WORDS, max_size=12).map(" ".join)
SLOWEST = 0.3  # seconds for any text at all, on a busy machine


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), PHRASES), st.one_of(st.none(), DATES))
def test_any_text_returns_something_sound(text, meeting):
    reading = read_deadline(text, meeting)
    deadline = reading.deadline
    if deadline.start and deadline.due:
        assert deadline.start <= deadline.due
    assert (deadline.edtf is None) == (deadline.start is None and deadline.due is None)
    if deadline.edtf:
        parse_edtf(deadline.edtf)
    if deadline.rrule:
        rrulestr(deadline.rrule, dtstart=dt.datetime(2020, 1, 1))
    assert is_finished(text) in (True, False)
    assert all(flag.message for flag in reading.flags)
    assert reading == read_deadline(text, meeting)


def forms(day):
    month = calendar.month_name[day.month]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0)
    return (
        f"{day.day} {month} {day.year}",
        f"{day.day}{ending or 'th'} {month} {day.year}",
        f"{day:%A} {day.day} {month} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d-%b-%Y}".upper(),
        f"{month} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.day} {month[:3]} '{day:%y}",
        f"{day:%d/%m/%y}",
    )


@settings(max_examples=150, deadline=None)
@given(DATES)
def test_every_uk_form_of_a_date_reads_back(day):
    for form in forms(day):
        deadline = read_deadline(form).deadline
        assert (deadline.start, deadline.due, deadline.kind) == (day, day, "date"), form
        assert read_deadline(f"By {form}").deadline.due == day
        assert read_deadline(f"From {form}").deadline.start == day
        assert read_deadline(f"Completed - {form}").deadline.status == "completed"


@settings(max_examples=100, deadline=None)
@given(DATES, DATES)
def test_two_dates_make_a_range(one, other):
    first, last = sorted((one, other))
    for text in (f"{first:%d/%m/%Y} - {last:%d/%m/%Y}", f"from {first} to {last}"):
        deadline = read_deadline(text).deadline
        assert (deadline.start, deadline.due) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["1/" * 150, "the " * 75, "end of " * 42, "( " * 150, "a" * 300, "1 " * 150, "early to " * 33,
     "May and " * 37, "2018/19-" * 37, "every " * 50, "from " * 60, "report to " * 30, "- " * 150],
)  # fmt: skip
def test_no_text_is_slow(text):
    assert len(text) <= LONGEST_TEXT
    begin = time.perf_counter()
    read_deadline(text, dt.date(2019, 3, 12))
    is_finished(text)
    assert time.perf_counter() - begin < SLOWEST
