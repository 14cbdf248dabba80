"""Fuzz the text reader, the joining of tables, deadlines and CSV, one after the other.

`make fuzz`. Each target runs for some seconds in a process of its own and begins with our own
samples and the phrases of the tests of deadlines. An input that breaks it is kept in build/fuzz,
with what the process printed, and the exit code is 1. Fuzzing needs the extra `fuzz`, which there
is for Linux on x86-64.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SAMPLES = ROOT / "samples"
PHRASES = ROOT / "tests" / "deadlines" / "cases.csv"
KEPT = ROOT / "build" / "fuzz"
SECONDS = 60
# Seconds and megabytes for one input; the officer model alone takes some 300 MB.
LONGEST, MOST_MEMORY = 10, 1500
# Seconds for a process to begin and to end beyond those that it was asked to run.
GRACE = 120
# The end of a seed for a deadline: days from 1990 to a meeting in 2018, see fuzz_deadlines.py.
MEETING = (10_227).to_bytes(2, "little")
STATISTIC = re.compile(rb"stat::(?P<name>\w+):\s+(?P<value>\d+)")
KEPT_AS = re.compile(rb"Test unit written to (?P<path>\S+)")
# An exception comes before the summary, which is all there is of what took too long or too much.
REASON = re.compile(rb"(?:=== Uncaught Python exception: ===\s+|SUMMARY: )(?P<line>[^\n]+)")


@dataclass(frozen=True)
class Target:
    """A script, and how many bytes an input has at most."""

    name: str
    longest: int

    @property
    def script(self) -> Path:
        """Return the script's path."""
        return HERE / f"fuzz_{self.name}.py"


# A sample of text has one to three kilobytes; the other inputs are no longer than they can use.
TARGETS = (
    Target("text", 4096),
    Target("joins", 1024),
    Target("deadlines", 242),
    Target("csv", 1024),
)


@dataclass(frozen=True)
class Ending:
    """What a target did: runs, runs a second, and the input and error that ended it."""

    runs: int
    speed: int
    kept: str = ""
    reason: str = ""


def main() -> int:
    """Run the targets that were asked for and print a line for each."""
    asked = _asked()
    if find_spec("atheris") is None:
        print("Fuzzing needs the extra 'fuzz', which there is for Linux on x86-64 only.")
        return 2
    KEPT.mkdir(parents=True, exist_ok=True)
    crashed = False
    for target in (target for target in TARGETS if target.name in asked.targets):
        ending = _run(target, asked.seconds)
        _print(target, ending)
        crashed = crashed or bool(ending.reason)
    return int(crashed)


def _asked() -> argparse.Namespace:
    names = [target.name for target in TARGETS]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", default=names, help=f"of {', '.join(names)}")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for each target")
    asked = parser.parse_args()
    if not set(asked.targets) <= set(names):
        parser.error(f"the targets are {', '.join(names)}")
    return asked


def _run(target: Target, seconds: int) -> Ending:
    """Run one target in a process of its own, with a temporary folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        seeds, words = Path(folder, "seeds"), Path(folder, "words")
        seeds.mkdir()
        for number, seed in enumerate(_seeds(target)):
            Path(seeds, str(number)).write_bytes(seed)
        words.write_text("".join(f'"{word}"\n' for word in _words()), encoding="ascii")
        child = subprocess.run(
            [*_command(target, seconds), f"-dict={words}", str(seeds)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds + GRACE,
            check=False,
            env={**os.environ, "TMPDIR": folder},
        )
    if child.returncode:
        Path(KEPT, f"{target.name}.log").write_bytes(child.stdout)
    return _ending(child)


def _command(target: Target, seconds: int) -> list[str]:
    return [
        sys.executable,
        str(target.script),
        f"-max_total_time={seconds}",
        f"-max_len={target.longest}",
        f"-timeout={LONGEST}",
        f"-rss_limit_mb={MOST_MEMORY}",
        f"-artifact_prefix={KEPT}/{target.name}-",
        "-print_final_stats=1",
    ]


def _seeds(target: Target) -> list[bytes]:
    """Return what a target begins with: whole samples of text, or phrases and their meetings."""
    if target.name == "text":
        return [path.read_bytes() for kind in ("*.txt", "*.csv") for path in SAMPLES.glob(kind)]
    with PHRASES.open(encoding="utf-8", newline="") as file:
        phrases = [row["phrase"].encode() + MEETING for row in csv.DictReader(file)]
    if target.name == "deadlines":
        return phrases
    # The other targets make tables: they need seeds that are long enough for some cells.
    return [b" ".join(phrases[first:])[: target.longest] for first in range(0, len(phrases), 10)]


def _words() -> list[str]:
    """Return the words that deadlines are made of, which mutations seldom hit by themselves."""
    from svextract.deadlines.known import KNOWN

    return sorted(word for word in KNOWN if re.fullmatch(r"[a-z0-9]{2,}", word))


def _ending(child: subprocess.CompletedProcess[bytes]) -> Ending:
    """Read the statistics, and the error where there is one, out of what a process printed."""
    numbers = {m["name"].decode(): int(m["value"]) for m in STATISTIC.finditer(child.stdout)}
    runs = numbers.get("number_of_executed_units", 0)
    speed = numbers.get("average_exec_per_sec", 0)
    if child.returncode == 0:
        return Ending(runs, speed)
    kept, said = KEPT_AS.search(child.stdout), REASON.search(child.stdout)
    reason = said["line"].decode("utf-8", "replace") if said else f"exit code {child.returncode}"
    return Ending(runs, speed, kept["path"].decode() if kept else "", reason)


def _print(target: Target, ending: Ending) -> None:
    crashes = int(bool(ending.reason))
    print(f"{target.name:10} {ending.runs:9} runs {ending.speed:6} runs/s {crashes} crashes")
    if ending.reason:
        print(f"  {ending.reason}")
    if ending.kept:
        script, kept = (Path(path).relative_to(ROOT) for path in (target.script, ending.kept))
        print(f"  Run it again with: .venv/bin/python {script} {kept}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
