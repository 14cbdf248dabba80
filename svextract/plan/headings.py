"""What one heading says of its column, told by its words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from svextract.plan.vocabulary import (
    HEADING_CLUES,
    HEADING_FILLERS,
    HEADINGS,
    NAMED_ACTIONS,
    SYMBOLS,
    Role,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

# Words: a longer cell is text, not a heading; instructions in brackets do not count.
LONGEST_HEADING = 9
# And of one that ends with what names an action outright: 'Public life action measures'.
LONGEST_NAMED = 5
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

BRACKETS = re.compile(r"\([^()]*(?:\)|$)|[\[{][^\[\]{}]*(?:[\]}]+|$)")
# The mark of a footnote as scans are misread: 'Lead officer{v]', 'Actionfii]'.
MISREAD_MARK = re.compile(r"(?<=\w)[f(]?[ivxl\d]{1,4}[\]}]+")
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
# What brackets, dates and keys hold: most texts hold none of them.
NOT_PLAIN = re.compile(r"[\d=(\[{\]}]")
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
    if len(words) <= LONGEST_NAMED and " ".join(words[-2:]) in NAMED_ACTIONS:
        return Meaning(Role.ACTION, EXACT, " ".join(words[-2:]))
    known = bool(words) and len(words) <= LONGEST_HEADING and KNOWN_WORDS.issuperset(words)
    role = role_by_clues(plain) if known else None
    return Meaning(role, BY_WORDS if role else 0.0, plain)


def _two_in_one(text: str) -> Role | None:
    """Return the role of a heading that names two columns, where that is more than its words say.

    'Officer responsible / Timescale' is both; 'Action / Expected outcome' holds the action, and
    'Lead officer/EM' an officer, whoever EM is.
    """
    printed = TWO_IN_ONE.split(_without_brackets(text).strip())
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
    roles = frozenset(HEADINGS.get(part) or role_by_clues(part) for part in named)
    return next(iter(roles)) if len(named) == 1 else TOGETHER.get(roles)


def role_by_clues(plain: str) -> Role | None:
    """Return the role that a word of a plain heading gives it, known words around it or not."""
    padded = f" {plain} "
    for role, clues in HEADING_CLUES:
        if any(f" {clue} " in padded for clue in clues):
            return role
    return None


@lru_cache(maxsize=REMEMBERED)
def plain_heading(text: str) -> str:
    """Turn a heading into lower-case words without brackets, dates, marks and a line's hyphen."""
    plain = text.replace("’", "'").replace("- ", "")
    if NOT_PLAIN.search(plain):
        plain = DATE.sub(" ", KEY.sub(" ", _without_brackets(plain).casefold()))
    words = NOT_WORDS.sub(" ", plain.casefold()).split()
    return SYMBOLS.get(text.strip(), " ".join(_mended(words)))


def _without_brackets(text: str) -> str:
    """Return a heading without what stands in brackets, and without marks of footnotes."""
    plain = BRACKETS.sub(" ", text)
    return MISREAD_MARK.sub(" ", plain) if "]" in plain or "}" in plain else plain


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
