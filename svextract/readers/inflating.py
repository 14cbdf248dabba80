"""A limit for what pdfminer unpacks: a PDF of a thousand bytes may hold ten gigabytes.

pdfminer inflates a stream at once, whatever comes of it, and takes an error for an empty stream.
"""

from __future__ import annotations

import zlib
from types import SimpleNamespace

from pdfminer import pdftypes

from svextract.errors import TooLargeError

# Bytes of one unpacked stream: the picture of an A3 page at 300 dots an inch has 50 million.
MOST_INFLATED = 200_000_000
TOO_MUCH = (
    "A part of the PDF unpacks to more than any document holds. Ask its author for another copy."
)


def limit_inflating() -> None:
    """Have pdfminer unpack no more than so much of a stream, in this process.

    Raises AttributeError where pdfminer has changed and does not ask zlib any more.
    """
    if not isinstance(pdftypes.zlib, SimpleNamespace):
        pdftypes.zlib = SimpleNamespace(
            decompress=inflate, decompressobj=zlib.decompressobj, error=zlib.error
        )


def inflate(data: bytes) -> bytes:
    """Return unpacked data. Raises zlib.error for damaged data and TooLargeError for too much."""
    unpacking = zlib.decompressobj()
    unpacked = unpacking.decompress(data, MOST_INFLATED)
    if unpacking.unconsumed_tail:
        raise TooLargeError(TOO_MUCH)
    if not unpacking.eof:
        raise zlib.error("incomplete or truncated stream")
    return unpacked
