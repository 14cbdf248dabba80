"""PDF files by pdfplumber: the second engine, slower, behind the same type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect

from svextract.errors import DamagedError, EncryptedError
from svextract.page import Box, Page, Word
from svextract.readers.characters import clean_word
from svextract.readers.paths import BACKGROUND, SHORTEST_LINE, THICKEST_LINE, WHITE
from svextract.readers.pdf import direction_of, password_advice, turned_to_read

if TYPE_CHECKING:
    from pathlib import Path

    from svextract.page import Turn

# Points between characters from which a new word begins; pdfplumber's own default is 3.
WORD_GAP = 1.5


class PlumberPages:
    """An open PDF file, read by pdfplumber. Raises DamagedError or EncryptedError when opened."""

    format = "pdf"
    located = True

    def __init__(self, path: Path, password: str | None) -> None:
        try:
            self._pdf = pdfplumber.open(path, password=password, unicode_norm="NFC")
            self._pages = self._pdf.pages
        except Exception as error:
            if _wants_password(error):
                raise EncryptedError(password_advice(password)) from error
            raise DamagedError(
                "The PDF is damaged or incomplete. "
                "Download it again, or ask its author for another copy."
            ) from error

    @property
    def count(self) -> int:
        """Count the pages."""
        return len(self._pages)

    def text(self, index: int) -> str:
        """Return a page's text."""
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
        """Return a page in reading position."""
        source = self._pages[index]
        found = source.extract_words(x_tolerance=WORD_GAP, return_chars=True)
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
        return turned_to_read(page, direction_of(page.words))

    def close(self) -> None:
        """Let go of the file."""
        self._pdf.close()


def _wants_password(error: BaseException | None) -> bool:
    """Say whether an error, or what caused it, is about a password."""
    while error is not None:
        if isinstance(error, PDFPasswordIncorrect):
            return True
        inner = error.args[0] if error.args and isinstance(error.args[0], BaseException) else None
        error = inner or error.__cause__
    return False


def _word(found: dict[str, Any]) -> Word:
    """Turn pdfplumber's word into one whose box ends at the baseline."""
    first = found["chars"][0]
    base = found["bottom"]
    if first["upright"]:
        # The matrix's last number is the baseline's height above the page's lower edge.
        base = first["bottom"] + first["y0"] - first["matrix"][5]
    base = min(max(base, found["top"]), found["bottom"])
    return Word(clean_word(found["text"]), Box(found["x0"], found["top"], found["x1"], base))


def _drawing(page: Any) -> tuple[list[Box], list[Box]]:  # noqa: ANN401
    """Turn pdfplumber's lines, rectangles and curves into straight lines and shaded areas."""
    rules = [
        Box(edge["x0"], edge["top"], edge["x1"], edge["bottom"])
        for edge in page.edges
        if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= SHORTEST_LINE
        and (edge.get("stroke") or _is_thin(edge))
    ]
    fills = [
        Box(area["x0"], area["top"], area["x1"], area["bottom"])
        for area in page.rects
        if area.get("fill") and not _is_thin(area) and _is_coloured(area["non_stroking_color"])
    ]
    background = BACKGROUND * float(page.width) * float(page.height)
    return rules, [box for box in fills if box.width * box.height < background]


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
