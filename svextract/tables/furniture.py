"""Running heads, feet and page numbers: what stands at the same edge of neighbouring pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from svextract.tables.columns import find_headings
from svextract.tables.lines import measure, words_to_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.page import Page
    from svextract.tables.lines import PrintedLine
    from svextract.tables.recogniser import Recogniser

# Printed lines at the top and at the bottom of a page that may be running heads or feet.
EDGE_LINES = 5
# Heights of type by which a running head may stand higher or lower on another page.
SAME_HEIGHT = 0.6
PAGE_NUMBER = re.compile(
    r"(?P<word>page|p\.?|tudalen)?\s*[-–|]?\s*(?P<number>\d{1,4})\s*(?:(?:of|/|o)\s*\d{1,4})?\s*[-–|]?",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Edges:
    """The lines near a page's top and bottom: what each says, and how far from the edge."""

    top: tuple[tuple[str, float], ...]
    bottom: tuple[tuple[str, float], ...]


def page_edges(page: Page) -> Edges:
    """Turn a page into the lines near its edges."""
    lines = words_to_lines(page.words)
    return Edges(
        tuple((line_key(line.text), line.base) for line in lines[:EDGE_LINES]),
        tuple((line_key(line.text), page.height - line.base) for line in lines[-EDGE_LINES:]),
    )


def line_key(text: str) -> str:
    """Turn a line into what stays the same from page to page: no numbers, no spacing."""
    return DIGITS.sub("#", "".join(text.split()))


def without_furniture(
    page: Page, neighbours: Sequence[Edges], words: Recogniser
) -> tuple[Page, tuple[str, ...]]:
    """Take running heads, feet and page numbers off a page; return them beside it.

    neighbours: the edges of the pages before and after. The heading row of a table that is
    repeated on every page is no running head.
    """
    lines = words_to_lines(page.words)
    reach = SAME_HEIGHT * measure(page.words).height
    heads = [entry for edges in neighbours for entry in edges.top]
    feet = [entry for edges in neighbours for entry in edges.bottom]
    above = [(index, lines[index].base) for index in range(len(lines))]
    below = [(index, page.height - base) for index, base in reversed(above)]
    taken = {
        *_run(lines, above[:EDGE_LINES], heads, reach, page.number),
        *_run(lines, below[:EDGE_LINES], feet, reach, page.number),
    }
    if taken:
        headings = find_headings(lines, measure(page.words), words)
        taken -= {index for heading in headings for index in range(heading.first, heading.end)}
    gone = {word for index in taken for word in lines[index].words}
    kept = tuple(word for word in page.words if word not in gone)
    return replace(page, words=kept), tuple(lines[index].text for index in sorted(taken))


def _run(
    lines: Sequence[PrintedLine],
    order: Iterable[tuple[int, float]],
    others: Sequence[tuple[str, float]],
    reach: float,
    number: int,
) -> list[int]:
    """Follow lines inwards from a page's edge for as long as they stand on other pages too.

    order: the lines' indexes from the edge inwards, each with its distance from the edge.
    """
    taken = []
    for index, distance in order:
        key = line_key(lines[index].text)
        repeated = any(key == other and abs(distance - far) <= reach for other, far in others)
        if not repeated and not _is_page_number(lines[index].text, number):
            break
        taken.append(index)
    return taken


def _is_page_number(text: str, number: int) -> bool:
    """Say whether a line is this page's number: 'Page 3 of 9', or a bare '3' on page 3."""
    found = PAGE_NUMBER.fullmatch(text)
    return found is not None and (found["word"] is not None or int(found["number"]) == number)
