"""Running heads, feet and page numbers: what stands at a page's edge on its neighbours too."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from svextract.tables.columns import find_headings
from svextract.tables.lines import measure, words_to_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.page import Page
    from svextract.tables.recogniser import Recogniser

# Printed lines at the top and at the bottom of a page that may be running heads or feet.
EDGE_LINES = 4
# Lines of a neighbour's text in which its running heads and feet are looked for, from either end.
NEIGHBOUR_LINES = 6
PAGE_NUMBER = re.compile(
    r"(?:page|p\.?|tudalen)?\s*[-–|]?\s*\d{1,4}\s*(?:(?:of|/|o)\s*\d{1,4})?\s*[-–|]?", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")


def edge_keys(text: str) -> frozenset[str]:
    """Turn a page's text into keys of the lines near its beginning and its end."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 2 * NEIGHBOUR_LINES:
        lines = lines[:NEIGHBOUR_LINES] + lines[-NEIGHBOUR_LINES:]
    return frozenset(line_key(line) for line in lines)


def line_key(text: str) -> str:
    """Turn a line into what stays the same from page to page: no numbers, no spacing."""
    return DIGITS.sub("#", "".join(text.casefold().split()))


def without_furniture(
    page: Page, neighbours: Sequence[frozenset[str]], words: Recogniser
) -> tuple[Page, tuple[str, ...]]:
    """Take running heads, feet and page numbers off a page; return them beside it.

    neighbours: the edge keys of the pages before and after. The heading row of a table that is
    repeated on every page is no running head.
    """
    lines = words_to_lines(page.words)
    seen = frozenset[str]().union(*neighbours)
    taken = {
        index
        for order in (range(len(lines)), range(len(lines) - 1, -1, -1))
        for index in takewhile(
            lambda index: _is_furniture(lines[index].text, seen), islice(order, EDGE_LINES)
        )
    }
    if taken:
        headings = find_headings(lines, measure(page.words), words)
        taken -= {index for heading in headings for index in range(heading.first, heading.end)}
    gone = {word for index in taken for word in lines[index].words}
    kept = tuple(word for word in page.words if word not in gone)
    return replace(page, words=kept), tuple(lines[index].text for index in sorted(taken))


def _is_furniture(text: str, seen: frozenset[str]) -> bool:
    return line_key(text) in seen or PAGE_NUMBER.fullmatch(text) is not None
