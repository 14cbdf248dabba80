"""Numbers as lists print them: 3 becomes '3', 'c', 'iii', '3rd', 'Three'.

The styles are named as in Office Open XML (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat), which has
no name for the letters of a spreadsheet's columns.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Beyond this a list prints plain digits: Word's letters end at 780, its Roman numerals at 32,767.
MOST_LETTERED = 780
MOST_ROMAN = 32_767
MOST_WORDED = 999_999
ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
FOOTNOTE_MARKS = "*†‡§"


def to_letters(number: int) -> str:
    """Turn 1 into 'a', 27 into 'aa', 28 into 'bb', as Word does."""
    if not 1 <= number <= MOST_LETTERED:
        return str(number)
    repeats, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (repeats + 1)


def to_columns(number: int) -> str:
    """Turn 1 into 'a', 27 into 'aa', 28 into 'ab', as OpenDocument does unless told otherwise."""
    if not 1 <= number <= MOST_LETTERED:
        return str(number)
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def to_roman(number: int) -> str:
    """Turn 4 into 'iv'."""
    if not 1 <= number <= MOST_ROMAN:
        return str(number)
    numeral = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


def to_ordinal(number: int) -> str:
    """Turn 2 into '2nd'."""
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else SUFFIXES.get(number % 10, 'th')}"


def to_words(number: int) -> str:
    """Turn 21 into 'twenty-one'."""
    if not 0 <= number <= MOST_WORDED:
        return str(number)
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")
    size, name, join = (1000, "thousand", " ") if number >= 1000 else (100, "hundred", " and ")
    many, rest = divmod(number, size)
    join = " and " if rest < 100 else join
    return f"{to_words(many)} {name}" + (join + to_words(rest) if rest else "")


def to_ordinal_words(number: int) -> str:
    """Turn 21 into 'twenty-first'."""
    words = to_words(number)
    last = re.split("[- ]", words)[-1]
    if last in ORDINALS:
        return words.removesuffix(last) + ORDINALS[last]
    return words.removesuffix("y") + "ieth" if words.endswith("y") else words + "th"


def to_footnote_mark(number: int) -> str:
    """Turn 1 into '*', 5 into '**'."""
    if not 1 <= number <= MOST_LETTERED:
        return str(number)
    repeats, mark = divmod(number - 1, len(FOOTNOTE_MARKS))
    return FOOTNOTE_MARKS[mark] * (repeats + 1)


STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": to_letters,
    "upperLetter": lambda number: to_letters(number).upper(),
    "lowerColumn": to_columns,
    "upperColumn": lambda number: to_columns(number).upper(),
    "lowerRoman": to_roman,
    "upperRoman": lambda number: to_roman(number).upper(),
    "ordinal": to_ordinal,
    "cardinalText": lambda number: to_words(number).capitalize(),
    "ordinalText": lambda number: to_ordinal_words(number).capitalize(),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "chicago": to_footnote_mark,
    "hex": lambda number: f"{number:X}",
    "none": lambda _: "",
}


def to_numeral(number: int, style: str) -> str:
    """Turn a number into what a list of that style prints; plain digits in styles not known.

    A style of digits ('001') is an example of their number.
    """
    if style.isdecimal():
        return str(number).zfill(len(style))
    return STYLES.get(style, str)(number)
