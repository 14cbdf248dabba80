"""Text that gives a table column by column: its headings together, its deadlines together.

In a table read row by row, something stands between two deadlines. Such text cannot be put into
rows again, as nothing says which officer and which deadline belong to an action.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from svextract.deadlines import is_finished
from svextract.plan.headings import CARRIED_OUT, DONE, KNOWN_WORDS, NOT_WORDS, heading_meaning
from svextract.plan.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Different columns that headings beside one another must name.
FEWEST_ROLES = 3
# Deadlines that follow one another, and lines of deadlines: two may be one that was wrapped.
FEWEST_DEADLINES, FEWEST_LINES = 2, 3
# Words of a line that may be a deadline, and of one deadline within a line.
LONGEST_LINE, LONGEST_WITHIN = 8, 4
# Words of a paragraph that may hold a whole table; a longer one is not looked through.
LEAST_WORDS, MOST_WORDS = 12, 20_000
# What a number of a row has not, which may be read as a date ('2.3').
WORDED = re.compile(r"[^\W\d_]{2}|\d{4}|\d[/.]\d{1,2}[/.]\d")
YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b[A-Z][a-z]{2}-\d\d\b")


def lists_columns(paragraphs: Sequence[Sequence[str]]) -> bool:
    """Say whether the lines of paragraphs give the cells of a plan's table column by column."""
    lines = [line for paragraph in paragraphs for line in paragraph]
    whole = [" ".join(paragraph) for paragraph in paragraphs]
    for texts, fewest in ((lines, FEWEST_LINES), (whole, FEWEST_DEADLINES)):
        if _heads_pile(texts, fewest):
            return True
        if any(map(_names_plan, _heading_lines(texts))) and _longest_pile(texts) >= fewest:
            return True
    return any(_runs_on(text.split()) for text in whole)


def _runs_on(words: Sequence[str]) -> bool:
    """Say whether a text holds headings beside one another, and deadlines beside one another."""
    if not LEAST_WORDS <= len(words) <= MOST_WORDS:
        return False
    return _is_piled(words) and any(map(_names_plan, _heading_words(words)))


def _names_plan(roles: set[Role]) -> bool:
    return len(roles) >= FEWEST_ROLES and bool(roles & DONE) and bool(roles & CARRIED_OUT)


def _heading_lines(lines: Sequence[str]) -> Iterator[set[Role]]:
    """Yield what the headings name that stand on lines one below the other."""
    roles = [heading_meaning(line).role for line in lines]
    for known, group in groupby(roles, key=lambda role: role is not None):
        if known:
            yield {role for role in group if role is not None}


def _heading_words(words: Sequence[str]) -> Iterator[set[Role]]:
    """Yield what headings may name that stand beside one another within a line.

    Each begins with a capital, and may have several words that do.
    """
    for known, group in groupby(words, key=_is_heading_word):
        if known:
            headings: list[str] = []
            for word in group:
                if word[:1].isupper() or not headings:
                    headings.append(word)
                else:
                    headings[-1] += f" {word}"
            roles = (heading_meaning(heading).role for heading in headings)
            yield {role for role in roles if role is not None}


def _is_heading_word(word: str) -> bool:
    return KNOWN_WORDS.issuperset(NOT_WORDS.sub(" ", word.casefold()).split())


def _heads_pile(lines: Sequence[str], fewest: int) -> bool:
    """Say whether each heading stands over the cells of its column: over deadlines alone."""
    roles = [heading_meaning(line).role for line in lines]
    if not _names_plan({role for role in roles if role is not None}):
        return False
    return any(
        role is Role.DEADLINE and _pile(lines[at + 1 :]) >= fewest for at, role in enumerate(roles)
    )


def _longest_pile(lines: Sequence[str]) -> int:
    return max((_pile(lines[at:]) for at in range(len(lines))), default=0)


def _pile(lines: Sequence[str]) -> int:
    """Count the lines at the beginning that are deadlines."""
    for count, line in enumerate(lines):
        if len(line.split()) > LONGEST_LINE or not (WORDED.search(line) and is_finished(line)):
            return count
    return len(lines)


def _is_piled(words: Sequence[str]) -> bool:
    """Say whether deadlines follow one another within a line."""
    years = [at for at, word in enumerate(words) if YEAR.search(word)]
    count = 1
    for before, at in pairwise(years):
        near = at - before <= LONGEST_WITHIN
        follows = near and is_finished(" ".join(words[before + 1 : at + 1]))
        count = count + 1 if follows else 1
        if count >= FEWEST_DEADLINES:
            return True
    return False
