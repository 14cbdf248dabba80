"""Blocks to DOCX and, by LibreOffice, to PDF."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from . import marks
from .blocks import Block, Cell, Gap, Grid, Line, Text
from .browser import steady
from .libre import convert

SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
BOLD = {"title", "rec", "label", "council"}
HEADINGS = {"title": "Title", "rec": "Heading 2", "label": "Heading 3"}
LISTS = {"bullet": "List Bullet"}


@dataclass(frozen=True)
class Style:
    """How tables and pages look; `borders` gives (kind, eighths of a point) by side.

    named: headings have Word's own heading styles.
    one_paragraph: the lines of a cell are one paragraph with line breaks.
    automatic: numbers and bullets are Word's own, not typed.
    tracked: texts hold marks of what was inserted and deleted.
    """

    header: str = ""
    footer: str = "Page {page} of {pages}"
    landscape: bool = False
    font: str = "Liberation Sans"
    size: float = 10
    borders: dict[str, tuple[str, int]] = field(default_factory=dict)
    head_fill: str = ""
    band_fill: str = ""
    head_centred: bool = False
    head_under: tuple[str, int] | None = None
    cell_gap: int = 40
    named: bool = False
    one_paragraph: bool = False
    automatic: bool = False
    tracked: bool = False


def ruled(kind: str = "single", size: int = 4) -> dict[str, tuple[str, int]]:
    """Return borders on every side and between all cells."""
    return dict.fromkeys(SIDES, (kind, size))


def add_field(paragraph: Any, code: str) -> None:  # noqa: ANN401
    """Add a PAGE or NUMPAGES field."""
    run = paragraph.add_run()
    text = marks.element("w:instrText")
    text.text = code
    run._r.append(marks.element("w:fldChar", fldCharType="begin"))
    run._r.append(text)
    run._r.append(marks.element("w:fldChar", fldCharType="end"))


def add_borders(table: Any, style: Style) -> None:  # noqa: ANN401
    """Draw the table's borders and set its cells' inner margins."""
    props = table._tbl.tblPr
    borders = marks.element("w:tblBorders")
    for side in SIDES:
        kind, size = style.borders.get(side, ("nil", 0))
        borders.append(
            marks.element(f"w:{side}", val=kind, sz=str(size), space="0", color="000000"),
        )
    props.append(borders)
    margins = marks.element("w:tblCellMar")
    for side, width in (("top", style.cell_gap), ("left", 80), ("bottom", style.cell_gap)):
        margins.append(marks.element(f"w:{side}", w=str(width), type="dxa"))
    margins.append(marks.element("w:right", w="80", type="dxa"))
    props.append(margins)


def fill(cell: Any, colour: str) -> None:  # noqa: ANN401
    """Shade a cell."""
    shade = marks.element("w:shd", val="clear", color="auto", fill=colour)
    cell._tc.get_or_add_tcPr().append(shade)


def put(cell: Any, text: str, style: Style, *, bold: bool = False, centred: bool = False) -> None:  # noqa: ANN401
    """Write a cell's paragraphs."""
    for i, part in enumerate([text] if style.one_paragraph else text.split("\n")):
        paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.widow_control = False
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        rest = marks.number(paragraph, part) if style.automatic else part
        if style.tracked:
            marks.track(paragraph, rest)
        else:
            paragraph.add_run(rest)
        for run in paragraph.runs:
            run.bold = bold
            run.font.size = Pt(style.size)


def put_cells(table: Any, cells: tuple[Cell, ...], i: int, style: Style) -> None:  # noqa: ANN401
    """Write a row, merging what a cell spans; a merged cell is written once."""
    for j, cell in enumerate(cells):
        if cell.rows == 0 or cell.columns == 0:
            continue
        target = table.cell(i, j)
        if cell.rows > 1 or cell.columns > 1:
            target = target.merge(table.cell(i + cell.rows - 1, j + cell.columns - 1))
        put(target, cell.text, style, bold=cell.bold)


def put_head(table: Any, grid: Grid, style: Style) -> None:  # noqa: ANN401
    """Write the heading row, below the row of groups where there is one."""
    row = table.rows[1 if grid.over else 0]
    for cell, text in zip(row.cells, grid.heads, strict=True):
        put(cell, text, style, bold=True, centred=style.head_centred)
        if style.head_fill:
            fill(cell, style.head_fill)
        if style.head_under:
            kind, size = style.head_under
            edges = marks.element("w:tcBorders")
            under = marks.element("w:bottom", val=kind, sz=str(size), space="0", color="000000")
            edges.append(under)
            cell._tc.get_or_add_tcPr().append(edges)
    if grid.repeat_head:
        row._tr.get_or_add_trPr().append(marks.element("w:tblHeader", val="true"))


def put_line(table: Any, line: Line, i: int, style: Style) -> None:  # noqa: ANN401
    """Write a row of the body, or a text over its full width."""
    if line.band:
        cells = table.rows[i].cells
        whole = cells[0].merge(cells[-1])
        put(whole, line.band, style, bold=True)
        if style.band_fill:
            fill(whole, style.band_fill)
        return
    put_cells(table, line.cells, i, style)
    if line.kind in marks.CHANGES:
        marks.change_row(table.rows[i]._tr, line.kind)


def add_grid(document: Any, grid: Grid, style: Style, width: float) -> None:  # noqa: ANN401
    """Add a table."""
    first = bool(grid.heads) + bool(grid.over)
    table = document.add_table(rows=first + len(grid.lines), cols=len(grid.widths))
    table.autofit = False
    add_borders(table, style)
    total = sum(grid.widths)
    for j, share in enumerate(grid.widths):
        table.columns[j].width = Mm(width * share / total)
        for cell in table.columns[j].cells:
            cell.width = Mm(width * share / total)
    if grid.heads:
        put_head(table, grid, style)
    if grid.over:
        put_cells(table, grid.over, 0, style)
    for i, line in enumerate(grid.lines, start=first):
        put_line(table, line, i, style)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def add_text(document: Any, block: Text, style: Style) -> None:  # noqa: ANN401
    """Add a paragraph."""
    heading = (LISTS | HEADINGS if style.named else LISTS).get(block.style)
    paragraph = document.add_paragraph(style=heading)
    if heading:
        paragraph.add_run(block.text)
        return
    paragraph.paragraph_format.space_after = Pt(1 if block.style in ("meta", "council") else 6)
    paragraph.paragraph_format.keep_with_next = block.style in ("rec", "label")
    run = paragraph.add_run(block.text)
    run.bold = block.style in BOLD
    run.font.size = Pt(style.size + (5 if block.style == "title" else 0))


def set_page(document: Any, style: Style) -> float:  # noqa: ANN401
    """Set paper, running head and footer; return the text width in mm."""
    section = document.sections[0]
    wide, tall = (297, 210) if style.landscape else (210, 297)
    section.orientation = WD_ORIENT.LANDSCAPE if style.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(tall)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name = style.font
    normal.font.size = Pt(style.size)
    if style.header:
        section.header.paragraphs[0].add_run(style.header)
    foot = section.footer.paragraphs[0]
    before, _, rest = style.footer.partition("{page}")
    foot.add_run(before)
    if rest or "{page}" in style.footer:
        add_field(foot, "PAGE")
        foot.add_run(rest.partition("{pages}")[0])
        if "{pages}" in rest:
            add_field(foot, "NUMPAGES")
    return wide - 40


def made(blocks: list[Block], style: Style) -> Any:  # noqa: ANN401
    """Turn blocks into a document of python-docx."""
    document = Document()
    width = set_page(document, style)
    if style.automatic:
        marks.add_lists(document)
    for block in blocks:
        if isinstance(block, Grid):
            add_grid(document, block, style, width)
        elif isinstance(block, Gap) and block.page:
            document.add_page_break()
        elif isinstance(block, Gap):
            document.add_paragraph().paragraph_format.space_before = Pt(block.points)
        else:
            add_text(document, block, style)
    return document


def write(blocks: list[Block], style: Style, target: Path) -> None:
    """Print blocks to a PDF."""
    with tempfile.TemporaryDirectory() as room:
        source = Path(room) / f"{target.stem}.docx"
        made(blocks, style).save(str(source))
        target.write_bytes(steady(convert(source, "pdf")))
