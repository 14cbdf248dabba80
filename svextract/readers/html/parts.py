"""The parts of a page, as they begin and end: tables and their cells, lists, the site's furniture.

Kinds of parts are those of `html.kinds`; what a kind asks for is done to the builder of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.page import FlowTable
from svextract.readers.flowtext import BULLET, blocks_to_texts
from svextract.readers.html.kinds import LAYOUT_ROLES, is_data, is_menu, text_inside
from svextract.readers.html.marks import OpenList, open_list
from svextract.readers.html.styles import has_border
from svextract.readers.html.tables import (
    MOST_COLUMNS_COVERED,
    MOST_ROWS_COVERED,
    OpenCell,
    OpenTable,
    to_span,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from svextract.page import FlowBlock
    from svextract.readers.html.builder import FlowBuilder

GROUPS = frozenset({"head", "body", "foot"})
# What has a meaning in a table alone, outside its cells; and the same for a list of definitions.
TABLE_PARTS = frozenset({*GROUPS, "row", "cell", "caption"})
DEFINITION_PARTS = frozenset({"label", "value"})
CELLS = frozenset({"cell", "label", "value"})
SITE_PARTS = frozenset({"main", "furniture"})


class PageParts:
    """Begins and ends the parts of a page."""

    def __init__(self, builder: FlowBuilder) -> None:
        self._builder = builder
        self._lists: list[OpenList] = []
        self._cells: list[OpenCell | None] = []
        self._open_sites: list[str] = []
        self._running: list[str] = []
        self._main: list[FlowBlock] = []
        self._main_at = 0
        self._headings: set[bool] = set()
        builder.open_container()

    def result(self) -> tuple[list[FlowBlock], list[str], bool]:
        """Return blocks, furniture, and whether a first heading is among the blocks.

        Where a page says which part is its main one, the rest is furniture of the site, unless
        tables stand there too.
        """
        others = self._builder.close_container()
        if not self._main:
            return others, self._running, bool(self._headings)
        if any(isinstance(block, FlowTable) for block in others):
            blocks = [*others[: self._main_at], *self._main, *others[self._main_at :]]
            return blocks, self._running, bool(self._headings)
        return self._main, [*blocks_to_texts(others), *self._running], True in self._headings

    def meant(self, kind: str, element: _Element, *, content: bool) -> str:
        """Return what an element of a kind is where it stands; 'block' where it means nothing.

        content: whether it stands in an article, a cell or a list and so is no part of the site.
        """
        table = self._builder.table
        if kind == "list" and self._may_be_menu() and is_menu(element):
            kind = "furniture"
        if kind in TABLE_PARTS or kind in DEFINITION_PARTS:
            wanted = TABLE_PARTS if table is None or not table.definitions else DEFINITION_PARTS
            begins = table is not None and (not table.cell_open or _follows_open_value(element))
            return kind if begins and kind in wanted else "block"
        if kind == "margin":
            kind = "block" if content else "furniture"
        if kind in SITE_PARTS and ("furniture" in self._open_sites or kind in self._open_sites):
            return "block"
        return kind

    def _may_be_menu(self) -> bool:
        """Say whether a list may be a menu here: not in a list, in data or in 'main'."""
        table = self._builder.table
        return not self._lists and not self._open_sites and (table is None or not table.data)

    def open(self, kind: str, element: _Element, style: Mapping[str, str]) -> None:
        """Begin a part."""
        builder = self._builder
        builder.end_paragraph()
        if kind in {"table", "definitions"}:
            self._open_table(kind, element)
        self._note_data(kind, element, style)
        if kind in GROUPS and builder.table:
            builder.table.start_group(kind)
        elif kind == "row":
            builder.start_row()
        elif kind in CELLS:
            if builder.table and builder.table.cell_open:
                self._close_cell(kind)
                self._cells.append(None)
            self._cells.append(_to_cell(element))
            builder.open_cell()
        elif kind == "list":
            self._lists.append(open_list(element, style))
        elif kind == "item":
            mark = self._lists[-1].next_mark(element, style) if self._lists else BULLET
            builder.start_item(mark)
        elif kind in SITE_PARTS:
            self._open_site(kind)

    def close(self, kind: str) -> None:
        """End a part."""
        builder = self._builder
        builder.end_paragraph()
        if kind in {"table", "definitions"}:
            builder.close_table()
        elif kind in GROUPS and builder.table:
            builder.table.end_group()
        elif kind == "row" and builder.table:
            builder.table.row = None
        elif kind in CELLS:
            self._close_cell(kind)
        elif kind == "list":
            self._lists.pop()
        elif kind == "item":
            builder.end_item()
        elif kind in SITE_PARTS:
            self._close_site(kind)

    def _close_cell(self, kind: str) -> None:
        """End the innermost cell, unless the one behind it has ended it already."""
        cell = self._cells.pop()
        if cell is not None:
            self._builder.close_cell(cell, kind)

    def note_heading(self, element: _Element) -> None:
        """Keep that a heading of the page stands in the table that is open, and in which part."""
        if "furniture" in self._open_sites:
            return
        if self._builder.table is not None:
            self._builder.table.heading = True
        if element.tag == "h1" and text_inside(element).strip():
            self._headings.add("main" in self._open_sites)

    def _open_table(self, kind: str, element: _Element) -> None:
        table = OpenTable(self._builder.page, definitions=kind == "definitions")
        role = element.get("role", "").strip().lower()
        table.layout = role in LAYOUT_ROLES
        table.data = bool(role) and not table.layout
        self._builder.open_table(table)

    def _note_data(self, kind: str, element: _Element, style: Mapping[str, str]) -> None:
        """Keep that a table holds data, which it or a part of it may show."""
        table = self._builder.table
        if table is not None and (kind in TABLE_PARTS or kind == "table"):
            table.data = table.data or is_data(element) or has_border(style)

    def _open_site(self, kind: str) -> None:
        if kind == "main":
            self._main_at = self._main_at if self._main else self._builder.outermost_count()
            for table in self._builder.tables:
                table.layout = True
        self._open_sites.append(kind)
        self._builder.open_container()

    def _close_site(self, kind: str) -> None:
        self._open_sites.pop()
        blocks = self._builder.close_container()
        if kind == "main":
            self._main += blocks
        else:
            self._running += blocks_to_texts(blocks)


def _follows_open_value(element: _Element) -> bool:
    """Say whether a value follows one whose end is not written, so that it stands inside it."""
    parent = element.getparent()
    return element.tag == "dd" and parent is not None and parent.tag == "dd"


def _to_cell(element: _Element) -> OpenCell:
    rows = element.get("rowspan", element.get("aria-rowspan"))
    columns = element.get("colspan", element.get("aria-colspan"))
    return OpenCell(
        rows=to_span(rows, MOST_ROWS_COVERED),
        columns=max(to_span(columns, MOST_COLUMNS_COVERED), 1),
    )
