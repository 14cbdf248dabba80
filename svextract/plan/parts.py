"""A paragraph's parts: where in its lines a label or a numbered heading begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from svextract.page import Line, Paragraph
from svextract.plan.cells import lines_to_text
from svextract.plan.labels import (
    Label,
    begins_block,
    is_lone_label,
    leading_number,
    lettered_recommendation,
    named_heading,
)
from svextract.plan.meetings import is_date
from svextract.plan.wording import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.page import GridRow

# Words: the title of a section of a plan is no longer.
LONGEST_TITLE = 8
# Words of a label in the head of a paper: 'Name of the committee'.
LONGEST_LABEL = 5


def paragraph_parts(paragraph: Paragraph) -> Iterator[list[Line]]:
    """Divide a paragraph's lines before each line that begins a block of its own.

    In a table's full-width row every hard line break begins one.
    """
    part: list[Line] = []
    for line in paragraph.lines:
        if part and _begins_part(part, line, inside=paragraph.inside):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _begins_part(part: Sequence[Line], line: Line, *, inside: bool) -> bool:
    if is_lone_label(part[-1].text) or (inside and line.breaks):
        return True
    above = part[-1].text
    finished = line.breaks or SENTENCE_END.search(above) or (len(part) == 1 and begins_block(above))
    begins = begins_block(line.text) or lettered_recommendation(line.text) is not None
    return bool(finished) and begins


class HeadingAbove(NamedTuple):
    """A heading among the paragraphs above a table: its label, its place, and its end there."""

    label: Label
    place: int
    end: int


def heading_above(
    above: Sequence[Paragraph], wanted: int, known: frozenset[str]
) -> HeadingAbove | None:
    """Find the heading that a table stands under: '2. Find the homes', 'Objective – Listen'.

    wanted: the number that it must have. A higher number nearer to the table heads another text.
    """
    for place in range(len(above) - 1, -1, -1):
        paragraph = above[place]
        if is_date(paragraph.text):
            continue
        if _goes_beyond(paragraph, wanted):
            return None
        found = _numbered_heading(paragraph, str(wanted))
        if found is not None:
            return HeadingAbove(found[0], place, found[1])
        named = named_heading(lines_to_text(paragraph.lines, known))
        if named is not None:
            label = named._replace(number=named.number or f"({wanted})")
            return HeadingAbove(label, place, len(paragraph.lines))
    return None


def _numbered_heading(paragraph: Paragraph, wanted: str) -> tuple[Label, int] | None:
    """Find '2. Find the homes most at risk' in a paragraph: its label, and where it ends."""
    lines = paragraph.lines
    for start, line in enumerate(lines):
        if start and not line.breaks:
            continue
        later = range(start + 1, len(lines))
        end = next((n for n in later if lines[n].breaks or begins_block(lines[n].text)), len(lines))
        label = leading_number(lines_to_text(lines[start:end]))
        if label is not None and label.number == wanted:
            return Label(wanted, wanted, label.text), end
    return None


def _goes_beyond(paragraph: Paragraph, wanted: int) -> bool:
    """Say whether a paragraph begins with a higher number: those before it head another text."""
    label = leading_number(paragraph.lines[0].text)
    return label is not None and label.number.isdigit() and int(label.number) > wanted


def is_section_title(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a few words without a sentence's end or a label."""
    text = paragraph.text
    short = len(text.split()) <= LONGEST_TITLE and not SENTENCE_END.search(text)
    return short and not begins_block(text) and text[:1].isupper()


def row_to_head(row: GridRow, page: int) -> Iterator[Paragraph]:
    """Turn a row of labels and values above a plan into lines of its head: 'Committee: Panel'."""
    cells = [cell for cell in row.cells if cell]
    if len(cells) == 1:
        yield Paragraph(page, cells[0].lines, cells[0].spots)
        return
    if len(cells) % 2 or any(len(label.text.split()) > LONGEST_LABEL for label in cells[::2]):
        return
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        text = f"{label.text.rstrip(' :')}: {value.text}"
        yield Paragraph(page, (Line(text),), label.spots + value.spots)
