"""Workbooks made on the fly, part by part, of which every cell is known."""

from __future__ import annotations

import zipfile
from xml.sax.saxutils import escape, quoteattr

TRANSITIONAL = "http://schemas.openxmlformats.org"
MAIN = f"{TRANSITIONAL}/spreadsheetml/2006/main"
RELATIONS = f"{TRANSITIONAL}/officeDocument/2006/relationships"
PACKAGE = f"{TRANSITIONAL}/package/2006/relationships"
# The same names in the strict edition of the format.
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PLAIN_STYLES = '<fonts><font><sz val="11"/></font></fonts><cellXfs><xf numFmtId="0"/></cellXfs>'


def relations(*entries):
    """Write a part of relations from (id, kind, target)."""
    found = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for name, kind, target in entries
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{found}</Relationships>'


def part(tag, content, attributes=""):
    """Write a part whose first element is `tag`."""
    return f'{HEAD}<{tag} xmlns="{MAIN}" xmlns:r="{RELATIONS}" {attributes}>{content}</{tag}>'


def cells(*rows):
    """Write rows of texts, numbers and None as the data of a sheet."""
    written = ["".join(map(_cell, row)) for row in rows]
    numbered = (f'<row r="{number}">{row}</row>' for number, row in enumerate(written, start=1))
    return f"<sheetData>{''.join(numbered)}</sheetData>"


def _cell(value):
    if value is None:
        return "<c/>"
    return text(value) if isinstance(value, str) else f"<c><v>{value}</v></c>"


def text(value, attributes=""):
    """Write a cell that holds a text."""
    return f'<c t="inlineStr" {attributes}><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def make_workbook(
    path,
    sheets,
    *,
    styles=PLAIN_STYLES,
    strings="",
    settings="",
    states=(),
    kinds=(),
    parts=None,
    strict=False,
):
    """Write a workbook of sheets, given as {name: what stands in their XML}.

    states and kinds: of the sheets in order ('hidden', 'chartsheet'), where they are not usual.
    parts: further parts by name, which may replace others; None leaves a part out.
    """
    names = "".join(
        f'<sheet name={quoteattr(name)} r:id="s{number}"{_state(states, number)}/>'
        for number, name in enumerate(sheets, start=1)
    )
    kinds = (*kinds, *["worksheet"] * len(sheets))
    entries = [
        (f"s{number}", kinds[number - 1], f"worksheets/s{number}.xml")
        for number in range(1, len(sheets) + 1)
    ]
    written = {
        "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": part("workbook", f"{settings}<sheets>{names}</sheets>"),
        "xl/_rels/workbook.xml.rels": relations(
            *entries,
            ("st", "styles", "styles.xml"),
            ("ss", "sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": part("styleSheet", styles),
        "xl/sharedStrings.xml": part("sst", strings),
    }
    for number, content in enumerate(sheets.values(), start=1):
        written[f"xl/worksheets/s{number}.xml"] = part("worksheet", content)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**written, **(parts or {})}.items():
            if content is not None:
                archive.writestr(name, _edition(content, strict=strict))
    return path


def _state(states, number):
    state = states[number - 1] if number <= len(states) else None
    return f' state="{state}"' if state else ""


def _edition(content, *, strict):
    for old, new in STRICT.items() if strict and isinstance(content, str) else ():
        content = content.replace(old, new)
    return content
