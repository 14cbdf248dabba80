"""Tables of Word documents: every way of merging, leaving out and hiding cells."""

import pytest

from .packing import HIDDEN, ON, SPAN, START, cell, control, para, row, table, told

# What it is, the table, its cells: row, column, rows, columns, content.
TABLES = [
    (
        "plain",
        table(row(cell("a"), cell("b")), row(cell("c"), cell())),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1)],
    ),
    (
        "merged sideways",
        table(row(cell("a", SPAN(2))), row(cell("b"), cell("c"))),
        [(0, 0, 1, 2, "a"), (1, 0, 1, 1, "b"), (1, 1, 1, 1, "c")],
    ),
    (
        "merged sideways in the old way",
        table(
            row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("z")),
            row(cell("b"), cell("c"), cell("d")),
        ),
        [
            (0, 0, 1, 2, "a"),
            (0, 2, 1, 1, "z"),
            (1, 0, 1, 1, "b"),
            (1, 1, 1, 1, "c"),
            (1, 2, 1, 1, "d"),
        ],
    ),
    (
        "merged downwards",
        table(
            row(cell("a", START), cell("b")),
            row(cell("", ON), cell("c")),
            row(cell("d", START), cell("e")),
            row(cell("", ON), cell("f")),
        ),
        [
            (0, 0, 2, 1, "a"),
            (0, 1, 1, 1, "b"),
            (1, 1, 1, 1, "c"),
            (2, 0, 2, 1, "d"),
            (2, 1, 1, 1, "e"),
            (3, 1, 1, 1, "f"),
        ],
    ),
    (
        "merged both ways",
        table(
            row(cell("a", SPAN(2) + START), cell("b")),
            row(cell("", SPAN(2) + ON), cell("c")),
            row(cell("d"), cell("e"), cell("f")),
        ),
        [
            (0, 0, 2, 2, "a"),
            (0, 2, 1, 1, "b"),
            (1, 2, 1, 1, "c"),
            (2, 0, 1, 1, "d"),
            (2, 1, 1, 1, "e"),
            (2, 2, 1, 1, "f"),
        ],
    ),
    (
        "nothing above to continue",
        table(row(cell("a", ON), cell("b")), row(cell("c"), cell("d", ON))),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d")],
    ),
    (
        "fewer cells, set in",
        table(
            row(cell("a"), cell("b"), cell("c")),
            row(cell("d"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
            row(cell("e")),
        ),
        [
            (0, 0, 1, 1, "a"),
            (0, 1, 1, 1, "b"),
            (0, 2, 1, 1, "c"),
            (1, 1, 1, 1, "d"),
            (2, 0, 1, 1, "e"),
        ],
    ),
    (
        "borders a hair's breadth apart",
        table(
            row(cell("a", SPAN(2) + START), cell("b")),
            row(cell("", ON), cell("c", SPAN(2))),
            widths=(2000, 15, 3000),
        ),
        [(0, 0, 2, 1, "a"), (0, 1, 1, 1, "b"), (1, 1, 1, 1, "c")],
    ),
    (
        "a narrow column with a cell of its own",
        table(
            row(cell("a"), cell(), cell("b")),
            row(cell("c", SPAN(2)), cell("d")),
            widths=(2000, 15, 3000),
        ),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1), (0, 2, 1, 1, "b"), (1, 0, 1, 2, "c"), (1, 2, 1, 1, "d")],
    ),
    (
        "grid columns where nothing begins",
        table(row(cell("a", SPAN(3)), cell("b", SPAN(4))), row(cell("c", SPAN(3)), cell("d"))),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d")],
    ),
    (
        "spans that no table has",
        table(row(cell("a", SPAN(10**9)), cell("b", SPAN(0)), cell("c", SPAN(-3)))),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (0, 2, 1, 1, "c")],
    ),
    (
        "controls around rows, cells and paragraphs",
        table(control(row(control(cell(control(para("a")))), cell("b")))),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b")],
    ),
    (
        "deleted rows and cells",
        table(
            row(cell("a"), cell("b")),
            row(cell("x"), properties="<w:del/>"),
            row(cell("x", "<w:cellDel/>"), cell("c"), cell("d"), properties="<w:ins/>"),
        ),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d")],
    ),
    (
        "hidden rows",
        table(
            row(cell("a")),
            row(cell(para("x", "", HIDDEN)), properties="<w:hidden/>"),
            row(cell("b"), properties="<w:hidden/>"),
        ),
        [(0, 0, 1, 1, "a"), (1, 0, 1, 1, "b")],
    ),
    (
        "a table in a cell, between its paragraphs",
        table(row(cell(para("a") + table(row(cell("b"))) + para("c")))),
        [(0, 0, 1, 1, "a", [(0, 0, 1, 1, "b")], "c")],
    ),
]


@pytest.mark.parametrize(
    ("body", "cells"), [case[1:] for case in TABLES], ids=[c[0] for c in TABLES]
)
def test_tables_become_cells(read_word, body, cells):
    assert told(read_word(body).blocks) == [cells]


def test_a_table_without_text_is_none(read_word):
    assert read_word(table(row(cell(), cell()))).blocks == ()


def test_what_a_covered_cell_holds_is_hidden(read_word):
    covered = table(row(cell("a", START)), row(cell("covered words", ON)))
    flow = read_word(covered)
    assert told(flow.blocks) == [[(0, 0, 2, 1, "a")]]
    assert [notice.code for notice in flow.notices] == ["hidden_text"]
