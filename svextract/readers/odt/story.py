"""One story of an OpenDocument text, its body or a header, becomes paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from svextract.readers.attributes import nearest, whole
from svextract.readers.flowtext import Stretch, check_nesting, to_paragraph
from svextract.readers.odt.styles import chain_hides, chain_size
from svextract.readers.odt.tables import OdtTables
from svextract.readers.odt.text import Words
from svextract.readers.odt.xml import (
    DRAW,
    HEADING,
    LIST,
    LIST_HEADER,
    LIST_ITEM,
    PARAGRAPHS,
    TABLE,
    TABLE_ELEMENT,
    TEXT,
    text_boxes,
    unwrap,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from svextract.page import FlowBlock
    from svextract.readers.flowtext import Budget
    from svextract.readers.odt.lists import Item, OdtLists
    from svextract.readers.odt.styles import Chain, OdtStyles

ITEMS = frozenset({LIST_ITEM, LIST_HEADER})
# The page that a paragraph outside all tables and boxes stands on may change.
TOP = 0


class Context(NamedTuple):
    """What the stories of one part share. `seen`: codes of what a person should know."""

    styles: OdtStyles
    lists: OdtLists
    budget: Budget
    seen: set[str]


class Story:
    """Reads a story; `page` counts the pages that its author began."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._words = Words(context.styles, context.seen)
        self._tables = OdtTables(context.styles, context.budget, context.seen)
        self._page = 1
        self._begun = False

    def read(
        self, container: _Element, depth: int = TOP, item: Item | None = None
    ) -> Iterator[FlowBlock]:
        """Turn what an element holds into blocks; `depth` counts the tables and boxes around it.

        The first paragraph of an item has its mark.
        """
        check_nesting(depth)
        unmarked = item
        for child in unwrap(container, self._context.seen):
            if child.tag in PARAGRAPHS:
                yield from self._paragraph(child, depth, unmarked, within=item is not None)
                unmarked = None
            elif child.tag == LIST:
                yield from self._list(child, depth, item)
            elif child.tag == TABLE_ELEMENT:
                yield from self._table(child, depth)
            elif child.tag.startswith(DRAW):
                for box in text_boxes(child, self._context.seen):
                    yield from self.read(box, depth + 1)

    def _list(self, element: _Element, depth: int, outer: Item | None) -> Iterator[FlowBlock]:
        place = self._context.lists.enter(element, outer)
        for child in element:
            if child.tag in ITEMS:
                item = place._replace(
                    style=child.get(TEXT + "style-override", place.style),
                    start=whole(child.get(TEXT + "start-value")),
                    counted=child.tag == LIST_ITEM,
                )
                yield from self.read(child, depth, item)

    def _paragraph(
        self, element: _Element, depth: int, item: Item | None, *, within: bool
    ) -> Iterator[FlowBlock]:
        self._context.budget.spend()
        chain = self._context.styles.chain("paragraph", element.get(TEXT + "style-name"))
        if depth == TOP and self._begun and _first(chain, before=True):
            self._turn_page()
        gathered = self._words.read(element, chain)
        if gathered.filled or not chain_hides(chain):
            mark = "" if within and item is None else self._mark(element, chain, item)
            stretches = [*gathered.stretches, Stretch("", chain_size(chain))]
            paragraph = to_paragraph(self._page, stretches, mark)
            if paragraph is not None:
                self._context.budget.spend(sum(len(line.text) for line in paragraph.lines))
                self._begun = True
                yield paragraph
        for box in gathered.boxes:
            yield from self.read(box, depth + 1)
        if depth == TOP and _first(chain, before=False):
            self._turn_page()

    def _mark(self, element: _Element, chain: Chain, item: Item | None) -> str:
        """Count a paragraph and return what its list or its outline prints in front."""
        styled = nearest(style.lists for style in chain)
        if styled == "":
            return ""
        if item is not None:
            return self._context.lists.mark(item, styled)
        level = whole(element.get(TEXT + "outline-level"))
        unnumbered = element.get(TEXT + "is-list-header") == "true"
        if element.tag != HEADING or level is None or unnumbered:
            return ""
        restarts = element.get(TEXT + "restart-numbering") == "true"
        start = whole(element.get(TEXT + "start-value")) if restarts else None
        return self._context.lists.heading_mark(level, start)

    def _table(self, element: _Element, depth: int) -> Iterator[FlowBlock]:
        def read_cell(cell: _Element) -> tuple[FlowBlock, ...]:
            return tuple(self.read(cell, depth + 1))

        chain = self._context.styles.chain("table", element.get(TABLE + "style-name"))
        if depth == TOP and self._begun and _first(chain, before=True):
            self._turn_page()
        table = self._tables.read(element, self._page, read_cell)
        if table is not None:
            self._begun = True
            yield table

    def _turn_page(self) -> None:
        self._page += 1
        self._begun = False


def _first(chain: Chain, *, before: bool) -> bool:
    """Say whether a paragraph or a table begins a page, or ends one."""
    return bool(nearest(style.page_before if before else style.page_after for style in chain))
