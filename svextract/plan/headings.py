"""Heading rows: what each column of a table holds, told by the words above it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from svextract.plan.vocabulary import (
    ACTIONS_ELSE,
    COVER_LABELS,
    FEWEST_OTHER_WORDS,
    HEADING_CLUES,
    HEADING_FILLERS,
    HEADINGS,
    ORIGINS,
    OTHER_TABLES,
    PERFORMANCE_ROLES,
    PERFORMANCE_WORDS,
    PROPOSALS,
    PROPOSED_FOR,
    STATES,
    STRONG_RECOMMENDATIONS,
    SYMBOLS,
    TITLES_OF_ACTIONS,
    Role,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

# Words: a longer cell is text, not a heading; instructions in brackets do not count.
LONGEST_HEADING = 9
# Wordings whose meaning is remembered; lines and cells of a page are asked about several times.
REMEMBERED = 4096
# Words that all headings of a row may have together on one printed line.
LONGEST_HEADING_LINE = 30
# What is done, and who carries it out or by when.
DONE = frozenset({Role.ACTION, Role.RECOMMENDATION})
CARRIED_OUT = frozenset({Role.OFFICER, Role.DEADLINE, Role.WHO_WHEN, Role.PORTFOLIO})
# How sure a heading is of which a person said what it means, one whose wording stands in the table,
# and one told by its words.
SAID, EXACT, BY_WORDS = 2.0, 1.0, 0.8
# And one of which some words are not known, in a row of known headings.
LIKELY = 0.5
# What a filled cell without a known heading takes from a heading row's score.
UNKNOWN = -0.35

BRACKETS = re.compile(r"\([^()]*(?:\)|$)|\[[^\[\]]*(?:\]|$)")
# 'Progress at 31 January 2019', 'Update (Q3 2019/20)', 'Progress – 3rd quarter'.
DATE = re.compile(
    r"\b(?:(?:as )?at |to |by |in |for )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* |q[1-4] "
    r"|[1-4](?:st|nd|rd|th) quarter )?"
    r"\d{4}(?:[/-]\d{2,4})?\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b[1-4](?:st|nd|rd|th) quarter\b"
)
INITIALS = re.compile(r"[A-Z]{2,4}")
# What a column holds whose heading names two.
TOGETHER: dict[frozenset[Role | None], Role] = {
    frozenset({Role.OFFICER, Role.DEADLINE}): Role.WHO_WHEN,
    frozenset({Role.ACTION, Role.OTHER}): Role.ACTION,
}
TWO_IN_ONE = re.compile(r"\s*[/&;,+]\s*|\?\s+(?=\w)|\s+and\s+|\s+[–-]\s+", re.IGNORECASE)
# A key inside a heading: 'Priority 1 = Low 2 = Med 3 = High'.
KEY = re.compile(r"\b\w{1,2}\s*=\s*\w+")
NOT_WORDS = re.compile(r"[^\w']+")
CLUE_WORDS = frozenset(
    word for _, clues in HEADING_CLUES for clue in clues for word in clue.split()
)
KNOWN_WORDS = (
    CLUE_WORDS | HEADING_FILLERS | frozenset(word for text in HEADINGS for word in text.split())
)


# What a person says that headings mean: plain headings (`plain_heading`), each with its role.
Given = tuple[tuple[str, Role], ...]
NOTHING_GIVEN: Given = ()


class Meaning(NamedTuple):
    """A column's role and how sure it is, 0 to 1; role None where the heading is not known."""

    role: Role | None
    certainty: float
    text: str


@lru_cache(maxsize=REMEMBERED)
def heading_meaning(text: str, given: Given = NOTHING_GIVEN) -> Meaning:
    """Turn a heading's wording into the column's role. Instructions in brackets are ignored.

    given: what a person says of headings; it counts before everything else.
    """
    plain = plain_heading(text)
    words = plain.split()
    said = next((role for heading, role in given if heading == plain), None)
    if said is not None:
        return Meaning(said, SAID, plain)
    if plain in HEADINGS:
        return Meaning(HEADINGS[plain], EXACT, plain)
    both = _two_in_one(text)
    if both is not None:
        return Meaning(both, EXACT, plain)
    known = bool(words) and len(words) <= LONGEST_HEADING and KNOWN_WORDS.issuperset(words)
    role = _role_by_clues(plain) if known else None
    return Meaning(role, BY_WORDS if role else 0.0, plain)


def _two_in_one(text: str) -> Role | None:
    """Return the role of a heading that names two columns, where that is more than its words say.

    'Officer responsible / Timescale' is both; 'Action / Expected outcome' holds the action, and
    'Lead officer/EM' an officer, whoever EM is.
    """
    printed = TWO_IN_ONE.split(BRACKETS.sub(" ", text).strip())
    if len(printed) != 2:
        return None
    parts = [plain_heading(part) for part in printed]
    named = [
        part
        for part, said in zip(parts, printed, strict=True)
        if part in KNOWN_WORDS or not INITIALS.fullmatch(said)
    ]
    if not all(KNOWN_WORDS.issuperset(part.split()) for part in named):
        return None
    roles = frozenset(HEADINGS.get(part) or _role_by_clues(part) for part in named)
    return next(iter(roles)) if len(named) == 1 else TOGETHER.get(roles)


def _likely_meaning(text: str, given: Given) -> Meaning:
    """Turn a heading of a row that is known to be one into a role, unknown words or not."""
    meaning = heading_meaning(text, given)
    if meaning.role is not None or len(meaning.text.split()) > LONGEST_HEADING:
        return meaning
    role = _role_by_clues(meaning.text)
    return Meaning(role, LIKELY if role else 0.0, meaning.text)


def _role_by_clues(plain: str) -> Role | None:
    padded = f" {plain} "
    for role, clues in HEADING_CLUES:
        if any(f" {clue} " in padded for clue in clues):
            return role
    return None


@lru_cache(maxsize=REMEMBERED)
def plain_heading(text: str) -> str:
    """Turn a heading into lower-case words without brackets, dates, marks and a line's hyphen."""
    without = BRACKETS.sub(" ", text.replace("’", "'").replace("- ", "")).casefold()
    words = NOT_WORDS.sub(" ", DATE.sub(" ", KEY.sub(" ", without))).split()
    return SYMBOLS.get(text.strip(), " ".join(_mended(words)))


def _mended(words: Sequence[str]) -> list[str]:
    """Put words together that a narrow column broke: 'responsibil ity' is one that is known."""
    whole: list[str] = []
    for word in words:
        broken = whole and not {whole[-1], word} <= KNOWN_WORDS
        if broken and whole[-1] + word in KNOWN_WORDS:
            whole[-1] += word
        else:
            whole.append(word)
    return whole


@lru_cache(maxsize=REMEMBERED)
def may_head(text: str, given: Given = NOTHING_GIVEN) -> bool:
    """Say whether a printed line may begin a heading row: half its words are of headings.

    Running text has as many of the small words that headings share with it, but goes on.
    """
    words = plain_heading(text).split()
    known_words = _known_words(given)
    known = sum(word in known_words for word in words)
    return 0 < len(words) <= LONGEST_HEADING_LINE and known * 2 >= len(words)


def only_heading_words(text: str, given: Given = NOTHING_GIVEN) -> bool:
    """Say whether a line holds nothing but words that headings are made of."""
    words = plain_heading(text).split()
    return bool(words) and _known_words(given).issuperset(words)


@lru_cache(maxsize=8)
def _known_words(given: Given) -> frozenset[str]:
    return KNOWN_WORDS | {word for heading, _ in given for word in heading.split()}


def heading_score(texts: Sequence[str], given: Given = NOTHING_GIVEN) -> float:
    """Say how surely these cells head a table of actions; 0 where they do not.

    A plan has a column for what is done (or recommended) and one for who or by when, or nothing but
    actions and their status. The column of the actions may have no heading beside who and when.
    """
    row = _settled([heading_meaning(text, given) for text in texts])
    meanings = [meaning for meaning, text in zip(row, texts, strict=True) if text.strip()]
    roles = {meaning.role for meaning in meanings}
    unnamed = _unnamed_action(row) is not None
    if not (unnamed or _names_a_plan(meanings, roles)) or not all(
        meaning.text for meaning in meanings
    ):
        return 0.0
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
    """Say whether headings are those of measures and their targets, and of no actions."""
    plain = [meaning for meaning in meanings if meaning.role in {Role.ACTION, Role.DEADLINE}]
    only = all(meaning.text in PERFORMANCE_ROLES for meaning in plain)
    return only and not words.isdisjoint(PERFORMANCE_WORDS)


def _is_prose(meaning: Meaning) -> bool:
    return len(meaning.text.split()) > LONGEST_HEADING or any(map(str.isdigit, meaning.text))


def _is_strong(meaning: Meaning) -> bool:
    """Say whether a heading names the recommendation outright, not as an 'issue' or 'item'."""
    return not STRONG_RECOMMENDATIONS.isdisjoint(meaning.text.split())


def _names_a_plan(meanings: Sequence[Meaning], roles: set[Role | None]) -> bool:
    strong = any(
        meaning.role is Role.RECOMMENDATION and _is_strong(meaning) for meaning in meanings
    )
    carried_out = roles & CARRIED_OUT
    if Role.ACTION in roles:
        return bool(carried_out) or strong or _is_list_of_states(meanings)
    return strong and bool(carried_out)


def _is_list_of_states(meanings: Sequence[Meaning]) -> bool:
    """Say whether headings are those of actions and of their status, and perhaps a number."""
    roles = [meaning.role for meaning in meanings]
    actions = any(not PROPOSED_FOR.isdisjoint(meaning.text.split()) for meaning in meanings)
    states = any(meaning.text in STATES for meaning in meanings)
    return actions and states and set(roles) <= {Role.NUMBER, Role.ACTION, Role.RAG, Role.PROGRESS}


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
        best = max(claims, key=lambda n: (meanings[n].certainty, _is_strong(meanings[n]), -n))
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


# Roles that a plan needs, and the column that serves where none has it.
SUBSTITUTES = ((Role.OFFICER, Role.PORTFOLIO), (Role.DEADLINE, Role.REVISED))


# Columns whose cell heads the rows below it until the next one is filled.
GROUP_ROLES = frozenset(
    {Role.NUMBER, Role.RECOMMENDATION, Role.RESPONSE, Role.REASON, Role.THEME, Role.PRIORITY}
)


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
