"""Training cells: what officers type into a 'Responsible officer' column, with the spans known.

A cell is put together from parts, each a text and its label or none, so that the label of every
character is known. Damage (typing slips, scanning, capitals, wrapped lines) is done to the parts
before they are joined and keeps their labels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import parts
import people
import vocabulary as words
from damage import damaged
from labels import BODY, PERSON, ROLE, TEAM, Entry, Part

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator


class Cell(NamedTuple):
    """A cell's text and its spans: start, end, label."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def cells(rng: random.Random, number: int) -> Iterator[Cell]:
    """Yield so many cells; the same for the same state of `rng`."""
    for _ in range(number):
        yield _joined(damaged(_cell(rng), rng))


def _joined(parts: Entry) -> Cell:
    """Return parts as one text with the spans of those that have a label."""
    text, spans = "", []
    for part in parts:
        if part.label:
            spans.append((len(text), len(text) + len(part.text), part.label))
        text += part.text
    return Cell(text, tuple(spans))


def _styled_person(rng: random.Random) -> Entry:
    """'Cllr Jane Dray', the style no part of the name."""
    style = [Part(f"{rng.choice(words.STYLES)} ")] if rng.random() < 0.5 else []
    return [*style, Part(people.person(rng), PERSON)]


def _name_post(rng: random.Random) -> Entry:
    """'Jane Dray, Head of Legal', with whatever stands between."""
    link = rng.choices(
        (", ", " - ", " – ", ". ", ": ", " ", "\n", ",\n", " -", "/"),
        (40, 14, 10, 8, 2, 9, 9, 5, 2, 1),
    )[0]
    tail = (
        [Part(rng.choice((", ", " - ", "\n"))), Part(parts.team(rng), TEAM)]
        if rng.random() < 0.15
        else []
    )
    return [Part(people.person(rng), PERSON), Part(link), Part(parts.post(rng), ROLE), *tail]


def _post_name(rng: random.Random) -> Entry:
    """'Head of Legal: Jane Dray', 'Head of Legal (Jane Dray)'."""
    post, name = Part(parts.post(rng), ROLE), Part(people.person(rng), PERSON)
    if rng.random() < 0.55:
        name = name if rng.random() < 0.85 else Part(people.initials(rng), PERSON)
        return [
            post,
            Part(rng.choice((" (", "\n(", "("))),
            name,
            Part(rng.choices((")", "", ").", "]"), (90, 4, 4, 2))[0]),
        ]
    link = rng.choices((" - ", ": ", ", ", " ", "\n", " – "), (22, 18, 20, 15, 15, 10))[0]
    return [post, Part(link), name]


def _name_bracket(rng: random.Random) -> Entry:
    """'Jane Dray (Head of Legal)', 'Jane Dray (Pennard Water)'."""
    label, make = rng.choices(
        ((ROLE, parts.post), (TEAM, parts.team), (BODY, parts.body)), (60, 22, 18)
    )[0]
    return [
        Part(people.person(rng), PERSON), Part(rng.choice((" (", " [", "(", ", ("))),
        Part(make(rng), label), Part(rng.choices((")", "", "]"), (92, 5, 3))[0]),
    ]  # fmt: skip


def _team_post(rng: random.Random) -> Entry:
    """'Procurement - Policy Manager (Jane Dray)'."""
    link = rng.choice((" - ", " -", " – ", "- ", ": ", ", ", "\n"))
    entry = [Part(parts.team(rng), TEAM), Part(link), Part(parts.post(rng), ROLE)]
    if rng.random() < 0.6:
        entry += [Part(" ("), Part(people.person(rng), PERSON), Part(rng.choice((")", ").")))]
    return entry


def _post_team(rng: random.Random) -> Entry:
    link = rng.choice((", ", " - ", ", ", " (", "\n"))
    return [
        Part(parts.post(rng), ROLE),
        Part(link),
        Part(parts.team(rng), TEAM),
        Part(")" if "(" in link else ""),
    ]


def _team_name(rng: random.Random) -> Entry:
    """'Legal Services; Jane Dray', 'Legal Services (JD)'."""
    if rng.random() < 0.5:
        return [
            Part(parts.team(rng), TEAM),
            Part(" ("),
            Part(people.person(rng), PERSON),
            Part(")"),
        ]
    return [
        Part(parts.team(rng), TEAM),
        Part(rng.choice((" - ", ": ", "; ", " ", "\n", " / "))),
        Part(people.person(rng), PERSON),
    ]


def _post_body(rng: random.Random) -> Entry:
    link = rng.choice((", ", " - ", " (", "\n", ", "))
    return [
        Part(parts.post(rng), ROLE),
        Part(link),
        Part(parts.body(rng), BODY),
        Part(")" if "(" in link else ""),
    ]


def _name_body(rng: random.Random) -> Entry:
    link = rng.choice((", ", " - ", " – ", " of ", "\n"))
    return [Part(people.person(rng), PERSON), Part(link), Part(parts.body(rng), BODY)]


def _name_post_body(rng: random.Random) -> Entry:
    return [
        *_name_post(rng)[:3],
        Part(rng.choice((", ", " - ", "\n"))),
        Part(parts.body(rng), BODY),
    ]


def _rank(rng: random.Random) -> Entry:
    """'Sgt Lionel Dray, Wealdhurst Police'."""
    entry = [Part(rng.choice(words.UNIFORMED), ROLE), Part(" "), Part(people.person(rng), PERSON)]
    return (
        [*entry, Part(rng.choice((", ", " - ", " ("))), Part(parts.body(rng), BODY)]
        if rng.random() < 0.4
        else entry
    )


def _member(rng: random.Random) -> Entry:
    """Make a councillor and the portfolio, either way round."""
    post, person = Part(parts.member_post(rng), ROLE), _styled_person(rng)
    if rng.random() < 0.5:
        return [*person, Part(rng.choice((", ", " - ", "\n", " – ", " ("))), post]
    if rng.random() < 0.5:
        return [post]
    return [post, Part(rng.choice((" - ", " (", ", ", ": ", "\n"))), *person]


def _several_initials(rng: random.Random) -> Entry:
    link = rng.choice(("/", ", ", " / ", " & ", "; "))
    parts: Entry = []
    for _ in range(rng.choice((1, 2, 2, 3))):
        parts += [Part(link), Part(people.initials(rng), PERSON)]
    return parts[1:]


def _alone(make: Callable[[random.Random], str], label: str) -> Callable[[random.Random], Entry]:
    return lambda rng: [Part(make(rng), label)]


ENTRIES: tuple[tuple[Callable[[random.Random], Entry], int], ...] = (
    (_name_post, 22), (_post_name, 14), (_name_bracket, 8), (_team_post, 6), (_post_team, 5),
    (_team_name, 4), (_post_body, 4), (_name_body, 4), (_name_post_body, 3), (_rank, 3),
    (_member, 5), (_several_initials, 3), (_styled_person, 14), (_alone(parts.post, ROLE), 18),
    (_alone(parts.team, TEAM), 14), (_alone(parts.body, BODY), 7),
)  # fmt: skip
JOINS = (
    ("\n", 34),
    (" / ", 8),
    ("/", 8),
    ("; ", 12),
    (" and ", 14),
    (" & ", 6),
    (", ", 8),
    (". ", 3),
    ("\n\n", 1),
)


def _entry(rng: random.Random) -> Entry:
    makers, weights = zip(*ENTRIES, strict=True)
    entry = rng.choices(makers, weights)[0](rng)
    if rng.random() < 0.05:
        entry = [*entry, Part(f" ({rng.choice(words.NOTES)})")]
    if rng.random() < 0.05:
        entry = [Part(f"{rng.choice(words.LABELS)}{rng.choice((': ', ' - ', ':'))}"), *entry]
    return entry


def _cell(rng: random.Random) -> Entry:
    """One cell: its entries and what joins them."""
    if rng.random() < 0.02:
        return [Part(rng.choice(words.NOBODIES))]
    bullet = rng.choice(("",) * 14 + ("- ", "• ", "– ", "* ", "o ", "1. ", "1) ", "a) "))
    if rng.random() < 0.05:
        return _names_alone(rng)
    link = rng.choices([join for join, _ in JOINS], [weight for _, weight in JOINS])[0]
    link = "\n" if bullet else link
    parts: Entry = []
    for at in range(rng.choices((1, 2, 3, 4), (50, 33, 12, 5))[0]):
        if at:
            relation = f"{rng.choice((' ', chr(10)))}{rng.choice(words.RELATIONS)} "
            relation += rng.choice(("", "", "the "))
            parts.append(Part(relation if rng.random() < 0.08 else link))
        parts += [Part(_counted(bullet, at)), *_entry(rng)]
    return parts + _end(rng)


def _counted(bullet: str, at: int) -> str:
    """Return the bullet of an entry, a number or a letter counted on."""
    return bullet.replace("1", str(at + 1)).replace("a", "abcd"[at])


def _names_alone(rng: random.Random) -> Entry:
    """'Jane Dray, Kofi Mensah and Ann Lee'; 'Dray, Jane' on lines of their own."""
    reversed_names = rng.random() < 0.3
    parts: Entry = []
    for at in range(number := rng.choice((2, 3, 3, 4, 5))):
        first, last = people.forename(rng), people.surname(rng)
        name = f"{last}, {first}" if reversed_names else f"{first} {last}"
        link = (
            "\n" if reversed_names else rng.choice((" and ", " & ")) if at == number - 1 else ", "
        )
        parts += [Part(link), Part(name, PERSON)]
    return parts[1:]


def _end(rng: random.Random) -> Entry:
    """Make what may stand at the end of a cell."""
    chance = rng.random()
    if chance < 0.06:
        return [Part(rng.choice((".", " .", ",", ";", " _", " ~", " |")))]
    if chance < 0.09:
        name = people.surname(rng).split()[-1].lower()
        return [Part(f"{rng.choice((' ', chr(10), ' Email: '))}{name}@council.gov.uk")]
    if chance < 0.11:
        return [
            Part(f"{rng.choice((' ', chr(10), ' Tel: ', ' ext '))}01{rng.randrange(10**8):08d}")
        ]
    return [Part(f" - {rng.choice(words.NOBODIES[:6])}")] if chance < 0.13 else []
