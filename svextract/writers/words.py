"""From the results of a run to sentences for the person who started it."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from svextract.writers.rows import action_flags
from svextract.writers.summary import actions_to_check, file_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from svextract.batch import Result
    from svextract.records import Document, Flag

# Longer lists are cut: a summary should fit on a screen.
MOST_LISTED = 10
MOST_REASONS = 5
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


def summary_lines(results: Sequence[Result], skipped: Sequence[str] = ()) -> Iterator[str]:
    """Turn all results into a summary that begins with the counts and says what needs a look."""
    if len(results) > 1:
        yield _headline(results)
    documents = [document for result in results for document in result.documents]
    yield from _check_lines(results, documents)
    yield from _warning_lines(results)
    yield from _leftover_lines(documents)
    if len(results) > 1:
        unread = [f"  {result_line(result)}" for result in results if not result.good]
        yield from _listed("Not read, or without a plan:", unread)
    if skipped:
        yield f"Left alone: {counted(len(skipped), 'file')} of other kinds ({_kinds(skipped)})."


def written_line(folder: Path, names: Sequence[str]) -> str:
    """Say what was written; where nothing could be read, that older results are still there."""
    line = f"Written in {folder}: {', '.join(names)}."
    if names == ["summary.json"]:
        line += " No plan was read, so nothing else was; results of an earlier run are untouched."
    return line


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


def _headline(results: Sequence[Result]) -> str:
    """Say how many files were read and what was found in them."""
    entries = [file_entry(result) for result in results]
    actions = sum(entry["actions"] for entry in entries)
    recommendations = sum(entry["recommendations"] for entry in entries)
    good = sum(result.good for result in results)
    files = counted(len(results), "file")
    return f"{good:,} of {files} read: {_found(actions, recommendations)}."


def _check_lines(results: Sequence[Result], documents: Sequence[Document]) -> Iterator[str]:
    """Say which files hold rows to check, how many, and the commonest reasons."""
    doubtful = {r.file: sum(1 for _ in actions_to_check(r.documents)) for r in results}
    rows = sum(doubtful.values())
    if rows:
        whole = counted(sum(len(document.actions) for document in documents), "action")
        verb = "needs" if rows == 1 else "need"
        yield f"{rows:,} of {whole} {verb} a look (filter the column flags for 'check'):"
        if len(results) > 1:
            yield from _listed(None, [f"  {name}: {n}" for name, n in doubtful.items() if n])
    yield from _listed("The commonest reasons:" if rows else "To check:", _reasons(documents))


def _reasons(documents: Iterable[Document]) -> list[str]:
    """Return the commonest flags of level check, each as its sentence and how often."""
    times: Counter[str] = Counter()
    sentences: dict[str, str] = {}
    for flag in _check_flags(documents):
        times[flag.code] += 1
        sentences.setdefault(flag.code, flag.message)
    common = times.most_common(MOST_REASONS)
    return [f"  {counted(number, 'time')}: {sentences[code]}" for code, number in common]


def _check_flags(documents: Iterable[Document]) -> Iterator[Flag]:
    """Yield the flags of level check, once for each code of an action or a recommendation."""
    for document in documents:
        groups = [rec.flags for rec in document.recommendations]
        groups += [action_flags(action) for action in document.actions]
        for flags in groups:
            yield from {f.code: f for f in reversed(flags) if f.level == "check"}.values()


def _warning_lines(results: Iterable[Result]) -> Iterator[str]:
    """Say what was noticed about whole documents."""
    lines = [
        f"  {result.file}{_on_page(warning.page)}: {warning.message}"
        for result in results
        for document in result.documents
        for warning in document.warnings
    ]
    yield from _listed("Noticed about the documents:", lines)


def _leftover_lines(documents: Iterable[Document]) -> Iterator[str]:
    """Say what was read inside a plan and understood as nothing."""
    lines = [
        f"  {document.source.file}{_on_page(leftover.page)}: {snippet(leftover.text)}"
        for document in documents
        for leftover in document.leftovers
    ]
    yield from _listed("Text in a plan that was not understood (leftovers in actions.json):", lines)


def _listed(heading: str | None, lines: Sequence[str]) -> Iterator[str]:
    """Yield a heading and its lines, or nothing; a long list is cut and says so."""
    if heading and lines:
        yield heading
    yield from lines[:MOST_LISTED]
    if len(lines) > MOST_LISTED:
        yield f"  … and {len(lines) - MOST_LISTED:,} more"


def _on_page(page: int | None) -> str:
    """Return the page as part of a sentence."""
    return "" if page is None else f", page {page}"


def snippet(text: str, length: int = SNIPPET) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rstrip() + " …"
