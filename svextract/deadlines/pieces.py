"""Tokens into pieces: windows, recurrences, statuses, marks of revision, labels and notes.

Every token has to belong to a piece. A text with a word that belongs to none is not understood.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from svextract.deadlines.period import YEAR_KINDS
from svextract.deadlines.periods import period_at
from svextract.deadlines.piece import CLOSING, OPENING, FoundPiece, Piece
from svextract.deadlines.piece_readers import piece_at
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.windows import Window

if TYPE_CHECKING:
    from svextract.deadlines.period import Context


def tokens_to_pieces(tokens: Tokens, context: Context) -> tuple[Piece, ...] | None:
    """Return the pieces of a text, or None where a word of it belongs to no piece."""
    pieces: list[Piece] = []
    index = depth = 0
    mark = ""
    while index < len(tokens):
        found = piece_at(tokens, index, context)
        if found is None:
            return None
        piece, end = found
        if _runs_on(pieces, piece) or _is_named_after(pieces, piece):
            return None
        depth += (tokens[index].text in OPENING) - (tokens[index].text in CLOSING)
        if piece.sort == "old_from":
            revised = _revised_from(tokens, end, context)
            piece, end = revised or (Piece("mark", "old"), end)
            mark = "new" if revised else "old"
            pieces += [piece, Piece("mark", mark)]
        else:
            closes = at(tokens, end).sort == "end" or at(tokens, end).text in CLOSING
            if piece.sort == "mark" and closes and _mark_last(pieces, piece.value):
                piece = Piece("lead")
            mark, piece = _marked(piece, mark, depth, pieces[-1].value if pieces else "")
            pieces.append(piece)
        index = end
    return tuple(pieces)


def _runs_on(pieces: list[Piece], piece: Piece) -> bool:
    """Whether two dates stand side by side with nothing between: no way to write a deadline."""
    before = pieces[-1].window if pieces else None
    after = piece.window
    return before is not None and after is not None and not after.relation


def _is_named_after(pieces: list[Piece], piece: Piece) -> bool:
    """Whether a year belongs to the name of a paper: 'Budget 2022/23', '2018 budget'."""
    if not pieces:
        return False
    return (pieces[-1].value == "paper" and _is_bare_year(piece.window)) or (
        piece.value == "paper" and _is_bare_year(pieces[-1].window)
    )


def _is_bare_year(window: Window | None) -> bool:
    """Whether a window is a year, or years in short ('2018-22'), and nothing leads to it."""
    if window is None or window.relation or len(window.periods) > 1:
        return False
    return window.kind in YEAR_KINDS or (window.kind == "range" and window.text[:4].isdecimal())


def _mark_last(pieces: list[Piece], mark: str) -> bool:
    """Give a mark that stands behind its date ('30 June 2018 (revised)') to that date."""
    for index in range(len(pieces) - 1, -1, -1):
        window = pieces[index].window
        if window is not None:
            pieces[index] = replace(pieces[index], window=replace(window, mark=mark))
            return True
    return False


def _marked(piece: Piece, mark: str, depth: int, before: str) -> tuple[str, Piece]:
    """Hand a mark of revision, and a 'by' that led a note, on to the next window."""
    if piece.sort == "mark":
        return piece.value, piece
    if piece.window is None:
        return mark, piece
    if before == "by" and not piece.window.relation:  # 'by Cabinet 31 May 2018'
        piece = replace(piece, window=replace(piece.window, relation="by"))
    if not (mark or depth) or piece.window is None:
        return "", piece
    return "", replace(piece, window=replace(piece.window, depth=depth, mark=mark))


def _revised_from(tokens: Tokens, index: int, context: Context) -> FoundPiece | None:
    """Read the old date of 'revised from X to Y' and step over its 'to'."""
    found = period_at(tokens, index, context)
    if found is None or at(tokens, found[1]).text not in ("to", "until"):
        return None
    return Piece("window", window=Window("", (found[0],), mark="old")), found[1] + 1
