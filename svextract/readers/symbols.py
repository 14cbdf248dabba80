"""Characters of the symbol fonts that come with office programs, turned into Unicode.

Such a font draws a tick where the file has the letter 'ü' or the private character U+F0FC. Only
what plans use is listed: ticks, boxes, dots, arrows and the Greek letters of 'Symbol'. The rest
stays a private character, which later stages doubt.
"""

from __future__ import annotations

# First of the private characters that stand for the 256 places of a symbol font.
PRIVATE = 0xF000
PLACES = 0x100

WINGDINGS = {
    0x28: "☎",
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "☐",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "☐",
    0xAB: "★",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
WINGDINGS_2 = {
    0x4F: "✗",
    0x50: "✓",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0x97: "●",
    0xA3: "☐",
}
WINGDINGS_3 = {0x70: "▲", 0x71: "▼"}
WEBDINGS = {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗"}
GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
SYMBOL = {
    # Digits and most punctuation stand where they stand in every font.
    **{ord(char): char for char in " !#%&()+,./0123456789:;<=>?[]_{|}"},
    **dict(zip(range(0x41, 0x5B), GREEK[0], strict=True)),
    **dict(zip(range(0x61, 0x7B), GREEK[1], strict=True)),
    0x2D: "-",
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
}
FONTS: dict[str, dict[int, str]] = {
    "symbol": SYMBOL,
    "wingdings": WINGDINGS,
    "wingdings 2": WINGDINGS_2,
    "wingdings 3": WINGDINGS_3,
    "webdings": WEBDINGS,
}


def symbols_to_text(text: str, font: str) -> str:
    """Turn text set in a font into the characters it shows; other fonts show the text itself."""
    shown = FONTS.get(font.lower())
    if shown is None:
        return text
    return "".join(char if char.isspace() else _shown(ord(char), shown) for char in text)


def _shown(code: int, shown: dict[int, str]) -> str:
    place = code - PRIVATE if PRIVATE <= code < PRIVATE + PLACES else code
    return shown.get(place, chr(PRIVATE + place) if place < PLACES else chr(code))
