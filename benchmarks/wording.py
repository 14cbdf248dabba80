"""Sentences of committee papers, put together from lists: no council, no person, no real paper.

Prose is full of the words that action plans are made of (action, officer, deadline,
recommendation), because that is what makes real packs hard to read quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

SLOTS: dict[str, tuple[str, ...]] = {
    "verb": (
        "agree", "appoint", "assess", "audit", "bring forward", "commission", "consult on", "cost",
        "design", "develop", "draft", "establish", "evaluate", "expand", "extend", "fund",
        "introduce", "map", "measure", "negotiate", "pilot", "prepare", "procure", "publish",
        "redesign", "refresh", "renew", "replace", "review", "set up", "simplify", "test", "update",
    ),
    "object": (
        "a single register of empty homes", "the register of play equipment",
        "a protocol for sharing records with the health trust", "the winter gritting routes",
        "a plain guide to the allocations scheme", "the training offer for foster carers",
        "a schedule of repairs to the leisure centres", "the contract for grounds maintenance",
        "the online form for missed collections", "a directory of voluntary groups",
        "a survey of tenants in sheltered schemes", "the fees for market traders",
        "a map of drop-in sessions for young people", "the standing orders on petitions",
        "a register of trees on highway land", "the lettings standard for temporary homes",
        "a charter for private landlords", "the forecast of special school places",
        "a programme of kerb and crossing repairs", "the process for blue badge appeals",
        "an apprenticeship scheme for care leavers", "the bus shelter cleaning rota",
        "a template for equality assessments", "the counter opening hours",
        "a joint bid for flood defence money", "the reporting line for noise complaints",
        "a catalogue of surplus land", "the advice sheets on energy bills",
        "a rota of ward walks with residents", "the index of library stock",
    ),
    "purpose": (
        "so that residents in the rural wards are reached first",
        "with the parish councils and the tenants' forum",
        "and bring the findings to a later meeting of the panel",
        "in the light of the last inspection letter", "within the money already set aside",
        "to cut the time that families wait for an answer",
        "using what the two neighbouring districts have learned",
        "before the present contract comes to its end",
        "and report the number of complaints each quarter",
        "for use by all front-line teams and their partners",
        "with a short summary on the website in plain words",
        "after testing it with a group of carers", "and check the result with a sample of users",
        "to bring the three depots on to one system", "and share the lessons with the health board",
    ),
    "name": (
        "Amina Lowther", "Brian Tolland", "Carys Pennant", "Dev Marwaha", "Ellen Sharrow",
        "Farid Osmani", "Grace Whitlam", "Huw Brennock", "Isla Morpeth", "Jonah Adeleke",
        "Kirsty Vane", "Leon Hartley", "Moira Cask", "Nikhil Banerji", "Orla Keeping",
    ),
    "post": (
        "Head of Housing Needs", "Head of Street Scene", "Strategic Director for Adults",
        "Assistant Director, Education", "Leisure Contracts Manager", "Parking Services Manager",
        "Head of Customer Services", "Principal Planning Officer", "Public Health Consultant",
        "Voluntary Sector Liaison Officer", "Head of Legal Services", "Waste Strategy Manager",
        "Democratic Services Officer", "Finance Business Partner", "Head of Early Help",
    ),
    "due": (
        "March 2024", "30 June 2024", "September 2024", "31 December 2023", "Q3 2024/25",
        "April 2025", "Ongoing", "Completed", "14 May 2024", "Q1 2025/26", "July 2024",
        "End of October 2024", "January 2025", "28 February 2025",
    ),
    "place": (
        "Eastmere", "Holloway Cross", "Saltby", "the northern parishes", "Quarry Hill",
        "the harbour ward", "Thornwick", "the old town", "Lower Marsh", "the Brook estate",
    ),
    "body": (
        "the panel", "the committee", "the Cabinet", "the task group", "the health board",
        "the housing board", "the parish forum", "the audit committee",
    ),
    "money": ("£18,400", "£42,000", "£67,250", "£120,000", "£310,500", "£1.2 million", "£9,800"),
    "when": (
        "in the spring", "by the end of the quarter", "before the summer recess", "last November",
        "at the October meeting", "during 2023/24", "within twelve weeks", "over the next year",
    ),
}  # fmt: skip

PROSE = (
    (
        "The responsible officer told {body} that the deadline for the work in {place} had "
        "moved and that a revised date would be reported {when}."
    ),
    (
        "Members asked what action had been taken since the recommendation was accepted, and "
        "the {post} said that it was planned to {verb} {object}."
    ),
    (
        "Spending on this service stood at {money}, which was {money} below the profile "
        "agreed {when}."
    ),
    (
        "It was noted that residents of {place} had waited longer than the target, and that "
        "the lead officer for each case was not always named in the letter."
    ),
    "The timetable allows {body} to consider the draft {when}, ahead of the statutory deadline.",
    (
        "In response to a question, the {post} explained why it was not possible to {verb} "
        "{object} {purpose}."
    ),
    (
        "Officers recommend that the action already agreed be carried forward, as progress in"
        " {place} has depended on decisions of {body}."
    ),
    (
        "A recommendation of the earlier review, to {verb} {object}, has been met in part and"
        " remains open until the evidence has been seen by {body}."
    ),
    (
        "The equality assessment found no adverse effect, but consultation responses from "
        "{place} raised access, cost and the hours at which help is offered."
    ),
    "Responsibility for monitoring rests with the {post}, who takes figures to {body} {when}.",
    (
        "Three options were costed: to do nothing, to {verb} {object}, or to {verb} {object} "
        "at a cost of about {money}."
    ),
    (
        "Councillors for {place} thanked staff and asked that the timescale for the next "
        "phase, and the officer who leads it, be made plain to the public."
    ),
    (
        "The risk that the grant of {money} is not renewed has been added to the register, "
        "with the {post} as its owner."
    ),
    (
        "Figures for the last two years are set out below and show that demand rose {when}, "
        "most of all in {place}."
    ),
    (
        "Legal advice is that the council has the power to {verb} {object}, provided that "
        "{body} is consulted and that reasons are given."
    ),
)
ASIDES = (
    "ACTION: {post} to {verb} {object} {when}.",
    "RESOLVED that the report be noted and that the {post} {verb} {object}.",
    "Action by: {name}, {post}. Deadline: {due}.",
)
ACTION = "{verb} {object} {purpose}"
RECOMMENDATION = "That {body} asks the {post} to {verb} {object} {purpose}"


def fill(template: str, chance: Random) -> str:
    """Turn a template into a sentence, each slot filled by chance."""
    while "{" in template:
        before, _, rest = template.partition("{")
        slot, _, after = rest.partition("}")
        template = f"{before}{chance.choice(SLOTS[slot])}{after}"
    return template[:1].upper() + template[1:]


def paragraph(chance: Random) -> str:
    """Make a paragraph of three to six sentences."""
    return " ".join(fill(chance.choice(PROSE), chance) for _ in range(chance.randint(3, 6)))


def action(chance: Random) -> str:
    """Make the wording of one action: one sentence."""
    return fill(ACTION, chance) + "."


def officer(chance: Random) -> str:
    """Make an officer cell: a name and a post, or a post alone."""
    return fill(chance.choice(("{name}, {post}", "{post}", "{name}")), chance)
