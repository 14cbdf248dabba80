"""The printed lines of an officer cell into blocks: which line breaks are wraps, which are entries.

A block is what stands between two breaks that the writer meant. Of all ways to cut the lines the
cheapest is taken: every entry costs, an entry that is not a whole thing costs more, and so does
joining over a break that wrapping does not explain.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from svextract.officers import phrases, words
from svextract.officers.costs import block_cost, text_is_whole
from svextract.officers.letters import fold, is_welsh
from svextract.officers.shapes import Kind, read_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_BLOCK = 10  # lines one entry may be wrapped over; a narrower column is not met
SURE_BREAK = 1.5  # cost of joining over a break that wrapping does not explain
JOINED = 0.05  # cost of any joined break: of two equal ways the one with more lines
NOT_WHOLE = 5.0  # cost of a text that surely goes on, or surely goes on from something

OPEN_MARK = re.compile(r"(?:[,&/(\[:+]|[\w’']-|\s[-–—]|\b(?:in (?:liaison|partnership)))$")
CONTINUES = re.compile(r"[,)&/\].(\[+]|[-–—]|0\d|" + rf"(?:{phrases.RELATIONS})\b", re.IGNORECASE)
BULLET = re.compile(phrases.BULLETS)
DASH = re.compile(r"[-–—]\s")
DASHED = re.compile(rf"{phrases.BULLETS}|[-–—]\s*(?=\w)")
LETTERED = re.compile(rf"{phrases.BULLETS}|{phrases.LETTER_O}")
EMPTY_POST = re.compile(rf"[(\[](?:{phrases.NOBODY})[)\]]\.?$", re.IGNORECASE)

# What divides the officers of a cell, and the shape of a post that does not say what it is for.
PARTS = re.compile(r"\s*[,;/\n]\s*|\s+(?:and|&)\s+")
BARE_POST = re.compile("[SH]*Q")
NEXT_OPENS = re.compile(r"[^()]*\(")
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


def post_is_cut(above: str, below: str) -> bool:
    """Say whether a post may be divided: what it is about stands above, and 'Officer' below."""
    last, first = PARTS.split(above.rstrip())[-1], PARTS.split(below.strip())[0]
    bare = BARE_POST.fullmatch(read_phrase(first).shape) is not None
    return bare and read_phrase(last).kind in {Kind.FIELD, Kind.TEAM}


class Block(NamedTuple):
    """What stands between two breaks that the writer meant; whether a join in it is a guess."""

    text: str
    guessed: bool = False


def lines_to_blocks(lines: Sequence[tuple[str, bool]]) -> tuple[Block, ...]:
    """Return the blocks of a cell, from lines of (text, breaks): wraps joined by one space."""
    runs: list[tuple[str, bool]] = []
    lower = all(text.islower() for text, _ in lines)
    item = _item_mark(lines[0][0]) if lines else BULLET
    for text, breaks in lines:
        if runs and not item.match(text) and _surely_wrapped(runs[-1][0], text, lower=lower):
            runs[-1] = (join(runs[-1][0], text), runs[-1][1])
        else:
            runs.append((text, breaks))
    blocks: list[Block] = []
    for chunk in _chunks(runs, item):
        blocks.extend(_cheapest(chunk))
    return tuple(blocks)


def _item_mark(first: str) -> re.Pattern[str]:
    """Return what opens an item of a list: a bullet, and what its first line opens with."""
    return next((mark for mark in (DASHED, LETTERED) if mark.match(first)), BULLET)


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
    return _goes_on(before, after) or small or not starts_officer(after)


def _goes_on(before: str, after: str) -> bool:
    """Say whether a line surely goes on; not where another bracket opens before its own closes."""
    opened = before.rfind("(")
    forgotten = opened >= 0 and ")" not in before[opened:] and NEXT_OPENS.match(after)
    return officer_text_is_open(f"{before})" if forgotten else before)


def _chunks(
    runs: Sequence[tuple[str, bool]], item: re.Pattern[str]
) -> list[list[tuple[str, bool]]]:
    """Return the lines in groups that are cut apart for certain."""
    chunks: list[list[tuple[str, bool]]] = []
    for run in runs:
        if chunks and not _surely_apart(chunks[-1][-1][0], run[0], item):
            chunks[-1].append(run)
        else:
            chunks.append([run])
    return chunks


def _surely_apart(before: str, after: str, item: re.Pattern[str]) -> bool:
    """Say whether a line opens an entry for certain: after '(Name)', a stop, before a bullet."""
    closed = re.search(r"[(\[][^a-z()][^()]*[)\]]\.?$|;$", before) or EMPTY_POST.search(before)
    stray = STRAY.fullmatch(before) or STRAY.fullmatch(after)
    return bool(closed or stray or item.match(after) or DASH.match(after))


def _cheapest(chunk: Sequence[tuple[str, bool]]) -> list[Block]:
    """Return the lines of a chunk cut into blocks so that the sum of the costs is least."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(chunk) + 1):
        choices = []
        text, joined = "", 0.0
        for start in range(end - 1, max(end - 1 - LONGEST_BLOCK, -1), -1):
            text = join(chunk[start][0], text) if text else chunk[start][0]
            choices.append((best[start][0] + joined + _cost(text), start))
            joined += JOINED + (SURE_BREAK if chunk[start][1] else 0.0)
        best.append(min(choices))
    return _trace(chunk, best)


def _trace(chunk: Sequence[tuple[str, bool]], best: Sequence[tuple[float, int]]) -> list[Block]:
    """Return the blocks that the cheapest way consists of."""
    blocks: list[Block] = []
    end = len(chunk)
    while end:
        start = best[end][1]
        blocks.append(_joined([text for text, _ in chunk[start:end]]))
        end = start
    return blocks[::-1]


def _joined(lines: Sequence[str]) -> Block:
    """Return lines as one block, guessed where both sides of a break could stand alone."""
    text, guessed = lines[0], False
    for at, line in enumerate(lines[1:], start=1):
        if text_is_whole(text):
            guessed = guessed or text_is_whole(reduce(join, lines[at:]))
        text = join(text, line)
    return Block(text, guessed and not is_welsh(text))  # two languages of one unit, mostly


def _cost(text: str) -> float:
    """Return what a block costs, and more where it surely goes on."""
    return block_cost(text) + (NOT_WHOLE if officer_text_is_open(text) else 0.0)
