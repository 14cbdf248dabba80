"""From plans to actions.json, and the JSON Schema that actions.json keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from svextract import __version__
from svextract.errors import OutputError
from svextract.records import Generator, Report
from svextract.writers.files import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from svextract.batch.results import Result

INDENT = 1
MARK = "@items@"  # stands for the items of a list
DEEP = " " * 2 * INDENT  # before each line of an item of a list in the outermost object
SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class ListOutput(Output):
    """An object with one long list in it; the whole is what `json_text` makes of it."""

    def __init__(self, name: str, key: str, before: Mapping[str, Any]) -> None:
        """Take what stands in front of the list, and the list's key."""
        super().__init__(name)
        self._key, self._before = key, before
        self._opening = self._begun = self._halves()[0]

    def items(self, result: Result) -> Iterable[Mapping[str, Any]]:
        """Return what a result adds to the list."""
        raise NotImplementedError

    def after(self) -> Mapping[str, Any]:
        """Return what stands behind the list, once everything was added."""
        return {}

    def add(self, result: Result) -> bytes:
        """Return the items of a result, with what stands before each."""
        text = ""
        for item in self.items(result):
            text += self._opening + json_text(item).rstrip().replace("\n", "\n" + DEEP)
            self._opening = ",\n" + DEEP
        return text.encode("utf-8")

    def tail(self) -> bytes:
        """Return the end of the object, or all of it where the list is empty."""
        if self._opening is self._begun:
            text = json_text({**self._before, self._key: [], **self.after()})
        else:
            text = self._halves()[1]
        return text.encode("utf-8")

    def _halves(self) -> tuple[str, str]:
        """Return what stands before the items of the list, and what stands behind them."""
        whole = {**self._before, self._key: [MARK], **self.after()}
        head, _, tail = json_text(whole).partition(f'"{MARK}"')
        return head, tail


class ActionsOutput(ListOutput):
    """actions.json."""

    def __init__(self) -> None:
        empty = Report(generator=Generator(name="svextract", version=__version__))
        before = empty.model_dump(mode="json", exclude={"documents"})
        super().__init__("actions.json", "documents", before)

    def items(self, result: Result) -> Iterable[Mapping[str, Any]]:
        """Return the plans of a file."""
        return (document.model_dump(mode="json") for document in result.documents)


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
