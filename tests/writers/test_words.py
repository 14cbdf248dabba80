"""The sentences for the person who started the run."""

import pytest

from svextract.batch import Result
from svextract.records import Flag, Leftover
from svextract.writers.words import (
    Tally,
    counted,
    result_line,
    summary_lines,
    unchanged_line,
    written_line,
)
from tests.writers.reports import CHECK, FULL, action, document, recommendation


@pytest.mark.parametrize(
    ("result", "line"),
    [
        (Result("a.pdf", "read", None, (document(),)), "a.pdf: 1 action under 1 recommendation"),
        (
            Result("a.pdf", "read_with_flags", None, (FULL,)),
            "a.pdf: 2 actions under 3 recommendations, 1 to check",
        ),
        (
            Result("a.pdf", "read_with_flags", None, (FULL, document())),
            "a.pdf: 2 plans, 3 actions under 4 recommendations, 1 to check",
        ),
        (
            Result("a.pdf", "read_with_flags", "Odd.", (document(actions=()),)),
            "a.pdf: 0 actions under 1 recommendation. Odd.",
        ),
        (Result("a.pdf", "no_plan", "Look again."), "a.pdf: no action plan. Look again."),
        (Result("a.pdf", "failed", "Pictures."), "a.pdf: not read. Pictures."),
    ],
)
def test_one_line_for_a_file(result, line):
    assert result_line(result) == line


def test_the_summary_of_several_files():
    results = [
        Result("housing.pdf", "read_with_flags", None, (FULL,)),
        Result("plan.txt", "read", None, (document("plan.txt"),)),
        Result("scan.pdf", "failed", "Its pages are pictures."),
    ]
    assert list(summary_lines(results, ["a.zip", "s/b.ZIP", "c"])) == [
        "2 of 3 files read: 3 actions under 4 recommendations.",
        "  read                        1 file        1 action",
        "  read, to be checked         1 file       2 actions",
        "  not read                    1 file",
        "1 of 3 actions needs a look (filter the column flags for 'check'):",
        "  housing.pdf: 1",
        "The commonest reasons:",
        "  2 times: The row runs over a page break.",
        "Noticed about the documents:",
        "  housing.pdf, page 2: One page reads badly.",
        "Text in a plan that was not understood (leftovers in actions.json):",
        "  sub/housing.pdf, page 4: Page total 4",
        "Not read, or without a plan:",
        "  scan.pdf: not read. Its pages are pictures.",
        "Left alone: 3 files of other kinds (2 .zip, 1 no ending).",
    ]


def test_the_table_has_a_line_for_each_outcome_there_is():
    plan = Result("a.pdf", "read", None, (document(),))
    doubtful = Result("b.pdf", "read_with_flags", None, (document(actions=(action(),) * 1234),))
    results = [plan] * 1500 + [doubtful, Result("c", "no_plan", "?"), Result("d", "failed", "?")]
    assert list(summary_lines(results))[:5] == [
        "1,501 of 1,503 files read: 2,734 actions under 1,501 recommendations.",
        "  read                   1,500 files   1,500 actions",
        "  read, to be checked         1 file   1,234 actions",
        "  no action plan              1 file",
        "  not read                    1 file",
    ]


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        ("read", "2 of 2 files read: 2 actions under 2 recommendations."),
        ("no_plan", "0 of 2 files read: 0 actions under 0 recommendations."),
    ],
)
def test_files_that_fared_alike_need_no_table(outcome, line):
    documents = (document(),) if outcome == "read" else ()
    lines = list(summary_lines([Result("a.pdf", outcome, "Why.", documents)] * 2))
    assert lines[0] == line
    assert not lines[1:] or lines[1] == "Not read, or without a plan:"


@pytest.mark.parametrize(
    ("outcomes", "good", "some_read"),
    [
        ((), True, False),
        (("read", "read_with_flags"), True, True),
        (("read", "no_plan"), False, True),
        (("read_with_flags", "failed"), False, True),
        (("failed", "no_plan"), False, False),
    ],
)
def test_a_tally_tells_how_it_went(outcomes, good, some_read):
    tally = Tally()
    for outcome in outcomes:
        tally.add(Result("a.pdf", outcome, "Why.", (document(),) if "read" in outcome else ()))
    assert (tally.good, tally.some_read) == (good, some_read)
    assert sum(tally.outcomes.values()) == len(outcomes)
    assert list(tally.lines()) == list(tally.lines())


def test_one_file_without_doubts_needs_no_summary():
    assert list(summary_lines([Result("a.pdf", "read", None, (document(),))])) == []
    assert list(summary_lines([Result("a.pdf", "failed", "Pictures.")])) == []


def test_a_doubtful_recommendation_is_told_without_a_doubtful_action():
    doubtful = document(recommendations=(recommendation(flags=(CHECK,)),))
    result = Result("a.pdf", "read_with_flags", None, (doubtful,))
    assert list(summary_lines([result])) == [
        "To check:",
        "  1 time: The row runs over a page break.",
    ]


def test_the_commonest_reason_comes_first_and_each_action_counts_once():
    rare = Flag(code="rare", level="check", message="Rare.")
    often = Flag(code="often", level="check", message="Often, first wording.")
    again = often.model_copy(update={"message": "Often, other wording."})
    doubtful = document(
        actions=(action(flags=(rare, often, again)), action(id="a2", flags=(again,)))
    )
    lines = list(summary_lines([Result("a.pdf", "read_with_flags", None, (doubtful,))]))
    assert lines[-2:] == ["  2 times: Often, first wording.", "  1 time: Rare."]


def test_long_lists_and_long_leftovers_are_cut_and_say_so():
    rest = tuple(Leftover(text="word " * 40, page=None, reason="?") for _ in range(13))
    lines = list(summary_lines([Result("a", "read_with_flags", None, (document(leftovers=rest),))]))
    assert lines[-1] == "  … and 3 more"
    assert lines[1].startswith("  plan.pdf: word")
    assert lines[1].endswith("word …")


@pytest.mark.parametrize("number", [10, 11])
def test_a_list_is_cut_after_ten(number):
    lines = list(summary_lines([Result(f"{n}.pdf", "failed", "?") for n in range(number)]))
    assert lines[-1] == ("  9.pdf: not read. ?" if number == 10 else "  … and 1 more")
    assert sum(".pdf" in line for line in lines) == 10


def test_what_was_written():
    assert written_line("out", ["a.csv", "b.json"]) == "Written in out: a.csv, b.json."
    line = written_line("s3://bucket/out", ["summary.json"], some_read=False)
    assert line.startswith("Written in s3://bucket/out: summary.json. No plan was read")
    assert "earlier run are untouched" in line


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (1, "1 file is as it was and was not read again (--force reads everything)."),
        (1200, "1,200 files are as they were and were not read again (--force reads everything)."),
    ],
)
def test_files_that_were_not_read_again(number, line):
    assert unchanged_line(number) == line


def test_counting():
    assert counted(1, "file") == "1 file"
    assert counted(1200, "file") == "1,200 files"
