"""Ruled tables: lines become cells, whatever way they are drawn."""

from itertools import pairwise

import pytest

from svextract.page import Box
from svextract.tables.lattice import MOST_RULES, rules_to_lattices

XS, YS = (50.0, 250.0, 400.0, 500.0), (100.0, 120.0, 160.0, 200.0)


def level(y, xs=XS):
    return [Box(a, y, b, y) for a, b in pairwise(xs)]


def upright(x, ys=YS):
    return [Box(x, a, x, b) for a, b in pairwise(ys)]


def table(xs=XS, ys=YS, without=()):
    """Draw a table cell by cell; without: the sides that are left out."""
    sides = [side for y in ys for side in level(y, xs)] + [
        side for x in xs for side in upright(x, ys)
    ]
    return [side for side in sides if side not in without]


def shape(rules):
    """Turn rules into the rows and columns each cell of each table spans."""
    return [
        [
            ((slot.rows.start, slot.rows.stop), (slot.columns.start, slot.columns.stop))
            for slot in found.slots
        ]
        for found in rules_to_lattices(rules)
    ]


def full(rows, columns):
    return [
        ((row, row + 1), (column, column + 1)) for row in range(rows) for column in range(columns)
    ]


def shifted(rules, by):
    return [Box(r.x0 + by, r.top + by, r.x1 + by, r.bottom + by) for r in rules]


LONG = [Box(50, y, 500, y) for y in YS] + [Box(x, 100, x, 200) for x in XS]
# Lines, the cells they make (rows and columns spanned), where such a thing was seen.
TABLES = {
    "cell by cell, as Word draws": (table(), [full(3, 3)]),
    "long lines, as LibreOffice draws": (LONG, [full(3, 3)]),
    "double lines": (LONG + shifted(LONG, 2.0), [full(3, 3)]),
    "ends that do not quite meet": (
        [Box(r.x0 + 0.8, r.top, r.x1 - 0.8, r.bottom) if r.width else r for r in table()],
        [full(3, 3)],
    ),
    "open at the foot of a page": ([r for r in LONG if r.top != 200], [full(3, 3)]),
    "open at the head of a page": (
        [r for r in LONG if r != Box(50, 100, 500, 100)],
        [full(3, 3)],
    ),
    "a cell over two rows": (
        table(without=[Box(50, 160, 250, 160)]),
        [[((0, 1), (0, 1)), ((0, 1), (1, 2)), ((0, 1), (2, 3)), ((1, 3), (0, 1)),
          ((1, 2), (1, 2)), ((1, 2), (2, 3)), ((2, 3), (1, 2)), ((2, 3), (2, 3))]],
    ),
    "a row over the full width": (
        table(without=[Box(250, 120, 250, 160), Box(400, 120, 400, 160)]),
        [[*full(1, 3), ((1, 2), (0, 3)), ((2, 3), (0, 1)), ((2, 3), (1, 2)), ((2, 3), (2, 3))]],
    ),
    "two tables under one another": (
        table() + table(ys=(300.0, 330.0)),
        [full(3, 3), full(1, 3)],
    ),
    "two tables beside one another": (
        table(xs=(50.0, 100.0, 150.0)) + table(xs=(300.0, 400.0, 500.0)),
        [full(3, 2), full(3, 2)],
    ),
    "a frame around a page of text is no table": (table(xs=(50.0, 500.0), ys=(50.0, 800.0)), []),
    "a box with two rows is no table": (table(xs=(50.0, 500.0)), []),
    "a line under a heading is no table": ([Box(50, 100, 500, 100)], []),
    "lines between rows alone are no table": ([Box(50, y, 500, y) for y in YS], []),
    "ticks and dashes are no table": ([Box(x, 100, x + 2, 100) for x in range(50, 500, 4)], []),
    "nothing": ([], []),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_lines_become_cells(name):
    rules, cells = TABLES[name]
    assert shape(rules) == cells


@pytest.mark.parametrize("name", TABLES)
def test_the_order_of_the_lines_does_not_count(name):
    rules, cells = TABLES[name]
    assert shape(rules[::-1]) == cells


def test_a_lattice_knows_its_area():
    (lattice,) = rules_to_lattices(TABLES["a row over the full width"][0])
    assert lattice.box == Box(50, 100, 500, 200)


def test_a_drawing_of_countless_lines_is_no_table():
    assert rules_to_lattices(table() * (MOST_RULES // 24 + 1)) == []
