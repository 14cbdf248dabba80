"""One cell may hold what others keep in several: who and when, numbered actions, dated milestones.

Everything here takes the lines of cells and gives parts of them in their own words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from svextract.deadlines import is_finished, read_deadline
from svextract.page import Line
from svextract.plan.labels import follows
from svextract.plan.lists import is_bullet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Lines = Sequence[Line]

# The number that begins an item: '1.', '(2)', 'a)', 'iv)', '1.2'.
ITEM = re.compile(
    r"\(?(?P<number>\d{1,2}(?:\.\d{1,2})+|[a-z]|[ivx]{1,4}|\d{1,2}(?=[.)]))[.)]*\s+(?P<text>\S.*)",
    re.DOTALL,
)
MARKED = re.compile(r"\(?(?:\d{1,2}\.\d{1,2}|[a-z][.)]|[ivx]{1,4}[.)]|\d{1,2}[.)])")
ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split()
# What stands between a milestone and its date: ' – July 2016', ' (by July 2016)', ': July 2016'.
# Words of a date that may stand on a further line, and one more: 'to June 2017'.
LONGEST_REST = 4
BEFORE_DATE = re.compile(r"\s*(?:\s[–—-]\s*|:\s+|\()")
BRACKETED = re.compile(r"\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
# Words that open a deadline though it is the same without them.
OPENING = frozenset(
    "within by before from until in on at due date to the end early late mid".split()
)
# Words that join who to when and belong to neither: 'Head of HR, June 2018', 'Clerk – ongoing'.
JOINTS = " ,;:–—-/|"


class Item(NamedTuple):
    """One of several actions in a cell: its lines, and the date printed with it."""

    lines: tuple[Line, ...]
    date: str = ""


def who_and_when(lines: Lines) -> tuple[tuple[Line, ...], str]:
    """Divide a cell that names who and by when into the lines of who and the text of when.

    The deadline is what stands at the end, or else at the beginning, and reads as one: lines of
    its own, and words before them that change what is read.
    """
    words = [(number, word) for number, line in enumerate(lines) for word in line.text.split()]
    first = next((n for n in range(len(lines)) if _is_deadline(lines[n:])), len(lines))
    begun = sum(number < first for number, _ in words)
    cut = min(begun or len(words), _deadline_start([word for _, word in words]))
    end = _deadline_end([word for _, word in words]) if cut == len(words) else 0
    who = words[end:cut]
    return _without_joints(_lines_of(who, lines)), _text_of(words[:end] + words[cut:])


def _is_deadline(lines: Lines) -> bool:
    """Say whether lines are a deadline, or one each."""
    together = is_finished(" ".join(line.text for line in lines))
    return together or all(is_finished(line.text) for line in lines)


def _deadline_start(words: Sequence[str]) -> int:
    """Find where the deadline at the end of a text begins; its length where there is none.

    A word that changes nothing in what is read belongs to what stands before, unless the deadline
    would begin in the middle of a bracket.
    """
    start, reading = len(words), None
    for number in range(len(words) - 1, -1, -1):
        text = " ".join(words[number:])
        balanced = text.count("(") == text.count(")")
        if not is_finished(text if balanced else text.strip("()")):
            continue
        found = read_deadline(text).deadline
        opened = text.count("(") < text.count(")")
        opens = words[number].casefold() in OPENING
        if start == len(words) or found != reading or opened or opens:
            start, reading = number, found
    return start


def _deadline_end(words: Sequence[str]) -> int:
    """Find where the deadline that a text begins with ends; 0 where there is none."""
    texts = (" ".join(words[:end]).rstrip(":") for end in range(len(words), 0, -1))
    return next((len(text.split()) for text in texts if is_finished(text)), 0)


def _lines_of(words: Sequence[tuple[int, str]], lines: Lines) -> tuple[Line, ...]:
    made = []
    for number, line in enumerate(lines):
        text = " ".join(word for place, word in words if place == number)
        if text:
            made.append(line if text == line.text else replace(line, text=text, box=None))
    return tuple(made)


def _without_joints(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Take off what joined who to when, at either end."""
    if not lines:
        return ()
    first = replace(lines[0], text=lines[0].text.lstrip(JOINTS))
    lines = (first, *lines[1:])
    return (*lines[:-1], replace(lines[-1], text=lines[-1].text.rstrip(JOINTS)))


def _text_of(words: Sequence[tuple[int, str]]) -> str:
    text = " ".join(word for _, word in words).strip(JOINTS)
    whole = BRACKETED.fullmatch(text)
    return whole["inside"] if whole else text


def numbered_items(lines: Lines) -> list[Item]:
    """Divide a cell into its numbered actions; nothing where it does not hold several.

    The numbers stand at the beginnings of lines and count up, the first one in the first line: a
    list under a sentence of its own is one action.
    """
    items: list[list[Line]] = []
    last = ""
    for line in lines:
        number = _number(line.text)
        if number and (not items or _counts_up(last, number)):
            items.append([line])
            last = number
        elif items:
            items[-1].append(line)
        else:
            return []
    return [Item(tuple(item)) for item in items] if len(items) > 1 else []


def _number(text: str) -> str:
    found = ITEM.match(text) if MARKED.match(text) else None
    return found["number"] if found else ""


def _counts_up(number: str, after: str) -> bool:
    if number in ROMAN and after in ROMAN:
        return ROMAN.index(after) - ROMAN.index(number) == 1 or follows(number, after)
    return follows(number, after)


def dated_items(lines: Lines) -> list[Item]:
    """Divide a cell into its milestones, each with the date at its end; nothing where none has one.

    A milestone begins with a paragraph, a bullet, or after the date of the one before.
    """
    items: list[list[Line]] = []
    for number, line in enumerate(lines):
        if not items or line.breaks or is_bullet(line.text) or _is_dated(lines, items[-1], number):
            items.append([line])
        else:
            items[-1].append(line)
    made = [_dated(item) for item in items]
    return made if any(item.date for item in made) else []


def _is_dated(lines: Lines, item: Sequence[Line], number: int) -> bool:
    """Say whether a milestone ends before a line: with a date that the line does not go on with."""
    date, following = _dated(item).date, lines[number].text.split()
    goes_on = any(is_finished(f"{date} {' '.join(following[:n])}") for n in range(1, LONGEST_REST))
    return bool(date) and not goes_on


def _dated(item: Sequence[Line]) -> Item:
    text = " ".join(line.text for line in item)
    for mark in BEFORE_DATE.finditer(text):
        date = text[mark.end() :].strip(" .)")
        numbered = text[: mark.start()][-1:].isdigit() and date.isdigit()  # '2016 – 2020'
        if mark.start() and not numbered and is_finished(date) and _is_date(date):
            return Item((replace(item[0], text=text[: mark.start()]),), date)
    return Item(tuple(item))


def _is_date(text: str) -> bool:
    """Say whether a deadline has a date or a rule: a status at a sentence's end is part of it."""
    return read_deadline(text).deadline.kind not in {"none", "relative"}


def matching_lines(lines: Lines, count: int, apart: Callable[[str, str], bool]) -> list[Line]:
    """Return the lines of a cell that has one for each of so many actions, or nothing.

    They are numbered as the actions are, or each begins anew after the one before (`apart`).
    """
    items = numbered_items(lines)
    if len(items) == count:
        return [_bare(item) for item in items]
    anew = all(apart(above.text, below.text) for above, below in pairwise(lines))
    return list(lines) if len(lines) == count > 1 and anew else []


def _bare(item: Item) -> Line:
    text = " ".join(line.text for line in item.lines)
    found = ITEM.match(text)
    return Line(found["text"] if found else text, item.lines[0].box)
