"""Numbers of recommendations that a scan was misread for."""

import pytest

from svextract.plan.drafts import PlanDraft, RecommendationDraft, RowDraft
from svextract.plan.misread import with_numbers_mended


def plan_of(*numbers):
    return PlanDraft(
        recommendations=[RecommendationDraft(number, None) for number in numbers],
        rows=[RowDraft(number, "Write to the Minister", (), "") for number in numbers],
    )


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("i 2 3", "1 2 3"),
        ("1 2 l4", "1 2 l4"),
        ("R7 R8 RQ", "R7 R8 R9"),
        ("9 IO ll 12", "9 10 11 12"),
        ("4.1 4.Z 4.3", "4.1 4.2 4.3"),
        ("(1) (Z) (3)", "(1) (2) (3)"),
        ("i ii iii", "i ii iii"),  # they are Roman
        ("a b c", "a b c"),
        ("1 2 S", "1 2 S"),  # an S is no 3
        ("1 l 2", "1 l 2"),  # the 1 was read
        ("S", "S"),
        ("R11 R2 R3", "R1 R2 R3"),
        ("R10 R11 R2", "R10 R11 R2"),
        ("2l 3", "2 3"),
        ("O 1", "0 1"),
    ],
)
def test_what_the_order_tells(read, printed):
    plan = with_numbers_mended(plan_of(*read.split()))
    assert [draft.number for draft in plan.recommendations] == printed.split()
    assert [row.recommendation for row in plan.rows] == printed.split()


def test_what_was_read_is_kept():
    first, second = with_numbers_mended(plan_of("i", "2")).recommendations
    assert (first.misread, second.misread) == ("i", "")


def test_rows_under_no_recommendation_stay():
    plan = plan_of("i", "2")
    plan.rows.append(RowDraft("", "Ask", (), ""))
    assert with_numbers_mended(plan).rows[-1].recommendation == ""
