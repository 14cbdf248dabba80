"""What the elements of a page are to a reader: blocks, tables, lists, furniture of the site.

Tables and their parts are told by their element, by their role (WAI-ARIA 1.2) or by the way their
style displays them (CSS 2.2, 17.2.1), in this order of preference: role, element, style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

# What shows no text, or text that does not belong to the document.
UNREAD = frozenset(
    "head title script style template noscript iframe object embed applet canvas audio video svg "
    "map datalist rt rp noframes colgroup col".split()
)
BLOCKS = frozenset(
    "html body p div h1 h2 h3 h4 h5 h6 section article address blockquote figure figcaption form "
    "fieldset legend details summary center hr pre listing xmp frameset optgroup hgroup".split()
)
# Points, as browsers show headings and the contract of readers asks for.
HEADING_SIZES = {"h1": 24.0, "h2": 18.0, "h3": 14.0, "h4": 12.0, "h5": 11.0, "h6": 10.0}
# Headings that are headings of a page; smaller ones stand in cells too.
PAGE_HEADINGS = frozenset({"h1", "h2"})
PRESERVED = frozenset({"pre", "textarea", "listing", "xmp"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})

ELEMENT_KINDS = {
    "table": "table",
    "thead": "head",
    "tbody": "body",
    "tfoot": "foot",
    "tr": "row",
    "td": "cell",
    "th": "cell",
    "caption": "caption",
    "dl": "definitions",
    "dt": "label",
    "dd": "value",
    "li": "item",
    "main": "main",
    "nav": "furniture",
    **dict.fromkeys(LISTS, "list"),
    **dict.fromkeys(BLOCKS, "block"),
    **dict.fromkeys(("header", "footer", "aside"), "margin"),
}
ROLE_KINDS = {
    **dict.fromkeys(("table", "grid", "treegrid"), "table"),
    "rowgroup": "body",
    "row": "row",
    **dict.fromkeys(("cell", "gridcell", "columnheader", "rowheader"), "cell"),
    "main": "main",
    **dict.fromkeys(("banner", "contentinfo", "complementary"), "margin"),
    **dict.fromkeys(
        ("navigation", "search", "menu", "menubar", "dialog", "alertdialog"), "furniture"
    ),
}
DISPLAY_KINDS = {
    "table": "table",
    "inline-table": "table",
    "table-header-group": "head",
    "table-row-group": "body",
    "table-footer-group": "foot",
    "table-row": "row",
    "table-cell": "cell",
    "table-caption": "caption",
    **dict.fromkeys(("block", "flex", "grid", "list-item", "flow-root"), "block"),
}
# Where a page's head, foot or side column is that of an article and not that of the site.
CONTENT = frozenset({"main", "cell", "item", "label", "value"})
CONTENT_ELEMENTS = frozenset({"article", "section"})
# How LibreOffice marks the head and foot of its printed pages, by the title of a block.
PRINTED_MARGINS = frozenset({"header", "footer"})
LAYOUT_ROLES = frozenset({"presentation", "none"})
INLINE = "inline"
# Links from which on a list of nothing but links is a menu.
FEWEST_MENU_LINKS = 3


def kind_of(element: _Element, style: Mapping[str, str]) -> str:
    """Tell what an element is: a kind of table above, or 'inline'."""
    role = element.get("role", "").strip().lower()
    if role in ROLE_KINDS:
        return ROLE_KINDS[role]
    kind = ELEMENT_KINDS.get(str(element.tag), INLINE)
    if kind not in {INLINE, "block"}:
        return kind
    if element.tag == "div" and element.get("title") in PRINTED_MARGINS:
        return "margin"
    return DISPLAY_KINDS.get(style.get("display", ""), kind)


def is_data(element: _Element) -> bool:
    """Say whether an element of a table shows that the table holds data (WHATWG HTML, 4.9.1)."""
    if element.tag in {"th", "caption", "thead", "tfoot"}:
        return True
    if element.get("scope") or element.get("headers") or element.get("summary"):
        return True
    border = element.get("border")
    return element.tag == "table" and border is not None and border.strip() not in {"0", "none"}


def is_menu(element: _Element) -> bool:
    """Say whether a list is nothing but links, as the menus of a site are."""
    links = list(element.iter("a"))
    return len(links) >= FEWEST_MENU_LINKS and _length([element]) == _length(links)


def _length(elements: Iterable[_Element]) -> int:
    """Count the characters in elements, white space left out."""
    return sum(len("".join(text_inside(element).split())) for element in elements)


def text_inside(element: _Element) -> str:
    """Return all text inside an element, whether the page shows it or not."""
    return "".join(map(str, element.itertext()))
