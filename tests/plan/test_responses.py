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


# More wordings, the code; where such a thing was seen or what it shows.
MORE = [
    ("We accept this in principle", "accepted_in_principle", "'in principle' comes later"),
    ("We agree these recommendations in principle", "accepted_in_principle", "several"),
    ("The Trust accepts the proposal in part", "partially_accepted", "'in part' comes later"),
    ("The Executive partially accepts this", "partially_accepted", "between the body and the verb"),
    ("The council does not accept", "rejected", "a body that refuses"),
    ("The Ministry cannot accept this", "rejected", "it cannot"),
    ("This is not supported", "rejected", "no body"),
    ("The Committee notes that", "noted", "a committee"),
    ("Officers: noted", "noted", "officers"),
    ("The Authority fully accepts this", "accepted", "fully"),
    ("Service – agreed", None, "a body that is not named as one"),
    ("Partly met", None, "how far it was met"),
    ("Partially", "partially_accepted", "nothing else"),
    ("Partly – see below", "partially_accepted", "a remark"),
    ("Partial closure of the road", None, "a word of a sentence"),
    ("In part of the borough", None, "words of a sentence"),
    ("No – it is dear", None, "a dash is no end"),
    ("No, it is dear", "rejected", "a comma is one"),
    ("No change", None, "no verges"),
    (f"{'The verges are long. ' * 3}Agreed", None, "a decision far from the beginning"),
    ("The council the council accepts", None, "no more than one body before it"),
]


@pytest.mark.parametrize(("text", "code", "shows"), MORE)
def test_how_far_a_response_goes(text, code, shows):
    assert read_response(text) == code, shows


# Wordings that are read wrongly, and the code that they should have.
WITH_MORE = [
    ("Agreed – in part", "partially_accepted"),
    ("Accepted (in part)", "partially_accepted"),
    ("Accepted, in principle", "accepted_in_principle"),
    ("We agree with this recommendation in principle", "accepted_in_principle"),
    ("We agree to this in part", "partially_accepted"),
    ("We don't accept this", "rejected"),
    ("The council will not accept this", "rejected"),
    ("The council cannot support this", "rejected"),
    ("Council response: Accept", "accepted"),
    ("Y", "accepted"),
    ("N", "rejected"),
    ("Support workers visit", None),
    ("Refuse lorries come late", None),
]


@pytest.mark.parametrize(("text", "code"), WITH_MORE)
def test_what_stands_around_a_decision(text, code):
    assert read_response(text) == code
