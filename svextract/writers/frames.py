"""From a report to a pandas frame with the columns of actions.csv."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svextract.writers.rows import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from svextract.records import Report

DATE_COLUMNS = frozenset({"meeting_date", "deadline_start", "deadline_due"})
NUMBER_COLUMNS = frozenset({"plan", "times_listed"})
# Seconds reach every year a date can have; pandas' older default, nanoseconds, ends in 2262.
DATE_TYPE = "datetime64[s]"


def actions_frame(report: Report) -> pd.DataFrame:
    """Turn a report into a frame, one row per distinct action, in the order of actions.csv.

    Dates are dates (NaT where there is none), `plan` and `times_listed` whole numbers, and all
    the rest text, empty where there is nothing. No cell is guarded: nothing here runs formulas.
    """
    import pandas as pd

    table = ACTIONS.table(report.documents)
    cells = zip(*table.rows, strict=True) if table.rows else ([] for _ in table.columns)
    return pd.DataFrame(
        {
            name: _column(name, list(column))
            for name, column in zip(table.columns, cells, strict=True)
        }
    )


def _column(name: str, cells: Sequence[str]) -> pd.Series:
    """Turn the cells of one column into a series of its type."""
    import numpy as np
    import pandas as pd

    if name in DATE_COLUMNS:
        return pd.Series(np.array([cell or "NaT" for cell in cells], dtype=DATE_TYPE))
    if name in NUMBER_COLUMNS:
        return pd.Series([int(cell) for cell in cells], dtype="int64")
    return pd.Series(list(cells), dtype=None if cells else "str")
