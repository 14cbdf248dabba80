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
from svextract.tables.furniture import edge_keys, without_furniture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from svextract.page import Pages
    from svextract.tables.recogniser import Recogniser


@dataclass(slots=True)
class PageWalk:
    """Reads the pages of an open document.

    running: the running heads and feet that were taken off the pages.
    """

    pages: Pages
    words: Recogniser
    running: list[str] = field(default_factory=list)
    _texts: dict[int, str] = field(default_factory=dict)

    def text(self, index: int) -> str:
        """Return a page's text, or nothing beyond the first and last page."""
        if index not in self._texts:
            inside = 0 <= index < self.pages.count
            self._texts[index] = self.pages.text(index) if inside else ""
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
            carried = _still_open(found, carried)
            goes_on = carried is not None or any(self._opens(block) for block in found)
            blocks += found
        return blocks

    def _page(self, index: int, carried: Columns | None) -> list[Block]:
        neighbours = [edge_keys(self.text(near)) for near in (index - 2, index - 1, index + 1, index + 2)]
        page, running = without_furniture(self.pages.page(index), neighbours, self.words)
        self.running.extend(running)
        return page_to_blocks(page, self.words, carried)

    def _opens(self, block: Block) -> bool:
        """Say whether a block leads the reader to expect more on the next page."""
        if isinstance(block, Grid):
            return block.headings is not None
        return any(self.words.stands_alone(line.text) for line in block.lines)


def _still_open(found: Iterable[Block], carried: Columns | None) -> Columns | None:
    """Return the columns of the unruled table that reaches the end of a page, if one does.

    A paragraph inside the table does not end it; one below it does.
    """
    for block in found:
        if isinstance(block, Paragraph):
            carried = carried if block.inside else None
        elif block.ruled:
            carried = None
        elif block.headings is not None:
            carried = Columns(block.headings, block.edges)
    return carried
