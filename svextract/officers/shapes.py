"""A phrase of an officer cell into what it may be: a person, a post, a team, a body.

The rules are patterns over the phrase's shape, one letter a word (see `letters`).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from svextract.officers import bodies, phrases, words
from svextract.officers.letters import CODE, MEMORY, deciding_half, fold, shape


class Kind(Enum):
    """What a phrase is. `FIELD` is a team that only its subject tells ('Licensing')."""

    PERSON = "person"
    INITIALS = "initials"
    POST = "post"
    TEAM = "team"
    FIELD = "field"
    BODY = "body"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


class Phrase(NamedTuple):
    """A phrase with its kind, its shape, and whether the kind is certain."""

    text: str
    kind: Kind
    shape: str
    sure: bool = True


NO_POST = frozenset("fkp")  # 'LT' alone is somebody; before a name it is a lieutenant
CODE_WORD = re.compile(r"[A-Z]{2,3}")
NOBODY = re.compile(rf"\W*(?:{phrases.NOBODY})\W*", re.IGNORECASE)
NOTE = re.compile(rf"(?:{phrases.NOTES})", re.IGNORECASE)
BODY = re.compile(rf"\b(?:{'|'.join(phrases.BODY_PHRASES)})(?!['’\w])", re.IGNORECASE)
OPENER = re.compile(
    rf"\b(?:{phrases.BODY_OPENERS})(?<!for) (?:of|for|y)(?: the)? (?=\S)"
    rf"|\b(?:{phrases.BODY_OPENERS})(?<=for) (?=\S)",
    re.IGNORECASE,
)
POST_PHRASE = re.compile(phrases.POST_PHRASES, re.IGNORECASE)


# Patterns over shapes, most certain first. A surname that is also a word of a council paper
# ('Green', 'Manning') counts as a name only after something that can be nothing but a first name.
LIKELY_NAME = re.compile(r"n[nfi]?p*[nf]|nnp*[nf]|np+n|f")
LOOSE_NAME = re.compile(r"t*(?:f[fi]?|i{1,2})s")
FIRST_KINDS = (
    (Kind.TEAM, re.compile(r"^l")),  # 'All …'
    (Kind.INITIALS, re.compile(r"^(?:[Ii]|ii|I[AI])$")),
    (Kind.PERSON, re.compile(r"^(?:t*f[fnip]{0,4}[nfIA]|t+[fnip]{0,4}[nf])$")),
    (Kind.PERSON, re.compile(r"^t+i+$|^p+[nf]{1,2}$")),  # 'Mrs. T.', 'van Rensburg'
    (Kind.PERSON, re.compile(r"^(?:i{1,3}p*[nf]{1,2}|[nf]{1,2}i{1,2})$")),
    (Kind.POST, re.compile(r"[RQ]S?H?[od]|[RQck]$")),  # 'Head of …', '… Manager'
)
LATER_KINDS = (  # after the outside bodies
    (
        Kind.POST,
        re.compile(r"^e?[PQ]*[RQ](?!S$)(?!.*T$)|^k+$|^P+I$|^e?[MPSTDH]Q[DHMC]+$"),
    ),  # 'Director Adult Services'
    (Kind.TEAM, re.compile(r"[TS]$|^e?P$|^[eYM]*b$|V")),
)
BODY_SHAPE = re.compile(r".*B(?:o?[enfY])*$|.*(?:[nfY]|[nf][Mh])b+$|W.+|.*BS$")
CIRCLE = re.compile(r"e?M?[nf]+[^RQTBSo]*[TSb]")  # 'Northey Parent Carer Forum'
PLACE = re.compile(
    r"[A-Z]\w+(?:ton|ham|ford|bridge|field|worth|shire|mere|by|thorpe|ley|minster|dale|mouth|port"
    r"|wick|chester|bury|borough|burgh|stead|wells?|wood|combe|hythe|ness|sea|moor|fell|marsh|haven"
    r"|hurst|don|den|stow|bourne|brook|beck|holme|leigh|side|ey|ing)"
)
BEFORE_OPENER = re.compile(r"[^RQTSVo]*")
SURNAME_LOOK = re.compile(
    r"^(?:Mc|Mac(?=[A-Z])|[OD]['’]|Fitz)|[a-z]-[A-Z]"
    r"|(?:[a-z]son|[sc]ki|[sc]ka|wicz|enko|oglu|[oe]vic|[^\x00-\x7féŵŷ]\w*|poulos|[Kk]aur|[Kk]han|[Pp]atel|[Bb]egum)$"
)
FIELD = re.compile(r".*[CDHMhSTbY].*")
DOUBTFUL_FIELD = re.compile(r"x|^f|[nf]$|nn|no|nh$|[DHMC]n")
SLIPS = re.compile(r"n.*[DHMC]n|[DHMC]n.*n")  # two unknown words: no place, but typing slips
TAIL_IS_TEAM = re.compile(r".*[RQT]$")


@lru_cache(MEMORY)
def read_phrase(text: str, *, any_case: bool = False) -> Phrase:
    """Return what a phrase without separators is; of 'Welsh / English' the second half decides."""
    if NOBODY.fullmatch(text) or not text:
        return Phrase(text, Kind.NOBODY, "")
    plain = text.casefold()
    nobody_else = CODE.get(plain, "f") in NO_POST or plain in words.SMALL_POSTS
    if CODE_WORD.fullmatch(text) and nobody_else:
        return Phrase(text, Kind.INITIALS, "I")
    letters = shape(deciding_half(text), any_case=any_case)
    kind, sure = _kind(text, letters)
    if kind is Kind.PERSON and not sure:
        sure = any(SURNAME_LOOK.search(word) for word in text.split())
    return Phrase(text, kind, letters, sure)


def _kind(text: str, letters: str) -> tuple[Kind, bool]:
    """Return the kind of a phrase and whether it is certain."""
    known = "x" not in letters
    if LOOSE_NAME.fullmatch(_surnames(text, letters)):
        return Kind.PERSON, True
    for decide in (_worded_kind, _first_kind, _body_kind, _later_kind):
        kind = decide(text, letters)
        if kind:
            known = known and not (kind is Kind.TEAM and SLIPS.search(letters))
            return kind, known or kind is Kind.BODY
    if _may_be_circle(text, letters):
        return Kind.TEAM, False
    return _weak_kind(letters)


def _worded_kind(text: str, _: str) -> Kind | None:
    """Return the kind of a phrase that its wording tells at once."""
    if POST_PHRASE.match(text):
        return Kind.POST
    return Kind.BODY if _opens_body(text) else None


def _first_kind(_: str, letters: str) -> Kind | None:
    return next((kind for kind, pattern in FIRST_KINDS if pattern.search(letters)), None)


def _body_kind(text: str, letters: str) -> Kind | None:
    return Kind.BODY if _is_body(text, letters) else None


def _later_kind(text: str, letters: str) -> Kind | None:
    if _may_be_circle(text, letters):
        return None
    return next((kind for kind, pattern in LATER_KINDS if pattern.search(letters)), None)


def _is_body(text: str, letters: str) -> bool:
    """Say whether a phrase is an outside body: by a known phrase, or by its last noun."""
    found = BODY.search(text)
    if found:
        tail = shape(text[found.end() :]) if text[found.end() :].strip() else ""
        return not TAIL_IS_TEAM.fullmatch(tail)
    return BODY_SHAPE.fullmatch(letters) is not None or _is_circle(text, letters)


def _opens_body(text: str) -> bool:
    """Say whether a phrase is a body by what it opens with: 'Friends of …', 'X Branch of the …'."""
    if not any(word in text.casefold() for word in (" of ", " for ", " y ")):
        return False  # before the search, which is slow
    found = OPENER.search(text)
    if not found:
        return False
    return BEFORE_OPENER.fullmatch(shape(text[: found.start()])) is not None


def _is_circle(text: str, letters: str) -> bool:
    """Say whether a phrase is a group of people outside: 'Brackenfell Access Group'."""
    if not _may_be_circle(text, letters):
        return False
    outside = bodies.OUTSIDERS.intersection(fold(word) for word in text.split())
    return bool(outside) or any(PLACE.fullmatch(word) for word in text.split()[:-1])


def _may_be_circle(text: str, letters: str) -> bool:
    """Say whether a phrase opens with an unknown word and ends with 'Group' or the like."""
    if fold(text.rsplit(maxsplit=1)[-1]) not in bodies.CIRCLES or not CIRCLE.fullmatch(letters):
        return False
    return not bodies.OWN_CIRCLES.intersection(fold(word) for word in text.split()[:-1])


def _weak_kind(letters: str) -> tuple[Kind, bool]:
    """Return the kind of a phrase that only its words' look tells."""
    if LIKELY_NAME.fullmatch(letters):
        return Kind.PERSON, "f" in letters
    if FIELD.fullmatch(letters) or "P" in letters:
        return Kind.FIELD, not DOUBTFUL_FIELD.search(letters)
    return Kind.UNKNOWN, False


def _surnames(text: str, letters: str) -> str:
    """Return a shape with 's' for a last word that may be a surname besides being a word."""
    last = fold(text.rsplit(maxsplit=1)[-1])
    common = last in words.SURNAMES_TOO or letters[-1] == "h"
    return letters[:-1] + "s" if common else letters


def is_plural(post: Phrase) -> bool:
    """Say whether a post is that of several people ('Team Leaders')."""
    nouns = zip(post.text.split(), post.shape, strict=False)
    return any(word.endswith("s") for word, code in nouns if code in "RQ")
