"""Tables and paragraphs become plans: which row stands under which recommendation.

A recommendation is a heading above a table, a row over the full width, or a cell in the table.
What the service says between a heading and its table is kept with the recommendation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from svextract.page import Grid, Line, Paragraph
from svextract.plan.cells import lines_to_text
from svextract.plan.contents import table_roles
from svextract.plan.drafts import PlanDraft, RecommendationDraft, SectionDraft, StrayDraft
from svextract.plan.headings import NOTHING_GIVEN, Given
from svextract.plan.labels import (
    DECIDED,
    Label,
    follows,
    labelled_part,
    leading_number,
    lettered_recommendation,
    named_heading,
    recommendation_label,
    unnumbered_recommendation,
)
from svextract.plan.metadata import LABELLED
from svextract.plan.numbers import first_label_differs, is_same
from svextract.plan.parts import (
    heading_above,
    is_section_title,
    paragraph_parts,
    row_to_head,
)
from svextract.plan.tablerows import REMARK_TEXT, TableRows
from svextract.plan.vocabulary import Role
from svextract.plan.wording import SENTENCE_END
from svextract.tables.joins import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.tables.joins import Piece

# Words: a full-width row of more is a recommendation without a label, of fewer a theme.
LONGEST_THEME = 8


def pieces_to_plans(
    pieces: Sequence[Piece], known: frozenset[str], given: Given = NOTHING_GIVEN
) -> list[PlanDraft]:
    """Turn tables and paragraphs into plans. Paragraphs before the first plan belong to none.

    known: the words of the document. given: what a person says that its headings mean.
    """
    walk = _Walk(known, given)
    for piece in pieces:
        if isinstance(piece, Table):
            walk.take_table(piece)
        elif isinstance(piece, Grid):
            walk.take_unknown(piece)
        else:
            walk.take_paragraph(piece)
    walk.end_plan()
    return [plan for plan in walk.plans if plan.is_filled]


class _Walk:
    """Walks down a document: the plan, the recommendation and the theme it stands under."""

    def __init__(self, known: frozenset[str], given: Given) -> None:
        self.known, self.given_roles = known, given
        self.plans: list[PlanDraft] = [PlanDraft()]
        self.current: RecommendationDraft | None = None
        self.theme: str | None = None
        self.themes: list[str] = []  # all themes of the plan, in order
        self.filling: str | None = None  # what plain paragraphs go on with
        self.has_table = False
        self.above: list[Paragraph] = []  # the paragraphs since the last table
        self.given = False  # whether the last table of the plan came ready-made
        self.settled = 0  # the strays up to the last table of the plan
        self.numbered = False  # whether plain numbered headings are the recommendations

    @property
    def plan(self) -> PlanDraft:
        """Return the plan being read."""
        return self.plans[-1]

    @property
    def _begun(self) -> bool:
        """Say whether anything of the plan was read."""
        return bool(self.plan.rows or self.plan.recommendations)

    def take_table(self, table: Table) -> None:
        """Read the rows of a table under the recommendation at hand."""
        roles = table_roles(table, self.given_roles)
        self._new_plan(table, roles)
        self._begin(table.page)
        if Role.RECOMMENDATION in roles:
            self._section_title()
        else:
            self._numbered_heading()
        self.above = []
        rows = TableRows(table, roles, self.plan, self.known, (self.current, self.theme))
        self.current, self.theme = rows.read()
        self.themes += rows.themes
        self.plan.pages.update(_pages(table))
        self.filling, self.has_table = None, True
        self.given, self.settled = table.given, len(self.plan.strays)

    def _new_plan(self, table: Table, roles: Sequence[Role]) -> None:
        """Begin another plan where the document does.

        A table stands pages apart from the one before, or the number of a recommendation that was
        read comes with another wording.
        """
        if self._is_apart(table.page) or first_label_differs(table, roles, self.plan, self.known):
            self._another_plan()

    def _another_plan(self) -> None:
        """End the plan at hand and begin one that nothing read so far belongs to."""
        self.end_plan()
        self.plans.append(PlanDraft())
        self.current = self.theme = None
        self.numbered = False

    def end_plan(self) -> None:
        """Leave out of the plan at hand what was read after its end.

        On a page that may be rows which were not seen as such; a ready-made table has none.
        """
        plan = self.plan
        plan.take_section_titles()
        plan.fold_sections()
        if self.given:
            del plan.strays[self.settled :]
        last = max(plan.pages, default=0)
        plan.strays = [stray for stray in plan.strays if stray.page <= last]
        if plan.rows:
            used = {draft.theme for draft in plan.recommendations}
            reason = "A heading that no recommendation stands under."
            alone = [theme for theme in dict.fromkeys(self.themes) if theme not in used]
            plan.strays += [StrayDraft(theme, last, reason) for theme in alone]
        self.themes = []
        self.given, self.settled = False, 0

    def _begin(self, page: int) -> None:
        """Keep with a plan that begins on a page what stands above it there."""
        if not self._begun:
            self.plan.head = [part for part in self.above if part.page == page]

    def _is_apart(self, page: int) -> bool:
        """Say whether whole pages stand between the plan and a page."""
        return bool(self.plan.pages) and page > max(self.plan.pages) + 1

    def _numbered_heading(self) -> None:
        """Take '2. Find the homes most at risk' above a table as its recommendation.

        Only where no heading names one, and the numbers count up.
        """
        if self.current is not None and not (self.numbered or not self.plan.recommendations):
            return
        above = self.above
        found = heading_above(above, len(self.plan.recommendations) + 1, self.known)
        if found is None:
            return
        self.numbered = True
        self._recommendation(found.label, above[found.place])
        heading = lines_to_text(above[found.place].lines[: found.end], self.known)
        self.plan.strays = [stray for stray in self.plan.strays if stray.text != heading]
        rest = replace(above[found.place], lines=above[found.place].lines[found.end :])
        for later in [rest, *above[found.place + 1 :]]:
            self.take_paragraph(later)

    def _section_title(self) -> None:
        """Remember a short line right above a table of recommendations: it may be their theme."""
        title = next((part for part in self.above[-1:] if is_section_title(part)), None)
        first = len(self.plan.recommendations)
        self.plan.sections.append(SectionDraft(title.text, title.size, first) if title else None)

    def take_unknown(self, grid: Grid) -> None:
        """Keep the text of a table that is no part of the plan, if one was begun.

        It may be what heads the next one: 'Committee | Scrutiny Panel'.
        """
        self.above += [line for row in grid.rows for line in row_to_head(row, grid.page)]
        if not self._begun:
            return
        for row in grid.rows:
            text = " | ".join(cell.text for cell in row.cells if cell)
            self._stray(text, grid.page, "A table row whose columns are not those of the plan.")

    def take_paragraph(self, paragraph: Paragraph) -> None:
        """Read a paragraph, which may hold several labelled parts."""
        self.above.append(paragraph)
        for lines in paragraph_parts(paragraph):
            self._take_part(lines, paragraph)

    def _take_part(self, lines: Sequence[Line], paragraph: Paragraph) -> None:
        text = lines_to_text(lines, self.known)
        label = recommendation_label(text) or lettered_recommendation(text)
        if label is not None:
            self._recommendation(label, paragraph)
            return
        unnumbered = unnumbered_recommendation(text)
        if unnumbered is not None:
            self._recommendation(unnumbered._replace(number=self._next_number()), paragraph)
            return
        part = labelled_part(text)
        if part is not None and not self._begun and LABELLED.match(text):
            part = None  # 'Topic: …' in the head of a paper is its title
        if part is not None and (self.current is not None or part.kind == "theme"):
            self._labelled(part.kind, part.text)
            if part.kind == "response" and self.current is not None:
                self.current.replied |= DECIDED.match(text) is None
        elif (
            paragraph.inside
            and self.filling not in {"comments", "response"}
            and not self._awaits_wording()
        ):
            self._full_width(text, paragraph)
        else:
            self._plain(text, paragraph)

    def _recommendation(self, label: Label, paragraph: Paragraph) -> RecommendationDraft:
        before = self.plan.numbered(label.number)
        text = " ".join(label.text.split())
        if self._begins_plan(before, label, paragraph):
            self._another_plan()
            before = None
        self._begin(paragraph.page)
        if before is None:
            before = RecommendationDraft(label.number, label.label or None, theme=self.theme)
            self.plan.recommendations.append(before)
        if text:
            before.readings.append(text)
        before.spots.extend(paragraph.spots)
        self.plan.pages.add(paragraph.page)
        self.current = before
        self.filling = None if SENTENCE_END.search(text) else "wording"
        self.has_table = False
        return before

    def _begins_plan(
        self, before: RecommendationDraft | None, label: Label, paragraph: Paragraph
    ) -> bool:
        """Say whether a recommendation is of another plan than the one at hand.

        Its number was given to another wording, or it stands pages apart and does not count on.
        """
        if before is not None and not is_same(before, label):
            return True
        last = self.plan.recommendations[-1].number if self.plan.recommendations else ""
        return self._is_apart(paragraph.page) and not follows(last, label.number)

    def _awaits_wording(self) -> bool:
        """Say whether a label without wording, 'Recommendation Four', was the last thing read."""
        return self.filling == "wording" and self.current is not None and not self.current.readings

    def _next_number(self) -> str:
        return f"({len(self.plan.recommendations) + 1})"

    def _labelled(self, kind: str, text: str) -> None:
        """Keep what a label says with the recommendation it stands under."""
        if kind == "theme":
            self.theme, self.filling = text or self.theme, None
            self.themes += [text] if text else []
            return
        current = self.current
        if current is None:
            return
        self.filling = kind if kind == "comments" else None
        if kind == "comments" and text:
            current.comments.append(text)
        elif kind == "response":
            current.add_response(text)
            self.filling = "response"
        elif kind == "priority":
            current.priority = current.priority or text

    def _full_width(self, text: str, paragraph: Paragraph) -> None:
        """Read a row over the table's full width that has no label: a recommendation or a theme."""
        if REMARK_TEXT.fullmatch(text):
            self._stray(text, paragraph.page, "A row that explains the table.")
            return
        named, leading = named_heading(text), leading_number(text)
        label = named._replace(number=named.number or self._next_number()) if named else leading
        if label is not None:
            draft = self._recommendation(label, paragraph)
            draft.heading = "" if named else " ".join(text.split())
            self.has_table = True
            return
        if len(text.split()) > LONGEST_THEME or text.startswith("That "):
            self._recommendation(Label("", self._next_number(), text), paragraph)
            self.has_table = True
        else:
            self.theme = text
            self.themes.append(text)

    def _plain(self, text: str, paragraph: Paragraph) -> None:
        """Read a paragraph without a label: it goes on with what stands above it, or is stray."""
        current = self.current
        if current is None:
            if self._begun:
                self._stray(text, paragraph.page, "A paragraph after a table of the plan.")
            return
        if self.filling == "wording" and not self.has_table:
            if not current.readings:
                current.readings.append(" ".join(text.split()))
            elif text[:1].islower():
                current.readings[-1] += " " + " ".join(text.split())
            else:
                self._comment(current, text, paragraph.page)
            self.filling = None if SENTENCE_END.search(text) else self.filling
        elif self.filling == "response":
            current.add_response(text)
        elif self.filling == "comments" or not self.has_table:
            self._comment(current, text, paragraph.page)
        else:
            self._stray(text, paragraph.page, "A paragraph after a table of the plan.")

    def _comment(self, current: RecommendationDraft, text: str, page: int) -> None:
        """Keep a paragraph of the service's comments; a fragment after a finished one is stray."""
        if not text[:1].islower() or not current.comments:
            current.comments.append(text)
        elif SENTENCE_END.search(current.comments[-1]):
            self._stray(
                text, page, "A line that begins in mid-sentence; it may be a damaged reading."
            )
        else:
            current.comments[-1] += f" {text}"

    def _stray(self, text: str, page: int, reason: str) -> None:
        if text.strip():
            self.plan.strays.append(StrayDraft(text, page, reason))


def _pages(table: Table) -> set[int]:
    """Return the pages on which a table stands, its continued rows included."""
    spots = {spot.page for row in table.rows for cell in row.cells for spot in cell.spots}
    return spots | {row.page for row in table.rows}
