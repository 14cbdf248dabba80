"""From the results of a run to summary.json: what became of every input file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, get_args

from svextract.writers.files import Output
from svextract.writers.json import json_text
from svextract.writers.rows import action_flags

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from svextract.batch import Result
    from svextract.records import Action, Document, Flag

COUNTED = (
    "documents",
    "recommendations",
    "actions",
    "to_check",
    "leftovers",
    "warnings",
    "seconds",
)


def summary_outputs(results: Sequence[Result], skipped: Sequence[str] = ()) -> tuple[Output, ...]:
    """Turn results into summary.json."""
    text = json_text(summary(results, skipped))
    return (Output("summary.json", text.encode("utf-8")),)


def summary(results: Sequence[Result], skipped: Sequence[str] = ()) -> dict[str, Any]:
    """Turn results into the content of summary.json.

    `skipped` names the files of a folder that were left alone because of what their names end in.
    """
    files = [file_entry(result) for result in results]
    totals = {key: sum(entry[key] for entry in files) for key in COUNTED}
    return {
        "files": files,
        "skipped": list(skipped),
        "totals": {
            "files": len(files),
            **_outcomes(results),
            **totals,
            "seconds": round(totals["seconds"], 3),
        },
    }


def file_entry(result: Result) -> dict[str, Any]:
    """Turn one result into its entry."""
    documents = result.documents
    return {
        "file": result.file,
        "outcome": result.outcome,
        "reason": result.reason,
        "documents": len(documents),
        "recommendations": sum(len(document.recommendations) for document in documents),
        "actions": sum(len(document.actions) for document in documents),
        "to_check": sum(1 for _ in actions_to_check(documents)),
        "leftovers": sum(len(document.leftovers) for document in documents),
        "warnings": sum(len(document.warnings) for document in documents),
        "seconds": result.seconds,
    }


def actions_to_check(documents: Iterable[Document]) -> Iterable[Action]:
    """Return the actions a person should look at, for their own flags or those of their rows."""
    return (
        action
        for document in documents
        for action in document.actions
        if _doubtful(action_flags(action))
    )


def wants_a_look(document: Document) -> bool:
    """Tell whether anything in a plan should be looked at: a row, a leftover or a warning."""
    return bool(
        document.leftovers
        or document.warnings
        or any(_doubtful(rec.flags) for rec in document.recommendations)
        or any(True for _ in actions_to_check([document]))
    )


def _doubtful(flags: Iterable[Flag]) -> bool:
    """Tell whether one of the flags asks for a look."""
    return any(flag.level == "check" for flag in flags)


def _outcomes(results: Iterable[Result]) -> dict[str, int]:
    """Count the outcomes, those that did not happen included."""
    from svextract.batch import Outcome

    times = Counter(result.outcome for result in results)
    return {outcome: times[outcome] for outcome in get_args(Outcome)}
