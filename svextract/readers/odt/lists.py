"""OpenDocument's lists: what each item prints in front (ODF 1.3, 5.3 and 16.30)."""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from svextract.readers.attributes import whole
from svextract.readers.flowtext import BULLET
from svextract.readers.numerals import to_numeral
from svextract.readers.odt.xml import LOEXT, STYLE, TEXT, XML_ID

if TYPE_CHECKING:
    from lxml.etree import _Element

# Characters of a level's wording.
LONGEST_WORDING = 255
# Levels of a list that any program writes.
LEVELS = 10
# Digits of a number in a level's own format, as '01'.
MOST_DIGITS = 9
PLACE = re.compile(r"%(\d{1,2})%")
NUMBER_LEVELS = (TEXT + "list-level-style-number", TEXT + "outline-level-style")
PICTURED_LEVELS = (TEXT + "list-level-style-bullet", TEXT + "list-level-style-image")
# Number formats (19.511) in the words of `numerals`; LibreOffice adds those after the first five.
FORMATS = {
    "1": "decimal",
    "a": "lowerColumn",
    "A": "upperColumn",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1st": "ordinal",
    "One": "cardinalText",
    "First": "ordinalText",
    "": "none",
}
# Letters that are repeated ('aa', 'bb') instead of counted on ('aa', 'ab').
REPEATED = {"a": "lowerLetter", "A": "upperLetter"}


class Level(NamedTuple):
    """One level of a list: its wording has '%1%' for the number of the first level.

    Without a wording it prints the numbers of its last `shown` levels between `before` and `after`.
    """

    style: str
    before: str = ""
    after: str = ""
    shown: int = 1
    wording: str | None = None
    start: int = 1
    suffix: str = " "


class Counts(NamedTuple):
    """How far a list has counted, by level; lists that continue it share them."""

    numbers: dict[int, int]


class Item(NamedTuple):
    """Where an item stands: its list's style and counts, its level from 1, what it starts at.

    counted: whether it has a number at all.
    """

    style: str | None
    counts: Counts
    level: int
    start: int | None = None
    counted: bool = True


def read_level(element: _Element) -> Level:
    """Turn a level's element into what it prints."""
    label = next(element.iter(STYLE + "list-level-label-alignment"), None)
    nothing = label is not None and label.get(TEXT + "label-followed-by") == "nothing"
    if element.tag in PICTURED_LEVELS:
        drawn = element.tag == PICTURED_LEVELS[1] or element.get(TEXT + "bullet-char", "").strip()
        return Level("none", after=BULLET if drawn else "", suffix="")
    wording = element.get(LOEXT + "num-list-format", element.get(STYLE + "num-list-format"))
    return Level(
        style=number_style(element),
        before=element.get(STYLE + "num-prefix", "")[:LONGEST_WORDING],
        after=element.get(STYLE + "num-suffix", "")[:LONGEST_WORDING],
        shown=min(max(whole(element.get(TEXT + "display-levels")) or 1, 1), LEVELS),
        wording=wording[:LONGEST_WORDING] if wording is not None else None,
        start=1 if (start := whole(element.get(TEXT + "start-value"))) is None else start,
        suffix="" if nothing else " ",
    )


def number_style(element: _Element) -> str:
    """Return how a level writes its numbers; '01, 02, 03, …' gives its first number."""
    name = element.get(STYLE + "num-format", "")
    if element.get(STYLE + "num-letter-sync") == "true":
        return REPEATED.get(name, FORMATS.get(name, "decimal"))
    example = name.partition(",")[0]
    return FORMATS.get(name, example[:MOST_DIGITS] if example.isdecimal() else "decimal")


class OdtLists:
    """The list styles that one part of a document uses, and its lists while it is read."""

    def __init__(self, groups: list[_Element]) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._outline: dict[int, Level] = {}
        for element in (element for group in groups for element in group):
            if element.tag == TEXT + "list-style":
                self._levels[element.get(STYLE + "name", "")] = _levels(element)
            elif element.tag == TEXT + "outline-style":
                self._outline = _levels(element)
        self._begin()

    def _begin(self) -> None:
        self._headings = Counts({})
        self._by_id: dict[str | None, Counts] = {}
        self._latest: dict[str | None, Counts] = {}

    def afresh(self) -> OdtLists:
        """Return the same lists, none of which has begun: another story counts for itself."""
        other = copy(self)
        other._begin()
        return other

    def enter(self, element: _Element, outer: Item | None) -> Item:
        """Begin a list, or a list inside an item: return where its items stand."""
        style = element.get(TEXT + "style-name", outer.style if outer else None)
        if outer is not None:
            return Item(style, outer.counts, outer.level + 1)
        counts = self._by_id.get(element.get(TEXT + "continue-list"))
        if counts is None and element.get(TEXT + "continue-numbering") == "true":
            counts = self._latest.get(style)
        counts = Counts({}) if counts is None else counts
        self._latest[style] = counts
        if (key := element.get(XML_ID)) is not None:
            self._by_id[key] = counts
        return Item(style, counts, 1)

    def mark(self, item: Item, styled: str | None) -> str:
        """Count an item and return what it prints in front; `styled`: its paragraph's list."""
        levels = self._levels.get((styled if item.style is None else item.style) or "", {})
        return count(levels, item) if item.counted else ""

    def heading_mark(self, level: int, start: int | None) -> str:
        """Count a heading and return what it prints in front."""
        return count(self._outline, Item(None, self._headings, level, start))


def _levels(style: _Element) -> dict[int, Level]:
    found = style.iterchildren(*NUMBER_LEVELS, *PICTURED_LEVELS)
    return {whole(element.get(TEXT + "level")) or 1: read_level(element) for element in found}


def count(levels: dict[int, Level], item: Item) -> str:
    """Count an item in its list and return what is printed, with the space after it.

    A level that is passed over counts as begun.
    """
    numbers, level = item.counts.numbers, levels.get(item.level)
    if item.start is not None:
        numbers[item.level] = item.start
    elif item.level in numbers:
        numbers[item.level] += 1
    for upper in range(1, min(item.level, LEVELS) + 1):
        numbers.setdefault(upper, levels[upper].start if upper in levels else 1)
    for lower in [other for other in numbers if other > item.level]:
        del numbers[lower]
    return "" if level is None else printed(levels, level, item)


def printed(levels: dict[int, Level], level: Level, item: Item) -> str:
    """Turn a level and the counts of its list into what is printed."""

    def numeral(other: int) -> str:
        if other not in levels:
            return ""
        number = item.counts.numbers.get(other, levels[other].start)
        return to_numeral(number, levels[other].style)

    if level.wording is not None:
        text = PLACE.sub(lambda place: numeral(int(place.group(1))), level.wording)
    else:
        shown = range(max(item.level - level.shown, 0) + 1, item.level + 1)
        own = level.style != "none"
        numbers = ".".join(filter(None, map(numeral, shown))) if own else ""
        text = level.before + numbers + level.after
    return text + level.suffix if text.strip() else ""
