"""Measure extractions against what is known to be right, a table for each set of documents.

`make evaluate`, or `python benchmarks/evaluate.py --documents FOLDER --gold FOLDER` for documents
of your own. A gold file has the shape of actions.json, one for each document. The table of the
samples, which has a line for each layout, is also written to docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from measure import FIGURES, Doubt, Result, measure, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
SAMPLES = ROOT / "samples"
ACCURACY = ROOT / "docs" / "accuracy.md"
SEEN = (
    "The rules were developed on the documents of these sets: the figures say what they reach on\n"
    "papers that were looked at, not on unseen ones. For those use --documents and --gold."
)
# Documents made with the samples that hold no plan.
NO_PLANS = ROOT / "tests" / "refused"
UNKNOWN = "Nothing is known here about whether the rules were developed on these documents."
# The figures that the table of layouts has room for.
SHOWN = ("recs", "cells", "rows", "due", "officers", "context", "perfect")
HEADS = ("layout", "format", "made by", "printed", *SHOWN)
# Characters of a document's name, and of a layout's.
NAME, LAYOUT = 46, 66
REPORT = """# How much is read rightly
Measured by `make evaluate` on the documents of `samples/`. **The rules were developed on these very documents**: the figures say what the program reaches on layouts that were looked at, and that a change has broken none of them. They are no forecast for a paper nobody has seen; for that, measure papers of your own with `python benchmarks/evaluate.py --documents FOLDER --gold FOLDER`.

Every document was made by this project, with invented councils, and its expected result was written by hand from what is printed. A figure of 1 means that nothing is missing, wrong or too much.

{table}

{doubt} {refused}

* **printed**: rows of actions that the documents of the layout print.
* **recs**: recommendations whose number and wording are right.
* **cells**: rows whose action, officer cell and deadline cell are right; **rows**: the same, under the right recommendation.
* **due**: rows whose dates, status and rule are right; **officers**: rows whose people, posts, teams and bodies are right, in order.
* **context**: what is printed around the rows: title, council, committee and date, comments, themes, priorities, ratings and progress.
* **perfect**: rows that are right in everything.

*recs*, *cells*, *rows* and *perfect* are F1 scores, so that what was invented counts as much as what was missed; the others are shares. Texts are compared without regard to white space, the style of quotes and dashes, and a final stop. The last line is the mean over documents.
"""  # noqa: E501 - a paragraph of Markdown is one line


@dataclass(frozen=True)
class Set:
    """Documents, and the folder of what is known to be right about them."""

    name: str
    documents: Path
    gold: Path


@dataclass(frozen=True)
class Layout:
    """A layout of the samples: its name, and the formats and producers of its documents."""

    name: str
    files: tuple[str, ...]
    producers: tuple[str, ...]

    @property
    def formats(self) -> str:
        """Name the formats, 'docx, odt'."""
        return ", ".join(dict.fromkeys(Path(file).suffix[1:] for file in self.files))


OWN = Set("samples: made with this project", SAMPLES, SAMPLES / "expected")
SETS = (
    OWN,
    Set("seed: one plan as text", SHARED / "seed", SHARED / "seed"),
    Set("corpus: the same plans in many layouts", SHARED / "corpus" / "docs",
        SHARED / "corpus" / "gold"),
)  # fmt: skip


def main() -> int:
    """Extract and measure the sets that are there."""
    asked = _asked()
    own = (Set(str(asked.documents), asked.documents, asked.gold),) if asked.documents else ()
    print(UNKNOWN if own else SEEN)
    for chosen in own or [known for known in SETS if known.documents.is_dir()]:
        print(f"\n{chosen.name}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            _evaluate(chosen, Path(folder), asked)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, help="a folder of documents")
    parser.add_argument("--gold", type=Path, help="the folder of their gold files")
    parser.add_argument("--verbose", action="store_true", help="name the rows that are missed")
    asked = parser.parse_args()
    if (asked.documents is None) != (asked.gold is None):
        parser.error("--documents and --gold go together")
    return asked


def _evaluate(chosen: Set, out: Path, asked: argparse.Namespace) -> None:
    """Read the documents of a set, measure what came out and print it."""
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in chosen.gold.glob("*.json")]
    golds.sort(key=lambda gold: gold["file"])
    _extract(chosen, [gold["file"] for gold in golds], out)
    read = _read(out)
    results = {g["file"]: measure(g, read.get(g["file"])) for g in golds if not g.get("refused")}
    refused = {g["file"]: g["file"] not in read for g in golds if g.get("refused")}
    _print_unread(out / "summary.json", refused)
    if chosen is OWN:
        table = _layout_lines(results)
        print(_as_text(table))
        ACCURACY.write_text(_as_report(table, results, refused), encoding="utf-8")
    else:
        print(_as_text(_document_lines(results), NAME))
    print(_doubt(results.values()))
    if asked.verbose:
        _print_missed(results)


def _extract(chosen: Set, wanted: Sequence[str], out: Path) -> None:
    """Run svextract as a person does, on the documents that have gold."""
    places = [*chosen.documents.iterdir(), *(NO_PLANS.iterdir() if chosen is OWN else ())]
    files = [str(path) for path in sorted(places) if path.name in wanted]
    if not files:
        sys.exit(f"No document in {chosen.documents} has a gold file in {chosen.gold}.")
    command = [sys.executable, "-m", "svextract", "extract", *files, "-o", str(out), "--quiet"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if not (out / "summary.json").exists():
        sys.exit(f"svextract failed:\n{done.stderr}")


def _read(out: Path) -> dict[str, Mapping[str, Any]]:
    """Return what was read from each file, its plans together."""
    actions = out / "actions.json"
    if not actions.exists():
        return {}
    documents = json.loads(actions.read_text(encoding="utf-8"))["documents"]
    plans: dict[str, list[Mapping[str, Any]]] = {}
    for document in documents:
        plans.setdefault(Path(document["source"]["file"]).name, []).append(document)
    return {file: joined for file, parts in plans.items() if (joined := whole(parts)) is not None}


def _print_unread(summary: Path, refused: Mapping[str, bool]) -> None:
    """Name the documents that gave no plan, with the reason: they score nothing."""
    files = json.loads(summary.read_text(encoding="utf-8"))["files"]
    print(f"{sum(file['actions'] > 0 for file in files)} of {len(files)} documents gave actions")
    for file in files:
        if file["outcome"] in {"no_plan", "failed"}:
            right = "rightly refused: " if refused.get(file["file"]) else ""
            print(f"  {file['file']}: {right}{file['reason']}")
    for file in (file for file, is_refused in refused.items() if not is_refused):
        print(f"  {file}: holds no plan, and one was read")


def _layouts() -> list[Layout]:
    """Read the layouts of the samples, in the order of their table."""
    entries = json.loads((SAMPLES / "layouts.json").read_text(encoding="utf-8"))
    grouped = (list(part) for _, part in groupby(entries, lambda entry: entry["layout"]))
    return [
        Layout(
            part[0]["layout"],
            tuple(entry["file"] for entry in part),
            tuple(dict.fromkeys(entry["producer"] for entry in part)),
        )
        for part in grouped
    ]


def _line(name: Sequence[str], results: Sequence[Result], shown: Sequence[str]) -> list[str]:
    """Make a line of a table: names, the number of printed rows, and means over documents."""
    means = (fmean(getattr(result.figures, key) for result in results) for key in shown)
    printed = sum(result.printed for result in results)
    return [*name, str(printed), *(f"{mean:.3f}" for mean in means)]


def _layout_lines(results: Mapping[str, Result]) -> list[list[str]]:
    """Make the table of layouts; documents that must be refused have no figures."""
    lines = [list(HEADS)]
    for layout in _layouts():
        found = [results[file] for file in layout.files if file in results]
        if found:
            names = (layout.name, layout.formats, ", ".join(layout.producers))
            lines.append(_line(names, found, SHOWN))
    return [*lines, _line((f"all {len(results)} documents", "", ""), [*results.values()], SHOWN)]


def _document_lines(results: Mapping[str, Result]) -> list[list[str]]:
    """Make the table of single documents, with all figures."""
    lines = [_line((file,), [result], FIGURES) for file, result in results.items()]
    mean = _line(("mean over documents",), [*results.values()], FIGURES)
    return [["document", "printed", *FIGURES], *lines, mean]


def _as_text(table: Sequence[Sequence[str]], first: int = LAYOUT) -> str:
    """Write a table for a terminal: names to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    widths[0] = max(widths[0], first)
    names = next(n for n, head in enumerate(table[0]) if head == "printed")
    return "\n".join(
        "  ".join(
            text.ljust(width) if n < names else text.rjust(width)
            for n, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in table
    )


def _as_report(
    table: Sequence[Sequence[str]], results: Mapping[str, Result], refused: Mapping[str, bool]
) -> str:
    """Write docs/accuracy.md, which is the same for the same results."""
    head, *lines = table
    names = head.index("printed")
    rule = ["---"] * names + ["---:"] * (len(head) - names)
    rows = "\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *lines))
    said = f"{sum(refused.values())} of {len(refused)} documents that hold no plan are refused."
    return REPORT.format(table=rows, doubt=_doubt(results.values()), refused=said)


def _doubt(results: Iterable[Result]) -> str:
    """Say how honest the flags of level 'check' are."""
    doubt = Doubt(*map(sum, zip(*(result.doubt for result in results), strict=True)))
    return (
        f"{doubt.wrong_flagged} of {doubt.wrong} wrong or missing rows carry a flag that asks a "
        f"person to check; {doubt.right_flagged} of {doubt.right} right rows carry one."
    )


def _print_missed(results: Mapping[str, Result]) -> None:
    """Name the rows of which some cell was not read."""
    for file, result in results.items():
        for row in result.missed:
            cells = (row["recommendation"], row["text"], row["officers_text"], row["deadline_text"])
            print(f"  {file}: missed:", " | ".join(" ".join(cell.split())[:70] for cell in cells))


if __name__ == "__main__":
    sys.exit(main())
