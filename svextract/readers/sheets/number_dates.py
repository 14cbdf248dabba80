"""Serial numbers of workbooks shown as dates and times: 43525 as '01/03/2019'.

Days are counted as in ISO/IEC 29500-1, 18.17.4: from 1900, with a 29 February 1900 that never was,
or from 1904.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.readers.sheets.number_codes import Part, Section

# The day before the first one, as the days after February 1900 and before March 1900 count it.
EPOCH = dt.date(1899, 12, 30)
EARLY_EPOCH = dt.date(1899, 12, 31)
EPOCH_1904 = dt.date(1904, 1, 1)
# The day that never was, and the one at which times of day without a date stand.
LEAP_DAY, NO_DAY = 60, 0
# 31 December 9999, the last day that Excel shows.
LAST_DAY = 2_958_465
DAY = 86_400

ENGLISH = (
    "January February March April May June July August September October November December".split(),
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
)
WELSH = (
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin "
    "Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(),
    "Dydd_Llun Dydd_Mawrth Dydd_Mercher Dydd_Iau Dydd_Gwener Dydd_Sadwrn Dydd_Sul".split(),
)
WELSH_SHORT = (
    "Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag".split(),
    "Llun Maw Mer Iau Gwen Sad Sul".split(),
)
WELSH_LANGUAGE = "452"


class Moment(NamedTuple):
    """A date and a time of day.

    weekday: counted from Monday, 0. total: seconds since the count of days began, for '[h]'.
    """

    year: int
    month: int
    day: int
    weekday: int
    seconds: float
    total: float


def show_date(value: float, section: Section, *, since_1904: bool) -> str | None:
    """Show a serial number in the way of a section of a format code; None where Excel cannot."""
    moment = to_moment(value, _decimals(section.parts), since_1904=since_1904)
    if moment is None:
        return None
    return "".join(_shown(section, moment))


def to_moment(value: float, decimals: int = 0, *, since_1904: bool = False) -> Moment | None:
    """Turn a serial number into a moment, seconds rounded to `decimals`; None outside the count."""
    last = LAST_DAY - (EPOCH_1904 - EPOCH).days if since_1904 else LAST_DAY
    total = round(value * DAY, decimals)
    days = int(total // DAY)
    if not 0 <= days <= last:
        return None
    year, month, day, weekday = _calendar(days, since_1904=since_1904)
    return Moment(year, month, day, weekday, total - days * DAY, total)


def _calendar(days: int, *, since_1904: bool) -> tuple[int, int, int, int]:
    """Turn a count of days into year, month, day and weekday."""
    if not since_1904 and days in {LEAP_DAY, NO_DAY}:
        month, day = (2, 29) if days == LEAP_DAY else (1, 0)
        return 1900, month, day, (days + 5) % 7
    epoch = EPOCH_1904 if since_1904 else EPOCH if days > LEAP_DAY else EARLY_EPOCH
    date = epoch + dt.timedelta(days)
    return date.year, date.month, date.day, date.weekday()


def to_serial(text: str, *, since_1904: bool) -> float | None:
    """Turn an ISO 8601 date or date and time into a serial number; None for anything else."""
    try:
        moment = dt.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    epoch = dt.datetime.combine(EPOCH_1904 if since_1904 else EPOCH, dt.time())
    return (moment - epoch) / dt.timedelta(days=1)


def _decimals(parts: Sequence[Part]) -> int:
    """Count the digits of split seconds that a code shows."""
    return sum(part.kind == "digit" for part in parts)


def _shown(section: Section, moment: Moment) -> Iterator[str]:
    halved = section.has("half")
    whole = int(moment.seconds)
    following = (*section.parts[1:], None)
    for (kind, text), after in zip(section.parts, following, strict=True):
        if kind in {"date", "month"}:
            yield _date_part(text, moment, section.language, halved=halved)
        elif kind == "minute":
            yield str(whole % 3600 // 60).zfill(len(text))
        elif kind == "elapsed":
            size = {"h": 3600, "m": 60, "s": 1}[text[0]]
            yield str(int(moment.total) // size).zfill(len(text))
        elif kind == "half":
            yield ("AM", "PM")[whole >= DAY // 2][: len(text) // 2]
        elif kind == "digit":
            continue
        elif kind == "." and after is not None and after.kind == "digit":
            yield f"{moment.seconds % 1:.{_decimals(section.parts)}f}"[1:]
        else:
            yield text


def _date_part(text: str, moment: Moment, language: str, *, halved: bool) -> str:
    """Show one of the runs 'yyyy', 'mmm', 'dd', 'hh', 'ss'."""
    letter, size = text[0], len(text)
    if letter == "y":
        return str(moment.year) if size > 2 else f"{moment.year % 100:02}"
    if letter == "m" and size > 2:
        return _name(0, moment.month - 1, size, language)
    if letter == "d" and size > 2:
        return _name(1, moment.weekday, size, language)
    hour = int(moment.seconds) // 3600
    number = {
        "m": moment.month,
        "d": moment.day,
        "h": (hour % 12 or 12) if halved else hour,
        "s": int(moment.seconds) % 60,
    }[letter]
    return str(number).zfill(min(size, 2))


def _name(kind: int, index: int, size: int, language: str) -> str:
    """Name a month (kind 0) or a day: by three letters, in full or, a month, by its first one."""
    welsh = language.partition(",")[0].lstrip("0") == WELSH_LANGUAGE
    name = (WELSH if welsh else ENGLISH)[kind][index].replace("_", " ")
    if size == 3:
        return WELSH_SHORT[kind][index] if welsh else name[:3]
    return name[0] if size == 5 and kind == 0 else name
