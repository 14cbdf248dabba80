"""Text files: every encoding, and characters that become words on a page."""

from contextlib import closing

import pytest

from svextract import extract
from svextract.errors import UnknownFormatError
from svextract.options import Options
from svextract.readers import open_pages
from svextract.readers.text import GUTTER, INDENT, LEADING, bars_to_tabs, decode, tab_stops
from svextract.tables.lines import words_to_lines

PLAN = "Lead officer – “Nia Bevan”\nCost: £400\n"

# How the bytes came about, the encoding, what stands before the text.
ENCODINGS = [
    ("Linux, macOS", "utf-8", b""),
    ("Notepad since 2019 with a mark, Excel's CSV UTF-8", "utf-8", b"\xef\xbb\xbf"),
    ("Notepad's 'Unicode'", "utf-16-le", b"\xff\xfe"),
    ("Notepad's 'Unicode big endian'", "utf-16-be", b"\xfe\xff"),
    ("a database export without a mark", "utf-16-le", b""),
    ("a database export without a mark", "utf-16-be", b""),
    ("Notepad before 2019, Word's plain text", "cp1252", b""),
]


@pytest.mark.parametrize(("seen", "encoding", "mark"), ENCODINGS)
def test_encodings_give_the_same_text(seen, encoding, mark):
    assert decode(mark + PLAN.encode(encoding)) == PLAN, seen


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Caf\xe9 \x80 5", "Café € 5"),
        (b"undefined in cp1252: \x81", "undefined in cp1252: \ufffd"),
        (b"cut in a letter: \xc3", "cut in a letter: Ã"),
        (b"plain", "plain"),
        (b"end of file\x1a", "end of file\x1a"),
        ("Cyngor Sir Gâr, tŷ".encode(), "Cyngor Sir Gâr, tŷ"),
        ("\ufeff".encode("utf-16-le") + "tŷ".encode("utf-16-le"), "tŷ"),
    ],
)
def test_odd_bytes(data, text):
    assert decode(data) == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04" * 50,
        b"\x7fELF\x02\x01\x01" + b"\x00\x01\x02" * 100,
        b"text" + b"\x03" * 10,
    ],
    ids=["all bytes", "controls", "a program", "some controls"],
)
def test_binary_is_no_text(data):
    with pytest.raises(UnknownFormatError, match="Save the plan as PDF or as plain text"):
        decode(data)


def pages_of(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "plan.txt"
    path.write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    return open_pages(path, "txt", Options())


def lines_of(tmp_path, text):
    return [line.text for line in words_to_lines(pages_of(tmp_path, text).page(0).words)]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["Unix", "Windows", "old Macintosh"])
def test_line_endings(tmp_path, ending):
    text = ending.join(["Action Plan", "", "Owner"])
    words = pages_of(tmp_path, text).page(0).words
    assert [(word.text, word.box.bottom) for word in words] == [
        ("Action", LEADING),
        ("Plan", LEADING),
        ("Owner", 3 * LEADING),
    ]


def test_words_stand_at_their_characters(tmp_path):
    page = pages_of(tmp_path, "Action    Lead officer\n          Nia").page(0)
    assert [(word.text, word.box.x0, word.box.x1) for word in page.words] == [
        ("Action", 0, 6),
        ("Lead", 10, 14),
        ("officer", 15, 22),
        ("Nia", 10, 13),
    ]
    assert not page.located
    assert page.width == 22
    assert all(word.box.top < word.box.bottom for word in page.words)


def test_a_form_feed_begins_a_page(tmp_path):
    pages = pages_of(tmp_path, "first\n\fsecond\n\f")
    assert (pages.count, pages.format, pages.located) == (3, "txt", False)
    assert [[word.text for word in pages.page(n).words] for n in range(3)] == [
        ["first"],
        ["second"],
        [],
    ]
    assert [pages.page(n).number for n in range(3)] == [1, 2, 3]
    assert pages.text(1).strip() == "second"


def test_tabs_give_each_column_room_for_its_widest_cell(tmp_path):
    text = "Action\tOfficer\tDate\nCut the verges twice a year\tNia\t2018\n\tHead of Parks\n"
    page = pages_of(tmp_path, text).page(0)
    starts = {word.text: word.box.x0 for word in page.words}
    assert starts["Action"] == starts["Cut"] == INDENT
    assert starts["Officer"] == starts["Nia"] == starts["Head"]
    assert starts["Date"] == starts["2018"]
    assert starts["Officer"] - (INDENT + len("Cut the verges twice a year")) == GUTTER


def test_lines_without_tabs_hang_out_to_the_left(tmp_path):
    page = pages_of(tmp_path, "A sentence\nAction\tOfficer\n").page(0)
    starts = {word.text: word.box.x0 for word in page.words}
    assert starts["A"] == 0
    assert starts["Action"] == INDENT


def test_columns_are_as_wide_over_all_pages(tmp_path):
    pages = pages_of(tmp_path, "Action\tOfficer\n\fA much longer action\tNia\n")
    assert pages.page(0).words[1].box.x0 == pages.page(1).words[-1].box.x0


@pytest.mark.parametrize(
    ("lines", "stops"),
    [
        ([], [INDENT]),
        (["no tabs"], [INDENT]),
        (["ab\tc"], [INDENT, INDENT + 2 + GUTTER, INDENT + 3 + 2 * GUTTER]),
        (["\t\tc"], [INDENT, INDENT + GUTTER, INDENT + 2 * GUTTER, INDENT + 1 + 3 * GUTTER]),
        (["  ab  \tc"], [INDENT, INDENT + 2 + GUTTER, INDENT + 3 + 2 * GUTTER]),
    ],
)
def test_tab_stops(lines, stops):
    assert tab_stops(lines) == stops


BARS = "| Action | Officer |\n|---|---|\n| Cut verges | Nia |\n"


def test_cells_between_bars_are_cells_between_tabs(tmp_path):
    page = pages_of(tmp_path, BARS).page(0)
    starts = {word.text: word.box.x0 for word in page.words}
    assert [word.text for word in page.words] == ["Action", "Officer", "Cut", "verges", "Nia"]
    assert starts["Officer"] == starts["Nia"]


# Lines, and the same as the reader hands them on: '→' is a tab.
BARRED = {
    "Markdown": (["| a | b |", "|---|:-:|", "| c | d |"], ["a→b", "|---|:-:|", "c→d"]),
    "Markdown without borders": (["a | b | c", "--- | --- | ---", "d | e | f"],
                                 ["a→b→c", "--- | --- | ---", "d→e→f"]),
    "Markdown that lacks a cell": (["| a | b |", "|---|---|", "| c |"], ["a→b", "|---|---|", "c"]),
    "an escaped bar": (["| a \\| b | c |"], ["a | b→c"]),
    "an empty cell": (["| a | | c |"], ["a→→c"]),
    "every line a row": (["a | b | c |", "d | e | f |"], ["a→b→c", "d→e→f"]),
    "a cell a line": (["a   |", "b |", "c |"], ["a |", "b |", "c |"]),
    "a row over lines": (["a | b  |", "c | d", "e | f |"], ["a | b |", "c | d", "e | f |"]),
    "the first cell over lines": (["a | b | c |", "d | e | f |", "g", "h | i | j |"],
                                  ["a | b | c |", "d | e | f |", "g", "h | i | j |"]),
    "a title above": (["a", "b | c | d |", "e | f | g |"], ["a", "b→c→d", "e→f→g"]),
    "prose with a bar": (["Page 1 | Public", "", "| a | b |", "| c | d |"],
                         ["Page 1 | Public", "", "a→b", "c→d"]),
    "Markdown beside rows over lines": (
        ["| a | b |", "|---|---|", "", "c | d", "e |", "f | g | h |"],
        ["a→b", "|---|---|", "", "c | d", "e |", "f | g | h |"]),
}  # fmt: skip


@pytest.mark.parametrize("name", BARRED)
def test_bars_become_tabs_where_every_line_is_a_row(name):
    lines, handed_on = BARRED[name]
    assert bars_to_tabs(lines) == [line.replace("→", "\t") for line in handed_on]


def test_the_rows_of_markdown_are_divided_by_lines(tmp_path):
    page = pages_of(tmp_path, "Plan\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n").page(0)
    bottoms = [word.box.bottom for word in page.words if word.text in "ace"]
    between = [rule.top for rule in page.rules]
    assert [sum(rule < bottom for rule in between) for bottom in bottoms] == [0, 2, 3]


def test_rows_of_markdown_stay_apart(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(
        "| Action | Lead officer | Deadline |\n|---|---|---|\n"
        "| Choose A \\| B | Nia Bevan | May 2018 |\n| Count the trees | Tom Hale | |\n"
    )
    actions = extract(path).actions
    assert [(a.text, a.officers_text, a.deadline_text) for a in actions] == [
        ("Choose A | B", "Nia Bevan", "May 2018"),
        ("Count the trees", "Tom Hale", ""),
    ]


@pytest.mark.parametrize(
    "drawn", ["----------", "-----  -----", "==========", "|---|---|", "+----+----+", "__________"]
)
def test_lines_drawn_with_characters_are_lines(tmp_path, drawn):
    page = pages_of(tmp_path, f"Action\n{drawn}\nCut verges\n").page(0)
    assert [word.text for word in page.words] == ["Action", "Cut", "verges"]
    (rule,) = page.rules
    assert (rule.x0, rule.x1) == (0, len(drawn))
    assert page.words[0].box.bottom < rule.top < page.words[1].box.bottom


@pytest.mark.parametrize("text", ["-", "--", "a --- b", "1 | 2", "Yes/No"])
def test_short_dashes_and_lone_bars_are_text(tmp_path, text):
    page = pages_of(tmp_path, text).page(0)
    assert page.rules == ()
    assert lines_of(tmp_path, text) == [text]


@pytest.mark.parametrize("text", ["", "\n\n", "\t\t\n", " \t \f \n"])
def test_nothing_is_no_words(tmp_path, text):
    pages = pages_of(tmp_path, text)
    assert all(pages.page(number).words == () for number in range(pages.count))


def test_controls_inside_a_line_divide_words(tmp_path):
    text = "one\x0btwo " + "word " * 40
    assert lines_of(tmp_path, text)[0].startswith("one two word")


MARKED = [
    ("## Verges Review ##", "Verges Review"),
    ("# Verges Review", "Verges Review"),
    ("#1 Verges Review", "#1 Verges Review"),
    ("**Lead:** Nia Bevan and **Tom Hale**", "Lead: Nia Bevan and Tom Hale"),
    ("2 ** 3 is not bold ** at all", "2 ** 3 is not bold ** at all"),
]


@pytest.mark.parametrize(("line", "said"), MARKED)
def test_marks_of_markdown_are_taken_off(tmp_path, line, said):
    path = tmp_path / "a.txt"
    path.write_text(f"{line}\n", "utf-8")
    with closing(open_pages(path, "txt", Options())) as pages:
        assert " ".join(word.text for word in pages.page(0).words) == said
