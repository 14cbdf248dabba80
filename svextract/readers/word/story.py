"""One story of a Word document, its body or a header, becomes paragraphs and tables.

A paragraph whose end was deleted or is hidden runs on into the next one; what is then printed
looks as the first of them that has any text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from svextract.readers.attributes import nearest
from svextract.readers.flowtext import (
    Gathered,
    Stretch,
    check_nesting,
    plain_spaces,
    split_pages,
    to_paragraph,
)
from svextract.readers.word.runs import Runs
from svextract.readers.word.styles import NO_STYLE, Style, Styles, is_hidden, read_style
from svextract.readers.word.tables import read_table
from svextract.readers.word.xml import BOX, DELETED, PARAGRAPH, TABLE, W, switch, unwrap, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from svextract.page import FlowBlock, Paragraph
    from svextract.readers.flowtext import Budget
    from svextract.readers.word.numbering import Numbering

# Kinds of section that do not begin a page (17.18.77); without a word they do.
SAME_PAGE = frozenset({"continuous", "nextColumn"})


class Context(NamedTuple):
    """What all stories of a document share. `seen`: codes of what a person should know."""

    styles: Styles
    numbering: Numbering
    budget: Budget
    seen: set[str]


@dataclass(slots=True)
class Joined:
    """Paragraphs that run on into each other, and how they look."""

    text: Gathered = field(default_factory=Gathered)
    own: Style = NO_STYLE
    chain: tuple[Style, ...] = ()
    ended: bool = False


class Story:
    """Reads a story; `page` counts the pages that its author began."""

    def __init__(
        self, context: Context, sections: dict[_Element, bool] | None = None, page: int = 1
    ) -> None:
        self._context = context
        self._runs = Runs(context.styles, context.seen)
        self._sections = sections or {}
        self._page = page
        self._begun = False

    def read(self, container: _Element, depth: int = 0) -> tuple[FlowBlock, ...]:
        """Turn what an element holds into blocks; `depth` counts the tables and boxes around it."""
        check_nesting(depth)
        blocks: list[FlowBlock] = []
        joined = Joined()
        for child in unwrap(container, self._context.seen):
            if child.tag == PARAGRAPH:
                section = self._join(child, joined)
                if joined.ended:
                    blocks += self._finish(joined, depth)
                    joined = Joined()
                if section is not None and self._sections.get(section) and self._begun:
                    self._turn_page()
            elif child.tag == TABLE:
                blocks += self._finish(joined, depth)
                joined = Joined()
                blocks += self._table(child, depth)
        blocks += self._finish(joined, depth)
        return tuple(blocks)

    def _join(self, paragraph: _Element, joined: Joined) -> _Element | None:
        """Add a paragraph to those it continues; return the section that ends with it."""
        self._context.budget.spend()
        layout = paragraph.find(W + "pPr")
        chain = self._context.styles.paragraph(value(layout, "pStyle"))
        if not joined.text.filled:
            joined.own = NO_STYLE if layout is None else read_style(paragraph)
            joined.chain = chain
        self._runs.read(paragraph, chain, joined.text)
        section = None if layout is None else layout.find(W + "sectPr")
        mark = None if layout is None else layout.find(W + "rPr")
        joined.ended = section is not None or not self._runs_on(mark, chain)
        return section

    def _runs_on(self, mark: _Element | None, chain: tuple[Style, ...]) -> bool:
        """Say whether the end of a paragraph was deleted or is hidden."""
        hidden = switch(mark, "vanish")
        if mark is None or hidden is None:
            hidden = is_hidden(self._context.styles.chain(value(mark, "rStyle")), chain)
        if mark is None:
            return hidden
        if mark.find(W + "ins") is not None:
            self._context.seen.add("tracked_changes")
        deleted = any(child.tag in DELETED for child in mark)
        if deleted:
            self._context.seen.add("tracked_changes")
        return deleted or hidden or bool(switch(mark, "specVanish"))

    def _finish(self, joined: Joined, depth: int) -> Iterator[FlowBlock]:
        """Turn joined paragraphs into what they print, text boxes last."""
        if joined.ended or joined.text.filled:
            yield from self._paragraphs(joined, depth)
        for box in joined.text.boxes:
            if box.tag == BOX:
                numbering = self._context.numbering.afresh()
                inside = Story(self._context._replace(numbering=numbering), page=self._page)
                yield from inside.read(box, depth + 1)
            else:
                text = Stretch(plain_spaces(box.get("string", "")), self._size(joined))
                yield from self._print([text], "")

    def _paragraphs(self, joined: Joined, depth: int) -> Iterator[Paragraph]:
        mark = self._context.numbering.mark(joined.own, joined.chain)
        if depth:
            yield from self._print([*joined.text.stretches, Stretch("", self._size(joined))], mark)
            return
        if self._begun and nearest(style.new_page for style in (joined.own, *joined.chain)):
            self._turn_page()
        parts = split_pages(joined.text.stretches)
        for number, part in enumerate(parts, start=1):
            if number > 1:
                self._turn_page()
            if number == len(parts) or any(stretch.text.strip() for stretch in part):
                yield from self._print([*part, Stretch("", self._size(joined))], mark)
                mark = ""

    def _print(self, stretches: list[Stretch], mark: str) -> Iterator[Paragraph]:
        paragraph = to_paragraph(self._page, stretches, mark)
        if paragraph is not None:
            self._context.budget.spend(sum(len(line.text) for line in paragraph.lines))
            self._begun = True
            yield paragraph

    def _size(self, joined: Joined) -> float:
        return self._context.styles.size(joined.chain)

    def _table(self, element: _Element, depth: int) -> Iterator[FlowBlock]:
        def read_cell(cell: _Element) -> tuple[FlowBlock, ...]:
            self._context.budget.spend()
            return self.read(cell, depth + 1)

        table = read_table(element, self._page, self._context.seen, read_cell)
        if table is not None:
            self._begun = True
            yield table

    def _turn_page(self) -> None:
        self._page += 1
        self._begun = False


def section_ends(sections: list[_Element]) -> dict[_Element, bool]:
    """Say of each section whether a page begins after it: the kind of the next one decides."""
    kinds = [value(section, "type") for section in sections[1:]]
    return {
        section: kind not in SAME_PAGE for section, kind in zip(sections[:-1], kinds, strict=True)
    }
