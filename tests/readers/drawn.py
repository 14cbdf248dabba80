"""Pictures of pages, drawn for the tests of reading scans."""

from random import Random

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw


def page_of_lines(skew=0.0):
    """A white page with black bars for the words of twenty lines of text."""
    image, chance = Image.new("L", (800, 1000), 255), Random(0)  # noqa: S311
    draw = ImageDraw.Draw(image)
    for top in range(100, 900, 40):
        left = 80
        while left < 640:
            width = chance.randint(10, 50)
            draw.rectangle((left, top, left + width, top + 9), fill=0)
            left += width + 8
    return np.asarray(image.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=255))


def page_of_print(path, dpi):
    """The first page of a PDF as a grey picture, read by nobody yet."""
    with pypdfium2.PdfDocument(path) as pdf:
        return pdf[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
