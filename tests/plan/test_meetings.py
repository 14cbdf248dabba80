"""When a meeting was, from the lines at the head of a paper."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svextract.plan.meetings import ends_with_day, is_date, meeting_date

DAY = dt.date(2011, 5, 12)

# Lines that say no more than when something was, all of 12 May 2011.
DATES = """12 May 2011; 12th May 2011; 12TH MAY, 2011; 12th of May 2011; the 12th day of May 2011;
    Thursday 12 May 2011; Thursday, 12 May 2011; Thu 12 May 2011; Thursday the 12th of May, 2011;
    12-May-2011; 12 May '11; 12 May 11; 12/05/2011; 12.05.2011; 12.5.2011; 12/05/11; 2011-05-12;
    Meeting held on 12th May 2011; Held on 12 May 2011; Meeting of 12 May 2011; Dated 12 May 2011.;
    Special Meeting to be held on Thursday 12 May 2011; Annual meeting of 12 May 2011;
    Meeting date – 12 May 2011; Date 12 May 2011; Date of meeting 12 May 2011"""
# Lines that say more, or say it otherwise; whether the day is read from them all the same.
OTHERS = [
    ("Place Scrutiny Committee – 12 May 2011", True),
    ("Meeting of the Panel on 12 May 2011", True),
    ("12 May 2011 at 6 pm", True),
    ("12 May 2011, 7.00 pm", True),
    ("12 May", False),
    ("May 2011", False),
    ("2011/12", False),
    ("12 members, 2011", False),
    ("Verges Review", False),
    ("", False),
]


@pytest.mark.parametrize("text", " ".join(DATES.split()).split("; "))
def test_lines_that_are_dates(text):
    assert is_date(text)
    assert meeting_date([], [text]) == DAY


@pytest.mark.parametrize(("text", "told"), OTHERS)
def test_lines_that_are_more_or_less_than_dates(text, told):
    assert not is_date(text)
    assert meeting_date([], [text]) == (DAY if told else None)


@pytest.mark.parametrize("text", ["31 February 2011", "32 May 2011", "12 Mai 2011x", "0 May 2011"])
def test_dates_that_never_were(text):
    assert meeting_date([], [text]) is None


# What labels say, the lines of the head, the date; what it shows.
CHOICES = [
    (["12 May 2011"], ["1 June 2018"], DAY, "a label before everything"),
    (["to be fixed"], ["12 May 2011"], DAY, "a label without a date"),
    (["18:00, 12 May 2011"], [], DAY, "a time beside it"),
    ([], ["Place Panel – 1 June 2018", "12 May 2011"], DAY, "a line of its own before a name's"),
    ([], ["12 May 2011", "1 June 2018"], DAY, "the first of two"),
    ([], ["12 May 2011 and 1 June 2018"], DAY, "two on a line"),
    ([], [], None, "nothing"),
]


@pytest.mark.parametrize(("labelled", "names", "date", "shows"), CHOICES)
def test_which_date_is_the_meetings(labelled, names, date, shows):
    assert meeting_date(labelled, names) == date, shows


# A line that ends with a day, and another line; the year it is given.
YEARLESS = [
    ("HELD ON 12th May.", "Annual Report 2011", 2011, "Salford"),
    ("Place Panel held on 12 of May", "Verges Plan 2011", 2011, "after a name"),
    ("Meeting of Thursday 12 May", "2011", 2011, "with its weekday"),
    ("Meeting held on the 12th May", "2011", 2011, "with 'the'"),
    ("Date: 12 May", "Verges Plan 2011", 2011, "after a label"),
    ("HELD ON 12th May.", "Report 2011, Plan 2011", 2011, "one year twice"),
    ("HELD ON 12th May.", "Verges Plan", None, "no year"),
    ("HELD ON 12th May.", "Report 2011, Plan 2012", None, "two years"),
    ("HELD ON 12th May.", "Verges Plan 2011/12", None, "a financial year"),
    ("HELD ON 12th May.", "Verges Plan 2011-2014", None, "a range of years"),
    ("HELD ON 31 June", "Verges Plan 2011", None, "a day that never was"),
]


@pytest.mark.parametrize(("line", "beside", "year", "seen"), YEARLESS)
def test_a_day_without_a_year_takes_the_only_one(line, beside, year, seen):
    assert ends_with_day(line)
    assert meeting_date([], [line, beside]) == (year and DAY.replace(year=year)), seen


@pytest.mark.parametrize("text", ["12 May", "by 12 May", "HELD ON 12th May 2011", "held on Monday"])
def test_lines_that_do_not_end_with_a_meetings_day(text):
    assert not ends_with_day(text)
    assert meeting_date([], [text, "Plan 2019"]) in {None, DAY}


@settings(max_examples=80, deadline=None)
@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31)),
    st.sampled_from(["{0:%A} {0.day} {0:%B} {0.year}", "{0:%d/%m/%Y}", "{0.day} {0:%b} {0.year}"]),
    st.sampled_from(["", "Meeting held on ", "Date of meeting: ", "Place Panel – "]),
)
def test_every_day_is_read(day, form, before):
    assert meeting_date([], [f"{before}{form.format(day)}"]) == day
