"""Paragraphs that label what they say become forms: 'Action: … Lead: … By when: …'.

A label stands at the beginning of a line or within one, and a colon follows it. What comes under a
label without one of its own goes on with it. Where who and when are labelled but what is to be
done is not, the text right before them says it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from svextract.page import Block, Cell, Grid, GridRow, Line, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.tables.recogniser import Recogniser

# Marks between a value and the label after it: '(Lead: Head of HR; by: June)'.
BETWEEN = " ;,|–—-(•▪◦·*"
# What a value consists of that says there is none.
DASHES = set("–—-")
# Words: what a label says is no longer; what follows it on a page of minutes may be.
LONGEST_VALUE = 100


class _Part(NamedTuple):
    """A label and what it says, or text without one, and the paragraph it stands in."""

    label: str
    lines: tuple[Line, ...]
    paragraph: Paragraph


def labelled_to_forms(blocks: Iterable[Block], words: Recogniser) -> list[Block]:
    """Turn runs of labelled paragraphs that make records of a plan into grids that are forms."""
    reader = _Reader(words)
    for block in blocks:
        if isinstance(block, Paragraph):
            reader.take(block)
        else:
            reader.end_run()
            reader.blocks.append(block)
    reader.end_run()
    return reader.blocks


@dataclass(slots=True)
class _Reader:
    """Walks down the paragraphs.

    waiting: parts that may stay paragraphs. group: labelled parts, each going on with the one
    before. under: whether a label that begins a block of its own has come.
    """

    words: Recogniser
    blocks: list[Block] = field(default_factory=list)
    run: list[_Part] = field(default_factory=list)
    waiting: list[_Part] = field(default_factory=list)
    group: list[_Part] = field(default_factory=list)
    parts_of: Counter[int] = field(default_factory=Counter)
    under: int = 0

    def take(self, paragraph: Paragraph) -> None:
        """Add a paragraph to the run at hand."""
        parts = list(_parts(paragraph, self.words))
        self.parts_of[id(paragraph)] = len(parts)
        self.run += parts

    def end_run(self) -> None:
        """Turn the run at hand into forms and paragraphs."""
        for number, part in enumerate(self.run):
            if not part.label and not (self.group and self._goes_on(self.run[number:])):
                self._end_group()
                self.waiting.append(part)
            else:
                self.group.append(part)
                if sum(len(line.text.split()) for line in part.lines) > LONGEST_VALUE:
                    self._end_group()
        self._end_group()
        self._give_up_waiting()
        self.run = []

    def _end_group(self) -> None:
        """End a group of labelled parts: as a form with the text before it, or as paragraphs."""
        group, self.group = self.group, []
        while group and not self._may_begin(group[0]):
            self.waiting.append(group.pop(0))
        for part in self.waiting:
            if any(self.words.names_recommendation(line.text) for line in part.lines[:1]):
                self.under = part.paragraph.page
        labels = [part.label for part in group if part.label]
        above = self.waiting[-1] if self.waiting else None
        if self.words.names_plan(labels):
            self._give_up_waiting()
            self.blocks.append(_grid(group))
        elif above is not None and self._is_under(group) and self._completes(above, labels):
            self.under = group[-1].paragraph.page
            self.waiting.pop()
            self._give_up_waiting()
            named = above._replace(label=self.words.action_label)
            self.blocks.append(_grid([named, *group]))
        else:
            self.waiting += group

    def _is_under(self, group: Sequence[_Part]) -> bool:
        """Say whether labels stand under a recommendation: on its page, or on the next."""
        return bool(group) and 0 <= group[0].paragraph.page - self.under <= 1 and self.under > 0

    def _may_begin(self, part: _Part) -> bool:
        """Say whether a record may begin with a part: with a label that heads no block itself."""
        return bool(part.label) and not self.words.stands_alone(_printed(part)[0].text)

    def _completes(self, above: _Part, labels: Sequence[str]) -> bool:
        """Say whether labels of who and when lack only the action, which the text above is."""
        if above.label or self.words.stands_alone(above.lines[0].text):
            return False
        return self.words.lacks_action(labels)

    def _goes_on(self, parts: Sequence[_Part]) -> bool:
        """Say whether text without a label goes on with what the label before it says.

        It does where that label says nothing yet, where it is the next entry of a list, and where
        it begins one, or is the rest of a sentence, and the record goes on after it with a label
        that has not come.
        """
        text = parts[0].lines[0].text
        if self.words.stands_alone(text):
            return False
        if not self.group[-1].lines:
            return True
        if not self.words.goes_on(text):
            return False
        if self.words.is_entry(text) and self.words.is_entry(self.group[-1].lines[-1].text):
            return True
        labels = [self.words.form_label(part.label) for part in self.group if part.label]
        begun = len(labels) - 1 - labels[::-1].index(labels[0])
        following = next((part.label for part in parts if part.label), "")
        return bool(following) and self.words.form_label(following) not in labels[begun:]

    def _give_up_waiting(self) -> None:
        """Put the waiting parts back into their paragraphs; what forms took is left out."""
        parts, self.waiting = self.waiting, []
        while parts:
            whole = parts[0].paragraph
            count = sum(1 for part in parts if part.paragraph is whole)
            lines = tuple(line for part in parts[:count] for line in _printed(part))
            complete = count == self.parts_of[id(whole)]
            self.blocks.append(whole if complete else replace(whole, lines=lines))
            parts = parts[count:]


def _parts(paragraph: Paragraph, words: Recogniser) -> Iterator[_Part]:
    """Divide a paragraph at its labels."""
    label, lines = "", list[Line]()
    for line in _with_whole_labels(paragraph.lines, words):
        end = 0
        said = " ".join(above.text for above in lines)
        found_labels = words.labels_in(line.text)
        own = line.text[: found_labels[0].start] if found_labels else line.text
        ended = words.stands_alone(line.text) or words.is_complete(label, said, own)
        if ended and (lines or label):
            yield _Part(label, tuple(lines), paragraph)
            label, lines = "", []
        for found in found_labels:
            if words.form_number(line.text[found.start : found.end]):
                continue  # a numbered recommendation begins a block of its own
            lines += _piece(line, end, found.start)
            if lines or label:
                yield _Part(label, tuple(lines), paragraph)
            label, lines = line.text[found.start : found.end].rstrip(" :"), []
            end = found.end
        lines += _piece(line, end, len(line.text))
    if lines or label:
        yield _Part(label, tuple(lines), paragraph)


def _with_whole_labels(lines: Sequence[Line], words: Recogniser) -> list[Line]:
    """Put a label that a line break divides, as in 'By / when: May', together on the later line."""
    whole: list[Line] = []
    for line in lines:
        moved = _broken_label(whole[-1].text, line.text, words) if whole else ""
        if moved:
            rest = whole[-1].text[: -len(moved)].rstrip()
            whole[-1:] = [replace(whole[-1], text=rest)] if rest else []
        whole.append(replace(line, text=f"{moved} {line.text}") if moved else line)
    return whole


def _broken_label(above: str, below: str, words: Recogniser) -> str:
    """Return the words at the end of a line with which a label on the next line begins."""
    if below[:1].isupper() and any(found.start == 0 for found in words.labels_in(below)):
        return ""
    joined = f"{above} {below}"
    for found in words.labels_in(joined):
        if found.start < len(above) < found.end - 1:
            return above[found.start :]
    return ""


def _piece(line: Line, start: int, end: int) -> list[Line]:
    """Return a stretch of a line, without what stands between it and a label beside it."""
    if (start, end) == (0, len(line.text)):
        return [line]
    printed = line.text[start:end].strip()
    none = set(printed) <= DASHES and end == len(line.text)
    text = printed if none else printed.strip(BETWEEN)
    if text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip()
    return [replace(line, text=text, breaks=line.breaks and start == 0)] if text else []


def _printed(part: _Part) -> tuple[Line, ...]:
    if not part.label:
        return part.lines
    first = part.lines[0].text if part.lines else ""
    return (Line(f"{part.label}: {first}".rstrip(), breaks=True), *part.lines[1:])


def _grid(group: Sequence[_Part]) -> Grid:
    """Turn labelled parts into the two columns of a form."""
    rows: list[tuple[Cell, Cell]] = []
    for part in group:
        spots = part.paragraph.place(part.lines)
        if part.label:
            rows.append((Cell((Line(part.label),), spots), Cell(part.lines, spots)))
        else:
            label, value = rows[-1]
            more = tuple(replace(line, breaks=True) for line in part.lines)
            rows[-1] = label, Cell(value.lines + more, value.spots + spots)
    page = group[0].paragraph.page
    return Grid(page, tuple(map(GridRow, rows)), (0.0, 1.0, 2.0), ruled=True, given=True)
