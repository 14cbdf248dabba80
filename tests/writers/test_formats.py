"""From plans to the files of the formats that were asked for, and to what is printed."""

import json

import pytest

from svextract.writers.csv import csv_outputs
from svextract.writers.files import write_files
from svextract.writers.formats import TEXTS, WRITERS, printed, report_outputs
from tests.writers.reports import FULL, action, content, document, results_of

CSV = ["actions.csv", "recommendations.csv", "occurrences.csv"]
FOLDERS = [f"{name.removesuffix('.csv')}.parquet" for name in CSV]


@pytest.mark.parametrize(
    ("formats", "names"),
    [
        (["csv"], CSV),
        (["json"], ["actions.json"]),
        (["parquet"], FOLDERS),
        (["json", "parquet", "csv"], ["actions.json", *FOLDERS, *CSV]),
        ([], []),
    ],
)
def test_formats_are_written_in_the_order_they_are_given(tmp_path, formats, names):
    written = write_files(tmp_path, report_outputs(formats), results_of([FULL]))
    assert [path.name for path in written] == names
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_results_are_gone_through_once_for_all_files(tmp_path):
    taken = []
    results = (r for r in results_of([FULL, document()]) if not taken.append(r.file))
    write_files(tmp_path, report_outputs(WRITERS), results)
    assert taken == ["sub/housing.pdf", "plan.pdf"]


def test_raw_reaches_the_csv():
    results = tuple(results_of([document(actions=(action("=1"),))]))
    for raw, cell in ((False, b'"\'=1"'), (True, b'"=1"')):
        assert cell in content(report_outputs(["csv"], raw_csv=raw)[0], results)
        assert cell in printed(results, "csv", raw_csv=raw).encode()


def test_what_is_printed_is_the_first_file_without_its_mark():
    results = tuple(results_of([FULL, document()]))
    text = printed(results, "csv")
    assert text.encode("utf-8-sig") == content(csv_outputs()[0], results)
    assert text.startswith('"source_file"')
    assert len(json.loads(printed(results, "json"))["documents"]) == 2


def test_every_format_that_can_be_printed_is_one():
    assert WRITERS.keys() > TEXTS.keys()
