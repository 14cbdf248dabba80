"""The picture of a page into the same page type that digital pages have: words, and rules."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from svextract.page import Box, Page, Word
from svextract.readers.characters import clean_word
from svextract.readers.ocr.bands import with_bands_inverted
from svextract.readers.ocr.engines import Layout
from svextract.readers.ocr.pictures import (
    FAINT,
    cleaned,
    contrasted,
    seems_to_lie,
    without_dots,
)
from svextract.readers.ocr.rest import read_rest
from svextract.readers.ocr.rules import Rule, find_rules, is_left_of, without_rules
from svextract.readers.ocr.shading import edges_as_rules, shaded_areas

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.page import Turn
    from svextract.readers.ocr.engines import Engine, Seen
    from svextract.readers.ocr.pictures import Grey

POINTS = 72  # in an inch
# Confidence (0 to 100): a word with less is doubtful; a mark without a letter or a figure with
# less is a speck.
DOUBTFUL, SPECK = 60.0, 50.0
OVER: dict[Turn, Turn] = {0: 180, 90: 270, 180: 0, 270: 90}  # what is turned the other way round
FEW_WORDS = 10  # on a page: too few to tell by them whether it stands upright
# Share by which the size of a line may differ from the page's usual one and be told as the same.
SAME_SIZE = 0.12
# Of a dash: how thick it may be, and how high above the baseline it is, in heights of tall letters.
LETTERS_APART, SPECK_WIDTH = 0.6, 0.25  # the same of what stands in a word's box and is no letter
BULLET_SIZE, BULLET_RISE = (0.25, 0.55), (0.3, 0.46)  # the same of a bullet: its sides
DASHES = frozenset("-–—~=")
DASH_THICKNESS, DASH_RISE = 0.25, (0.15, 0.6)
ASCENT = 1.04  # times the height of tall letters that the boxes of digital words have, about


def read_picture(grey: Grey, number: int, size: tuple[float, float], engine: Engine) -> Page:
    """Turn a picture of a page into a page in reading position.

    size: width and height of the page as displayed, in points; the picture shows all of it.
    """
    dpi = grey.shape[1] / size[0] * POINTS
    sheet = Sheet(grey, number, size, dpi)
    drawn = _drawn(grey, dpi)
    pages = []
    for turn in _turns(sheet, seems_to_lie(drawn.writing, dpi), engine):
        page = _read_turned(sheet, turn, engine) if turn else _read(sheet, drawn, engine)
        pages.append(page)
        if len(page.words) >= FEW_WORDS and _sure(page) >= len(page.words) / 2:
            break
    return max(pages, key=_sure)


def _turns(sheet: Sheet, lies: bool, engine: Engine) -> Iterable[Turn]:
    """Yield by how much a page may be turned, the likeliest first; the engine is asked in doubt."""
    if not lies:
        yield 0
        turn = engine.turn(sheet.grey, sheet.dpi)
        if turn:
            yield turn
        return
    turn = engine.turn(sheet.grey, sheet.dpi) or 90
    yield from (turn, OVER[turn])
    if turn in {90, 270}:
        yield 0


class Sheet(NamedTuple):
    """A page as a picture: its number, its size in points as it is shown, and dots an inch."""

    grey: Grey
    number: int
    size: tuple[float, float]
    dpi: float


def _sure(page: Page) -> int:
    """Count the words that were read with certainty."""
    return len(page.words) - len(page.doubtful)


def _read_turned(sheet: Sheet, turn: Turn, engine: Engine) -> Page:
    """Read a picture after turning it back."""
    upright = np.ascontiguousarray(np.rot90(sheet.grey, turn // 90))
    size = sheet.size[::-1] if turn in {90, 270} else sheet.size
    turned = sheet._replace(grey=upright, size=size)
    return _read(turned, _drawn(upright, sheet.dpi), engine, turn)


def _read(sheet: Sheet, drawn: Drawn, engine: Engine, turn: Turn = 0) -> Page:
    """Read a picture that stands upright.

    turn: by how much it was turned back for that.
    """
    rules, dpi = [*drawn.level, *drawn.upright], sheet.dpi
    seen = [_told(word) for word in _seen(drawn.writing, dpi, engine)]
    kept = [word for word in seen if not _is_speck(word, rules, drawn.writing, dpi)]
    kept = [_trimmed(word, drawn.writing) for word in kept]
    kept += read_rest(drawn.writing, kept, engine, dpi)
    scale = POINTS / dpi
    words = tuple(_words(kept, scale))
    return Page(
        number=sheet.number,
        width=sheet.size[0],
        height=sheet.size[1],
        words=words,
        rules=tuple(_lines([*drawn.level, *drawn.edges], drawn.upright, scale)),
        fills=tuple(Box(*(edge * scale for edge in area)) for area in drawn.shaded),
        turn=turn,
        skew=drawn.skew,
        doubtful=tuple(
            word for word, found in zip(words, kept, strict=True) if found.sure < DOUBTFUL
        ),
    )


class Drawn(NamedTuple):
    """What is drawn on a page: its writing alone, its rules, its shaded areas, and its skew.

    edges: those of shaded areas, where they divide a table and no rule does.
    """

    writing: Grey
    level: list[Rule]
    upright: list[Rule]
    shaded: list[Rule]
    edges: list[Rule]
    skew: float


def _drawn(grey: Grey, dpi: float) -> Drawn:
    """Divide a picture into its writing and what is drawn around it."""
    straight, skew = cleaned(grey)
    straight = with_bands_inverted(straight, dpi)
    level, upright = find_rules(straight, dpi)
    shaded = shaded_areas(grey, skew, dpi)
    edges = edges_as_rules(shaded, (level, upright), dpi)
    writing = without_dots(without_rules(straight, [*level, *upright], dpi), dpi)
    return Drawn(contrasted(writing), level, upright, shaded, edges, skew)


def _seen(writing: Grey, dpi: float, engine: Engine) -> list[Seen]:
    """Return the words of a picture, read once more where some are told to lie among others.

    Tesseract takes figures that stand under each other for a line that runs up the page, and reads
    each '2' as an 'N'.
    """
    seen = engine.words(writing, dpi)
    lying = sum(word.lies for word in seen)
    if 0 < lying <= len(seen) / 2:
        return engine.words(writing, dpi, Layout.COLUMN)
    return seen


def _lines(level: Iterable[Rule], upright: Iterable[Rule], scale: float) -> Iterable[Box]:
    """Yield rules in points, as boxes without area."""
    for rule in level:
        middle = (rule.top + rule.bottom) / 2 * scale
        yield Box(rule.x0 * scale, middle, rule.x1 * scale, middle)
    for rule in upright:
        middle = (rule.x0 + rule.x1) / 2 * scale
        yield Box(middle, rule.top * scale, middle, rule.bottom * scale)


def _told(word: Seen) -> Seen:
    """Return a word as it is printed: a bullet told by its shape, no low line for a gap ('_Legal').

    Tesseract takes bullets for letters, 'e' and 'o' above all.
    """
    if _is_bullet(word):
        return word._replace(text="•")
    text = word.text.strip("_")
    return word._replace(text=text) if text else word


def _is_bullet(word: Seen) -> bool:
    """Say whether a single mark is a dot that stands above the line, smaller than a letter."""
    if len(word.text) > 1 or word.text.isdigit() or not word.tall:
        return False
    smallest, largest = BULLET_SIZE
    low, high = BULLET_RISE
    sides = ((word.bottom - word.top) / word.tall, (word.x1 - word.x0) / word.tall)
    return all(smallest <= side <= largest for side in sides) and low <= _rise(word) <= high


def _is_speck(word: Seen, rules: Sequence[Rule], grey: Grey, dpi: float) -> bool:
    """Say whether a mark without a letter or a figure is a speck, what is left of a rule, or a gap.

    Tesseract writes '_' for a wide gap between words. A dash is told by its shape and place.
    """
    if any(mark.isalnum() for mark in word.text) or _is_dash(word):
        return False
    if not (grey[word.top : word.bottom, word.x0 : word.x1] < FAINT).any():
        return True
    box = Rule(word.x0, word.top, word.x1, word.bottom)
    return word.sure < SPECK or any(is_left_of(rule, box, dpi) for rule in rules)


def _trimmed(word: Seen, writing: Grey) -> Seen:
    """Return a word with its box as wide as its letters: a speck far from them is none."""
    ink = (writing[max(word.top, 0) : word.bottom, max(word.x0, 0) : word.x1] < FAINT).any(axis=0)
    inked = np.flatnonzero(ink)
    if not inked.size:
        return word
    apart = LETTERS_APART * word.tall
    parts = np.split(inked, np.flatnonzero(np.diff(inked) > apart) + 1)
    widest = max(parts, key=len)
    if any(len(part) > SPECK_WIDTH * word.tall for part in parts if part is not widest):
        return word
    start, end = int(widest[0]), int(widest[-1]) + 1
    return word._replace(
        x0=word.x0 + start if start > apart else word.x0,
        x1=word.x0 + end if ink.size - end > apart else word.x1,
    )


def _is_dash(word: Seen) -> bool:
    """Say whether a mark is flat, wide, and as high above the line as a dash is."""
    low, high = DASH_RISE
    flat = word.bottom - word.top <= DASH_THICKNESS * word.tall <= word.x1 - word.x0
    return word.text in DASHES and flat and low < _rise(word) < high


def _rise(word: Seen) -> float:
    """Return how high above the baseline the middle of a word is, in heights of tall letters."""
    return (word.baseline - (word.top + word.bottom) / 2) / word.tall if word.tall else 0.0


def _words(seen: Sequence[Seen], scale: float) -> Iterable[Word]:
    """Yield words with boxes as digital pages have them: from the ascent down to the baseline."""
    usual = median([word.tall for word in seen]) if seen else 0.0
    for word in seen:
        alike = abs(word.tall - usual) < SAME_SIZE * usual
        top = word.baseline - ASCENT * (usual if alike else word.tall)
        box = Box(word.x0 * scale, top * scale, word.x1 * scale, word.baseline * scale)
        yield Word(clean_word(word.text), box)
