"""Keys to initials that documents print."""

import pytest

from svextract.officers import printed_key

CASES = {
    "brackets": ("Key to initials: PV (Grounds Team); DM (Finance &\nLegal)",
                 {"PV": "Grounds Team", "DM": "Finance & Legal"}),
    "dashes, one a line": ("Initials\nPV – Grounds Team\nDM - Finance",
                           {"PV": "Grounds Team", "DM": "Finance"}),
    "equals signs": ("Abbreviations: PV = Grounds Team, DM = Finance",
                     {"PV": "Grounds Team", "DM": "Finance"}),
    "two meanings are none": ("Key: PV (Grounds)\nKey: PV (Legal), DM (Finance)",
                              {"DM": "Finance"}),
    "no key": ("The PV (photovoltaic) panels were inspected.", {}),
    "a key that ends": ("Key: DM (Finance). The Panel then heard at length of the PV (solar) roof.",
                        {"DM": "Finance"}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_keys(name):
    text, key = CASES[name]
    assert printed_key([text]) == key


# A text with an attendance list, and what it says of initials; what it shows.
ATTENDANCE = [
    ("Present: Cllr J Carter (JC), Mrs T Bell (TB)",
     {"JC": "Cllr J Carter", "TB": "Mrs T Bell"}, "commas"),
    ("Present:\nCllr J Carter (JC)\nMrs T Bell (TB)",
     {"JC": "Cllr J Carter", "TB": "Mrs T Bell"}, "one a line"),
    ("In attendance: Nia Bevan; Tom Hale (TH)", {"TH": "Tom Hale"}, "semicolons"),
    ("Officers: Nia Bevan, Head of Parks (NB), Tom Hale, Head of Roads (TH)",
     {"NB": "Nia Bevan, Head of Parks", "TH": "Tom Hale, Head of Roads"}, "posts after the names"),
    ("Present: Nia Bevan (NB) Head of Parks, Tom Hale (TH) Head of Roads",
     {"NB": "Nia Bevan", "TH": "Tom Hale"}, "posts after the initials"),
    ("Officers present at the meeting: Nia Bevan (NB)", {"NB": "Nia Bevan"}, "a longer heading"),
    ("Apologies for absence: Cllr Ann Lee (AL)", {"AL": "Cllr Ann Lee"}, "apologies"),
    ("Apologies: none\nPresent: Nia Bevan (NB)", {"NB": "Nia Bevan"}, "two headings"),
    ("Attendees: Nia Mair Bevan (NB)", {"NB": "Nia Mair Bevan"}, "a second forename"),
    ("Present: Nia O'Brien (NO)", {"NO": "Nia O'Brien"}, "an apostrophe"),
    ("Present: Director of Finance & Legal (DFL)", {"DFL": "Director of Finance & Legal"},
     "a post's own letters"),
    ("Members: Cllr Bell (Chair), Cllr Ann Lee (AL)", {"AL": "Cllr Ann Lee"}, "a chair"),
    ("Members: Ann Lee (AL), Alan Long (AL)", {}, "two meanings"),
    ("Present: Nia Bevan (NB)\n\nKey: NB (Parks Team)", {}, "a key says otherwise"),
    ("Present: Nia Bevan (NB)\n\nThe photovoltaic panels (PP) were seen.", {"NB": "Nia Bevan"},
     "a list ends with its paragraph"),
    ("Attendees: Jo Ash (XY)", {}, "letters of another name"),
    ("Present: Nia Bevan (NMB)", {}, "a letter too many"),
    ("Present: Nia Bevan (BN)", {}, "letters in another order"),
    ("Present: Nia Bevan (nb)", {}, "small letters"),
    ("Present Nia Bevan (NB)", {}, "no colon"),
    ("It was said by Nia Bevan (NB)", {}, "no heading"),
    ("Present: " + "Ann Other, " * 200 + "Nia Bevan (NB)", {}, "a text longer than a list"),
    ("", {}, "nothing"),
    ("Present: Cllrs J Carter (JC) and T Bell (TB)", {"JC": "Cllrs J Carter", "TB": "T Bell"},
     "two joined by 'and'"),
    ("Present: Siôn Évan (SE)", {"SE": "Siôn Évan"}, "an accent on the first letter"),
    ("Present: Nia Hale-Bevan (NHB)", {"NHB": "Nia Hale-Bevan"}, "a double-barrelled name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key", "shows"), ATTENDANCE)
def test_attendance_lists_are_keys(text, key, shows):
    assert printed_key([text]) == key, shows


def test_keys_of_several_texts_are_one():
    texts = ["Present: Nia Bevan (NB)", "Key: TH (Roads Team)", "Apologies: Nia Bevan (NB)"]
    assert printed_key(texts) == {"NB": "Nia Bevan", "TH": "Roads Team"}
    assert printed_key([*texts, "Key: NB (Legal)"]) == {"TH": "Roads Team"}
    assert printed_key([]) == {}
