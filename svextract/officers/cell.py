"""The lines of an officer cell into officers.

Two stages: `lines_to_blocks` and `split_entries` cut the cell into entries, one for every person
or post; `label_entry` says which words of an entry are the name, the post, the team and the
outside body. The conventions are those of the output contract, section Officers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from svextract.officers.costs import entry_run_on
from svextract.officers.entries import Entry, split_entries
from svextract.officers.labels import label_entry
from svextract.officers.lines import STRAY, lines_to_blocks
from svextract.officers.marks import unmarked
from svextract.officers.phrases import DITTO
from svextract.officers.remainder import left_out
from svextract.officers.shapes import Kind
from svextract.officers.tidy import tidy
from svextract.records import Flag, Officer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from svextract.page import Line


Printed = tuple[tuple[str, bool], ...]  # a cell's lines: text, and whether its break is sure

LONGEST_CELL = 2000  # characters; longer is no officer cell but a column read wrongly
CROWDED = 1.3  # cost from which an entry is faulty enough to be looked at
PAIRS = re.compile(r"(?:np)+|(?:pn){2,}")
DITTO_MARK = re.compile(rf"\W?(?:{DITTO})\W?", re.IGNORECASE)
MESSAGES = {
    "ditto": "The cell only points at another cell ('{}'); the officer was not filled in.",
    "unsure_officer": "It is not certain whether '{}' is a person, a post or a team.",
    "told_officer": "Words of '{}' are not known; what they are was told by their look.",
    "left_out": "'{}' stands in the cell, but in none of the officers read from it.",
    "crowded_officer": "'{}' was read as one entry, but may be several.",
    "stacked_officer": "A name and a post stand on lines of their own ('{}'); they were read as "
    "two entries, but may be one person.",
    "long_officer": "The cell has more than {} characters; no officer was read from it.",
    "paired_officer": "Names and posts stand on lines of their own, in turn ('{}'); each name was "
    "read with its post.",
    "stray_mark": "A stray mark ('{}') was left out.",
    "from_key": "'{}' was filled in from the key printed in the document.",
}
NOTES = frozenset(("stray_mark", "from_key", "paired_officer"))


@dataclass(frozen=True, slots=True)
class OfficerReading:
    """What an officer cell says: its wording, its officers in printed order, what is doubtful."""

    text: str
    officers: tuple[Officer, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_officers(lines: Sequence[Line], *, key: Mapping[str, str] | None = None) -> OfficerReading:
    """Return the officers of one cell from its printed lines, by the rules alone.

    `key` maps initials to what a key in the same document prints for them.
    """
    return read_printed(printed_lines(lines), key or {})


def read_printed(printed: Printed, key: Mapping[str, str]) -> OfficerReading:
    """Return the officers of a cell from its lines of (text, breaks)."""
    whole = " ".join(text for text, _ in printed)
    if len(whole) > LONGEST_CELL:
        return OfficerReading(whole, flags=(make_flag("long_officer", str(LONGEST_CELL)),))
    if DITTO_MARK.fullmatch(whole):
        return OfficerReading(whole, flags=(make_flag("ditto", whole),))
    blocks = lines_to_blocks(printed)
    texts = [block.text for block in blocks]
    kept = tuple(text for text in texts if len(texts) == 1 or not STRAY.fullmatch(text))
    flags = [make_flag("stray_mark", text) for text in texts if text not in kept]
    flags += [make_flag("crowded_officer", block.text) for block in blocks if block.guessed]
    pairs = _pairs(kept)
    flags += [make_flag("paired_officer", pairs[0])] if pairs else []
    officers, doubts = _read_blocks(pairs or kept, key)
    return OfficerReading("\n".join(kept), officers, (*flags, *doubts))


def _pairs(blocks: Sequence[str]) -> list[str]:
    """Return names with their posts where they stand in turn: two at least, or one with contacts.

    A name above a post, and no more, may be two entries (see `stacked_officer`).
    """
    texts = [block for block in blocks if tidy(block)]
    kinds = "".join(_kind_letter(split_entries(tidy(text))) for text in texts)
    if not PAIRS.fullmatch(kinds) or (len(kinds) == 2 and len(texts) == len(blocks)):
        return []
    return [
        f"{above.rstrip(' .,')}, {below}"
        for above, below in zip(texts[::2], texts[1::2], strict=True)
    ]


def _kind_letter(entries: Sequence[Entry]) -> str:
    """Return 'n' for a name alone, 'p' for a post alone, '-' for anything else."""
    return "n" if _only(entries, Kind.PERSON) else "p" if _only(entries, Kind.POST) else "-"


def printed_lines(lines: Sequence[Line]) -> Printed:
    """Return the lines as (text, breaks); a line break inside a line's text is a sure one."""
    printed: list[tuple[str, bool]] = []
    for line in lines:
        for at, part in enumerate(line.text.splitlines()):
            text = unmarked(" ".join(part.split()))
            if text:
                printed.append((text, line.breaks or at > 0))
    return tuple(printed)


def _read_blocks(
    blocks: Sequence[str], key: Mapping[str, str]
) -> tuple[tuple[Officer, ...], list[Flag]]:
    """Return the officers of all blocks, and the flags on them."""
    split = [split_entries(tidy(block)) for block in blocks]
    readings = [label_entry(entry) for entries in split for entry in entries]
    printed = [officer for reading in readings for officer in reading.officers]
    filled = [_from_key(officer, key) for officer in printed]
    flags = [make_flag("unsure_officer", reading.doubt) for reading in readings if reading.doubt]
    flags += [
        make_flag("crowded_officer", entry.text)
        for entries in split
        for entry in entries
        if entry_run_on(entry) >= CROWDED
    ]
    flags += [
        make_flag("stacked_officer", f"{blocks[at]} / {blocks[at + 1]}")
        for at, (above, below) in enumerate(pairwise(split))
        if _only(above, Kind.PERSON) and _only(below, Kind.POST)
    ]
    flags += [
        make_flag("from_key", str(before.name))
        for before, after in zip(printed, filled, strict=True)
        if after is not before
    ]
    lost = left_out(blocks, printed)
    flags += [make_flag("left_out", lost)] if lost else []
    return tuple(filled), flags


def _only(entries: Sequence[Entry], kind: Kind) -> bool:
    """Say whether a block is one entry of one part of this kind, without a style."""
    parts = entries[0].parts if len(entries) == 1 else ()
    return len(parts) == 1 and parts[0].phrase.kind is kind and not parts[0].style


def _from_key(officer: Officer, key: Mapping[str, str]) -> Officer:
    """Return an officer known by initials, filled with what the document's key says."""
    said = key.get(officer.name or "")
    if not said:
        return officer
    known = [
        officer for entry in split_entries(tidy(said)) for officer in label_entry(entry).officers
    ]
    if not known:
        return officer
    printed = {field: value for field, value in officer if value and field != "name"}
    return known[0].model_copy(update={"name": known[0].name or officer.name, **printed})


def make_flag(code: str, said: str) -> Flag:
    """Return a flag with its message; what is a note and what a check is a table."""
    return Flag(
        code=code, level="note" if code in NOTES else "check", message=MESSAGES[code].format(said)
    )
