"""Documents to scans of them: printed, copied, laid askew, and saved as pictures without text.

What is done to a page is a row of steps, each of which takes the picture and the page's own source
of chance; that source depends on the document's name and the page alone. Lengths are in inches,
so that a step does the same at every resolution.
"""

from __future__ import annotations

import io
import time
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

from .browser import steady

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .truth import Plan

    Chance = np.random.Generator
    # A step is given the picture, its dots an inch, and chance.
    Step = Callable[[Image.Image, int, Chance], Image.Image]
    Grid = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

WHEN = time.struct_time((2024, 1, 1, 12, 0, 0, 0, 1, 0))
# How far the feeder lays one page more askew than another, in degrees.
FEEDER = 0.12
# Cells along the short side of a field that goes up and down slowly over the page.
CELLS = 7
# Dots of dirt on a sheet of glass, their largest radius in inches, and how many holes in the toner.
SPECKS, SPECK, HOLES = 160, 0.006, 220


@dataclass(frozen=True)
class Scan:
    """How a document is scanned: the steps in order, and how many first pages are not scanned."""

    source: str
    dpi: int
    steps: tuple[Step, ...]
    quality: int = 70
    colour: bool = False
    digital: int = 0

    def __call__(self, _: Plan, target: Path) -> None:
        """Scan the document of the same folder that holds the plan."""
        source = target.with_name(self.source)
        with pypdfium2.PdfDocument(source) as pdf:
            pages = [self._picture(pdf, n, target.name) for n in range(self.digital, len(pdf))]
        out = io.BytesIO()
        pages[0].save(
            out,
            "PDF",
            save_all=True,
            append_images=pages[1:],
            resolution=self.dpi,
            quality=self.quality,
            optimize=True,
            title="",
            creator="MFP scanner",
            creationDate=WHEN,
            modDate=WHEN,
        )
        target.write_bytes(self._joined(source, out.getvalue()) if self.digital else out.getvalue())

    def _picture(self, pdf: pypdfium2.PdfDocument, number: int, name: str) -> Image.Image:
        """Print a page and do to it what is done."""
        chance = np.random.default_rng([zlib.crc32(name.encode()), number])
        picture = pdf[number].render(scale=self.dpi / 72).to_pil()
        picture = picture.convert("RGB" if self.colour else "L")
        for step in self.steps:
            picture = step(picture, self.dpi, chance)
        return picture

    def _joined(self, source: Path, scanned: bytes) -> bytes:
        """Put the first pages of the source before the scanned ones."""
        out = io.BytesIO()
        with pypdfium2.PdfDocument.new() as new, pypdfium2.PdfDocument(source) as first:
            new.import_pages(first, [*range(self.digital)])
            with pypdfium2.PdfDocument(scanned) as rest:
                new.import_pages(rest)
            new.save(out)
        return steady(out.getvalue())


def values(picture: Image.Image) -> Grid:
    """Return a picture as numbers, 0 to 255, with an axis for its colours."""
    found = np.asarray(picture, dtype=np.float64)
    return found if found.ndim == 3 else found[:, :, None]


def picture_of(grid: Grid) -> Image.Image:
    """Return numbers as a picture."""
    whole = np.clip(np.rint(grid), 0, 255).astype(np.uint8)
    return Image.fromarray(whole[:, :, 0] if whole.shape[2] == 1 else whole)


def slow(size: tuple[int, int], chance: Chance, cells: int = CELLS) -> Grid:
    """Return a field that goes up and down slowly over the page, about -1 to 1."""
    rough = chance.normal(0, 0.5, (cells, cells)).astype(np.float32)
    field = Image.fromarray(rough).resize(size, Image.Resampling.BICUBIC)
    return np.asarray(field, dtype=np.float64)[:, :, None]


def grain(size: tuple[int, int], chance: Chance, radius: float) -> Grid:
    """Return grain of a size in dots, with a deviation of 1."""
    fine = np.clip(128 + 40 * chance.normal(0, 1, size[::-1]), 0, 255).astype(np.uint8)
    field = np.asarray(Image.fromarray(fine).filter(ImageFilter.GaussianBlur(radius)), np.float64)
    return ((field - field.mean()) / field.std())[:, :, None]


def askew(degrees: float) -> Step:
    """Lay the pages askew, each a little differently; what is beside the paper is white."""

    def step(picture: Image.Image, _: int, chance: Chance) -> Image.Image:
        white = 255 if picture.mode == "L" else (255, 255, 255)
        angle = degrees + chance.normal(0, FEEDER)
        return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=white)

    return step


def seen(blur: float, noise: float, black: float = 28, white: float = 250) -> Step:
    """See the paper as a scanner does: not quite sharp, not quite black and white, with noise."""

    def step(picture: Image.Image, dpi: int, chance: Chance) -> Image.Image:
        soft = values(picture.filter(ImageFilter.GaussianBlur(blur * dpi)))
        grid = black + soft * (white - black) / 255
        # The sensor's own noise, and the rows that come out lighter or darker than others.
        grid += chance.normal(0, noise, grid.shape)
        grid += chance.normal(0, noise / 6, (grid.shape[0], 1, 1))
        return picture_of(grid)

    return step


def on_old_paper(paper: tuple[int, int, int], shade: float) -> Step:
    """Print on brown, mottled paper; the light fails towards one corner, by a share."""

    def step(picture: Image.Image, _: int, chance: Chance) -> Image.Image:
        height, width = picture.height, picture.width
        down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
        light = 1 - shade * (0.6 * across + 0.4 * down)[:, :, None] ** 1.5
        mottled = 1 + 0.035 * slow(picture.size, chance, 24) + 0.03 * slow(picture.size, chance)
        return picture_of(values(picture) * (np.array(paper) / 255) * light * mottled)

    return step


def copied(threshold: float, spread: float, hard: float) -> Step:
    """Copy by an old machine: contrast raised, strokes thicker here and broken there."""

    def step(picture: Image.Image, dpi: int, chance: Chance) -> Image.Image:
        soft = values(picture.filter(ImageFilter.GaussianBlur(0.004 * dpi)))
        border = threshold + spread * slow(picture.size, chance)
        toner = 20 * grain(picture.size, chance, 0.003 * dpi)
        return picture_of(255 / (1 + np.exp((border - soft - toner) / hard)))

    return step


def dirty(picture: Image.Image, dpi: int, chance: Chance) -> Image.Image:
    """Copy the dirt on the glass, the holes in the toner and the dark along the book's edge."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    for dark in (0, 255):
        for _ in range(HOLES if dark else SPECKS):
            x, y = chance.uniform(0, picture.width), chance.uniform(0, picture.height)
            # Most are small; a hole is no larger than half a speck.
            across, down = SPECK * dpi * chance.random(2) ** 2 * (0.5 if dark else 1) + 0.5
            draw.ellipse((x - across, y - down, x + across, y + down), fill=dark)
    grid = values(picture)
    edge = dpi * (0.22 + 0.05 * slow((1, picture.height), chance, 12)[:, :, 0])
    across = np.arange(picture.width)[None, :]
    dark = 1 / (1 + np.exp((across - edge) / (0.025 * dpi)))
    return picture_of(grid * (1 - 0.9 * dark)[:, :, None])


def turned(quarters: int) -> Step:
    """Lay the pages on their side, or on their head: quarter turns against the clock."""

    def step(picture: Image.Image, *_: object) -> Image.Image:
        ways = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
        return picture.transpose(ways[quarters - 1])

    return step


def errors(scan: Scan, target: Path) -> list[str]:
    """Return what a scan should not be: short of pages, with text, or without pictures."""
    out = []
    with (
        pypdfium2.PdfDocument(target) as pdf,
        pypdfium2.PdfDocument(target.with_name(scan.source)) as source,
    ):
        if len(pdf) != len(source):
            out.append(f"{len(pdf)} pages and not {len(source)}")
        for n, page in enumerate(pdf, start=1):
            kinds = [found.type for found in page.get_objects()]
            if (kinds == [pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]) != (n > scan.digital):
                out.append(f"page {n}: {'not ' if n > scan.digital else ''}a picture alone")
            if (page.get_textpage().get_text_range() == "") != (n > scan.digital):
                out.append(f"page {n}: {'with' if n > scan.digital else 'without'} text")
    return out


CLEAN = Scan("parks-headings.pdf", 300, (askew(0.8), seen(0.0022, 1.2)), quality=55)
NOISY = Scan("leisure-bare.pdf", 200, (askew(-0.3), seen(0.005, 8, 45, 240)), quality=55)
COFFEE = Scan(
    "libraries-stripes.pdf",
    200,
    (on_old_paper((226, 203, 168), 0.4), askew(0.4), seen(0.0035, 3, 30, 245)),
    quality=70,
    colour=True,
)
COPIED = Scan(
    "hostels-letters.pdf",
    300,
    (
        askew(0.2),
        copied(150, 28, 22),
        askew(-0.9),
        copied(140, 28, 16),
        dirty,
        seen(0.0025, 2, 20, 252),
    ),
    quality=55,
)
SIDEWAYS = Scan("carers-merged.pdf", 300, (askew(-0.4), seen(0.0028, 2), turned(1)), quality=55)
MIXED = Scan(
    "cemeteries-response.pdf", 200, (askew(0.5), seen(0.003, 3, 35, 247)), quality=75, digital=1
)
