"""Lists that hold a plan without a table become grids: states of actions, and replies.

Three sorts are known. Entries end with what became of them ('… [ONGOING]'); entries stand under
headings that say so ('Not implemented'); and recommendations, numbered '(1)' or ending with their
place in a report ('(Paragraph 2)'), are followed by the reply to each.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import Cell, Grid, GridRow, Line, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.page import Block
    from svextract.tables.recogniser import Recogniser

# Entries, headings of states, and replies that make a list: one alone may be chance.
FEWEST = 2
# Paragraphs of an entry, the one that says what became of it included.
LONGEST_ENTRY = 6
# Heights of a line that lie between two paragraphs: lines set at one and a half are nearer.
APART = 0.9
# Times the size of a reply: the type of a heading.
LARGER = 1.2
# What a paragraph ends with.
ENDS = (".", ":", ")", "]")
# Words of a heading after the last reply.
LONGEST_TITLE = 8
# Share of the replies that begin with a decision.
DECIDED = 0.5


class _Item(NamedTuple):
    """Lines of a paragraph that belong together: an entry of a list, a heading, a sentence."""

    lines: tuple[Line, ...]
    paragraph: Paragraph

    @property
    def text(self) -> str:
        """Return the lines joined by spaces."""
        return " ".join(line.text for line in self.lines)


class _Row(NamedTuple):
    """One row that was found: the items from `first` up to `end`, and its two cells."""

    first: int
    end: int
    cells: tuple[Cell, Cell]


class _Found(NamedTuple):
    """The rows of a list, and the headings that say what their cells are."""

    headings: tuple[str, str]
    rows: Sequence[_Row]


def lists_to_grids(blocks: Iterable[Block], words: Recogniser) -> list[Block]:
    """Turn the paragraphs that are entries of such lists into the rows of grids."""
    result: list[Block] = []
    for plain, group in groupby(blocks, key=lambda block: isinstance(block, Paragraph)):
        run = list(group)
        if plain:
            paragraphs = [block for block in run if isinstance(block, Paragraph)]
            result += _run_to_blocks(paragraphs, words)
        else:
            result += run
    return result


def _run_to_blocks(paragraphs: Sequence[Paragraph], words: Recogniser) -> Sequence[Block]:
    items = [item for paragraph in paragraphs for item in _items(paragraph, words)]
    for find in (_ended, _headed, _answered):
        found = find(items, words)
        if found is not None:
            return _rebuilt(items, found)
    return paragraphs


def _items(paragraph: Paragraph, words: Recogniser) -> Iterator[_Item]:
    """Divide a paragraph where a line begins an entry, a heading, or an answer."""
    lines: list[Line] = []
    for line in paragraph.lines:
        if lines and _begins(lines[-1], line, words):
            yield _Item(tuple(lines), paragraph)
            lines = []
        lines.append(line)
    if lines:
        yield _Item(tuple(lines), paragraph)


def _begins(above: Line, line: Line, words: Recogniser) -> bool:
    if line.breaks or words.is_entry(line.text):
        return True
    ended = words.cites(above.text) or words.heads_state(above.text)
    if ended or words.state_at_end(above.text) is not None:
        return True
    if words.heads_state(line.text) and line.text[:1].isupper():
        return True
    return above.text.endswith(ENDS) and (_is_apart(above, line) or words.answers(line.text))


def _is_apart(above: Line, line: Line) -> bool:
    if above.box is None or line.box is None:
        return False
    return line.box.top - above.box.bottom > APART * line.box.height


def _ended(items: Sequence[_Item], words: Recogniser) -> _Found | None:
    """Find entries that end with what became of them: a number begins them, or a paragraph."""
    rows: list[_Row] = []
    free = 0
    for number, item in enumerate(items):
        divided = words.state_at_end(item.text)
        if divided is None:
            continue
        first = _first(items[: number + 1], max(free, number - LONGEST_ENTRY), words)
        entry = items[first : number + 1]
        lines = [*(line for part in entry[:-1] for line in _apart(part)), *_cut(item, divided[0])]
        rows.append(_Row(first, number + 1, (_cell(lines, entry), _cell([Line(divided[1])], []))))
        free = number + 1
    return _Found(words.list_of_states, rows) if len(rows) >= FEWEST else None


def _first(items: Sequence[_Item], free: int, words: Recogniser) -> int:
    """Return where the last entry begins: at the nearest number, or else at a bullet."""
    begun = [n for n in range(len(items) - 1, free - 1, -1) if words.is_entry(items[n].text)]
    numbered = [n for n in begun if words.without_bullet(items[n].text) == items[n].text]
    return next(iter(numbered or begun), len(items) - 1)


def _cut(item: _Item, text: str) -> list[Line]:
    """Return an item's lines up to the end of a text that they begin with."""
    lines, left = [], len(text)
    for line in _apart(item):
        if left > 0:
            lines.append(replace(line, text=line.text[:left].rstrip()))
        left -= len(line.text) + 1
    return lines


def _headed(items: Sequence[_Item], words: Recogniser) -> _Found | None:
    """Find entries under headings that say what became of them."""
    rows: list[_Row] = []
    heads: set[str] = set()
    first, state = 0, Cell()
    for number, item in enumerate(items):
        if words.heads_state(item.text):
            first, state = number, _cell([Line(item.text.rstrip(" :"))], [])
        elif state and (words.is_entry(item.text) or words.cites(item.text)):
            lines = [replace(item.lines[0], text=words.without_bullet(item.lines[0].text))]
            rows.append(_Row(first, number + 1, (_cell([*lines, *item.lines[1:]], [item]), state)))
            heads.add(state.text.casefold())
            first = number + 1
        elif _is_title(item):
            state = Cell()
        else:
            first = number + 1
    if len(heads) < FEWEST:
        return None
    cited = all(words.cites(row.cells[0].text) for row in rows)
    return _Found(words.list_of_replies if cited else words.list_of_states, rows)


def _answered(items: Sequence[_Item], words: Recogniser) -> _Found | None:
    """Find recommendations, each with the reply that follows it up to the next one or a heading."""
    cited = [number for number, item in enumerate(items) if words.cites(item.text)]
    found = (_replies(items, starts, words) for starts in (_counted(items, words), cited))
    return next(filter(None, found), None)


def _replies(items: Sequence[_Item], starts: Sequence[int], words: Recogniser) -> _Found | None:
    """Read the replies to the recommendations that begin at some items, if they decide on them."""
    rows: list[_Row] = []
    decided = 0
    for first, following in pairwise([*starts, len(items)]):
        reply = list(_reply(items[first + 1 : following]))
        if following == len(items):
            reply = list(takewhile(lambda item: not _is_title(item), reply))
        if reply:
            cells = (
                _cell(items[first].lines, items[first : first + 1]),
                _cell([line for item in reply for line in _apart(item)], reply),
            )
            rows.append(_Row(first, first + 1 + len(reply), cells))
            decided += words.answers(reply[0].text)
    if len(rows) < FEWEST or decided < DECIDED * len(rows):
        return None
    return _Found(words.list_of_replies, rows)


def _counted(items: Sequence[_Item], words: Recogniser) -> list[int]:
    """Return the places of paragraphs that are numbered '(1)', '(2)' and so on."""
    starts: list[int] = []
    for number, item in enumerate(items):
        if words.count_of(item.text) == len(starts) + 1:
            starts.append(number)
    return starts if len(starts) >= FEWEST else []


def _reply(items: Sequence[_Item]) -> Iterator[_Item]:
    """Yield what follows a recommendation, up to a heading: that is set in larger type."""
    for item in items:
        if item.paragraph.size > LARGER * items[0].paragraph.size:
            return
        yield item


def _is_title(item: _Item) -> bool:
    """Say whether an item heads what comes after it: few words, and no end to them."""
    short = len(item.text.split()) <= LONGEST_TITLE and item.text[-1:].isalnum()
    return short and item.text[:1].isupper()


def _apart(item: _Item) -> list[Line]:
    """Return an item's lines, the first of which begins a line of its own."""
    return [replace(item.lines[0], breaks=True), *item.lines[1:]]


def _cell(lines: Iterable[Line], items: Sequence[_Item]) -> Cell:
    """Make a cell of lines; items: what it was read from."""
    paragraphs = {id(item.paragraph): item.paragraph for item in items}
    own = {key: [x for i in items if id(i.paragraph) == key for x in i.lines] for key in paragraphs}
    spots = (spot for key, part in paragraphs.items() for spot in part.place(own[key]))
    return Cell(tuple(lines), tuple(spots))


def _rebuilt(items: Sequence[_Item], found: _Found) -> list[Block]:
    """Put grids in the place of the items that became rows, one for each stretch of them."""
    blocks: list[Block] = []
    rows: list[_Row] = []
    end = 0
    for row in [*found.rows, None]:
        if rows and (row is None or row.first > end):
            blocks.append(_grid(rows, items[rows[0].first].paragraph.page, found.headings))
            rows = []
        until = row.first if row is not None else len(items)
        blocks += _paragraphs(items[end:until])
        if row is not None:
            rows.append(row)
            end = row.end
    return blocks


def _grid(rows: Sequence[_Row], page: int, headings: tuple[str, str]) -> Grid:
    grid_rows = tuple(GridRow(row.cells) for row in rows)
    return Grid(page, grid_rows, (0.0, 1.0, 2.0), ruled=True, headings=headings, given=True)


def _paragraphs(items: Sequence[_Item]) -> Iterator[Paragraph]:
    """Put items back into their paragraphs."""
    for _, group in groupby(items, key=lambda item: id(item.paragraph)):
        parts = list(group)
        lines = tuple(line for part in parts for line in part.lines)
        yield replace(parts[0].paragraph, lines=lines)
