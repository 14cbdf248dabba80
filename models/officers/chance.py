"""Choices by weight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence


def pick(rng: random.Random, choices: Sequence[tuple[float, Any]]) -> Any:  # noqa: ANN401
    """Return one of (weight, value), by weight; a function is called for its value."""
    value = rng.choices([value for _, value in choices], [weight for weight, _ in choices])[0]
    return value(rng) if callable(value) else value
