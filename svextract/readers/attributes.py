"""What attributes of office documents say: whole numbers and lengths; and the nearest of several.

All numbers are bounded, as a file may claim any.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")
# At most nine digits: more are never meant.
WHOLE = re.compile(r"-?[0-9]{1,9}")
# Points in a unit of length (ODF 1.3, part 3, 18.3.18).
UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{0,9})?)(pt|in|cm|mm|pc|px)")


def whole(text: str | None) -> int | None:
    """Turn an attribute into a whole number, None where it is none."""
    text = (text or "").strip()
    return int(text) if WHOLE.fullmatch(text) else None


def points(text: str | None) -> float | None:
    """Turn a length ('0.5cm') into points, None where it is none."""
    match = LENGTH.fullmatch(text or "")
    return float(match.group(1)) * UNITS[match.group(2)] if match else None


def nearest(values: Iterable[T | None]) -> T | None:
    """Return the first that is said of what a chain of styles says, None where nothing is."""
    return next((value for value in values if value is not None), None)
