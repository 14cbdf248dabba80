"""Names of OpenDocument text, and how its elements are walked through (ODF 1.3, part 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_ODF = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
OFFICE, TEXT, TABLE, STYLE, DRAW = map(_ODF.format, ("office", "text", "table", "style", "drawing"))
FO = _ODF.format("xsl-fo-compatible")
# What LibreOffice adds before a later edition of the standard has it.
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

PARAGRAPH, HEADING = TEXT + "p", TEXT + "h"
PARAGRAPHS = frozenset({PARAGRAPH, HEADING})
LIST, LIST_ITEM, LIST_HEADER = TEXT + "list", TEXT + "list-item", TEXT + "list-header"
TABLE_ELEMENT = TABLE + "table"
BLOCKS = frozenset({*PARAGRAPHS, LIST, TABLE_ELEMENT})
SECTION = TEXT + "section"
# Sections, indexes and their parts, and groups of rows, are what they hold.
WRAPPERS = frozenset(
    (
        SECTION,
        *(
            TEXT + name
            for name in (
                "numbered-paragraph index-body index-title table-of-content illustration-index "
                "table-index object-index user-index alphabetical-index bibliography"
            ).split()
        ),
        *(TABLE + f"table-{name}" for name in ("header-rows", "rows", "row-group")),
        *(TABLE + f"table-{name}" for name in ("header-columns", "columns", "column-group")),
    )
)
# Charts, formulas and other files (9.4.5, 9.4.6, 9.4.9), and the fields of a form.
FOREIGN = frozenset(DRAW + name for name in ("object", "object-ole", "applet", "plugin", "control"))
TRACKED = TEXT + "tracked-changes"
MOVED = frozenset({TEXT + "insertion", TEXT + "deletion"})
HIDDEN = "none"
CONDITIONAL = "condition"


def unwrap(container: _Element, seen: set[str]) -> Iterator[_Element]:
    """Yield what stands in an element, each wrapper replaced by what it holds.

    `seen` gains the code of a notice for each thing that a person should know of.
    """
    for child in container:
        if child.tag in WRAPPERS:
            if not is_hidden_section(child):
                yield from unwrap(child, seen)
            elif has_text(child):
                seen.add("hidden_text")
        elif child.tag == TRACKED:
            if next(child.iter(*MOVED), None) is not None:
                seen.add("tracked_changes")
        else:
            yield child


def is_hidden_section(element: _Element) -> bool:
    """Say whether a section is hidden, always or as its condition came out last."""
    display = element.get(TEXT + "display")
    return display == HIDDEN or (
        display == CONDITIONAL and element.get(TEXT + "is-hidden") == "true"
    )


def has_text(element: _Element) -> bool:
    """Say whether anything is written in an element."""
    return any(str(text).strip() for text in element.itertext())


def text_boxes(drawing: _Element, seen: set[str]) -> Iterator[_Element]:
    """Yield the shapes and boxes of a drawing that hold text, in order; not those inside them."""
    if drawing.tag in FOREIGN:
        seen.add("embedded")
    elif any(part.tag in BLOCKS for part in drawing):
        yield drawing
    else:
        for child in drawing:
            yield from text_boxes(child, seen)
