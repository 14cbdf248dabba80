"""What only Word knows of a text: automatic numbers, and changes that are tracked."""

from __future__ import annotations

import re
from itertools import count
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# Inserted and deleted words stand in a text as '{+so+}' and '{-so-}'.
CHANGED = re.compile(r"\{([+-])(.*?)[+-]\}", re.DOTALL)
CHANGES = {"inserted": "w:ins", "deleted": "w:del"}
AUTHOR = "Scrutiny Support"
MOMENT = "2019-01-10T09:00:00Z"
# The lists of an automatically numbered document: '1.' and below it '1.1', and bullets.
NUMBERS, BULLETS = "91", "92"
LEVELS = ((r"\d+\. ", NUMBERS, 0), (r"\d+\.\d+ ", NUMBERS, 1), (r"• ", BULLETS, 0))
TEXTS = {NUMBERS: (("decimal", "%1."), ("decimal", "%1.%2")), BULLETS: (("bullet", "•"),)}


def element(name: str, **values: str) -> Any:  # noqa: ANN401 - python-docx is untyped here
    """Make an OOXML element with attributes in the word namespace."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def child(parent: Any, name: str, **values: str) -> Any:  # noqa: ANN401
    """Add an element to another."""
    made = element(name, **values)
    parent.append(made)
    return made


def add_lists(document: Any) -> None:  # noqa: ANN401
    """Define the lists; Word wants all definitions before the first list that uses one."""
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for ident, levels in TEXTS.items():
        definition = element("w:abstractNum", abstractNumId=ident)
        child(definition, "w:multiLevelType", val="multilevel")
        for level, (kind, text) in enumerate(levels):
            made = child(definition, "w:lvl", ilvl=str(level))
            child(made, "w:start", val="1")
            child(made, "w:numFmt", val=kind)
            child(made, "w:lvlText", val=text)
            child(child(made, "w:pPr"), "w:ind", left="340", hanging="340")
        first.addprevious(definition)
        child(child(numbering, "w:num", numId=ident), "w:abstractNumId", val=ident)


def number(paragraph: Any, text: str) -> str:  # noqa: ANN401
    """Let Word number a paragraph whose text begins with a number or a bullet; return the rest."""
    for pattern, ident, level in LEVELS:
        found = re.match(pattern, text)
        if found:
            made = child(paragraph._p.get_or_add_pPr(), "w:numPr")
            child(made, "w:ilvl", val=str(level))
            child(made, "w:numId", val=ident)
            return text[found.end() :]
    return text


def change(name: str, numbers: count[int]) -> Any:  # noqa: ANN401
    """Make the element that says who changed something, and when."""
    return element(name, id=str(next(numbers)), author=AUTHOR, date=MOMENT)


def track(paragraph: Any, text: str) -> None:  # noqa: ANN401
    """Write a text whose marks become insertions and deletions."""
    numbers, at = count(1), 0
    for found in CHANGED.finditer(text):
        paragraph.add_run(text[at : found.start()])
        run = paragraph.add_run(found[2])
        inserted = found[1] == "+"
        around = change("w:ins" if inserted else "w:del", numbers)
        run._r.addprevious(around)
        around.append(run._r)
        for part in [] if inserted else run._r.findall(qn("w:t")):
            part.tag = qn("w:delText")
            part.set(qn("xml:space"), "preserve")
        at = found.end()
    paragraph.add_run(text[at:])


def change_row(row: Any, kind: str) -> None:  # noqa: ANN401
    """Mark a whole row as inserted or deleted, its words too."""
    name = CHANGES[kind]
    row.get_or_add_trPr().append(change(name, count(1)))
    for run in list(row.iter(qn("w:r"))):
        around = change(name, count(1))
        run.addprevious(around)
        around.append(run)
        for part in run.findall(qn("w:t")) if kind == "deleted" else []:
            part.tag = qn("w:delText")
