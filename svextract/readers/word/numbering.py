"""Word's automatic numbering: what each paragraph of a list prints in front (17.9).

Lists that share a definition go on counting each other; one that overrides a level's start
begins there again when it is first met. A level that is passed over counts as begun: after '1.1'
without a '1' comes '2'.
"""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from svextract.readers.attributes import nearest, whole
from svextract.readers.flowtext import BULLET
from svextract.readers.numerals import to_numeral
from svextract.readers.word.xml import VAL, W, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element

    from svextract.readers.word.styles import Style, Styles

# Levels of a list (17.9.6).
LEVELS = 9
# Levels whose numbers are not printed, there or below.
UNNUMBERED = frozenset({"bullet", "none"})
# Characters of a level's wording, as 'Recommendation %1:'; Word's own dialog takes fewer.
LONGEST_WORDING = 255
# Digits of a number in a level's own format, as '001'.
MOST_DIGITS = 9
# A list that has no number: the paragraph is in none (17.9.18).
NO_LIST = "0"
# Links from a list to a style and on to a list.
MOST_LINKS = 10
PLACE = re.compile(r"%([1-9])")
# What stands between a number and the text (17.9.28); a tab and a space are both a space.
NO_SUFFIX = "nothing"


class Level(NamedTuple):
    """One level of a list: its wording has '%1' for the number of the first level.

    restart: the level, counted from 1, after which it begins again; 0: never; None: any above.
    plain: whether all numbers in its wording are plain digits.
    """

    start: int = 0
    style: str = "decimal"
    wording: str = ""
    suffix: str = " "
    restart: int | None = None
    paragraph_style: str | None = None
    plain: bool = False


class List(NamedTuple):
    """One list of a document: its definition's id, its levels, and where they begin again.

    single: whether all its paragraphs are of the first level, whatever they say.
    """

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]
    single: bool = False


def read_level(element: _Element) -> Level:
    """Turn a level's element into what it prints."""
    restart = whole(value(element, "lvlRestart"))
    picture = element.find(W + "lvlPicBulletId") is not None
    return Level(
        start=whole(value(element, "start")) or 0,
        style="bullet" if picture else _number_format(element),
        wording=BULLET if picture else (value(element, "lvlText") or "")[:LONGEST_WORDING],
        suffix="" if value(element, "suff") == NO_SUFFIX else " ",
        restart=restart,
        paragraph_style=value(element, "pStyle"),
        plain=bool(switch(element, "isLgl")),
    )


def _number_format(element: _Element) -> str:
    """Return a level's number format; '001, 002, …' gives its first number."""
    formats = list(element.iter(W + "numFmt"))
    custom = next((form.get(W + "format", "") for form in formats if form.get(VAL) == "custom"), "")
    example = custom.partition(",")[0].strip()
    if example.isdecimal():
        return example[:MOST_DIGITS]
    plain = (form.get(VAL) for form in formats if form.get(VAL) != "custom")
    return next(plain, None) or "decimal"


class Numbering:
    """The lists of a document while it is read: says what each paragraph prints in front."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = _by_id(root, "abstractNum", "abstractNumId")
        self._elements = _by_id(root, "num", "numId")
        self._lists: dict[str, List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def afresh(self) -> Numbering:
        """Return the same lists, none of which has begun: another story counts for itself."""
        other = copy(self)
        other._counts, other._begun = {}, set()
        return other

    def mark(self, own: Style, chain: tuple[Style, ...]) -> str:
        """Count a paragraph and return what its list prints in front, '' where it is in none."""
        found = self._place(own, chain)
        if found is None:
            return ""
        key, this, level = found
        counts = self._counts.setdefault(this.definition, {})
        self._count(key, this, level, counts)
        return printed(this.levels, level, counts)

    def _place(self, own: Style, chain: tuple[Style, ...]) -> tuple[str, List, int] | None:
        """Find the list and the level of a paragraph, by itself or by its style."""
        key = nearest(style.number for style in (own, *chain))
        this = None if key is None or key == NO_LIST else self._list(key)
        if key is None or this is None:
            return None
        level = own.level if own.level is not None else level_of_style(this, chain)
        level = 0 if this.single else level
        return (key, this, level) if level in this.levels else None

    def _count(self, key: str, this: List, level: int, counts: dict[int, int]) -> None:
        own = this.starts.get(level)
        if own is not None and (key not in self._begun or level not in counts):
            counts[level] = own
            self._begun.add(key)
        elif level in counts:
            counts[level] += 1
        for upper in range(level + 1):
            counts.setdefault(upper, this.levels[upper].start if upper in this.levels else 1)
        for lower in [other for other in counts if other > level]:
            restart = this.levels[lower].restart if lower in this.levels else None
            if restart is None or level < restart:
                del counts[lower]

    def _list(self, key: str) -> List | None:
        if key not in self._lists:
            self._lists[key] = self._read_list(key)
        return self._lists[key]

    def _read_list(self, key: str) -> List | None:
        """Turn a list's element into its levels, following links through styles (17.9.21)."""
        element = self._elements.get(key)
        definition = self._definition(element)
        if element is None or definition is None:
            return None
        levels, starts = _levels(definition), {}
        for override in element.findall(W + "lvlOverride"):
            level = whole(override.get(W + "ilvl")) or 0
            levels.update(_levels(override))
            start = whole(value(override, "startOverride"))
            if start is not None:
                starts[level] = start
        single = value(definition, "multiLevelType") == "singleLevel"
        return List(definition.get(W + "abstractNumId", ""), levels, starts, single)

    def _definition(self, element: _Element | None) -> _Element | None:
        for _ in range(MOST_LINKS):
            definition = self._definitions.get(value(element, "abstractNumId") or "")
            link = value(definition, "numStyleLink")
            if link is None:
                return definition
            linked = self._styles.chain(link)
            element = self._elements.get((linked[0].number or "") if linked else "")
        return None


def _by_id(root: _Element | None, name: str, key: str) -> dict[str, _Element]:
    elements = [] if root is None else root.findall(W + name)
    return {element.get(W + key, ""): element for element in elements}


def _levels(parent: _Element) -> dict[int, Level]:
    numbered = ((whole(element.get(W + "ilvl")), element) for element in parent.findall(W + "lvl"))
    return {
        number: read_level(element)
        for number, element in numbered
        if number is not None and 0 <= number < LEVELS
    }


def level_of_style(this: List, chain: tuple[Style, ...]) -> int:
    """Find the level of a list that a paragraph's style stands for (17.9.23)."""
    for style in chain:
        linked = (n for n, level in this.levels.items() if level.paragraph_style == style.key)
        level = next(linked, style.level)
        if level is not None:
            return level
    return 0


def printed(levels: dict[int, Level], number: int, counts: dict[int, int]) -> str:
    """Turn a level's wording and the counts into what is printed, with the space after it."""
    level = levels[number]
    if level.style == "bullet":
        return BULLET if level.wording.strip() else ""

    def numeral(place: re.Match[str]) -> str:
        other = int(place.group(1)) - 1
        style = levels[other].style if other in levels and other <= number else "none"
        if style in UNNUMBERED:
            return ""
        return to_numeral(counts[other], "decimal" if level.plain else style)

    text = PLACE.sub(numeral, level.wording)
    return text + level.suffix if text.strip() else ""
