"""The pages of a document, one after the other, become blocks.

Most pages of a committee's pack cannot hold a plan and say so by their text, which costs least;
only the others, and pages on which a table goes on, are read word by word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from svextract.page import Block, Grid, Paragraph
from svextract.tables.blocks import page_to_blocks
from svextract.tables.columns import Columns
from svextract.tables.furniture import SAME_HEIGHT, running_heights, without_furniture
from svextract.tables.lines import PrintedPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from svextract.page import Page, Pages, Turn
    from svextract.tables.lines import PrintedLine
    from svextract.tables.recogniser import Recogniser


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as it was read, for those who want to see why.

    taken: the lines of running heads and feet that were taken off it. carried: the columns of the
    table that the page before left open.
    """

    page: Page
    taken: tuple[PrintedLine, ...]
    blocks: tuple[Block, ...]
    carried: Columns | None


@dataclass(slots=True)
class PageWalk:
    """Reads the pages of an open document.

    running: the running heads and feet that were taken off the pages. watch: is shown every page
    that was read. told: is told how many pages were looked at, and how many there are.
    """

    pages: Pages
    words: Recogniser
    running: list[str] = field(default_factory=list)
    watch: Callable[[PageRead], None] | None = None
    told: Callable[[int, int], None] | None = None
    _texts: dict[int, str] = field(default_factory=dict)
    _line_heights: dict[tuple[int, Turn], list[tuple[str, float]]] = field(default_factory=dict)

    def text(self, index: int) -> str:
        """Return a page's text, or nothing beyond the first and last page."""
        if index not in self._texts:
            inside = 0 <= index < self.pages.count
            self._texts[index] = self.pages.text(index) if inside else ""
            if inside and self.told is not None:
                self.told(len(self._texts), self.pages.count)
        return self._texts[index]

    def blocks(
        self, indexes: Sequence[int], wanted: Callable[[str], bool] | None = None
    ) -> list[Block]:
        """Turn pages into blocks.

        wanted: says of a page's text whether it may hold a plan; by default all pages are read.
        """
        blocks: list[Block] = []
        carried: Columns | None = None
        goes_on = False
        for index in indexes:
            if wanted is not None and not goes_on and not wanted(self.text(index)):
                carried = None
                continue
            found = self._page(index, carried)
            carried = _still_open(found, carried, self.words)
            goes_on = carried is not None or any(self._opens(block) for block in found)
            blocks += found
        return blocks

    def _page(self, index: int, carried: Columns | None) -> list[Block]:
        self.text(index)
        printed = PrintedPage.of(self.pages.page(index))
        turn, reach = printed.page.turn, SAME_HEIGHT * printed.measures.height
        near = [self._heights(index + step, turn) for step in (-2, -1, 1, 2)]
        others = [lines for lines in near if lines]
        running = running_heights(self._heights(index, turn), others, reach)
        kept, taken = without_furniture(printed, running, self.words)
        self.running.extend(taken)
        blocks = page_to_blocks(kept, self.words, carried)
        if self.watch is not None:
            left = {id(line) for line in kept.lines}
            off = tuple(line for line in printed.lines if id(line) not in left)
            self.watch(PageRead(printed.page, off, tuple(blocks), carried))
        return blocks

    def _heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:
        """Return the lines of a page with their heights, or nothing beyond the first and last."""
        if (index, turn) not in self._line_heights:
            inside = 0 <= index < self.pages.count
            found = self.pages.line_heights(index, turn) if inside else []
            self._line_heights[index, turn] = found
        return self._line_heights[index, turn]

    def _opens(self, block: Block) -> bool:
        """Say whether a block leads the reader to expect more on the next page."""
        if isinstance(block, Grid):
            labels = (row.cells[0].text for row in block.rows if row.cells[0])
            return block.headings is not None or any(map(self.words.form_label, labels))
        return any(self.words.stands_alone(line.text) for line in block.lines)


def _still_open(
    found: Iterable[Block], carried: Columns | None, words: Recogniser
) -> Columns | None:
    """Return the columns of the table that reaches the end of a page, if one does.

    A paragraph inside the table does not end it; one below it does. The columns of a form have no
    headings.
    """
    for block in found:
        if isinstance(block, Paragraph):
            carried = carried if block.inside else None
        elif block.headings is not None:
            carried = Columns(block.headings, block.edges, block.ruled)
        elif len(block.edges) == 3 and any(
            words.form_label(row.cells[0].text) for row in block.rows if row.cells[0]
        ):
            carried = Columns(("", ""), block.edges)
    return carried
