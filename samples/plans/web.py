# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans that are published as web pages."""

from maker.truth import (
    Plan,
    Rec,
    Row,
    again,
    body,
    cllr,
    day,
    held,
    month,
    named,
    post,
    since,
    span,
    stack,
    state,
    team,
    upto,
)

HEATING = Plan(
    council="Kestlebury City Council",
    title="Cold Homes: Cabinet’s Response and Action Plan",
    committee="Housing and Health Scrutiny Committee",
    when="2024-11-05",
    when_text="Tuesday 5 November 2024",
    intro=(
        "The Committee is asked to note the response below and to agree how often it wishes to hear of progress.",
    ),
    recs=(
        Rec(
            "1",
            "That the Council knows which of its own homes cost most to heat.",
            response="accepted",
            answer="Accepted",
            rows=(
                Row(
                    "Load energy certificates into the stock database for all 9,340 homes.",
                    held("Asset Manager", "Philomena Ashdown"),
                    upto("By 31 January 2025", "2025-01-31"),
                ),
                Row(
                    "Visit the 200 coldest and offer advice in the tenant’s own language",
                    stack(team("Energy Advice Team"), body("Warm Hearth Charity")),
                    span("February to April 2025", "2025-02-01", "2025-04-30"),
                ),
            ),
        ),
        Rec(
            "2",
            "That private landlords are inspected before they let and not after a complaint.",
            response="partially_accepted",
            answer="Partially accepted",
            rows=(
                Row(
                    "Apply for a selective licensing scheme in Castle and Northgate wards.",
                    stack(held("Private Housing Manager", "Rufus Adebayo"), team("Legal Services")),
                    span("Spring 2025", "2025-03-01", "2025-05-31", "season"),
                ),
            ),
        ),
        Rec(
            "3",
            "That a grant of £500 is paid to every pensioner.",
            response="rejected",
            answer="Not accepted",
        ),
        Rec(
            "4",
            "That doctors can refer a patient who lives in a cold home.",
            response="accepted",
            answer="Accepted",
            rows=(
                Row(
                    "Set up a single referral address, open to surgeries and to district nurses.",
                    stack(post("Public Health Consultant"), body("Kestlebury GP Federation")),
                    day("6 January 2025", "2025-01-06"),
                ),
                Row(
                    "Report the number of referrals and what became of them.",
                    post("Public Health Consultant"),
                    again("Every six months", "FREQ=MONTHLY;INTERVAL=6"),
                ),
            ),
        ),
        Rec(
            "5",
            "That members are briefed before winter.",
            response="accepted",
            answer="Accepted",
            rows=(
                Row(
                    "Hold a briefing for all members",
                    cllr("Oswin Treadgold", "Cabinet Member for Housing"),
                    state("Completed", "completed"),
                ),
            ),
        ),
    ),
)

STREETS = Plan(
    council="Lythwick District Council",
    title="Street Naming and Numbering Review – Action Plan",
    committee="Customer and Corporate Scrutiny Committee",
    when="2009-07-16",
    when_text="16 July 2009",
    intro=(
        "Approved by the Executive on 23rd June – the Committee’s thanks to all who gave evidence are recorded.",
    ),
    recs=(
        Rec(
            "1",
            "New streets should have their nameplates before the first house is occupied.",
            rows=(
                Row(
                    "Make the provision of nameplates a condition of the numbering certificate.",
                    held("Land Charges Officer", "Meredith Quaile"),
                    day("1 September 2009", "2009-09-01"),
                ),
                Row(
                    "Tell developers, the Royal Mail and the ambulance service of the change",
                    held("Land Charges Officer", "Meredith Quaile"),
                    month("August 2009", "2009-08"),
                ),
            ),
        ),
        Rec(
            "2",
            "Worn plates should be replaced within a month of a report – “not a year”, as one witness put it.",
            rows=(
                Row(
                    "Set aside £6,000 a year and let a call-off contract.",
                    stack(post("Highways Technician"), team("Exchequer Services")),
                    span("2009/10", "2009-04-01", "2010-03-31", "financial_year"),
                ),
                Row(
                    "Inspect one parish a week until all 52 have been seen.",
                    post("Highways Technician"),
                    since("From September 2009", "2009-09-01"),
                ),
            ),
        ),
        Rec(
            "3",
            "Parish councils should choose names.",
            rows=(
                Row(
                    "Ask parish councils for a list of names with local connections; keep it on the website.",
                    stack(
                        team("Democratic Services"), body("Lythwick Association of Parish Councils")
                    ),
                    upto("By end of December 2009", "2009-12-31"),
                ),
                Row(
                    "Rule out names of living people",
                    named("Alaric Penn", "Solicitor to the Council"),
                    state("Done", "completed"),
                ),
            ),
        ),
    ),
)

TREES = Plan(
    council="Marrowby Metropolitan Borough Council",
    title="Street Trees: What We Will Do",
    committee="Climate and Environment Scrutiny Board",
    when="2021-10-12",
    when_text="12 October 2021",
    intro=(
        "The Board’s report made four recommendations. This page sets out the actions that were agreed.",
    ),
    recs=(
        Rec(
            "1",
            "That two trees are planted for each one that is felled.",
            rows=(
                Row(
                    "Publish every felling with its reason, and the place of its two successors.",
                    held("Principal Arboricultural Officer", "Isaura Blythe"),
                    since("From January 2022", "2022-01-01"),
                ),
                Row(
                    "Find sites for 600 trees on verges and in school grounds.",
                    stack(team("Parks Service"), post("Schools Estates Manager"), by="; "),
                    upto("By March 2022", "2022-03-31", "month"),
                ),
            ),
        ),
        Rec(
            "2",
            "That residents are asked before a healthy tree is removed.",
            rows=(
                Row(
                    "Write a protocol with the wardens; it should say who decides, and how soon.",
                    stack(
                        held("Principal Arboricultural Officer", "Isaura Blythe"),
                        body("Marrowby Civic Trust"),
                        by="; ",
                    ),
                    span("Winter 2021/22", "2021-12-01", "2022-02-28", "season"),
                ),
            ),
        ),
        Rec(
            "3",
            "That the value of trees is counted.",
            rows=(
                Row(
                    "Value the stock by an accepted method and show it in the accounts",
                    post("Chief Accountant"),
                    span("2022/23", "2022-04-01", "2023-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "4",
            "That young trees are watered.",
            rows=(
                Row(
                    "Sign up a volunteer for each tree planted since 2019.",
                    named("Tobiah Crane", "Volunteer Coordinator"),
                    state("Ongoing", "ongoing"),
                ),
                Row(
                    "Lend water bags",
                    team("Parks Service"),
                    month("May 2022", "2022-05"),
                ),
            ),
        ),
    ),
)
