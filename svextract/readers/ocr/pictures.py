"""The picture of a page made ready for reading: evened, cleaned of specks, set straight.

Pictures are arrays of grey levels, 0 black to 255 white, one row of pixels after the other.
Lengths are inches until they become pixels, so that any resolution is treated alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]

DARK = 150  # grey level below which a pixel of an evened picture is ink
WHITE = 190  # grey level of an evened picture from which it is paper: for reading, not for rules
FAINT = 200  # grey level below which something is printed, however faintly
# Inches: how far around a dot nothing stands if it is alone, and the side of the largest dot. A
# full stop stands nearer to its word, and a dash is larger.
ALONE, DOT = 0.06, 0.02
# The background is looked at in squares of this many pixels a side; writing is finer.
SQUARE = 24
PAPER = 250  # grey level of paper that needs no evening
DARKEST = 110  # grey level of the darkest paper, or shadow on it: what is darker is ink
# Share of a page's ink that stands in lone pixels, from which a picture is cleaned of specks.
SPECKLED = 0.02
# Which way lines run: the strips of a page in which ink is followed, the inches of the squares by
# which it is, and the share of stops across from which it lies: lying pages have 0.2 to 0.87,
# others 1.15 and more, and a mistake costs time only.
STRIPS, STROKE, LYING = 24, 1 / 75, 0.9
STEEPEST = 5.0  # degrees a page may lie askew
LEAST_SKEW = 0.06  # degrees: less moves a line of text by less than its own thickness
COARSE, FINE = 0.25, 0.05  # degrees between two angles that are tried
AS_SHARP = 0.98  # share of the greatest sharpness that the flattest angle may have, and be taken
MOST_POINTS = 80_000  # ink pixels by which the skew is told


class Straight(NamedTuple):
    """A picture set straight, and by how many degrees it was turned for that."""

    grey: Grey
    skew: float


def cleaned(grey: Grey) -> Straight:
    """Return a picture with white paper, few specks and level lines of text."""
    grey = without_specks(evened(grey))
    skew = skew_of(grey)
    if abs(skew) < LEAST_SKEW:
        return Straight(grey, 0.0)
    turned = Image.fromarray(grey).rotate(skew, Image.Resampling.BILINEAR, fillcolor=255)
    return Straight(np.asarray(turned), skew)


def evened(grey: Grey) -> Grey:
    """Return a picture whose paper is white all over, coffee and shadows taken off."""
    image = Image.fromarray(grey)
    small = image.resize(
        (max(image.width // SQUARE, 1), max(image.height // SQUARE, 1)), Image.Resampling.BOX
    )
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(2))
    if int(np.asarray(paper).min()) >= PAPER:
        return grey
    level = grey.astype(np.uint16)
    level *= 255
    level //= np.maximum(np.asarray(paper.resize(image.size, Image.Resampling.BILINEAR)), DARKEST)
    return np.minimum(level, 255).astype(np.uint8)


def contrasted(grey: Grey) -> Grey:
    """Return a picture whose light greys are white: shading, show-through, the edge of blur."""
    levels = np.minimum(np.arange(256) * (255.0 / WHITE), 255.0).astype(np.uint8)
    light: Grey = levels[grey]
    return light


def without_dots(grey: Grey, dpi: float) -> Grey:
    """Return a picture without dots that stand alone, as copiers and dust leave them.

    A dot is alone where all the ink around it is no more than its own.
    """
    ink = grey < FAINT
    reach = max(round(ALONE * dpi), 2)
    clean = grey.copy()
    clean[ink & (_counts(ink, reach) <= (DOT * dpi) ** 2)] = 255
    return clean


def _counts(ink: NDArray[np.bool_], reach: int) -> NDArray[np.uint16]:
    """Return for each pixel how much ink there is in the square that reaches so far around it.

    The running sums may pass what 16 bits hold: their differences are right all the same.
    """
    size = 2 * reach + 1
    table = np.pad(ink.astype(np.uint16), ((reach + 1, reach), (reach + 1, reach)))
    np.cumsum(table, axis=0, out=table)
    np.cumsum(table, axis=1, out=table)
    counts = table[size:, size:].copy()
    counts -= table[:-size, size:]
    counts -= table[size:, :-size]
    counts += table[:-size, :-size]
    return counts


def without_specks(grey: Grey) -> Grey:
    """Return a picture through a median filter where many of its dark pixels stand alone."""
    ink = grey < DARK
    beside = np.zeros_like(ink)
    beside[1:] |= ink[:-1]
    beside[:-1] |= ink[1:]
    beside[:, 1:] |= ink[:, :-1]
    beside[:, :-1] |= ink[:, 1:]
    count = int(ink.sum())
    if not count or int((ink & ~beside).sum()) / count < SPECKLED:
        return grey
    return np.asarray(Image.fromarray(grey).filter(ImageFilter.MedianFilter(3)))


def seems_to_lie(writing: Grey, dpi: float) -> bool:
    """Say whether the lines of a page run up and down it, without reading them.

    Along a line of text ink stops at every letter, across lines at each line only.

    writing: the picture without rules.
    """
    image, scale = Image.fromarray(writing), 1 / (STROKE * dpi)
    size = (max(round(image.width * scale), 1), max(round(image.height * scale), 1))
    ink = np.asarray(image.resize(size, Image.Resampling.BOX)) < DARK
    return _stops(ink.T) < LYING * _stops(ink)


def _stops(ink: NDArray[np.bool_]) -> int:
    """Count how often ink begins and stops from above downwards, in strips side by side."""
    strips = np.array_split(ink, STRIPS, axis=1)
    return sum(int(np.abs(np.diff(strip.any(axis=1).astype(np.int8))).sum()) for strip in strips)


def skew_of(grey: Grey) -> float:
    """Return the degrees by which the lines of a page slope, down to the right counting above 0.

    Of all angles the one is taken along which ink piles up most sharply.
    """
    rows, columns = np.nonzero(grey < DARK)
    if rows.size < 200:
        return 0.0
    if rows.size > MOST_POINTS:
        # By chance and not one in so many: an even pattern is sharp at some angles by itself.
        chosen = np.random.default_rng(0).choice(rows.size, MOST_POINTS, replace=False)
        rows, columns = rows[chosen], columns[chosen]
    best = _sharpest(rows, columns, np.arange(-STEEPEST, STEEPEST + COARSE, COARSE))
    return _sharpest(rows, columns, np.arange(best - COARSE, best + COARSE + FINE, FINE))


def _sharpest(
    rows: NDArray[np.intp], columns: NDArray[np.intp], angles: NDArray[np.float64]
) -> float:
    """Return the angle at which the sums over lines differ most."""
    middle = columns - columns.mean()
    sharpness = []
    for angle in angles:
        heights = np.rint(rows - middle * np.tan(np.radians(angle))).astype(np.intp)
        sums = np.bincount(heights - heights.min()).astype(np.float64)
        sharpness.append(float(np.square(np.diff(sums)).sum()))
    level = int(np.argmin(np.abs(angles)))
    if sharpness[level] >= AS_SHARP * max(sharpness):
        return float(angles[level])
    return float(angles[int(np.argmax(sharpness))])
