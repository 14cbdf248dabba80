"""The labels of the model, and a cell while it is put together."""

from __future__ import annotations

from typing import NamedTuple

PERSON, ROLE, TEAM, BODY = LABELS = ("PERSON", "ROLE", "TEAM", "BODY")


class Part(NamedTuple):
    """A piece of a cell and what it is; None for what is no part of an officer."""

    text: str
    label: str | None = None


Entry = list[Part]
