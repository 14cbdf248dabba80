"""What the trained model says of the words of officer cells that no table knows.

The pipeline (a small spaCy recogniser, see models/officers) is loaded when the first cell needs
it; a batch whose cells the rules settle never loads it, nor spaCy.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from svextract.officers.letters import fold, word_code
from svextract.officers.marks import marked
from svextract.officers.misprints import misprinted_code
from svextract.officers.shapes import BODY, OPENER
from svextract.officers.tidy import ADDRESS, NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from spacy.language import Language
    from spacy.tokens import Doc, Span

HERE = Path(__file__).parent
# In a wheel the pipeline lies beside this module, in a checkout with what it is made from.
PLACES = (HERE / "pipeline", HERE.parents[1] / "models" / "officers" / "pipeline")
WORD = re.compile(r"[^\W_](?:[\w'’&-]*[^\W_])?")
# Letters of words that the tables do not know, by their look alone (see `letters`).
WEAK = frozenset("nxhAId")
# In a name a word may be a known one, and a name all the same ('Dale Market').
WEAK_OF = {"PERSON": WEAK | frozenset("HDMYCSTb")}
NAME = frozenset("fpit")  # of words that are a name's
KNOWN = (BODY, OPENER, ADDRESS, NUMBER)
FORENAME_AFTER = re.compile(r",\s+(?P<word>[A-Z][\w'’-]+)(?!\s+[A-Z])")
OPENING = re.compile(r"\s+(?:of|for|to|o|am|dros)\b", re.IGNORECASE)


@cache
def pipeline() -> Language:
    """Load the pipeline; about a second, once a process."""
    import spacy

    place = next(place for place in PLACES if place.is_dir())
    return spacy.load(place)


def mark_words(texts: Sequence[str], names: Set[str]) -> list[str]:
    """Return texts with its unknown words marked with what the model says they are.

    texts: the lines of a cell, joined by line breaks, which the result keeps. All go through the
    model in one pass. names: words, in lower case, of people whom other cells of the same document
    name in full.
    """
    docs = pipeline().pipe(texts)
    return [_mark(text, doc, names) for text, doc in zip(texts, docs, strict=True)]


def _mark(text: str, doc: Doc, names: Set[str]) -> str:
    """Return a text with its unknown words marked by the entities of a parsed copy.

    Phrases that the tables know as a whole, addresses and numbers stay as they are.
    """
    letters: dict[int, str] = {}
    for entity in doc.ents:
        letters |= _entity_letters(text, entity)
    kept = [found.span() for known in KNOWN for found in known.finditer(text)]
    pieces, end = [], 0
    for word in WORD.finditer(text):
        letter = letters.get(word.start(), "")
        if fold(word.group()) in names and word_code(word.group()) in WEAK:
            letter = "f"
        inside = any(first < word.end() and word.start() < last for first, last in kept)
        if letter and not inside:
            pieces += [text[end : word.start()], marked(word.group(), letter)]
            end = word.end()
    return "".join((*pieces, text[end:]))


def _entity_letters(text: str, entity: Span) -> dict[int, str]:
    """Return the letters of the unknown words of an entity, by where each word starts."""
    words = list(WORD.finditer(text, entity.start_char, entity.end_char))
    codes = [_code(word.group()) for word in words]
    label = _label(entity.label_, codes)
    letters = LETTERS_OF[label](text, words, codes)
    weak = WEAK_OF.get(label, WEAK)
    return {
        word.start(): letter
        for word, letter in zip(words, letters, strict=True)
        if word_code(word.group()) in weak
    }


def _label(label: str, codes: Sequence[str]) -> str:
    """Return what an entity is, where the words that are known tell better than the model."""
    if codes[:1] == ["t"]:
        return "PERSON"  # 'Mrs Okello'
    if label == "TEAM" and any(code in "RQ" for code in codes):
        return "ROLE"
    if label == "PERSON" and _is_misprinted(codes):
        return "ROLE" if codes[-1] in set("RQqu") else "TEAM"
    return label


def _code(word: str) -> str:
    """Return the letter of a word, of a misprint that of the word that was meant."""
    code = word_code(word)
    return (misprinted_code(word) or code) if code in WEAK else code


def _is_misprinted(codes: Sequence[str]) -> bool:
    """Say whether most words of what was taken for a name are misprints of other words."""
    known = sum(code not in WEAK and code not in NAME for code in codes)
    return known * 2 > len(codes)


def _person(text: str, words: Sequence[re.Match[str]], codes: Sequence[str]) -> str:
    """Give a first name and what follows; of 'Surname, Forename' the second opens it."""
    comma = text.find(",", words[0].start(), words[-1].start()) if words else -1
    given = FORENAME_AFTER.match(text, words[-1].end()) if words else None
    if given and word_code(given["word"]) == "f" and not _is_given(codes[0]):
        return "n" * len(words)  # 'Fell, Simon': the second is an entity of its own
    firsts = [at for at, word in enumerate(words) if word.start() > comma]
    return "".join("f" if firsts and at == firsts[0] else "n" for at in range(len(words)))


def _is_given(code: str) -> bool:
    """Say whether a word is a forename or an initial by itself."""
    return code in {"f", "i", "t"}


def _role(text: str, words: Sequence[re.Match[str]], codes: Sequence[str]) -> str:
    """Give the head of a post, where none of its words is known as one, and its subject."""
    opening = [OPENING.match(text, word.end()) is not None for word in words]
    headed = any(code in "RQk" for code in codes) or any(opening)
    last = len(words) - 1
    return "".join(
        code
        if code not in WEAK and not (code == "P" and at == last and not headed)
        else "R"
        if opens or (not headed and not last)
        else "Q"
        if not headed and at == last
        else "H"
        for at, (code, opens) in enumerate(zip(codes, opening, strict=True))
    )


def _team(_: str, __: Sequence[re.Match[str]], codes: Sequence[str]) -> str:
    return _known_or(codes, "H" * (len(codes) - 1) + ("D" if len(codes) == 1 else "T"))


def _body(_: str, __: Sequence[re.Match[str]], codes: Sequence[str]) -> str:
    if len(codes) == 1:
        return "n"  # one word that nobody knows may be anything
    return _known_or(codes, "n" * (len(codes) - 1) + "B")


def _known_or(codes: Sequence[str], letters: str) -> str:
    """Return the letter of each word where it is known, else the one given."""
    return "".join(
        letter if code in WEAK else code for code, letter in zip(codes, letters, strict=True)
    )


LETTERS_OF = {"PERSON": _person, "ROLE": _role, "TEAM": _team, "BODY": _body}
