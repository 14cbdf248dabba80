"""The printed lines of an officer cell into blocks: which line breaks are wraps, which are entries.

A block is what stands between two breaks that the writer meant. Of all ways to cut the lines the
cheapest is taken: every entry costs, an entry that is not a whole thing costs more, and so does
joining over a break that wrapping does not explain.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from svextract.plan import officer_phrases as phrases
from svextract.plan import officer_words as words
from svextract.plan.officer_entries import Entry, split_entries
from svextract.plan.officer_letters import MEMORY, SLASH, fold, mixes_languages
from svextract.plan.officer_shapes import BODY, Kind, read_phrase
from svextract.plan.officer_tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.plan.officer_scan import Piece

LONGEST_BLOCK = 10  # lines one entry may be wrapped over; a narrower column is not met
SURE_BREAK = 1.5  # cost of joining over a break that wrapping does not explain
KIND_COST = {
    Kind.PERSON: 1.0,
    Kind.INITIALS: 1.0,
    Kind.POST: 1.0,
    Kind.TEAM: 1.0,
    Kind.BODY: 1.0,
    Kind.FIELD: 1.2,
    Kind.UNKNOWN: 3.5,
    Kind.NOBODY: 1.0,
}
NOT_WHOLE = 5.0  # cost of a text that surely goes on, or surely goes on from something
# What is wrong with a part: its kind, a pattern over its shape (each match counts), the cost.
FAULTS: dict[Kind, tuple[tuple[str, float], ...]] = {
    Kind.PERSON: (
        (r"^[fni]$", 2.0),  # a first name or a surname without the other
        (r"^[nfip]{4,}$", 1.4),  # two names run together
        (r"^n", 0.3),
    ),
    Kind.POST: (
        (r"[^o]*[DHMCfn][RQ][^oRQ]+$", 1.6),  # something runs on after 'Housing Manager'
        (r"^P*[RQ][DHMC]", 0.3),
        (r"[RQ].*[fnDHCSTRQ]P*[RQ]o", 1.6),
        (r"[RQ]o.*[DHS]C", 1.4),  # 'Head of Public Protection Communications'
        (r"[RQ]o.*[DHCST][DHMCSTn]*[TQR]", 1.3),
        (r"^[^o]*[TS][DHMCfn]+[RQ]", 1.4),  # 'Legal Services Biodiversity Officer'
        (r"[RQ]o[^a]*[DHCS]M", 1.3),
        (r"[MP]$", 2.0),
        (r"[RQ]o.*f$", 2.0),
        (r"c.", 2.0),
    ),
    Kind.TEAM: (
        (r"^e?[TS]$", 1.6),
        (r"[TS](?=[DHMCfn])", 1.4),  # 'Leasing Team Communications'
        (r"V.*[VW]", 1.4),
        (r"[RQ](?=[DHMCfn])", 1.6),
        (r"c.", 2.0),
    ),
    Kind.FIELD: (
        (r"[TSV].", 1.4),
        (r"[MP]$", 2.0),
        (r"^[Hh]$", 0.9),
        (r"[nf]", 1.0),
        (r"[DHC]M", 1.0),
        (r".C$", 0.4),
        (r"c.", 2.0),
    ),
    Kind.BODY: (
        (r"[DHSTRQ](?=[nfM])", 1.4),  # 'Social Services Fernbridge Police'
        (r"B[DHMCSTnf]+[^B]*$", 1.3),
        (r"^[BbYa]$", 1.2),
        (r"c.", 2.0),
    ),
}
# Faults of a part that opens an entry: 'Manager' and 'Team Leader' go on from the line above.
OPENING_FAULTS = {Kind.POST: ((r"^[PM]*Q(?!o)", 1.4), (r"^[TS]Q", 1.4))}
FAULT_PATTERNS, OPENING_PATTERNS = (
    {kind: tuple((re.compile(p), cost) for p, cost in rules) for kind, rules in table.items()}
    for table in (FAULTS, OPENING_FAULTS)
)
JOINED = 0.05  # cost of any joined break: of two equal ways the one with more lines
MIXED = 1.6  # cost of Welsh and English run together in one half of 'Welsh / English'
SEAMLESS = 1.2  # cost of two things side by side with no separator: more than one entry

OPEN_MARK = re.compile(r"(?:[,&/(\[:+]|[\w’']-|\s[-–—]|\b(?:in (?:liaison|partnership)))$")
CONTINUES = re.compile(r"[,)&/\].(\[+]|[-–—]|0\d|" + rf"(?:{phrases.RELATIONS})\b", re.IGNORECASE)
BULLET = re.compile(r"[•*·▪]")
DASH = re.compile(r"[-–—]\s")
STRAY = re.compile(r"(?:[^\w/&,;+(]|_)+")


def officer_text_is_open(text: str) -> bool:
    """Say whether the text of a cell surely goes on: an open bracket, a comma, 'and', 'of' …."""
    bare = text.rstrip()
    if not bare:
        return False
    opened = max(bare.count("(") - bare.count(")"), bare.count("[") - bare.count("]"))
    unclosed = opened > 0 and not bare.startswith(("(", "["))
    return unclosed or OPEN_MARK.search(bare) is not None or _ends_open(bare)


def _ends_open(text: str) -> bool:
    """Say whether the last word of a text leaves it open; a lone initial does not."""
    last = text.rsplit(None, 1)[-1]
    if fold(last) in words.CONTACTS:
        return True
    if last.endswith("."):
        return False
    return fold(last) in words.OPEN_ENDS and not (len(last) == 1 and last.isupper())


def starts_officer(text: str) -> bool:
    """Say whether a text may open an entry: no small letter, no mark, no closing fragment."""
    bare = text.strip()
    if not bare or CONTINUES.match(bare) or fold(bare.split()[0]) in ("and", "or"):
        return False
    if bare[0].islower() and (not bare.islower() or fold(bare.split()[0]) in words.OPEN_ENDS):
        return False
    closing = bare.find(")")
    return closing < 0 or 0 <= bare.find("(") < closing


def lines_to_blocks(lines: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    """Return the blocks of a cell, from lines of (text, breaks): wraps joined by one space."""
    runs: list[tuple[str, bool]] = []
    lower = all(text.islower() for text, _ in lines)
    dashes = bool(lines) and DASH.match(lines[0][0]) is not None
    for text, breaks in lines:
        listed = BULLET.match(text) or (dashes and DASH.match(text))
        if runs and not listed and _surely_wrapped(runs[-1][0], text, lower=lower):
            runs[-1] = (join(runs[-1][0], text), runs[-1][1])
        else:
            runs.append((text, breaks))
    blocks: list[str] = []
    for chunk in _chunks(runs):
        blocks.extend(_cheapest(chunk))
    return tuple(blocks)


def join(first: str, second: str) -> str:
    """Return two lines as one; a word broken at its hyphen keeps it and takes no space."""
    return first + second if re.search(r"\w-$", first) else f"{first} {second}"


def _surely_wrapped(before: str, after: str, *, lower: bool) -> bool:
    """Say whether the second line goes on from the first, whatever the break looks like.

    `lower` says that the whole cell is in small letters: then a small letter tells nothing.
    """
    if STRAY.fullmatch(before) or STRAY.fullmatch(after):
        return False
    small = after[0].islower() and not lower
    return officer_text_is_open(before) or small or not starts_officer(after)


def _chunks(runs: Sequence[tuple[str, bool]]) -> list[list[tuple[str, bool]]]:
    """Return the lines in groups that are cut apart for certain."""
    chunks: list[list[tuple[str, bool]]] = []
    for run in runs:
        if chunks and not _surely_apart(chunks[-1][-1][0], run[0]):
            chunks[-1].append(run)
        else:
            chunks.append([run])
    return chunks


def _surely_apart(before: str, after: str) -> bool:
    """Say whether a line opens an entry for certain: after '(Name)', a stop, before a bullet."""
    closed = re.search(r"[(\[][^a-z()][^()]*[)\]]\.?$|;$", before)
    stray = STRAY.fullmatch(before) or STRAY.fullmatch(after)
    return bool(closed or stray or BULLET.match(after) or DASH.match(after))


def _cheapest(chunk: Sequence[tuple[str, bool]]) -> list[str]:
    """Return the lines of a chunk cut into blocks so that the sum of the costs is least."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(chunk) + 1):
        choices = []
        text, joined = "", 0.0
        for start in range(end - 1, max(end - 1 - LONGEST_BLOCK, -1), -1):
            text = join(chunk[start][0], text) if text else chunk[start][0]
            choices.append((best[start][0] + joined + block_cost(text), start))
            joined += JOINED + (SURE_BREAK if chunk[start][1] else 0.0)
        best.append(min(choices))
    return _trace(chunk, best)


def _trace(chunk: Sequence[tuple[str, bool]], best: Sequence[tuple[float, int]]) -> list[str]:
    """Return the blocks that the cheapest way consists of."""
    blocks: list[str] = []
    end = len(chunk)
    while end:
        start = best[end][1]
        text = chunk[start][0]
        for line, _ in chunk[start + 1 : end]:
            text = join(text, line)
        blocks.append(text)
        end = start
    return blocks[::-1]


@lru_cache(MEMORY)
def block_cost(text: str) -> float:
    """Return what a block costs: the sum over its entries."""
    cost = NOT_WHOLE if officer_text_is_open(text) else 0.0
    return cost + sum(_entry_cost(entry) for entry in split_entries(tidy(text)))


def _entry_cost(entry: Entry) -> float:
    """Return what one entry costs: one, and more for every fault of its parts."""
    cost = KIND_COST[entry.parts[0].phrase.kind]
    for at, part in enumerate(entry.parts):
        cost += _faults(part)
        ranked = at and entry.parts[at - 1].phrase.shape.endswith("k")  # 'Sgt' and a name
        cost += SEAMLESS if part.link == "" and not ranked else 0.0
        if at and part.phrase.kind is Kind.UNKNOWN:
            cost += KIND_COST[Kind.UNKNOWN] - 1
    return cost


def _faults(part: Piece) -> float:
    """Return the costs of what is wrong with a part of an entry; a bracket's content is free."""
    if part.link == "(":
        return 0.0
    phrase = part.phrase
    letters = (
        read_phrase(BODY.sub("Xx Trust", phrase.text)).shape
        if phrase.kind is Kind.BODY
        else phrase.shape
    )
    faults = FAULT_PATTERNS.get(phrase.kind, ())
    if part.link in {";", ""}:
        faults += OPENING_PATTERNS.get(phrase.kind, ())
    cost = sum(cost * len(pattern.findall(letters)) for pattern, cost in faults)
    halves = SLASH.split(phrase.text)
    return cost + MIXED * sum(mixes_languages(half) for half in halves)
