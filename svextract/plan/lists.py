"""The wording of lists that hold a plan without a table: what became of each entry, and replies."""

from __future__ import annotations

import re
from itertools import pairwise

from svextract.plan.phrases import OUTCOMES
from svextract.plan.responses import read_response

BULLETS = "•▪◦‣·●○o–-*"
OUTCOME = "|".join(OUTCOMES)
# What may follow a state in its brackets: a mark and more, or a month and year.
MORE = r"(?:\s*[-–—:,;.][^\[\]]{0,30}|\s+(?:\w+ )?\d{4})?"
# '[ONGOING]', '[Completed – June]', '(CLOSED)' at the end of a paragraph.
STATE_AT_END = re.compile(
    rf"\s*(?:\[\s*(?P<square>(?i:{OUTCOME}){MORE})\s*\]"
    r"|\(\s*(?P<capitals>[A-Z][A-Z -]+)\s*\))\.?$"
)
ENTRIES = r"(?:recommendations?|actions?|items?|matters|tasks|points)"
SINCE = (
    r"(?: (?:since|from|at) (?:the )?"
    r"(?:(?:last|previous|earlier|this)(?: \w+){0,2}|\d{1,2} \w+ \d{4}))?"
)
COUNT = r"\s*:?\s*(?:\(\d{1,3}\))?"
# 'Not implemented', 'Outstanding actions', 'Actions completed (3)', 'Closed since last meeting'.
STATE_ALONE = re.compile(
    rf"(?:{ENTRIES} (?:{OUTCOME})|(?:{OUTCOME}) {ENTRIES}|(?:{OUTCOME})){SINCE}{COUNT}",
    re.IGNORECASE,
)
# States that alone head other lists too: an agenda's open part, what a meeting resolved.
HEADS_ELSE = re.compile(r"(?:open|closed|resolved|deferred|withdrawn|met)", re.IGNORECASE)
OUTCOME_ALONE = re.compile(OUTCOME, re.IGNORECASE)
# Where a recommendation stands in the report that it comes from: '(S47)', '(1.46)',
# '(Paragraphs 15 and 16)'.
PARAGRAPH = r"(?:paragraphs?|paras?\.?) \d"
PLACE = r"[RS]\d{1,3}|\d{1,2}\.\d{1,3}"
CITED = re.compile(rf"\((?:{PLACE}|{PARAGRAPH}[^()]{{0,40}})\)\.?$", re.IGNORECASE)
# What a page of such lists shows, in its text alone.
STATE_SHOWN = re.compile(rf"\[\s*(?:{OUTCOME}){MORE}\s*\]", re.IGNORECASE)
CITED_SHOWN = re.compile(rf"\({PARAGRAPH}[^()\n]{{0,40}}\)\.?\s*$", re.IGNORECASE | re.MULTILINE)
REFERRED = re.compile(rf"\((?:{PLACE})\)\.?\s*$", re.MULTILINE)
FEWEST_REFERRED = 2
BEGUN = re.compile(r"[^\w\s(\"'‘“£]|\(?\d{1,2}[a-z]?[.)]\s")
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
    plain = text.strip().rstrip(" :")
    return STATE_ALONE.fullmatch(plain) is not None and HEADS_ELSE.fullmatch(plain) is None


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
        and (BEGUN.match(below) or len(REFERRED.findall(text)) >= FEWEST_REFERRED)
        for line, below in pairwise(text.splitlines())
    )
