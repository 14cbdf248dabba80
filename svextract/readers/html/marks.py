"""The marks in front of list items: as HTML counts them, and as Word writes them into its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from svextract.readers.flowtext import BULLET
from svextract.readers.numerals import to_numeral

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

# How numbers are shown (see `to_numeral`) by the type of a list, or by its list-style-type.
TYPES = {
    "1": "decimal",
    "a": "lowerColumn",
    "A": "upperColumn",
    "i": "lowerRoman",
    "I": "upperRoman",
}
STYLES = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerColumn",
    "lower-latin": "lowerColumn",
    "upper-alpha": "upperColumn",
    "upper-latin": "upperColumn",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "disc": "bullet",
    "circle": "bullet",
    "square": "bullet",
    "none": "none",
}
NUMBER = re.compile(r"\s*([+-]?\d{1,9})")
# A number as Word writes it in front of a paragraph, which is none of its bullets ('o', '·', '§').
WORD_NUMBER = re.compile(r"\(?(?:\w{1,6}\.)*(?:\w{1,6}[.):\]]{1,2}|\d{1,4})")
# Characters: a longer text is no mark.
LONGEST_MARK = 24


@dataclass(slots=True)
class OpenList:
    """A list while it is read: how its marks look, and the number of its next item."""

    style: str
    number: int = 1
    step: int = 1

    def next_mark(self, item: _Element, style: Mapping[str, str]) -> str:
        """Return the mark in front of the next item, which may set its number or style itself."""
        shown = _style_of(style) or TYPES.get(item.get("type", ""), self.style)
        number = _to_number(item.get("value"), self.number)
        self.number = number + self.step
        if shown == "none":
            return ""
        if shown == "bullet":
            return BULLET
        return f"{to_numeral(number, shown)}. "


def open_list(element: _Element, style: Mapping[str, str]) -> OpenList:
    """Turn a list element into an open list."""
    if element.tag != "ol":
        return OpenList(_style_of(style) or "bullet")
    shown = _style_of(style) or TYPES.get(element.get("type", "1"), "decimal")
    if element.get("reversed") is None:
        return OpenList(shown, _to_number(element.get("start"), 1))
    items = sum(1 for _ in element.iterchildren("li"))
    return OpenList(shown, _to_number(element.get("start"), items), -1)


def _style_of(style: Mapping[str, str]) -> str | None:
    values = f"{style.get('list-style', '')} {style.get('list-style-type', '')}".split()
    return next((STYLES[value] for value in values if value in STYLES), None)


def _to_number(value: str | None, default: int) -> int:
    match = NUMBER.match(value or "")
    return int(match.group(1)) if match else default


def word_mark(text: str) -> str:
    """Turn the mark that Word wrote in front of a paragraph into a number or a bullet."""
    mark = " ".join(text.split())
    if len(mark) <= LONGEST_MARK and WORD_NUMBER.fullmatch(mark):
        return f"{mark} "
    return BULLET if mark else ""
