"""What was seen on a page in plain sentences, for those who prefer words to pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.explain.seen import Kind, Why
from svextract.writers.notes import kind_words
from svextract.writers.words import counted, snippet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.explain.seen import SeenColumn, SeenPage, SeenRow, SeenTable

# Letters: so much of a text is said that a person finds it on the page.
SNIPPET = 70
# Roles whose names say too little.
ROLE_WORDS = {
    "portfolio": "portfolio holder",
    "rag": "RAG rating",
    "revised": "revised deadline",
}
SIGNS = "the heading row of a plan, its labels, a list of one,"
REASONS = {
    Why.SHOWS_PLAN: f"It was read for a plan: its text shows {SIGNS} or the heading of a "
    "recommendation.",
    Why.GOES_ON: "It was read because the page before may go on here. By itself its text does not "
    f"show {SIGNS} or the heading of a recommendation.",
    Why.IN_FULL: "No page shows a plan by its text alone, so all pages of this short document "
    f"were read. Here too nothing shows {SIGNS} or the heading of a recommendation.",
    Why.PASSED_OVER: f"It was passed over: its text does not show {SIGNS} or the heading of a "
    "recommendation. No table was looked for; only a title or a date may come from here.",
}


def title_line(seen: SeenPage) -> str:
    """Name the page."""
    return f"{seen.file}, page {seen.number} of {seen.count}"


def head_lines(seen: SeenPage) -> Iterator[str]:
    """Say the most important things of a page."""
    yield REASONS[seen.why]
    if not seen.plans:
        yield "No action plan was found in the whole document."
    drawn = f"{counted(len(seen.rules), 'drawn line')}, {counted(len(seen.fills), 'shaded area')}"
    tables = f", {counted(len(seen.tables), 'table')} with {counted(_count_rows(seen.rows), 'row')}"
    found = tables if seen.tables else ", no table"
    looked_for = seen.why is not Why.PASSED_OVER
    yield f"On it: {counted(len(seen.words), 'word')}, {drawn}{found if looked_for else ''}."
    if seen.turn:
        yield f"The picture is turned by {seen.turn} degrees, so that its text can be read."
    if any(seen.open_headings):
        named = ", ".join(_quoted(text) for text in seen.open_headings if text)
        yield f"The page before ended in a table with the columns {named}, which may go on here."


def page_text(seen: SeenPage) -> str:
    """Say everything that the picture of a page shows."""
    lines = [title_line(seen)]
    lines += [f"  {line}" for line in head_lines(seen)]
    lines += [f"  Taken off as running head or foot: {_quoted(t.text)}" for t in seen.running]
    for table in seen.tables:
        lines += [f"  {line}" for line in _table_lines(table)]
    lines += [
        f"  {kind_words(text).capitalize()}: {_quoted(text.text)}"
        for text in seen.texts
        if text.kind not in {Kind.OUTSIDE, Kind.LEFT_OVER}
    ]
    outside = [text for text in seen.texts if text.kind is Kind.OUTSIDE]
    lines += [f"  Other text: {_quoted(text.text)}" for text in outside]
    lines += [f"  Left over: {_quoted(left.text)} ({left.reason})" for left in seen.left_over]
    return "\n".join(lines) + "\n"


def _table_lines(table: SeenTable) -> Iterator[str]:
    rows = counted(_count_rows(table.rows), "record" if table.form else "row")
    kind = _kind_of(table)
    yield f"Table {table.number}, {kind}: {counted(len(table.columns), 'column')}, {rows}."
    if table.began_on is not None:
        yield f"  It goes on from page {table.began_on}."
    if not table.read:
        yield "  It is no part of the plan: no heading row of a plan stands above it."
    elif table.heading is None and not table.form:
        yield "  Its headings are those of the table before; none are printed here."
    if not table.form:
        yield from (f"  {_column_line(n, c)}" for n, c in enumerate(table.columns, start=1))
    yield from (f"  {line}" for line in _row_lines(table))


def _kind_of(table: SeenTable) -> str:
    if table.form:
        return "a form with labels at the left"
    if table.ruled:
        return "divided by drawn lines"
    return "whose columns were told from the gaps between words"


def _column_line(number: int, column: SeenColumn) -> str:
    if column.role == "unknown":
        return f"Column {number} has no heading."
    heading = (
        f"Column {number}, {_quoted(column.heading)}," if column.heading else f"Column {number}"
    )
    if column.role != "other":
        return f"{heading} holds the {_role_words(column.role)}."
    if column.claimed:
        words = _role_words(column.claimed)
        return f"{heading} could hold the {words}, but another column is surer."
    return f"{heading} is not understood: its text is kept with the leftovers."


def _role_words(role: str) -> str:
    return ROLE_WORDS.get(role, role)


def _row_lines(table: SeenTable) -> Iterator[str]:
    """Say what is to be said of rows: the same of several rows once."""
    said: dict[str, list[int]] = {}
    for row in table.rows:
        for sentence in _row_sentences(row):
            numbers = said.setdefault(sentence, [])
            if row.number not in numbers:
                numbers.append(row.number)
    what = "Record" if table.form else "Row"
    for sentence, numbers in said.items():
        yield f"{what}{'s' if len(numbers) > 1 else ''} {_spans(numbers)}: {sentence}"


def _row_sentences(row: SeenRow) -> Iterator[str]:
    if row.recommendation:
        yield f"under recommendation {row.recommendation}."
    if row.came_from is not None:
        yield f"goes on from page {row.came_from}."
    if row.goes_to is not None:
        yield f"goes on to page {row.goes_to}."
    if row.joins is not None:
        yield f"is the rest of row {row.joins}."
    if not row.sure:
        yield "nothing drawn above it, and where it begins is inferred."
    if row.continued:
        yield "put together from parts that may be two rows."
    if row.actions != 1 and not row.label:
        yield f"{row.actions} actions in one row." if row.actions else "no action in it."
    yield from (flag.message for flag in row.flags)


def _count_rows(rows: Sequence[SeenRow]) -> int:
    return len({row.number for row in rows})


def _spans(numbers: Sequence[int]) -> str:
    """Turn 1, 2, 3, 5 into '1-3, 5'."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return ", ".join(str(span[0]) if len(span) == 1 else f"{span[0]}-{span[-1]}" for span in spans)


def _quoted(text: str) -> str:
    """Return the beginning of a text on one line, in quotation marks."""
    return f"“{snippet(text, SNIPPET)}”"
