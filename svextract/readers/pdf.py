"""PDF files by pdfium: words with boxes, lines, shaded areas, each page in reading position."""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from svextract.errors import DamagedError, EncryptedError, TooLargeError
from svextract.page import Box, Page, Turn, Word
from svextract.readers.characters import clean_word
from svextract.readers.paths import page_to_drawing

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# pdfium writes a hyphen at the end of a printed line as this noncharacter and joins the lines.
LINE_HYPHEN = "\ufffe"
LINES = re.compile(r"\S[^\r\n]*")
WORDS = re.compile(rf"[^\s\x00-\x1f{LINE_HYPHEN}]+{LINE_HYPHEN}?|{LINE_HYPHEN}")
DAMAGED = "The PDF is damaged or incomplete. Download it again, or ask its author for another copy."
NO_PAGES = "The PDF has no pages. Ask its author for another copy."
TURNS: dict[int, Turn] = {0: 0, 90: 90, 180: 180, 270: 270}
# Points: 200 inches, the largest page that PDF readers display (ISO 32000-1, annex C).
LARGEST_PAGE = 14_400.0
# Share of a page that a picture covers which may hold its text; a logo or a signature is less.
LEAST_PICTURE = 0.25
# Pages kept open: the one at hand and those around it, with which its running head is compared.
OPEN_PAGES = 6
# Pages that are rendered before the file is opened anew: pdfium keeps every picture in memory.
PICTURES_KEPT = 50
# Characters on a page; the densest printed page has some ten thousand.
MOST_CHARACTERS = 400_000


class PdfiumPages:
    """An open PDF file, read by pdfium. Raises DamagedError or EncryptedError when opened."""

    format = "pdf"
    located = True

    def __init__(self, path: Path, password: str | None) -> None:
        self._path, self._password = path, password
        self._pdf = open_pdf(path, password)
        self._rendered = 0
        self._open: dict[int, tuple[Any, Any]] = {}

    @property
    def count(self) -> int:
        """Count the pages."""
        return len(self._pdf)

    def text(self, index: int) -> str:
        """Return a page's text, line hyphens restored."""
        text: str = self._opened(index)[1].get_text_range()
        return text.replace(LINE_HYPHEN, "-\n")

    def line_heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:
        """Return the lines of a page's text with the height of their baselines."""
        source, text_page = self._opened(index)
        width, height = source.get_size()
        place, (x, y) = _Placing(source), (ctypes.c_double(), ctypes.c_double())
        lines = []
        for match in LINES.finditer(_characters(text_page)):
            if pdfium.FPDFText_GetCharOrigin(text_page.raw, match.start(), x, y):
                point = place(Box(x.value, y.value, x.value, y.value))
                lines.append((match.group(), turned(point, width, height, turn).bottom))
        return lines

    def page(self, index: int) -> Page:
        """Return a page in reading position."""
        source, text_page = self._opened(index)
        width, height = self.size(index)
        place = _Placing(source)
        words, direction = _words(text_page, place)
        rules, fills = page_to_drawing(source.raw, width, height)
        page = Page(
            number=index + 1,
            width=width,
            height=height,
            words=words,
            rules=tuple(place(box) for box in rules),
            fills=tuple(place(box) for box in fills),
        )
        return turned_to_read(page, TURNS[(direction + place.rotation) % 360])

    def size(self, index: int) -> tuple[float, float]:
        """Return a page's width and height as displayed. Raises TooLargeError."""
        width, height = self._opened(index)[0].get_size()
        if max(width, height) > LARGEST_PAGE:
            message = f"Page {index + 1} claims to be larger than a PDF page can be."
            raise TooLargeError(message)
        return width, height

    def has_picture(self, index: int) -> bool:
        """Say whether a picture of some size stands on a page."""
        page = self._opened(index)[0]
        area = page.get_width() * page.get_height()
        for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):
            left, low, right, high = found.get_bounds()
            if (right - left) * (high - low) >= LEAST_PICTURE * area:
                return True
        return False

    def render(self, index: int, dpi: float) -> NDArray[np.uint8]:
        """Return the picture of a page as displayed, in grey levels."""
        self._rendered += 1
        if self._rendered % PICTURES_KEPT == 0:
            self.close()
            self._pdf = open_pdf(self._path, self._password)
        bitmap = self._opened(index)[0].render(scale=dpi / 72, grayscale=True)
        grey = np.array(bitmap.to_numpy(), dtype=np.uint8)
        bitmap.close()
        return grey.reshape(grey.shape[0], grey.shape[1])

    def close(self) -> None:
        """Let go of the file."""
        while self._open:
            self._let_go()
        self._pdf.close()

    def _opened(self, index: int) -> tuple[Any, Any]:
        """Return a page and its text page; the pages used last stay open, as opening costs most."""
        if index not in self._open:
            while len(self._open) >= OPEN_PAGES:
                self._let_go()
            try:
                page = self._pdf[index]
                self._open[index] = page, page.get_textpage()
            except pypdfium2.PdfiumError as error:
                raise DamagedError(damaged_page(index)) from error
        return self._open[index]

    def _let_go(self) -> None:
        """Close the page that was opened first."""
        page, text_page = self._open.pop(next(iter(self._open)))
        text_page.close()
        page.close()


def open_pdf(path: Path, password: str | None) -> pypdfium2.PdfDocument:
    """Open a PDF file, or say in a sentence why it cannot be opened."""
    try:
        pdf = pypdfium2.PdfDocument(path, password=password)
        if len(pdf) == 0:
            raise DamagedError(NO_PAGES)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise EncryptedError(password_advice(password)) from error
        raise DamagedError(DAMAGED) from error
    return pdf


def damaged_page(index: int) -> str:
    """Say that a page, counted from 0, cannot be read."""
    return f"Page {index + 1} is damaged and cannot be read. Ask the author for another copy."


def password_advice(password: str | None) -> str:
    """Say what to do about a password, given or not."""
    if password is None:
        return (
            "The PDF is protected by a password. "
            "Ask its author for an open copy, or give the password with --password."
        )
    return "The password does not open this PDF. Check it, or ask its author for an open copy."


def _words(text_page: Any, placing: _Placing) -> tuple[tuple[Word, ...], int]:  # noqa: ANN401
    """Turn a text page into words on the displayed page, and the way most of them run in the file.

    A box ends at the baseline, the one height that all words of a printed line share; the
    direction is 0, 90, 180 or 270 degrees clockwise from left to right.
    """
    raw, rectangle = text_page.raw, pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    place, origin = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    found, directions = [], dict.fromkeys(TURNS, 0)
    for match in WORDS.finditer(_characters(text_page)):
        first, last = match.start(), match.end() - 1
        if not place(raw, first, rectangle) or not origin(raw, first, x, y):
            continue
        start = box = Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        if last > first and place(raw, last, rectangle):
            end = Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            box = Box(*map(min, start[:2], end[:2]), *map(max, start[2:], end[2:]))
            directions[_direction(start, end)] += last - first
        text = clean_word(match.group().replace(LINE_HYPHEN, "-"))
        if text:
            found.append((text, box, x.value, y.value))
    direction = max(directions, key=directions.__getitem__)
    words = (Word(text, placing(_above(box, x, y, direction))) for text, box, x, y in found)
    return tuple(words), direction


def _above(box: Box, x: float, y: float, direction: int) -> Box:
    """Cut a box at the baseline through (x, y), in PDF coordinates."""
    x0, y0, x1, y1 = box
    if direction == 0:
        return Box(x0, min(y, y1), x1, y1)
    if direction == 90:
        return Box(min(x, x1), y0, x1, y1)
    if direction == 180:
        return Box(x0, y0, x1, max(y, y0))
    return Box(x0, y0, max(x, x0), y1)


def _direction(start: Box, end: Box) -> int:
    """Tell which way a word runs from its first and last character, in PDF coordinates."""
    right, up = end.x0 - start.x0, end.top - start.top
    if abs(right) >= abs(up):
        return 0 if right >= 0 else 180
    return 270 if up > 0 else 90


def _characters(text_page: Any) -> str:  # noqa: ANN401
    """Return the page's text with one character an index of pdfium's.

    pdfium counts a character beyond the basic plane once and writes it as two; where the counts
    part, the characters are fetched one by one.
    """
    count = text_page.count_chars()
    if count > MOST_CHARACTERS:
        raise TooLargeError("A page holds more text than a printed page can.")
    text: str = text_page.get_text_range()
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page.raw, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


class _Placing:
    """Turns boxes in PDF coordinates into boxes on the page as displayed."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401
        media, crop = page.get_mediabox(), page.get_cropbox()
        self.left, self.low = max(media[0], crop[0]), max(media[1], crop[1])
        self.right, self.high = min(media[2], crop[2]), min(media[3], crop[3])
        self.rotation = page.get_rotation()

    def __call__(self, box: Box) -> Box:
        x0, y0, x1, y1 = box
        left, right, low, high = self.left, self.right, self.low, self.high
        if self.rotation == 90:
            return Box(y0 - low, x0 - left, y1 - low, x1 - left)
        if self.rotation == 180:
            return Box(right - x1, y0 - low, right - x0, y1 - low)
        if self.rotation == 270:
            return Box(high - y1, right - x1, high - y0, right - x0)
        return Box(x0 - left, high - y1, x1 - left, high - y0)


def turned_to_read(page: Page, turn: Turn) -> Page:
    """Turn a page whose text runs `turn` degrees off so that it reads left to right."""
    if turn == 0:
        return page
    sideways = turn in {90, 270}

    def upright(box: Box) -> Box:
        return turned(box, page.width, page.height, turn)

    return Page(
        number=page.number,
        width=page.height if sideways else page.width,
        height=page.width if sideways else page.height,
        words=tuple(Word(word.text, upright(word.box)) for word in page.words),
        rules=tuple(map(upright, page.rules)),
        fills=tuple(map(upright, page.fills)),
        turn=turn,
    )


def turned(box: Box, width: float, height: float, turn: Turn) -> Box:
    """Turn a box on a displayed page of this size back by `turn`; Page.displayed turns it forth."""
    x0, top, x1, bottom = box
    if turn == 90:
        return Box(top, width - x1, bottom, width - x0)
    if turn == 180:
        return Box(width - x1, height - bottom, width - x0, height - top)
    if turn == 270:
        return Box(height - bottom, x0, height - top, x1)
    return box
