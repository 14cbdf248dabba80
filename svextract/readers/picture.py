"""A PDF page becomes a picture, by pdfium, turned so that its text reads left to right."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pypdfium2

from svextract.errors import DamagedError
from svextract.readers.pdf import damaged_page, open_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

    from svextract.page import Turn


def page_to_picture(
    path: Path, number: int, *, password: str | None, turn: Turn, scale: float
) -> Image:
    """Draw a page, counted from 1, with `scale` pixels a point.

    turn: by how many degrees the displayed page is turned back to read it (page.Page).
    """
    with closing(open_pdf(path, password)) as pdf:
        try:
            page = pdf[number - 1]
            bitmap = page.render(scale=scale, rotation=(360 - turn) % 360)
            picture: Image = bitmap.to_pil().convert("RGB")
        except pypdfium2.PdfiumError as error:
            raise DamagedError(damaged_page(number - 1)) from error
        bitmap.close()
        page.close()
    return picture
