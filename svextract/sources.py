"""What a file is: told by its content and not by its name, and refused before it does harm."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from svextract.errors import (
    DamagedError,
    EmptyFileError,
    EncryptedError,
    TooLargeError,
    UnknownFormatError,
)
from svextract.readers.packed import find_part, open_packed, read_part
from svextract.readers.text import decode

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

# Bytes. A committee's largest packs have some hundred megabytes; their scans, that is.
LARGEST_PDF = 500 * 1024 * 1024
# A plan as text has some kilobytes, a pack of 300 pages about one megabyte.
LARGEST_TEXT = 20 * 1024 * 1024
# ISO 32000-1, annex H: readers accept the mark '%PDF-' within the first 1,024 bytes.
PDF_MARK, PDF_MARK_REACH = b"%PDF-", 1024
CHUNK = 1024 * 1024

# Web pages that people save have some hundred kilobytes; the reader has limits of its own.
LARGEST_OTHER = 200 * 1024 * 1024
# Bytes in which a web page, which may begin with comments, says that it is one.
HTML_REACH = 4096
# Bytes of a text by which a table of separated values is told from a text.
TEXT_REACH = 64 * 1024
ZIP_MARK, OLE_MARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# What an encrypted Word or Excel file keeps in an old container (MS-OFFCRYPTO 2.3.4.4).
ENCRYPTED_ENTRY = "EncryptedPackage".encode("utf-16-le")

# First bytes of formats that are not read, and what to do with them.
PRESENTATION = "This is a presentation. Save it as PDF and try that one."
OTHER_OPEN_DOCUMENT = (
    "This OpenDocument file is not read. Save it as .xlsx (a spreadsheet) or as PDF and try that "
    "one."
)
BINARY_WORKBOOK = "This is a binary Excel workbook (.xlsb). Save it as .xlsx and try that one."
OTHER_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "This is a rich text file. Open it in Word, save it as .docx and try that one."),
)
PICTURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)
OLD_OFFICE = (
    "This is a file of an old version of Word, Excel or PowerPoint. Open it, save it as .docx "
    "(or .xlsx, or PDF) and try that one."
)
# The media types of main parts in [Content_Types].xml or of an OpenDocument file ('mimetype'), and
# the format that they say (ECMA-376 part 1, OpenDocument 1.3 part 3).
PACKED_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"wordprocessingml.template.main+xml", "docx"),
    (b"ms-word.document.macroenabled.main+xml", "docx"),
    (b"ms-word.template.macroenabledtemplate.main+xml", "docx"),
    (b"spreadsheetml.sheet.main+xml", "xlsx"),
    (b"spreadsheetml.template.main+xml", "xlsx"),
    (b"ms-excel.sheet.macroenabled.main+xml", "xlsx"),
    (b"ms-excel.template.macroenabled.main+xml", "xlsx"),
    (b"vnd.oasis.opendocument.text", "odt"),
)
OTHER_PACKED: tuple[tuple[bytes, str], ...] = (
    (b"presentationml", PRESENTATION),
    (b"vnd.oasis.opendocument.presentation", PRESENTATION),
    (b"vnd.oasis.opendocument", OTHER_OPEN_DOCUMENT),
    (b"ms-excel.sheet.binary", BINARY_WORKBOOK),
)
ANY_PACKED = (
    "This is a packed file (ZIP) and no document. Unpack it and try the documents inside it."
)
HTML_MARKS = (b"<!doctype html", b"<html", b"<body", b"<table")
MHTML_MARK = b"mime-version:"


def sniff(path: Path) -> str:
    """Tell a file's format ('pdf', 'docx', 'odt', 'xlsx', 'html', 'csv', 'txt', 'png' …).

    Raises EmptyFileError, TooLargeError, UnknownFormatError, EncryptedError or DamagedError.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(TEXT_REACH)
    except OSError as error:
        raise DamagedError(
            f"The file cannot be opened ({error.strerror}). Check that it is there and not in use."
        ) from error
    if not head.strip(b"\x00\t\n\r\f "):
        raise EmptyFileError("The file is empty. Download it again, or ask its author for a copy.")
    if PDF_MARK in head[:PDF_MARK_REACH]:
        return _sized("pdf", size, LARGEST_PDF)
    name = _marked_format(path, head)
    if name:
        return _sized(name, size, LARGEST_OTHER)
    from svextract.readers.delimited import looks_delimited

    name = "csv" if looks_delimited(decode(head)) else "txt"
    return _sized(name, size, LARGEST_TEXT)


def _marked_format(path: Path, head: bytes) -> str:
    """Tell a format from first bytes, nothing where they are a text's. Raises what sniff does."""
    if head.startswith(ZIP_MARK):
        return _packed_format(path)
    if head.startswith(OLE_MARK):
        _refuse_old_office(path)
    for mark, advice in OTHER_FORMATS:
        if head.startswith(mark):
            raise UnknownFormatError(advice)
    picture = next((name for mark, name in PICTURES if head.startswith(mark)), "")
    return picture or ("html" if _is_web_page(head) else "")


def _packed_format(path: Path) -> str:
    """Tell the format of a packed file from what it says of itself."""
    with open_packed(path) as archive:
        parts = [name for name in ("[Content_Types].xml", "mimetype") if find_part(archive, name)]
        said = b"".join(read_part(archive, name, largest=CHUNK) for name in parts).lower()
    for mark, name in PACKED_FORMATS:
        if mark in said:
            return name
    advice = next((advice for mark, advice in OTHER_PACKED if mark in said), ANY_PACKED)
    raise UnknownFormatError(advice)


def _refuse_old_office(path: Path) -> NoReturn:
    """Say what to do with an old Office file, or with a new one that is encrypted."""
    with path.open("rb") as file:
        if any(ENCRYPTED_ENTRY in chunk for chunk in iter(lambda: file.read(CHUNK), b"")):
            raise EncryptedError(
                "The file is protected by a password. Open it in Word or Excel, save it without "
                "the password and try again."
            )
    raise UnknownFormatError(OLD_OFFICE)


def _is_web_page(head: bytes) -> bool:
    """Say whether a file begins as a web page does, plain or as a single-file archive."""
    begun = head[:HTML_REACH].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\t\n\r ").lower()
    if not begun.startswith((b"<", MHTML_MARK, b"from:")):
        return False
    return any(mark in begun for mark in HTML_MARKS) or MHTML_MARK in begun


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
