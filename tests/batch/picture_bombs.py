"""Pictures that claim more than they hold, written byte by byte."""

from __future__ import annotations

import struct
import zlib

SIDE = 60_000
DIRECTORIES = 100_000
# Tags of a TIFF directory with their values: width, height, photometric interpretation, the place
# of the only strip, its rows and its bytes (TIFF 6.0, section 3).
TIFF_TAGS = {256: 8, 257: 1, 262: 0, 273: 8, 278: 1, 279: 1}
DIRECTORY_SIZE = 2 + 12 * len(TIFF_TAGS) + 4
# Where the first directory stands: after the header and the strip, on an even byte.
FIRST = 10


def contents() -> dict[str, tuple[str, bytes]]:
    """Return what each picture is and its bytes, by name."""
    return {
        "huge.png": (f"a picture of a few bytes that claims {SIDE} by {SIDE} points", _png()),
        "many.tiff": (f"a picture of {DIRECTORIES:,} pages of one line", _tiff(DIRECTORIES)),
        "loop.tiff": ("a picture of two pages, after which comes the first", _tiff(2, loop=True)),
    }


def _png() -> bytes:
    """Return a picture in 256 shades of grey of which only the first line is there."""
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 0, 0, 0, 0)
    line = zlib.compress(bytes(1 + SIDE))
    chunks = ((b"IHDR", header), (b"IDAT", line), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + _crc(kind + content)


def _crc(content: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(content))


def _tiff(count: int, *, loop: bool = False) -> bytes:
    """Return a picture of many directories which all show the same strip of one byte."""
    tags = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in TIFF_TAGS.items())
    begun = struct.pack("<H", len(TIFF_TAGS)) + tags
    starts = [FIRST + DIRECTORY_SIZE * number for number in range(1, count)]
    links = (struct.pack("<I", start) for start in (*starts, FIRST if loop else 0))
    return b"II*\x00" + struct.pack("<IH", FIRST, 0) + b"".join(begun + link for link in links)
