"""Which pages may hold a plan, told by their text alone."""

from __future__ import annotations

import re

from svextract.plan.headings import BRACKETS, KNOWN_WORDS, NOT_WORDS, plain_heading
from svextract.plan.labels import recommendation_label
from svextract.plan.vocabulary import HEADING_CLUES, HEADINGS, Role

# Printed lines over which a heading row's words may be spread in a page's text.
WINDOW = 6
# Words: a longer line is running text.
LONGEST_LINE = 18
# Share of a line's words that must be words of headings.
KNOWN_SHARE = 0.75
LABEL = re.compile(r"^\W*rec\w{0,14}s?\.?\s+\S", re.IGNORECASE | re.MULTILINE)
DONE = {Role.ACTION, Role.RECOMMENDATION}
CARRIED_OUT = {Role.OFFICER, Role.DEADLINE, Role.PORTFOLIO}
WORD_ROLES: dict[str, set[Role]] = {}
for _role, _clues in HEADING_CLUES:
    for _clue in _clues:
        WORD_ROLES.setdefault(_clue.split()[-1], set()).add(_role)
for _heading, _role in HEADINGS.items():
    for _word in _heading.split():
        WORD_ROLES.setdefault(_word, set()).add(_role)


def may_hold_plan(text: str) -> bool:
    """Say whether a page's text shows a heading row or a recommendation's heading."""
    return _has_heading_row(text) or _has_label(text)


def _has_label(text: str) -> bool:
    return any(
        recommendation_label(text[found.start() :].split("\n", 1)[0].strip()) is not None
        for found in LABEL.finditer(text)
    )


def _has_heading_row(text: str) -> bool:
    """Say whether a few neighbouring lines consist of heading words for what, and who or when."""
    recent: list[set[Role]] = []
    for line in BRACKETS.sub(" ", text).splitlines():
        words = NOT_WORDS.sub(" ", line.casefold()).split()
        if not words:
            continue
        recent = [*recent[-(WINDOW - 1) :], _roles(words)]
        together = set[Role]().union(*recent)
        if recent[-1] and together & DONE and together & CARRIED_OUT:
            return True
    return False


def _roles(words: list[str]) -> set[Role]:
    known = sum(word in KNOWN_WORDS for word in words)
    if len(words) > LONGEST_LINE or known < KNOWN_SHARE * len(words):
        return set()
    return set[Role]().union(*(WORD_ROLES.get(word, set()) for word in words))


__all__ = ["may_hold_plan", "plain_heading"]
