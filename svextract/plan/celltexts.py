"""What a text is by itself: a number, a deadline, a decision, an officer, or words of a sentence.

Each question is asked for every way to read a table whose cells have no places, so that the answers
are remembered.
"""

from __future__ import annotations

import re
from functools import lru_cache

from svextract.deadlines import is_finished, read_deadline, understood
from svextract.officers import read_officers
from svextract.page import Line
from svextract.plan.labels import NUMBER_WORDS
from svextract.plan.responses import read_response

REMEMBERED = 8192  # texts; a long table has some thousands
# Words: a text of more is no officer or deadline, and is not read as one.
LONGEST_OFFICER, LONGEST_DEADLINE = 30, 20
# Words: teams and decisions are shorter than a sentence.
LONGEST_TEAM, LONGEST_DECISION = 5, 3
DASHES = frozenset({"-", "--", "–", "—", "n/a", "N/A", "none", "None"})
# What numbers a row: '3', '3.', '1.1', 'R3', 'a)', '(iv)', and codes: 'SC18', '17 SRR 08'.
NUMBER = re.compile(
    r"\(?(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z]|[ivx]{1,4})[.):]{0,2}"
    r"|(?=\S*\d)[A-Z&]{1,5}[-/. ]?\d[\w./-]*|\d{1,3} [A-Z&]{2,5} \d{1,3}"
)
# Verbs of actions that would be read as decisions: 'Refuse collection'.
IMPERATIVE = re.compile(
    r"(?:accept|approve|decline|endorse|note|refuse|reject|support) ", re.IGNORECASE
)
# Words in small letters that names of posts and bodies have not ('of', 'for' and 'with' they have).
SMALL_WORD, MOST_SMALL_WORDS = re.compile(r"\b[a-z]{5,}\b"), 2
# A sentence: a capital, words in small letters, a full stop: 'Write to each parish council.'.
SENTENCE = re.compile(r"[A-Z][^.]*\b[a-z]{4,}[^.]*\b[a-z]{4,}\.")
ENTRIES = re.compile(r"[/;]")
# A unit of a council by its capitals and its last word.
UNIT = re.compile(
    r"(?:(?:[A-Z][\w’'-]*,?|of|and|for|the|&) ){1,4}"
    r"(?:Team|Unit|Services?|Department|Directorate|Office|Desk|Police|Operations)"
)


def count_words(text: str) -> int:
    """Count the words of a text."""
    return len(text.split())


def is_number(text: str) -> bool:
    """Say whether a text numbers a row."""
    return NUMBER.fullmatch(text) is not None or text.strip(".:)").casefold() in NUMBER_WORDS


@lru_cache(maxsize=REMEMBERED)
def is_when(text: str) -> bool:
    """Say whether a text is a deadline or a status, other words beside it or not."""
    return count_words(text) <= LONGEST_DEADLINE and is_finished(text)


@lru_cache(maxsize=REMEMBERED)
def is_deadline(text: str) -> bool:
    """Say whether a text is a deadline or a status and no sentence with one in it."""
    aside = any(flag.code == "words_set_aside" for flag in read_deadline(text).flags)
    sentence = text.endswith(".") and count_words(text) > LONGEST_TEAM
    return is_when(text) and not aside and not sentence


@lru_cache(maxsize=REMEMBERED)
def names_date(text: str) -> bool:
    """Say whether a date can be read from a text."""
    reading = understood(text)
    return is_when(text) or (reading is not None and reading.deadline.kind != "none")


def is_decision(text: str) -> bool:
    """Say whether a text is a decision and nothing else."""
    if count_words(text) > LONGEST_DECISION or IMPERATIVE.match(text):
        return False
    return read_response(text) is not None


@lru_cache(maxsize=REMEMBERED)
def is_officer(text: str) -> bool:
    """Say whether a text is a person, a post, a body or a unit and nothing else."""
    return _may_be_officer(text) and not is_along_date(text) and _is_named(text)


@lru_cache(maxsize=REMEMBERED)
def is_team(text: str) -> bool:
    """Say whether a text may be a team that only its subject tells: 'Licensing / Finance'."""
    short = max(map(count_words, ENTRIES.split(text))) <= LONGEST_TEAM
    return _may_be_officer(text) and short and not is_along_date(text)


@lru_cache(maxsize=REMEMBERED)
def _may_be_officer(text: str) -> bool:
    if count_words(text) > LONGEST_OFFICER or len(SMALL_WORD.findall(text)) > MOST_SMALL_WORDS:
        return False
    if SENTENCE.fullmatch(text):
        return False
    if is_number(text) or is_when(text) or is_decision(text):
        return False
    return not any(flag.code == "unsure_officer" for flag in read_officers([Line(text)]).flags)


def _is_named(text: str) -> bool:
    officers = read_officers([Line(text)]).officers
    named = any(officer.name or officer.role or officer.organisation for officer in officers)
    return named or UNIT.fullmatch(text) is not None


def is_along_date(text: str) -> bool:
    """Say whether a text begins or ends with a word of a date: 'Head of Parks March'."""
    words = text.split()
    return any(word[0].isdigit() or _is_date_word(word) for word in (words[0], words[-1]))


def _is_date_word(word: str) -> bool:
    repaired = any(flag.code == "repaired" for flag in read_deadline(word).flags)
    return is_when(word) and not repaired


def is_other(text: str) -> bool:
    """Say whether a text is a number, a deadline or an officer and nothing else."""
    return is_number(text) or is_when(text) or is_officer(text)
