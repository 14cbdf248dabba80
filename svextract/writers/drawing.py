"""What was seen on a page becomes a picture: the page with boxes, tags, notes and a legend."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from svextract.explain.seen import Kind
from svextract.page import Box
from svextract.writers import legend
from svextract.writers.notes import Note, page_to_notes
from svextract.writers.pens import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    LARGE,
    LEADING,
    ORANGE,
    PURPLE,
    SKY_BLUE,
    SMALL,
    VERMILION,
    WHITE,
    Sheet,
    tag_height,
    text_width,
    wrapped,
)
from svextract.writers.telling import head_lines, title_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image

    from svextract.explain.seen import SeenPage, SeenRow, SeenTable
    from svextract.writers.pens import Colour, Pixels, Style

# Pixels on a side of the whole picture: more is slow to open, and mail programs refuse it.
LARGEST_SIDE = 4_000
# Pixels left of the page for the numbers of rows, and right of it for notes.
LEFT, RIGHT = 160, 420
# Pixels kept free above and below the page for the title and the legend.
STRIPS = 560
# Pixels: the legend takes three columns of words.
LEAST_WIDTH = 1_330
# Pixels: capital letters of the page become so high, which a screen shows clearly.
LEGIBLE_TYPE = 18
# Pixels a point: 144 dots an inch are enough for usual type, 288 for the smallest.
LEAST_SCALE, MOST_SCALE = 2.0, 4.0
# Lines of words above the page.
MOST_HEAD_LINES = 6
# Pixels around the words above the page, and between two notes.
MARGIN, NOTE_GAP = 16, 8
# Pixels by which the frame of a shaded area is drawn inside it, clear of the lines around it.
INSET = 4
# Rows alternate between these; their numbers say the same without colour.
ROW_COLOURS = (BLUE, ORANGE)


def page_scale(seen: SeenPage) -> float:
    """Choose how many pixels a point takes, so that the page is legible and not too large."""
    width, height = (max(side, 1.0) for side in seen.size)
    wanted = min(max(LEGIBLE_TYPE / max(seen.type_height, 1.0), LEAST_SCALE), MOST_SCALE)
    return min(wanted, (LARGEST_SIDE - LEFT - RIGHT) / width, (LARGEST_SIDE - STRIPS) / height)


def draw_page(seen: SeenPage, picture: Image) -> bytes:
    """Draw what was seen over the picture of the page; return it as PNG.

    picture: the page in reading position, `page_scale` pixels a point.
    """
    width = max(LEFT + picture.width + RIGHT, LEAST_WIDTH)
    head = [line for text in head_lines(seen) for line in wrapped(text, width - 2 * MARGIN)]
    head = head[:MOST_HEAD_LINES]
    top = round(3 * MARGIN + LARGE * LEADING + len(head) * SMALL * LEADING)
    height = top + picture.height + legend.height(width)
    sheet = Sheet((width, height), picture, (LEFT, top))
    sheet.scale = picture.width / max(seen.size[0], 1.0)
    _draw_head(sheet, title_line(seen), head)
    _draw_page_parts(sheet, seen)
    _draw_notes(sheet, page_to_notes(seen))
    for table in seen.tables:
        _draw_table(sheet, table)
    legend.draw(sheet, top + picture.height)
    target = BytesIO()
    sheet.image.save(target, "PNG")
    return target.getvalue()


def _draw_head(sheet: Sheet, title: str, lines: Sequence[str]) -> None:
    sheet.write(MARGIN, MARGIN, title, size=LARGE)
    for number, line in enumerate(lines):
        sheet.write(MARGIN, 1.5 * MARGIN + LARGE * LEADING + number * SMALL * LEADING, line)


def _draw_page_parts(sheet: Sheet, seen: SeenPage) -> None:
    """Draw words, lines, shaded areas and running heads; the tint of rows comes below them."""
    rows = [
        (sheet.place(box), _row_colour(table, row))
        for table in seen.tables
        for row in table.rows
        for box in row.boxes
    ]
    running = [(sheet.place(text.box), BLACK) for text in seen.running]
    sheet.tint([*rows, *running])
    frame = (sheet.at[0], sheet.at[1], *map(sum, zip(sheet.at, sheet.page_size, strict=True)))
    sheet.outline((frame[0] - 1, frame[1] - 1, frame[2], frame[3]), GREY, wide=1)
    for box in seen.fills:
        x0, y0, x1, y1 = sheet.place(box)
        sheet.outline((x0 + INSET, y0 + INSET, x1 - INSET, y1 - INSET), SKY_BLUE, style="dotted")
    for box in seen.words:
        sheet.outline(sheet.place(box), GREY, wide=1)
    for box in seen.rules:
        x0, y0, x1, y1 = sheet.place(box)
        sheet.line((x0, y0), (x1, y1), PURPLE, wide=3)
    for text in seen.running:
        _strike(sheet, sheet.place(text.box))


def _strike(sheet: Sheet, area: Pixels) -> None:
    """Strike an area through."""
    middle = (area[1] + area[3]) // 2
    sheet.line((area[0] - 4, middle), (area[2] + 4, middle), BLACK)


def _row_colour(table: SeenTable, row: SeenRow) -> Colour:
    """Return the colour of a row by its number; grey where its table is not understood."""
    return ROW_COLOURS[(row.number - 1) % len(ROW_COLOURS)] if table.read else GREY


def _draw_table(sheet: Sheet, table: SeenTable) -> None:
    """Draw the edges of a table's columns, its rows, and the role of each column above it."""
    for row in table.rows:
        for box in row.boxes:
            style: Style = "solid" if row.sure else "dashed"
            sheet.outline(sheet.place(box), _row_colour(table, row), style=style)
    _draw_columns(sheet, table)
    left, _, right, _ = sheet.place(table.box)
    for row in table.rows:
        height, words = sheet.place(row.box)[1], row_words(row)
        end = max(left - 4, text_width(words) + 10)
        sheet.tag(end, height, words, _row_colour(table, row), right=True)
        if row.recommendation:
            sheet.tag(right + 2, height, f"rec. {row.recommendation}", WHITE)


def row_words(row: SeenRow) -> str:
    """Say in a few words what is to be said of a row at its side."""
    marks = [
        row.label,
        f"from p. {row.came_from}" if row.came_from and not row.label else "",
        f"to p. {row.goes_to}" if row.goes_to and not row.label else "",
        f"rest of {row.joins}" if row.joins else "",
        "" if row.sure else "unsure",
        "two rows?" if row.continued else "",
        f"{row.actions} actions" if row.actions > 1 else "",
    ]
    said = ", ".join(filter(None, marks))
    return f"{row.number}: {said}" if said else str(row.number)


def _draw_columns(sheet: Sheet, table: SeenTable) -> None:
    """Draw the edges of columns, and their roles above; where these are too wide, in steps."""
    _, top, right, bottom = sheet.place(table.box)
    ends: list[int] = []  # how far the tags of each step reach to the right
    for column in table.columns:
        x = sheet.place(Box(column.left, 0.0, column.right, 0.0))[0]
        wide = text_width(column.role) + 10
        step = next((n for n, end in enumerate(ends) if end < x), len(ends))
        ends[step : step + 1] = [x + wide]
        above = top - (step + 1) * tag_height() - 2
        sheet.line((x, above), (x, bottom), BLACK, style="dashed")
        colour = GREY if column.role in {"other", "unknown"} else BLACK
        sheet.tag(x, above, column.role, colour)
    sheet.line((right, top), (right, bottom), BLACK, style="dashed")


def _draw_notes(sheet: Sheet, notes: Sequence[Note]) -> None:
    """Write notes beside the page, each at the height of what it is about or below the last."""
    x, line = sheet.at[0] + sheet.page_size[0] + 24, round(SMALL * LEADING)
    free, end = sheet.at[1], sheet.at[1] + sheet.page_size[1]
    ordered = sorted(notes, key=lambda note: note.box.top)
    for number, note in enumerate(ordered):
        lines = wrapped(note.text, RIGHT - 40)
        last = number == len(ordered) - 1
        limit = end - len(lines) * line - (0 if last else line)  # room to say that there are more
        y = max(free, min(sheet.place(note.box)[1], limit))
        if y > limit:
            more = f"... and {len(ordered) - number} more: see the text"
            sheet.write(x, min(free, end - line), more)
            return
        _draw_note(sheet, note, (x, y), lines)
        free = y + len(lines) * line + NOTE_GAP


def _draw_note(sheet: Sheet, note: Note, at: tuple[int, int], lines: Sequence[str]) -> None:
    """Write a note, with a bar beside it and a line to what it is about."""
    x, y = at
    area, colour, step = sheet.place(note.box), _note_colour(note), round(SMALL * LEADING)
    if note.outlined:
        sheet.outline(area, colour, wide=3)
    sheet.line((area[2], (area[1] + area[3]) // 2), (x - 10, y + SMALL // 2), colour, wide=1)
    sheet.draw.rectangle((x - 10, y, x - 7, y + len(lines) * step), fill=colour)
    for number, text in enumerate(lines):
        sheet.write(x, y + number * step, text)


def _note_colour(note: Note) -> Colour:
    """Return the colour of a note by what it is about."""
    if note.kind is None:
        return GREY
    return VERMILION if note.kind is Kind.LEFT_OVER else GREEN
