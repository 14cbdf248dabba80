"""What elements show in place of the text inside them: form controls, pictures, Word's marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.readers.html.kinds import text_inside
from svextract.readers.html.marks import word_mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

# Types of input whose value is text that a person entered or reads.
TYPED = frozenset("text date number email tel url month week time datetime-local".split())
TICKED, EMPTY = "☒", "☐"
# Where a button is the heading of a part that folds away.
BUTTON_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 dt caption summary".split())
# How wide Word makes the gap between a mark and its text when it writes a list as paragraphs.
WORD_GAP = "7.0pt"


def shown_instead(element: _Element, style: Mapping[str, str], *, in_cell: bool) -> str | None:
    """Return the text that an element shows, whatever stands inside it; None for most elements.

    Pictures show their description in cells, where a coloured dot or a tick is the answer, and
    nothing elsewhere, where they are ornaments.
    """
    tag = element.tag
    if tag == "input":
        return _input(element)
    if tag == "select":
        chosen = element.iterfind(".//option[@selected]")
        return ", ".join(" ".join(text_inside(one).split()) for one in chosen)
    if tag == "button":
        parent = element.getparent()
        return None if parent is not None and parent.tag in BUTTON_HEADINGS else ""
    if tag == "img":
        return f" {element.get('alt', '')} " if in_cell else ""
    if "ignore" in style.get("mso-list", "") or _has_word_gap(element):
        return word_mark(text_inside(element))
    return None


def _input(element: _Element) -> str:
    kind = element.get("type", "text").strip().lower()
    if kind in {"checkbox", "radio"}:
        mark = EMPTY if element.get("checked") is None else TICKED
        return f" {mark} "
    return element.get("value", "") if kind in TYPED else ""


def _has_word_gap(element: _Element) -> bool:
    """Say whether an element is a mark that Word wrote, followed by the gap inside it."""
    if element.tag != "span" or len(element) == 0 or not (element.text or "").strip():
        return False
    gap = element[0]
    is_gap = gap.tag == "span" and WORD_GAP in gap.get("style", "")
    return is_gap and not text_inside(gap).strip()
