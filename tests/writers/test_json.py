"""JSON: schema, round trip, the same bytes every time."""

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from svextract.errors import OutputError
from svextract.records import Report
from svextract.writers.json import actions_schema, json_outputs, json_text, report_text
from tests.writers.reports import FULL, document, place, recommendation, report, reports


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
    (output,) = json_outputs(generated)
    assert Report.model_validate_json(output.content) == generated
    validator().validate(json.loads(output.content))


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
