"""Word documents that are broken, hostile or endless: a clear sentence, and soon."""

import time

import pytest

from svextract.errors import DamagedError, SvextractError, TooLargeError
from svextract.readers.flowtext import DEEPEST_TABLES, Budget
from svextract.readers.word.flow import DocxFlow

from .packing import (
    BOTH,
    BOX,
    LEGAL,
    cell,
    definition,
    item,
    level,
    numbered,
    pack,
    para,
    relations,
    row,
    run,
    style,
    table,
    text,
    told,
    within,
    word_parts,
)

# Seconds that reading or refusing a hostile file may take on a slow machine.
PATIENCE = 20
# A budget of pieces that a test spends sooner than the real one.
FEW = 20_000


def nested(depth):
    """Write tables, each inside a cell of the one before."""
    return table(row(cell(nested(depth - 1) + para("a")))) if depth else para("b")


def boxes(depth):
    """Write text boxes inside text boxes."""
    return text(BOTH.format(BOX.format(boxes(depth - 1)), "")) if depth else para("b")


def controls(depth):
    return "<w:sdt><w:sdtContent>" * depth + para("a") + "</w:sdtContent></w:sdt>" * depth


def without(name):
    return lambda parts: parts.pop(name)


def with_body(body):
    return lambda parts: parts.update(word_parts(body))


def changed(name, old, new):
    return lambda parts: parts.update({name: parts[name].replace(old, new)})


MAIN, STYLES = "word/document.xml", "word/styles.xml"
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
# What is wrong, how a good document becomes so, the error and what it says.
BAD = [
    ("no document", without(MAIN), DamagedError, "damaged"),
    ("no body", changed(MAIN, "w:body", "w:other"), DamagedError, "damaged"),
    ("cut XML", changed(MAIN, "</w:body>", ""), DamagedError, "damaged"),
    (
        "entities",
        changed(MAIN, "<w:document", LAUGHS + "<w:document"),
        DamagedError,
        "save it again",
    ),
    (
        "entities in another part",
        changed(STYLES, "<w:styles", LAUGHS + "<w:styles"),
        DamagedError,
        "save it again",
    ),
    ("50 tables in each other", with_body(nested(50)), TooLargeError, "too deep"),
    ("50 text boxes in each other", with_body(boxes(50)), TooLargeError, "too deep"),
    ("endless controls", with_body(controls(90_000)), TooLargeError, "too deep"),
    ("two million paragraphs", with_body("<w:p/>" * 2_000_000), TooLargeError, "unpacks to more"),
    ("a bomb of spaces", with_body(para(" " * 64_000_000)), TooLargeError, "unpacks to more"),
]


@pytest.mark.parametrize(
    ("spoil", "error", "says"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_bad_documents_are_refused_with_a_sentence(tmp_path, spoil, error, says):
    parts = word_parts(para("a"))
    spoil(parts)
    path = pack(tmp_path / "bad.docx", parts)
    assert path.stat().st_size < 1_000_000
    began = time.perf_counter()
    with pytest.raises(error, match=says) as refused:
        DocxFlow(path)
    assert time.perf_counter() - began < PATIENCE
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("piece", ['<w:p w:rsidR="{:08X}"/>', '<w:tc w:id="{:08X}"/>'])
def test_endless_paragraphs_and_cells_are_refused(tmp_path, monkeypatch, piece):
    """They are not so regular that unpacking alone gives them away."""
    monkeypatch.setattr("svextract.readers.word.flow.Budget", lambda: Budget(pieces=FEW))
    body = "".join(piece.format(n * 2_654_435_761 % 2**32) for n in range(FEW + 1))
    path = pack(tmp_path / "bad.docx", word_parts(f"<w:tbl><w:tr>{body}</w:tr></w:tbl>{body}"))
    with pytest.raises(TooLargeError, match="more text"):
        DocxFlow(path)


@pytest.mark.parametrize("depth", [1, DEEPEST_TABLES])
def test_tables_as_deep_as_allowed_are_read(read_word, depth):
    found = told(read_word(nested(depth)).blocks)
    for _ in range(depth):
        [[(*_, inner, _)]] = found
        found = [inner]
    assert found == ["b"]


def test_deep_controls_are_read(read_word):
    assert told(read_word(controls(90)).blocks) == ["a"]


def test_long_numbers_are_paid_for(read_word):
    """Wordings are cut short, and what a list prints counts as text."""
    lists = definition("0", level(0, "upperRoman", "%1" * 5_000, start=3_888)) + numbered(1, 0)
    flow = read_word(item("a"), numbering=lists)
    assert len(flow.blocks[0].text) < 2_500
    budget = Budget(characters=5)
    budget.spend(5)
    with pytest.raises(TooLargeError, match="more text"):
        budget.spend(1)


def test_styles_in_a_long_line(read_word):
    styles = "".join(style(f"s{n}", based=f"s{n + 1}") for n in range(5_000))
    body = "".join(para("a", f'<w:pStyle w:val="s{n}"/>') for n in range(5_000))
    began = time.perf_counter()
    assert len(read_word(body, styles=styles).blocks) == 5_000
    assert time.perf_counter() - began < PATIENCE


def test_fields_without_end_are_read_soon(read_word):
    kinds = "".join(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate"))
    fields = within("r", kinds) * 20_000
    letters = "<w:r><w:t>a</w:t></w:r>" * 40_000
    began = time.perf_counter()
    flow = read_word(text(fields, letters) + "<w:p/>" * 80_000)
    assert time.perf_counter() - began < PATIENCE
    assert told(flow.blocks) == ["a" * 40_000]


def test_numbers_out_of_any_range(read_word):
    huge = "9" * 5_000
    lists = (
        definition("0", level(0, "upperRoman", "%1.", start=huge))
        + definition("1", level(0, "upperLetter", "%1.", start=999_999_999))
        + definition("2", level(0, "cardinalText", "%1.", start=-5))
        + "".join(numbered(n + 1, n) for n in range(3))
    )
    size = f'<w:sz w:val="{huge}"/>'
    body = item("a") + item("b", 2) + item("c", 3) + item("d", level=huge) + para("e", "", size)
    body += table(row(cell("f", f'<w:gridSpan w:val="{huge}"/>')), widths=(huge, "x"))
    assert told(read_word(body, numbering=lists).blocks) == [
        "0. a",
        "999999999. b",
        "-5. c",
        "I. d",
        "e",
        [(0, 0, 1, 1, "f")],
    ]


def test_parts_that_are_not_there(tmp_path):
    parts = word_parts(para("a"), running=[para("b")])
    parts["word/_rels/document.xml.rels"] = relations(("x", "styles", "none.xml"))
    assert told(DocxFlow(pack(tmp_path / "bare.docx", parts)).blocks) == ["a"]


def test_elements_where_they_do_not_belong(read_word):
    """Whatever is put where: a sentence or a reading, no other error."""
    pieces = [
        para("a"),
        run("b"),
        row(cell("c")),
        cell("d"),
        table(row(cell("e"))),
        within("sectPr", ""),
        "<w:fldChar/>",
        within("sdt", within("sdtPr", "")),
        "<mc:AlternateContent/>",
        "<w:pPr><w:numPr/></w:pPr>",
    ]
    for outer in ("p", "r", "tr", "tc", "tbl", "sdt", "del", "ins", "txbxContent", "rPr", "pPr"):
        body = within(outer, "".join(pieces)) + para("end")
        try:
            blocks = read_word(body, numbering=LEGAL + numbered(1, 0)).blocks
        except SvextractError as error:
            pytest.fail(f"{outer}: {error}")
        assert blocks[-1].text == "end"
