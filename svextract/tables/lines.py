"""From words to printed lines, and the measures of a page that everything else scales with."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from svextract.page import Line, Word, around

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from svextract.page import Page

# Share of the type's height by which baselines of one printed line may differ (superscripts).
SAME_LINE = 0.45
NO_BREAK_BEFORE = frozenset("/)]}!?;:,.")
# Widths of a character: a wider gap divides cells. A space is about half a character wide in
# proportional type and one wide in a text file; between cells there are at least two.
CELL_GAP = 1.6
# Widths of a character that must be left over for a word to have surely fitted on a line.
FIT_SLACK = 1.0


class PrintedLine:
    """Words that stand on one baseline, from left to right.

    box: around the words; its bottom is the baseline. base: the height of the baseline, the median
    over the words. text: the words joined by spaces. All are asked for often and never change.
    """

    __slots__ = ("_base", "box", "text", "words")

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.box = around([word.box for word in words])
        self.text = " ".join([word.text for word in words])
        self._base: float | None = None

    @property
    def base(self) -> float:
        """Return the height of the baseline."""
        if self._base is None:
            self._base = median([word.box.bottom for word in self.words])
        return self._base

    def __repr__(self) -> str:
        return f"PrintedLine({self.text!r} at {self.base:.0f})"


@dataclass(frozen=True, slots=True)
class Measures:
    """What lengths on a page are compared with.

    pitch: width of a character. space: gap between two words. height: of the type. leading: from
    one line to the next.
    """

    pitch: float
    height: float
    leading: float
    space: float


def measure(words: Sequence[Word], *, typeset: bool = True) -> Measures:
    """Turn a page's words into its typical character width, type height and line distance.

    typeset: whether lines stand where they were set; in a text file the least distance is that of
    its lines, as blank lines are many times that and may be in the majority.
    """
    long = [word for word in words if len(word.text) > 2] or list(words)
    if not long:
        return Measures(1.0, 1.0, 1.0, 1.0)
    pitch = median(word.box.width / len(word.text) for word in long)
    height = median(word.box.height for word in long)
    bases = sorted({round(word.box.bottom, 1) for word in words})
    steps = [b - a for a, b in pairwise(bases) if b - a > height]
    leading = (median(steps) if typeset else min(steps)) if steps else height * 1.6
    return Measures(pitch or 1.0, height or 1.0, leading, _space(words) or pitch * 0.5)


def _space(words: Sequence[Word]) -> float:
    """Measure the usual gap between two words that follow one another on a line."""
    gaps = [
        word.box.x0 - before.box.x1
        for before, word in pairwise(words)
        if word.box.bottom == before.box.bottom and word.box.x0 > before.box.x1
    ]
    return median(gaps) if gaps else 0.0


def words_to_lines(words: Iterable[Word]) -> list[PrintedLine]:
    """Turn words into printed lines from top to bottom."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.bottom, word.box.x0)):
        reach = SAME_LINE * max(word.box.height, 1e-6)
        if lines and word.box.bottom - lines[-1][0].box.bottom <= reach:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [PrintedLine(tuple(sorted(line, key=lambda word: word.box.x0))) for line in lines]


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page with its printed lines from top to bottom and its measures, taken once."""

    page: Page
    lines: Sequence[PrintedLine]
    measures: Measures

    @classmethod
    def of(cls, page: Page) -> PrintedPage:
        """Put the words of a page into lines and measure them."""
        return cls(page, words_to_lines(page.words), measure(page.words, typeset=page.located))

    def without(self, numbers: Collection[int]) -> PrintedPage:
        """Return the page without some of its lines."""
        lines = [line for number, line in enumerate(self.lines) if number not in numbers]
        return PrintedPage(self.page, lines, self.measures)


def split_at_gaps(line: PrintedLine, gap: float) -> list[PrintedLine]:
    """Turn a printed line into the pieces that gaps wider than `gap` divide."""
    pieces: list[list[Word]] = [[line.words[0]]]
    for word in line.words[1:]:
        if word.box.x0 - pieces[-1][-1].box.x1 > gap:
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [PrintedLine(tuple(piece)) for piece in pieces]


def _unbroken(line: PrintedLine) -> float:
    """Measure the beginning of a line that no line break divides: a word and marks after it.

    A line is not broken before a slash or a closing mark, even after a space (UAX #14, LB13).
    """
    last = line.words[0]
    for word in line.words[1:]:
        if word.text[0] not in NO_BREAK_BEFORE:
            break
        last = word
    return last.box.x1 - line.words[0].box.x0


def to_cell_lines(
    printed: Sequence[PrintedLine], pitch: float, right: float | None = None
) -> tuple[Line, ...]:
    """Turn the printed lines of one cell or paragraph into lines that know how they break.

    right: x-position to which the text may run; by default the longest line's end.
    """
    if not printed:
        return ()
    longest = max(line.words[-1].box.x1 for line in printed)
    limit = longest if right is None else max(longest, right)
    lines = [Line(printed[0].text, printed[0].box)]
    for above, line in pairwise(printed):
        end = above.words[-1].box.x1
        needed = end + pitch * 0.5 + _unbroken(line)
        lines.append(
            Line(
                line.text,
                line.box,
                breaks=needed + FIT_SLACK * pitch <= limit,
                cut=right is not None and len(above.words) == 1 and end + pitch > right,
            )
        )
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class TableLine:
    """A printed line of a table: its piece in each column, and what is drawn right above it."""

    base: float
    pieces: dict[int, PrintedLine]
    separated: bool = False
