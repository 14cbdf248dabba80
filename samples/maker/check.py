"""Checks that a document prints what its expected JSON says, and where pages cut its rows."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from .texts import page_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

YEARS = {"year", "financial_year", "municipal_year", "academic_year"}
KINDS = {"date", "month", "range", "season", "quarter", "half", "week", *YEARS}
KINDS |= {"recurring", "relative", "none"}
STATUSES = {"completed", "ongoing", "not_started", "to_be_confirmed", "immediate"}
STATUSES |= {"not_applicable", "cancelled"}
JUMP = 400
# What is printed around a recommendation.
AROUND = ("response_text", "comments", "theme", "priority")


def words(text: str) -> list[str]:
    """Return the words of a text, without punctuation."""
    return re.findall(r"[^\W_]+", text)


def reach(want: list[str], have: list[str], start: int) -> int:
    """Return how many words of `want` stand in `have` from `start` on, without a gap."""
    n = 0
    while n < len(want) and start + n < len(have) and want[n] == have[start + n]:
        n += 1
    return n


def places(want: list[str], have: list[str]) -> Iterator[list[int]]:
    """Yield where the words stand: in one run, or in two with a page's head between them."""
    for start in (i for i, w in enumerate(have) if w == want[0]):
        n = reach(want, have, start)
        if n == len(want):
            yield [start]
        for again in range(start + n, min(start + n + JUMP, len(have))):
            if n < len(want) and reach(want[n:], have, again) == len(want) - n:
                yield [start, again]
                break


def in_order(want: list[str], have: list[str]) -> bool:
    """Say whether the words occur in order, with anything between them."""
    it = iter(have)
    return all(w in it for w in want)


def printed(text: str, have: list[str], *, loose: bool) -> int:
    """Return in how many pieces a text is printed; 0 if it is not."""
    want = words(text)
    if not want:
        return 1
    found = sorted(places(want, have), key=len)
    if found:
        return len(found[0])
    return 1 if loose and in_order(want, have) else 0


def texts_of(gold: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every printed text of an expected result with its kind."""
    for meta in gold.get("plans", [gold["meta"]]):
        yield from ((k, meta[k]) for k in ("title", "organisation", "committee") if meta.get(k))
    for rec in gold["recommendations"]:
        yield "recommendation", rec["text"]
        yield from ((k, rec[k]) for k in AROUND if k in rec)
    for action in gold["actions"]:
        for row in action["occurrences"]:
            yield "action", row["text"]
            yield "officer", row["officers_text"]
            yield "deadline", row["deadline_text"]
            yield from ((k, row[k]) for k in ("rag", "progress") if k in row)


def deadline_errors(row: dict[str, Any]) -> list[str]:
    """Return what is impossible about a deadline."""
    d, out = row["deadline"], []
    if d["kind"] not in KINDS or (d["status"] is not None and d["status"] not in STATUSES):
        out.append("kind or status")
    start, due = (date.fromisoformat(d[k]) if d[k] else None for k in ("start", "due"))
    if start and due and start > due:
        out.append("start after due")
    if (d["kind"] == "recurring") != bool(d["rrule"]):
        out.append("rule")
    if d["kind"] == "none" and (start or due):
        out.append("dates without a kind")
    return [f"{o}: {row['deadline_text']!r}" for o in out]


def officer_errors(row: dict[str, Any]) -> list[str]:
    """Return parts of officers that the cell does not print."""
    cell = words(row["officers_text"])
    parts = [v for o in row["officers"] for k, v in o.items() if v and v != "Councillor"]
    return [f"officer {v!r} not in its cell" for v in parts if not in_order(words(v), cell)]


def check(path: Path, gold: dict[str, Any], *, loose: bool) -> tuple[list[str], list[str]]:
    """Return a document's errors, and the texts that are printed in two pieces."""
    have = words("\n".join(page_texts(path)))
    errors: list[str] = []
    cut: list[str] = []
    if gold.get("refused"):
        return errors, cut
    for kind, text in texts_of(gold):
        pieces = printed(text, have, loose=loose)
        if pieces == 0:
            errors.append(f"{kind} not printed: {text!r}")
        elif pieces > 1:
            cut.append(f"{kind}: {text[:60]!r}")
    for action in gold["actions"]:
        for row in action["occurrences"]:
            errors += deadline_errors(row) + officer_errors(row)
    return errors, cut
