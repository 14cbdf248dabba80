"""What a person should know of how a text document was read, said once for each document."""

from __future__ import annotations

from svextract.records import Notice

NOTICES = {
    "tracked_changes": "The document has tracked changes; it was read as if all were accepted.",
    "hidden_text": "Text that the document hides was left out.",
    "comments": "Comments in the margin were left out.",
    "notes": "Footnotes and endnotes were left out.",
    "embedded": "Charts, diagrams and files placed in the document were not read.",
    "form_prompts": "Form fields that nobody filled in were read with the prompt they show.",
}


def codes_to_notices(codes: set[str]) -> tuple[Notice, ...]:
    """Turn codes into notices, in the order of the table."""
    return tuple(
        Notice(code=code, message=message) for code, message in NOTICES.items() if code in codes
    )
