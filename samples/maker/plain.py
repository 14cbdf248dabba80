"""Blocks to text files: tabs, or columns padded with spaces, as converters leave them."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .blocks import Block, Gap, Grid, Line

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Manner:
    """How a text file is written; a `page` of 0 lines has no form feeds."""

    encoding: str = "utf-8"
    newline: str = "\n"
    tabs: bool = True
    wrap: bool = True
    widths: tuple[int, ...] = (44, 30, 22)
    page: int = 0
    header: str = ""
    footer: str = ""


def split_cell(text: str, width: int, *, wrap: bool) -> list[str]:
    """Break a cell into the lines it is printed on."""
    if not wrap:
        return [text]
    out: list[str] = []
    for part in text.split("\n"):
        out += textwrap.wrap(part, width, break_long_words=False, break_on_hyphens=False) or [""]
    return out


def row_lines(texts: list[str], manner: Manner) -> list[str]:
    """Write one row: wrapped cells go on in the lines below, in their own column."""
    pairs = zip(texts, manner.widths, strict=True)
    cells = [split_cell(t, w, wrap=manner.wrap) for t, w in pairs]
    out = []
    for n in range(max(len(c) for c in cells)):
        parts = [c[n] if n < len(c) else "" for c in cells]
        if manner.tabs:
            out.append("\t".join(parts))
        else:
            padded = [p.ljust(w + 2) for p, w in zip(parts, manner.widths, strict=True)]
            out.append("".join(padded).rstrip())
    return out


def line_texts(line: Line) -> list[str]:
    """Return a row's cells as text."""
    return [c.text for c in line.cells]


def grid_lines(grid: Grid, manner: Manner) -> list[str]:
    """Write a table."""
    out = row_lines(list(grid.heads), manner)
    for line in grid.lines:
        out += [line.band] if line.band else row_lines(line_texts(line), manner)
        if not manner.tabs:
            out.append("")
    return [*out, ""]


def paged(lines: list[str], manner: Manner) -> list[str]:
    """Put footers, form feeds and running heads between pages of so many lines."""
    if not manner.page:
        return lines
    pages = [lines[i : i + manner.page] for i in range(0, len(lines), manner.page)]
    out: list[str] = []
    for number, page in enumerate(pages, start=1):
        head = "" if number == 1 else "\f"
        out += [head + manner.header, "", *page, ""]
        out.append(manner.footer.format(page=number, pages=len(pages)))
    return out


def write(blocks: list[Block], manner: Manner, target: Path) -> None:
    """Write blocks to a text file."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Grid):
            lines += grid_lines(block, manner)
        elif isinstance(block, Gap):
            lines.append("")
        else:
            wide = 100 if manner.wrap else 10_000
            lines += [*textwrap.wrap(block.text, wide, break_on_hyphens=False), ""]
    text = manner.newline.join(paged(lines, manner)) + manner.newline
    target.write_bytes(text.encode(manner.encoding))
