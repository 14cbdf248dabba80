# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans that are kept as workbooks and as CSV."""

from maker.truth import (
    Plan,
    Rec,
    Row,
    again,
    body,
    day,
    held,
    month,
    named,
    post,
    span,
    stack,
    state,
    team,
    upto,
)

AUDITS = Plan(
    council="Nethershaw Borough Council",
    title="Contract Management Review – Recommendations Tracker",
    committee="Audit and Governance Scrutiny Panel",
    when="2023-03-21",
    when_text="21 March 2023",
    recs=(
        Rec(
            "1",
            "That every contract over £50,000 has a named manager.",
            rows=(
                Row(
                    "Add the manager’s name to the contracts register.",
                    held("Procurement Manager", "Dilys Fenn"),
                    day("31/05/2023", "2023-05-31"),
                    "Green",
                    "340 of 402 entries done.",
                ),
                Row(
                    "Take managers’ names from the payroll list each month",
                    stack(team("HR Systems"), team("Procurement")),
                    month("Jun-23", "2023-06"),
                    "Amber",
                    "Interface is being tested.",
                ),
            ),
        ),
        Rec(
            "2",
            "That contract managers are trained.",
            rows=(
                Row(
                    "Buy 60 places on the foundation course.",
                    held("Learning Manager", "Caspian Rowe"),
                    day("03/04/2023", "2023-04-03"),
                    "Green",
                    "Order placed on 14 February 2023.",
                ),
                Row(
                    "Make the course compulsory for new managers.",
                    held("Learning Manager", "Caspian Rowe"),
                    state("Complete", "completed"),
                    "Blue",
                    "In the induction since January.",
                ),
                Row(
                    "Repeat the skills survey.",
                    post("Internal Audit Manager"),
                    month("Mar-24", "2024-03"),
                    "Green",
                    "Not yet due.",
                ),
            ),
        ),
        Rec(
            "3",
            "That poor performance costs the supplier money.",
            rows=(
                Row(
                    "Draft a standard schedule of deductions, and use it in the next three tenders:\n• cleaning;\n• tree works",
                    stack(post("Contracts Solicitor"), held("Procurement Manager", "Dilys Fenn")),
                    span("Q2 2023/24", "2023-07-01", "2023-09-30", "quarter"),
                    "Red",
                    "Solicitor’s post is vacant.",
                ),
                Row(
                    "Report deductions to the Panel.",
                    held("Procurement Manager", "Dilys Fenn"),
                    again("Quarterly", "FREQ=MONTHLY;INTERVAL=3"),
                    "Green",
                    "First report in September.",
                ),
            ),
        ),
    ),
)

GRANTS = Plan(
    council="Ottermouth Borough Council",
    title="Community Grants: Action Log",
    committee="Communities Scrutiny Committee",
    when="2020-10-06",
    when_text="6 October 2020",
    recs=(
        Rec(
            "G1",
            "Publish all grants over £250.",
            rows=(
                Row(
                    "Put a list on the open data page.",
                    team("Transparency Team"),
                    day("30/06/2020", "2020-06-30"),
                    "Closed",
                ),
                Row(
                    "Keep it up to date",
                    team("Transparency Team"),
                    again("Monthly", "FREQ=MONTHLY"),
                    "Open",
                ),
            ),
        ),
        Rec(
            "G2",
            "Let small groups apply on one page.",
            rows=(
                Row(
                    "Design a short form with three groups and test it.",
                    named("Perpetua Slade", "Grants Officer"),
                    day("15/01/2021", "2021-01-15"),
                    "Extended",
                    was="31/07/2020",
                ),
                Row(
                    "Accept applications by telephone.",
                    stack(
                        named("Perpetua Slade", "Grants Officer"), team("Contact Centre"), by=" / "
                    ),
                    month("Feb-21", "2021-02"),
                    "Extended",
                    was="01/09/2020",
                ),
            ),
        ),
        Rec(
            "G3",
            "Check that grants do good.",
            rows=(
                Row(
                    "Visit a tenth of the groups with a member of the Committee.",
                    stack(
                        named("Perpetua Slade", "Grants Officer"),
                        body("Ottermouth Voluntary Action"),
                    ),
                    upto("By 31 March 2021", "2021-03-31"),
                    "Open",
                ),
                Row(
                    "Publish six stories of what was done.",
                    team("Communications"),
                    span("Spring 2021", "2021-03-01", "2021-05-31", "season"),
                    "Extended",
                    was="30/09/2020",
                ),
            ),
        ),
    ),
)

ROADS = Plan(
    council="",
    title="",
    committee="",
    when="",
    when_text="",
    recs=(
        Rec(
            "1",
            "That potholes on bus routes are mended within 48 hours, day and night",
            rows=(
                Row(
                    "Hire a second crew for nights, and one for weekends",
                    held("Highway Maintenance Manager", "Seraphina Holt"),
                    day("2018-07-02", "2018-07-02"),
                    "On track",
                    "Crew starts on 25 June, subject to references",
                ),
                Row(
                    "Fit the crews’ vans with cameras",
                    stack(
                        team("Fleet Services"),
                        held("Highway Maintenance Manager", "Seraphina Holt"),
                        by="; ",
                    ),
                    upto("By end of August 2018", "2018-08-31"),
                    "At risk",
                    "Supplier has asked for 14 weeks",
                ),
            ),
        ),
        Rec(
            "2",
            'That a repair lasts: the "same hole" should not come back within a year',
            rows=(
                Row(
                    "Measure repairs that fail:\n• within 3 months\n• within 12 months",
                    post("Asset Engineer"),
                    span("Q3 2018/19", "2018-10-01", "2018-12-31", "quarter"),
                    "On track",
                ),
                Row(
                    "Charge the contractor for second visits",
                    stack(post("Asset Engineer"), team("Legal")),
                    state("Ongoing", "ongoing"),
                    "On track",
                    "£3,112 recovered",
                ),
            ),
        ),
        Rec(
            "3",
            "That parishes may pay for small repairs themselves",
            rows=(
                Row(
                    "Write to all parish clerks with prices",
                    named("Leofric Dunn", "Parish Liaison Officer"),
                    state("Completed", "completed"),
                    "Complete",
                ),
                Row(
                    "Bring a scheme to the Committee",
                    named("Leofric Dunn", "Parish Liaison Officer"),
                    month("November 2018", "2018-11"),
                    "On track",
                ),
            ),
        ),
    ),
)
