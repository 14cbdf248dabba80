"""How well a text fits a column, told by what both are: where cells come without their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from svextract.plan.celltexts import (
    DASHES,
    LONGEST_DEADLINE,
    LONGEST_TEAM,
    REMEMBERED,
    count_words,
    is_along_date,
    is_deadline,
    is_decision,
    is_number,
    is_officer,
    is_other,
    is_team,
    is_when,
    names_date,
)
from svextract.plan.labels import labelled_part, recommendation_label
from svextract.plan.responses import read_response
from svextract.plan.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Fits: what the column is for; likely and perhaps; what tells nothing; what hardly stands there;
# and what does in no case.
SURELY, LIKELY, PERHAPS, OPEN, UNLIKELY, HARDLY, NEVER = 1.0, 0.5, 0.3, 0.0, -0.3, -0.6, -1.0
# Words from which a text is more and more surely what is to be done: words, fit.
WORDING = ((12, 1.0), (5, 0.8), (3, 0.4), (2, 0.2), (0, 0.0))
# How far the wording of a recommendation tells.
RECOMMENDS = 0.2
# What a councillor gains in the column of portfolios, and loses in that of officers beside it.
MEMBERS_COLUMN = 0.4
# What recommendations say and actions hardly do, and what begins a recommendation's own cell.
RECOMMENDING = re.compile(r"(?:\S+ )?[\"'“‘]?that\s|.*\bshould\b", re.IGNORECASE)
OPENING = re.compile(r"\(?(?:[A-Z]?\d{1,2}|[a-z])[.)]\s*\S")
# Who holds a portfolio and is no officer.
MEMBER = re.compile(
    r"\b(?:cllrs?|councillors?|portfolio holders?|(?:cabinet|executive|lead) members?"
    r"|(?:deputy )?leader of the council)\b",
    re.IGNORECASE,
)
RATING = re.compile(
    r"(?:red|amber|green|blue|black|grey|yellow|purple|r|a|g|b|r/a|a/g|(?:on|off) (?:track|target)"
    r"|achieved|delivered|implemented|complete|open|closed|at risk|delayed)\.?",
    re.IGNORECASE,
)
PRIORITY = re.compile(
    r"(?:very )?(?:high|medium|med|low|essential|desirable|[1-5]|[a-e])\.?", re.IGNORECASE
)
# The column of what a label says that begins a block of its own.
LABELLED = {
    "comments": Role.COMMENTS,
    "response": Role.RESPONSE,
    "theme": Role.THEME,
    "priority": Role.PRIORITY,
}


def cell_fits(roles: Sequence[Role], text: str) -> tuple[float, ...]:
    """Say for each column how well a text fits it; an empty cell may stand anywhere."""
    if not text:
        return (OPEN,) * len(roles)
    if not _has_column(text, roles):
        return (NEVER,) * len(roles)
    fits = [role_fit(role, text) for role in roles]
    if Role.PORTFOLIO in roles and Role.OFFICER in roles and MEMBER.search(text):
        fits = [_as_member(role, fit) for role, fit in zip(roles, fits, strict=True)]
    return tuple(fits)


def _as_member(role: Role, fit: float) -> float:
    if role is Role.PORTFOLIO:
        return fit + MEMBERS_COLUMN
    return fit - MEMBERS_COLUMN if role is Role.OFFICER else fit


def _has_column(text: str, roles: Sequence[Role]) -> bool:
    """Say whether a text that may begin a block of its own has a column that it could stand in."""
    if recommendation_label(text) is not None:
        return Role.RECOMMENDATION in roles
    part = labelled_part(text)
    return part is None or LABELLED[part.kind] in roles


@lru_cache(maxsize=REMEMBERED)
def role_fit(role: Role, text: str) -> float:
    """Say how well a text fits a column of this role."""
    return FITS.get(role, _remark)(text)


def _number(text: str) -> float:
    label = recommendation_label(text)
    return SURELY if is_number(text) or (label is not None and not label.text) else NEVER


def _deadline(text: str) -> float:
    if text in DASHES:
        return PERHAPS
    if is_number(text) and not text.isdigit():
        return UNLIKELY
    if count_words(text) > LONGEST_DEADLINE or not names_date(text):
        return HARDLY
    return SURELY if is_deadline(text) else PERHAPS


def _officer(text: str) -> float:
    if text in DASHES:
        return PERHAPS
    if is_officer(text):
        return SURELY
    if is_team(text):
        return LIKELY
    return HARDLY if not is_along_date(text) or is_when(text) else OPEN


def _who_and_when(text: str) -> float:
    return max(_officer(text), _deadline(text))


def _response(text: str) -> float:
    if read_response(text) is not None:
        return SURELY
    if count_words(text) > LONGEST_TEAM:
        return PERHAPS
    return HARDLY if is_other(text) else OPEN


def _wording(text: str) -> float:
    if text in DASHES:
        return OPEN
    if is_decision(text) or is_other(text):
        return HARDLY
    return next(fit for words, fit in WORDING if count_words(text) >= words)


def _action(text: str) -> float:
    return _wording(text) - RECOMMENDS * bool(RECOMMENDING.match(text))


def _recommendation(text: str) -> float:
    """Fit a recommendation, which may be only named: 'Bus station', 'Item 3'."""
    label = recommendation_label(text)
    if label is not None:
        return SURELY if label.text else LIKELY
    fit = _wording(text)
    opens = RECOMMENDING.match(text) or OPENING.match(text)
    return fit if fit < 0 else max(fit + RECOMMENDS * bool(opens), LIKELY)


def _rating(text: str) -> float:
    if RATING.fullmatch(text):
        return SURELY
    if count_words(text) > LONGEST_TEAM:
        return UNLIKELY
    if is_when(text):
        return OPEN if any(map(str.isdigit, text)) else SURELY
    return UNLIKELY if is_other(text) else PERHAPS


def _priority(text: str) -> float:
    return SURELY if PRIORITY.fullmatch(text) else HARDLY


def _theme(text: str) -> float:
    if is_other(text):
        return UNLIKELY
    return PERHAPS if count_words(text) <= LONGEST_TEAM else OPEN


def _remark(text: str) -> float:
    """Fit progress, comments, reasons and what is not known: mostly sentences."""
    if text in DASHES or is_other(text):
        return OPEN
    return LIKELY if count_words(text) > LONGEST_TEAM else PERHAPS


FITS: dict[Role, Callable[[str], float]] = {
    Role.NUMBER: _number,
    Role.RECOMMENDATION: _recommendation,
    Role.ACTION: _action,
    Role.OFFICER: _officer,
    Role.PORTFOLIO: _officer,
    Role.WHO_WHEN: _who_and_when,
    Role.DEADLINE: _deadline,
    Role.REVISED: _deadline,
    Role.RESPONSE: _response,
    Role.RAG: _rating,
    Role.PRIORITY: _priority,
    Role.THEME: _theme,
}
