"""Packed files and the elements of Word documents, written as short as a test can read them."""

import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = {
    "w": W,
    "r": R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
}
XMLNS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
SPAN = '<w:gridSpan w:val="{}"/>'.format
START, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
BOX = "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>"
OLD_BOX = "<v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox>"
BOTH = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{}</w:drawing></mc:Choice>'
    "<mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
DELETED = "<w:rPr><w:del/></w:rPr>"
HIDDEN = "<w:vanish/>"


def pack(path, parts, method=zipfile.ZIP_DEFLATED):
    """Write a ZIP of these parts and return its path."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def relations(*triples):
    """Write a relationships part; each triple is an id, a kind and a target."""
    found = "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"/>'
        for key, kind, target in triples
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{found}</Relationships>'


def root(name, content):
    """Write a part's root element."""
    return f"<w:{name} {XMLNS}>{content}</w:{name}>"


def word_parts(body, *, styles="", numbering="", running=()):
    """Write the parts of a Word document; `running` are headers, named as body refers to them."""
    others = [("styles", "styles", "styles.xml"), ("numbering", "numbering", "numbering.xml")]
    others += [(f"h{n}", "header", f"header{n}.xml") for n, _ in enumerate(running)]
    return {
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(*others),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": root("styles", styles),
        "word/numbering.xml": root("numbering", numbering),
        **{f"word/header{n}.xml": root("hdr", text) for n, text in enumerate(running)},
    }


def run(text, looks=""):
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text="", layout="", looks=""):
    """Write a paragraph of one run."""
    return f"<w:p><w:pPr>{layout}</w:pPr>{run(text, looks) if text else ''}</w:p>"


def item(text="", num=1, level=0):
    """Write a paragraph of a list."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return para(text, numbering)


def cell(content="", properties=""):
    """Write a cell; text alone becomes its paragraph."""
    inside = content if content.startswith("<") else para(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows, widths=()):
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def level(number, style, wording, *, start=1, more=""):
    """Write a level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'{more}<w:lvlText w:val="{wording}"/></w:lvl>'
    )


def definition(key, *levels, more=""):
    content = more + "".join(levels)
    return f'<w:abstractNum w:abstractNumId="{key}">{content}</w:abstractNum>'


def numbered(key, definition_key, overrides=""):
    inside = f'<w:abstractNumId w:val="{definition_key}"/>{overrides}'
    return f'<w:num w:numId="{key}">{inside}</w:num>'


def override(number, start):
    start = f'<w:startOverride w:val="{start}"/>'
    return f'<w:lvlOverride w:ilvl="{number}">{start}</w:lvlOverride>'


def style(key, looks="", layout="", *, kind="paragraph", based="", default=False):
    basis = f'<w:basedOn w:val="{based}"/>' if based else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"{first}>{basis}'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )


def within(name, content, more=""):
    return f"<w:{name}{more}>{content}</w:{name}>"


def text(*runs):
    """Write a paragraph of these runs."""
    return within("p", "".join(runs))


def control(content):
    """Write a content control."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


LEGAL = definition(
    "0", level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerRoman", "(%3)")
)


def told(blocks):
    """Tell blocks as a test writes them: texts of paragraphs, rows of cells for tables."""
    return [told_block(block) for block in blocks]


def told_block(block):
    if hasattr(block, "cells"):
        return [
            (cell.row, cell.column, cell.rows, cell.columns, *told(cell.content))
            for cell in block.cells
        ]
    return block.text
