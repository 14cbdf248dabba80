"""The rows of one table become rows of actions under their recommendations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from svextract.page import NOTHING, Cell, Line
from svextract.plan.cellparts import who_and_when
from svextract.plan.cells import is_blank, lines_to_text, mended, without_strays
from svextract.plan.columns import grouping
from svextract.plan.dittos import PrintedRows, points_elsewhere
from svextract.plan.drafts import PlanDraft, RecommendationDraft, RowDraft, StrayDraft
from svextract.plan.flags import (
    CELLS_JOINED,
    CELLS_MISSING,
    INHERITED,
    NO_ACTION,
    NO_DEADLINE,
    NO_OFFICER,
    NO_RECOMMENDATION,
    ROW_JOINED,
    ROW_MAYBE_JOINED,
    ROW_UNSURE,
    revised_date,
)
from svextract.plan.headings import CARRIED_OUT
from svextract.plan.labels import (
    Label,
    follows,
    leading_letter,
    leading_number,
    recommendation_label,
)
from svextract.plan.numbers import label_of
from svextract.plan.phrases import EXPLANATIONS, GUIDANCE, REMARKS
from svextract.plan.responses import read_response
from svextract.plan.several import several_actions
from svextract.plan.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.records import Flag
    from svextract.tables.growing import JoinedRow
    from svextract.tables.joins import Table

GUIDANCE_TEXT = re.compile("|".join(GUIDANCE), re.IGNORECASE | re.DOTALL)
EXPLAINING_TEXT = re.compile("|".join((*GUIDANCE, *EXPLANATIONS)), re.IGNORECASE | re.DOTALL)
REMARK_TEXT = re.compile("|".join((*GUIDANCE[:1], *REMARKS)), re.IGNORECASE | re.DOTALL)
# Cells of a first row that explain their columns: a short plan's first row may begin alike.
FEWEST_EXPLAINED = 3
# Words of a theme in the column of the recommendations.
LONGEST_THEME = 8
# And their least share of the row's cells.
MOSTLY_EXPLAINED = 0.6
WORDED = re.compile(r"[^\W\d_]{3}")
CELL_COUNTS = {"too_few": (CELLS_MISSING,), "too_many": (CELLS_JOINED,)}
# Columns that say when, so that no date inside an action does.
DATED_ROLES = frozenset({Role.DEADLINE, Role.REVISED, Role.WHO_WHEN})
# Columns whose content belongs to a row of its own.
ROW_ROLES = (Role.ACTION, Role.OFFICER, Role.DEADLINE)


def _comments_first(roles: Sequence[Role]) -> bool:
    """Say whether the comments are on the recommendation: they stand before the action.

    Where nothing is to be done by anybody, all that is said is.
    """
    if not {Role.RECOMMENDATION, Role.COMMENTS} <= set(roles):
        return False
    if Role.ACTION not in roles:
        return CARRIED_OUT.isdisjoint(roles)
    return roles.index(Role.COMMENTS) < roles.index(Role.ACTION)


def _numbers_actions(roles: Sequence[Role]) -> bool:
    """Say whether the numbers are the actions': they stand behind the recommendation."""
    if not {Role.RECOMMENDATION, Role.NUMBER, Role.ACTION} <= set(roles):
        return False
    places = [roles.index(role) for role in (Role.RECOMMENDATION, Role.NUMBER, Role.ACTION)]
    return places == sorted(places)


class TableRows:
    """Reads a table's rows into a plan."""

    def __init__(
        self,
        table: Table,
        roles: Sequence[Role],
        plan: PlanDraft,
        known: frozenset[str],
        at_hand: tuple[RecommendationDraft | None, str | None],
    ) -> None:
        self.table, self.roles, self.plan, self.known = table, roles, plan, known
        self.current, self.theme = at_hand
        self.groups = grouping(roles)
        self.held: dict[Role, Cell] = {}
        self.printed = PrintedRows()
        self.themes: list[str] = []
        self.comments_first = _comments_first(self.roles)
        self.named = not CARRIED_OUT.isdisjoint(self.roles)
        self.numbers_actions = _numbers_actions(self.roles)

    def read(self) -> tuple[RecommendationDraft | None, str | None]:
        """Read all rows; return the recommendation and the theme that hold at the end."""
        for heading, role in zip(self.table.headings, self.roles, strict=True):
            if heading.strip() and role in self._unkept_roles():
                self.plan.unkept.setdefault(heading, self.table.page)
        for row in self.table.rows:
            self._row(row)
        return self.current, self.theme

    def _unkept_roles(self) -> set[Role]:
        """Return the roles whose columns the results have no place for."""
        unkept = {Role.OTHER, Role.PORTFOLIO}
        if self.current is None and Role.RECOMMENDATION not in self.roles:
            unkept |= {Role.RESPONSE, Role.REASON, Role.PRIORITY, Role.THEME}
        if Role.ACTION not in self.roles and not self.named:
            unkept |= {Role.PROGRESS, Role.RAG}
        if Role.PROGRESS in self.roles and not self.comments_first:
            unkept.add(Role.COMMENTS)
        return unkept

    def _row(self, row: JoinedRow) -> None:
        cells = dict.fromkeys(Role, NOTHING)
        for heading, role, cell in zip(self.table.headings, self.roles, row.cells, strict=True):
            if role is not Role.OTHER:
                cells[role], strays = without_strays(cell)
                self._strays(strays, row.page)
            elif cell and not heading.strip():
                stray = StrayDraft(cell.text, row.page, "A cell of a column without a heading.")
                self.plan.strays.append(stray)
        if Role.WHO_WHEN in self.roles:
            self._divide_who_and_when(cells)
        texts = {role: lines_to_text(cell.lines, self.known) for role, cell in cells.items()}
        if self._is_guidance(row):
            self._stray_row(row, "A row that explains what is to be written in the table.")
            return
        if self._is_theme(row, texts) or self._is_heading(row, cells, texts):
            return
        if self._is_of_figures(texts):
            self._stray_row(row, "A row of figures.")
            return
        self._head(cells, texts)
        inherited = self._fill_merged(row, cells, texts)
        self._action(row, cells, texts, inherited)
        self.held.update({role: cell for role, cell in cells.items() if cell})

    def _divide_who_and_when(self, cells: dict[Role, Cell]) -> None:
        """Put what a cell says of who and of when where each has its own place."""
        both = cells[Role.WHO_WHEN]
        if points_elsewhere(both.text):
            cells[Role.OFFICER] = cells[Role.DEADLINE] = both
            return
        who, when = who_and_when(both.lines)
        if not cells[Role.OFFICER]:
            cells[Role.OFFICER] = Cell(who, both.spots)
        if not cells[Role.DEADLINE] and when:
            cells[Role.DEADLINE] = Cell((Line(when),), both.spots)

    def _is_guidance(self, row: JoinedRow) -> bool:
        """Say whether a row explains the table: instructions, a remark, what columns are for."""
        texts = [cell.text for cell in row.cells if cell]
        if len(texts) == 1:
            return REMARK_TEXT.fullmatch(texts[0]) is not None
        if len(texts) > 1 and all(GUIDANCE_TEXT.fullmatch(text) for text in texts):
            return True
        explained = sum(EXPLAINING_TEXT.fullmatch(text) is not None for text in texts)
        first = row is self.table.rows[0] and explained >= FEWEST_EXPLAINED
        return first and explained >= MOSTLY_EXPLAINED * len(texts)

    def _strays(self, strays: tuple[str, ...], page: int) -> None:
        for text in strays:
            self.plan.strays.append(StrayDraft(text, page, "A stray mark in a cell."))

    def _is_theme(self, row: JoinedRow, texts: dict[Role, str]) -> bool:
        """Read words that stand alone in the column of the numbers as a theme.

        So may a few in that of the recommendations, where the plan has themes: nothing is to be
        done about them.
        """
        filled = [n for n, cell in enumerate(row.cells) if cell]
        if filled != [0] or row.merged:
            return False
        role = self.roles[0]
        text = texts[role]
        if role is Role.RECOMMENDATION:
            known = self.theme is not None and Role.ACTION in self.roles
            if not known or len(text.split()) > LONGEST_THEME or leading_letter(text):
                return False
        elif role is not Role.NUMBER:
            return False
        if not WORDED.search(text) or recommendation_label(text) or leading_number(text):
            return False
        self.theme = " ".join(text.split())
        self.themes.append(self.theme)
        return True

    def _is_heading(self, row: JoinedRow, cells: dict[Role, Cell], texts: dict[Role, str]) -> bool:
        """Read a row that fills the action's cell alone as the next lettered recommendation.

        A short recommendation over the full width looks like an action without an officer.
        """
        action = texts[Role.ACTION]
        if Role.RECOMMENDATION in self.roles or sum(map(bool, row.cells)) != 1 or not action:
            return False
        label, current = leading_number(action), self.current
        if label is None or current is None or not follows(current.number, label.number):
            return False
        self._open(label, {**cells, Role.RECOMMENDATION: cells[Role.ACTION]})
        return True

    def _is_of_figures(self, texts: dict[Role, str]) -> bool:
        """Say whether a row counts recommendations, year by year, and holds none."""
        text = texts[Role.RECOMMENDATION]
        worded = WORDED.search(text) or WORDED.search(texts[Role.RESPONSE])
        return Role.ACTION not in self.roles and bool(text) and not worded

    def _head(self, cells: dict[Role, Cell], texts: dict[Role, str]) -> None:
        """Read what the row says of a recommendation: a new one, or more of the one at hand."""
        if texts[Role.THEME]:
            self.theme = texts[Role.THEME]
        if Role.RECOMMENDATION in self.roles:
            self._recommendation(cells, texts)
        if self.current is None:
            return
        current = self.current
        reason = texts[Role.REASON]
        response = "\n".join(part for part in (texts[Role.RESPONSE], reason) if part)
        current.add_response(response)
        current.answered |= read_response(response) is not None or bool(WORDED.search(response))
        if texts[Role.PRIORITY] and not current.priority:
            current.priority = texts[Role.PRIORITY]
        if self.comments_first and texts[Role.COMMENTS]:
            current.comments.append(texts[Role.COMMENTS])

    def _recommendation(self, cells: dict[Role, Cell], texts: dict[Role, str]) -> None:
        text, number = texts[Role.RECOMMENDATION], texts[Role.NUMBER].strip(" .:)")
        if not text:
            return
        if self.numbers_actions:
            number = ""
        label = label_of(text, number)
        if label is None:
            label = Label("", f"({len(self.plan.recommendations) + 1})", text)
        self._open(label, cells)

    def _open(self, label: Label, cells: dict[Role, Cell]) -> None:
        text = " ".join(label.text.split())
        current = self.current
        numbered = not label.label or (current is not None and label.number == current.number)
        same = current is not None and current.readings[:1] == [text] and numbered
        if same or (current is not None and not text and current.number == label.number):
            return
        self.current = RecommendationDraft(label.number, label.label or None, theme=self.theme)
        if text:
            self.current.readings.append(text)
        self.current.spots.extend(cells[Role.RECOMMENDATION].spots or cells[Role.NUMBER].spots)
        self.plan.recommendations.append(self.current)

    def _fill_merged(self, row: JoinedRow, cells: dict[Role, Cell], texts: dict[Role, str]) -> bool:
        """Copy cells that are merged with the row above and hold for this row too."""
        inherited = False
        for column in row.merged:
            role = self.roles[column]
            if (
                role in {*ROW_ROLES, Role.RAG, Role.PROGRESS}
                and not cells[role]
                and role in self.held
            ):
                cells[role] = self.held[role]
                texts[role] = lines_to_text(cells[role].lines, self.known)
                inherited = True
        return inherited

    def _copy_dittos(self, cells: dict[Role, Cell], texts: dict[Role, str]) -> bool:
        """Copy the cells that a ditto mark or 'As 2.1 above' points at."""
        copied = False
        for role in (*ROW_ROLES, Role.REVISED):
            source = self.printed.pointed_at(texts[role], role)
            if source:
                cells[role] = source
                texts[role] = lines_to_text(source.lines, self.known)
                copied = True
        return copied

    def _action(
        self,
        row: JoinedRow,
        cells: dict[Role, Cell],
        texts: dict[Role, str],
        inherited: bool,
    ) -> None:
        inherited = self._copy_dittos(cells, texts) or inherited
        action = self._action_text(texts)
        deadline = texts[Role.REVISED] or texts[Role.DEADLINE]
        if is_blank(action) and is_blank(texts[Role.OFFICER]) and is_blank(deadline):
            if texts[Role.RAG] or texts[Role.PROGRESS]:
                self._stray_row(row, "A row without an action, an officer and a deadline.")
            return
        if Role.ACTION not in self.roles and is_blank(texts[Role.OFFICER]) and is_blank(deadline):
            return  # a recommendation that nobody carries out
        if action and not WORDED.search(action):
            self._stray_row(row, "A row without an action in words.")
            return
        number = texts[Role.NUMBER] or (self.current.number if self.current else "")
        self.printed.add(action, number, cells)
        said = RowDraft(
            recommendation=self.current.number if self.current else "",
            text=action,
            officer_lines=mended(cells[Role.OFFICER].lines, self.known),
            deadline_text=" ".join(deadline.split()),
            rag=texts[Role.RAG] or None,
            progress=self._progress(texts),
            cells=tuple(cell for n, cell in enumerate(row.cells) if n not in self.groups),
            flags=self._flags(row, texts, inherited),
        )
        if said.text != texts[Role.ACTION]:  # the action is named by other columns too
            self.plan.rows.append(said)
            return
        when = cells[Role.REVISED if texts[Role.REVISED] else Role.DEADLINE].lines
        dated = DATED_ROLES.isdisjoint(self.roles) and self.named
        lines = cells[Role.ACTION].lines
        self.plan.rows += several_actions(said, lines, when, dated=dated, known=self.known)

    def _stray_row(self, row: JoinedRow, reason: str) -> None:
        text = " | ".join(cell.text for cell in row.cells if cell)
        self.plan.strays.append(StrayDraft(text, row.page, reason))

    def _progress(self, texts: dict[Role, str]) -> str | None:
        """Return what has been done: its own column, or comments that stand after the action."""
        comments = "" if self.comments_first else texts[Role.COMMENTS]
        return texts[Role.PROGRESS] or comments or None

    def _action_text(self, texts: dict[Role, str]) -> str:
        """Return the action's wording, with its own number where that has a column of its own.

        Where a recommendation begins beside the number, it is the recommendation's.
        """
        if Role.ACTION not in self.roles:
            return texts[Role.RECOMMENDATION]
        text, number = texts[Role.ACTION], texts[Role.NUMBER]
        if number and text and (self.numbers_actions or not texts[Role.RECOMMENDATION]):
            return f"{number} {text}"
        return text

    def _flags(self, row: JoinedRow, texts: dict[Role, str], inherited: bool) -> list[Flag]:
        flags = []
        if row.continued:
            flags.append(ROW_MAYBE_JOINED if row.doubtful else ROW_JOINED)
        if not row.sure:
            flags.append(ROW_UNSURE)
        flags.extend(CELL_COUNTS.get(row.count, ()))
        if is_blank(self._action_text(texts)):
            flags.append(NO_ACTION)
        if texts[Role.REVISED] and texts[Role.DEADLINE]:
            flags.append(revised_date(texts[Role.DEADLINE]))
        if is_blank(texts[Role.OFFICER]):
            flags.append(NO_OFFICER)
        if is_blank(texts[Role.DEADLINE]) and is_blank(texts[Role.REVISED]):
            flags.append(NO_DEADLINE)
        if inherited:
            flags.append(INHERITED)
        if self.current is None and self.plan.recommendations:
            flags.append(NO_RECOMMENDATION)
        return flags
