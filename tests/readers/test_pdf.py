"""PDF files: words, lines and shaded areas where they were drawn, by both engines."""

import math

import pytest

from svextract.errors import DamagedError, EncryptedError
from svextract.page import Box
from svextract.tables.lines import words_to_lines
from tests.readers.papers import (
    EMPTY_PDF,
    ENGINES,
    HEIGHT,
    RIGHT,
    WIDTH,
    make_pdf,
    open_pdf,
    read_page,
    together,
    turn,
    width_of,
    write,
)

pytest.importorskip("reportlab")

both = pytest.mark.parametrize("engine", ENGINES)
# Points by which a box may be off: engines round a glyph's width.
NEAR = 0.6
# Points that letters reach below the baseline in the type used here.
DESCENT = 2.2


def expected_to_fail(**reasons):
    """The engines as parameters, some with the reason why they fail."""
    return [
        pytest.param(name, marks=[pytest.mark.xfail(reason=reasons[name])])
        if name in reasons
        else name
        for name in ENGINES
    ]


def near(box, other):
    return all(abs(a - b) <= NEAR for a, b in zip(box, other, strict=True))


def named(page, text):
    """The box of the only word with this text."""
    (box,) = (word.box for word in page.words if word.text == text)
    return box


def texts(page):
    return [word.text for word in page.words]


@both
def test_words_stand_where_they_were_drawn(tmp_path, engine):
    path = make_pdf(tmp_path / "a.pdf", together(write("Head of Housing"), write("£5", 300, 50)))
    page = read_page(path, engine)
    assert (page.number, page.width, page.height, page.turn) == (1, WIDTH, HEIGHT, 0)
    assert texts(page) == ["Head", "of", "Housing", "£5"]
    head, of, housing, pounds = (word.box for word in page.words)
    assert head.x0 == pytest.approx(72, abs=NEAR)
    assert head.x1 == pytest.approx(72 + width_of("Head"), abs=NEAR)
    assert of.x0 == pytest.approx(72 + width_of("Head "), abs=NEAR)
    assert housing.x1 == pytest.approx(72 + width_of("Head of Housing"), abs=NEAR)
    assert pounds.x0 == pytest.approx(300, abs=NEAR)
    # A box ends at the baseline, whether or not a letter hangs below it.
    assert [box.bottom for box in (head, of, housing)] == pytest.approx([100] * 3, abs=NEAR)
    assert pounds.bottom == pytest.approx(650, abs=NEAR)
    assert all(5 < box.height < 12 for box in (head, of, housing, pounds))


@both
def test_pages_are_read_in_any_order(tmp_path, engine):
    path = make_pdf(tmp_path / "a.pdf", write("one"), write("two"), write("three"))
    pages = open_pdf(path, engine)
    assert (pages.count, pages.format, pages.located) == (3, "pdf", True)
    assert [texts(pages.page(index)) for index in (2, 0, 1)] == [["three"], ["one"], ["two"]]
    assert [pages.page(index).number for index in range(3)] == [1, 2, 3]
    assert "two" in pages.text(1)
    pages.close()


def grey(shade, *rectangle):
    def draw(canvas):
        canvas.setFillGray(shade)
        canvas.rect(*rectangle, stroke=0, fill=1)
        canvas.setFillGray(0)

    return draw


def colour(red, green, blue, *rectangle):
    def draw(canvas):
        canvas.setFillColorRGB(red, green, blue)
        canvas.rect(*rectangle, stroke=0, fill=1)

    return draw


def curve(canvas):
    canvas.circle(200, 300, 50)


def slanted(canvas):
    canvas.line(72, 600, 400, 650)


def in_a_form(canvas):
    canvas.beginForm("lines")
    canvas.line(0, 0, 100, 0)
    canvas.endForm()
    canvas.translate(72, 600)
    canvas.doForm("lines")


# What is drawn, the lines it is read as, the shaded areas it is read as.
DRAWINGS = {
    "a level line": (lambda c: c.line(72, 600, 400, 600), [(72, 100, 400, 100)], []),
    "an upright line": (lambda c: c.line(72, 600, 72, 500), [(72, 100, 72, 200)], []),
    "a frame is four lines": (
        lambda c: c.rect(72, 500, 200, 100, stroke=1, fill=0),
        [(72, 100, 72, 200), (72, 100, 272, 100), (72, 200, 272, 200), (272, 100, 272, 200)],
        [],
    ),
    "a shaded row": (grey(0.85, 72, 580, 300, 20), [], [(72, 100, 372, 120)]),
    "a pale colour": (colour(0.9, 0.95, 1, 72, 580, 300, 20), [], [(72, 100, 372, 120)]),
    "a white area is paper": (grey(1, 72, 580, 300, 20), [], []),
    "a nearly white area is paper": (grey(0.995, 72, 580, 300, 20), [], []),
    "a thin area is a line (Word)": (grey(0, 72, 599.5, 300, 1), [(72, 100, 372, 100)], []),
    "a thin upright area is a line": (grey(0, 71.5, 500, 1, 100), [(72, 100, 72, 200)], []),
    "the page's background is none": (grey(0.9, 0, 0, WIDTH, HEIGHT), [], []),
    "a dot is nothing": (grey(0, 72, 600, 1.5, 1.5), [], []),
    "curves are no lines": (curve, [], []),
    "a slanted line is none": (slanted, [], []),
    "a line inside a form": (in_a_form, [(72, 100, 172, 100)], []),
}
DRAWN_NOT_YET = {
    "curves are no lines": "pdfplumber's reader takes the pieces of a curve for lines",
    "a slanted line is none": "pdfplumber's reader takes a slanted line for an upright one",
}


def drawn_cases():
    cases = []
    for engine in ENGINES:
        for name, case in DRAWINGS.items():
            reason = DRAWN_NOT_YET.get(name) if engine == "pdfplumber" else None
            marks = [pytest.mark.xfail(reason=reason)] if reason else []
            cases.append(pytest.param(engine, *case, id=f"{engine}: {name}", marks=marks))
    return cases


def distinct(boxes):
    """Boxes to the nearest half point, each once: an edge may be drawn on both its sides."""
    rounded = {tuple(round(edge * 2) / 2 for edge in box) for box in boxes}
    return sorted(rounded)


@pytest.mark.parametrize(("engine", "draw", "rules", "fills"), drawn_cases())
def test_lines_and_shades(tmp_path, engine, draw, rules, fills):
    page = read_page(make_pdf(tmp_path / "a.pdf", draw), engine)
    assert distinct(_as_line(rule) for rule in page.rules) == distinct(rules)
    assert distinct(page.fills) == distinct(fills)


def _as_line(box):
    """A line's middle: one engine gives a thin area's two long sides, the other their middle."""
    if box.width >= box.height:
        return Box(box.x0, round(box.middle), box.x1, round(box.middle))
    return Box(round(box.centre), box.top, round(box.centre), box.bottom)


def shown(x, y, turned):
    """Where a point in PDF coordinates is shown on a page turned clockwise (ISO 32000-1, 7.7.3)."""
    return {
        0: (x, HEIGHT - y),
        90: (y, x),
        180: (WIDTH - x, y),
        270: (HEIGHT - y, WIDTH - x),
    }[turned]


def turned_page(path, angle, turned):
    """Two lines that run at an angle to the paper, on a page that is shown turned."""

    def draw(canvas):
        for number, text in enumerate(("Recommendation 3", "Deadline")):
            away = 20 * number
            x = 250 + away * math.sin(math.radians(angle))
            y = 350 - away * math.cos(math.radians(angle))
            write(text, x, y, angle)(canvas)

    return turn(make_pdf(path, draw), turned)


def turned_cases():
    cases = []
    for engine in ENGINES:
        for turned in (0, 90, 180, 270):
            for angle in (0, 90, 180, 270):
                name = f"{engine}: /Rotate {turned}, text at {angle}"
                cases.append(pytest.param(engine, turned, angle, id=name))
    return cases


@pytest.mark.parametrize(("engine", "turned", "angle"), turned_cases())
def test_turned_pages_and_sideways_text_read_upright(tmp_path, engine, turned, angle):
    page = read_page(turned_page(tmp_path / "a.pdf", angle, turned), engine)
    # A text that runs up the paper (90) is upright on a page turned clockwise by 90.
    assert page.turn == (turned - angle) % 360
    assert [line.text for line in words_to_lines(page.words)] == ["Recommendation 3", "Deadline"]
    first, number, second = (named(page, text) for text in ("Recommendation", "3", "Deadline"))
    assert first.width > first.height
    assert number.x0 > first.x1
    assert number.bottom == pytest.approx(first.bottom, abs=NEAR)
    assert second.x0 == pytest.approx(first.x0, abs=NEAR)
    assert second.bottom - first.bottom == pytest.approx(20, abs=NEAR)
    upright = (WIDTH, HEIGHT) if angle % 180 == 0 else (HEIGHT, WIDTH)
    assert (page.width, page.height) == pytest.approx(upright)


@pytest.mark.parametrize(("engine", "turned", "angle"), turned_cases())
def test_boxes_lead_back_to_the_displayed_page(tmp_path, engine, turned, angle):
    page = read_page(turned_page(tmp_path / "a.pdf", angle, turned), engine)
    length = width_of("Recommendation")
    end = (
        250 + length * math.cos(math.radians(angle)),
        350 + length * math.sin(math.radians(angle)),
    )
    ends = [shown(250, 350, turned), shown(*end, turned)]
    box = page.displayed(named(page, "Recommendation"))
    along = sorted(zip(*ends, strict=True), key=lambda pair: abs(pair[0] - pair[1]))[1]
    level = abs(ends[0][0] - ends[1][0]) > 1
    assert ((box.x0, box.x1) if level else (box.top, box.bottom)) == pytest.approx(
        sorted(along), abs=NEAR
    )
    sides = (box.top, box.bottom) if level else (box.x0, box.x1)
    baseline = ends[0][1] if level else ends[0][0]
    # pdfplumber tells no baseline of sideways text; the box then ends below it.
    reach = NEAR if engine == "pdfium" or page.turn == 0 else DESCENT
    assert min(abs(side - baseline) for side in sides) <= reach


@both
def test_rules_and_fills_turn_with_the_page(tmp_path, engine):
    def draw(canvas):
        write("Responsible", 300, 100, 90)(canvas)
        canvas.line(320, 100, 320, 400)
        grey(0.8, 280, 100, 15, 300)(canvas)

    page = read_page(turn(make_pdf(tmp_path / "a.pdf", draw), 90), engine)
    assert (page.turn, page.width, page.height) == (0, HEIGHT, WIDTH)
    assert near(page.words[0].box, (100, page.words[0].box.top, 100 + width_of("Responsible"), 300))
    assert [near(rule, (100, 320, 400, 320)) for rule in page.rules] == [True]
    assert [near(fill, (100, 280, 400, 295)) for fill in page.fills] == [True]


@pytest.mark.parametrize(
    "engine", expected_to_fail(pdfplumber="pdfplumber's reader counts from the media box")
)
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_cropped_page_counts_from_its_crop_box(tmp_path, engine, turned):
    def draw(canvas):
        write("Deadline")(canvas)
        canvas.line(72, 590, 172, 590)

    path = turn(make_pdf(tmp_path / "a.pdf", draw), turned, crop=(50, 100, 450, 650))
    page = read_page(path, engine)
    size = (400, 550) if turned in {0, 180} else (550, 400)
    box, rule = page.displayed(page.words[0].box), page.displayed(page.rules[0])
    corner = {0: (22, 50), 90: (500, 22), 180: (378, 500), 270: (50, 378)}[turned]
    nearest = (box.x0 if corner[0] < size[0] / 2 else box.x1, box.top, box.bottom)
    shown_size = (page.width, page.height) if page.turn in {0, 180} else (page.height, page.width)
    assert shown_size == pytest.approx(size)
    assert 0 <= rule.x0 <= rule.x1 <= size[0]
    if turned in {0, 180}:
        assert nearest[0] == pytest.approx(corner[0], abs=NEAR)
        assert min(abs(side - corner[1]) for side in nearest[1:]) <= NEAR
    else:
        assert min(abs(side - corner[0]) for side in (box.x0, box.x1)) <= NEAR
        assert min(abs(side - corner[1]) for side in (box.top, box.bottom)) <= NEAR


@both
def test_ligatures_become_letters(tmp_path, engine):
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas):
        canvas.setFont("Vera", 10)
        canvas.drawString(72, 600, "Of\ufb01cer of the \ufb02eet")

    assert texts(read_page(make_pdf(tmp_path / "a.pdf", draw), engine)) == [
        "Officer",
        "of",
        "the",
        "fleet",
    ]


@both
def test_a_hyphen_at_the_end_of_a_line_is_kept(tmp_path, engine):
    lines = together(write("Review the re-"), write("letting of homes", y=588))
    path = make_pdf(tmp_path / "a.pdf", lines)
    page = read_page(path, engine)
    assert texts(page) == ["Review", "the", "re-", "letting", "of", "homes"]
    assert page.words[3].box.bottom - page.words[2].box.bottom == pytest.approx(12, abs=NEAR)
    pages = open_pdf(path, engine)
    lines = [line.strip() for line in pages.text(0).splitlines()]
    pages.close()
    assert lines == ["Review the re-", "letting of homes"]


@both
def test_a_page_without_anything_is_a_page(tmp_path, engine):
    page = read_page(make_pdf(tmp_path / "a.pdf", lambda _: None), engine)
    assert (page.words, page.rules, page.fills) == ((), (), ())


@both
@pytest.mark.parametrize(("password", "opens"), [(RIGHT, True), (None, False), ("wrong", False)])
def test_passwords(tmp_path, engine, password, opens):
    path = make_pdf(tmp_path / "a.pdf", write("Deadline"), password=RIGHT)
    if opens:
        assert texts(read_page(path, engine, password=password)) == ["Deadline"]
        return
    with pytest.raises(EncryptedError) as caught:
        open_pdf(path, engine, password=password)
    assert ("--password" in str(caught.value)) == (password is None)


@both
@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
def test_a_truncated_file_is_damaged_or_read_whole(tmp_path, engine, kept):
    path = make_pdf(tmp_path / "a.pdf", *(write(f"Page {n}") for n in range(5)))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    try:
        page = read_page(path, engine)
    except DamagedError as error:
        said = str(error)
    else:
        said = " ".join(texts(page))
    assert said == "Page 0" or "another copy" in said


@both
def test_a_page_that_cannot_be_unpacked_is_empty_or_damaged(tmp_path, engine):
    path = make_pdf(tmp_path / "a.pdf", write("Cut the verges", 50, 640))
    data = path.read_bytes()
    assert b"/FlateDecode" in data
    path.write_bytes(data.replace(b"/FlateDecode", b"/FlateDecodX"))
    pages = open_pdf(path, engine)
    try:
        said = pages.text(0) + " ".join(word.text for word in pages.page(0).words)
    except DamagedError as error:
        said = str(error)
    pages.close()
    assert not said or ("Page 1 is damaged" in said and "another copy" in said)


@both
@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", b"%PDF-1.7\n" + bytes(range(256)) * 20])
def test_files_that_hold_no_pdf_are_damaged(tmp_path, engine, data):
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(DamagedError) as caught:
        open_pdf(path, engine)
    assert "another copy" in str(caught.value)


@both
def test_a_file_of_no_pages_is_damaged(tmp_path, engine):
    path = tmp_path / "a.pdf"
    path.write_bytes(EMPTY_PDF)
    with pytest.raises(DamagedError) as caught:
        open_pdf(path, engine).close()
    assert "another copy" in str(caught.value)


def table_page(canvas):
    """A small ruled plan with a wrapped cell and an empty one."""
    for y in (640, 620, 590, 570):
        canvas.line(50, y, 450, y)
    for x in (50, 250, 380, 450):
        canvas.line(x, 640, x, 570)
    for text, x, y in (
        ("Action", 55, 626),
        ("Lead officer", 255, 626),
        ("Deadline", 385, 626),
        ("Survey every lane that has no", 55, 606),
        ("footway – then report", 55, 594),
        ("Head of Highways", 255, 606),
        ("May/June 2018", 385, 606),
        ("Publish the “list”", 55, 576),
        ("£1.5m (bid)", 385, 576),
    ):
        write(text, x, y)(canvas)


@pytest.mark.parametrize(
    "draw",
    [table_page, write("One line only")],
    ids=["table", "line"],
)
def test_both_engines_see_the_same(tmp_path, draw):
    path = make_pdf(tmp_path / "a.pdf", draw)
    one, other = (read_page(path, engine) for engine in ENGINES)
    words, twins = (
        sorted(page.words, key=lambda word: (round(word.box.bottom), word.box.x0))
        for page in (one, other)
    )
    assert [word.text for word in words] == [word.text for word in twins]
    for word, twin in zip(words, twins, strict=True):
        assert (word.box.x0, word.box.x1, word.box.bottom) == pytest.approx(
            (twin.box.x0, twin.box.x1, twin.box.bottom), abs=NEAR
        )
    assert distinct(map(_as_line, one.rules)) == distinct(map(_as_line, other.rules))
    assert distinct(one.fills) == distinct(other.fills)
