"""What the rest of a document says of its officers."""

from __future__ import annotations

import pytest

from svextract.officers import attendance, read_cells, read_officers, resolve_cells
from svextract.officers.names import read_name
from svextract.officers.posts import plain_post, post_with_one_holder
from svextract.page import Line

FULL = "Joyce Ogunade, Corporate Director of Resources"


def resolved(*texts, present=""):
    """The officers of cells, with what the document says of them."""
    lists = [read_officers([Line(text)]) for text in attendance([present])]
    attended = [officer for listed in lists for officer in listed.officers if officer.name]
    cells = [
        [Line(line, breaks=at > 0) for at, line in enumerate(text.split("\n"))] for text in texts
    ]
    return resolve_cells(read_cells(cells), lambda: attended)


def told(reading, at=0):
    """What is resolved of an officer, without empty fields; None where nothing is."""
    found = reading.officers[at].resolved
    return found and {field: value for field, value in found if value}


@pytest.mark.parametrize(
    "cell",
    [
        "JO",
        "J.O.",
        "Ogunade",
        "J Ogunade",
        "J. Ogunade",
        "Ogunade J",
        "Ogunade, Joyce",
        "OGUNADE Joyce",
    ],
)
def test_a_short_form_becomes_the_person(cell):
    readings = resolved(FULL, cell)
    assert told(readings[1]) == {
        "name": "Joyce Ogunade",
        "role": "Corporate Director of Resources",
    }
    assert told(readings[0]) is None


def test_the_cell_keeps_its_own_words_and_says_so():
    reading = resolved(FULL, "JO")[1]
    officer = reading.officers[0]
    assert (officer.name, officer.role) == ("JO", None)
    (note,) = [flag for flag in reading.flags if flag.code == "resolved_officer"]
    assert note.level == "note"
    assert "'JO'" in note.message
    assert "Joyce Ogunade, Corporate Director of Resources" in note.message


def test_the_middle_word_of_a_name_may_be_left_out_of_its_initials():
    assert told(resolved("Anne Marie Fell, Head of Audit", "AF")[1])["name"] == "Anne Marie Fell"
    assert told(resolved("Anne Marie Fell, Head of Audit", "AMF")[1])["name"] == "Anne Marie Fell"
    assert told(resolved("Tom Okafor-James, Clerk", "TOJ")[1])["name"] == "Tom Okafor-James"


@pytest.mark.parametrize(
    ("first", "second", "cell"),
    [
        ("Jane Smith, Head of Audit", "John Smith, Head of Parks", "Smith"),
        ("Jane Smith, Head of Audit", "John Smith, Head of Parks", "J Smith"),
        ("Jane Smith, Head of Audit", "John Sykes, Head of Parks", "JS"),
        ("Anna Lee, Head of Audit", "Anne Lee, Head of Parks", "Anna Lee"),
        ("Jane Smith, Head of Audit", "Jane Sykes, Head of Parks", "Jane"),
    ],
)
def test_nothing_where_two_would_fit(first, second, cell):
    found = told(resolved(first, second, cell)[2])
    assert found is None or found["name"] == cell


@pytest.mark.parametrize("cell", ["KM", "Marchmont", "Joan Ogunade", "T Ogunade", "Ogden"])
def test_nobody_else(cell):
    assert told(resolved(FULL, cell)[1]) is None


@pytest.mark.parametrize(
    ("known", "cell"),
    [
        (["Jane Smith, Estates Manager"], "Cllr Smith"),
        (["David Evans, Dues Officer"], "Mrs Evans"),
        (["James Holt, Engineer"], "Mr James"),
        (["Sarah Khan, Licensing Manager", "A Khan"], "Khan"),
        (["Carol Evans, Communications Officer"], "CE"),
        (["Tom Carr, Groundsman", "Town Clerk"], "TC"),
        (["Sarah Lloyd-Jones, Clerk"], "S Jones"),
        (["Sarah Lloyd-Jones, Clerk"], "SJ"),
        (["Christina Walker, Head of HR"] * 2, "Christine Walker, Head of Legal"),
        (["Head of Service (Jane Poe)"], "Head of Service"),
        (["Joyce Ogunade, Head of Audit"], "Ogunade, Head of Parks"),
    ],
)
def test_nothing_against_what_the_cell_says(known, cell):
    assert told(resolved(*known, cell)[-1]) is None


@pytest.mark.parametrize(
    ("known", "cell", "name"),
    [
        ("Anna van der Berg, Clerk", "van der Berg", "Anna van der Berg"),
        ("Sarah Lloyd-Jones, Clerk", "Lloyd-Jones", "Sarah Lloyd-Jones"),
        ("Gareth Williams, Valuer", "WILLIAMS Gareth", "Gareth Williams"),
        ("Cllr Jane Smith", "Cllr Smith", "Jane Smith"),
        ("Cllr Jane Smith, Cabinet Member for Housing", "Cllr Smith", "Jane Smith"),
    ],
)
def test_other_short_forms(known, cell, name):
    assert told(resolved(known, known, cell)[2])["name"] == name


def test_what_a_scanner_mixes_up_is_one_slip():
    assert (
        told(resolved(*["Jonathan Barnes"] * 2, "Jonathan Bames")[2])["name"] == "Jonathan Barnes"
    )


def test_a_misspelling_becomes_the_usual_spelling():
    readings = resolved(FULL, "Joyce Ogunade", "Joyce Ogunde", "JO")
    assert told(readings[2])["name"] == "Joyce Ogunade"
    assert told(readings[3])["name"] == "Joyce Ogunade"


def test_two_spellings_as_often_are_two_people():
    assert told(resolved("Joyce Ogunade, Clerk", "Joyce Ogunde, Clerk")[1]) is None


def test_a_short_name_is_not_taken_for_another():
    assert told(resolved("Ann Lee", "Ann Lee", "Ann Lea")[2]) is None


def test_an_attendance_list_counts():
    present = (
        "Present: Councillors Abel Carter (Chair) and Beth Stone; Rosa Tennick (Head of Parks)"
        "\n\nPlan"
    )
    readings = resolved("RT", "Cllr Carter", "Cllr Stone", "ZZ", present=present)
    assert told(readings[0]) == {"name": "Rosa Tennick", "role": "Head of Parks"}
    assert told(readings[1])["name"] == "Abel Carter"
    assert told(readings[2]) == {"name": "Beth Stone", "role": "Councillor"}
    assert told(readings[3]) is None


def test_a_person_gets_the_one_post_that_the_document_gives_them():
    assert told(resolved(FULL, "Joyce Ogunade")[1])["role"] == "Corporate Director of Resources"
    both = resolved(FULL, "Joyce Ogunade, Head of Audit", "Joyce Ogunade")
    assert told(both[2]) is None


def test_a_head_gets_the_one_name_that_the_document_gives():
    assert told(resolved("Head of Parks (Rosa Tennick)", "Head of Parks")[1]) == {
        "name": "Rosa Tennick",
        "role": "Head of Parks",
    }
    two = resolved("Head of Parks (Rosa Tennick)", "Head of Parks (Tom Fell)", "Head of Parks")
    assert told(two[2]) is None


def test_a_post_that_many_hold_gets_no_name():
    assert told(resolved("Planning Officer (Rosa Tennick)", "Planning Officer")[1]) is None


def test_a_post_typed_differently_gets_its_usual_wording():
    readings = resolved("Director of Resources", "Director of Resources", "Dir. Resources")
    assert told(readings[2]) == {"role": "Director of Resources"}
    assert told(readings[0]) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corporate Director of Resources", "Corp Dir Resources"),
        ("Head of Policy & Research", "HEAD OF POLICY AND RESEARCH"),
        ("Housing Manager", "Housing Mgr."),
        ("Section 151 Officer", "s151 Officer"),
        ("Co-ordinator", "Coordinator"),
        ("AD Finance", "Assistant Director, Finance"),
    ],
)
def test_the_same_post(one, other):
    assert plain_post(one) == plain_post(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Head of Policy", "Head of Police"),
        ("Assistant Director of Place", "Director of Place"),
        ("Housing Manager", "Housing Managers"),
    ],
)
def test_another_post(one, other):
    assert plain_post(one) != plain_post(other)


@pytest.mark.parametrize(
    "role", ["Head of Parks", "Director of Place", "Town Clerk", "Chief Executive", "Leader"]
)
def test_posts_with_one_holder(role):
    assert post_with_one_holder(role)


@pytest.mark.parametrize(
    "role",
    [
        "Planning Officer",
        "Heads of Service",
        "Head of Service",
        "Corporate Director",
        "Team Leader",
    ],
)
def test_posts_with_many(role):
    assert not post_with_one_holder(role)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mrs Jane Smith", ("jane", "smith")),
        ("Smith, Jane", ("jane", "smith")),
        ("Tom Okafor-James", ("tom", "okafor-james")),
        ("OKAFOR-JAMES Tom", ("tom", "okafor-james")),
        ("Smith J.", ("j", "smith")),
        ("SIÂN REES", ("sian", "rees")),
    ],
)
def test_a_name_for_comparing(text, words):
    assert read_name(text).words == words
