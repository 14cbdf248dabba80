"""Every document of samples/ against what it is expected to give."""

import importlib.util
import json
from copy import deepcopy
from itertools import product

import pytest

from benchmarks.measure import FIGURES, measure, whole
from svextract.errors import SvextractError
from tests.agreement import ASPECTS, cells, differences, load, plain, plans_of, rows_of
from tests.conftest import ROOT, SAMPLES

FOUND = {path.name.removesuffix(".json"): path for path in (SAMPLES / "expected").glob("*.json")}
REFUSED = {name: load(path)["reason"] for name, path in FOUND.items() if "refused" in load(path)}
SCANS = sorted(name for name, path in FOUND.items() if load(path).get("scanned"))
EXPECTED = {name: path for name, path in FOUND.items() if name not in {*REFUSED, *SCANS}}
PDFS = sorted(name for name in EXPECTED if name.endswith(".pdf"))
NO_PLANS = ROOT / "tests" / "refused"
DOCUMENTS = {".pdf", ".txt", ".docx", ".odt", ".html", ".xlsx", ".csv"}
# The measure that the project's own must agree with, where it is at hand.
OTHER_MEASURE = ROOT.parent / "shared" / "score.py"
# What may be wrong with a row, or only looks wrong: the rule is the same rule.
FAULTS = (
    lambda row: {"text": row["text"] + "x"},
    lambda row: {"officers": row["officers"][1:]},
    lambda row: {"deadline": {**row["deadline"], "due": "1999-01-01"}},
    lambda row: {"recommendation": f"Rec {row['recommendation']}."},
    lambda row: {"deadline_text": row["deadline_text"].upper()},
    lambda _: {"recommendation": "99"},
    lambda row: {"deadline": {**row["deadline"], "rrule": "RRULE:INTERVAL=1;FREQ=DAILY"}},
    lambda row: {"text": row["text"].replace("’", "'") + ".", "rag": "Puce"},
)


def documents(report_of, name, **options):
    return [plain(found) for found in report_of(SAMPLES / name, **options).documents]


def all_rows(report_of, name, **options):
    return [row for read in documents(report_of, name, **options) for row in rows_of(read)]


def test_every_sample_has_an_expected_file():
    places = (*SAMPLES.iterdir(), *NO_PLANS.iterdir())
    names = {path.name for path in places if path.suffix in DOCUMENTS}
    assert names == set(FOUND)


def test_every_sample_has_a_layout_and_a_line_in_the_readme():
    entries = json.loads((SAMPLES / "layouts.json").read_text(encoding="utf-8"))
    assert sorted(entry["file"] for entry in entries) == sorted(FOUND)
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in FOUND if f"| {name} |" not in readme] == []


# What is not yet read as it should be.
NOT_YET = {
    ("governance-updates.pdf", "officers"): "two stacked officers that a page divides read as one",
}


def sample_cases():
    for case in product(sorted(EXPECTED), ASPECTS):
        marks = [pytest.mark.xfail(reason=NOT_YET[case])] if case in NOT_YET else []
        yield pytest.param(*case, marks=marks)


@pytest.mark.parametrize(("name", "aspect"), list(sample_cases()))
def test_sample_reads_as_expected(report_of, name, aspect):
    read, expected = documents(report_of, name), plans_of(load(EXPECTED[name]))
    assert len(read) == len(expected), f"{name}: {len(read)} plans and not {len(expected)}"
    found = [
        line
        for one, other in zip(read, expected, strict=True)
        for line in differences(one, other, [aspect])
    ]
    assert not found, "\n".join([name, *found])


# Share of a scan's rows that must be right, and of all scans' in the mean.
LEAST_OF_A_SCAN, LEAST_OF_SCANS = 0.6, 0.85


@pytest.mark.parametrize("name", SCANS)
def test_most_rows_of_a_scan_are_right(report_of, name):
    figures = measure(load(FOUND[name]), whole(documents(report_of, name))).figures
    assert figures.rows >= LEAST_OF_A_SCAN
    assert figures.due >= LEAST_OF_A_SCAN


def test_most_rows_of_all_scans_are_right(report_of):
    rows = [
        measure(load(FOUND[name]), whole(documents(report_of, name))).figures.rows for name in SCANS
    ]
    assert len(rows) >= 6
    assert sum(rows) / len(rows) >= LEAST_OF_SCANS


@pytest.mark.parametrize("name", SCANS)
def test_a_scan_says_which_pages_were_read_from_pictures(report_of, name):
    (document,) = documents(report_of, name)
    pages = document["source"]["ocr_pages"]
    assert pages == ([2] if name.startswith("cemeteries") else [1, 2])
    assert all(row["where"] for row in rows_of(document))


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_holds_no_plan_is_refused(report_of, name):
    with pytest.raises(SvextractError) as raised:
        report_of(NO_PLANS / name)
    assert raised.value.code == REFUSED[name]


@pytest.mark.parametrize("name", PDFS)
def test_both_engines_read_the_same_rows(report_of, name):
    one, other = (
        [cells(row) for row in all_rows(report_of, name, reader=reader)]
        for reader in ("pdfium", "pdfplumber")
    )
    assert one == other


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_flags_and_leftovers_say_why(report_of, name):
    for read in documents(report_of, name):
        flags = [flag for part in (*read["actions"], *rows_of(read)) for flag in part["flags"]]
        reasons = [left["reason"] for left in read["leftovers"]]
        sentences = [flag["message"] for flag in flags] + reasons
        assert all(len(text.split()) > 3 and text.endswith(".") for text in sentences)
        assert not any("\n" in text for text in sentences)


@pytest.mark.parametrize("name", PDFS)
def test_places_lie_on_their_pages(report_of, name):
    import pypdfium2

    with pypdfium2.PdfDocument(SAMPLES / name) as pdf:
        sizes = [page.get_size() for page in pdf]
    recs = [rec for read in documents(report_of, name) for rec in read["recommendations"]]
    placed = [*all_rows(report_of, name), *(rec for rec in recs if rec["where"])]
    assert placed
    for part in placed:
        assert part["where"]
        for place in part["where"]:
            x0, top, x1, bottom = place["box"]
            width, height = sizes[place["page"] - 1]
            assert 0 <= x0 < x1 <= width
            assert 0 <= top < bottom <= height


def test_a_sample_measured_against_itself_is_perfect():
    for path in EXPECTED.values():
        gold = load(path)
        result = measure(gold, {**gold, **gold["meta"]})
        assert {getattr(result.figures, key) for key in FIGURES} == {1.0}, path.name
        assert result.printed == len(rows_of(gold))
        assert not result.missed


@pytest.fixture(scope="module")
def other():
    """The measure that is kept beside the project, which not everybody has."""
    if not OTHER_MEASURE.exists():
        pytest.skip("the other measure is not at hand")
    spec = importlib.util.spec_from_file_location("other_measure", OTHER_MEASURE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoilt(gold):
    """Turn a gold file into one that was read badly, a different fault in every action."""
    read = deepcopy({**gold, **gold["meta"], "organisation": "Nowhere Council"})
    for last in read["recommendations"][-1:]:
        last["text"] += " And more."
    rows = [action["occurrences"][0] for action in read["actions"]]
    for place, row in enumerate(rows):
        row["flags"] = [{"level": "check" if place % 2 else "note"}]
        row.update(FAULTS[place % len(FAULTS)](row))
    del read["actions"][-1:]
    return read


def alike(ours, theirs, keys):
    """Say whether two measures give the same figures, counts and doubts."""
    counts = (ours.printed, len(ours.missed), *ours.doubt)
    wanted = ("_n", "_wrong", "_wrong_flagged", "_good", "_good_flagged")
    printed, *doubt = (theirs[key] for key in wanted)
    assert counts == (printed, len(theirs["_missing"]), *doubt)
    figures = {key: getattr(ours.figures, key) for key in FIGURES}
    assert figures == pytest.approx({key: theirs[key] for key in keys})


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_measure_agrees_with_the_other_on_what_is_read(report_of, other, name):
    gold, read = load(EXPECTED[name]), whole(documents(report_of, name))
    alike(measure(gold, read), other.score(gold, read), other.KEYS)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_measure_agrees_with_the_other_on_faults(other, name):
    gold = load(EXPECTED[name])
    for read in (spoilt(gold), None):
        alike(measure(gold, read), other.score(gold, read), other.KEYS)
