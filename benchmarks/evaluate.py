"""Score extractions against what is known to be right, a table for each set of documents.

`make evaluate`, or `python benchmarks/evaluate.py --documents FOLDER --gold FOLDER` for documents
of your own. A gold file has the shape of actions.json, one for each document.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
SEEN = (
    "The rules were developed on the documents of these sets: the figures say what they reach on\n"
    "papers that were looked at, not on unseen ones. For those use --documents and --gold."
)
UNKNOWN = "Nothing is known here about whether the rules were developed on these documents."


@dataclass(frozen=True)
class Set:
    """Documents, and the folder of what is known to be right about them."""

    name: str
    documents: Path
    gold: Path


SETS = (
    Set("samples: made with this project", ROOT / "samples", ROOT / "samples" / "expected"),
    Set("seed: one plan as text", SHARED / "seed", SHARED / "seed"),
    Set("corpus: the same plans in many layouts", SHARED / "corpus" / "docs",
        SHARED / "corpus" / "gold"),
)  # fmt: skip


def main() -> int:
    """Extract and score the sets that are there."""
    asked = _asked()
    own = (Set(str(asked.documents), asked.documents, asked.gold),) if asked.documents else ()
    print(UNKNOWN if own else SEEN)
    for chosen in own or [known for known in SETS if known.documents.is_dir()]:
        print(f"\n{chosen.name}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            found = _extract(chosen, Path(folder))
            _print_unread(found)
            _score(chosen, Path(folder) / "actions.json", asked)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, help="a folder of documents")
    parser.add_argument("--gold", type=Path, help="the folder of their gold files")
    parser.add_argument("--score", type=Path, default=SHARED / "score.py", help="the measure")
    parser.add_argument("--verbose", action="store_true", help="name what is missed and wrong")
    asked = parser.parse_args()
    if (asked.documents is None) != (asked.gold is None):
        parser.error("--documents and --gold go together")
    return asked


def _extract(chosen: Set, out: Path) -> Path:
    """Run svextract as a person does, on the documents that have gold; return its summary."""
    wanted = {json.loads(path.read_text(encoding="utf-8"))["file"] for path in _golds(chosen)}
    files = [str(path) for path in sorted(chosen.documents.iterdir()) if path.name in wanted]
    if not files:
        sys.exit(f"No document in {chosen.documents} has a gold file in {chosen.gold}.")
    command = [sys.executable, "-m", "svextract", "extract", *files, "-o", str(out), "--quiet"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    summary = out / "summary.json"
    if not summary.exists():
        sys.exit(f"svextract failed:\n{done.stderr}")
    return summary


def _golds(chosen: Set) -> list[Path]:
    return sorted(chosen.gold.glob("*.json"))


def _print_unread(summary: Path) -> None:
    """Name the documents that gave no plan, with the reason: they score nothing."""
    files = json.loads(summary.read_text(encoding="utf-8"))["files"]
    print(f"{sum(file['actions'] > 0 for file in files)} of {len(files)} documents gave actions")
    for file in files:
        if file["outcome"] in {"no_plan", "failed"}:
            print(f"  {file['file']}: {file['reason']}")


def _score(chosen: Set, actions: Path, asked: argparse.Namespace) -> None:
    """Print the measure's table, or say that the measure is not there."""
    if not asked.score.exists():
        print(f"Not scored: the measure {asked.score.name} is not there; give it with --score.")
        return
    verbose = ["--verbose"] if asked.verbose else []
    command = [sys.executable, str(asked.score), str(chosen.gold), str(actions), *verbose]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
