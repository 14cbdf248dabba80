"""Names of WordprocessingML, and how its elements are walked through (ISO/IEC 29500-1, 17).

The wrappers that say where text came from or what it is for (links, content controls, insertions,
fields) are walked through as if they were not there; what was deleted is passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.readers.attributes import points, whole
from svextract.readers.packed import TRANSITIONAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

W = f"{{{TRANSITIONAL}wordprocessingml/2006/main}}"
R = f"{{{TRANSITIONAL}officeDocument/2006/relationships}}"
M = f"{{{TRANSITIONAL}officeDocument/2006/math}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
DIAGRAM = f"{{{TRANSITIONAL}drawingml/2006/diagram}}"
CHART = f"{{{TRANSITIONAL}drawingml/2006/chart}}"

PARAGRAPH, RUN, TABLE, ROW, CELL = W + "p", W + "r", W + "tbl", W + "tr", W + "tc"
BOX = W + "txbxContent"
VAL = W + "val"
WRAPPERS = frozenset(
    W + name
    for name in (
        "sdt sdtContent hyperlink smartTag customXml ins moveTo fldSimple dir bdo ruby rubyBase"
    ).split()
)
DELETED = frozenset({W + "del", W + "moveFrom"})
INSERTED = frozenset({W + "ins", W + "moveTo"})
ALTERNATIVES = MC + "AlternateContent"
CHOICE, FALLBACK = MC + "Choice", MC + "Fallback"
# Parts of a document in another format, which Word unpacks or draws (17.17.2, 17.3.3.19).
FOREIGN = frozenset({W + "altChunk", W + "subDoc", W + "object", W + "control"})
DRAWN = frozenset({DIAGRAM + "relIds", CHART + "chart"})
OFF = frozenset({"0", "false", "off", "none"})


def unwrap(container: Iterable[_Element], seen: set[str]) -> Iterator[_Element]:
    """Yield what stands in an element, each wrapper replaced by what it holds.

    `seen` gains the code of a notice for each thing that a person should know of.
    """
    for child in container:
        if child.tag in WRAPPERS:
            _note_wrapper(child, seen)
            yield from unwrap(child, seen)
        elif child.tag == ALTERNATIVES:
            yield from unwrap(chosen(child), seen)
        elif child.tag in DELETED:
            seen.add("tracked_changes")
        elif child.tag in FOREIGN:
            seen.add("embedded")
        else:
            yield child


def _note_wrapper(wrapper: _Element, seen: set[str]) -> None:
    if wrapper.tag in INSERTED:
        seen.add("tracked_changes")
    elif wrapper.tag == W + "sdt" and wrapper.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
        seen.add("form_prompts")


def chosen(alternatives: _Element) -> _Element | tuple[()]:
    """Choose one of several drawings of the same thing: the first that holds paragraphs, or any."""
    branches = [child for child in alternatives if child.tag in {CHOICE, FALLBACK}]
    written = (branch for branch in branches if next(branch.iter(PARAGRAPH), None) is not None)
    return next(written, branches[0] if branches else ())


def text_boxes(drawing: _Element, seen: set[str]) -> Iterator[_Element]:
    """Yield the text boxes of a drawing, and its WordArt, in order; not those inside the boxes."""
    if drawing.tag in {BOX, VML + "textpath"}:
        yield drawing
        return
    if drawing.tag in DRAWN:
        seen.add("embedded")
    for child in chosen(drawing) if drawing.tag == ALTERNATIVES else drawing:
        yield from text_boxes(child, seen)


def value(parent: _Element | None, name: str) -> str | None:
    """Return what the child of that name says ('w:val'), None where there is none."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(VAL)


def switch(parent: _Element | None, name: str) -> bool | None:
    """Say whether a property is switched on, None where nothing is said (17.17.4)."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(VAL, "1") not in OFF


def half_points(text: str | None) -> float | None:
    """Turn a type size ('24' half points, or '12pt', 17.18.42) into points."""
    size = points(text) if (text or "").endswith("pt") else (whole(text) or 0) / 2
    return size if size and size > 0 else None
