# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans that are kept as documents of a word processor."""

from maker.truth import (
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
    since,
    span,
    stack,
    state,
    team,
    upto,
)

ALLOTMENTS = Plan(
    council="Averley Borough Council",
    title="Room to Grow: Scrutiny Review of Allotments – Action Plan",
    committee="Environment Overview and Scrutiny Panel",
    when="2019-03-14",
    when_text="14 March 2019",
    intro=(
        "The Panel agreed its report on 17 January 2019 and asked for this plan within eight weeks.",
    ),
    recs=(
        Rec(
            "1",
            "That nobody waits more than two years for a plot.",
            label="Recommendation 1",
            comments=(
                "There are 418 people on the list and 61 plots were let last year. Some names have been on the list since 2011 and may no longer want a plot.",
                "Halving full-size plots as they fall vacant would help most; the Allotment Federation is content with that.",
            ),
            rows=(
                Row(
                    "Write to everybody on the waiting list and take off those who do not reply within six weeks.",
                    held("Allotments Officer", "Wilhelmina Tarrant"),
                    day("30 April 2019", "2019-04-30"),
                ),
                Row(
                    "Offer half plots at eight sites, with the rent in proportion",
                    stack(
                        held("Allotments Officer", "Wilhelmina Tarrant"),
                        body("Averley Allotment Federation"),
                    ),
                    since("From October 2019", "2019-10-01"),
                ),
                Row(
                    "Survey the former nursery at Quarry Lane as a new site:\n• soil tests;\n• access for vehicles; and\n• the cost of a water supply",
                    stack(post("Estates Surveyor"), team("Environmental Health")),
                    span("Summer 2019", "2019-06-01", "2019-08-31", "season"),
                ),
            ),
        ),
        Rec(
            "2",
            "That water is available at every site.",
            label="Recommendation 2",
            comments=("Five of the 23 sites have no supply.",),
            rows=(
                Row(
                    "Put standpipes in at Dell Road and Fuller’s Meadow (budget £11,400).",
                    post("Parks Contracts Manager"),
                    upto("By the end of 2019/20", "2020-03-31"),
                ),
                Row(
                    "Give each site without mains water two 1,000-litre tanks.",
                    post("Parks Contracts Manager"),
                    state("Completed", "completed"),
                ),
            ),
        ),
        Rec(
            "3",
            "That associations which wish to manage their own site are helped to do so.",
            label="Recommendation 3",
            comments=("Two associations have asked since the review began.",),
            rows=(
                Row(
                    "Draw up a model lease with a break clause after three years.",
                    stack(team("Legal Services"), held("Allotments Officer", "Wilhelmina Tarrant")),
                    month("July 2019", "2019-07"),
                ),
                Row(
                    "Report to the Panel on rents, vacancies and complaints",
                    named("Lorcan Pettifer", "Head of Parks and Open Spaces"),
                    again("Annually from March 2020", "FREQ=YEARLY", "2020-03-01", "2020-03-31"),
                ),
            ),
        ),
    ),
)

HOMECARE = Plan(
    council="Brindlecombe County Council",
    title="Care at Home: Progress on the Action Plan",
    committee="Adults Scrutiny Committee",
    when="2022-09-20",
    when_text="20 September 2022",
    recs=(
        Rec(
            "1",
            "That visits of fifteen minutes are used for welfare checks only.",
            rows=(
                Row(
                    "1.1 Review all 266 care plans with a visit of fifteen minutes.",
                    held("Locality Manager", "Hester Okonkwo"),
                    upto("By 31 December 2022", "2022-12-31"),
                    progress="Ninety reviewed.",
                ),
                Row(
                    "1.2 Change the brokerage form so that a short visit has to be justified",
                    team("Brokerage Team"),
                    month("Oct 2022", "2022-10"),
                    progress="Form drafted; to be tried in the north of the county first.",
                ),
            ),
        ),
        Rec(
            "2",
            "That care workers are paid for the time they travel.",
            rows=(
                Row(
                    "2.1 Write payment for travel into the new contract.",
                    stack(post("Commissioning Manager"), team("Procurement")),
                    span("Q4 2022/23", "2023-01-01", "2023-03-31", "quarter"),
                    progress="Tender documents are with Legal.",
                ),
                Row(
                    "2.2 Ask providers for evidence:\n• a sample of rotas;\n• pay slips for the same week",
                    held("Contracts Officer", "Ravi Tunstall"),
                    again("Six-monthly", "FREQ=MONTHLY;INTERVAL=6"),
                    progress="First return is due in November.",
                ),
                Row(
                    "2.3 Press the Government for funding",
                    cllr("Annora Whitby", "Cabinet Member for Adult Care"),
                    state("Ongoing", "ongoing"),
                    progress="Letter sent on 4 August.",
                ),
            ),
        ),
        Rec(
            "3",
            "That people know who is coming, and when.",
            rows=(
                Row(
                    "3.1 Pilot text messages with two providers in Ashby Cross.",
                    stack(
                        held("Contracts Officer", "Ravi Tunstall"), body("Bluebell Home Care Ltd")
                    ),
                    span("January – March 2023", "2023-01-01", "2023-03-31"),
                    progress="Data protection assessment signed.",
                ),
                Row(
                    "3.2 Publish the pilot’s results.",
                    held("Locality Manager", "Hester Okonkwo"),
                    state("TBC", "to_be_confirmed"),
                    progress="Follows 3.1.",
                ),
            ),
        ),
    ),
)

DOGS = Plan(
    council="Coldmere District Council",
    title="Dog Fouling and Stray Dogs – Cabinet Response",
    committee="Community Wellbeing Scrutiny Committee",
    when="2016-06-09",
    when_text="9 June 2016",
    intro=(
        "Cabinet’s response to each of the six recommendations is set out in a form of its own.",
    ),
    recs=(
        Rec(
            "1",
            "Put bins where people walk, and not only where they park.",
            response="accepted",
            answer="Agreed. The present sites were chosen for the convenience of the lorry.",
            rows=(
                Row(
                    "Move 40 bins to the footpaths on the map in Appendix 2.",
                    held("Street Scene Manager", "Odette Farrow"),
                    day("30 September 2016", "2016-09-30"),
                ),
            ),
        ),
        Rec(
            "2",
            "Name and photograph those who are fined.",
            response="rejected",
            answer="Not agreed. Legal advice is that this would not be proportionate.",
        ),
        Rec(
            "3",
            "Train more officers to issue fixed penalties.",
            response="accepted",
            answer="Agreed.",
            rows=(
                Row(
                    "Authorise the eleven park rangers and the two car park supervisors, after a day’s training and a day with the police.",
                    stack(post("Licensing and Enforcement Manager"), team("Human Resources")),
                    span("July/August 2016", "2016-07-01", "2016-08-31"),
                ),
            ),
        ),
        Rec(
            "4",
            "Give out free bags.",
            response="partially_accepted",
            answer="Agreed in part. Bags will be sold at cost in libraries.",
            rows=(
                Row(
                    "Order 50,000 bags and a stand for every library",
                    stack(post("Procurement Officer"), team("Library Service")),
                    month("Aug 2016", "2016-08"),
                ),
            ),
        ),
        Rec(
            "5",
            "Keep the kennels contract local.",
            response="accepted",
            answer="Agreed, subject to the rules on competition.",
            rows=(
                Row(
                    "Advertise the contract in three lots so that a single kennels can bid for one.",
                    named("Cuthbert Neame", "Head of Environmental Services"),
                    upto("Before 1 April 2017", "2017-03-31"),
                ),
            ),
        ),
        Rec(
            "6",
            "Run a campaign with schools.",
            response="accepted",
            answer="Agreed.",
            rows=(
                Row(
                    "Hold a poster competition for pupils in years 4 to 6.",
                    stack(team("Communications"), body("Coldmere Dogs Trust")),
                    span("Academic year 2016/17", "2016-09-01", "2017-08-31", "academic_year"),
                ),
            ),
        ),
    ),
)

NOISE = Plan(
    council="Dunmere City Council",
    title="Noise at Night: Action Plan",
    committee="Regulatory Services Scrutiny Group",
    when="2023-01-24",
    when_text="24 January 2023",
    recs=(
        Rec(
            "1",
            "That the night-time noise service works on Sundays as well.",
            theme="Service hours",
            priority="High",
            rows=(
                Row(
                    "Consult the three officers concerned and the union on a new rota.",
                    held("Environmental Protection Manager", "Sunniva Hart"),
                    upto("By 31 March 2023", "2023-03-31"),
                ),
                Row(
                    "Start the Sunday service.",
                    held("Environmental Protection Manager", "Sunniva Hart"),
                    day("7 May 2023", "2023-05-07"),
                ),
            ),
        ),
        Rec(
            "2",
            "That people who complain are told what has been done.",
            theme="Communication",
            priority="Medium",
            rows=(
                Row(
                    "Send an automatic message when a case is opened, when it is visited and when it is closed",
                    stack(team("Digital Services"), post("Customer Relations Manager")),
                    span("Q1 2023/24", "2023-04-01", "2023-06-30", "quarter"),
                ),
            ),
        ),
        Rec(
            "3",
            "That new flats above bars are properly insulated.",
            theme="Planning",
            priority="High",
            rows=(
                Row(
                    "Add a standard condition on sound insulation to permissions in the Cultural Quarter.",
                    stack(post("Development Manager"), team("Building Control")),
                    state("In place", "completed"),
                ),
                Row(
                    "Check a tenth of finished schemes by measurement.",
                    team("Building Control"),
                    again("Annually from 2023/24", "FREQ=YEARLY", "2023-04-01", "2024-03-31"),
                ),
            ),
        ),
        Rec(
            "4",
            "That landlords of students take responsibility for parties.",
            theme="Communication",
            priority="Low",
            rows=(
                Row(
                    "Write a tenancy clause with the University and the landlords’ forum.",
                    stack(post("Private Sector Housing Officer"), body("University of Dunmere")),
                    span("Summer 2023", "2023-06-01", "2023-08-31", "season"),
                ),
            ),
        ),
    ),
)

HOMELESS = Plan(
    council="Elverton Borough Council",
    title="Review of Temporary Accommodation",
    committee="Communities Overview and Scrutiny Committee",
    when="2013-02-12",
    when_text="12 February 2013",
    recs=(
        Rec(
            "(1)",
            "That no family with children stays in bed and breakfast for longer than six weeks.",
            response="accepted",
            answer="Agreed. Eleven families were over the limit in 2012.",
            member="Councillor Percival Dray",
            rows=(Row("", only("Yolanda Spurr"), upto("By June 2013", "2013-06-30", "month")),),
        ),
        Rec(
            "(2)",
            "That a list of landlords willing to let to people on benefit is kept and is shown to every applicant on the day they apply.",
            response="accepted",
            answer="Agreed",
            member="Councillor Percival Dray",
            rows=(
                Row(
                    "",
                    named("Yolanda Spurr", "Housing Options Manager"),
                    day("1 May 2013", "2013-05-01"),
                ),
            ),
        ),
        Rec(
            "(3)",
            "That the Council buys a hostel.",
            response="rejected",
            answer="Rejected. There is no capital for a purchase in the present programme, and the running costs would fall on the general fund.",
            member="Councillor Henrietta Boon",
        ),
        Rec(
            "(4)",
            "That an officer from Housing sits with the Revenues team on two days a week.",
            response="accepted",
            answer="Accepted. A desk has been found.",
            member="Councillor Henrietta Boon",
            rows=(Row("", only("Gareth Inchbald"), state("Ongoing", "ongoing")),),
        ),
        Rec(
            "(5)",
            "That the number of households in each kind of accommodation is reported to members.",
            response="accepted",
            answer="Agreed",
            member="Councillor Percival Dray",
            rows=(
                Row(
                    "",
                    only("Gareth Inchbald"),
                    again(
                        "Quarterly from July 2013",
                        "FREQ=MONTHLY;INTERVAL=3",
                        "2013-07-01",
                        "2013-07-31",
                    ),
                ),
            ),
        ),
        Rec(
            "(6)",
            "That the Committee looks at this again in a year.",
            response="noted",
            answer="Noted",
            member="Councillor Percival Dray",
            rows=(Row("", team("Scrutiny Support"), month("February 2014", "2014-02")),),
        ),
    ),
)

PARKING = Plan(
    council="Foxmoor Borough Council",
    title="Residents’ Parking: Draft Action Plan",
    committee="Place Scrutiny Committee",
    when="2019-01-15",
    when_text="15 January 2019",
    recs=(
        Rec(
            "1",
            "That permits can be bought online.",
            rows=(
                Row(
                    "Choose a supplier and agree the price of a permit for a second car.",
                    held("Parking Services Manager", "Ida Vosper"),
                    day("31 May 2019", "2019-05-31"),
                    shown={
                        "action": "Choose a supplier{+ and agree the price of a permit for a second car+}.",
                        "when": "{-30 April-}{+31 May+} 2019",
                    },
                ),
                Row(
                    "Test the website with 25 residents, five of whom should have no smartphone.",
                    stack(team("Customer Services"), post("Equalities Adviser")),
                    month("June 2019", "2019-06"),
                    shown={
                        "action": "Test the website with {-50-}{+25+} residents, five of whom should have no smartphone.",
                        "who": "Customer Services\n{+Equalities Adviser+}",
                    },
                ),
            ),
        ),
        Rec(
            "2",
            "That visitors’ permits are not sold on.",
            rows=(
                Row(
                    "Print the date and the street on each permit.",
                    held("Parking Services Manager", "Ida Vosper"),
                    state("Completed", "completed"),
                    shown={"when": "{-In progress-}{+Completed+}"},
                ),
                Row(
                    "Audit a sample of 200 permits a year",
                    team("Internal Audit"),
                    again("Annually", "FREQ=YEARLY"),
                ),
            ),
        ),
        Rec(
            "3",
            "That zones are reviewed street by street.",
            rows=(
                Row(
                    "Hold a ballot where a third of households ask for one.",
                    named("Barnabas Leigh", "Traffic Engineer"),
                    since("From September 2019", "2019-09-01"),
                ),
                Row(
                    "Publish a map of requests and of the results of ballots.",
                    stack(named("Barnabas Leigh", "Traffic Engineer"), team("GIS Team")),
                    span("Autumn 2019", "2019-09-01", "2019-11-30", "season"),
                ),
            ),
        ),
    ),
)

PLAYSCHEMES = Plan(
    council="Hollowmere Council",
    title="Holiday Playschemes Review: Action Plan",
    committee="Children and Families Scrutiny Committee",
    when="2018-02-06",
    when_text="6 February 2018",
    recs=(
        Rec(
            "1",
            "That a place can be had within three miles of every primary school.",
            rows=(
                Row(
                    "Map demand by ward, using free school meal data.",
                    post("Data Analyst"),
                    span("Feb/March 2018", "2018-02-01", "2018-03-31"),
                ),
                Row(
                    "Open two schemes in the west: one at Millbrook School and one at the Lido.",
                    stack(held("Early Help Manager", "Jemima Lacey"), body("Splash Trust")),
                    day("23 July 2018", "2018-07-23"),
                ),
                Row(
                    "Agree a minibus rota with schools",
                    team("Passenger Transport Unit"),
                    upto("By Easter 2018", "2018-04-01"),
                ),
            ),
        ),
        Rec(
            "2",
            "That disabled children are not charged more.",
            rows=(
                Row(
                    "Set one price and meet the cost of additional support from the short breaks budget (£27,500).",
                    stack(post("Finance Partner"), post("Early Help Manager"), by=" / "),
                    span("2018/19", "2018-04-01", "2019-03-31", "financial_year"),
                ),
                Row(
                    "Train playworkers in the use of hoists and in signing.",
                    team("Learning and Development"),
                    upto("Before the end of June 2018", "2018-06-30"),
                ),
            ),
        ),
        Rec(
            "3",
            "That children say what they want to do.",
            rows=(
                Row(
                    "Ask two hundred children, with help from the Youth Parliament.",
                    stack(post("Participation Worker"), cllr("Nerys Coombe")),
                    state("Done", "completed"),
                ),
                Row(
                    "Report what changed as a result.",
                    held("Early Help Manager", "Jemima Lacey"),
                    When("Each October", "recurring", rrule="FREQ=YEARLY;BYMONTH=10"),
                ),
            ),
        ),
    ),
)
