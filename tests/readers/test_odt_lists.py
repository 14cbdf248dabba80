"""Lists and headings of OpenDocument texts: the numbers they print."""

import pytest

from .odt_elements import (
    LEGAL,
    bullet,
    heading,
    items,
    list_style,
    number,
    para,
    style,
)
from .packing import told

CONTINUED = ' text:continue-numbering="true"'
# What it is, the styles of lists, the body, what is printed.
LISTS = [
    (
        "levels",
        LEGAL,
        items(para("a") + items(para("b") + items("c", style=""), style=""), "d"),
        ["1. a", "1.1 b", "(i) c", "2. d"],
    ),
    ("two paragraphs in an item", LEGAL, items(para("a") + para("b"), "c"), ["1. a", "b", "2. c"]),
    (
        "a new list begins again, a continued one goes on",
        LEGAL,
        items("a") + items("b") + para("text") + items("c", more=CONTINUED),
        ["1. a", "1. b", "text", "2. c"],
    ),
    (
        "a list continued by its name",
        LEGAL,
        items("a", more=' xml:id="x"') + items("b") + items("c", more=' text:continue-list="x"'),
        ["1. a", "1. b", "2. c"],
    ),
    (
        "a name that is not there",
        LEGAL,
        items("a") + items("b", more=' text:continue-list="y"'),
        ["1. a", "1. b"],
    ),
    (
        "a deeper level after text",
        LEGAL,
        items(para("a") + items("b", style=""))
        + para("text")
        + items(items("c", style=""), more=CONTINUED),
        ["1. a", "1.1 b", "text", "1.2 c"],
    ),
    ("a level passed over", LEGAL, items(items("a", style=""), "b"), ["1.1 a", "2. b"]),
    (
        "an item that begins elsewhere",
        LEGAL,
        items("a", "b").replace("<text:list-item>", '<text:list-item text:start-value="7">', 1),
        ["7. a", "8. b"],
    ),
    (
        "what stands above the items",
        LEGAL,
        items("a").replace(
            "<text:list-item>",
            f"<text:list-header>{para('head')}</text:list-header><text:list-item>",
        ),
        ["head", "1. a"],
    ),
    (
        "letters counted on and repeated",
        list_style(
            number(1, "a", 'text:start-value="27"'),
            number(2, "A", 'text:start-value="28" style:num-letter-sync="true"'),
        ),
        items(para("a") + items("b", style=""), "c"),
        ["aa a", "BB b", "ab c"],
    ),
    (
        "formats of LibreOffice",
        list_style(
            number(1, "One", 'style:num-suffix=":"'), number(2, "1st"), number(3, "01, 02, 03, ...")
        ),
        items(para("a") + items(para("b") + items("c", style=""), style="")),
        ["One: a", "1st b", "01 c"],
    ),
    (
        "a wording of its own",
        list_style(
            number(1, "1", 'loext:num-list-format="Rec %1%:" style:num-prefix="x"'),
            number(2, "a", 'style:num-list-format="%1%(%2%)"'),
        ),
        items(para("a") + items("b", style="")),
        ["Rec 1: a", "1(a) b"],
    ),
    (
        "nothing between",
        list_style(
            number(1, "1", 'style:num-suffix="."').replace("/>", ">")
            + "<style:list-level-properties><style:list-level-label-alignment "
            'text:label-followed-by="nothing"/></style:list-level-properties>'
            "</text:list-level-style-number>"
        ),
        items("a"),
        ["1.a"],
    ),
    (
        "words alone",
        list_style(number(1, "", 'style:num-suffix="Action:"'), number(2, "")),
        items(para("a") + items("b", style="")),
        ["Action: a", "b"],
    ),
    (
        "bullets of any shape",
        list_style(bullet(1), bullet(2, ""), '<text:list-level-style-image text:level="3"/>'),
        items(para("a") + items(para("b") + items("c", style=""), style=""), ""),
        ["• a", "b", "• c"],
    ),
    (
        "another style for one item",
        LEGAL + list_style(number(1, "A"), name="M"),
        items("a", "b").replace("<text:list-item>", '<text:list-item text:style-override="M">', 1),
        ["A a", "2. b"],
    ),
    (
        "the paragraph's list",
        LEGAL + style("P", more=' style:list-style-name="L"'),
        items(para("a", "P"), style=""),
        ["1. a"],
    ),
    (
        "a paragraph without its list",
        LEGAL + style("P", more=' style:list-style-name=""'),
        items(para("a", "P"), "b"),
        ["a", "1. b"],
    ),
    (
        "a wording of levels that are not there",
        list_style(number(1, "1", 'loext:num-list-format="%1%.%7%"')),
        items("a"),
        ["1. a"],
    ),
    ("a list without a style", "", items("a"), ["a"]),
]


@pytest.mark.parametrize(
    ("styles", "body", "printed"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS]
)
def test_lists_print_their_numbers(read_odt, styles, body, printed):
    assert told(read_odt(body, styles).blocks) == printed


def test_headings_are_numbered_by_the_outline(read_odt):
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" '
        'style:num-prefix="Recommendation " style:num-suffix=":"/><text:outline-level-style '
        'text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    body = (
        heading("a")
        + para("text")
        + heading("b", 2)
        + heading("c", 1, ' text:is-list-header="true"')
        + heading("d", 1, ' text:style-name="Bare"')
        + heading("e", 1, ' text:restart-numbering="true" text:start-value="5"')
        + heading("f", 2)
    )
    flow = read_odt(body, style("Bare", more=' style:list-style-name=""'), common=outline)
    assert told(flow.blocks) == [
        "Recommendation 1: a",
        "text",
        "1.1 b",
        "c",
        "d",
        "Recommendation 5: e",
        "5.1 f",
    ]
