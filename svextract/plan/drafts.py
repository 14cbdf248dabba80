"""What is collected while a document is walked through, before it becomes the report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svextract.page import Cell, Line, Paragraph, Spot
    from svextract.records import Flag


@dataclass(slots=True)
class RecommendationDraft:
    """A recommendation as it is being read. `readings`: its wording each time it is printed."""

    number: str
    label: str | None
    readings: list[str] = field(default_factory=list)
    theme: str | None = None
    priority: str | None = None
    response: str | None = None
    comments: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    def add_response(self, text: str) -> None:
        """Add what is said in answer, unless it was said before."""
        said = (self.response or "").split("\n")
        new = [line for line in text.split("\n") if line and line not in said]
        self.response = "\n".join([*filter(None, said), *new]) or None


@dataclass(slots=True)
class RowDraft:
    """One printed row of actions. `officer_lines`: the lines of its officer cell."""

    recommendation: str
    text: str
    officer_lines: tuple[Line, ...]
    deadline_text: str
    rag: str | None = None
    progress: str | None = None
    cells: tuple[Cell, ...] = ()
    flags: list[Flag] = field(default_factory=list)


@dataclass(slots=True)
class StrayDraft:
    """Something read inside a plan and understood as nothing."""

    text: str
    page: int
    reason: str


@dataclass(slots=True)
class PlanDraft:
    """One plan as it is being read. `head`: the paragraphs above it."""

    recommendations: list[RecommendationDraft] = field(default_factory=list)
    rows: list[RowDraft] = field(default_factory=list)
    strays: list[StrayDraft] = field(default_factory=list)
    unkept: dict[str, int] = field(default_factory=dict)
    pages: set[int] = field(default_factory=set)
    head: list[Paragraph] = field(default_factory=list)

    def numbered(self, number: str) -> RecommendationDraft | None:
        """Return the recommendation of that number, if it was read."""
        wanted = number.casefold()
        return next((r for r in self.recommendations if r.number.casefold() == wanted), None)
