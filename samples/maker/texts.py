"""Documents to what they print, by means as simple as the formats allow: for the checks alone."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import openpyxl
import pypdfium2

from .marks import BULLETS

if TYPE_CHECKING:
    from pathlib import Path

ENCODINGS = ("utf-8", "cp1252")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What a tracked change took out, and the words of codes.
UNPRINTED = {f"{WORD}del", f"{WORD}moveFrom", f"{WORD}instrText"}
ODT_BLOCKS = ("}p", "}h")
UNSEEN = {"script", "style", "title", "head"}
VOID = {"br", "img", "input", "meta", "link", "hr", "col"}
# How the workbooks here show dates.
SHOWN = {"dd/mm/yyyy": "%d/%m/%Y", "mmm-yy": "%b-%y"}


def pdf_texts(path: Path) -> list[str]:
    """Return a PDF's text, page by page."""
    pdf = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    return texts


def plain_texts(path: Path) -> list[str]:
    """Return a text file's content, page by page where it has form feeds."""
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [data.decode("utf-16")]
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding).split("\f")
        except UnicodeDecodeError:
            continue
    message = f"{path.name}: unknown encoding"
    raise ValueError(message)


def printed_runs(element: Any) -> str:  # noqa: ANN401 - an XML element
    """Return the words of an element of a DOCX, tracked changes accepted."""
    if element.tag in UNPRINTED:
        return ""
    if element.tag == f"{WORD}t":
        return element.text or ""
    if element.tag in {f"{WORD}br", f"{WORD}tab"}:
        return " "
    return "".join(map(printed_runs, element))


def docx_number(paragraph: Any, counts: Counter[tuple[str, int]]) -> str:  # noqa: ANN401
    """Return the automatic number of a paragraph, or its bullet."""
    found = paragraph.find(f"{WORD}pPr/{WORD}numPr")
    if found is None:
        return ""
    ident = found.find(f"{WORD}numId").get(f"{WORD}val")
    level = int(found.find(f"{WORD}ilvl").get(f"{WORD}val"))
    if ident == BULLETS:
        return "• "
    counts[ident, level] += 1
    counts[ident, level + 1] = 0
    return ".".join(str(counts[ident, n]) for n in range(level + 1)) + " "


def docx_texts(path: Path) -> list[str]:
    """Return a DOCX's paragraphs; a row that was taken out prints nothing."""
    with zipfile.ZipFile(path) as parts:
        body = ET.fromstring(parts.read("word/document.xml"))  # noqa: S314 - made here
    counts: Counter[tuple[str, int]] = Counter()
    for row in body.iter(f"{WORD}tr"):
        if row.find(f"{WORD}trPr/{WORD}del") is not None:
            row.clear()
    lines = [docx_number(p, counts) + printed_runs(p) for p in body.iter(f"{WORD}p")]
    return ["\n".join(lines)]


def odt_texts(path: Path) -> list[str]:
    """Return an ODT's paragraphs."""
    with zipfile.ZipFile(path) as parts:
        body = ET.fromstring(parts.read("content.xml"))  # noqa: S314 - made here
    blocks = (element for element in body.iter() if element.tag.endswith(ODT_BLOCKS))
    return ["\n".join(" ".join(block.itertext()) for block in blocks)]


class Page(HTMLParser):
    """Collects what a web page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element; all in one that is not shown is left out."""
        hidden = tag in UNSEEN or "hidden" in dict(attrs)
        if (hidden or self.unseen) and tag not in VOID:
            self.unseen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self.unseen and self.unseen[-1] == tag:
            self.unseen.pop()

    def handle_data(self, data: str) -> None:
        """Keep words that are shown."""
        if not self.unseen:
            self.words.append(data)


def html_texts(path: Path) -> list[str]:
    """Return what a web page shows."""
    page = Page()
    page.feed(plain_texts(path)[0])
    return [" ".join(page.words)]


def shown(cell: Any) -> str:  # noqa: ANN401 - a cell of openpyxl
    """Return a workbook's cell as it is shown."""
    if cell.value is None:
        return ""
    form = SHOWN.get(cell.number_format)
    return cell.value.strftime(form) if form and cell.is_date else str(cell.value)


def xlsx_texts(path: Path) -> list[str]:
    """Return a workbook's cells, sheet by sheet."""
    book = openpyxl.load_workbook(path)
    return ["\n".join(shown(cell) for row in sheet.iter_rows() for cell in row) for sheet in book]


def csv_texts(path: Path) -> list[str]:
    """Return the cells of a CSV."""
    text = plain_texts(path)[0].removeprefix("\ufeff")
    return ["\n".join(cell for row in csv.reader(io.StringIO(text)) for cell in row)]


READERS = {
    ".pdf": pdf_texts,
    ".txt": plain_texts,
    ".docx": docx_texts,
    ".odt": odt_texts,
    ".html": html_texts,
    ".xlsx": xlsx_texts,
    ".csv": csv_texts,
}


def page_texts(path: Path) -> list[str]:
    """Return a document's text, page by page or sheet by sheet where it has them."""
    return READERS[path.suffix](path)
