"""Why a page was read as it was: what is seen on it, its picture, its sentences, the command."""

import io
import math
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from typer.testing import CliRunner

from svextract.cli import app
from svextract.errors import NoPlanError, UsageError
from svextract.explain import explain_pages
from svextract.explain.outcome import blocks_to_outcome
from svextract.explain.seen import Kind, SeenColumn, SeenPage, SeenRow, SeenTable, SeenText, Why
from svextract.options import Options
from svextract.page import Box, Page
from svextract.readers.picture import page_to_picture
from svextract.records import Flag
from svextract.writers import legend
from svextract.writers.drawing import LARGEST_SIDE, LEFT, draw_page, page_scale, row_words
from svextract.writers.pens import font, legible, text_width, wrapped
from svextract.writers.telling import page_text
from tests.agreement import plain, rows_of
from tests.conftest import ROOT, SAMPLES
from tests.readers.papers import RIGHT, make_pdf, together, write
from tests.tables.made import WORDS, grid

PDFS = sorted(path.name for path in SAMPLES.glob("*.pdf"))
FOUR = ("recommendation", "action", "officer", "deadline")
FIVE = ("number", *FOUR)


@cache
def seen_in(name, reader="pdfium"):
    with pypdfium2.PdfDocument(SAMPLES / name) as pdf:
        numbers = range(1, len(pdf) + 1)
    return explain_pages(SAMPLES / name, numbers, name=name, options=Options(reader=reader))


@cache
def drawn(name, number):
    """Return a sample's page as it is, and as it is drawn with what was seen."""
    seen = seen_in(name)[number - 1]
    options = {"password": None, "turn": seen.turn, "scale": page_scale(seen)}
    picture = page_to_picture(SAMPLES / name, number, **options)
    return seen, picture, Image.open(io.BytesIO(draw_page(seen, picture)))


def roles(table):
    return tuple(column.role for column in table.columns)


# A sample, a page, why it was read, and of its tables: roles, rows, whether lines divide them.
PAGES = [
    ("waste-columns.pdf", 1, Why.SHOWS_PLAN, [(FOUR, 8, True)]),
    ("waste-columns.pdf", 2, Why.GOES_ON, [(FOUR, 4, True)]),
    ("beaches-tight.pdf", 1, Why.SHOWS_PLAN, [(FIVE, 9, False)]),
    ("beaches-tight.pdf", 2, Why.SHOWS_PLAN, [(FIVE, 4, False)]),
    ("planning-turned.pdf", 1, Why.SHOWS_PLAN, [(FIVE, 7, True)]),
    ("planning-sideways.pdf", 1, Why.SHOWS_PLAN, [(FIVE, 7, True)]),
    ("exclusions-bands.pdf", 1, Why.SHOWS_PLAN, [(FOUR[1:], 8, False)]),
    ("debt-report.pdf", 2, Why.PASSED_OVER, []),
]


@pytest.mark.parametrize(("name", "number", "why", "tables"), PAGES)
def test_what_is_seen_on_a_page(name, number, why, tables):
    page = seen_in(name)[number - 1]
    assert page.why is why
    assert [(roles(t), len(t.rows), t.ruled) for t in page.tables] == tables
    assert [row.number for row in page.rows] == list(range(1, len(page.rows) + 1))


@pytest.mark.parametrize("name", sorted({name for name, *_ in PAGES}))
def test_both_engines_show_the_same_tables(name):
    one, other = (
        [[(roles(t), len(t.rows)) for t in page.tables] for page in seen_in(name, reader)]
        for reader in ("pdfium", "pdfplumber")
    )
    assert one == other


def test_a_row_that_a_page_break_cuts_is_seen_on_both_pages():
    first, second = seen_in("waste-columns.pdf")
    assert (first.rows[-1].goes_to, first.rows[0].goes_to) == (2, None)
    assert (second.rows[0].came_from, second.rows[1].came_from) == (1, None)
    assert (first.tables[0].began_on, second.tables[0].began_on) == (None, 1)
    assert second.open_headings == ("Recommendation", "Action", "By whom", "By when")
    assert [row.recommendation for row in second.rows] == ["3", "4", "4", "4"]


def test_a_row_whose_beginning_is_inferred_is_unsure():
    assert [row.sure for row in seen_in("beaches-tight.pdf")[1].rows] == [True, False, True, True]


def test_texts_are_named_for_what_they_were_taken_for():
    page = seen_in("parks-headings.pdf")[0]
    found = [(text.kind, text.number) for text in page.texts if text.kind is not Kind.OUTSIDE]
    assert found == [
        (kind, number) for number in ("1", "2") for kind in (Kind.RECOMMENDATION, Kind.COMMENTS)
    ]
    assert page.texts[-1].text.startswith("Comments from Service: Officers agree")
    assert [text.text for text in page.running][-1] == "Page 1 of 2"


def test_themes_and_full_width_recommendations_stand_inside_one_table():
    page = seen_in("youth-themes.pdf")[0]
    kinds = {text.text: text.kind for text in page.texts}
    assert kinds["Theme: Feeling safe"] is Kind.THEME
    assert len(page.tables) == 1


@pytest.mark.parametrize("name", PDFS)
def test_every_word_is_accounted_for(name):
    for page in (page for page in seen_in(name) if page.why is not Why.PASSED_OVER):
        areas = [*(text.box for text in (*page.texts, *page.running))]
        areas += [box for row in page.rows for box in row.boxes]
        areas += [table.heading for table in page.tables if table.heading is not None]
        unseen = [word for word in page.words if not any(_holds(area, word) for area in areas)]
        assert not unseen


@pytest.mark.parametrize("name", PDFS)
def test_the_rows_seen_are_those_of_the_report(report_of, name):
    """Every row of the report stands on a row that is seen, and the other way round."""
    try:
        documents = report_of(SAMPLES / name).documents
    except NoPlanError:
        documents = ()
    places = [
        (place["page"], Box(*place["box"]))
        for document in map(plain, documents)
        for part in rows_of(document) or document["recommendations"]
        for place in part["where"]
    ]
    pages = seen_in(name)
    assert {page.plans for page in pages} == {len(documents)}
    seen = {page.number: _areas_of_rows(page) for page in pages}
    for number, box in places:
        assert any(_meet(box, area) for area in seen[number])
    for number, areas in seen.items():
        assert all(any(n == number and _meet(area, b) for n, b in places) for area in areas)


def _areas_of_rows(page):
    """Return the areas of rows that give actions, on the page as it is displayed."""
    sheet = Page(page.number, *page.size, words=(), turn=page.turn)
    boxes = [row.boxes[0] for row in page.rows if row.actions]
    boxes += [text.box for text in page.texts if text.kind is Kind.CELLS]
    return [sheet.displayed(box) for box in boxes]


def _holds(area, word):
    return area.x0 <= word.centre <= area.x1 and area.top <= word.middle <= area.bottom


def _meet(one, other):
    across = min(one.x1, other.x1) > max(one.x0, other.x0)
    return across and min(one.bottom, other.bottom) > max(one.top, other.top)


FORM = [
    ("Recommendation 1", "Repair the pier."),
    ("Action", "Ask three firms."),
    ("Lead officer", "Head of Piers"),
    ("Deadline", "June 2020"),
    ("Recommendation 2", "Paint the pier."),
    ("Action", "Choose a colour."),
    ("Lead officer", "Pier Clerk"),
    ("Deadline", "July 2020"),
]
PLAN = [
    ("Action", "Lead", "Outlook", "By when"),
    ("Mend the roof.", "Caretaker", "Fair", "May 2020"),
]
COSTS = [("Ward", "Spent"), ("Northgate", "4,000"), ("Southgate", "5,000")]


def ruled(rows, *, top=600, widths=150):
    """Return a drawing of a table with lines around its cells."""

    def draw(canvas):
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                x, y = 20 + column * widths * 0.75, top - row * 20
                canvas.rect(x, y, widths * 0.75, 20)
                canvas.drawString(x + 4, y + 6, text)

    return draw


def explained(path, *drawings, number=1):
    made = make_pdf(path / "made.pdf", *drawings)
    return explain_pages(made, [number], name="made.pdf", options=Options())[0]


def test_the_lines_of_a_form_have_the_number_of_their_record(tmp_path):
    page = explained(tmp_path, ruled(FORM))
    (table,) = page.tables
    assert (table.form, roles(table)) == (True, ("label", "value"))
    assert [(row.number, row.label) for row in table.rows] == [
        (number, role)
        for number in (1, 2)
        for role in ("recommendation", "action", "officer", "deadline")
    ]
    assert "Table 1, a form with labels at the left: 2 columns, 2 records." in page_text(page)


def test_columns_that_are_not_understood_are_other_and_tables_without_headings_unknown(tmp_path):
    page = explained(tmp_path, together(ruled(PLAN), ruled(COSTS, top=300, widths=200)))
    assert [roles(table) for table in page.tables] == [
        ("action", "officer", "other", "deadline"),
        ("unknown", "unknown"),
    ]
    assert [table.read for table in page.tables] == [True, False]
    text = page_text(page)
    assert "Column 3, “Outlook”, is not understood" in text
    assert "It is no part of the plan: no heading row of a plan stands above it." in text


def test_two_columns_that_claim_one_role_are_told_apart(tmp_path):
    headings = [("Action", "Lead", "Officer", "By when"), *PLAN[1:]]
    (table,) = explained(tmp_path, ruled(headings)).tables
    (other,) = [column for column in table.columns if column.role == "other"]
    assert (other.heading, other.claimed) in {("Lead", "officer"), ("Officer", "officer")}


def test_what_was_left_over_is_named(tmp_path):
    late = write("The Panel thanked everybody who had come to its meetings.", y=500)
    page = explained(tmp_path, together(ruled(PLAN), late, ruled(PLAN, top=400)))
    assert [left.text for left in page.left_over] == [
        "The Panel thanked everybody who had come to its meetings."
    ]
    assert [text.kind for text in page.texts] == [Kind.LEFT_OVER]
    assert "  Left over: “The Panel thanked everybody" in page_text(page)


def test_a_short_document_without_a_plan_is_read_in_full(tmp_path):
    page = explained(tmp_path, ruled(COSTS))
    assert (page.why, page.plans, len(page.rows)) == (Why.IN_FULL, 0, 3)
    assert "No action plan was found in the whole document." in page_text(page)


ROW = SeenRow(1, (Box(10, 20, 90, 30),))
ROWS = [
    ({}, "1"),
    ({"came_from": 2, "sure": False}, "1: from p. 2, unsure"),
    ({"goes_to": 4, "continued": True}, "1: to p. 4, two rows?"),
    ({"joins": 7}, "1: rest of 7"),
    ({"actions": 3}, "1: 3 actions"),
    ({"label": "officer", "goes_to": 4}, "1: officer"),
]


def row(**changes):
    return SeenRow(**{"number": 1, "boxes": ROW.boxes, **changes})


@pytest.mark.parametrize(("changes", "words"), ROWS)
def test_what_is_said_at_the_side_of_a_row(changes, words):
    assert row_words(row(**changes)) == words


def made_page(**changes):
    """Return a small page with one table."""
    flag = Flag(code="no_officer", level="note", message="No officer is named for this action.")
    rows = [
        row(actions=1, recommendation="2"),
        row(number=2, actions=3, recommendation="2", flags=(flag,), sure=False),
        row(number=3, recommendation="3", joins=1, continued=True, came_from=1, goes_to=5),
    ]
    columns = (SeenColumn(10, 50, "What", "action"), SeenColumn(50, 90, "RAG", "rag"))
    table = SeenTable(1, Box(10, 10, 90, 40), columns, tuple(rows), ruled=False, began_on=2)
    values = {
        "file": "pier.pdf",
        "number": 3,
        "count": 9,
        "size": (100.0, 80.0),
        "turn": 90,
        "type_height": 9.0,
        "why": Why.GOES_ON,
        "words": (Box(12, 22, 30, 28),),
        "rules": (Box(10, 10, 90, 10),),
        "fills": (Box(10, 10, 90, 18),),
        "running": (SeenText(Kind.OUTSIDE, "Pier papers", Box(10, 2, 40, 6)),),
        "tables": (table,),
        "texts": (SeenText(Kind.RESPONSE, "Agreed", Box(10, 50, 40, 56), "4"),),
        "left_over": (),
        "open_headings": ("What", "RAG"),
        "plans": 1,
    }
    return SeenPage(**{**values, **changes})


def test_the_sentences_say_all_that_is_seen():
    assert (
        page_text(made_page())
        == """\
pier.pdf, page 3 of 9
  It was read because the page before may go on here. By itself its text does not show the heading \
row of a plan, its labels, a list of one, or the heading of a recommendation.
  On it: 1 word, 1 drawn line, 1 shaded area, 1 table with 3 rows.
  The picture is turned by 90 degrees, so that its text can be read.
  The page before ended in a table with the columns “What”, “RAG”, which may go on here.
  Taken off as running head or foot: “Pier papers”
  Table 1, whose columns were told from the gaps between words: 2 columns, 3 rows.
    It goes on from page 2.
    Its headings are those of the table before; none are printed here.
    Column 1, “What”, holds the action.
    Column 2, “RAG”, holds the RAG rating.
    Rows 1-2: under recommendation 2.
    Row 2: nothing drawn above it, and where it begins is inferred.
    Row 2: 3 actions in one row.
    Row 2: No officer is named for this action.
    Row 3: under recommendation 3.
    Row 3: goes on from page 1.
    Row 3: goes on to page 5.
    Row 3: is the rest of row 1.
    Row 3: put together from parts that may be two rows.
    Row 3: no action in it.
  Response to recommendation 4: “Agreed”
"""
    )


@pytest.mark.parametrize("why", list(Why))
def test_each_reason_is_a_sentence(why):
    reason = page_text(made_page(why=why, tables=())).splitlines()[1]
    assert reason.endswith(".")
    assert len(reason.split()) > 10


DRAWN = ["waste-columns.pdf", "beaches-tight.pdf", "planning-sideways.pdf", "planning-turned.pdf"]


@pytest.mark.parametrize("name", DRAWN)
def test_the_picture_shows_the_page_and_more(name):
    seen, picture, image = drawn(name, 1)
    assert (image.format, image.mode) == ("PNG", "RGB")
    assert list(picture.size) == [math.ceil(side * page_scale(seen)) for side in seen.size]
    assert image.width > picture.width + LEFT
    bottom = image.height - legend.height(image.width)
    pasted = image.crop((LEFT, bottom - picture.height, LEFT + picture.width, bottom))
    changed = ImageChops.difference(pasted, picture).convert("L").point(lambda v: 255 * (v > 0))
    scale = page_scale(seen)
    for area in [box for row in seen.rows for box in row.boxes]:
        inside = changed.crop(tuple(round(side * scale) for side in area))
        assert inside.histogram()[255] > 0.9 * inside.width * inside.height
    whole = changed.histogram()
    assert whole[255] < 0.6 * sum(whole)


@pytest.mark.parametrize("name", DRAWN)
def test_boxes_lie_on_the_print(name):
    """Every word's box holds ink, whatever way the page is turned, and the margins hold none."""
    seen, picture, _ = drawn(name, 1)
    scale, ink = page_scale(seen), picture.convert("L")
    for box in seen.words:
        part = ink.crop(
            (*(int(s * scale) for s in box[:2]), *(int(s * scale) + 1 for s in box[2:]))
        )
        assert min(part.getextrema()) < 128
    assert ink.crop((0, 0, ink.width, 20)).getextrema() == (255, 255)


@pytest.mark.parametrize("size", [(14_400, 14_400), (14_400, 300), (300, 14_400), (60, 60)])
def test_the_picture_of_any_page_is_bounded_and_whole(tmp_path, size):
    make_pdf(tmp_path / "made.pdf", write("Plan", x=10, y=20), size=size)
    (seen,) = explain_pages(tmp_path / "made.pdf", [1], name="made.pdf", options=Options())
    options = {"password": None, "turn": seen.turn, "scale": page_scale(seen)}
    picture = page_to_picture(tmp_path / "made.pdf", 1, **options)
    image = Image.open(io.BytesIO(draw_page(seen, picture)))
    assert max(image.size) <= LARGEST_SIDE
    assert image.size > picture.size


def test_notes_that_do_not_fit_beside_a_page_never_run_into_the_legend():
    texts = [SeenText(Kind.THEME, "Theme", Box(10, 5 + n, 40, 6 + n)) for n in range(60)]
    few, many = (
        Image.open(
            io.BytesIO(
                draw_page(made_page(texts=tuple(part)), Image.new("RGB", (200, 160), "white"))
            )
        )
        for part in (texts[:1], texts)
    )
    assert few.size == many.size
    legend_top = few.height - legend.height(few.width)
    under = (0, legend_top, *few.size)
    assert few.crop(under).tobytes() == many.crop(under).tobytes()
    assert few.tobytes() != many.tobytes()


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Siân’s – plan", "Sian's - plan"), ("“ŵ” • x", '"w" * x'), ("計画", "??"), ("a\nb", "a b")],
)
def test_letters_that_the_font_lacks_are_replaced(text, shown):
    assert legible(text) == shown
    assert font(20).getlength(shown) > 0


def test_lines_are_wrapped_at_their_width():
    lines = wrapped("one two three four five six seven", 150)
    assert " ".join(lines) == "one two three four five six seven"
    assert len(lines) > 1
    assert all(text_width(line) <= 150 for line in lines)


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """A folder with documents, some of which cannot be explained."""
    folder = tmp_path_factory.mktemp("papers")
    make_pdf(folder / "plan.pdf", ruled(PLAN), write("The end."))
    make_pdf(folder / "locked.pdf", ruled(PLAN), password=RIGHT)
    make_pdf(folder / "scan.pdf", lambda canvas: canvas.rect(0, 0, 500, 700, fill=1), ruled(PLAN))
    (folder / "notes.txt").write_text("Action  Lead\nMend  Ann\n", "utf-8")
    (folder / "mail.eml").write_bytes(b"\x00\x01" * 999)
    (folder / "cut.pdf").write_bytes((folder / "plan.pdf").read_bytes()[:300])
    return folder


@pytest.fixture
def run(papers, tmp_path, monkeypatch):
    """Run the command in an empty folder; the documents stand in `papers`."""
    monkeypatch.chdir(tmp_path)

    def command(name, *args):
        result = CliRunner().invoke(app, ["explain", str(papers / name), *map(str, args)])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return command


def pictures(folder="."):
    return sorted(path.as_posix() for path in Path(folder).rglob("*.png"))


def test_the_command_draws_and_tells(run):
    result = run("plan.pdf", "--page", 1)
    assert result.exit_code == 0
    assert result.stdout.startswith("plan.pdf, page 1 of 2\n  It was read for a plan:")
    assert result.stderr == "Written: plan-page-1.png.\n"
    assert pictures() == ["plan-page-1.png"]
    with Image.open("plan-page-1.png") as image:
        image.load()


@pytest.mark.parametrize(
    ("args", "names"),
    [
        (["--page", 2, "-o", "two.png"], ["two.png"]),
        (["--page", 2, "-o", "two.PNG"], ["two.PNG"]),
        (["--page", 2, "-o", "out"], ["out/plan-page-2.png"]),
        (["--pages", "1-2", "--out", "a/b"], ["a/b/plan-page-1.png", "a/b/plan-page-2.png"]),
        (["--pages", "1-2", "--reader", "pdfplumber"], ["plan-page-1.png", "plan-page-2.png"]),
    ],
)
def test_pictures_go_where_they_are_wanted(run, args, names):
    assert run("plan.pdf", *args).exit_code == 0
    assert sorted(p.as_posix() for p in Path().rglob("*") if p.is_file()) == names


def test_an_older_picture_is_only_replaced_by_force(run):
    Path("plan-page-1.png").write_bytes(b"older")
    result = run("plan.pdf", "--pages", "1-2")
    assert result.exit_code == 2
    assert "plan-page-1.png is there already" in result.stderr
    assert Path("plan-page-1.png").read_bytes() == b"older"
    assert pictures() == ["plan-page-1.png"]
    assert run("plan.pdf", "--pages", "1-2", "--force").exit_code == 0
    assert Path("plan-page-1.png").read_bytes().startswith(b"\x89PNG")


def test_the_document_is_never_overwritten(papers, run):
    Path("plan.png").write_bytes((papers / "plan.pdf").read_bytes())
    result = run(Path("plan.png").resolve(), "--page", 1, "-o", "plan.png", "--force")
    assert result.exit_code == 2
    assert "plan.png is the document itself" in result.stderr
    assert Path("plan.png").read_bytes() == (papers / "plan.pdf").read_bytes()


def test_a_locked_document_is_drawn_with_its_password(run):
    assert run("locked.pdf", "--page", 1, "--password", RIGHT).exit_code == 0
    assert pictures() == ["locked-page-1.png"]


def test_a_page_without_text_does_not_stop_the_others(run):
    result = run("scan.pdf", "--pages", "1-2")
    assert result.exit_code == 1
    assert result.stderr.startswith("svextract: Page 1 has no text: it is empty, or a picture")
    assert pictures() == ["scan-page-2.png"]


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (
            ["plan.pdf", "--page", 3],
            2,
            "plan.pdf has 2 pages, so there is no page 3 to explain. Check --page.",
        ),
        (["locked.pdf", "--page", 3, "--password", RIGHT], 2, "has one page, so there is no page"),
        (["plan.pdf", "--page", "two"], 2, "is not a list of pages: write it like"),
        (["plan.pdf", "--pages", "1-2", "-o", "x.png"], 2, "give its name after -o"),
        (["notes.txt", "--page", 1], 2, "notes.txt has no pages that could be drawn"),
        (["mail.eml", "--page", 1], 1, "as PDF"),
        (["cut.pdf", "--page", 1], 1, "The PDF is damaged"),
        (["locked.pdf", "--page", 1], 1, "protected by a password"),
        (["locked.pdf", "--page", 1, "--password", "x"], 1, "Check it"),
        (["scan.pdf", "--page", 1], 1, "ask its author for the document"),
        (["gone.pdf", "--page", 1], 2, "There is no file or folder"),
        (
            [".", "--page", 1],
            2,
            "names several documents: explain draws the pages of one. Name that one.",
        ),
        (["plan.pdf", "--page", 1, "-o", __file__], 2, "is a file or lies inside one"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(run, args, code, words):
    result = run(*args)
    assert result.exit_code == code
    assert result.stderr.startswith("svextract: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert result.stdout == ""
    assert pictures() == []


def test_formats_without_pages_are_refused_before_they_are_read(tmp_path):
    (tmp_path / "plan.txt").write_text("Action\n", "utf-8")
    with pytest.raises(UsageError, match="only PDF files have"):
        explain_pages(tmp_path / "plan.txt", [1], name="plan.txt", options=Options())


def test_help_does_not_wait_for_pictures():
    code = (
        "import sys; from svextract.cli import main\n"
        "sys.argv = ['svextract', 'explain', '--help']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "sys.exit(bool({'PIL', 'pypdfium2', 'pdfplumber', 'svextract.explain'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"Show why a page was read" in done.stdout


def test_columns_without_a_heading_are_told_by_their_cells_here_too():
    rows = ("1.1 Buildings", "1.1.1", "Put in a loop"), ("", "1.1.2", "Train all staff")
    found = grid(1, *rows, headings=("", "", "Proposed action"))
    outcome = blocks_to_outcome([found], WORDS, [])
    roles = " ".join(outcome.roles_of(outcome.tables[0]))
    assert roles == "recommendation number action"
