"""Packed files (Word, OpenDocument, Excel): a ZIP of XML parts, opened and parsed within bounds.

A packed file may claim any size and unfold to any size. Nothing here trusts what it declares: the
number of entries and the declared sizes are checked before anything is unpacked, each part is
counted while it is unpacked, and no XML is parsed that has a DOCTYPE, too many tags or too deep a
nesting. Office programs write none of these.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from svextract.errors import DamagedError, EncryptedError, TooLargeError

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipFile, ZipInfo

# Entries: a document with a thousand pictures has about as many.
MOST_ENTRIES = 10_000
# The mark of each entry in a ZIP's directory (APPNOTE.TXT 4.3.12).
DIRECTORY_MARK = b"PK\x01\x02"
CHUNK = 1024 * 1024
# Bytes of all parts unpacked, pictures included.
LARGEST_UNPACKED = 1024 * 1024 * 1024
# Bytes of one part unpacked: the text of a pack of 1,000 pages has about 40 million.
LARGEST_PART = 100 * 1024 * 1024
# Unpacked to packed size. XML shrinks to a twentieth, endless rows of one cell to a hundredth;
# small parts may be more regular than that.
HIGHEST_RATIO = 200
LARGEST_UNSUSPECTED = 4 * 1024 * 1024
# Tags, opening and closing: a page full of tables, as Word writes it, has about 3,000.
MOST_TAGS = 2_000_000
# Elements inside elements: four tables inside each other have about 40.
DEEPEST_XML = 200
# ISO/IEC 29500-4 ('transitional') and 29500-1 ('strict') name the same things differently.
STRICT = "http://purl.oclc.org/ooxml/"
TRANSITIONAL = "http://schemas.openxmlformats.org/"
EDITION = "2006"

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
ENCRYPTED_FLAG = 0x1
UNPACKING_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
DOCTYPES = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))
BEYOND_LIMITS = etree.ErrorTypes.ERR_RESOURCE_LIMIT
too_deep = etree.XPath("boolean(" + "/*" * (DEEPEST_XML + 1) + ")")

DAMAGED = (
    "The file is damaged or incomplete. Download it again, or ask its author for another copy."
)
ENCRYPTED = "The file wants a password. Open it, save it without the password and try again."
TOO_LARGE = (
    "The file unpacks to more than a document of this kind ever holds, so it was not read. "
    "Open it, save the pages with the plan as a file of their own and try again."
)
TOO_DEEP = (
    "The file has parts too deep inside each other, or one too long, to be read. "
    "Open it, save the pages with the plan as a file of their own and try again."
)
UNSAFE = (
    "The file holds something that office programs never write, so it was not read. "
    "Open it, save it again as a new file and try that one."
)


class Relation(NamedTuple):
    """What one part says of another: what it is to it ('styles', 'header') and its name."""

    kind: str
    target: str


def open_packed(path: Path) -> ZipFile:
    """Open a packed file after checking the number, the sizes and the kind of its entries.

    Raises DamagedError, EncryptedError or TooLargeError.
    """
    if count_entries(path) > MOST_ENTRIES:
        raise TooLargeError(TOO_LARGE)
    try:
        archive = zipfile.ZipFile(path)
    except UNPACKING_ERRORS as error:
        raise DamagedError(DAMAGED) from error
    try:
        check_entries(archive.infolist())
    except Exception:
        archive.close()
        raise
    for entry in archive.infolist():
        archive.NameToInfo.setdefault(_plain_name(entry.filename), entry)
    return archive


def count_entries(path: Path) -> int:
    """Count the marks of entries in a file's bytes, before a directory is made of them."""
    count, end = 0, b""
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                count += (end + chunk).count(DIRECTORY_MARK)
                end = chunk[1 - len(DIRECTORY_MARK) :]
    except OSError as error:
        raise DamagedError(
            f"The file cannot be opened ({error.strerror}). Check that it is there and not in use."
        ) from error
    return count


def check_entries(entries: list[ZipInfo]) -> None:
    """Refuse entries that want a password, are packed unusually or declare too much."""
    if any(entry.flag_bits & ENCRYPTED_FLAG for entry in entries):
        raise EncryptedError(ENCRYPTED)
    if any(entry.compress_type not in METHODS for entry in entries):
        raise DamagedError(UNSAFE)
    if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise TooLargeError(TOO_LARGE)
    for entry in entries:
        check_size(entry, entry.file_size)


def check_size(entry: ZipInfo, size: int) -> None:
    """Refuse an entry that unpacks to far more than office programs pack into so few bytes."""
    if size > max(LARGEST_UNSUSPECTED, HIGHEST_RATIO * entry.compress_size):
        raise TooLargeError(TOO_LARGE)


def find_part(archive: ZipFile, name: str) -> ZipInfo | None:
    """Find a part by its name, whose case and slashes do not count (ISO/IEC 29500-2, 6.2.2).

    The archive is one that `open_packed` opened, which knows each part by its plain name too.
    """
    return archive.NameToInfo.get(name) or archive.NameToInfo.get(_plain_name(name))


def _plain_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def read_part(archive: ZipFile, name: str, *, largest: int = LARGEST_PART) -> bytes:
    """Unpack one part, counting its bytes, whatever size it declares.

    Raises DamagedError where it is missing or broken, TooLargeError beyond `largest` bytes.
    """
    entry = find_part(archive, name)
    if entry is None:
        raise DamagedError(DAMAGED)
    chunks, size = [], 0
    try:
        with archive.open(entry) as file:
            while chunk := file.read(CHUNK):
                size += len(chunk)
                if size > largest:
                    raise TooLargeError(TOO_LARGE)
                check_size(entry, size)
                chunks.append(chunk)
    except UNPACKING_ERRORS as error:
        raise DamagedError(DAMAGED) from error
    return b"".join(chunks)


def parse_xml(data: bytes, *, most_tags: int = MOST_TAGS) -> etree._Element:
    """Parse one part's XML; comments and processing instructions are left out.

    Raises DamagedError where it is broken or has a DOCTYPE, TooLargeError beyond the bounds.
    """
    if any(doctype in data for doctype in DOCTYPES):
        raise DamagedError(UNSAFE)
    if data.count(b"<") > most_tags:
        raise TooLargeError(TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if any(entry.type == BEYOND_LIMITS for entry in parser.error_log):
            raise TooLargeError(TOO_DEEP) from error
        raise DamagedError(DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedError(UNSAFE)
    if too_deep(root):
        raise TooLargeError(TOO_DEEP)
    return root


def read_xml(archive: ZipFile, name: str) -> etree._Element:
    """Unpack and parse one part of an Office Open XML file, names as in its first edition."""
    return to_transitional(parse_xml(read_part(archive, name)))


def to_transitional(root: etree._Element) -> etree._Element:
    """Turn the names of the strict edition into those of the first one, which all files used.

    The same tree is returned, changed in place; a tree of the first edition is left alone.
    """
    if not any(space.startswith(STRICT) for space in root.nsmap.values()):
        return root
    for element in root.iter(etree.Element):
        element.tag = transitional(element.tag)
        for name, value in element.attrib.items():
            if str(name).startswith("{" + STRICT):
                del element.attrib[name]
                element.attrib[transitional(str(name))] = value
    return root


def transitional(name: str) -> str:
    """Turn a strict name or relationship into its first edition: '…/A/main' into '…/A/2006/main'.

    Names of the first edition stay as they are.
    """
    before, strict, rest = name.partition(STRICT)
    if not strict:
        return name
    family, slash, end = rest.partition("/")
    return f"{before}{TRANSITIONAL}{family}/{EDITION}{slash}{end}"


def read_relations(archive: ZipFile, part: str = "") -> dict[str, Relation]:
    """Turn the relationships of a part (of the whole file: '') into kind and part name by id.

    Targets outside the file are left out (ISO/IEC 29500-2, 6.5).
    """
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    if find_part(archive, source) is None:
        return {}
    relations = {}
    for element in parse_xml(read_part(archive, source)).iter("{*}Relationship"):
        if element.get("TargetMode") != "External":
            target = element.get("Target", "").replace("\\", "/")
            target = posixpath.normpath(posixpath.join("/", folder, target))
            kind = posixpath.basename(element.get("Type", ""))
            relations[element.get("Id", "")] = Relation(kind, target.lstrip("/"))
    return relations
