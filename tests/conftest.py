"""What several test modules need: the places of documents, and every sample read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from svextract import Options, extract

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"

# The same cases on every run and every machine, however slow it is.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@cache
def read(path, reader):
    return extract(path, Options(reader=reader))


@pytest.fixture(scope="session")
def report_of():
    """Return the function that reads a document, each document once a session."""
    return lambda path, reader="pdfium": read(Path(path), reader)
