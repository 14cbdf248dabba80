"""Lengths of time: 'within 6 months', '6-12 months', 'six months after publication'."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from svextract.deadlines.nearby import count_at, unit_at
from svextract.deadlines.period import Context, Found, Period, counted_from, unreadable
from svextract.deadlines.periods import period_at
from svextract.deadlines.phrases import marks
from svextract.deadlines.spans import Span, Year, later
from svextract.deadlines.tokens import Tokens, at
from svextract.deadlines.wording import EVENTS, NOTE_JOINS, NOTE_WORDS, THINGS_THAT_LAST

_LEADS: Final = marks(
    (
        "within", "within the next", "within the first", "within the following", "in",
        "in the next",
        "over the next", "during the next", "for the next", "over the coming", "next", "the next",
        "over", "for", "no later than", "not later than", "within a period of", "in about",
        "by", "up to", "no more than", "not more than", "less than",
    )
)  # fmt: skip
_NEXT: Final = marks(
    ("within the next", "in the next", "over the next", "during the next", "within the coming",
     "over the coming", "in the coming", "during the coming")
)  # fmt: skip
_WITHIN: Final = frozenset({"within", "up", "no", "not", "less", "over", "for", "during"})
_ANCHORS: Final = frozenset("of from after following before prior post since".split())
_OF_MEETING: Final = marks(
    ("now", "today", "this meeting", "the date of this meeting", "date of this meeting",
     "the date of the meeting", "date of meeting", "the meeting date")
)  # fmt: skip
_OF_REPORT: Final = marks(
    ("publication", "the publication", "date of publication", "the date of publication",
     "the publication date", "publication date", "report publication", "being published",
     "publishing", "the report being published", "the report's publication")
)  # fmt: skip
_THIS_REPORT: Final = marks(
    ("of this report", "of the report", "of report", "of the review", "of the final report",
     "of this review")
)  # fmt: skip
_TO_A_DAY: Final = frozenset({"on", "(", "of", ",", "-"})
_EVENTS: Final = frozenset("next following after upon once when on before pending".split())
# Days that only a calendar of holidays can count.
_SORTS_OF_DAYS: Final = frozenset("working school clear business".split())
_RATES: Final = frozenset({"per", "a", "each", "every"})
_STOPS: Final = frozenset({";", "(", ")"})
Step = tuple[int, int]


def duration_period(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read a length of time that counts from the meeting, from a date or from an event."""
    lead = _LEADS.at(tokens, index)
    begin = index if lead is None else lead[1]
    steps = steps_at(tokens, begin) or _one_step(tokens, begin)
    if steps is None:
        return _event(tokens, index, context)
    shortest, longest, end = steps
    if at(tokens, end).text in _RATES:  # '2 days per week' is no length of time
        return None
    end += at(tokens, end).text == "'"
    end += at(tokens, end).text in ("time", "period", "s")
    if at(tokens, end).text in ("time", "period"):
        end += 1
    if at(tokens, end).text in _ANCHORS:
        return _from_anchor(tokens, end, longest, context)
    if at(tokens, index).text in _WITHIN:
        shortest = (0, 0)
    return counted_from(context.meeting, lambda day: _moved(Span(day, day), shortest, longest)), end


def steps_at(tokens: Tokens, index: int) -> tuple[Step, Step, int] | None:
    """Return the shortest and longest step of '6 months' (from nought on), '6-12 months'."""
    count = count_at(tokens, index)
    if count is None:
        return None
    first, end = count
    second = count_at(tokens, end + 1) if at(tokens, end).text in ("-", "to", "or", "/") else None
    if second is not None:
        last, end = second
    end += at(tokens, end).text == "calendar"
    unit = unit_at(tokens, end)
    if unit is None:
        return None
    months, days = unit
    if second is None:
        return (0, 0), (months * first, days * first), end + 1
    return (months * first, days * first), (months * last, days * last), end + 1


def is_next_length(tokens: Tokens, index: int) -> bool:
    """Whether 'within the next month' stands here: a month from now, and not the next one."""
    lead = _NEXT.at(tokens, index)
    return lead is not None and _one_step(tokens, lead[1]) is not None


def _one_step(tokens: Tokens, index: int) -> tuple[Step, Step, int] | None:
    """Return the step of the unit alone in 'within the next month'."""
    unit = unit_at(tokens, index) if at(tokens, index - 1).text in ("next", "coming") else None
    named = at(tokens, index).text in ("quarter", "term")  # those of the calendar
    if unit is None or named or at(tokens, index + 1).text == "end":
        return None
    return (0, 0), unit, index + 1


def past_length_of_thing(tokens: Tokens, index: int) -> int | None:
    """Return the index after '3 year programme': how long a thing is, and no deadline."""
    steps = steps_at(tokens, index)
    end = -1 if steps is None else steps[2]
    return end + 1 if at(tokens, end).text in THINGS_THAT_LAST else None


def _moved(span: Span, shortest: Step, longest: Step) -> Span | None:
    first = later(span.first, by_months=shortest[0], by_days=shortest[1])
    last = later(span.last, by_months=longest[0], by_days=longest[1])
    return Span(first, last) if first and last and first <= last else None


def _from_anchor(tokens: Tokens, index: int, step: Step, context: Context) -> Found | None:
    """Read what a length of time counts from: a date, the meeting, the report, or an event."""
    if at(tokens, index).text in ("before", "prior"):
        return unreadable("relative", "relative_to_event"), _clause_end(tokens, index)
    begin = index + 1
    found = _day_at(tokens, begin, context) or _known_day(tokens, begin, context)
    if found is None:
        return unreadable("relative", "relative_to_event"), _clause_end(tokens, index)
    anchor, end = found

    def build(year: Year) -> Span | None:
        span = anchor.build(year)
        return None if span is None else _moved(span, (0, 0), step)

    return Period("relative", build, anchor.year, anchor.point, anchor.relative,
                  codes=anchor.codes), end  # fmt: skip


def _day_at(tokens: Tokens, index: int, context: Context) -> Found | None:
    found = period_at(tokens, index, context)
    return found if found is not None and found[0].kind == "date" else None


def _known_day(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'this meeting', 'publication', or an event with its date: 'Cabinet (5 May 2018)'."""
    meeting, report = _OF_MEETING.at(tokens, index), _OF_REPORT.at(tokens, index)
    if meeting is not None:
        return counted_from(context.meeting, lambda day: Span(day, day)), meeting[1]
    end = report[1] if report else _past_notes(tokens, index)
    this = _THIS_REPORT.at(tokens, end) if report else None
    end = this[1] if this else end
    if at(tokens, end).text in _TO_A_DAY:
        printed = _day_at(tokens, end + 1, context)
        if printed is not None:
            return printed[0], printed[1] + (at(tokens, printed[1]).text == ")")
    if report is None or context.published is None:
        return None
    return counted_from(context.published, lambda day: Span(day, day)), end


def _past_notes(tokens: Tokens, index: int) -> int:
    """Return the index after words that name a meeting or a paper."""
    while at(tokens, index).text in NOTE_WORDS or at(tokens, index).text == "the":
        index += 1
    return index


def _event(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'next meeting', 'following Cabinet approval', '10 working days': no date by itself."""
    begin = index
    lead = _LEADS.at(tokens, index)
    count = count_at(tokens, lead[1] if lead else index)
    if count is not None and at(tokens, count[1]).text in _SORTS_OF_DAYS:
        return unreadable("relative", "relative_to_event"), _clause_end(tokens, count[1])
    while at(tokens, begin).text in NOTE_JOINS or at(tokens, begin).text == "before":
        begin += 1
    named = begin + (at(tokens, begin).text in _EVENTS)
    if named > index and at(tokens, named + (at(tokens, named).text == "the")).text in EVENTS:
        return _undated_event(tokens, index, context)
    if at(tokens, begin).text not in _EVENTS:
        begin = index
    if at(tokens, begin).text not in _EVENTS:
        return None
    end = begin + 1
    while at(tokens, end).text in NOTE_WORDS or at(tokens, end).text in NOTE_JOINS - {"-"}:
        end += 1
    named = any(at(tokens, i).text in NOTE_WORDS for i in range(begin + 1, end))
    if not named or period_at(tokens, end, context) is not None:
        return None
    return replace(unreadable("relative", "relative_to_event"), point=True), end


def _undated_event(tokens: Tokens, index: int, context: Context) -> Found | None:
    """Read 'on appointment of the new Head of Service' to the clause's end, if no date is in it."""
    end = _clause_end(tokens, index)
    if any(period_at(tokens, inner, context) is not None for inner in range(index, end)):
        return None
    return unreadable("relative", "relative_to_event"), end


def _clause_end(tokens: Tokens, index: int) -> int:
    while index < len(tokens) and tokens[index].text not in _STOPS:
        index += 1
    return index
