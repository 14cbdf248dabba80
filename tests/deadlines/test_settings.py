"""Settings as a person writes them, and the sentence for each that cannot be meant."""

import re

import pytest

from svextract.deadlines import UK, Conventions
from svextract.deadlines.settings import _SETTINGS, settings_to_conventions
from svextract.errors import UsageError


@pytest.mark.parametrize(
    ("settings", "fields"),
    [
        ({}, {}),
        ({"financial_year_begins": "August"}, {"financial_begins": 8}),
        ({"financial_year_begins": " aug "}, {"financial_begins": 8}),
        ({"municipal_year_begins": 6}, {"municipal_begins": 6}),
        ({"academic_year_begins": "Medi"}, {"academic_begins": 9}),
        ({"quarters_of_one_year": "financial"}, {"single_year_quarters": "financial"}),
        ({"early_and_late": "halves"}, {"early_and_late": "halves"}),
        ({"spring_begins": "February"}, {"spring_begins": 2}),
        ({"winter_begins": "November"}, {"winter_begins": 11}),
        ({"summer_term": ["April", "June"]}, {"summer_term": (4, 6)}),
        ({"days_of_week_commencing": 5}, {"week_days": 5}),
    ],
)
def test_settings(settings, fields):
    assert settings_to_conventions(settings) == Conventions(**fields)


def test_none_leaves_the_conventions_of_the_uk():
    assert settings_to_conventions({}) == UK


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            {"fiscal_year": 4},
            f"There is no setting 'fiscal_year' for deadlines. There are: {', '.join(_SETTINGS)}.",
        ),
        (
            {"financial_year_begins": "Easter"},
            "The setting financial_year_begins must be a month, such as \"April\"; it is 'Easter'.",
        ),
        (
            {"financial_year_begins": 13},
            "The setting financial_year_begins must be a month, such as \"April\"; it is '13'.",
        ),
        (
            {"early_and_late": "fifths"},
            'The setting early_and_late must be "thirds" or "halves"; it is \'fifths\'.',
        ),
        (
            {"days_of_week_commencing": 8},
            "The setting days_of_week_commencing must be a number of days from 1 to 7.",
        ),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(settings, sentence):
    with pytest.raises(UsageError) as refused:
        settings_to_conventions(settings)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("term", ["September", ["December"], ["December", "January"], [1, 2, 3]])
def test_a_term_has_two_months_in_order(term):
    with pytest.raises(UsageError, match="must name the first and the last month"):
        settings_to_conventions({"autumn_term": term})


@pytest.mark.parametrize("value", [None, True, 4.0, [4], {}, b"4", float("nan")])
@pytest.mark.parametrize("name", _SETTINGS)
def test_no_value_breaks_it(name, value):
    with pytest.raises(UsageError, match=re.escape(f"The setting {name}")):
        settings_to_conventions({name: value})


@pytest.mark.parametrize(
    "fields",
    [{"financial_begins": 0}, {"winter_begins": 13}, {"autumn_term": (12, 9)}, {"early_ends": 20}],
)
def test_conventions_that_no_calendar_has(fields):
    with pytest.raises(ValueError, match="conventions of deadlines"):
        Conventions(**fields)
