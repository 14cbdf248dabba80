"""The conventions by which a UK deadline becomes dates; each of them is a setting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """What the words of a deadline are taken to mean. Months are counted from 1.

    financial_begins, municipal_begins, academic_begins: first month of each sort of year.
    single_year_quarters: which quarters 'Q3 2018' (one year only) counts.
    spring_begins … winter_begins: first month of each season, three months long.
    autumn_term, spring_term, summer_term: first and last month.
    early_and_late: what 'early' and 'late' of a month or year take: a third, as of a season always,
        or a half. 'Mid' is the middle third either way.
    early_ends, middle_ends: last day of a month's first and second third.
    pivot: two-digit years below it belong to this century.
    week_days: how many days 'w/c' covers.
    years_back, years_ahead: how far from the meeting a two-digit number may lie and still be
        taken for a year where nothing but its nearness says so.
    """

    financial_begins: int = 4
    municipal_begins: int = 5
    academic_begins: int = 9
    single_year_quarters: Literal["calendar", "financial"] = "calendar"
    spring_begins: int = 3
    summer_begins: int = 6
    autumn_begins: int = 9
    winter_begins: int = 12
    autumn_term: tuple[int, int] = (9, 12)
    spring_term: tuple[int, int] = (1, 3)
    summer_term: tuple[int, int] = (4, 7)
    early_and_late: Literal["thirds", "halves"] = "thirds"
    early_ends: int = 10
    middle_ends: int = 20
    pivot: int = 70
    week_days: int = 7
    years_back: int = 5
    years_ahead: int = 10

    def __post_init__(self) -> None:
        """Raise ValueError for what no calendar has."""
        begins = (
            self.financial_begins, self.municipal_begins, self.academic_begins, self.spring_begins,
            self.summer_begins, self.autumn_begins, self.winter_begins,
        )  # fmt: skip
        terms = (self.autumn_term, self.spring_term, self.summer_term)
        months = (*begins, *(month for term in terms for month in term))
        if not all(1 <= month <= 12 for month in months):
            raise ValueError("A month in the conventions of deadlines is not one of 1 to 12.")
        if any(first > last for first, last in terms):
            raise ValueError("A term in the conventions of deadlines ends before it begins.")
        if not 1 <= self.early_ends < self.middle_ends < 28:
            raise ValueError("The thirds of a month in the conventions of deadlines are not three.")

    def year_begins(self, sort: str) -> int:
        """Return the first month of a sort of year; a bare '2018/19' is a financial one."""
        begins = {"municipal": self.municipal_begins, "academic": self.academic_begins}
        return 1 if sort == "calendar" else begins.get(sort, self.financial_begins)

    def season_begins(self, season: str) -> int:
        """Return the first month of a season."""
        return {
            "spring": self.spring_begins,
            "summer": self.summer_begins,
            "autumn": self.autumn_begins,
            "winter": self.winter_begins,
        }[season]

    def term(self, season: str) -> tuple[int, int]:
        """Return the first and last month of a school term."""
        terms = {
            "autumn": self.autumn_term,
            "spring": self.spring_term,
            "summer": self.summer_term,
        }
        return terms[season]

    def full_year(self, two_digits: int) -> int:
        """Return the year that two digits stand for."""
        return two_digits + (2000 if two_digits < self.pivot else 1900)
