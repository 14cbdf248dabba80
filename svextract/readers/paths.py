"""The drawn parts of a PDF page: straight lines and shaded areas, by pdfium."""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from svextract.page import Box, around

if TYPE_CHECKING:
    from collections.abc import Iterator

# Points. A drawn area thinner than this is a line; Word's thickest table border is 6 pt, printed
# plans rarely have more than 3, and the smallest shaded row is one line of type high.
THICKEST_LINE = 3.5
# Points. Shorter marks are dashes of a dashed border or parts of a drawing.
SHORTEST_LINE = 4.0
# 0..255. What is lighter than this in every colour reads as white paper.
WHITE = 250
# Share of the page. What covers more is its background.
BACKGROUND = 0.9
# A form inside a form inside a form: deeper nesting is a damaged or hostile file.
DEEPEST_FORM = 4
# Drawn objects on a page; a plan has hundreds, a map or a hostile file hundreds of thousands.
MOST_OBJECTS = 60_000

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class Drawing(NamedTuple):
    """Lines and areas in PDF coordinates: origin bottom left, boxes as (x0, y0, x1, y1)."""

    rules: list[Box]
    fills: list[Box]


def page_to_drawing(page: Any, width: float, height: float) -> Drawing:  # noqa: ANN401
    """Turn the path objects of a pdfium page into straight lines and shaded areas."""
    drawing = Drawing([], [])
    for path, matrix in _paths(page):
        strokes, filled = _mode(path)
        for outline in _outlines(path, matrix):
            _add(outline, drawing, strokes=strokes, filled=filled)
    background = BACKGROUND * width * height
    fills = [box for box in drawing.fills if box.width * abs(box.height) < background]
    return Drawing(drawing.rules, fills)


def _paths(page: Any) -> Iterator[tuple[Any, Matrix]]:  # noqa: ANN401
    """Yield the path objects of a page and of the forms on it, each with its matrix."""
    count = min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)
    get, kind_of = pdfium.FPDFPage_GetObject, pdfium.FPDFPageObj_GetType
    for index in range(count):
        item = get(page, index)
        kind = kind_of(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield item, _matrix(item)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _form_paths(item, _matrix(item), 1)


def _form_paths(form: Any, outer: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:  # noqa: ANN401
    if depth > DEEPEST_FORM:
        return
    for index in range(min(pdfium.FPDFFormObj_CountObjects(form), MOST_OBJECTS)):
        item = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield item, _chained(_matrix(item), outer)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _form_paths(item, _chained(_matrix(item), outer), depth + 1)


def _matrix(item: Any) -> Matrix:  # noqa: ANN401
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _chained(inner: Matrix, outer: Matrix) -> Matrix:
    """Multiply two matrices: first the inner, then the outer (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _mode(path: Any) -> tuple[bool, bool]:  # noqa: ANN401
    """Tell whether a path is stroked, and whether it is filled with anything but white."""
    fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke):
        return False, False
    return bool(stroke.value), fill.value != 0 and _is_coloured(path)


def _is_coloured(path: Any) -> bool:  # noqa: ANN401
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha):
        return False
    return alpha.value > 0 and min(red.value, green.value, blue.value) < WHITE


def _outlines(path: Any, matrix: Matrix) -> Iterator[list[Point]]:  # noqa: ANN401
    """Yield the corner points of each separate piece of a path; pieces with curves are left out."""
    a, b, c, d, e, f = matrix
    points: list[Point] = []
    curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            if not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points and not curved:
        yield points


def _add(points: list[Point], drawing: Drawing, *, strokes: bool, filled: bool) -> None:
    """Sort one piece of a path into lines and areas."""
    box = around([Box(x, y, x, y) for x, y in points])
    if min(box.width, box.height) <= THICKEST_LINE:
        if (strokes or filled) and max(box.width, box.height) >= SHORTEST_LINE:
            drawing.rules.append(thinned(box))
        return
    if strokes:
        drawing.rules.extend(_sides(points))
    if filled:
        drawing.fills.append(box)


def _sides(points: list[Point]) -> Iterator[Box]:
    """Yield the horizontal and vertical sides of an outline as lines."""
    for (x0, y0), (x1, y1) in pairwise(points):
        side = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        long, thin = max(side.width, side.height), min(side.width, side.height)
        if thin <= 1.0 and long >= SHORTEST_LINE:
            yield thinned(side)


def thinned(box: Box) -> Box:
    """Turn a thin box into the line along its middle."""
    x0, y0, x1, y1 = box
    if box.width >= box.height:
        middle = (y0 + y1) / 2
        return Box(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Box(middle, y0, middle, y1)
