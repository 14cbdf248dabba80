"""What pdfminer unpacks has a limit."""

import zlib

import pytest
from pdfminer import pdftypes

from svextract.errors import TooLargeError
from svextract.readers import inflating
from svextract.readers.plumber import PlumberPages
from tests.conftest import SAMPLES


@pytest.fixture(autouse=True)
def limited(monkeypatch):
    monkeypatch.setattr(pdftypes, "zlib", pdftypes.zlib)
    monkeypatch.setattr(inflating, "MOST_INFLATED", 1_000_000)


def test_what_zlib_unpacks_is_unpacked():
    for data in (b"", b"text", bytes(999_999)):
        assert inflating.inflate(zlib.compress(data)) == data
        assert inflating.inflate(zlib.compress(data) + b"more") == data


@pytest.mark.parametrize("data", [b"no zlib", zlib.compress(b"text" * 99)[:-3], b""])
def test_damaged_data_is_told_as_zlib_does(data):
    with pytest.raises(zlib.error):
        zlib.decompress(data)
    with pytest.raises(zlib.error):
        inflating.inflate(data)


def test_too_much_is_refused():
    with pytest.raises(TooLargeError, match="unpacks to more than any document holds"):
        inflating.inflate(zlib.compress(bytes(2_000_000)))


def test_pdfminer_asks_it():
    """Fails when pdfminer unpacks in another way, and the limit is none."""
    inflating.limit_inflating()
    stream = pdftypes.PDFStream({"Filter": pdftypes.LIT("FlateDecode")}, zlib.compress(bytes(9**7)))
    with pytest.raises(TooLargeError):
        stream.get_data()


def test_a_document_is_read_as_before():
    pages = PlumberPages(SAMPLES / "parks-headings.pdf", None)
    assert "Recommendation" in pages.text(0)
    pages.close()


def test_a_bomb_is_a_sentence(monkeypatch):
    monkeypatch.setattr(inflating, "MOST_INFLATED", 100)
    pages = PlumberPages(SAMPLES / "parks-headings.pdf", None)
    with pytest.raises(TooLargeError, match="Ask its author for another copy"):
        pages.text(0)
    pages.close()
