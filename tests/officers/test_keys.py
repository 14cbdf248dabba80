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
