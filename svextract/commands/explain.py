"""`svextract explain`: a picture and a text that say why a page was read as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from svextract.arguments import parse_pages
from svextract.commands.extract import check_folder, to_profile
from svextract.errors import ExitCode, UsageError
from svextract.options import Options, ReaderName
from svextract.writers.terminal import one_line_errors, print_result, say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from svextract.explain import SeenPage

PICTURE = ".png"


def explain(  # noqa: PLR0913, PLR0917 (one parameter is one option)
    path: Annotated[str, typer.Argument(metavar="PATH", help="A PDF file.")],
    page: Annotated[
        str,
        typer.Option("--page", "--pages", metavar="PAGES", help="The page, or pages as 3-5,8."),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="PATH",
            help="The picture's name, which ends in .png, or a folder for pictures.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a picture that is there already.")
    ] = False,
    password: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The password of an encrypted file.")
    ] = None,
    reader: Annotated[ReaderName, typer.Option(help="The engine that reads the file.")] = "pdfium",
    columns: Annotated[
        str | None, typer.Option(metavar="LIST", help="What columns hold, as for 'extract'.")
    ] = None,
    profile: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The same in a file.")
    ] = None,
) -> None:
    """Show why a page was read as it was.

    Draws the page with the words, lines, tables, rows and headings that were seen on it, and
    prints the same in sentences. The picture is named after the document, such as
    report-page-3.png, and stands in the current folder unless -o says otherwise.
    """
    with one_line_errors():
        known = to_profile(profile, columns)
        options = Options(password=password, reader=reader, profile=known)
        numbers = parse_pages(page)
        document = _find(path)
        targets = _targets(document, numbers, out)
        _check_targets(targets.values(), document, force=force)
        raise typer.Exit(_explain(document, targets, options))


def _find(path: str) -> Path:
    """Return the one document that a path or pattern names. Raises UsageError."""
    from svextract.batch.files import find_one

    return find_one(path, "explain draws the pages of one")


def _targets(document: Path, numbers: Collection[int], out: Path | None) -> Mapping[int, Path]:
    """Name the picture of each page. Raises UsageError where several would share a name."""
    named = out is not None and out.suffix.lower() == PICTURE
    if out is not None and named and not out.is_dir():
        if len(numbers) > 1:
            raise UsageError("Several pages need a folder: give its name after -o.")
        return dict.fromkeys(numbers, out)
    folder = out or Path()
    return {n: folder / f"{document.stem}-page-{n}{PICTURE}" for n in sorted(numbers)}


def _check_targets(targets: Collection[Path], document: Path, *, force: bool) -> None:
    """Raise UsageError before any work where a picture would take the place of something."""
    for target in targets:
        if target.exists() and target.samefile(document):
            raise UsageError(f"{target} is the document itself: give another name after -o.")
        if target.exists() and not force:
            raise UsageError(
                f"{target} is there already: "
                "give another name after -o, or replace it with --force."
            )


def _explain(document: Path, targets: Mapping[int, Path], options: Options) -> ExitCode:
    """Draw and describe the pages; one without text is named and left out."""
    from svextract.explain import explain_pages
    from svextract.writers.files import ReadyOutput, write_files
    from svextract.writers.telling import page_text

    pages = explain_pages(document, targets, name=document.name, options=options)
    for folder in {target.parent for target in targets.values()}:
        check_folder(folder)
    code = ExitCode.OK
    for seen in pages:
        if not seen.words:
            say(
                f"svextract: Page {seen.number} has no text: it is empty, or a picture in which no "
                "words can be read. Scan it again at 300 dots an inch, or ask its author for the "
                "document as it was before printing."
            )
            code = ExitCode.SOME_FILES_FAILED
            continue
        target = targets[seen.number]
        write_files(target.parent, [ReadyOutput(target.name, _drawn(seen, document, options))])
        print_result(page_text(seen))
        say(f"Written: {target}.")
    return code


def _drawn(seen: SeenPage, document: Path, options: Options) -> bytes:
    """Return the picture of a page with what was seen on it, as PNG."""
    from svextract.readers.picture import page_to_picture
    from svextract.writers.drawing import draw_page, page_scale

    picture = page_to_picture(
        document,
        seen.number,
        password=options.password,
        turn=seen.turn,
        scale=page_scale(seen),
    )
    return draw_page(seen, picture)
