"""From words to printed lines, and how the lines of a cell break."""

import pytest

from svextract.page import Box, Word
from svextract.tables.lines import (
    PrintedLine,
    measure,
    split_at_gaps,
    to_cell_lines,
    words_to_lines,
)
from tests.tables.made import HEIGHT, LEADING, PITCH, typed


def word(text, x0, base, height=8.0, pitch=5.0):
    return Word(text, Box(x0, base - height, x0 + pitch * len(text), base))


# Words in the order the file holds them, the lines they make, where such a thing was seen.
LINES = [
    ([word("Lead", 0, 10), word("officer", 30, 10)], ["Lead officer"], "anywhere"),
    ([word("officer", 30, 10), word("Lead", 0, 10)], ["Lead officer"], "text stored back to front"),
    ([word("b", 0, 20), word("a", 0, 10)], ["a", "b"], "footer stored first"),
    (
        [word("1", 0, 10), word("st", 6, 7, height=5), word("May", 20, 10)],
        ["1 st May"],
        "raised letters of '1st' (Word's autoformat)",
    ),
    ([word("a", 0, 10), word("b", 50, 10.9)], ["a b"], "cells of another font size in one row"),
    ([word("a", 0, 10), word("b", 0, 18)], ["a", "b"], "lines set close"),
    ([word("Head", 0, 10, height=20), word("text", 0, 22)], ["Head", "text"], "a large title"),
    ([], [], "a blank page"),
]


@pytest.mark.parametrize(("words", "lines", "seen"), LINES)
def test_words_become_lines(words, lines, seen):
    assert [line.text for line in words_to_lines(words)] == lines, seen


def test_a_line_knows_its_baseline_and_box():
    (line,) = words_to_lines([word("May", 20, 10), word("st", 6, 7, height=5), word("1", 0, 10)])
    assert line.base == 10
    assert line.box == Box(0, 2, 35, 10)


TEXT = "Cut the verges\ntwice a year\n\nReport to the Panel"


def test_measures():
    measures = measure(typed(TEXT).words)
    assert (measures.pitch, measures.height) == (PITCH, HEIGHT)
    assert measures.leading == pytest.approx(13)
    assert measures.space == PITCH


@pytest.mark.parametrize("scale", [0.5, 1.4, 4])
def test_measures_grow_with_the_page(scale):
    small, large = (measure(typed(TEXT, scale=size).words) for size in (1.0, scale))
    assert (large.pitch, large.height, large.leading, large.space) == pytest.approx(
        tuple(value * scale for value in (small.pitch, small.height, small.leading, small.space))
    )


@pytest.mark.parametrize("words", [[], [word("a", 0, 10)]])
def test_measures_are_never_zero(words):
    measures = measure(words)
    assert min(measures.pitch, measures.height, measures.leading, measures.space) > 0


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Action  Officer", ["Action", "Officer"]),
        ("Lead officer   By when", ["Lead officer", "By when"]),
        ("one line of text", ["one line of text"]),
        ("one", ["one"]),
    ],
)
def test_lines_are_split_at_wide_gaps(text, pieces):
    (line,) = words_to_lines(typed(text).words)
    assert [piece.text for piece in split_at_gaps(line, 1.6 * PITCH)] == pieces


def cell_lines(text, width):
    """The lines of a cell that is `width` characters wide."""
    return to_cell_lines(words_to_lines(typed(text).words), PITCH, width * PITCH)


# A cell as printed, its width, whether each line begins a paragraph, whether it may be the rest
# of a word.
CELLS = [
    ("Cut the verges\ntwice a year", 18, [False, False], "wrapped: 'twice' would not have fitted"),
    ("Cut verges\ntwice a year", 18, [False, True], "typed on a new line: 'twice' fits"),
    ("Head of\nHousing", 10, [False, False], "wrapped"),
    ("Nia\nTom", 20, [False, True], "two names, one a line"),
    ("Nia", 20, [False], "one line"),
    ("a b c\nd e f\ng", 5, [False, False, False], "a narrow cell"),
]


@pytest.mark.parametrize(("text", "width", "breaks", "seen"), CELLS)
def test_lines_know_whether_wrapping_explains_their_break(text, width, breaks, seen):
    assert [line.breaks for line in cell_lines(text, width)] == breaks, seen


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("Implementat\nion", 11, [False, True]),
        ("Head\nof", 11, [False, False]),
        ("of Implement\nation", 12, [False, False]),
    ],
    ids=["a word fills its cell", "room is left", "words could have gone apart"],
)
def test_lines_know_whether_the_word_above_may_be_cut(text, width, cut):
    assert [line.cut for line in cell_lines(text, width)] == cut


def test_without_an_edge_the_longest_line_is_the_limit():
    lines = to_cell_lines(
        words_to_lines(typed("A long line of the paragraph\nshort\nlast").words), PITCH
    )
    assert [line.breaks for line in lines] == [False, False, True]
    assert not any(line.cut for line in lines)


def test_no_lines_are_no_lines():
    assert to_cell_lines([], PITCH) == ()


def test_a_printed_line_of_one_word():
    line = PrintedLine((word("Nia", 0, LEADING),))
    assert (line.text, line.base) == ("Nia", LEADING)
