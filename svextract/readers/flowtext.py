"""What readers of flowing documents share: stretches of text become paragraphs, within a budget.

Inside a paragraph `LINE` stands for a line break that the author typed and `PAGE` for a page
break; all other white space is a space.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from svextract.errors import TooLargeError
from svextract.page import FlowTable, Line, Paragraph
from svextract.readers.characters import clean_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

    from svextract.page import FlowBlock

LINE, PAGE = "\n", "\f"
# What stands for a bullet of whatever shape.
BULLET = "• "
# Points, where a document does not say.
BODY_SIZE = 11.0
# Characters; a pack of 1,000 pages has about three million.
MOST_CHARACTERS = 20_000_000
# Paragraphs and cells, empty ones too; a pack of 1,000 pages full of tables has about 100,000.
MOST_PIECES = 500_000
# Tables inside each other; a form inside a form has three or four.
DEEPEST_TABLES = 20
# White space that is stored but not meant, as a space.
PLAIN_SPACES = str.maketrans(dict.fromkeys("\n\r\t\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))
SPLIT = "Open it, save the pages with the plan as a file of their own and try again."
TOO_MUCH = f"The document holds more text or more table cells than is read at once. {SPLIT}"
TOO_NESTED = f"The document has tables too deep inside other tables to be read. {SPLIT}"


class Stretch(NamedTuple):
    """Some characters of a paragraph and the height of their type in points."""

    text: str
    size: float


@dataclass(slots=True)
class Gathered:
    """What was read of a paragraph so far: its text, and the text boxes anchored in it."""

    stretches: list[Stretch] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)

    @property
    def filled(self) -> bool:
        """Say whether anything is printed."""
        return any(stretch.text.strip() for stretch in self.stretches)


class Budget:
    """What may still be read of a document; raises TooLargeError once it is spent."""

    def __init__(self, *, characters: int = MOST_CHARACTERS, pieces: int = MOST_PIECES) -> None:
        self._characters = characters
        self._pieces = pieces

    def spend(self, characters: int = 0, *, pieces: int = 1) -> None:
        """Take paragraphs or cells and their characters off the budget."""
        self._characters -= characters
        self._pieces -= pieces
        if self._characters < 0 or self._pieces < 0:
            raise TooLargeError(TOO_MUCH)


def check_nesting(depth: int) -> None:
    """Refuse tables (or frames of text) that stand too deep inside each other."""
    if depth > DEEPEST_TABLES:
        raise TooLargeError(TOO_NESTED)


def plain_spaces(text: str) -> str:
    """Turn stored line ends and tabs, which are no breaks, into spaces."""
    return text.translate(PLAIN_SPACES)


def split_pages(stretches: Iterable[Stretch]) -> list[list[Stretch]]:
    """Turn a paragraph's stretches into those before and after each page break."""
    parts: list[list[Stretch]] = [[]]
    for text, size in stretches:
        first, *others = text.split(PAGE)
        parts[-1].append(Stretch(first, size))
        parts.extend([Stretch(other, size)] for other in others)
    return parts


def text_to_lines(text: str) -> tuple[Line, ...]:
    """Turn a paragraph's text into its lines, white space folded, empty ones left out."""
    lines = (" ".join(_clean_words(line)) for line in text.replace(PAGE, LINE).split(LINE))
    filled = [line for line in lines if line]
    return tuple(Line(line, breaks=number > 0) for number, line in enumerate(filled))


def _clean_words(line: str) -> Iterator[str]:
    return filter(None, map(clean_word, line.split()))


def to_paragraph(page: int, stretches: Sequence[Stretch], mark: str = "") -> Paragraph | None:
    """Turn stretches into a paragraph behind its list mark; None where nothing is printed.

    A number alone is something, as in a column of numbers; a bullet alone is nothing. The size is
    that of most of its characters.
    """
    text = "".join(stretch.text for stretch in stretches)
    lines = text_to_lines(mark + text)
    if not lines or (mark == BULLET and not text.strip()):
        return None
    counts: dict[float, int] = {}
    for text, size in stretches:
        counts[size] = counts.get(size, 0) + len(text) - text.count(" ")
    size = max(counts, key=lambda size: (counts[size], size), default=BODY_SIZE)
    return Paragraph(page, lines, size=size)


def blocks_to_texts(blocks: Iterable[FlowBlock]) -> Iterator[str]:
    """Turn blocks into the text of each paragraph, those in tables too."""
    for block in blocks:
        if isinstance(block, FlowTable):
            for cell in block.cells:
                yield from blocks_to_texts(cell.content)
        else:
            yield block.text
