"""What the fuzz targets share: how one begins, and how it says that a promise was broken."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from collections.abc import Callable


class BrokenPromiseError(Exception):
    """The code did something that it says it never does."""


def expect(promise: str, *, holds: bool) -> None:
    """Raise BrokenPromiseError where a promise does not hold."""
    if not holds:
        raise BrokenPromiseError(promise)


def start(try_one: Callable[[bytes], None]) -> None:
    """Hand inputs to a target for as long as the command line says."""
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()
