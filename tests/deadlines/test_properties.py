"""What holds for every text and every date."""

import calendar
import datetime as dt
import time

import pytest
from dateutil.rrule import rrulestr
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from svextract.deadlines import Conventions, is_finished, read_deadline
from svextract.deadlines.known import KNOWN
from svextract.deadlines.reading import LONGEST_TEXT
from svextract.records import Deadline

DATES = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
WORDS = st.one_of(
    st.sampled_from(sorted(KNOWN)),
    st.integers(0, 2100).map(str),
    st.sampled_from(["/", "-", ",", ";", "(", ")", "'", ".", ":", "2018/19", "31/12/2019"]),
)
PHRASES = st.lists(WORDS, max_size=12).map(" ".join)
SLOWEST = 0.3  # seconds for any text at all, on a busy machine


PERHAPS_DATES = st.one_of(st.none(), DATES)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), PHRASES), PERHAPS_DATES, PERHAPS_DATES)
def test_any_text_returns_something_sound(text, meeting, published):
    reading = read_deadline(text, meeting, published=published)
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
    assert reading == read_deadline(text, meeting, published=published)


MONTHS = st.integers(1, 12)
TERMS = st.tuples(MONTHS, MONTHS).map(sorted).map(tuple)
CONVENTIONS = st.builds(
    Conventions,
    financial_begins=MONTHS,
    municipal_begins=MONTHS,
    academic_begins=MONTHS,
    single_year_quarters=st.sampled_from(["calendar", "financial"]),
    early_and_late=st.sampled_from(["thirds", "halves"]),
    spring_begins=MONTHS,
    summer_begins=MONTHS,
    autumn_begins=MONTHS,
    winter_begins=MONTHS,
    autumn_term=TERMS,
    spring_term=TERMS,
    summer_term=TERMS,
    week_days=st.integers(1, 7),
)


@settings(max_examples=200, deadline=None)
@given(PHRASES, DATES, CONVENTIONS)
def test_any_conventions_give_something_sound(text, meeting, conventions):
    deadline = read_deadline(text, meeting, conventions).deadline
    if deadline.start and deadline.due:
        assert deadline.start <= deadline.due


@settings(max_examples=50, deadline=None)
@given(PHRASES.filter(bool), st.integers(LONGEST_TEXT + 1, 100_000))
def test_a_text_that_is_too_long_is_not_read(text, length):
    long = (text * (length // len(text) + 1))[:length]
    reading = read_deadline(long)
    assert [flag.code for flag in reading.flags] == ["too_long"]
    assert reading.deadline == Deadline()
    assert not is_finished(long)


WELSH = (
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
).split()


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
        f"{day.day} {WELSH[day.month - 1]} {day.year}",
        f"{day.day}-{month[:3]}-{day:%y}",
        f"{day.day} {month} {day.year} (Cabinet)",
        f"{day:%A} the {day.day}{ending or 'th'} of {month}, {day.year}",
        f"{day.day} {month} {day.year} at 7.30pm, Council Chamber",
        f"6pm on {day:%a} {day.day} {month[:3]} {day.year}",
        f"{day:%d/%m/%Y} 00:00:00",
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
@given(st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31)))
def test_the_number_of_a_spreadsheet_is_its_day(day):
    number = (day - dt.date(1899, 12, 30)).days
    for text in (f"{number}", f"{number}.5"):
        reading = read_deadline(text)
        assert (reading.deadline.start, reading.deadline.due) == (day, day)
        assert [flag.code for flag in reading.flags] == ["spreadsheet_serial"]
        assert not is_finished(text)  # in a table it may be a sum of money


PERIODS = [
    ("Q{n} {y}/{z:02}", 3, 4),
    ("quarter {n}, {y}-{z:02}", 3, 4),
    ("Q{n} FY{x:02}/{z:02}", 3, 4),
    ("Q{n} {y}", 3, 1),
    ("H{h} {y}/{z:02}", 6, 4),
]


@settings(max_examples=60, deadline=None)
@given(st.integers(2000, 2050), st.integers(1, 4), st.sampled_from(PERIODS))
def test_quarters_and_halves_are_months_of_their_year(year, number, period):
    form, length, begins = period
    number = min(number, 12 // length)
    text = form.format(n=number, h=number, y=year, x=year % 100, z=(year + 1) % 100)
    months = [(begins - 1 + (number - 1) * length + offset) for offset in range(length)]
    last_year, last_month = year + months[-1] // 12, months[-1] % 12 + 1
    deadline = read_deadline(text).deadline
    assert deadline.start == dt.date(year + months[0] // 12, months[0] % 12 + 1, 1)
    length_of_last = calendar.monthrange(last_year, last_month)[1]
    assert deadline.due == dt.date(last_year, last_month, length_of_last)


FRAMES = (
    "Officers will report to members by {} on the outcome of the pilot",
    "The new signage will be up from {}, once funds are there",
    "Completed. A note will go to residents on {}.",
)
TURNED = (
    "unless the grant of {} is refused by the department",
    "The terms of the letter dated {} hold for all tenants",
    "The lease had ended on {} and the tenants have left",
)


@settings(max_examples=60, deadline=None)
@given(DATES)
def test_a_date_in_a_sentence_is_that_date_or_none(day):
    meeting = day - dt.timedelta(days=30)
    for form in forms(day):
        for frame in FRAMES:
            deadline = read_deadline(frame.format(form), meeting).deadline
            assert {deadline.start, deadline.due} <= {day, None}, form
        for frame in TURNED:
            deadline = read_deadline(frame.format(form), meeting).deadline
            assert (deadline.start, deadline.due) == (None, None), form


@settings(max_examples=100, deadline=None)
@given(DATES, DATES)
def test_a_date_is_held_against_the_meeting(day, meeting):
    odd = day < meeting or day >= meeting.replace(year=meeting.year + 20, day=min(meeting.day, 28))
    near = abs((day - meeting).days - 20 * 365.25) < 3
    text = f"{day.day} {calendar.month_name[day.month]} {day.year}"
    codes = {flag.code for flag in read_deadline(text, meeting).flags}
    assert near or ("check_date" in codes) == odd
    assert read_deadline(text, meeting).deadline.due == day
    done = {flag.code for flag in read_deadline(text, meeting, done=True).flags}
    assert day >= meeting or "check_date" not in done


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
