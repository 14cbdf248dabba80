# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans whose columns have other names, or hold several things in one cell."""

from maker.truth import (
    BLANK,
    Plan,
    Rec,
    Row,
    When,
    again,
    cllr,
    day,
    held,
    month,
    named,
    only,
    post,
    since,
    span,
    stack,
    state,
    team,
    upto,
)

PARISHES = Plan(
    council="Vennacott District Council",
    title="Action Sheet Arising from the Meeting",
    committee="Rural Affairs Scrutiny Committee",
    when="2004-02-17",
    when_text="17 February 2004",
    recs=(
        Rec(
            "(1)",
            "Village halls",
            rows=(
                Row(
                    "Circulate the list of grants made since 1999, with the name of each hall.",
                    team("Scrutiny Support"),
                    day("5 March 2004", "2004-03-05"),
                ),
                Row(
                    "Invite the Rural Community Council to speak.",
                    cllr("Bartholomew Sneyd"),
                    month("April 2004", "2004-04"),
                ),
            ),
        ),
        Rec(
            "(2)",
            "Mobile post office",
            rows=(
                Row(
                    "Write to the Post Office asking for figures of use at each stop and for the cost of the van, and ask whether the round could begin later on Mondays so that people who come in on the first bus are able to use it.",
                    stack(cllr("Bartholomew Sneyd"), post("Scrutiny Officer"), by=" / "),
                    state("Immediate", "immediate"),
                ),
            ),
        ),
        Rec(
            "(3)",
            "Affordable housing in villages",
            rows=(
                Row(
                    "Bring a paper on exception sites.",
                    named("Hereward Moss", "Housing Strategy Officer"),
                    span("May/June 2004", "2004-05-01", "2004-06-30"),
                ),
                Row(
                    "Arrange a visit to three completed schemes",
                    post("Scrutiny Officer"),
                    upto("Before the end of July 2004", "2004-07-31"),
                ),
            ),
        ),
        Rec(
            "(4)",
            "Dial-a-ride",
            rows=(
                Row(
                    "Report on the number of journeys that were refused.",
                    post("Community Transport Manager"),
                    again("Quarterly", "FREQ=MONTHLY;INTERVAL=3"),
                ),
            ),
        ),
    ),
)

PAYROLL = Plan(
    council="Wraxmoor Borough Council",
    title="Payroll and Expenses: Action Plan Agreed with the Auditor",
    committee="Resources Scrutiny Committee",
    when="2003-06-24",
    when_text="24 June 2003",
    intro=("Priority: 1 = low, 2 = medium, 3 = high.",),
    recs=(
        Rec(
            "R1",
            "Reconcile the payroll control account each month.",
            priority="3",
            response="accepted",
            answer="Agreed. This lapsed while the post was vacant.",
            rows=(
                Row(
                    "",
                    post("Chief Accountant"),
                    day("31 July 2003", "2003-07-31"),
                    shown={"charge": "Chief Accountant\n31 July 2003"},
                ),
            ),
        ),
        Rec(
            "R2",
            "Separate the duties of entering and of approving new starters.",
            priority="3",
            response="accepted",
            answer="Agreed.",
            rows=(
                Row(
                    "",
                    stack(post("Payroll Manager"), team("Personnel"), by=" / "),
                    When("Complete (May 2003)", "month", "2003-05-01", "2003-05-31", "completed"),
                    shown={"charge": "Payroll Manager / Personnel\nComplete (May 2003)"},
                ),
            ),
        ),
        Rec(
            "R4",
            "Set a limit on claims that are paid without a receipt, and tell staff what it is.",
            priority="2",
            response="partially_accepted",
            answer="Partly agreed. A limit of £5 will be set for parking only.",
            rows=(
                Row(
                    "",
                    post("Payroll Manager"),
                    month("September 2003", "2003-09"),
                    shown={"charge": "Payroll Manager\nSeptember 2003"},
                ),
            ),
        ),
        Rec(
            "R5",
            "Check mileage against a route planner for a sample of claims. The sample should be drawn from all departments, should include members’ claims and should be large enough to say whether the rate of error has fallen since the last audit, when one claim in nine was wrong.",
            priority="2",
            response="accepted",
            answer="Agreed. The sample will be of one hundred claims in each half of the year.",
            rows=(
                Row(
                    "",
                    held("Internal Audit Manager", "Rosalind Keck"),
                    again(
                        "Six monthly from October 2003",
                        "FREQ=MONTHLY;INTERVAL=6",
                        "2003-10-01",
                        "2003-10-31",
                    ),
                    shown={
                        "charge": "Internal Audit Manager (Rosalind Keck)\nSix monthly from October 2003"
                    },
                ),
            ),
        ),
        Rec(
            "R7",
            "Move to electronic payslips.",
            priority="1",
            response="rejected",
            answer="Not agreed. A third of staff have no access to a computer at work.",
        ),
        Rec(
            "R8",
            "Keep a copy of the payroll off site.",
            priority="3",
            response="accepted",
            answer="Agreed.",
            rows=(
                Row(
                    "",
                    named("Edmund Vail", "ICT Manager"),
                    upto("by end August 2003", "2003-08-31"),
                    shown={"charge": "Edmund Vail, ICT Manager, by end August 2003"},
                ),
            ),
        ),
    ),
)

GOVERNANCE = Plan(
    council="Yarrowfield Council",
    title="Annual Governance Statement 2013/14: Action Plan Update",
    committee="Audit and Scrutiny Committee",
    when="2014-09-15",
    when_text="15 September 2014",
    recs=(
        Rec(
            "(1)",
            "Information governance",
            rows=(
                Row(
                    "An officer has been appointed to the new post. A register of information assets is being drawn up:\n• personal data;\n• data shared with others; and\n• data held on paper",
                    named("Ottoline Frayne", "Head of Policy"),
                    upto("By 31 December 2014", "2014-12-31"),
                ),
            ),
        ),
        Rec(
            "(2)",
            "Partnerships",
            rows=(
                Row(
                    "The list of partnerships was reviewed in July; eleven were closed. Those which remain will be asked for their terms of reference and for their accounts, and the lead officer for each is to say every year whether the Council still gains by belonging to it.",
                    stack(post("Partnerships Officer"), named("Ottoline Frayne", "Head of Policy")),
                    span("Draft October 2014\nCabinet December 2014", "2014-10-01", "2014-12-31"),
                ),
            ),
        ),
        Rec(
            "(3)",
            "Procurement rules",
            rows=(
                Row(
                    "New contract procedure rules are in force and all managers have been briefed.",
                    post("Procurement Manager"),
                    state("Completed", "completed"),
                ),
            ),
        ),
        Rec(
            "(4)",
            "Business continuity",
            rows=(
                Row(
                    "Each service will test its plan, and the results will be put together for the management team.",
                    stack(team("Emergency Planning"), post("Corporate Risk Officer")),
                    again("Annually in March", "FREQ=YEARLY;BYMONTH=3"),
                ),
            ),
        ),
        Rec(
            "(5)",
            "Member training",
            rows=(
                Row(
                    "A programme is being written for the councillors who will be elected in May.",
                    named("Silvanus Kerr", "Democratic Services Manager"),
                    month("May 2015", "2015-05"),
                ),
            ),
        ),
    ),
)

CAPITAL = Plan(
    council="Zennarth Borough Council",
    title="Priorities for the Town: Action Plan 2016-17",
    committee="Strategic Planning Scrutiny Committee",
    when="2016-04-12",
    when_text="12 April 2016",
    recs=(
        Rec(
            "(1)",
            "Bus station",
            detail="A brighter and safer bus station, in partnership with the mall’s owner.",
            rows=(
                Row(
                    "Heads of terms agreed with the owner",
                    post("Head of Regeneration"),
                    month("May 2016", "2016-05"),
                ),
                Row(
                    "Planning permission",
                    post("Head of Regeneration"),
                    month("July 2016", "2016-07"),
                ),
                Row(
                    "Start on site", post("Head of Regeneration"), month("January 2017", "2017-01")
                ),
            ),
        ),
        Rec(
            "(2)",
            "Housing company",
            detail="A company owned by the Council which will build for sale and for rent.",
            rows=(
                Row(
                    "Business case to committee",
                    post("Head of Housing and Community Services"),
                    month("June 2016", "2016-06"),
                ),
                Row(
                    "First twelve homes let",
                    post("Head of Housing and Community Services"),
                    month("March 2017", "2017-03"),
                ),
            ),
        ),
        Rec(
            "(3)",
            "Riverside path",
            detail="A surfaced path of eleven kilometres for people on foot and on bicycles. The path will join the two country parks, will be wide enough for wheelchairs to pass each other and will have a seat at every half kilometre; the farmers whose land it crosses have given their consent in writing.",
            rows=(
                Row(
                    "Contract let",
                    post("Head of Environment and Public Realm"),
                    month("May 2016", "2016-05"),
                ),
                Row(
                    "Opening by the Mayor",
                    post("Head of Environment and Public Realm"),
                    month("October 2016", "2016-10"),
                ),
                Row(
                    "Handover of maintenance to the parks team",
                    post("Head of Environment and Public Realm"),
                    BLANK,
                ),
            ),
        ),
        Rec(
            "(4)",
            "Museum’s east wing",
            detail="Space for the costume collection.",
            rows=(
                Row("Grant decision", post("Museums Director"), month("September 2016", "2016-09")),
                Row(
                    "Architect appointed",
                    post("Museums Director"),
                    month("December 2016", "2016-12"),
                ),
            ),
        ),
    ),
)

FOSTERING = Plan(
    council="Aldwick Metropolitan Borough Council",
    title="Foster Care Sufficiency – Scrutiny Action Plan",
    committee="Children’s Services Scrutiny Panel",
    when="2023-10-03",
    when_text="3 October 2023",
    recs=(
        Rec(
            "1",
            "That more people come forward to foster.",
            rows=(
                Row(
                    "1.1 Hold four recruitment evenings, one in each quarter.",
                    stack(held("Fostering Manager", "Marguerite Osei"), team("Communications")),
                    span("2024/25", "2024-04-01", "2025-03-31", "financial_year"),
                ),
                Row(
                    "1.2 Pay £500 to a carer whose friend is approved.",
                    stack(held("Fostering Manager", "Marguerite Osei"), team("Communications")),
                    span("2024/25", "2024-04-01", "2025-03-31", "financial_year"),
                ),
                Row(
                    "1.3 Advertise in the languages of the five largest communities",
                    stack(held("Fostering Manager", "Marguerite Osei"), team("Communications")),
                    span("2024/25", "2024-04-01", "2025-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "2",
            "That carers do not leave for want of support.",
            rows=(
                Row(
                    "2.1 Ask each carer who leaves for the reason.",
                    post("Independent Reviewing Officer"),
                    since("From November 2023", "2023-11-01"),
                ),
                Row(
                    "2.2 Open a telephone line from 6 p.m. to midnight, staffed by people who have fostered themselves, and tell carers in the first week whom they will be speaking to.",
                    stack(
                        held("Fostering Manager", "Marguerite Osei"), team("Emergency Duty Team")
                    ),
                    upto("By 31 January 2024", "2024-01-31"),
                ),
                Row(
                    "2.3 Publish how quickly calls are answered.",
                    stack(
                        held("Fostering Manager", "Marguerite Osei"), team("Emergency Duty Team")
                    ),
                    upto("By 31 January 2024", "2024-01-31"),
                ),
            ),
        ),
        Rec(
            "3",
            "That brothers and sisters stay together.",
            rows=(
                Row(
                    "3.1 Record every separation with its reason.",
                    team("Placements Team"),
                    again("Monthly", "FREQ=MONTHLY"),
                ),
                Row(
                    "3.2 Lend bunk beds, car seats and a larger car to carers with three or more children.",
                    team("Placements Team"),
                    again("Monthly", "FREQ=MONTHLY"),
                ),
                Row(
                    "3.3 Extend two carers’ houses",
                    stack(post("Capital Projects Manager"), only("M. Osei")),
                    span("Autumn 2024", "2024-09-01", "2024-11-30", "season"),
                ),
            ),
        ),
    ),
)
