"""From plans to three tables: which value stands in which column, as plain text.

The columns and their order are those of the output contract; `docs/output.md` explains each one.
How a cell is quoted, encoded and made safe is the business of the writer of a format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from svextract.records import Action, Document, Flag, Officer, Place, Recommendation

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


class Kind(NamedTuple):
    """A table of the contract: its columns, and what makes a plan's rows of it."""

    columns: tuple[str, ...]
    rows: Callable[[Document, int], Iterator[tuple[str, ...]]]

    def table(self, documents: Iterable[Document]) -> Table:
        """Turn plans into the whole table."""
        numbered = numbered_plans(documents)
        rows = tuple(row for plan, document in numbered for row in self.rows(document, plan))
        return Table(self.columns, rows)


def _action_rows(document: Document, plan: int) -> Iterator[tuple[str, ...]]:
    """Yield one row for each distinct action of a plan."""
    return (_action_row(action, document, plan) for action in document.actions)


def _recommendation_rows(document: Document, plan: int) -> Iterator[tuple[str, ...]]:
    """Yield one row for each recommendation of a plan."""
    return (_recommendation_row(rec, document, plan) for rec in document.recommendations)


def _occurrence_rows(document: Document, plan: int) -> Iterator[tuple[str, ...]]:
    """Yield one row for each printed row of a plan, before duplicates are merged."""
    return (
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
        for action in document.actions
        for occurrence in action.occurrences
    )


ACTIONS = Kind(ACTION_COLUMNS, _action_rows)
RECOMMENDATIONS = Kind(RECOMMENDATION_COLUMNS, _recommendation_rows)
OCCURRENCES = Kind(OCCURRENCE_COLUMNS, _occurrence_rows)


def numbered_plans(documents: Iterable[Document]) -> Iterator[tuple[int, Document]]:
    """Yield each document with its plan number: 1, 2 … within one file.

    The plans of a file follow each other.
    """
    file, number = None, 0
    for document in documents:
        number = number + 1 if document.source.file == file else 1
        file = document.source.file
        yield number, document


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


def flag_texts(flags: Iterable[Flag]) -> list[str]:
    """Return each flag as `flags_text` joins them."""
    return [flags_text((flag,)) for flag in flags]


def action_lists(action: Action) -> dict[str, list[str]]:
    """Return what the joined cells of an action are made of, by column; the pages are numbers."""
    lists = {
        "recommendation_numbers": action.recommendations,
        "officer_names": [officer.name for officer in action.officers],
        "officer_roles": [officer.role for officer in action.officers],
        "officer_teams": [officer.team for officer in action.officers],
        "officer_organisations": [officer.organisation for officer in action.officers],
        "flags": flag_texts(action_flags(action)),
    }
    return {name: [value for value in values if value] for name, values in lists.items()}


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
