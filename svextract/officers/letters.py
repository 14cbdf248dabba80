"""The words of an officer cell into letters: what each word may be a part of.

Every word is written as one letter (`CODES`), so that a phrase becomes a short string, its shape,
and the rules are patterns over shapes: 'Head of Legal' is 'RoC', 'Meera Lansdowne' is 'fn'.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from svextract.officers import bodies, words
from svextract.officers.forenames import FORENAMES
from svextract.officers.marks import marked_letter, unmarked

MEMORY = 4096  # phrases and words remembered: a document repeats its officers many times

# The letter of each table; a word in two tables has the letter of the first.
CODES: tuple[tuple[str, frozenset[str]], ...] = (
    ("e", words.ARTICLES),
    ("o", words.SCOPE_WORDS),
    ("a", words.AND_WORDS),
    ("c", words.COUNCILLORS),
    ("t", words.TITLES),
    ("l", words.EVERYBODY),
    ("R", words.HEADS_OF_POSTS),
    ("R", words.WELSH_POSTS),
    ("u", words.RANKED_POSTS),
    ("q", words.PREMODIFYING_POSTS),
    ("Q", words.DEPENDENT_POSTS),
    ("k", words.UNIFORMED),
    ("P", words.BEFORE_POSTS),
    ("P", words.WELSH_BEFORE_POSTS),
    ("V", words.WELSH_TEAMS),
    ("W", bodies.WELSH_BODIES),
    ("T", words.HARD_TEAMS),
    ("S", words.SOFT_TEAMS),
    ("Y", bodies.COUNCIL_KINDS),
    ("B", bodies.BODIES),
    ("C", words.CORPORATE_FIELDS),
    ("D", words.FIELDS),
    ("b", bodies.CONDITIONAL_BODIES),
    ("H", words.GENERAL_NOUNS),
    ("M", words.QUALIFIERS),
    ("D", words.WELSH_FIELDS),
    ("f", FORENAMES),
    ("p", words.PARTICLES),
)
# Letters given by the look of a word: n may be a name, h an activity ('Mapping'), i an initial,
# I initials, A a longer code, d a figure or a mark, x anything else.
CODE = {word: letter for letter, table in reversed(CODES) for word in table}
SAME_WITH_S = "RQqBbSTDHCVk"  # tables whose plurals in -s count as their singulars
LONGEST_WORD = 60  # characters; what is longer is no word
SHORT_WORD = 5  # letters; the endings of short words tell no language
NOT_WORDS = " .,:;()[]'’\"“”*•"

WELSH_WORD = re.compile(r"[ŵŷ]|(?:aeth|wyr|iadau|aethau|igol)$", re.IGNORECASE)
WELSH_WORDS = (
    words.WELSH_POSTS
    | words.WELSH_BEFORE_POSTS
    | words.WELSH_TEAMS
    | bodies.WELSH_BODIES
    | words.WELSH_FIELDS
    | frozenset(("pawb",))
)
INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}|[A-Z](?:Mc|Mac|O')[A-Z]{1,2}|[A-Z]{1,2}[a-z]?[A-Z]")
POSSESSIVE = re.compile(r"[^\W\d_](?:['’]s|s['’])[.,;:)]*$", re.IGNORECASE)
SLASH = re.compile(r"\s*/\s*")
LETTERS = re.compile(r"(?:[A-Za-z]\.?|(?:[A-Z]\.)+[A-Z]?\.?)")
ROLE_CODE = re.compile(r"A?[DH]o[A-Z][A-Za-z&]{0,4}")
CAPITALS = re.compile(r"[A-Z][A-Z&]{3,5}")
NAME_WORD = re.compile(r"(?:[OD]['’])?[^\W\d_]+(?:['’-][^\W\d_]+)*")
ENDING = re.compile(rf"[a-z-]{{2,}}(?:{'|'.join(words.FIELD_ENDINGS)})")
GIVEN_NAME = re.compile(r"[A-Z][a-z]{1,4}-(?!in$|up$|on$|off$|out$|op$|to$)[a-z]{2,4}")
NO_NAMES = frozenset("multi cross self pre post non sub inter anti well fly half full part".split())
POST_ENDING = re.compile(rf"[a-z]*(?:{'|'.join(words.POST_ENDINGS)})s?")
# What a post that may stand before a noun is: a rank, a qualifier or the post itself.
RANK = re.compile(r"(?:^|(?<=[PeRQu]))u(?=.*[RQqu](?:$|o))")
QUALIFYING = re.compile(r"(?:^|(?<=[Me]))q(?=[DHMCSTPYhRQqu])|q(?=[STRQqu])")
TOWN_CENTRE = re.compile(r"YS(?=[^RQ]*[TB]$)")
CHIEF_EXECUTIVE = re.compile(r"\bch(?:ief)? exec(?:utive)?s?\b(?!['’])", re.IGNORECASE)
STANDING_IN = re.compile(r"\b[ADT]/(?=[A-Z])")  # 'T/Supt', 'D/CFO': acting, deputy, temporary


@lru_cache(MEMORY)
def fold(word: str) -> str:
    """Return a word case-folded, without accents and without the marks around it."""
    if word.isascii():
        return word.strip(NOT_WORDS).casefold()
    plain = unicodedata.normalize("NFKD", unmarked(word).strip(NOT_WORDS).replace("’", "'"))
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).casefold()


@lru_cache(MEMORY)
def word_code(word: str, *, any_case: bool = False) -> str:
    """Return the letter of one word; `any_case` where the cell is all capitals or all small."""
    told = marked_letter(word)
    if told:
        return told
    if len(word) > LONGEST_WORD:
        return "x"
    folded = fold(word)
    if POSSESSIVE.search(word) and folded not in CODE:
        return _owner_code(folded)
    if ROLE_CODE.fullmatch(word.strip(NOT_WORDS)):
        return "R"
    if LETTERS.fullmatch(word) and folded not in CODE:
        return "i"
    exact = CODE.get(word.strip(NOT_WORDS).casefold(), "")
    return (
        (exact if exact == "V" else "")
        or _table_code(folded, word)
        or _unknown_code(word, folded, any_case=any_case)
    )


def _table_code(folded: str, word: str) -> str:
    """Return the letter of a word that stands in a table, also in the plural or possessive."""
    if folded in words.CAPITAL_POSTS and word[1:2].islower():
        return "f"
    if folded in words.SMALL_POSTS and word.isupper():
        return "I"
    if folded in CODE:
        single = len(folded) == 1 and word[:1].isupper()
        return "i" if single else CODE[folded]
    singular = CODE.get(folded[:-1], "") if folded.endswith("s") else ""
    return singular if singular and singular in SAME_WITH_S else ""


def _owner_code(folded: str) -> str:
    """Return the letter of a possessive ("Children's", "Traders'"): mostly a qualifier."""
    bare = folded.removesuffix("'s")
    owner = CODE.get(bare) or CODE.get(bare.removesuffix("s"), "")
    return owner if owner in {"D", "b"} else "M"


def _unknown_code(word: str, folded: str, *, any_case: bool) -> str:
    """Return the letter of a word that no table knows, by the way it is written."""
    bare = word.strip(NOT_WORDS)
    if not any(mark.isalpha() for mark in bare):
        return "d"
    if INITIALS.fullmatch(bare):
        return "I"
    if CAPITALS.fullmatch(bare) and not any_case:
        return "A"
    return _spelled_code(bare, folded, any_case=any_case)


def _spelled_code(bare: str, folded: str, *, any_case: bool) -> str:
    """Return the letter of a word by its ending, its hyphen, and its capital last of all."""
    if WELSH_WORD.search(folded) and len(folded) > SHORT_WORD:
        return "D"
    first, hyphen, _ = folded.partition("-")
    if hyphen and (first in FORENAMES or _given_name(bare, first)):
        return "f"
    if folded.endswith(bodies.BODY_ENDINGS):
        return "B"
    if POST_ENDING.fullmatch(folded):
        return "Q"
    if ENDING.fullmatch(folded):
        return "h"
    named = NAME_WORD.fullmatch(bare) and (bare[0].isupper() or any_case)
    return "n" if named else "x"


def _given_name(bare: str, first: str) -> bool:
    """Say whether a word looks like a given name in two syllables ('Eun-ji')."""
    return GIVEN_NAME.fullmatch(bare) is not None and first not in NO_NAMES


def one_case(text: str) -> bool:
    """Say whether a text is written all in capitals or all in small letters."""
    return text.isupper() or text.islower()


@lru_cache(MEMORY)
def shape(text: str, *, any_case: bool = False) -> str:
    """Return the letters of the words of a phrase, one a word."""
    any_case = any_case or one_case(text)
    text = STANDING_IN.sub("", CHIEF_EXECUTIVE.sub("chief director", text))
    parts = text.replace("/", " ").split()
    letters = "".join(word_code(word, any_case=any_case) for word in parts)
    letters = TOWN_CENTRE.sub("MM", QUALIFYING.sub("M", RANK.sub("P", letters)))
    return letters.replace("u", "Q").replace("q", "Q")


def is_welsh(text: str) -> bool:
    """Say whether a phrase is written in Welsh, by any word of it that English has not."""
    return any(_welsh_word(word) for word in text.split())


def mixes_languages(text: str) -> bool:
    """Say whether a half of 'Welsh / English' has words of both: two entries run together."""
    known = [word for word in text.split() if word_code(word) in "RQquTSVWDHMCB"]
    return len({_welsh_word(word) for word in known}) > 1


def _welsh_word(word: str) -> bool:
    bare = word.strip(NOT_WORDS).casefold()
    return bare in WELSH_WORDS or fold(word) in WELSH_WORDS or WELSH_WORD.search(bare) is not None


def deciding_half(text: str) -> str:
    """Return the second half of 'Welsh / English' (or the other way round), else the text."""
    halves = SLASH.split(text)
    if len(halves) > 1 and is_welsh(halves[0]) != is_welsh(halves[-1]):
        return halves[-1]
    return text
