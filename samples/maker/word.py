"""Blocks to DOCX and, by LibreOffice, to PDF."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .blocks import Block, Gap, Grid, Text
from .browser import steady

SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
BOLD = {"title", "rec", "label", "council"}


@dataclass(frozen=True)
class Style:
    """How tables and pages look; `borders` gives (kind, eighths of a point) by side."""

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


def ruled(kind: str = "single", size: int = 4) -> dict[str, tuple[str, int]]:
    """Return borders on every side and between all cells."""
    return dict.fromkeys(SIDES, (kind, size))


def element(name: str, **values: str) -> Any:  # noqa: ANN401 - python-docx is untyped here
    """Make an OOXML element with attributes in the word namespace."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(paragraph: Any, code: str) -> None:  # noqa: ANN401
    """Add a PAGE or NUMPAGES field."""
    run = paragraph.add_run()
    text = element("w:instrText")
    text.text = code
    run._r.append(element("w:fldChar", fldCharType="begin"))
    run._r.append(text)
    run._r.append(element("w:fldChar", fldCharType="end"))


def add_borders(table: Any, style: Style) -> None:  # noqa: ANN401
    """Draw the table's borders and set its cells' inner margins."""
    props = table._tbl.tblPr
    borders = element("w:tblBorders")
    for side in SIDES:
        kind, size = style.borders.get(side, ("nil", 0))
        borders.append(
            element(f"w:{side}", val=kind, sz=str(size), space="0", color="000000"),
        )
    props.append(borders)
    margins = element("w:tblCellMar")
    for side, width in (("top", style.cell_gap), ("left", 80), ("bottom", style.cell_gap)):
        margins.append(element(f"w:{side}", w=str(width), type="dxa"))
    margins.append(element("w:right", w="80", type="dxa"))
    props.append(margins)


def fill(cell: Any, colour: str) -> None:  # noqa: ANN401
    """Shade a cell."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=colour))


def put(cell: Any, text: str, style: Style, *, bold: bool = False, centred: bool = False) -> None:  # noqa: ANN401
    """Write a cell's paragraphs."""
    for i, part in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.widow_control = False
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(part)
        run.bold = bold
        run.font.size = Pt(style.size)


def put_head(table: Any, grid: Grid, style: Style) -> None:  # noqa: ANN401
    """Write the heading row."""
    row = table.rows[0]
    for cell, text in zip(row.cells, grid.heads, strict=True):
        put(cell, text, style, bold=True, centred=style.head_centred)
        if style.head_fill:
            fill(cell, style.head_fill)
        if style.head_under:
            kind, size = style.head_under
            edges = element("w:tcBorders")
            edges.append(element("w:bottom", val=kind, sz=str(size), space="0", color="000000"))
            cell._tc.get_or_add_tcPr().append(edges)
    if grid.repeat_head:
        row._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))


def put_rows(table: Any, grid: Grid, style: Style) -> None:  # noqa: ANN401
    """Write the body, merging what a recommendation's cell spans."""
    for i, line in enumerate(grid.lines, start=1):
        cells = table.rows[i].cells
        if line.band:
            whole = cells[0].merge(cells[-1])
            put(whole, line.band, style, bold=True)
            if style.band_fill:
                fill(whole, style.band_fill)
            continue
        for j, cell in enumerate(line.cells):
            if cell.rows == 0:
                continue
            target = cells[j]
            if cell.rows > 1:
                target = target.merge(table.cell(i + cell.rows - 1, j))
            put(target, cell.text, style)


def add_grid(document: Any, grid: Grid, style: Style, width: float) -> None:  # noqa: ANN401
    """Add a table."""
    table = document.add_table(rows=1 + len(grid.lines), cols=len(grid.heads))
    table.autofit = False
    add_borders(table, style)
    total = sum(grid.widths)
    for j, share in enumerate(grid.widths):
        table.columns[j].width = Mm(width * share / total)
        for cell in table.columns[j].cells:
            cell.width = Mm(width * share / total)
    put_head(table, grid, style)
    put_rows(table, grid, style)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def add_text(document: Any, block: Text, style: Style) -> None:  # noqa: ANN401
    """Add a paragraph."""
    paragraph = document.add_paragraph()
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


def write(blocks: list[Block], style: Style, target: Path) -> None:
    """Print blocks to a PDF."""
    document = Document()
    width = set_page(document, style)
    for block in blocks:
        if isinstance(block, Grid):
            add_grid(document, block, style, width)
        elif isinstance(block, Gap) and block.page:
            document.add_page_break()
        elif isinstance(block, Gap):
            document.add_paragraph().paragraph_format.space_before = Pt(block.points)
        else:
            add_text(document, block, style)
    with tempfile.TemporaryDirectory() as room:
        source = Path(room) / f"{target.stem}.docx"
        document.save(str(source))
        profile = (Path(room) / "profile").as_uri()
        command = [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            room,
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        target.write_bytes(steady((Path(room) / f"{target.stem}.pdf").read_bytes()))
