"""Excel workbooks: cells as Excel shows them, merged and hidden ones, and what is not read."""

import zipfile

import pytest

from svextract.errors import DamagedError, TooLargeError, UnknownFormatError
from svextract.page import FlowTable
from svextract.readers.flowtext import Budget
from svextract.readers.sheets import flow as sheets
from svextract.readers.sheets import rows as sheet_rows
from svextract.readers.sheets.flow import SheetsFlow
from svextract.readers.sheets.places import column_name
from tests.readers.flows import check_tables, rows, short, shorts
from tests.readers.workbooks import cells, make_workbook, part, relations, text


def flow_of(tmp_path, content, **options):
    named = {"Sheet1": content} if isinstance(content, str) else content
    flow = SheetsFlow(make_workbook(tmp_path / "plan.xlsx", named, **options))
    check_tables(flow.blocks)
    return flow


def read(tmp_path, sheet, **options):
    return shorts(flow_of(tmp_path, sheet, **options).blocks)


def codes(flow):
    assert all(notice.message.endswith(".") for notice in flow.notices)
    return [notice.code for notice in flow.notices]


def shown(tmp_path, value, code, kind="", settings=""):
    """Return what one cell shows that holds a value in a number format."""
    fonts = '<fonts><font><sz val="11"/></font></fonts>'
    styles = (
        f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>{fonts}'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>'
    )
    if isinstance(code, int):
        styles = f'{fonts}<cellXfs><xf numFmtId="0"/><xf numFmtId="{code}"/></cellXfs>'
    cell = f'<c s="1" {kind}><v>{value}</v></c>'
    sheet = f"<sheetData><row>{text('above')}</row><row>{cell}{text('beside')}</row></sheetData>"
    table = flow_of(tmp_path, sheet, styles=styles, settings=settings).blocks[0]
    return short(table).get((1, 0), "")


# A stored value, its number format, what Excel shows.
NUMBERS = [
    (43525, "dd/mm/yyyy", "01/03/2019"),
    (43525, "mmm-yy", "Mar-19"),
    (43525, "dd mmmm yyyy", "01 March 2019"),
    (43525, "[$-809]d mmm yyyy", "1 Mar 2019"),
    (43525, "[$-809]dddd\\ d\\ mmmm\\ yyyy;@", "Friday 1 March 2019"),
    (43525, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "01 March 2019"),
    (43525, "[$-452]d mmmm yyyy", "1 Mawrth 2019"),
    (43525, "[$-452]ddd d mmm", "Gwen 1 Maw"),
    (43525, "ddd d/m/yy", "Fri 1/3/19"),
    (43525, "mmmmm", "M"),
    (43525, "dd.mm.yyyy", "01.03.2019"),
    (43525, "yyyy-mm-dd", "2019-03-01"),
    (43525, "&quot;by &quot;d mmm", "by 1 Mar"),
    (43525, 14, "01/03/2019"),
    (43525, 15, "01-Mar-19"),
    (43525, 16, "01-Mar"),
    (43525, 17, "Mar-19"),
    (43525.5, 22, "01/03/2019 12:00"),
    (43525.999999999, "dd/mm/yyyy", "02/03/2019"),
    (43525.75, "h:mm AM/PM", "6:00 PM"),
    (0.5, "h:mm", "12:00"),
    (0.0001157, "mm:ss.0", "00:10.0"),
    (1.5, "[h]:mm", "36:00"),
    (0.75, "[mm]", "1080"),
    (59, "d/m/yyyy", "28/2/1900"),
    (60, "d/m/yyyy", "29/2/1900"),
    (61, "d/m/yyyy", "1/3/1900"),
    (2958465, "d/m/yyyy", "31/12/9999"),
    (2958466, "d/m/yyyy", "2958466"),
    (-1, "d/m/yyyy", "-1"),
    (0, 0, "0"),
    ("1.0", 0, "1"),
    (3, 0, "3"),
    (2.5, 0, "2.5"),
    (-0.25, 0, "-0.25"),
    (0.1 + 0.2, 0, "0.3"),
    (1 / 3, 0, "0.333333333"),
    (123456789012, 0, "1.23457E+11"),
    ("1E-10", 0, "1E-10"),
    (43525, 49, "43525"),
    (0.5, "0%", "50%"),
    (0.123, "0.0%", "12.3%"),
    (1234.5, 3, "1,235"),
    (1234.5, 4, "1,234.50"),
    (1e6, "#,##0.0,,&quot;m&quot;", "1.0m"),
    (-5, "£#,##0;[Red]-£#,##0", "-£5"),
    (-5, "#,##0_);(#,##0)", "(5)"),
    (-5, "0", "-5"),
    (-0.4, "0", "0"),
    (400, "[$£-809]#,##0.00", "£400.00"),
    (1, "&quot;R&quot;0", "R1"),
    (1, "&quot;Rec &quot;General", "Rec 1"),
    (7, "00", "07"),
    (12345, "00-000", "12-345"),
    (0, "0;-0;&quot;none&quot;", "none"),
    (0, "#,##0;-#,##0;;@", ""),
    (5, ";;;", ""),
    (5, "[&lt;10]&quot;few&quot;;&quot;many&quot;", "few"),
    (50, "[&lt;10]&quot;few&quot;;&quot;many&quot;", "many"),
    (50, "[=1]&quot;one&quot;", "50"),
    (1.5, "# ?/?", "1 1/2"),
    (0.25, "# ?/8", "2/8"),
    (1.99, "# ?/4", "2"),
    (1500000, "0.00E+00", "1.50E+06"),
    (0.999999, "0.0E+00", "1.0E+00"),
    (12345, "##0.0E+0", "12.3E+3"),
    (2.5, "0.0##", "2.5"),
    (12.5, ".00", "12.50"),
    (3, "&quot;yes&quot;;&quot;no&quot;", "yes"),
    (-3, "0.0;;", ""),
    (1, "", "1"),
    ("many", 0, "many"),
    ("NaN", 0, "NaN"),
    (1e308, "0.00", f"1{'0' * 308}.00"),
]


@pytest.mark.parametrize(("value", "code", "result"), NUMBERS)
def test_numbers_as_excel_shows_them(tmp_path, value, code, result):
    assert shown(tmp_path, value, code) == result


@pytest.mark.parametrize(
    ("value", "code", "result"),
    [(0, "d/m/yyyy", "1/1/1904"), (42063, "mmm-yy", "Mar-19"), (2957004, "d/m/yyyy", "2957004")],
)
def test_days_counted_from_1904(tmp_path, value, code, result):
    assert shown(tmp_path, value, code, settings='<workbookPr date1904="1"/>') == result


# A stored value, its type, its number format, what Excel shows.
KINDS = [
    ("1", "b", 0, "TRUE"),
    ("0", "b", 0, "FALSE"),
    ("#N/A", "e", 0, "#N/A"),
    ("late", "str", 0, "late"),
    ("late", "str", "0;0;0;&quot;(&quot;@&quot;)&quot;", "(late)"),
    ("late", "str", "&quot;R &quot;@", "R late"),
    ("late", "str", ";;;", ""),
    ("a_x000D_b_x005F_x_xD800_", "str", 0, "a / b_x\ufffd"),
    ("2019-03-01", "d", 0, "01/03/2019"),
    ("2019-03-01T12:00:00Z", "d", "mmm-yy", "Mar-19"),
    ("soon", "d", 0, "soon"),
]


@pytest.mark.parametrize(("value", "kind", "code", "result"), KINDS)
def test_other_values_as_excel_shows_them(tmp_path, value, kind, code, result):
    assert shown(tmp_path, value, code, kind=f't="{kind}"') == result


def styled(code):
    """Write the styles of a workbook all of whose cells have one number format."""
    return (
        f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>'
        '<cellXfs><xf numFmtId="170"/></cellXfs>'
    )


@pytest.mark.parametrize(
    ("code", "result"),
    [
        ("mm/dd/yyyy", "04/03/2019"),
        ("m/d/yy", "4/3/19"),
        ("mm/dd/yyyy hh:mm", "04/03/2019 00:00"),
        ("mm-dd", "04-03"),
    ],
)
def test_dates_with_the_month_first_are_turned(tmp_path, code, result):
    flow = flow_of(tmp_path, cells([43528, 43528]), styles=styled(code))
    assert rows(flow.blocks[0]) == [[result, result]]
    assert codes(flow) == ["month_first"]


@pytest.mark.parametrize("code", ["yyyy/mm/dd", "mmmm d, yyyy", "dd/mm/yyyy", "h:mm", "mmm-dd"])
def test_dates_that_nobody_misreads_are_not_turned(tmp_path, code):
    assert codes(flow_of(tmp_path, cells([43528, 43528]), styles=styled(code))) == []


def test_shared_and_rich_texts(tmp_path):
    strings = (
        "<si><t>Action</t></si>"
        "<si><r><t>Cut </t></r><r><rPr><b/></rPr><t>verges</t></r><rPh><t>no</t></rPh></si>"
        "<si><t>one&#10;two&#10;&#10;three</t></si><si/>"
    )
    sheet = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(4))
    assert read(tmp_path, f"<sheetData><row>{sheet}</row></sheetData>", strings=strings) == [
        {(0, 0): "Action", (0, 1): "Cut verges", (0, 2): ["one / two", "three"]}
    ]


def test_merged_cells(tmp_path):
    sheet = cells(
        ["Plan", None, None],
        ["1", "Cut verges", "Nia"],
        [None, "Plant trees", "Tom"],
        [None, None, "Ann"],
    ) + (
        '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/><mergeCell ref="B3:B4"/>'
        "</mergeCells>"
    )
    assert read(tmp_path, sheet) == [
        {
            (0, 0, 1, 3): "Plan",
            (1, 0, 3, 1): "1",
            (1, 1): "Cut verges",
            (1, 2): "Nia",
            (2, 1, 2, 1): "Plant trees",
            (2, 2): "Tom",
            (3, 2): "Ann",
        }
    ]


def test_merged_cells_over_more_than_the_table(tmp_path):
    sheet = cells(["Plan"], ["A", "B"]) + (
        '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="B2:B1048576"/></mergeCells>'
    )
    assert read(tmp_path, sheet) == [{(0, 0, 1, 2): "Plan", (1, 0): "A", (1, 1): "B"}]


def test_empty_merged_cells_keep_their_rows_together(tmp_path):
    sheet = cells(["No.", "Action"], [None, "A"], [None, "B"]) + (
        '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    )
    assert read(tmp_path, sheet) == [
        {(0, 0): "No.", (0, 1): "Action", (1, 0, 2, 1): "", (1, 1): "A", (2, 1): "B"}
    ]


def test_cells_under_merged_ones_are_left_out(tmp_path):
    sheet = cells(["A", "under"], ["B", "C"]) + '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    flow = flow_of(tmp_path, sheet)
    assert shorts(flow.blocks) == [{(0, 0, 1, 2): "A", (1, 0): "B", (1, 1): "C"}]
    assert codes(flow) == ["covered_cells"]


def test_merged_ranges_that_overlap_cover_nothing_twice(tmp_path):
    sheet = cells(["A", "B"], ["C", "D"]) + (
        '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A2:B2"/><mergeCell ref="B1:B2"/>'
        "</mergeCells>"
    )
    assert read(tmp_path, sheet) == [{(0, 0, 2, 1): "A", (0, 1, 2, 1): "B"}]


def test_empty_edges_go_and_gaps_shrink_to_one(tmp_path):
    sheet = (
        '<sheetData><row r="3"><c r="C3"><v>1</v></c><c r="D3"><v>2</v></c>'
        '<c r="Z3"><v>3</v></c></row>'
        '<row r="4"><c r="C4"><v>4</v></c></row><row r="5"/>'
        '<row r="1048576"><c r="C1048576"><v>5</v></c><c r="XFD1048576" s="0"/></row></sheetData>'
    )
    [table] = flow_of(tmp_path, sheet).blocks
    assert rows(table) == [
        ["1", "2", "", "3"],
        ["4", "", "", ""],
        ["", "", "", ""],
        ["5", "", "", ""],
    ]


def test_places_that_nothing_names_follow_each_other(tmp_path):
    rows_without_names = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert read(tmp_path, f"<sheetData>{rows_without_names}</sheetData>") == [
        {(0, 0): "1", (0, 2): "2", (1, 0): "3"}
    ]


def test_sheets_are_pages_and_named(tmp_path):
    content = {
        "Tracker": cells(["A", "B"]),
        "Sheet2": cells(["C", "D"]),
        "Empty": cells([None]),
        "Closed & done": cells(["E"]),
    }
    flow = flow_of(tmp_path, content)
    assert [short(block) for block in flow.blocks] == [
        "Tracker",
        {(0, 0): "A", (0, 1): "B"},
        {(0, 0): "C", (0, 1): "D"},
        "Closed & done",
        {(0, 0): "E"},
    ]
    assert [block.page for block in flow.blocks] == [1, 1, 2, 4, 4]
    assert (flow.blocks[0].size, flow.blocks[1].cells[0].content[0].size) == (14.0, 11.0)
    assert flow.blocks[2].cells[0].content[0].page == 2
    assert (flow.format, flow.running, flow.notices) == ("xlsx", (), ())
    flow.close()


@pytest.mark.parametrize(
    ("name", "rows_above", "found"),
    [
        ("Housing", [["Action plan"], [None], ["March 2019"]], [("Housing", 11.0)]),
        ("Action  Plan", [["Housing: action plan"]], []),
        ("March", [[None, "Action plan"], ["March 2019"]], []),
        ("Housing", [], [("Housing", 14.0)]),
        ("Sheet1 (2)", [], []),
        ("Table 1", [["Action plan"]], []),
    ],
)
def test_a_sheets_name_gives_way_to_its_title(tmp_path, name, rows_above, found):
    flow = flow_of(tmp_path, {name: cells(*rows_above, ["No.", "Housing"], [1, "March"])})
    names = [block for block in flow.blocks if not isinstance(block, FlowTable)]
    assert [(block.text, block.size) for block in names] == found


def test_sparse_cells_over_a_whole_sheet_are_refused(tmp_path):
    places = [(n, f"{column_name(n - 1)}{n}") for n in range(1, 1_101)]
    rows_apart = "".join(f'<row r="{n}"><c r="{name}"><v>1</v></c></row>' for n, name in places)
    with pytest.raises(TooLargeError, match="try again"):
        flow_of(tmp_path, f"<sheetData>{rows_apart}</sheetData>")


def test_larger_type_than_that_of_the_workbook_is_kept(tmp_path):
    sizes = "".join(f"<font><sz val='{size}'/></font>" for size in (10, 16, 8, "x"))
    formats = "".join(f"<xf fontId='{number}'/>" for number in range(5))
    styles = f"<fonts>{sizes}</fonts><cellXfs>{formats}</cellXfs>"
    row = "".join(text("A", f's="{number}"') for number in range(6))
    flow = flow_of(tmp_path, f"<sheetData><row>{row}</row></sheetData>", styles=styles)
    sizes = [cell.content[0].size for cell in flow.blocks[0].cells]
    assert sizes == [11.0, 16.0, 11.0, 11.0, 11.0, 11.0]


def test_hidden_rows_and_columns_are_read(tmp_path):
    sheet = (
        '<cols><col min="2" max="3" hidden="1"/><col min="9" max="9" width="0"/></cols><sheetData>'
        f"<row>{text('A')}{text('B')}{text('C')}{text('D')}</row>"
        f'<row hidden="1">{text("E")}</row><row ht="0">{text("F")}</row><row hidden="1"><c/></row>'
        "</sheetData>"
    )
    flow = flow_of(tmp_path, {"Log": sheet})
    assert rows(flow.blocks[1])[1:] == [["E", "", "", ""], ["F", "", "", ""]]
    assert [(notice.message, notice.page) for notice in flow.notices] == [
        ("On the sheet ‘Log’ 2 rows are hidden, and read like the others.", 1),
        ("On the sheet ‘Log’ the columns B and C are hidden, and read like the others.", 1),
    ]


def test_one_hidden_column_is_named(tmp_path):
    sheet = '<cols><col min="28" max="28" hidden="1"/></cols>' + cells(["A"] * 28)
    [notice] = flow_of(tmp_path, sheet).notices
    assert "column AB is hidden" in notice.message


def test_many_hidden_columns_are_counted(tmp_path):
    sheet = '<cols><col min="1" max="30" hidden="1"/></cols>' + cells(["A"] * 28)
    [notice] = flow_of(tmp_path, sheet).notices
    assert "28 columns are hidden" in notice.message


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_not_read(tmp_path, state):
    content = {"Plan": cells(["A"]), "Old": cells(["B"])}
    flow = flow_of(tmp_path, content, states=("", state))
    assert shorts(flow.blocks) == ["Plan", {(0, 0): "A"}]
    assert [(notice.code, notice.page) for notice in flow.notices] == [("hidden_sheet", 2)]


def test_sheets_without_cells_are_not_read(tmp_path):
    content = {"Chart": "", "Plan": cells(["A"])}
    flow = flow_of(tmp_path, content, kinds=("chartsheet", "worksheet"))
    assert shorts(flow.blocks) == ["Plan", {(0, 0): "A"}]
    assert codes(flow) == ["chart_sheet"]


def test_formulas_show_the_result_that_was_saved(tmp_path):
    sheet = (
        "<sheetData><row><c><f>1+1</f><v>2</v></c><c t='str'><f>A1&amp;B1</f><v></v></c>"
        "<c><f>NOW()</f></c><c t='str'><f>C1</f><v>done</v></c></row></sheetData>"
    )
    flow = flow_of(tmp_path, sheet)
    assert shorts(flow.blocks) == [{(0, 0): "2", (0, 2): "done"}]
    [notice] = flow.notices
    assert notice.code == "formulas_without_result"
    assert "1 formula is without a saved result" in notice.message


@pytest.mark.parametrize("where", ["run", "style"])
def test_text_that_is_struck_out_is_read(tmp_path, where):
    strike = {"run": "", "style": "<strike/>"}[where]
    rich = {"run": "<rPr><strike val='1'/></rPr>", "style": ""}[where]
    styles = f"<fonts><font/><font>{strike}</font></fonts><cellXfs><xf/><xf fontId='1'/></cellXfs>"
    row = f"<row><c t='inlineStr' s='1'><is><r>{rich}<t>May</t></r></is></c></row>"
    flow = flow_of(tmp_path, f"<sheetData>{row}</sheetData>", styles=styles)
    assert shorts(flow.blocks) == [{(0, 0): "May"}]
    assert codes(flow) == ["struck_out"]


def test_comments_are_left_out(tmp_path):
    flow = flow_of(tmp_path, cells(["A"]), parts={"xl/comments1.xml": part("comments", "")})
    assert codes(flow) == ["comments"]


DRAWING = """<?xml version="1.0"?><d:wsDr xmlns:d="urn:d" xmlns:a="urn:a">
<d:twoCellAnchor><d:from><d:row>0</d:row></d:from><d:sp><d:txBody>
<a:p><a:r><a:t>Action </a:t></a:r><a:r><a:t>plan</a:t></a:r><a:br/><a:r><a:t>2019</a:t></a:r></a:p>
<a:p/></d:txBody></d:sp></d:twoCellAnchor>
<d:oneCellAnchor><d:from><d:row>9</d:row></d:from><d:sp><d:txBody><a:p><a:r><a:t>Note</a:t></a:r></a:p>
</d:txBody></d:sp></d:oneCellAnchor><d:absoluteAnchor><d:pic/></d:absoluteAnchor></d:wsDr>"""


def test_text_boxes_stand_above_or_below_the_table(tmp_path):
    sheet = '<sheetData><row r="3"><c><v>1</v></c></row></sheetData><drawing r:id="d"/>'
    parts = {
        "xl/worksheets/_rels/s1.xml.rels": relations(("d", "drawing", "../drawings/d1.xml")),
        "xl/drawings/d1.xml": DRAWING,
    }
    assert read(tmp_path, sheet, parts=parts) == ["Action plan / 2019", {(0, 0): "1"}, "Note"]


def test_printed_heads_and_feet(tmp_path):
    sheet = cells(["A"]) + (
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;14Scrutiny&amp;C12&amp;&amp;14 March'
        "&#10;2019&amp;R&amp;KFF0000Private</oddHeader>"
        "<oddFooter>&amp;L&amp;D &amp;T&amp;CPage &amp;P&amp;R&amp;F</oddFooter></headerFooter>"
    )
    flow = flow_of(tmp_path, sheet)
    assert flow.running == ("Scrutiny", "12&14 March", "2019", "Private", "Page")


def test_the_strict_edition(tmp_path):
    sheet = cells(["A", 2]) + '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    assert read(tmp_path, sheet, strict=True) == [{(0, 0): "A", (0, 1): "2"}]


@pytest.mark.parametrize("missing", ["xl/styles.xml", "xl/sharedStrings.xml"])
def test_parts_that_need_not_be_there(tmp_path, missing):
    links = relations(("s1", "worksheet", "worksheets/s1.xml"))
    parts = {missing: None, "xl/_rels/workbook.xml.rels": links}
    assert read(tmp_path, cells(["A", 2]), parts=parts) == [{(0, 0): "A", (0, 1): "2"}]


DAMAGED = {
    "no sheet": {"xl/worksheets/s1.xml": None},
    "no relations": {"xl/_rels/workbook.xml.rels": None},
    "a sheet that ends early": {"xl/worksheets/s1.xml": "<worksheet><sheetData><row>"},
    "a text that is not there": {
        "xl/worksheets/s1.xml": part("worksheet", '<row><c t="s"><v>7</v></c></row>')
    },
    "a text without a number": {
        "xl/worksheets/s1.xml": part("worksheet", '<row><c t="s"><v>x</v></c></row>')
    },
    "a row too far down": {"xl/worksheets/s1.xml": part("worksheet", '<row r="1048577"/>')},
    "row 0": {"xl/worksheets/s1.xml": part("worksheet", '<row r="0"/>')},
    "a cell too far right": {
        "xl/worksheets/s1.xml": part("worksheet", '<row><c r="XFE1"><v>1</v></c></row>')
    },
    "a range that is none": {
        "xl/worksheets/s1.xml": part("worksheet", '<mergeCell ref="A1:ZZZZ9"/>')
    },
    "entities": {
        "xl/worksheets/s1.xml": '<!DOCTYPE w [<!ENTITY a "b">]><worksheet>&a;</worksheet>'
    },
    "an entity that nobody declares": {
        "xl/worksheets/s1.xml": part("worksheet", "<row><c><v>&a;</v></c></row>")
    },
}


@pytest.mark.parametrize("parts", DAMAGED.values(), ids=DAMAGED)
def test_damaged_workbooks(tmp_path, parts):
    with pytest.raises(DamagedError, match="again"):
        flow_of(tmp_path, cells(["A"]), parts=parts)


def test_other_packed_files_are_no_workbooks(tmp_path):
    with pytest.raises(UnknownFormatError, match=r"save it as \.xlsx"):
        flow_of(tmp_path, cells(["A"]), parts={"xl/workbook.xml": part("document", "")})


def test_a_file_that_is_not_packed(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(DamagedError, match="Download it again"):
        SheetsFlow(path)


def test_endless_formatted_rows_are_passed_over(tmp_path):
    empty = "".join(f'<row r="{n}" s="1"><c r="A{n}" s="1"/></row>' for n in range(2, 50_000))
    sheet = f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row>{empty}</sheetData>'
    assert read(tmp_path, sheet) == [{(0, 0): "1"}]


def test_cells_are_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "Budget", lambda: Budget(pieces=100))
    assert read(tmp_path, cells(["A"] * 100))
    with pytest.raises(TooLargeError, match="try again"):
        read(tmp_path, cells(["A"] * 101))


def test_a_row_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_rows, "MOST_TAGS_KEPT", 1_000)
    assert read(tmp_path, cells(*[["A"]] * 1_000))
    with pytest.raises(TooLargeError, match="try again"):
        read(tmp_path, f"<sheetData><row>{'<c/>' * 2_000}</row></sheetData>")


def test_merged_ranges_without_end_are_refused(tmp_path):
    sheet = (
        "<sheetData>"
        + "".join(f'<row r="{n}"><c><v>1</v></c></row>' for n in range(1, 2_001))
        + "</sheetData><mergeCells>"
        + "".join(f'<mergeCell ref="A{n}:B1048576"/>' for n in range(1, 2_001))
        + "</mergeCells>"
    )
    with pytest.raises(TooLargeError, match="try again"):
        read(tmp_path, sheet)


def test_a_sheet_that_unpacks_without_end_is_refused(tmp_path):
    path = make_workbook(tmp_path / "plan.xlsx", {"Plan": cells(["A"])})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/s2.xml", b" " * 20_000_000)
    with pytest.raises(TooLargeError, match="try again"):
        SheetsFlow(path)
