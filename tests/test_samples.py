"""Every document of samples/ against what it is expected to give."""

from itertools import product

import pytest

from tests.agreement import ASPECTS, cells, differences, load, plain, rows_of
from tests.conftest import SAMPLES

EXPECTED = {path.name.removesuffix(".json"): path for path in (SAMPLES / "expected").glob("*.json")}
PDFS = sorted(name for name in EXPECTED if name.endswith(".pdf"))


def document(report_of, name, **options):
    (found,) = report_of(SAMPLES / name, **options).documents
    return plain(found)


def test_every_sample_has_an_expected_file():
    documents = {path.name for path in SAMPLES.iterdir() if path.suffix in {".pdf", ".txt"}}
    assert documents == set(EXPECTED)


@pytest.mark.parametrize(("name", "aspect"), [*product(sorted(EXPECTED), ASPECTS)])
def test_sample_reads_as_expected(report_of, name, aspect):
    found = differences(document(report_of, name), load(EXPECTED[name]), [aspect])
    assert not found, "\n".join([name, *found])


@pytest.mark.parametrize("name", PDFS)
def test_both_engines_read_the_same_rows(report_of, name):
    one, other = (
        [cells(row) for row in rows_of(document(report_of, name, reader=reader))]
        for reader in ("pdfium", "pdfplumber")
    )
    assert one == other


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_flags_and_leftovers_say_why(report_of, name):
    read = document(report_of, name)
    flags = [flag for part in (*read["actions"], *rows_of(read)) for flag in part["flags"]]
    sentences = [flag["message"] for flag in flags] + [left["reason"] for left in read["leftovers"]]
    assert all(len(text.split()) > 3 and text.endswith(".") for text in sentences)
    assert not any("\n" in text for text in sentences)


@pytest.mark.parametrize("name", PDFS)
def test_places_lie_on_their_pages(report_of, name):
    import pypdfium2

    with pypdfium2.PdfDocument(SAMPLES / name) as pdf:
        sizes = [page.get_size() for page in pdf]
    for row in rows_of(document(report_of, name)):
        assert row["where"]
        for place in row["where"]:
            x0, top, x1, bottom = place["box"]
            width, height = sizes[place["page"] - 1]
            assert 0 <= x0 < x1 <= width
            assert 0 <= top < bottom <= height
