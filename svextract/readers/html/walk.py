"""A parsed page walked through from beginning to end and turned into blocks.

The walk keeps its own stack and does not recurse, so that a page may be as deep as it likes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from svextract.readers.flowtext import BODY_SIZE, Budget
from svextract.readers.html.builder import FlowBuilder
from svextract.readers.html.controls import shown_instead
from svextract.readers.html.kinds import (
    CONTENT,
    CONTENT_ELEMENTS,
    HEADING_SIZES,
    INLINE,
    PAGE_HEADINGS,
    PRESERVED,
    UNREAD,
    kind_of,
    text_inside,
)
from svextract.readers.html.parts import PageParts
from svextract.readers.html.styles import (
    StyleSheet,
    font_name,
    is_hidden,
    is_struck,
    type_size,
)
from svextract.readers.symbols import symbols_to_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from svextract.page import FlowBlock

# What a style says where a page begins ('page-break-before') or ends.
PAGE_BREAKS = frozenset({"always", "page", "left", "right", "recto", "verso"})
STRUCK = frozenset({"s", "strike"})
QUOTES = {"q": ("“", "”")}
NO_QUOTES = ("", "")
# What Word keeps of comments in the margin (the value of 'mso-element').
WORD_COMMENTS = frozenset({"comment-list", "comment"})
SKIPPED = "skipped"


class Frame(NamedTuple):
    """What an open element is, and how the text inside it is set.

    content: it stands in an article, a cell or a list and not in the margin of the site.
    """

    kind: str
    size: float = BODY_SIZE
    font: str = ""
    preserved: bool = False
    content: bool = False
    ends_page: bool = False


class PageContent(NamedTuple):
    """What a page holds.

    headed: whether a heading of the first level is among the blocks.
    seen: codes of the notices that a person should get.
    """

    blocks: list[FlowBlock]
    running: list[str]
    headed: bool
    seen: frozenset[str]


def walk_page(root: _Element) -> PageContent:
    """Turn a parsed page into its content. Raises TooLargeError where it holds too much."""
    walk = PageWalk(StyleSheet("\n".join(style.text or "" for style in root.iter("style"))))
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walk.end(element)
        elif not walk.start(element):
            events.skip_subtree()
    return walk.content()


class PageWalk:
    """Takes in the beginning and the end of each element, in order."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._builder = FlowBuilder(Budget())
        self._parts = PageParts(self._builder)
        self._frames = [Frame("block")]
        self._seen: set[str] = set()

    def content(self) -> PageContent:
        """Return what was read, once the walk has ended."""
        blocks, running, headed = self._parts.result()
        return PageContent(blocks, running, headed, frozenset(self._seen))

    def start(self, element: _Element) -> bool:
        """Take in the beginning of an element; say whether to look inside it."""
        style = self._sheet.declarations(element)
        around = self._frames[-1]
        if element.tag in UNREAD or self._is_left_out(element, style):
            self._frames.append(around._replace(kind=SKIPPED))
            return False
        in_cell = self._builder.table is not None and self._builder.table.cell_open
        shown = shown_instead(element, style, in_cell=in_cell)
        if shown is not None:
            self._builder.text(shown, around.size)
            self._frames.append(around._replace(kind=SKIPPED))
            return False
        frame = self._frame(element, style, around)
        self._open(element, style, frame)
        self._frames.append(frame)
        self._say(element.text, frame)
        return True

    def end(self, element: _Element) -> None:
        """Take in the end of an element and the text behind it."""
        frame = self._frames.pop()
        if frame.kind == INLINE:
            self._builder.text(QUOTES.get(str(element.tag), NO_QUOTES)[1], frame.size)
        elif frame.kind != SKIPPED:
            self._parts.close(frame.kind)
        if frame.ends_page:
            self._builder.break_page()
        self._say(element.tail, self._frames[-1])

    def _open(self, element: _Element, style: Mapping[str, str], frame: Frame) -> None:
        """Do what the beginning of an element asks for."""
        if style.get("page-break-before", style.get("break-before")) in PAGE_BREAKS:
            self._builder.break_page()
        if element.tag == "br":
            self._builder.line_break(frame.size)
        elif frame.kind == INLINE:
            self._builder.text(QUOTES.get(str(element.tag), NO_QUOTES)[0], frame.size)
        else:
            self._parts.open(frame.kind, element, style)
        if element.tag in PAGE_HEADINGS:
            self._parts.note_heading(element)

    def _say(self, text: str | None, frame: Frame) -> None:
        if text:
            shown = symbols_to_text(text, frame.font) if frame.font else text
            self._builder.text(shown, frame.size, preserved=frame.preserved)

    def _frame(self, element: _Element, style: Mapping[str, str], around: Frame) -> Frame:
        tag = str(element.tag)
        kind = INLINE if tag == "br" else kind_of(element, style)
        kind = self._parts.meant(kind, element, content=around.content)
        size = type_size(element, style, parent=around.size)
        after = style.get("page-break-after", style.get("break-after"))
        return Frame(
            kind=kind,
            size=HEADING_SIZES.get(tag, around.size) if size is None else size,
            font=font_name(element, style) or around.font,
            preserved=around.preserved or tag in PRESERVED,
            content=around.content or kind in CONTENT or tag in CONTENT_ELEMENTS,
            ends_page=after in PAGE_BREAKS,
        )

    def _is_left_out(self, element: _Element, style: Mapping[str, str]) -> bool:
        """Say whether an element is hidden, deleted or a comment; keep what to give notice of."""
        if is_hidden(element, style):
            if self._is_missed(element):
                self._seen.add("hidden_text")
            return True
        if element.tag == "del":
            self._seen.add("tracked_changes")
            return True
        if style.get("mso-element") in WORD_COMMENTS:
            self._seen.add("comments")
            return True
        if element.tag in STRUCK or is_struck(style):
            self._seen.add("struck_out")
        return False

    def _is_missed(self, element: _Element) -> bool:
        """Say whether a person may miss what an element hides: it is a table or stands in one.

        Menus, messages and forms that a page hides until they are wanted are not missed.
        """
        tabular = self._builder.table is not None or any(True for _ in element.iter("table"))
        return tabular and bool(text_inside(element).strip())
