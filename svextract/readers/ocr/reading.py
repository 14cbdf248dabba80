"""The picture of a page into the same page type that digital pages have: words, and rules."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from svextract.page import Box, Page, Word
from svextract.readers.characters import clean_word
from svextract.readers.ocr.bands import with_bands_inverted
from svextract.readers.ocr.pictures import (
    FAINT,
    cleaned,
    contrasted,
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
FEW_WORDS = 10  # on a page: too few to tell by them whether it stands upright
LONG_WORD = 5  # letters: printed level, it is wider than tall
# Share by which the size of a line may differ from the page's usual one and be told as the same.
SAME_SIZE = 0.12
# Of a dash: how thick it may be, and how high above the baseline it is, in heights of tall letters.
BULLET_SIZE, BULLET_RISE = (0.25, 0.55), (0.3, 0.46)  # the same of a bullet: its sides
DASHES = frozenset("-–—~=")
DASH_THICKNESS, DASH_RISE = 0.25, (0.15, 0.6)
ASCENT = 1.04  # times the height of tall letters that the boxes of digital words have, about


def read_picture(grey: Grey, number: int, size: tuple[float, float], engine: Engine) -> Page:
    """Turn a picture of a page into a page in reading position.

    size: width and height of the page as displayed, in points; the picture shows all of it.
    """
    dpi = grey.shape[1] / size[0] * POINTS
    page = _upright(grey, number, size, dpi, engine)
    seen = len(page.words) - len(page.doubtful)
    if len(page.words) >= FEW_WORDS and seen >= len(page.words) / 2 and not _lies(page):
        return page
    turn = engine.turn(grey, dpi)
    if not turn:
        return page
    sideways = turn in {90, 270}
    turned = np.ascontiguousarray(np.rot90(grey, turn // 90))
    found = _upright(turned, number, size[::-1] if sideways else size, dpi, engine, turn)
    better = len(found.words) - len(found.doubtful) > seen
    return found if better or _lies(page) else page


def _lies(page: Page) -> bool:
    """Say whether a page lies on its side: most of its longer words are taller than wide."""
    long = [word.box for word in page.words if len(word.text) >= LONG_WORD]
    return sum(box.height > box.width for box in long) > len(long) / 2


def _upright(  # noqa: PLR0913, PLR0917 (a picture, where it belongs, and what reads it)
    grey: Grey, number: int, size: tuple[float, float], dpi: float, engine: Engine, turn: Turn = 0
) -> Page:
    """Read a picture that stands upright."""
    straight = cleaned(grey)
    straight = straight._replace(grey=with_bands_inverted(straight.grey, dpi))
    level, upright = find_rules(straight.grey, dpi)
    rules = [*level, *upright]
    shaded = shaded_areas(grey, straight.skew, dpi)
    edges = edges_as_rules(shaded, (level, upright), dpi)
    writing = without_dots(without_rules(straight.grey, rules, dpi), dpi)
    writing = contrasted(writing)
    seen = [_told(word) for word in engine.words(writing, dpi)]
    scale = POINTS / dpi
    kept = [word for word in seen if not _is_speck(word, rules, straight.grey, dpi)]
    kept += read_rest(writing, kept, engine, dpi)
    words = tuple(_words(kept, scale))
    return Page(
        number=number,
        width=size[0],
        height=size[1],
        words=words,
        rules=tuple(_lines([*level, *edges], upright, scale)),
        fills=tuple(Box(*(edge * scale for edge in area)) for area in shaded),
        turn=turn,
        skew=straight.skew,
        doubtful=tuple(
            word for word, found in zip(words, kept, strict=True) if found.sure < DOUBTFUL
        ),
    )


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
