"""Number format codes of workbooks ('dd/mm/yyyy', '0%') turned into their parts.

The codes are those of ISO/IEC 29500-1, 18.8.30 and 18.8.31 (numFmts); built-in ones are given as
Excel shows them on a computer set to English (United Kingdom).
"""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

GENERAL = "General"
BUILT_IN = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "£#,##0;-£#,##0",
    6: "£#,##0;-£#,##0",
    7: "£#,##0.00;-£#,##0.00",
    8: "£#,##0.00;-£#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: "dd-mmm-yy",
    16: "dd-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "hh:mm",
    21: "hh:mm:ss",
    22: "dd/mm/yyyy hh:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
# Excel's "long date" and "time" of the computer, whatever code stands behind the mark.
SYSTEM_CODES = {"f800": "dd mmmm yyyy", "f400": "hh:mm:ss"}
SYSTEM_MARK = re.compile(r"\[\$-0*(f800|f400)\]", re.IGNORECASE)
# Characters: the longest code that Excel takes.
LONGEST_CODE = 255
# Codes kept parsed; a workbook has some dozens.
KEPT_CODES = 1024

PARTS = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?
    | \\(?P<escaped>.)
    | _(?P<space>.)
    | \*(?P<fill>.)
    | \[(?P<elapsed>h+|m+|s+)\]
    | \[\$(?P<currency>[^\]\-]*)(?:-(?P<language>[0-9a-f,]*))?\]
    | \[(?P<condition>(?:<=|>=|<>|<|>|=)\s*-?[0-9.]+)\]
    | \[(?P<colour>[^\]]*)\]
    | (?P<general>General)
    | (?P<half>AM/PM|A/P)
    | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+)
    | (?P<digit>[0\#?])
    | (?P<end>;)
    | (?P<sign>[.,%/@])
    | (?P<plain>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# What a part is by the group that found it; those of `sign` are their own kinds.
LITERAL_GROUPS = frozenset({"quoted", "escaped", "currency", "plain"})
UNSEEN_GROUPS = frozenset({"fill", "colour", "condition"})
COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
CONDITION = re.compile(r"([<>=]+)\s*(-?(?:\d+\.?\d*|\.\d+))")


class Part(NamedTuple):
    """A part of a code.

    kind: 'literal', 'general', 'date' (a run of one letter), 'elapsed' ('[h]'), 'half' (of a
    day), 'month', 'minute', 'digit', 'exponent', or one of '.', ',', '%', '/', '@'.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """How numbers of one sign, or that meet a condition, are shown.

    language: of the names of days and months, as Windows numbers languages in hexadecimal.
    turned: its day stood after its month, both in digits, and was put before it.
    """

    parts: tuple[Part, ...]
    condition: tuple[str, float] | None = None
    language: str = ""
    turned: bool = False

    def has(self, *kinds: str) -> bool:
        """Say whether it has a part of one of these kinds."""
        return any(part.kind in kinds for part in self.parts)

    @property
    def is_date(self) -> bool:
        """Say whether it shows dates or times."""
        return self.has("date", "month", "minute", "elapsed")

    def takes(self, value: float) -> bool:
        """Say whether it is for this number; without a condition it is for all."""
        if self.condition is None:
            return True
        sign, limit = self.condition
        return COMPARISONS[sign](value, limit)


@lru_cache(maxsize=KEPT_CODES)
def parse_code(code: str) -> tuple[Section, ...]:
    """Turn a code into its sections: one, or those for numbers above, below and at 0, and text."""
    system = SYSTEM_MARK.search(code)
    if system:
        code = SYSTEM_CODES[system.group(1).lower()]
    groups: list[list[re.Match[str]]] = [[]]
    for match in PARTS.finditer(code[:LONGEST_CODE]):
        if match.lastgroup == "end":
            groups.append([])
        else:
            groups[-1].append(match)
    return tuple(_section(matches) for matches in groups)


def _section(matches: Sequence[re.Match[str]]) -> Section:
    condition, language = None, ""
    for match in matches:
        language = (match["language"] or language).lower()
        limit = CONDITION.fullmatch(match["condition"] or "")
        if limit and limit.group(1) in COMPARISONS:
            condition = (limit.group(1), float(limit.group(2)))
    parts = _minutes_told(list(_parts(matches)))
    ordered = _day_first(parts)
    return Section(tuple(ordered), condition, language, turned=ordered != parts)


def _parts(matches: Sequence[re.Match[str]]) -> Iterator[Part]:
    for match in matches:
        # The language of a currency mark is the group that ends last.
        group = "currency" if match.lastgroup == "language" else match.lastgroup or ""
        if group in LITERAL_GROUPS:
            yield Part("literal", match[group])
        elif group == "space":
            yield Part("literal", " ")
        elif group == "sign":
            yield Part(match[group], match[group])
        elif group not in UNSEEN_GROUPS:
            yield Part(group, match[group].lower())


def _minutes_told(parts: list[Part]) -> list[Part]:
    """Tell months from minutes, which stand next to hours or seconds."""
    timed = [index for index, part in enumerate(parts) if part.kind in {"date", "elapsed"}]
    told = list(parts)
    for place, index in enumerate(timed):
        kind, text = parts[index]
        if kind == "date" and text[0] == "m":
            before = parts[timed[place - 1]].text[0] if place else ""
            after = parts[timed[place + 1]].text[0] if place + 1 < len(timed) else ""
            minute = len(text) <= 2 and (before == "h" or after == "s")
            told[index] = Part("minute" if minute else "month", text)
    return told


def _day_first(parts: list[Part]) -> list[Part]:
    """Put the day before the month where a code shows both in digits, month first.

    Such a code ('mm/dd/yyyy') shows 4 March as 03/04; nobody who reads the text of the cell could
    tell that it is not 3 April. A year that stands first tells the order.
    """
    shown = [
        index
        for index, (kind, text) in enumerate(parts)
        if len(text) <= 2 and (kind == "month" or (kind == "date" and text[0] == "d"))
    ]
    years = [i for i, part in enumerate(parts) if part.kind == "date" and part.text[0] == "y"]
    if [parts[index].kind for index in shown] != ["month", "date"]:
        return parts
    month, day = shown
    if years and years[0] < month:
        return parts
    swapped = list(parts)
    swapped[month], swapped[day] = parts[day], parts[month]
    return swapped
