"""Characters as a typesetter stored them, turned into characters as a person types them."""

from __future__ import annotations

import unicodedata

# Single glyphs for several letters (Unicode, Alphabetic Presentation Forms).
LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
# Bullets of the Symbol and Wingdings fonts, which PDF files keep in the private use area.
SYMBOL_BULLETS = dict.fromkeys("\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06c\uf06e\uf0be\uf02d", "•")
INVISIBLE = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", "")
TABLE = str.maketrans({**LIGATURES, **SYMBOL_BULLETS, **INVISIBLE})


def clean_word(text: str) -> str:
    """Turn a word's stored characters into plain ones, composed (NFC); it may become empty."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text.translate(TABLE))
