"""The pandas frame of the actions."""

import datetime as dt

import pandas as pd
import pytest

from svextract.records import Deadline
from svextract.writers.frames import actions_frame
from svextract.writers.rows import ACTION_COLUMNS, ACTIONS
from tests.writers.reports import FULL, action, document, report


def test_columns_and_cells_are_those_of_the_csv():
    frame = actions_frame(report(FULL, document()))
    assert tuple(frame.columns) == ACTION_COLUMNS
    table = ACTIONS.table([FULL, document()])
    dates = ["meeting_date", "deadline_start", "deadline_due"]
    for name in dates:
        frame[name] = frame[name].dt.strftime("%Y-%m-%d").fillna("")
    assert [tuple(map(str, row)) for row in frame.itertuples(index=False)] == list(table.rows)


def test_dates_are_dates_and_numbers_are_numbers():
    frame = report(FULL).to_dataframe()
    assert frame["meeting_date"][0] == pd.Timestamp(2019, 3, 12)
    assert frame["deadline_due"].isna().tolist() == [False, True]
    assert frame["times_listed"].tolist() == [2, 1]
    assert frame["plan"].dtype == "int64"


@pytest.mark.parametrize("day", [dt.date(1, 1, 1), dt.date(2999, 12, 31), dt.date(9999, 12, 31)])
def test_far_dates_are_kept(day):
    far = action(deadline=Deadline(kind="date", start=day, due=day))
    frame = actions_frame(report(document(actions=(far,))))
    assert frame["deadline_due"].dt.year[0] == day.year


def test_numbers_of_recommendations_stay_text():
    frame = actions_frame(report(document()))
    assert frame["recommendation_numbers"][0] == "1"
    assert frame["rag"][0] == ""


def test_an_empty_report_gives_an_empty_frame_with_all_columns():
    frame = actions_frame(report())
    assert tuple(frame.columns) == ACTION_COLUMNS
    assert frame.empty
    assert str(frame["deadline_due"].dtype).startswith("datetime64")


def test_nothing_is_guarded():
    assert actions_frame(report(document(actions=(action("=1"),))))["action"][0] == "=1"
