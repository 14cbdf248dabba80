"""Answers to the questions of `joins`: cases that the kinds do not decide.

Each function looks at the state of a cell and says what becomes of the next piece.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from svextract.officers import bodies, phrases
from svextract.officers.letters import deciding_half, fold, is_welsh
from svextract.officers.shapes import Kind, is_plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from svextract.officers.scan import Piece

NEW, PART, SAME = "|", "+", "~"  # a new entry, another part of this entry, the same phrase


class State(NamedTuple):
    """What a decision may look at: the text, the entry so far, the next pieces."""

    text: str
    entry: list[Piece]
    coming: Sequence[Piece]

    @property
    def last(self) -> Piece:
        """Return the part before the separator."""
        return self.entry[-1]

    @property
    def next(self) -> Piece:
        """Return the piece after the separator."""
        return self.coming[0]

    @property
    def between(self) -> str:
        """Return what stands between the last part and the next piece."""
        return self.text[self.last.end : self.next.start]

    def has(self, *kinds: Kind) -> bool:
        """Say whether the entry has a part of one of these kinds."""
        return any(part.phrase.kind in kinds for part in self.entry)


SECOND_HAT = re.compile(rf"(?:the )?(?:{phrases.SECOND_HATS})\b", re.IGNORECASE)
MEMBER_HAT = re.compile(rf"(?:the )?(?:{phrases.MEMBER_HATS})\b", re.IGNORECASE)
COMMITTEE_POST = re.compile(rf"(?:the )?(?:deputy )?(?:{phrases.COMMITTEE_POSTS})\b", re.IGNORECASE)
LEADING = re.compile(r"\b(?:leader|mayor)\b", re.IGNORECASE)
POSSESSIVE = re.compile(r"[^\W\d_](?:['’]s|s['’])$", re.IGNORECASE)
UNFINISHED = re.compile(r"e?Y+")
ONE_WORD = re.compile(r"[nfAHh]")
DASHED = re.compile(r"\s[-–—]\s")
SCOPED = re.compile(r"[RQ]S?H?o")
FOR = re.compile(r"[RQ]o")
FOR_LIST = re.compile(r"\b(?:for|with)\b[^,]*,", re.IGNORECASE)
PARTICLED = re.compile(r"p+[nA]")
SURNAME = re.compile(r"p*[a-zA-Z]")
FORENAME = re.compile(r"t*[fni]i?|[a-zA-Z]")
MEMBER_POST = re.compile(rf"(?:{phrases.MEMBER_POSTS})\b", re.IGNORECASE)
HEADED = re.compile(r"[RQ](?:$|o)")
BARE_HEAD = re.compile(r"e?[PQ]*R")  # 'Assistant Director - Adults'
BARE_POST = re.compile(r"e?[PQ]*[RQ](?:oS)?")
PREMODIFIED = re.compile(r"[^o]*[RQ]")


def always(state: State) -> str | None:
    """Return what becomes of the next piece whatever the kinds are, or none."""
    link = state.next.link
    if link == "/" and (_bilingual(state) or _half_a_team(state)):
        return SAME
    if _has_its_own_name(state):
        return NEW
    if link == "&" and (_everybody(state) or _unfinished(state) or _firm(state)):
        return SAME
    return NEW if link == "&" and opens_firm(state) else None


def _half_a_team(state: State) -> bool:
    """Say whether no unit by itself stands before a slash: 'Gypsy / Traveller Team'."""
    return state.last.phrase.shape in {"H", "M"} and state.next.phrase.kind is Kind.TEAM


def _has_its_own_name(state: State) -> bool:
    """Say whether a post's own holder follows it, behind another name: '…, Clerk (A Lee)'."""
    if len(state.coming) < 2 or state.next.phrase.kind is not Kind.POST or state.next.link == "(":
        return False
    holder = state.coming[1]
    closed = any(part.link == "(" for part in state.entry)
    return closed and holder.link == "(" and _is_name(holder) and state.has(Kind.PERSON)


def _unfinished(state: State) -> bool:
    """Say whether 'Tenants' and …' or 'Town and …' wants the noun that follows."""
    before, after = state.last.phrase, state.next.phrase
    if after.kind not in {Kind.BODY, Kind.TEAM}:
        return False
    return POSSESSIVE.search(before.text[-4:]) is not None or bool(
        UNFINISHED.fullmatch(before.shape)
    )


def _firm(state: State) -> bool:
    """Say whether 'Harbour & Marsh Conservation Ltd' is one name: a word, '&', a firm."""
    before = state.last.phrase
    words = {Kind.FIELD, Kind.UNKNOWN}
    one_word = before.kind in words and ONE_WORD.fullmatch(before.shape) is not None
    return one_word and _is_firm(state, state.next)


def opens_firm(state: State) -> bool:
    """Say whether the next piece and the one after it are the name of a firm."""
    if len(state.coming) < 2 or state.next.phrase.kind is not Kind.UNKNOWN:
        return False
    return state.coming[1].link == "&" and _is_firm(state, state.coming[1])


def _is_firm(state: State, piece: Piece) -> bool:
    """Say whether a piece after '&' ends as firms do; 'and' is none of a firm's name."""
    if piece.phrase.kind is not Kind.BODY or piece.phrase.shape.startswith("e"):
        return False
    last = fold(piece.phrase.text.rsplit(maxsplit=1)[-1])
    start = piece.end - len(piece.phrase.text)
    return last in bodies.FIRMS and state.text[:start].rstrip().endswith("&")


def _everybody(state: State) -> bool:
    """Say whether 'All Directors and …' goes on with another post or team."""
    named = state.next.phrase.kind in {Kind.PERSON, Kind.INITIALS}
    return state.last.phrase.shape.startswith("l") and not named


def _bilingual(state: State) -> bool:
    """Say whether a slash stands between a unit's Welsh and its English name."""
    before, after = state.last.phrase, state.next.phrase
    named = {Kind.PERSON, Kind.INITIALS, Kind.NOBODY}
    if before.kind in named or after.kind in named:
        return False
    return is_welsh(deciding_half(before.text)) != is_welsh(after.text)


def _hat(state: State) -> str:
    """Two posts: one person where the second is a second hat ('… & s151 Officer')."""
    before, after = state.last.phrase.text, state.next.phrase.text
    if FOR_LIST.search(before) and not HEADED.search(state.next.phrase.shape):
        return SAME  # 'Member for Safer, Stronger and Cleaner Streets'
    second = SECOND_HAT.match(after) or (LEADING.search(before) and MEMBER_HAT.match(after))
    return SAME if second and state.next.link != "/" else NEW


def _listed_body(state: State) -> str:
    """Decide on a body after 'Member for A,': 'Schools' in a list is no body outside."""
    return SAME if _listed_scope(state) == SAME and len(state.next.phrase.shape) == 1 else PART


def _listed_scope(state: State) -> str:
    """Decide on a field after 'Post,': the scope goes on ('for A, B and C'), or a team follows."""
    before = state.last.phrase
    member = FOR.search(before.shape) and re.search(r"\b(?:for|with)\b", before.text)
    listed = len(state.coming) > 1 and state.coming[1].link == "&" and _is_field(state.coming[1])
    scoped = SCOPED.search(before.shape) is not None
    dashed = DASHED.search(before.text) is not None and MEMBER_POST.match(before.text) is not None
    return SAME if member or ((scoped or dashed) and listed) else PART


def _is_field(piece: Piece) -> bool:
    return piece.phrase.kind in {Kind.TEAM, Kind.FIELD, Kind.UNKNOWN}


def _bare_post(state: State) -> str:
    """Decide on a post after 'Team,': an entry, unless a name or the team asks for it."""
    waiting = state.has(Kind.PERSON, Kind.INITIALS) and not state.has(Kind.POST)
    return PART if waiting or BARE_POST.fullmatch(state.next.phrase.shape) else NEW


def _field_list(state: State) -> str:
    """Decide on 'Field, Field': one department where the list ends with 'and', else two."""
    for piece in state.coming[1:]:
        if piece.link == "&":
            return SAME if _is_field(piece) else NEW
        if piece.link != ",":
            break
    return NEW


def _surname_first(state: State) -> str:
    """'Surname, Forename' is one name; any other name opens an entry."""
    surname, forename = state.last.phrase.shape, state.next.phrase.shape
    alone = SURNAME.fullmatch(surname) and FORENAME.fullmatch(forename)
    return SAME if alone else NEW


def _open_scope(state: State) -> str:
    """Decide on a team after 'Post and': part of the post's scope, unless closed in itself."""
    before, after = state.last.phrase, state.next.phrase
    scoped = SCOPED.search(before.shape) is not None or DASHED.search(before.text) is not None
    closed = after.shape.startswith("e") or after.shape.endswith("T")
    of_committee = COMMITTEE_POST.match(before.text) is not None or _is_list(before.text)
    return SAME if scoped and (of_committee or not closed) else NEW


def _is_list(post: str) -> bool:
    """Say whether a post's scope is a list already: 'Cabinet Member for Housing, Planning …'."""
    return "," in post and FOR_LIST.search(post) is not None


def _two_teams(state: State) -> str:
    """'Team and Team': two where the first is closed by a hard noun, or both by any noun."""
    before, after = state.last.phrase, state.next.phrase
    if len(before.shape) == 1 and before.shape == "S":
        return SAME
    closed = before.shape[-1:] in {"T", "V"} or before.shape.startswith("V")
    return NEW if closed or after.kind is Kind.TEAM else SAME


def _field_and_post(state: State) -> str:
    """'Policy and Development Manager' is one post; 'Legal and Head of Housing' two entries."""
    after = state.next.phrase.shape
    return SAME if PREMODIFIED.fullmatch(after) and not after.startswith("e") else NEW


def _two_fields(state: State) -> str:
    """'Parks & Countryside' is one team; 'HR and Finance', each a department of its own, two."""
    return NEW if state.last.phrase.shape == state.next.phrase.shape == "C" else SAME


def _slash(state: State) -> str:
    """Decide on a slash: without spaces, inside a post or a team's name, it does not separate."""
    before, after, spaced = state.last.phrase, state.next.phrase, state.next.spaced
    if before.kind is Kind.POST:
        return SAME if SCOPED.search(before.shape) and not spaced else NEW
    return NEW if spaced or "o" in after.shape else SAME


def _team_of_name(state: State) -> str:
    """Decide on a field after 'Post - ': a team in 'Name - Contracts Lawyer - Legal Services'."""
    post = state.last
    alone = BARE_HEAD.fullmatch(post.phrase.shape) is not None
    return PART if post.link == "-" and state.has(Kind.PERSON) and not alone else SAME


def _code_or_initials(state: State) -> str:
    """'CSD - Support Manager' is a team's code and its post, 'JH - Support Manager' a person."""
    code = state.last.phrase.text.replace(".", "")
    named = len(state.coming) > 1 and state.coming[1].link == "(" and _is_name(state.coming[1])
    return PART if len(code) <= 2 and not named else SAME


def _is_name(piece: Piece) -> bool:
    return piece.phrase.kind in {Kind.PERSON, Kind.INITIALS}


def _unless_article(state: State) -> str:
    """Decide on a body after 'Place and': one body, unless an article opens it."""
    return NEW if state.next.phrase.shape.startswith("e") else SAME


def _post_of_name(state: State) -> str:
    """'Name, Post' is one entry; a bare post in the plural ('Directors') is nobody's own."""
    post = state.next.phrase
    return NEW if is_plural(post) and BARE_POST.fullmatch(post.shape) else PART


def _typed_stop(state: State) -> str:
    """'Name. Post' is 'Name, Post'; after 'Post (Name).' a new entry begins."""
    return NEW if state.last.link == "(" else PART


def _unknown_scope(state: State) -> str:
    """Decide on an unknown word after 'Post,': the scope goes on, or a team follows."""
    return SAME if SCOPED.search(state.last.phrase.shape) else PART


def _shared_unit(state: State) -> str:
    """'Audit Partnership - Principal Auditor' is a post in a unit that several councils share."""
    before = state.last.phrase
    shared = fold(before.text.rsplit(maxsplit=1)[-1]) in bodies.SHARED_UNITS
    return SAME if shared and not re.search(r"[nfA]", before.shape) else PART


def _particled_surname(state: State) -> str:
    """'van der Meer, Saskia' is one name; 'Saskia Meer, Anna Lee' are two."""
    surname, forename = state.last.phrase.shape, state.next.phrase.shape
    reversed_ = PARTICLED.fullmatch(surname) and FORENAME.fullmatch(forename)
    return SAME if reversed_ and len(state.entry) == 1 else NEW


QUESTIONS: dict[str, Callable[[State], str]] = {
    "H": _hat,
    "L": _listed_scope,
    "K": _listed_body,
    "B": _bare_post,
    "F": _field_list,
    "S": _surname_first,
    "Y": _particled_surname,
    "O": _open_scope,
    "T": _two_teams,
    "G": _field_and_post,
    "W": _two_fields,
    "/": _slash,
    "A": _unless_article,
    "I": _code_or_initials,
    "N": _team_of_name,
    "P": _post_of_name,
    "D": _typed_stop,
    "U": _unknown_scope,
    "V": _shared_unit,
}
