"""Pictures of pages as files: PNG, JPEG, and TIFF with one page or many."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from svextract.errors import DamagedError, TooLargeError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from svextract.page import Page, Turn

DAMAGED = "The picture is damaged or incomplete. Scan the page again, or ask for another copy."
TOO_LARGE = (
    "The picture is too large to be read. Scan the page again with 300 dots an inch, as PDF."
)
A4_WIDTH = 8.27  # inches, where a picture does not say how large it is
DPI_RANGE = (50.0, 1300.0)  # what a picture may say; fax machines and cameras say odd things
MOST_PAGES = 1000


class ImagePages:
    """An open picture file. Raises DamagedError or TooLargeError when opened."""

    located = True

    def __init__(self, path: Path, file_format: str) -> None:
        """Open a file of a known format ('png', 'jpg', 'tiff')."""
        self.format = file_format
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                self._image = Image.open(path)
                self.count = min(getattr(self._image, "n_frames", 1), MOST_PAGES)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise TooLargeError(TOO_LARGE) from error
        except (OSError, ValueError, SyntaxError) as error:
            raise DamagedError(DAMAGED) from error

    def text(self, index: int) -> str:  # noqa: ARG002 (a picture has no text)
        """Return nothing: a picture has no text layer."""
        return ""

    def has_picture(self, index: int) -> bool:  # noqa: ARG002
        """Say that a page is a picture."""
        return True

    def size(self, index: int) -> tuple[float, float]:
        """Return a page's width and height in points."""
        image = self._frame(index)
        dpi = self._dpi(image)
        return image.width / dpi * 72, image.height / dpi * 72

    def render(self, index: int, dpi: float) -> NDArray[np.uint8]:
        """Return a page in grey levels, with so many dots an inch."""
        image = self._frame(index)
        try:
            grey = _on_white(image).convert("L")
        except (OSError, ValueError, SyntaxError) as error:
            raise DamagedError(DAMAGED) from error
        scale = dpi / self._dpi(image)
        size = (max(round(grey.width * scale), 1), max(round(grey.height * scale), 1))
        return np.asarray(grey.resize(size, Image.Resampling.BICUBIC) if scale != 1 else grey)

    def line_heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:
        """Return no lines: only their picture is there."""
        raise NotImplementedError

    def page(self, index: int) -> Page:
        """Return no page: only its picture is there."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        self._image.close()

    def _frame(self, index: int) -> Image.Image:
        self._image.seek(index)
        return self._image

    @staticmethod
    def _dpi(image: Image.Image) -> float:
        """Return the dots an inch that a picture says, or those of an A4 page of its width."""
        said = float(image.info.get("dpi", (0, 0))[0] or 0)
        if DPI_RANGE[0] <= said <= DPI_RANGE[1]:
            return said
        return min(image.size) / A4_WIDTH


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture on white paper where it is transparent."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image
    layer = image.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer)
