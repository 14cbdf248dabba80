"""Blocks to text as converters leave it: a table's cells are there, its columns are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .blocks import Block, Gap, Grid, Text, row_value

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .blocks import Fields
    from .truth import Plan, Row


def as_paragraphs(grid: Grid) -> str:
    """Write a paragraph for each cell; an empty cell leaves nothing behind."""
    return "\n\n".join(text for row in grid.texts() for text in row if text)


def as_pipes(grid: Grid) -> str:
    """Write each cell on lines of its own, the last of which ends in a pipe, and spacer rows."""
    spacer = "\n".join(["|"] * len(grid.heads))
    rows = ("\n".join(f"{text} |" if text else "|" for text in row) for row in grid.texts())
    return f"\n{spacer}\n".join(rows)


def as_slashes(grid: Grid) -> str:
    """Write a row on one line, a slash between its cells."""
    return "\n".join(" / ".join(text.replace("\n", " ") for text in row) for row in grid.texts())


def as_columns(grid: Grid) -> str:
    """Write column after column on one line, the headings at the end: no row can be told."""
    body = grid.texts()[1:]
    columns = [" ".join(filter(None, column)) for column in zip(*body, strict=True)]
    return " ".join([*columns, *grid.heads])


def text_of(blocks: list[Block], table: Callable[[Grid], str]) -> str:
    """Write paragraphs with blank lines between them, and tables in the shape that is wanted."""
    parts = [table(b) if isinstance(b, Grid) else b.text for b in blocks if not isinstance(b, Gap)]
    return "\n\n".join(parts) + "\n"


def write(blocks: list[Block], table: Callable[[Grid], str], target: Path) -> None:
    """Write blocks to a text file."""
    target.write_text(text_of(blocks, table), encoding="utf-8")


def labels_of(row: Row, fields: Fields) -> str:
    """Write a row's cells as labelled lines."""
    return "\n".join(f"{label}: {row_value(row, name)}" for label, name in fields)


def write_labels(plan: Plan, above: list[Text], fields: Fields, target: Path) -> None:
    """Write a line for every cell, 'Label: value', and a blank line after each action."""
    parts = ["\n".join(text.text for text in above)]
    for rec in plan.recs:
        parts.append(f"{rec.label}: {rec.text}")
        parts += [labels_of(row, fields) for row in rec.rows]
    target.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
