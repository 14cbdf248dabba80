"""Running heads, feet and page numbers are taken off; what belongs to the page stays."""

import pytest

from svextract.page import Grid
from svextract.tables.furniture import line_key
from svextract.tables.walk import PageWalk
from tests.readers.papers import HEIGHT, make_pdf, open_pdf, write
from tests.tables.made import WORDS

pytest.importorskip("reportlab")

LEFT, COLUMN, LEADING = 50, 140, 14


def printed(text):
    """Return a drawing of a page: lines from the top; those that begin with '>' at the foot."""

    def draw(canvas):
        lines = text.split("\n")
        feet = [line for line in lines if line.startswith(">")]
        for number, line in enumerate(line for line in lines if not line.startswith(">")):
            _cells(canvas, line, HEIGHT - 40 - number * LEADING)
        for number, line in enumerate(reversed(feet)):
            _cells(canvas, line[1:], 30 + number * LEADING)

    return draw


def _cells(canvas, line, y):
    for column, text in enumerate(line.split("|")):
        if text.strip():
            write(text.strip(), LEFT + column * COLUMN, y)(canvas)


def read(tmp_path, *texts):
    """Read pages; return what was taken off, and all the text that was kept."""
    pages = open_pdf(make_pdf(tmp_path / "a.pdf", *map(printed, texts)))
    walk = PageWalk(pages, WORDS)
    blocks = walk.blocks(range(pages.count))
    pages.close()
    return walk.running, [text for block in blocks for text in _texts(block)]


def _texts(block):
    if not isinstance(block, Grid):
        return [line.text for line in block.lines]
    return [*(block.headings or ()), *(cell.text for row in block.rows for cell in row.cells)]


HEAD = "Pellwater Council – Public"
HEADINGS = "Action|Lead officer|Deadline"
# Pages, what is taken off them, what must stay.
CASES = {
    "a running head": (
        [f"{HEAD}\nCut the verges", f"{HEAD}\nCount the trees"],
        [HEAD, HEAD],
        ["Cut the verges", "Count the trees"],
    ),
    "a running head of two lines": (
        [f"{HEAD}\nAppendix A\nCut the verges", f"{HEAD}\nAppendix A\nCount the trees"],
        [HEAD, "Appendix A"] * 2,
        ["Cut the verges", "Count the trees"],
    ),
    "a running head with a number that counts up": (
        [f"{HEAD} 7\nCut the verges", f"{HEAD} 8\nCount the trees"],
        [f"{HEAD} 7", f"{HEAD} 8"],
        ["Cut the verges"],
    ),
    "a different head on left and right pages": (
        ["Left\nCut", "Right\nCount", "Left\nPlant", "Right\nReport"],
        ["Left", "Right"],
        ["Cut", "Count", "Plant", "Report"],
    ),
    "'Page 2 of 3' on one page alone": (
        ["Cut the verges", "Count the trees\n>Page 2 of 3"],
        ["Page 2 of 3"],
        ["Count the trees"],
    ),
    "a page number that a scan was misread for": (
        ["Cut the verges\n>. Page 1} of 2", "Count the trees\n>Page ! of 2"],
        [". Page 1} of 2", "Page ! of 2"],
        ["Cut the verges", "Count the trees"],
    ),
    "a bare number that is the page's": (
        ["Cut the verges", "Count the trees\n>2"],
        ["2"],
        ["Count the trees"],
    ),
    "a Welsh page number": (["Cut the verges\n>Tudalen 1", "Count"], ["Tudalen 1"], ["Count"]),
    "a year at the foot is the end of a deadline": (
        [f"{HEADINGS}\n>Cut the verges|Nia Bevan|December\n>||2018", "Count the trees"],
        [],
        ["Cut the verges"],
    ),
    "a number that is another page's stays": (
        ["Cut the verges\n>12", "Count the trees"],
        [],
        ["Cut the verges", "12"],
    ),
    "a heading row that every page repeats stays": (
        [f"{HEADINGS}\nCut|Nia|May 2018", f"{HEADINGS}\nCount|Tom|May 2018"],
        [],
        ["Action", "Lead officer", "Deadline"],
    ),
    "a running head above a repeated heading row": (
        [f"{HEAD}\n{HEADINGS}\nCut|Nia|May 2018", f"{HEAD}\n{HEADINGS}\nCount|Tom|May 2018"],
        [HEAD, HEAD],
        ["Action", "Lead officer", "Deadline"],
    ),
    "the same line at another height stays": (
        ["Nia Bevan\nCut the verges", "Count the trees\nof the park\nNia Bevan"],
        [],
        ["Nia Bevan", "Cut the verges"],
    ),
    "the same line deep inside two pages stays": (
        ["\n".join([*"abcdef", "See the report", *"ghijkl"]),
         "\n".join([*"mnopqr", "See the report", *"stuvwx"])],
        [],
        ["See the report"],
    ),
    "an officer at the same height on two pages stays": (
        ["Cut the verges|Nia Bevan", "Count the trees|Nia Bevan"],
        [],
        ["Cut the verges Nia Bevan", "Count the trees Nia Bevan"],
    ),
    "the end of a cell that is the same on two pages stays": (
        ["Cut the verges", "Count the trees\nof the park", "Plant ten trees\nof the park",
         "Report", "Ask"],
        [],
        ["Count the trees", "of the park", "Plant ten trees"],
    ),
    "a page without words": (["", "Cut the verges"], [], ["Cut the verges"]),
}  # fmt: skip
NOT_YET = {
    "a different head on left and right pages": "the first two pages are not compared with the "
    "third and fourth"
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name, marks=[pytest.mark.xfail(reason=NOT_YET[name])] if name in NOT_YET else []
        )
        for name in CASES
    ],
)
def test_furniture(tmp_path, name):
    texts, taken, kept = CASES[name]
    running, left = read(tmp_path, *texts)
    assert sorted(set(running)) == sorted(set(taken))
    joined = " / ".join(left)
    assert [text for text in kept if text not in joined] == []
    assert [text for text in taken if text in left] == []


def test_a_year_at_the_foot_stays_in_its_cell(tmp_path):
    texts, _, _ = CASES["a year at the foot is the end of a deadline"]
    _, left = read(tmp_path, *texts)
    assert "2018" in " ".join(left)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Page 2", True),
        ("page 2 of 12", True),
        ("p. 2", True),
        ("2", True),
        ("2 / 12", True),
        ("2 of 12", True),
        ("- 2 -", True),
        ("3", False),
        ("2018", False),
        ("2 May", False),
        ("R2", False),
        ("2.1", False),
    ],
)
def test_page_numbers(tmp_path, text, taken):
    running, left = read(tmp_path, "Cut the verges", f"Count the trees\n>{text}")
    assert (text in running) is taken
    assert any(text.strip("| ") in line for line in left) is not taken


def test_a_key_leaves_numbers_and_spacing_out():
    assert line_key("Page 3 of  12") == line_key("Page 4 of 12")
    assert line_key("Page 3") != line_key("Paper 3")
