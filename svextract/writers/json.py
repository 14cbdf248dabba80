"""From plans to actions.json, and the JSON Schema that actions.json keeps."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from svextract import __version__
from svextract.errors import OutputError
from svextract.records import Generator, Report
from svextract.writers.files import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from svextract.records import Document

INDENT = 1
MARK = "@items@"  # stands for the items of a list
DEEP = " " * 2 * INDENT  # before each line of an item of a list in the outermost object
SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_outputs(documents: Iterable[Document]) -> tuple[Output, ...]:
    """Turn plans into actions.json; they are gone through once, and not held in memory."""
    return (Output("actions.json", partial(_pieces, documents)),)


def _pieces(documents: Iterable[Document]) -> Iterator[bytes]:
    """Yield the text of a report piece by piece."""
    head = Report(generator=Generator(name="svextract", version=__version__))
    plans = (document.model_dump(mode="json") for document in documents)
    before = head.model_dump(mode="json", exclude={"documents"})
    return (piece.encode("utf-8") for piece in listed(before, "documents", plans))


def report_text(report: Report) -> str:
    """Turn a report into the text of actions.json; the same report always gives the same text."""
    return json_text(report.model_dump(mode="json"))


def listed(
    before: Mapping[str, Any],
    name: str,
    items: Iterable[Mapping[str, Any]],
    after: Callable[[], Mapping[str, Any]] = dict,
) -> Iterator[str]:
    """Yield the text of an object with a long list in it, piece by piece.

    The whole is what `json_text` makes of it. before, after: what stands in front of the list and
    behind it; `after` is asked once all items are written.
    """
    opening = begun = _halves({**before, name: [MARK]})[0]
    for item in items:
        yield opening + json_text(item).rstrip().replace("\n", "\n" + DEEP)
        opening = ",\n" + DEEP
    if opening is begun:
        yield json_text({**before, name: [], **after()})
    else:
        yield _halves({**before, name: [MARK], **after()})[1]


def _halves(value: Mapping[str, Any]) -> tuple[str, str]:
    """Return the text of an object before and behind the first mark in it."""
    head, _, tail = json_text(value).partition(f'"{MARK}"')
    return head, tail


def actions_schema() -> dict[str, Any]:
    """Return the JSON Schema of actions.json, generated from the records.

    Every field is required: one without a value is written as null, not left out.
    """
    schema = Report.model_json_schema(mode="serialization")
    for record in (schema, *schema["$defs"].values()):
        record["required"] = list(record["properties"])
    return {"$schema": SCHEMA_DIALECT, **schema}


def json_text(value: Mapping[str, Any]) -> str:
    """Turn plain values into JSON text that has been read back and found equal.

    Raises OutputError for what JSON cannot hold, such as a number that is none.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=INDENT)
        same = json.loads(text) == value
    except ValueError:
        same = False
    if not same:
        raise OutputError(
            "The JSON would not read back as it was meant, so nothing was written: "
            "please report this fault in svextract."
        )
    return text + "\n"
