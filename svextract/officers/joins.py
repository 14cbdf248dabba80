"""What becomes of a piece after the one before it: a new entry, another part, the same phrase.

Every separator has a table: the row is what stands before it, the column what follows, and the
mark what becomes of it. Letters are questions, answered by the function named in `QUESTIONS`.
"""

from __future__ import annotations

from svextract.officers.answers import (
    NEW,
    PART,
    QUESTIONS,
    SAME,
    State,
    always,
)
from svextract.officers.shapes import Kind

COLUMNS = {
    Kind.PERSON: 0,
    Kind.INITIALS: 1,
    Kind.POST: 2,
    Kind.TEAM: 3,
    Kind.FIELD: 4,
    Kind.BODY: 5,
    Kind.UNKNOWN: 6,
    Kind.NOBODY: 7,
}
# Columns: person initials post team field body unknown nobody. Rows in the same order.
TABLES: dict[str, tuple[str, ...]] = {
    ",": (
        "Y|P+++~+",  # Name, Post
        "||P+++~+",
        "++HLLKU+",  # Post, Team; but 'Member for A, B and C' goes on
        "+|B||+~+",
        "+|B|F+~+",  # 'Highways, Parks'
        "+|||||~+",
        "SS~~~~~+",  # 'Surname, Forename'
        "++++++++",
    ),
    "&": (
        "||||||~|",
        "||||||||",
        "||HOO|~|",  # 'Head of A and B', but 'Housing Manager and B'
        "|||TT|~|",
        "||G~W|~|",  # 'Policy and Research Team'
        "||||||~|",
        "||~~~A~|",  # 'Brighton & Hove …'
        "||||||||",
    ),
    "/": (
        "||||||||",
        "||||||||",
        "||H//|~|",
        "||||||||",
        "||//||||",  # 'Licensing / Finance'
        "||||||||",
        "||||||~|",
        "++++++++",
    ),
    "-": (
        "||++++++",  # Name - Post
        "+|I+++++",
        "++|NN+~+",  # 'Assistant Director - Adults'
        "++~~~+~+",  # 'Team - Post'
        "++~~~+~+",
        "++V+++~+",
        "++~~~+~+",
        "++++++++",
    ),
    ":": (
        "||++++++",
        "++++++++",
        "++|+++++",  # Post: Name
        "+++|||+|",
        "+++|||+|",
        "++++++++",
        "++++++++",
        "++++++++",
    ),
    ".": ("||DDDD||", *("||||||||",) * 7),  # a stop typed for the comma of 'Name, Post'
    ")": ("||||||++", *("++||||++",) * 7),
    "": ("||+|||++", "||+|||++", *("++||||++",) * 6),
    "(": ("++++++++",) * 8,
}
SINGLE = {  # what an entry has at most once
    Kind.PERSON: (Kind.PERSON, Kind.INITIALS),
    Kind.INITIALS: (Kind.PERSON, Kind.INITIALS),
    Kind.POST: (Kind.POST,),
    Kind.TEAM: (Kind.TEAM, Kind.FIELD),
    Kind.FIELD: (Kind.TEAM, Kind.FIELD),
    Kind.BODY: (Kind.BODY,),
}


def action_for(state: State) -> str:
    """Return what becomes of the next piece: NEW, PART or SAME."""
    settled = always(state)
    if settled:
        return settled
    table = TABLES[state.next.link]
    row = table[COLUMNS[state.last.phrase.kind]]
    action = row[COLUMNS[state.next.phrase.kind]]
    action = QUESTIONS[action](state) if action in QUESTIONS else action
    if action == SAME and state.last.link == "(" and ")" in state.between:
        return NEW  # what follows a bracket is not what stands in it
    kinds = SINGLE.get(state.next.phrase.kind, ())
    if action == PART and state.next.link != "(" and state.has(*kinds):
        return NEW
    return action
