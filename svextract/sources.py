"""What a file is: told by its content and not by its name, and refused before it does harm."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from svextract.errors import (
    DamagedError,
    EmptyFileError,
    TooLargeError,
    UnknownFormatError,
)

if TYPE_CHECKING:
    from pathlib import Path

# Bytes. A committee's largest packs have some hundred megabytes; their scans, that is.
LARGEST_PDF = 500 * 1024 * 1024
# A plan as text has some kilobytes, a pack of 300 pages about one megabyte.
LARGEST_TEXT = 20 * 1024 * 1024
# ISO 32000-1, annex H: readers accept the mark '%PDF-' within the first 1,024 bytes.
PDF_MARK, PDF_MARK_REACH = b"%PDF-", 1024
CHUNK = 1024 * 1024

# First bytes of formats that are no text, and what to do with them.
SAVE_AS_PDF = "Open it and save it as PDF, then try again."
PICTURE = "This is a picture, which is not read yet. Ask for the document as PDF."
OTHER_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", f"This is a Word, Excel or other packed file, not read yet. {SAVE_AS_PDF}"),
    (b"\xd0\xcf\x11\xe0", f"This is an old Word or Excel file, which is not read. {SAVE_AS_PDF}"),
    (b"{\\rtf", f"This is a rich text file, which is not read. {SAVE_AS_PDF}"),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
)
HTML_MARKS = (b"<!doctype html", b"<html", b"<?xml")


def sniff(path: Path) -> str:
    """Tell a file's format, 'pdf' or 'txt', from its content.

    Raises EmptyFileError, TooLargeError, UnknownFormatError or DamagedError.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(PDF_MARK_REACH)
    except OSError as error:
        raise DamagedError(
            f"The file cannot be opened ({error.strerror}). Check that it is there and not in use."
        ) from error
    if not head.strip(b"\x00\t\n\r\f "):
        raise EmptyFileError("The file is empty. Download it again, or ask its author for a copy.")
    if PDF_MARK in head:
        return _sized("pdf", size, LARGEST_PDF)
    for mark, advice in OTHER_FORMATS:
        if head.startswith(mark):
            raise UnknownFormatError(advice)
    if head.lstrip(b"\xef\xbb\xbf\t\n\r ").lower().startswith(HTML_MARKS):
        raise UnknownFormatError(
            "This is a web page, which is not read yet. Print it to PDF, then try again."
        )
    return _sized("txt", size, LARGEST_TEXT)


def _sized(name: str, size: int, largest: int) -> str:
    if size > largest:
        raise TooLargeError(
            f"The file is larger than {largest // CHUNK} MB. Split it into parts and try again."
        )
    return name


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
