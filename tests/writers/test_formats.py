"""From plans to the files of the formats that were asked for, and to what is printed."""

import json

import pytest

from svextract.writers.csv import csv_outputs
from svextract.writers.files import Output, OutputFolders, write_files
from svextract.writers.formats import TEXTS, WRITERS, printed, report_outputs
from tests.writers.reports import FULL, action, document

CSV = ["actions.csv", "recommendations.csv", "occurrences.csv"]
FOLDERS = [f"{name.removesuffix('.csv')}.parquet" for name in CSV]


class Plans:
    """Plans that count how often somebody begins with them."""

    def __init__(self, *plans):
        self.plans, self.begun = plans, 0

    def __iter__(self):
        self.begun += 1
        return iter(self.plans)


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
    written = write_files(tmp_path, report_outputs([FULL], formats=formats))
    assert [path.name for path in written] == names
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_plans_are_gone_through_once_for_each_file_and_not_before(tmp_path):
    plans = Plans(FULL, document())
    outputs = report_outputs(plans, formats=WRITERS)
    assert {type(output) for output in outputs} == {Output, OutputFolders}
    assert plans.begun == 0
    write_files(tmp_path, outputs)
    assert plans.begun == len(CSV) + 1 + 1


def test_raw_reaches_the_csv():
    plans = [document(actions=(action("=1"),))]
    for raw, cell in ((False, b'"\'=1"'), (True, b'"=1"')):
        assert cell in report_outputs(plans, formats=["csv"], raw_csv=raw)[0].content
        assert cell in printed(plans, "csv", raw_csv=raw).encode()


def test_what_is_printed_is_the_first_file_without_its_mark():
    assert printed([FULL], "csv").encode("utf-8-sig") == csv_outputs([FULL])[0].content
    assert printed([FULL], "csv").startswith('"source_file"')
    assert len(json.loads(printed([FULL, document()], "json"))["documents"]) == 2


def test_every_format_that_can_be_printed_is_one():
    assert WRITERS.keys() > TEXTS
