"""PDF files by pdfplumber: the second engine, slower, behind the same type."""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.geometry import obj_to_edges

from svextract.errors import DamagedError, EncryptedError, TooLargeError
from svextract.page import Box, Page, Turn, Word
from svextract.readers.characters import clean_word
from svextract.readers.inflating import TOO_MUCH, limit_inflating
from svextract.readers.paths import BACKGROUND, SHORTEST_LINE, THICKEST_LINE, WHITE, thinned
from svextract.readers.pdf import (
    DAMAGED,
    NO_PAGES,
    damaged_page,
    password_advice,
    turned_to_read,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

# Points between characters from which a new word begins; pdfplumber's own default is 3.
WORD_GAP = 1.5
# A glyph that pdfminer cannot name; one that stands alone is a bullet.
UNMAPPED = re.compile(r"\(cid:\d+\)")
# How pdfplumber is to put sideways characters together, by the way the page's text runs.
SIDEWAYS: dict[Turn, dict[str, str]] = {
    0: {},
    90: {"char_dir_rotated": "ttb", "line_dir_rotated": "rtl"},
    180: {"char_dir": "rtl", "line_dir": "btt"},
    270: {"char_dir_rotated": "btt", "line_dir_rotated": "ltr"},
}


class PlumberPages:
    """An open PDF file, read by pdfplumber. Raises DamagedError or EncryptedError when opened."""

    format = "pdf"
    located = True

    def __init__(self, path: Path, password: str | None) -> None:
        logging.getLogger("pdfminer").setLevel(logging.ERROR)
        limit_inflating()
        try:
            self._pdf = pdfplumber.open(path, password=password, unicode_norm="NFC")
            self._pages = self._pdf.pages
        except Exception as error:
            if _is_behind(error, PDFPasswordIncorrect):
                raise EncryptedError(password_advice(password)) from error
            if _is_behind(error, TooLargeError):
                raise TooLargeError(TOO_MUCH) from error
            raise DamagedError(DAMAGED) from error

        if not self._pages:
            self._pdf.close()
            raise DamagedError(NO_PAGES)

    @property
    def count(self) -> int:
        """Count the pages."""
        return len(self._pages)

    def text(self, index: int) -> str:
        """Return a page's text."""
        with _readable(index):
            text: str = self._pages[index].extract_text()
        return text

    def line_heights(self, index: int, turn: Turn) -> list[tuple[str, float]]:
        """Return the lines of a page with the height of their baselines, if it is turned so."""
        page = self.page(index)
        if page.turn != turn:
            return []
        lines: dict[float, list[str]] = {}
        for word in page.words:
            lines.setdefault(round(word.box.bottom, 1), []).append(word.text)
        return [(" ".join(words), height) for height, words in lines.items()]

    def page(self, index: int) -> Page:
        """Return a page in reading position. Raises DamagedError where it cannot be read."""
        source = self._pages[index]
        with _readable(index):
            turn = _direction(source.chars)
            found = source.extract_words(x_tolerance=WORD_GAP, return_chars=True, **SIDEWAYS[turn])
            rules, fills = _drawing(source)
        page = Page(
            number=index + 1,
            width=float(source.width),
            height=float(source.height),
            words=tuple(word for word in map(_word, found) if word.text),
            rules=tuple(rules),
            fills=tuple(fills),
        )
        source.close()
        return turned_to_read(page, turn)

    def close(self) -> None:
        """Let go of the file."""
        self._pdf.close()


@contextmanager
def _readable(index: int) -> Iterator[None]:
    """Turn what pdfminer raises at a damaged page, which may be anything, into a DamagedError."""
    try:
        yield
    except Exception as error:
        if _is_behind(error, TooLargeError):
            raise TooLargeError(TOO_MUCH) from error
        raise DamagedError(damaged_page(index)) from error


def _is_behind(error: BaseException | None, kind: type[Exception]) -> bool:
    """Say whether an error, or what caused it, is of a kind."""
    while error is not None:
        if isinstance(error, kind):
            return True
        inner = error.args[0] if error.args and isinstance(error.args[0], BaseException) else None
        error = inner or error.__cause__
    return False


def _direction(chars: Sequence[dict[str, Any]]) -> Turn:
    """Tell which way most characters run from the first row of their matrices."""
    votes: dict[Turn, int] = {0: 0, 90: 0, 180: 0, 270: 0}
    for char in chars:
        right, up = char["matrix"][:2]
        if abs(right) >= abs(up):
            votes[0 if right >= 0 else 180] += 1
        else:
            votes[270 if up > 0 else 90] += 1
    return max(votes, key=votes.__getitem__)


def _word(found: dict[str, Any]) -> Word:
    """Turn pdfplumber's word into one whose box ends at the baseline."""
    x0, top, x1, bottom = (float(found[side]) for side in ("x0", "top", "x1", "bottom"))
    first = found["chars"][0]
    # The matrix's last two numbers are where the first character stands, counted from below.
    x, y = first["matrix"][4], first["bottom"] + first["y0"] - first["matrix"][5]
    direction = _direction([first])
    if direction == 90:
        x0 = min(max(x, x0), x1)
    elif direction == 270:
        x1 = min(max(x, x0), x1)
    elif direction == 0:
        bottom = min(max(y, top), bottom)
    text = "•" if UNMAPPED.fullmatch(found["text"]) else clean_word(found["text"])
    return Word(text, Box(x0, top, x1, bottom))


def _drawing(page: Any) -> tuple[list[Box], list[Box]]:  # noqa: ANN401
    """Turn pdfplumber's lines, rectangles and curves into straight lines and shaded areas."""
    rules: list[Box] = []
    fills: list[Box] = []
    for area in (*page.lines, *page.rects, *page.curves):
        box = Box(area["x0"], area["top"], area["x1"], area["bottom"])
        if _is_thin(area):
            rules.append(thinned(box))
        elif area["object_type"] == "rect" or area.get("stroke"):
            rules += _sides(area) if area.get("stroke") else []
            if area.get("fill") and _is_coloured(area["non_stroking_color"]):
                fills.append(box)
    background = BACKGROUND * float(page.width) * float(page.height)
    long = [rule for rule in rules if max(rule.width, rule.height) >= SHORTEST_LINE]
    return long, [box for box in fills if box.width * box.height < background]


def _sides(area: dict[str, Any]) -> list[Box]:
    """Return the straight sides of a stroked outline."""
    edges = obj_to_edges(area)
    return [Box(edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in edges]


def _is_thin(area: dict[str, Any]) -> bool:
    return min(float(area["width"]), float(area["height"])) <= THICKEST_LINE


def _is_coloured(colour: Any) -> bool:  # noqa: ANN401
    """Say whether a colour is anything but white; pdfplumber gives shares of 1 or nothing."""
    if colour is None:
        return False
    shares = colour if isinstance(colour, (tuple, list)) else (colour,)
    if len(shares) == 4:  # cyan, magenta, yellow, black: none of them is white
        return any(share > 1 - WHITE / 255 for share in shares)
    return any(isinstance(share, (int, float)) and share < WHITE / 255 for share in shares)
