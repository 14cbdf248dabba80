"""What the readers hand on: pages of words and lines, and the grids found on them.

Lengths are points (text files: one unit a character), the origin is top left, `top` grows
downwards. Everything is frozen; a stage returns new values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the horizontal extent."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Return the vertical extent."""
        return self.bottom - self.top


class Word(NamedTuple):
    """A run of characters without a space, and where it stands."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a cell or a paragraph.

    `breaks` says that the line break above it is not explained by wrapping: the first word would
    still have fitted on the line before, so the writer ended a paragraph there. A line without
    `breaks` may be either.
    """

    text: str
    box: Box | None = None
    breaks: bool = False
