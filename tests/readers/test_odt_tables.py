"""Tables of OpenDocument texts: merged, repeated, covered and hidden cells."""

import pytest

from .odt_elements import (
    COVERED,
    LEGAL,
    cell,
    items,
    para,
    row,
    spanned,
    table,
)
from .packing import told

HEADER_ROWS = "<table:table-header-rows>{}</table:table-header-rows>".format
WIDTHS = "".join(f'<table:table-column table:style-name="{name}"/>' for name in "WNW")
# What it is, the table, its cells: row, column, rows, columns, content.
TABLES = [
    (
        "plain, with a row of headings",
        table(HEADER_ROWS(row(cell("a"), cell("b"))), row(cell("c"), cell())),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1)],
    ),
    (
        "merged both ways",
        table(
            row(spanned("a", 2, 2), COVERED, cell("b")),
            row(COVERED, COVERED, cell("c")),
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
        "one for several",
        table(
            row(cell("a"), cell("", ' table:number-columns-repeated="2"'), cell("b")),
            row(cell("c"), more=' table:number-rows-repeated="2"'),
        ),
        [
            (0, 0, 1, 1, "a"),
            (0, 1, 1, 1),
            (0, 2, 1, 1),
            (0, 3, 1, 1, "b"),
            (1, 0, 1, 1, "c"),
            (2, 0, 1, 1, "c"),
        ],
    ),
    (
        "covered ones for several",
        table(
            row(
                spanned("a", 1, 3),
                COVERED.replace("/>", ' table:number-columns-repeated="2"/>'),
                cell("b"),
            ),
            row(cell("c"), cell("d"), cell("e"), cell("f")),
        ),
        [
            (0, 0, 1, 3, "a"),
            (0, 3, 1, 1, "b"),
            (1, 0, 1, 1, "c"),
            (1, 1, 1, 1, "d"),
            (1, 2, 1, 1, "e"),
            (1, 3, 1, 1, "f"),
        ],
    ),
    (
        "borders a hair's breadth apart",
        table(
            row(spanned("a", 1, 2), COVERED, cell("b")),
            row(cell("c"), spanned("d", 1, 2), COVERED),
            columns=WIDTHS,
        ),
        [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d")],
    ),
    (
        "reaching over others and the end",
        table(
            row(spanned("a", 1, 2), cell("b")),
            row(spanned("c", 9), cell("d")),
            row(cell("e"), cell("f")),
        ),
        [
            (0, 0, 1, 1, "a"),
            (0, 1, 1, 1, "b"),
            (1, 0, 1, 1, "c"),
            (1, 1, 1, 1, "d"),
            (2, 0, 1, 1, "e"),
            (2, 1, 1, 1, "f"),
        ],
    ),
    (
        "reaching beyond the end",
        table(row(spanned("a", 9), cell("b")), row(COVERED, cell("c"))),
        [(0, 0, 2, 1, "a"), (0, 1, 1, 1, "b"), (1, 1, 1, 1, "c")],
    ),
    (
        "a table in a cell",
        table(row(cell(para("a") + table(row(cell("b"))) + para("c")))),
        [(0, 0, 1, 1, "a", [(0, 0, 1, 1, "b")], "c")],
    ),
    (
        "a column of numbers",
        table(
            row(cell(items("", more=' xml:id="x"')), cell("a")),
            row(cell(items("", more=' text:continue-list="x"')), cell("b")),
        ),
        [(0, 0, 1, 1, "1."), (0, 1, 1, 1, "a"), (1, 0, 1, 1, "2."), (1, 1, 1, 1, "b")],
    ),
]


@pytest.mark.parametrize(
    ("body", "cells"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES]
)
def test_tables_become_cells(read_odt, body, cells):
    width = (
        '<style:style style:name="{}" style:family="table-column">'
        '<style:table-column-properties style:column-width="{}"/></style:style>'
    )
    styles = width.format("W", "5cm") + width.format("N", "0.02cm")
    assert told(read_odt(body, styles + LEGAL).blocks) == [cells]


def test_hidden_cells_and_rows_are_said(read_odt):
    covered = COVERED.replace("/>", f">{para('words')}</table:covered-table-cell>")
    for body in (
        table(row(spanned("a", 1, 2), covered)),
        table(row(cell("a")), row(cell("words"), more=' table:visibility="collapse"')),
    ):
        flow = read_odt(body)
        assert [cell.content[0].text for cell in flow.blocks[0].cells] == ["a"]
        assert [notice.code for notice in flow.notices] == ["hidden_text"]
