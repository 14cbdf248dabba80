"""Pens for drawing on the picture of a page: boxes, dashes, tags, and the colours they have.

The colours are those of Okabe and Ito, which colour-blind people can tell apart; each of them
comes with a word or a kind of line that says the same.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Box

Colour = tuple[int, int, int]
Pixels = tuple[int, int, int, int]
Style = Literal["solid", "dashed", "dotted"]

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)
GREY: Colour = (120, 120, 120)
ORANGE: Colour = (230, 159, 0)
SKY_BLUE: Colour = (86, 180, 233)
GREEN: Colour = (0, 158, 115)
BLUE: Colour = (0, 114, 178)
VERMILION: Colour = (213, 94, 0)
PURPLE: Colour = (204, 121, 167)

# Pixels: heights of the letters, and what a line of them takes.
SMALL, LARGE = 20, 28
LEADING = 1.35
# Pixels between a tag's letters and its border.
PADDING = 4
# Pixels drawn and left out.
DASHES: dict[Style, tuple[int, int]] = {"dashed": (12, 7), "dotted": (3, 4)}
# 0..255: how much a tint covers; the print below must stay legible.
TINT = 46
# Red, green and blue weighed as the eye does (ITU-R BT.601); lighter colours take black letters.
WEIGHTS, LIGHT = (0.299, 0.587, 0.114), 100
# Marks that the font lacks and that papers are full of.
ASCII_MARKS = str.maketrans("–—•‘’“”", "--*''\"\"")


class Sheet:
    """A white sheet with the picture of a page on it.

    Boxes are given in points on the page, and drawn where the page lies.
    """

    def __init__(self, size: tuple[int, int], page: Image.Image, at: tuple[int, int]) -> None:
        self.image = Image.new("RGB", size, WHITE)
        self.image.paste(page, at)
        self.draw = ImageDraw.Draw(self.image)
        self.at, self.page_size = at, page.size
        self.scale = 1.0

    def place(self, box: Box) -> Pixels:
        """Turn a box on the page into pixels, cut at the page's edges."""
        (left, top), (width, height) = self.at, self.page_size
        x0, x1 = (_within(x * self.scale, width) for x in (box.x0, box.x1))
        y0, y1 = (_within(y * self.scale, height) for y in (box.top, box.bottom))
        return left + x0, top + y0, left + max(x0, x1), top + max(y0, y1)

    def tint(self, areas: Sequence[tuple[Pixels, Colour]]) -> None:
        """Lay a thin colour over areas; the print stays legible."""
        layer = Image.new("RGBA", self.image.size, (*WHITE, 0))
        pen = ImageDraw.Draw(layer)
        for area, colour in areas:
            pen.rectangle(area, fill=(*colour, TINT))
        self.image.paste(layer, (0, 0), layer)

    def outline(
        self, area: Pixels, colour: Colour, *, style: Style = "solid", wide: int = 2
    ) -> None:
        """Draw the four sides of an area."""
        x0, y0, x1, y1 = area
        corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
        for start, end in pairwise(corners):
            self.line(start, end, colour, style=style, wide=wide)

    def line(
        self,
        start: tuple[int, int],
        end: tuple[int, int],
        colour: Colour,
        *,
        style: Style = "solid",
        wide: int = 2,
    ) -> None:
        """Draw a line."""
        if style == "solid":
            self.draw.line((start, end), fill=colour, width=wide)
            return
        drawn, left_out = DASHES[style]
        length = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
        for begun in range(0, length, drawn + left_out):
            ended = min(begun + drawn, length)
            points = [_between(start, end, part / length) for part in (begun, ended)]
            self.draw.line(points, fill=colour, width=wide)

    def write(
        self, x: float, y: float, text: str, *, size: int = SMALL, colour: Colour = BLACK
    ) -> None:
        """Write one line of text, its upper left corner at (x, y)."""
        self.draw.text((x, y), legible(text), font=font(size), fill=colour)

    def tag(self, x: float, y: float, text: str, colour: Colour, *, right: bool = False) -> None:
        """Write text on a coloured ground whose upper left corner, or right one, is at (x, y)."""
        wide = text_width(text) + 2 * PADDING
        left, top = round(x - wide if right else x), round(y)
        self.draw.rectangle((left, top, left + wide, top + tag_height()), fill=colour)
        self.write(left + PADDING, top + 1, text, colour=_letters_on(colour))


def legible(text: str) -> str:
    """Turn text into letters that the font has: without accents, '?' for other writing."""
    plain = unicodedata.normalize("NFKD", " ".join(text.split()).translate(ASCII_MARKS))
    bare = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return bare.encode("ascii", "replace").decode("ascii")


def wrapped(text: str, width: float) -> list[str]:
    """Divide text into lines of no more than `width` pixels, where it has spaces."""
    lines: list[str] = []
    for word in legible(text).split():
        if lines and text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def text_width(text: str) -> int:
    """Measure a line of small text in pixels."""
    return round(font(SMALL).getlength(legible(text)))


def tag_height() -> int:
    """Return the height of a tag in pixels."""
    return SMALL + PADDING


@cache
def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return the font that comes with Pillow, so that pictures are alike on all computers."""
    return ImageFont.load_default(size)


def _within(value: float, limit: int) -> int:
    return round(min(max(value, 0), limit - 1))


def _between(start: tuple[int, int], end: tuple[int, int], share: float) -> tuple[float, float]:
    return (
        start[0] + share * (end[0] - start[0]),
        start[1] + share * (end[1] - start[1]),
    )


def _letters_on(colour: Colour) -> Colour:
    bright = sum(part * weight for part, weight in zip(colour, WEIGHTS, strict=True))
    return BLACK if bright > LIGHT else WHITE
