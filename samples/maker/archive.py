"""ZIP-based documents made steady: the same content gives the same bytes."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

MOMENT = (2024, 1, 1, 12, 0, 0)
ISO = b"2024-01-01T12:00:00"
# Parts that say when, for how long and by which build a document was written.
DATES = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?")
WRITTEN = ("docProps/core.xml", "meta.xml")
TIMES = re.compile(rb"<TotalTime>\d+</TotalTime>")
PARTS = dict.fromkeys(WRITTEN, (DATES, ISO)) | {"docProps/app.xml": (TIMES, b"")}
# Numbers that LibreOffice draws for a paragraph's or a document's revisions.
REVISIONS = re.compile(
    rb' (?:officeooo|loext):(?:paragraph-)?rsid="[0-9a-f]+"'
    rb'|<config:config-item config:name="Rsid(?:Root)?"[^>]*>\d+</config:config-item>'
    rb"|<meta:editing-duration>[^<]*</meta:editing-duration>"
)


def steady_part(name: str, data: bytes) -> bytes:
    """Replace what changes from one run to the next in one part of a document."""
    if name in PARTS:
        pattern, fixed = PARTS[name]
        data = pattern.sub(fixed, data)
    return REVISIONS.sub(b"", data) if name.endswith(".xml") else data


def steady_zip(data: bytes) -> bytes:
    """Write an archive again, its entries in their order and with one date."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            made = zipfile.ZipInfo(entry.filename, MOMENT)
            made.compress_type = entry.compress_type
            made.external_attr = 0o644 << 16
            new.writestr(made, steady_part(entry.filename, old.read(entry)))
    return out.getvalue()
