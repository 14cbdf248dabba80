"""One exception for each cause a person can act on, and the exit codes of the program."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the program tells the shell."""

    OK = 0
    SOME_FILES_FAILED = 1
    USAGE = 2


class SvextractError(Exception):
    """Something went wrong that a person can act on; the message says what to do."""

    code = "failed"


class EmptyFileError(SvextractError):
    """The file has no content."""

    code = "empty_file"


class UnknownFormatError(SvextractError):
    """The content is of no format that is read here."""

    code = "unknown_format"


class EncryptedError(SvextractError):
    """The file wants a password, or another one than was given."""

    code = "encrypted"


class DamagedError(SvextractError):
    """The file is of a known format but cannot be read."""

    code = "damaged"


class NoTextError(SvextractError):
    """The pages are pictures: there is no text to read."""

    code = "no_text"


class NoOcrError(NoTextError):
    """The pages are pictures, and nothing is installed that reads pictures."""

    code = "no_ocr"


class TooLargeError(SvextractError):
    """The file is larger than the program takes."""

    code = "too_large"


class NoPlanError(SvextractError):
    """The document was read and holds no action plan."""

    code = "no_plan"


class ColumnMajorError(NoPlanError):
    """The only plan runs column by column: what stood in one row is no longer known."""

    code = "column_major"


class OutputError(SvextractError):
    """The results cannot be written where they should go."""

    code = "output"


class UsageError(SvextractError):
    """The command was called with something that does not make sense."""

    code = "usage"
