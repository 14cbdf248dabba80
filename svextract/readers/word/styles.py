"""Word's styles: what a paragraph's and a run's formatting comes to (ISO/IEC 29500-1, 17.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from svextract.readers.attributes import nearest, whole
from svextract.readers.flowtext import BODY_SIZE
from svextract.readers.word.xml import VAL, W, half_points, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element

# Styles based on each other; Word itself stops at eleven.
LONGEST_CHAIN = 50


class Style(NamedTuple):
    """What one style says itself; None where it says nothing.

    number, level: the list its paragraphs belong to and their level in it, counted from 0.
    new_page: whether its paragraphs begin a page.
    """

    key: str = ""
    based_on: str | None = None
    size: float | None = None
    hidden: bool | None = None
    number: str | None = None
    level: int | None = None
    new_page: bool | None = None


NO_STYLE = Style()


def read_style(element: _Element) -> Style:
    """Turn a style's element (or a paragraph's: its own formatting) into what it says."""
    looks, layout = element.find(W + "rPr"), element.find(W + "pPr")
    numbering = None if layout is None else layout.find(W + "numPr")
    return Style(
        key=element.get(W + "styleId", ""),
        based_on=value(element, "basedOn"),
        size=half_points(value(looks, "sz")),
        hidden=switch(looks, "vanish"),
        number=value(numbering, "numId"),
        level=whole(value(numbering, "ilvl")),
        new_page=switch(layout, "pageBreakBefore"),
    )


class Styles:
    """All styles of a document, each as a chain: itself, the one it is based on, and so on."""

    def __init__(self, root: _Element | None) -> None:
        elements = [] if root is None else root.findall(W + "style")
        self._styles: dict[str, Style] = {}
        self._default: dict[str, str] = {}
        for element in elements:
            style = read_style(element)
            self._styles.setdefault(style.key, style)
            if element.get(W + "default") in {"1", "true", "on"}:
                self._default.setdefault(element.get(W + "type", ""), style.key)
        self._chains: dict[str | None, tuple[Style, ...]] = {}
        self._size = _default_size(root)

    def paragraph(self, key: str | None) -> tuple[Style, ...]:
        """Return the chain of a paragraph's style, of the default style where it has none."""
        if key is None or key not in self._styles:
            key = self._default.get("paragraph")
        return self.chain(key)

    def chain(self, key: str | None) -> tuple[Style, ...]:
        """Return a style and those it is based on, nearest first; nothing for an unknown one."""
        if key not in self._chains:
            chain: list[Style] = []
            style = self._styles.get(key or "")
            while style is not None and style not in chain and len(chain) < LONGEST_CHAIN:
                chain.append(style)
                style = self._styles.get(style.based_on or "")
            self._chains[key] = tuple(chain)
        return self._chains[key]

    def size(self, *chains: tuple[Style, ...]) -> float:
        """Return the type size in points that the first of some chains gives, or the document."""
        size = nearest(style.size for chain in chains for style in chain)
        return self._size if size is None else size


def is_hidden(*chains: tuple[Style, ...]) -> bool:
    """Say whether styles hide text: hiding what is hidden already shows it (17.7.3)."""
    return sum(bool(nearest(style.hidden for style in chain)) for chain in chains) % 2 == 1


def _default_size(root: _Element | None) -> float:
    path = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz"
    size = None if root is None else root.find(path)
    return (None if size is None else half_points(size.get(VAL))) or BODY_SIZE
