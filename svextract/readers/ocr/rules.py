"""The straight lines of a picture, found by their long runs of ink, and taken out of it.

A line that stays becomes letters ('|', 'l', '_'); one that is found divides cells like a line of
a digital page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from svextract.readers.ocr.pictures import DARK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from svextract.readers.ocr.pictures import Grey

# Inches. A rule is long, thin, and much longer than it is thick; the stem of a large letter is not.
SHORTEST, THICKEST = 0.3, 0.045
SLIMNESS = 14.0
GAP = 0.06  # inches of a rule that may be missing: a faint spot
BROKEN = 0.15  # inches between the pieces of one line that a scanner lost
STEP = 2  # pixels by which neighbouring runs of one rule may lie apart: it slopes a little
MARGIN = 0.01  # inches around a rule that are taken out with it: its grey edge
NEAR = 0.04  # inches from a rule in which a lone mark is what was left of it


class Rule(NamedTuple):
    """A straight line in pixels: where it runs, and its thickness."""

    x0: int
    top: int
    x1: int
    bottom: int


def find_rules(grey: Grey, dpi: float) -> tuple[list[Rule], list[Rule]]:
    """Return the horizontal and the vertical rules of a picture."""
    ink = grey < DARK
    level, turned = _rules(ink, dpi), _rules(np.ascontiguousarray(ink.T), dpi)
    return level, [Rule(rule.top, rule.x0, rule.bottom, rule.x1) for rule in turned]


def _rules(ink: NDArray[np.bool_], dpi: float) -> list[Rule]:
    """Return the horizontal rules of an ink mask, the pieces of one line put together."""
    return _joined([_grown(rule, ink, dpi) for rule in _level_rules(ink, dpi)], dpi)


def _grown(rule: Rule, ink: NDArray[np.bool_], dpi: float) -> Rule:
    """Return a rule with what a copier left of it at its ends: dots and dashes in a row."""
    gap = max(round(GAP * dpi), 1)
    inked = np.flatnonzero(ink[max(rule.top - STEP, 0) : rule.bottom + STEP].any(axis=0))
    first = int(np.searchsorted(inked, rule.x0))
    last = int(np.searchsorted(inked, rule.x1 - 1))
    wide = np.flatnonzero(np.diff(inked) > gap)  # after which of the inked columns a gap follows
    before, after = wide[wide < first], wide[wide >= last]
    start = int(before[-1]) + 1 if before.size else 0
    end = int(after[0]) if after.size else inked.size - 1
    return rule._replace(x0=int(inked[start]), x1=int(inked[end]) + 1)


def without_rules(grey: Grey, rules: list[Rule], dpi: float) -> Grey:
    """Return a picture without these rules."""
    clean, margin = grey.copy(), max(round(MARGIN * dpi), 1)
    for rule in rules:
        top, left = max(rule.top - margin, 0), max(rule.x0 - margin, 0)
        clean[top : rule.bottom + margin, left : rule.x1 + margin] = 255
    return clean


def is_left_of(rule: Rule, box: Rule, dpi: float) -> bool:
    """Say whether a mark may be what is left of a rule: near it, and running as it does.

    A stroke or a dash in a cell whose text stands close to a rule runs across it.
    """
    if is_level(rule) != is_level(box):
        return False
    near = NEAR * dpi
    across = rule.x0 - near <= box.x1 and box.x0 <= rule.x1 + near
    return across and rule.top - near <= box.bottom and box.top <= rule.bottom + near


def is_level(rule: Rule) -> bool:
    """Say whether a rule, or a mark, is at least as wide as tall."""
    return rule.x1 - rule.x0 >= rule.bottom - rule.top


def _level_rules(ink: NDArray[np.bool_], dpi: float) -> list[Rule]:
    """Return the horizontal rules of an ink mask: runs that touch are one."""
    gap = GAP * dpi
    done: list[Rule] = []
    growing: list[Rule] = []
    for row, start, end in _runs(ink, int(SHORTEST * dpi)):
        done += [rule for rule in growing if row - rule.bottom >= STEP]
        growing = [rule for rule in growing if row - rule.bottom < STEP]
        touching = [rule for rule in growing if start <= rule.x1 + gap and rule.x0 <= end + gap]
        growing = [rule for rule in growing if rule not in touching]
        x0s, tops, x1s, _ = zip(Rule(start, row, end, row + 1), *touching, strict=True)
        growing.append(Rule(min(x0s), min(tops), max(x1s), row + 1))
    return [rule for rule in (*done, *growing) if _is_rule(rule, dpi)]


def _joined(rules: list[Rule], dpi: float) -> list[Rule]:
    """Return rules with the pieces of one line put together again."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.x0, rule.top)):
        before = next((each for each in reversed(joined) if _goes_on(each, rule, dpi)), None)
        if before is None:
            joined.append(rule)
            continue
        joined.remove(before)
        low = max(before.bottom, rule.bottom)
        joined.append(Rule(before.x0, min(before.top, rule.top), max(before.x1, rule.x1), low))
    return joined


def _goes_on(before: Rule, rule: Rule, dpi: float) -> bool:
    level = abs(before.top + before.bottom - rule.top - rule.bottom) / 2 <= THICKEST / 2 * dpi
    return level and rule.x0 - before.x1 <= BROKEN * dpi


def _is_rule(rule: Rule, dpi: float) -> bool:
    length, thickness = rule.x1 - rule.x0, rule.bottom - rule.top
    return thickness <= max(THICKEST * dpi, 2) and length >= SLIMNESS * thickness


def _runs(ink: NDArray[np.bool_], shortest: int) -> list[tuple[int, int, int]]:
    """Return the long runs of ink as (row, first column, column behind), row by row."""
    height, width = ink.shape
    padded = np.zeros((height, width + 2), dtype=np.int8)
    padded[:, 1:-1] = ink
    change = np.diff(padded.ravel())
    starts, ends = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
    long = (ends - starts) >= shortest
    rows = starts[long] // (width + 2)
    begin, behind = starts[long] - rows * (width + 2), ends[long] - rows * (width + 2)
    return list(zip(rows.tolist(), begin.tolist(), behind.tolist(), strict=True))
