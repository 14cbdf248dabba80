"""Plans as they were read become documents of the report: officers, deadlines, duplicates."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from svextract.deadlines import UK, read_deadline, understood
from svextract.officers import attendance, printed_key, read_cells, read_officers, resolve_cells
from svextract.page import Box, Line, around
from svextract.plan.cells import is_blank
from svextract.plan.duplicates import occurrences_to_actions
from svextract.plan.flags import (
    DAMAGED_WORDING,
    REPAIRED_WORDING,
    low_ocr_confidence,
    misread_number,
)
from svextract.plan.responses import read_response
from svextract.plan.wordings import looks_damaged, readings_to_wording
from svextract.records import Document, Leftover, Notice, Occurrence, Place, Recommendation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from svextract.deadlines import Conventions, DeadlineReading
    from svextract.officers import OfficerReading
    from svextract.page import Spot
    from svextract.plan.drafts import PlanDraft, RecommendationDraft, RowDraft
    from svextract.plan.metadata import Metadata
    from svextract.records import Flag, Officer, Source


WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class FileWords:
    """What the whole text of a file tells about its plans, when it is asked."""

    texts: Sequence[str]
    doubtful: Sequence[tuple[str, Spot]] = ()

    def unsure_in(self, spots: Sequence[Spot]) -> list[Flag]:
        """Return a flag where a word in these places was not read from a scan with certainty."""
        words = [
            word
            for word, place in self.doubtful
            if not self._stands_twice(word) and any(_inside(place, spot) for spot in spots)
        ]
        return [low_ocr_confidence(words)] if words else []

    def _stands_twice(self, word: str) -> bool:
        """Say whether a word without figures stands elsewhere in the file too: then it is one."""
        parts = WORDS.findall(word.casefold())
        return (
            bool(parts)
            and not any(mark.isdigit() for mark in word)
            and all(self.counted[part] > 1 for part in parts)
        )

    @cached_property
    def counted(self) -> Counter[str]:
        """Count how often each word stands in the file, in lower case."""
        return Counter(WORDS.findall("\n".join(self.texts).casefold()))

    @cached_property
    def key(self) -> Mapping[str, str]:
        """Return what the keys of the file say of people's initials."""
        return printed_key(self.texts)

    @cached_property
    def attended(self) -> Sequence[Officer]:
        """Return the people whom the attendance lists of the file name."""
        lists = [read_officers([Line(text)]) for text in attendance(self.texts)]
        return [officer for listed in lists for officer in listed.officers if officer.name]

    @property
    def people(self) -> Iterator[str]:
        """Yield the names in its attendance lists and keys, and the initials that keys explain."""
        yield from (officer.name for officer in self.attended if officer.name)
        for initials, said in self.key.items():
            named = [
                officer.name for officer in read_officers([Line(said)]).officers if officer.name
            ]
            yield from (initials, *named) if named else ()


def plan_to_document(  # noqa: PLR0913 (what is known of a plan, from several stages)
    plan: PlanDraft,
    metadata: Metadata,
    source: Source,
    words: FileWords,
    *,
    number: int,
    conventions: Conventions | None = None,
) -> Document:
    """Turn one plan into a document of the report.

    number: which plan of its file it is. conventions: what the words of its deadlines mean, None
    for the UK's.
    """
    meeting_date = metadata.date
    located = source.pages is not None
    read = functools.partial(
        read_deadline, meeting_date=meeting_date, conventions=conventions or UK
    )
    cells = read_cells([row.officer_lines for row in plan.rows], key=words.key)
    officers = resolve_cells(cells, lambda: words.attended)
    occurrences = [
        _occurrence(row, reading, read, words, located=located)
        for row, reading in zip(plan.rows, officers, strict=True)
    ]
    return Document(
        source=source,
        title=metadata.title,
        organisation=metadata.organisation,
        committee=metadata.committee,
        date=meeting_date,
        recommendations=tuple(
            _recommendation(draft, words, located=located) for draft in plan.recommendations
        ),
        actions=occurrences_to_actions(occurrences, f"{source.sha256}:{number}"),
        leftovers=tuple(
            Leftover(text=stray.text, page=stray.page if located else None, reason=stray.reason)
            for stray in plan.strays
        ),
        warnings=_warnings(plan, meeting_date, located=located),
    )


def _occurrence(
    row: RowDraft,
    officers: OfficerReading,
    read: Callable[..., DeadlineReading],
    words: FileWords,
    *,
    located: bool,
) -> Occurrence:
    spots = [spot for cell in row.cells for spot in cell.spots]
    deadline = read(row.deadline_text, done=_is_done(row.rag))
    return Occurrence(
        recommendation=row.recommendation,
        text=row.text,
        officers_text=officers.text,
        officers=officers.officers,
        deadline_text=row.deadline_text,
        deadline=deadline.deadline,
        rag=row.rag,
        progress=row.progress,
        flags=(*row.flags, *officers.flags, *deadline.flags, *words.unsure_in(spots)),
        where=_where(spots) if located else None,
    )


def _inside(word: Spot, place: Spot) -> bool:
    """Say whether a word stands in a place, by its middle."""
    box = place.box
    within = box.x0 <= word.box.centre <= box.x1 and box.top <= word.box.middle <= box.bottom
    return word.page == place.page and within


def _is_done(rating: str | None) -> bool:
    """Say whether a row's own rating tells that its work is over."""
    reading = understood(rating) if rating else None
    return reading is not None and reading.deadline.status in {"completed", "cancelled"}


def _where(spots: Sequence[Spot]) -> tuple[Place, ...]:
    """Turn the places of a row's cells into one place a page."""
    pages: dict[int, list[Box]] = {}
    for spot in spots:
        pages.setdefault(spot.page, []).append(spot.box)
    return tuple(
        Place(page=page, box=_rounded(around(boxes))) for page, boxes in sorted(pages.items())
    )


def _rounded(box: Box) -> Box:
    return Box(*(round(edge, 1) for edge in box))


def _recommendation(
    draft: RecommendationDraft, words: FileWords, *, located: bool
) -> Recommendation:
    text, repaired = "".join(draft.readings), False
    if len(draft.readings) > 1:
        text, repaired = readings_to_wording(draft.readings, words.counted)
    flags = [REPAIRED_WORDING] if repaired else []
    flags += [DAMAGED_WORDING] if looks_damaged(text) else []
    flags += [misread_number(draft.misread)] if draft.misread else []
    flags += words.unsure_in(draft.spots)
    response = draft.response.strip() if draft.response else None
    return Recommendation(
        number=draft.number,
        label=draft.label,
        text=text,
        theme=draft.theme,
        priority=draft.priority,
        response=read_response(response) if response else None,
        response_text=response,
        comments="\n".join(draft.comments) or None,
        flags=tuple(flags),
        where=_where(draft.spots) if located else None,
    )


def _warnings(
    plan: PlanDraft, meeting_date: dt.date | None, *, located: bool
) -> tuple[Notice, ...]:
    warnings = []
    if meeting_date is None and any(not is_blank(row.deadline_text) for row in plan.rows):
        warnings.append(
            Notice(
                code="no_meeting_date",
                message="The paper does not say when its meeting was, so deadlines without a "
                "year stay without a date. Give the date with --meeting-date.",
            )
        )
    for heading, page in plan.unkept.items():
        warnings.append(
            Notice(
                code="column_not_kept",
                message=f"The column '{heading}' is not part of the results; "
                "look it up in the document.",
                page=page if located else None,
            )
        )
    return tuple(warnings)
