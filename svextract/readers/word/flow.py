"""Word documents (.docx, .docm): paragraphs, tables and running heads, as Word would print them.

Tracked changes are read as accepted; what is hidden, and what stands in margins and notes, is left
out, and a notice says so. Macros are never looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.errors import DamagedError, UnknownFormatError
from svextract.readers.flow_notices import codes_to_notices
from svextract.readers.flowtext import Budget, blocks_to_texts
from svextract.readers.packed import DAMAGED, find_part, open_packed, read_relations, read_xml
from svextract.readers.word.numbering import Numbering
from svextract.readers.word.story import Context, Story, section_ends
from svextract.readers.word.styles import Styles
from svextract.readers.word.xml import R, W

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipFile

    from lxml.etree import _Element

    from svextract.page import FlowBlock
    from svextract.readers.packed import Relation
    from svextract.records import Notice

# The main part where the file does not say which it is.
MAIN_PART = "word/document.xml"
REFERENCES = (W + "headerReference", W + "footerReference")
NOT_WORD = (
    "The file is not a Word document. Open it and save it as .docx or as PDF, then try again."
)


class DocxFlow:
    """A Word document, read when it is opened. Raises a SvextractError for a bad one."""

    format = "docx"

    def __init__(self, path: Path) -> None:
        seen: set[str] = set()
        with open_packed(path) as archive:
            main = main_part(archive)
            relations = read_relations(archive, main)
            body = read_body(archive, main)
            styles = Styles(_related(archive, relations, "styles"))
            sections = [one for one in body.iter(W + "sectPr") if not _is_former(one)]
            numbering = Numbering(_related(archive, relations, "numbering"), styles)
            context = Context(styles, numbering, Budget(), seen)
            self.blocks: tuple[FlowBlock, ...] = Story(context, section_ends(sections)).read(body)
            texts: dict[str, None] = {}
            for target in _running_parts(archive, sections, relations):
                element = read_xml(archive, target)
                context.budget.spend(pieces=sum(1 for _ in element.iter()))
                story = Story(context._replace(numbering=numbering.afresh()))
                texts |= dict.fromkeys(blocks_to_texts(story.read(element)))
        self.running: tuple[str, ...] = tuple(texts)
        self.notices: tuple[Notice, ...] = codes_to_notices(seen)

    def close(self) -> None:
        """Nothing is held open."""


def main_part(archive: ZipFile) -> str:
    """Return the name of the part that holds the document, as the file itself says."""
    relations = read_relations(archive).values()
    return next((one.target for one in relations if one.kind == "officeDocument"), MAIN_PART)


def read_body(archive: ZipFile, main: str) -> _Element:
    """Return the body of the document. Raises UnknownFormatError if it is none of Word's."""
    root = read_xml(archive, main)
    if root.tag != W + "document":
        raise UnknownFormatError(NOT_WORD)
    body = root.find(W + "body")
    if body is None:
        raise DamagedError(DAMAGED)
    return body


def _related(archive: ZipFile, relations: dict[str, Relation], kind: str) -> _Element | None:
    targets = (one.target for one in relations.values() if one.kind == kind)
    target = next((target for target in targets if find_part(archive, target)), None)
    return None if target is None else read_xml(archive, target)


def _is_former(section: _Element) -> bool:
    """Say whether a section's properties are those before a tracked change."""
    parent = section.getparent()
    return parent is not None and parent.tag == W + "sectPrChange"


def _running_parts(
    archive: ZipFile, sections: list[_Element], relations: dict[str, Relation]
) -> list[str]:
    """Name the headers and footers of all sections, each once."""
    keys = (ref.get(R + "id", "") for one in sections for ref in one.iterchildren(*REFERENCES))
    targets = dict.fromkeys(relations[key].target for key in keys if key in relations)
    return [target for target in targets if find_part(archive, target)]
