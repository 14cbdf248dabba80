"""Cells that point at another row: ditto marks, 'As above', 'As 2.1 above'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Cell
from svextract.plan.cellparts import numbered_items
from svextract.plan.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        """Add a row: its action, which may begin with its number, and the number beside it.

        The cell of its action may hold several, each with its number.
        """
        items = numbered_items(cells[Role.ACTION].lines)
        texts = (action, *(item.lines[0].text for item in items))
        names = {number.strip(" .:)"), *map(_first_word, texts)}
        self._rows.append((names, dict(cells)))

    def pointed_at(self, text: str, role: Role) -> Cell:
        """Return the cell that a text points at, in the row before or the one it names, if any."""
        found = DITTO.fullmatch(text.strip())
        if found is None:
            return NOTHING
        number = found["number"]
        for names, cells in reversed(self._rows):
            if number is None or number in names:
                cell = cells[role]
                return _action_numbered(number, cell) if role is Role.ACTION and number else cell
        return NOTHING


def _action_numbered(number: str, cell: Cell) -> Cell:
    """Return the one action of a cell that holds several, or else the whole cell."""
    items = numbered_items(cell.lines)
    own = (item.lines for item in items if _first_word(item.lines[0].text) == number)
    return Cell(next(own, cell.lines), cell.spots)


def _first_word(text: str) -> str:
    return "".join(text.split()[:1]).rstrip(".)")
