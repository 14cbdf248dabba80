"""What several test modules need: the places of documents, and every sample read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from svextract import Options, extract

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


@cache
def read(path, reader):
    return extract(path, Options(reader=reader))


@pytest.fixture(scope="session")
def report_of():
    """Return the function that reads a document, each document once a session."""
    return lambda path, reader="pdfium": read(Path(path), reader)
