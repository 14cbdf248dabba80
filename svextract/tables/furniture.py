"""Running heads, feet and page numbers: what stands at the same edge of neighbouring pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from svextract.tables.columns import TALLEST_HEADING, find_headings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from svextract.tables.lines import PrintedLine, PrintedPage
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
    """Find the heights at which a page has what another page has there too.

    All that stands at the height must: beside an officer who is named at the same height on the
    next page stands an action that is not. own and others: the pieces of pages' lines, each with
    the height of its baseline. reach: by how much the height may differ.
    """
    seen: dict[str, list[float]] = {}
    for lines in others:
        for text, height in lines:
            seen.setdefault(line_key(text), []).append(height)
    heights: list[float] = []
    unlike: list[float] = []
    for text, height in own:
        near = any(abs(height - other) <= reach for other in seen.get(line_key(text), ()))
        (heights if near else unlike).append(height)
    return [
        height for height in heights if not any(abs(height - other) <= reach for other in unlike)
    ]


def without_furniture(
    printed: PrintedPage, running: Sequence[float], words: Recogniser
) -> tuple[PrintedPage, tuple[str, ...]]:
    """Take running heads, feet and page numbers off a page; return them beside it.

    running: the heights of lines that neighbouring pages have too. The heading row of a table that
    is repeated on every page is no running head, nor is what stands between it and the table.
    """
    lines = printed.lines
    order = range(len(lines))
    tops, bottoms = order[:EDGE_LINES], order[: -EDGE_LINES - 1 : -1]
    taken = {*_at_edge(tops, printed, running, words), *_at_edge(bottoms, printed, running, words)}
    if not taken:
        return printed, ()
    return printed.without(taken), tuple(printed.lines[index].text for index in sorted(taken))


def _at_edge(
    edge: Sequence[int], printed: PrintedPage, running: Sequence[float], words: Recogniser
) -> list[int]:
    """Return the numbers of the lines of furniture, from an edge to the first line that stays."""
    lines, number = printed.lines, printed.page.number
    reach = SAME_HEIGHT * printed.measures.height
    taken = list(takewhile(lambda n: _is_furniture(lines[n], number, running, reach), edge))
    if not taken:
        return []
    kept = _heading_lines(printed, min(taken), max(taken), words)
    return list(takewhile(lambda n: n not in kept, taken))


def _heading_lines(printed: PrintedPage, first: int, last: int, words: Recogniser) -> set[int]:
    """Return the numbers of the lines that belong to a heading row near the lines given."""
    start = max(first - TALLEST_HEADING, 0)
    near = printed.lines[start : last + TALLEST_HEADING + 1]
    return {
        start + number
        for heading in find_headings(near, printed.measures, words)
        for number in range(heading.first, heading.end)
    }


def _is_furniture(line: PrintedLine, number: int, running: Sequence[float], reach: float) -> bool:
    if any(abs(line.base - height) <= reach for height in running):
        return True
    return _is_page_number(line.text, number)


def _is_page_number(text: str, number: int) -> bool:
    """Say whether a line is this page's number: 'Page 3 of 9', or a bare '3' on page 3."""
    found = PAGE_NUMBER.fullmatch(text)
    return found is not None and (found["word"] is not None or int(found["number"]) == number)
