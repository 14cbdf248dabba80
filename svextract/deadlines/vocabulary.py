"""The words that deadlines are made of, one table each. No logic lives here.

Lower case, one space between words, no hyphens between words: the tokeniser takes them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = TypeVar("Value")


def by_phrase(groups: Mapping[Value, tuple[str, ...]]) -> dict[str, Value]:
    """Turn a table from meaning to phrases round."""
    return {phrase: meaning for meaning, phrases in groups.items() for phrase in phrases}


MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr",
            "february feb febr chwefror",
            "march mar mawrth fawrth",
            "april apr apl ebrill",
            "may mai fai",
            "june jun mehefin fehefin",
            "july jul gorffennaf orffennaf ngorffennaf",
            "august aug awst",
            "september sept sep medi fedi",
            "october oct hydref",
            "november nov tachwedd dachwedd nhachwedd thachwedd",
            "december dec rhagfyr ragfyr",
        ),
        start=1,
    )
    for name in names.split()
}
WELSH_MONTHS: Final = frozenset(
    "ionawr chwefror mawrth fawrth ebrill mai fai mehefin fehefin gorffennaf orffennaf "
    "ngorffennaf awst medi fedi hydref tachwedd dachwedd nhachwedd thachwedd rhagfyr "
    "ragfyr".split()
)
# 'The month of', and the Welsh name that is a month and a season.
MONTH_LEADS: Final = frozenset({"mis", "fis"})
MONTH_OR_SEASON: Final = "hydref"
WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mondays",
            "tuesday tues tue tuesdays",
            "wednesday weds wed wednesdays",
            "thursday thurs thur thu thursdays",
            "friday fri fridays",
            "saturday sat saturdays",
            "sunday sun sundays",
        )
    )
    for name in names.split()
}
SEASONS: Final[dict[str, str]] = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "winter": "winter",
    "gwanwyn": "spring",
    "haf": "summer",
    "gaeaf": "winter",
}
# Feasts by month and day; Easter moves and is counted in days from Easter Sunday.
FIXED_FEASTS: Final[dict[str, tuple[int, int]]] = {
    "christmas": (12, 25),
    "xmas": (12, 25),
    "nadolig": (12, 25),
    "y nadolig": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new years day": (1, 1),
    "new years eve": (12, 31),
}
EASTER_FEASTS: Final[dict[str, int]] = {
    "easter": 0,
    "pasg": 0,
    "y pasg": 0,
    "easter sunday": 0,
    "good friday": -2,
    "easter monday": 1,
}

CARDINALS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30}
ORDINALS: Final[dict[str, int]] = {
    word: number for number, word in enumerate("first second third fourth fifth".split(), start=1)
} | {"last": -1, "final": -1, "latter": 2}
ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})

# Units of time: months or days, and how many of them.
UNIT_MONTHS: Final[dict[str, int]] = {
    "month": 1,
    "months": 1,
    "quarter": 3,
    "quarters": 3,
    "term": 4,
    "terms": 4,
    "year": 12,
    "years": 12,
    "mth": 1,
    "mths": 1,
    "yr": 12,
    "yrs": 12,
}
UNIT_DAYS: Final[dict[str, int]] = {
    "day": 1,
    "days": 1,
    "week": 7,
    "weeks": 7,
    "wk": 7,
    "wks": 7,
    "fortnight": 14,
    "fortnights": 14,
}

# Which part of a period: its first, middle or last third, or its last day.
PARTS: Final[dict[str, str]] = by_phrase(
    {
        "early": (
            "early", "early in", "early part of", "beginning", "beginning of", "start of",
            "dechrau", "ddechrau",
        ),
        "middle": (
            "mid", "middle", "middle of", "canol", "ganol",
        ),
        "late": (
            "late", "late in", "later in", "latter part of", "towards the end of",
            "toward the end of",
        ),
        "end": (
            "end", "end of", "end in", "close of", "diwedd", "ddiwedd",
        ),
    }
)  # fmt: skip
PART_JOINS: Final = frozenset({"to", "-", "/", "or", "and"})

YEAR_SORTS: Final[dict[str, str]] = by_phrase(
    {
        "financial": (
            "financial year", "fiscal year", "fy", "f/y", "budget year",
        ),
        "municipal": (
            "municipal year", "civic year", "council year",
        ),
        "academic": (
            "academic year", "school year",
        ),
        "calendar": (
            "calendar year",
        ),
    }
)  # fmt: skip
QUARTER_WORDS: Final = frozenset({"q", "quarter", "quarters", "qtr", "qtrs", "qr"})
HALF_WORDS: Final = frozenset({"h", "half"})

# Recurrence words: months or days between two occasions. 0 months: two readings.
EVERY: Final = frozenset({"every", "each", "per"})
EVERY_OTHER: Final = frozenset({"other", "second", "alternate"})
REPEATS_MONTHS: Final[dict[str, int]] = by_phrase(
    {
        1: (
            "monthly", "mthly", "mnthly", "once a month", "per month", "yn fisol", "misol",
        ),
        0: (
            "bi monthly", "bimonthly", "half termly", "regularly", "regular", "periodically",
            "every meeting", "each meeting", "at every meeting", "at each meeting", "bi annually",
            "bi annual", "biannually", "biannual", "bi yearly",
        ),
        2: (
            "two monthly",
        ),
        3: (
            "quarterly", "qtrly", "qrtly", "qrly", "quaterly", "once a quarter", "per quarter",
            "yn chwarterol", "chwarterol",
        ),
        4: (
            "termly", "once a term", "per term",
        ),
        6: (
            "half yearly", "semi annually", "semi annual", "every half year", "each half year",
        ),
        12: (
            "annually", "annual", "yearly", "once a year", "per annum", "per year", "p.a", "pa",
            "year on year", "yn flynyddol", "blynyddol",
        ),
        24: (
            "biennially", "biennial",
        ),
        36: (
            "triennially", "triennial",
        ),
    }
)  # fmt: skip
REPEATS_DAYS: Final[dict[str, int]] = by_phrase(
    {
        1: (
            "daily",
        ),
        7: (
            "weekly", "wkly", "once a week", "per week", "yn wythnosol", "wythnosol",
        ),
        0: (
            "bi weekly", "biweekly",
        ),
        14: (
            "fortnightly", "once a fortnight",
        ),
    }
)  # fmt: skip
TIMES_WORDS: Final[dict[str, int]] = {"once": 1, "twice": 2, "thrice": 3}
# Words that say 'the first time is this date, then it repeats'.
THEREAFTER: Final[dict[str, str]] = by_phrase(
    {
        "then": (
            "then", "and then", "thereafter", "and thereafter", "there after", "afterwards",
            "after that", "subsequently", "and subsequently",
        ),
    }
)  # fmt: skip
