"""Profiles: what a person says of headings, read, refused in one sentence, and written."""

import re
import tomllib
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svextract.deadlines import Conventions
from svextract.errors import UsageError
from svextract.plan.columns import column_roles
from svextract.plan.headings import heading_meaning, plain_heading
from svextract.plan.vocabulary import Role
from svextract.profiles import (
    LARGEST_PROFILE,
    ROLE_NAMES,
    Profile,
    parse_columns,
    profile_text,
    read_profile,
)
from svextract.readers.text import decode


def profile_of(folder, text):
    path = folder / "council.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_profile(path)


# What follows --columns, and what it says.
COLUMNS = [
    ("Contact=officer", {"Contact": "officer"}),
    ("Suggested Action=action, Contact=officer", {"Suggested Action": "action",
                                                  "Contact": "officer"}),
    (" Contact = officer ,", {"Contact": "officer"}),
    ("Who=officer and deadline", {"Who": "officer and deadline"}),
    ('"Contact, if any" = officer', {"Contact, if any": "officer"}),
    ('"A = B"=other,Who=officer', {"A = B": "other", "Who": "officer"}),
    ("Who=officer, Who=action", {"Who": "action"}),
    ("", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "columns"), COLUMNS)
def test_columns(text, columns):
    assert parse_columns(text) == columns


# What follows --columns and is of another form; the part that the sentence names.
NO_COLUMNS = [
    ("Contact", "Contact"),
    ("Who=officer, Contact", "Contact"),
    ("Who=officer; Contact=action", "Who=officer; Contact=action"),
    ("=officer", "=officer"),
    ("Who=", "Who="),
    ("Who=officer=action", "Who=officer=action"),
    ('"Who=officer', '"Who=officer'),
    ('""=officer', '""=officer'),
    (",", ","),
    ("Who=officer,,When=deadline", ",When=deadline"),
]


@pytest.mark.parametrize(("text", "part"), NO_COLUMNS)
def test_what_names_no_column_is_refused(text, part):
    with pytest.raises(UsageError) as refused:
        parse_columns(text)
    assert str(refused.value) == (
        f"'{part}' is no column: write the heading, '=' and what it holds, "
        'such as "Suggested Action=action, Contact=officer".'
    )


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40) | st.text('aB ,="\n', max_size=24))
def test_any_text_is_columns_or_is_refused(text):
    columns = {}
    with suppress(UsageError):
        columns = parse_columns(text)
    assert all(heading and role for heading, role in columns.items())
    assert all(heading in text and role in text for heading, role in columns.items())


@pytest.mark.parametrize(("name", "role"), ROLE_NAMES.items())
def test_every_role_that_a_column_can_hold(name, role):
    shouted = f" {name.upper().replace(' ', '  ')} "
    for said in (name, shouted):
        profile = Profile().with_columns({"Thing": said})
        assert profile.columns == (("thing", role),)


def test_a_profile_has_a_name_for_every_role():
    assert set(ROLE_NAMES.values()) == set(Role)
    assert len(ROLE_NAMES) == len(Role)


WHO = (("who", Role.OFFICER),)
# A profile, the columns and the organisation read; what it shows.
PROFILES = [
    ('[columns]\n"Suggested Action" = "recommendation"\nWho = "officer"\n',
     (("suggested action", Role.RECOMMENDATION), *WHO), None, "columns"),
    ('organisation = "Wexcombe Council"\n', (), "Wexcombe Council", "a council"),
    ('organisation = "Wexcombe Council"\n[columns]\nWho = "officer"\n', WHO, "Wexcombe Council",
     "both"),
    ("", (), None, "nothing"),
    ("# nothing yet\n\n[columns]\n", (), None, "comments alone"),
    ('organisation = ""\n', (), None, "a council without a name"),
    (b'\xef\xbb\xbf[columns]\r\n"Who" = "officer"\r\n', WHO, None, "a byte order mark"),
    ('[columns]\n"Time- scale (mm/yy)" = "deadline"\n', (("timescale", Role.DEADLINE),), None,
     "a heading as it is printed"),
    ("[columns]\n'Officer’s \"name\"' = \"officer\"\n", (("officer's name", Role.OFFICER),), None,
     "quotes in a heading"),
    pytest.param('[columns]\r\n"Who" = "officer"\r\n'.encode("utf-16"), WHO, None,
                 "what '>' writes in Windows PowerShell 5", id="UTF-16"),
    (b'organisation = "Caf\xe9 Council"', (), "Café Council", "Windows' old letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "columns", "organisation", "shows"), PROFILES)
def test_profiles(tmp_path, text, columns, organisation, shows):
    assert profile_of(tmp_path, text) == Profile(columns, organisation), shows


def test_a_profile_says_how_a_council_counts_its_years(tmp_path):
    text = '[deadlines]\nfinancial_year_begins = "August"\nquarters_of_one_year = "financial"\n'
    known = Conventions(financial_begins=8, single_year_quarters="financial")
    assert profile_of(tmp_path, text) == Profile(conventions=known)
    assert Profile(conventions=known).with_columns({"Who": "officer"}).conventions == known


NEEDS_LINES = 'Under [columns] the profile council.toml needs lines like "Who" = "officer".'
HOLDS = f"A column can hold: {', '.join(ROLE_NAMES)}."
UNKNOWN = (
    "The profile council.toml says '{}', which is not known: it may say organisation, under "
    "[columns] which heading stands over which column, and under [deadlines] what the words of "
    "dates mean."
)
FIFTHS = (
    'In the profile council.toml: The setting early_and_late must be "thirds" or "halves"; '
    "it is 'fifths'."
)
DATES = 'Under [deadlines] the profile council.toml needs lines like early_and_late = "halves".'
NAME = "The organisation in the profile council.toml must be a name in quotes."
# A profile that is refused, and the sentence that says what is wrong in it.
REFUSED = [
    ("#" * (LARGEST_PROFILE + 1), "council.toml is too large to be a profile: check its name."),
    ('council = "Wexcombe"', UNKNOWN.format("council")),
    ('Who = "officer"', UNKNOWN.format("Who")),
    ('columns = "Who"', NEEDS_LINES),
    ("[columns]\nWho = 3", NEEDS_LINES),
    ('[columns.Who]\nrole = "officer"', NEEDS_LINES),
    ('[[columns]]\nWho = "officer"', NEEDS_LINES),
    ("organisation = 3", NAME),
    ('deadlines = "thirds"', DATES),
    (
        '[deadlines]\nearly_and_late = "fifths"',
        FIFTHS,
    ),
    ('organisation = ["Wexcombe"]', NAME),
    ('[columns]\nWho = "boss"', f"'boss' for the heading 'Who' is not known. {HOLDS}"),
    ('[columns]\nWho = ""', f"'' for the heading 'Who' is not known. {HOLDS}"),
    (
        '[columns]\n"(mm/yy)" = "deadline"',
        "'(mm/yy)' is no heading, for it has no words: write it as it is printed.",
    ),
    (
        '[columns]\n"" = "deadline"',
        "'' is no heading, for it has no words: write it as it is printed.",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_wrong_in_a_profile_is_one_sentence(tmp_path, text, sentence):
    with pytest.raises(UsageError) as refused:
        profile_of(tmp_path, text)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("text", ["[columns", "Who = officer", 'Who = "a"\nWho = "b"', b"\x00\x01"])
def test_a_profile_that_is_no_toml(tmp_path, text):
    with pytest.raises(
        UsageError, match=r"^The profile council\.toml is no TOML file \(.+\): correct it\.$"
    ):
        profile_of(tmp_path, text)


@pytest.mark.parametrize("name", ["gone.toml", "."])
def test_a_profile_that_cannot_be_opened(tmp_path, name):
    with pytest.raises(
        UsageError, match=r"^The profile .* cannot be opened \(.+\): check its name"
    ):
        read_profile(tmp_path / name)


@pytest.mark.parametrize(
    "text",
    [
        "a=" + "[" * 20_000,
        "a=" + "9" * 5_000,
    ],
    ids=["deep", "long"],
)
def test_what_no_person_writes_is_refused_like_the_rest(tmp_path, text):
    with pytest.raises(UsageError):
        profile_of(tmp_path, text)


PIECES = st.sampled_from(
    ["[columns]", "organisation", "columns", '"Who"', "Who", "=", '"officer"', '"boss"', "3",
     "[", "]", "{", "}", ",", "\n", "#", '"', "'", "\\", "1979-05-27", "true", '"""', "\x00"]
)  # fmt: skip


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40) | st.lists(PIECES, max_size=14).map(" ".join) | st.binary(max_size=30))
def test_any_file_is_a_profile_or_is_refused(tmp_path, text):
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    profile = None
    with suppress(UsageError):
        profile = profile_of(tmp_path, content)
    if profile is not None:
        assert all(heading and isinstance(role, Role) for heading, role in profile.columns)
        assert set(tomllib.loads(decode(content))) <= {"columns", "organisation"}


def test_further_columns_are_added():
    profile = Profile(WHO, "Wexcombe Council").with_columns({"When": "deadline"})
    assert set(profile.columns) == {*WHO, ("when", Role.DEADLINE)}
    assert profile.organisation == "Wexcombe Council"
    assert heading_meaning("Who?", profile.columns).role is Role.OFFICER


def test_further_columns_count_before_those_of_the_profile():
    profile = Profile((("contact", Role.OFFICER),)).with_columns({"Contact": "other"})
    assert heading_meaning("Contact", profile.columns).role is Role.OTHER


def lines_of(text):
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_what_a_profile_looks_like():
    tables = [
        (("No", "Action (in full)", "Who"), (Role.NUMBER, Role.ACTION, Role.OFFICER)),
        (("", "WHO", "Officer /\nWhen"), (Role.OTHER, Role.OFFICER, Role.WHO_WHEN)),
        (("Update",), (Role.ACTION,)),
        (("Update",), (Role.PROGRESS,)),
    ]
    text = profile_text(tables, "Wexcombe Council", "plan.pdf")
    assert lines_of(text) == [
        'organisation = "Wexcombe Council"',
        "[columns]",
        '"No" = "number"',
        '"Action (in full)" = "action"',
        '"Who" = "officer"',
        '"Officer / When" = "officer and deadline"',
    ]
    assert text.startswith("# What svextract recognised in plan.pdf.")
    assert '# "Update" = "action"  # by table: action, progress' in text.splitlines()
    assert all(f" {name}" in text for name in ROLE_NAMES)
    assert text.endswith("\n")


def test_a_profile_of_nothing_is_one():
    text = profile_text([], None, "plan.pdf")
    assert lines_of(text) == ["[columns]"]
    assert tomllib.loads(text) == {"columns": {}}


def test_the_name_of_a_file_may_hold_a_line_break():
    assert tomllib.loads(profile_text([], None, "plan\n2.pdf")) == {"columns": {}}


PRINTED = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(
    lambda text: " ".join(text.split())
)
ROWS = st.lists(
    st.tuples(PRINTED, st.sampled_from(list(Role))), max_size=5, unique_by=lambda c: c[0]
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(ROWS, max_size=2), PRINTED)
def test_what_is_written_is_read_back(tmp_path, rows, organisation):
    tables = [([heading for heading, _ in row], [role for _, role in row]) for row in rows]
    text = profile_text(tables, organisation, "plan.pdf")
    profile = profile_of(tmp_path, text)
    said = {}
    for heading, role in (cell for row in rows for cell in row):
        said.setdefault(plain_heading(heading), set()).add(role)
    said.pop("", None)
    assert {heading: {role} for heading, role in profile.columns} == {
        heading: roles for heading, roles in said.items() if len(roles) == 1
    }
    assert profile.organisation == (organisation or None)


# Heading rows of plans; given back as they were read, their columns hold the same.
HEADINGS = """Action; Lead officer; Deadline
No.; Recommendation; Priority; Responsibility; Agreed; Comments; Date
Recommendation; Cabinet Member; Response; Timetable; Lead Officer
Recommendation; Action; Portfolio Holder; By when
Action; Lead; Revised date
Action; Lead officer; Date; Target date
Action; Officer / Timescale; Outcome
Actions (please give 3); Responsible Officer; Deadline (mm/yy)
; Recommendation; Action; Officer; Date
Action update; Lead officer; Time- scale"""


@pytest.mark.parametrize("row", HEADINGS.splitlines())
def test_columns_given_as_they_were_read_are_the_same(tmp_path, row):
    headings = [text.strip() for text in row.split(";")]
    roles = column_roles(headings)
    profile = profile_of(tmp_path, profile_text([(headings, roles)], None, "plan.pdf"))
    assert column_roles(headings, profile.columns) == roles
    assert not re.search(r"\bNone\b", str(profile.columns))
