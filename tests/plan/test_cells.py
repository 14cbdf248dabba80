"""The printed lines of a cell become its text."""

import pytest

from svextract.page import Cell, Line
from svextract.plan.cells import is_blank, lines_to_text, mended, without_strays, words_of

KNOWN = words_of(["The reletting of homes is reviewed, with implementation of well-being plans."])


def lines(text):
    """Lines of a cell: '/' before one says that wrapping does not explain its break, '!' that the
    word above it may be cut."""
    return tuple(
        Line(part.lstrip("/!"), breaks=part.startswith("/"), cut=part.startswith("!"))
        for part in text.split("\n")
    )


# The lines of a cell, its text, where such a thing was seen.
TEXTS = [
    ("Cut the verges\nof all lanes", "Cut the verges of all lanes", "a wrapped cell"),
    ("Cut the verges\n/Report", "Cut the verges\nReport", "two paragraphs"),
    ("Verges:\n• lanes\n• roads", "Verges:\n• lanes\n• roads", "bullets"),
    ("Verges:\n- lanes\n– roads", "Verges:\n- lanes\n– roads", "dashes as bullets"),
    ("• lanes that\nare narrow\n• roads", "• lanes that are narrow\n• roads", "a wrapped bullet"),
    ("the re-\nletting of homes", "the reletting of homes", "the joined word stands elsewhere"),
    ("the re-\nuse of homes", "the re-use of homes", "the joined word does not"),
    ("for well-\nbeing", "for well-being", "the word stands elsewhere with its hyphen"),
    ("Traffic/\nHighways", "Traffic/Highways", "a slash at the end of a line"),
    ("Traffic /\nHighways", "Traffic / Highways", "a slash between words"),
    ("March –\nJune 2018", "March – June 2018", "a dash between dates"),
    ("31 December\n2018", "31 December 2018", "a date"),
    ("Implementat\n!ion plan", "Implementation plan", "a cell too narrow for its word"),
    ("Head of\n!Housing", "Head of Housing", "a line that is full by chance"),
    ("", "", "an empty line"),
]


@pytest.mark.parametrize(("printed", "text", "seen"), TEXTS)
def test_lines_become_text(printed, text, seen):
    assert lines_to_text(lines(printed), KNOWN) == text, seen


def test_without_a_vocabulary_hyphens_stay():
    assert lines_to_text(lines("the re-\nletting")) == "the re-letting"


def test_no_lines_are_no_text():
    assert lines_to_text(()) == ""


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("Implementat\n!ion\n/Manager", ["Implementation", "Manager"]),
        ("Head of\nHousing", ["Head of", "Housing"]),
        ("Nia\n!Bevan", ["Nia", "Bevan"]),
    ],
)
def test_cut_words_are_mended_line_by_line(printed, whole):
    assert [line.text for line in mended(lines(printed), KNOWN)] == whole


# The lines of a cell, what is left of them, the stray marks.
STRAYS = [
    ("31 August 2018\n_", "31 August 2018", ["_"], "the seed"),
    ("31 August 2018 _", "31 August 2018", ["_"], "the seed, on one line"),
    ("|\nNia Bevan", "Nia Bevan", ["|"], "a border that was read as text"),
    ("~", "", ["~"], "dirt"),
    (".", "", ["."], "dirt"),
    ("Nia Bevan", "Nia Bevan", [], "clean"),
    ("Nia Bevan.", "Nia Bevan.", [], "a stop belongs to its word"),
    ("-", "-", [], "a dash says that there is nothing"),
    ("a\nb", "a b", [], "letters"),
    ("“", "“", [], "a ditto mark"),
    ("5", "5", [], "a number"),
]


@pytest.mark.parametrize(("printed", "text", "strays", "seen"), STRAYS)
def test_stray_marks_are_taken_out(printed, text, strays, seen):
    cell, found = without_strays(Cell(lines(printed)))
    assert (cell.text, list(found)) == (text, strays), seen


@pytest.mark.parametrize("text", ["", " ", "-", "–", "—", "N/A", "n/a", "None", "nil", "…"])
def test_cells_that_say_nothing(text):
    assert is_blank(text)


@pytest.mark.parametrize("text", ["Nia", "tbc", "No", "ongoing", "0"])
def test_cells_that_say_something(text):
    assert not is_blank(text)
