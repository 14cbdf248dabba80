"""What became of the paragraphs of a page: headings of recommendations, comments, leftovers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from svextract.explain.rows import lines_area
from svextract.explain.seen import Kind, SeenText
from svextract.page import Paragraph, around
from svextract.plan.cells import lines_to_text
from svextract.plan.labels import labelled_part, recommendation_label
from svextract.plan.parts import paragraph_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.explain.outcome import Outcome
    from svextract.page import Line
    from svextract.plan.drafts import PlanDraft, RecommendationDraft
    from svextract.tables.walk import PageRead


def page_to_texts(read: PageRead, outcome: Outcome) -> tuple[SeenText, ...]:
    """Turn the paragraphs of a page into their labelled parts, each with what it was taken for."""
    paragraphs = [block for block in read.blocks if isinstance(block, Paragraph)]
    texts: list[SeenText] = []
    for text in (part for paragraph in paragraphs for part in _parts(paragraph, outcome)):
        if texts and _labels(texts[-1], text):
            label = texts.pop()
            both = f"{label.text} {text.text}"
            texts.append(replace(text, text=both, box=around([label.box, text.box])))
        else:
            texts.append(text)
    return tuple(texts)


def _labels(above: SeenText, text: SeenText) -> bool:
    """Say whether a text is nothing but the label of the one below it."""
    part = labelled_part(above.text)
    return part is not None and not part.text and above.kind is text.kind


def _parts(paragraph: Paragraph, outcome: Outcome) -> Iterator[SeenText]:
    inside = outcome.cells_in(paragraph.spots)
    cells = any(spot in outcome.in_grids for spot in inside)
    orphan = not cells and bool(inside)
    for lines in paragraph_parts(paragraph):
        start = _first_label(lines, outcome) if cells else len(lines)
        if lines[:start]:
            kind, number = _kind(lines_to_text(lines[:start], outcome.known), paragraph, outcome)
            yield _seen(lines[:start], Kind.CELL_END if orphan else kind, outcome, number)
        if lines[start:]:
            text = _seen(lines[start:], Kind.CELLS, outcome)
            own = outcome.cells_in(paragraph.place(lines[start:]))
            yield replace(text, roles=outcome.roles_at(own))


def _first_label(lines: Sequence[Line], outcome: Outcome) -> int:
    """Find the first line that labels a cell; without labels every line is one."""
    return next((n for n, line in enumerate(lines) if outcome.words.labels_in(line.text)), 0)


def _seen(lines: Sequence[Line], kind: Kind, outcome: Outcome, number: str = "") -> SeenText:
    return SeenText(kind, lines_to_text(lines, outcome.known), lines_area(lines), number)


def _kind(text: str, paragraph: Paragraph, outcome: Outcome) -> tuple[Kind, str]:
    """Tell what a text was taken for, and for which recommendation, from where it is found."""
    for plan in outcome.plans:
        kind = _kind_by_label(text, plan)
        if kind is not None:
            return kind, ""
        for draft in plan.recommendations:
            kind = _kind_under(text, paragraph, draft)
            if kind is not None:
                return kind, draft.number
        if any(stray.text == text and stray.page == paragraph.page for stray in plan.strays):
            return Kind.LEFT_OVER, ""
    return Kind.OUTSIDE, ""


def _kind_by_label(text: str, plan: PlanDraft) -> Kind | None:
    """Tell what a theme is, and a label that stands alone above what it labels."""
    part = labelled_part(text)
    if part is None:
        themes = {draft.theme for draft in plan.recommendations}
        return Kind.THEME if text in themes else None
    return Kind(part.kind) if part.kind == Kind.THEME or not part.text else None


def _kind_under(text: str, paragraph: Paragraph, draft: RecommendationDraft) -> Kind | None:
    """Tell what a text is to a recommendation, if it is anything to it."""
    plain = " ".join(text.split())
    part, label = labelled_part(text), recommendation_label(text)
    if any(spot.is_within(outer) for spot in draft.spots for outer in paragraph.spots):
        same_number = label is not None and label.number == draft.number
        if same_number or any(reading in plain for reading in draft.readings):
            return Kind.RECOMMENDATION
    if part is None and any(plain in reading for reading in draft.readings):
        return Kind.RECOMMENDATION
    body = part.text if part is not None else text
    if any(body and body in comment for comment in draft.comments):
        return Kind.COMMENTS
    if body and draft.response and set(body.split("\n")) <= set(draft.response.split("\n")):
        return Kind.RESPONSE
    if part is not None and part.kind == "priority" and draft.priority == part.text:
        return Kind.PRIORITY
    return None
