"""Packed files: what is refused before, while and after it is unpacked, and at what cost."""

import struct
import zipfile

import pytest

from svextract.errors import DamagedError, EncryptedError, TooLargeError
from svextract.readers.packed import (
    DEEPEST_XML,
    MOST_ENTRIES,
    Relation,
    find_part,
    open_packed,
    parse_xml,
    read_part,
    read_relations,
    read_xml,
    transitional,
)

from .packing import pack, relations

MEGABYTE = 1024 * 1024
BOMB = b"\0" * (64 * MEGABYTE)
# Where an entry's two headers keep its flags, its method and its declared size (APPNOTE.TXT 4.3).
LOCAL, CENTRAL = b"PK\x03\x04", b"PK\x01\x02"
FLAGS = {LOCAL: 6, CENTRAL: 8}
METHOD = {LOCAL: 8, CENTRAL: 10}
SIZE = {LOCAL: 22, CENTRAL: 24}


def patched(path, places, layout, value):
    """Overwrite a field in both headers of the only entry of a ZIP."""
    data = bytearray(path.read_bytes())
    for mark, offset in places.items():
        struct.pack_into(layout, data, data.rindex(mark) + offset, value)
    path.write_bytes(data)
    return path


@pytest.fixture
def packed(tmp_path):
    def packer(content=b"<a/>", method=zipfile.ZIP_DEFLATED):
        return pack(tmp_path / "file.docx", {"a.xml": content}, method)

    return packer


def test_a_part_is_read(packed):
    with open_packed(packed(b"<a>text</a>")) as archive:
        assert read_part(archive, "a.xml") == b"<a>text</a>"
        assert read_xml(archive, "a.xml").text == "text"


DAMAGED = [
    ("cut off", lambda path: path.write_bytes(path.read_bytes()[:-30])),
    ("no ZIP", lambda path: path.write_bytes(b"PK\x03\x04" + b"x" * 100)),
    ("empty", lambda path: path.write_bytes(b"")),
    ("gone", lambda path: path.unlink()),
    ("packed in another way", lambda path: patched(path, METHOD, "<H", zipfile.ZIP_BZIP2)),
]


@pytest.mark.parametrize("damage", [case[1] for case in DAMAGED], ids=[c[0] for c in DAMAGED])
def test_damaged_files_are_refused(packed, damage):
    path = packed()
    damage(path)
    with pytest.raises(DamagedError, match=r"\.$"):
        open_packed(path)


def test_locked_entries_are_refused(packed):
    path = patched(packed(), FLAGS, "<H", 1)
    with pytest.raises(EncryptedError, match="wants a password"):
        open_packed(path)


def test_a_declared_bomb_is_not_unpacked(packed):
    path = packed(BOMB)
    assert path.stat().st_size < MEGABYTE
    with pytest.raises(TooLargeError, match="unpacks to more"):
        open_packed(path)


def test_many_parts_may_not_declare_too_much_together(tmp_path, monkeypatch):
    monkeypatch.setattr("svextract.readers.packed.LARGEST_UNPACKED", 15)
    path = pack(tmp_path / "file.docx", {"a.xml": "x" * 8, "b.xml": "x" * 8})
    with pytest.raises(TooLargeError, match="unpacks to more"):
        open_packed(path)


@pytest.mark.parametrize("declared", [10, MEGABYTE])
def test_an_undeclared_bomb_is_cut_off(packed, declared):
    path = patched(packed(BOMB), SIZE, "<L", declared)
    with open_packed(path) as archive, pytest.raises(DamagedError, match="damaged"):
        read_part(archive, "a.xml")


def test_a_part_is_cut_off_at_the_limit_of_its_reader(packed):
    with (
        open_packed(packed(b"x" * 100, zipfile.ZIP_STORED)) as archive,
        pytest.raises(TooLargeError),
    ):
        read_part(archive, "a.xml", largest=99)


def test_a_part_that_was_changed_is_damaged(packed):
    path = packed(b"<a>text</a>", zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"text", b"test"))
    with open_packed(path) as archive, pytest.raises(DamagedError):
        read_part(archive, "a.xml")


def test_too_many_entries_are_refused_uncounted(tmp_path):
    path = tmp_path / "many.docx"
    path.write_bytes(CENTRAL * (MOST_ENTRIES + 1))
    with pytest.raises(TooLargeError):
        open_packed(path)


@pytest.mark.parametrize("name", ["Word/Document.xml", "/word/document.xml", "word\\document.xml"])
def test_names_of_parts_are_matched(tmp_path, name):
    path = pack(tmp_path / "file.docx", {"word/document.xml": "<a/>"})
    with open_packed(path) as archive:
        assert find_part(archive, name).filename == "word/document.xml"
        assert find_part(archive, "word/other.xml") is None
        with pytest.raises(DamagedError):
            read_part(archive, "word/other.xml")


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
UNSAFE = [
    ("entities", LAUGHS.encode()),
    ("entities in UTF-16", LAUGHS.encode("utf-16")),
    ("an outer file", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'),
    ("an outer definition", b'<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>'),
    ("entities in UTF-32", f"<?xml version='1.0' encoding='UTF-32'?>{LAUGHS}".encode("utf-32")),
    ("entities in UTF-7", f"<?xml version='1.0' encoding='UTF-7'?>{LAUGHS}".encode("utf-7")),
    (
        "an encoding that is not read",
        f"<?xml version='1.0' encoding='cp037'?>{LAUGHS}".encode("cp037"),
    ),
    ("an undeclared entity", b"<a>&b;</a>"),
    ("no end", b"<a><b></a>"),
    ("nothing", b""),
    ("no XML", b"text"),
    ("an unknown encoding", b"<?xml version='1.0' encoding='none'?><a/>"),
]


@pytest.mark.parametrize("data", [case[1] for case in UNSAFE], ids=[c[0] for c in UNSAFE])
def test_unsafe_or_broken_xml_is_refused(data):
    with pytest.raises(DamagedError, match=r"try that one\.$|another copy\.$"):
        parse_xml(data)


def test_comments_and_instructions_are_left_out():
    element = parse_xml(b"<?x y?><a>b<!-- c -->d<?e f?></a>")
    assert (element.text, len(element)) == ("bd", 0)


def test_too_many_tags_are_not_parsed():
    assert len(parse_xml(b"<a><b/><b/></a>", most_tags=4)) == 2
    with pytest.raises(TooLargeError):
        parse_xml(b"<a><b/><b/><b/></a>", most_tags=4)


def test_too_deep_nesting_is_refused():
    def nest(depth):
        return b"<a>" * depth + b"</a>" * depth

    assert parse_xml(nest(DEEPEST_XML)).tag == "a"
    for depth in (DEEPEST_XML + 1, 100_000):
        with pytest.raises(TooLargeError, match="too deep"):
            parse_xml(nest(depth))


def test_relations_name_parts(tmp_path):
    written = relations(
        ("a", "styles", "styles.xml"),
        ("b", "header", "/word/header1.xml"),
        ("c", "image", "../media/logo.png"),
    ).replace('Id="c"', 'Id="c" TargetMode="External"')
    path = pack(tmp_path / "file.docx", {"word/_rels/document.xml.rels": written})
    with open_packed(path) as archive:
        assert read_relations(archive, "word/document.xml") == {
            "a": Relation("styles", "word/styles.xml"),
            "b": Relation("header", "word/header1.xml"),
        }
        assert read_relations(archive) == {}


def test_the_strict_edition_gets_the_names_of_the_first(tmp_path):
    strict = "http://purl.oclc.org/ooxml/"
    data = (
        f'<w:p xmlns:w="{strict}wordprocessingml/main" '
        f'xmlns:r="{strict}officeDocument/relationships" w:val="1" r:id="2" id="3"><w:t/></w:p>'
    )
    path = pack(tmp_path / "file.docx", {"a.xml": data})
    with open_packed(path) as archive:
        element = read_xml(archive, "a.xml")
    family = "http://schemas.openxmlformats.org/"
    assert (
        transitional(f"{family}wordprocessingml/2006/main") == f"{family}wordprocessingml/2006/main"
    )
    space = f"{{{family}wordprocessingml/2006/main}}"
    assert [one.tag for one in element.iter()] == [f"{space}p", f"{space}t"]
    assert dict(element.attrib) == {
        f"{space}val": "1",
        f"{{{family}officeDocument/2006/relationships}}id": "2",
        "id": "3",
    }
