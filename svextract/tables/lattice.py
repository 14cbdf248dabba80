"""Ruled tables: lines become cells, cells become rows.

The chain from edges to cells is pdfplumber's (`merge_edges` to `cells_to_tables`), fed with the
lines that any reader found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from svextract.page import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# Points: lines nearer than this are one (double lines, borders drawn cell by cell). Border widths
# do not grow with the type, so this is no multiple of the font.
SNAP = 3.0
# Points: shorter lines divide nothing, being less than a line of the smallest type.
SHORTEST_EDGE = 5.0
# Lines on a page; a dense plan has some 500, a map or a drawing many thousands.
MOST_RULES = 4_000


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a ruled table: its box, and the rows and columns that it spans (end excluded)."""

    box: Box
    rows: range
    columns: range


@dataclass(frozen=True, slots=True)
class Lattice:
    """A ruled table: the heights of its row lines, the positions of its column lines, its cells."""

    ys: tuple[float, ...]
    xs: tuple[float, ...]
    slots: tuple[Slot, ...]

    @property
    def box(self) -> Box:
        """Return the area of the table."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def rules_to_lattices(rules: Sequence[Box]) -> list[Lattice]:
    """Turn a page's lines into the ruled tables of two columns and more, from top to bottom."""
    return list(_lattices(tuple(rules)))


@lru_cache(maxsize=2)  # asked for twice on a page: for its running heads and for its tables
def _lattices(rules: tuple[Box, ...]) -> tuple[Lattice, ...]:
    if len(rules) > MOST_RULES:
        return ()
    edges = _closed([rule for rule in rules if max(rule.width, rule.height) >= SHORTEST_EDGE])
    lattices = [cells_to_lattice(cells) for cells in edges_to_cells(edges)]
    found = (lattice for lattice in lattices if len(lattice.xs) > 2)
    return tuple(sorted(found, key=lambda lattice: (lattice.ys[0], lattice.xs[0])))


def edges_to_cells(edges: Sequence[Box]) -> list[list[Box]]:
    """Turn lines into the cells of each table they form."""
    table = _plumber()
    merged = table.merge_edges([_edge(edge) for edge in edges], SNAP, SNAP, SNAP, SNAP)
    crossings = table.edges_to_intersections(merged, SNAP, SNAP)
    cells = table.intersections_to_cells(crossings)
    return [[Box(*cell) for cell in group] for group in table.cells_to_tables(cells)]


@cache
def _plumber() -> Any:  # noqa: ANN401
    """Import pdfplumber's table functions, which takes a moment, when the first table is met."""
    import pdfplumber.table

    return pdfplumber.table


def _edge(rule: Box) -> dict[str, Any]:
    across = rule.width >= rule.height
    return {
        "x0": rule.x0,
        "x1": rule.x1,
        "top": rule.top,
        "bottom": rule.bottom,
        "width": rule.width,
        "height": rule.height,
        "orientation": "h" if across else "v",
        "object_type": "line",
    }


def _closed(rules: list[Box]) -> list[Box]:
    """Close tables that the page break left open.

    Where two or more upright lines begin or end at one height and no line lies across there, the
    table goes on over the page break; a line is added so that its last row is not lost.
    """
    upright = [rule for rule in rules if rule.height > rule.width]
    level = [rule for rule in rules if rule.width >= rule.height]
    closing = [
        *_caps(upright, level, lambda rule: rule.top),
        *_caps(upright, level, lambda r: r.bottom),
    ]
    return rules + closing


def _caps(upright: list[Box], level: list[Box], end: Callable[[Box], float]) -> list[Box]:
    caps = []
    for group in _clustered(upright, end):
        left, right = min(rule.x0 for rule in group), max(rule.x0 for rule in group)
        height = end(group[0])
        covered = any(
            abs(rule.top - height) <= SNAP and rule.x0 <= right - SNAP and rule.x1 >= left + SNAP
            for rule in level
        )
        if right - left > SHORTEST_EDGE and not covered:
            caps.append(Box(left, height, right, height))
    return caps


def _clustered(rules: Iterable[Box], key: Callable[[Box], float]) -> list[list[Box]]:
    groups: list[list[Box]] = []
    for rule in sorted(rules, key=key):
        if groups and key(rule) - key(groups[-1][-1]) <= SNAP:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def cells_to_lattice(cells: Sequence[Box]) -> Lattice:
    """Turn the cells of one table into slots on its rows and columns."""
    xs = _levels([x for cell in cells for x in (cell.x0, cell.x1)])
    ys = _levels([y for cell in cells for y in (cell.top, cell.bottom)])
    slots = tuple(
        Slot(
            cell,
            range(_nearest(ys, cell.top), _nearest(ys, cell.bottom)),
            range(_nearest(xs, cell.x0), _nearest(xs, cell.x1)),
        )
        for cell in sorted(cells, key=lambda cell: (cell.top, cell.x0))
    )
    return Lattice(tuple(ys), tuple(xs), slots)


def _levels(values: list[float]) -> list[float]:
    """Turn positions into the distinct ones among them, SNAP apart."""
    levels: list[float] = []
    for value in sorted(values):
        if not levels or value - levels[-1] > SNAP:
            levels.append(value)
    return levels


def _nearest(levels: list[float], value: float) -> int:
    return min(range(len(levels)), key=lambda index: abs(levels[index] - value))
