"""Make many ordinary action plans of which every row is known.

`python benchmarks/plans.py FOLDER [COUNT [PAGES [SEED]]]` writes the plans and, beside the folder,
FOLDER.jsonl: a line for each plan with the rows that it prints. The same call always gives the same
bytes. `missing.py` compares what a run wrote with it.
"""

from __future__ import annotations

import json
import math
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from sheets import LEADING, MARGIN, PADDING, Face, Look, Sheet, embedded
from wording import RECOMMENDATION, SLOTS, action, fill, paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sheets import Row

COUNT, PAGES, SEED = 1000, 20, 2024
HEAD = "Wexmoor District Council – Scrutiny Committee, 14 November 2024"
MONTHS = (
    "January February March April May June July August September October November December"
).split()
# Deadlines as plans print them, from the output contract; {after} is the year's successor.
DEADLINES = (
    "{day} {month} {year}", "{day} {month} {year}", "{month} {year}", "{month} {year}",
    "{month} {year}", "By end of {month} {year}", "No later than {day} {month} {year}",
    "Late {month} {year}", "w/c {day} {month} {year}", "May/June {year}", "From {month} {year}",
    "Q{quarter} {year}/{after}", "Autumn {year}", "Winter {year}/{after}", "{year}/{after}",
    "End of financial year {year}/{after}", "Within {quarter} months", "Annually in {month}",
    "Quarterly from {month} {year}", "Completed", "Completed June 2024", "Ongoing",
    "Ongoing – review {month} {year}", "ASAP", "TBC",
)  # fmt: skip
OFFICERS = (
    "{name}, {post}", "{name}, {post}", "{post}", "{post}", "{name}", "Cllr {name}",
    "{post} and {other}", "{name} / {colleague}", "{name} ({post})",
)  # fmt: skip
NAMES = tuple(name.split() for name in SLOTS["name"])
THREE, FOUR, FIVE = (0.5, 0.3, 0.2), (0.3, 0.33, 0.21, 0.16), (0.07, 0.26, 0.32, 0.2, 0.15)
HEADS_THREE = ("Action", "Responsible officer", "Deadline")
HEADS_FOUR = ("Recommendation", "Action", "Lead officer", "By when")
HEADS_FIVE = ("No.", "Recommendation", "Action", "Responsible officer", "Timescale")
FEWEST_ROWS, MOST_ROWS = 3, 6
# Lines of the tallest row, and of the recommendation that ends a document.
TALLEST_ROW, LAST_LINES = 12, 24


class Printed(NamedTuple):
    """A row as it is printed."""

    recommendation: str
    action: str
    officer: str
    deadline: str


class Truth(NamedTuple):
    """A plan's file and the rows it prints, in order."""

    file: str
    rows: tuple[Printed, ...]


class Group(NamedTuple):
    """A recommendation with its rows."""

    number: str
    asked: str
    rows: tuple[Printed, ...]


class MergedSheet(Sheet):
    """A sheet whose table has one tall first cell for the rows of each recommendation."""

    def heading(self, look: Look) -> None:
        """Draw the heading row, which has lines round all of its cells."""
        self._repeat(HEADS_FOUR, replace(look, rules=True))

    def group(self, asked: str, rows: Sequence[Row], look: Look) -> None:
        """Draw a recommendation's rows and its cell, which a page may cut like any other."""
        lines = self._cells((asked, "", "", ""), look, self.face.plain)[0]
        tables = [self._cells(("", *row), look, self.face.plain) for row in rows]
        short = len(lines) - sum(max(map(len, cells)) for cells in tables)
        tables[-1][1] += [""] * short
        top = self.y
        for cells in tables:
            while any(cells):
                held = self.room(look.size * LEADING) - 1
                if held < max(map(len, cells)) and (held < 2 or self.page % 2):
                    lines = self._merged(lines, top, look)
                    self.turn()
                    self.heading(look)
                    top, held = self.y, self.room(look.size * LEADING) - 1
                self._part([cell[:held] for cell in cells], look, None)
                cells = [cell[held:] for cell in cells]  # noqa: PLW2901 (what is left of it)
        self._merged(lines, top, look)

    def _merged(self, lines: list[str], top: float, look: Look) -> list[str]:
        """Draw the tall cell down to where the page's rows end; return the lines left over."""
        low, right = self.y, MARGIN + look.widths[0] * self.inside
        if low == top:
            return lines
        held = math.floor((top - low - 2 * PADDING) / (look.size * LEADING) + 0.01)
        self.y = top - PADDING
        for line in lines[:held]:
            self._line(line, MARGIN + PADDING, self.face.plain, look.size)
        self.y = low
        self.canvas.line(MARGIN, top, right, top)
        self.canvas.line(MARGIN, low, right, low)
        return lines[held:]

    def _rule(self, lefts: list[float], top: float, low: float, look: Look) -> None:
        """Draw a row's lines; below the heading row the first column has none across."""
        right = MARGIN + self.inside
        self.canvas.setLineWidth(0.6)
        for height in (top, low):
            self.canvas.line(lefts[0 if look.rules else 1], height, right, height)
        for left in (*lefts, right):
            self.canvas.line(left, top, left, low)


def make_plans(
    folder: Path, count: int = COUNT, pages: int = PAGES, seed: int = SEED
) -> list[Truth]:
    """Write `count` plans of about `pages` pages, all layouts in turn, and what they print."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        make = partial(make_plan, folder, pages=pages, seed=seed)
        truths = list(pool.map(make, range(count)))
    with truth_path(folder).open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(truth, ensure_ascii=False) + "\n" for truth in truths)
    return truths


def truth_path(folder: Path) -> Path:
    """Return where the rows that a folder's plans print are written: beside it."""
    return folder.with_name(folder.name + ".jsonl")


def make_plan(folder: Path, number: int, *, pages: int, seed: int) -> Truth:
    """Write the plan of this number and return what it prints."""
    chance = Random(f"{seed} {number}")
    name, (kind, draw) = tuple(LAYOUTS.items())[number % len(LAYOUTS)]
    path = folder / f"plan-{number:05}-{name}.pdf"
    face = embedded() if chance.random() < 0.5 else Face()
    sheet = kind(path, face, HEAD)
    sheet.text("Scrutiny recommendations: action plan", bold=True, scale=1.5)
    sheet.text("Scrutiny Committee, 14 November 2024")
    sheet.text(paragraph(chance), after=12)
    drawn: list[Printed] = []
    draw(sheet, _groups(sheet, pages, chance, drawn))
    sheet.close()
    return Truth(path.name, tuple(drawn))


def _groups(sheet: Sheet, pages: int, chance: Random, drawn: list[Printed]) -> Iterator[Group]:
    """Yield recommendations until the last page is about full; each action is there once."""
    seen: set[str] = set()
    number = 0
    while sheet.page < pages or (sheet.page == pages and sheet.room(9 * LEADING) > LAST_LINES):
        number += 1
        rows = []
        for _ in range(chance.randint(FEWEST_ROWS, MOST_ROWS)):
            while (words := _action(chance)) in seen:
                pass
            seen.add(words)
            rows.append(Printed(str(number), words, _officer(chance), _deadline(chance)))
        drawn += rows
        yield Group(str(number), f"{fill(RECOMMENDATION, chance)}.", tuple(rows))


def _action(chance: Random) -> str:
    """Make the wording of an action: a sentence, at times two."""
    return " ".join(action(chance) for _ in range(1 if chance.random() < 0.7 else 2))


def _officer(chance: Random) -> str:
    """Make an officer cell of invented people and posts."""
    post, other = chance.sample(SLOTS["post"], 2)
    first, second, third, fourth = chance.sample(NAMES, 4)
    return chance.choice(OFFICERS).format(
        name=f"{first[0]} {second[1]}", colleague=f"{third[0]} {fourth[1]}", post=post, other=other
    )


def _deadline(chance: Random) -> str:
    """Make a deadline cell."""
    year = chance.randint(2025, 2027)
    return chance.choice(DEADLINES).format(
        day=chance.randint(1, 28), month=chance.choice(MONTHS), quarter=chance.randint(1, 4),
        year=year, after=(year + 1) % 100,
    )  # fmt: skip


def _ruled(sheet: Sheet, groups: Iterator[Group]) -> None:
    """Draw a heading for each recommendation and a ruled table below it."""
    for group in groups:
        if sheet.room(9 * LEADING) < TALLEST_ROW:
            sheet.turn()
        sheet.text(f"Recommendation {group.number}: {group.asked}", bold=True)
        sheet.table(HEADS_THREE, [row[1:] for row in group.rows], Look(THREE, grid=True))


def _bare(sheet: Sheet, groups: Iterator[Group]) -> None:
    """Draw one table without lines, a recommendation in its first row alone."""
    rows = (
        ("" if place else f"{group.number}. {group.asked}", *row[1:])
        for group in groups
        for place, row in enumerate(group.rows)
    )
    sheet.table(HEADS_FOUR, rows, Look(FOUR, gap=6))


def _shaded(sheet: Sheet, groups: Iterator[Group]) -> None:
    """Draw one table with every other row shaded, the numbers in a column of their own."""
    rows = (
        (*(("", "") if place else (group.number, group.asked)), *row[1:])
        for group in groups
        for place, row in enumerate(group.rows)
    )
    sheet.table(HEADS_FIVE, rows, Look(FIVE, stripes=True))


def _merged(sheet: MergedSheet, groups: Iterator[Group]) -> None:
    """Draw one ruled table whose first cell goes down over a recommendation's rows."""
    look = Look(FOUR, grid=True)
    sheet.heading(look)
    for group in groups:
        sheet.group(f"{group.number}. {group.asked}", [row[1:] for row in group.rows], look)


LAYOUTS: Mapping[str, tuple[type[Sheet], Callable[..., None]]] = {
    "ruled": (Sheet, _ruled),
    "bare": (Sheet, _bare),
    "shaded": (Sheet, _shaded),
    "merged": (MergedSheet, _merged),
}

if __name__ == "__main__":
    made = make_plans(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
    print(len(made), "plans,", sum(len(truth.rows) for truth in made), "rows")
