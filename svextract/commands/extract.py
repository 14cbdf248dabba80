"""`svextract extract`: action plans become tables."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from svextract.arguments import DATE_HELP, parse_date, parse_formats, parse_pages
from svextract.batch.limits import MB, Limits
from svextract.errors import ExitCode, OutputError, UsageError
from svextract.options import Options, ReaderName
from svextract.profiles import Profile, parse_columns, read_profile
from svextract.writers.formats import ALL_NAMES, printed, report_outputs
from svextract.writers.terminal import one_line_errors, print_result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.batch.files import Job
    from svextract.batch.run import Effort

DEFAULT_FORMATS = ("csv", "json")
DEFAULT_LIMITS = Limits()


def extract(  # noqa: PLR0913, PLR0917 (one parameter is one option)
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders or patterns such as *.pdf."),
    ],
    out: Annotated[
        str | None,
        typer.Option("--out", "-o", metavar="DIR", help="The folder for the results, or a URL."),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="LIST",
            help="What to write: csv, json or parquet; csv,json if not given.",
        ),
    ] = None,
    meeting_date: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help=f"What 'within 6 months' counts from: {DATE_HELP}. "
            "If not given, the date in the document.",
        ),
    ] = None,
    pages: Annotated[
        str | None,
        typer.Option(metavar="PAGES", help="Read these pages only, such as 40-60,70."),
    ] = None,
    password: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The password of encrypted files.")
    ] = None,
    reader: Annotated[
        ReaderName,
        typer.Option(help="The engine for PDF files; try the other when one goes wrong."),
    ] = "pdfium",
    columns: Annotated[
        str | None,
        typer.Option(
            metavar="LIST",
            help="What columns hold whose headings are not understood, such as "
            '"Suggested Action=action, Contact=officer".',
        ),
    ] = None,
    profile: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="The same in a file, for all papers of a council: see 'profile'."
        ),
    ] = None,
    raw_csv: Annotated[
        bool,
        typer.Option("--raw-csv", help="Leave cells that a spreadsheet may run as formulas."),
    ] = False,
    no_names: Annotated[
        bool,
        typer.Option("--no-names", help="Leave out the names of people; posts and teams stay."),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", metavar="N", min=1, help="Files to read at once; one a processor."
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Read again what was read by an earlier run.")
    ] = False,
    max_minutes: Annotated[
        float,
        typer.Option(metavar="N", min=0.1, help="The longest that one file may take."),
    ] = DEFAULT_LIMITS.most_seconds / 60,
    max_memory: Annotated[
        int,
        typer.Option(metavar="MB", min=300, help="The memory that reading a file may take."),
    ] = DEFAULT_LIMITS.worker_memory // MB,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="A Dask scheduler (tcp://…) or 'local'; needs -o."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print problems only.")] = False,
) -> None:
    """Read action plans and write their actions, one row each.

    With -o the results go to files in that folder, beside a summary of what became of every
    document; the same command goes on where an earlier run was stopped. Without -o one file is
    read and its actions are printed as CSV.
    """
    with one_line_errors():
        options = Options(
            meeting_date=parse_date(meeting_date) if meeting_date else None,
            pages=parse_pages(pages) if pages is not None else None,
            password=password,
            reader=reader,
            profile=to_profile(profile, columns),
            names=not no_names,
        )
        from svextract.batch.run import Effort

        limits = to_limits(max_minutes, max_memory)
        effort = Effort(limits=limits, workers=jobs, force=force, cluster=cluster)
        wanted = Wanted(parse_formats(formats) if formats else None, raw_csv=raw_csv, quiet=quiet)
        if out is None:
            raise typer.Exit(_to_output(paths, options, effort, wanted))
        raise typer.Exit(_to_folder(paths, out, options, effort, wanted))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written, and how much is to be said."""

    formats: tuple[str, ...] | None
    raw_csv: bool
    quiet: bool


def to_limits(minutes: float, memory: int) -> Limits:
    """Turn what a person allows one file, in minutes and megabytes, into limits."""
    return replace(DEFAULT_LIMITS, most_seconds=minutes * 60, worker_memory=memory * MB)


def to_profile(path: Path | None, columns: str | None) -> Profile:
    """Turn the options --profile and --columns into one profile. Raises UsageError."""
    known = read_profile(path) if path is not None else Profile()
    return known.with_columns(parse_columns(columns)) if columns is not None else known


def check_folder(folder: Path) -> None:
    """Raise UsageError where nothing can be written into a folder."""
    from svextract.writers import files

    try:
        files.check_folder(folder)
    except OutputError as error:
        raise UsageError(str(error)) from error


def _to_folder(
    paths: Sequence[str], out: str, options: Options, effort: Effort, wanted: Wanted
) -> ExitCode:
    """Read all files, write the results into a folder, and say what needs a look."""
    from svextract import batch
    from svextract.batch.places import destination
    from svextract.batch.run import finished
    from svextract.writers import files, terminal, words
    from svextract.writers.log import LogOutput
    from svextract.writers.summary import SummaryOutput

    place = destination(out)
    found = batch.find_files(paths, outputs=place.url or place.folder)
    check_folder(place.folder)
    _spare_documents(found.jobs, place.folder)
    report = report_outputs(wanted.formats or DEFAULT_FORMATS, raw_csv=wanted.raw_csv)
    with ExitStack() as open_things:
        with terminal.told(len(found.jobs), quiet=wanted.quiet) as teller:
            results = open_things.enter_context(
                finished(found.jobs, place.folder, options, effort, teller)
            )
        log = LogOutput(found.skipped)
        outputs = (*report, SummaryOutput(found.skipped), log)
        kept = outputs if results.some_read else outputs[len(report) :]
        written = files.write_files(place.folder, kept, results)
        files.remove_leftovers(place.folder, written)
    place.deliver(written)
    if not wanted.quiet:
        for line in log.tally.lines(found.skipped):
            terminal.say(line)
        names = [path.name for path in written]
        terminal.say(words.written_line(out, names, some_read=log.tally.some_read))
    return _exit_code(good=log.tally.good)


def _spare_documents(jobs: Sequence[Job], folder: Path) -> None:
    """Raise UsageError where a result would take the place of a document that is to be read."""
    for target in (folder / name for name in ALL_NAMES):
        here = (job.path for job in jobs if isinstance(job.path, Path) and job.path.exists())
        if target.is_file() and any(map(target.samefile, here)):
            raise UsageError(f"{target} is one of the documents: choose another folder after -o.")


def _to_output(paths: Sequence[str], options: Options, effort: Effort, wanted: Wanted) -> ExitCode:
    """Read one file and print its actions."""
    from svextract import batch
    from svextract.writers import terminal, words
    from svextract.writers.formats import TEXTS

    names = wanted.formats or ("csv",)
    jobs = batch.find_files(paths).jobs
    if len(jobs) > 1 or len(names) > 1 or not TEXTS.keys() >= set(names) or effort.cluster:
        raise UsageError("Several results need a folder: give its name after -o.")
    with terminal.told(len(jobs), quiet=wanted.quiet) as teller:
        results = []
        for result in batch.read_files(
            jobs, options=options, limits=effort.limits, workers=1, told=teller.page
        ):
            results.append(result)
            teller.result(result)
    if any(result.good for result in results):
        print_result(printed(results, names[0], raw_csv=wanted.raw_csv))
    if not wanted.quiet:
        for line in words.summary_lines(results):
            terminal.say(line)
    return _exit_code(good=all(result.good for result in results))


def _exit_code(*, good: bool) -> ExitCode:
    """Return success only when every file held a plan."""
    return ExitCode.OK if good else ExitCode.SOME_FILES_FAILED
