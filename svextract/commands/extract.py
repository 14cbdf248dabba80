"""`svextract extract`: action plans become tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path  # noqa: TC003 (typer reads the annotations)
from typing import TYPE_CHECKING, Annotated

import typer

from svextract.arguments import DATE_HELP, parse_date, parse_formats, parse_pages
from svextract.errors import ExitCode, OutputError, UsageError
from svextract.options import Options, ReaderName
from svextract.profiles import Profile, parse_columns, read_profile
from svextract.writers.formats import report_outputs
from svextract.writers.terminal import one_line_errors, print_result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from svextract.batch import Job, Result
    from svextract.records import Report

DEFAULT_FORMATS = "csv,json"


def extract(  # noqa: PLR0913, PLR0917 (one parameter is one option)
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders or patterns such as *.pdf."),
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help="The folder for the results."),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="LIST", help=f"What to write; {DEFAULT_FORMATS} if not given."
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
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print problems only.")] = False,
) -> None:
    """Read action plans and write their actions, one row each.

    With -o the results go to files in that folder, beside a summary of what became of every
    document. Without it one file is read and its actions are printed as CSV.
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
        if out is None:
            code = _to_output(paths, options, formats=formats, raw_csv=raw_csv, quiet=quiet)
        else:
            names = parse_formats(formats or DEFAULT_FORMATS)
            code = _to_folder(paths, options, out=out, formats=names, raw_csv=raw_csv, quiet=quiet)
        raise typer.Exit(code)


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


def _to_folder(  # noqa: PLR0913 (the choices of the command)
    paths: Sequence[str],
    options: Options,
    *,
    out: Path,
    formats: Sequence[str],
    raw_csv: bool,
    quiet: bool,
) -> ExitCode:
    """Read all files, write the results into a folder, and say what needs a look."""
    from svextract import batch
    from svextract.writers import files, summary, terminal, words

    found = batch.find_files(paths, outputs=out)
    check_folder(out)
    results = _read_all(found.jobs, options, quiet=quiet)
    outputs = summary.summary_outputs(results, found.skipped)
    if any(result.good for result in results):
        report = batch.to_report(results)
        outputs = (*report_outputs(report, formats=formats, raw_csv=raw_csv), *outputs)
    _spare_documents(found.jobs, [out / output.name for output in outputs])
    written = files.write_files(out, outputs)
    if not quiet:
        for line in words.summary_lines(results, skipped=found.skipped):
            terminal.say(line)
        terminal.say(words.written_line(out, [path.name for path in written]))
    return _exit_code(results)


def _spare_documents(jobs: Sequence[Job], targets: Sequence[Path]) -> None:
    """Raise UsageError where a result would take the place of a document that was read."""
    for target in targets:
        same = (target.samefile(job.path) for job in jobs if job.path.exists())
        if target.exists() and any(same):
            raise UsageError(f"{target} is one of the documents: choose another folder after -o.")


def _to_output(
    paths: Sequence[str], options: Options, *, formats: str | None, raw_csv: bool, quiet: bool
) -> ExitCode:
    """Read one file and print its actions."""
    from svextract import batch
    from svextract.writers import terminal, words

    names = parse_formats(formats or "csv")
    jobs = batch.find_files(paths).jobs
    if len(jobs) > 1 or len(names) > 1:
        raise UsageError("Several results need a folder: give its name after -o.")
    results = _read_all(jobs, options, quiet=quiet)
    if any(result.good for result in results):
        print_result(_as_text(batch.to_report(results), names[0], raw_csv=raw_csv))
    if not quiet:
        for line in words.summary_lines(results):
            terminal.say(line)
    return _exit_code(results)


def _as_text(report: Report, name: str, *, raw_csv: bool) -> str:
    """Return what a format writes first, without a byte order mark."""
    first = report_outputs(report, formats=[name], raw_csv=raw_csv)[0]
    return first.content.decode("utf-8-sig")


def _read_all(jobs: Sequence[Job], options: Options, *, quiet: bool) -> list[Result]:
    """Read all files, telling of each as it is done."""
    from svextract import batch
    from svextract.writers.terminal import told

    results = []
    with told(len(jobs), quiet=quiet) as teller:
        watched = replace(options, watch=teller.page)
        for result in batch.read_files(jobs, options=watched):
            results.append(result)
            teller.result(result)
    return results


def _exit_code(results: Sequence[Result]) -> ExitCode:
    """Return success only when every file held a plan."""
    fine = all(result.good for result in results)
    return ExitCode.OK if fine else ExitCode.SOME_FILES_FAILED
