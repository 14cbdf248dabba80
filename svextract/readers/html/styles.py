"""What a page's style sheet and style attributes say of an element, as far as reading needs it.

Only plain selectors count ('p', '.note', 'p.note', '#page') and only rules for every medium: more
would be a browser. Specificity is by kind of selector alone (CSS 2.2, 6.4.3).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from svextract.readers.attributes import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    Declarations = Mapping[str, str]

READ = frozenset(
    "display visibility font font-size font-family list-style list-style-type "
    "page-break-before page-break-after break-before break-after text-decoration "
    "text-decoration-line mso-hide mso-element mso-list border border-top border-right "
    "border-bottom border-left border-width border-style".split()
)
COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
SELECTOR = re.compile(r"([A-Za-z][\w:\\-]*|\*)?(?:([.#])([\w-]+))?")
# Points of the named sizes (CSS Fonts 3, 3.5), as browsers show them.
NAMED_SIZES = {
    "xx-small": 7.0,
    "x-small": 7.5,
    "small": 10.0,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
}
FONT_ELEMENT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
# A length in a size or at the head of the short form 'bold 12.0pt/1.2 Arial'.
LENGTH = re.compile(r"(?<![\w.-])(\d{1,4}(?:\.\d{0,6})?|\.\d{1,6})(pt|px|pc|in|cm|mm|em|rem|%)")
# Points: what is smaller or larger is a trick of the page and no size of type.
SMALLEST, LARGEST = 1.0, 400.0
NO_BORDER = re.compile(r"none|hidden|0(?:\.0*)?(?:[a-z]{2,3})?")
# Elements of different styles kept at hand; a page saved by Word has some hundreds.
MOST_KEPT = 5_000


class StyleSheet:
    """The rules of a page's style sheet, by selector."""

    def __init__(self, text: str = "") -> None:
        self._rules: dict[str, dict[str, str]] = {}
        self._kept = lru_cache(maxsize=MOST_KEPT)(self._collected)
        for selectors, body in _rules(COMMENT.sub(" ", text)):
            declarations = parse_declarations(body)
            for selector in selectors.split(",") if declarations else ():
                if SELECTOR.fullmatch(selector.strip()):
                    key = selector.strip().lower()
                    self._rules.setdefault(key, {}).update(declarations)

    def declarations(self, element: _Element) -> Declarations:
        """Return what is declared for an element, its own style attribute last."""
        classes, name = element.get("class", ""), element.get("id", "")
        return self._kept(str(element.tag), classes, name, element.get("style", ""))

    def _collected(self, tag: str, classes: str, name: str, inline: str) -> Declarations:
        collected: dict[str, str] = {}
        if self._rules:
            names = [f".{one}" for one in classes.lower().split()]
            named = f"#{name.lower()}"
            for selector in ("*", tag, *names, *(tag + one for one in names), named, tag + named):
                collected.update(self._rules.get(selector, {}))
        collected.update(parse_declarations(inline))
        return collected


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the body of each rule that stands in no '@media' or other block."""
    depth, before, selectors = 0, "", ""
    for piece in re.split(r"([{}])", text):
        if piece == "{":
            selectors = before if depth == 0 else ""
            depth += 1
        elif piece == "}":
            if depth == 1 and "@" not in selectors:
                yield selectors, before
            depth = max(depth - 1, 0)
        before = piece.rpartition(";")[2] if depth == 0 else piece


def parse_declarations(text: str) -> dict[str, str]:
    """Turn 'display: none; color: red' into the declarations that are read here."""
    if ":" not in text:
        return {}
    found = {}
    for declaration in text.lower().split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() in READ:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def is_hidden(element: _Element, style: Declarations) -> bool:
    """Say whether a page shows nothing of an element."""
    return (
        element.get("hidden") is not None
        or style.get("display") == "none"
        or style.get("visibility") in {"hidden", "collapse"}
        or style.get("mso-hide") == "all"
    )


def is_struck(style: Declarations) -> bool:
    """Say whether text is struck out by its style."""
    line = style.get("text-decoration-line", style.get("text-decoration", ""))
    return "line-through" in line


def has_border(style: Declarations) -> bool:
    """Say whether a style draws a border."""
    borders = (value.split() for name, value in style.items() if name.startswith("border"))
    return any(parts and not any(map(NO_BORDER.fullmatch, parts)) for parts in borders)


def type_size(element: _Element, style: Declarations, *, parent: float) -> float | None:
    """Return the size of an element's type in points where it sets one of its own."""
    if element.tag == "font":
        size = FONT_ELEMENT_SIZES.get(element.get("size", ""))
        if size is not None:
            return size
    value = style.get("font-size", style.get("font", ""))
    if value in NAMED_SIZES:
        return NAMED_SIZES[value]
    match = LENGTH.search(value)
    if match is None:
        return None
    number, unit = float(match.group(1)), match.group(2)
    size = number * UNITS[unit] if unit in UNITS else _relative(number, unit, parent)
    return size if SMALLEST <= size <= LARGEST else None


def _relative(number: float, unit: str, parent: float) -> float:
    """Return a size that is told by that of the element around it, or of the whole page ('rem')."""
    if unit == "rem":
        return number * NAMED_SIZES["medium"]
    return number * parent / (100 if unit == "%" else 1)


def font_name(element: _Element, style: Declarations) -> str:
    """Return the first font that an element names, in lower case; '' where it names none."""
    face = element.get("face", "") if element.tag == "font" else ""
    return style.get("font-family", face).partition(",")[0].strip("\"' ").lower()
