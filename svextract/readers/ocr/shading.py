"""Shaded areas of a picture: heading rows and every other row of tables that have no lines.

A shaded area is told from a shadow by its straight edges.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

from svextract.readers.ocr.bands import closed, rectangles
from svextract.readers.ocr.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from numpy.typing import NDArray

    from svextract.readers.ocr.pictures import Grey

    Levels = NDArray[np.float32]
    Numbers = NDArray[Any]
    Drawn = tuple[list[Rule], list[Rule]]

SQUARE = 0.03  # inches of the squares in which the page is looked at
# Share of a square's lightest pixel from which its pixels are paper and not letters, and share of
# the paper around under which a square is shaded.
PAPER, SHADED = 0.75, 0.94
AROUND = 27  # squares on each side in which the lightest is the paper of an unshaded page
IN_SHADE = 2  # squares: twice as many may be light between shaded ones
# Inches: how low, high and narrow an area may be, the margin of a page in which there are only
# shadows, and how near a line its edge is that line.
LOWEST, HIGHEST, NARROWEST, MARGIN, NEAR = 0.12, 2.0, 0.5, 0.2, 0.06
ALIKE = 0.8  # share of its width that an area shares with the one above it, and is one with it
DRAWN = 0.9  # share of an edge that lines cover if it is drawn
FEWEST_CROSSED = 2  # vertical lines that an edge crosses if it divides the cells of a table


def shaded_areas(grey: Grey, skew: float, dpi: float) -> list[Rule]:
    """Return the shaded areas of a picture once it is turned by its skew, in pixels.

    grey: the picture before its paper was made white.
    """
    side = max(round(SQUARE * dpi), 2)
    levels = _paper(grey, side)
    if skew:
        image = Image.fromarray(levels)
        levels = np.asarray(image.rotate(skew, Image.Resampling.BILINEAR, fillcolor=255))
    shaded = levels < SHADED * _around(levels)
    inch = dpi / side
    areas = [Rule(x0, top, x1, low) for top, x0, low, x1 in rectangles(closed(shaded, IN_SHADE))]
    return [
        Rule(*(edge * side for edge in area))
        for area in _stacked(areas)
        if LOWEST <= (area.bottom - area.top) / inch <= HIGHEST
        and area.x1 - area.x0 >= NARROWEST * inch
        and area.x0 >= MARGIN * inch
        and area.x1 <= shaded.shape[1] - MARGIN * inch
    ]


def edges_as_rules(areas: Sequence[Rule], rules: Drawn, dpi: float) -> list[Rule]:
    """Return the upper and lower edges of areas that divide a ruled table where no line does.

    rules: the horizontal and the vertical rules of the picture.
    """
    level, upright = rules
    near = NEAR * dpi
    edges = []
    for area in areas:
        sides = [rule for rule in upright if area.x0 - near <= rule.x0 <= area.x1 + near]
        for height in (area.top, area.bottom):
            crossed = [rule for rule in sides if rule.top - near <= height <= rule.bottom + near]
            drawn = sum(
                max(min(rule.x1, area.x1) - max(rule.x0, area.x0), 0)
                for rule in level
                if abs(rule.top - height) <= near
            )
            if len(crossed) >= FEWEST_CROSSED and drawn < DRAWN * (area.x1 - area.x0):
                edges.append(Rule(area.x0, height, area.x1, height + 1))
    return edges


def _stacked(areas: Sequence[Rule]) -> list[Rule]:
    """Return areas with those joined that stand right under each other and are about as wide."""
    ending: defaultdict[int, list[Rule]] = defaultdict(list)  # by where they end
    for area in sorted(areas, key=lambda area: area.top):
        above = next((each for each in ending[area.top] if _is_as_wide(each, area)), None)
        if above is None:
            ending[area.bottom].append(area)
            continue
        ending[area.top].remove(above)
        x0, x1 = max(above.x0, area.x0), min(above.x1, area.x1)
        ending[area.bottom].append(Rule(x0, above.top, x1, area.bottom))
    return [area for areas in ending.values() for area in areas]


def _is_as_wide(above: Rule, area: Rule) -> bool:
    shared = min(above.x1, area.x1) - max(above.x0, area.x0)
    wider = max(above.x1 - above.x0, area.x1 - area.x0)
    return shared >= ALIKE * wider


def _paper(grey: Grey, side: int) -> Levels:
    """Return the grey level of the paper in each square: of the pixels that are no letters."""
    height, width = grey.shape[0] // side, grey.shape[1] // side
    whole = grey[: height * side, : width * side]
    lightest = _of_squares(np.max, whole, side)
    least = (PAPER * lightest).astype(np.uint8).repeat(side, axis=0).repeat(side, axis=1)
    light = whole >= least
    total = _of_squares(np.sum, np.where(light, whole, 0), side)
    levels: Levels = np.divide(total, _of_squares(np.sum, light, side), dtype=np.float32)
    return levels


def _of_squares(reduce: Callable[..., Numbers], pixels: Numbers, side: int) -> Numbers:
    """Return the greatest, or the sum, of each square; rows first, which is much faster."""
    rows = reduce(pixels.reshape(-1, side, pixels.shape[1]), axis=1)
    return reduce(rows.reshape(len(rows), -1, side), axis=2)


def _around(levels: Levels) -> Levels:
    """Return the level of the unshaded paper around each square."""
    small = Image.fromarray(np.minimum(levels, 255).astype(np.uint8))
    reach = 2 * AROUND // 6 + 1
    size = (max(small.width // 3, 1), max(small.height // 3, 1))
    light = small.resize(size, Image.Resampling.BOX).filter(ImageFilter.MaxFilter(reach | 1))
    smooth = light.filter(ImageFilter.GaussianBlur(3)).resize(small.size, Image.Resampling.BILINEAR)
    return np.asarray(smooth).astype(np.float32)
