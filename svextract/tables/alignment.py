"""Fragments go to columns: by position where their number fits, otherwise by what they say.

Every way to put the fragments, in their order, into the cells of rows has a weight: how well the
cells fit their columns, less what is lacking and what was put together. The heaviest way is taken
(a longest path), and for each fragment it is known by how much the heaviest way that puts it
elsewhere is lighter: what is not clear is never guessed silently.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from svextract.tables.cells import NEVER, CellWeights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.tables.fragments import Fragment
    from svextract.tables.recogniser import Recogniser

# Weights; the unit is the fit of a cell that is just what its column is for.
LACKS_KEY = -1.2  # a row without what it is about
LACKS_HEAD = -0.4  # without a cell that may head several rows
LACKS_OTHER = -0.6
OUTSIDE = -1.2  # a fragment between rows that is no cell
AFTER_END = -0.5  # a fragment after the last row
DROPPED = -1.5  # a fragment inside a row that is no cell
DROPPED_EMPTY = -0.4


class Place(NamedTuple):
    """Where a fragment goes: its column, None outside the rows; what begins with it.

    margin: by how much the heaviest way that puts it elsewhere is lighter.
    """

    column: int | None
    new_cell: bool = False
    new_row: bool = False
    margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Alignment:
    """The places of all fragments, and what they weigh together."""

    places: tuple[Place, ...]
    weight: float


def align(fragments: Sequence[Fragment], headings: Sequence[str], words: Recogniser) -> Alignment:
    """Put fragments into the cells of rows under these headings."""
    steps = list(_steps(fragments, headings, words))
    return _heaviest(steps, len(fragments), len(headings) + 2)


class _Step(NamedTuple):
    """One step of a way: from a node to a node, over the fragments from `first` to `end`.

    A node is a number of fragments and a state: the column that was filled last, between two rows,
    or after the table.
    """

    start: int
    goal: int
    weight: float
    first: int
    end: int
    column: int | None = None
    new_row: bool = False

    def place(self, at: int) -> Place:
        """Return the place that it gives a fragment."""
        if self.column is None:
            return Place(None)
        return Place(self.column, at == self.first, self.new_row and at == self.first)


def _steps(
    fragments: Sequence[Fragment], headings: Sequence[str], words: Recogniser
) -> Iterator[_Step]:
    """Yield all steps, those out of a node after all those into it."""
    lacks = _lacks(headings, words)
    count = len(headings)
    cells = CellWeights(fragments, headings, words)
    for at in range(len(fragments) + 1):
        node = at * (count + 2)
        for column in range(count):
            yield _Step(node + column, node + count, sum(lacks[column + 1 :]), at, at)
        yield _Step(node + count, node + count + 1, 0.0, at, at)
        if at < len(fragments):
            alone = not fragments[at].lines or words.stands_alone(fragments[at].text)
            yield from _outside(at, count, empty=not fragments[at].lines, alone=alone)
            yield from _cells(at, cells, lacks)


def _lacks(headings: Sequence[str], words: Recogniser) -> list[float]:
    """Say for each column what a row weighs without a cell there."""
    heads = words.group_columns(headings)
    keys = words.key_columns(headings) - heads
    return [
        LACKS_KEY if column in keys else LACKS_HEAD if column in heads else LACKS_OTHER
        for column in range(len(headings))
    ]


def _outside(at: int, count: int, *, empty: bool, alone: bool) -> Iterator[_Step]:
    """Yield the steps that leave a fragment out of the rows: within one, between, after all."""
    node, after = at * (count + 2), (at + 1) * (count + 2)
    dropped = DROPPED_EMPTY if empty else DROPPED
    for column in range(count):
        yield _Step(node + column, after + column, dropped, at, at + 1)
    yield _Step(node + count, after + count, 0.0 if alone else OUTSIDE, at, at + 1)
    yield _Step(node + count + 1, after + count + 1, 0.0 if alone else AFTER_END, at, at + 1)


def _cells(at: int, cells: CellWeights, lacks: Sequence[float]) -> Iterator[_Step]:
    """Yield the steps that begin a cell with a fragment, in the row at hand or in a new one."""
    count = len(lacks)
    node = at * (count + 2)
    begun = [cells.begun(at, heading) for heading in cells.headings]
    row = cells.begun(at, None)
    for column, end, weight in cells.cells(at):
        goal = end * (count + 2) + column
        for before in range(column):
            lacking = sum(lacks[before + 1 : column]) + begun[before]
            yield _Step(node + before, goal, weight + lacking, at, end, column)
        lacking = sum(lacks[:column]) + row
        yield _Step(node + count, goal, weight + lacking, at, end, column, new_row=True)


def _heaviest(steps: Sequence[_Step], count: int, states: int) -> Alignment:
    """Find the heaviest way from the first node between rows to the last after the table."""
    size = (count + 1) * states
    unreached = NEVER * (count + 1)
    ahead, behind = [unreached] * size, [unreached] * size
    taken: list[_Step | None] = [None] * size
    ahead[states - 2] = behind[-1] = 0.0
    for step in steps:
        weight = ahead[step.start] + step.weight
        if weight > ahead[step.goal]:
            ahead[step.goal], taken[step.goal] = weight, step
    for step in reversed(steps):
        behind[step.start] = max(behind[step.start], step.weight + behind[step.goal])
    weights = _place_weights(steps, ahead, behind, count)
    places = [_with_margin(*chosen, weights) for chosen in _way_back(taken)]
    return Alignment(tuple(reversed(places)), ahead[-1])


def _way_back(taken: Sequence[_Step | None]) -> Iterator[tuple[int, Place]]:
    """Yield the places of the fragments on the way taken, from the last to the first."""
    node = len(taken) - 1
    while (step := taken[node]) is not None:
        for at in range(step.end - 1, step.first - 1, -1):
            yield at, step.place(at)
        node = step.start


def _place_weights(
    steps: Sequence[_Step], ahead: Sequence[float], behind: Sequence[float], count: int
) -> list[dict[Place, float]]:
    """Return for each fragment what the heaviest way weighs that puts it in each place."""
    found: list[dict[Place, float]] = [defaultdict(lambda: NEVER) for _ in range(count)]
    for step in steps:
        weight = ahead[step.start] + step.weight + behind[step.goal]
        for at in range(step.first, step.end):
            place = step.place(at)
            found[at][place] = max(found[at][place], weight)
    return found


def _with_margin(at: int, place: Place, weights: Sequence[dict[Place, float]]) -> Place:
    others = [weight for other, weight in weights[at].items() if other != place]
    return place._replace(margin=weights[at][place] - max(others, default=NEVER))
