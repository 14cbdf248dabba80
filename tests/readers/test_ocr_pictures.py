"""Pictures of pages: made straight and clean, divided into writing and what is drawn around it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from svextract.readers.ocr.bands import closed, rectangles, with_bands_inverted
from svextract.readers.ocr.pictures import (
    cleaned,
    evened,
    seems_to_lie,
    skew_of,
    without_dots,
    without_specks,
)
from svextract.readers.ocr.rules import Rule, find_rules, without_rules
from svextract.readers.ocr.shading import edges_as_rules, shaded_areas
from tests.conftest import SAMPLES
from tests.readers.drawn import page_of_lines, page_of_print

DPI = 150


def drawn(*shapes, size=(1200, 900), paper=255):
    """A page with filled rectangles, each (left, top, right, bottom, grey level)."""
    image = Image.new("L", size, paper)
    for *box, level in shapes:
        ImageDraw.Draw(image).rectangle(tuple(box), fill=level)
    return np.asarray(image)


@pytest.mark.parametrize("skew", [-3.2, -1.0, -0.3, 0.0, 0.4, 1.5, 4.0])
def test_the_skew_of_a_page(skew):
    assert skew_of(page_of_lines(skew)) == pytest.approx(skew, abs=0.1)


@pytest.mark.parametrize("skew", [-2.0, 1.3])
def test_a_page_is_set_straight(skew):
    straight = cleaned(page_of_lines(skew))
    assert straight.skew == pytest.approx(skew, abs=0.1)
    assert abs(skew_of(straight.grey)) <= 0.1


def test_an_empty_page_has_no_skew():
    assert skew_of(np.full((500, 400), 255, dtype=np.uint8)) == 0.0


def test_coffee_is_taken_off():
    page = page_of_lines()
    brown = (page * np.linspace(0.5, 0.8, page.shape[1])).astype(np.uint8)
    white = evened(brown)
    assert int(np.percentile(white, 20)) > 235
    assert int(white[105, 300]) < 60


def test_specks_are_taken_off_where_there_are_many():
    page = page_of_lines()
    rng = np.random.default_rng(4)
    specked = page.copy()
    specked[rng.random(page.shape) < 0.03] = 0
    assert (without_specks(specked)[:90] < 128).mean() < 0.003
    assert without_specks(page) is page


def test_rules_are_found_and_taken_out():
    image = Image.new("L", (1200, 900), 255)
    draw = ImageDraw.Draw(image)
    draw.line((100, 200, 1100, 200), fill=0, width=3)
    draw.line((100, 200, 100, 700), fill=0, width=2)
    draw.rectangle((400, 400, 430, 480), fill=0)  # a large letter's stem
    draw.line((300, 500, 320, 500), fill=0, width=3)  # a dash
    level, upright = find_rules(np.asarray(image), DPI)
    assert [(rule.x0, rule.x1) for rule in level] == [(100, 1101)]
    assert [(rule.top, rule.bottom) for rule in upright] == [(199, 701)]
    left = without_rules(np.asarray(image), [*level, *upright], DPI)
    assert left[200, 600] == 255
    assert left[440, 415] == 0


def test_a_rule_that_slopes_a_little_is_one_rule():
    image = Image.new("L", (1200, 300), 255)
    ImageDraw.Draw(image).line((100, 100, 1100, 103), fill=0, width=2)
    level, _ = find_rules(np.asarray(image), DPI)
    assert len(level) == 1


@pytest.mark.parametrize("dpi", [100, 200, 300])
@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_which_way_lines_run_is_seen_without_reading(turns, dpi):
    page = page_of_print(SAMPLES / "parks-headings.pdf", dpi)
    lying = np.ascontiguousarray(np.rot90(np.asarray(page), turns))
    level, upright = find_rules(lying, dpi)
    writing = without_rules(lying, [*level, *upright], dpi)
    assert seems_to_lie(writing, dpi) == (turns in {1, 3})


def test_an_empty_page_does_not_lie():
    assert not seems_to_lie(np.full((500, 400), 255, dtype=np.uint8), DPI)


def test_a_heading_row_in_white_on_black_becomes_black_on_white():
    letters = [(left, 118, left + 12, 132, 255) for left in range(150, 500, 24)]
    clean = with_bands_inverted(drawn((100, 100, 600, 150, 20), *letters), DPI)
    assert clean[125, 155] < 40  # a letter
    assert clean[125, 168] > 240  # the band between two letters


@pytest.mark.parametrize(
    "shapes",
    [
        [(100, 100, 600, 106, 0)],  # a rule
        [(100, 100, 125, 150, 0)],  # a large letter
        [(left, 100, left + 18, 150, 0) for left in range(100, 600, 40)],  # bold print
        [(100, 100, 600, 150, 160)],  # shading
    ],
)
def test_what_is_no_dark_band_stays(shapes):
    page = drawn(*shapes)
    assert (with_bands_inverted(page, DPI) == page).all()


def test_light_places_between_dark_ones_are_closed():
    mask = np.zeros((20, 1), dtype=bool)
    mask[[3, 6, 16]] = True
    assert np.flatnonzero(closed(mask, 2)[:, 0]).tolist() == [3, 4, 5, 6, 16]


def test_rows_of_alike_runs_are_one_rectangle():
    mask = np.zeros((8, 12), dtype=bool)
    mask[1:4, 2:9] = True
    mask[3, 2:10] = True  # one wider: still alike
    mask[5:7, 4:6] = True
    assert sorted(rectangles(mask)) == [(1, 2, 4, 10), (5, 4, 7, 6)]


def test_a_shaded_row_is_found_and_a_shadow_is_not():
    page = drawn((300, 300, 900, 360, 215))
    (area,) = shaded_areas(page, 0.0, DPI)
    assert area == pytest.approx((300, 300, 900, 360), abs=6)
    shadow = (255 - np.clip(np.linspace(120, -900, 1200), 0, 255)).astype(np.uint8)
    assert shaded_areas(np.tile(shadow, (900, 1)), 0.0, DPI) == []


def test_letters_in_a_shaded_row_do_not_divide_it():
    letters = [(left, 320, left + 12, 340, 0) for left in range(320, 880, 24)]
    (area,) = shaded_areas(drawn((300, 300, 900, 360, 215), *letters), 0.0, DPI)
    assert area == pytest.approx((300, 300, 900, 360), abs=6)


@pytest.mark.parametrize(
    ("level", "upright", "edges"),
    [
        ([], [300, 900], 2),  # the table has sides, and no line where the shade begins or ends
        ([300], [300, 900], 1),  # a line is drawn above it
        ([], [300], 0),  # one line alone is no table
    ],
)
def test_edges_of_shades_divide_a_ruled_table_where_no_line_does(level, upright, edges):
    lines = [Rule(300, top, 900, top + 2) for top in level]
    sides = [Rule(left, 100, left + 2, 800) for left in upright]
    assert len(edges_as_rules([Rule(300, 300, 900, 360)], (lines, sides), DPI)) == edges


def test_dots_alone_are_taken_out_and_full_stops_stay():
    page = drawn((200, 200, 202, 202, 0), (400, 190, 410, 204, 0), (413, 202, 415, 204, 0))
    clean = without_dots(page, DPI)
    assert clean[201, 201] == 255
    assert clean[203, 414] == 0


def test_a_rule_has_what_a_copier_left_of_its_ends():
    page = drawn(
        (100, 200, 600, 202, 0),
        *((left, 200, left + 5, 202, 0) for left in range(605, 800, 10)),
        (900, 200, 905, 202, 0),  # far beyond
    )
    level, _ = find_rules(page, DPI)
    assert [(rule.x0, rule.x1) for rule in level] == [(100, 801)]


def test_pieces_of_one_line_are_one_rule():
    page = drawn((100, 200, 600, 202, 0), (615, 200, 900, 202, 0), (100, 400, 400, 402, 0))
    level, _ = find_rules(page, DPI)
    assert sorted((rule.top, rule.x0, rule.x1) for rule in level) == [
        (200, 100, 901),
        (400, 100, 401),
    ]
