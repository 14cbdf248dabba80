"""The way through as a whole: what the options do, and what every report keeps."""

import datetime as dt

import pytest

from svextract import Options, Report, extract
from svextract.errors import NoPlanError
from tests.conftest import SAMPLES
from tests.plan.papers import codes, read_one
from tests.readers.papers import make_pdf, write

HEAD = "Action\tLead officer\tDeadline\n"
PLAN = f"{HEAD}Cut the verges\tNia Bevan\tBy June\n"


def test_a_report_says_what_made_it_and_from_what():
    report = extract(SAMPLES / "parks-headings.pdf")
    assert (report.schema_version, report.generator.name) == ("1.0", "svextract")
    (document,) = report.documents
    assert document.source.file == "parks-headings.pdf"
    assert (document.source.format, document.source.pages) == ("pdf", 2)
    assert len(document.source.sha256) == 64


def test_a_report_survives_json():
    report = extract(SAMPLES / "youth-themes.pdf")
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_a_text_file_has_no_pages(tmp_path):
    document = read_one(tmp_path, PLAN)
    assert (document.source.format, document.source.pages) == ("txt", None)
    assert document.actions[0].occurrences[0].where is None


@pytest.mark.parametrize(
    ("deadline", "meeting", "due"),
    [
        ("By June", dt.date(2019, 1, 22), dt.date(2019, 6, 30)),
        ("By June", None, None),
        ("within 6 months", dt.date(2019, 1, 22), dt.date(2019, 7, 22)),
        ("within 6 months", None, None),
        ("May 2018", dt.date(2019, 1, 22), dt.date(2018, 5, 31)),
        ("May 2018", None, dt.date(2018, 5, 31)),
    ],
)
def test_the_meeting_date_is_what_deadlines_count_from(tmp_path, deadline, meeting, due):
    text = f"{HEAD}Cut the verges\tNia Bevan\t{deadline}\n"
    document = read_one(tmp_path, text, meeting_date=meeting)
    assert document.date == meeting
    assert document.actions[0].deadline.due == due
    warned = [warning.code for warning in document.warnings]
    assert ("no_meeting_date" in warned) is (meeting is None)


def test_the_meeting_date_given_outweighs_the_printed_one(tmp_path):
    text = f"Verges Plan\n22 January 2018\n\n{PLAN}"
    assert read_one(tmp_path, text).date == dt.date(2018, 1, 22)
    given = read_one(tmp_path, text, meeting_date=dt.date(2020, 7, 1))
    assert (given.date, given.actions[0].deadline.due) == (
        dt.date(2020, 7, 1),
        dt.date(2021, 6, 30),
    )


@pytest.mark.parametrize(("pages", "rows"), [({1}, "fewer"), ({1, 2}, "all"), (None, "all")])
def test_pages_limit_what_is_read(pages, rows):
    path = SAMPLES / "parks-headings.pdf"
    options = Options(pages=frozenset(pages) if pages else None)
    whole, part = (extract(path, chosen).documents[0] for chosen in (Options(), options))
    count, all_rows = (
        sum(len(action.occurrences) for action in document.actions) for document in (part, whole)
    )
    assert 0 < count < all_rows if rows == "fewer" else count == all_rows
    assert {
        place.page for action in part.actions for row in action.occurrences for place in row.where
    } <= (pages or {1, 2})


def test_pages_mean_nothing_to_a_text_file(tmp_path):
    assert read_one(tmp_path, PLAN, pages=frozenset({9})).actions


def test_a_plan_is_found_in_a_long_pack(tmp_path):
    pytest.importorskip("reportlab")

    def table(canvas):
        write("Recommendation 1: That verges are cut.", 50, 640)(canvas)
        for number, row in enumerate(
            ("Action|Lead officer|Deadline", "Cut verges|Nia Bevan|May 2018")
        ):
            for column, text in enumerate(row.split("|")):
                write(text, 50 + 150 * column, 620 - 14 * number)(canvas)

    def prose(canvas):
        write("The Panel met in May and heard from officers of the Council.", 50, 640)(canvas)

    path = make_pdf(tmp_path / "pack.pdf", *[prose] * 35, table, *[prose] * 3)
    (document,) = extract(path).documents
    (action,) = document.actions
    assert (action.text, action.officers_text) == ("Cut verges", "Nia Bevan")
    assert [place.page for place in action.occurrences[0].where] == [36]
    with pytest.raises(NoPlanError):
        extract(path, Options(pages=frozenset(range(1, 36))))


def test_an_action_keeps_its_id_whatever_the_file_is_called(tmp_path):
    ids = []
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(PLAN, "utf-8")
        ids.append(extract(tmp_path / name).actions[0].id)
    assert ids[0] == ids[1]


def test_a_row_has_two_places_only_where_a_page_cut_it():
    (document,) = extract(SAMPLES / "carers-merged.pdf").documents
    cut = [
        row
        for action in document.actions
        for row in action.occurrences
        if len({place.page for place in row.where}) > 1
    ]
    assert cut
    assert all("row_continued" in codes(row) for row in cut)
    assert all([place.page for place in row.where] == [1, 2] for row in cut)


def test_a_printed_key_says_whose_initials_they_are(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(f"Key: NB (Grounds Team)\n\n{HEAD}Cut the verges\tNB\tBy June\n", "utf-8")
    (row,) = extract(path).actions[0].occurrences
    assert [(officer.name, officer.team) for officer in row.officers] == [("NB", "Grounds Team")]
    assert row.officers_text == "NB"
    assert "from_key" in codes(row)


def test_a_row_that_may_have_been_read_into_the_one_above_is_to_be_checked(tmp_path):
    lines = ["Action", "Cut the verges", "Count the trees", "Plant ten trees"]
    others = ["Lead officer       Deadline", "Nia Bevan          May 2018", "",
              "Tom Hale           June 2018"]  # fmt: skip
    table = "\n\n".join(f"{a:30}{b}" for a, b in zip(lines, others, strict=True))
    path = tmp_path / "plan.txt"
    path.write_text(f"Recommendation 1: That verges are cut.\n\n{table}\n", "utf-8")
    (document,) = extract(path).documents
    first, *_ = (row for action in document.actions for row in action.occurrences)
    assert first.text == "Cut the verges Count the trees"
    assert ("row_continued", "check") in {(flag.code, flag.level) for flag in first.flags}


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(("pages", "told"), [(None, [(1, 2), (2, 2)]), ({2}, [(1, 2)])])
def test_each_page_that_is_looked_at_is_told_once(pages, told, reader):
    seen = []
    options = Options(
        pages=frozenset(pages) if pages else None,
        reader=reader,
        watch=lambda *counts: seen.append(counts),
    )
    extract(SAMPLES / "parks-headings.pdf", options)
    assert seen == told


def test_who_watches_changes_nothing(tmp_path):
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    for path in (tmp_path / "plan.txt", SAMPLES / "parks-headings.pdf"):
        watched = Options(watch=lambda *_: None, threads=1)
        assert extract(path, watched) == extract(path)
        assert watched == Options()
