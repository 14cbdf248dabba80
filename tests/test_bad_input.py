"""Files that cannot be read: one sentence that says what to do, and the other files are done."""

import io
import json
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from svextract import Options, SvextractError, extract
from svextract.cli import app
from svextract.errors import (
    DamagedError,
    EmptyFileError,
    EncryptedError,
    NoPlanError,
    NoTextError,
    UnknownFormatError,
)
from tests.conftest import SAMPLES
from tests.readers.papers import EMPTY_PDF, RIGHT, make_pdf, write

PLAN = "Action\tLead officer\tDeadline\nCut the verges\tNia Bevan\tMay 2018\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(64)
TIFF = b"II*\x00" + bytes(64)
WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
NOISE = bytes((n * n * 7 + n * 31) % 256 for n in range(4096))


def packed(**parts):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return held.getvalue()


def office(kind):
    """A packed file that says of itself what it is."""
    said = f'<Types><Override ContentType="application/vnd.{kind}"/></Types>'
    return packed(**{"[Content_Types].xml": said})


def open_document(kind):
    return packed(mimetype=f"application/vnd.oasis.opendocument.{kind}")


LOCKED_WORD = WORD + "EncryptedPackage".encode("utf-16-le") + bytes(512)
SLIDES = "openxmlformats-officedocument.presentationml.presentation.main+xml"
BINARY = "ms-excel.sheet.binary.macroEnabled.main"
DOCUMENT = "openxmlformats-officedocument.wordprocessingml.document.main+xml"


# A file's name, its bytes, the error, words of the advice.
BAD = {
    "an empty PDF": ("a.pdf", b"", EmptyFileError, "Download it again"),
    "an empty text": ("a.txt", b"", EmptyFileError, "Download it again"),
    "zero bytes": ("a.pdf", bytes(5000), EmptyFileError, "Download it again"),
    "spaces": ("a.txt", b" \r\n\t" * 200, EmptyFileError, "Download it again"),
    "noise named .pdf": ("a.pdf", NOISE, UnknownFormatError, "Save the plan as PDF"),
    "noise named .txt": ("a.txt", NOISE, UnknownFormatError, "Save the plan as PDF"),
    "a damaged JPEG": ("a.pdf", JPEG, DamagedError, "Scan the page again"),
    "a damaged PNG": ("a.png", PNG, DamagedError, "Scan the page again"),
    "a damaged TIFF": ("a.tif", TIFF, DamagedError, "Scan the page again"),
    "a ZIP": ("a.zip", packed(**{"plan.pdf": "x"}), UnknownFormatError, "Unpack it"),
    "a cut ZIP": ("a.docx", office(DOCUMENT)[:60], DamagedError, "another copy"),
    "a Word file of no parts": ("a.docx", office(DOCUMENT), DamagedError, "another copy"),
    "an old Word file": ("a.doc", WORD, UnknownFormatError, "save it as .docx"),
    "a locked Word file": ("a.docx", LOCKED_WORD, EncryptedError, "without the password"),
    "rich text": ("a.rtf", rb"{\rtf1\ansi Plan}", UnknownFormatError, "save it as .docx"),
    "slides": ("a.pptx", office(SLIDES), UnknownFormatError, "Save it as PDF"),
    "slides (ODP)": ("a.odp", open_document("presentation"), UnknownFormatError, "Save it as PDF"),
    "a sheet (ODS)": ("a.ods", open_document("spreadsheet"), UnknownFormatError, "Save it as"),
    "a binary workbook": ("a.xlsb", office(BINARY), UnknownFormatError, "Save it as .xlsx"),
    "a web page": ("a.html", b"<!DOCTYPE html><p>x", NoPlanError, "layout"),
    "a login page named .pdf": ("a.pdf", b"\n <html><p>Log in", NoPlanError, "layout"),
    "a PDF of no pages": ("a.pdf", EMPTY_PDF, DamagedError, "another copy"),
    "a PDF that is only a mark": ("a.pdf", b"%PDF-1.7\n", DamagedError, "another copy"),
    "noise after a PDF's mark": ("a.pdf", b"%PDF-1.7\n" + NOISE, DamagedError, "another copy"),
    "minutes": ("a.txt", b"The Panel met and thanked everybody.\n" * 5, NoPlanError, "layout"),
    "a few letters": ("a.txt", b"Plan", NoPlanError, "layout"),
}


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory):
    """PDFs that cannot be read, by name: bytes."""
    pytest.importorskip("reportlab")
    path = tmp_path_factory.mktemp("pdfs") / "a.pdf"
    made = {}
    many = [write(f"Page {number} of the minutes of the Panel") for number in range(4)]
    made["locked"] = make_pdf(path, *many, password=RIGHT).read_bytes()
    made["cut"] = make_pdf(path, *many).read_bytes()[:300]
    made["scan"] = make_pdf(path, lambda c: c.rect(0, 0, 500, 700, fill=1)).read_bytes()
    made["minutes"] = make_pdf(path, *many).read_bytes()
    return made


# A PDF, the password given, the error, words of the advice.
BAD_PDFS = [
    ("locked", None, EncryptedError, "--password"),
    ("locked", "wrong", EncryptedError, "Check it"),
    ("locked", RIGHT, NoPlanError, "layout"),
    ("cut", None, DamagedError, "another copy"),
    ("scan", None, NoTextError, "Ask the author"),
    ("minutes", None, NoPlanError, "layout"),
]


def assert_is_advice(error, kind, words):
    text = str(error)
    assert type(error) is kind
    assert words in text
    assert "\n" not in text
    assert text[0].isupper()
    assert text.endswith(".")


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_refused_with_advice(tmp_path, name):
    file, data, kind, words = BAD[name]
    (tmp_path / file).write_bytes(data)
    with pytest.raises(SvextractError) as caught:
        extract(tmp_path / file)
    assert_is_advice(caught.value, kind, words)


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize("case", BAD_PDFS, ids=lambda case: f"{case[0]}, password {case[1]}")
def test_bad_pdfs_are_refused_with_advice(tmp_path, pdfs, case, reader):
    name, password, kind, words = case
    path = tmp_path / "a.pdf"
    path.write_bytes(pdfs[name])
    with pytest.raises(SvextractError) as caught:
        extract(path, Options(password=password, reader=reader))
    assert_is_advice(caught.value, kind, words)


@pytest.mark.parametrize("kind", ["not there", "a folder"])
def test_what_is_no_file_is_refused_with_advice(tmp_path, kind):
    path = tmp_path / "a.pdf"
    if kind == "a folder":
        path.mkdir()
    with pytest.raises(SvextractError) as caught:
        extract(path)
    assert_is_advice(caught.value, DamagedError, "Check that it is there")


def test_pages_that_are_not_there_are_refused_with_advice():
    with pytest.raises(SvextractError) as caught:
        extract(SAMPLES / "parks-headings.pdf", Options(pages=frozenset({90})))
    assert_is_advice(caught.value, NoPlanError, "--pages")


def run(*args):
    """Run the program on real files; its exit code and what it says."""
    result = CliRunner().invoke(app, ["extract", *map(str, args)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def summary(folder):
    return {
        entry["file"]: entry
        for entry in json.loads((folder / "summary.json").read_text("utf-8"))["files"]
    }


def test_a_folder_of_bad_files_never_stops_the_good_one(tmp_path, pdfs):
    papers, out = tmp_path / "in", tmp_path / "out"
    papers.mkdir()
    outcomes = {}
    for number, (file, data, kind, _) in enumerate(BAD.values()):
        if file.endswith((".pdf", ".txt", ".doc", ".rtf", ".html")):
            (papers / f"{number:02}{file}").write_bytes(data)
            outcomes[f"{number:02}{file}"] = "no_plan" if kind is NoPlanError else "failed"
    for name in ("locked", "cut", "scan", "minutes"):
        (papers / f"{name}.pdf").write_bytes(pdfs[name])
        outcomes[f"{name}.pdf"] = "no_plan" if name == "minutes" else "failed"
    (papers / "zz.txt").write_text(PLAN, "utf-8")
    result = run(papers, "-o", out)
    assert result.exit_code == 1
    told = summary(out)
    assert {name: told[name]["outcome"] for name in outcomes} == outcomes
    assert all(told[name]["reason"] for name in outcomes)
    assert told["zz.txt"]["actions"] == 1
    report = json.loads((out / "actions.json").read_text("utf-8"))
    assert [document["source"]["file"] for document in report["documents"]] == ["zz.txt"]
    for name in outcomes:
        assert sum(line.startswith(f"{name}: ") for line in result.stderr.splitlines()) == 1


def test_a_folder_without_any_plan(tmp_path):
    papers, out = tmp_path / "in", tmp_path / "out"
    papers.mkdir()
    (papers / "a.txt").write_text("The Panel met and thanked everybody.", "utf-8")
    result = run(papers, "-o", out)
    assert result.exit_code == 1
    assert summary(out)["a.txt"]["outcome"] == "no_plan"
    assert not [path.name for path in out.iterdir() if path.suffix == ".tmp"]


def test_an_empty_folder_is_a_sentence(tmp_path):
    (tmp_path / "in").mkdir()
    result = run(tmp_path / "in", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("taken", ["the folder is a file", "its parent is a file"])
def test_an_output_that_cannot_be_written_is_a_sentence(tmp_path, taken):
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    (tmp_path / "file").write_text("something of mine", "utf-8")
    out = tmp_path / "file" if taken == "the folder is a file" else tmp_path / "file" / "out"
    result = run(tmp_path / "plan.txt", "-o", out)
    assert result.exit_code in {1, 2}
    assert len(result.stderr.strip().splitlines()) <= 2
    assert (tmp_path / "file").read_text("utf-8") == "something of mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "plan.txt"]


def test_the_documents_are_never_changed(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, "utf-8")
    before = path.stat().st_mtime_ns
    extract(path)
    assert path.read_text("utf-8") == PLAN
    assert path.stat().st_mtime_ns == before


# Text that looks like parts of plans, so that more than the first stage is tried.
PIECES = st.sampled_from(
    [
        "Action\tLead officer\tDeadline\n",
        "Action        Lead officer     Deadline\n",
        "| Action | Lead officer | Deadline |\n",
        "Recommendation 1: That it is done.\n",
        "Recommendation 1\n",
        "Comments from Service:\n",
        "Theme: Roads\n",
        "Cut the verges\tNia Bevan\tMay 2018\n",
        "1.1 Cut the verges        Nia Bevan        May 2018\n",
        "\t\t\n",
        "\tas above\tditto\n",
        "-----\n",
        "\f",
        "\r",
        "\n\n",
        "_\n",
        "Page 1 of 2\n",
        "2018\n",
    ]
)


def read_or_refused(path):
    """Say whether a file gives actions, or a sentence; any other error is let through."""
    try:
        return bool(extract(path).actions)
    except SvextractError as error:
        return str(error).endswith(".")


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=14).map("".join),
)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS, encoding=ENCODINGS)
def test_any_text_is_read_or_refused_with_advice(tmp_path, text, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding, errors="replace"))
    assert read_or_refused(path)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.binary(max_size=300),
    mark=st.sampled_from([b"", b"%PDF-1.4\n", b"\xff\xfe", b"\xfe\xff"]),
)
def test_any_bytes_are_read_or_refused_with_advice(tmp_path, data, mark):
    path = tmp_path / "a.pdf"
    path.write_bytes(mark + data)
    assert read_or_refused(path)
