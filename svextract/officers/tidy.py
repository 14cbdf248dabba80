"""The text of an officer cell put right for reading: spaces, stray marks, addresses, numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from svextract.officers.letters import MEMORY

ADDRESS = re.compile(
    r"(?:,\s*|\()?(?:\b(?:e-?mail|email address)\b\s*:?\s*)?<?[\w.+-]+@[\w-]+(?:\.[\w-]+)*>?\)?",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r",?\s*\(?(?:\b(?:tel|telephone|phone|ext|extension|mobile|mob)\b\.?\s*(?:no\.?)?\s*:?\s*)"
    r"\+?[\d() ]{3,18}\d\)?|,?\s*\+?0\d[\d ]{8,13}\d",
    re.IGNORECASE,
)
REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"[\u00a0\u2007\u202f\s]+", " "),
        (r"\u00ad|\u200b", ""),
        (r"(?<=[^\W\d_])- (?=[a-z])", "-"),  # 'co- ordinator'
        (r" ([-–—])(?=\w)|(?<=\w)([–—]) |(?<=\w)(-) ", r" \1\2\3 "),  # 'Licensing -Enforcement'
        (r" +([,;.)])", r"\1"),
        (r"([(]) +", r"\1"),
        (r"(?i)(?<=\w)\s+\[?(?:redacted|vacant|tb[acd]|completed?)\]?(?=\W*(?:$|[;,(]))", ""),
        (r"(?i),?\s*\betc\b\.?", ""),
        (r"(?i)\s+\(?x ?\d{1,2}\)?(?=$|[,;])", ""),  # 'Planning Officer x2'
        (r"\b(NED|[DH]o[A-Z]\w*)-([A-Z]{2,3})\b", r"\1 - \2"),  # a post's code and its holder's
        (r"…|\.{3,}", " "),
        (r" {2,}", " "),
    )
)


@lru_cache(MEMORY)
def tidy(text: str) -> str:
    """Return a text for reading; the wording of the cell itself is kept elsewhere."""
    for pattern, by in REPAIRS:
        text = pattern.sub(by, text)
    text = NUMBER.sub("", ADDRESS.sub("", text)).strip()
    if text.startswith("(") and text.count("(") > text.count(")"):
        text = text[1:]
    return text.strip()
