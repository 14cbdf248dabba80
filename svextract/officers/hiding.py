"""Texts without the names of people (`--no-names`).

A text is looked at word by word. Hidden are names that are known, and what looks like a name:
what follows a style ('Cllr', 'Mrs'), a known forename with a surname, initials with a surname.
Names of bodies that are known stay.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from svextract.officers import words
from svextract.officers.letters import fold, word_code
from svextract.officers.names import read_name
from svextract.officers.shapes import BODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HIDDEN = "[name]"
ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\))\s?[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{3,}", re.IGNORECASE
)
WORD = re.compile(r"(?:[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*)\.?")
OWNER = re.compile(r"['’]s?$")
GAP = re.compile(r"[\s\u00ad-]*")  # between the words of one name
LISTED = re.compile(r"\s*(?:,|&|/|\band\b)\s*(?:and\s+)?")  # between names behind one style
TWICE = re.compile(rf"{re.escape(HIDDEN)}(?:[\s-]+{re.escape(HIDDEN)})+")
STYLES = frozenset(
    "cllr cllrs councillor councillors cyng cynghorydd mr mrs ms miss mx dr prof professor sir "
    "dame rev revd ald alderman baroness lord rabbi imam canon mayor provost".split()
)
PLURAL_STYLES = words.PLURAL_COUNCILLORS
# Words that a name is not, though a forename or a surname is spelt so.
MONTHS = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july "
    "august september october november december spring summer autumn winter".split()
)
SMALL = frozenset(
    "a am an as at be by do go he if in is it me my no of on or so to up us we".split()
)
# Forenames and surnames that are common words: before a small word they are words ('Mark out').
COMMON = frozenset(
    """
    mark will grant rose hope joy faith dale hill field bill rob frank pat ray guy miles rich penny
    glen hazel carol max drew chase bond cash page price cook long short young day wise sharp best
    """.split()
)
AS_A_WORD = re.compile(r"\s+(?:out|up|off|down|over|the|an?|all|each|to|in|for|on|of)\b")
# What stands behind the name of somebody in the name of a place or a body.
PLACES = frozenset(
    """
    street road lane avenue close drive way court place square terrace crescent gardens grove hill
    bridge dock quay wharf palace house hall lodge inn arms park green common field fields farm
    wood woods school college university hospital trust foundation institute society charity
    centre center library museum theatre gallery church chapel airport station quarter estate
    partnership ltd limited plc llp group team unit council end down downs fort coppice bay ward
    """.split()
)
SURNAMES_TOO = frozenset("park green hill wood woods field fields house hall lane court".split())
MOST_STYLES = 3  # before one name: 'Cllr Dr Mrs Poe'
MOST_INITIALS = 3
MOST_WORDS = 4  # of a name behind a style


class Token(NamedTuple):
    """A word of a text, where it stands, and its lower-case form without a final 's."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def capital(self) -> bool:
        """Say whether it opens with a capital."""
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Say whether it is a single capital letter."""
        return len(self.text.rstrip(".")) == 1 and self.capital


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text; a stop belongs to a word of one letter only."""
    tokens = []
    for found in WORD.finditer(text):
        printed = found.group()
        if len(printed) > 2:
            printed = printed.rstrip(".")
        plain = fold(OWNER.sub("", printed))
        tokens.append(Token(found.start(), found.start() + len(printed), printed, plain))
    return tokens


class Hider:
    """Hides names of people in texts."""

    def __init__(self, names: Iterable[str], bodies: Iterable[str] = ()) -> None:
        """Take the names that are known, and the names of bodies that stay."""
        self.known: set[tuple[str, ...]] = set()
        for name in names:
            self.add(name)
        kept = sorted({body for body in bodies if len(body) > 2}, key=len, reverse=True)
        self.kept = re.compile("|".join(map(re.escape, kept)) or "(?!)")

    def add(self, name: str) -> None:
        """Add a name, its surname and its forename."""
        plain = tuple(part for word in read_name(name).words for part in word.split("-"))
        if not plain:
            return
        self.known |= {plain, plain[1:] + plain[:1], (plain[0],), (plain[-1],)}
        if name.isupper() and len(name) < 6:
            self.known.add((name.replace(".", "").casefold(),))
        surname = tuple(read_name(name).surname.split("-"))
        self.known.add(surname)
        particles = [at for at, word in enumerate(plain) if word_code(word) == "p"]
        if particles:
            self.known.add(plain[particles[0] :])
        self.known.discard(())

    def learn(self, texts: Iterable[str]) -> None:
        """Add the names that texts show by a style, a forename or initials."""
        for text in texts:
            tokens = tokens_of(text)
            for first, last in _shown(text, tokens):
                self.add(text[tokens[first].start : tokens[last].end])

    def hide(self, text: str) -> str:
        """Return a text with a mark in the place of every name and every address."""
        pieces, end = [], 0
        for body in self._bodies(text):
            pieces += [self._hidden(text[end : body.start()]), body.group()]
            end = body.end()
        return "".join((*pieces, self._hidden(text[end:])))

    def _bodies(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where bodies stand whose names are known, in the document or everywhere."""
        end = 0
        found = [*self.kept.finditer(text), *BODY.finditer(text)]
        for body in sorted(found, key=lambda each: (each.start(), -each.end())):
            if body.start() >= end:
                end = body.end()
                yield body

    def _hidden(self, text: str) -> str:
        text = ADDRESS.sub("[e-mail]", text)
        tokens = tokens_of(text)
        spans = sorted({*_shown(text, tokens), *self._known_in(text, tokens)})
        pieces, end = [], 0
        for first, last in spans:
            start = tokens[first].start
            if start < end:
                continue
            stop = tokens[last].end
            owner = OWNER.search(text[start:stop])
            stop -= len(owner.group()) if owner else 0
            pieces += [text[end:start], HIDDEN]
            end = stop
        return TWICE.sub(HIDDEN, "".join((*pieces, text[end:])))

    def _known_in(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yield where known names stand: their first and last word."""
        longest = max((len(name) for name in self.known), default=0)
        at = 0
        while at < len(tokens):
            last = self._match(text, tokens, at, longest)
            if last < at:
                at += 1
                continue
            yield _grown(text, tokens, at, last)
            at = last + 1

    def _match(self, text: str, tokens: Sequence[Token], at: int, longest: int) -> int:
        """Return the last word of the longest known name that begins here, or -1."""
        initials = [*takewhile(lambda token: token.initial, tokens[at : at + 3])]
        if len(initials) > 1 and ("".join(token.plain for token in initials),) in self.known:
            return at + len(initials) - 1  # 'G.B.'
        for size in range(min(longest, len(tokens) - at), 0, -1):
            part = tokens[at : at + size]
            if tuple(token.plain for token in part) not in self.known:
                continue
            if _joined(text, part) and (size > 1 or _stands_alone(text, tokens, at)):
                return at + size - 1
        return -1


def _stands_alone(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Say whether one word may be a known surname, a forename or initials here."""
    token = tokens[at]
    if not token.capital or token.plain in MONTHS or token.plain in SMALL:
        return False
    if token.plain in COMMON and AS_A_WORD.match(text, token.end):
        return False
    bare = OWNER.sub("", token.text)
    if word_code(bare) not in {"n", "f", "I", "A"} and not bare.isupper():
        return False
    return not _names_a_place(text, tokens, at)


def _names_a_place(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Say whether the next word makes a place or a body of this one: 'Marsh Lane'."""
    if at + 1 >= len(tokens) or not _joined(text, tokens[at : at + 2]):
        return False
    return tokens[at + 1].capital and tokens[at + 1].plain in PLACES


def _joined(text: str, tokens: Sequence[Token]) -> bool:
    """Say whether nothing but spaces and hyphens stands between words; a comma in a whole name."""
    gaps = (text[one.end : two.start] for one, two in pairwise(tokens))
    return all(GAP.fullmatch(gap) or gap.strip() == "," for gap in gaps)


def _grown(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return a name with the initials and particles before it, and an initial behind it."""
    earliest = max(first - MOST_WORDS, 0)
    while first > earliest and GAP.fullmatch(text[tokens[first - 1].end : tokens[first].start]):
        before = tokens[first - 1]
        if not (before.initial or word_code(before.text) == "p"):
            break
        first -= 1
    behind = last + 1 < len(tokens) and tokens[last + 1].initial
    if behind and text[tokens[last].end : tokens[last + 1].start] == " ":
        closed = tokens[last + 1].end >= len(text) or text[tokens[last + 1].end] in ",;)/\n"
        last += int(closed)
    return first, last


def _shown(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where names stand that are shown by a style, a forename or initials."""
    at = 0
    while at < len(tokens):
        spans = _styled(text, tokens, at) or _paired(text, tokens, at)
        yield from spans
        at = spans[-1][1] + 1 if spans else at + 1


def _styled(text: str, tokens: Sequence[Token], at: int) -> list[tuple[int, int]]:
    """Return the names behind a style: one, or a list behind a plural."""
    token = tokens[at]
    style = token.plain in STYLES and (token.capital or token.plain in {"cllr", "cllrs"})
    if not style or token.text == "MS":
        return []
    first = at + 1
    while first < min(at + MOST_STYLES, len(tokens)) and tokens[first].plain in STYLES:
        first += 1
    last = _last_of_name(text, tokens, first)
    if last < first or _is_noun(text, tokens, at, last):
        return []
    spans = [(first, last)]
    while token.plain in PLURAL_STYLES:
        following = _next_listed(text, tokens, last)
        last = _last_of_name(text, tokens, following)
        if not following or last < following:
            break
        spans.append((following, last))
    return spans


def _next_listed(text: str, tokens: Sequence[Token], last: int) -> int:
    """Return where a list of names goes on behind one of them, 0 where it does not."""
    following = last + 1
    if following < len(tokens) and tokens[following].plain == "and":
        following += 1
    if following >= len(tokens):
        return 0
    return following if LISTED.fullmatch(text[tokens[last].end : tokens[following].start]) else 0


def _last_of_name(text: str, tokens: Sequence[Token], first: int) -> int:
    """Return the last word of the name that begins with this one, or the one before it."""
    last = first - 1
    for at in range(first, min(first + MOST_WORDS, len(tokens))):
        token = tokens[at]
        if at > first and not GAP.fullmatch(text[tokens[at - 1].end : token.start]):
            break
        particle = word_code(token.text) == "p"
        if not (particle or (token.capital and _is_of_name(token))):
            break
        last = last if particle else at
    return last


def _is_of_name(token: Token) -> bool:
    """Say whether a word may be a part of a name."""
    plain = OWNER.sub("", token.text)
    return token.initial or word_code(plain, any_case=plain.isupper()) in {"n", "f", "i"}


def _is_noun(text: str, tokens: Sequence[Token], at: int, last: int) -> bool:
    """Say whether 'Councillor' is a noun before another: 'Councillor Call for Action'."""
    if tokens[at].plain not in {"councillor", "councillors"} or last + 1 >= len(tokens):
        return False
    following = tokens[last + 1]
    close = GAP.fullmatch(text[tokens[last].end : following.start]) is not None
    return close and (following.plain in {"of", "for"} or (following.capital and last == at + 1))


def _paired(text: str, tokens: Sequence[Token], at: int) -> list[tuple[int, int]]:
    """Return a forename with a surname, or initials with one, that begin here."""
    token, last = tokens[at], at
    ends = min(at + MOST_INITIALS, len(tokens))
    while last + 1 < ends and tokens[last].initial and tokens[last + 1].initial:
        last += 1
    forename = word_code(token.text, any_case=token.text.isupper()) == "f"
    stopped = token.initial and (token.text.endswith(".") or last > at)
    foreign = not token.text.isascii() and _is_of_name(token)
    if token.plain in MONTHS or not token.capital or not (forename or stopped or foreign):
        return []
    end = _last_of_name(text, tokens, last + 1)
    if end <= last or not _joined(text, tokens[at : last + 2]) or tokens[end].plain in PLACES:
        return []
    return [] if _names_a_place(text, tokens, end) else [(at, end)]


def looks_like_person(text: str) -> bool:
    """Say whether a field of an officer may be somebody's name, whatever it was read as."""
    tokens = tokens_of(text)
    if not 2 <= len(tokens) <= 3:
        return False
    if tokens[-1].plain in PLACES - SURNAMES_TOO and not tokens[0].initial:
        return False
    first = word_code(tokens[0].text)
    return (first == "f" or tokens[0].initial) and all(
        word_code(token.text) not in set("RQTkS") for token in tokens
    )
