"""Text, breaks and table marks, one after the other, put together into paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.readers.flowtext import (
    BODY_SIZE,
    BULLET,
    LINE,
    Stretch,
    check_nesting,
    plain_spaces,
    to_paragraph,
)

if TYPE_CHECKING:
    from svextract.page import FlowBlock, Paragraph
    from svextract.readers.flowtext import Budget
    from svextract.readers.html.tables import OpenCell, OpenTable


class FlowBuilder:
    """Puts blocks together. Containers (the page, a cell, a page's head) hold them in order.

    tables: those that are open, the innermost last.
    """

    def __init__(self, budget: Budget) -> None:
        self.page = 1
        self._budget = budget
        self._containers: list[list[FlowBlock]] = []
        self.tables: list[OpenTable] = []
        self._stretches: list[Stretch] = []
        self._line_filled = False
        self._mark = ""

    @property
    def table(self) -> OpenTable | None:
        """Return the innermost table that is open."""
        return self.tables[-1] if self.tables else None

    def outermost_count(self) -> int:
        """Count the blocks that the page holds so far, outside its parts."""
        return len(self._containers[0])

    def text(self, text: str, size: float, *, preserved: bool = False) -> None:
        """Add text to the paragraph; `preserved` keeps its line ends."""
        if preserved:
            first, *others = text.replace("\r\n", "\n").split("\n")
            self.text(first, size)
            for other in others:
                self.line_break(size)
                self.text(other, size)
        elif text.strip():
            self._stretches.append(Stretch(plain_spaces(text), size))
            self._line_filled = True
        elif text and self._line_filled:
            self._stretches.append(Stretch(" ", size))

    def line_break(self, size: float) -> None:
        """End a line; where nothing stands in it, end the paragraph."""
        if self._line_filled:
            self._stretches.append(Stretch(LINE, size))
            self._line_filled = False
        else:
            self.end_paragraph()

    def end_paragraph(self) -> None:
        """Put the paragraph, if it has any text, into the container."""
        if not self._stretches:
            return
        paragraph = to_paragraph(self.page, self._stretches, self._mark)
        self._stretches, self._line_filled = [], False
        if paragraph is not None:
            self._mark = ""
            self._add(paragraph)

    def _add(self, paragraph: Paragraph) -> None:
        length = sum(len(line.text) for line in paragraph.lines)
        self._budget.spend(length)
        if self.tables:
            self.tables[-1].text += length
        self._containers[-1].append(paragraph)

    def start_item(self, mark: str) -> None:
        """Begin an item of a list; a number that still waits for text stands before its mark."""
        self.end_paragraph()
        self._mark = mark if self._mark == BULLET else self._mark + mark

    def end_item(self) -> None:
        """End an item of a list; a mark without text is not kept."""
        self.end_paragraph()
        self._mark = ""

    def break_page(self) -> None:
        """Begin a page where the author did, unless nothing stands before it."""
        self.end_paragraph()
        if not self.tables and any(self._containers):
            self.page += 1

    def open_container(self) -> None:
        """Begin a container for the blocks that follow."""
        self.end_paragraph()
        self._containers.append([])

    def close_container(self) -> list[FlowBlock]:
        """End the innermost container and return its blocks."""
        self.end_paragraph()
        return self._containers.pop()

    def open_table(self, table: OpenTable) -> None:
        """Begin a table; a number in front of it becomes a paragraph of its own."""
        self.end_paragraph()
        if self._mark not in {"", BULLET}:
            mark, self._mark = self._mark, ""
            self.text(mark, BODY_SIZE)
            self.end_paragraph()
        self._mark = ""
        self.tables.append(table)
        check_nesting(len(self.tables))

    def start_row(self) -> None:
        """Begin a row of the innermost table."""
        self.end_paragraph()
        self._budget.spend()
        self.tables[-1].start_row()

    def open_cell(self) -> None:
        """Begin a cell of the innermost table."""
        self._budget.spend()
        self.open_container()
        self.tables[-1].cell_open = True

    def close_cell(self, cell: OpenCell, part: str) -> None:
        """End a cell ('cell') or a part of a list of definitions ('label', 'value')."""
        cell.content = tuple(self.close_container())
        self._mark = ""
        table = self.tables[-1]
        table.cell_open = False
        add = {"cell": table.add_cell, "label": table.add_label, "value": table.add_value}[part]
        add(cell)

    def close_table(self) -> None:
        """End the innermost table: keep it, or what stands in it where it only arranges."""
        self.end_paragraph()
        table = self.tables.pop()
        outer = self.table
        arranges = table.only_arranges()
        if outer is not None:
            outer.text += table.text
            outer.nested += table.nested if arranges else table.text
            outer.heading = outer.heading or (arranges and table.heading)
        if arranges:
            for cell in table.cells():
                self._containers[-1].extend(cell.content)
            return
        flow_table = table.to_table()
        if flow_table is not None:
            self._containers[-1].append(flow_table)
