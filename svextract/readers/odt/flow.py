"""OpenDocument texts (.odt, .ott): paragraphs, tables and running heads, as they would be printed.

What was deleted as a tracked change, is hidden, or stands in margins and notes is left out, and a
notice says so. Macros are never looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.errors import EncryptedError, UnknownFormatError
from svextract.readers.flow_notices import codes_to_notices
from svextract.readers.flowtext import Budget, blocks_to_texts
from svextract.readers.odt.lists import OdtLists
from svextract.readers.odt.story import Context, Story
from svextract.readers.odt.styles import OdtStyles, style_groups
from svextract.readers.odt.xml import OFFICE, STYLE
from svextract.readers.packed import ENCRYPTED, find_part, open_packed, parse_xml, read_part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from zipfile import ZipFile

    from lxml.etree import _Element

    from svextract.page import FlowBlock
    from svextract.records import Notice

CONTENT, STYLES, MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
# An entry of the manifest that says how another one is encrypted (ODF 1.3, part 2, 4.8).
ENCRYPTION_MARK = b"encryption-data"
RUNNING = frozenset(
    STYLE + name
    for name in (
        "header",
        "header-left",
        "header-first",
        "footer",
        "footer-left",
        "footer-first",
    )
)
NOT_TEXT = "The file is not a text document. Open it and save it as .odt or as PDF, then try again."


class OdtFlow:
    """An OpenDocument text, read when it is opened. Raises a SvextractError for a bad one."""

    format = "odt"

    def __init__(self, path: Path) -> None:
        with open_packed(path) as archive:
            refuse_encrypted(archive)
            content = parse_xml(read_part(archive, CONTENT))
            styles = _styles_part(archive)
        body = content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise UnknownFormatError(NOT_TEXT)
        common = style_groups(styles, "styles")
        budget, seen = Budget(), set[str]()
        context = _context([*common, *style_groups(content, "automatic-styles")], budget, seen)
        self.blocks: tuple[FlowBlock, ...] = tuple(Story(context).read(body))
        context = _context([*common, *style_groups(styles, "automatic-styles")], budget, seen)
        texts: dict[str, None] = {}
        for element in _running_parts(styles):
            story = Story(context._replace(lists=context.lists.afresh()))
            texts |= dict.fromkeys(blocks_to_texts(story.read(element)))
        self.running: tuple[str, ...] = tuple(texts)
        self.notices: tuple[Notice, ...] = codes_to_notices(seen)

    def close(self) -> None:
        """Nothing is held open."""


def refuse_encrypted(archive: ZipFile) -> None:
    """Raise EncryptedError where the file's list of parts says how they are encrypted."""
    if find_part(archive, MANIFEST) and ENCRYPTION_MARK in read_part(archive, MANIFEST):
        raise EncryptedError(ENCRYPTED)


def _styles_part(archive: ZipFile) -> _Element | None:
    return parse_xml(read_part(archive, STYLES)) if find_part(archive, STYLES) else None


def _context(groups: list[_Element], budget: Budget, seen: set[str]) -> Context:
    return Context(OdtStyles(groups), OdtLists(groups), budget, seen)


def _running_parts(styles: _Element | None) -> Iterator[_Element]:
    """Yield the page headers and footers that are shown."""
    pages = style_groups(styles, "master-styles")
    for element in (element for page in pages for element in page.iter(*RUNNING)):
        if element.get(STYLE + "display") != "false":
            yield element
