"""What a plan says: the one structure that the document and the expected JSON are made from."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Officer:
    """One person, post, team or outside body, as the contract lists them."""

    name: str | None = None
    role: str | None = None
    team: str | None = None
    organisation: str | None = None


@dataclass(frozen=True)
class Who:
    """An officer cell: what is printed, and whom it names."""

    text: str
    people: tuple[Officer, ...] = ()


def post(role: str) -> Who:
    """Print a post without a person."""
    return Who(role, (Officer(role=role),))


def team(name: str) -> Who:
    """Print a team, service or department."""
    return Who(name, (Officer(team=name),))


def body(name: str) -> Who:
    """Print an outside organisation."""
    return Who(name, (Officer(organisation=name),))


def only(name: str) -> Who:
    """Print a name or initials alone."""
    return Who(name, (Officer(name=name),))


def held(role: str, name: str) -> Who:
    """Print 'Role (Name)'."""
    return Who(f"{role} ({name})", (Officer(name=name, role=role),))


def named(name: str, role: str, service: str | None = None) -> Who:
    """Print 'Name, Role' or 'Name, Role, Team'."""
    text = ", ".join(part for part in (name, role, service) if part)
    return Who(text, (Officer(name=name, role=role, team=service),))


def cllr(name: str, portfolio: str | None = None) -> Who:
    """Print 'Cllr Name' or 'Cllr Name, Portfolio'."""
    text = f"Cllr {name}, {portfolio}" if portfolio else f"Cllr {name}"
    return Who(text, (Officer(name=name, role=portfolio or "Councillor"),))


def said(text: str, *people: Officer) -> Who:
    """Print a cell that fits no pattern, with its people spelt out."""
    return Who(text, people)


def stack(*cells: Who, by: str = "\n") -> Who:
    """Join several officers in one cell: on lines of their own, or by a separator."""
    return Who(by.join(c.text for c in cells), tuple(p for c in cells for p in c.people))


NOBODY = Who("")


@dataclass(frozen=True)
class When:
    """A deadline cell: what is printed, and how contract.md reads it."""

    text: str
    kind: str = "none"
    start: str | None = None
    due: str | None = None
    status: str | None = None
    rrule: str | None = None

    def gold(self) -> dict[str, str | None]:
        """Return the deadline in the shape of the expected JSON."""
        return {
            "kind": self.kind,
            "status": self.status,
            "start": self.start,
            "due": self.due,
            "rrule": self.rrule,
        }


def day(text: str, iso: str) -> When:
    """Read as one day."""
    return When(text, "date", iso, iso)


def month(text: str, iso: str) -> When:
    """Read as a whole month, which is given as '2019-03'."""
    year, number = map(int, iso.split("-"))
    return When(text, "month", f"{iso}-01", f"{iso}-{monthrange(year, number)[1]}")


def span(text: str, start: str, due: str, kind: str = "range") -> When:
    """Read as a window from one day to another."""
    return When(text, kind, start, due)


def upto(text: str, due: str, kind: str = "date") -> When:
    """Read as a last day with no first one."""
    return When(text, kind, None, due)


def since(text: str, start: str, kind: str = "month") -> When:
    """Read as a first day with no last one."""
    return When(text, kind, start, None)


def state(text: str, status: str | None = None) -> When:
    """Read as a status word, or as nothing at all."""
    return When(text, status=status)


def again(text: str, rrule: str, start: str | None = None, due: str | None = None) -> When:
    """Read as a recurring deadline."""
    return When(text, "recurring", start, due, rrule=rrule)


BLANK = When("")


@dataclass(frozen=True)
class Row:
    """One printed row.

    was: a date that is printed beside the one that counts, and no longer holds.
    outcome: what a column beside the plan's own says; nothing is expected of it.
    shown: what is printed where that is not what it means (ditto marks, tracked changes), by field.
    """

    action: str
    who: Who
    when: When
    rag: str | None = None
    progress: str | None = None
    portfolio: str = ""
    was: str = ""
    outcome: str = ""
    shown: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rec:
    """One recommendation with its rows."""

    number: str
    text: str
    rows: tuple[Row, ...] = ()
    label: str = ""
    comments: tuple[str, ...] = ()
    theme: str | None = None
    priority: str | None = None
    response: str | None = None
    answer: str = ""
    reason: str = ""
    member: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Plan:
    """One document's truth. `when` is the meeting date, `when_text` the way it is printed."""

    council: str
    title: str
    committee: str
    when: str
    when_text: str
    recs: tuple[Rec, ...]
    intro: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    def rows(self) -> list[tuple[Rec, Row]]:
        """Return every printed row with its recommendation."""
        return [(rec, row) for rec in self.recs for row in rec.rows]
