"""Every document of samples/ against what it is expected to give."""

from itertools import product

import pytest

from tests.agreement import ASPECTS, cells, differences, fold, load, plain, rows_of, who
from tests.conftest import SAMPLES

EXPECTED = {
    path.name.removesuffix(".json"): path for path in (SAMPLES / "expected").glob("*.json")
}
PDFS = sorted(name for name in EXPECTED if name.endswith(".pdf"))
LOST_WORDS = "'Member for', the rest of a cut cell, is read into the repeated heading 'Officer' above it"

# Aspects that are not right yet, by sample.
NOT_YET = {("lighting-large.pdf", "rows"): LOST_WORDS}

# Rows whose officers are not read right yet, by how their action begins. Take a row out when it is.
OFFICERS_NOT_YET = {'apprentices-utf16.txt': ['Elect two apprentices to the s'],
 'beaches-tight.pdf': ['Agree with Penhallow Surf Resc',
                       'Consult on a byelaw; report th',
                       'Place boulders at the three po'],
 'buses-rules.pdf': ['Cut back hedges at stops on th', 'Model the cost of a £1 fare at'],
 'carers-merged.pdf': ["Adopt five days' paid carer's ", 'Review take-up by ethnicity, b'],
 'cemeteries-response.pdf': ['Apply for a grant of £22,000', 'Inspect with the graves commis'],
 'contact-repeats.pdf': ['Give every ward member a named'],
 'debt-report.pdf': ['Rewrite the reminder, the fina', 'Set a vulnerability test that '],
 'digital-tiles.pdf': ['Ask local employers to give th', 'Wipe and repair 400 laptops as'],
 'exclusions-bands.pdf': ['Agree a data-sharing protocol ',
                          'Invite two young people who ga',
                          'Produce a two-page leaflet in ',
                          'Tender a framework for alterna'],
 'leisure-bare.pdf': ['Find out what neighbours think'],
 'libraries-stripes.pdf': ['Replace the vehicle (registere'],
 'lighting-large.pdf': ['Adopt criteria: traffic, crime', 'Decide whether to extend the t'],
 'lighting-small.pdf': ['Adopt criteria: traffic, crime'],
 'markets-tabs.txt': ['Amend the traffic order so tha',
                      'Install 24 bollards, subject t',
                      'Work out the cost and bring a '],
 'museums-double.pdf': ['Repair the roof of the Custom ', "Set up a friends' scheme-£25 a"],
 'parks-headings.pdf': ['Rewrite the design guide and s'],
 'planning-sideways.pdf': ['Engage two contractors for not', 'Train members of the Planning '],
 'planning-turned.pdf': ['Engage two contractors for not', 'Train members of the Planning '],
 'youth-themes.pdf': ['Agree with Oakminster Police a']}

OTHER_ENGINE_NOT_YET = {
    "planning-sideways.pdf": "words that run up the page come out of pdfplumber spelt from their end",
}


def known(name, table):
    """A sample as a parameter, expected to fail where the table says why."""
    marks = [pytest.mark.xfail(reason=table[name])] if name in table else []
    return pytest.param(name, marks=marks)


def pairs():
    """Every sample with every aspect but the officers, who have a test of their own."""
    return [
        pytest.param(*pair, marks=[pytest.mark.xfail(reason=NOT_YET[pair])] if pair in NOT_YET else [])
        for pair in product(sorted(EXPECTED), ASPECTS)
        if pair[1] != "officers"
    ]


def document(report_of, name, **options):
    (found,) = report_of(SAMPLES / name, **options).documents
    return plain(found)


def test_every_sample_has_an_expected_file():
    documents = {path.name for path in SAMPLES.iterdir() if path.suffix in {".pdf", ".txt"}}
    assert documents == set(EXPECTED)


@pytest.mark.parametrize(("name", "aspect"), pairs())
def test_sample_reads_as_expected(report_of, name, aspect):
    found = differences(document(report_of, name), load(EXPECTED[name]), [aspect])
    assert not found, "\n".join([name, *found])


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_officers_are_right_but_for_the_known_ones(report_of, name):
    got, want = document(report_of, name), load(EXPECTED[name])
    right = {(*cells(row)[:2], str(who(row))) for row in rows_of(got)}
    wrong = [
        fold(row["text"])[:30]
        for row in rows_of(want)
        if (*cells(row)[:2], str(who(row))) not in right
    ]
    found = differences(got, want, ["officers"])
    assert sorted(wrong) == sorted(OFFICERS_NOT_YET.get(name, [])), "\n".join([name, *found])


@pytest.mark.parametrize("name", [known(name, OTHER_ENGINE_NOT_YET) for name in PDFS])
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
    assert all(text[:1].isupper() and text.endswith(".") for text in sentences)


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
