"""What the wording of a table says about its rows; answers what `tables` asks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from svextract.deadlines import is_finished
from svextract.officers import officer_text_is_open, post_is_cut, starts_officer
from svextract.plan.bycolumn import lists_columns
from svextract.plan.columns import column_roles, grouping, heading_score, heads_other_table
from svextract.plan.fits import cell_fits
from svextract.plan.formlabels import (
    RECOMMENDATION,
    form_label,
    form_number,
    is_complete,
    labels_in,
    lacks_action,
    names_plan,
)
from svextract.plan.headings import NOTHING_GIVEN, heading_meaning, may_head, only_heading_words
from svextract.plan.labels import (
    begins_block,
    leading_number,
    lettered_recommendation,
    recommendation_label,
    unnumbered_recommendation,
)
from svextract.plan.lists import answers, cites, count_of, is_bullet, names_state, state_at_end
from svextract.plan.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.plan.headings import Given
    from svextract.tables.recogniser import Stretch

# Evidence for (above 0) and against (under 0) a new entry; the unit is one clear hint.
ENDED = 1.0  # the text above ends with a full stop or the like
OPEN = -3.0  # the text above cannot end where it does
LOWER_CASE = -3.0  # the text below goes on in lower case or with a closing mark
NUMBERED = 2.5  # the text below begins with a number of its own
BULLET = -1.5  # the text below is a bullet: a list inside the cell
CAPITAL = 0.3
CUT_POST = -1.0  # what a post is about stands above, and 'Officer' below
BOTH_FINISHED = 2.5  # a deadline stands above, another below
ONE_DEADLINE = -3.0  # the two make one deadline, which neither is alone
# How far a lower-case start tells in a deadline column: 'tbc' and 'ongoing' are whole entries.
CONTINUING_SHARE = 0.3
# How far the wording of other columns (progress, comments, outcomes) tells: they hold several
# sentences and paragraphs, so a full stop and a capital say little.
SIDE_COLUMN = 0.5

# Pairs of texts that are asked about again for each way to read a table.
REMEMBERED_TEXTS = 8192
# Heading rows whose roles are remembered; a document has a few.
REMEMBERED_ROWS = 256
# Different roles in one stack of lines from which it is the label column of a form.
FEWEST_LABELS = 3
SENTENCE_END = re.compile(r"[.!?;:][\"'”’)]*$")
OPEN_ENDING = re.compile(
    r"(?:[,(&/–—-]|\b(?:and|or|of|the|to|for|a|an|in|on|with|by|from|at|as|that|which|its|their|per|"
    r"into|between|including|is|are|be|will|this|these|our|any|all|each|no|not|than))$",
    re.IGNORECASE,
)
# What a date follows: 'Ongoing – review' before 'March 2020'.
AWAITS_DATE = re.compile(
    r"[–—-]\s*(?:next |to be |for )?review(?:ed)?(?: in| by| on)?$", re.IGNORECASE
)
# Characters at the end of a text that show whether it is open; the longest such word and a mark.
LONGEST_ENDING = 24
CONTINUING = re.compile(r"[a-zà-ÿ),;.:%…]")
OWN_NUMBER = re.compile(
    r"(?:\(?\d{1,2}(?:\.\d{1,2})+[a-z]?\)?[.)]?\s+|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}[a-z]?)[.)]\s+)\S"
)
NUMBER_ALONE = re.compile(
    r"\(?(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})*[a-z]?|[a-z]|[ivx]{1,4})[.):]{1,2}"
)


def sentence_evidence(above: str, below: str) -> float:
    """Weigh whether running text goes on from one line to the next or begins anew."""
    if is_bullet(below):
        return BULLET
    weight = 0.0
    if OPEN_ENDING.search(above[-LONGEST_ENDING:]) or above.count("(") > above.count(")"):
        weight += OPEN
    elif SENTENCE_END.search(above):
        weight += ENDED
    if OWN_NUMBER.match(below):
        return weight + NUMBERED
    if CONTINUING.match(below):
        return weight + LOWER_CASE
    return weight + (CAPITAL if below[:1].isupper() else 0.0)


@lru_cache(maxsize=REMEMBERED_TEXTS)
def deadline_evidence(above: str, below: str) -> float:
    """Weigh whether two texts of a deadline column are one deadline or two."""
    if AWAITS_DATE.search(above) and is_finished(below):
        return ONE_DEADLINE
    if is_finished(above) and is_finished(below):
        return BOTH_FINISHED if not _is_year(below) else ONE_DEADLINE
    if is_finished(f"{above} {below}"):
        return ONE_DEADLINE
    return (
        OPEN
        if OPEN_ENDING.search(above[-LONGEST_ENDING:])
        else LOWER_CASE * CONTINUING_SHARE * bool(CONTINUING.match(below))
    )


def _is_year(text: str) -> bool:
    return text.strip(" .").isdigit()


def officer_evidence(above: str, below: str) -> float:
    """Weigh whether an officer cell goes on: only clear signs count, as it may hold several."""
    if officer_text_is_open(above) or above.count("(") > above.count(")"):
        return OPEN
    if post_is_cut(above, below):
        return CUT_POST
    return 0.5 if starts_officer(below) else LOWER_CASE


@lru_cache(maxsize=REMEMBERED_ROWS)
def _roles(headings: tuple[str, ...], given: Given) -> tuple[Role, ...]:
    return column_roles(headings, given)


@lru_cache(maxsize=REMEMBERED_ROWS)
def _groups(headings: tuple[str, ...], given: Given) -> frozenset[int]:
    return grouping(_roles(headings, given))


@lru_cache(maxsize=REMEMBERED_ROWS)
def _keys(headings: tuple[str, ...], given: Given) -> frozenset[int]:
    keys = {Role.ACTION, Role.NUMBER, Role.RECOMMENDATION}
    return frozenset(index for index, role in enumerate(_roles(headings, given)) if role in keys)


class PlanWording:
    """The vocabulary of action plans, as the table stage asks for it (tables/recogniser.py).

    given: what a person says that headings mean.
    """

    def __init__(self, given: Given = NOTHING_GIVEN) -> None:
        self.given = given

    def heading_score(self, texts: Sequence[str]) -> float:
        """Say how surely these cells are the heading row of a plan."""
        return heading_score(texts, self.given)

    def heads_other_table(self, texts: Sequence[str]) -> bool:
        """Say whether headings are those of another sort of table."""
        return heads_other_table(texts)

    def heading_text(self, stack: Sequence[str]) -> str:
        """Return the lowest heading of a stack where it says enough, or all of them."""
        return (
            stack[-1] if stack and heading_meaning(stack[-1], self.given).role else " ".join(stack)
        )

    def may_head(self, text: str) -> bool:
        """Say whether a line consists mostly of words that headings are made of."""
        return may_head(text, self.given)

    def only_heading_words(self, text: str) -> bool:
        """Say whether a line holds nothing but words that headings are made of."""
        return only_heading_words(text, self.given)

    def are_labels(self, texts: Sequence[str]) -> bool:
        """Say whether lines above one another are the labels of a form: headings of many roles."""
        return (
            len({heading_meaning(text, self.given).role for text in texts} - {None})
            >= FEWEST_LABELS
        )

    @property
    def recommendation_label(self) -> str:
        """Return the label of a recommendation, where it stands above and not in a form."""
        return RECOMMENDATION

    @property
    def action_label(self) -> str:
        """Return a label for what is to be done, where none is printed."""
        return "Action"

    def form_label(self, text: str) -> str | None:
        """Return the heading that a form's label stands for: 'Action' for 'Action 2'."""
        return form_label(text, self.given)

    def form_number(self, text: str) -> str:
        """Return the label of a form if it numbers the value beside it: 'Recommendation 3'."""
        return form_number(text)

    def labels_in(self, text: str) -> Sequence[Stretch]:
        """Find the labels of a form in a line, each with the colon that follows it."""
        return labels_in(text, self.given)

    def names_recommendation(self, text: str) -> bool:
        """Say whether a paragraph begins as a recommendation does, with its name or number."""
        named = recommendation_label(text) or lettered_recommendation(text)
        return (named or unnumbered_recommendation(text)) is not None

    def is_numbered(self, text: str) -> bool:
        """Say whether a cell begins with the number of a recommendation, or holds no more."""
        alone = NUMBER_ALONE.fullmatch(f"{text}.")
        return (alone or leading_number(text) or recommendation_label(text)) is not None

    def heads_record(self, label: str, before: Sequence[str]) -> bool:
        """Say whether a label begins a record after others: a recommendation after actions."""
        said = {heading_meaning(text, self.given).role for text in before}
        named = heading_meaning(label, self.given).role is Role.RECOMMENDATION
        return named and Role.ACTION in said

    def names_plan(self, labels: Sequence[str], *, answers: bool = False) -> bool:
        """Say whether these labels are those of a plan's records."""
        return names_plan(labels, self.given, answers=answers)

    def lacks_action(self, labels: Sequence[str]) -> bool:
        """Say whether labels name who and by when of a plan, and only not what is done."""
        return lacks_action(labels, self.given)

    def is_complete(self, label: str, text: str, more: str) -> bool:
        """Say whether what a label says ends before a further line."""
        return is_complete(label, text, more, self.given)

    def key_columns(self, headings: Sequence[str]) -> frozenset[int]:
        """Name the columns of which a new row fills at least one."""
        return _keys(tuple(headings), self.given)

    def group_columns(self, headings: Sequence[str]) -> frozenset[int]:
        """Name the columns whose cells head several rows."""
        return _groups(tuple(headings), self.given)

    def stands_alone(self, text: str, *, single: bool = False) -> bool:
        """Say whether a line begins a block of its own."""
        return begins_block(text) or (single and lettered_recommendation(text) is not None)

    def same_column(self, heading: str, other: str) -> bool:
        """Say whether two headings name the same, so that they may be one."""
        roles = {heading_meaning(text, self.given).role for text in (heading, other)}
        return None not in roles and (len(roles) == 1 or roles <= {Role.OFFICER, Role.PORTFOLIO})

    def cell_fits(self, headings: Sequence[str], text: str) -> Sequence[float]:
        """Say for each column how well a text fits it."""
        roles = zip(headings, _roles(tuple(headings), self.given), strict=True)
        kinds = [
            Role.NUMBER if role is Role.OTHER and not heading.strip() else role
            for heading, role in roles
        ]
        return cell_fits(kinds, text)

    def lists_columns(self, paragraphs: Sequence[Sequence[str]]) -> bool:
        """Say whether the lines of paragraphs give a plan's table column by column."""
        return lists_columns(paragraphs)

    def goes_on(self, text: str) -> bool:
        """Say whether a paragraph is an entry of a list, or goes on in mid-sentence."""
        return self.is_entry(text) or CONTINUING.match(text) is not None

    def is_entry(self, text: str) -> bool:
        """Say whether a paragraph is an entry of a list."""
        return is_bullet(text) or OWN_NUMBER.match(text) is not None

    @property
    def list_of_states(self) -> tuple[str, str]:
        """Return the headings of a list of actions and what became of each."""
        return "Action", "Status"

    @property
    def list_of_replies(self) -> tuple[str, str]:
        """Return the headings of a list of recommendations and the reply to each."""
        return "Recommendation", "Response"

    def state_at_end(self, text: str) -> tuple[str, str] | None:
        """Divide an entry that ends with what became of it."""
        return state_at_end(text)

    def heads_state(self, text: str) -> bool:
        """Say whether a line heads entries with what became of them."""
        return names_state(text)

    def cites(self, text: str) -> bool:
        """Say whether a paragraph ends with its place in a report."""
        return cites(text)

    def count_of(self, text: str) -> int | None:
        """Return the number of a paragraph that begins '(3) The council should'."""
        return count_of(text)

    def answers(self, text: str) -> bool:
        """Say whether a paragraph begins with a decision."""
        return answers(text)

    def without_bullet(self, text: str) -> str:
        """Return an entry of a list without the bullet before it."""
        return text[1:].lstrip() if is_bullet(text) else text

    def begins_anew(self, heading: str, above: str, below: str) -> float:
        """Weigh two texts of a column by what the column holds."""
        if NUMBER_ALONE.fullmatch(below):
            return NUMBERED
        role = _roles((heading,), self.given)[0]
        if role in {Role.DEADLINE, Role.REVISED}:
            return deadline_evidence(above, below)
        if role in {Role.OFFICER, Role.PORTFOLIO}:
            return officer_evidence(above, below)
        if role in {Role.ACTION, Role.RECOMMENDATION}:
            return sentence_evidence(above, below)
        return SIDE_COLUMN * sentence_evidence(above, below)
