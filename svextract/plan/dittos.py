"""Cells that point at another row: ditto marks, 'As above', 'As 2.1 above'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from svextract.page import NOTHING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from svextract.page import Cell
    from svextract.plan.vocabulary import Role

# 'As above', 'ditto', a ditto mark, 'As 2.1 above'.
DITTO = re.compile(
    r"(?:(?:same )?as (?:(?:action )?(?P<number>\d+(?:\.\d+)*[a-z]?) )?above|see above|above"
    r"|ditto|do|[\"“”〃″]|''|,,)\.?",
    re.IGNORECASE,
)


def points_elsewhere(text: str) -> bool:
    """Say whether a cell says only that it is the same as another."""
    return DITTO.fullmatch(text.strip()) is not None


class PrintedRows:
    """The rows of a table that were read so far, by the numbers they can be named by."""

    def __init__(self) -> None:
        self._rows: list[tuple[set[str], Mapping[Role, Cell]]] = []

    def add(self, action: str, number: str, cells: Mapping[Role, Cell]) -> None:
        """Add a row: its action, which may begin with its number, and the number beside it."""
        names = {number.strip(" .:)"), *(word.rstrip(".)") for word in action.split()[:1])}
        self._rows.append((names, dict(cells)))

    def pointed_at(self, text: str, role: Role) -> Cell:
        """Return the cell that a text points at, in the row before or the one it names, if any."""
        found = DITTO.fullmatch(text.strip())
        if found is None:
            return NOTHING
        for names, cells in reversed(self._rows):
            if found["number"] is None or found["number"] in names:
                return cells[role]
        return NOTHING
