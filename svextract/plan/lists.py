"""The wording of lists that hold a plan without a table: what became of each entry, and replies."""

from __future__ import annotations

import re
from itertools import pairwise

from svextract.plan.phrases import OUTCOMES
from svextract.plan.responses import read_response

BULLETS = "•▪◦‣·●○o–-*"
OUTCOME = "|".join(OUTCOMES)
# '[ONGOING]', '[Completed – June]', '(CLOSED)' at the end of a paragraph.
STATE_AT_END = re.compile(
    rf"\s*(?:\[\s*(?P<square>(?i:{OUTCOME})\b[^\[\]]{{0,30}}?)\s*\]"
    r"|\(\s*(?P<capitals>[A-Z][A-Z -]+)\s*\))\.?$"
)
ENTRIES = r"(?:recommendations?|actions?|items?|matters|tasks|points)"
# 'Not implemented', 'Outstanding actions', 'Actions completed (3)', 'Closed since last meeting'.
STATE_ALONE = re.compile(
    rf"(?:{ENTRIES} )?(?:{OUTCOME})(?: {ENTRIES})?(?: (?:since|from|at)(?: \w+){{1,4}})?"
    r"\s*:?\s*(?:\(\d{1,3}\))?",
    re.IGNORECASE,
)
OUTCOME_ALONE = re.compile(OUTCOME, re.IGNORECASE)
# Where a recommendation stands in the report that it comes from: '(S47)', '(1.46)',
# '(Paragraphs 15 and 16)'.
PARAGRAPH = r"(?:paragraphs?|paras?\.?) \d"
CITED = re.compile(
    rf"\((?:[A-Z]{{0,3}}\d{{1,3}}(?:\.\d{{1,3}})*|{PARAGRAPH}[^()]{{0,40}})\)\.?$", re.IGNORECASE
)
# What a page of such lists shows, in its text alone.
STATE_SHOWN = re.compile(rf"\[\s*(?:{OUTCOME})\b[^\[\]\n]{{0,30}}\]", re.IGNORECASE)
CITED_SHOWN = re.compile(rf"\({PARAGRAPH}[^()\n]{{0,40}}\)\.?\s*$", re.IGNORECASE | re.MULTILINE)
REFERRED = re.compile(r"\([A-Z]{0,3}\d{1,3}(?:\.\d{1,3})?\)\.?\s*$", re.MULTILINE)
FEWEST_REFERRED = 2
# Words of the longest line that heads entries with what became of them.
LONGEST_STATE = 5
# '(3) The council should': a numbered recommendation of a reply.
COUNTED = re.compile(r"\((?P<number>\d{1,2})\)\s+\S")


def is_bullet(text: str) -> bool:
    """Say whether a line begins with a bullet."""
    return text[:1] in BULLETS and text[1:2].isspace()


def state_at_end(text: str) -> tuple[str, str] | None:
    """Divide a paragraph that says last, in brackets, what became of it: the rest, and that."""
    found = STATE_AT_END.search(text)
    if found is None or not found.start():
        return None
    state = found["square"] or found["capitals"].strip()
    return (text[: found.start()], state) if found["square"] or is_state(state) else None


def is_state(text: str) -> bool:
    """Say whether a text only says what became of something: 'Not implemented'."""
    return OUTCOME_ALONE.fullmatch(text) is not None


def names_state(text: str) -> bool:
    """Say whether a line heads what became of the entries below it: 'Outstanding actions'."""
    return STATE_ALONE.fullmatch(text.strip()) is not None


def cites(text: str) -> bool:
    """Say whether a paragraph ends with its place in the report that it comes from."""
    return CITED.search(text) is not None


def count_of(text: str) -> int | None:
    """Return the number of a paragraph that begins '(3) The council should'."""
    found = COUNTED.match(text)
    return int(found["number"]) if found else None


def answers(text: str) -> bool:
    """Say whether a paragraph begins with a decision on what stands above it."""
    return read_response(text) is not None


def may_list(text: str) -> bool:
    """Say whether a page may hold one of these lists."""
    if "[" in text and STATE_SHOWN.search(text):
        return True
    if "(" in text and CITED_SHOWN.search(text):
        return True
    return any(
        len(line.split()) <= LONGEST_STATE
        and names_state(line)
        and (not below[:1].isalnum() or len(REFERRED.findall(text)) >= FEWEST_REFERRED)
        for line, below in pairwise(text.splitlines())
    )
