"""Read every file of a folder of hostile files in one batch, as `svextract extract` does.

`make hostile DIR=folder`: says how the files ended, which took longest, and how much memory the
worker and its parent took. The exit code is 1 where a fault in svextract came to light, a file
has no result, or one took more than it may.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from memory import MB, Memory

from svextract import Options
from svextract.batch import Limits, find_files, read_files
from svextract.options import ReaderName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.batch import Result

WORKERS = 2
SLOWEST = 5
GRACE = 2.0  # seconds within which a worker is ended when its time is up
FAULT = "fault in svextract"


def main() -> int:
    """Read the folder's files and print how they ended."""
    asked = _asked()
    if not asked.folder.is_dir():
        print(f"There is no folder {asked.folder}: name one with make hostile DIR=folder.")
        return 2
    jobs, limits = find_files([asked.folder]).jobs, Limits()
    begun = time.monotonic()
    with Memory(os.getpid()) as memory:
        options = Options(reader=asked.reader)
        results = list(read_files(jobs, options=options, limits=limits, workers=WORKERS))
    print(f"{len(jobs)} files, reader {asked.reader}, {time.monotonic() - begun:.0f} s")
    _print_endings(results)
    _print_slowest(results)
    print(
        f"memory at most: {memory.worker / MB:.0f} MB of a worker, "
        f"{max(memory.parent) / MB:.0f} MB of the parent"
    )
    faults = list(_faults([job.name for job in jobs], results, memory, limits))
    print("\n".join(["", *faults] if faults else ["", "None hung, none was lost."]))
    return int(bool(faults))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", choices=get_args(ReaderName), default="pdfium")
    return parser.parse_args()


def _print_endings(results: Sequence[Result]) -> None:
    """Print how often each ending came, and its sentence."""
    counts = Counter((result.outcome, result.reason or "") for result in results)
    for (outcome, reason), count in sorted(counts.items(), key=lambda entry: -entry[1]):
        print(f"{count:6}  {outcome}{': ' if reason else ''}{reason}")


def _print_slowest(results: Sequence[Result]) -> None:
    print("\nslowest, in seconds:")
    for result in sorted(results, key=lambda result: -result.seconds)[:SLOWEST]:
        print(f"{result.seconds:6.1f}  {result.file}")


def _faults(
    names: Sequence[str], results: Sequence[Result], memory: Memory, limits: Limits
) -> list[str]:
    """Return what is not as it should be."""
    found = [
        f"{result.file}: {result.reason}" for result in results if FAULT in (result.reason or "")
    ]
    found += [f"{name}: no result" for name in set(names) - {result.file for result in results}]
    longest = limits.most_seconds + GRACE
    found += [f"{result.file}: too slow" for result in results if result.seconds > longest]
    if memory.worker > limits.worker_memory or max(memory.parent) > limits.parent_memory:
        found.append("more memory than the limits allow")
    return found


if __name__ == "__main__":
    sys.exit(main())
