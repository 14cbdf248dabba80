"""From a report to its three tables: which value stands in which column, as plain text.

The columns and their order are those of the output contract; `docs/output.md` explains each one.
How a cell is quoted, encoded and made safe is the business of the writer of a format.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from svextract.records import Action, Document, Flag, Officer, Place, Recommendation, Report

LIST_SEPARATOR = "; "

ACTION_COLUMNS = (
    "source_file",
    "plan",
    "organisation",
    "committee",
    "meeting_date",
    "action_id",
    "recommendation_numbers",
    "recommendation_text",
    "action",
    "responsible_officer",
    "officer_names",
    "officer_roles",
    "officer_teams",
    "officer_organisations",
    "deadline",
    "deadline_kind",
    "deadline_status",
    "deadline_start",
    "deadline_due",
    "deadline_edtf",
    "deadline_rrule",
    "rag",
    "progress",
    "response",
    "times_listed",
    "pages",
    "flags",
)
RECOMMENDATION_COLUMNS = (
    "source_file",
    "plan",
    "recommendation_number",
    "label",
    "recommendation_text",
    "theme",
    "priority",
    "response",
    "response_text",
    "comments",
    "pages",
    "flags",
)
OCCURRENCE_COLUMNS = (
    "source_file",
    "plan",
    "action_id",
    "recommendation_number",
    "action",
    "responsible_officer",
    "deadline",
    "rag",
    "progress",
    "pages",
    "flags",
)


class Table(NamedTuple):
    """Rows of text under named columns; the last column is always `flags`."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def actions_table(report: Report) -> Table:
    """Turn a report into one row per distinct action."""
    rows = tuple(
        _action_row(action, document, plan)
        for plan, document in numbered_plans(report)
        for action in document.actions
    )
    return Table(ACTION_COLUMNS, rows)


def recommendations_table(report: Report) -> Table:
    """Turn a report into one row per recommendation."""
    rows = tuple(
        _recommendation_row(recommendation, document, plan)
        for plan, document in numbered_plans(report)
        for recommendation in document.recommendations
    )
    return Table(RECOMMENDATION_COLUMNS, rows)


def occurrences_table(report: Report) -> Table:
    """Turn a report into one row per printed row, before duplicates are merged."""
    rows = tuple(
        (
            document.source.file,
            str(plan),
            action.id,
            occurrence.recommendation,
            occurrence.text,
            occurrence.officers_text,
            occurrence.deadline_text,
            occurrence.rag or "",
            occurrence.progress or "",
            pages_text(occurrence.where),
            flags_text(occurrence.flags),
        )
        for plan, document in numbered_plans(report)
        for action in document.actions
        for occurrence in action.occurrences
    )
    return Table(OCCURRENCE_COLUMNS, rows)


def numbered_plans(report: Report) -> Iterator[tuple[int, Document]]:
    """Yield each document with its plan number: 1, 2 … within one file."""
    seen: Counter[str] = Counter()
    for document in report.documents:
        seen[document.source.file] += 1
        yield seen[document.source.file], document


def action_flags(action: Action) -> tuple[Flag, ...]:
    """Return each different flag of an action and of its printed rows, what to check first."""
    printed = (flag for occurrence in action.occurrences for flag in occurrence.flags)
    distinct = dict.fromkeys((*action.flags, *printed))
    return tuple(sorted(distinct, key=lambda flag: flag.level != "check"))


def joined(values: Iterable[str | None]) -> str:
    """Join what is there into one cell; nothing and empty text leave no gap."""
    return LIST_SEPARATOR.join(value for value in values if value)


def pages_text(where: Iterable[Place] | None) -> str:
    """Return the page numbers of some places, each once and in order."""
    return joined(str(page) for page in sorted({place.page for place in where or ()}))


def flags_text(flags: Iterable[Flag]) -> str:
    """Return flags as a person reads them and a filter finds them: `check: code (message)`."""
    return joined(f"{flag.level}: {flag.code} ({flag.message})" for flag in flags)


def _action_row(action: Action, document: Document, plan: int) -> tuple[str, ...]:
    """Return an action in the order of `ACTION_COLUMNS`."""
    about = [rec for rec in document.recommendations if rec.number in action.recommendations]
    places = [place for row in action.occurrences for place in row.where or ()]
    return (
        document.source.file,
        str(plan),
        document.organisation or "",
        document.committee or "",
        _iso(document.date),
        action.id,
        joined(action.recommendations),
        joined(rec.text for rec in about),
        action.text,
        action.officers_text,
        *_officer_cells(action.officers),
        action.deadline_text,
        *_deadline_cells(action),
        action.rag or "",
        action.progress or "",
        joined(dict.fromkeys(rec.response for rec in about)),
        str(len(action.occurrences)),
        pages_text(places),
        flags_text(action_flags(action)),
    )


def _officer_cells(officers: tuple[Officer, ...]) -> tuple[str, ...]:
    """Return the names, roles, teams and organisations; only what is known takes a place."""
    return (
        joined(officer.name for officer in officers),
        joined(officer.role for officer in officers),
        joined(officer.team for officer in officers),
        joined(officer.organisation for officer in officers),
    )


def _deadline_cells(action: Action) -> tuple[str, ...]:
    """Return kind, status, first day, last day, EDTF and recurrence rule."""
    deadline = action.deadline
    return (
        deadline.kind,
        deadline.status or "",
        _iso(deadline.start),
        _iso(deadline.due),
        deadline.edtf or "",
        deadline.rrule or "",
    )


def _recommendation_row(rec: Recommendation, document: Document, plan: int) -> tuple[str, ...]:
    """Return a recommendation in the order of `RECOMMENDATION_COLUMNS`."""
    return (
        document.source.file,
        str(plan),
        rec.number,
        rec.label or "",
        rec.text,
        rec.theme or "",
        rec.priority or "",
        rec.response or "",
        rec.response_text or "",
        rec.comments or "",
        pages_text(rec.where),
        flags_text(rec.flags),
    )


def _iso(day: dt.date | None) -> str:
    """Return an ISO 8601 date, or nothing."""
    return day.isoformat() if day else ""
