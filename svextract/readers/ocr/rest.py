"""The ink that a first reading passed over: single letters and figures far from any other word.

Tesseract takes a figure that stands alone in a cell for a speck, as often as not.
"""

from __future__ import annotations

import math
import re
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from svextract.readers.ocr.engines import Layout
from svextract.readers.ocr.pictures import FAINT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from svextract.readers.ocr.engines import Engine, Seen
    from svextract.readers.ocr.pictures import Grey

    Square = tuple[int, int]

SQUARE = 0.02  # inches of the squares by which ink is told to belong together
MOST_SQUARES = 3_000  # of ink without words: more are a drawing, a photograph or a stamp
MOST_PLACES = 40  # that are read once more on one page
# Heights of the page's tall letters: how low and high letters are, how narrow and how wide what is
# read once more may be, how far its letters stand from each other, the paper around it, and how
# near to a word ink is part of that.
LOWEST, HIGHEST, NARROWEST, WIDEST = 0.6, 1.7, 0.1, 8.0
APART, AROUND, BESIDE = 0.5, 1.0, 0.25
SURE = 70.0  # confidence from which such a reading is believed
LETTERS = re.compile("[0-9A-Za-z]")
STROKES = frozenset("Iil")  # what the rest of a rule or a fold is read as; a lone 1 is told from it


def read_rest(grey: Grey, seen: Sequence[Seen], engine: Engine, dpi: float) -> list[Seen]:
    """Return the words that stand where there is ink and none was seen.

    grey: the picture that the words were seen in.
    """
    if not seen:
        return []
    tall = median([word.tall for word in seen])
    found: list[Seen] = []
    for place in _places(grey, seen, tall, dpi)[:MOST_PLACES]:
        found += _read(grey, place, engine, tall, dpi)
    return found


def _read(
    grey: Grey, place: tuple[int, int, int, int], engine: Engine, tall: float, dpi: float
) -> Iterable[Seen]:
    """Yield what is read at a place, cut out and put on white paper."""
    left, top, right, bottom = place
    paper = round(AROUND * tall)
    cut = np.pad(grey[top:bottom, left:right], paper, constant_values=255)
    for word in engine.words(cut, dpi, Layout.LINE):
        if word.sure < SURE or not LETTERS.search(word.text) or word.text in STROKES:
            continue
        across, down = left - paper, top - paper
        yield word._replace(
            x0=word.x0 + across,
            x1=word.x1 + across,
            top=word.top + down,
            bottom=word.bottom + down,
            baseline=word.baseline + down,
            tall=tall,
        )


def _places(
    grey: Grey, seen: Sequence[Seen], tall: float, dpi: float
) -> list[tuple[int, int, int, int]]:
    """Return where ink of a letter's size stands outside of the words: pixels from the top left."""
    side = max(round(SQUARE * dpi), 2)
    squares = _inked(grey, side)
    beside = round(BESIDE * tall)
    for word in seen:
        squares[
            max(word.top // side - 1, 0) : word.bottom // side + 2,
            max((word.x0 - beside) // side, 0) : (word.x1 + beside) // side + 1,
        ] = False
    rest = {(int(row), int(column)) for row, column in np.argwhere(squares)}
    if len(rest) > MOST_SQUARES:
        return []
    places = []
    for group in _groups(rest, max(math.ceil(APART * tall / side), 1)):
        rows, columns = [row for row, _ in group], [column for _, column in group]
        left, top = min(columns) * side, min(rows) * side
        right, bottom = (max(columns) + 1) * side, (max(rows) + 1) * side
        high, wide = (bottom - top) / tall, (right - left) / tall
        if LOWEST <= high <= HIGHEST and NARROWEST <= wide <= WIDEST:
            places.append((left, top, right, bottom))
    return sorted(places, key=lambda place: (place[1], place[0]))


def _inked(grey: Grey, side: int) -> NDArray[np.bool_]:
    """Return which squares of a picture have ink in them."""
    height, width = grey.shape[0] // side, grey.shape[1] // side
    ink = grey[: height * side, : width * side] < FAINT
    inked: NDArray[np.bool_] = np.any(ink.reshape(height, side, width, side), axis=(1, 3))
    return inked


def _groups(squares: set[Square], reach: int) -> Iterable[list[Square]]:
    """Yield squares that touch each other, or stand beside each other within reach."""
    near = [(down, across) for down in (-1, 0, 1) for across in range(-reach, reach + 1)]
    left = set(squares)
    while left:
        group = [left.pop()]
        for row, column in group:
            for down, across in near:
                place = row + down, column + across
                if place in left:
                    left.remove(place)
                    group.append(place)
        yield group
