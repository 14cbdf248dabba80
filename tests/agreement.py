"""How far a document of a report agrees with an expected one (the gold shape of samples/expected).

Texts are compared as benchmarks/measure.py compares them; here every difference is put into words.
"""

from __future__ import annotations

import json
import re
from collections import Counter

from benchmarks.measure import AROUND_RECOMMENDATION, AROUND_ROW, fold, when, who

ASPECTS = (
    "recommendations",
    "rows",
    "actions",
    "deadlines",
    "officers",
    "response",
    "meta",
    "said",
)
META = ("title", "organisation", "committee", "date")


def fold_number(value):
    """Turn a recommendation's number into what stays without its label: 'Rec. R3.' is 'r3'."""
    text = re.sub(r"^(?:recommendation|rec|no)\b\.?\s*", "", fold(value), flags=re.IGNORECASE)
    return text.strip(" .:)").casefold()


def plain(document):
    """Turn a document of a report into plain data; plain data stays what it is."""
    return document if isinstance(document, dict) else document.model_dump(mode="json")


def rows_of(document):
    """Turn a document into its printed rows, grouped by action as they are kept."""
    return [row for action in document["actions"] for row in action["occurrences"]]


def plans_of(expected):
    """Turn an expected file into its plans: a pack says of each entry which plan it belongs to."""
    heads = expected.get("plans")
    if heads is None:
        return [expected]
    return [
        {"meta": meta}
        | {
            kind: [entry for entry in expected[kind] if entry["plan"] == number]
            for kind in ("recommendations", "actions")
        }
        for number, meta in enumerate(heads, start=1)
    ]


def cells(row):
    """What makes a row that row: its recommendation and its three cells."""
    number = fold_number(row["recommendation"])
    return (number, *(fold(row[key]) for key in ("text", "officers_text", "deadline_text")))


def differences(document, expected, aspects=ASPECTS):
    """List in words how a document differs from the expected one; empty where it does not."""
    got, want = plain(document), expected
    return [line for aspect in aspects for line in COMPARE[aspect](got, want)]


def _counted(name, got, want):
    missing, extra = Counter(want) - Counter(got), Counter(got) - Counter(want)
    return [
        f"{name}: {what} {item}"
        for what, items in (("missing", missing), ("not expected", extra))
        for item in items.elements()
    ]


def _recommendations(got, want):
    lists = [
        [(fold_number(r["number"]), fold(r["text"])) for r in part["recommendations"]]
        for part in (got, want)
    ]
    found = _counted("recommendation", *lists)
    return found or (["recommendations: in another order"] if lists[0] != lists[1] else [])


def _rows(got, want):
    return _counted("row", *([cells(row) for row in rows_of(part)] for part in (got, want)))


def _actions(got, want):
    lists = [
        [
            (
                fold(a["occurrences"][0]["text"]),
                tuple(fold_number(o["recommendation"]) for o in a["occurrences"]),
            )
            for a in part["actions"]
        ]
        for part in (got, want)
    ]
    found = _counted("action", *lists)
    return found or (["actions: in another order"] if lists[0] != lists[1] else [])


def _pairs(got, want):
    """Pair the rows of both sides whose recommendation and wording agree, first fit."""
    left = rows_of(got)
    for row in rows_of(want):
        fits = [other for other in left if cells(other)[:2] == cells(row)[:2]]
        best = max(fits, key=lambda other: cells(other) == cells(row), default=None)
        if best is not None:
            left.remove(best)
            yield best, row


def _by_row(name, key, read):
    def compare(got, want):
        return [
            f"{name} of '{fold(wanted['text'])[:50]}': {read(row[key])} and not {read(wanted[key])}"
            for row, wanted in _pairs(got, want)
            if read(row[key]) != read(wanted[key])
        ]

    return compare


def _recommendation_pairs(got, want):
    numbered = {fold_number(r["number"]): r for r in got["recommendations"]}
    for wanted in want["recommendations"]:
        number = fold_number(wanted["number"])
        yield number, numbered.get(number, {}), wanted


def _response(got, want):
    return [
        f"response {number}: {r.get('response')} and not {wanted.get('response')}"
        for number, r, wanted in _recommendation_pairs(got, want)
        if r.get("response") != wanted.get("response")
    ]


def _meta(got, want):
    meta = want.get("meta") or {}
    return [
        f"{key}: {got[key]!r} and not {meta[key]!r}"
        for key in META
        if key in meta and fold(got[key]) != fold(meta[key])
    ]


def _said(got, want):
    """What is said around recommendations and rows, where the expected file says so."""
    found = [
        f"{key} of {number}: {r.get(key)!r} and not {wanted[key]!r}"
        for number, r, wanted in _recommendation_pairs(got, want)
        for key in AROUND_RECOMMENDATION
        if wanted.get(key) and fold(r.get(key)) != fold(wanted[key])
    ]
    return found + [
        f"{key} of '{fold(wanted['text'])[:50]}': {row.get(key)!r} and not {wanted[key]!r}"
        for row, wanted in _pairs(got, want)
        for key in AROUND_ROW
        if wanted.get(key) and fold(row.get(key)) != fold(wanted[key])
    ]


COMPARE = {
    "recommendations": _recommendations,
    "rows": _rows,
    "actions": _actions,
    "deadlines": _by_row("deadline", "deadline", when),
    "officers": _by_row("officers", "officers", who),
    "response": _response,
    "meta": _meta,
    "said": _said,
}


def load(path):
    """Read an expected file."""
    return json.loads(path.read_text(encoding="utf-8"))
