"""A PDF file of which some pages, or all, are pictures: those are read by their pictures.

Pages are read side by side by threads, a few ahead of the one that is asked for; pdfium itself is
used by the asking thread alone.
"""

from __future__ import annotations

import math
import os
import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Protocol

from svextract.page import Spot
from svextract.readers.pdf import turned

if TYPE_CHECKING:
    from concurrent.futures import Future

    import numpy as np
    from numpy.typing import NDArray

    from svextract.page import Page, Turn, Word
    from svextract.readers.ocr.engines import Engine

DPI = 300  # what readers of print are made for
MOST_PIXELS = 25_000_000  # of a page's picture: A3 at 300 dots an inch has 17 million
LEAST_LETTERS = 20  # a page with fewer has no text layer to speak of
BEGINNING = 400  # characters in which most pages have as many, so that the rest is not counted
# Share of a text layer's characters that may be unreadable: more, and the picture is read.
MOST_UNREADABLE = 0.3
UNREADABLE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")


class Pictured(Protocol):
    """An open file whose pages can be seen as pictures: a PDF, or pictures alone."""

    @property
    def format(self) -> str:
        """Name the format."""

    @property
    def count(self) -> int:
        """Count the pages."""

    def text(self, index: int) -> str:
        """Return a page's text layer."""

    def line_heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:
        """Return the lines of a page's text layer, each with the height of its baseline."""

    def page(self, index: int) -> Page:
        """Return a page by its text layer."""

    def has_picture(self, index: int) -> bool:
        """Say whether a picture that may hold its text stands on a page."""

    def size(self, index: int) -> tuple[float, float]:
        """Return a page's width and height as displayed, in points."""

    def render(self, index: int, dpi: float) -> NDArray[np.uint8]:
        """Return the picture of a page as displayed, in grey levels."""

    def close(self) -> None:
        """Let go of the file."""


class OcrPages:
    """An open PDF file whose pages without a text layer are read by their pictures."""

    located = True

    def __init__(
        self,
        pages: Pictured,
        engine: Engine | None = None,
        *,
        threads: int | None = None,
    ) -> None:
        """Take an open file; the engine is looked for when the first picture is to be read.

        threads: how many pages are read at the same time; None for one a processor.
        """
        self._jobs = threads or os.cpu_count() or 1
        self._pages = pages
        self._engine = engine
        self._layer_kept = (-1, "")
        self._needed: dict[int, bool] = {}
        self._reading: dict[int, Future[Page]] = {}
        self._read: dict[int, Page] = {}
        self._threads: ThreadPoolExecutor | None = None

    @property
    def format(self) -> str:
        """Name the format."""
        return self._pages.format

    @property
    def count(self) -> int:
        """Count the pages."""
        return self._pages.count

    @property
    def ocr_pages(self) -> tuple[int, ...]:
        """Return the numbers of the pages that were read by their pictures, counted from 1."""
        return tuple(index + 1 for index in sorted(self._read))

    @property
    def doubtful(self) -> list[tuple[str, Spot]]:
        """Return the words that were not read with certainty, and where they stand."""
        return [
            (word.text, Spot(page.number, page.displayed(word.box)))
            for page in self._read.values()
            for word in page.doubtful
        ]

    def text(self, index: int) -> str:
        """Return a page's text."""
        if not self._needs(index):
            return self._layer(index)
        lines = _lines(self._picture(index).words)
        return "\n".join(" ".join(word.text for word in line) for line in lines)

    def line_heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:
        """Return the lines of a page's text with the height of their baselines."""
        if not self._needs(index):
            return self._pages.line_heights(index, turn)
        page = self._picture(index)
        found = []
        for line in _lines(page.words):
            box = line[0].box
            if turn != page.turn:
                shown = page.displayed(box)
                sideways = page.turn in {90, 270}
                size = (page.height, page.width) if sideways else (page.width, page.height)
                box = turned(shown, *size, turn)
            found.append((" ".join(word.text for word in line), box.bottom))
        return found

    def page(self, index: int) -> Page:
        """Return a page in reading position."""
        return self._picture(index) if self._needs(index) else self._pages.page(index)

    def close(self) -> None:
        """Let go of the file."""
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
        self._pages.close()

    def _needs(self, index: int) -> bool:
        """Say whether a page has to be read by its picture."""
        if index not in self._needed:
            poor = _is_poor(self._layer(index))
            self._needed[index] = poor and self._pages.has_picture(index)
        return self._needed[index]

    def _layer(self, index: int) -> str:
        """Return a page's text layer; the last one is kept, for it is asked for twice."""
        if self._layer_kept[0] != index:
            self._layer_kept = (index, self._pages.text(index))
        return self._layer_kept[1]

    def _picture(self, index: int) -> Page:
        """Return a page that is read by its picture, and have the next ones read meanwhile."""
        if index not in self._read:
            self._ahead(index)
            self._read[index] = self._reading.pop(index).result()
        return self._read[index]

    def _ahead(self, index: int) -> None:
        """Have this page and the next pictures read."""
        from svextract.readers.ocr.engines import find_engine
        from svextract.readers.ocr.reading import read_picture

        jobs = self._jobs
        engine = self._engine = self._engine or find_engine()
        if self._threads is None:
            self._threads = ThreadPoolExecutor(jobs)
        for each in range(index, min(index + jobs + 1, self.count)):
            if each in self._reading or each in self._read or not self._needs(each):
                continue
            size = self._pages.size(each)
            grey = self._pages.render(each, _dpi(size))
            self._reading[each] = self._threads.submit(read_picture, grey, each + 1, size, engine)


def _is_poor(text: str) -> bool:
    """Say whether a text layer is none to speak of: hardly any letters, or unreadable ones."""
    unreadable = len(UNREADABLE.findall(text))
    if not unreadable and _letters(text[:BEGINNING]) >= LEAST_LETTERS:
        return False
    letters = _letters(text)
    return letters < LEAST_LETTERS or unreadable > MOST_UNREADABLE * letters


def _letters(text: str) -> int:
    return sum(map(len, text.split()))


def _dpi(size: tuple[float, float]) -> float:
    """Return the dots an inch at which a page becomes a picture that is not too large."""
    area = size[0] * size[1] / 72 / 72
    return min(DPI, math.sqrt(MOST_PIXELS / max(area, 0.01)))


def _lines(words: tuple[Word, ...]) -> list[list[Word]]:
    """Return words as printed lines, from the top, each from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.bottom):
        last = lines[-1][-1].box if lines else None
        if last is not None and word.box.bottom - last.bottom < last.height / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.box.x0) for line in lines]
