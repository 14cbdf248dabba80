"""Plans typed as text files, read through the whole pipeline."""

from __future__ import annotations

from svextract import Options, extract


def read(folder, text, **options):
    """Write a text file and read the plans in it."""
    path = folder / "plan.txt"
    path.write_text(text, "utf-8")
    return extract(path, Options(**options)).documents


def read_one(folder, text, **options):
    (document,) = read(folder, text, **options)
    return document


def rows_of(document):
    """Turn a document into rows of recommendation, action, officer cell and deadline cell."""
    return [
        (row.recommendation, row.text, row.officers_text, row.deadline_text)
        for action in document.actions
        for row in action.occurrences
    ]


def codes(row):
    return {flag.code for flag in row.flags}
