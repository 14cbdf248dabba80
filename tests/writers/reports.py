"""Made-up reports: builders that keep a case to a line, and hypothesis strategies."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from hypothesis import strategies as st

from svextract.batch import Result
from svextract.records import (
    Action,
    Deadline,
    Document,
    Flag,
    Generator,
    Leftover,
    Notice,
    Occurrence,
    Officer,
    Place,
    Recommendation,
    Report,
    Source,
)

CHECK = Flag(code="row_continued", level="check", message="The row runs over a page break.")
NOTE = Flag(code="assumed_year", level="note", message="The year was not printed.")


def place(page=1):
    return Place(page=page, box=(10.0, 20.5, 300.0, 40.0))


def occurrence(text="Write to schools", **fields):
    return Occurrence(
        **{
            "text": text,
            "recommendation": "1",
            "where": (place(),),
            "deadline_text": "May",
            **fields,
        }
    )


def action(text="Write to schools", **fields):
    rows = fields.pop("occurrences", (occurrence(text),))
    return Action(
        **{"id": "a1", "text": text, "recommendations": ("1",), "occurrences": rows, **fields}
    )


def recommendation(number="1", **fields):
    return Recommendation(
        **{"number": number, "label": f"Recommendation {number}", "text": f"Do {number}", **fields}
    )


def document(file="plan.pdf", **fields):
    source = Source(file=file, sha256="0" * 64, format="pdf", pages=4)
    defaults = {"recommendations": (recommendation(),), "actions": (action(),)}
    return Document(source=source, **{**defaults, **fields})


def results_of(documents):
    """Yield the result of each file; the plans of one file follow each other."""
    for file, plans in groupby(documents, lambda plan: plan.source.file):
        yield Result(file, "read", None, tuple(plans))


def content(output, results=()):
    """What a file holds once these results are written."""
    return b"".join([output.head(), *map(output.add, results), output.tail()])


def report(*documents):
    return Report(generator=Generator(name="svextract", version="0"), documents=documents)


FULL = document(
    file="sub/housing.pdf",
    title="Housing review",
    organisation="Mereford Council",
    committee="Housing Scrutiny Committee",
    date=dt.date(2019, 3, 12),
    recommendations=(
        recommendation("1", response="accepted", priority="High", where=(place(1),)),
        recommendation("2", text="", response="accepted", comments="Agreed\nwith money"),
        recommendation("3a", response="rejected", response_text="No", flags=(CHECK,)),
    ),
    actions=(
        action(
            recommendations=("1", "2", "3a"),
            officers_text="Ann Bee, Head of Housing / Legal Team",
            officers=(
                Officer(name="Ann Bee", role="Head of Housing"),
                Officer(team="Legal Team", organisation="Mereford Homes"),
            ),
            deadline_text="Q3 2018/19",
            deadline=Deadline(
                kind="quarter",
                start=dt.date(2018, 10, 1),
                due=dt.date(2018, 12, 31),
                edtf="2018-10-01/2018-12-31",
            ),
            rag="Green",
            progress="On course",
            flags=(NOTE,),
            occurrences=(
                occurrence(where=(place(3), place(2)), flags=(CHECK, NOTE)),
                occurrence(recommendation="2", where=(place(2),), rag="Green"),
            ),
        ),
        action("Plain", id="a2", recommendations=("2",), occurrences=(occurrence(where=None),)),
    ),
    leftovers=(Leftover(text="Page total 4", page=4, reason="stands under no column"),),
    warnings=(Notice(code="characters", message="One page reads badly.", page=2),),
)

# Everything a PDF can hold; the category Cs (halves of a pair) is no text and not accepted.
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
awkward = st.sampled_from(
    [
        "=1+1", "-", "+44 20", "@a", "\t=1", "\r\n=1", '"', '""', "a,b;c", "'", "\0", "\x1b[31m",
        "\u202e=x", "＝A1", "line\nline", "line\r\nline", "👩‍👩‍👧", "Tîm – £5",
        "x" * 40_000, " - see",
    ]
)  # fmt: skip
cells = anything | awkward
optional = st.none() | cells
places = st.lists(st.builds(place, st.integers(1, 400)), max_size=3).map(tuple)
flags = st.lists(
    st.builds(Flag, code=cells, level=st.sampled_from(["note", "check"]), message=cells), max_size=2
).map(tuple)
officers = st.lists(
    st.builds(Officer, name=optional, role=optional, team=optional, organisation=optional),
    max_size=2,
).map(tuple)
deadlines = st.builds(
    Deadline,
    kind=st.sampled_from(["date", "month", "none"]),
    start=st.none() | st.dates(),
    due=st.none() | st.dates(),
    edtf=optional,
    rrule=optional,
)
occurrences = st.builds(
    Occurrence,
    text=cells,
    recommendation=cells,
    officers_text=cells,
    officers=officers,
    deadline_text=cells,
    deadline=deadlines,
    rag=optional,
    progress=optional,
    flags=flags,
    where=st.none() | places,
)
actions = st.builds(
    Action,
    id=cells,
    text=cells,
    recommendations=st.lists(cells, max_size=2).map(tuple),
    officers_text=cells,
    officers=officers,
    deadline_text=cells,
    deadline=deadlines,
    rag=optional,
    flags=flags,
    occurrences=st.lists(occurrences, min_size=1, max_size=2).map(tuple),
)
recommendations = st.builds(
    Recommendation, number=cells, label=optional, text=cells, comments=optional, flags=flags
)
documents = st.builds(
    Document,
    source=st.builds(
        Source, file=cells, sha256=st.just("0"), format=st.just("pdf"), pages=st.none()
    ),
    organisation=optional,
    date=st.none() | st.dates(),
    recommendations=st.lists(recommendations, max_size=2).map(tuple),
    actions=st.lists(actions, max_size=2).map(tuple),
)
reports = st.lists(documents, max_size=2).map(lambda found: report(*found))
