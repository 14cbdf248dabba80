"""What fragments weigh as the cell of a column: how well they fit it, less what joins them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from svextract.tables.fragments import SLASHES, Joint, joined_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.tables.fragments import Fragment
    from svextract.tables.recogniser import Recogniser

# Fragments that one cell may consist of: the lines of a long recommendation in a narrow column.
LONGEST_CELL = 40
# Weights; the unit is the fit of a cell that is just what its column is for.
BEGUN = -0.8  # every cell that is not empty: an ordinary fit, so that more cells are no better
FOREIGN = -0.4  # a part that is surely the whole cell of another column
LIGHTEST = -3.0  # a cell that is put together at a greater cost is not tried
NEVER = -1e3
# Fit from which a text is surely what a column is for.
SURE = 0.7
# How far the wording at a joint tells: the unit of `begins_anew` is one clear hint.
HINT = 0.2


class Weights(NamedTuple):
    """What it costs that a joint lies within a cell, between two cells, between two rows."""

    within: float
    cells: float
    rows: float


JOINTS = {
    Joint.PARAGRAPH: Weights(-0.4, 0.0, 0.0),
    Joint.BAR: Weights(NEVER, 0.0, -1.0),
    Joint.BAR_END: Weights(NEVER, 0.0, 0.0),
    Joint.SPACER: Weights(NEVER, -1.0, 0.0),
    Joint.LINE: Weights(0.0, -0.6, 0.0),
    Joint.SLASH: Weights(-0.4, 0.0, -2.0),
    Joint.SLASH_END: Weights(-0.4, 0.0, 0.0),
    Joint.WRAP: Weights(0.0, -1.5, 0.0),
    Joint.ROW: Weights(-1.0, -1.5, 0.0),
    Joint.NOTHING: Weights(0.0, -0.6, -2.0),
}
# Joints at which no mark divides cells.
UNMARKED = (Joint.LINE, Joint.WRAP, Joint.NOTHING)


def is_entry(joint: Joint, anew: float) -> bool:
    """Say whether a joint within a cell divides entries that may stand by themselves.

    anew: whether the wording goes on (under 0). After a slash within a line nothing does.
    """
    return joint in (*SLASHES, Joint.ROW) or (joint is Joint.PARAGRAPH and anew >= 0)


@dataclass(slots=True)
class _Cell:
    """A cell of one column that grows fragment by fragment.

    within: what its joints cost. fits: the sum of its parts' fits. foreign: how many parts are
    those of another column. whole: whether a part is an entry by itself, so that each must fit.
    """

    within: float = 0.0
    fits: float = 0.0
    foreign: int = 0
    whole: bool = False

    def weigh(self, parts: int, joined: float, *, first_foreign: bool) -> float:
        """Return its weight. joined: the fit of all its text together, where that is asked."""
        mean = self.fits / parts
        if self.whole:
            return self.within + BEGUN + mean + FOREIGN * self.foreign
        foreign = FOREIGN * (first_foreign and parts > 1)
        return self.within + BEGUN + max(joined, mean) + foreign  # lines may be entries


class CellWeights:
    """Weighs fragments as cells under a heading row."""

    def __init__(
        self, fragments: Sequence[Fragment], headings: Sequence[str], words: Recogniser
    ) -> None:
        self.fragments, self.headings, self.words = fragments, headings, words
        self._anew: dict[tuple[int, str], float] = {}

    def cells(self, at: int) -> Iterator[tuple[int, int, float]]:
        """Yield the column, the end and the weight of every cell that begins with a fragment."""
        if not self.fragments[at].lines:
            yield from ((column, at + 1, 0.0) for column in range(len(self.headings)))
            return
        grown = {column: _Cell() for column in range(len(self.headings))}
        foreign_first: list[bool] = []
        for end in range(at + 1, min(at + LONGEST_CELL, len(self.fragments)) + 1):
            fits = self.words.cell_fits(self.headings, self.fragments[end - 1].text)
            foreign = [fit < 0 and max(fits) >= SURE for fit in fits]
            foreign_first = foreign_first or foreign
            for column in list(grown):
                if end - at > 1 and not self._join(grown[column], end - 1, column):
                    del grown[column]
                    continue
                grown[column].fits += fits[column]
                grown[column].foreign += foreign[column]
            if not grown:
                return
            joined = fits
            if end - at > 1 and not all(cell.whole for cell in grown.values()):
                text = joined_text(self.fragments[at:end])
                joined = self.words.cell_fits(self.headings, text)
            for column, cell in grown.items():
                first = foreign_first[column]
                yield column, end, cell.weigh(end - at, joined[column], first_foreign=first)

    def _join(self, cell: _Cell, at: int, column: int) -> bool:
        """Add what a joint costs within a cell; say whether the cell may go on over it."""
        joint = self.fragments[at].joint
        within = JOINTS[joint].within
        if within <= NEVER or not self.fragments[at].lines:
            return False
        anew = 0.0 if joint is Joint.NOTHING else self.anew(at, self.headings[column])
        cell.within += min(within - HINT * (max(anew, 0.0) if joint in SLASHES else anew), 0.0)
        cell.whole = cell.whole or is_entry(joint, anew)
        return cell.within >= LIGHTEST

    def anew(self, at: int, heading: str) -> float:
        """Weigh whether a fragment goes on with the one before (under 0) or begins anew."""
        if (at, heading) not in self._anew:
            above, below = self.fragments[at - 1].text, self.fragments[at].text
            weight = self.words.begins_anew(heading, above, below) if above and below else 0.0
            self._anew[at, heading] = weight
        return self._anew[at, heading]

    def begun(self, at: int, heading: str | None) -> float:
        """Say what it costs to begin a cell with a fragment, more where the wording goes on.

        heading: that of the cell before, in the same row; None where a row begins.
        """
        if at == 0:
            return 0.0
        joint = self.fragments[at].joint
        weight = JOINTS[joint].rows if heading is None else JOINTS[joint].cells
        return weight + HINT * (min(self.anew(at, heading or ""), 0.0) if joint in UNMARKED else 0)
