"""The text of an officer cell put right for reading: spaces, stray marks, addresses, numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from svextract.officers import phrases
from svextract.officers.letters import MEMORY

ENDS = re.compile(r";|\.(?=\s[A-Z])")
# What any of the repairs below may be for.
UNTIDY = re.compile(
    r"[^A-Za-z',& ]|[ ]{2}| ,|\b(?:x|etc|redacted|vacant|tb[acd]|completed?|(?:e-?)?mail)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"\s+\w")
LISTED = re.compile(rf"^(?:{phrases.BULLETS}|{phrases.LETTER_O}|['’.,](?=\s))\s*")
ADDRESS = re.compile(
    r"(?:,\s*|\(|\s[-–]\s+)?(?:\b(?:e-?mail|email address)\b\s*:?\s*)?"
    r"<?[\w.+-]+@[\w-]+(?:\.[\w-]+)*>?\)?",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"[,–-]?\s*\(?(?:\b(?:tel|telephone|phone|ext|extension|mobile|mob|[tm](?=:))\b\.?\s*(?:no\.?)?"
    r"\s*:?\s*|\bx(?=\d{3,5}\b))\+?[\d() ]{3,18}\d\)?|[,–-]?\s*\+?0\d[\d ]{8,13}\d",
    re.IGNORECASE,
)
REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"[{\[]", "("),
        (r"[}\]]", ")"),
        (r"[\u00a0\u2007\u202f\s]+", " "),
        (r"\u00ad|\u200b", ""),
        (r"(?<=[^\W\d_])- (?=[a-z])", "-"),  # 'co- ordinator'
        (r" ([-–—])(?=\w)|(?<=\w)([–—]) |(?<=\w)(-) ", r" \1\2\3 "),  # 'Licensing -Enforcement'
        (r" +([,;.)])", r"\1"),
        (r"(?<=[a-z]{2})\.(?=[A-Z][a-z])", ". "),  # 'Ken Hall.Parks Manager'
        (r"(?<=\w)\((?!s\))(?=\w{3})", " ("),  # 'Fostering(Anita Kohli)'
        (r"([(]) +", r"\1"),
        (
            r"(?i)(?<=\w)(?<!\(post)(?<!\b[Nn]ame)\s+\[?(?:redacted|vacant|tb[acd]|completed?)\]?(?=\W*(?:$|[;,(]))",
            "",
        ),
        (r"(?i),?\s*\betc\b\.?", ""),
        (r"(?i)\s+\(?x ?\d{1,2}\)?(?=$|[,;])", ""),  # 'Planning Officer x2'
        (r"\b(NED|[DH]o[A-Z]\w*)-([A-Z]{2,3})\b", r"\1 - \2"),  # a post's code and its holder's
        (r"…|\.{3,}", " "),
        (r"\s+(?:\(?(?:\d{1,2}|[A-H]|[ivx]{2,4})|\([a-h])\)\s+", "; "),  # 'A) … B) …'
        (r" {2,}", " "),
    )
)


@lru_cache(MEMORY)
def tidy(text: str) -> str:
    """Return a text for reading; the wording of the cell itself is kept elsewhere."""
    if not UNTIDY.search(text):
        return text.strip()  # most lines, told at a tenth of the price
    for pattern, by in REPAIRS:
        text = pattern.sub(by, text)
    text = NUMBER.sub("", ADDRESS.sub("", LISTED.sub("", text))).strip()
    return _balanced(text).strip()


def _balanced(text: str) -> str:
    """Return a text without a bracket that opens it and is never closed, or is never opened."""
    if text.startswith("(") and text.count("(") > text.count(")"):
        text = text[1:]
    depth, opened, kept = 0, -1, ""
    for at, mark in enumerate(text):
        ends = ENDS.search(kept, opened) if mark == "(" and opened >= 0 else None
        if ends:  # '(Team Lead; Ann Lee (Clerk)'
            kept, opened = f"{kept[: ends.start()]}){kept[ends.start() :]}", -1
            depth -= 1
        if mark == ")" and depth == 0:
            kept += "," if GOES_ON.match(text, at + 1) else ""
            continue
        depth += (mark == "(") - (mark == ")")
        opened = len(kept) if mark == "(" else -1 if mark == ")" else opened
        kept += mark
    return kept
