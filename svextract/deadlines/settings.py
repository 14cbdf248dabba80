"""Settings as a person writes them, `financial_year_begins = "April"`, into conventions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from svextract.deadlines.conventions import Conventions
from svextract.deadlines.vocabulary import MONTHS
from svextract.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONGEST_WEEK: Final = 7


def settings_to_conventions(settings: Mapping[str, Any]) -> Conventions:
    """Return the UK's conventions with some of them set otherwise. Raises UsageError."""
    fields = {}
    for name, given in settings.items():
        if name not in _SETTINGS:
            known = ", ".join(_SETTINGS)
            raise UsageError(f"There is no setting '{name}' for deadlines. There are: {known}.")
        field, read = _SETTINGS[name]
        fields[field] = read(name, given)
    return Conventions(**fields)


def _month(name: str, given: object) -> int:
    """Read a month by its English or Welsh name or its number."""
    number = MONTHS.get(given.strip().casefold()) if isinstance(given, str) else given
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= 12:
        raise UsageError(f"The setting {name} must be a month, such as \"April\"; it is '{given}'.")
    return number


def _months(name: str, given: object) -> tuple[int, int]:
    """Read the first and last month of a term, both in one calendar year."""
    pair = [_month(name, one) for one in given] if isinstance(given, list) else []
    if len(pair) != 2 or pair[0] > pair[1]:
        raise UsageError(
            f'The setting {name} must name the first and the last month, such as ["September", '
            '"December"], both in one year.'
        )
    return pair[0], pair[1]


def _choice(*choices: str) -> Callable[[str, object], str]:
    def read(name: str, given: object) -> str:
        if given not in choices:
            allowed = " or ".join(f'"{choice}"' for choice in choices)
            raise UsageError(f"The setting {name} must be {allowed}; it is '{given}'.")
        return str(given)

    return read


def _days(name: str, given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or not 1 <= given <= _LONGEST_WEEK:
        raise UsageError(f"The setting {name} must be a number of days from 1 to 7.")
    return given


# A setting's name, the field of Conventions that it sets, and how its value is read.
_SETTINGS: Final[dict[str, tuple[str, Callable[[str, object], Any]]]] = {
    "financial_year_begins": ("financial_begins", _month),
    "municipal_year_begins": ("municipal_begins", _month),
    "academic_year_begins": ("academic_begins", _month),
    "quarters_of_one_year": ("single_year_quarters", _choice("calendar", "financial")),
    "early_and_late": ("early_and_late", _choice("thirds", "halves")),
    "spring_begins": ("spring_begins", _month),
    "summer_begins": ("summer_begins", _month),
    "autumn_begins": ("autumn_begins", _month),
    "winter_begins": ("winter_begins", _month),
    "autumn_term": ("autumn_term", _months),
    "spring_term": ("spring_term", _months),
    "summer_term": ("summer_term", _months),
    "days_of_week_commencing": ("week_days", _days),
}
