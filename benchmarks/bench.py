"""Measure what an extraction costs, beside what pdfium alone costs to read the same pages' text.

`make bench`. Both run in fresh processes, by turns, in several rounds. What is counted is the
processor's time (user and system) of one call in that process: after the imports, and after one
call on a small file, so that what is loaded once is not counted; opening the file is. Memory is
the peak of the whole process, imports included. The exit code is 1 where the pack costs more than
TARGET times pdfium's reading, or where a document's rows are not those that it is known to hold.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
MADE = ROOT / "build" / "bench"
CORPUS = ROOT.parent / "shared" / "corpus" / "docs"
WARM_UP = ROOT / "samples" / "parks-headings.pdf"
PACK = "pack.pdf"
# Times pdfium's own reading of the text: what the pack may cost. Words with boxes and lines alone
# cost about two; three quarters of a pack's pages need no more than their text.
TARGET = 4.0
ROUNDS = 5
# Seconds for one document's rounds, after which no other round is begun, and for one call.
ENOUGH, LONGEST = 60.0, 180.0
# Pages of the pack that pdfplumber reads, as the library that most people would take instead.
PEER_PAGES = 30
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Line:
    """A row of the table: one document."""

    file: str
    pages: int
    pdfium: list[dict[str, Any]]
    ours: list[dict[str, Any]]
    known: list[list[str]] | None = None

    @property
    def ratios(self) -> list[float]:
        """Return what each round cost, as a multiple of pdfium's reading in the same round."""
        pairs = zip(self.ours, self.pdfium, strict=True)
        return [ours["seconds"] / floor["seconds"] for ours, floor in pairs]


def main() -> int:
    """Measure the documents that were made, the corpus where it is, and the peer."""
    asked = _asked()
    if asked.child:
        print(json.dumps(CHILDREN[asked.child](asked.file, asked.pages)))
        return 0
    known = _made()
    files = [MADE / name for name in known] + (sorted(CORPUS.glob("*.pdf")) if asked.all else [])
    print(f"CPU of one call, {asked.rounds} rounds by turns; imports and a first call not counted")
    print(HEAD)
    lines = []
    for file in files:
        lines.append(_measure(file, known.get(file.name), asked.rounds))
        print(_shown(lines[-1]), flush=True)
    _print_peer(asked.rounds)
    faults = [fault for line in lines for fault in _faults(line)]
    print("\n".join(["", *faults] if faults else ["", "All figures are as they should be."]))
    return int(bool(faults))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--made-only", dest="all", action="store_false", help="leave the corpus")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--pages", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _made() -> dict[str, list[list[str]]]:
    """Make the long documents and return the wordings of the rows of each one's plans."""
    subprocess.run([sys.executable, Path(__file__).with_name("packs.py"), MADE], check=True)
    documents = json.loads((MADE / "known.json").read_text(encoding="utf-8"))
    return {
        document["file"]: [plan["rows"] for plan in document["plans"]] for document in documents
    }


def _measure(file: Path, known: list[list[str]] | None, rounds: int) -> Line:
    """Let both read a file, by turns; a slow file gets fewer rounds, one at least."""
    floors, ours = [], []
    begun = time.perf_counter()
    for number in range(rounds):
        if number and time.perf_counter() - begun > ENOUGH:
            break
        turn = [("pdfium", floors), ("svextract", ours)]
        for child, results in turn if number % 2 == 0 else reversed(turn):
            results.append(_child(child, file))
    return Line(file.name, floors[0]["pages"], floors, ours, known)


def _child(name: str, file: Path, *more: str) -> dict[str, Any]:
    """Measure one call in a process of its own."""
    command = [sys.executable, __file__, "--child", name, "--file", str(file), *more]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return {"seconds": LONGEST, "peak": 0, "rows": [], "note": f"stopped at {LONGEST:.0f} s"}
    except subprocess.CalledProcessError as error:
        sys.exit(f"{name} failed on {file.name}:\n{error.stderr}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def pdfium(file: Path, most: int | None) -> dict[str, Any]:
    """Read the text of a file's pages with pdfium and nothing else."""
    import pypdfium2

    def read(path: Path) -> int:
        document = pypdfium2.PdfDocument(path)
        pages = min(len(document), most or len(document))
        for index in range(pages):
            page = document[index]
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()
        document.close()
        return pages

    read(WARM_UP)
    seconds, pages = _timed(lambda: read(file))
    return {"seconds": seconds, "pages": pages, "peak": _peak()}


def svextract(file: Path, _most: int | None) -> dict[str, Any]:
    """Extract a file, and note which pages were read word by word."""
    from svextract import SvextractError, extract
    from svextract.readers.pdf import PdfiumPages

    extract(WARM_UP)
    by_word: list[int] = []
    read = PdfiumPages.page

    def noted(pages: PdfiumPages, index: int) -> Any:  # noqa: ANN401
        by_word.append(index)
        return read(pages, index)

    PdfiumPages.page = noted  # type: ignore[method-assign]
    note = ""
    begun = _cpu()
    try:
        documents = extract(file).documents
    except SvextractError as error:
        documents, note = (), error.code
    seconds = _cpu() - begun
    rows = [
        [row.text for action in plan.actions for row in action.occurrences] for plan in documents
    ]
    words = {"by_word": len(set(by_word)), "readings": len(by_word)}
    return {"seconds": seconds, "peak": _peak(), "rows": rows, "note": note, **words}


def pdfplumber(file: Path, most: int | None) -> dict[str, Any]:
    """Extract the tables of a file's first pages with pdfplumber as it comes."""
    import pdfplumber as peer

    def read(path: Path) -> int:
        with peer.open(path) as document:
            pages = document.pages[:most]
            for page in pages:
                page.extract_tables()
                page.close()
        return len(pages)

    read(WARM_UP)
    seconds, pages = _timed(lambda: read(file))
    return {"seconds": seconds, "pages": pages, "peak": _peak()}


CHILDREN = {"pdfium": pdfium, "svextract": svextract, "pdfplumber": pdfplumber}


def _timed(call: Callable[[], int]) -> tuple[float, int]:
    begun = _cpu()
    result = call()
    return _cpu() - begun, result


def _cpu() -> float:
    """Return the seconds of processor time of this process and of those it waited for."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def _peak() -> float:
    """Return the most memory that this process held, in megabytes.

    Where there is /proc its figure is taken: the other one also counts the process before it.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    unit = MEGABYTE if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


HEAD = (
    f"{'file':34}{'pages':>6}{'pdfium':>9}{'svextract':>11}   {'ratio':22}{'rounds':>6}"
    f"{'pdfium':>8}{'svextract':>10}  read by word   rows\n"
    f"{'':40}{'ms/page':>9}{'ms/page':>11}   {'median (min-max)':22}{'':6}{'MB':>8}{'MB':>10}"
)


def _shown(line: Line) -> str:
    """Turn a document's figures into a row of the table."""
    floor, ours = (
        1000 * statistics.median(entry["seconds"] for entry in entries) / line.pages
        for entries in (line.pdfium, line.ours)
    )
    peaks = [max(entry["peak"] for entry in entries) for entries in (line.pdfium, line.ours)]
    last = line.ours[-1]
    again = last.get("readings", 0) - last.get("by_word", 0)
    share = f"{last.get('by_word', 0) / line.pages:.0%}" + (f" +{again} again" if again else "")
    return (
        f"{line.file:34}{line.pages:6}{floor:9.2f}{ours:11.2f}   {_spread(line.ratios):22}"
        f"{len(line.ours):6}{peaks[0]:8.0f}{peaks[1]:10.0f}  {share:14} {_rows(line)}"
    )


def _rows(line: Line) -> str:
    """Say how many rows were read, and where it is known how many there are and are right."""
    last = line.ours[-1]
    found = str(sum(map(len, last["rows"])))
    if line.known is not None:
        found += f" of {sum(map(len, line.known))}, {_right(last['rows'], line.known)} worded right"
    return f"{found} {last['note']}".rstrip()


def _right(found: list[list[str]], known: list[list[str]]) -> int:
    """Count the rows whose wording is one that is known, spaces and full stops aside."""
    counts = [
        Counter("".join(text.split()).rstrip(".") for plan in plans for text in plan)
        for plans in (found, known)
    ]
    return (counts[0] & counts[1]).total()


def _spread(ratios: list[float]) -> str:
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def _print_peer(rounds: int) -> None:
    """Print what pdfplumber's tables cost on the pack's first pages, as a multiple of pdfium."""
    pages, ratios = ("--pages", str(PEER_PAGES)), []
    for _ in range(min(rounds, 3)):
        floor = _child("pdfium", MADE / PACK, *pages)
        ratios.append(_child("pdfplumber", MADE / PACK, *pages)["seconds"] / floor["seconds"])
    print(f"peer: pdfplumber extract_tables, {PACK}, first {PEER_PAGES} pages: {_spread(ratios)}")


def _faults(line: Line) -> list[str]:
    """Name the figures of a document that are not as they should be."""
    faults = []
    ratio = statistics.median(line.ratios)
    if line.file == PACK and ratio > TARGET:
        faults.append(f"{line.file}: the ratio is {ratio:.2f}, more than {TARGET:.0f}.")
    found = line.ours[-1]["rows"]
    if line.known is not None and list(map(len, found)) != list(map(len, line.known)):
        each = [", ".join(str(len(plan)) for plan in plans) for plans in (found, line.known)]
        faults.append(f"{line.file}: rows of each plan: {each[0]}; there are {each[1]}.")
    elif line.known is not None and _right(found, line.known) < sum(map(len, line.known)):
        faults.append(f"{line.file}: the wording of some rows is not the one that is printed.")
    return faults


if __name__ == "__main__":
    sys.exit(main())
