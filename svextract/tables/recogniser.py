"""What the table stage asks of the vocabulary, which it does not know itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Stretch(NamedTuple):
    """A stretch of a text, its end excluded."""

    start: int
    end: int


class Recogniser(Protocol):
    """Answers questions about wording; `plan` provides it."""

    def heading_score(self, texts: Sequence[str]) -> float:
        """Say how surely these cells are a heading row: 0 is not one, each sure cell adds one."""

    def heads_other_table(self, texts: Sequence[str]) -> bool:
        """Say whether headings are those of another sort of table, so that no part heads a plan."""

    def heading_text(self, stack: Sequence[str]) -> str:
        """Turn a heading and the groups of headings above it into the wording of its column."""

    def may_head(self, text: str) -> bool:
        """Say whether a line may be the first of a heading row; asked of every line, so cheap."""

    def only_heading_words(self, text: str) -> bool:
        """Say whether a line holds nothing but words that headings are made of."""

    def are_labels(self, texts: Sequence[str]) -> bool:
        """Say whether lines above one another are the labels of a form, not one heading."""

    def form_label(self, text: str) -> str | None:
        """Return the heading that a form's label stands for, without its number."""

    @property
    def recommendation_label(self) -> str:
        """Return the label of a recommendation, where it stands above and not in a form."""

    @property
    def action_label(self) -> str:
        """Return a label for what is to be done, where none is printed."""

    def labels_in(self, text: str) -> Sequence[Stretch]:
        """Find the labels of a form in a line, each with the colon that follows it."""

    def names_recommendation(self, text: str) -> bool:
        """Say whether a paragraph begins as a recommendation does, with its name or number."""

    def is_numbered(self, text: str) -> bool:
        """Say whether a cell begins with the number of a recommendation, or holds no more."""

    def heads_record(self, label: str, before: Sequence[str]) -> bool:
        """Say whether a label begins a record after others: a recommendation after actions."""

    def names_plan(self, labels: Sequence[str], *, answers: bool = False) -> bool:
        """Say whether these labels are those of a plan's records: what is done, and who or when.

        answers: a recommendation with its answer may stand for what is done.
        """

    def lacks_action(self, labels: Sequence[str]) -> bool:
        """Say whether labels name who and by when of a plan, and only not what is done."""

    def is_complete(self, label: str, text: str, more: str) -> bool:
        """Say whether what a label says ends before a further line, which it does not go on to."""

    def form_number(self, text: str) -> str:
        """Return the label of a form if it numbers the value beside it, or nothing."""

    def key_columns(self, headings: Sequence[str]) -> frozenset[int]:
        """Name the columns that a new row must fill."""

    def group_columns(self, headings: Sequence[str]) -> frozenset[int]:
        """Name the columns whose cells head several rows and may be taller than the first."""

    def stands_alone(self, text: str, *, single: bool = False) -> bool:
        """Say whether a line begins a block of its own though it may look like a table row.

        single: it fills one column only, so that less is needed to tell.
        """

    def goes_on(self, text: str) -> bool:
        """Say whether a paragraph is an entry of a list, or goes on in mid-sentence."""

    def is_entry(self, text: str) -> bool:
        """Say whether a paragraph is an entry of a list: it begins with a bullet or a number."""

    @property
    def list_of_states(self) -> tuple[str, str]:
        """Return the headings of a list of actions and what became of each."""

    @property
    def list_of_replies(self) -> tuple[str, str]:
        """Return the headings of a list of recommendations and the reply to each."""

    def state_at_end(self, text: str) -> tuple[str, str] | None:
        """Divide an entry that ends with what became of it, in brackets: the rest, and that."""

    def heads_state(self, text: str) -> bool:
        """Say whether a line heads entries with what became of them: 'Not implemented'."""

    def cites(self, text: str) -> bool:
        """Say whether a paragraph ends with its place in a report: '(Paragraph 2)'."""

    def count_of(self, text: str) -> int | None:
        """Return the number of a paragraph that begins '(3) The council should'."""

    def answers(self, text: str) -> bool:
        """Say whether a paragraph begins with a decision: 'We accept this'."""

    def without_bullet(self, text: str) -> str:
        """Return an entry of a list without the bullet before it."""

    def begins_anew(self, heading: str, above: str, below: str) -> float:
        """Weigh two texts of a column: above 0 a new entry begins below, under 0 it goes on."""

    def same_column(self, heading: str, other: str) -> bool:
        """Say whether two headings name the same, so that they may be one: 'Member / Officer'."""

    def cell_fits(self, headings: Sequence[str], text: str) -> Sequence[float]:
        """Say for each column how well a text fits it: 1 surely, 0 perhaps, below 0 hardly."""

    def lists_columns(self, paragraphs: Sequence[Sequence[str]]) -> bool:
        """Say whether the lines of paragraphs give a plan's table column by column."""
