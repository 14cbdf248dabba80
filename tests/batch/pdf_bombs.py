"""PDFs that grow, go round in circles or claim what cannot be, written byte by byte."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

GIGABYTE = 1024**3
INFLATED = 8 * GIGABYTE
# Bytes of one independent piece of a deflated stream, which is then repeated.
PIECE = 16 * 1024 * 1024
ADLER = 65521
DEEP = 100_000
MANY_PAGES = 10_000_000
# The longest side of the largest page that 32 bits could name, in points.
HUGE = 2147483648
# A form of the last depth is drawn WIDE ** LAYERS times.
WIDE, LAYERS = 10, 12
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%s>>"
CATALOG, PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"

Objects = dict[int, bytes]


def contents() -> dict[str, tuple[str, bytes]]:
    """Return what each PDF is and its bytes, by name."""
    return {
        "bomb-content.pdf": ("a page of 8 GB of spaces, deflated thrice", _content_bomb()),
        "bomb-objects.pdf": ("an object stream of 8 GB, deflated thrice", _object_bomb()),
        "bomb-xref.pdf": ("a cross-reference stream of 8 GB, deflated thrice", _xref_bomb()),
        "loop-pages.pdf": ("a page tree that contains itself", _one(pages=LOOP_PAGES)),
        "loop-form.pdf": ("a form that draws itself", _form_loop()),
        "loop-length.pdf": ("a stream whose length is the stream itself", _length_loop()),
        "loop-xref.pdf": ("a cross-reference table that goes on at itself", _xref_loop()),
        "laughing-forms.pdf": ("a trillion drawings by forms in forms", _laughing_forms()),
        "huge-page.pdf": ("a page of 2147483648 points", _one(page=_huge_page())),
        "deep-arrays.pdf": ("100,000 arrays in each other", _one(page=_deep(b"[", b"]"))),
        "deep-dicts.pdf": ("100,000 dictionaries in each other", _one(page=_deep(b"<</A", b">>"))),
        "deep-operands.pdf": ("100,000 arrays on a page", _one(content=b"[" * DEEP + b"]" * DEEP)),
        "many-pages-claimed.pdf": ("ten million pages, of which one is there", _claimed()),
        "many-pages-shared.pdf": ("ten million pages that are all the same one", _shared()),
    }


def deflated(start: bytes, filler: bytes, size: int) -> bytes:
    """Return a zlib stream of `start` and then `size` bytes of filler, without making them.

    A piece that ends in a full flush (RFC 1951, 3.2.4) refers to nothing before it, so it can be
    repeated; the checksum (RFC 1950, 9) of repeated bytes has a closed form.
    """
    count = size // PIECE * PIECE
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(start) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(filler * PIECE) + packer.flush(zlib.Z_FULL_FLUSH)
    sums, value = zlib.adler32(start), filler[0]
    low, high = sums & 0xFFFF, sums >> 16
    high = (high + count * low + value * (count * (count + 1) // 2)) % ADLER
    low = (low + count * value) % ADLER
    tail = (high << 16 | low).to_bytes(4, "big")
    return b"\x78\xda" + head + piece * (count // PIECE) + b"\x03\x00" + tail


def _thrice(start: bytes, filler: bytes = b" ") -> bytes:
    """Return a stream that inflates to INFLATED bytes in three steps, about 1 KB."""
    return zlib.compress(zlib.compress(deflated(start, filler, INFLATED), 9), 9)


THRICE = b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def _body(objects: Objects) -> tuple[bytes, dict[int, int]]:
    """Return a file's start with its objects, and where each of them begins."""
    body, places = b"%PDF-1.5\n", {}
    for number, content in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return body, places


def _file(objects: Objects, trailer: bytes = b"") -> bytes:
    """Return a file with a plain cross-reference table."""
    body, places = _body(objects)
    size = max(objects) + 1
    lines = [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        for number in range(size)
    ]
    table = b"xref\n0 %d\n%s" % (size, b"".join(lines))
    end = b"trailer<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + end % (size, trailer.replace(b"HERE", b"%d" % len(body)), len(body))


def _one(
    page: bytes = PAGE % b"",
    content: bytes = b"",
    pages: bytes = PAGES,
    more: Objects | None = None,
) -> bytes:
    """Return a file of one page."""
    return _file({1: CATALOG, 2: pages, 3: page, 4: _stream(content), **(more or {})})


LOOP_PAGES = b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3/Parent 2 0 R>>"


def _content_bomb() -> bytes:
    return _file({1: CATALOG, 2: PAGES, 3: PAGE % b"", 4: _stream(_thrice(b"q Q "), THRICE)})


def _object_bomb() -> bytes:
    """Put the page tree into an object stream that goes on and on."""
    inside = b"2 0 " + PAGES
    bomb = _thrice(inside)
    entries = THRICE + b"/Type/ObjStm/N 1/First 4"
    objects = {1: CATALOG, 3: PAGE % b"", 4: _stream(b""), 5: _stream(bomb, entries)}
    return _with_xref_stream(objects, {2: 5}, lambda rows: (rows, b""))


def _xref_bomb() -> bytes:
    """Let the cross-reference stream itself go on and on."""
    objects = {1: CATALOG, 2: PAGES, 3: PAGE % b"", 4: _stream(b"")}
    return _with_xref_stream(objects, {}, lambda rows: (_thrice(rows, b"\x00"), THRICE))


def _with_xref_stream(
    objects: Objects, inside: dict[int, int], pack: Callable[[bytes], tuple[bytes, bytes]]
) -> bytes:
    """Return a file with a cross-reference stream (ISO 32000-1, 7.5.8), its rows packed.

    inside: the objects that stand first in an object stream, with that stream's number.
    """
    body, places = _body(objects)
    own = max(objects) + 1
    rows = b""
    for number in range(own + 1):
        place = len(body) if number == own else places.get(number, 0)
        kind, value = (2, inside[number]) if number in inside else (int(place > 0), place)
        rows += bytes((kind,)) + value.to_bytes(4, "big") + b"\x00"
    packed, entries = pack(rows)
    entries += b"/Type/XRef/W[1 4 1]/Root 1 0 R/Size %d" % (own + 1)
    end = b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n"
    return body + end % (own, _stream(packed, entries), len(body))


def _form(draws: bytes, resources: bytes) -> bytes:
    return _stream(draws, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources" + resources)


def _form_loop() -> bytes:
    resources = b"<</XObject<</F 5 0 R>>>>"
    form = _form(b"/F Do", resources)
    return _one(PAGE % (b"/Resources" + resources), b"/F Do", more={5: form})


def _laughing_forms() -> bytes:
    """Let each form draw the next one ten times, twelve layers deep."""
    resources = [b"<</XObject<</F %d 0 R>>>>" % (5 + layer) for layer in range(LAYERS)]
    forms = {
        5 + layer: _form(b"/F Do " * WIDE, resources[layer + 1]) for layer in range(LAYERS - 1)
    }
    forms[4 + LAYERS] = _form(b"0 0 9 9 re f", b"<<>>")
    return _one(PAGE % (b"/Resources" + resources[0]), b"/F Do", more=forms)


def _length_loop() -> bytes:
    stream = b"<</Length 4 0 R>>stream\nq Q\nendstream"
    return _file({1: CATALOG, 2: PAGES, 3: PAGE % b"", 4: stream})


def _xref_loop() -> bytes:
    return _file({1: CATALOG, 2: PAGES, 3: PAGE % b"", 4: _stream(b"")}, b"/Prev HERE")


def _huge_page() -> bytes:
    return (PAGE % b"").replace(b"842", b"%d" % HUGE)


def _deep(opening: bytes, closing: bytes) -> bytes:
    return PAGE % (b"/Deep" + opening * DEEP + b"/End" + closing * DEEP)


def _claimed() -> bytes:
    return _one(pages=PAGES.replace(b"Count 1", b"Count %d" % MANY_PAGES))


def _shared() -> bytes:
    """Nest page trees so that each holds the next one ten times: ten million times one page."""
    layers = {}
    count, first = MANY_PAGES, 5
    for number in range(first, first + 7):
        kid = number + 1 if count > WIDE else 3
        kids = b"%d 0 R " % kid * WIDE
        layers[number] = b"<</Type/Pages/Parent 2 0 R/Kids[%s]/Count %d>>" % (kids, count)
        count //= WIDE
    tree = b"<</Type/Pages/Kids[5 0 R]/Count %d>>" % MANY_PAGES
    return _one(pages=tree, more=layers)
