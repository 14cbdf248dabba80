"""Labels of forms: 'Action 2', 'Lead officer:', 'By when:', on their own or within a line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from svextract.deadlines import is_finished
from svextract.plan.columns import FEWEST_BESIDE, heading_score
from svextract.plan.headings import CARRIED_OUT, EXACT, NOTHING_GIVEN, Given, heading_meaning
from svextract.plan.labels import RESOLVED, recommendation_label
from svextract.plan.phrases import COVER_LABELS
from svextract.plan.vocabulary import NAMED_ACTIONS, Role
from svextract.tables.recogniser import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

RECOMMENDATION = "Recommendation"
# The number of a form's label: the ' 2' of 'Action 2', the ' 1.1' of 'Action 1.1'.
COUNTED = re.compile(r"(?<=[^\W\d_]{2})\s+\d{1,2}(?:\.\d{1,2})*[a-z]?$")
COUNTED_ROLES = frozenset({Role.ACTION, Role.OFFICER, Role.DEADLINE})
# What is said of an action in running text.
SAID_OF_ACTIONS = CARRIED_OUT | {Role.PROGRESS, Role.RAG}
# Labels of running text that name an action outright, where nobody says who, when or how it goes.
FEWEST_NAMED = 2
# What may be labelled in the middle of a line; a comment or a theme begins a line.
INLINE_ROLES = frozenset(
    {Role.ACTION, Role.OFFICER, Role.PORTFOLIO, Role.DEADLINE, Role.REVISED, Role.RAG,
     Role.PROGRESS, Role.PRIORITY}
)  # fmt: skip
# Words of the longest label within a line.
LONGEST_INLINE = 5
# A colon that ends a label: a value or the line's end follows, not the minutes of a time.
COLON = re.compile(r"\s?:(?=\s|$)")
# What ends the value before a label, so that the label may begin in lower case.
APART = re.compile(r"[.;,!?)(|]\s*")
# Marks in front of a label: bullets and what stands between two labels on a line.
LEADING_MARKS = " •▪◦·*–—-|;,.("
REMEMBERED = 4096


@lru_cache(maxsize=REMEMBERED)
def form_label(text: str, given: Given = NOTHING_GIVEN) -> str | None:
    """Return the heading that a form's label stands for: 'Action' for 'Action 2'."""
    label = recommendation_label(text.strip(" :."))
    if label is not None and not label.text and not label.damaged:
        return RECOMMENDATION
    plain = text.strip(" :.")
    bare = COUNTED.sub("", plain)
    if bare != plain and heading_meaning(bare, given).role in COUNTED_ROLES:
        return bare
    meaning = heading_meaning(plain, given)
    if meaning.certainty < EXACT and plain[:1].islower():
        return None  # the middle of a sentence: 'and their partners'
    return plain if meaning.role is not None else None


def form_number(text: str) -> str:
    """Return the label of a form if it numbers the value beside it: 'Recommendation 3'."""
    label = recommendation_label(text.strip(" :."))
    return "" if label is None or label.text else text.strip(" :.")


def labels_in(text: str, given: Given = NOTHING_GIVEN) -> list[Stretch]:
    """Find the labels in a line, each with the colon that follows it."""
    if RESOLVED.match(text):
        return []
    found: list[Stretch] = []
    for colon in COLON.finditer(text):
        begun = found[-1].end if found else 0
        start = _label_start(text, begun, colon.start(), given)
        if start is not None:
            found.append(Stretch(start, colon.end()))
    return found


def _label_start(text: str, begun: int, end: int, given: Given) -> int | None:
    """Find where the label before a colon begins: at the line's beginning, or at a capital.

    Of several readings the surest is taken, then the longest: "… Team By when:" is "By when".
    """
    lead = len(text[begun:end]) - len(text[begun:end].lstrip(LEADING_MARKS))
    if (
        begun == 0
        and not text[lead : lead + 1].isdigit()
        and form_label(text[lead:end], given) is not None
    ):
        return lead
    apart = max((match.end() for match in APART.finditer(text, begun, end)), default=begun)
    words = [match.start() for match in re.compile(r"[^\s(]+").finditer(text, apart, end)]
    found = [
        (heading_meaning(text[start:end], given).certainty, -start)
        for start in words[-LONGEST_INLINE:]
        if text[start].isupper() or start == apart > begun
        if not any(map(str.isdigit, text[start:end]))
        if heading_meaning(text[start:end], given).role in INLINE_ROLES
    ]
    return -max(found)[1] if found else None


def names_plan(
    labels: Sequence[str], given: Given = NOTHING_GIVEN, *, answers: bool = False
) -> bool:
    """Say whether labels are those of a plan's records: an action, and who, when or how it goes.

    answers: they stand in a table, so that an action may be named outright and nothing else be
    said of it, and a recommendation with its answer may stand for it; in running text, actions that
    are named outright must be several. An officer's recommendation on an application, with its
    target date, is no plan.
    """
    headings = [form_label(label, given) or label for label in labels]
    meanings = [heading_meaning(heading, given) for heading in headings]
    roles = {meaning.role for meaning in meanings}
    if Role.ACTION in roles:
        named = sum(meaning.text in NAMED_ACTIONS for meaning in meanings)
        listed = answers or named >= FEWEST_NAMED
        said = not roles.isdisjoint(SAID_OF_ACTIONS) or (listed and len(labels) >= FEWEST_BESIDE)
    else:
        said = answers and {Role.RECOMMENDATION, Role.RESPONSE} <= roles
    return said and heading_score(headings, given) > 0


def lacks_action(labels: Sequence[str], given: Given = NOTHING_GIVEN) -> bool:
    """Say whether labels name who and by when in the words of a plan, and only not what is done."""
    headings = [form_label(label, given) or label for label in labels]
    meanings = [heading_meaning(heading, given) for heading in headings]
    sure = {meaning.role for meaning in meanings if meaning.text not in COVER_LABELS}
    return {Role.OFFICER, Role.DEADLINE} <= sure and Role.ACTION not in sure


def is_complete(label: str, text: str, more: str, given: Given = NOTHING_GIVEN) -> bool:
    """Say whether what a label says ends before a further line: a date that does not go on."""
    role = heading_meaning(form_label(label, given) or label, given).role
    if role not in {Role.DEADLINE, Role.REVISED}:
        return False
    return is_finished(text) and not is_finished(f"{text} {more}")
