"""Running heads, feet and page numbers: what stands at the same edge of neighbouring pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from svextract.tables.headings import TALLEST_HEADING, find_headings
from svextract.tables.lattice import rules_to_lattices
from svextract.tables.lines import CELL_GAP, split_at_gaps

if TYPE_CHECKING:
    from svextract.tables.lines import PrintedLine, PrintedPage
    from svextract.tables.recogniser import Recogniser

# Printed lines at the top and at the bottom of a page that may be running heads or feet.
EDGE_LINES = 5
# Heights of type by which a running head may stand higher or lower on another page.
SAME_HEIGHT = 0.6
# Line distances: a running head that stands further from the text is apart from it.
APART = 1.35
# Other pages that must have a line which is not apart from the text.
SURE_PAGES = 2
# Heights of type by which the lines of one cell may begin further left or right.
SAME_START = 0.3
PAGE_NUMBER = re.compile(
    r"(?P<word>page|p\.?|tudalen)?\s*[-–|]?\s*(?P<number>\d{1,4})\s*(?:(?:of|/|o)\s*\d{1,4})?\s*[-–|]?",
    re.IGNORECASE,
)
# The same as it is misread in scans: 'Page | of 3', '. Page 1} of 2'.
MISREAD_NUMBER = re.compile(r"\W*page\s+\S{1,4}\s+of\s+\S{1,4}\W*", re.IGNORECASE)
# The agenda item and appendix of a paper, which change within a pack: 'Agenda Item 15, Appendix D'.
ITEM_MARK = re.compile(
    r"(?:agenda\s+)?item\s+(?:no\.?\s*)?\d{1,3}[a-z]?(?:\s*[,–-]?\s*(?:appendix|annex|enclosure)\s+\w{1,3})?"
    r"|(?:appendix|annex|enclosure)\s+\w{1,3}(?:\s*[,–-]?\s*page\s+\d+)?",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d+")


def line_key(text: str) -> str:
    """Turn a line into what stays the same from page to page: no numbers, no spacing."""
    return DIGITS.sub("#", "".join(text.split()))


Heights = Sequence[tuple[str, float]]


class Recurring(NamedTuple):
    """A height at which other pages have the same as a page; sure: enough of them to be certain."""

    height: float
    sure: bool


def running_heights(own: Heights, others: Sequence[Heights], reach: float) -> list[Recurring]:
    """Find the heights at which a page has what other pages have there too.

    All that stands at the height must: beside an officer who is named at the same height on the
    next page stands an action that is not. own and others: the pieces of pages' lines, each with
    the height of its baseline. reach: by how much the height may differ.
    """
    pages = [_by_key(lines) for lines in others]
    counts: list[tuple[float, int]] = []
    for text, height in own:
        key = line_key(text)
        count = sum(
            any(abs(height - other) <= reach for other in page.get(key, ())) for page in pages
        )
        counts.append((height, count))
    enough = min(SURE_PAGES, max(len(others) - 1, 1))
    unlike = [height for height, count in counts if not count]
    return [
        Recurring(height, count >= enough)
        for height, count in counts
        if count and not any(abs(height - other) <= reach for other in unlike)
    ]


def _by_key(lines: Heights) -> dict[str, list[float]]:
    heights: dict[str, list[float]] = {}
    for text, height in lines:
        heights.setdefault(line_key(text), []).append(height)
    return heights


def without_furniture(
    printed: PrintedPage, running: Sequence[Recurring], words: Recogniser
) -> tuple[PrintedPage, tuple[str, ...]]:
    """Take running heads, feet and page numbers off a page; return them beside it.

    running: the heights of lines that neighbouring pages have too. The heading row of a table that
    is repeated on every page is no running head, nor is what stands between it and the table.
    """
    order = range(len(printed.lines))
    taken = {
        index
        for edge in (order, order[::-1])
        for index in _at_edge(edge[: EDGE_LINES + 1], printed, running, words)
    }
    taken -= _in_tables(printed, taken) if taken else set()
    if not taken:
        return printed, ()
    return printed.without(taken), tuple(printed.lines[index].text for index in sorted(taken))


def _at_edge(
    edge: Sequence[int], printed: PrintedPage, running: Sequence[Recurring], words: Recogniser
) -> Sequence[int]:
    """Return the numbers of the lines of furniture, from an edge to the first line that stays.

    The end of a cell may by chance be the same on two pages. Where it stands no further from the
    lines that stay than these do from one another, only more pages make it furniture; and none
    where it stands under a cell inside of a row.
    """
    lines, number = printed.lines, printed.page.number
    reach = SAME_HEIGHT * printed.measures.height
    possible = list(
        takewhile(
            lambda n: (
                _is_furniture(lines[n], number, running, reach)
                and not words.stands_alone(lines[n].text)
            ),
            edge[:EDGE_LINES],
        )
    )
    if not possible:
        return ()
    kept = _heading_lines(printed, min(possible), max(possible), words)
    if not printed.page.located and words.are_labels([lines[n].text for n in possible]):
        kept |= set(possible)  # headings one below the other, as texts have them
    count = len(list(takewhile(lambda n: n not in kept, possible)))
    sure = [entry for entry in running if entry.sure]
    while 0 < count < len(edge):
        line, inner = lines[edge[count - 1]], lines[edge[count]]
        if abs(inner.base - line.base) > APART * printed.measures.leading:
            break
        if _is_furniture(line, number, sure, reach) and not _in_a_cell(line, inner, printed):
            break
        count -= 1
    return edge[:count]


def _in_a_cell(line: PrintedLine, inner: PrintedLine, printed: PrintedPage) -> bool:
    """Say whether a line begins where a cell of the line beside it does, away from the margin."""
    near, start = SAME_START * printed.measures.height, line.words[0].box.x0
    margin = min(each.words[0].box.x0 for each in printed.lines)
    cells = split_at_gaps(inner, CELL_GAP * printed.measures.pitch)
    starts = (cell.words[0].box.x0 for cell in cells)
    return start > margin + near and any(abs(each - start) <= near for each in starts)


def _in_tables(printed: PrintedPage, taken: set[int]) -> set[int]:
    """Return the numbers of those lines that stand in a ruled table with other lines.

    A row that is repeated in several tables may come to stand at the same height on two pages.
    """
    found: set[int] = set()
    for lattice in rules_to_lattices(printed.page.rules):
        inside = {
            number
            for number, line in enumerate(printed.lines)
            if lattice.box.top < line.box.middle < lattice.box.bottom
        }
        if inside - taken:
            found |= inside
    return found


def _heading_lines(printed: PrintedPage, first: int, last: int, words: Recogniser) -> set[int]:
    """Return the numbers of the lines that belong to a heading row near the lines given."""
    start = max(first - TALLEST_HEADING, 0)
    near = printed.lines[start : last + TALLEST_HEADING + 1]
    return {
        start + number
        for heading in find_headings(near, printed.measures, words)
        for number in range(heading.first, heading.end)
    }


def _is_furniture(
    line: PrintedLine, number: int, running: Sequence[Recurring], reach: float
) -> bool:
    if any(abs(line.base - entry.height) <= reach for entry in running):
        return True
    return _is_page_number(line.text, number) or ITEM_MARK.fullmatch(line.text) is not None


def _is_page_number(text: str, number: int) -> bool:
    """Say whether a line is this page's number: 'Page 3 of 9', or a bare '3' on page 3."""
    if MISREAD_NUMBER.fullmatch(text):
        return True
    found = PAGE_NUMBER.fullmatch(text)
    return found is not None and (found["word"] is not None or int(found["number"]) == number)
