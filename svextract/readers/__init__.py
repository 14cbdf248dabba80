"""Readers turn one file into pages; no council vocabulary here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from svextract.options import Options
    from svextract.page import Pages


def open_pages(path: Path, file_format: str, options: Options) -> Pages:
    """Open a file of a known format ('pdf', 'txt') with the reader that the options name."""
    if file_format == "txt":
        from svextract.readers.text import TextPages

        return TextPages(path)
    if options.reader == "pdfplumber":
        from svextract.readers.plumber import PlumberPages

        return PlumberPages(path, options.password)
    from svextract.readers.pdf import PdfiumPages

    return PdfiumPages(path, options.password)
