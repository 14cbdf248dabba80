"""Words that carry their letter with them: how what the model tells reaches the rules.

The rules read a word by its letter (see `letters`), and the tables do not know every word. Where
the model tells what an unknown word is, the word is written with a mark behind it, a character of
Unicode's private use area that stands for the letter; whatever reads the word's letter reads the
mark first, and nothing else has to know of it.
"""

from __future__ import annotations

import re
from string import ascii_letters

FIRST = 0xE000  # of the private use area; an officer cell has no use for its characters
MARKS = {letter: chr(FIRST + ord(letter)) for letter in ascii_letters}
LETTERS = {mark: letter for letter, mark in MARKS.items()}
MARK = re.compile(f"[{''.join(LETTERS)}]")


def marked(word: str, letter: str) -> str:
    """Return a word with the mark of its letter."""
    return word + MARKS[letter]


def marked_letter(word: str) -> str:
    """Return the letter that a word carries, or nothing."""
    found = MARK.search(word)
    return LETTERS[found.group()] if found else ""


def unmarked(text: str) -> str:
    """Return a text without marks."""
    return MARK.sub("", text)
