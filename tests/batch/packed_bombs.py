"""Word files and workbooks that grow when they are unpacked or read from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MEGABYTE = 1024 * 1024
# Megabytes of blanks in a part, and files in an archive: more than any reader should unpack.
BLANKS, PARTS = 300, 50_000
LAUGHS = 10
OFFICE = "application/vnd.openxmlformats-officedocument."
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD_PART, BOOK_PART, SHEET_PART = (
    "word/document.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
)
WORD_TYPE = OFFICE + "wordprocessingml.document.main+xml"
BOOK_TYPE = OFFICE + "spreadsheetml.sheet.main+xml"
SHEET_TYPE = OFFICE + "spreadsheetml.worksheet+xml"
DOCUMENT = f'<w:document xmlns:w="{WORD}"><w:body>%s</w:body></w:document>'
PARAGRAPH = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
BOOK = (
    f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>'
    '<sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
ROWS = f'<worksheet xmlns="{SHEET}"><sheetData>%s</sheetData></worksheet>'
CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>'


def make(folder: Path) -> dict[str, str]:
    """Write the files into a folder; return what each of them is, by name."""
    blanks = f"{BLANKS} MB of blanks, packed"
    _word(folder / "blanks.docx", _with_blanks(DOCUMENT % PARAGRAPH))
    _word(folder / "laughs.docx", [(_laughs() + DOCUMENT % PARAGRAPH % "&l9;").encode()])
    _word(folder / "outside.docx", [(OUTSIDE + DOCUMENT % PARAGRAPH % "A&x;B").encode()])
    _word(folder / "parts.docx", [(DOCUMENT % PARAGRAPH % "x").encode()], parts=PARTS)
    _book(folder / "blanks.xlsx", _with_blanks(ROWS % CELL))
    return {
        "blanks.docx": f"a Word file with {blanks}",
        "laughs.docx": "a Word file with a text of ten thousand million laughs (nested entities)",
        "outside.docx": "a Word file that asks for a file of the system (external entity)",
        "parts.docx": f"a Word file with {PARTS:,} parts",
        "blanks.xlsx": f"a workbook with {blanks}",
    }


def _laughs() -> str:
    """Return a document type whose last entity is ten times the one before, nine times over."""
    entities = ['<!ENTITY l0 "ha ">']
    entities += [f'<!ENTITY l{n} "{f"&l{n - 1};" * LAUGHS}">' for n in range(1, LAUGHS)]
    return f"<!DOCTYPE w:document [{''.join(entities)}]>"


OUTSIDE = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def _with_blanks(around: str) -> Iterable[bytes]:
    """Yield a part with blanks where '%s' stands, a megabyte at a time."""
    before, after = around.split("%s")
    yield before.encode()
    for _ in range(BLANKS):
        yield b" " * MEGABYTE
    yield after.encode()


def _word(path: Path, content: Iterable[bytes], parts: int = 0) -> None:
    """Write a Word file whose main part is the given content."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        _frame(archive, {WORD_PART: WORD_TYPE}, WORD_PART)
        _write(archive, WORD_PART, content)
        for number in range(parts):
            archive.writestr(f"word/media/{number}.txt", b"")


def _book(path: Path, content: Iterable[bytes]) -> None:
    """Write a workbook whose only sheet is the given content."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        _frame(archive, {BOOK_PART: BOOK_TYPE, SHEET_PART: SHEET_TYPE}, BOOK_PART)
        archive.writestr(BOOK_PART, BOOK)
        relations = _relations("worksheet", "worksheets/sheet1.xml")
        archive.writestr("xl/_rels/workbook.xml.rels", relations)
        _write(archive, SHEET_PART, content)


def _frame(archive: ZipFile, types: dict[str, str], main: str) -> None:
    """Write what says which part is of which type, and which is the main one (ECMA-376 part 2)."""
    said = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in types.items()
    )
    default = (
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="txt" ContentType="text/plain"/>'
    )
    listed = f'<Types xmlns="{PACKAGE}/content-types">{default}{said}</Types>'
    archive.writestr("[Content_Types].xml", listed)
    archive.writestr("_rels/.rels", _relations("officeDocument", main))


def _relations(kind: str, target: str) -> str:
    inside = f'<Relationship Id="rId1" Type="{RELATIONS}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _write(archive: ZipFile, name: str, content: Iterable[bytes]) -> None:
    with archive.open(name, "w", force_zip64=True) as part:
        for piece in content:
            part.write(piece)
