"""The flags that reading rows sets, each with its sentence for a scrutiny officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.records import Flag

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS = 6  # that a flag lists


def note(code: str, message: str) -> Flag:
    """Make a flag that is said for the record."""
    return Flag(code=code, level="note", message=message)


def check(code: str, message: str) -> Flag:
    """Make a flag that asks a person to look."""
    return Flag(code=code, level="check", message=message)


ROW_JOINED = note(
    "row_continued", "This row was cut by the end of a page and has been put together again."
)
ROW_MAYBE_JOINED = check(
    "row_continued",
    "Two parts of the table were read as one row. Check on the page that they belong together.",
)
ROW_UNSURE = check(
    "row_unsure",
    "The table has no lines between its rows, and it is not certain where this row begins or ends. "
    "Compare it with the page.",
)
CELLS_MISSING = check(
    "too_few_cells",
    "This row has fewer cells than the table has columns, so a cell may stand in the wrong column. "
    "Compare it with the document.",
)
CELLS_JOINED = check(
    "too_many_cells",
    "This row has more cells than the table has columns, so some were put together or left out. "
    "Compare it with the document.",
)
NO_ACTION = check(
    "no_action", "This row has an officer or a deadline but no action. Check the page."
)
INHERITED = note(
    "inherited",
    "A cell is shared with another row or points at it; its content was copied from there.",
)
NO_OFFICER = note("no_officer", "No officer is named for this action.")
NO_DEADLINE = note("no_deadline", "No deadline is given for this action.")
NO_RECOMMENDATION = check(
    "no_recommendation",
    "This action stands under no recommendation. Check which one it belongs to.",
)
REPAIRED_WORDING = note(
    "repaired_wording",
    "The wording is printed twice and damaged; it was put together from both readings.",
)
DAMAGED_WORDING = check("damaged_wording", "The wording looks damaged. Compare it with the page.")


NEARLY_MERGED = check(
    "nearly_identical",
    "The rows merged into this action differ by a few letters. Check that they say the same.",
)


def same_wording_as(numbers: str) -> Flag:
    """Say under which recommendations the same wording stands with other details."""
    return note(
        "same_wording_as",
        f"The same wording stands under recommendation {numbers or '(none)'} "
        "with another officer or deadline; it is kept apart.",
    )


def revised_date(original: str) -> Flag:
    """Say which date stood there before the revised one, which counts (contract.md)."""
    return note("revised_date", f"The revised date counts. The original date was '{original}'.")


def low_ocr_confidence(words: Sequence[str]) -> Flag:
    """Say which words were not read from a scan with certainty."""
    listed = ", ".join(f"'{word}'" for word in words[:MOST_WORDS])
    more = f" and {len(words) - MOST_WORDS} more" if len(words) > MOST_WORDS else ""
    return check(
        "low_ocr_confidence",
        f"Not read from the scan with certainty: {listed}{more}. Compare them with the page.",
    )


def misread_number(read: str) -> Flag:
    """Say what was read for the number of a recommendation that its place in the order tells."""
    return note(
        "misread_number",
        f"The scan was read as '{read}' here; the numbers before and after tell which it is.",
    )
