"""What was seen on one page, as plain values: nothing here knows how it is drawn or told.

Boxes are in reading position (page.Page): the picture of a page whose text runs sideways is
turned, so that a person reads it as svextract did.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import around

if TYPE_CHECKING:
    from svextract.page import Box, Turn
    from svextract.records import Flag


class Why(StrEnum):
    """Why a page was read for a plan, or was not."""

    SHOWS_PLAN = "shows_plan"
    GOES_ON = "goes_on"
    IN_FULL = "in_full"
    PASSED_OVER = "passed_over"


class Kind(StrEnum):
    """What a text outside the rows of tables was taken for."""

    RECOMMENDATION = "recommendation"
    COMMENTS = "comments"
    RESPONSE = "response"
    THEME = "theme"
    PRIORITY = "priority"
    CELLS = "cells"
    CELL_END = "cell_end"
    LEFT_OVER = "left_over"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class SeenText:
    """A text outside the rows of tables.

    number: the recommendation it belongs to, if any. roles: what it holds where it was read as the
    cells of rows.
    """

    kind: Kind
    text: str
    box: Box
    number: str = ""
    roles: tuple[str, ...] = ()


class LeftOver(NamedTuple):
    """A text of the page that was kept as a leftover, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column: where it begins and ends, the heading above it, and what it holds.

    role: a word such as 'action'; 'other' where the heading is not known or another column has
    the role it names (`claimed`); 'unknown' where the table has no heading row.
    """

    left: float
    right: float
    heading: str
    role: str
    claimed: str = ""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row: its number on the page, and the areas of its cells.

    label: the role that a line of a form has; nothing in tables. came_from and goes_to: the pages
    over which the row goes on. joins: the number of the row above that it is the rest of. sure:
    its beginning was drawn or stood apart. continued: a part of it may be a row of its own.
    actions: how many it gives. recommendation: the number under which it stands.
    """

    number: int
    boxes: tuple[Box, ...]
    label: str = ""
    came_from: int | None = None
    goes_to: int | None = None
    joins: int | None = None
    sure: bool = True
    continued: bool = False
    actions: int = 0
    recommendation: str = ""
    flags: tuple[Flag, ...] = ()

    @property
    def box(self) -> Box:
        """Return the area around all its cells."""
        return around(self.boxes)


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A table of the page; number: counted from 1 on the page.

    heading: the area of its heading row, if that is printed on this page. began_on: the page on
    which the table begins that these rows are part of. form: its labels stand at the left. read:
    its columns are those of a plan.
    """

    number: int
    box: Box
    columns: tuple[SeenColumn, ...]
    rows: tuple[SeenRow, ...]
    ruled: bool
    heading: Box | None = None
    began_on: int | None = None
    form: bool = False
    read: bool = True


@dataclass(frozen=True, slots=True)
class SeenPage:
    """Everything that was seen on a page.

    size: width and height in reading position, in points. type_height: of most of its words.
    running: the lines taken off as running heads or feet. open_headings: those of the table that
    the page before left open. plans: how many plans the whole document holds.
    """

    file: str
    number: int
    count: int
    size: tuple[float, float]
    turn: Turn
    type_height: float
    why: Why
    words: tuple[Box, ...]
    rules: tuple[Box, ...]
    fills: tuple[Box, ...]
    running: tuple[SeenText, ...]
    tables: tuple[SeenTable, ...]
    texts: tuple[SeenText, ...]
    left_over: tuple[LeftOver, ...]
    open_headings: tuple[str, ...]
    plans: int

    @property
    def rows(self) -> tuple[SeenRow, ...]:
        """Return the rows of all its tables."""
        return tuple(row for table in self.tables for row in table.rows)
