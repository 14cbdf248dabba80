"""What was decided on a recommendation."""

import pytest

from svextract.plan.responses import read_response

# The wording by code, as seen in published responses.
RESPONSES = {
    "accepted": """Accepted; Agreed; AGREED; Agree; Accept; Supported; Approved; Endorsed; Yes;
        Fully accepted; Agreed.; Agreed – work has begun; Accepted. The Council will do this;
        Recommendation accepted; The recommendation is accepted; Cabinet: Agreed; Response: Agreed;
        Decision – Accepted; We agree with this; Wholly supported; ✓ Agreed""",
    "accepted_in_principle": """Accepted in principle; Agreed in principle; In principle;
        Supported in principle, subject to funding; We accept this recommendation in principle""",
    "partially_accepted": """Partially accepted; Partly Agreed; Part accepted; In part; Partially;
        Agreed in part; Part-accepted; Partly; Accepted in part: see below; We accept this in part;
        This recommendation is partially accepted""",
    "rejected": """Rejected; Not agreed; Not accepted; Not supported; Declined; Disagree; No;
        Do not accept; Cabinet does not agree; The Council is unable to agree;
        Recommendation rejected; The Council does not accept this; We do not agree;
        The Government rejects this recommendation""",
    "noted": "Noted; Note; NOTED; We note this recommendation; This is noted",
}
CASES = [
    (" ".join(text.split()), code) for code, texts in RESPONSES.items() for text in texts.split(";")
]
NONE = [
    "",
    "-",
    "Completed",
    "A policy on parking was agreed in May",
    "Officers will write to the Panel",
    "Northern routes are reviewed",
    "Yesterday's news",
    "Agreement is sought",
    "to be confirmed",
    "Partially implemented",
    "No decision on the second line has been taken",
    "Notes of the meeting are attached",
    "The Authority has no standing in the matter",
]


@pytest.mark.parametrize(("text", "code"), [*CASES, *((text, None) for text in NONE)])
def test_responses(text, code):
    assert read_response(text) == code
