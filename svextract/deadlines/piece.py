"""A piece: a stretch of a deadline that was understood as one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from svextract.deadlines.rule import Rule
    from svextract.deadlines.windows import Window

PieceSort = Literal[
    "window", "rule", "status", "mark", "then", "lead", "note", "condition",
    "ditto", "about", "separator", "unnamed", "unfinished", "old_from", "vague", "plan_year",
]  # fmt: skip


OPENING: Final = frozenset("([{")
CLOSING: Final = frozenset(")]}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of tokens that was understood as one thing; `value` is a status or a mark."""

    sort: PieceSort
    value: str = ""
    window: Window | None = None
    rule: Rule | None = None


FoundPiece = tuple[Piece, int]
