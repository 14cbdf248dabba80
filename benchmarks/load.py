"""A long batch of plans whose rows are known: speed, memory from the first file to the last, rows.

`make load` reads 1,000 plans of 20 pages; `python benchmarks/load.py 50` a short one.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from memory import MB, Memory
from missing import missing_rows
from plans import make_plans

SETTLED = 0.05  # share of the time after which the first memory is told: everything is loaded
MADE = Path("build/load")


def main() -> int:
    """Make the plans, read them in one batch, and compare every row."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("count", type=int, nargs="?", default=1000)
    asked.add_argument("--pages", type=int, default=20)
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--format", default="csv,json")
    chosen = asked.parse_args()
    plans = MADE / "plans"
    make_plans(plans, chosen.count, chosen.pages, chosen.seed)
    out = MADE / "out"
    seconds, memory = _read(plans, out, chosen.format)
    first = memory.parent[int(len(memory.parent) * SETTLED)]
    pages = _pages(plans)
    print(f"{chosen.count:,} plans, {pages:,} pages in {seconds:,.0f} s: {pages / seconds:.1f} a s")
    print(
        f"memory of the parent: {first / MB:.0f} MB at first, {memory.parent[-1] / MB:.0f} MB at "
        f"last, {max(memory.parent) / MB:.0f} MB at most; of a worker {memory.worker / MB:.0f} MB"
    )
    count = missing_rows(MADE / "plans.jsonl", out)
    print(
        f"rows: {count.printed:,} printed, {count.missing} missing, {count.wrong} wrong, "
        f"{count.invented} invented"
    )
    for example in count.examples:
        print(f"  {example}")
    return int(bool(count.missing or count.wrong or count.invented))


def _read(plans: Path, out: Path, formats: str) -> tuple[float, Memory]:
    """Run the program on a folder and watch its memory."""
    command = [sys.executable, "-m", "svextract", "extract", plans, "-o", out, "--force", "-q"]
    begun = time.monotonic()
    with (
        subprocess.Popen([*command, "--format", formats]) as run,
        Memory(run.pid) as memory,
    ):
        code = run.wait()
    if code:
        sys.exit(f"svextract ended with {code}")
    return time.monotonic() - begun, memory


def _pages(plans: Path) -> int:
    """Count the pages of all plans."""
    import pypdfium2

    count = 0
    for path in plans.glob("*.pdf"):
        with pypdfium2.PdfDocument(path) as document:
            count += len(document)
    return count


if __name__ == "__main__":
    sys.exit(main())
