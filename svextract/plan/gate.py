"""Which pages may hold a plan, told by their text alone."""

from __future__ import annotations

import re

from svextract.plan.headings import BRACKETS, DATE, KNOWN_WORDS, NOT_WORDS
from svextract.plan.labels import recommendation_label
from svextract.plan.vocabulary import HEADING_CLUES, HEADING_FILLERS, HEADINGS, Role

# Printed lines over which a heading row's words may be spread in a page's text.
WINDOW = 6
# Words: a longer line is running text.
LONGEST_LINE = 18
# Share of a line's words that must be words of headings.
KNOWN_SHARE = 0.75
# Words: a line of no more between two lines of headings does not end the heading row.
LONGEST_UNKNOWN = 3
BEGINNING = re.compile(r"\W*[A-Z]")
SENTENCE = re.compile(r"[a-z]{4,}[.;] +[A-Z]|[a-z]{4,}\.$")
LABEL = re.compile(r"^\W*rec\w{0,14}s?\.?\s+\S", re.IGNORECASE | re.MULTILINE)
DONE = {Role.ACTION, Role.RECOMMENDATION}
CARRIED_OUT = {Role.OFFICER, Role.DEADLINE, Role.PORTFOLIO}
WORD_ROLES: dict[str, set[Role]] = {}
for _role, _clues in HEADING_CLUES:
    for _clue in _clues:
        WORD_ROLES.setdefault(_clue.split()[-1], set()).add(_role)
for _heading, _role in HEADINGS.items():
    if _heading not in HEADING_FILLERS and " " not in _heading:
        WORD_ROLES.setdefault(_heading, set()).add(_role)


def may_hold_plan(text: str) -> bool:
    """Say whether a page's text shows a heading row or a recommendation's heading."""
    return _has_heading_row(text) or _has_label(text)


def _has_label(text: str) -> bool:
    return any(
        recommendation_label(text[found.start() :].split("\n", 1)[0].strip()) is not None
        for found in LABEL.finditer(text)
    )


def _has_heading_row(text: str) -> bool:
    """Say whether neighbouring lines consist of heading words for what, and for who or when.

    Headings begin with a capital and hold no full sentence; running text between them ends the
    row, but for a short line, which may be a heading that is not known.
    """
    recent: list[set[Role]] = []
    for line in BRACKETS.sub(" ", text).splitlines():
        words = NOT_WORDS.sub(" ", DATE.sub(" ", line.casefold())).split()
        roles = set[Role]() if SENTENCE.search(line) else _roles(words)
        if roles and (recent or BEGINNING.match(line)):
            recent = [*recent[-(WINDOW - 1) :], roles]
        elif len(words) > LONGEST_UNKNOWN:
            recent = []
        together = set[Role]().union(*recent)
        if roles and together & DONE and together & CARRIED_OUT:
            return True
    return False


def _roles(words: list[str]) -> set[Role]:
    """Return the roles that the words of a line name, if it is made of heading words."""
    known = sum(word in KNOWN_WORDS for word in words)
    if len(words) > LONGEST_LINE or known < KNOWN_SHARE * len(words):
        return set()
    return set[Role]().union(*(WORD_ROLES.get(word, set()) for word in words))
