"""Elements of OpenDocument texts, written as short as a test can read them."""

SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
XMLNS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())


def odt_parts(body, *, automatic="", common="", masters="", masters_automatic=""):
    """Write the parts of an OpenDocument text from what its groups of styles and its body hold."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f"<office:document-content {XMLNS}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>"
        ),
        "styles.xml": (
            f"<office:document-styles {XMLNS}><office:styles>{common}</office:styles>"
            f"<office:automatic-styles>{masters_automatic}</office:automatic-styles>"
            f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
        ),
        "META-INF/manifest.xml": "<manifest/>",
    }


def para(text="", style="S"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def heading(text, level=1, more=""):
    return f'<text:h text:outline-level="{level}"{more}>{text}</text:h>'


def items(*contents, style="L", more=""):
    """Write a list; each content is an item's, text alone becomes its paragraph."""
    inside = "".join(f"<text:list-item>{_blocks(content)}</text:list-item>" for content in contents)
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:list{name}{more}>{inside}</text:list>"


def _blocks(content):
    return content if content.startswith("<text:") else para(content)


def cell(content="", more=""):
    inside = _blocks(content) if not content.startswith("<table:") else content
    return f"<table:table-cell{more}>{inside}</table:table-cell>"


def spanned(content, rows=1, columns=1):
    more = f' table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"'
    return cell(content, more)


COVERED = "<table:covered-table-cell/>"


def row(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def table(*rows, columns=""):
    return f'<table:table table:style-name="T">{columns}{"".join(rows)}</table:table>'


def style(name, *, family="paragraph", words="", layout="", more=""):
    """Write a style; `words` and `layout` are the attributes of its properties."""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{more}>'
        f"<style:paragraph-properties {layout}/><style:text-properties {words}/></style:style>"
    )


def list_style(*levels, name="L"):
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def number(level, style, more=""):
    return f'<text:list-level-style-number text:level="{level}" style:num-format="{style}" {more}/>'


def bullet(level, char="●"):
    return f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{char}"/>'


def box(*blocks):
    return f"<draw:frame><draw:text-box>{''.join(blocks)}</draw:text-box></draw:frame>"


LEGAL = list_style(
    number(1, "1", 'style:num-suffix="."'),
    number(2, "1", 'text:display-levels="2"'),
    number(3, "i", 'style:num-prefix="(" style:num-suffix=")"'),
)
HIDDEN = style("Hidden", family="text", words='text:display="none"') + style(
    "HiddenP", words='text:display="none"'
)
