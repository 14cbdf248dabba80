# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans with responses, repeated actions, sideways pages, and those kept as text files."""

from maker.truth import (
    Officer,
    Plan,
    Rec,
    Row,
    When,
    again,
    body,
    cllr,
    day,
    held,
    month,
    named,
    only,
    post,
    said,
    since,
    span,
    stack,
    state,
    team,
    upto,
)

WASTE = Plan(
    council="Eastmarsh Borough Council",
    title="Fly-tipping Task Force – Actions Agreed",
    committee="Cleaner Neighbourhoods Scrutiny Panel",
    when="2017-02-28",
    when_text="28 February 2017",
    intro=(
        "The Task Force met on five occasions and took evidence from three councils. In 2015/16 there were 3,912 reports of fly-tipping in the Borough, against 2,740 the year before; clearing them cost £184,000.",
        "The Task Force found that a third of incidents happen within a quarter of a mile of eight alleys.",
    ),
    recs=(
        Rec(
            "1",
            "Investigate every incident over a cubic metre.",
            label="Rec 1",
            rows=(
                Row(
                    "Recruit an investigator for two years and equip the post with a vehicle and six covert cameras; the cameras to be moved at least once a month.",
                    held("Enforcement Manager", "Rosalba Keane"),
                    day("31st May 2017", "2017-05-31"),
                ),
                Row(
                    "Agree with the Police when an offence is handed over.",
                    stack(held("Enforcement Manager", "Rosalba Keane"), body("Fenshire Police")),
                    month("April '17", "2017-04"),
                ),
                Row("Publicise convictions", team("Press Office"), state("ongoing", "ongoing")),
            ),
        ),
        Rec(
            "2",
            "Make it easier to get rid of bulky waste.",
            label="Rec 2",
            rows=(
                Row(
                    "Cut the charge for a bulky collection from £35 to £20 (up to four items) in the two wards with the most fly-tipping, and measure the effect over six months.",
                    stack(team("Waste Services"), team("Finance")),
                    span("Apr 17 – Sep 17", "2017-04-01", "2017-09-30"),
                ),
                Row(
                    "Hold a weekend amnesty in each ward.",
                    team("Waste Services"),
                    span("Summer 2017", "2017-06-01", "2017-08-31", "season"),
                ),
                Row(
                    "Ask the County Council to open the tip at Marsh End on Sundays.",
                    cllr("Thaddeus Wren", "Portfolio Holder for Environment"),
                    upto("before 1 May 2017", "2017-04-30"),
                ),
            ),
        ),
        Rec(
            "3",
            "Work with landlords.",
            label="Rec 3",
            rows=(
                Row(
                    "Write into the selective licence a duty to clear what a tenant leaves behind, and to do so within seven days",
                    stack(held("Housing Standards Manager", "Ebele Crowther"), team("Legal")),
                    span("Financial year 2017/18", "2017-04-01", "2018-03-31", "financial_year"),
                ),
                Row(
                    "Send a welcome pack with collection days to each new tenancy. Landlords’ associations to be asked to share the cost.",
                    stack(
                        held("Housing Standards Manager", "Ebele Crowther"),
                        body("Eastmarsh Landlords’ Association"),
                    ),
                    since("June 2017 onwards", "2017-06-01"),
                ),
            ),
        ),
        Rec(
            "4",
            "Design out hot spots.",
            label="Rec 4",
            rows=(
                Row(
                    "Survey the 25 worst alleys. Gate those where two thirds of households agree.",
                    stack(post("Community Safety Officer"), post("Highways Records Officer")),
                    span("Q1 2017/18", "2017-04-01", "2017-06-30", "quarter"),
                ),
                Row(
                    "Clear within 24 hours at the ten worst sites.",
                    team("Street Cleansing"),
                    state("COMPLETED", "completed"),
                ),
                Row(
                    "Plant up the verge in Dyke Road with the residents’ group (£1,200 from the ward budget).",
                    cllr("Maryam Oldroyd"),
                    month("Nov 2017", "2017-11"),
                ),
            ),
        ),
    ),
)

CEMETERIES = Plan(
    council="Mid Lorne Council",
    title="Burials and Cemeteries Inquiry: the Council’s Response",
    committee="Community Services Scrutiny Committee",
    when="2021-11-30",
    when_text="30 November 2021",
    intro=("Twelve recommendations were made. Nine are accepted in full or in part.",),
    recs=(
        Rec(
            "1",
            "Publish the number of lairs left in each cemetery.",
            response="accepted",
            answer="Accepted",
            reason="The figures are held already.",
            rows=(
                Row(
                    "Add a table to the website and bring it up to date each April.",
                    held("Bereavement Services Manager", "Morag Tsang"),
                    When(
                        "April 2022, then annually",
                        "recurring",
                        "2022-04-01",
                        "2022-04-30",
                        rrule="FREQ=YEARLY",
                    ),
                ),
            ),
        ),
        Rec(
            "2",
            "Buy land for a new cemetery in the north.",
            response="accepted",
            answer="Accepted",
            reason="Capacity at Kilbrannoch will run out in about 2026.",
            rows=(
                Row(
                    "Commission ground investigations at three sites (two in Council ownership).",
                    post("Estates Surveyor"),
                    upto("By the end of 2021/22", "2022-03-31"),
                ),
                Row(
                    "Report to Council with a preferred site and a budget.",
                    stack(
                        post("Executive Director of Place"),
                        held("Bereavement Services Manager", "Morag Tsang"),
                    ),
                    span("Late summer 2022", "2022-08-01", "2022-08-31", "season"),
                ),
            ),
        ),
        Rec(
            "3",
            "Freeze burial charges for five years.",
            response="rejected",
            answer="Rejected",
            reason="The service does not cover its costs. A freeze would have to be met from other budgets: about £64,000 by the fifth year.",
        ),
        Rec(
            "4",
            "Allow families to plant on graves.",
            response="partially_accepted",
            answer="Partially accepted",
            reason="Bulbs and low plants only. Trees and shrubs disturb neighbouring graves.",
            rows=(
                Row(
                    "Amend rule 12 of the cemetery rules and write to memorial masons.",
                    held("Bereavement Services Manager", "Morag Tsang"),
                    day("28 Feb. 2022", "2022-02-28"),
                ),
            ),
        ),
        Rec(
            "5",
            "Open the gates until dusk.",
            response="accepted",
            answer="Agreed",
            reason="Can be done within the present contract.",
            rows=(
                Row(
                    "Vary the locking round.",
                    team("Parks & Open Spaces"),
                    state("Immediate", "immediate"),
                ),
            ),
        ),
        Rec(
            "6",
            "Provide a webcast at both crematoria.",
            response="accepted",
            answer="Accepted",
            reason="Demand was proved during 2020.",
            rows=(
                Row(
                    "Lease equipment for two years; a fee of no more than £30 to be charged.",
                    stack(
                        named("Struan Idowu", "Crematorium Superintendent"), team("Corporate ICT")
                    ),
                    month("Jan 2022", "2022-01"),
                ),
                Row(
                    "Brief funeral directors",
                    named("Struan Idowu", "Crematorium Superintendent"),
                    day("Mon 17 January 2022", "2022-01-17"),
                ),
            ),
        ),
        Rec(
            "7",
            "Put toilets in all fifteen cemeteries.",
            response="rejected",
            answer="Not accepted",
            reason="Water and drainage exist at four sites only.",
        ),
        Rec(
            "8",
            "Repair the war graves at Sandside.",
            response="accepted",
            answer="Accepted",
            reason="",
            rows=(
                Row(
                    "Inspect with the graves commission and agree a list. Repairs are to follow in the order in which the commission asks for them, beginning with the 14 stones which have fallen and which the public can reach, and then with those beside the north wall where the ground has slipped; no stone is to be moved without a photograph.",
                    stack(body("Commission for Service Graves"), team("Parks & Open Spaces")),
                    span("February to June 2022", "2022-02-01", "2022-06-30"),
                ),
            ),
        ),
        Rec(
            "9",
            "Offer woodland burial.",
            response="accepted",
            answer="Agreed",
            reason="A site of 1.5 ha has been found.",
            rows=(
                Row(
                    "Prepare a planning application, with a tree survey.",
                    post("Planning Liaison Officer"),
                    span("Q2 2022", "2022-04-01", "2022-06-30", "quarter"),
                ),
                Row(
                    "Decide on charges for woodland burial as part of the budget for the following year",
                    post("Head of Finance"),
                    span("2023/24", "2023-04-01", "2024-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "10",
            "Digitise the registers from 1855.",
            response="accepted",
            answer="Accepted",
            reason="Subject to a grant.",
            rows=(
                Row(
                    "Apply for a grant of £22,000.",
                    body("Mid Lorne Family History Group"),
                    state("To be confirmed", "to_be_confirmed"),
                ),
            ),
        ),
        Rec(
            "11",
            "Give members a tour of all sites.",
            response="noted",
            answer="Noted",
            reason="Visits can be arranged through the Clerk.",
        ),
        Rec(
            "12",
            "Review in two years.",
            response="accepted",
            answer="Accepted",
            reason="",
            rows=(
                Row(
                    "Return to the Committee.",
                    post("Committee Clerk"),
                    month("November 2023", "2023-11"),
                ),
            ),
        ),
    ),
)

PLANNING = Plan(
    council="Fenwick Vale Borough Council",
    title="Planning Enforcement Review – Action Plan",
    committee="Development and Growth Scrutiny Group",
    when="2018-05-24",
    when_text="24 May 2018",
    recs=(
        Rec(
            "1",
            "Adopt and publish a local enforcement plan.",
            rows=(
                Row(
                    "Draft the plan, with target times for each class of breach.",
                    held("Planning Enforcement Manager", "Isolde Varma"),
                    day("31 July 2018", "2018-07-31"),
                ),
                Row(
                    "Consult parish councils, agents and the Civic Society for six weeks; a summary of replies to be published.",
                    stack(
                        held("Planning Enforcement Manager", "Isolde Varma"),
                        body("Fenwick Vale Civic Society"),
                    ),
                    span("August – October 2018", "2018-08-01", "2018-10-31"),
                ),
                Row(
                    "Adopt the plan",
                    post("Head of Planning"),
                    day("5 Dec 2018", "2018-12-05"),
                ),
            ),
        ),
        Rec(
            "2",
            "Clear the backlog of cases over a year old.",
            rows=(
                Row(
                    "Sort all 312 open cases into three groups and write to each complainant.",
                    post("Senior Enforcement Officer"),
                    span("within 3 months", "2018-05-24", "2018-08-24", "relative"),
                ),
                Row(
                    "Engage two contractors for not more than nine months, paid for from planning fee income (£74,000).",
                    stack(post("Head of Planning"), post("HR Business Partner")),
                    span("Mid-July 2018", "2018-07-11", "2018-07-20"),
                ),
                Row(
                    "Report the number of open cases to the Group.",
                    held("Planning Enforcement Manager", "Isolde Varma"),
                    again("Quarterly", "FREQ=MONTHLY;INTERVAL=3"),
                ),
            ),
        ),
        Rec(
            "3",
            "Keep members and parishes informed.",
            rows=(
                Row(
                    "Send ward members a list of open and closed cases. It will be confidential, will give the address, the alleged breach, the officer dealing with it and the next step, and will not name the person who complained; a parish council will receive the list for its own area on condition that it is not discussed in public session.",
                    team("Planning Support Team"),
                    since("From July 2018", "2018-07-01"),
                ),
                Row(
                    "Train members of the Planning Committee in the test of expediency.",
                    stack(post("Planning Solicitor"), body("Institute of Rural Planners")),
                    day("Thursday 21 June 2018", "2018-06-21"),
                ),
            ),
        ),
        Rec(
            "4",
            "Use the courts when it matters.",
            rows=(
                Row(
                    "Set aside a legal fund of £40,000.",
                    post("Head of Finance"),
                    span("2018-2019", "2018-04-01", "2019-03-31", "financial_year"),
                ),
                Row(
                    "Serve stop notices in listed building cases without waiting for the next meeting of the Committee",
                    stack(post("Head of Planning"), post("Conservation Officer")),
                    state("In place", "completed"),
                ),
                Row(
                    "Publicise successful prosecutions",
                    team("Communications"),
                    state("N/A", "not_applicable"),
                ),
            ),
        ),
    ),
)

MARKETS = Plan(
    council="Marlhythe Borough Council",
    title="Review of Markets: Action Plan",
    committee="Economy Scrutiny Committee",
    when="2019-09-17",
    when_text="17 September 2019",
    recs=(
        Rec(
            "1",
            "That the Saturday market is moved back to Corn Square.",
            label="Recommendation 1",
            rows=(
                Row(
                    "Survey traders & shoppers on both sites, over four Saturdays.",
                    held("Markets Manager", "Delphine Arkwright"),
                    month("October 2019", "2019-10"),
                ),
                Row(
                    "Amend the traffic order so that Corn Square is closed from 5am to 6pm.",
                    stack(team("Traffic Management"), team("Legal Services")),
                    day("31 January 2020", "2020-01-31"),
                ),
                Row(
                    "Move the market.",
                    held("Markets Manager", "Delphine Arkwright"),
                    span("Spring 2020", "2020-03-01", "2020-05-31", "season"),
                ),
            ),
        ),
        Rec(
            "2",
            "That new traders pay half rent for their first six months.",
            label="Recommendation 2",
            rows=(
                Row(
                    "Work out the cost and bring a report to Cabinet (with the comments of the Traders’ Federation).",
                    stack(post("Finance Business Partner"), body("Marlhythe Traders’ Federation")),
                    span("Nov/Dec 2019", "2019-11-01", "2019-12-31"),
                ),
                Row(
                    "Advertise the offer",
                    team("Communications"),
                    since("From January 2020", "2020-01-01"),
                ),
                Row(
                    "Keep six pitches for traders under the age of 25, and two for charities, at no charge.",
                    held("Markets Manager", "Delphine Arkwright"),
                    state("Completed", "completed"),
                ),
            ),
        ),
        Rec(
            "3",
            "That electricity is laid on to every pitch, so that generators are no longer needed.",
            label="Recommendation 3",
            rows=(
                Row(
                    "Obtain three quotations – the 2016 estimate was £38,500.",
                    post("Principal Engineer"),
                    day("End of November 2019", "2019-11-30"),
                ),
                Row(
                    "Install 24 bollards, subject to a scheme of archaeological recording agreed with the County Archaeologist.",
                    stack(post("Principal Engineer"), post("County Archaeologist")),
                    span("2020/21", "2020-04-01", "2021-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "4",
            "That the Committee monitors the number of stalls.",
            label="Recommendation 4",
            rows=(
                Row(
                    "Report occupancy for each market day.",
                    held("Markets Manager", "Delphine Arkwright"),
                    again("Every six months", "FREQ=MONTHLY;INTERVAL=6"),
                ),
                Row(
                    "Publish a yearly health check of the town centre, including vacancy rates and footfall",
                    team("Economic Development"),
                    again("Annually in September", "FREQ=YEARLY;BYMONTH=9"),
                ),
            ),
        ),
    ),
)

TRANSPORT = Plan(
    council="Dunsford County Council",
    title="Home to School Transport: Scrutiny Action Plan",
    committee="Children’s Services Select Committee",
    when="2013-03-12",
    when_text="12 March 2013",
    recs=(
        Rec(
            "1",
            "That parents are told of decisions by 31 May each year.",
            label="Recommendation 1",
            rows=(
                Row(
                    "Bring forward the closing date for applications to 31 March, and say so on the form.",
                    post("Admissions Manager"),
                    month("Mar 14", "2014-03"),
                ),
                Row(
                    "Write a “What if I am refused?” guide.",
                    held("Transport Appeals Officer", "Siobhan Lyle"),
                    month("June 2013", "2013-06"),
                ),
            ),
        ),
        Rec(
            "2",
            "That routes said to be unsafe are walked with parents.",
            label="Recommendation 2",
            rows=(
                Row(
                    "Re-assess the 16 disputed routes at the time of day when children use them.",
                    stack(post("Road Safety Officer"), team("Transport Co-ordination Unit")),
                    span("Summer term 2013", "2013-04-01", "2013-07-31"),
                ),
                Row(
                    "Publish each assessment – with photographs – within ten working days.",
                    team("Transport Co-ordination Unit"),
                    state("Ongoing", "ongoing"),
                ),
                Row(
                    "Fund a crossing at Gallows Lane (£23,000).",
                    cllr("Octavia Mbatha", "Cabinet Member for Highways"),
                    span("2013/14", "2013-04-01", "2014-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "3",
            "That contracts reward punctuality.",
            label="Recommendation 3",
            rows=(
                Row(
                    "Add a bonus of up to 2% of the contract price, and a deduction for each late arrival.",
                    stack(held("Contracts Manager", "Ivor Pelling"), team("Procurement")),
                    since("September 2013 onwards", "2013-09-01"),
                ),
                Row(
                    "Fit trackers to all 140 minibuses",
                    body("Dunsford Coach Operators’ Association"),
                    upto("By 1 September 2014", "2014-09-01"),
                ),
            ),
        ),
        Rec(
            "4",
            "That pupils with special needs have the same escort every day.",
            label="Recommendation 4",
            rows=(
                Row(
                    "Survey families about changes of escort during the year 2012/13.",
                    post("SEN Manager"),
                    span("Apr-Jun 2013", "2013-04-01", "2013-06-30"),
                ),
                Row(
                    "Offer escorts a contract of 39 weeks; discuss with the unions first.",
                    stack(post("HR Manager"), held("Contracts Manager", "Ivor Pelling")),
                    state("Not yet started", "not_started"),
                ),
            ),
        ),
    ),
)

APPRENTICES = Plan(
    council="Ashgarth City Council",
    title="Apprenticeships and the Council’s Workforce – Monitoring Table",
    committee="Employment Scrutiny Panel",
    when="2025-01-21",
    when_text="21 January 2025",
    recs=(
        Rec(
            "1",
            "That 5% of the workforce are apprentices by 2027.",
            rows=(
                Row(
                    "Set a target for each directorate and report against it.",
                    held("Head of Workforce", "Nkechi Rotherby"),
                    upto("By March 2025", "2025-03-31", "month"),
                ),
                Row(
                    "Turn every vacancy at grades 3–5 into an apprenticeship unless the director gives a reason",
                    named("Dagfinn Shaw", "Recruitment Manager"),
                    since("From April 2025 onwards", "2025-04-01"),
                ),
                Row(
                    "Spend the unspent levy (£212,000) or pass it to small firms in the city.",
                    team("Workforce Development Team"),
                    span("2025-26", "2025-04-01", "2026-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "2",
            "That care leavers are guaranteed an interview.",
            rows=(
                Row(
                    "Change the recruitment policy.",
                    stack(
                        named("Dagfinn Shaw", "Recruitment Manager"),
                        team("Leaving Care Team"),
                        by="; ",
                    ),
                    state("Completed", "completed"),
                ),
                Row(
                    "Match each applicant with a mentor from outside the team which they hope to join.",
                    team("Leaving Care Team"),
                    span("First week of March 2025", "2025-03-01", "2025-03-07"),
                ),
            ),
        ),
        Rec(
            "3",
            "That colleges and the Council plan courses together.",
            rows=(
                Row(
                    "Hold a joint planning day with Ashgarth College and the two training providers.",
                    stack(
                        held("Head of Workforce", "Nkechi Rotherby"),
                        body("Ashgarth College"),
                        by="; ",
                    ),
                    day("14 February 2025", "2025-02-14"),
                ),
                Row(
                    "Publish a three-year forecast of skills needs (planning, social work, IT).",
                    post("Organisational Development Lead"),
                    span("Academic year 2025/26", "2025-09-01", "2026-08-31", "academic_year"),
                ),
                Row(
                    "Review the forecast",
                    post("Organisational Development Lead"),
                    again("Every two years", "FREQ=YEARLY;INTERVAL=2"),
                ),
            ),
        ),
        Rec(
            "4",
            "That apprentices have a voice.",
            rows=(
                Row(
                    "Elect two apprentices to the staff forum.",
                    body("Ashgarth Branch of the Public Workers’ Union"),
                    span("June, July and August 2025", "2025-06-01", "2025-08-31"),
                ),
                Row(
                    "Invite them to the Panel’s meeting on 15 July 2025.",
                    post("Scrutiny Officer"),
                    day("15 July 2025", "2025-07-15"),
                ),
            ),
        ),
    ),
)

MUSEUMS = Plan(
    council="Saltcote District Council",
    title="Museums and Heritage: Delivering the Recommendations",
    committee="Communities Overview Committee",
    when="2022-03-15",
    when_text="15 March 2022",
    recs=(
        Rec(
            "R1",
            "Bring the two museums under one management.",
            rows=(
                Row(
                    "Appoint a joint curator for two years in the first instance.",
                    held("Head of Culture", "Elspeth Okonjo"),
                    month("May 2022", "2022-05"),
                    portfolio="Cllr Gethin Marlow",
                ),
                Row(
                    "Merge the two catalogues (some 48,000 objects) and put those without personal data online.",
                    stack(held("Documentation Officer", "Rafe Lindholm"), team("IT Services")),
                    span("2022/23 and 2023/24", "2022-04-01", "2024-03-31"),
                    portfolio="Cllr Gethin Marlow",
                ),
            ),
        ),
        Rec(
            "R2",
            "Widen the audience.",
            rows=(
                Row(
                    "Offer free entry on the first Sunday of the month and in the evening once a quarter. The cost should not exceed £6,500 in the first year.",
                    held("Front of House Manager", "Aniela Prior"),
                    since("From 3 April 2022", "2022-04-03", "date"),
                    portfolio="Cllr Gethin Marlow",
                ),
                Row(
                    "Work with schools on three new sessions:\n• Smugglers and Salt;\n• Made in Saltcote; and\n• The Sea Came In, 1953",
                    stack(post("Learning Officer"), body("Saltcote Schools Partnership")),
                    upto("By end of Q2 2022/23", "2022-09-30"),
                    portfolio="Cllr Gethin Marlow\nCllr Ottoline Bhatt",
                ),
                Row(
                    "Make a film with British Sign Language for each gallery",
                    post("Learning Officer"),
                    span("Calendar year 2022", "2022-01-01", "2022-12-31", "year"),
                    portfolio="Cllr Ottoline Bhatt",
                ),
            ),
        ),
        Rec(
            "R4",
            "Look after the buildings.",
            rows=(
                Row(
                    "Repair the roof of the Custom House.",
                    stack(
                        held("Building Surveyor", "Wenceslas Tait"),
                        body("Harbour & Marsh Conservation Ltd"),
                    ),
                    day("Fri 30 September 2022", "2022-09-30"),
                    portfolio="Cllr Ottoline Bhatt",
                ),
                Row(
                    "Review fire precautions in both museums and act on what is found. Officers should take the advice of the Fire and Rescue Service on the timber stair at the Custom House, on the store beneath it in which spirits were kept, and on how visitors who use a wheelchair would leave the upper floor; and should bring any proposal that alters the listed fabric to the Planning Committee before work is ordered. The cost is to be met from the property reserve.",
                    stack(
                        held("Building Surveyor", "Wenceslas Tait"),
                        post("Health and Safety Adviser"),
                    ),
                    span("Draft by end June 2022, final August 2022", "2022-06-30", "2022-08-31"),
                    portfolio="Cllr Ottoline Bhatt",
                ),
            ),
        ),
        Rec(
            "R5",
            "Earn more.",
            rows=(
                Row(
                    "Let the café from a date after Easter.",
                    post("Commercial Manager"),
                    span("Second half of April 2022", "2022-04-16", "2022-04-30"),
                    portfolio="Cllr Gethin Marlow",
                ),
                Row(
                    "Set up a friends’ scheme – £25 a year, £10 for students.",
                    stack(post("Commercial Manager"), body("Friends of Saltcote Museums")),
                    span("Summer", "2022-06-01", "2022-08-31", "season"),
                    portfolio="Cllr Gethin Marlow",
                ),
                Row(
                    "Report income.",
                    post("Commercial Manager"),
                    again("Bi-annually (April and October)", "FREQ=YEARLY;BYMONTH=4,10"),
                    portfolio="Cllr Gethin Marlow",
                ),
            ),
        ),
    ),
)

DESK = held("Customer Services Manager", "Perpetua Ainsley")


def shared(turn: int) -> tuple[Row, ...]:
    """Return the five shared actions, with the slips of retyping that `turn` has."""
    quote = ("’", "'", "’", "’")[turn]
    stop = (".", "", ".", "")[turn]
    dash = ("–", "-", "–", "–")[turn]
    reports = "six" if turn < 2 else "Six"
    return (
        Row(
            f"Form a customer board, chaired by the Chief Executive{stop}",
            post("Chief Executive"),
            state("Completed", "completed"),
        ),
        Row(
            f"Publish the Council{quote}s service standards in one place{stop}",
            stack(DESK, team("Web Team")),
            day("31 December 2024", "2024-12-31"),
        ),
        Row(
            f"Report calls answered within 60 seconds to every meeting {dash} {reports} times a year{stop}",
            DESK,
            again("Every 2 months", "FREQ=MONTHLY;INTERVAL=2"),
        ),
        Row(
            "Train all staff who deal with the public (about 420)",
            said(
                "Learning & Development Team" + (".", "")[turn % 2],
                Officer(team="Learning & Development Team"),
            ),
            span("Jan – Mar 2025", "2025-01-01", "2025-03-31"),
        ),
        Row(
            "Ask customers what they think, by text message, within 24 hours of a call.",
            team("Insight Team"),
            since("November 2024 onwards", "2024-11-01")
            if turn != 2
            else since("February 2025 onwards", "2025-02-01"),
        ),
    )


CONTACT = Plan(
    council="Birkfield Metropolitan District Council",
    title="Getting Through: Scrutiny Review of Customer Contact – Action Plan",
    committee="Resources and Customer Scrutiny Commission",
    when="2024-09-10",
    when_text="10 September 2024",
    intro=("Several actions serve more than one recommendation and are printed under each.",),
    recs=(
        Rec("1", "That calls are answered promptly.", label="Recommendation 1", rows=shared(0)),
        Rec(
            "2",
            "That residents know what they can expect of the Council.",
            label="Recommendation 2",
            rows=(
                *shared(1),
                Row(
                    "Print the standards on the back of the council tax bill.",
                    post("Revenues Manager"),
                    month("March 2025", "2025-03"),
                ),
            ),
        ),
        Rec(
            "3",
            "That complaints lead to changes.",
            label="Recommendation 3",
            rows=(
                *shared(2)[:2],
                Row(
                    "Publish a yearly “You said, we did” report.",
                    DESK,
                    again("Annual review each May", "FREQ=YEARLY;BYMONTH=5"),
                ),
                *shared(2)[2:],
            ),
        ),
        Rec(
            "4",
            "That members’ enquiries have a single route.",
            label="Recommendation 4",
            rows=(
                shared(3)[0],
                shared(3)[3],
                Row(
                    "Give every ward member a named link officer.",
                    stack(post("Member Support Manager"), DESK),
                    day("4 November 2024", "2024-11-04"),
                ),
            ),
        ),
    ),
)

LIGHTING = Plan(
    council="Whinmoor Borough Council",
    title="Street Lighting Scrutiny Review – Action Plan",
    committee="Highways and Transport Scrutiny Committee",
    when="2020-01-14",
    when_text="14 January 2020",
    intro=(
        "Initials are those of the lead officers. The plan was agreed by the Committee’s working group on 17 December 2019.",
    ),
    recs=(
        Rec(
            "1",
            "Finish the change to LED.",
            rows=(
                Row(
                    "Replace the last 3,150 sodium lanterns, beginning with main roads and ending with cul-de-sacs that have fewer than ten houses.",
                    only("AK"),
                    span("2020-2021", "2020-04-01", "2021-03-31", "financial_year"),
                ),
                Row(
                    "Recover the saving in energy (estimated at £118,000 a year) for the lighting budget.",
                    stack(only("AK"), only("RJT"), by=" / "),
                    upto("Before 1 April 2020", "2020-03-31"),
                ),
                Row(
                    "Publish the programme street by street",
                    team("Highways Communications"),
                    month("Feb 20", "2020-02"),
                ),
            ),
        ),
        Rec(
            "2",
            "Settle where lights are dimmed or switched off.",
            rows=(
                Row(
                    "Adopt criteria: traffic, crime, collisions and whether shift workers walk that way.",
                    stack(post("Lighting Engineer"), team("Community Safety")),
                    month("April 2020", "2020-04"),
                ),
                Row(
                    "Hold a trial of switching off between midnight and 5am in four parishes, with the agreement of each parish council and after a survey of all households; stop the trial at once if the Police ask for it.",
                    stack(post("Lighting Engineer"), body("Whinmoor & Dale Police")),
                    span("Winter 2020/21", "2020-12-01", "2021-02-28", "season"),
                ),
                Row(
                    "Decide whether to extend the trial.",
                    cllr("Hepzibah Moncrieff", "Cabinet Member for Highways"),
                    span("Early 2021", "2021-01-01", "2021-04-30"),
                ),
            ),
        ),
        Rec(
            "3",
            "Repair faults faster.",
            rows=(
                Row(
                    "Cut the target from ten working days to five.",
                    only("AK"),
                    day("1st April 2020", "2020-04-01"),
                ),
                Row(
                    "Let residents report a fault by the number on the column; acknowledge it within an hour.",
                    stack(team("Digital Services"), post("Lighting Engineer")),
                    span("Mid May 2020", "2020-05-11", "2020-05-20"),
                ),
                Row(
                    "Claim from the network operator whenever a cable fault lasts for more than 20 days",
                    only("RJT"),
                    again("Monthly until March 2021", "FREQ=MONTHLY;UNTIL=20210331"),
                ),
            ),
        ),
        Rec(
            "4",
            "Look after heritage columns.",
            rows=(
                Row(
                    "List the columns worth keeping, with the help of the Civic Trust.",
                    stack(post("Conservation Officer"), body("Whinmoor Civic Trust")),
                    span("April to September 2020", "2020-04-01", "2020-09-30"),
                ),
                Row(
                    "Paint those in Bridge Street in time for the 800th anniversary of the charter.",
                    only("AK"),
                    day("2020-06-01", "2020-06-01"),
                ),
                Row(
                    "Take no more cast-iron columns away without consent",
                    post("Head of Highways"),
                    state("In place", "completed"),
                ),
            ),
        ),
    ),
)
