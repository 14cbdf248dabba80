"""The same plans by Dask clusters of 1, 2 and 4 workers, and by this computer alone: equal output.

`python benchmarks/cluster.py`; on two cores four workers are no faster than two.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

from distributed import LocalCluster
from plans import make_plans

PLANS, PAGES, SEED = 40, 20, 11
WORKERS = (1, 2, 4)
NAMES = ("actions.csv", "actions.json", "occurrences.csv", "recommendations.csv", "svextract.log")
MADE = Path("build/cluster")


def main() -> int:
    """Read the plans each way, and compare what was written."""
    make_plans(MADE / "plans", PLANS, PAGES, SEED)
    print(f"{PLANS} plans of {PAGES} pages: {_read('alone'):.1f} s without a cluster")
    unlike = 0
    for number in WORKERS:
        name = f"dask-{number}"
        with LocalCluster(n_workers=number, threads_per_worker=1, dashboard_address=None) as made:
            seconds = _read(name, "--cluster", made.scheduler_address)
        same = _contents(name) == _contents("alone")
        unlike += not same
        print(f"{number} Dask workers: {seconds:.1f} s, {'equal' if same else 'OTHER'} output")
    return int(unlike > 0)


def _read(name: str, *options: str) -> float:
    """Read the plans into a new folder and return the seconds it took."""
    shutil.rmtree(MADE / name, ignore_errors=True)
    command = [sys.executable, "-m", "svextract", "extract", MADE / "plans", "-o", MADE / name]
    begun = time.monotonic()
    subprocess.run([*command, "-q", *options], check=True)
    return time.monotonic() - begun


def _contents(name: str) -> list[bytes]:
    return [(MADE / name / file).read_bytes() for file in NAMES]


if __name__ == "__main__":
    sys.exit(main())
