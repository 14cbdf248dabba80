"""Fragments that may be a heading row: neighbours that name columns, each way to read them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from svextract.tables.columns import NUMBERISH
from svextract.tables.fragments import SLASHES, Joint, joined_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.tables.fragments import Fragment
    from svextract.tables.recogniser import Recogniser

# Columns of a table whose cells have no places; with two, a list of headings looks like one.
FEWEST_COLUMNS = 3
# Fragments that one heading row may consist of.
LONGEST_ROW = 14
# Share of a heading row's fragments that must be headings by themselves.
KNOWN = 0.5
# Words of a heading that is not known, and of one that begins a row: it may be a title above.
LONGEST_UNKNOWN, LONGEST_FIRST = 4, 2
# Headings of one row that may stand in two fragments each ('MEMBER / OFFICER').
MOST_JOINED = 2
# Readings of a heading row that are tried on the cells below, the surest first, and how many of
# them may be the same fragments joined in different ways.
MOST_READINGS, MOST_WAYS = 8, 4
# Fragments below a heading row that are numbers alone, from which they have a column.
FEWEST_NUMBERS = 2
# Fragments below a heading row among which those numbers are looked for.
NUMBERS_REACH = 30
# Joints other than slashes over which a heading may go on; over lines that have no slash where rows
# are lines, it must.
JOINABLE = (Joint.PARAGRAPH, Joint.LINE, Joint.WRAP, Joint.ROW)
ROW_LINES = (Joint.WRAP, Joint.ROW)
# Joints within a line, at which no heading row begins or ends.
INSIDE = (Joint.BAR, Joint.SLASH, Joint.NOTHING)
# Joints without a mark: at one, the first heading is a title on the line above.
UNMARKED = (Joint.LINE, Joint.WRAP, Joint.ROW)
# Joints at which the text above may go on.
GOES_ON = (Joint.LINE, Joint.WRAP)
NUMBER = "1"


class HeadRow(NamedTuple):
    """One way to read some fragments as a heading row. end: the first fragment after it."""

    first: int
    end: int
    headings: tuple[str, ...]


@dataclass(slots=True)
class HeadFinder:
    """Finds the heading rows among fragments."""

    fragments: Sequence[Fragment]
    words: Recogniser

    def next(self, start: int, before: Sequence[HeadRow]) -> list[HeadRow]:
        """Find the next heading row from a fragment on: the ways to read it, the surest first.

        before: the heading rows already found; one of them that stands there again is the only
        reading.
        """
        for first in range(start, len(self.fragments) - FEWEST_COLUMNS + 1):
            if any(self._readings(first)):
                return self._repeated(first, before) or self._readings_near(first)
        return []

    def _repeated(self, first: int, before: Sequence[HeadRow]) -> list[HeadRow]:
        """Find a heading row that stands again at a fragment, or a little later."""
        for at in range(first, min(first + LONGEST_ROW, len(self.fragments))):
            for row in before:
                if self._is_repeated(row, at):
                    return [HeadRow(at, at + row.end - row.first, row.headings)]
        return []

    def known(self, rows: Sequence[HeadRow]) -> list[int]:
        """Return the fragments that rows take for headings and that are ones by themselves."""
        first, end = min(row.first for row in rows), max(row.end for row in rows)
        return [at for at in range(first, end) if self._is_known(at)]

    def again(self, row: HeadRow) -> int:
        """Return the fragment at which a heading row stands again, or the number of fragments."""
        places = range(row.end, len(self.fragments) - (row.end - row.first) + 1)
        return next((at for at in places if self._is_repeated(row, at)), len(self.fragments))

    def _is_repeated(self, row: HeadRow, at: int) -> bool:
        """Say whether the fragments of a heading row stand again at a place."""
        texts, again = (
            [fragment.text.casefold() for fragment in self.fragments[start:end]]
            for start, end in ((row.first, row.end), (at, at + row.end - row.first))
        )
        return texts == again

    def _readings_near(self, first: int) -> list[HeadRow]:
        """Return the readings from a fragment on, or from one inside them, the surest first."""
        found = self._readings(first)
        last = max(row.end for _, row in found)
        for later in range(first + 1, last):
            found += self._readings(later)
        found.sort(key=lambda reading: -reading[0])
        counts = Counter[tuple[int, int]]()
        rows: list[HeadRow] = []
        for _, row in found:
            counts[row.first, row.end] += 1
            if counts[row.first, row.end] <= MOST_WAYS:
                rows.append(row)
        return [
            variant for row in rows[:MOST_READINGS] for variant in self._with_number_columns(row)
        ]

    def _readings(self, first: int) -> list[tuple[float, HeadRow]]:
        """Return the ways to read the fragments from one on as a heading row, with their scores."""
        found: list[tuple[float, HeadRow]] = []
        if not (self._begins_line(first) and self._may_stand(first, LONGEST_FIRST)):
            return found
        for end in range(first + 1, min(first + LONGEST_ROW, len(self.fragments)) + 1):
            if not self._may_stand(end - 1, LONGEST_UNKNOWN):
                break
            if end - first == 2 and self.fragments[first + 1].joint in UNMARKED:
                break  # a title on the line above
            known = sum(map(self._is_known, range(first, end)))
            if known < KNOWN * (end - first) or not self._ends_row(end):
                continue
            for headings in self._joined(first, end):
                score = self.words.heading_score(headings)
                if len(headings) >= FEWEST_COLUMNS and score > 0:
                    found.append((score, HeadRow(first, end, headings)))
        return found

    def _begins_line(self, at: int) -> bool:
        return at == len(self.fragments) or self.fragments[at].joint not in INSIDE

    def _ends_row(self, end: int) -> bool:
        """Say whether a heading row may end before a fragment: its last cell ends there."""
        last = self.fragments[end - 1]
        if not last.lines or not self._begins_line(end):
            return False
        if end == len(self.fragments):
            return True
        below = self.fragments[end]
        if below.joint not in GOES_ON or not below.lines or NUMBERISH.fullmatch(below.text):
            return True
        return self.words.begins_anew("", last.text, below.text) >= 0

    def _may_stand(self, at: int, longest: int) -> bool:
        """Say whether a fragment may be a heading: a known one, or a short one that is not."""
        text = self.fragments[at].text
        return self._is_known(at) or (len(text.split()) <= longest and not text.endswith("."))

    def _is_known(self, at: int) -> bool:
        return self._names_column(self.fragments[at].text)

    def _names_column(self, text: str) -> bool:
        return bool(text) and self.words.form_label(text) is not None

    def _joined(self, first: int, end: int) -> Iterator[tuple[str, ...]]:
        """Yield the headings that fragments are, some of them two fragments together."""
        joints = [at for at in range(first + 1, end) if self._may_join(at)]
        for count in range(MOST_JOINED + 1):
            for taken in combinations(joints, count):
                starts = [at for at in range(first, end) if at not in taken]
                if any(self.fragments[at].joint in ROW_LINES for at in starts[1:]):
                    continue
                bounds = pairwise([*starts, end])
                yield tuple(joined_text(self.fragments[a:b]) for a, b in bounds)

    def _may_join(self, at: int) -> bool:
        """Say whether a fragment may go on with the heading in the one before."""
        above, below = self.fragments[at - 1 : at + 1]
        known = self._is_known(at - 1) and self._is_known(at)
        if below.joint in SLASHES:
            same = self.words.same_column(above.text, below.text)
            return bool(above.lines) and (same or not self.words.only_heading_words(below.text))
        if below.joint not in JOINABLE or (below.joint is Joint.PARAGRAPH and known):
            return False
        return self._names_column(joined_text((above, below)))

    def _with_number_columns(self, row: HeadRow) -> Iterator[HeadRow]:
        """Yield a heading row, and the same with a column for numbers that has no heading."""
        yield row
        body = self.fragments[row.end : row.end + NUMBERS_REACH]
        numbers = sum(NUMBERISH.fullmatch(fragment.text) is not None for fragment in body)
        if numbers < FEWEST_NUMBERS or "" in row.headings:
            return
        for column in sorted(self.words.key_columns(row.headings)):
            headings = (*row.headings[:column], "", *row.headings[column:])
            if self.words.cell_fits(headings, NUMBER)[column] > 0:
                yield row._replace(headings=headings)
