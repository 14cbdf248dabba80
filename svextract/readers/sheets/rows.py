"""One sheet's XML, read row by row, turned into the cells that show something.

Rows and cells without content, of which a sheet may have millions, leave nothing behind.
"""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from svextract.errors import DamagedError, TooLargeError
from svextract.readers.flow_cells import Placed
from svextract.readers.packed import DAMAGED, DOCTYPES, TOO_LARGE, UNSAFE
from svextract.readers.sheets.number_codes import GENERAL
from svextract.readers.sheets.number_dates import to_serial
from svextract.readers.sheets.number_formats import show_number, show_text, turns_day
from svextract.readers.sheets.parts import (
    CellStyle,
    Text,
    element_to_text,
    header_to_texts,
    is_on,
    local_name,
    stored_to_text,
    to_count,
)
from svextract.readers.sheets.places import LAST_ROW, to_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from svextract.readers.flowtext import Budget

HEADERS = ("oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter")
READ = ("row", "col", "mergeCell", "drawing", *HEADERS)
TRUTHS = {"0": "FALSE", "1": "TRUE", "false": "FALSE", "true": "TRUE"}
# Tags of one row, or of what stands before or behind all rows: a row over all columns has 131,000,
# and rules for colours and permitted values may be as many.
MOST_TAGS_KEPT = 500_000
ROW_END = re.compile(rb"</(?:[\w.-]+:)?row\s*>")
# The code by which a stored date without one of its own is shown.
DATE_CODE = "dd/mm/yyyy"


@dataclass(frozen=True, slots=True)
class Shared:
    """What all sheets of a workbook share."""

    texts: Sequence[Text]
    styles: Sequence[CellStyle]
    since_1904: bool
    budget: Budget


@dataclass(slots=True)
class SheetContent:
    """What one sheet holds, gathered while it is read.

    hidden_rows: those with something in them, counted from 0.
    hidden_columns: first and last column of each hidden stretch, counted from 0.
    drawing: the id of its drawing among the sheet's relations.
    """

    cells: list[Placed] = field(default_factory=list)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    drawing: str | None = None
    without_result: int = 0
    struck: bool = False
    turned: bool = False


def read_sheet(data: bytes, shared: Shared) -> SheetContent:
    """Read a sheet's XML. Raises DamagedError or TooLargeError."""
    if any(doctype in data for doctype in DOCTYPES):
        raise DamagedError(UNSAFE)
    if any(count > MOST_TAGS_KEPT for count in _tags_kept(data)):
        raise TooLargeError(TOO_LARGE)
    reader = _SheetReader(shared)
    events = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=[f"{{*}}{name}" for name in READ],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in events:
            reader.read(element)
            _let_go(element)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedError(DAMAGED) from error
    return reader.content


def _tags_kept(data: bytes) -> Iterator[int]:
    """Count the tags of each stretch of XML that is in memory at once, which ends with a row."""
    start = 0
    for match in ROW_END.finditer(data):
        yield data.count(b"<", start, match.end())
        start = match.end()
    yield data.count(b"<", start)


def _let_go(element: _Element) -> None:
    """Free what was read, which otherwise grows with the sheet."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


class _SheetReader:
    """Turns the elements of a sheet into its content, one after the other."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._row = -1
        self.content = SheetContent()

    def read(self, element: _Element) -> None:
        """Take in one element."""
        name = local_name(element)
        if name == "row":
            self._read_row(element)
        elif name == "col":
            if is_on(element, "hidden") or element.get("width") == "0":
                stretch = to_count(element.get("min")) - 1, to_count(element.get("max")) - 1
                self.content.hidden_columns.append(stretch)
        elif name == "mergeCell":
            self._shared.budget.spend()
            first, _, last = element.get("ref", "").partition(":")
            row, column = to_place(first)
            end_row, end_column = to_place(last or first)
            span = max(end_row - row + 1, 1), max(end_column - column + 1, 1)
            self.content.merged[row, column] = span
        elif name == "drawing":
            self.content.drawing = next(iter(map(str, element.attrib.values())), None)
        else:
            self.content.headers += header_to_texts(element.text or "")

    def _read_row(self, element: _Element) -> None:
        self._row = to_count(element.get("r")) - 1 if element.get("r") else self._row + 1
        if not 0 <= self._row < LAST_ROW:
            raise DamagedError(DAMAGED)
        column, before = -1, len(self.content.cells)
        for cell in element.iterchildren("{*}c"):
            reference = cell.get("r")
            column = to_place(reference)[1] if reference else column + 1
            style = self._style(cell)
            shown = self._shown(cell, style)
            if shown.strip():
                self._shared.budget.spend(len(shown))
                placed = Placed(self._row, column, shown, size=style.size)
                self.content.cells.append(placed)
                self.content.struck = self.content.struck or style.struck
        if len(self.content.cells) > before and _is_hidden(element):
            self.content.hidden_rows.add(self._row)

    def _style(self, cell: _Element) -> CellStyle:
        number = to_count(cell.get("s"))
        styles = self._shared.styles
        return styles[number] if number < len(styles) else CellStyle()

    def _shown(self, cell: _Element, style: CellStyle) -> str:
        """Return what a cell shows; nothing where it is empty."""
        if len(cell) == 0:
            return ""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find("{*}is")
            return "" if inline is None else self._text(element_to_text(inline), style)
        value = cell.findtext("{*}v")
        if value is None:
            self.content.without_result += cell.find("{*}f") is not None
            return ""
        if kind == "s":
            return self._text(self._shared_text(value), style)
        if kind == "str":
            return show_text(stored_to_text(value), style.code)
        return self._value(kind, value.strip(), style)

    def _shared_text(self, value: str) -> Text:
        number = int(value)
        if not 0 <= number < len(self._shared.texts):
            raise DamagedError(DAMAGED)
        return self._shared.texts[number]

    def _text(self, text: Text, style: CellStyle) -> str:
        self.content.struck = self.content.struck or text.struck
        return show_text(text.text, style.code)

    def _value(self, kind: str, value: str, style: CellStyle) -> str:
        """Show a number, a date, a truth or an error value."""
        if kind == "b":
            return TRUTHS.get(value, value)
        since_1904 = self._shared.since_1904
        code = style.code
        if kind == "d":
            number = to_serial(value, since_1904=since_1904)
            code = DATE_CODE if code == GENERAL else code
        elif kind == "n":
            number = _to_number(value)
        else:
            number = None
        if number is None:
            return value
        self.content.turned = self.content.turned or turns_day(number, code)
        return show_number(number, code, since_1904=since_1904)


def _to_number(value: str) -> float | None:
    """Turn the stored form of a number into one; None for anything else."""
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _is_hidden(row: _Element) -> bool:
    return is_on(row, "hidden") or row.get("ht") == "0"
