"""The responsible officers as councils write them, turned into names, posts, teams and bodies."""

from svextract.officers.cell import OfficerReading, read_officers
from svextract.officers.cells import read_cells
from svextract.officers.hiding import Hider, looks_like_person
from svextract.officers.keys import attendance, printed_key
from svextract.officers.lines import officer_text_is_open, post_is_cut, starts_officer
from svextract.officers.resolve import resolve_cells

__all__ = [
    "Hider",
    "OfficerReading",
    "attendance",
    "looks_like_person",
    "officer_text_is_open",
    "post_is_cut",
    "printed_key",
    "read_cells",
    "read_officers",
    "resolve_cells",
    "starts_officer",
]
