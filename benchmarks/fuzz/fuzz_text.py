"""Fuzz the whole way of a text file: any bytes become plans or are refused with a sentence.

Separated values are let through too, because they are told from other text by their content alone;
what says that it is a PDF, a picture or an Office file is not, for that is other readers' business.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import atheris
from common import start

with atheris.instrument_imports(include=["svextract"]):
    # The readers are named because the pipeline imports them only when it needs them.
    import svextract.readers.delimited
    import svextract.readers.text  # noqa: F401 (for what its import does)
    from svextract.errors import SvextractError
    from svextract.options import Options
    from svextract.pipeline import read_documents
    from svextract.sources import sniff

FORMATS = frozenset({"txt", "csv"})
NAME = "plan.txt"
OPTIONS = Options()


def main() -> None:
    """Write each input into one temporary file and read that."""
    handle, name = tempfile.mkstemp(suffix=".txt")
    os.close(handle)
    path = Path(name)
    start(lambda data: try_bytes(data, path))


def try_bytes(data: bytes, path: Path) -> None:
    """Read bytes as a file; only what a person can act on may be raised."""
    path.write_bytes(data)
    try:
        if sniff(path) in FORMATS:
            read_documents(path, name=NAME, options=OPTIONS)
    except SvextractError:
        return


if __name__ == "__main__":
    main()
