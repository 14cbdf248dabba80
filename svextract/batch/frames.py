"""What a worker and its parent say to each other: frames, each a length and that many bytes.

The parent sends what Python objects are made of; a worker, which has read a file that nobody
trusts, sends JSON only, and the parent checks it as it would check any other JSON.
"""

from __future__ import annotations

import json
import struct
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO, get_args

from svextract.batch.results import Outcome, Result

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from svextract.records import Document

LENGTH = struct.Struct(">Q")
LONGEST_REASON = 10_000  # characters


class BrokenFrameError(Exception):
    """What arrived is no frame, no JSON, or not what the contract says."""


def send(stream: BinaryIO, content: bytes) -> None:
    """Send one frame."""
    stream.write(LENGTH.pack(len(content)) + content)
    stream.flush()


def receive(stream: BinaryIO, most: int) -> bytes:
    """Return one frame. Raises EOFError at the end, BrokenFrameError for one of more bytes."""
    head = _exactly(stream, LENGTH.size)
    (length,) = LENGTH.unpack(head)
    if length > most:
        message = f"a frame of {length} bytes"
        raise BrokenFrameError(message)
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content


def result_to_frames(result: Result, *, spent: bool) -> tuple[bytes, bytes]:
    """Turn a result into two frames: what became of the file, and its documents.

    spent: the worker ends after this file.
    """
    head = {**head_of(result), "spent": spent}
    return json.dumps(head).encode(), documents_to_json(result.documents)


def head_of(result: Result) -> dict[str, Any]:
    """Return what became of a file as plain values, its documents aside."""
    return {
        "outcome": result.outcome,
        "reason": result.reason,
        "seconds": result.seconds,
        "sha256": result.sha256,
        "limited": result.limited,
    }


def frames_to_result(name: str, head: dict[str, Any], documents: bytes) -> Result:
    """Check what a worker says of a file. Raises BrokenFrameError."""
    reason, sha256 = head.get("reason"), head.get("sha256")
    if head.get("outcome") not in get_args(Outcome):
        raise BrokenFrameError("no outcome")
    if not all(value is None or isinstance(value, str) for value in (reason, sha256)):
        raise BrokenFrameError("no text")
    try:
        read = json_to_documents(documents)
        seconds = float(head["seconds"])
    except (ValueError, TypeError, KeyError) as error:
        raise BrokenFrameError("no documents") from error
    if any(document.source.file != name for document in read):
        raise BrokenFrameError("another file")
    short = reason[:LONGEST_REASON] if reason else None
    limited = head.get("limited") is True
    return Result(name, head["outcome"], short, read, seconds, sha256, limited)


def said(frame: bytes) -> dict[str, Any]:
    """Return what a frame says. Raises BrokenFrameError for what is no JSON object."""
    try:
        value = json.loads(frame)
    except ValueError as error:
        raise BrokenFrameError("no JSON") from error
    if not isinstance(value, dict):
        raise BrokenFrameError("no object")
    return value


def documents_to_json(documents: tuple[Document, ...]) -> bytes:
    """Turn plans into JSON, as they are kept and handed on."""
    return _documents().dump_json(documents)


def json_to_documents(content: bytes) -> tuple[Document, ...]:
    """Turn JSON back into plans. Raises ValueError for what the contract does not allow."""
    return _documents().validate_json(content)


@cache
def _documents() -> TypeAdapter[tuple[Document, ...]]:
    from pydantic import TypeAdapter

    from svextract.records import Document

    return TypeAdapter(tuple[Document, ...])
