"""The responsible officers as councils write them, turned into names, posts, teams and bodies."""

from svextract.officers.cell import (
    OfficerReading,
    officer_text_is_open,
    read_officers,
    starts_officer,
)
from svextract.officers.keys import printed_key

__all__ = [
    "OfficerReading",
    "officer_text_is_open",
    "printed_key",
    "read_officers",
    "starts_officer",
]
