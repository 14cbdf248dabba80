"""Tables whose cells lost their places become grids: cells as paragraphs, between bars or slashes.

Such text comes from web pages and Word tables that were flattened. Its heading row says how many
columns there are; the cells below follow row by row, some of them gone, some in several parts. A
row with fewer cells than columns is flagged, and one whose cells may stand in several columns is
handed on as a row of no table, never put together by guessing. Nor is text that runs column by
column.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from svextract.errors import ColumnMajorError
from svextract.page import Block, Paragraph
from svextract.records import Notice
from svextract.tables.fragments import Fragment, paragraphs_to_parts
from svextract.tables.marks import by_bar, by_paragraph, by_slash, has_bars, has_slashes
from svextract.tables.stackedtables import StackedReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from svextract.tables.recogniser import Recogniser

# Fragments in a run of paragraphs; a longer run is no table of a plan and would take too long.
MOST_FRAGMENTS = 6000
MESSAGE = (
    "The text of a table runs column by column, so its rows cannot be put together again. "
    "Ask for the original Word or PDF file, or save it anew from there."
)


class Stacked(NamedTuple):
    """Blocks with grids for the tables that were found, and what could not be put together."""

    blocks: list[Block]
    notices: tuple[Notice, ...]


def read_stacked(blocks: Iterable[Block], words: Recogniser) -> Stacked:
    """Turn runs of paragraphs that are cells into grids; warn of those that run by columns."""
    done: list[Block] = []
    pages: list[int] = []
    for alone, run in groupby(blocks, key=_may_be_cells):
        if alone:
            found = _run_to_blocks([block for block in run if isinstance(block, Paragraph)], words)
            done += found
            pages += _columnwise(found, words)
        else:
            done += run
    code = ColumnMajorError.code
    notices = (Notice(code=code, message=MESSAGE, page=page) for page in dict.fromkeys(pages))
    return Stacked(done, tuple(notices))


def _may_be_cells(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.inside


def _columnwise(blocks: Sequence[Block], words: Recogniser) -> Iterator[int]:
    """Yield the pages on which paragraphs that are left list the columns of a table."""
    for alone, run in groupby(blocks, key=_may_be_cells):
        left = [block for block in run if isinstance(block, Paragraph)] if alone else []
        left = paragraphs_to_parts(left)
        if words.lists_columns([[line.text for line in block.lines] for block in left]):
            yield left[0].page


SHAPES: tuple[
    tuple[Callable[[Sequence[Paragraph]], bool], Callable[[Sequence[Paragraph]], list[Fragment]]],
    ...,
] = ((has_bars, by_bar), (bool, by_paragraph), (has_slashes, by_slash))


def _run_to_blocks(paragraphs: Sequence[Paragraph], words: Recogniser) -> list[Block]:
    """Turn paragraphs that follow one another into grids and the paragraphs between them."""
    parts = paragraphs_to_parts(paragraphs)
    for may_be, divide in SHAPES:
        if may_be(parts):
            reader = StackedReader(divide(parts), parts, words)
            tables = reader.tables() if len(reader.fragments) <= MOST_FRAGMENTS else []
            if tables:
                return reader.blocks(tables)
    return list(paragraphs)
