"""What officers of a council are: posts, teams and bodies outside, put together from the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import people
import vocabulary as words
from chance import pick

if TYPE_CHECKING:
    import random


def post(rng: random.Random) -> str:
    """Make a post: 'Senior Tree Officer', 'Head of Legal', 'DoF', 'Pennaeth Tai'."""
    return pick(rng, ((42, _headed), (34, _titled), (14, _lone), (5, _coded), (5, _welsh_post)))


def _headed(rng: random.Random) -> str:
    """Make 'Senior Tree Officer', 'Policy and Research Manager', 'Tree Officer (North)'."""
    rank = pick(rng, ((40, lambda rng: f"{rng.choice(words.RANKS)} "), (60, "")))
    what = pick(rng, ((25, scope), (65, subject), (10, "")))
    head = rng.choice(pick(rng, ((1, words.HEADS), (1, words.HEADS[:12]))))
    area = f" ({rng.choice(words.AREAS)})" if rng.random() < 0.04 else ""
    return f"{rank}{what} {head}".lstrip().replace("  ", " ") + area


def _titled(rng: random.Random) -> str:
    """Make 'Head of Legal and Democratic Services', 'Assistant Director - Adults'."""
    if rng.random() < 0.12:
        return rng.choice(words.DASHED_POSTS) + rng.choice((" - ", " – ", ", ", ": ")) + scope(rng)
    return f"{rng.choice(words.OPENERS)} {scope(rng)}"


def _lone(rng: random.Random) -> str:
    lone = rng.choice(words.LONE_POSTS)
    return f"{lone} and {rng.choice(words.LONE_POSTS)}" if rng.random() < 0.03 else lone


def _coded(rng: random.Random) -> str:
    return rng.choice(words.POST_CODES)


def _welsh_post(rng: random.Random) -> str:
    welsh = f"{rng.choice(words.WELSH_HEADS)} {rng.choice(words.WELSH_SUBJECTS)}"
    return f"{welsh} a {rng.choice(words.WELSH_SUBJECTS)}" if rng.random() < 0.2 else welsh


def member_post(rng: random.Random) -> str:
    """Make 'Cabinet Member for Highways, Waste and Licensing'."""
    return f"{rng.choice(words.MEMBER_POSTS)} {scope(rng)}"


def scope(rng: random.Random) -> str:
    """Make what a head or a member is responsible for: one service, two, or a list."""
    one, two = subject(rng), subject(rng)
    and_ = rng.choice(("and", "and", "&"))
    endings = ("", "", " Services", " Service", " Delivery", " Operations")
    return pick(
        rng,
        (
            (50, one + rng.choice(endings)),
            (35, f"{one} {and_} {two}"),
            (15, f"{one}, {subject(rng)} {and_} {two}"),
        ),
    )


def subject(rng: random.Random) -> str:
    """Make a service by name; now and then a word that nobody knows."""
    known = rng.choice(words.SUBJECTS)
    return pick(rng, ((90, known), (5, lambda rng: f"{place(rng)} {known}"), (5, made_up)))


def made_up(rng: random.Random) -> str:
    """Make a word that no table holds: 'Brelving'."""
    return rng.choice(words.MADE_UP_STARTS) + rng.choice(words.MADE_UP_ENDS)


def team(rng: random.Random) -> str:
    """Make a team, a service or a department: 'Fleet Unit', 'Highways', 'CYPS', 'Tîm Tai'."""
    nouns = pick(rng, ((45, words.TEAM_NOUNS), (17, words.TEAM_NOUNS[:5])))
    welsh = f"{rng.choice(words.WELSH_TEAMS)} {rng.choice(words.WELSH_SUBJECTS)}"
    codes = rng.choice(words.TEAM_CODES)
    named = f"{subject(rng)} {rng.choice(nouns)}"
    return pick(rng, ((62, named), (18, scope), (15, codes), (5, welsh)))


def place(rng: random.Random) -> str:
    """Make the name of a place: 'Fernbeck', 'Upper Fernbeck', 'Fernbeck Vale'."""
    one, two = (rng.choice(words.PLACE_STARTS) + rng.choice(words.PLACE_ENDS) for _ in range(2))
    closed = pick(rng, ((1, one), (1, people.surname)))
    return pick(
        rng,
        (
            (66, one),
            (8, f"{one} {rng.choice(('and', '&'))} {two}"),
            (10, f"{rng.choice(words.PLACE_OPENERS)} {one}"),
            (16, f"{closed} {rng.choice(words.PLACE_CLOSERS)}"),
        ),
    )


def body(rng: random.Random) -> str:
    """Make an outside body: a trust, another council, a firm, a charity."""
    return pick(
        rng,
        (
            (50, lambda rng: f"{place(rng)} {rng.choice(words.BODY_ENDS)}"),
            (20, _partners),
            (8, lambda rng: f"{rng.choice(words.FRIENDS)} {place(rng)}"),
            (3, lambda rng: f"{made_up(rng)} {rng.choice(words.FIRM_ENDS)}"),
            (7, _firm),
            (3, lambda rng: f"{rng.choice(words.CAUSES)} {rng.choice(words.CALLS)} {place(rng)}"),
            (9, lambda rng: rng.choice(words.KNOWN_BODIES)),
        ),
    )


def _partners(rng: random.Random) -> str:
    """Make 'Dray & Lowe Architects'."""
    names = [people.surname(rng) for _ in range(rng.choice((1, 1, 2)))]
    return f"{rng.choice((' & ', ' and ')).join(names)} {rng.choice(words.FIRM_ENDS)}"


def _firm(rng: random.Random) -> str:
    """Make 'Clearpath Recycling Ltd'."""
    name = rng.choice(words.FIRM_STARTS) + rng.choice(words.FIRM_MIDDLES)
    return f"{name} {subject(rng)} {rng.choice(words.FIRM_ENDS)}"
