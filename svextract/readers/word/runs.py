"""Runs of a Word paragraph become stretches of text: what is printed, not how it came about.

Fields give their result and not their instruction, hidden text is left out, symbols become the
characters they show, and text boxes are put aside for after the paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from svextract.readers.attributes import whole
from svextract.readers.flowtext import LINE, PAGE, Stretch, plain_spaces
from svextract.readers.symbols import PRIVATE, symbols_to_text
from svextract.readers.word.styles import is_hidden
from svextract.readers.word.xml import (
    RUN,
    VAL,
    M,
    W,
    half_points,
    switch,
    text_boxes,
    unwrap,
)
from svextract.readers.word.xml import value as said

if TYPE_CHECKING:
    from lxml.etree import _Element

    from svextract.readers.flowtext import Gathered
    from svextract.readers.word.styles import Style, Styles

TEXT, BREAK, SYMBOL, FIELD = W + "t", W + "br", W + "sym", W + "fldChar"
# What else a run prints as it stands.
PRINTED = {W + "tab": " ", W + "ptab": " ", W + "cr": LINE, W + "noBreakHyphen": "-"}
# What stands elsewhere, and the notice that says so.
REFERENCES = {
    W + "footnoteReference": "notes",
    W + "endnoteReference": "notes",
    W + "commentReference": "comments",
}
DRAWINGS = frozenset({W + "drawing", W + "pict"})
MATHS = frozenset({M + "oMath", M + "oMathPara"})
TICKED, UNTICKED = "☒", "☐"
HEXADECIMAL = 16
# Fields inside each other; what is still open further out was never ended.
DEEPEST_FIELDS = 50


class Look(NamedTuple):
    """How a run is set: type size in points, whether it is hidden, its font if it has its own."""

    size: float
    hidden: bool
    font: str = ""


@dataclass(slots=True)
class Field:
    """A field while it is read: whether its result has begun, and what a form field shows."""

    form: str
    result: bool = False
    printed: bool = False


class Runs:
    """Reads the runs of one story; a field may reach over several of its paragraphs."""

    def __init__(self, styles: Styles, seen: set[str]) -> None:
        self._styles = styles
        self._seen = seen
        self._fields: list[Field] = []
        self._looks: dict[tuple[str, str | None], Look] = {}

    def read(self, paragraph: _Element, chain: tuple[Style, ...], into: Gathered) -> None:
        """Add what a paragraph prints; `chain` is its style and those it is based on."""
        for child in unwrap(paragraph, self._seen):
            if child.tag == RUN:
                self._read_run(child, chain, into)
            elif child.tag in MATHS:
                text = "".join(part.text or "" for part in child.iter(M + "t"))
                self._add(text, self._look(child, chain), into)
        # An instruction that its paragraph does not end is broken: what follows is text.
        self._fields = [one for one in self._fields if one.result]

    def _read_run(self, run: _Element, chain: tuple[Style, ...], into: Gathered) -> None:
        look = self._look(run, chain)
        for child in unwrap(run, self._seen):
            if child.tag == FIELD:
                self._add(self._turn_field(child), look, into)
            elif child.tag in DRAWINGS:
                self._add_boxes(child, look, into)
            elif child.tag == RUN:
                self._read_run(child, chain, into)
            elif child.tag in REFERENCES:
                self._seen.add(REFERENCES[child.tag])
            else:
                self._add(run_text(child, look.font), look, into)

    def _add(self, text: str, look: Look, into: Gathered) -> None:
        if not text or not all(one.result for one in self._fields):
            return
        if look.hidden:
            if text.strip():
                self._seen.add("hidden_text")
            return
        if self._fields:
            self._fields[-1].printed = True
        into.stretches.append(Stretch(text, look.size))

    def _add_boxes(self, drawing: _Element, look: Look, into: Gathered) -> None:
        boxes = list(text_boxes(drawing, self._seen))
        if not look.hidden:
            into.boxes += boxes
        elif boxes:
            self._seen.add("hidden_text")

    def _turn_field(self, mark: _Element) -> str:
        """Begin a field, its result or end it; return what a form field without result shows."""
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(Field(form_text(mark.find(W + "ffData"))))
            del self._fields[:-DEEPEST_FIELDS]
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            return "" if ended.printed else ended.form
        return ""

    def _look(self, run: _Element, chain: tuple[Style, ...]) -> Look:
        own = run.find(W + "rPr")
        look = self._style_look(chain, said(own, "rStyle"))
        if own is None:
            return look
        hidden = switch(own, "vanish")
        fonts = own.find(W + "rFonts")
        return Look(
            size=half_points(said(own, "sz")) or look.size,
            hidden=look.hidden if hidden is None else hidden,
            font="" if fonts is None else fonts.get(W + "ascii", ""),
        )

    def _style_look(self, chain: tuple[Style, ...], key: str | None) -> Look:
        known = (chain[0].key if chain else "", key)
        if known not in self._looks:
            chains = (self._styles.chain(key), chain)
            self._looks[known] = Look(self._styles.size(*chains), is_hidden(*chains))
        return self._looks[known]


def run_text(element: _Element, font: str) -> str:
    """Turn one element of a run into what it prints; '' for what prints nothing."""
    if element.tag == TEXT:
        return symbols_to_text(plain_spaces(element.text or ""), font)
    if element.tag == BREAK:
        return PAGE if element.get(W + "type") == "page" else LINE
    if element.tag == SYMBOL:
        return symbol(element.get(W + "char", ""), element.get(W + "font", ""))
    return PRINTED.get(element.tag, "")


def symbol(code: str, font: str) -> str:
    """Turn a symbol ('F0FC' of Wingdings) into the character it shows (17.3.3.30)."""
    try:
        number = int(code, HEXADECIMAL)
        return symbols_to_text(chr(number), font)
    except (ValueError, OverflowError):
        return chr(PRIVATE)


def form_text(form: _Element | None) -> str:
    """Turn a form field's data into what it shows: a box, ticked or not, or its chosen entry."""
    box = None if form is None else form.find(W + "checkBox")
    if box is not None:
        ticked = switch(box, "checked")
        ticked = switch(box, "default") if ticked is None else ticked
        return TICKED if ticked else UNTICKED
    menu = None if form is None else form.find(W + "ddList")
    if menu is None:
        return ""
    entries = [entry.get(VAL, "") for entry in menu.findall(W + "listEntry")]
    number = whole(said(menu, "result")) or whole(said(menu, "default")) or 0
    return plain_spaces(entries[number]) if 0 <= number < len(entries) else ""
