"""Boxes and pages."""

import pytest

from svextract.page import Box, Cell, Line, Page, around
from svextract.readers.pdf import turned_to_read

BOX = Box(10, 20, 40, 28)


def test_a_box_knows_its_measures():
    assert (BOX.width, BOX.height, BOX.centre, BOX.middle) == (30, 8, 25, 24)


@pytest.mark.parametrize(
    ("boxes", "box"),
    [
        ([BOX], BOX),
        ([BOX, Box(0, 25, 12, 40)], Box(0, 20, 40, 40)),
        ([Box(5, 5, 6, 6), Box(1, 1, 2, 2)], Box(1, 1, 6, 6)),
    ],
)
def test_around(boxes, box):
    assert around(boxes) == box


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turning_forth_undoes_turning_back(turn):
    page = Page(1, 600, 400, (), rules=(BOX,), fills=(Box(0, 0, 600, 10),))
    upright = turned_to_read(page, turn)
    assert upright.turn == turn
    assert tuple(map(upright.displayed, upright.rules)) == page.rules
    assert tuple(map(upright.displayed, upright.fills)) == page.fills


def test_an_empty_cell_is_false():
    assert not Cell()
    assert Cell((Line("a"), Line("b"))).text == "a b"
