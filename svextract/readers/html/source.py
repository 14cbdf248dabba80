"""Bytes of a saved web page turned into its text, from a page or a single-file archive (MHTML).

The encoding is found as browsers find it (WHATWG HTML, 13.2.3): a byte order mark, a declaration
near the beginning, and without either UTF-8 where the bytes are valid, else Windows-1252.
"""

from __future__ import annotations

import email
import re
from email import policy
from typing import TYPE_CHECKING

from svextract.errors import DamagedError
from svextract.readers.text import MARKS, decode

if TYPE_CHECKING:
    from email.message import EmailMessage

# Bytes in which the encoding is declared. Browsers look at 1,024; Word writes it further down.
DECLARED_WITHIN = 4096
DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE
)
# Names of encodings that pages declare, by what they mean to a browser; Python knows the rest of
# their names by itself.
MEANT = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),
}
KNOWN = re.compile(
    r"utf-?8|(?:windows-|cp)125[0-8]|iso-?8859-(?:[2-9]|1[0134-6])|macintosh", re.IGNORECASE
)
UNREADABLE = "\ufffd"
# What an archive begins with, in either order and after other headers.
ARCHIVE_HEADER = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
HEADERS_WITHIN = 4096
# Parts inside parts that an archive may announce; browsers write one level.
MOST_MULTIPARTS = 10
NO_PAGE = (
    "The web archive holds no page of text. "
    "Open it in a browser, print the page to PDF and try that one."
)


def page_to_text(data: bytes) -> str:
    """Turn the bytes of a page, or of an archive with a page, into HTML text.

    Raises DamagedError or UnknownFormatError.
    """
    if is_archive(data):
        return _archived_page(data)
    return html_to_text(data)


def is_archive(data: bytes) -> bool:
    """Say whether a file is an archive: it begins with the headers of a message."""
    head = data[:HEADERS_WITHIN].lstrip()
    return not head.startswith(b"<") and ARCHIVE_HEADER.search(head) is not None


def html_to_text(data: bytes, declared: str = "") -> str:
    """Turn the bytes of a page into text, by the encoding declared outside it or inside."""
    if any(data.startswith(mark) for mark in MARKS):
        return decode(data)
    match = DECLARED.search(data[:DECLARED_WITHIN])
    name = declared or (match.group(1).decode("ascii", "replace") if match else "")
    encoding = MEANT.get(name.lower(), name)
    if encoding != "cp1252" and not KNOWN.fullmatch(encoding):
        return decode(data)
    text = data.decode(encoding, errors="replace")
    return text if _is_right(text) else decode(data)


def _is_right(text: str) -> bool:
    """Say whether a text was decoded rightly: letters beyond ASCII came out more often than not."""
    unreadable = text.count(UNREADABLE)
    if not unreadable:
        return True
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    return beyond_ascii > 2 * unreadable


def _archived_page(data: bytes) -> str:
    """Return the page that an archive is of: the first one in it."""
    if data.lower().count(b"multipart/") > MOST_MULTIPARTS:
        raise DamagedError(NO_PAGE)
    message: EmailMessage = email.message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(content, bytes):
            return html_to_text(content, part.get_content_charset() or "")
    raise DamagedError(NO_PAGE)
