"""The blocks of a whole document become its tables and the paragraphs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.tables.forms import forms_to_tables
from svextract.tables.labelled import labelled_to_forms
from svextract.tables.listed import lists_to_grids
from svextract.tables.stacked import Stacked, read_stacked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from svextract.page import Block
    from svextract.tables.recogniser import Recogniser


def blocks_to_grids(blocks: Iterable[Block], words: Recogniser) -> Stacked:
    """Turn cells that stand one under the other, labelled paragraphs and forms into grids.

    Its notices tell of text whose columns run one after the other.
    """
    found = read_stacked(blocks, words)
    blocks = lists_to_grids(labelled_to_forms(found.blocks, words), words)
    return Stacked(forms_to_tables(blocks, words), found.notices)
