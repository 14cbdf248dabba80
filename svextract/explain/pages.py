"""From a PDF file to what was seen on some of its pages.

The whole document is read as `extract` reads it, for what a page holds may have begun before it
and go on after it.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from svextract.errors import UsageError
from svextract.explain.outcome import blocks_to_outcome
from svextract.explain.seen import Kind, LeftOver, SeenPage, SeenText, Why
from svextract.explain.tables import page_to_tables
from svextract.explain.texts import page_to_texts
from svextract.pipeline import SHORT_DOCUMENT
from svextract.plan.gate import may_hold_plan
from svextract.plan.wording import PlanWording
from svextract.readers import open_pages
from svextract.sources import sniff
from svextract.tables.lines import measure
from svextract.tables.walk import PageRead, PageWalk

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from svextract.explain.outcome import Outcome
    from svextract.options import Options


def explain_pages(
    path: Path, numbers: Collection[int], *, name: str, options: Options
) -> tuple[SeenPage, ...]:
    """Read a PDF file and describe the pages of those numbers, counted from 1.

    Raises UsageError where the file has no such pages, and what reading a file raises.
    """
    file_format = sniff(path)
    if file_format != "pdf":
        raise UsageError(
            f"{name} has no pages that could be drawn: only PDF files have. "
            "Save it as PDF, then try again."
        )
    with closing(open_pages(path, file_format, options)) as pages:
        _check_numbers(numbers, pages.count, name)
        words = PlanWording(options.profile.columns)
        return _Explanation(PageWalk(pages, words), words, numbers, name).pages()


def _check_numbers(numbers: Collection[int], count: int, name: str) -> None:
    """Raise UsageError where the document has no page of a number."""
    beyond = [number for number in sorted(numbers) if not 1 <= number <= count]
    if beyond:
        has = f"{count} pages" if count > 1 else "one page"
        raise UsageError(
            f"{name} has {has}, so there is no page {beyond[0]} to explain. Check --page."
        )


class _Explanation:
    """Reads a document and keeps what was seen on the pages that are to be explained."""

    def __init__(
        self, walk: PageWalk, words: PlanWording, numbers: Collection[int], name: str
    ) -> None:
        self.walk, self.words, self.numbers, self.name = walk, words, sorted(numbers), name
        self.reads: dict[int, PageRead] = {}
        walk.watch = self._watch

    def _watch(self, read: PageRead) -> None:
        if read.page.number in self.numbers:
            self.reads[read.page.number] = read

    def pages(self) -> tuple[SeenPage, ...]:
        """Describe the pages, in their order."""
        outcome, in_full = self._read_all()
        passed = {number for number in self.numbers if number not in self.reads}
        for number in passed:
            self.walk.blocks([number - 1])
        return tuple(
            self._page(self.reads[number], outcome, self._why(number, passed, in_full=in_full))
            for number in self.numbers
        )

    def _read_all(self) -> tuple[Outcome, bool]:
        """Read the document; say also whether all its pages were read for want of a plan."""
        indexes = range(self.walk.pages.count)
        blocks = self.walk.blocks(indexes, self._may_hold_plan)
        texts = [self.walk.text(index) for index in indexes]
        outcome = blocks_to_outcome(blocks, self.words, texts)
        if outcome.plans or len(indexes) > SHORT_DOCUMENT:
            return outcome, False
        return blocks_to_outcome(self.walk.blocks(indexes), self.words, texts), True

    def _may_hold_plan(self, text: str) -> bool:
        return may_hold_plan(text, self.words.given)

    def _why(self, number: int, passed: Collection[int], *, in_full: bool) -> Why:
        if self._may_hold_plan(self.walk.text(number - 1)):
            return Why.SHOWS_PLAN
        if in_full:
            return Why.IN_FULL
        return Why.PASSED_OVER if number in passed else Why.GOES_ON

    def _page(self, read: PageRead, outcome: Outcome, why: Why) -> SeenPage:
        page, passed = read.page, why is Why.PASSED_OVER
        return SeenPage(
            file=self.name,
            number=page.number,
            count=self.walk.pages.count,
            size=(page.width, page.height),
            turn=page.turn,
            type_height=measure(page.words).height,
            why=why,
            words=tuple(word.box for word in page.words),
            rules=page.rules,
            fills=page.fills,
            running=tuple(SeenText(Kind.OUTSIDE, line.text, line.box) for line in read.taken),
            tables=() if passed else page_to_tables(read, outcome),
            texts=() if passed else page_to_texts(read, outcome),
            left_over=tuple(
                LeftOver(stray.text, stray.reason)
                for plan in outcome.plans
                for stray in plan.strays
                if stray.page == page.number
            ),
            open_headings=read.carried.headings if read.carried else (),
            plans=len(outcome.plans),
        )
