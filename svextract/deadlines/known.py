"""Every word that some table of the vocabulary knows: such a word is no slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from svextract.deadlines import linking, states, wording
from svextract.deadlines import vocabulary as words
from svextract.deadlines.tokens import phrase_to_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABLES: Final[tuple[Iterable[str], ...]] = (
    words.MONTHS, words.WEEKDAYS, words.SEASONS, words.FIXED_FEASTS, words.EASTER_FEASTS,
    words.CARDINALS, words.ORDINALS, words.ORDINAL_ENDINGS, words.UNIT_MONTHS, words.UNIT_DAYS,
    words.PARTS, words.YEAR_SORTS, words.QUARTER_WORDS, words.HALF_WORDS, words.REPEATS_MONTHS,
    words.REPEATS_DAYS, words.THEREAFTER, words.EVERY, words.TIMES_WORDS,
    linking.RELATIONS, linking.ONWARDS, linking.AT_THE_LATEST, linking.RANGE_JOINS,
    linking.REVISIONS, linking.REVISED_FROM,
    states.STATUSES, states.UNFINISHED, states.UNNAMED, states.VAGUE,
    wording.LEAD_INS, wording.CONDITIONS, wording.REMARKS, wording.APPROXIMATE,
    wording.APPROXIMATE_BEHIND, wording.NOTE_WORDS, wording.NOTE_JOINS, wording.STAGE_WORDS,
    wording.DANGER_WORDS, wording.PLACES_OF_TIME, wording.DITTO_TARGETS, wording.DITTO,
    wording.PLAN_YEARS,
)  # fmt: skip
KNOWN: Final = frozenset(
    word for table in _TABLES for phrase in table for word in phrase_to_words(phrase)
)
