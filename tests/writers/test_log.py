"""svextract.log: what was said of each file, and the summary."""

import pytest

from svextract import __version__
from svextract.batch import Result
from svextract.writers.log import LogOutput
from svextract.writers.words import summary_lines
from tests.writers.reports import FULL, content, document

RESULTS = (
    Result("sub/housing.pdf", "read_with_flags", None, (FULL,), 0.4),
    Result("plan.txt", "read", None, (document(),), 0.1),
    Result("scan.pdf", "failed", "Pictures only.", (), 0.1),
)


def log(results, skipped=()):
    output = LogOutput(skipped)
    assert output.name == "svextract.log"
    return content(output, results)


def test_a_line_for_each_file_in_order_and_the_summary_below():
    assert log(RESULTS, ["a.zip"]).decode().splitlines() == [
        f"svextract {__version__}",
        "sub/housing.pdf: 2 actions under 3 recommendations, 1 to check",
        "plan.txt: 1 action under 1 recommendation",
        "scan.pdf: not read. Pictures only.",
        "",
        *summary_lines(RESULTS, ["a.zip"]),
    ]


def test_times_leave_no_trace():
    later = tuple(Result(r.file, r.outcome, r.reason, r.documents, 99.9) for r in RESULTS)
    assert log(later) == log(RESULTS)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nsvextract: all well.pdf", "a\ufffdsvextract: all well.pdf"),
        ("\x1b[2Ja\u202e.pdf", "\ufffd[2Ja\ufffd.pdf"),
        ("\ud800.pdf", "\ufffd.pdf"),
        ("Tîm – ŵ.pdf", "Tîm – ŵ.pdf"),
    ],
)
def test_a_name_takes_one_line_and_steers_no_terminal(name, shown):
    line = log([Result(name, "failed", "Bad.")]).decode().split("\n")[1]
    assert line == f"{shown}: not read. Bad."


def test_the_log_of_nothing_is_short():
    assert log([]) == f"svextract {__version__}\n\n".encode()


def test_what_the_results_come_to_is_known_afterwards():
    output = LogOutput()
    content(output, RESULTS)
    assert output.tally.some_read
    assert not output.tally.good
