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
# Dark bands: inches of the squares in which they are looked for, the grey level below which such a
# square is one (black letters leave more white), and the inches that a band has at least.
BAND_SQUARE, BAND_DARK = 0.04, 120
LOWEST_BAND, NARROWEST_BAND = 0.12, 0.25
IN_BAND = 3  # squares: twice as many may be light between dark ones, by the letters of a band
BAND_FULL = (
    0.6  # share of a band's pixels that are dark: between two lines of bold print it is less
)
BAND_NOISE = 90  # percentile of a band's dark pixels up to which they are its paper
# The background is looked at in squares of this many pixels a side; writing is finer.
SQUARE = 24
PAPER = 250  # grey level of paper that needs no evening
DARKEST = 110  # grey level of the darkest paper, or shadow on it: what is darker is ink
# Share of a page's ink that stands in lone pixels, from which a picture is cleaned of specks.
SPECKLED = 0.02
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


def with_bands_inverted(grey: Grey, dpi: float) -> Grey:
    """Return a picture whose dark bands, such as a heading row in white on black, are inverted."""
    side = max(round(BAND_SQUARE * dpi), 2)
    image = Image.fromarray(grey)
    size = (max(image.width // side, 1), max(image.height // side, 1))
    dark = np.asarray(image.resize(size, Image.Resampling.BOX)) < BAND_DARK
    clean = grey.copy()
    for top, left, bottom, right in _rectangles(_closed(dark, IN_BAND)):
        tall, wide = (bottom - top) * BAND_SQUARE, (right - left) * BAND_SQUARE
        band = np.s_[top * side : bottom * side, left * side : right * side]
        if tall < LOWEST_BAND or wide < NARROWEST_BAND:
            continue
        if float((grey[band] < DARK).mean()) >= BAND_FULL:
            clean[band] = _inverted(grey[band])
    return clean


def _closed(dark: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """Return a mask whose columns are dark, too, between dark places that are near each other."""

    def near(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
        padded = np.pad(mask, ((reach, reach), (0, 0)))
        return np.stack([padded[n : n + mask.shape[0]] for n in range(2 * reach + 1)])

    grown = np.any(near(dark), axis=0)
    closed: NDArray[np.bool_] = np.all(near(grown), axis=0)
    return closed


def _inverted(band: Grey) -> Grey:
    """Return a dark band with its paper white and its letters black."""
    paper = float(np.percentile(band[band < DARK], BAND_NOISE))
    level = 255.0 - (band - paper) * (255.0 / (255.0 - paper))
    inverted: Grey = np.clip(level, 0.0, 255.0).astype(np.uint8)
    return inverted


def _rectangles(dark: NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """Return rectangles of a coarse mask that are dark throughout: rows of alike runs, together."""
    found: list[tuple[int, int, int, int]] = []
    growing: dict[tuple[int, int], int] = {}
    for row in range(dark.shape[0] + 1):
        line = dark[row] if row < dark.shape[0] else np.zeros(dark.shape[1], dtype=bool)
        change = np.flatnonzero(np.diff(np.concatenate(([0], line.astype(np.int8), [0]))))
        runs = {(int(a), int(b)) for a, b in zip(change[::2], change[1::2], strict=True)}
        near = {run: _alike(run, growing) for run in runs}
        kept = {run: growing[known] for run, known in near.items() if known}
        for run, top in growing.items():
            if run not in near.values():
                found.append((top, run[0], row, run[1]))
        growing = {run: kept.get(run, row) for run in runs}
    return found


def _alike(run: tuple[int, int], known: dict[tuple[int, int], int]) -> tuple[int, int] | None:
    """Return the run of the row above that begins and ends where this one does, or nearly."""
    near = (each for each in known if abs(each[0] - run[0]) <= 1 and abs(each[1] - run[1]) <= 1)
    return next(near, None)


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
