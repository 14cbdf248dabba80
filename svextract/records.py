"""What comes out: the report, its plans, their recommendations and their actions.

The JSON Schema of actions.json is generated from these models (`svextract schema`), so a field
is described here and nowhere else. All values are immutable; all dates are ISO 8601.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    import pandas as pd

SCHEMA_VERSION = "1.0"

Level = Literal["note", "check"]
Response = Literal["accepted", "accepted_in_principle", "partially_accepted", "rejected", "noted"]
DeadlineKind = Literal[
    "date",
    "month",
    "range",
    "season",
    "quarter",
    "half",
    "year",
    "financial_year",
    "municipal_year",
    "academic_year",
    "week",
    "recurring",
    "relative",
    "none",
]
DeadlineStatus = Literal[
    "completed",
    "ongoing",
    "not_started",
    "to_be_confirmed",
    "immediate",
    "not_applicable",
    "cancelled",
]
Coordinates = Annotated[
    tuple[float, float, float, float],
    Field(description="x0, top, x1, bottom in points, origin top left, page as displayed"),
]


class Record(BaseModel):
    """An immutable value; unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Flag(Record):
    """Something said about a value: `note` for the record, `check` where a person should look."""

    code: str
    level: Level
    message: str


class Place(Record):
    """Where something stands: a page, counted from 1, and a box on it."""

    page: int
    box: Coordinates


class Resolved(Record):
    """What a document says of an officer as a whole: the full name, the usual wording of a post."""

    name: str | None = None
    role: str | None = None
    team: str | None = None
    organisation: str | None = None


class Officer(Resolved):
    """One responsible person, post, team or outside body, in the words of its cell.

    `resolved` is there where the rest of the document says more of them than the cell.
    """

    resolved: Resolved | None = None


class Deadline(Record):
    """When something is due: the window's first and last day, and what sort of window it is.

    `edtf` is ISO 8601-2 / EDTF level 1, `rrule` an RFC 5545 recurrence rule without its prefix.
    """

    kind: DeadlineKind = "none"
    status: DeadlineStatus | None = None
    start: dt.date | None = None
    due: dt.date | None = None
    edtf: str | None = None
    rrule: str | None = None


class Row(Record):
    """What an action says, as one printed row shows it and as the merged action keeps it."""

    text: str
    officers_text: str = ""
    officers: tuple[Officer, ...] = ()
    deadline_text: str = ""
    deadline: Deadline = Deadline()
    rag: str | None = None
    progress: str | None = None
    flags: tuple[Flag, ...] = ()


class Occurrence(Row):
    """One printed row. A row over a page break has two places; `where` is null without pages."""

    recommendation: str
    where: tuple[Place, ...] | None = None


class Action(Row):
    """One distinct action with every row that prints it, in order of first appearance."""

    id: str
    recommendations: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]


class Recommendation(Record):
    """One recommendation with the service's answer to it."""

    number: str
    label: str | None = None
    text: str = ""
    theme: str | None = None
    priority: str | None = None
    response: Response | None = None
    response_text: str | None = None
    comments: str | None = None
    flags: tuple[Flag, ...] = ()
    where: tuple[Place, ...] | None = None


class Leftover(Record):
    """What was read inside a plan and understood as nothing."""

    text: str
    page: int | None
    reason: str


class Notice(Record):
    """A warning about the whole document, with its page where it has one."""

    code: str
    message: str
    page: int | None = None


class Source(Record):
    """The file a plan was read from; `file` is relative to the folder given, with '/'."""

    file: str
    sha256: str
    format: str
    pages: int | None = None
    ocr_pages: tuple[int, ...] = ()


class Document(Record):
    """One action plan. A pack that holds several plans gives several documents."""

    source: Source
    title: str | None = None
    organisation: str | None = None
    committee: str | None = None
    date: dt.date | None = None
    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[Action, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    warnings: tuple[Notice, ...] = ()


class Generator(Record):
    """The program that wrote the file."""

    name: str
    version: str


class Report(Record):
    """Everything that was read from one file or from many: the content of actions.json."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    documents: tuple[Document, ...] = ()

    @property
    def actions(self) -> tuple[Action, ...]:
        """Return the distinct actions of all documents, in order."""
        return tuple(action for document in self.documents for action in document.actions)

    def to_dataframe(self) -> pd.DataFrame:
        """Return actions.csv as a pandas frame, one row per distinct action, dates as dates."""
        from svextract.writers.frames import actions_frame

        return actions_frame(self)
