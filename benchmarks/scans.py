"""Measure how scanned pages are read beside the tesseract program by itself: words and time.

`make bench`. The pages are the scanned samples; what is printed on them is known from the digital
samples that they were made of. The program gets the same pages as pictures, one by one, with its
own search for the way up a page is (--psm 1). Counted are the words of a page that were read, the
share of what was read that is printed, and the processor's time (user and system) a page, the
rendering included for ours, which opens the PDF itself. Where the program is not installed ours is
measured alone. The exit code is 1 where a page costs more than MOST or where more words are lost
than the program by itself loses.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from measure import fold

from svextract.readers.ocr import OcrPages
from svextract.readers.pdf import PdfiumPages

SAMPLES = Path(__file__).parents[1] / "samples"
# Each scan, what it was made of, and how many of its first pages are not scanned.
SCANS = {
    "parks-scan.pdf": ("parks-headings.pdf", 0),
    "leisure-scan.pdf": ("leisure-bare.pdf", 0),
    "libraries-scan.pdf": ("libraries-stripes.pdf", 0),
    "hostels-scan.pdf": ("hostels-letters.pdf", 0),
    "carers-scan.pdf": ("carers-merged.pdf", 0),
    "cemeteries-scan.pdf": ("cemeteries-response.pdf", 1),
}
DPI = 300
MOST = 2.5  # seconds of the processor that a page may cost


class Reading(NamedTuple):
    """The words of each page, and the seconds of the processor that they took together."""

    pages: list[Counter[str]]
    seconds: float


def words_of(text: str) -> Counter[str]:
    """Count the words of a text: what has a letter or a figure, without the marks around it."""
    words = (word.strip(".,;:()[]'\"•|-_ ") for word in fold(text).split())
    return Counter(word for word in words if any(mark.isalnum() for mark in word))


def printed(scan: str) -> list[Counter[str]]:
    """Return the words that are printed on the scanned pages of a sample."""
    source, digital = SCANS[scan]
    with pypdfium2.PdfDocument(SAMPLES / source) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return [words_of(text.replace("\ufffe", "-")) for text in texts[digital:]]


def ours(scan: str) -> Reading:
    """Read the scanned pages of a sample as an extraction does."""
    begun = _cpu()
    pages = OcrPages(PdfiumPages(SAMPLES / scan, None))
    try:
        texts = [pages.text(index) for index in range(SCANS[scan][1], pages.count)]
    finally:
        pages.close()
    return Reading([words_of(text) for text in texts], _cpu() - begun)


def program(scan: str, folder: Path) -> Reading:
    """Read the same pages with the program that is installed."""
    with pypdfium2.PdfDocument(SAMPLES / scan) as pdf:
        pictures = []
        for number in range(SCANS[scan][1], len(pdf)):
            picture = folder / f"{number}.png"
            pdf[number].render(scale=DPI / 72).to_pil().convert("L").save(picture)
            pictures.append(picture)
    begun, pages = _cpu(), []
    for picture in pictures:
        command = ["tesseract", picture, "-", "-l", "eng", "--psm", "1", "--dpi", str(DPI)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        pages.append(words_of(done.stdout))
    return Reading(pages, _cpu() - begun)


def shares(known: list[Counter[str]], reading: Reading) -> tuple[float, float]:
    """Return the share of the printed words that was read, and of the read ones that is printed."""
    right = sum((one & other).total() for one, other in zip(known, reading.pages, strict=True))
    read = sum(page.total() for page in reading.pages)
    return right / sum(page.total() for page in known), right / max(read, 1)


def main() -> int:
    """Print the table, a line for each scan."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    installed = shutil.which("tesseract") is not None
    ours("parks-scan.pdf")  # what is loaded once is not counted
    print("scanned pages: words printed that were read, words read that are printed, CPU a page")
    print(f"{'file':22}{'pages':>6}{'svextract':>26}{'tesseract':>26}")
    sums: dict[str, list[tuple[float, float, float]]] = {"svextract": [], "tesseract": []}
    for scan in SCANS:
        known = printed(scan)
        readings = {"svextract": ours(scan)}
        if installed:
            with tempfile.TemporaryDirectory() as folder:
                readings["tesseract"] = program(scan, Path(folder))
        cells = []
        for name, reading in readings.items():
            line = (*shares(known, reading), reading.seconds / len(known))
            sums[name].append(line)
            cells.append(_shown(line))
        print(f"{scan:22}{len(known):6}" + "".join(f"{cell:>26}" for cell in cells), flush=True)
    means = {name: _means(lines) for name, lines in sums.items() if lines}
    print(f"{'mean':28}" + "".join(f"{_shown(line):>26}" for line in means.values()))
    return _judged(means)


def _judged(means: dict[str, tuple[float, float, float]]) -> int:
    recall, _, seconds = means["svextract"]
    faults = []
    if seconds > MOST:
        faults.append(f"A page costs {seconds:.2f} s of the processor, more than {MOST}.")
    if recall < means.get("tesseract", (0.0, 0.0, 0.0))[0]:
        faults.append("The program by itself reads more of the words.")
    print("\n".join(faults or ["All figures are as they should be."]))
    return int(bool(faults))


def _means(lines: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    one, two, three = (sum(values) / len(lines) for values in zip(*lines, strict=True))
    return one, two, three


def _shown(line: tuple[float, float, float]) -> str:
    recall, precision, seconds = line
    return f"{recall:.3f}  {precision:.3f}  {seconds:.2f} s"


def _cpu() -> float:
    """Return the seconds of processor time of this process and of those it waited for."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


if __name__ == "__main__":
    sys.exit(main())
