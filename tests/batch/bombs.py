"""Files that do harm to a careless reader: small ones that grow, endless ones, odd names.

All of them are made here, in seconds and within 200 MB of disk. `make_bombs` writes them and says
what each is; what the system cannot hold (a pipe or a line break in a name on Windows) is left out.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.batch import packed_bombs, pdf_bombs, picture_bombs

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1024 * 1024
GIGABYTE = 1024 * MEGABYTE
SPARSE_SIZE, SPACES_SIZE, WEB_PAGE_SIZE = 10 * GIGABYTE, 30 * MEGABYTE, 50 * MEGABYTE
DEEP = 100_000
# Linux and macOS hold 255 bytes of a name.
LONG_NAME = "very-" * 49 + "a.txt"
PLAN = (
    "Westmarsh Council\nBins: action plan\n11 February 2020\n\n"
    "Recommendation 1: That bins are emptied in time.\n\n"
    "Action: Write a rota of the rounds.\nLead officer: Waste Manager\nDeadline: May 2020\n"
)
ODD_NAMES = {
    "line\nbreak.txt": "a plan with a line break in its name",
    "tab\there.txt": "a plan with a tab in its name",
    "red\x1b[31m\x1b]0;title\x07.txt": "a plan whose name would colour and rename a terminal",
    "right\u202etxt.exe.txt": "a plan whose name is shown backwards from its middle on",
    "=1+1.txt": "a plan whose name is a formula",
    os.fsdecode(b"latin-\xe9.txt"): "a plan whose name is not valid UTF-8",
    LONG_NAME: f"a plan with a name of {len(LONG_NAME)} bytes",
}


def make_bombs(folder: Path) -> dict[str, str]:
    """Write every hostile file that this system can hold; return its name and what it is."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {}
    for name, (what, content) in _contents().items():
        (folder / name).write_bytes(content)
        made[name] = what
    for make in (_texts, packed_bombs.make, _odd_names, _links, _closed, _pipe):
        made |= make(folder)
    return made


def _contents() -> dict[str, tuple[str, bytes]]:
    """Return the files that are small enough to be held in memory, by name."""
    return {**pdf_bombs.contents(), **picture_bombs.contents(), "empty.pdf": ("no bytes", b"")}


def _texts(folder: Path) -> dict[str, str]:
    """Write long texts and web pages; the longest takes no room, for most of it is a hole."""
    made = {
        "spaces.txt": f"a text of {SPACES_SIZE // MEGABYTE} MB of spaces",
        "deep.html": f"a web page of {DEEP:,} boxes in each other",
        "long.html": f"a web page of {WEB_PAGE_SIZE // MEGABYTE} MB",
    }
    (folder / "spaces.txt").write_bytes(b" " * SPACES_SIZE)
    (folder / "deep.html").write_text("<html>" + "<div>" * DEEP + "x" + "</div>" * DEEP, "utf-8")
    row = "<tr><td>Action</td><td>Officer</td><td>Date</td></tr>\n"
    rows = row * (WEB_PAGE_SIZE // len(row))
    (folder / "long.html").write_text(f"<html><table>\n{rows}</table></html>", "utf-8")
    if sys.platform != "win32":
        (folder / "hole.txt").write_text(PLAN, "utf-8")
        os.truncate(folder / "hole.txt", SPARSE_SIZE)
        made["hole.txt"] = f"a text of {SPARSE_SIZE // GIGABYTE} GB, a hole but for its start"
    return made


def _odd_names(folder: Path) -> dict[str, str]:
    """Write a small plan under each odd name that the system takes."""
    made = {}
    for name, what in ODD_NAMES.items():
        with suppress(OSError):
            (folder / name).write_text(PLAN, "utf-8")
            made[name] = what
    return made


def _links(folder: Path) -> dict[str, str]:
    """Make links that lead in circles, where the person may make links."""
    made = {}
    for name, target, what in (
        ("circle-a.pdf", "circle-b.pdf", "a link to a link to itself"),
        ("circle-b.pdf", "circle-a.pdf", "a link to a link to itself"),
        ("nowhere.pdf", "missing.pdf", "a link to nothing"),
        ("upwards", "..", "a link to the folder above"),
        ("itself", ".", "a link to the folder it stands in"),
    ):
        with suppress(OSError):
            (folder / name).symlink_to(target)
            made[name] = what
    return made


def _closed(folder: Path) -> dict[str, str]:
    """Write a plan that nobody may read but an administrator."""
    path = folder / "closed.txt"
    path.write_text(PLAN, "utf-8")
    path.chmod(0)
    return {path.name: "a plan without permission to read it"}


def _pipe(folder: Path) -> dict[str, str]:
    """Make a named pipe that nobody writes to: opening it waits for ever."""
    if not hasattr(os, "mkfifo"):
        return {}
    os.mkfifo(folder / "pipe.txt")
    return {"pipe.txt": "a named pipe that nobody writes to"}
