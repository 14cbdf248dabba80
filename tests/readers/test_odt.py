"""OpenDocument texts: what is printed of each construction, and what is said of the rest."""

import time

import pytest

from svextract.errors import (
    DamagedError,
    EncryptedError,
    TooLargeError,
    UnknownFormatError,
)
from svextract.readers.flowtext import DEEPEST_TABLES
from svextract.readers.odt.flow import OdtFlow

from .odt_elements import (
    LEGAL,
    box,
    cell,
    items,
    odt_parts,
    para,
    row,
    spanned,
    style,
    table,
)
from .packing import pack, told

# Seconds that reading or refusing a hostile file may take on a slow machine.
PATIENCE = 5

# What it is, what a paragraph holds, what is printed, the notice.
TEXTS = [
    ("spaces", 'a<text:s text:c="4"/>b<text:tab/>c', "a b c", None),
    ("how the file was written", "a\n   b", "a b", None),
    (
        "spans",
        'a<text:span text:style-name="none">b<text:span>c</text:span></text:span>d',
        "abcd",
        None,
    ),
    ("a link", "<text:a>the plan</text:a>", "the plan", None),
    ("a field", "p. <text:page-number>3</text:page-number>", "p. 3", None),
    ("marks", "a<text:bookmark-start/>b<text:soft-page-break/>c", "abc", None),
    ("what was deleted", 'a<text:change text:change-id="c"/>b', "ab", None),
    (
        "small print over a word",
        (
            "<text:ruby><text:ruby-base>kan</text:ruby-base><text:ruby-text>x"
            "</text:ruby-text></text:ruby>"
        ),
        "kan",
        None,
    ),
    ("a comment", f"a<office:annotation>{para('x')}</office:annotation>b", "ab", "comments"),
    (
        "a footnote",
        (
            f"a<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            f"{para('x')}</text:note-body></text:note>b"
        ),
        "ab",
        "notes",
    ),
    ("hidden words", 'a<text:span text:style-name="Hidden">x</text:span>b', "ab", "hidden_text"),
    ("a hidden space", 'a<text:span text:style-name="Hidden"> </text:span>b', "ab", None),
    (
        "words hidden by a condition",
        'a<text:hidden-text text:is-hidden="true">x</text:hidden-text>b',
        "ab",
        "hidden_text",
    ),
    (
        "words shown by it",
        'a<text:hidden-text text:is-hidden="false">x</text:hidden-text>b',
        "axb",
        None,
    ),
    ("a chart", "a<draw:frame><draw:object/><draw:image/></draw:frame>b", "ab", "embedded"),
    ("a picture", "a<draw:frame><draw:image/><svg:desc>logo</svg:desc></draw:frame>b", "ab", None),
    ("a prompt", "<text:placeholder>Pick one</text:placeholder>", "Pick one", "form_prompts"),
    (
        "another prompt",
        (
            '<loext:content-control loext:showing-place-holder="true">Pick one'
            "</loext:content-control>"
        ),
        "Pick one",
        "form_prompts",
    ),
]


@pytest.mark.parametrize(
    ("content", "printed", "code"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS]
)
def test_paragraphs_print_their_text(read_odt, content, printed, code):
    flow = read_odt(para(content))
    assert told(flow.blocks) == [printed]
    assert [notice.code for notice in flow.notices] == ([code] if code else [])


SECTION = "<text:section{}>{}</text:section>".format
CHANGED = (
    "<text:tracked-changes><text:changed-region>{}</text:changed-region></text:tracked-changes>"
)
DELETION = CHANGED.format(f"<text:deletion>{para('x')}</text:deletion>")
NEW_LOOKS = CHANGED.format("<text:format-change/>")
# What it is, the body, its blocks, the notice.
BODIES = [
    ("empty paragraphs", para() + para(" ") + para("a"), ["a"], None),
    ("sections", SECTION("", SECTION("", para("a"))) + para("b"), ["a", "b"], None),
    (
        "a hidden section",
        SECTION(' text:display="none"', para("x")) + para("a"),
        ["a"],
        "hidden_text",
    ),
    (
        "a hidden section without text",
        SECTION(' text:display="none"', para()) + para("a"),
        ["a"],
        None,
    ),
    (
        "a section hidden by its condition",
        SECTION(' text:display="condition" text:is-hidden="true"', para("x")) + para("a"),
        ["a"],
        "hidden_text",
    ),
    ("a hidden paragraph", para("x", "HiddenP") + para("a"), ["a"], "hidden_text"),
    (
        "a paragraph hidden by its condition",
        para('x<text:hidden-paragraph text:is-hidden="true"/>') + para("a"),
        ["a"],
        "hidden_text",
    ),
    ("what was deleted", DELETION + para("a"), ["a"], "tracked_changes"),
    ("what was only set otherwise", NEW_LOOKS + para("a"), ["a"], None),
    (
        "a list of contents",
        (
            "<text:table-of-content><text:table-of-content-source><text:index-title-"
            "template>x</text:index-title-template></text:table-of-content-source><text:index-body>"
            f"<text:index-title>{para('Contents')}</text:index-title>{para('a 1')}"
            "</text:index-body></text:table-of-content>"
        ),
        ["Contents", "a 1"],
        None,
    ),
    (
        "a box in a paragraph",
        para("a" + box(para("b"), table(row(cell("c")))) + "d"),
        ["ad", "b", [(0, 0, 1, 1, "c")]],
        None,
    ),
    ("a box on a page", box(para("a")) + para("b"), ["a", "b"], None),
    (
        "shapes with text",
        (
            f"<draw:g><draw:custom-shape>{para('a')}</draw:custom-shape><draw:rect>"
            f"{para('b')}</draw:rect><draw:line/></draw:g>"
        ),
        ["a", "b"],
        None,
    ),
    ("a box in a box", para(box(para("a" + box(para("b"))))), ["a", "b"], None),
    (
        "a box in hidden words",
        para(f'a<text:span text:style-name="Hidden">{box(para("x"))}</text:span>'),
        ["a"],
        "hidden_text",
    ),
]


@pytest.mark.parametrize(
    ("body", "blocks", "code"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES]
)
def test_bodies_become_blocks(read_odt, body, blocks, code):
    flow = read_odt(body)
    assert told(flow.blocks) == blocks
    assert [notice.code for notice in flow.notices] == ([code] if code else [])


def test_lines(read_odt):
    [paragraph] = read_odt(para("a<text:line-break/><text:line-break/>b")).blocks
    assert [(line.text, line.breaks) for line in paragraph.lines] == [("a", False), ("b", True)]


SIZES = [
    ("its style's", para("a", "Title"), 28),
    ("what its style is based on", para("a", "Sub"), 28),
    ("a share of that", para("a", "Small"), 14),
    ("the default", para("a", "none"), 12),
    ("a share of the default", para("a", "Large"), 24),
    ("its words'", para('<text:span text:style-name="Big">a</text:span>', "Title"), 72),
    ("a share for words", para('<text:span text:style-name="Half">a</text:span>', "Title"), 14),
    ("based on itself", para("a", "Round"), 12),
    ("most characters", para('<text:span text:style-name="Big">a</text:span>nnual'), 12),
]


@pytest.mark.parametrize(("body", "size"), [case[1:] for case in SIZES], ids=[c[0] for c in SIZES])
def test_type_sizes(read_odt, body, size):
    def sized(name, value, parent="", family="paragraph"):
        more = f' style:parent-style-name="{parent}"' if parent else ""
        return style(name, family=family, words=f'fo:font-size="{value}"', more=more)

    common = (
        '<style:default-style style:family="paragraph"><style:text-properties '
        'fo:font-size="12pt"/></style:default-style>'
        + sized("Title", "28pt")
        + style("Sub", more=' style:parent-style-name="Title"')
        + sized("Small", "50%", "Sub")
        + sized("Large", "200%")
        + sized("Round", "x", "Round")
    )
    words = sized("Big", "1in", family="text") + sized("Half", "50%", family="text")
    [paragraph] = read_odt(body, words, common=common).blocks
    assert paragraph.size == size


def test_pages_that_the_author_began(read_odt):
    styles = (
        style("Before", layout='fo:break-before="page"')
        + style("Column", layout='fo:break-before="column"')
        + style("After", layout='fo:break-after="page"')
        + style("Master", more=' style:master-page-name="Landscape"')
        + '<style:style style:name="T" style:family="table"><style:table-properties '
        'fo:break-before="page"/></style:style>'
    )
    body = (
        para("a", "Before")
        + para("b", "Before")
        + para("c", "Column")
        + para("d", "After")
        + para("e", "Master")
        + table(row(cell(para("f", "Before"))))
    )
    blocks = read_odt(body, styles).blocks
    assert [block.page for block in blocks] == [1, 2, 2, 2, 3, 4]
    assert blocks[-1].cells[0].content[0].page == 4


def test_headers_are_running_text(read_odt):
    masters = (
        f"<style:master-page><style:header>{table(row(cell('Marsh Borough Council')))}"
        f"{items('Draft')}</style:header><style:footer>{para('Marsh Borough Council')}"
        f'</style:footer><style:footer-first style:display="false">{para("old")}'
        "</style:footer-first></style:master-page>"
    )
    flow = read_odt(items("a"), LEGAL, masters=masters, masters_automatic=LEGAL)
    assert flow.running == ("Marsh Borough Council", "1. Draft")
    assert told(flow.blocks) == ["1. a"]


def test_only_the_content(tmp_path):
    parts = {"content.xml": odt_parts(para("a"))["content.xml"]}
    flow = OdtFlow(pack(tmp_path / "bare.odt", parts))
    assert told(flow.blocks) == ["a"]
    assert flow.running == ()
    flow.close()


def nested(depth):
    return table(row(cell(nested(depth - 1) + para("a")))) if depth else para("b")


def endless(name, count):
    return f' table:number-{name}-repeated="{count}"'


# What is wrong, what changes in a good document, the error and what it says.
LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha">]>'
BAD = [
    ("no content", lambda parts: parts.pop("content.xml"), DamagedError, "damaged"),
    (
        "a spreadsheet",
        lambda parts: parts.update(
            {"content.xml": parts["content.xml"].replace("office:text>", "office:spreadsheet>")}
        ),
        UnknownFormatError,
        "not a text document",
    ),
    (
        "a password",
        lambda parts: parts.update({"META-INF/manifest.xml": "<m:encryption-data/>"}),
        EncryptedError,
        "wants a password",
    ),
    (
        "entities",
        lambda parts: parts.update({"content.xml": LAUGHS + parts["content.xml"]}),
        DamagedError,
        "save it again",
    ),
    ("50 tables in each other", odt_parts(nested(50)), TooLargeError, "too deep"),
    (
        "50 boxes",
        odt_parts(
            "<draw:frame><draw:text-box>" * 50 + para("a") + "</draw:text-box></draw:frame>" * 50
        ),
        None,
        "a",
    ),
    (
        "endless lists",
        odt_parts(
            "<text:list><text:list-item>" * 500 + para("a") + "</text:list-item></text:list>" * 500
        ),
        TooLargeError,
        "too deep",
    ),
    (
        "deep lists",
        odt_parts(
            "<text:list><text:list-item>" * 90 + para("a") + "</text:list-item></text:list>" * 90
        ),
        None,
        "a",
    ),
    (
        "endless rows",
        odt_parts(table(row(cell("a"), more=endless("rows", 999_999_999)))),
        TooLargeError,
        "more text",
    ),
    (
        "endless cells",
        odt_parts(table(row(cell("a", endless("columns", 999_999_999))))),
        TooLargeError,
        "more text",
    ),
    (
        "rows of endless cells",
        odt_parts(table(row(cell("a", endless("columns", 1_000)), more=endless("rows", 1_000)))),
        TooLargeError,
        "more text",
    ),
    (
        "rows of endless text",
        odt_parts(table(row(cell("a " * 50_000), more=endless("rows", 2_000)))),
        TooLargeError,
        "more text",
    ),
    (
        "cells of endless text",
        odt_parts(table(row(cell("a " * 50_000, endless("columns", 2_000))))),
        TooLargeError,
        "more text",
    ),
    (
        "endless wide cells",
        odt_parts(
            table(
                row(cell("a", endless("columns", 9_000) + ' table:number-columns-spanned="9000"'))
            )
        ),
        TooLargeError,
        "more text",
    ),
    (
        "endless rows of wide cells",
        odt_parts(table(row(spanned("a", 1, 9_000), more=endless("rows", 9_000)))),
        TooLargeError,
        "more text",
    ),
    ("wide cells", odt_parts(table(row(*[spanned("a", 1, 999_999)]))), TooLargeError, "more text"),
    (
        "endless columns",
        odt_parts(
            table(
                row(cell("a")),
                columns="<table:table-column" + endless("columns", 999_999_999) + "/>",
            )
        ),
        TooLargeError,
        "more text",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "error", "says"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_bad_documents_are_refused_with_a_sentence(tmp_path, spoil, error, says):
    parts = odt_parts(para("a"))
    if isinstance(spoil, dict):
        parts = spoil
    else:
        spoil(parts)
    path = pack(tmp_path / "bad.odt", parts)
    if error is None:
        assert told(OdtFlow(path).blocks) == [says]
        return
    with pytest.raises(error, match=says) as refused:
        OdtFlow(path)
    assert str(refused.value).endswith(".")


def test_many_headers_share_their_styles(read_odt):
    """Each counts its lists for itself, and none reads the styles again."""
    header = "<style:master-page><style:header>{}</style:header></style:master-page>".format
    masters = "".join(header(items(f"Item {n}")) for n in range(1_000))
    styles = LEGAL + "".join(style(f"s{n}") for n in range(1_000))
    began = time.perf_counter()
    running = read_odt(para("a"), common=styles, masters=masters).running
    assert time.perf_counter() - began < PATIENCE
    assert running == tuple(f"1. Item {n}" for n in range(1_000))


def test_tables_as_deep_as_allowed_are_read(read_odt):
    found = told(read_odt(nested(DEEPEST_TABLES)).blocks)
    for _ in range(DEEPEST_TABLES):
        [[(*_, inner, _)]] = found
        found = [inner]
    assert found == ["b"]
