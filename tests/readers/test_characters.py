"""Characters as typesetters store them."""

import pytest

from svextract.readers.characters import clean_word

# What is stored, what a person types, where such a thing was seen.
CASES = [
    ("Officer", "Officer", "nearly everything"),
    ("O\ufb03cer", "Officer", "LaTeX, InDesign"),
    ("\ufb01nance", "finance", "Word with ligatures"),
    ("\ufb02eet", "fleet", "Word with ligatures"),
    ("sta\ufb00", "staff", "LaTeX"),
    ("wa\ufb04e", "waffle", "LaTeX"),
    ("re\u00adview", "review", "a soft hyphen from a web page"),
    ("\u200bAction", "Action", "a zero-width space from a web page"),
    ("\ufeffAction", "Action", "a byte-order mark in the middle of a file"),
    ("\u200b", "", "nothing but a zero-width space"),
    ("\uf0b7", "•", "Word's bullet in the font Symbol"),
    ("\uf0a7", "•", "Word's square in the font Wingdings"),
    ("\uf0fc", "•", "Word's tick in the font Wingdings"),
    ("Caf\u0065\u0301", "Café", "macOS writes the accent apart"),
    ("Ty\u0302", "Tŷ", "Welsh, the accent apart"),
    ("£5", "£5", "money"),
    ("½", "½", "a fraction is one character"),
    ("“May”", "“May”", "curly quotes stay as printed"),
    ("2018–19", "2018–19", "dashes stay as printed"),
]


@pytest.mark.parametrize(("stored", "typed", "seen"), CASES)
def test_words_are_cleaned(stored, typed, seen):
    assert clean_word(stored) == typed, seen
