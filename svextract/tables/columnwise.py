"""Text that runs column by column is known as such, so that no rows are made of it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.tables.fragments import Fragment
    from svextract.tables.recogniser import Recogniser

# Cells of each column from which an order by columns is one; with one cell, both orders agree.
FEWEST_CELLS = 2
# Columns of which no cell may be left.
MOST_EMPTY = 1
# Mean fit from which cells stand in the columns that they are for. Put by columns, the cells of a
# table that runs by rows fit about as well as by chance, near 0.
FITTING = 0.5
NEVER = -1e6


def runs_by_column(
    fragments: Sequence[Fragment], headings: Sequence[str], words: Recogniser
) -> bool:
    """Say whether fragments are all the cells of one column, then all of the next, and so on."""
    texts = [fragment.text for fragment in fragments if fragment.lines]
    fits = [words.cell_fits(headings, text) for text in texts]
    columns = range(len(headings))
    left_out = combinations(columns, len(headings) - MOST_EMPTY)
    return any(_best(fits, filled) >= FITTING * len(fits) > 0 for filled in (columns, *left_out))


def _best(fits: Sequence[Sequence[float]], columns: Iterable[int]) -> float:
    """Return the best sum of fits when the cells of one column follow those of another."""
    sums = [0.0, *([NEVER] * len(fits))]
    for column in columns:
        sums = _with_column([fit[column] for fit in fits], sums)
    return sums[-1]


def _with_column(fits: Sequence[float], before: Sequence[float]) -> list[float]:
    """Return, for each number of cells taken, the best sum when a column ends there.

    before: the same for the column to the left.
    """
    best = [NEVER] * len(before)
    for end in range(FEWEST_CELLS, len(before)):
        begun = before[end - FEWEST_CELLS] + sum(fits[end - FEWEST_CELLS : end])
        best[end] = max(begun, best[end - 1] + fits[end - 1])
    return best
