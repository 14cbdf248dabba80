"""Automatic numbers of Word documents, as Word prints them."""

import pytest

from .packing import (
    BOTH,
    BOX,
    DELETED,
    HIDDEN,
    LEGAL,
    ON,
    START,
    cell,
    definition,
    item,
    level,
    numbered,
    override,
    para,
    row,
    run,
    style,
    table,
    text,
    told,
)


def numbers(*levels, more=""):
    return definition("0", *levels, more=more) + numbered(1, 0)


# What it is, the lists, the body, what is printed.
LISTS = [
    (
        "levels",
        LEGAL + numbered(1, 0),
        item("a") + item("b", level=1) + item("c", level=2) + item("d") + item("e", level=1),
        ["1. a", "1.1 b", "(i) c", "2. d", "2.1 e"],
    ),
    (
        "text between, and a level passed over",
        LEGAL + numbered(1, 0),
        item("a", level=1) + para("text") + item("b", level=1) + item("c"),
        ["1.1 a", "text", "1.2 b", "2. c"],
    ),
    (
        "lists of one definition, one of them beginning again once",
        LEGAL + numbered(1, 0) + numbered(2, 0) + numbered(3, 0, override(0, 1)),
        item("a") + item("b", 2) + item("c", 3) + item("d", 3) + item("e"),
        ["1. a", "2. b", "1. c", "2. d", "3. e"],
    ),
    (
        "a level of its own in a list",
        LEGAL
        + numbered(
            1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
        ),
        item("a") + item("b", level=1),
        ["A) a", "A.1 b"],
    ),
    (
        "a level that never begins again",
        numbers(
            level(0, "decimal", "%1."), level(1, "decimal", "%2:", more='<w:lvlRestart w:val="0"/>')
        ),
        item("a") + item("b", level=1) + item("c") + item("d", level=1),
        ["1. a", "1: b", "2. c", "2: d"],
    ),
    (
        "a level that begins again after the first only",
        numbers(
            level(0, "decimal", "%1."),
            level(1, "decimal", "%2:"),
            level(2, "decimal", "%3;", more='<w:lvlRestart w:val="1"/>'),
        ),
        item("a")
        + item("b", level=1)
        + item("c", level=2)
        + item("d", level=1)
        + item("e", level=2)
        + item("f")
        + item("g", level=2),
        ["1. a", "1: b", "1; c", "2: d", "2; e", "2. f", "1; g"],
    ),
    (
        "plain digits for all",
        numbers(level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>")),
        item("a") + item("b", level=1),
        ["I a", "1.1 b"],
    ),
    (
        "words, nothing between, another start",
        numbers(level(0, "decimal", "Rec %1:", start=4, more='<w:suff w:val="nothing"/>')),
        item("a") + item("b"),
        ["Rec 4:a", "Rec 5:b"],
    ),
    (
        "bullets of any shape",
        numbers(
            level(0, "bullet", "\uf0b7"),
            level(1, "bullet", "o"),
            level(2, "bullet", "", more='<w:lvlPicBulletId w:val="0"/>'),
            level(3, "bullet", ""),
        ),
        item("a")
        + item("b", level=1)
        + item("c", level=2)
        + item("d", level=3)
        + item("", level=1),
        ["• a", "• b", "• c", "d"],
    ),
    (
        "no number at all",
        numbers(level(0, "none", "Action:"), level(1, "none", "")),
        item("a") + item("b", level=1),
        ["Action: a", "b"],
    ),
    (
        "a column of numbers",
        LEGAL + numbered(1, 0),
        table(
            row(cell(item()), cell("a")),
            row(cell(item(), START), cell("b")),
            row(cell(item(), ON), cell("c")),
            row(cell(item()), cell("d")),
        ),
        [
            [
                (0, 0, 1, 1, "1."),
                (0, 1, 1, 1, "a"),
                (1, 0, 2, 1, "2."),
                (1, 1, 1, 1, "b"),
                (2, 1, 1, 1, "c"),
                (3, 0, 1, 1, "4."),
                (3, 1, 1, 1, "d"),
            ]
        ],
    ),
    (
        "a deleted item does not count",
        LEGAL + numbered(1, 0),
        item("a")
        + f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>{DELETED}</w:pPr></w:p>'
        + item("b"),
        ["1. a", "2. b"],
    ),
    (
        "a text box counts for itself",
        LEGAL + numbered(1, 0),
        item("a") + text(BOTH.format(BOX.format(item("b")), ""), run("text")) + item("c"),
        ["1. a", "text", "1. b", "2. c"],
    ),
    (
        "a list and a level that are not there",
        LEGAL + numbered(1, 0),
        item("a", 7) + item("b", level=8) + item("c", 0),
        ["a", "b", "c"],
    ),
    (
        "a wording of levels that are below or not there",
        numbers(level(0, "decimal", "%1.%2%9"), level(2, "decimal", "%1%2%3")),
        item("a") + item("b", level=2),
        ["1. a", "11 b"],
    ),
    (
        "a single level",
        numbers(level(0, "decimal", "%1."), more='<w:multiLevelType w:val="singleLevel"/>'),
        item("a") + item("b", level=1),
        ["1. a", "2. b"],
    ),
    (
        "a format of its own",
        numbers(
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
            '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
            '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
            '<w:lvlText w:val="%1"/></w:lvl>'
        ),
        item("a"),
        ["001 a"],
    ),
]


@pytest.mark.parametrize(
    ("lists", "body", "printed"), [case[1:] for case in LISTS], ids=[c[0] for c in LISTS]
)
def test_lists_print_their_numbers(read_word, lists, body, printed):
    assert told(read_word(body, numbering=lists).blocks) == printed


def test_a_number_of_a_hidden_item_is_none(read_word):
    hidden = f'<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr>{HIDDEN}</w:rPr>'
    body = para("x", hidden, HIDDEN) + item("a")
    assert told(read_word(body, numbering=LEGAL + numbered(1, 0)).blocks) == ["1. a"]


NUMBERED_STYLE = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def test_numbers_of_styles(read_word):
    """Headings numbered by their styles, one by a style based on it, one without a number."""
    linked = '<w:pStyle w:val="{}"/>'.format
    lists = definition(
        "0",
        level(0, "decimal", "Recommendation %1", more=linked("Rec")),
        level(1, "decimal", "%1.%2", more=linked("Act")),
    )
    styles = (
        style("Rec", layout=NUMBERED_STYLE)
        + style("Act", layout=NUMBERED_STYLE)
        + style("Small", based="Act")
    )
    body = (
        para("a", linked("Rec"))
        + para("b", linked("Act"))
        + para("c", linked("Small"))
        + para("d", linked("Rec") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + para("e", linked("Rec"))
    )
    flow = read_word(body, styles=styles, numbering=lists + numbered(1, 0))
    assert told(flow.blocks) == ["Recommendation 1 a", "1.1 b", "1.2 c", "d", "Recommendation 2 e"]


def test_a_list_linked_to_a_style_of_lists(read_word):
    lists = (
        definition("5", level(0, "upperLetter", "%1."), more='<w:styleLink w:val="Plan"/>')
        + definition("0", more='<w:numStyleLink w:val="Plan"/>')
        + definition("9", more='<w:numStyleLink w:val="Round"/>')
        + numbered(1, 0)
        + numbered(2, 5)
        + numbered(3, 9)
    )
    styles = style("Plan", layout='<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering")
    styles += style("Round", layout='<w:numPr><w:numId w:val="3"/></w:numPr>', kind="numbering")
    flow = read_word(item("a") + item("b", 2) + item("c", 3), styles=styles, numbering=lists)
    assert told(flow.blocks) == ["A. a", "B. b", "c"]
