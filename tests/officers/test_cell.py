"""Officer cells, from cases.json and from the gold of the corpus where that is at hand."""

from __future__ import annotations

import json
import random
import textwrap
import time
from pathlib import Path

import pytest

from svextract.officers import officer_text_is_open, post_is_cut, read_officers, starts_officer
from svextract.officers.answers import NEW, PART, QUESTIONS, SAME
from svextract.officers.joins import COLUMNS, TABLES
from svextract.page import Line

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
CASES = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
WIDTHS = range(15, 41)
WHOLE_WORDS = {"break_on_hyphens": False, "break_long_words": False}


def lines_of(cell):
    """The lines of a case: '~' before a line says that its break may be a wrap."""
    return [
        Line(text.removeprefix("~"), breaks=at > 0 and not text.startswith("~"))
        for at, text in enumerate(cell.split("\n"))
    ]


def said(officers):
    return [{field: value for field, value in officer if value is not None} for officer in officers]


def checks(reading):
    return [flag.code for flag in reading.flags if flag.level == "check"]


def case_param(case):
    marks = [pytest.mark.xfail(strict=True, reason=case["xfail"])] if "xfail" in case else []
    return pytest.param(case, id=f"{case['rule']}: {case['cell']}", marks=marks)


@pytest.mark.parametrize("case", [case_param(case) for case in CASES])
def test_cell(case):
    reading = read_officers(lines_of(case["cell"]), key=case.get("key"))
    assert said(reading.officers) == case["officers"]
    assert checks(reading) == case.get("check", [])
    assert reading.text == case.get("text", reading.text)


def cells_of(value):
    """Every (officers_text, officers) of a gold file, as hashable text."""
    if isinstance(value, dict):
        if "officers_text" in value:
            yield value["officers_text"], json.dumps(value["officers"], sort_keys=True)
        for item in value.values():
            yield from cells_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from cells_of(item)


def gold_cells():
    files = [*sorted((SHARED / "corpus" / "gold").glob("*.json")), SHARED / "seed" / "gold.json"]
    cells = {}
    for file in files:
        if file.exists():
            cells |= dict(cells_of(json.loads(file.read_text(encoding="utf-8"))))
    return [(text, json.loads(officers)) for text, officers in cells.items() if text]


def wrapped(text, width):
    """The printed lines of a cell in a column of this many characters."""
    lines = []
    for paragraph in text.split("\n"):
        for at, line in enumerate(textwrap.wrap(paragraph, width, **WHOLE_WORDS)):
            fits = bool(lines) and len(lines[-1].text) + 1 + len(line.split()[0]) <= width
            lines.append(Line(line, breaks=at == 0 and fits))
    return lines


def same(got, gold):
    """Whether officers agree; a trailing stop ('Cyf.') does not count."""
    fields = ("name", "role", "team", "organisation")
    want = [tuple((officer.get(field) or "").rstrip(".") for field in fields) for officer in gold]
    return [tuple((getattr(o, f) or "").rstrip(".") for f in fields) for o in got] == want


needs_gold = pytest.mark.skipif(not gold_cells(), reason="the corpus is not beside the repository")


@needs_gold
def test_gold_cells_as_printed():
    wrong = []
    for text, gold in gold_cells():
        reading = read_officers([Line(line, breaks=True) for line in text.split("\n")])
        if not same(reading.officers, gold) or checks(reading) or reading.text != text:
            wrong.append((text, said(reading.officers), checks(reading)))
    assert wrong == []


@needs_gold
def test_gold_cells_in_narrow_columns(record_property):
    total, wrong = 0, []
    for text, gold in gold_cells():
        for width in WIDTHS:
            reading = read_officers(wrapped(text, width))
            total += 1
            if not same(reading.officers, gold):
                wrong.append((width, text, said(reading.officers)))
    record_property("share_right", 1 - len(wrong) / total)
    assert len(wrong) / total <= NARROW_MISSES, wrong


def test_own_cells_in_narrow_columns():
    # Entries stacked in the column ('~') never share a printed line; they have their own test.
    whole = [case for case in CASES if case["officers"] and "xfail" not in case]
    whole = [case for case in whole if len(case["officers"]) == 1 or "~" not in case["cell"]]
    wrong = []
    for case in whole:
        text = case.get("text", case["cell"].replace("\n~", " "))
        for width in WIDTHS:
            reading = read_officers(wrapped(text, width), key=case.get("key"))
            if said(reading.officers) != case["officers"]:
                wrong.append((width, text, said(reading.officers)))
    assert len(wrong) / len(whole) / len(WIDTHS) <= NARROW_MISSES, wrong


def test_stacked_entries():
    """Two entries in a narrow column, with nothing between but the line break."""
    chance = random.Random(5)  # noqa: S311, the same pairs on every run
    whole = [case for case in CASES if len(case["officers"]) == 1 and stacks(case)]
    wrong = []
    for _ in range(PAIRS):
        pair, width = chance.sample(whole, 2), chance.randint(16, 34)
        lines = wrapped("\n".join(flat(case) for case in pair), width)
        reading = read_officers(lines)
        if said(reading.officers) != pair[0]["officers"] + pair[1]["officers"]:
            wrong.append((lines, said(reading.officers)))
    assert len(wrong) / PAIRS <= STACK_MISSES, wrong


def flat(case):
    return case.get("text", case["cell"].replace("\n~", " "))


def stacks(case):
    """Whether a case may stand in a stack: an ordinary one, in ordinary case and languages."""
    odd = {"key", "check", "xfail"} & case.keys()
    cased = not (case["cell"].isupper() or case["cell"].islower())
    return not odd and cased and "\n" not in flat(case) and "/" not in case["cell"]


PAIRS = 500
STACK_MISSES = 0.12  # share of such stacks that may be misread
NARROW_MISSES = 0.02  # share of gold cells at widths of 15 to 40 characters that may be misread


@pytest.mark.parametrize(
    "text",
    [
        "Head of HR and",
        "Head of",
        "Chief Press Officer,",
        "Tenant &",
        "Team Leader (Bryony",
        "Hamid Dorset /",
        "Anti-",
        "Cabinet Member for",
        "Procurement -",
    ],
)
def test_open_text(text):
    assert officer_text_is_open(text)


@pytest.mark.parametrize(
    "text", ["", "Head of HR", "Licensing Manager (Dom Starr)", "J. Smith A.", "(Head of Parks"]
)
def test_closed_text(text):
    assert not officer_text_is_open(text)


@pytest.mark.parametrize("text", ["Head of HR", "Legal Services", "JH", "head of housing"])
def test_start(text):
    assert starts_officer(text)


@pytest.mark.parametrize("text", ["Sandiford)", "(Dom Starr)", "and Leisure", "", ", Finance"])
def test_no_start(text):
    assert not starts_officer(text)


def test_line_breaks_inside_a_line():
    reading = read_officers([Line("Director of Place\nHead of Audit")])
    assert reading.text == "Director of Place\nHead of Audit"
    assert len(reading.officers) == 2


def test_a_cell_too_long_is_not_read():
    reading = read_officers([Line("Head of Housing and " * 200)])
    assert reading.officers == ()
    assert checks(reading) == ["long_officer"]


@pytest.mark.parametrize(
    "text", ["(" * 1900, "and " * 480, "A/" * 900, "Head of " * 240, ", " * 900, "a-" * 900]
)
def test_hostile_cells_are_read_in_time(text):
    start = time.perf_counter()
    read_officers([Line(text)])
    read_officers([Line(word) for word in text.split()])
    assert time.perf_counter() - start < 3.0


def test_every_separator_has_a_whole_table():
    for rows in TABLES.values():
        assert [len(row) for row in rows] == [len(COLUMNS)] * len(COLUMNS)
        assert set("".join(rows)) <= {NEW, PART, SAME, *QUESTIONS}


# What stands above and below a break, and whether a post was divided by it.
CUT_POSTS = [
    ("Head of Legal and Democratic", "Services Officer", True),
    ("Assistant Director, Education and Finance Business", "Partner", True),
    ("Parking", "Manager", True),
    ("Head of Parks and Voluntary Sector", "Liaison Officer", True),
    ("Nia Bevan", "Manager", False),
    ("Head of Parks", "Officer", False),
    ("Legal Services", "Parks Manager", False),
    ("Legal Services", "Head of Parks", False),
    ("Legal and Democratic", "Services", False),
]


@pytest.mark.parametrize(("above", "below", "cut"), CUT_POSTS)
def test_a_post_that_a_page_may_have_cut(above, below, cut):
    assert post_is_cut(above, below) == cut
