"""Printed lines become paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Block
    from svextract.tables.lines import Measures, PrintedLine
    from svextract.tables.reading import Reading

# Line distances: a wider gap ends a paragraph.
PARAGRAPH_GAP = 1.35
# Words: a line of fewer may only look smaller, having no tall letters.
SIZED_LINE = 3
# Share of type height by which lines of one paragraph may differ.
SAME_SIZE = 0.2


def to_paragraphs(
    lines: Sequence[PrintedLine], reading: Reading, *, inside: bool = False
) -> list[Block]:
    """Turn lines into paragraphs: a wide gap or another size of type begins a new one."""
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if groups and _same_paragraph(groups[-1][-1], line, reading.measures):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [reading.paragraph(group, inside=inside) for group in groups]


def _same_paragraph(above: PrintedLine, line: PrintedLine, measures: Measures) -> bool:
    sizes = [max(word.box.height for word in part.words) for part in (above, line)]
    smaller = above if sizes[0] < sizes[1] else line
    alike = len(smaller.words) < SIZED_LINE or abs(sizes[0] - sizes[1]) <= SAME_SIZE * max(sizes)
    return (
        alike
        and line.base - above.base
        <= PARAGRAPH_GAP * measures.leading * max(sizes) / measures.height
    )
