"""Which pages may hold a plan, told by their text alone.

Asked of every page of every pack, so it costs a small part of reading the text: most lines are
put aside by counting their words and capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from svextract.plan.formlabels import SAID_OF_ACTIONS
from svextract.plan.headings import (
    BRACKETS,
    CARRIED_OUT,
    DATE,
    DONE,
    KNOWN_WORDS,
    NOT_WORDS,
    NOTHING_GIVEN,
    heading_meaning,
    plain_heading,
)
from svextract.plan.labels import OTHER_WORDS, recommendation_label
from svextract.plan.lists import may_list
from svextract.plan.vocabulary import (
    HEADING_CLUES,
    HEADING_FILLERS,
    HEADINGS,
    STRONG_RECOMMENDATIONS,
    Role,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.plan.headings import Given

# Printed lines over which a heading row's words may be spread in a page's text.
WINDOW = 6
# Words: a longer line is running text.
LONGEST_LINE = 18
# Words of one heading; a longer line is several headings, each of which begins with a capital.
LONGEST_CELL = 5
# Share of a line's words that must be words of headings.
KNOWN_SHARE = 0.75
# Words: a line of no more between two lines of headings does not end the heading row.
LONGEST_UNKNOWN = 3
# Numbers, and small words of sentences, on a line: with as many it is a row of figures or prose.
MOST_NUMBERS = 2
MOST_SMALL_WORDS = 2
SMALL_WORDS = frozenset("the that be been was were had has told said".split())
# The dates of a work programme, which are not those of actions.
MEETING_DATES = re.compile(r"\b(?:meeting|committee) dates?\b|\bdates? of (?:the )?meetings?\b")
BEGINNING = re.compile(r"\W*[A-Z]")
SENTENCE = re.compile(r"[a-z]{4,}[.;] +[A-Z]|[a-z]{4,}\.$")
LABEL = re.compile(
    rf"^[^\w\n]*(?:rec\w{{0,14}}|{'|'.join(sorted(OTHER_WORDS))})s?\.?[ \t]+\S.*",
    re.IGNORECASE | re.MULTILINE,
)
# 'Lead officer:' at the beginning of a line.
FORM_LABEL = re.compile(r"^[ \t•]*(?P<label>[A-Z][A-Za-z0-9/&'’ ]{1,30}?) ?:(?=\s)", re.MULTILINE)
# Characters from the label of an action to that of who does it: the action stands between them.
RECORD = 400
# What makes a plan's headings though nobody says who or when: actions and what became of each, or
# recommendations and how they were answered.
TOGETHER = (
    {Role.ACTION, Role.RAG},
    {Role.ACTION, Role.PROGRESS},
    {Role.RECOMMENDATION, Role.RESPONSE},
)
WORD_ROLES: dict[str, set[Role]] = {}
for _role, _clues in HEADING_CLUES:
    for _clue in _clues:
        WORD_ROLES.setdefault(_clue.split()[-1], set()).add(_role)
for _heading, _role in HEADINGS.items():
    if _heading not in HEADING_FILLERS and " " not in _heading:
        WORD_ROLES.setdefault(_heading, set()).add(_role)


def may_hold_plan(text: str, given: Given = NOTHING_GIVEN) -> bool:
    """Say whether a page shows a plan's heading row, labels or list, or a recommendation's heading.

    given: headings that a person named; a page with one of them may hold a plan.
    """
    shown = _has_heading_row(text) or _has_label(text) or _has_form_labels(text)
    shown = shown or may_list(text)
    return shown or bool(given and _has_given(text, given))


def _has_form_labels(text: str) -> bool:
    """Say whether labels of what is done and of who or when stand near one another."""
    done = -RECORD - 1
    for found in FORM_LABEL.finditer(text):
        role = heading_meaning(found["label"]).role
        if role is Role.ACTION:
            done = found.start()
        elif role in SAID_OF_ACTIONS and found.start() - done <= RECORD:
            return True
    return False


def _has_given(text: str, given: Given) -> bool:
    plain = plain_heading(text)
    return any(f" {heading} " in f" {plain} " for heading, _ in given)


def _has_label(text: str) -> bool:
    return any(
        recommendation_label(found.group().strip()) is not None for found in LABEL.finditer(text)
    )


def _has_heading_row(text: str) -> bool:
    """Say whether neighbouring lines consist of heading words for what, and for who or when.

    Headings begin with a capital and hold no full sentence; running text between them ends the
    row, but for a short line, which may be a heading that is not known.
    """
    recent: list[set[Role]] = []
    for line in BRACKETS.sub(" ", text).splitlines():
        words = line.split()
        roles = _line_roles(line, words, begun=bool(recent)) if words else set[Role]()
        if roles:
            recent = [*recent[-(WINDOW - 1) :], roles]
            together = set[Role]().union(*recent)
            if (together & DONE and together & CARRIED_OUT) or any(
                map(together.issuperset, TOGETHER)
            ):
                return True
        elif len(words) > LONGEST_UNKNOWN:
            recent = []
    return False


def _line_roles(line: str, printed: list[str], *, begun: bool) -> set[Role]:
    """Return the roles that the words of a line name, if it may be a line of headings."""
    if len(printed) > LONGEST_LINE or not (begun or BEGINNING.match(line)):
        return set()
    capitals = sum(word[0].isupper() for word in printed)
    several = len(printed) > LONGEST_CELL
    if (several and capitals < max(2, len(printed) / LONGEST_CELL)) or SENTENCE.search(line):
        return set()
    lower = line.casefold()
    if _is_prose(lower.split()):
        return set()
    words = NOT_WORDS.sub(" ", DATE.sub(" ", MEETING_DATES.sub(" ", lower))).split()
    known = sum(word in KNOWN_WORDS for word in words)
    if known < KNOWN_SHARE * len(words):
        return set()
    roles = set[Role]().union(*(WORD_ROLES.get(word, set()) for word in words))
    if MEETING_DATES.search(lower) and STRONG_RECOMMENDATIONS.isdisjoint(words):
        roles.discard(Role.RECOMMENDATION)  # a work programme's items
    if capitals == 1 and roles & DONE and roles & CARRIED_OUT:  # one heading: 'Work programme'
        return WORD_ROLES.get(words[-1], set())
    return roles


def _is_prose(words: Sequence[str]) -> bool:
    """Say whether a line holds the small words of a sentence, or the figures of a table."""
    numbers = sum(word[:1].isdigit() for word in words)
    return numbers > MOST_NUMBERS or sum(map(SMALL_WORDS.__contains__, words)) > MOST_SMALL_WORDS
