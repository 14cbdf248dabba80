"""What is collected while a document is walked through, before it becomes the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from svextract.plan.responses import read_response

if TYPE_CHECKING:
    from svextract.page import Cell, Line, Paragraph, Spot
    from svextract.records import Flag

# Recommendations that text answers, from which it is a reply and not one decision of minutes.
FEWEST_ANSWERS = 2
# Tables from which the lines above them are the titles of sections.
FEWEST_SECTIONS = 2
# '1.0' heads '1.1' as '1' does.
SECTION_ZERO = re.compile(r"\.0$")


@dataclass(slots=True)
class RecommendationDraft:
    """A recommendation as it is being read. `readings`: its wording each time it is printed.

    heading: the row over the table's full width that it was read from, as printed. answered: a
    table or list of replies gives its response; replied: a labelled paragraph does, as an answer.
    misread: what stood for its number before that was put right.
    """

    number: str
    label: str | None
    readings: list[str] = field(default_factory=list)
    heading: str = ""
    theme: str | None = None
    priority: str | None = None
    response: str | None = None
    answered: bool = False
    replied: bool = False
    misread: str = ""
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


class SectionDraft(NamedTuple):
    """A line right above a table, its type size, and the recommendations before the table."""

    text: str
    size: float
    first: int


@dataclass(slots=True)
class PlanDraft:
    """One plan as it is being read. `head`: the paragraphs above it."""

    recommendations: list[RecommendationDraft] = field(default_factory=list)
    rows: list[RowDraft] = field(default_factory=list)
    strays: list[StrayDraft] = field(default_factory=list)
    unkept: dict[str, int] = field(default_factory=dict)
    pages: set[int] = field(default_factory=set)
    head: list[Paragraph] = field(default_factory=list)
    sections: list[SectionDraft | None] = field(default_factory=list)

    @property
    def is_filled(self) -> bool:
        """Say whether anything is to be done, or the recommendations were answered.

        Minutes print what was decided on a recommendation too, as a decision and not as an answer.
        """
        if self.rows or any(draft.answered for draft in self.recommendations):
            return True
        texts = [draft.response for draft in self.recommendations if draft.replied]
        return sum(read_response(text or "") is not None for text in texts) >= FEWEST_ANSWERS

    def numbered(self, number: str) -> RecommendationDraft | None:
        """Return the recommendation of that number, if it was read."""
        wanted = number.casefold()
        return next((r for r in self.recommendations if r.number.casefold() == wanted), None)

    def take_section_titles(self) -> None:
        """Turn the lines above the tables into themes, if each has one of its own, set alike."""
        titles = [section for section in self.sections if section is not None]
        alike = len({round(title.size, 1) for title in titles}) == 1
        different = len({title.text for title in titles}) == len(titles)
        if len(titles) < max(len(self.sections), FEWEST_SECTIONS) or not (alike and different):
            return
        used = {title.text for title in titles}
        for title in titles:
            for draft in self.recommendations[title.first :]:
                if draft.theme is None or draft.theme in used:
                    draft.theme = title.text
        self.strays = [stray for stray in self.strays if stray.text not in used]

    def fold_sections(self) -> None:
        """Turn recommendations that only head others into their theme: '1.0 Leadership' over '1.1'.

        Nothing is said of them and no row stands under them.
        """
        used = {row.recommendation for row in self.rows}
        kept: list[RecommendationDraft] = []
        theme, prefix = "", ""
        for position, draft in enumerate(self.recommendations):
            following = self.recommendations[position + 1 : position + 2]
            own = SECTION_ZERO.sub("", draft.number) + "."
            heads = any(after.number.startswith(own) for after in following)
            if heads and draft.number not in used and not (draft.response or draft.comments):
                theme, prefix = draft.heading or " ".join(draft.readings[:1]), own
                continue
            if prefix and draft.number.startswith(prefix):
                draft.theme = draft.theme or theme or None
            kept.append(draft)
        self.recommendations = kept
