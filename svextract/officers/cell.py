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
from svextract.officers.lines import (
    STRAY,
    lines_to_blocks,
    officer_text_is_open,
    starts_officer,
)
from svextract.officers.phrases import DITTO
from svextract.officers.shapes import Kind
from svextract.officers.tidy import tidy
from svextract.records import Flag, Officer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from svextract.page import Line

__all__ = ["OfficerReading", "officer_text_is_open", "read_officers", "starts_officer"]

LONGEST_CELL = 2000  # characters; longer is no officer cell but a column read wrongly
CROWDED = 1.3  # cost from which an entry is faulty enough to be looked at
DITTO_MARK = re.compile(rf"\W?(?:{DITTO})\W?", re.IGNORECASE)
MESSAGES = {
    "ditto": "The cell only points at another cell ('{}'); the officer was not filled in.",
    "unsure_officer": "It is not certain whether '{}' is a person, a post or a team.",
    "crowded_officer": "'{}' was read as one entry, but may be several.",
    "stacked_officer": "A name and a post stand on lines of their own ('{}'); they were read as "
    "two entries, but may be one person.",
    "long_officer": "The cell has more than {} characters; no officer was read from it.",
    "stray_mark": "A stray mark ('{}') was left out.",
    "from_key": "'{}' was filled in from the key printed in the document.",
}
NOTES = frozenset(("stray_mark", "from_key"))


@dataclass(frozen=True, slots=True)
class OfficerReading:
    """What an officer cell says: its wording, its officers in printed order, what is doubtful."""

    text: str
    officers: tuple[Officer, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_officers(lines: Sequence[Line], *, key: Mapping[str, str] | None = None) -> OfficerReading:
    """Return the officers of one cell from its printed lines.

    `key` maps initials to what a key in the same document prints for them.
    """
    printed = _printed(lines)
    whole = " ".join(text for text, _ in printed)
    if len(whole) > LONGEST_CELL:
        return OfficerReading(whole, flags=(_flag("long_officer", str(LONGEST_CELL)),))
    if DITTO_MARK.fullmatch(whole):
        return OfficerReading(whole, flags=(_flag("ditto", whole),))
    blocks = lines_to_blocks(printed)
    texts = [block.text for block in blocks]
    kept = tuple(text for text in texts if len(texts) == 1 or not STRAY.fullmatch(text))
    flags = [_flag("stray_mark", text) for text in texts if text not in kept]
    flags += [_flag("crowded_officer", block.text) for block in blocks if block.guessed]
    officers, doubts = _read_blocks(kept, key or {})
    return OfficerReading("\n".join(kept), officers, (*flags, *doubts))


def _printed(lines: Sequence[Line]) -> list[tuple[str, bool]]:
    """Return the lines as (text, breaks); a line break inside a line's text is a sure one."""
    printed: list[tuple[str, bool]] = []
    for line in lines:
        for at, part in enumerate(line.text.splitlines()):
            text = " ".join(part.split())
            if text:
                printed.append((text, line.breaks or at > 0))
    return printed


def _read_blocks(
    blocks: Sequence[str], key: Mapping[str, str]
) -> tuple[tuple[Officer, ...], list[Flag]]:
    """Return the officers of all blocks, and the flags on them."""
    split = [split_entries(tidy(block)) for block in blocks]
    readings = [label_entry(entry) for entries in split for entry in entries]
    printed = [officer for reading in readings for officer in reading.officers]
    filled = [_from_key(officer, key) for officer in printed]
    flags = [_flag("unsure_officer", reading.doubt) for reading in readings if reading.doubt]
    flags += [
        _flag("crowded_officer", entry.text)
        for entries in split
        for entry in entries
        if entry_run_on(entry) >= CROWDED
    ]
    flags += [
        _flag("stacked_officer", f"{blocks[at]} / {blocks[at + 1]}")
        for at, (above, below) in enumerate(pairwise(split))
        if _only(above, Kind.PERSON) and _only(below, Kind.POST)
    ]
    flags += [
        _flag("from_key", str(before.name))
        for before, after in zip(printed, filled, strict=True)
        if after is not before
    ]
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


def _flag(code: str, said: str) -> Flag:
    """Return a flag with its message; what is a note and what a check is a table."""
    return Flag(
        code=code, level="note" if code in NOTES else "check", message=MESSAGES[code].format(said)
    )
