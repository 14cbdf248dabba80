"""Break runs in the ways a computer can, and check that nothing is lost or half-written.

`make faults` reads a folder of plans unbroken, then again and again with the run killed, a worker
killed, the disk full, the folder of results deleted or a second run beside it. After each fault the
same command must end with the bytes of the unbroken run. The exit code is 1 where one did not.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from plans import make_plans
from runs import SHOWN, SUMMARY, BrokenError, Case, Run, check_same, check_whole, complete, hold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Fault = Callable[[Case, Random, Path], None]

PLANS, PLAN_PAGES, SEED = 40, 2, 2024
# How often each fault happens; --times says it for the killing of a run.
TIMES, WORKERS_KILLED, DISKS_FILLED, FOLDERS_DELETED, RUNS_TOGETHER = 50, 20, 6, 6, 6
# Seconds: nothing has begun before the first; runs that meet start within the second.
EARLIEST, TOGETHER = 0.3, 1.0
# A killed run is run again and killed again so many times before it may end.
KILLED_AGAIN = (1, 1, 2, 3)
# How often a worker is looked for in a run that ended too soon.
TRIES = 5
# The share of the room that is needed which a full disk has.
TOO_SMALL = (0.1, 0.9)
# Bytes: the least room that a disk, or a file, is given; and the room that is made afterwards.
LEAST_ROOM, ENOUGH_ROOM = 16 * 1024, 256 * 1024 * 1024
FREE_SOME = r"free some"
ANOTHER = r"another (run|svextract)"


def main() -> int:
    """Make the plans, break the runs and print what held."""
    asked = _asked()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that disks and runs are cleared away
    with tempfile.TemporaryDirectory(prefix="faults-") as place:
        case = _unbroken(Path(place))
        print(f"{PLANS} plans, {case.seconds:.1f} s unbroken, {case.size:,} bytes of results\n")
        print(f"{'fault':18}{'times':>6}{'held':>6}  what went wrong")
        faults = {**FAULTS, "run killed": (kill_run, asked.times)}
        chosen = {name: fault for name, fault in faults.items() if asked.only in name}
        wrong = 0
        for name, (fault, times) in chosen.items():
            troubles = list(
                _troubles(fault, case, [f"{asked.seed} {name} {n}" for n in range(times)])
            )
            _print(name, times, troubles)
            wrong += len(troubles)
    return int(wrong > 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES, help="how often a run is killed")
    parser.add_argument("--seed", type=int, default=SEED, help="another one for other moments")
    parser.add_argument("--only", default="", help="a word of the only fault to try")
    return parser.parse_args()


def _unbroken(place: Path) -> Case:
    """Make the plans and read them without a fault."""
    plans, reference = place / "plans", place / "reference"
    make_plans(plans, PLANS, PLAN_PAGES, SEED)
    begun = time.monotonic()
    with Run(plans, reference) as run:
        code = run.process.wait()
        seconds = time.monotonic() - begun
        if code:
            raise SystemExit(f"The unbroken run failed: {run.said()}")
    return Case(plans, reference, seconds)


def _troubles(fault: Fault, case: Case, seeds: Sequence[str]) -> Iterator[str]:
    """Let a fault happen for each seed, in a fresh folder; yield what did not hold."""
    for seed in seeds:
        with tempfile.TemporaryDirectory(dir=case.plans.parent) as place:
            try:
                fault(case, Random(seed), Path(place) / "disk" / "out")
            except BrokenError as error:
                yield f"{error} (seed {seed})"


def _print(name: str, times: int, troubles: Sequence[str]) -> None:
    """Print a line of the table, and one for each further trouble."""
    first, *others = troubles or [""]
    print(f"{name:18}{times:6}{times - len(troubles):6}  {first}".rstrip())
    for other in others:
        print(" " * 31, other)
    sys.stdout.flush()


def kill_run(case: Case, chance: Random, out: Path) -> None:
    """Kill the run, at times the one after it too; nothing may be half-written or live on."""
    for _ in range(chance.choice(KILLED_AGAIN)):
        with Run(case.plans, out) as run:
            run.wait(chance.uniform(EARLIEST, case.seconds))
            run.kill()
            check_whole(case, out)
            run.check_gone()
    complete(case, out)


def kill_worker(case: Case, chance: Random, out: Path) -> None:
    """Kill one process that reads documents: the run must not mind."""
    for attempt in range(TRIES):
        folder = out / str(attempt)
        with Run(case.plans, folder) as run:
            worker = run.worker(chance.uniform(EARLIEST, case.seconds))
            if worker is not None:
                worker.kill()
            code = run.finish(case)
            hold(code == 0, f"exit code {code}: {run.said()[-SHOWN:]}")
            run.check_gone()
        check_same(case, folder)
        if worker is not None:
            return
    raise BrokenError(f"no worker was seen in {TRIES} runs")


def fill_disk(case: Case, chance: Random, out: Path) -> None:
    """Give less room than the results need, then more; where no disk can be made, limit files."""
    room = max(LEAST_ROOM, int(case.size * chance.uniform(*TOO_SMALL)))
    with _small_disk(out.parent, room) as made:
        limit = 0 if made else int(_largest(case) * chance.uniform(*TOO_SMALL))
        with Run(case.plans, out, limit) as run:
            run.finish(case)
            run.check_sentence(FREE_SOME)
            run.check_gone()
        check_whole(case, out)
        if made:
            _mount(out.parent, ENOUGH_ROOM, again=True)
        complete(case, out)


def _largest(case: Case) -> int:
    return max(path.stat().st_size for path in case.reference.rglob("*") if path.is_file())


@contextmanager
def _small_disk(place: Path, size: int) -> Iterator[bool]:
    """Make a folder a disk of its own in memory; False where the system does not let us."""
    place.mkdir(parents=True, exist_ok=True)
    made = _mount(place, size)
    try:
        yield made
    finally:
        if made:
            subprocess.run(["umount", "--lazy", place], check=True)


def _mount(place: Path, size: int, *, again: bool = False) -> bool:
    options = f"{'remount,' if again else ''}size={size}"
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def delete_folder(case: Case, chance: Random, out: Path) -> None:
    """Delete the folder of results while they are being made."""
    with Run(case.plans, out) as run:
        run.wait(chance.uniform(EARLIEST, case.seconds))
        ended = _deleted(out)
        if run.finish(case):
            run.check_sentence()
            check_whole(case, out)
        elif not ended:
            check_same(case, out)
        run.check_gone()
    complete(case, out)


def _deleted(out: Path) -> bool:
    """Delete a folder at one stroke; return whether all results had been written into it."""
    away = out.with_name("deleted")
    with suppress(FileNotFoundError):
        out.rename(away)
    ended = (away / SUMMARY).exists()
    shutil.rmtree(away, ignore_errors=True)
    return ended


def run_twice(case: Case, chance: Random, out: Path) -> None:
    """Start a second run into the same folder: one of them must say that it cannot go on."""
    with Run(case.plans, out) as first:
        first.wait(chance.uniform(0, TOGETHER))
        with Run(case.plans, out) as second:
            runs = {run.finish(case): run for run in (first, second)}
            hold(0 in runs, f"both failed: {first.said()[-SHOWN:]} / {second.said()[-SHOWN:]}")
            hold(len(runs) == 2, "both went on")
            next(run for code, run in runs.items() if code).check_sentence(ANOTHER)
            first.check_gone()
            second.check_gone()
    check_same(case, out)


FAULTS: Mapping[str, tuple[Fault, int]] = {
    "run killed": (kill_run, TIMES),
    "worker killed": (kill_worker, WORKERS_KILLED),
    "disk full": (fill_disk, DISKS_FILLED),
    "folder deleted": (delete_folder, FOLDERS_DELETED),
    "two runs at once": (run_twice, RUNS_TOGETHER),
}

if __name__ == "__main__":
    sys.exit(main())
