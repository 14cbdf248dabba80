"""What a file is, told by its content; which files of a folder are read at all."""

import hashlib

import pytest

from svextract import sources
from svextract.batch import DOCUMENT_SUFFIXES, RESULT_HEAD, find_files
from svextract.errors import (
    DamagedError,
    EmptyFileError,
    EncryptedError,
    TooLargeError,
    UnknownFormatError,
)
from svextract.readers import FLOWING
from svextract.sources import sha256_of, sniff
from svextract.writers.csv import csv_outputs
from tests.test_bad_input import office, open_document, packed
from tests.writers.reports import FULL, content, results_of

PDF = b"%PDF-1.7\n"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
MHTML = (
    b"From: <Saved by a browser>\r\nSubject: Plan\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/related\r\n\r\n"
)
CSV = b"Action,Lead officer,Deadline\r\nCut verges,Nia Bevan,May 2018\r\nRake,Tom Hale,June\r\n"
SHEET = "openxmlformats-officedocument.spreadsheetml"
WORD = "openxmlformats-officedocument.wordprocessingml"
LONG_COMMENT = b"<!-- saved from a web site -->\n" * 20

# A file's bytes, the format they say; where such a file comes from.
FORMATS = {
    "a PDF": (PDF, "pdf"),
    "a PDF with a mail's head before it": (b"Content-Type: application/pdf\r\n\r\n" + PDF, "pdf"),
    "a PDF with as much before it as readers accept": (b"x" * 1019 + PDF, "pdf"),
    "a Word document": (office(f"{WORD}.document.main+xml"), "docx"),
    "a Word template": (office(f"{WORD}.template.main+xml"), "docx"),
    "a Word document with macros": (office("ms-word.document.macroEnabled.main+xml"), "docx"),
    "a Word template with macros": (office("ms-word.template.macroEnabledTemplate.main+xml"),
                                    "docx"),
    "a workbook": (office(f"{SHEET}.sheet.main+xml"), "xlsx"),
    "a workbook's template": (office(f"{SHEET}.template.main+xml"), "xlsx"),
    "a workbook with macros": (office("ms-excel.sheet.macroEnabled.main+xml"), "xlsx"),
    "an OpenDocument text": (open_document("text"), "odt"),
    "an OpenDocument template": (open_document("text-template"), "odt"),
    "a web page": (b"<!DOCTYPE html><p>Plan", "html"),
    "a web page in capitals": (b"<HTML><BODY>Plan", "html"),
    "a web page with a byte order mark": (b"\xef\xbb\xbf\r\n<html>Plan", "html"),
    "a web page in two bytes a letter": ("<html><p>Plan".encode("utf-16"), "html"),
    "a web page in big letters' order": ("\ufeff<html><p>Plan".encode("utf-16-be"), "html"),
    "a web page after an XML declaration": (b'<?xml version="1.0"?>\n<html xmlns="x">', "html"),
    "a web page after comments": (LONG_COMMENT + b"<html>Plan", "html"),
    "a table that Excel saved as a web page": (b"<table><tr><td>Plan</table>", "html"),
    "a page of a browser's archive": (MHTML + b"<html>Plan", "html"),
    "an archive that begins with its version": (b"MIME-Version: 1.0\r\n\r\nPlan", "html"),
    "values between commas": (CSV, "csv"),
    "values between semicolons": (CSV.replace(b",", b";"), "csv"),
    "values with a byte order mark": (b"\xef\xbb\xbf" + CSV, "csv"),
    "values after the name of their separator": (b"sep=;\r\nAction;By\r\nRake;May\r\n", "csv"),
    "rows between tabs (the seed)": (CSV.replace(b",", b"\t"), "txt"),
    "rows between bars (York)": (CSV.replace(b",", b"|"), "txt"),
    "prose with commas": (b"Verges, lanes, and trees.\nThe Panel met, heard, and left.\n", "txt"),
    "one line": (b"Plan", "txt"),
    "a text about a web page": (b"The page begins with <html> and <table>.", "txt"),
    "a text about a PDF, further down": (b"x" * 1020 + PDF, "txt"),
    "a text that begins like a mail": (b"From: Nia Bevan\nTo: Tom Hale\n", "txt"),
    "markup of another kind": (b"<plan><action>Rake</action></plan>", "txt"),
    "a text in two bytes a letter": ("Cut the verges".encode("utf-16"), "txt"),
}  # fmt: skip


@pytest.fixture
def file(tmp_path):
    """Return the function that writes bytes under a name that says nothing."""

    def write(data):
        (tmp_path / "plan.bin").write_bytes(data)
        return tmp_path / "plan.bin"

    return write


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_told_by_the_content(file, name):
    data, expected = FORMATS[name]
    assert sniff(file(data)) == expected


def test_each_format_told_has_a_reader():
    assert {expected for _, expected in FORMATS.values()} == FLOWING | {"pdf", "txt"}


# A file's bytes, the error, words of the advice; beside those of test_bad_input.
REFUSED = {
    "zero bytes and spaces": (b"\x00 \r\n\x0c" * 9, EmptyFileError, "Download it again"),
    "rich text": (rb"{\rtf1 Plan}", UnknownFormatError, "save it as .docx"),
    "slides": (office("openxmlformats-officedocument.presentationml.slideshow.main+xml"),
               UnknownFormatError, "a presentation"),
    "a sheet of another office": (open_document("spreadsheet"), UnknownFormatError, ".xlsx"),
    "a drawing": (open_document("graphics"), UnknownFormatError, "as PDF"),
    "a packed folder": (packed(**{"plan.docx": "x"}), UnknownFormatError, "Unpack it"),
    "a packed folder that was cut": (packed(a="x" * 99)[:40], DamagedError, "another copy"),
    "an old workbook": (OLD + bytes(600), UnknownFormatError, "old version"),
    "a locked document": (OLD + bytes(600) + LOCKED, EncryptedError, "without the password"),
    "a locked document, a megabyte into it": (
        OLD + bytes(3 * sources.CHUNK) + LOCKED, EncryptedError, "without the password",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_other_formats_are_refused_with_advice(file, name):
    data, kind, words = REFUSED[name]
    with pytest.raises(kind, match=words):
        sniff(file(data))


def test_a_workbooks_template_with_macros_is_a_workbook(file):
    assert sniff(file(office("ms-excel.template.macroEnabled.main+xml"))) == "xlsx"


# The constant that is lowered, bytes that are as many, the format they have below it.
SIZES = [
    ("LARGEST_PDF", PDF, "pdf"),
    ("LARGEST_OTHER", b"<html>Plan", "html"),
    ("LARGEST_OTHER", office(f"{SHEET}.sheet.main+xml"), "xlsx"),
    ("LARGEST_TEXT", CSV, "csv"),
    ("LARGEST_TEXT", b"Plan", "txt"),
]


@pytest.mark.parametrize(("limit", "data", "expected"), SIZES, ids=[case[2] for case in SIZES])
def test_what_is_too_large_is_refused(monkeypatch, file, limit, data, expected):
    monkeypatch.setattr(sources, limit, len(data))
    assert sniff(file(data)) == expected
    monkeypatch.setattr(sources, limit, len(data) - 1)
    with pytest.raises(TooLargeError, match="Split it"):
        sniff(file(data))


def test_what_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(DamagedError, match="Check that it is there"):
        sniff(tmp_path / "gone.pdf")


@pytest.mark.parametrize("size", [0, 1, sources.CHUNK, sources.CHUNK + 1])
def test_a_digest_is_of_the_whole_content(file, size):
    data = b"x" * size
    assert sha256_of(file(data)) == hashlib.sha256(data).hexdigest()


def names(folder):
    return [job.name for job in find_files([folder]).jobs]


@pytest.mark.parametrize("suffix", sorted(DOCUMENT_SUFFIXES))
def test_documents_are_picked_up_from_a_folder_whatever_the_case_of_their_suffix(tmp_path, suffix):
    (tmp_path / f"a{suffix}").write_text("plan", "utf-8")
    (tmp_path / f"b{suffix.upper()}").write_text("plan", "utf-8")
    assert names(tmp_path) == [f"a{suffix}", f"b{suffix.upper()}"]


def test_every_format_that_is_told_is_picked_up():
    assert {f".{format_}" for format_ in (*FLOWING, "pdf", "txt")} <= DOCUMENT_SUFFIXES


# The bytes of a table, whether it is one that a council published.
TABLES = {
    "a council's": (CSV, True),
    "a council's with a byte order mark": (b"\xef\xbb\xbf" + CSV, True),
    "one whose first column is a source": (b"source,plan\r\nPanel,Verges\r\n", True),
    "empty, as a run that was cut off leaves it": (b"", False),
    "results": (RESULT_HEAD + b"action\r\n", False),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_results_are_left_alone(tmp_path, name):
    data, published = TABLES[name]
    (tmp_path / "table.CSV").write_bytes(data)
    (tmp_path / "plan.txt").write_text("plan", "utf-8")
    found = find_files([tmp_path])
    assert ("table.CSV" in [job.name for job in found.jobs]) is published
    assert ("table.CSV" in found.skipped) is not published


@pytest.mark.parametrize("output", csv_outputs(), ids=lambda output: output.name)
def test_what_an_earlier_run_wrote_is_left_alone(tmp_path, output):
    (tmp_path / output.name).write_bytes(content(output, results_of([FULL])))
    (tmp_path / "plan.txt").write_text("plan", "utf-8")
    assert names(tmp_path) == ["plan.txt"]


def test_a_table_of_results_that_is_named_is_read(tmp_path):
    table = tmp_path / "actions.csv"
    table.write_bytes(RESULT_HEAD)
    assert names(table) == ["actions.csv"]


def test_a_text_that_begins_like_results_is_a_text(tmp_path):
    (tmp_path / "plan.txt").write_bytes(RESULT_HEAD)
    (tmp_path / "empty.txt").write_bytes(b"")
    assert names(tmp_path) == ["empty.txt", "plan.txt"]
