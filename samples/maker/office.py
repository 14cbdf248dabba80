"""Blocks to DOCX as python-docx writes it, and to DOCX and ODT as LibreOffice does."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from . import word
from .archive import steady_zip
from .libre import convert

if TYPE_CHECKING:
    from .blocks import Block

# What LibreOffice is told to write, by the ending of the file.
KINDS = {".odt": "odt", ".docx": "docx:MS Word 2007 XML"}


def write(blocks: list[Block], style: word.Style, target: Path) -> None:
    """Write blocks to a DOCX."""
    held = BytesIO()
    word.made(blocks, style).save(held)
    target.write_bytes(steady_zip(held.getvalue()))


def write_by_libre(blocks: list[Block], style: word.Style, target: Path) -> None:
    """Write blocks to an ODT, which LibreOffice makes, and from that to a DOCX if one is wanted."""
    with tempfile.TemporaryDirectory() as room:
        source = Path(room) / f"{target.stem}.docx"
        word.made(blocks, style).save(str(source))
        made = Path(room) / f"{target.stem}.odt"
        made.write_bytes(convert(source, KINDS[".odt"]))
        data = made.read_bytes() if target.suffix == ".odt" else convert(made, KINDS[target.suffix])
    target.write_bytes(steady_zip(data))
