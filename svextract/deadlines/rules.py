"""Recurrences: 'quarterly', 'every 6 weeks', 'first Tuesday of each month', into RFC 5545 rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from svextract.deadlines import vocabulary as words
from svextract.deadlines.nearby import count_at, unit_at
from svextract.deadlines.phrases import PhraseTable, marks
from svextract.deadlines.rule import Rule
from svextract.deadlines.spans import month_length
from svextract.deadlines.tokens import Tokens, at, phrase_to_words
from svextract.deadlines.wording import ANNUAL_NAMES, BODIES

if TYPE_CHECKING:
    from svextract.deadlines.conventions import Conventions

_MONTHS: Final = PhraseTable(words.REPEATS_MONTHS)
_DAYS: Final = PhraseTable(words.REPEATS_DAYS)
_SORTS: Final = PhraseTable(words.YEAR_SORTS)
_DAY_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LEADS: Final = marks(
    (
        "on the", "by the", "at the", "in the", "of the", "on", "by", "at", "in", "of", "the",
        "once", "at least", "a minimum of", "minimum", "no less than", "not less than",
        "at least once", "as a minimum",
    )
)  # fmt: skip
_YEAR = 12
_OF_MONTH: Final = (-1, 1, 2, 3, 4, 5)
_FIRST_WORDS: Final = frozenset(
    phrase_to_words(phrase)[0]
    for table in (
        words.REPEATS_MONTHS, words.REPEATS_DAYS, words.EVERY, words.TIMES_WORDS, words.CARDINALS,
        words.ORDINALS, words.WEEKDAYS, "on by at in of the end minimum no not as".split(),
    )
    for phrase in table
)  # fmt: skip


FoundRule = tuple[Rule, int]


def rule_at(tokens: Tokens, index: int, conventions: Conventions) -> FoundRule | None:
    """Read the recurrence that begins at a token."""
    token = at(tokens, index)
    if token.sort == "number" and not token.ordinal:
        return _counted_rule(tokens, index) or _times_rule(tokens, index)
    if not token.ordinal and token.text not in _FIRST_WORDS:
        return None
    for read in (_word_rule, _every_rule, _counted_rule, _times_rule):
        found = read(tokens, index)
        if found is not None:
            return found
    lead = _LEADS.at(tokens, index)
    begin = index if lead is None else lead[1]
    for read in (_weekday_rule, _day_rule):
        found = read(tokens, begin)
        if found is not None:
            return found
    ending = _end_rule(tokens, begin, conventions)
    if ending is None and lead is not None:
        return _every_rule(tokens, begin) or _word_rule(tokens, begin)
    return ending


def _word_rule(tokens: Tokens, index: int) -> FoundRule | None:
    """Read 'quarterly', 'once a year', 'biannually' (two readings)."""
    if at(tokens, index).text == "annual" and at(tokens, index + 1).text in ANNUAL_NAMES:
        return None
    by_months, by_days = _MONTHS.at(tokens, index), _DAYS.at(tokens, index)
    if by_months is not None:
        return Rule(months=by_months[0]), by_months[1]
    return None if by_days is None else (Rule(days=by_days[0]), by_days[1])


def _every_rule(tokens: Tokens, index: int) -> FoundRule | None:
    """Read 'every 6 weeks', 'each quarter', 'every other month', 'every Monday'."""
    if at(tokens, index).text not in words.EVERY:
        return None
    begin = index + 1
    other = at(tokens, begin).text in words.EVERY_OTHER
    days, end = _week_days(tokens, begin + other)
    if days and at(tokens, begin).text != "second":  # 'every second Monday' may be of a month
        return Rule(days=7 * (1 + other), by_day=",".join(days)), end
    sort = _SORTS.at(tokens, begin)
    if sort is not None:
        return Rule(months=_YEAR), sort[1]
    meeting = _meeting_end(tokens, begin)
    if meeting is not None:
        return Rule(), meeting
    if _names_a_time(tokens, begin):
        return Rule(months=_YEAR), begin
    count, begin = _every_count(tokens, begin)
    return _times_unit(count, tokens, begin)


def _every_count(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the number of 'other', '3rd', 'six' or of nothing, and the index after it."""
    token = at(tokens, index)
    if token.text in words.EVERY_OTHER:
        return 2, index + 1
    number = token.value if token.ordinal else words.ORDINALS.get(token.text, 0)
    return (number, index + 1) if number > 1 else (count_at(tokens, index) or (1, index))


def _week_days(tokens: Tokens, index: int) -> tuple[list[str], int]:
    """Return the codes of 'Monday', 'Monday and Thursday', and the index after them."""
    codes: list[str] = []
    while (number := words.WEEKDAYS.get(at(tokens, index).text)) is not None:
        codes.append(_DAY_CODES[number])
        index += 1
        joined = at(tokens, index).text in ("and", "&", ",")
        index += joined and at(tokens, index + 1).text in words.WEEKDAYS
    return codes, index


def _meeting_end(tokens: Tokens, index: int) -> int | None:
    """Return the index after 'Council meeting': how often it meets is not printed."""
    while at(tokens, index).text in BODIES:
        index += 1
    return index + 1 if at(tokens, index).text in ("meeting", "cycle") else None


def _names_a_time(tokens: Tokens, index: int) -> bool:
    """Whether a month, season or day of a month stands here, to be read as a window."""
    token, after = at(tokens, index), at(tokens, index + 1)
    if token.text in words.MONTHS or token.text in words.SEASONS:
        return True
    return token.sort == "number" and after.text in words.MONTHS


def _times_unit(count: int, tokens: Tokens, index: int) -> FoundRule | None:
    unit = unit_at(tokens, index)
    if unit is None or count < 1:
        return None
    months, days = unit[0] * count, unit[1] * count
    return Rule(months=months, days=days, loose=months == _YEAR), index + 1


def _counted_rule(tokens: Tokens, index: int) -> FoundRule | None:
    """Read 'six-monthly', '6 weekly', '3-yearly'."""
    count = count_at(tokens, index)
    if count is None or count[0] < 1:
        return None
    begin = count[1] + (at(tokens, count[1]).text == "-")
    if at(tokens, begin).text not in _FIRST_WORDS:
        return None
    found = _word_rule(tokens, begin)
    if found is None or found[1] != begin + 1 or not found[0].certain:
        return None
    rule, end = found
    return replace(rule, months=rule.months * count[0], days=rule.days * count[0]), end


def _times_rule(tokens: Tokens, index: int) -> FoundRule | None:
    """Read 'twice a year', 'three times per annum', 'twice yearly'."""
    count = words.TIMES_WORDS.get(at(tokens, index).text)
    begin = index + 1
    if count is None:
        number = count_at(tokens, index)
        if number is None or at(tokens, number[1]).text not in ("times", "x"):
            return None
        count, begin = number[0], number[1] + 1
    begin += at(tokens, begin).text in ("a", "an", "each", "every", "per", "in")
    begin += at(tokens, begin).text == "a"
    if at(tokens, begin).text in ("month", "monthly", "week", "weekly") and count > 1:
        return Rule(), begin + 1  # which days these are is not said
    if at(tokens, begin).text not in ("year", "annum", "yearly", "annually"):
        return None
    return Rule(months=_YEAR // count if count and _YEAR % count == 0 else 0), begin + 1


def _weekday_rule(tokens: Tokens, index: int) -> FoundRule | None:
    """Read 'first Tuesday of each month', '1st and 3rd Tuesday of each month', 'Mondays'."""
    text = at(tokens, index).text
    if text in words.WEEKDAYS and text.endswith("days"):
        return Rule(days=7, by_day=_DAY_CODES[words.WEEKDAYS[text]]), index + 1
    numbers, end = _ordinals(tokens, index)
    week_day = words.WEEKDAYS.get(at(tokens, end).text)
    if week_day is None or not numbers or not all(number in _OF_MONTH for number in numbers):
        return None
    by_day = ",".join(f"{number}{_DAY_CODES[week_day]}" for number in numbers)
    every = _each(tokens, end + 1)
    if every is None and at(tokens, end + 1).sort == "end":
        return Rule(by_day=by_day), end + 1
    if every is None or every[0].months == 0 or every[0].months % _YEAR == 0:
        return None
    return replace(every[0], by_day=by_day), every[1]


def _ordinals(tokens: Tokens, index: int) -> tuple[list[int], int]:
    """Return the numbers of '1st and 3rd', 'first', and the index after them."""
    numbers: list[int] = []
    while True:
        token = at(tokens, index)
        number = token.value if token.ordinal else words.ORDINALS.get(token.text)
        if number is None:
            return numbers, index
        numbers.append(number)
        index += 1
        index += at(tokens, index).text in ("and", "&", ",")


def _each(tokens: Tokens, index: int) -> FoundRule | None:
    """Read 'of each month', 'every month', 'of the month'."""
    begin = index + (at(tokens, index).text in ("of", "in"))
    if at(tokens, begin).text == "the" and at(tokens, begin + 1).text == "month":
        return Rule(months=1), begin + 2
    return _every_rule(tokens, begin)


def _day_rule(tokens: Tokens, index: int) -> FoundRule | None:
    """Read '15th of each month', 'last day of every month'."""
    token = at(tokens, index)
    last = words.ORDINALS.get(token.text) == -1 and at(tokens, index + 1).text == "day"
    begin = index + 1 + (at(tokens, index + 1).text == "day")
    first = token.text == "first" and at(tokens, index + 1).text in ("day", "of")
    if not (last or first or (token.ordinal and 1 <= token.value <= 31)):
        return None
    every = _each(tokens, begin)
    if every is None or every[0].months != 1:
        return None
    return replace(every[0], by_month_day=-1 if last else 1 if first else token.value), every[1]


def _end_rule(tokens: Tokens, index: int, conventions: Conventions) -> FoundRule | None:
    """Read 'end of each month', 'end of every quarter', 'end of each financial year'."""
    if at(tokens, index).text != "end":
        return None
    begin = index + 1 + (at(tokens, index + 1).text == "of")
    every = _every_rule(tokens, begin)
    if every is None:
        return None
    rule, end = every
    if rule.months == 1:
        return replace(rule, by_month_day=-1), end
    if rule.months == _YEAR:
        sort = _SORTS.at(tokens, begin + 1)
        return (_year_end_rule(conventions.year_begins(sort[0] if sort else "calendar")), end)
    return rule, end


def _year_end_rule(begins: int) -> Rule:
    """Return the rule of the last day of a year that begins in a month."""
    last = (begins - 2) % _YEAR + 1
    # A common year stands for all: February's last day is -1, whatever the year.
    day = -1 if last == 2 else month_length(2019, last)
    return Rule(months=_YEAR, by_month=(last,), by_month_day=day)
