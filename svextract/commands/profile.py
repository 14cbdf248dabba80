"""`svextract profile`: what was recognised of a paper's headings, to be corrected by hand."""

from __future__ import annotations

from typing import Annotated

import typer

from svextract.options import Options, ReaderName
from svextract.profiles import profile_text
from svextract.writers.terminal import one_line_errors, print_result


def profile(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A document of the council.")],
    password: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The password of an encrypted file.")
    ] = None,
    reader: Annotated[ReaderName, typer.Option(help="The engine for PDF files.")] = "pdfium",
) -> None:
    """Print which heading was taken for which column, as a small file to be corrected.

    Save it (svextract profile report.pdf > council.toml), correct it in a text editor, and give it
    with --profile whenever papers of that council are read.
    """
    with one_line_errors():
        from svextract.batch.files import find_one
        from svextract.pipeline import recognise

        document = find_one(path, "a profile is made from one")
        found = recognise(document, Options(password=password, reader=reader))
        print_result(profile_text(found.tables, found.organisation, document.name))
