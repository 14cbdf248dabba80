"""Plans to expected results, in the shape of samples/expected."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .truth import Plan, Rec, Row

QUOTES_AND_DASHES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def folded(text: str) -> str:
    """Fold what the contract ignores when two rows are compared."""
    text = text.translate(QUOTES_AND_DASHES).casefold()
    lines = [re.sub(r"\s+", " ", line).strip().rstrip(".") for line in text.split("\n")]
    return " ".join(lines).strip()


def open_reason(rec: Rec) -> bool:
    """Say whether a reason is printed that may or may not be part of the response's text."""
    return bool(rec.reason) and rec.reason not in rec.comments


def rec_gold(rec: Rec) -> dict[str, Any]:
    """Return one recommendation in the shape of the expected JSON."""
    out: dict[str, Any] = {"number": rec.number, "text": rec.text, "response": rec.response}
    if rec.answer and not open_reason(rec):
        out["response_text"] = rec.answer
    if rec.comments:
        out["comments"] = "\n".join(rec.comments)
    if rec.theme:
        out["theme"] = rec.theme
    if rec.priority:
        out["priority"] = rec.priority
    return out


def wording(rec: Rec, row: Row) -> str:
    """Return an action's text: the recommendation's own where the plan has no other."""
    return row.action or rec.text


def row_gold(rec: Rec, row: Row) -> dict[str, Any]:
    """Return one printed row in the shape of the expected JSON."""
    out: dict[str, Any] = {
        "recommendation": rec.number,
        "text": wording(rec, row),
        "officers_text": row.who.text,
        "officers": [asdict(p) for p in row.who.people],
        "deadline_text": row.when.text,
        "deadline": row.when.gold(),
    }
    if row.rag:
        out["rag"] = row.rag
    if row.progress:
        out["progress"] = row.progress
    return out


def meta_gold(plan: Plan) -> dict[str, str | None]:
    """Return what the head of a paper says; what a plan leaves empty is expected empty."""
    return {
        "title": plan.title,
        "organisation": plan.council or None,
        "committee": plan.committee or None,
        "date": plan.when or None,
    }


def actions_gold(plan: Plan) -> list[dict[str, Any]]:
    """Return the distinct actions: rows that agree are occurrences of one."""
    actions: dict[tuple[str, str, str], dict[str, Any]] = {}
    for rec, row in plan.rows():
        key = (folded(wording(rec, row)), folded(row.who.text), folded(row.when.text))
        action = actions.setdefault(key, {"text": wording(rec, row), "occurrences": []})
        action["occurrences"].append(row_gold(rec, row))
    return list(actions.values())


def gold(plan: Plan, file: str) -> dict[str, Any]:
    """Return the expected result of a document with one plan."""
    meta = meta_gold(plan)
    if not plan.title:
        del meta["title"]
    return {
        "file": file,
        "scanned": False,
        "meta": meta,
        "recommendations": [rec_gold(r) for r in plan.recs if r.number],
        "actions": actions_gold(plan),
    }


def pack_gold(plans: tuple[Plan, ...], file: str) -> dict[str, Any]:
    """Return the expected result of a pack: each entry says which of its plans it belongs to.

    `meta` is the first plan's, as in a document with one; `plans` has the heads of all.
    """
    parts = [gold(plan, file) for plan in plans]
    out = {**parts[0], "plans": [part["meta"] for part in parts]}
    for kind in ("recommendations", "actions"):
        out[kind] = [{"plan": n, **e} for n, part in enumerate(parts, start=1) for e in part[kind]]
    return out


def refused_gold(reason: str, file: str) -> dict[str, Any]:
    """Return the expected result of a document that must be refused: nothing is read from it."""
    nothing: dict[str, Any] = {"meta": {}, "recommendations": [], "actions": []}
    return {"file": file, "refused": True, "reason": reason, "scanned": False, **nothing}
