"""The blocks of a whole document become its tables and the paragraphs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.tables.forms import forms_to_tables
from svextract.tables.joins import join_blocks
from svextract.tables.labelled import labelled_to_forms
from svextract.tables.stacked import stacked_to_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from svextract.page import Block
    from svextract.tables.joins import Piece
    from svextract.tables.recogniser import Recogniser


def blocks_to_grids(blocks: Iterable[Block], words: Recogniser) -> list[Block]:
    """Turn cells that stand one under the other, labelled paragraphs and forms into grids."""
    stacked = stacked_to_tables([*blocks], words)
    return forms_to_tables(labelled_to_forms(stacked, words), words)


def grids_to_pieces(blocks: Iterable[Block], words: Recogniser) -> list[Piece]:
    """Put the parts of tables together that page breaks and paragraphs divide."""
    return join_blocks(blocks, words)
