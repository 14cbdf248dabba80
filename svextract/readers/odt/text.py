"""Paragraphs of OpenDocument become stretches of text: what is printed, not how it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.readers.flowtext import LINE, Gathered, Stretch, plain_spaces
from svextract.readers.odt.styles import chain_hides, chain_size
from svextract.readers.odt.xml import DRAW, LOEXT, OFFICE, TEXT, text_boxes

if TYPE_CHECKING:
    from lxml.etree import _Element

    from svextract.readers.odt.styles import Chain, OdtStyles

SPAN = TEXT + "span"
PRINTED = {TEXT + "s": " ", TEXT + "tab": " ", TEXT + "line-break": LINE}
# What is not printed where it stands, and the notice that says so if one is needed.
LEFT_OUT = {
    TEXT + "note": "notes",
    OFFICE + "annotation": "comments",
    OFFICE + "annotation-end": "comments",
    TEXT + "ruby-text": None,
    TEXT + "script": None,
}
IS_HIDDEN = TEXT + "is-hidden"
PROMPT = TEXT + "placeholder"
SHOWS_PROMPT = LOEXT + "showing-place-holder"


class Words:
    """Reads the paragraphs of one part of a document."""

    def __init__(self, styles: OdtStyles, seen: set[str]) -> None:
        self._styles = styles
        self._seen = seen

    def read(self, paragraph: _Element, chain: Chain) -> Gathered:
        """Return what a paragraph prints; `chain` is its style and those it is based on."""
        into = Gathered()
        hidden = chain_hides(chain) or is_hidden_paragraph(paragraph)
        self._read(paragraph, chain_size(chain), into, hidden=hidden)
        return into

    def _read(self, element: _Element, size: float, into: Gathered, *, hidden: bool) -> None:
        """Add what stands in an element; one inside it may be set otherwise."""
        self._add(element.text, size, into, hidden=hidden)
        for child in element:
            tag = child.tag
            if tag in PRINTED:
                self._add(PRINTED[tag], size, into, hidden=hidden)
            elif tag in LEFT_OUT:
                self._note(LEFT_OUT[tag])
            elif tag.startswith(DRAW):
                self._add_boxes(child, into, hidden=hidden)
            elif tag == SPAN:
                chain = self._styles.chain("text", child.get(TEXT + "style-name"))
                inside = hidden or chain_hides(chain)
                self._read(child, chain_size(chain, size), into, hidden=inside)
            else:
                self._note("form_prompts" if is_prompt(child) else None)
                inside = hidden or child.get(IS_HIDDEN) == "true"
                self._read(child, size, into, hidden=inside)
            self._add(child.tail, size, into, hidden=hidden)

    def _add(self, text: str | None, size: float, into: Gathered, *, hidden: bool) -> None:
        if not text:
            return
        if not hidden:
            # A line break has no text around it; any other is only how the file was written.
            into.stretches.append(Stretch(text if text == LINE else plain_spaces(text), size))
        elif text.strip():
            self._note("hidden_text")

    def _add_boxes(self, drawing: _Element, into: Gathered, *, hidden: bool) -> None:
        boxes = list(text_boxes(drawing, self._seen))
        if not hidden:
            into.boxes += boxes
        elif boxes:
            self._note("hidden_text")

    def _note(self, code: str | None) -> None:
        if code is not None:
            self._seen.add(code)


def is_hidden_paragraph(paragraph: _Element) -> bool:
    """Say whether a paragraph hides itself, as its condition came out last (7.7.11)."""
    fields = paragraph.iter(TEXT + "hidden-paragraph")
    return any(field.get(IS_HIDDEN) == "true" for field in fields)


def is_prompt(element: _Element) -> bool:
    """Say whether an element is a field that nobody filled in."""
    return element.tag == PROMPT or element.get(SHOWS_PROMPT) == "true"
