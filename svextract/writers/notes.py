"""The notes beside the picture of a page: what its texts are, what is odd of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from svextract.explain.seen import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from svextract.explain.seen import SeenPage, SeenTable, SeenText
    from svextract.page import Box

KIND_WORDS = {
    Kind.RECOMMENDATION: "recommendation",
    Kind.COMMENTS: "comments",
    Kind.RESPONSE: "response",
    Kind.PRIORITY: "priority",
    Kind.THEME: "theme",
    Kind.CELLS: "cells of the plan",
    Kind.CELL_END: "end of the last cell above",
    Kind.LEFT_OVER: "left over: not understood",
    Kind.OUTSIDE: "other text",
}
# How a text belongs to a recommendation.
BELONGING = {Kind.COMMENTS: "on", Kind.RESPONSE: "to", Kind.PRIORITY: "of"}
# Flags whose codes say too little.
FLAG_WORDS = {"inherited": "a cell taken from another row"}


class Note(NamedTuple):
    """Words beside the page about an area of it; kind: None for what is no text of the plan."""

    box: Box
    text: str
    kind: Kind | None = None
    outlined: bool = False


def page_to_notes(seen: SeenPage) -> list[Note]:
    """Turn what was seen on a page into the notes beside it."""
    notes = [Note(text.box, "running head or foot: taken off") for text in seen.running]
    notes += [
        Note(text.box, kind_words(text), text.kind, outlined=True)
        for text in seen.texts
        if text.kind is not Kind.OUTSIDE
    ]
    notes += [note for table in seen.tables for note in _table_notes(table)]
    return notes


def kind_words(text: SeenText) -> str:
    """Say what a text was taken for: 'comments on recommendation 3'."""
    words = KIND_WORDS[text.kind]
    if text.number and text.kind in BELONGING:
        words += f" {BELONGING[text.kind]} {KIND_WORDS[Kind.RECOMMENDATION]}"
    if text.roles:
        words += f": {', '.join(text.roles)}"
    return f"{words} {text.number}".strip()


def table_words(table: SeenTable) -> str:
    """Say what kind of table it is."""
    if table.form:
        return f"table {table.number}: a form, labels at the left"
    if table.ruled:
        return f"table {table.number}: divided by lines"
    return f"table {table.number}: columns told from gaps"


def _table_notes(table: SeenTable) -> Iterator[Note]:
    place = table.box._replace(bottom=table.box.top)
    words = table_words(table)
    if table.began_on is not None:
        words += f"; goes on from page {table.began_on}"
    if not table.read:
        words += "; no heading of a plan above it"
    yield Note(place, words)
    said = {row.number: row for row in reversed(table.rows) if row.flags}
    for number, row in said.items():
        odd = ", ".join(
            FLAG_WORDS.get(flag.code, flag.code.replace("_", " ")) for flag in row.flags
        )
        yield Note(row.box, f"row {number}: {odd}")
