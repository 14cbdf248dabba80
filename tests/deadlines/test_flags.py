"""Which readings are flagged, how loudly, and which are not."""

import datetime as dt

import pytest

from svextract.deadlines import Conventions, is_finished, read_deadline
from svextract.deadlines.flags import _FLAGS

MEETING = dt.date(2019, 3, 12)


def codes(text, meeting=MEETING):
    return {(flag.code, flag.level) for flag in read_deadline(text, meeting).flags}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", set()),
        ("-", set()),
        ("31 May 2019", set()),
        ("May/June 2019", set()),
        ("Completed Dec 2018", set()),
        ("Quarterly from April 2019", set()),
        ("31 May", {("assumed_year", "note")}),
        ("April 20", {("assumed_month_year", "note")}),
        ("Q3 2019", {("assumed_calendar_quarter", "note")}),
        ("Q1/Q2 2019", {("assumed_calendar_quarter", "note")}),
        ("May and July 2019", {("several_dates", "note")}),
        (
            "Phase 1 May 2019; phase 2 Oct 2019",
            {("several_dates", "note"), ("words_set_aside", "note")},
        ),
        ("June 2019 (was May 2019)", {("revised_date", "note")}),
        ("31 May 2019 (Cabinet)", {("words_set_aside", "note")}),
        ("May 2019 subject to funding", {("conditional", "note")}),
        ("Decernber 2O19", {("repaired", "check")}),
        ("By the endof June 2019", {("repaired", "check")}),
        ("04 2019/20", {("repaired", "check")}),
        ("04 2019", {("unreadable_deadline", "check")}),
        ("31 June 2019", {("impossible_date", "check")}),
        ("31/13/2019", {("impossible_date", "check")}),
        ("Q3", {("ambiguous_quarter", "check")}),
        ("FY19", {("ambiguous_year", "check")}),
        ("bi-monthly", {("ambiguous_recurrence", "check")}),
        ("next meeting", {("relative_to_event", "note")}),
        ("ditto", {("ditto", "check")}),
        ("Overdue", {("unnamed_status", "check")}),
        ("not yet complete", {("not_completed", "check")}),
        ("Friday 31 May 2019", set()),
        ("Monday 31 May 2019", {("week_day_differs", "check")}),
        ("the roof is mended", {("unreadable_deadline", "check")}),
        ("31 May 2018", {("check_date", "check")}),
        ("31 May 2039", {("check_date", "check")}),
        ("12 March 2019", set()),
        ("Completed 31 May 2018", set()),
        ("Cancelled (was due 31 May 2018)", {("revised_date", "note")}),
        ("From May 2018", set()),
        ("Quarterly from May 2018", set()),
        ("43616", {("spreadsheet_serial", "check")}),
        ("Year 2 of the plan", {("year_of_plan", "check")}),
        ("in due course", {("no_set_date", "note")}),
        ("June 2019?", {("approximate", "note")}),
        ("Hydref 2019", {("month_or_season", "check")}),
        ("next May", {("assumed_next", "check"), ("assumed_year", "note")}),
        ("year end 2019", {("ambiguous_year", "check")}),
        ("3.2", {("ambiguous_figures", "check")}),
        ("24/7", {("ambiguous_figures", "check")}),
        ("Members will hear of it by 31 May 2019", {("date_in_prose", "check")}),
        ("Completed. Staff have been told.", {("words_set_aside", "note")}),
        ("Ongoing: the team meets every week", {("rest_unread", "check")}),
        ("x" * 301, {("too_long", "check")}),
    ],
)
def test_flags(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize("text", ["31 May", "within 6 months", "next financial year", "Summer"])
def test_without_a_meeting_nothing_is_counted_from_today(text):
    reading = read_deadline(text)
    assert (reading.deadline.start, reading.deadline.due) == (None, None)
    assert ("no_meeting_date", "check") in codes(text, None)


def test_the_original_of_a_revised_date_is_named():
    (flag,) = read_deadline("Revised to 30 September 2019 (was 31 March 2019)", MEETING).flags
    assert "31 march 2019" in flag.message


def test_messages_are_sentences():
    assert all(message.endswith(".") and len(message) > 30 for _, message in _FLAGS.values())


@pytest.mark.parametrize(
    ("settings", "text", "start", "due"),
    [
        ({"single_year_quarters": "financial"}, "Q3 2018", "2018-10-01", "2018-12-31"),
        ({"financial_begins": 8}, "2018/19", "2018-08-01", "2019-07-31"),
        ({"municipal_begins": 6}, "Municipal year 2018/19", "2018-06-01", "2019-05-31"),
        ({"academic_begins": 8}, "Academic year 2018/19", "2018-08-01", "2019-07-31"),
        ({"spring_begins": 2}, "Spring 2019", "2019-02-01", "2019-04-30"),
        ({"early_ends": 15}, "early May 2019", "2019-05-01", "2019-05-15"),
        ({"early_and_late": "halves"}, "early May 2019", "2019-05-01", "2019-05-15"),
        ({"early_and_late": "halves"}, "late May 2019", "2019-05-16", "2019-05-31"),
        ({"early_and_late": "halves"}, "mid May 2019", "2019-05-11", "2019-05-20"),
        ({"early_and_late": "halves"}, "late 2019", "2019-07-01", "2019-12-31"),
        ({"early_and_late": "halves"}, "late summer 2019", "2019-08-01", "2019-08-31"),
        ({"week_days": 5}, "w/c 3 June 2019", "2019-06-03", "2019-06-07"),
        ({"pivot": 10}, "1/4/18", "1918-04-01", "1918-04-01"),
        ({"summer_term": (4, 6)}, "summer term 2019", "2019-04-01", "2019-06-30"),
    ],
)
def test_conventions_are_settings(settings, text, start, due):
    deadline = read_deadline(text, MEETING, Conventions(**settings)).deadline
    if settings.get("pivot"):
        assert deadline.start is None  # a year that no plan can mean
    else:
        assert (str(deadline.start), str(deadline.due)) == (start, due)


@pytest.mark.parametrize(
    ("text", "finished"),
    [
        ("April 2019", True),
        ("tbc", True),
        ("By 30 June 2019", True),
        ("Quarterly", True),
        ("-", True),
        ("Every 6 weeks", True),
        ("Decernber 2019", True),
        ("By end of", False),
        ("May/", False),
        ("Ongoing –", False),
        ("From", False),
        ("31", False),
        ("Complete (report to", False),
        ("", False),
        ("Head of Housing", False),
    ],
)
def test_is_finished(text, finished):
    assert is_finished(text) is finished


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("31 May 2019", "2019-05-31"),
        ("May 2019", "2019-05"),
        ("2019", "2019"),
        ("2018/19", "2018-04-01/2019-03-31"),
        ("by 31 May 2019", "../2019-05-31"),
        ("from May 2019", "2019-05-01/.."),
        ("Winter 2019", "2019-12-01/2020-02-29"),
        ("tbc", None),
        ("31 May each year", None),
    ],
)
def test_edtf(text, edtf):
    assert read_deadline(text, MEETING).deadline.edtf == edtf
