"""Readers of documents that a test writes as the elements between its body's tags."""

import pytest

from svextract.readers.odt.flow import OdtFlow
from svextract.readers.word.flow import DocxFlow

from .odt_elements import HIDDEN, odt_parts
from .packing import pack, word_parts


@pytest.fixture
def read_word(tmp_path):
    """Return the function that reads a Word document of this body and these other parts."""

    def read(body, **parts):
        return DocxFlow(pack(tmp_path / "plan.docx", word_parts(body, **parts)))

    return read


@pytest.fixture
def read_odt(tmp_path):
    """Return the function that reads an OpenDocument text; 'Hidden' and 'HiddenP' hide."""

    def read(body, automatic="", **groups):
        parts = odt_parts(body, automatic=automatic + HIDDEN, **groups)
        return OdtFlow(pack(tmp_path / "plan.odt", parts))

    return read
