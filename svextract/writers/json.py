"""From a report to actions.json, and the JSON Schema that actions.json keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from svextract.errors import OutputError
from svextract.records import Report
from svextract.writers.files import Output

if TYPE_CHECKING:
    from collections.abc import Mapping

INDENT = 1
SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_outputs(report: Report) -> tuple[Output, ...]:
    """Turn a report into actions.json."""
    return (Output("actions.json", report_text(report).encode("utf-8")),)


def report_text(report: Report) -> str:
    """Turn a report into the text of actions.json; the same report always gives the same text."""
    return json_text(report.model_dump(mode="json"))


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
