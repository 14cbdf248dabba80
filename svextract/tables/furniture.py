"""Running heads, feet and page numbers: what stands at the same edge of neighbouring pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from svextract.tables.columns import TALLEST_HEADING, find_headings
from svextract.tables.lines import measure, words_to_lines

if TYPE_CHECKING:
    from svextract.page import Page
    from svextract.tables.lines import Measures, PrintedLine
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


def line_key(text: str) -> str:
    """Turn a line into what stays the same from page to page: no numbers, no spacing."""
    return DIGITS.sub("#", "".join(text.split()))


Heights = Sequence[tuple[str, float]]


def running_heights(own: Heights, others: Iterable[Heights], reach: float) -> list[float]:
    """Find the heights at which a page has the line that another page has there too.

    own and others: the lines of pages, each with the height of its baseline. reach: by how much
    the height may differ.
    """
    seen: dict[str, list[float]] = {}
    for lines in others:
        for text, height in lines:
            seen.setdefault(line_key(text), []).append(height)
    return [
        height
        for text, height in own
        if any(abs(height - other) <= reach for other in seen.get(line_key(text), ()))
    ]


def without_furniture(
    page: Page, running: Sequence[float], words: Recogniser
) -> tuple[Page, tuple[str, ...]]:
    """Take running heads, feet and page numbers off a page; return them beside it.

    running: the heights of lines that neighbouring pages have too. The heading row of a table that
    is repeated on every page is no running head.
    """
    lines = words_to_lines(page.words)
    reach = SAME_HEIGHT * measure(page.words).height
    order = range(len(lines))
    taken = {
        index
        for edge in (order[:EDGE_LINES], order[: -EDGE_LINES - 1 : -1])
        for index in takewhile(lambda n: _is_furniture(lines[n], page, running, reach), edge)
    }
    if not taken:
        return page, ()
    taken -= _heading_lines(lines, measure(page.words), words)
    gone = {word for index in taken for word in lines[index].words}
    kept = tuple(word for word in page.words if word not in gone)
    return replace(page, words=kept), tuple(lines[index].text for index in sorted(taken))


def _heading_lines(lines: Sequence[PrintedLine], measures: Measures, words: Recogniser) -> set[int]:
    """Return the numbers of the lines at a page's edges that belong to a heading row."""
    reach = EDGE_LINES + TALLEST_HEADING
    tail = max(len(lines) - reach, 0)
    top = find_headings(lines[:reach], measures, words)
    bottom = find_headings(lines[tail:], measures, words)
    return {
        start + number
        for start, headings in ((0, top), (tail, bottom))
        for heading in headings
        for number in range(heading.first, heading.end)
    }


def _is_furniture(line: PrintedLine, page: Page, running: Sequence[float], reach: float) -> bool:
    if any(abs(line.base - height) <= reach for height in running):
        return True
    return _is_page_number(line.text, page.number)


def _is_page_number(text: str, number: int) -> bool:
    """Say whether a line is this page's number: 'Page 3 of 9', or a bare '3' on page 3."""
    found = PAGE_NUMBER.fullmatch(text)
    return found is not None and (found["word"] is not None or int(found["number"]) == number)
