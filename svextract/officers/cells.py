"""The officer cells of a document together: what the rules leave in doubt, the model is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from svextract.officers.cell import OfficerReading, make_flag, printed_lines, read_printed
from svextract.officers.letters import fold
from svextract.officers.marks import unmarked
from svextract.records import Officer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from svextract.officers.cell import Printed
    from svextract.page import Line
    from svextract.records import Flag

# Flags of readings that the model may mend.
DOUBTS = frozenset(("unsure_officer", "crowded_officer", "stacked_officer", "left_out"))


def read_cells(
    cells: Sequence[Sequence[Line]], *, key: Mapping[str, str] | None = None
) -> list[OfficerReading]:
    """Return the officers of many cells, each from its printed lines.

    What the rules leave in doubt goes to the model, all in one pass, and is read again with what
    the model says of the words that no table knows; without a doubt no model is loaded. `key` maps
    initials to what a key in the same document prints for them.
    """
    printed = [printed_lines(lines) for lines in cells]
    readings = {lines: read_printed(lines, key or {}) for lines in dict.fromkeys(printed)}
    asked = {lines: reading for lines, reading in readings.items() if _doubts(reading)}
    if asked:
        readings |= _told(asked, _name_words(readings.values()), key or {})
    return [readings[lines] for lines in printed]


def _told(
    asked: Mapping[Printed, OfficerReading], names: frozenset[str], key: Mapping[str, str]
) -> dict[Printed, OfficerReading]:
    """Return the readings of cells with what the model says of their unknown words."""
    from svextract.officers.model import mark_words

    texts = ["\n".join(text for text, _ in lines) for lines in asked]
    readings = {}
    for (lines, before), told in zip(asked.items(), mark_words(texts, names), strict=True):
        marked = zip(told.split("\n"), lines, strict=True)
        after = read_printed(tuple((line, breaks) for line, (_, breaks) in marked), key)
        readings[lines] = _flagged(_unmarked(after), before)
    return readings


def _flagged(after: OfficerReading, before: OfficerReading) -> OfficerReading:
    """Return a reading with a flag where the model settled more than that somebody is a person."""
    names = {make_flag("unsure_officer", str(officer.name)) for officer in after.officers}
    if _doubts(after) or names.issuperset(_doubts(before)):
        return after
    return replace(
        after, flags=(*after.flags, make_flag("told_officer", " ".join(after.text.split())))
    )


def _name_words(readings: Iterable[OfficerReading]) -> frozenset[str]:
    """Return the words of the names that cells print in full, in lower case."""
    names = (officer.name for reading in readings for officer in reading.officers)
    words = (name.split() for name in names if name and " " in name)
    return frozenset(fold(word) for name in words for word in name)


def _doubts(reading: OfficerReading) -> list[Flag]:
    return [flag for flag in reading.flags if flag.code in DOUBTS]


def _unmarked(reading: OfficerReading) -> OfficerReading:
    """Return a reading without the marks that the model put into its words."""
    officers = (
        Officer(**{field: value and unmarked(value) for field, value in officer})
        for officer in reading.officers
    )
    flags = (flag.model_copy(update={"message": unmarked(flag.message)}) for flag in reading.flags)
    return OfficerReading(unmarked(reading.text), tuple(officers), tuple(flags))
