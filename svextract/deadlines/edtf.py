"""Two days into EDTF level 1 (ISO 8601-2): a day, a month, a year or an interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.deadlines.spans import Span, whole_months

if TYPE_CHECKING:
    import datetime as dt


def days_to_edtf(start: dt.date | None, due: dt.date | None) -> str | None:
    """Return the shortest EDTF that says exactly these days; '..' is an open end."""
    if start is None or due is None:
        return _open(start, due)
    if start == due:
        return start.isoformat()
    months = whole_months(Span(start, due))
    if months == 1:
        return start.isoformat()[:7]
    if months == 12 and start.month == 1:
        return start.isoformat()[:4]
    return f"{start.isoformat()}/{due.isoformat()}"


def _open(start: dt.date | None, due: dt.date | None) -> str | None:
    if start is not None:
        return f"{start.isoformat()}/.."
    return None if due is None else f"../{due.isoformat()}"
