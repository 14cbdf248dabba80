"""A recurrence as data, and as RFC 5545 writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class Rule:
    """A recurrence: months or days between two occasions, both 0 where two readings are open.

    loose: 'each year' behind what has a rule of its own ('six monthly, in May and November each
        year') changes nothing.
    """

    months: int = 0
    days: int = 0
    by_month: tuple[int, ...] = ()
    by_month_day: int | None = None
    by_day: str | None = None
    loose: bool = False

    @property
    def certain(self) -> bool:
        """Whether the rule has one reading."""
        return bool(self.months or self.days or self.by_month)

    def to_text(self, until: dt.date | None = None) -> str | None:
        """Return the rule as RFC 5545 writes it, None when it is not certain."""
        if not self.certain:
            return None
        frequency, interval = self._frequency()
        parts = [f"FREQ={frequency}", f"INTERVAL={interval}" if interval > 1 else ""]
        if self.by_month:
            parts.append("BYMONTH=" + ",".join(str(month) for month in self.by_month))
        if self.by_month_day is not None:
            parts.append(f"BYMONTHDAY={self.by_month_day}")
        parts.append(f"BYDAY={self.by_day}" if self.by_day else "")
        parts.append(f"UNTIL={until:%Y%m%d}" if until else "")
        return ";".join(part for part in parts if part)

    def _frequency(self) -> tuple[str, int]:
        if self.by_month and self.months % _YEAR:
            return "YEARLY", 1
        if self.months:
            yearly = self.months % _YEAR == 0
            return ("YEARLY", self.months // _YEAR) if yearly else ("MONTHLY", self.months)
        if self.days:
            weekly = self.days % 7 == 0
            return ("WEEKLY", self.days // 7) if weekly else ("DAILY", self.days)
        return "YEARLY", 1


def merged(rules: list[Rule]) -> Rule | None:
    """Return several recurrences as one; None where they contradict each other."""
    result = rules[0]
    for rule in rules[1:]:
        step = _step(result, rule)
        days = dict.fromkeys(one.by_day for one in (result, rule) if one.by_day)
        if step is None or (len(days) > 1 and rule.months != result.months):
            return None
        result = Rule(
            step.months,
            step.days,
            result.by_month or rule.by_month,
            result.by_month_day if result.by_month_day is not None else rule.by_month_day,
            ",".join(days) or None,
            loose=step.loose,
        )
    return result


def _step(one: Rule, other: Rule) -> Rule | None:
    """Return the rule of two whose months or days count."""
    if (one.months, one.days) == (other.months, other.days) or not other.certain:
        return one
    if not one.certain:
        return other
    if one.loose != other.loose:
        return other if one.loose else one
    return None
