"""What the head of a paper says: its title, the council, the committee and the meeting's date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from svextract.page import Grid, Paragraph
from svextract.plan.labels import begins_block, named_heading
from svextract.plan.meetings import ends_with_day, is_date, meeting_date
from svextract.plan.parts import row_to_head
from svextract.plan.phrases import COMMITTEE_WORDS, COUNCIL_WORDS, GENERIC_TITLE_WORDS, TITLE_WORDS
from svextract.plan.wording import OPEN_ENDING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from svextract.page import Block, Line

# Words: a longer line at the head of a paper is a sentence, not a name.
LONGEST_NAME = 18
LONGEST_TITLE = 30
# Share of the widest line at the head from which a line may have been broken by wrapping.
FULL_LINE = 0.75
# Share of the largest type by which a title's lines may differ.
TITLE_SIZE = 0.93
# A title is set in larger type than the name of the committee by at least this factor.
TITLE_STANDS_OUT = 1.1
LABELS = {
    "committee": r"(?:report (?:to|of)|committee|meeting|name of committee|body)",
    "organisation": r"(?:council|authority|organisation)",
    "title": r"(?:report title|title|subject|topic|review|name of review)",
    "date": r"(?:date of meeting|meeting date|date|meeting of|held on|dated)",
}
LABELLED = re.compile(rf"(?:{'|'.join(LABELS.values())})\s*:", re.IGNORECASE)
BODY_NAMES = re.compile(
    rf"(?:{'|'.join(COUNCIL_WORDS)})(?: of [\w ,'’&-]+)?$|^(?:the )?(?:[\w-]+ )?"
    r"(?:borough|city|county|district|council|corporation) of\b|^cyngor\b"
)
COMMITTEE_NAMES = re.compile(rf"\b(?:{'|'.join(COMMITTEE_WORDS)})(?: \([^()]*\))?$")
# Of several bodies that a paper names, the one that scrutinises is its committee.
SCRUTINY_NAMES = re.compile(r"\bscrutiny\b.*\b(?:committee|panel|board|commission|group)$")
COMMITTEE_CLUES = re.compile(rf"\b(?:{'|'.join(COMMITTEE_WORDS)})\b")
TITLES = re.compile(rf"\b(?:{'|'.join(TITLE_WORDS)})\b")
AROUND_NAME = re.compile(
    r"^(?:(?:special |ordinary )?meeting of (?:the )?|report (?:to|of) (?:the )?)"
    r"|(?:,|:| held on| on| [–|-])\s+(?:[a-z]+day,? )?"
    r"\d{1,2}(?:st|nd|rd|th)? [a-z]+(?: \d{4}.*|\.?)$",
    re.IGNORECASE,
)
# The council's name inside a running head: 'Wexcombe District Council – Public'.
NAME_INSIDE = re.compile(
    r"(?:(?:[A-Z][\w’'-]+|of|and|the|&|upon|in) ){1,6}"
    r"(?:Council|Corporation|Authority|Trust|Board)\b"
)
NEXT = re.compile(r"\bnext (?:meeting|review)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[a-z]{2,}[.!?]$")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a paper; None where it does not say."""

    title: str | None = None
    organisation: str | None = None
    committee: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class _HeadLine:
    text: str
    size: float


def head_to_metadata(head: Sequence[Paragraph], running: Sequence[str] = ()) -> Metadata:
    """Turn the paragraphs above a plan into what they say of the paper.

    running: running heads, which may name the council where nothing else does.
    """
    lines = _head_lines(head)
    names = [line for line in lines if _is_name(line.text)]
    plain = [line for line in names if _is_body(line.text)]
    organisation = (
        _labelled("organisation", lines) or _first(plain, BODY_NAMES) or _first(names, BODY_NAMES)
    )
    rest = [line for line in lines if line.text != organisation]
    title, largest = _labelled("title", rest), _largest(rest)
    title = largest if title is None or title in (largest or "") else title
    bodies = [
        line for line in names if line.text != organisation and line.text not in (title or "")
    ]
    committee = _labelled("committee", lines) or _committee(bodies)
    rest = [line for line in rest if line.text != committee]
    if organisation is None:
        inside = (NAME_INSIDE.search(text) for text in running)
        organisation = next((found.group() for found in inside if found), None)
    return Metadata(title or _worded(rest), organisation, committee, _date(lines))


def _committee(bodies: Sequence[_HeadLine]) -> str | None:
    """Find the committee among the lines that name a body: one that scrutinises first."""
    whole = _first(bodies, SCRUTINY_NAMES) or _first(bodies, COMMITTEE_NAMES)
    plain = [line for line in bodies if not TITLES.search(line.text.casefold())]
    return whole or _first(plain, COMMITTEE_CLUES)


def _date(lines: Sequence[_HeadLine]) -> dt.date | None:
    """Find the meeting's date, and not that of the next one."""
    labelled = _labelled("date", lines)
    texts = (line.text for line in lines if not NEXT.search(line.text))
    names = [text for text in texts if _is_name(text) or is_date(text)]
    return meeting_date([labelled] if labelled else [], names)


def _head_lines(head: Sequence[Paragraph]) -> list[_HeadLine]:
    """Turn paragraphs into names and sentences: a line that was broken by wrapping is one."""
    lines: list[_HeadLine] = []
    widest = max((_width(line) for part in head for line in part.lines), default=0.0)
    for paragraph in head:
        above: Line | None = None
        for line in paragraph.lines:
            named = named_heading(line.text)
            heads = begins_block(line.text) or (named is not None and named.number)
            if heads and not LABELLED.match(line.text):
                return lines
            wrapped = (
                above is not None
                and _width(above) >= FULL_LINE * widest
                and not BODY_NAMES.search(above.text.casefold())
                and not _names_body(line.text, above.text)
            )
            own = line.breaks or is_date(line.text) or LABELLED.match(line.text)
            if wrapped and not own:
                last = lines[-1]
                lines[-1] = _HeadLine(f"{last.text} {line.text}", last.size)
            else:
                lines.append(_HeadLine(line.text, paragraph.size))
            above = line
    return lines


def _names_body(text: str, above: str) -> bool:
    """Say whether a line is a body's whole name and not the end of the line above."""
    whole = len(text.split()) > 1 and text[:1].isupper() and not OPEN_ENDING.search(above)
    name = text.casefold()
    return whole and bool(COMMITTEE_NAMES.search(name) or BODY_NAMES.search(name))


def _width(line: Line) -> float:
    return line.box.width if line.box is not None else 0.0


def _is_name(text: str) -> bool:
    sentence = SENTENCE.search(text) and not ends_with_day(text)
    return len(text.split()) <= LONGEST_NAME and not sentence and not is_date(text)


def _labelled(kind: str, lines: Sequence[_HeadLine]) -> str | None:
    pattern = re.compile(rf"{LABELS[kind]}\s*:\s*(?P<text>\S.*)", re.IGNORECASE)
    for line in lines:
        found = pattern.match(line.text)
        if found is None or (kind != "date" and is_date(found["text"])):
            continue
        names_author = kind == "committee" and found.group().casefold().startswith("report of")
        if not names_author or COMMITTEE_CLUES.search(found["text"].casefold()):
            return found["text"].strip()
    return None


def _largest(lines: Sequence[_HeadLine]) -> str | None:
    """Find the title by its type: larger than the rest."""
    usable = [line for line in lines if _may_be_title(line)]
    usable = [line for line in usable if not _is_body(line.text)] or usable
    if not usable:
        return None
    largest = max(line.size for line in usable)
    if largest <= min(line.size for line in lines) * TITLE_STANDS_OUT:
        return None
    first = next(line for line in usable if line.size >= largest * TITLE_SIZE)
    return _with_neighbours(first, lines, largest)


def _worded(lines: Sequence[_HeadLine]) -> str | None:
    """Find the title by its words, or take the first line that is no sentence."""
    usable = [
        line
        for line in lines
        if _may_be_title(line) and _is_name(line.text) and not LABELLED.match(line.text)
    ]
    for word in TITLE_WORDS:
        for line in usable:
            if word in line.text.casefold():
                return line.text
    return usable[0].text if usable else None


def _is_body(text: str) -> bool:
    """Say whether a line is the name of a council or a committee and of nothing else."""
    name = text.casefold()
    names = COMMITTEE_NAMES.search(name) or BODY_NAMES.search(name)
    return bool(names) and ":" not in name and not TITLES.search(name)


def _may_be_title(line: _HeadLine) -> bool:
    return len(line.text.split()) <= LONGEST_TITLE and not is_date(line.text)


def _with_neighbours(line: _HeadLine, lines: Sequence[_HeadLine], largest: float) -> str:
    """Join the lines of a title that was set in several paragraphs of one size."""
    start = lines.index(line)
    parts: list[str] = []
    for part in lines[start:]:
        small = part.size < largest * TITLE_SIZE
        apart = _is_body(part.text) or LABELLED.match(part.text)
        if small or not _may_be_title(part) or (parts and apart):
            break
        parts.append(part.text)
    return " ".join(parts)


def _first(lines: Sequence[_HeadLine], names: re.Pattern[str]) -> str | None:
    """Find the first line that names a body of this kind."""
    found = next((line.text for line in lines if names.search(line.text.casefold())), None)
    return _bare_name(found) if found else None


def _bare_name(text: str) -> str:
    """Take what surrounds a body's name off: 'Meeting of the … held on …', a date."""
    return AROUND_NAME.sub("", text).strip(" .:–-")


def plan_metadata(
    head: Sequence[Paragraph], cover: Sequence[Paragraph], running: Sequence[str]
) -> Metadata:
    """Find what a paper says of a plan: right above it, or else at the paper's beginning.

    head: the paragraphs above the plan. cover: those the file begins with, if it has one plan.
    """
    own = head_to_metadata(_own_head(head), running)
    first = head_to_metadata(cover, running)
    return Metadata(
        first.title if first.title and _is_generic(own.title) else own.title,
        own.organisation or first.organisation,
        own.committee or first.committee,
        own.date or first.date,
    )


def _own_head(head: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Leave out another report's text above a plan: what stands before its title, if prose does."""
    sizes = [part.size for part in head if len(part.text.split()) <= LONGEST_TITLE]
    titles = [n for n, part in enumerate(head) if sizes and part.size >= max(sizes) * TITLE_SIZE]
    prose = [n for n, part in enumerate(head) if len(part.text.split()) > LONGEST_TITLE]
    if not titles or not prose or min(prose) >= titles[-1]:
        return head
    first = next(n for n in titles if n > max(p for p in prose if p < titles[-1]))
    return head[first:] if head[first].size > min(part.size for part in head) else head


def _is_generic(title: str | None) -> bool:
    """Say whether a title only says that this is an action plan, or an appendix."""
    words = re.findall(r"[a-z]{2,}", (title or "").casefold())
    return GENERIC_TITLE_WORDS.issuperset(words)


def first_paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return the paragraphs of the first page above its first table."""
    found: list[Paragraph] = []
    for block in blocks:
        if block.page != blocks[0].page or (isinstance(block, Grid) and block.headings):
            break
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            found += [line for row in block.rows for line in row_to_head(row, block.page)]
    return found
