"""From the results of a run to summary.json: what became of every input file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, get_args

from svextract.batch.results import Outcome
from svextract.writers.json import ListOutput
from svextract.writers.rows import action_flags

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from svextract.batch.results import Result
    from svextract.records import Action, Document, Flag

COUNTED = (
    "documents",
    "recommendations",
    "actions",
    "to_check",
    "leftovers",
    "warnings",
)


class SummaryOutput(ListOutput):
    """summary.json.

    skipped: the files of a folder that were left alone because of what their names end in.
    """

    def __init__(self, skipped: Sequence[str] = ()) -> None:
        self._skipped = skipped
        self._outcomes: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._seconds = 0.0
        super().__init__("summary.json", "files", {})

    def items(self, result: Result) -> Iterable[Mapping[str, Any]]:
        """Return the entry of a file, which now counts."""
        entry = file_entry(result)
        self._outcomes[result.outcome] += 1
        self._counts.update({key: entry[key] for key in COUNTED})
        self._seconds += result.seconds
        return (entry,)

    def after(self) -> Mapping[str, Any]:
        """Return what stands behind the entries: the files left alone, and the totals."""
        totals = {
            "files": self._outcomes.total(),
            **{outcome: self._outcomes[outcome] for outcome in get_args(Outcome)},
            **{key: self._counts[key] for key in COUNTED},
            "seconds": round(self._seconds, 3),
        }
        return {"skipped": list(self._skipped), "totals": totals}


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
