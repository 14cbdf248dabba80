"""The responsible officers as councils write them, turned into names, posts, teams and bodies."""

from svextract.officers.cell import (
    OfficerReading,
    officer_text_is_open,
    read_officers,
    starts_officer,
)

__all__ = ["OfficerReading", "officer_text_is_open", "read_officers", "starts_officer"]
