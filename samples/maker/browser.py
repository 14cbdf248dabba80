"""Blocks to HTML and, by a headless Chromium, to PDF."""

from __future__ import annotations

import re
import subprocess
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

from .blocks import Block, Cell, Gap, Grid, Line, Text

TAGS = {"council": "div", "title": "h1", "meta": "div", "rec": "h2", "label": "h3", "body": "p"}
TAGS |= {"bullet": "li"}

BASE = """
@page { size: %(size)s; margin: 18mm 16mm 18mm 16mm;
  @top-left { content: "%(header)s"; font: 8pt 'Liberation Sans'; }
  @bottom-right { content: "%(footer)s" counter(page) " of " counter(pages);
                  font: 8pt 'Liberation Sans'; } }
body { font: 10pt 'Liberation Sans'; margin: 0; orphans: 1; widows: 1 }
h1 { font-size: 1.5em; margin: 6pt 0 } h2 { font-size: 1.1em; margin: 14pt 0 4pt }
h3 { font-size: 1em; margin: 4pt 0 } p { margin: 5pt 0 }
table { width: 99.6%%; border-collapse: collapse; table-layout: fixed; margin: 6pt 0 10pt }
td, th { vertical-align: top; padding: 3pt 4pt; text-align: left; break-inside: auto }
tr { break-inside: auto } td div + div { margin-top: 2pt }
"""


@dataclass(frozen=True)
class Sheet:
    """How a page looks: size, running head, footer and the layout's own CSS."""

    title: str
    css: str
    size: str = "A4"
    header: str = ""
    footer: str = "Page "


def spans(cell: Cell) -> str:
    """Write the attributes that say how far a cell reaches."""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return rows + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")


def cell_html(cell: Cell) -> str:
    """Write a cell; paragraphs and bullets become lines of their own."""
    if cell.rows == 0 or cell.columns == 0:
        return ""
    lines = "".join(f"<div>{escape(t)}</div>" for t in cell.text.split("\n"))
    tag = "th" if cell.bold else "td"
    return f"<{tag}{spans(cell)}>{lines}</{tag}>"


def line_html(line: Line, columns: int) -> str:
    """Write a table row, or a band over its full width."""
    if line.band:
        band = f'<td colspan="{columns}">{escape(line.band)}</td>'
        return f'<tr class="{line.kind}">{band}</tr>'
    return "<tr>" + "".join(cell_html(c) for c in line.cells) + "</tr>"


def head_html(grid: Grid) -> str:
    """Write the heading row, below the row of groups where there is one; nothing in a form."""
    if not grid.heads:
        return ""
    covered = {i for i, cell in enumerate(grid.over) if cell.rows > 1}
    heads = [h for i, h in enumerate(grid.heads) if i not in covered]
    row = "".join("<th>" + "<br>".join(map(escape, h.split("\n"))) + "</th>" for h in heads)
    over = "".join(map(cell_html, grid.over))
    return (f"<tr>{over}</tr>" if over else "") + f"<tr>{row}</tr>"


def grid_html(grid: Grid) -> str:
    """Write a table; without a repeated head the heading row stands in the body."""
    total = sum(grid.widths)
    cols = "".join(f'<col style="width:{100 * w / total:.1f}%">' for w in grid.widths)
    head = head_html(grid)
    rows = "\n".join(line_html(line, len(grid.widths)) for line in grid.lines)
    if grid.repeat_head and head:
        return f"<table>{cols}<thead>{head}</thead><tbody>{rows}</tbody></table>"
    return f"<table>{cols}<tbody>{head}{rows}</tbody></table>"


def block_html(block: Block) -> str:
    """Write one block."""
    if isinstance(block, Grid):
        return grid_html(block)
    if isinstance(block, Gap):
        style = "break-before:page" if block.page else f"height:{block.points}pt"
        return f'<div style="{style}"></div>'
    assert isinstance(block, Text)  # noqa: S101 - tells the type checker what is left
    tag = TAGS[block.style]
    return f'<{tag} class="{block.style}">{escape(block.text)}</{tag}>'


def page_html(blocks: list[Block], sheet: Sheet) -> str:
    """Write the whole page."""
    base = BASE % {"size": sheet.size, "header": sheet.header, "footer": sheet.footer}
    inner = "\n".join(block_html(b) for b in blocks)
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title><style>{base}{sheet.css}</style></head>"
        f"<body>{inner}</body></html>"
    )


def steady(pdf: bytes) -> bytes:
    """Replace the dates and identifiers a producer writes by fixed ones of the same length."""
    pdf = re.sub(
        rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}", lambda m: m[1] + b"20240101120000", pdf
    )
    pdf = re.sub(rb"(/DocChecksum\s*/)[0-9A-F]{32}", lambda m: m[1] + b"0" * 32, pdf)
    ident = rb"<[0-9A-Fa-f]{32}>"
    zeros = b"<" + b"0" * 32 + b">"
    return re.sub(
        rb"(/ID\s*\[\s*)" + ident + rb"(\s*)" + ident,
        lambda m: m[1] + zeros + m[2] + zeros,
        pdf,
    )


def write(blocks: list[Block], sheet: Sheet, target: Path) -> None:
    """Print blocks to a PDF."""
    with tempfile.TemporaryDirectory() as room:
        page = Path(room) / "page.html"
        page.write_text(page_html(blocks, sheet), encoding="utf-8")
        out = Path(room) / "page.pdf"
        command = [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={Path(room) / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={out}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        target.write_bytes(steady(out.read_bytes()))
