"""Two damaged readings of one wording become one."""

from collections import Counter

import pytest

from svextract.plan.wordings import looks_damaged, readings_to_wording

ELSEWHERE = "Cut the verges of lanes and roads so that all are safe"
# Readings of one wording, the wording, whether it was put together.
READINGS = [
    (["That verges are cut"], "That verges are cut", False, "printed once"),
    (["That verges are cut"] * 2, "That verges are cut", False, "printed twice alike"),
    (["That verges are cut", "That verges are cut."], "That verges are cut", False, "a stop"),
    (["‘That’ verges", "'That' verges"], "‘That’ verges", False, "other quotes"),
    (
        ["That verqes are cut so that all are safe", "That verges are cut so thal all are safe"],
        "That verges are cut so that all are safe",
        True,
        "each reading is damaged elsewhere",
    ),
    (
        ["That verges are c ut so that all are safe", "Thal verges are cut so that all are safe"],
        "That verges are cut so that all are safe",
        True,
        "a word in pieces",
    ),
    (
        ["That verges are", "That verges are cut on roads"],
        "That verges are cut on roads",
        True,
        "the first reading breaks off",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("readings", "wording", "repaired", "seen"), READINGS)
def test_readings_become_one(readings, wording, repaired, seen):
    words = " ".join([ELSEWHERE, *readings]).casefold().split()
    assert readings_to_wording(readings, Counter(words)) == (wording, repaired), seen


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("That the Council cuts the verges of a lane", False),
        ("I am a member", False),
        ("the Council's verges", False),
        ("Th t v rg s a e c t", True),
        ("", False),
        ("Plan A and Plan B", False),
    ],
)
def test_wordings_that_look_damaged(text, damaged):
    assert looks_damaged(text) is damaged
