"""CSV files: separators, quotes and encodings, and what is no CSV file."""

import pytest

from svextract.errors import DamagedError, TooLargeError, UnknownFormatError
from svextract.readers import delimited
from svextract.readers.delimited import DelimitedFlow, find_separator, looks_delimited
from svextract.readers.flowtext import Budget
from tests.readers.flows import check_tables, rows

PLAN = [["No.", "Action", "Lead"], ["1", "Cut verges", "Nia"], ["2", "Plant trees", "Tom"]]


def flow_of(tmp_path, content):
    path = tmp_path / "plan.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    flow = DelimitedFlow(path)
    check_tables(flow.blocks)
    return flow


def read(tmp_path, content):
    [table] = flow_of(tmp_path, content).blocks
    return rows(table)


def joined(separator, ending="\n"):
    return "".join(separator.join(row) + ending for row in PLAN)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", ", "])
def test_separators(tmp_path, separator):
    assert read(tmp_path, joined(separator)) == PLAN


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\n\n"])
def test_line_ends(tmp_path, ending):
    found = read(tmp_path, joined(",", ending))
    assert [row for row in found if any(row)] == PLAN


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [("", "utf-8"), ("\ufeff", "utf-8"), ("\ufeff", "utf-16-le"), ("", "cp1252")],
)
def test_encodings(tmp_path, mark, encoding):
    content = f"{mark}Action,Cost\nCut “wild” verges,£5\n".encode(encoding)
    assert read(tmp_path, content) == [["Action", "Cost"], ["Cut “wild” verges", "£5"]]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("sep=;\r\nA,1;B\r\nC,2;D\r\n", [["A,1", "B"], ["C,2", "D"]]),
        ("SEP=\t\nA;1\tB\n", [["A;1", "B"]]),
        ('\ufeffsep=|\n"A"|B\n', [["A", "B"]]),
    ],
)
def test_a_first_line_names_the_separator(tmp_path, content, found):
    assert read(tmp_path, content) == found


# What a file holds, and the rows it means.
QUOTES = [
    ("a comma", 'A,B\n"x, y",z\n', [["A", "B"], ["x, y", "z"]]),
    ("quotes", 'A,B\n"say ""no""",z\n', [["A", "B"], ['say "no"', "z"]]),
    ("a line break", 'A,B\n"x\r\ny",z\n', [["A", "B"], ["x / y", "z"]]),
    ("an empty line", 'A,B\n"x\n\ny",z\n', [["A", "B"], [["x", "y"], "z"]]),
    ("a space before quotes", 'A, B\n"x, y", "z, w"\n', [["A", "B"], ["x, y", "z, w"]]),
    ("an inch", 'A,B\n6" pipe,z\n', [["A", "B"], ['6" pipe', "z"]]),
    ("empty values", "A,,B\n,x,\n", [["A", "", "B"], ["", "x", ""]]),
    ("empty edges", ",,\n,A,B\n,C,D\n,,\n", [["A", "B"], ["C", "D"]]),
    ("an empty row", "A,B\n,\n,\nC,D\n", [["A", "B"], ["", ""], ["C", "D"]]),
    ("one column", "Action\nCut verges\n", [["Action"], ["Cut verges"]]),
    ("a semicolon in values", "A,B\nx; y,z; w; v\n", [["A", "B"], ["x; y", "z; w; v"]]),
    ("a title above", "Plan\n\nA,B\nx,y\n", [["Plan", ""], ["", ""], ["A", "B"], ["x", "y"]]),
    (
        "characters that print nothing",
        f"{'A' * 99},B\nx\x07,\u200bz\n",
        [["A" * 99, "B"], ["x", "z"]],
    ),
]


@pytest.mark.parametrize(("seen", "content", "found"), QUOTES, ids=[case[0] for case in QUOTES])
def test_values(tmp_path, seen, content, found):
    flow = flow_of(tmp_path, content)
    assert rows(flow.blocks[0]) == found, seen
    assert flow.notices == (), seen


def test_a_table_is_one_page_of_body_type(tmp_path):
    flow = flow_of(tmp_path, joined(","))
    paragraph = flow.blocks[0].cells[0].content[0]
    assert (flow.format, flow.running, paragraph.page, paragraph.size) == ("csv", (), 1, 11.0)
    flow.close()


def test_ragged_rows_are_kept_and_told(tmp_path):
    flow = flow_of(tmp_path, "Plan\nA,B,C\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n")
    assert rows(flow.blocks[0])[3:5] == [["4", "5", "", ""], ["6", "7", "8", "9"]]
    assert [notice.message for notice in flow.notices] == [
        "2 rows have more or fewer values than the others; check that they are in their columns."
    ]


@pytest.mark.parametrize("content", ['A,B,C\n1,"2,3\n4,5,6\n', 'A,B\n"x" y,z\n'])
def test_quotes_out_of_place_are_told(tmp_path, content):
    flow = flow_of(tmp_path, content)
    assert "quotes_out_of_place" in [notice.code for notice in flow.notices]
    assert len(flow.blocks[0].cells) >= 4


def test_a_quote_that_swallows_the_file_is_refused(tmp_path):
    with pytest.raises(DamagedError, match="quotation mark"):
        flow_of(tmp_path, 'A,B\n1,"2\n' + "3,4\n" * 50_000)


def test_no_values(tmp_path):
    assert flow_of(tmp_path, ",,\n,,\n").blocks == ()


def test_a_program_is_no_text(tmp_path):
    with pytest.raises(UnknownFormatError):
        flow_of(tmp_path, b"\x7fELF\x01\x02\x03\x04,\x05\n")


def test_size_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "Budget", lambda: Budget(pieces=100))
    assert read(tmp_path, "A,B\n" * 33)
    with pytest.raises(TooLargeError, match="try again"):
        flow_of(tmp_path, "A,B\n" * 34)
    monkeypatch.setattr(delimited, "LARGEST_FILE", 10)
    with pytest.raises(TooLargeError, match="larger than"):
        flow_of(tmp_path, "A,B\n" * 3)


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\nc,d", ","),
        ("a;b,c\nd;e", ";"),
        ("a;b;c\nd, e, f;g;h", ";"),
        ("a\tb, c\nd\te", "\t"),
        ("plain", ","),
        ("", ","),
    ],
)
def test_the_separator_is_the_most_regular_one(text, separator):
    assert find_separator(text) == separator


HEADINGS = "Rec,Action,Lead,Due\n"
VALUES = [
    ("values", HEADINGS + "1,Cut verges,Nia,May 2019\n"),
    ("a spreadsheet's first line", "sep=,\nA,B\n"),
    ("semicolons", (HEADINGS + "1,Cut verges,Nia,May 2019\n").replace(",", ";")),
    ("quotes", HEADINGS + '1,"Cut verges, twice",Nia,"May, June"\n'),
    ("spaces before quotes", 'Rec, "Action", "Lead"\n1, "Cut, mow", "Nia"\n2, "a", "b"\n'),
    ("line breaks", HEADINGS + '1,"Cut\nverges",Nia,May\n'),
    ("line breaks between tabs", 'Rec\tAction\tLead\n1\t"Cut\nverges"\tNia\n'),
    ("titles above", "Action plan\nMarch 2019\n" + HEADINGS + "1,Cut verges,Nia,May\n"),
    ("padded titles above", "Action plan,,,\n,,,\n" + HEADINGS + "1,Cut verges,Nia,May\n"),
    ("commas in prose", HEADINGS + '1,"Cut, mow, strim, and rake",Nia,"May, June, July"\n' * 9),
    ("a beginning that is cut", HEADINGS + '1,"Cut verges",Nia,May\n' * 9 + '1,"Cut ver'),
    ("one ragged row in ten", HEADINGS + "1,Cut,Nia,May\n" * 9 + "1,Cut,Nia\n1,A,B,C\n"),
]
PROSE = [
    ("nothing", ""),
    ("prose", "The Panel met on 4 March 2019, at 2 pm, in Ash.\nIt agreed that the plan, as read,"),
    ("prose with two commas a line", "One, two, three and more.\nFour, five, six and more.\n" * 5),
    ("names", "Nia Bevan, Head of Parks, Ash Council\nTom Ash, Clerk, Elm Council\n"),
    ("semicolons in prose", "first; second; third\nfourth; fifth; sixth\n"),
    ("sums", "Budget  1,200,000\nSpent   1,100,300\nLeft    1,000,100\n"),
    ("tabs", "Rec\tAction\tLead\n1\tCut verges\tNia\n2\tPlant trees\tTom\n"),
    ("tabs and quotes", 'Rec\tAction\tLead\n1\t"Cut verges"\tNia\n'),
    ("bars", "| Rec | Action | Lead |\n| 1 | Cut verges | Nia |\n"),
    ("columns of spaces", "Rec  Action      Lead\n1    Cut verges  Nia\n2    Plant       Tom\n"),
    ("one row", "Rec,Action,Lead\n"),
    ("two columns", "Action,Lead\nCut verges,Nia\nPlant trees,Tom\n"),
    ("rows of all lengths", "a,b,c\nd,e\nf,g,h,i\nj\nk,l,m\nn\n"),
    ("an unclosed quote", 'He said "no, not, ever\nand went, home, early\n'),
    ("a quote without end", '"' + "a, b, c " * 20_000),
    ("a letter", "Dear Nia,\nThank you for your letter,\nwhich I read.\nYours,\nTom\n"),
]


@pytest.mark.parametrize(("seen", "text"), VALUES, ids=[case[0] for case in VALUES])
def test_values_are_told(seen, text):
    assert looks_delimited(text), seen


@pytest.mark.parametrize(("seen", "text"), PROSE, ids=[case[0] for case in PROSE])
def test_texts_are_no_values(seen, text):
    assert not looks_delimited(text), seen


def test_a_long_text_is_told_by_its_beginning():
    row = "1,Cut verges,Nia,May 2019\n"
    assert looks_delimited(HEADINGS + row * 20_000)
    assert not looks_delimited("Cut verges, said Nia, by May.\n" * 20_000)
