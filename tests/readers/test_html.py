"""Web pages: text, tables, lists and furniture, as council sites, Word and browsers write them."""

import pytest

from svextract.errors import DamagedError, NoTextError, TooLargeError
from svextract.readers.html import flow as html
from svextract.readers.html import styles as html_styles
from svextract.readers.html.flow import HtmlFlow
from tests.readers.flows import check_tables, rows, short, shorts


def flow_of(tmp_path, page):
    path = tmp_path / "page.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    flow = HtmlFlow(path)
    check_tables(flow.blocks)
    return flow


def read(tmp_path, page):
    return shorts(flow_of(tmp_path, page).blocks)


# A page, what it is, and its blocks written short.
TEXTS = [
    ("paragraphs", "<p>One\n  two</p><p> </p><p>three", ["One two", "three"]),
    ("text outside paragraphs", "one<div>two<p>three</p>four</div>", "one two three four".split()),
    ("line breaks", "<p>A<br>B<br/>C", ["A / B / C"]),
    ("an empty line", "<p>A<br>B<br><br>C", ["A / B", "C"]),
    ("inline marks", "<p><b>Lead</b>: <i>N</i>ia<a href='#'> B</a>", ["Lead: Nia B"]),
    ("spaces that do not break", "<p>by&nbsp;&nbsp;May&#160;2019", ["by May 2019"]),
    ("soft hyphens and ligatures", "<p>of&#xfb01;cer, coun&shy;cil", ["officer, council"]),
    ("entities of Windows", "<p>&#147;A&#148; &#150; &pound;5 &amp; more", ["“A” – £5 & more"]),
    ("a raised letter", "<p>1<sup>st</sup> May<sup>[2]</sup>", ["1st May[2]"]),
    ("a quotation", "<p>He said <q>no</q>.", ["He said “no”."]),
    ("an inserted word", "<p>by <ins>June</ins>", ["by June"]),
    ("an unknown element", "<council-name>Ash</council-name>", ["Ash"]),
    ("blocks inside inline elements", "<b><p>A</p><p>B</p></b>", ["A", "B"]),
    ("lines kept as written", "<pre>\nA  b\nC\n\nD</pre>", ["A b / C", "D"]),
    ("a part that folds away", "<details><summary>More</summary><p>A</details>", ["More", "A"]),
    ("a span shown as a block", "<span style='display: block'>A</span>B", ["A", "B"]),
    ("an address", "<address>A<br>B</address>C", ["A / B", "C"]),
    ("a script", "<p>A<script>var a='<p>b';</script><style>p{}</style>c", ["Ac"]),
    ("a comment", "<p>A<!-- no -->b<!--[if mso]><p>no<![endif]-->c", ["Abc"]),
    ("a template", "<template><p>no</template><noscript>Turn it on</noscript><p>A", ["A"]),
    ("a drawing", "<svg><title>Logo</title><text>x</text></svg><p>A", ["A"]),
    ("a hidden element", "<p hidden>no<p style='DISPLAY : None'>no<p>A", ["A"]),
    ("a hidden class", "<style>.h,.k{display:none}</style><p class='a h'>no<p>A", ["A"]),
    (
        "a rule for other media",
        "<style>@media print{p{display:none} .b{color:red}} #c{display:none}</style><p>A<p id=c>no",
        ["A"],
    ),
    ("text that Word hides", "<p>A<span style='mso-hide:all;display:none'>no</span>b", ["Ab"]),
    ("a picture", "<p>A<img src=x alt='Coat of arms'>", ["A"]),
    (
        "controls",
        "<p><label>Name <input value='Nia B'></label><button>Save</button>",
        ["Name Nia B"],
    ),
    ("hidden controls", "<p>A<input type=hidden value=no><input type=submit value=no>", ["A"]),
    ("a text to fill in", "<p>Why<textarea>\nCost\nTime</textarea>", ["Why / Cost / Time"]),
    (
        "a choice",
        "<p>Status: <select><option>Open<option selected>Agreed</select>.",
        ["Status: Agreed."],
    ),
    (
        "boxes to tick",
        "<p>Agreed<input type=radio checked>Refused<input type=radio>",
        ["Agreed ☒ Refused ☐"],
    ),
    ("the heading of a folding part", "<h2><button>Rec 1</button></h2><p>A", ["Rec 1", "A"]),
    ("characters of a symbol font", "<p><font face=Wingdings>ü</font> done", ["✓ done"]),
    ("a break that plays a role", "<p>A<br role=table>B", ["A / B"]),
    ("a break written as an end", "<p>A</br>B", ["A / B"]),
    ("a document in a page", "<p>A<html><title>x</title><p>B</body></html><p>C", ["A", "B", "C"]),
    ("nothing but a table's part", "<td>A<td>B", ["A", "B"]),
]


@pytest.mark.parametrize(("seen", "page", "blocks"), TEXTS, ids=[case[0] for case in TEXTS])
def test_text(tmp_path, seen, page, blocks):
    assert read(tmp_path, f"<!doctype html><body>{page}") == blocks, seen


# How Word writes the room between a mark and its text.
GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>"
LISTS = [
    ("bullets", "<ul><li>A<li>B</ul>", ["• A", "• B"]),
    ("numbers", "<ol><li>A<li>B</ol>", ["1. A", "2. B"]),
    ("letters", "<ol type=a start=26><li>A<li>B</ol>", ["z. A", "aa. B"]),
    ("capitals", "<ol type=A><li>A</ol>", ["A. A"]),
    ("Roman", "<ol type=i><li>A<li>B<li>C<li>D</ol>", ["i. A", "ii. B", "iii. C", "iv. D"]),
    ("Roman by style", "<ol style='list-style: upper-roman inside'><li>A</ol>", ["I. A"]),
    ("set numbers", "<ol start=3><li>A<li value=7>B<li>C</ol>", ["3. A", "7. B", "8. C"]),
    ("backwards", "<ol reversed><li>A<li>B<li>C</ol>", ["3. A", "2. B", "1. C"]),
    ("no number", "<ol start=x><li value=''>A</ol>", ["1. A"]),
    ("no marks", "<ul style='list-style-type:none'><li>A</ul>", ["A"]),
    ("paragraphs", "<ol><li><p>A</p><p>B</p><li>C</ol>", ["1. A", "B", "2. C"]),
    ("lists in lists", "<ul><li>A<ul><li>B</ul>C<li>D</ul>", ["• A", "• B", "C", "• D"]),
    ("a list at once", "<ol><li><ol type=a><li>A<li>B</ol></ol>", ["1. a. A", "b. B"]),
    ("bullets in bullets", "<ul><li><ul><li>A</ul></ul>", ["• A"]),
    ("an empty item", "<ol><li><li>B</ol><p>C", ["2. B", "C"]),
    ("an item alone", "<li>A", ["• A"]),
    ("a table in an item", "<ol><li><table><tr><th>A</table></ol>", ["1.", {(0, 0): "A"}]),
    ("a table behind a bullet", "<ul><li><table><tr><th>A</table></ul>", [{(0, 0): "A"}]),
    (
        "Word's bullets",
        (
            "<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'>"
            f"<span style='mso-list:Ignore'>·{GAP}</span></span><![endif]>Cut verges<o:p></o:p></p>"
        ),
        ["• Cut verges"],
    ),
    (
        "Word's numbers",
        (f"<p><span style='mso-list:Ignore'>2.1{GAP}</span>Cut verges"),
        ["2.1 Cut verges"],
    ),
    (
        "Word's bullets without Word's own styles",
        (f"<p><span style='font-family:\"Courier New\"'>o{GAP}</span>Cut verges"),
        ["• Cut verges"],
    ),
]


@pytest.mark.parametrize(("seen", "page", "blocks"), LISTS, ids=[case[0] for case in LISTS])
def test_lists(tmp_path, seen, page, blocks):
    assert read(tmp_path, page) == blocks, seen


# A table of data with one cell more or less than a browser needs, and its cells.
TABLES = [
    ("rows", "<tr><td>A<td>B<tr><td>C<td>D", {(0, 0): "A", (0, 1): "B", (1, 0): "C", (1, 1): "D"}),
    (
        "a cell over rows",
        "<tr><td rowspan=2>A<td>B<tr><td>C",
        {(0, 0, 2, 1): "A", (0, 1): "B", (1, 1): "C"},
    ),
    (
        "a cell over all rows",
        "<tr><td rowspan=0>A<td>B<tr><td>C<tr><td>D",
        {(0, 0, 3, 1): "A", (0, 1): "B", (1, 1): "C", (2, 1): "D"},
    ),
    (
        "a cell over columns",
        "<tr><td colspan=2>A<tr><td>B<td>C",
        {(0, 0, 1, 2): "A", (1, 0): "B", (1, 1): "C"},
    ),
    (
        "both",
        "<tr><td rowspan=2 colspan=2>A<td>B<tr><td>C<tr><td>D<td>E<td>F",
        {(0, 0, 2, 2): "A", (0, 2): "B", (1, 2): "C", (2, 0): "D", (2, 1): "E", (2, 2): "F"},
    ),
    (
        "too wide and too deep",
        "<tr><td colspan=1000 rowspan=99>A<tr><td colspan=x rowspan=-1>B",
        {(0, 0, 2, 1): "A", (1, 2): "B"},
    ),
    (
        "only a title as wide as the table and wider",
        "<tr><td colspan=900>A<tr><td>B<td>C",
        {(0, 0, 1, 2): "A", (1, 0): "B", (1, 1): "C"},
    ),
    (
        "overlapping",
        "<tr><td>A<td rowspan=2>B<tr><td colspan=2>C",
        {(0, 0): "A", (0, 1, 2, 1): "B", (1, 0): "C"},
    ),
    ("missing cells", "<tr><td>A<td>B<tr><td>C", {(0, 0): "A", (0, 1): "B", (1, 0): "C"}),
    (
        "empty cells",
        "<tr><td>A<td><tr><td> <td>B",
        {(0, 0): "A", (0, 1): "", (1, 0): "", (1, 1): "B"},
    ),
    (
        "foot before body",
        "<tfoot><tr><td>F</tfoot><tbody><tr><td>B</tbody><thead><tr><th>H</thead>",
        {(0, 0): "H", (1, 0): "B", (2, 0): "F"},
    ),
    (
        "a cell that reaches over a part's end",
        "<tbody><tr><td rowspan=5>A<td>B</tbody><tbody><tr><td>C<td>D</tbody>",
        {(0, 0): "A", (0, 1): "B", (1, 0): "C", (1, 1): "D"},
    ),
    ("rows without cells", "<tr><tr><td>A<td>B<tr></tr>", {(0, 0): "A", (0, 1): "B"}),
    ("columns described", "<colgroup><col><col><tr><td>A<td>B", {(0, 0): "A", (0, 1): "B"}),
    ("cells without a row", "<td>A<td>B", {(0, 0): "A", (0, 1): "B"}),
    ("lines in a cell", "<tr><td>A<br>B<td>C", {(0, 0): "A / B", (0, 1): "C"}),
    (
        "blocks in a cell",
        "<tr><td><p>A</p><div>B</div><ul><li>C</ul><td>D",
        {(0, 0): ["A", "B", "• C"], (0, 1): "D"},
    ),
    (
        "a table in a cell",
        "<tr><td>A<table border=1><tr><td>B<td>C</table>D<td>E",
        {(0, 0): ["A", {(0, 0): "B", (0, 1): "C"}, "D"], (0, 1): "E"},
    ),
    (
        "a picture in a cell",
        "<tr><td>A<td><img src=g.png alt=Green>",
        {(0, 0): "A", (0, 1): "Green"},
    ),
    ("a hidden row", "<tr><td>A<td>B<tr hidden><td>C<td>D", {(0, 0): "A", (0, 1): "B"}),
    ("a form around rows", "<form><tr><td>A<td>B</form>", {(0, 0): "A", (0, 1): "B"}),
]


@pytest.mark.parametrize(("seen", "table", "cells"), TABLES, ids=[case[0] for case in TABLES])
def test_tables(tmp_path, seen, table, cells):
    assert read(tmp_path, f"<table border=1>{table}</table>") == [cells], seen


CELLS = {(0, 0): "A", (0, 1): "B", (1, 0): "C", (1, 1): "D"}
# Tables that are no <table>, or stand among other things.
OTHER_TABLES = [
    (
        "roles",
        (
            "<div role=table><div role=rowgroup><div role=row><span role=columnheader>A</span>"
            "<span role=columnheader>B</span></div></div><div role=row><span role=cell>C</span>"
            "<span role=cell>D</span></div></div>"
        ),
        [CELLS],
    ),
    (
        "a role with spans",
        (
            "<div role=grid><div role=row><b role=gridcell aria-colspan=2>A</b></div>"
            "<div role=row><b role=gridcell>B</b><b role=gridcell>C</b></div></div>"
        ),
        [{(0, 0, 1, 2): "A", (1, 0): "B", (1, 1): "C"}],
    ),
    (
        "styles",
        (
            "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>"
            "<div class=t>"
            "<div class=r><div class=c>A</div><div class=c>B</div></div>"
            "<div class=r><div class=c>C</div><div class=c>D</div></div></div>"
        ),
        [CELLS],
    ),
    (
        "definitions",
        "<dl><dt>Lead<dd>Nia<dt>By<dd>May</dd><dd>June</dl>",
        [{(0, 0): "Lead", (0, 1): "Nia", (1, 0, 2, 1): "By", (1, 1): "May", (2, 1): "June"}],
    ),
    (
        "definitions without ends",
        "<dl><dt>A<dd>B<dd>C</dl>",
        [{(0, 0, 2, 1): "A", (0, 1): "B", (1, 1): "C"}],
    ),
    (
        "definitions in groups",
        "<dl><div><dt>A</dt><dd>B</dd></div><div><dt>C</dt><dd>D</dd></div></dl>",
        [CELLS],
    ),
    ("labels alone", "<dl><dt>A<dt>B</dl>", ["A", "B"]),
    ("values alone, to move them in", "<dl><dd>A</dl>", ["A"]),
    (
        "a value without a label",
        "<dl><dd>A<dt>B<dd>C</dl>",
        [{(0, 0): "", (0, 1): "A", (1, 0): "B", (1, 1): "C"}],
    ),
    (
        "a caption",
        "<table><caption>T</caption><tr><td>A<td>B</table>",
        ["T", {(0, 0): "A", (0, 1): "B"}],
    ),
    (
        "text between cells",
        "<table border=1><tr>x<td>A</td>y</tr>z</table>",
        ["x", "y", "z", {(0, 0): "A"}],
    ),
    ("a table in a paragraph", "<p>A<table><tr><th>B</table>C", ["A", {(0, 0): "B"}, "C"]),
    ("a table without cells", "<table border=1></table><p>A", ["A"]),
]


@pytest.mark.parametrize(
    ("seen", "page", "blocks"), OTHER_TABLES, ids=[case[0] for case in OTHER_TABLES]
)
def test_other_tables(tmp_path, seen, page, blocks):
    assert read(tmp_path, page) == blocks, seen


DATA = "<table><tr><th>Action<th>Lead<tr><td>Cut verges<td>Nia Bevan, Head of Parks</table>"
INNER = {(0, 0): "Action", (0, 1): "Lead", (1, 0): "Cut verges", (1, 1): "Nia Bevan, Head of Parks"}
# Tables that only arrange a page, or look as if they did.
ARRANGING = [
    ("one cell", "<table><tr><td>A</table>", ["A"]),
    ("one cell with a border", "<table border=1><tr><td>A</table>", [{(0, 0): "A"}]),
    ("a role", "<table role=presentation border=1><tr><td>A<td>B</table>", ["A", "B"]),
    ("a heading inside", "<table><tr><td>Menu<td><h1>Plan</h1><p>A</table>", ["Menu", "Plan", "A"]),
    ("a table inside", f"<table><tr><td>Menu<td>{DATA}</table>", ["Menu", INNER]),
    ("three deep", f"<table><tr><td><table><tr><td>M<td>{DATA}</table><td></table>", ["M", INNER]),
    (
        "a small table in one of data without borders",
        (
            "<table><tr><td>Review the whole of the winter service with parish councils<td>"
            "<table><tr><th>Nia</table></table>"
        ),
        [
            {
                (0, 0): "Review the whole of the winter service with parish councils",
                (0, 1): {(0, 0): "Nia"},
            }
        ],
    ),
    (
        "a table in one with borders",
        f"<table border=1><tr><td>1<td>{DATA}</table>",
        [{(0, 0): "1", (0, 1): INNER}],
    ),
    (
        "borders by style",
        f"<table><tr><td style='border:solid windowtext 1.0pt'>1<td>{DATA}</table>",
        [{(0, 0): "1", (0, 1): INNER}],
    ),
    (
        "no borders",
        f"<table border=0><tr><td style='border:none'>1<td>{DATA}</table>",
        ["1", INNER],
    ),
    (
        "borders of no width",
        f"<table style='border:0.0pt solid'><tr><td style='border:0in solid'>1<td>{DATA}</table>",
        ["1", INNER],
    ),
    (
        "a summary",
        f"<table summary='Items'><tr><td>1<td>{DATA}</table>",
        [{(0, 0): "1", (0, 1): INNER}],
    ),
    ("data without marks", "<table><tr><td>A<td>B<tr><td>C<td>D</table>", [CELLS]),
]


@pytest.mark.parametrize(("seen", "page", "blocks"), ARRANGING, ids=[case[0] for case in ARRANGING])
def test_tables_that_arrange_a_page(tmp_path, seen, page, blocks):
    assert read(tmp_path, page) == blocks, seen


MENU = "<ul><li><a href=a>A</a><li><a href=b>B</a><li><a href=c>C</a></ul>"
# A page, its blocks and what of it is the site's furniture.
FURNITURE = [
    ("head and foot", "<header>H</header><p>A<footer>F</footer>", ["A"], ["H", "F"]),
    ("a menu", "<nav><ul><li>M</ul></nav><p>A", ["A"], ["• M"]),
    ("a menu without a mark", f"{MENU}<p>A", ["A"], ["• A", "• B", "• C"]),
    ("a list of two links", "<ul><li><a>A</a><li><a>B</a></ul>", ["• A", "• B"], []),
    (
        "a list with links",
        "<ul><li>See <a>A</a><li><a>B</a><li><a>C</a></ul>",
        ["• See A", "• B", "• C"],
        [],
    ),
    (
        "links in data",
        f"<table><tr><th>A<td>{MENU}</table>",
        [{(0, 0): "A", (0, 1): ["• A", "• B", "• C"]}],
        [],
    ),
    ("a column at the side", "<aside>S</aside><p>A", ["A"], ["S"]),
    (
        "an article's head",
        "<article><header>H</header><p>A<aside>S</aside></article>",
        ["H", "A", "S"],
        [],
    ),
    (
        "a cell's head",
        "<table border=1><tr><td><header>H</header><td>B</table>",
        [{(0, 0): "H", (0, 1): "B"}],
        [],
    ),
    ("roles", "<div role=banner>H</div><p>A<div role=navigation>N</div>", ["A"], ["H", "N"]),
    (
        "the main part",
        "<p>Skip<main><h1>T</h1><p>A</main><p>Cookies",
        ["T", "A"],
        ["Skip", "Cookies"],
    ),
    ("the main part by role", "<p>Skip<div role=main>A</div>", ["A"], ["Skip"]),
    ("an empty main part", "<p>A<main></main>", ["A"], []),
    ("a table beside the main part", f"<p>A<main>B</main>{DATA}", ["A", "B", INNER], []),
    ("the main part in a table", "<table><tr><td>M<td><main>A</main></table>", ["A"], ["M"]),
    ("a menu in the head", "<header>H<nav>N</nav></header><p>A", ["A"], ["H", "N"]),
    ("a table in the foot", "<p>A<footer><table><tr><th>F</table></footer>", ["A"], ["F"]),
    ("LibreOffice's", "<div title=header>H</div><p>A<div title=footer>F</div>", ["A"], ["H", "F"]),
    ("twice the same", "<header>H</header><p>A<footer>H</footer>", ["A"], ["H"]),
]


@pytest.mark.parametrize(
    ("seen", "page", "blocks", "running"), FURNITURE, ids=[case[0] for case in FURNITURE]
)
def test_furniture(tmp_path, seen, page, blocks, running):
    flow = flow_of(tmp_path, page)
    assert shorts(flow.blocks) == blocks, seen
    assert list(flow.running) == running, seen


SIZES = [
    ("<p>A", 11.0),
    ("<h1>A", 24.0),
    ("<h2>A", 18.0),
    ("<h3>A", 14.0),
    ("<h4>A", 12.0),
    ("<h5>A", 11.0),
    ("<h6>A", 10.0),
    ("<h1><span style='font-size:16.0pt'>A</span></h1>", 16.0),
    ("<p style='font-size:20px'>A", 15.0),
    ("<p style='font:bold 14pt/1.2 Arial'>A", 14.0),
    ("<div style='font-size:20pt'><p style='font-size:150%'>A</div>", 30.0),
    ("<p style='font-size:2em'>A", 22.0),
    ("<p style='font-size:1.5rem'>A", 18.0),
    ("<p style='font-size:0'>A", 11.0),
    ("<p style='font-size:9999pt'>A", 11.0),
    ("<p style='font-size:x-large'>A", 18.0),
    ("<font size=5>A</font>", 18.0),
    ("<font size=+2>A</font>", 11.0),
    ("<p>small <span style='font-size:30pt'>large and longer</span>", 30.0),
    ("<style>p.MsoTitle, x {font-size:26.0pt}</style><p class=MsoTitle>A", 26.0),
    ("<style><!-- /* a */ .t {FONT-SIZE: 26pt !important} --></style><p class=t>A", 26.0),
    ("<style>p.t{font-size:9pt}.t{font-size:8pt}</style><p class=t>A", 9.0),
    ("<style>div p{font-size:9pt} p:first-child{font-size:8pt}</style><div><p>A</div>", 11.0),
]


@pytest.mark.parametrize(("page", "size"), SIZES)
def test_sizes(tmp_path, page, size):
    assert [block.size for block in flow_of(tmp_path, page).blocks] == [size]


TITLES = [
    (
        "no first heading",
        "<title> Our\n plan </title><h2>A</h2>",
        [("Our plan", 24.0), ("A", 18.0)],
    ),
    ("a first heading", "<title>Our plan</title><h1>A</h1>", [("A", 24.0)]),
    (
        "the title is printed",
        "<title>Our Plan</title><p>our plan<p>A",
        [("our plan", 11.0), ("A", 11.0)],
    ),
    (
        "the site's second heading does not count",
        "<title>T</title><header><h1>Ash</h1><h2>B</h2></header><p>A",
        [("T", 24.0), ("A", 11.0)],
    ),
    ("no title", "<title></title><p>A", [("A", 11.0)]),
    (
        "the heading is the site's",
        "<title>T</title><header><h1>Ash</h1></header><p>A",
        [("T", 24.0), ("A", 11.0)],
    ),
    (
        "the heading is a picture",
        "<title>T</title><h1><img src=x></h1><p>A",
        [("T", 24.0), ("A", 11.0)],
    ),
    (
        "outside the main part",
        "<title>T</title><h1>Ash</h1><main>A</main>",
        [("T", 24.0), ("A", 11.0)],
    ),
]


@pytest.mark.parametrize(("seen", "page", "blocks"), TITLES, ids=[case[0] for case in TITLES])
def test_the_title_stands_in_for_a_missing_heading(tmp_path, seen, page, blocks):
    found = [(block.text, block.size) for block in flow_of(tmp_path, page).blocks]
    assert found == blocks, seen


PAGES = [
    ("Word's", "<p>A<p><br clear=all style='page-break-before:always'>B", [1, 2]),
    ("before a block", "<p>A<h1 style='break-before: page'>B</h1>", [1, 2]),
    ("behind a block", "<p style='page-break-after:always'>A<p>B", [1, 2]),
    ("at the beginning", "<p style='page-break-before:always'>A<p>B", [1, 1]),
    ("avoided", "<p>A<p style='page-break-before:avoid'>B", [1, 1]),
]


@pytest.mark.parametrize(("seen", "page", "numbers"), PAGES, ids=[case[0] for case in PAGES])
def test_pages_that_the_author_began(tmp_path, seen, page, numbers):
    assert [block.page for block in flow_of(tmp_path, page).blocks] == numbers, seen


def test_a_table_keeps_the_page_on_which_it_begins(tmp_path):
    page = (
        "<p>A<table border=1 style='page-break-before:always'>"
        "<tr><td>B<tr style='page-break-before:always'><td>C</table><p>D"
    )
    flow = flow_of(tmp_path, page)
    assert [block.page for block in flow.blocks] == [1, 2, 2]
    assert {cell.content[0].page for cell in flow.blocks[1].cells} == {2}


NOTICES = [
    ("deleted", "<p>by <del>May</del> June", "tracked_changes", ["by June"]),
    ("struck out", "<p>by <s>May</s> June", "struck_out", ["by May June"]),
    (
        "struck out by style",
        "<p><b style='text-decoration:line-through'>A</b>",
        "struck_out",
        ["A"],
    ),
    (
        "a hidden table",
        f"<div style='display:none'>{DATA}</div><p>A",
        "hidden_text",
        ["A"],
    ),
    (
        "a hidden row",
        "<table border=1><tr><td>A<tr hidden><td>B</table>",
        "hidden_text",
        [{(0, 0): "A"}],
    ),
    (
        "Word's comments",
        "<p>A<div style='mso-element:comment-list'><p>Really?</div>",
        "comments",
        ["A"],
    ),
    ("a hidden menu", "<ul hidden><li>M</ul><p>A", None, ["A"]),
    ("a hidden empty table", "<table hidden><tr><td></table><p>A", None, ["A"]),
]


@pytest.mark.parametrize(
    ("seen", "page", "code", "blocks"), NOTICES, ids=[case[0] for case in NOTICES]
)
def test_notices(tmp_path, seen, page, code, blocks):
    flow = flow_of(tmp_path, page)
    assert shorts(flow.blocks) == blocks, seen
    assert [notice.code for notice in flow.notices] == ([code] if code else []), seen
    assert all(notice.message.endswith(".") for notice in flow.notices)


LETTERS = "Tŷ “Nia” – £5"
# How a page's bytes came about, what it declares, how it is encoded.
ENCODINGS = [
    ("a site", "<meta charset=utf-8>", "utf-8"),
    ("a site that says it in the header", "", "utf-8"),
    ("with a mark", "<meta charset=windows-1252>", "utf-8-sig"),
    ("an old browser's Unicode", "", "utf-16"),
    ("a wrong declaration", "<meta charset=utf-16>", "utf-8"),
    ("XHTML", "<?xml version='1.0' encoding='UTF-8'?>", "utf-8"),
]
WINDOWS = [
    ("Word", "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"),
    ("Latin 1, which is Windows-1252 to browsers", "<meta charset='iso-8859-1'>"),
    ("nothing", ""),
    ("UTF-8, which it is not", "<meta charset=utf-8>"),
    ("an encoding that nobody knows", "<meta charset=x-user>"),
    ("no encoding of text", "<meta charset=rot13>"),
]


@pytest.mark.parametrize(("seen", "declared", "encoding"), ENCODINGS)
def test_encodings(tmp_path, seen, declared, encoding):
    page = f"<html>{declared}<body><p>{LETTERS}".encode(encoding)
    assert read(tmp_path, page) == [LETTERS], seen


@pytest.mark.parametrize(("seen", "declared"), WINDOWS)
def test_windows_encoding(tmp_path, seen, declared):
    page = f"<html>{declared}<body><p>“Nia” – £5".encode("cp1252")
    assert read(tmp_path, page) == ["“Nia” – £5"], seen


def test_welsh_encoding(tmp_path):
    page = "<meta charset=iso-8859-14><p>Tŷ Ŵyl".encode("iso-8859-14")
    assert read(tmp_path, page) == ["Tŷ Ŵyl"]


def test_one_bad_byte_does_not_spoil_the_rest(tmp_path):
    page = "<meta charset=utf-8><p>Cafés à côté ".encode() + b"\xff."
    assert read(tmp_path, page) == ["Cafés à côté \ufffd."]


ARCHIVE = """From: <Saved by Blink>
Subject: =?utf-8?Q?Action_plan?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--part"

----part
Content-Type: {type}; charset="{charset}"
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.gov.uk/plan

<html><body><p>Cost =3D =C2=A3400 =
a year
----part
Content-Type: text/css
Content-Location: cid:css

p {{ color: red }}
----part--
"""


def test_single_file_archives(tmp_path):
    page = ARCHIVE.format(type="text/html", charset="utf-8")
    assert read(tmp_path, page) == ["Cost = £400 a year"]
    assert read(tmp_path, page.replace("\n", "\r\n")) == ["Cost = £400 a year"]


@pytest.mark.parametrize(
    "page",
    [
        ARCHIVE.format(type="image/png", charset="utf-8"),
        "MIME-Version: 1.0\nContent-Type: text/plain\n\nhello",
        "MIME-Version: 1.0\n" + "Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 5_000,
    ],
    ids=["no page", "a message", "parts without end"],
)
def test_archives_without_a_page(tmp_path, page):
    with pytest.raises(DamagedError, match="print the page to PDF"):
        flow_of(tmp_path, page)


@pytest.mark.parametrize(
    ("page", "advice"),
    [
        ("<html></html>", "print it to PDF"),
        ("<!-- nothing -->", "print it to PDF"),
        (" ", "print it to PDF"),
        ("<body><script>load()</script><div id=app></div>", "print it to PDF"),
        ("<html><frameset><frame src=a.htm></frameset></html>", "Open the page inside it"),
    ],
)
def test_pages_without_text(tmp_path, page, advice):
    with pytest.raises(NoTextError, match=advice):
        flow_of(tmp_path, page)


def test_deep_nesting_is_refused_or_read(tmp_path):
    assert read(tmp_path, "<div>" * 1_500 + "A") == ["A"]
    with pytest.raises(TooLargeError, match="nested too deep"):
        flow_of(tmp_path, "<div>" * 10_000 + "A")
    with pytest.raises(TooLargeError, match="tables too deep"):
        flow_of(tmp_path, "<table border=1><tr><td>" * 100 + "A")


def test_size_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(html, "LARGEST_FILE", 1_000)
    with pytest.raises(TooLargeError, match="larger than"):
        flow_of(tmp_path, "<p>" + "A" * 1_000)


def test_styles_kept_are_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(html_styles, "MOST_KEPT", 2)
    page = "<style>.h{display:none}</style>" + "<p>A<p class=h>no<p id=a>A" * 2
    assert read(tmp_path, page) == ["A"] * 4


def test_tags_are_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(html, "MOST_TAGS", 100)
    with pytest.raises(TooLargeError, match="more parts"):
        flow_of(tmp_path, "<b>A</b>" * 100)


HOSTILE = [
    "<table border=1>" + "<tr><td rowspan=65534 colspan=1000>A" * 300 + "</table>",
    "<table border=1><tr>" + "<td rowspan=0>A" * 300 + "<tr>" * 10_000 + "</table>",
    "<table border=1><tr>" + "<td>A" * 1_000 + "<tr><td>A" * 1_000 + "</table>",
]


@pytest.mark.parametrize(
    "page", HOSTILE, ids=["wide and deep", "many that reach down", "wide and long"]
)
def test_hostile_spans_are_refused(tmp_path, page):
    with pytest.raises(TooLargeError, match="try again"):
        flow_of(tmp_path, page)


def test_odd_bytes_do_not_break_the_reader(tmp_path):
    assert read(tmp_path, b"<p>" + b"A" * 99 + b"\x00B\x01<p>&#0;&#xD800;&#x110000;C")[-1].endswith(
        "C"
    )


# In the manner of a committee system: layout tables, menus, an agenda item with a plan inside.
COMMITTEE_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Agenda item - Ponds review</title>
<link rel="stylesheet" href="x.css" /></head><body>
<form method="post" action="a.aspx"><input type="hidden" name="v" value="abc" />
<table width="100%" cellspacing="0"><tr><td class="side">
<ul><li><a href="1">Committees</a></li><li><a href="2">Meetings</a></li>
<li><a href="3">Members</a></li></ul></td>
<td class="body"><div class="content"><h1>Agenda item</h1><h2>Ponds review: action plan</h2>
<div class="meta"><p><a href="m">Meeting of Environment Scrutiny Committee, Monday, 4 March 2019
2.00 pm (Item 7.)</a></p></div>
<div class="WordSection1"><p class="MsoNormal">The committee&rsquo;s response:<o:p></o:p></p>
<table class="MsoTableGrid" border="1"><thead><tr><td><p><b>Action<o:p></o:p></b></p></td>
<td><p><b>Lead</b></p></td></tr></thead><tr><td><p>Clear ponds</p><p>Plant reeds</p></td>
<td><p>Nia Bevan<o:p>&nbsp;</o:p></p></td></tr></table></div>
<h3>Supporting documents:</h3><ul><li><a href="d">Report</a> PDF 200 KB</li></ul></div></td></tr>
</table></form></body></html>"""


def test_a_page_of_a_committee_system(tmp_path):
    flow = flow_of(tmp_path, COMMITTEE_PAGE)
    *above, table, heading, document = flow.blocks
    assert shorts(above) == [
        "Agenda item",
        "Ponds review: action plan",
        "Meeting of Environment Scrutiny Committee, Monday, 4 March 2019 2.00 pm (Item 7.)",
        "The committee’s response:",
    ]
    assert rows(table) == [["Action", "Lead"], [["Clear ponds", "Plant reeds"], "Nia Bevan"]]
    assert [short(heading), short(document)] == ["Supporting documents:", "• Report PDF 200 KB"]
    assert flow.running == ("• Committees", "• Meetings", "• Members")
    assert flow.format == "html"
    flow.close()
