"""What the columns of a table hold, told by all headings of its row, and whether it is a plan's."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from svextract.plan.headings import (
    CARRIED_OUT,
    EXACT,
    LONGEST_HEADING,
    NOTHING_GIVEN,
    SAID,
    Given,
    Meaning,
    heading_meaning,
    plain_heading,
    role_by_clues,
)
from svextract.plan.phrases import COVER_LABELS
from svextract.plan.vocabulary import (
    ACTIONS_ELSE,
    COUNTED_BY,
    FEWEST_OTHER_WORDS,
    NAMED_ACTIONS,
    ORIGINS,
    OTHER_TABLES,
    PERFORMANCE_ROLES,
    PERFORMANCE_WORDS,
    PROPOSALS,
    PROPOSED_FOR,
    SAID_OF_MEASURES,
    STATES,
    STRONG_RECOMMENDATIONS,
    TITLES_OF_ACTIONS,
    Role,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

# How sure a heading is of which some words are not known, in a row of known headings.
LIKELY = 0.5
# Columns of a table, the one that names an action outright among them.
FEWEST_BESIDE = 3
# What may stand beside actions that nobody is named for, and beside recommendations' answers.
BESIDE_ACTIONS = frozenset(
    {Role.NUMBER, Role.THEME, Role.PRIORITY, Role.RAG, Role.PROGRESS, Role.COMMENTS,
     Role.RECOMMENDATION}
)  # fmt: skip
BESIDE_ANSWERS = (BESIDE_ACTIONS - {Role.RECOMMENDATION}) | {
    Role.RESPONSE, Role.REASON, Role.PORTFOLIO
}  # fmt: skip
# What a filled cell without a known heading takes from a heading row's score.
UNKNOWN = -0.35

# Roles that a plan needs, and the column that serves where none has it.
SUBSTITUTES = ((Role.OFFICER, Role.PORTFOLIO), (Role.DEADLINE, Role.REVISED))
# Columns whose cell heads the rows below it until the next one is filled.
GROUP_ROLES = frozenset(
    {Role.NUMBER, Role.RECOMMENDATION, Role.RESPONSE, Role.REASON, Role.THEME, Role.PRIORITY}
)


def heading_score(texts: Sequence[str], given: Given = NOTHING_GIVEN) -> float:
    """Say how surely these cells head a table of actions; 0 where they do not.

    A plan has a column for what is done or recommended, and others that tell that it is one; the
    column of the actions may have no heading beside who and when.
    """
    row = _settled([heading_meaning(text, given) for text in texts])
    meanings = [meaning for meaning, text in zip(row, texts, strict=True) if text.strip()]
    roles = {meaning.role for meaning in meanings}
    unnamed = _unnamed_action(row) is not None
    if not (unnamed or _names_a_plan(row, roles)) or not all(meaning.text for meaning in meanings):
        return 0.0
    sure = any(meaning.certainty >= EXACT for meaning in meanings)
    if not sure and any(text.lstrip()[:1].islower() for text in texts):
        return 0.0  # the middle of sentences: 'to measure a programme of'
    words = {word for meaning in meanings for word in meaning.text.split()}
    said = any(meaning.certainty == SAID for meaning in meanings)
    if not said and (heads_other_table(texts) or _is_performance(meanings, words)):
        return 0.0
    unknown = [meaning for meaning in meanings if meaning.role is None]
    if len(unknown) * 2 > len(meanings) or any(_is_prose(meaning) for meaning in unknown):
        return 0.0
    return sum(meaning.certainty or UNKNOWN for meaning in meanings)


def heads_other_table(texts: Sequence[str]) -> bool:
    """Say whether headings are those of a table of risks or of applications."""
    words = {word for text in texts for word in plain_heading(text).split()}
    return any(len(words & other) >= FEWEST_OTHER_WORDS for other in OTHER_TABLES)


def _settled(meanings: list[Meaning]) -> list[Meaning]:
    """Tell the roles of headings that the other columns of the table settle.

    What says the action only where no other column does: 'Action update', 'Title'. An 'Action'
    beside a 'Proposal' of how to carry it out is what was recommended. A 'Date' right behind the
    origin of a row is no deadline. What a person said stays.
    """
    meanings = _without_origins(meanings)
    roles = {meaning.role for meaning in meanings}
    if roles.isdisjoint(CARRIED_OUT):
        return meanings
    if Role.ACTION not in roles:
        meanings = _renamed(meanings, ACTIONS_ELSE, Role.ACTION)
        both = {Role.OFFICER, Role.DEADLINE} <= roles
        named = both and Role.RECOMMENDATION not in roles
        return _renamed(meanings, TITLES_OF_ACTIONS, Role.ACTION) if named else meanings
    proposed = any(m.text in PROPOSALS and m.role is Role.ACTION for m in meanings)
    if Role.RECOMMENDATION not in roles and proposed:
        return _renamed(meanings, PROPOSED_FOR, Role.RECOMMENDATION)
    return meanings


def _without_origins(meanings: list[Meaning]) -> list[Meaning]:
    """Take no 'Date' for a deadline that stands right behind what a row comes from."""
    return meanings[:1] + [
        meaning._replace(role=Role.OTHER)
        if meaning.text == "date" and meaning.certainty != SAID and before.text in ORIGINS
        else meaning
        for before, meaning in pairwise(meanings)
    ]


def _renamed(meanings: list[Meaning], texts: frozenset[str], role: Role) -> list[Meaning]:
    return [
        m._replace(role=role) if m.text in texts and m.certainty != SAID else m for m in meanings
    ]


def _is_performance(meanings: Sequence[Meaning], words: set[str]) -> bool:
    """Say whether headings are those of measures and their targets, and of no actions.

    Nor does a 'Service' or a 'Target' beside a forecast say who or by when.
    """
    plain = [meaning for meaning in meanings if meaning.role in {Role.ACTION, Role.DEADLINE}]
    only = all(meaning.text in PERFORMANCE_ROLES for meaning in plain)
    said = {meaning.text for meaning in meanings if meaning.role in CARRIED_OUT}
    vague = bool(said) and said <= COVER_LABELS
    return (only or vague) and not words.isdisjoint(PERFORMANCE_WORDS)


def _is_prose(meaning: Meaning) -> bool:
    return len(meaning.text.split()) > LONGEST_HEADING or any(map(str.isdigit, meaning.text))


def _is_strong(meaning: Meaning) -> bool:
    """Say whether a heading names the recommendation outright, not as an 'issue' or 'item'."""
    return not STRONG_RECOMMENDATIONS.isdisjoint(meaning.text.split())


def _is_outright(meaning: Meaning) -> bool:
    """Say whether a heading names a recommendation or an action in so many words."""
    return _is_strong(meaning) or meaning.text in NAMED_ACTIONS


def _names_a_plan(row: Sequence[Meaning], roles: set[Role | None]) -> bool:
    """Say whether the headings name what is done, and what is said of it that makes it a plan.

    What is done is an action, or a recommendation by name. A plan says who or by when, or how it
    was answered; nothing but actions and their state is a plan too, and so is a table of three
    columns and more in which one names an action outright. Recommendations by the year are counts.
    """
    strong = any(meaning.role is Role.RECOMMENDATION and _is_strong(meaning) for meaning in row)
    carried_out = not roles.isdisjoint(CARRIED_OUT)
    if Role.ACTION not in roles:
        counted = any(meaning.text in COUNTED_BY for meaning in row)
        return strong and not counted and (carried_out or _answers(row))
    if strong and not carried_out:  # a proposal beside it is a builder's
        strong = any(m.role is Role.ACTION and m.text not in PROPOSALS for m in row)
    return carried_out or strong or _is_list_of_states(row) or _names_actions(row)


def _answers(row: Sequence[Meaning]) -> bool:
    """Say whether headings are those of recommendations and the answers to them.

    'Accepted' beside 'Rejected' counts them, and what stands beside an agenda item or an
    application is a meeting's decision on it.
    """
    texts = {meaning.text for meaning in row}
    named = [m for m in row if m.role is Role.RECOMMENDATION and _is_strong(m)]
    named = [meaning for meaning in named if "resol" not in meaning.text]
    known = {m.role for m in row if m.text and m not in named} <= BESIDE_ANSWERS
    return (
        len(named) == 1
        and known
        and not {"accepted", "rejected"} <= texts
        and any(meaning.role is Role.RESPONSE for meaning in row)
    )


def _names_actions(row: Sequence[Meaning]) -> bool:
    """Say whether one of three headings names an action, and no other is of another table."""
    named = [m for m in row if m.role is Role.ACTION and m.text in NAMED_ACTIONS]
    others = [meaning for meaning in row if meaning.text and meaning not in named]
    known = all(m.role in BESIDE_ACTIONS or m.text in SAID_OF_MEASURES for m in others)
    return bool(named) and known and len(row) >= FEWEST_BESIDE


def _is_list_of_states(row: Sequence[Meaning]) -> bool:
    """Say whether headings are those of actions and of their state, and perhaps a number."""
    meanings = [meaning for meaning in row if meaning.text]
    roles = {meaning.role for meaning in meanings}
    actions = any(not PROPOSED_FOR.isdisjoint(meaning.text.split()) for meaning in meanings)
    states = any(m.text in STATES or m.role is Role.PROGRESS for m in meanings)
    return actions and states and roles <= {Role.ACTION} | BESIDE_ACTIONS


def _unnamed_action(meanings: Sequence[Meaning]) -> int | None:
    """Return which column holds the actions without saying so: the last before who and when.

    None where a column says so, or where who and when are not named outright: a mere 'Date' stands
    over much else.
    """
    sure = {
        m.role: n for n, m in enumerate(meanings) if m.text not in COVER_LABELS - {"councillor"}
    }
    if Role.ACTION in sure or not {Role.OFFICER, Role.DEADLINE} <= sure.keys():
        return None
    if any(map(_is_strong, meanings)):
        return None
    before = meanings[: min(sure[Role.OFFICER], sure[Role.DEADLINE])]
    return max((n for n, meaning in enumerate(before) if not meaning.text), default=None)


def column_roles(headings: Sequence[str], given: Given = NOTHING_GIVEN) -> tuple[Role, ...]:
    """Turn a heading row into the role of each column, every role but `other` given once.

    Where two columns claim a role, the surer one has it, then the first; a portfolio holder is the
    responsible officer where no other column names one, and what has no heading the action.
    """
    meanings = _settled([_likely_meaning(text, given) for text in headings])
    roles = [meaning.role or Role.OTHER for meaning in meanings]
    unnamed = _unnamed_action(meanings)
    if unnamed is not None:
        roles[unnamed] = Role.ACTION
    for role in set(roles) - {Role.OTHER}:
        claims = [index for index, claimed in enumerate(roles) if claimed is role]
        best = max(claims, key=lambda n: (meanings[n].certainty, _is_outright(meanings[n]), -n))
        for index in claims:
            if index != best:
                roles[index] = Role.OTHER
    if Role.NUMBER not in roles:
        for index, (text, role) in enumerate(zip(headings, roles[1:], strict=False)):
            if not plain_heading(text) and role in {Role.RECOMMENDATION, Role.ACTION}:
                roles[index] = Role.NUMBER
                break
    for missing, substitute in SUBSTITUTES:
        if missing not in roles and Role.WHO_WHEN not in roles and substitute in roles:
            roles[roles.index(substitute)] = missing
    return tuple(roles)


def own_roles(headings: Sequence[str], given: Given = NOTHING_GIVEN) -> tuple[Role, ...]:
    """Turn a heading row into the role of each column, whether another has it too or not."""
    meanings = _settled([_likely_meaning(text, given) for text in headings])
    return tuple(meaning.role or Role.OTHER for meaning in meanings)


def group_columns(headings: Sequence[str], given: Given = NOTHING_GIVEN) -> frozenset[int]:
    """Name the columns whose cells head several rows: the recommendation and what is said of it."""
    return grouping(column_roles(headings, given))


def grouping(roles: Sequence[Role]) -> frozenset[int]:
    """Name the columns with these roles whose cells head several rows."""
    if Role.RECOMMENDATION not in roles:
        return frozenset(n for n, role in enumerate(roles) if role is Role.THEME)
    if Role.ACTION not in roles:
        return frozenset()
    return frozenset(n for n, role in enumerate(roles) if role in GROUP_ROLES)


def _likely_meaning(text: str, given: Given) -> Meaning:
    """Turn a heading of a row that is known to be one into a role, unknown words or not."""
    meaning = heading_meaning(text, given)
    if meaning.role is not None or len(meaning.text.split()) > LONGEST_HEADING:
        return meaning
    role = role_by_clues(meaning.text)
    return Meaning(role, LIKELY if role else 0.0, meaning.text)
