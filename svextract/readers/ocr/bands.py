"""Dark bands of a picture, such as a heading row in white on black, made black on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from svextract.readers.ocr.pictures import DARK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from svextract.readers.ocr.pictures import Grey

# Dark bands: inches of the squares in which they are looked for, the grey level below which such a
# square is one (black letters leave more white), and the inches that a band has at least.
BAND_SQUARE, BAND_DARK = 0.04, 120
LOWEST_BAND, NARROWEST_BAND = 0.12, 0.25
IN_BAND = 3  # squares: twice as many may be light between dark ones, by the letters of a band
BAND_FULL = (
    0.6  # share of a band's pixels that are dark: between two lines of bold print it is less
)
BAND_NOISE = 90  # percentile of a band's dark pixels up to which they are its paper


def with_bands_inverted(grey: Grey, dpi: float) -> Grey:
    """Return a picture whose dark bands, such as a heading row in white on black, are inverted."""
    side = max(round(BAND_SQUARE * dpi), 2)
    image = Image.fromarray(grey)
    size = (max(image.width // side, 1), max(image.height // side, 1))
    dark = np.asarray(image.resize(size, Image.Resampling.BOX)) < BAND_DARK
    clean = grey.copy()
    for top, left, bottom, right in rectangles(closed(dark, IN_BAND)):
        tall, wide = (bottom - top) * BAND_SQUARE, (right - left) * BAND_SQUARE
        band = np.s_[top * side : bottom * side, left * side : right * side]
        if tall < LOWEST_BAND or wide < NARROWEST_BAND:
            continue
        if float((grey[band] < DARK).mean()) >= BAND_FULL:
            clean[band] = _inverted(grey[band])
    return clean


def closed(dark: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
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


def rectangles(dark: NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
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
