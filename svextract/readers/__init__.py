"""Readers turn one file into pages, or into a flow; no council vocabulary here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from svextract.options import Options
    from svextract.page import Flow, Pages

# The formats that flow: they have no fixed pages.
FLOWING = frozenset({"docx", "odt", "html", "xlsx", "csv"})
PICTURES = frozenset({"png", "jpg", "tiff"})


def open_pages(path: Path, file_format: str, options: Options) -> Pages:
    """Open a file of a known format with pages with the reader that the options name."""
    if file_format == "txt":
        from svextract.readers.text import TextPages

        return TextPages(path)
    if file_format in PICTURES:
        from svextract.readers.images import ImagePages
        from svextract.readers.ocr import OcrPages

        return OcrPages(ImagePages(path, file_format), threads=options.threads)
    if options.reader == "pdfplumber":
        from svextract.readers.plumber import PlumberPages

        return PlumberPages(path, options.password)
    from svextract.readers.ocr import OcrPages
    from svextract.readers.pdf import PdfiumPages

    return OcrPages(PdfiumPages(path, options.password), threads=options.threads)


def open_flow(path: Path, file_format: str) -> Flow:
    """Open a file of a format that flows (`FLOWING`)."""
    if file_format == "docx":
        from svextract.readers.word.flow import DocxFlow

        return DocxFlow(path)
    if file_format == "odt":
        from svextract.readers.odt.flow import OdtFlow

        return OdtFlow(path)
    if file_format == "html":
        from svextract.readers.html.flow import HtmlFlow

        return HtmlFlow(path)
    if file_format == "xlsx":
        from svextract.readers.sheets.flow import SheetsFlow

        return SheetsFlow(path)
    from svextract.readers.delimited import DelimitedFlow

    return DelimitedFlow(path)
