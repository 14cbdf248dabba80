"""Web pages (.html, .htm, .mht): paragraphs and tables of a page, without the site around it.

Pages of council web sites, of committee systems and pages saved by Word or a browser are read as a
browser shows them, as far as their own styles tell; nothing is fetched and no script is run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from svextract.errors import DamagedError, NoTextError, TooLargeError
from svextract.readers.flow_cells import CONTROLS, text_to_paragraphs
from svextract.readers.flowtext import SPLIT, blocks_to_texts
from svextract.readers.html.kinds import HEADING_SIZES
from svextract.readers.html.source import page_to_text
from svextract.readers.html.walk import walk_page
from svextract.records import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from svextract.page import FlowBlock, Paragraph
    from svextract.readers.html.walk import PageContent

# Bytes. Pages have some hundred kilobytes; archives of a page with its pictures some millions.
LARGEST_FILE = 20 * 1024 * 1024
# Tags, opening and closing; a pack of 300 pages, saved by Word, has about 600,000.
MOST_TAGS = 1_000_000
TOO_MANY_TAGS = f"The web page has more parts than are read at once. {SPLIT}"
TOO_LARGE = f"The web page is larger than {LARGEST_FILE // 1024 // 1024} MB. {SPLIT}"
# The end of a document inside a page, where a system put one document into another: browsers read
# on behind it, the parser would stop. And a line break that is written as an end.
DOCUMENT_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
BREAK_END = re.compile(r"</br\s*/?>", re.IGNORECASE)
TOO_DEEP = (
    "The web page is nested too deep to be read. "
    "Open it in a browser, print it to PDF and try that one."
)
DAMAGED = "The file is no web page that can be read. Save the page again, or print it to PDF."
FRAMES = (
    "The web page is a frame around other pages and holds no text itself. "
    "Open the page inside it, save that one and try again."
)
NO_TEXT = (
    "The web page holds no text; it may be filled by a program when it is shown. "
    "Open it in a browser, print it to PDF and try that one."
)
NOTICES = {
    "tracked_changes": "The page has tracked changes; it was read as if all were accepted.",
    "struck_out": "Text that is struck out was read like the rest.",
    "hidden_text": "Parts of tables, or tables, that the page hides were left out.",
    "comments": "Comments in the margin were left out.",
}


class HtmlFlow:
    """A web page, read when it is opened. Raises a SvextractError for a bad one."""

    format = "html"

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > LARGEST_FILE:
            raise TooLargeError(TOO_LARGE)
        root = parse_page(page_to_text(path.read_bytes()))
        content = walk_page(root)
        if not content.blocks and not content.running:
            framed = root.find(".//frameset") is not None
            raise NoTextError(FRAMES if framed else NO_TEXT)
        self.blocks: tuple[FlowBlock, ...] = (*_title(root, content), *content.blocks)
        self.running: tuple[str, ...] = tuple(dict.fromkeys(content.running))
        self.notices: tuple[Notice, ...] = tuple(
            Notice(code=code, message=message)
            for code, message in NOTICES.items()
            if code in content.seen
        )

    def close(self) -> None:
        """Nothing is held open."""


def parse_page(text: str) -> etree._Element:
    """Parse a page as forgivingly as browsers do. Raises DamagedError or TooLargeError."""
    if text.count("<") > MOST_TAGS:
        raise TooLargeError(TOO_MANY_TAGS)
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    text = BREAK_END.sub("<br>", DOCUMENT_END.sub("", text.translate(CONTROLS)))
    data = text.encode("utf-8", errors="replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedError(DAMAGED) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise TooLargeError(TOO_DEEP)
    if root is None:
        raise NoTextError(NO_TEXT)
    return root


def _title(root: etree._Element, content: PageContent) -> tuple[Paragraph, ...]:
    """Return the page's title where the page itself prints neither it nor a first heading."""
    title = " ".join((root.findtext("head/title") or "").split())
    if content.headed or not title:
        return ()
    printed = {text.casefold() for text in blocks_to_texts(content.blocks)}
    if title.casefold() in printed:
        return ()
    return text_to_paragraphs(title, page=1, size=HEADING_SIZES["h1"])
