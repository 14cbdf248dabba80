"""Parts of a workbook that its sheets refer to: names of sheets, shared texts, styles, drawings.

Element names are those of ISO/IEC 29500-1, section 18; both editions of the format are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from svextract.errors import DamagedError, UnknownFormatError
from svextract.readers.attributes import whole
from svextract.readers.flow_cells import text_to_paragraphs
from svextract.readers.flowtext import BODY_SIZE
from svextract.readers.packed import DAMAGED, read_relations, read_xml
from svextract.readers.sheets.number_codes import BUILT_IN, GENERAL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

    from lxml.etree import _Element

    from svextract.page import Paragraph
    from svextract.readers.flowtext import Budget
    from svextract.readers.packed import Relation

MAIN_PART = "xl/workbook.xml"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
FALSE = frozenset({"0", "false", "off"})
# Characters that XML cannot hold are stored as '_x0007_', and an underscore that could be taken
# for the beginning of one as '_x005F_' (22.9.2.19, ST_Xstring).
STORED_CHARACTER = re.compile(r"_x([0-9A-Fa-f]{4})_")
NO_CHARACTER = "\ufffd"
# What separates the three parts of a page header, and its other codes: fonts, sizes, colours,
# numbers of pages, dates, names (18.3.1.46).
HEADER_PART = re.compile(r"&[LCR]")
HEADER_CODE = re.compile(r'&(?:"[^"]*"|\d+|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|[A-Z])')
NOT_EXCEL = (
    "The file is not an Excel workbook. Open it and save it as .xlsx or as PDF, then try again."
)


class Sheet(NamedTuple):
    """A sheet of a workbook: its number, its name, what kind of part it is, and where that is."""

    number: int
    name: str
    kind: str
    part: str
    hidden: bool


class Workbook(NamedTuple):
    """The sheets in order, the parts that belong to all of them, and how days are counted."""

    sheets: tuple[Sheet, ...]
    related: dict[str, str]
    since_1904: bool


class Text(NamedTuple):
    """A text of a cell, and whether some of it is struck out."""

    text: str
    struck: bool = False


class CellStyle(NamedTuple):
    """How a cell shows what it holds: a number format code, and its type."""

    code: str = GENERAL
    size: float = BODY_SIZE
    struck: bool = False


class Box(NamedTuple):
    """The paragraphs of a text box, and the row (from 0) in which its upper edge lies."""

    row: int
    paragraphs: tuple[Paragraph, ...]


def read_workbook(archive: ZipFile) -> Workbook:
    """Read which sheets a workbook has. Raises UnknownFormatError if the file is none."""
    main = next(
        (one.target for one in read_relations(archive).values() if one.kind == "officeDocument"),
        MAIN_PART,
    )
    root = read_xml(archive, main)
    if local_name(root) != "workbook":
        raise UnknownFormatError(NOT_EXCEL)
    relations = read_relations(archive, main)
    settings = root.find("{*}workbookPr")
    return Workbook(
        sheets=tuple(_sheets(root, relations)),
        related={one.kind: one.target for one in relations.values()},
        since_1904=settings is not None and is_on(settings, "date1904"),
    )


def _sheets(root: _Element, relations: dict[str, Relation]) -> Iterator[Sheet]:
    for number, element in enumerate(root.iterfind("{*}sheets/{*}sheet"), start=1):
        relation = relations.get(element.get(RELATION_ID, ""))
        if relation is None:
            raise DamagedError(DAMAGED)
        hidden = element.get("state", "visible") != "visible"
        name = element.get("name", "")
        yield Sheet(number, name, relation.kind, relation.target, hidden)


def local_name(element: _Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def is_on(element: _Element, name: str, *, default: str = "0") -> bool:
    """Say whether a yes-or-no attribute of an element says yes."""
    return element.get(name, default) not in FALSE


def stored_to_text(stored: str) -> str:
    """Turn a stored text into the characters that it means."""
    if "_x" not in stored:
        return stored
    return STORED_CHARACTER.sub(_meant, stored)


def _meant(match: re.Match[str]) -> str:
    """Return the character that is stored by its number; half of a pair alone is none."""
    char = chr(int(match.group(1), 16))
    return NO_CHARACTER if "\ud800" <= char <= "\udfff" else char


def element_to_text(element: _Element) -> Text:
    """Turn a text of one or several runs (18.4.8, 18.3.1.53) into plain text; readings aside."""
    pieces, struck = [], False
    for child in element.iterchildren():
        name = local_name(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name == "r":
            run = child.findtext("{*}t") or ""
            struck = struck or (bool(run.strip()) and _is_struck(child.find("{*}rPr")))
            pieces.append(run)
    return Text(stored_to_text("".join(pieces)), struck)


def _is_struck(properties: _Element | None) -> bool:
    strike = None if properties is None else properties.find("{*}strike")
    return strike is not None and is_on(strike, "val", default="1")


def read_texts(archive: ZipFile, book: Workbook) -> list[Text]:
    """Read the texts that cells share."""
    part = book.related.get("sharedStrings")
    if part is None:
        return []
    return [element_to_text(one) for one in read_xml(archive, part).iterfind("{*}si")]


def read_styles(archive: ZipFile, book: Workbook) -> list[CellStyle]:
    """Read the styles that cells refer to by number."""
    part = book.related.get("styles")
    if part is None:
        return []
    root = read_xml(archive, part)
    codes = dict(BUILT_IN)
    for element in root.iterfind("{*}numFmts/{*}numFmt"):
        codes[to_count(element.get("numFmtId"))] = stored_to_text(
            element.get("formatCode") or GENERAL
        )
    fonts = list(root.iterfind("{*}fonts/{*}font"))
    usual = _font_size(fonts[0]) if fonts else BODY_SIZE
    styles = []
    for element in root.iterfind("{*}cellXfs/{*}xf"):
        number = to_count(element.get("fontId"))
        font = fonts[number] if number < len(fonts) else None
        size = usual if font is None else _font_size(font)
        # Only type that is larger than that of most cells says something: it marks a title.
        larger = max(size, BODY_SIZE) if size > usual else BODY_SIZE
        code = codes.get(to_count(element.get("numFmtId")), GENERAL)
        styles.append(CellStyle(code, larger, _is_struck(font)))
    return styles


def to_count(text: str | None) -> int:
    """Turn digits into a number; 0 for anything else."""
    return max(whole(text) or 0, 0)


def _font_size(font: _Element) -> float:
    element = font.find("{*}sz")
    try:
        return BODY_SIZE if element is None else float(element.get("val", ""))
    except ValueError:
        return BODY_SIZE


def read_boxes(archive: ZipFile, part: str, *, page: int, budget: Budget) -> list[Box]:
    """Read the text boxes drawn on a sheet."""
    boxes = []
    for anchor in read_xml(archive, part).iterchildren():
        row = to_count(anchor.findtext("{*}from/{*}row"))
        paragraphs: list[Paragraph] = []
        for element in anchor.iterfind(".//{*}txBody/{*}p"):
            text = "".join(_drawn_text(element))
            budget.spend(len(text))
            paragraphs += text_to_paragraphs(text, page=page)
        if paragraphs:
            boxes.append(Box(row, tuple(paragraphs)))
    return boxes


def _drawn_text(paragraph: _Element) -> Iterator[str]:
    for element in paragraph.iter("{*}t", "{*}br"):
        yield "\n" if local_name(element) == "br" else element.text or ""


def header_to_texts(code: str) -> Iterator[str]:
    """Turn the code of a page header or footer ('&CAction plan&RPage &P') into what it says."""
    for part in HEADER_PART.split(code.replace("&&", "\0")):
        plain = HEADER_CODE.sub("", part).replace("\0", "&")
        for line in plain.splitlines():
            text = " ".join(line.split())
            if text:
                yield text
