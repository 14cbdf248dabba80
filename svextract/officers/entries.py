"""The text of an officer cell into entries: stage one, without a line break in sight."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from svextract.officers import words
from svextract.officers.answers import PART, SAME, State, opens_firm
from svextract.officers.joins import action_for
from svextract.officers.letters import MEMORY
from svextract.officers.scan import Piece, is_label, scan
from svextract.officers.shapes import Kind, Phrase, is_plural, read_phrase


class Entry(NamedTuple):
    """One entry of a cell: its wording, and its parts still without their labels."""

    text: str
    parts: tuple[Piece, ...]

    def through_bracket(self, start: int, end: int) -> str:
        """Return what stands between two places of the cell's text and the bracket that closes."""
        first = self.parts[0].start
        closed = self.text.find(")", end - first)
        return self.text[start - first : closed if closed >= 0 else end - first] + ")"


GIVEN = re.compile(r"t*(?:f|i)i?")
CLOSING = re.compile(r"[^\w(\[]*[)\]]")


@lru_cache(MEMORY)
def split_entries(text: str) -> tuple[Entry, ...]:
    """Return the entries of a tidied text (no line breaks needed), in printed order."""
    pieces = _without_labels(scan(text))
    groups: list[list[Piece]] = []
    for at, piece in enumerate(pieces):
        if groups and piece.link != ";":
            state = State(text, groups[-1], pieces[at:])
            piece = _as_name(state)  # noqa: PLW2901
            action = action_for(state._replace(coming=(piece, *pieces[at + 1 :])))
            if action == SAME:
                groups[-1][-1] = _glued(text, groups[-1][-1], piece)
                continue
            if action == PART:
                groups[-1].append(piece)
                continue
        groups.append([piece])
    return tuple(_entry(text, group) for group in _shared(groups))


def _without_labels(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces without 'Lead:' and the like; what a label opens is a new entry."""
    kept: list[Piece] = []
    after_label = False
    for piece, following in zip(pieces, (*pieces[1:], None), strict=False):
        if is_label(piece, following):
            after_label = True
            continue
        kept.append(piece._replace(link=";") if after_label else piece)
        after_label = False
    return tuple(kept)


def _as_name(state: State) -> Piece:
    """Return the next piece, a lone unknown word read as a name where it follows a name."""
    piece, phrase = state.next, state.next.phrase
    follows = state.last.phrase.kind is Kind.PERSON and piece.link in {"&", "/", ","}
    if follows and phrase.kind is Kind.UNKNOWN and phrase.shape == "n" and not opens_firm(state):
        styled = any(part.style for part in state.entry)
        return piece._replace(phrase=phrase._replace(kind=Kind.PERSON, sure=styled))
    return piece


def _glued(text: str, first: Piece, second: Piece) -> Piece:
    """Return two pieces and the separator between them as one phrase."""
    start = first.end - len(first.phrase.text)
    phrase: Phrase = read_phrase(text[start : second.end])
    if second.link == "," and phrase.kind is Kind.UNKNOWN and GIVEN.fullmatch(second.phrase.shape):
        phrase = phrase._replace(kind=Kind.PERSON)  # 'HALLAM, Denise'
    return first._replace(end=second.end, phrase=phrase)


def _shared(groups: list[list[Piece]]) -> list[list[Piece]]:
    """Return the groups, names that share what follows or precedes them put into one entry."""
    kept: list[list[Piece]] = []
    for group in groups:
        if kept and group[0].link in {"&", "/", ","} and _shares(kept[-1], group):
            kept[-1].extend(group)
        else:
            kept.append(group)
    return kept


def _shares(before: list[Piece], group: list[Piece]) -> bool:
    """Say whether 'A' and 'B, Heads of X' or 'Councillors A' and 'B' are one entry."""
    if any(part.phrase.kind is not Kind.PERSON for part in before):
        return False
    if group[0].phrase.kind is not Kind.PERSON:
        return False
    if before[0].style.casefold() in words.PLURAL_COUNCILLORS and not group[0].style:
        return True
    following = [part for part in group[1:] if part.link != "("]
    return group[0].link != "," and any(_for_both(part.phrase) for part in following)


def _for_both(phrase: Phrase) -> bool:
    """Say whether a part is said of two people: a post in the plural, or a team."""
    if phrase.kind in {Kind.TEAM, Kind.FIELD}:
        return True
    return phrase.kind is Kind.POST and is_plural(phrase)


def _entry(text: str, group: list[Piece]) -> Entry:
    """Return a group of pieces as an entry, its wording cut from the text."""
    end = group[-1].end
    closing = CLOSING.match(text, end) if any(part.link == "(" for part in group) else None
    return Entry(text[group[0].start : closing.end() if closing else end], tuple(group))
