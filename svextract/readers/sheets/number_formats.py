"""Values of cells shown as Excel shows them: 0.5 in '0%' as '50%', 43525 in 'mmm-yy' as 'Mar-19'.

How wide a column is does not count: nothing is shown as '####' for want of room.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from svextract.readers.sheets.number_codes import parse_code
from svextract.readers.sheets.number_dates import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from svextract.readers.sheets.number_codes import Part, Section

# Excel computes with 15 digits; the rest of a stored number is noise.
DIGITS = 15
# 'General' shows up to 11 characters, in powers of ten from these sizes on.
GENERAL_WIDTH = 11
GENERAL_HIGHEST, GENERAL_LOWEST = 1e11, 1e-9
# Digits that the largest number with the finest format has, 308 and 255, with room to spare.
EXACT = Context(prec=700, rounding=ROUND_HALF_UP)


def show_number(value: float, code: str, *, since_1904: bool = False) -> str:
    """Show a number as a format code says."""
    section, position = _section_for(value, parse_code(code))
    if section is None or section.has("@"):
        return show_general(value)
    if section.is_date:
        shown = show_date(value, section, since_1904=since_1904)
        return show_general(value) if shown is None else shown
    # The second section, which is for numbers below 0, prints a sign of its own if it wants one.
    unsigned = position > 0 and section.condition is None
    if section.has("general"):
        number = show_general(abs(value) if unsigned else value)
        return "".join(number if kind == "general" else text for kind, text in section.parts)
    sign = "-" if value < 0 and not unsigned else ""
    shown = show_digits(_exact(abs(value)), section)
    return sign + shown if any(char in "123456789" for char in shown) else shown


def show_text(text: str, code: str) -> str:
    """Show a text as a format code says."""
    sections = parse_code(code)
    last = sections[-1]
    if len(sections) < 4 and not last.has("@"):
        return text
    return "".join(text if kind == "@" else part for kind, part in last.parts)


def turns_day(value: float, code: str) -> bool:
    """Say whether a number is shown as a date with the day first though its code has it second."""
    section, _ = _section_for(value, parse_code(code))
    return section is not None and section.turned


def show_general(value: float) -> str:
    """Show a number without a format: up to 11 characters, no '.0' behind whole numbers."""
    size = abs(value)
    if value == 0:
        return "0"
    if not GENERAL_LOWEST <= size < GENERAL_HIGHEST:
        mantissa, _, power = f"{value:.5E}".partition("E")
        return f"{mantissa.rstrip('0').rstrip('.')}E{power}"
    whole = len(str(int(size)))
    places = max(GENERAL_WIDTH - 1 - whole, 0)
    rounded = _exact(value).quantize(Decimal(1).scaleb(-places), context=EXACT)
    shown = f"{rounded:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _section_for(value: float, sections: Sequence[Section]) -> tuple[Section | None, int]:
    """Return the section for a number and its position; None where no condition holds."""
    numeric = sections[:3]
    if len(numeric) > 1 and numeric[-1].has("@"):
        numeric = numeric[:-1]
    if any(section.condition for section in numeric):
        matching = (place for place, section in enumerate(numeric) if section.takes(value))
        place = next(matching, None)
        return (None, 0) if place is None else (numeric[place], place)
    if len(numeric) < 3:
        place = int(value < 0) if len(numeric) == 2 else 0
    else:
        place = 0 if value > 0 else 1 if value < 0 else 2
    return numeric[place], place


def _exact(value: float) -> Decimal:
    return Decimal(f"{value:.{DIGITS}g}")


def show_digits(number: Decimal, section: Section) -> str:
    """Put the digits of a number that is not negative into the places of a format code."""
    number = number.scaleb(2 * sum(part.kind == "%" for part in section.parts), context=EXACT)
    if not section.has("digit"):
        return "".join(text for _, text in section.parts)
    if section.has("exponent"):
        return _powers(number, section.parts)
    digits = [place for place, part in enumerate(section.parts) if part.kind == "digit"]
    slash = next((place for place, part in enumerate(section.parts) if part.kind == "/"), None)
    if slash is not None and digits and digits[0] < slash:
        return _fraction(number, section.parts, slash)
    return _plain(number, section.parts)


def _plain(number: Decimal, parts: Sequence[Part]) -> str:
    """Show a number with digits before and behind a point."""
    places = [place for place, part in enumerate(parts) if part.kind == "digit"]
    point = next((place for place, part in enumerate(parts) if part.kind == "."), len(parts))
    before = [place for place in places if place < point]
    last = before[-1] if before else point
    scaling = (*parts[last + 1 : point], *(parts[places[-1] + 1 :] if point < len(parts) else ()))
    thousands = sum(part.kind == "," for part in scaling)
    grouped = any(part.kind == "," for part in parts[:last])
    decimals = len(places) - len(before)
    rounded = number.scaleb(-3 * thousands, context=EXACT).quantize(
        Decimal(1).scaleb(-decimals), context=EXACT
    )
    whole, _, rest = f"{rounded:f}".partition(".")
    shown = _whole(whole.lstrip("0"), parts[:point], grouped=grouped)
    return shown + "".join(_decimals(rest, parts[point:]))


def _whole(digits: str, parts: Sequence[Part], *, grouped: bool) -> str:
    """Fill the places before the point from the right; what is left stands at the first place."""
    first = next((place for place, part in enumerate(parts) if part.kind == "digit"), None)
    if first is None:
        return "".join(_literals(parts)) + digits
    shown: list[str] = []
    count = 0
    for place in range(len(parts) - 1, -1, -1):
        kind, text = parts[place]
        if kind != "digit":
            shown += [] if kind == "," else [text]
            continue
        taken = digits if place == first else digits[-1:]
        digits = digits[: len(digits) - len(taken)]
        for digit in reversed(taken or {"0": "0", "?": " "}.get(text, "")):
            shown += [","] if grouped and count and count % 3 == 0 else []
            shown.append(digit)
            count += 1
    return "".join(reversed(shown))


def _decimals(digits: str, parts: Sequence[Part]) -> Iterator[str]:
    """Fill the places behind the point; zeros at the end stand only where the code wants them."""
    places = iter(digits)
    needed = digits.rstrip("0")
    used = 0
    for kind, text in parts:
        if kind == "digit":
            digit = next(places, "0")
            used += 1
            yield digit if used <= len(needed) or text == "0" else {"?": " "}.get(text, "")
        elif kind != ",":
            yield text


def _literals(parts: Sequence[Part]) -> Iterator[str]:
    return (text for kind, text in parts if kind not in {"digit", ","})


def _powers(number: Decimal, parts: Sequence[Part]) -> str:
    """Show a number in powers of ten, as '1.50E+06'."""
    at = next(place for place, part in enumerate(parts) if part.kind == "exponent")
    mantissa = parts[:at]
    point = next((place for place, part in enumerate(mantissa) if part.kind == "."), at)
    step = max(sum(part.kind == "digit" for part in mantissa[:point]), 1)
    decimals = sum(part.kind == "digit" for part in mantissa[point:])
    rounded = Context(prec=decimals + step, rounding=ROUND_HALF_UP).plus(number)
    power = rounded.adjusted() // step * step if number else 0
    size = sum(part.kind == "digit" for part in parts[at:])
    sign = "-" if power < 0 else "+" if parts[at].text.endswith("+") else ""
    rest = "".join(_literals(parts[at + 1 :]))
    shown = _plain(number.scaleb(-power, context=EXACT), mantissa)
    return f"{shown}E{sign}{str(abs(power)).zfill(size)}{rest}"


def _fraction(number: Decimal, parts: Sequence[Part], slash: int) -> str:
    """Show a number as a whole one and a fraction, as '1 1/2'."""
    below = "".join(text for kind, text in parts[slash + 1 :] if kind in {"digit", "literal"})
    fixed = below.strip().lstrip("0#?")
    size = max(len(below.strip()), 1)
    before = "".join(text if kind == "digit" else " " for kind, text in parts[:slash]).split()
    whole = int(number) if len(before) > 1 else 0
    rest = Fraction(number) - whole
    if fixed.isdecimal():
        top, bottom = round(rest * int(fixed)), int(fixed)
    else:
        near = rest.limit_denominator(10**size - 1)
        top, bottom = near.numerator, near.denominator
    if top == bottom and len(before) > 1:
        whole, top = whole + 1, 0
    if not top:
        return str(whole)
    return f"{whole} {top}/{bottom}" if whole else f"{top}/{bottom}"
