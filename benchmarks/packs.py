"""Make the two long documents that the benchmark reads: a committee's pack, and one long plan.

`python benchmarks/packs.py FOLDER [PAGES]` writes them with what is known of them. The same call
always gives the same bytes. They are made when they are needed and never committed.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from sheets import LEADING, Look, Sheet, embedded
from wording import ASIDES, RECOMMENDATION, action, fill, officer, paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sheets import Row

    Drawing = Callable[[Sheet, Random], list[str]]

PAGES = 300
PACK = "pack.pdf"
HEAD = "Wexmoor District Council – Overview and Scrutiny Committee"
THREE = (0.56, 0.26, 0.18)
FOUR = (0.3, 0.34, 0.21, 0.15)
FIVE = (0.07, 0.26, 0.32, 0.2, 0.15)
PLAN_THREE = ("Action", "Responsible officer", "Deadline")
PLAN_FOUR = ("Recommendation", "Action", "Lead officer", "By when")
PLAN_FIVE = ("No.", "Recommendation", "What will be done", "Responsible officer", "Timescale")
TABLE_LINE = 9.0 * LEADING
# Lines of the tallest row that the lists of words can give.
TALLEST_ROW = 12
SECTIONS = ("Background", "Consultation", "Options considered", "Financial implications",
            "Legal implications", "Performance", "Next steps", "Equality and climate")  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """A plan that was drawn: its pages and the wording of each of its rows."""

    first: int
    last: int
    rows: tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """A document that was made, and the plans in it."""

    file: str
    pages: int
    plans: tuple[Plan, ...]


def make(folder: Path, pages: int = PAGES) -> list[Made]:
    """Make every document, and write what is known of them beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [
        make_pack(folder / PACK, pages),
        make_plan(folder / "plan-ruled.pdf", pages, Look(FOUR, grid=True)),
        make_plan(folder / "plan-bare.pdf", pages, Look(FOUR, gap=6)),
    ]
    known = json.dumps([asdict(document) for document in made], indent=1)
    (folder / "known.json").write_text(known + "\n", encoding="utf-8")
    return made


def make_pack(path: Path, pages: int) -> Made:
    """Make a pack: agenda, then reports and minutes with a plan every now and then."""
    chance = Random(1997)
    sheet = Sheet(path, head=HEAD)
    faces = (sheet.face, embedded())
    _front(sheet, chance)
    plans = []
    for number in range(len(PLANS)):
        sheet.face = faces[number % 2]
        _papers(sheet, chance, pages * (number + 1) // (len(PLANS) + 1))
        plans.append(_appendix(sheet, chance, number))
    _papers(sheet, chance, pages)
    sheet.close()
    return Made(path.name, sheet.page, tuple(plans))


def make_plan(path: Path, pages: int, look: Look) -> Made:
    """Make one plan that fills a whole document: the most work a page can give."""
    chance = Random(2011)
    sheet = Sheet(path, head=HEAD)
    sheet.text("Scrutiny recommendations: action plan", bold=True, scale=1.5)
    sheet.text(paragraph(chance))
    drawn = sheet.table(PLAN_FOUR, _until_full(sheet, pages, chance), look)
    sheet.close()
    return Made(path.name, sheet.page, (Plan(1, sheet.page, tuple(row[1] for row in drawn)),))


def _until_full(sheet: Sheet, pages: int, chance: Random) -> Iterator[Row]:
    """Yield rows, three to a recommendation, until the last page has no room for another."""
    number = 0
    while sheet.page < pages or sheet.room(TABLE_LINE) > TALLEST_ROW:
        asked = f"{number // 3 + 1}. {fill(RECOMMENDATION, chance)}." if number % 3 == 0 else ""
        yield asked, action(chance), officer(chance), fill("{due}", chance)
        number += 1


def _front(sheet: Sheet, chance: Random) -> None:
    """Draw the agenda: a title and the items."""
    sheet.text("Overview and Scrutiny Committee", bold=True, scale=2.2, after=20)
    sheet.text("Agenda and reports for the meeting on 14 November 2023", scale=1.3, after=20)
    for item in range(1, 24):
        sheet.text(f"{item}.  {_subject(chance)}: report of the {fill('{post}', chance)}")


def _papers(sheet: Sheet, chance: Random, upto: int) -> None:
    """Draw minutes, reports and work programmes, up to the end of a page."""
    kinds = (_minutes, _report, _report, _report, _programme)
    while sheet.page < upto:
        sheet.turn()
        chance.choice(kinds)(sheet, chance, upto)
        if upto == sheet.page:
            _fill_page(sheet, chance)


def _fill_page(sheet: Sheet, chance: Random) -> None:
    """Add paragraphs for as long as they fit on the page."""
    while sheet.height(words := paragraph(chance)) <= sheet.room(sheet.face.size * LEADING):
        sheet.text(words)


def _minutes(sheet: Sheet, chance: Random, upto: int) -> None:
    """Draw the minutes of a meeting: numbered items, actions and resolutions in between."""
    end = min(upto, sheet.page + chance.randint(2, 4))
    sheet.text(f"Minutes of the meeting held {fill('{when}', chance)}", bold=True, scale=1.3)
    item = 1
    while sheet.page < end:
        sheet.text(f"{item}. {_subject(chance)}", bold=True)
        for _ in range(chance.randint(1, 3)):
            sheet.text(paragraph(chance))
        sheet.text(fill(chance.choice(ASIDES), chance))
        item += 1


def _report(sheet: Sheet, chance: Random, upto: int) -> None:
    """Draw a report: recommendations, numbered prose, a budget table and a risk register."""
    end = min(upto, sheet.page + chance.randint(4, 11))
    sheet.text(f"Report of the {fill('{post}', chance)}: {_subject(chance)}", bold=True, scale=1.3)
    sheet.text("1. Recommendations", bold=True)
    for number in range(1, chance.randint(3, 5)):
        sheet.text(f"1.{number} {fill(RECOMMENDATION, chance)}.")
    section = 2
    while sheet.page < end:
        sheet.text(f"{section}. {chance.choice(SECTIONS)}", bold=True)
        for number in range(1, chance.randint(3, 7)):
            sheet.text(f"{section}.{number} {paragraph(chance)}")
        if section % 3 == 0 and sheet.page < end:
            chance.choice((_budget, _risks))(sheet, chance)
        section += 1


def _budget(sheet: Sheet, chance: Random) -> None:
    """Draw a table of figures."""
    headings = ("Service", "Budget £000", "Actual £000", "Variance", "Note")
    rows = [
        (fill("{post}", chance), *(str(chance.randint(10, 9000)) for _ in range(3)),
         fill("Reported to {body} {when}", chance))
        for _ in range(chance.randint(8, 14))
    ]  # fmt: skip
    sheet.table(headings, rows, Look((0.32, 0.14, 0.14, 0.12, 0.28), grid=chance.random() < 0.5))


def _risks(sheet: Sheet, chance: Random) -> None:
    """Draw a risk register: owners and dates, but no plan."""
    headings = ("Risk", "Likelihood", "Impact", "Mitigation", "Risk owner", "Review date")
    rows = [
        (fill("The grant of {money} for {place} ends", chance), str(chance.randint(1, 5)),
         str(chance.randint(1, 5)), action(chance), fill("{post}", chance), fill("{due}", chance))
        for _ in range(chance.randint(4, 8))
    ]  # fmt: skip
    sheet.table(headings, rows, Look((0.22, 0.12, 0.1, 0.26, 0.17, 0.13), grid=True))


def _programme(sheet: Sheet, chance: Random, _upto: int) -> None:
    """Draw a work programme of about a page: items, officers and dates, but no plan."""
    sheet.text("Work programme", bold=True, scale=1.3)
    sheet.text(paragraph(chance))
    headings = ("Meeting date", "Item", "Purpose of the item", "Report author")
    rows = [
        (fill("{due}", chance), _subject(chance), fill("To note how far the {post} has been able "
         "to {verb} {object}", chance), officer(chance))
        for _ in range(12)
    ]  # fmt: skip
    sheet.table(headings, rows, Look((0.17, 0.28, 0.35, 0.2), grid=True))


def _appendix(sheet: Sheet, chance: Random, number: int) -> Plan:
    """Draw the plan of this number on pages of its own."""
    sheet.turn()
    first = sheet.page
    sheet.text(f"Appendix {number + 1}", bold=True)
    sheet.text(f"Action plan: scrutiny review of {_subject(chance)}", bold=True, scale=1.3)
    sheet.text(paragraph(chance), after=12)
    drawn = PLANS[number](sheet, chance)
    return Plan(first, sheet.page, tuple(drawn))


def _under_headings(look: Look, asked: int, each: int) -> Drawing:
    """Return what draws a plan with a table under each recommendation's heading."""

    def draw(sheet: Sheet, chance: Random) -> list[str]:
        wordings = []
        for number in range(1, asked + 1):
            if sheet.room(TABLE_LINE) < TALLEST_ROW:
                sheet.turn()
            words = fill(RECOMMENDATION, chance)
            sheet.text(f"Recommendation {number}: {words}.", bold=True)
            rows = [(action(chance), officer(chance), fill("{due}", chance)) for _ in range(each)]
            wordings += [row[0] for row in sheet.table(PLAN_THREE, rows, look)]
        return wordings

    return draw


def _in_one(headings: Row, look: Look, asked: int, each: int) -> Drawing:
    """Return what draws a plan as one table, a recommendation printed in its first row alone."""

    def draw(sheet: Sheet, chance: Random) -> list[str]:
        rows = []
        for number in range(asked * each):
            words = f"{fill(RECOMMENDATION, chance)}." if number % each == 0 else ""
            count = str(number // each + 1) if words else ""
            front = (count, words) if len(headings) == 5 else (f"{count}. {words}".strip(". "),)
            rows.append((*front, action(chance), officer(chance), fill("{due}", chance)))
        return [row[-3] for row in sheet.table(headings, rows, look)]

    return draw


def _subject(chance: Random) -> str:
    return fill("{object} in {place}", chance)


PLANS = (
    _under_headings(Look(THREE, grid=True), 11, 4),
    _in_one(PLAN_FOUR, Look(FOUR, rules=True), 10, 3),
    _in_one(PLAN_FIVE, Look(FIVE, stripes=True), 12, 2),
    _in_one(PLAN_FOUR, Look(FOUR, gap=6), 7, 5),
    _in_one(PLAN_FOUR, Look(FOUR, grid=True), 24, 3),
    _under_headings(Look(THREE, gap=6), 8, 5),
    _in_one(PLAN_FIVE, Look(FIVE, grid=True, repeat_head=False), 9, 4),
)

if __name__ == "__main__":
    for document in make(Path(sys.argv[1]), *map(int, sys.argv[2:3])):
        shown = [(plan.first, plan.last, len(plan.rows)) for plan in document.plans]
        print(document.file, document.pages, "pages; plans (first, last page, rows):", *shown)
