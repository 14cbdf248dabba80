"""From the results of a run to sentences for the person who started it."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from svextract.writers.rows import action_flags
from svextract.writers.summary import file_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from svextract.batch.results import Result
    from svextract.records import Document, Flag

# Longer lists are cut: a summary should fit on a screen.
MOST_LISTED = 10
MOST_REASONS = 5
# The outcomes in words.
OUTCOMES = {
    "read": "read",
    "read_with_flags": "read, to be checked",
    "no_plan": "no action plan",
    "failed": "not read",
}
READ = frozenset({"read", "read_with_flags"})
# Letters: so much of a text is shown that a person finds the place.
SNIPPET = 60


def result_line(result: Result) -> str:
    """Turn one result into one line."""
    if result.outcome == "no_plan":
        return f"{result.file}: no action plan. {result.reason}"
    if result.outcome == "failed":
        return f"{result.file}: not read. {result.reason}"
    entry = file_entry(result)
    plans = f"{entry['documents']} plans, " if entry["documents"] > 1 else ""
    line = f"{result.file}: {plans}{_found(entry['actions'], entry['recommendations'])}"
    if entry["to_check"]:
        line += f", {entry['to_check']} to check"
    return f"{line}. {result.reason}" if result.reason else line


def summary_lines(results: Iterable[Result], skipped: Sequence[str] = ()) -> Iterator[str]:
    """Turn all results into a summary that begins with the counts and says what needs a look."""
    tally = Tally()
    for result in results:
        tally.add(result)
    return tally.lines(skipped)


def written_line(folder: str, names: Sequence[str], *, some_read: bool = True) -> str:
    """Say what was written; where nothing could be read, that older results are still there."""
    line = f"Written in {folder}: {', '.join(names)}."
    if not some_read:
        line += " No plan was read, so nothing else was; results of an earlier run are untouched."
    return line


def unchanged_line(number: int) -> str:
    """Say that files were not read again."""
    verb = "is as it was and was" if number == 1 else "are as they were and were"
    return f"{counted(number, 'file')} {verb} not read again (--force reads everything)."


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Return a number with its noun."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def _kinds(names: Sequence[str]) -> str:
    """Return the endings of file names and how often each occurs, the commonest first."""
    times = Counter(PurePosixPath(name).suffix.lower() or "no ending" for name in names)
    return ", ".join(f"{number:,} {kind}" for kind, number in times.most_common(MOST_LISTED))


def _found(actions: int, recommendations: int) -> str:
    """Say how much was found."""
    return f"{counted(actions, 'action')} under {counted(recommendations, 'recommendation')}"


class Tally:
    """What the results of a run come to, result by result: counts, and the first of each list."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self._actions: Counter[str] = Counter()  # by the outcome of their file
        self._counts: Counter[str] = Counter()
        self._times: Counter[str] = Counter()  # of the codes of flags
        self._sentences: dict[str, str] = {}
        self._doubtful, self._noticed, self._left, self._unread = (FirstOf() for _ in range(4))

    @property
    def good(self) -> bool:
        """Tell whether every file held a plan."""
        return not (self.outcomes["failed"] or self.outcomes["no_plan"])

    @property
    def some_read(self) -> bool:
        """Tell whether a plan was read at all."""
        return bool(self.outcomes["read"] or self.outcomes["read_with_flags"])

    def add(self, result: Result) -> None:
        """Count a result."""
        entry = file_entry(result)
        self.outcomes[result.outcome] += 1
        self._actions[result.outcome] += entry["actions"]
        self._counts.update({key: entry[key] for key in ("actions", "recommendations", "to_check")})
        if entry["to_check"]:
            self._doubtful.add(f"  {result.file}: {entry['to_check']:,}")
        if not result.good:
            self._unread.add(f"  {result_line(result)}")
        for flag in _check_flags(result.documents):
            self._times[flag.code] += 1
            self._sentences.setdefault(flag.code, flag.message)
        for document in result.documents:
            for warning in document.warnings:
                place = f"{result.file}{_on_page(warning.page)}"
                self._noticed.add(f"  {place}: {warning.message}")
            for leftover in document.leftovers:
                place = f"{document.source.file}{_on_page(leftover.page)}"
                self._left.add(f"  {place}: {snippet(leftover.text)}")

    def lines(self, skipped: Sequence[str] = ()) -> Iterator[str]:
        """Yield the summary."""
        several = self.outcomes.total() > 1
        if several:
            yield from self._table()
        yield from self._check_lines(several=several)
        yield from self._noticed.lines("Noticed about the documents:")
        yield from self._left.lines(
            "Text in a plan that was not understood (leftovers in actions.json):"
        )
        if several:
            yield from self._unread.lines("Not read, or without a plan:")
        if skipped:
            yield f"Left alone: {counted(len(skipped), 'file')} of other kinds ({_kinds(skipped)})."

    def _table(self) -> Iterator[str]:
        """Say how many files were read and what was found; where they differ, as a table."""
        good = self.outcomes["read"] + self.outcomes["read_with_flags"]
        files = counted(self.outcomes.total(), "file")
        found = _found(self._counts["actions"], self._counts["recommendations"])
        yield f"{good:,} of {files} read: {found}."
        if len(+self.outcomes) < 2:
            return
        for outcome, words in OUTCOMES.items():
            number, actions = self.outcomes[outcome], self._actions[outcome]
            if number:
                of = f"{counted(actions, 'action'):>16}" if outcome in READ else ""
                yield f"  {words:<22}{counted(number, 'file'):>12}{of}"

    def _check_lines(self, *, several: bool) -> Iterator[str]:
        """Say which files hold rows to check, how many, and the commonest reasons."""
        rows = self._counts["to_check"]
        if rows:
            whole = counted(self._counts["actions"], "action")
            verb = "needs" if rows == 1 else "need"
            yield f"{rows:,} of {whole} {verb} a look (filter the column flags for 'check'):"
            if several:
                yield from self._doubtful.lines(None)
        common = self._times.most_common(MOST_REASONS)
        if common:
            yield "The commonest reasons:" if rows else "To check:"
        for code, number in common:
            yield f"  {counted(number, 'time')}: {self._sentences[code]}"


class FirstOf:
    """The first lines of a list, and how many more there are."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._more = 0

    def add(self, line: str) -> None:
        """Keep a line, or count it."""
        if len(self._lines) < MOST_LISTED:
            self._lines.append(line)
        else:
            self._more += 1

    def lines(self, heading: str | None) -> Iterator[str]:
        """Yield a heading and the lines, or nothing; a list that is cut says so."""
        if heading and self._lines:
            yield heading
        yield from self._lines
        if self._more:
            yield f"  … and {self._more:,} more"


def _check_flags(documents: Iterable[Document]) -> Iterator[Flag]:
    """Yield the flags of level check, once for each code of an action or a recommendation."""
    for document in documents:
        groups = [rec.flags for rec in document.recommendations]
        groups += [action_flags(action) for action in document.actions]
        for flags in groups:
            yield from {f.code: f for f in reversed(flags) if f.level == "check"}.values()


def _on_page(page: int | None) -> str:
    """Return the page as part of a sentence."""
    return "" if page is None else f", page {page}"


def snippet(text: str, length: int = SNIPPET) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rstrip() + " …"
