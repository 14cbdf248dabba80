"""What columns hold whose headings leave it open: told by the cells below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from svextract.plan.celltexts import count_words
from svextract.plan.columns import column_roles
from svextract.plan.fits import SURELY, role_fit
from svextract.plan.headings import NOTHING_GIVEN, Given, plain_heading
from svextract.plan.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.tables.joins import Table

# Share of the cells of a column that tells what it holds.
MOSTLY = 0.5
WORDED = re.compile(r"[^\W\d_]{3}")
# What words before the action may be that are not what it answers.
OTHERWISE = (Role.RAG, Role.PRIORITY, Role.OFFICER, Role.DEADLINE)
# What tells how things stand: a state, or the day on which it was reached.
STATES = (Role.RAG, Role.DEADLINE)
# Words of the average cell of a column that says how things stand: 'In progress', 'On track' have
# fewer than the notes that some write there.
WORDS_OF_NOTES = 3
# Share of the notes that may be a state all the same.
STATES_AMONG_NOTES = 0.3


def table_roles(table: Table, given: Given = NOTHING_GIVEN) -> tuple[Role, ...]:
    """Turn a table into the role of each column, told by its headings and then by its cells.

    The cells settle columns without a heading, and a state that is told in sentences. Words before
    the action, under no heading, are what it answers: a recommendation, or more of what is said of
    it. given: what a person says that its headings mean.
    """
    roles = column_roles(table.headings, given)
    settled = list(roles)
    for column, heading in enumerate(table.headings):
        texts = [row.cells[column].text for row in table.rows if row.cells[column]]
        if not texts:
            continue
        if roles[column] is Role.RAG and Role.PROGRESS not in roles:
            if _are_notes(heading, texts):
                settled[column] = Role.PROGRESS
        elif not plain_heading(heading) and _before_action(settled, column):
            settled[column] = _unnamed(settled, column, texts)
    return tuple(settled)


def _are_notes(heading: str, texts: Sequence[str]) -> bool:
    """Say whether a column of states holds sentences: 'Letter sent, no answer yet'."""
    if "rag" in plain_heading(heading).split():
        return False
    long = sum(map(count_words, texts)) >= WORDS_OF_NOTES * len(texts)
    return long and _share(texts, STATES) <= STATES_AMONG_NOTES


def _share(texts: Sequence[str], roles: Iterable[Role]) -> float:
    """Return which share of the texts surely fits a column of one of these roles."""
    return sum(any(role_fit(role, text) == SURELY for role in roles) for text in texts) / len(texts)


def _before_action(roles: Sequence[Role], column: int) -> bool:
    return Role.ACTION in roles[column + 1 :]


def _unnamed(roles: Sequence[Role], column: int, texts: Sequence[str]) -> Role:
    """Return the role of a column before the action that has no heading."""
    if _share(texts, [Role.NUMBER]) >= MOSTLY:
        return roles[column] if Role.NUMBER in roles else Role.NUMBER
    worded = [text for text in texts if WORDED.search(text)]
    if len(worded) < MOSTLY * len(texts) or _share(texts, OTHERWISE) >= MOSTLY:
        return Role.OTHER
    if Role.RECOMMENDATION not in roles:
        return Role.RECOMMENDATION
    return Role.COMMENTS if Role.COMMENTS not in roles else Role.OTHER
