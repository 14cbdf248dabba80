"""Numbers as lists print them."""

import pytest

from svextract.readers.numerals import to_numeral

# The style, then numbers and what is printed.
PRINTED = [
    ("decimal", {1: "1", 0: "0", -3: "-3"}),
    ("decimalZero", {1: "01", 10: "10"}),
    ("001", {7: "007", 1234: "1234"}),
    ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb", 780: "z" * 30, 781: "781", 0: "0"}),
    ("upperLetter", {2: "B", 53: "AAA"}),
    ("lowerColumn", {26: "z", 27: "aa", 28: "ab", 780: "acz", 781: "781", 0: "0"}),
    ("upperColumn", {28: "AB"}),
    ("lowerRoman", {1: "i", 4: "iv", 9: "ix", 14: "xiv", 0: "0", 40_000: "40000"}),
    ("upperRoman", {1994: "MCMXCIV"}),
    ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 112: "112th", 121: "121st"}),
    ("cardinalText", {1: "One", 13: "Thirteen", 21: "Twenty-one", 100: "One hundred"}),
    ("cardinalText", {101: "One hundred and one", 1_100: "One thousand one hundred"}),
    ("cardinalText", {2_005: "Two thousand and five", -1: "-1", 1_000_000: "1000000"}),
    ("ordinalText", {1: "First", 12: "Twelfth", 20: "Twentieth", 21: "Twenty-first", 4: "Fourth"}),
    ("ordinalText", {8: "Eighth", 9: "Ninth", 101: "One hundred and first"}),
    ("numberInDash", {3: "- 3 -"}),
    ("decimalEnclosedParen", {3: "(3)"}),
    ("decimalEnclosedFullstop", {3: "3."}),
    ("chicago", {1: "*", 4: "§", 5: "**", 0: "0"}),
    ("hex", {255: "FF"}),
    ("none", {3: ""}),
    ("ideographDigital", {3: "3"}),
]


@pytest.mark.parametrize(
    ("style", "number", "printed"),
    [(style, number, text) for style, cases in PRINTED for number, text in cases.items()],
)
def test_numbers_are_printed_in_their_style(style, number, printed):
    assert to_numeral(number, style) == printed
