"""The command line: `svextract extract`, `profile`, `explain`, `deadline`, `schema`.

A thin skin over `batch` and the writers. Results go to files or to standard output, every word to
a person goes to standard error. Libraries are imported where they are used, so that help is quick.
"""

from __future__ import annotations

import logging
import sys
import warnings
from typing import Annotated

import typer

from svextract import __version__
from svextract.commands.deadline import deadline
from svextract.commands.explain import explain
from svextract.commands.extract import extract
from svextract.commands.profile import profile
from svextract.writers.terminal import one_line_errors, print_result

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"svextract {__version__}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[  # its callback does the work
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Turn council action plans into clean, traceable data. Nothing leaves this computer."""


app.command()(extract)
app.command()(profile)
app.command()(explain)
app.command()(deadline)


@app.command()
def schema() -> None:
    """Print the JSON Schema of actions.json."""
    with one_line_errors():
        from svextract.writers.json import actions_schema, json_text

        print_result(json_text(actions_schema()))


def main() -> None:
    """Run the program; the only place that touches the streams and the logs of the process."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")  # a Windows console may not know 'î' or '–'
    logging.getLogger().addHandler(logging.NullHandler())  # libraries' mutterings help nobody
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    try:
        with one_line_errors():
            app(args=sys.argv[1:], prog_name="svextract")  # given: no '*' or '$' is expanded
    except typer.Exit as stop:
        sys.exit(stop.exit_code)
