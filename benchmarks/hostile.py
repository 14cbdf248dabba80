"""Read every file of a folder of hostile files, each in a process that may die.

`make hostile DIR=folder`: says of each file whether it was read, refused with a sentence, or ended
otherwise. The exit code is 1 where svextract let an exception through that is not its own.
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args

# Seconds of wall-clock time; research/reliability.md asks for no more from a file of a few pages.
LONGEST = 60.0
# Bytes of address space: pdfium and Python map about one gigabyte before they read anything.
MOST_MEMORY = 3 * 1024**3
WORKERS = 2
SLOWEST = 5
GOOD = ("read", "refused")
MARK = "outcome:"


@dataclass(frozen=True)
class Ending:
    """How a file ended: a word, the reason, and where an exception was raised."""

    outcome: str
    reason: str = ""
    place: str = ""
    seconds: float = 0.0


def main() -> int:
    """Read the folder's files and print how they ended."""
    asked = _asked()
    if asked.child:
        print(MARK + json.dumps(asdict(_read(asked.folder, asked.reader))))
        return 0
    if not asked.folder.is_dir():
        print(f"There is no folder {asked.folder}: name one with make hostile DIR=folder.")
        return 2
    files = sorted(path for path in asked.folder.iterdir() if _is_document(path))
    with ThreadPoolExecutor(WORKERS) as pool:
        endings = list(pool.map(lambda path: _fenced(path, asked.reader), files))
    _print(dict(zip(files, endings, strict=True)), asked.reader)
    return int(any(ending.outcome == "traceback" for ending in endings))


def _asked() -> argparse.Namespace:
    from svextract.options import ReaderName

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", choices=get_args(ReaderName), default="pdfium")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _is_document(path: Path) -> bool:
    from svextract.batch import DOCUMENT_SUFFIXES

    return path.is_file() and path.suffix.lower() in DOCUMENT_SUFFIXES


def _read(path: Path, reader: str) -> Ending:
    """Read one file in this process, under the limit of memory where the system has one."""
    from svextract import Options, SvextractError, extract

    _limit_memory()
    try:
        report = extract(path, Options(reader=reader))  # type: ignore[arg-type]
    except SvextractError as error:
        sentence = " ".join(str(error).split())
        return Ending("refused" if sentence else "no sentence", f"{error.code}: {sentence}")
    except MemoryError as error:
        return Ending("memory", "MemoryError", _place(error))
    except Exception as error:  # noqa: BLE001 (what this looks for)
        return Ending("traceback", _last_line(error), _place(error))
    rows = sum(len(action.occurrences) for action in report.actions)
    return Ending("read", f"{len(report.documents)} plans, {rows} rows")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _last_line(error: BaseException) -> str:
    return traceback.format_exception_only(error)[-1].strip()


def _place(error: BaseException) -> str:
    """Name the last line of svextract's own that an exception passed, and where it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "svextract" in Path(frame.filename).parts]
    places = dict.fromkeys(_named(frame) for frame in (*ours[-1:], frames[-1]))
    return " → ".join(places)


def _named(frame: traceback.FrameSummary) -> str:
    """Return a frame's file with its last two folders, line and function."""
    return f"{'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} {frame.name}"


def _fenced(path: Path, reader: str) -> Ending:
    """Read one file in a process of its own and tell how that process ended."""
    command = [sys.executable, __file__, str(path), "--reader", reader, "--child"]
    begun = time.perf_counter()
    try:
        child = subprocess.run(command, capture_output=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return Ending("killed", f"timeout after {LONGEST:.0f} s", seconds=LONGEST)
    seconds = time.perf_counter() - begun
    told = [line for line in child.stdout.decode("utf-8", "replace").splitlines() if MARK in line]
    if child.returncode == 0 and told:
        return Ending(**{**json.loads(told[-1].split(MARK, 1)[1]), "seconds": seconds})
    if child.returncode < 0:
        return Ending("killed", signal.Signals(-child.returncode).name, seconds=seconds)
    said = child.stderr.decode("utf-8", "replace").strip().splitlines()
    reason = said[-1] if said else f"exit code {child.returncode}"
    return Ending("traceback", reason, seconds=seconds)


def _print(endings: dict[Path, Ending], reader: str) -> None:
    """Print the counts, every file that was neither read nor refused, and the slowest."""
    counts = Counter(_kind(ending) for ending in endings.values())
    print(f"{len(endings)} files, reader {reader}, {LONGEST:.0f} s and 3 GiB each")
    for kind, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        print(f"{count:6}  {kind}")
    for path, ending in endings.items():
        if ending.outcome not in GOOD:
            print(f"\n{path.name}\n  {ending.outcome}: {ending.reason}")
            print(f"  {ending.place}" if ending.place else "  no place is known")
    slowest = sorted(endings.items(), key=lambda entry: entry[1].seconds, reverse=True)[:SLOWEST]
    print("\nslowest, seconds with the start of the process:")
    for path, ending in slowest:
        print(f"{ending.seconds:6.1f}  {path.name}")


def _kind(ending: Ending) -> str:
    """Return the outcome, with the cause where there are several."""
    if ending.outcome == "read":
        return "read" if not ending.reason.startswith("0 ") else "read, without a plan"
    detail = ending.reason.split(":", 1)[0] if ending.outcome != "memory" else ""
    return f"{ending.outcome}, {detail}".rstrip(", ")


if __name__ == "__main__":
    sys.exit(main())
