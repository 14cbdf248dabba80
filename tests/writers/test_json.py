"""JSON: schema, round trip, the same bytes every time."""

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from svextract import __version__
from svextract.errors import OutputError
from svextract.records import Report
from svextract.writers.json import ActionsOutput, ListOutput, actions_schema, json_text, report_text
from tests.writers.reports import (
    FULL,
    anything,
    content,
    document,
    place,
    recommendation,
    report,
    reports,
    results_of,
)

texts = anything | st.sampled_from(["@items@", '"@items@"', "\n", "]"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=6,
)
objects = st.dictionaries(texts, values, max_size=3)
# What stands in front is the program's own, and holds no mark.
ours = st.dictionaries(st.sampled_from("abc"), st.integers() | st.lists(st.text("ab")))


def validator():
    schema = actions_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def test_a_full_report_keeps_the_schema():
    validator().validate(json.loads(report_text(report(FULL))))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plan: plan.pop("leftovers"),
        lambda plan: plan.update(colour="red"),
        lambda plan: plan.update(date="12/03/2019"),
        lambda plan: plan["actions"][0].update(deadline=None),
        lambda plan: plan["recommendations"][0].update(response="maybe"),
    ],
)
def test_the_schema_refuses_what_is_not_in_the_contract(spoil):
    data = json.loads(report_text(report(FULL)))
    spoil(data["documents"][0])
    assert list(validator().iter_errors(data))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports)
def test_generated_reports_read_back_equal(generated):
    written = content(ActionsOutput(), results_of(generated.documents))
    again = Report.model_validate_json(written)
    assert again == generated.model_copy(update={"generator": again.generator})
    assert written == report_text(again).encode()
    validator().validate(json.loads(written))


def test_the_file_says_what_made_it():
    made = json.loads(content(ActionsOutput()))
    assert made["generator"] == {"name": "svextract", "version": __version__}
    assert made["documents"] == []


class Holding:
    """A stand-in for a result, with an item in it."""

    def __init__(self, item):
        self.item = item


class Listed(ListOutput):
    """An object with the items of such results in it."""

    def __init__(self, before, after):
        self._after = after
        super().__init__("a.json", "list", before)

    def items(self, result):
        return [result.item]

    def after(self):
        return self._after


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ours, st.lists(objects, max_size=3), objects)
@example({}, [], {})
@example({"a": []}, [{}], {"b": {"c": []}})
@example({}, [{"@items@": "@items@"}, {"a": '"@items@"'}], {"b": "@items@"})
@example({"a": "line\nline"}, [{"a": "line\n line\r"}, {"a": ["\n"]}], {})
def test_a_long_list_piece_by_piece_is_the_text_of_the_whole(before, items, after):
    assume({"list", *before}.isdisjoint(after))
    output = Listed(before, after)
    text = content(output, map(Holding, items)).decode()
    assert text == json_text({**before, "list": items, **after})


def test_an_item_that_cannot_be_written_is_refused():
    with pytest.raises(OutputError, match="report this fault"):
        Listed({}, {}).add(Holding({"a": float("nan")}))


def test_the_text_is_plain_utf8_with_a_newline_at_the_end():
    text = report_text(report(document(title="Tîm Caffael – £5")))
    assert "Tîm Caffael – £5" in text
    assert text.endswith("}\n")
    assert text == report_text(report(document(title="Tîm Caffael – £5")))


def test_formulas_are_left_as_they_are():
    assert '"text": "=1+1"' in report_text(
        report(document(recommendations=(recommendation(text="=1+1"),)))
    )


def test_a_number_that_is_none_is_refused():
    nowhere = place().model_copy(update={"box": (0.0, 0.0, float("nan"), 0.0)})
    with pytest.raises(OutputError, match="report this fault"):
        report_text(report(document(recommendations=(recommendation(where=(nowhere,)),))))
    with pytest.raises(OutputError):
        json_text({"a": (1, 2)})
