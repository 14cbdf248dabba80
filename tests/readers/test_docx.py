"""Word documents: what is printed of each construction, and what is said of the rest."""

import pytest

from svextract.readers.word.flow import DocxFlow

from .packing import (
    BOTH,
    BOX,
    DELETED,
    HIDDEN,
    LEGAL,
    OLD_BOX,
    ON,
    START,
    XMLNS,
    cell,
    control,
    item,
    numbered,
    pack,
    para,
    root,
    row,
    run,
    style,
    table,
    text,
    told,
    within,
    word_parts,
)

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = map(FIELD.format, ("begin", "separate", "end"))
CODE = "<w:r><w:instrText> PAGE </w:instrText></w:r>"


def symbol(font, code):
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


# What it is, the runs of a paragraph, what is printed.
RUNS = [
    ("two runs", run("Head of ") + run("Housing"), "Head of Housing"),
    ("a tab", "<w:r><w:t>1.</w:t><w:tab/><w:t>Appoint</w:t></w:r>", "1. Appoint"),
    (
        "hyphens",
        "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>opt</w:t><w:softHyphen/></w:r>",
        "co-opt",
    ),
    ("soft hyphens as characters", run("man\u00adager"), "manager"),
    ("line ends in the file", run("By\n   31 May"), "By 31 May"),
    ("a link", within("hyperlink", run("the plan")), "the plan"),
    ("a smart tag", within("smartTag", run("Leeds")), "Leeds"),
    ("content controls", control(control(run("June 2024"))), "June 2024"),
    ("capitals as a matter of looks", run("Finance", "<w:caps/>"), "Finance"),
    ("a simple field", within("fldSimple", run("3"), ' w:instr="PAGE"'), "3"),
    ("a field", BEGIN + CODE + SEPARATE + run("3") + END, "3"),
    ("a field without result", run("p. ") + BEGIN + CODE + END + run("of"), "p. of"),
    (
        "a field in another's instruction",
        BEGIN + CODE + BEGIN + CODE + SEPARATE + run("no") + END + SEPARATE + run("yes") + END,
        "yes",
    ),
    (
        "a field in another's result",
        BEGIN + CODE + SEPARATE + run("see ") + BEGIN + CODE + SEPARATE + run("2") + END + END,
        "see 2",
    ),
    ("stray ends of fields", END + SEPARATE + run("text"), "text"),
    ("a tick by code", symbol("Wingdings", "F0FC"), "✓"),
    ("a tick in a symbol font", run("ü", '<w:rFonts w:ascii="Wingdings"/>'), "✓"),
    ("a Greek letter", run("a", '<w:rFonts w:ascii="Symbol"/>'), "α"),
    ("an unknown symbol", symbol("Wingdings", "F025"), "\uf025"),
    ("a symbol without code", symbol("Wingdings", "tick"), "\uf000"),
    ("a symbol of a usual font", symbol("Arial", "2713"), "✓"),
    ("text kept as deleted by mistake", "<w:r><w:delText>x</w:delText></w:r>" + run("y"), "y"),
    (
        "mathematics",
        "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + run(" = c"),
        "a+b = c",
    ),
    ("small print over a word", within("r", within("ruby", within("rubyBase", run("kan")))), "kan"),
    (
        "a form's tick",
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>'
            f"<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>{CODE}{END}"
        ),
        "☒",
    ),
    (
        "a form's empty box",
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>'
            f"</w:checkBox></w:ffData></w:fldChar></w:r>{CODE}{END}"
        ),
        "☐",
    ),
    (
        "a form's choice",
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
            '<w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList></w:ffData>'
            f"</w:fldChar></w:r>{CODE}{SEPARATE}{END}"
        ),
        "Green",
    ),
]


@pytest.mark.parametrize(("runs", "printed"), [case[1:] for case in RUNS], ids=[c[0] for c in RUNS])
def test_runs_print_their_result(read_word, runs, printed):
    flow = read_word(text(runs))
    assert told(flow.blocks) == [printed]
    assert flow.notices == ()


# What it is, the body, the texts of its paragraphs, the notice.
CHANGED = [
    ("inserted words", text(run("a "), within("ins", run("new"))), ["a new"], "tracked_changes"),
    ("deleted words", text(run("a"), within("del", run("old"))), ["a"], "tracked_changes"),
    (
        "moved words",
        text(within("moveFrom", run("here"))) + text(within("moveTo", run("there"))),
        ["there"],
        "tracked_changes",
    ),
    (
        "inserted, then deleted",
        text(within("ins", within("del", run("x"))), run("y")),
        ["y"],
        "tracked_changes",
    ),
    (
        "an inserted paragraph",
        para("a", "<w:rPr><w:ins/></w:rPr>") + para("b"),
        ["a", "b"],
        "tracked_changes",
    ),
    ("a deleted paragraph end", para("a ", DELETED) + para("b"), ["a b"], "tracked_changes"),
    (
        "a deleted paragraph",
        f"<w:p><w:pPr>{DELETED}</w:pPr><w:del>{run('x')}</w:del></w:p>" + para("b"),
        ["b"],
        "tracked_changes",
    ),
    (
        "former looks",
        f"<w:p><w:pPr><w:pPrChange><w:pPr>{DELETED}</w:pPr></w:pPrChange></w:pPr>{run('a')}</w:p>"
        + para("b"),
        ["a", "b"],
        None,
    ),
    ("hidden words", text(run("a"), run("x", HIDDEN)), ["a"], "hidden_text"),
    ("hidden no more", text(run("a", '<w:vanish w:val="0"/>')), ["a"], None),
    ("a hidden space", text(run("a"), run(" ", HIDDEN)), ["a"], None),
    ("a hidden end", para("Risk", f"<w:rPr>{HIDDEN}</w:rPr>") + para(": low"), ["Risk: low"], None),
    (
        "a comment",
        text(run("a"), '<w:r><w:commentReference w:id="1"/></w:r>'),
        ["a"],
        "comments",
    ),
    ("a footnote", text(run("a"), '<w:r><w:footnoteReference w:id="1"/></w:r>'), ["a"], "notes"),
    ("an embedded sheet", text(run("a"), "<w:r><w:object/></w:r>"), ["a"], "embedded"),
    ("another file", para("a") + '<w:altChunk r:id="r9"/>', ["a"], "embedded"),
    (
        "a diagram",
        text(run("a"), within("r", within("drawing", "<dgm:relIds/>"))),
        ["a"],
        "embedded",
    ),
    (
        "a prompt",
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{para('Pick one')}"
            "</w:sdtContent></w:sdt>"
        ),
        ["Pick one"],
        "form_prompts",
    ),
]


@pytest.mark.parametrize(
    ("body", "texts", "code"), [case[1:] for case in CHANGED], ids=[c[0] for c in CHANGED]
)
def test_what_is_left_out_is_said(read_word, body, texts, code):
    flow = read_word(body)
    assert told(flow.blocks) == texts
    assert [notice.code for notice in flow.notices] == ([code] if code else [])
    assert all(notice.message.endswith(".") for notice in flow.notices)


def test_styles_hide_text(read_word):
    styles = style("Note", HIDDEN) + style("Shown", HIDDEN, kind="character")
    body = para("a") + para("x", '<w:pStyle w:val="Note"/>') + para("b")
    assert told(read_word(body, styles=styles).blocks) == ["a", "b"]
    twice = para("c", '<w:pStyle w:val="Note"/>', '<w:rStyle w:val="Shown"/>')
    assert told(read_word(twice, styles=styles).blocks) == ["c"], "hiding the hidden shows it"


def test_a_field_over_paragraphs(read_word):
    body = text(BEGIN, CODE, SEPARATE, run("one")) + para("two") + text(run("three"), END, run("4"))
    assert told(read_word(body).blocks) == ["one", "two", "three4"]


def test_a_field_without_end_hides_nothing_further(read_word):
    assert told(read_word(text(BEGIN, CODE, run("lost")) + para("kept")).blocks) == ["kept"]


def test_lines_and_empty_paragraphs(read_word):
    flow = read_word(
        text("<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t><w:cr/></w:r>") + para() + para(" ")
    )
    [paragraph] = flow.blocks
    assert [(line.text, line.breaks) for line in paragraph.lines] == [("a", False), ("b", True)]


BOXES = [
    ("new and old at once", text(run("a"), BOTH.format(BOX.format(para("b")), "")), ["a", "b"]),
    (
        "both drawn, read once",
        text(run("a"), BOTH.format(BOX.format(para("b")), OLD_BOX.format(para("b")))),
        ["a", "b"],
    ),
    (
        "the old one alone has text",
        text(BOTH.format("", OLD_BOX.format(para("b"))), run("a")),
        ["a", "b"],
    ),
    (
        "a table in a box in a cell",
        table(row(cell(text(BOTH.format(BOX.format(table(row(cell("b")))), ""), run("a"))))),
        [[(0, 0, 1, 1, "a", [(0, 0, 1, 1, "b")])]],
    ),
    (
        "a choice of drawings in a drawing",
        text(
            BOTH.format(
                BOTH.format(BOX.format(para("b")), "").removeprefix("<w:r>").removesuffix("</w:r>"),
                "",
            ),
            run("a"),
        ),
        ["a", "b"],
    ),
    ("word art", text('<w:r><w:pict><v:textpath string="Plan"/></w:pict></w:r>'), ["Plan"]),
]


@pytest.mark.parametrize(
    ("body", "blocks"), [case[1:] for case in BOXES], ids=[c[0] for c in BOXES]
)
def test_text_boxes_follow_their_paragraph(read_word, body, blocks):
    assert told(read_word(body).blocks) == blocks


def test_a_hidden_text_box(read_word):
    body = text(
        run("a"),
        BOTH.format(BOX.format(para("b")), "").replace("<w:r>", f"<w:r><w:rPr>{HIDDEN}</w:rPr>"),
    )
    flow = read_word(body)
    assert told(flow.blocks) == ["a"]
    assert [notice.code for notice in flow.notices] == ["hidden_text"]


SIZES = [
    ("its own", para("a", "", '<w:sz w:val="40"/>'), 20),
    ("its style's", para("a", '<w:pStyle w:val="Title"/>'), 28),
    ("what its style is based on", para("a", '<w:pStyle w:val="Sub"/>'), 28),
    ("the default style's", para("a"), 9),
    ("a style that is based on itself", para("a", '<w:pStyle w:val="Round"/>'), 12),
    ("its character style's", para("a", "", '<w:rStyle w:val="Big"/>'), 30),
    ("with a unit", para("a", "", '<w:sz w:val="15pt"/>'), 15),
    ("most characters", text(run("A", '<w:sz w:val="60"/>'), run("nnual report")), 9),
    ("nonsense", para("a", "", '<w:sz w:val="-4"/>'), 9),
]


@pytest.mark.parametrize(("body", "size"), [case[1:] for case in SIZES], ids=[c[0] for c in SIZES])
def test_type_sizes(read_word, body, size):
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style("Normal", '<w:sz w:val="18"/>', default=True)
        + style("Title", '<w:sz w:val="56"/>', based="Normal")
        + style("Sub", based="Title")
        + style("Round", based="Round")
        + style("Big", '<w:sz w:val="60"/>', kind="character")
    )
    [paragraph] = read_word(body, styles=styles).blocks
    assert paragraph.size == size


BREAK = '<w:r><w:br w:type="page"/></w:r>'
SECTION = '<w:sectPr><w:type w:val="{}"/></w:sectPr>'.format
# What it is, the body, the page of each block.
PAGES = [
    ("a break between words", text(run("a"), BREAK, run("b")), [("a", 1), ("b", 2)]),
    ("a break first", para("a") + text(BREAK, run("b")), [("a", 1), ("b", 2)]),
    ("a break alone", para("a") + text(BREAK) + para("b"), [("a", 1), ("b", 2)]),
    (
        "where Word broke it last",
        text(run("a"), "<w:r><w:lastRenderedPageBreak/></w:r>"),
        [("a", 1)],
    ),
    (
        "paragraphs that begin a page",
        para("a", "<w:pageBreakBefore/>") + para("b", "<w:pageBreakBefore/>"),
        [("a", 1), ("b", 2)],
    ),
    (
        "sections",
        para("a", "<w:sectPr/>")
        + para("b", SECTION("nextPage"))
        + para("c")
        + SECTION("continuous"),
        [("a", 1), ("b", 2), ("c", 2)],
    ),
    ("a break in a column", text('<w:r><w:t>a</w:t><w:br w:type="column"/></w:r>'), [("a", 1)]),
]


@pytest.mark.parametrize(("body", "pages"), [case[1:] for case in PAGES], ids=[c[0] for c in PAGES])
def test_pages_that_the_author_began(read_word, body, pages):
    assert [(block.text, block.page) for block in read_word(body).blocks] == pages


def test_a_table_stays_on_its_page(read_word):
    body = (
        para("a") + text(BREAK) + table(row(cell(text(run("b"), BREAK, run("c")))), row(cell("d")))
    )
    _, grid = read_word(body).blocks
    assert {grid.page, *(block.page for one in grid.cells for block in one.content)} == {2}
    assert [line.text for line in grid.cells[0].content[0].lines] == ["b", "c"]


def test_numbers_stand_after_a_break_that_comes_first(read_word):
    body = para("a") + item("b").replace("<w:r>", BREAK + "<w:r>", 1)
    assert told(read_word(body, numbering=LEGAL + numbered(1, 0)).blocks) == ["a", "1. b"]


def test_headers_are_running_text(read_word):
    reference = '<w:headerReference w:type="{}" r:id="h{}"/>'.format
    body = para("a") + f"<w:sectPr>{reference('default', 0)}{reference('first', 1)}</w:sectPr>"
    headers = (
        table(row(cell("Marsh Borough Council"), cell("Agenda item 7"))),
        para("Marsh Borough Council") + item("Draft"),
        para("not referred to"),
    )
    flow = read_word(body, running=headers, numbering=LEGAL + numbered(1, 0))
    assert flow.running == ("Marsh Borough Council", "Agenda item 7", "1. Draft")
    assert told(flow.blocks) == ["a"]


def test_links_to_headers_that_are_not_there(read_word):
    assert (
        read_word(para("a") + '<w:sectPr><w:headerReference r:id="h7"/></w:sectPr>').running == ()
    )


def test_the_strict_edition(tmp_path):
    family = "http://schemas.openxmlformats.org/"
    strict = "http://purl.oclc.org/ooxml/"
    reference = '<w:sectPr><w:headerReference r:id="h0"/></w:sectPr>'
    body = table(row(cell("a", START), cell("b")), row(cell("", ON), cell("c"))) + reference
    parts = word_parts(body, running=(para("Draft"),))
    strictly = {
        name: content.replace(
            f"{family}wordprocessingml/2006", f"{strict}wordprocessingml"
        ).replace(f"{family}officeDocument/2006", f"{strict}officeDocument")
        for name, content in parts.items()
    }
    assert family + "wordprocessingml" not in strictly["word/document.xml"]
    flow = DocxFlow(pack(tmp_path / "strict.docx", strictly))
    assert told(flow.blocks) == [[(0, 0, 2, 1, "a"), (0, 1, 1, 1, "b"), (1, 1, 1, 1, "c")]]
    assert flow.running == ("Draft",)


NAMES = [
    ("another name", "word/document.xml", "word/document2.xml"),
    ("a name from the root", '"word/document.xml', '"/word/document.xml'),
    ("other slashes and case", "word/document.xml", "Word\\Document.xml"),
]


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in NAMES], ids=[c[0] for c in NAMES])
def test_the_main_part_is_found(tmp_path, old, new):
    parts = word_parts(item("a"), numbering=LEGAL + numbered(1, 0))
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(old, new)
    if "2" in new:
        parts["word/document2.xml"] = parts.pop("word/document.xml")
        name = "word/_rels/document{}.xml.rels".format
        parts[name("2")] = parts.pop(name(""))
    flow = DocxFlow(pack(tmp_path / "named.docx", parts))
    assert told(flow.blocks) == ["1. a"]


def test_only_the_document(tmp_path):
    only = {"word/document.xml": f"<w:document {XMLNS}><w:body>{para('a')}</w:body></w:document>"}
    flow = DocxFlow(pack(tmp_path / "bare.docx", only))
    assert told(flow.blocks) == ["a"]
    assert flow.running == ()
    flow.close()


def test_documents_of_python_docx(tmp_path):
    """A document of an independent program: styles, lists, merged cells, header, footer."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Action plan", 0)
    document.add_paragraph("Publish the guide", style="List Number")
    document.add_paragraph("Brief the team", style="List Number")
    document.add_paragraph("leaflet", style="List Bullet")
    grid = document.add_table(rows=2, cols=3)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "Rec 1"
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "Action"
    grid.cell(1, 2).text = "May 2024\nJune 2024"
    document.sections[0].header.paragraphs[0].text = "Marsh Borough Council"
    document.save(tmp_path / "plan.docx")
    flow = DocxFlow(tmp_path / "plan.docx")
    assert told(flow.blocks) == [
        "Action plan",
        "1. Publish the guide",
        "2. Brief the team",
        "• leaflet",
        [
            (0, 0, 2, 1, "Rec 1"),
            (0, 1, 1, 2, "Action"),
            (1, 1, 1, 1),
            (1, 2, 1, 1, "May 2024 June 2024"),
        ],
    ]
    assert flow.blocks[0].size == 26
    assert flow.running == ("Marsh Borough Council",)


def test_roots_are_told_apart(tmp_path):
    from svextract.errors import UnknownFormatError

    parts = word_parts("") | {"word/document.xml": root("settings", "")}
    with pytest.raises(UnknownFormatError, match=r"not a Word document\. .*try again\.$"):
        DocxFlow(pack(tmp_path / "other.docx", parts))
