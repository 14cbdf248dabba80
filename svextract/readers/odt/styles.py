"""OpenDocument's styles: what the formatting of paragraphs and words comes to (ODF 1.3, 16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from svextract.readers.attributes import nearest, points, whole
from svextract.readers.flowtext import BODY_SIZE
from svextract.readers.odt.xml import FO, HIDDEN, OFFICE, STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# Styles based on each other.
LONGEST_CHAIN = 50
PAGE = "page"
PERCENT = "%"
LAYOUTS = (STYLE + "paragraph-properties", STYLE + "table-properties")


class OdtStyle(NamedTuple):
    """What one style says itself; None where it says nothing.

    size: in points, or with `relative` in shares of the size it would have otherwise.
    lists: the name of a list style, '' for none. page_before, page_after: it begins or ends a page.
    width: of a column, in points.
    """

    parent: str | None = None
    size: float | None = None
    relative: bool = False
    hidden: bool | None = None
    lists: str | None = None
    page_before: bool | None = None
    page_after: bool | None = None
    width: float | None = None


Chain = tuple[OdtStyle, ...]


def read_style(element: _Element) -> OdtStyle:
    """Turn a style's element into what it says."""
    words = element.find(STYLE + "text-properties")
    layout = next(element.iterchildren(*LAYOUTS), None)
    column = element.find(STYLE + "table-column-properties")
    size = "" if words is None else words.get(FO + "font-size", "")
    share = whole(size.removesuffix(PERCENT)) if size.endswith(PERCENT) else None
    before = None if layout is None else layout.get(FO + "break-before")
    after = None if layout is None else layout.get(FO + "break-after")
    display = None if words is None else words.get(TEXT + "display")
    new_layout = bool(element.get(STYLE + "master-page-name"))
    return OdtStyle(
        parent=element.get(STYLE + "parent-style-name"),
        size=points(size) if share is None else share / 100,
        relative=share is not None,
        hidden=None if display is None else display == HIDDEN,
        lists=element.get(STYLE + "list-style-name"),
        # A style that names a page layout begins a page of that layout (19.505).
        page_before=True if new_layout else None if before is None else before == PAGE,
        page_after=None if after is None else after == PAGE,
        width=None if column is None else points(column.get(STYLE + "column-width")),
    )


class OdtStyles:
    """The styles that one part of a document uses, each as a chain: itself, its parent, and on."""

    def __init__(self, groups: list[_Element]) -> None:
        self._styles: dict[tuple[str, str], OdtStyle] = {}
        self._defaults: dict[str, OdtStyle] = {}
        for element in (element for group in groups for element in group):
            family = element.get(STYLE + "family", "")
            if element.tag == STYLE + "style":
                self._styles[family, element.get(STYLE + "name", "")] = read_style(element)
            elif element.tag == STYLE + "default-style":
                self._defaults[family] = read_style(element)
        self._chains: dict[tuple[str, str], Chain] = {}

    def chain(self, family: str, name: str | None) -> Chain:
        """Return a style, those it is based on and the default of its family, nearest first."""
        key = (family, name or "")
        if key not in self._chains:
            self._chains[key] = tuple(self._walk(family, name))
        return self._chains[key]

    def _walk(self, family: str, name: str | None) -> Iterator[OdtStyle]:
        for _ in range(LONGEST_CHAIN):
            style = self._styles.get((family, name or ""))
            if style is None:
                break
            yield style
            name = style.parent
        if family in self._defaults:
            yield self._defaults[family]


def chain_size(chain: Chain, inherited: float | None = None) -> float:
    """Return the type size in points that a chain of styles comes to."""
    share = 1.0
    for style in chain:
        if style.size is not None and not style.relative:
            return style.size * share
        share *= style.size or 1.0
    return (BODY_SIZE if inherited is None else inherited) * share


def chain_hides(chain: Chain) -> bool:
    """Say whether the nearest style that says anything about it hides its text."""
    return bool(nearest(style.hidden for style in chain))


def style_groups(root: _Element | None, *names: str) -> list[_Element]:
    """Return the groups of styles of these names that a part has."""
    found = [] if root is None else [root.find(OFFICE + name) for name in names]
    return [group for group in found if group is not None]
