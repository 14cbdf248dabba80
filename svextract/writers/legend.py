"""The legend under the picture of a page: each mark, and what it means in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.writers.pens import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    SKY_BLUE,
    SMALL,
    VERMILION,
    Sheet,
    Style,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from svextract.writers.pens import Colour, Pixels

# Pixels: a column of the legend, a line of it, the sample before the words, the space around.
COLUMN, LINE, SAMPLE, MARGIN = 430, 36, 76, 16


def height(width: int) -> int:
    """Return how high the legend is on a sheet of that width."""
    return -(-len(ITEMS) // _columns(width)) * LINE + 2 * MARGIN


def draw(sheet: Sheet, top: int) -> None:
    """Draw the legend from the height `top` on."""
    columns = _columns(sheet.image.width)
    for number, (sample, words) in enumerate(ITEMS):
        x = MARGIN + number % columns * COLUMN
        y = top + MARGIN + number // columns * LINE
        sample(sheet, (x, y, x + SAMPLE, y + LINE - 10))
        sheet.write(x + SAMPLE + 10, y + 1, words, size=SMALL)


def _columns(width: int) -> int:
    return max((width - 2 * MARGIN) // COLUMN, 1)


def _framed(colour: Colour, style: Style = "solid", wide: int = 2) -> Callable[..., None]:
    def sample(sheet: Sheet, area: Pixels) -> None:
        sheet.outline(area, colour, style=style, wide=wide)

    return sample


def _lined(colour: Colour, style: Style = "solid", wide: int = 2) -> Callable[..., None]:
    def sample(sheet: Sheet, area: Pixels) -> None:
        middle = (area[1] + area[3]) // 2
        sheet.line((area[0], middle), (area[2], middle), colour, style=style, wide=wide)

    return sample


def _tagged(text: str, colour: Colour) -> Callable[..., None]:
    def sample(sheet: Sheet, area: Pixels) -> None:
        sheet.tag(area[0], area[1], text, colour)

    return sample


def _struck(sheet: Sheet, area: Pixels) -> None:
    sheet.tint([(area, BLACK)])
    _lined(BLACK)(sheet, area)


def _written(text: str) -> Callable[..., None]:
    def sample(sheet: Sheet, area: Pixels) -> None:
        sheet.write(area[0] + 4, area[1], text)

    return sample


def _rows(sheet: Sheet, area: Pixels) -> None:
    x0, y0, x1, y1 = area
    middle = (x0 + x1) // 2
    for part, colour, text in (
        ((x0, y0, middle - 2, y1), BLUE, "1"),
        ((middle + 2, y0, x1, y1), ORANGE, "2"),
    ):
        sheet.tint([(part, colour)])
        sheet.outline(part, colour)
        sheet.tag(part[0], part[1], text, colour)


ITEMS: tuple[tuple[Callable[..., None], str], ...] = (
    (_framed(GREY, wide=1), "a word"),
    (_lined(PURPLE, wide=3), "a line drawn on the page"),
    (_framed(SKY_BLUE, "dotted"), "a shaded area"),
    (_struck, "running head or foot, taken off"),
    (_lined(BLACK, "dashed"), "where a column begins"),
    (_tagged("action", BLACK), "what the column holds"),
    (_tagged("other", GREY), "grey: not understood"),
    (_rows, "rows, numbered over the page"),
    (_framed(BLUE, "dashed"), "unsure: it may begin elsewhere"),
    (_written("rec. 3"), "the recommendation of a row"),
    (_framed(GREEN, wide=3), "text of the plan: see its note"),
    (_framed(VERMILION, wide=3), "text that was not understood"),
    (_written("text"), "without a frame: other text"),
)
