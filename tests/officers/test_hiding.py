"""Texts without the names of people."""

from __future__ import annotations

import time

import pytest

from svextract.officers import Hider, looks_like_person

NAMES = [
    "Jane Okello", "JH", "Rose Park", "van der Meer, Saskia", "Jan Novak", "Ada Bell", "Kim Ng",
    "Sean O'Brien", "Tom Marsh", "Mark Dunn", "Ella Ward-Lyle",
]  # fmt: skip
HIDER = Hider(NAMES, ["John Lewis Partnership", "Carr Group"])


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Jane Okello and J. Okello met", "[name] and [name] met"),
        ("Okello’s team, Okello's plan", "[name]’s team, [name]'s plan"),
        ("signed 'Jane Okello'; 'Bell' agreed", "signed '[name]'; '[name]' agreed"),
        ("ASK JANE OKELLO; ada bell knows", "ASK [name]; [name] knows"),
        ("Okello, Jane / Okello J", "[name] / [name]"),
        ("J.Okello, Okello-led", "[name], [name]-led"),
        ("JH to act, J.H. to report", "[name] to act, [name] to report"),
        ("Rose\nPark and Rose", "[name] and [name]"),
        ("Saskia van der Meer, Mr van der Meer", "[name], Mr [name]"),
        ("O’Brien and O'Brien", "[name] and [name]"),
        ("Ng agreed", "[name] agreed"),
        ("Ward-Lyle to draft", "[name] to draft"),
    ],
)
def test_names_that_are_known(text, hidden):
    assert HIDER.hide(text) == hidden


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Cllr B. Ashdown and Mrs Pell", "Cllr [name] and Mrs [name]"),
        ("Miss Poe’s class, Mr. Poe’s dog", "Miss [name]’s class, Mr. [name]’s dog"),
        ("Cllr Óscar Núñez, Mrs Öztürk", "Cllr [name], Mrs [name]"),
        ("Councillor Mrs Swann", "Councillor Mrs [name]"),
        ("Councillors Stone, Poe and Quill", "Councillors [name], [name] and [name]"),
        ("Rabbi Feldmann, Canon Thwaite.", "Rabbi [name], Canon [name]."),
        ("Sarah Quill to report", "[name] to report"),
        ("SARAH QUILL (Chair)", "[name] (Chair)"),
        ("J. Quill, R K Quill, D.H. Quill", "[name], [name], [name]"),
        ("Ask Łukasz Wiśniewski", "Ask [name]"),
        ("jane.poe@x.gov.uk, jane.poe (at) x.gov.uk, @CllrPoe", "[e-mail], [e-mail], [e-mail]"),
    ],
)
def test_what_looks_like_a_name(text, hidden):
    assert HIDER.hide(text) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "Park Road and Park Street are closed",
        "Marsh Lane, Bell Inn and Park House",
        "from Jan 2019; the Jan Update; May, June and April 2020",
        "Mark out the pitch",
        "John Lewis Partnership, Carr Group and St John Ambulance",
        "Councillor Code of Conduct, Councillor Call for Action",
        "An officer is to report to us",
        "Use MS Word",
        "Albert Bridge, Joseph Rowntree Foundation, Henry Smith Charity",
        "Marks & Spencer, Kendal College, Florence Street",
        "Head of Parks and Cllr Head of Audit",
        "Draft policy by 31 March 2019 (Phase B)",
    ],
)
def test_what_is_no_name(text):
    assert HIDER.hide(text) == text


def test_names_shown_once_are_known_everywhere():
    hider = Hider([])
    hider.learn(["Cllr Osric Blaine to write", "Nadia Quorn, too"])
    assert hider.hide("Blaine and Quorn agreed; Osric will act") == (
        "[name] and [name] agreed; [name] will act"
    )


@pytest.mark.parametrize("text", ["Rose Park", "J Court", "T. Orchard", "Will Rivers"])
def test_what_may_be_somebody(text):
    assert looks_like_person(text)


@pytest.mark.parametrize(
    "text",
    ["Legal Services", "Head of Parks", "Housing", "Victoria Road", "Grace Centre", "Cabinet"],
)
def test_what_is_nobody(text):
    assert not looks_like_person(text)


@pytest.mark.parametrize("text", ["Okello and the A A A A A Bell ", "x", "a.", "A", "Cllr ", "J. "])
def test_a_long_text_is_searched_in_time(text):
    start = time.perf_counter()
    HIDER.hide(text * (60_000 // len(text)))
    assert time.perf_counter() - start < 10.0
