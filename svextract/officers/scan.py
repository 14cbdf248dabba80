"""The text of an officer cell into pieces: what stands between separators, and how it is joined on.

A piece is joined to the one before it by a link: the separator (';' ends an entry for certain,
'(' opens a bracket, ')' follows one with nothing between). Where a name and a post, or
two posts, stand side by side with nothing between them, the pieces have the link ''.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from svextract.officers import phrases, words
from svextract.officers.letters import MEMORY, fold
from svextract.officers.shapes import BODY, NOBODY, NOTE, Kind, Phrase, read_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator


class Piece(NamedTuple):
    """A phrase of the cell, where it stands in the text, and how it is linked to what precedes."""

    link: str
    start: int
    end: int
    phrase: Phrase
    style: str = ""  # 'Cllr', which is no part of the name
    spaced: bool = True  # a space before a slash


ONE_NAME = re.compile(rf"{BODY.pattern}|\b(?:{'|'.join(phrases.COMPOUNDS)})\b", re.IGNORECASE)
SEPARATOR = re.compile(
    rf"(?P<hard>\s*[;|\n•]\s*|\s+[_~]+\s+|,?\s+(?:{phrases.RELATIONS}):?\s+)"
    r"|\(s\)|(?P<open>[(\[])|(?P<close>[)\]])"
    r"|(?P<and>,?\s+(?:and/or|and|&|\+|plus|with(?! responsib))(?=\s))"
    r"|(?P<dash>\s+[-–—]+\s+)|(?P<slash>\s*/\s*)|(?P<comma>\s*,(?=\s|$|[A-Z]))"
    r"|(?P<colon>\s*:(?=\s))|(?P<stop>\.(?=\s+(?-i:[A-Z(\[“])))",
    re.IGNORECASE,
)
LINK_OF = {"hard": ";", "and": "&", "dash": "-", "slash": "/", "comma": ",", "colon": ":"} | {
    "stop": "."
}
RELATED = re.compile(rf"(?:{phrases.RELATIONS})\s+", re.IGNORECASE)  # '(with support from HR)'
SPACED_SLASH = re.compile(r"\s/\s*$|/\s+$")
LAST_SPLIT = re.compile(r"[\s/(,&]")
DEEP = re.compile(r"[(\[].*[(\[]")
NO_BRACKETS = str.maketrans("([)]", "    ")
LABEL = re.compile(rf"(?:{phrases.LABELS})", re.IGNORECASE)
STYLE = re.compile(
    rf"(?:the\s+|y\s+)?(?P<style>(?:{'|'.join(sorted(words.COUNCILLORS, reverse=True))}))\.?\s+"
    r"(?=\S)",
    re.IGNORECASE,
)
TRIM = ' \t.,;:/|~*•·"“”_'
CODE_SLASH = re.compile(r"(?<![^\W\d_])[^\W_]/[^\W_](?![^\W\d_])|\d/\d|\b[ADT]/[A-Z]")

NAME = r"(?:t*(?:f[fnip]{0,2}[fnI]|i{1,3}p*n)|t[fni]{0,2}n)"
NAME_BEFORE_POST = re.compile(rf"{NAME}(?=[PQMDHCTS]*[RQ])|nn(?=P*Ro)")
POST_BEFORE_NAME = re.compile(
    rf"(?:.*[RQk].*[RQHDCSTMhk]|[^o]*[RQk])(?={NAME}$)|[PQ]*k(?=[fni]{{1,3}}$|f[^oRQT]$)"
)
POST_BEFORE_POST = re.compile(r".*(?:[RQ].*[nDHCSTh]|[DHMCSTh][RQ])(?=P*(?:R|TQ)o)")
NAMES = frozenset((Kind.PERSON, Kind.INITIALS))
STYLED = frozenset((Kind.PERSON, Kind.UNKNOWN, Kind.INITIALS))
AFTER_STYLE = re.compile(r"[fnhip]{1,4}|[fni]{1,2}[DHMCYSRQ]")  # 'Cllr Ambrose Tilling'
BEFORE_STYLE = re.compile(r"[^c]*[RQDHCSTk](?=c[fnih])")
NAME_BEFORE_NAME = re.compile(r"fn(?=fn$)")
SEAMS = (BEFORE_STYLE, NAME_BEFORE_NAME, NAME_BEFORE_POST, POST_BEFORE_NAME, POST_BEFORE_POST)


def scan(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a tidied text in order; empty pieces are left out."""
    pieces: list[Piece] = []
    for link, start, end in _spans(text):
        pieces.extend(_pieces(text, link, start, end))
    return tuple(pieces)


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (link, start, end) of what stands between the separators of a text."""
    link, start, depth, hold = ";", 0, 0, 0
    for found in SEPARATOR.finditer(text):
        name = found.lastgroup or ""
        if name == "open":
            depth += 1
            if depth == 1:
                yield link, start, found.start()
                hold = found.end()
        elif name == "close":
            depth -= 1
            if depth == 0:
                yield "(", hold, found.start()
                link, start = ")", found.end()
            depth = max(depth, 0)
        elif name and not depth and _separates(text, name, found):
            yield link, start, found.start()
            link, start = LINK_OF[name], found.end()
    yield ("(", hold, len(text)) if depth else (link, start, len(text))


def _separates(text: str, name: str, found: re.Match[str]) -> bool:
    """Say whether a separator is one here: not the stop of 'J. Smith', not the slash of 'w/c'."""
    if name == "and":
        return not any(start < found.start() < end for start, end in _names(text))
    if name == "stop":
        before = LAST_SPLIT.split(text[: found.start()])[-1]
        return not (len(before.strip("(.")) <= 1 or fold(before) in words.ABBREVIATIONS)
    if name == "slash":
        return CODE_SLASH.search(text, max(found.start() - 2, 0), found.end() + 2) is None
    return True


@lru_cache(MEMORY)
def _names(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the names stand that hold an 'and' of their own."""
    return tuple(found.span() for found in ONE_NAME.finditer(text))


def _pieces(text: str, link: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of one span: its bracket's content, or its phrases side by side."""
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip(TRIM + "-–—"))
    end -= len(raw) - len(raw.rstrip(TRIM))
    if end <= start:
        return
    if link == "(":
        yield from _bracketed(text, start, end)
        return
    spaced = SPACED_SLASH.search(text[:start]) is not None
    yield from _side_by_side(text, link, start, end, spaced=spaced)


def _bracketed(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a bracket's content; a mere note ('lead', 'vacant') gives none."""
    content = text[start:end]
    parts = content.split(", ")
    if NOTE.fullmatch(content) or all(NOTE.fullmatch(p) or NOBODY.fullmatch(p) for p in parts):
        return
    related = RELATED.match(content)
    if related:
        start, content = start + related.end(), content[related.end() :]
    if DEEP.search(content):  # brackets within brackets within brackets: no officer cell
        content = content.translate(NO_BRACKETS)
    for at, piece in enumerate(scan(content)):
        opens = at == 0 or piece.link == ";" or piece.phrase.kind in NAMES
        link = ";" if related and at == 0 else "(" if opens else piece.link
        yield piece._replace(link=link, start=start + piece.start, end=start + piece.end)


def _side_by_side(text: str, link: str, start: int, end: int, *, spaced: bool) -> Iterator[Piece]:
    """Yield the phrases of a span, cut at the seams between a name and a post."""
    style, at = _style(text, start, end)
    phrase = read_phrase(text[at:end])
    seam = _seam(phrase)
    if seam and at + seam < end:
        first = read_phrase(text[at : at + seam].rstrip(TRIM))
        if phrase.shape.startswith("k"):  # 'PC Dana Whitlow', but 'PC' alone is somebody
            first = first._replace(kind=Kind.POST, shape="k")
        yield Piece(link, start, at + len(first.text), first, style, spaced)
        yield from _side_by_side(text, "", at + seam, end, spaced=True)
        return
    if style and (phrase.kind in STYLED or AFTER_STYLE.fullmatch(phrase.shape)):
        phrase = phrase._replace(kind=Kind.PERSON, sure=True)
    if style and phrase.kind not in {Kind.PERSON, Kind.NOBODY}:
        style, phrase = "", read_phrase(text[start:end])
    yield Piece(link, start, end, phrase, style, spaced)


def _style(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the style a piece opens with ('Cllr') and where the rest begins."""
    found = STYLE.match(text, start, end)
    return (found.group("style"), found.end()) if found else ("", start)


def _seam(phrase: Phrase) -> int:
    """Return where a phrase falls apart into a name and a post or two posts; 0 where nowhere."""
    if len(phrase.shape) < 2 or phrase.kind is Kind.NOBODY:
        return 0
    for pattern in SEAMS:
        found = pattern.match(phrase.shape)
        if found and 0 < found.end() < len(phrase.shape):
            return _word_start(phrase.text, found.end())
    return 0


def _word_start(text: str, number: int) -> int:
    """Return where the word with this number begins in a text."""
    starts = [found.start() for found in re.finditer(r"\S+", text)]
    return starts[number] if number < len(starts) else 0


def is_label(piece: Piece, following: Piece | None) -> bool:
    """Say whether a piece is a label such as 'Lead' in 'Lead: …'."""
    if following is None or following.link not in {":", "-"}:
        return False
    opens = (
        piece.link in {";", ""} or following.link == ":"
    )  # not the 'Officer' of 'Tree Officer -'
    return opens and LABEL.fullmatch(piece.phrase.text) is not None
