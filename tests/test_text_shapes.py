"""Whole documents whose tables were flattened to text: read, flagged, or refused with a reason."""

import pytest

from svextract import extract
from svextract.errors import ColumnMajorError, NoPlanError
from tests.text_papers import BY_COLUMN, PLANS, PROSE


def written(tmp_path, text):
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    return path


def rows_of(report):
    return [
        (
            row.recommendation,
            row.text,
            row.officers_text,
            row.deadline_text,
            [flag.code for flag in row.flags if flag.level == "check"],
        )
        for document in report.documents
        for action in document.actions
        for row in action.occurrences
    ]


def words_of(text):
    return set(text.replace("|", " ").replace("/", " ").split())


@pytest.mark.parametrize("name", PLANS)
def test_flattened_tables_are_put_together(tmp_path, name):
    text, rows = PLANS[name]
    assert rows_of(extract(written(tmp_path, text))) == rows


@pytest.mark.parametrize("name", PLANS)
def test_windows_line_ends_make_no_difference(tmp_path, name):
    text, rows = PLANS[name]
    assert rows_of(extract(written(tmp_path, text.replace("\n", "\r\n")))) == rows


@pytest.mark.parametrize("name", PLANS)
def test_every_cell_is_a_row_or_left_over(tmp_path, name):
    text, _ = PLANS[name]
    (document,) = extract(written(tmp_path, text)).documents
    said = document.model_dump_json().replace("\\n", " ")
    last = text.strip().rsplit("\n", 1)[-1]
    assert words_of(last) <= set(said.replace('"', " ").replace("/", " ").split()), last


def test_what_is_said_around_the_table_is_known(tmp_path):
    text, _ = PLANS["paragraphs: gone cells, labels above, notes below"]
    (document,) = extract(written(tmp_path, text)).documents
    assert (document.title, document.organisation) == ("Allotments", "Fernhithe Borough Council")
    assert [r.response for r in document.recommendations] == ["accepted"] * 3
    assert [left.text for left in document.leftovers] == [
        "[i] Recommendations are listed as they stand in the minute."
    ]


UNSURE = """
Action plan

Recommendation

Lead member

Lead officer

Response

Deadline

The market should open earlier.

Agreed

May 2018

The square should be swept at noon.

Cllr Brindle

Street Cleaning Manager

Agreed

June 2018

The bins should be emptied twice.

Tom Hale

July 2018

The lamps should be mended.

Cllr Okoro

Lighting Engineer

Agreed

August 2018
"""


def test_a_row_that_may_stand_in_two_ways_is_left_over_whole(tmp_path):
    """'Tom Hale' may be the member or the officer; the other row without either may not."""
    (document,) = extract(written(tmp_path, UNSURE)).documents
    texts = [row[1] for row in rows_of(extract(written(tmp_path, UNSURE)))]
    assert "The bins should be emptied twice." not in texts
    assert texts[0] == "The market should open earlier."
    (left,) = document.leftovers
    assert left.text == "The bins should be emptied twice. | Tom Hale | July 2018"


@pytest.mark.parametrize("name", BY_COLUMN)
def test_text_by_columns_is_refused_with_the_reason(tmp_path, name):
    with pytest.raises(ColumnMajorError, match="column by column") as raised:
        extract(written(tmp_path, BY_COLUMN[name]))
    assert raised.value.code == "column_major"
    assert "original Word or PDF" in str(raised.value)


READABLE = """Action plan

Action\tLead officer\tDeadline
Sweep the square at noon\tNia Bevan\tMay 2018
Empty the bins twice a day\tTom Hale\tJune 2018

The following table was made later.
"""


@pytest.mark.parametrize("name", BY_COLUMN)
def test_text_by_columns_beside_a_readable_plan_is_a_warning(tmp_path, name):
    (document,) = extract(written(tmp_path, READABLE + BY_COLUMN[name])).documents
    assert [action.text for action in document.actions] == [
        "Sweep the square at noon",
        "Empty the bins twice a day",
    ]
    assert [w.code for w in document.warnings].count("column_major") == 1


@pytest.mark.parametrize("name", PROSE)
def test_text_that_is_no_table_gives_no_rows(tmp_path, name):
    with pytest.raises(NoPlanError) as raised:
        extract(written(tmp_path, PROSE[name]))
    assert not isinstance(raised.value, ColumnMajorError)


def test_rows_after_a_form_feed_are_read(tmp_path):
    text, rows = PLANS["paragraphs: numbers in cells of their own"]
    text = text.replace("\n3.\n", "\n\f3.\n")
    assert rows_of(extract(written(tmp_path, text))) == rows
