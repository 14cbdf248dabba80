"""What a person may set for an extraction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from svextract.profiles import Profile

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

ReaderName = Literal["pdfium", "pdfplumber"]
NO_PROFILE = Profile()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of one extraction.

    meeting_date: what relative and year-less deadlines count from; None takes the document's own.
    pages: the pages to read, counted from 1, or None for all; formats without pages ignore it.
    password: for encrypted files.
    reader: the engine that reads PDF files.
    profile: what a person says of the headings and of the council.
    names: whether the results name people; without, posts and teams stay.
    watch: is told of each page that was looked at: how many so far, and how many the file has.
    threads: how many pages of a scan are read at the same time; None for one a processor.
    """

    meeting_date: dt.date | None = None
    pages: frozenset[int] | None = None
    password: str | None = None
    reader: ReaderName = "pdfium"
    profile: Profile = NO_PROFILE
    names: bool = True
    watch: Callable[[int, int], None] | None = field(default=None, compare=False)
    threads: int | None = field(default=None, compare=False)
