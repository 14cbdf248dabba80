# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans that answer, report or propose: most of them say neither who nor when."""

from maker.truth import (
    BLANK,
    NOBODY,
    Plan,
    Rec,
    Row,
    When,
    body,
    day,
    month,
    only,
    post,
    stack,
    state,
    team,
    upto,
)


def answered(number: int, response: str, answer: str, text: str, *comments: str) -> Rec:
    """Return a recommendation with the decision on it and what is said about that."""
    return Rec(str(number), text, response=response, answer=answer, comments=comments)


DENTISTS = Plan(
    council="Marrowdale Borough Council",
    title="Finding a Dentist: the Cabinet’s Answer to the Scrutiny Review",
    committee="Health and Wellbeing Scrutiny Committee",
    when="2019-09-19",
    when_text="19 September 2019",
    intro=(
        "The Committee’s report was put to the Cabinet on 25 June 2019. Its ten recommendations are set out below with the Cabinet’s decision on each. The Committee is invited to say whether it wishes to take any of them further.",
    ),
    recs=(
        answered(
            1,
            "accepted",
            "Accepted",
            "That the Council publishes a list of the practices which are taking new patients.",
            "The list has been on the website since 1 August 2019 and is checked on the first working day of each month.",
        ),
        answered(
            2,
            "accepted",
            "Accepted",
            "That the Leader writes to NHS England about the hours lost when two practices in Cleaver Street closed.",
            "The letter was sent on 12 August. No reply has been received.",
        ),
        answered(
            3,
            "partially_accepted",
            "Accepted in part",
            "That fluoride varnish is offered to every child under five, in nurseries and at home.",
            "Varnish will be offered in the 31 nurseries of the four wards with the most decay.",
            "There are too few dental nurses to visit homes. The Director of Public Health will look at this again when the contract is let in 2021.",
        ),
        answered(
            4,
            "rejected",
            "Rejected",
            "That the Council buys and runs a mobile surgery.",
            "The Council has no power to provide treatment, and the van seen by members on their visit cost £310,000.",
        ),
        answered(
            5,
            "accepted",
            "Accepted",
            "That access to dentists has a chapter of its own in the Joint Strategic Needs Assessment.",
        ),
        answered(
            6,
            "partially_accepted",
            "Partially accepted",
            "That teeth are brushed under supervision in all primary schools.",
            "Schools cannot be obliged to take part. Forty of 58 have said that they will, and brushes and paste will be paid for out of the public health grant.",
        ),
        answered(
            7,
            "accepted",
            "Accepted",
            "That care homes are required to have a plan for the mouth care of each resident.",
            "This will be a condition of all contracts from 1 April 2020.",
        ),
        answered(
            8,
            "noted",
            "Noted",
            "That the national contract for dentists is changed so that it pays for prevention.",
            "This is a matter for the Government. The Member of Parliament has been given a copy of the report.",
        ),
        answered(
            9,
            "rejected",
            "Rejected",
            "That patients who have to travel more than ten miles are given vouchers for a taxi.",
            "Patients on low incomes can already claim their fares from the NHS.",
        ),
        answered(
            10,
            "accepted",
            "Accepted",
            "That the Cabinet Member comes back to the Committee in six months.",
        ),
    ),
)


def replied(number: int, response: str, text: str, *reply: str) -> Rec:
    """Return a recommendation with the paragraphs that reply to it."""
    return Rec(f"({number})", text, response=response, answer="\n".join(reply))


DITCHES = Plan(
    council="Undersedge District Council",
    title="Ditches and Culverts: the Council’s Reply to the Inquiry",
    committee="Flood and Environment Scrutiny Committee",
    when="2014-11-10",
    when_text="10 November 2014",
    intro=(
        "The Committee published its report on 14 July 2014, after the floods of the winter before. Its recommendations are given here in the order of the report, each with the paragraph it is taken from, and are followed by the Council’s reply.",
    ),
    recs=(
        replied(
            1,
            "accepted",
            "We recommend that the Council draws up a register of every culvert in the district, with its owner, its size and the date on which it was last cleared. (Paragraph 2)",
            "We agree that a register is needed. A first list of 214 culverts was made from the old drainage books during the summer, and the parish councils have been asked to correct it.",
            "The register will be put on the website once the owners have been told what it says about them.",
        ),
        replied(
            2,
            "accepted",
            "Those whose land a ditch runs through should be reminded each autumn of what the law asks of them. (Paragraph 6)",
            "The Council accepts this recommendation. Letters were sent to 1,140 owners in October and will be sent again every year.",
        ),
        replied(
            3,
            "rejected",
            "The Council should take over the maintenance of all private culverts that pass under a road. (Paragraph 9)",
            "The Council does not accept this recommendation. The work would cost about £90,000 a year and would relieve owners of a duty which is theirs.",
            "Where a culvert is dangerous and its owner does nothing we will do the work at the owner’s expense, as paragraph 11 of the report suggests.",
        ),
        replied(
            4,
            "accepted",
            "We recommend that grilles are inspected before a storm as well as after it, and that the gang carries a list of those which block first. (Paragraphs 15 and 16)",
            "We agree. The list was drawn up with the men who do the work, and the 36 grilles on it are now visited whenever the Met Office gives a yellow warning for rain.",
        ),
        replied(
            5,
            "noted",
            "The County Council should share the results of its survey of gullies. (Paragraph 18)",
            "Noted. The survey belongs to the highway authority, to which the report has been sent.",
        ),
        replied(
            6,
            "partially_accepted",
            "We recommend that no new culvert is allowed where an open ditch would serve, and that developers are made to open up those that they find. (Paragraphs 21 to 23)",
            "We accept this in part. The first half is already the policy of the Council, and was upheld by an inspector in May.",
            "We have no means of making a developer open an old culvert, which may lie on somebody else’s land; we will ask for it when we are consulted before an application is made.",
        ),
        replied(
            7,
            "rejected",
            "A screen should be fitted at the mouth of the Tannery culvert before the winter. (Paragraph 27)",
            "We do not agree. The culvert was surveyed by camera in August and is clear, and a screen which nobody can reach when the river is high would do more harm than good.",
        ),
        replied(
            8,
            "accepted",
            "The post of drainage engineer, which has been empty since March 2013, should be filled. (Paragraph 30)",
            "We agree, and the post was advertised in September. The cost can be met from the reserve for flood recovery (page 40 of the budget book).",
        ),
        replied(
            9,
            "noted",
            "We recommend that the Committee is told each year how many homes were flooded from ditches and culverts. (Paragraph 34)",
            "Noted.",
            "Figures are kept by postcode and not by cause. We will ask the insurers’ association whether its own can be used.",
        ),
    ),
)

FOLLOWED = (
    (
        "Implemented",
        (
            "No hostel should take in a person under 18 without telling Children’s Services on the same day. (S41)",
            "Residents should be given a key to their own room. (1.12)",
            "Fire drills should be held at night as well as by day, and the time taken should be written down. (1.46)",
            "Staff who work alone should carry an alarm. (2.3)",
        ),
    ),
    (
        "Partially implemented",
        (
            "Every resident should have a plan for moving on, which is reviewed each month. (S43)",
            "Rooms should be cleaned and painted before they are let again. (1.20)",
            "Complaints should be answered in writing within ten days. (2.17)",
        ),
    ),
    (
        "Not implemented",
        (
            "The number of beds at Quay House should be reduced to forty. (S47)",
            "There should be a place where couples can live together. (1.31)",
            "Residents should be able to see a doctor or a nurse in the hostel each week. (1.52)",
            "The Council should publish how long people wait for a bed. (2.22)",
        ),
    ),
)

LODGINGS = Plan(
    council="Thornwick City Council",
    title="Hostels for Homeless People: What Became of the Inspectors’ Recommendations",
    committee="Housing Scrutiny Panel",
    when="2016-12-06",
    when_text="6 December 2016",
    intro=(
        "Inspectors visited the city’s four hostels in May 2015. Officers went back in October 2016 to see what had become of the eleven recommendations. The reference after each is to the inspectors’ report; S marks its summary.",
    ),
    recs=tuple(
        Rec(f"({number})", text, answer=heading)
        for number, (heading, text) in enumerate(
            ((heading, text) for heading, texts in FOLLOWED for text in texts), start=1
        )
    ),
)


def alone(text: str, *, rag: str | None = None, progress: str | None = None) -> Row:
    """Return a row that says neither who nor when."""
    return Row(text, NOBODY, BLANK, rag=rag, progress=progress)


FORUM = Plan(
    council="Gwernfelin County Council",
    title="Actions from the Last Meeting",
    committee="Adult Services Scrutiny Forum",
    when="2023-03-21",
    when_text="21 March 2023",
    intro=(
        "The Forum went through the list of actions from its meeting of 24 January 2023 and heard from officers how each of them stood.",
    ),
    recs=(
        Rec(
            "",
            "",
            rows=(
                alone(
                    "1. Key partnerships: the Head of Adult Services is to bring a map of who pays for what, with the health board’s own figures beside the Council’s. The board has been asked for them twice.",
                    rag="ONGOING",
                ),
                alone(
                    "2a Finance team: a note on the two posts that were empty at Christmas. The note was sent to members on 3 February.",
                    rag="COMPLETED",
                ),
                alone(
                    "2b Finance team: members to be told by email when the posts have been filled.",
                    rag="OPEN",
                ),
                alone(
                    "3. Day centres: a visit to the centres at Pont Isaf and Trefawr, with the carers’ group, before the consultation ends.",
                    rag="ONGOING",
                ),
                alone("4. Waiting times for an occupational therapist by area.", rag="COMPLETED"),
                alone(
                    "5. Direct payments: officers to find out why a third of those who were offered a direct payment last year did not take it up, and whether the form itself (eleven pages) is the reason.",
                    rag="OPEN",
                ),
                alone(
                    "6. Winter plan: Mrs Prosser to say how many people were discharged from hospital to a home that was not their own.",
                    rag="COMPLETED",
                ),
                alone(
                    "7. Forward plan: the review of respite care to be moved from May to July.",
                    rag="COMPLETED",
                ),
            ),
        ),
    ),
)

SNAPSHOT = Plan(
    council="Quillbury Borough Council",
    title="Ageing Well in Quillbury: a Snapshot of Progress",
    committee="Healthy Communities Scrutiny Committee",
    when="2024-04-23",
    when_text="Tuesday 23 April 2024",
    intro=(
        "The Committee agreed six priorities in October 2022. This page says how far each has come and is brought up to date twice a year.",
    ),
    recs=(
        Rec(
            "",
            "",
            rows=(
                alone(
                    "Make it easier to get about the town on foot.",
                    progress="• 64 dropped kerbs put in, of 90 that were asked for\n• 22 benches with arms placed between the hospital and the market\n• crossing times at Friar Gate lengthened in November 2023",
                ),
                alone(
                    "Help people to hear of what is on near them.",
                    progress="• What’s On printed and sent to 9,400 homes each quarter\n• 31 groups have joined the online directory",
                ),
                alone(
                    "Reduce falls at home.",
                    progress="• strength and balance classes run in all seven wards\n• 412 homes checked by the Fire and Rescue Service\n• a second falls nurse has been in post since January 2024\n• fewer people were taken to hospital after a fall than in any year since 2018",
                ),
                alone(
                    "Work with the bus companies to keep the daytime routes that older people use most.",
                    progress="• route 14 saved until March 2025 with a grant from the County Council",
                ),
                alone(
                    "Train staff who meet the public to recognise dementia.",
                    progress="• 118 staff trained; 40 more are booked for May\n• the theatre and both leisure centres now hold the dementia-friendly award",
                ),
                alone(
                    "Offer every person over 75 who lives alone a call each week.",
                    progress="• 37 volunteers recruited\n• 205 people are called each week; 60 are waiting",
                ),
            ),
        ),
    ),
)

HAMLET = Plan(
    council="Nether Callow Parish Council",
    title="Action Points from the Meeting",
    committee="Amenities Committee",
    when="2021-04-08",
    when_text="8 April 2021",
    intro=(
        "Present: Councillors H Pym (Chairman), S Lunn, R Tolley and A Wragg; Mrs J Keast (Clerk). Two members of the public.",
    ),
    recs=(
        Rec(
            "(1)",
            "External bodies (February)",
            rows=(
                Row(
                    "Ask the police for their figures for the village each month",
                    only("RT"),
                    day("30 April 2021", "2021-04-30"),
                    progress="Figures for March received",
                ),
                Row(
                    "Tell the bus users’ group that the shelter is to be moved",
                    only("RT"),
                    day("6 May 2021", "2021-05-06"),
                ),
            ),
        ),
        Rec(
            "(2)",
            "Footpaths",
            rows=(
                Row(
                    "Walk path 14 and list the stiles that are broken",
                    only("AW"),
                    month("May 2021", "2021-05"),
                    progress="Walked on 2 April: four stiles and a gate",
                ),
                Row(
                    "Report the fallen oak on path 9 to the county",
                    only("AW"),
                    month("June", "2021-06"),
                    progress="No reply yet",
                ),
            ),
        ),
        Rec(
            "(3)",
            "Playground inspection",
            rows=(
                Row(
                    "Get three prices for a new swing seat and for the matting under it",
                    stack(only("HP"), only("SL"), by="/"),
                    When("Next meeting", "relative"),
                    progress="Two are in; the third has been chased",
                ),
            ),
        ),
        Rec(
            "(4)",
            "Village hall car park (March)",
            rows=(
                Row(
                    "Write to the county about the blocked drain",
                    post("Clerk"),
                    state("ASAP", "immediate"),
                    progress="Letter sent 9 March",
                ),
            ),
        ),
        Rec(
            "(5)",
            "Website",
            rows=(
                Row(
                    "Describe all pictures in words, for those who cannot see them",
                    only("SL"),
                    state("Ongoing", "ongoing"),
                ),
            ),
        ),
        Rec(
            "(6)",
            "Annual parish meeting",
            rows=(
                Row(
                    "Book the hall and invite the school",
                    post("Clerk"),
                    day("14 May 2021", "2021-05-14"),
                    progress="Hall booked",
                ),
                Row("Draft the Chairman’s report", only("HP"), day("30 April 2021", "2021-04-30")),
            ),
        ),
        Rec(
            "(7)",
            "Litter pick",
            rows=(
                Row(
                    "Order ten pairs of gloves and a box of bags", only("AW"), BLANK, progress="Yes"
                ),
            ),
        ),
    ),
)

ACCESS = Plan(
    council="Glenmarrick and Loughside District Council",
    title="Open to Everyone: Disability Action Plan 2023-2027",
    committee="Equality and Inclusion Committee",
    when="2023-09-14",
    when_text="14 September 2023",
    intro=(
        "The plan was drawn up with the Disability Reference Group. Actions are numbered within their groups.",
    ),
    recs=(
        Rec(
            "1.1",
            "Buildings",
            theme="1.0 Access",
            rows=(
                Row(
                    "1.1.1 Put a hearing loop into each room in which the Council meets.",
                    post("Facilities Manager"),
                    day("31 March 2024", "2024-03-31"),
                    outcome="Loops in nine rooms",
                ),
                Row(
                    "1.1.2 Audit the doors, ramps and toilets of all leisure centres with members of the Reference Group.",
                    stack(post("Access Officer"), post("Leisure Operations Manager")),
                    month("June 2024", "2024-06"),
                    outcome="Six audits; a list of works with prices",
                ),
                Row(
                    "1.1.3 Open a Changing Places toilet in Loughside.",
                    team("Capital Projects"),
                    upto("By 30 September 2025", "2025-09-30"),
                    outcome="Toilet in use",
                ),
            ),
        ),
        Rec(
            "1.2",
            "Parks and Play",
            theme="1.0 Access",
            rows=(
                Row(
                    "1.2.1 Buy play equipment that a child in a wheelchair can use for two parks a year",
                    post("Parks Manager"),
                    month("May 2025", "2025-05"),
                    outcome="Eight parks by 2027",
                ),
                Row(
                    "1.2.2 Lend beach wheelchairs from the kiosk at Rinmore.",
                    stack(post("Parks Manager"), body("Rinmore Lifeguard Club"), by=" / "),
                    day("1 June 2024", "2024-06-01"),
                    outcome="200 loans a season",
                ),
            ),
        ),
        Rec(
            "2.1",
            "Website",
            theme="2.0 Information",
            rows=(
                Row(
                    "2.1.1 Test the ten most visited pages with people who use a screen reader, and mend what they find.",
                    post("Digital Manager"),
                    month("January 2024", "2024-01"),
                    outcome="Faults found and mended",
                ),
            ),
        ),
        Rec(
            "2.2",
            "Meetings",
            theme="2.0 Information",
            rows=(
                Row(
                    "2.2.1 Offer a sign language interpreter at all public meetings.",
                    team("Democratic Services"),
                    day("2 October 2023", "2023-10-02"),
                    outcome="Offers made and taken up",
                ),
                Row(
                    "2.2.2 Write an easy-read summary of the corporate plan.",
                    stack(post("Policy Officer"), team("Communications")),
                    month("April 2024", "2024-04"),
                    outcome="Summary published",
                ),
            ),
        ),
        Rec(
            "3.1",
            "Recruitment",
            theme="3.0 Employment",
            rows=(
                Row(
                    "3.1.1 Guarantee an interview to disabled people who have the skills that a post requires.",
                    post("Head of HR and Organisational Development"),
                    day("1 January 2024", "2024-01-01"),
                    outcome="Share of applicants interviewed",
                ),
                Row(
                    "3.1.2 Take four people a year on work placements",
                    stack(team("Human Resources"), body("Glenmarrick Employability Trust")),
                    upto("By the end of March 2025", "2025-03-31"),
                    outcome="Four placements, two of which lead to a job",
                ),
            ),
        ),
    ),
)

ECONOMY, COMMUNITY, TRANSPORT = (
    "Economic Development Panel",
    "Community Services Panel",
    "Transport Panel",
)
UNFINISHED = (
    (
        ECONOMY,
        "Farm shops",
        "Members wished to know why so little of what is grown on the island is sold on it. Evidence was taken from two growers and a hotel.",
        "Enquiry not to be pursued.",
    ),
    (
        ECONOMY,
        "Empty boatyards",
        "An enquiry into four yards on the estuary, three of them the Council’s own, and into the firms that have asked to rent them.",
        "The Director of Regeneration to write a paper on the condition of the yards and on the rents that were refused, and the Board to decide when it has seen it whether members should begin again.",
    ),
    (
        ECONOMY,
        "Call centre grant",
        "Whether the 120 jobs that were promised in 2001 ever came.",
        "To become part of the review of grants to business.",
    ),
    (
        COMMUNITY,
        "Youth clubs in villages",
        "The Panel visited five clubs and drafted a report, which was not agreed before the elections. The draft says that volunteers are leaving because of the paperwork and that a shared clerk would cost less than the posts which were cut.",
        "Bring the draft up to date with this year’s figures and submit it to the Cabinet. The clubs that were visited should be shown it first, should be given three weeks in which to correct it, and should be invited to the meeting at which it is discussed.",
    ),
    (
        COMMUNITY,
        "Meals on wheels",
        "A comparison of prices with those of other islands.",
        "Enquiry not to be pursued.",
    ),
    (
        COMMUNITY,
        "Library opening hours",
        "A petition of 2,300 names was referred to the Panel in January. The Panel heard the lead petitioner and asked for a count of visitors by the hour, which was made in one week of February when two libraries were closed for repairs and half of the schools were on holiday.",
        "Repeat the count in a week of term, at all eleven libraries, and send the result to the lead petitioner and to the Cabinet Member. If it shows that evenings are wanted more than mornings, a trial at one library should follow and should last long enough for people to hear of it.",
    ),
    (
        COMMUNITY,
        "Allotment rents",
        "Rents had not been raised for nine years.",
        "No further work. The rents were raised in April.",
    ),
    (
        TRANSPORT,
        "Ferry fares for residents",
        "Members met the company twice. It would not show its accounts, and said that a residents’ card would have to be paid for by visitors.",
        "Ask the Office of Fair Trading whether it would look at the route, and publish the company’s letters.",
    ),
    (
        TRANSPORT,
        "Road works in the season",
        "Complaints about works on the coast road in August.",
        "Agree a ban from Whitsun to mid-September with the highways contractor and the water company.",
    ),
    (
        TRANSPORT,
        "Cycle hire",
        "An idea raised by a member of the public.",
        "Refer to the local access forum.",
    ),
)

PANELS = Plan(
    council="Ravenisle Council",
    title="Unfinished Work of the Former Scrutiny Panels",
    committee="Overview and Scrutiny Management Board",
    when="2006-10-12",
    when_text="12 October 2006",
    intro=(
        "The three scrutiny panels came to an end at the annual meeting of the Council. What each had begun and not finished is listed below, with what officers propose. The Board is asked to agree the last column.",
    ),
    recs=tuple(
        Rec(f"({number})", item, theme=panel, detail=detail, rows=(alone(action),))
        for number, (panel, item, detail, action) in enumerate(UNFINISHED, start=1)
    ),
)
