# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans with the recommendation in a column of the table."""

from maker.truth import (
    BLANK,
    NOBODY,
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

CARERS = Plan(
    council="London Borough of Harrowdene",
    title="Caring for the Carers – Scrutiny Action Plan, Second Monitoring Report",
    committee="Adults and Health Scrutiny Board",
    when="2023-02-07",
    when_text="7 February 2023",
    intro=("RAG: Green – on track or complete; Amber – at risk; Red – will not be met.",),
    recs=(
        Rec(
            "1",
            "That the Council doubles the number of unpaid carers known to it by 2025, with a particular effort among young adults and in communities that are seldom heard.",
            rows=(
                Row(
                    "Train receptionists in all 31 GP practices to ask the question.",
                    stack(held("Carers Lead", "Ngozi Farrant"), body("Harrowdene GP Federation")),
                    upto("By July 2023", "2023-07-31", "month"),
                    "Green",
                    "14 practices trained at 31 January 2023.",
                ),
                Row(
                    "Add a carers’ page to council tax bills and to the annual canvass form.",
                    post("Revenues Manager"),
                    month("March 2023", "2023-03"),
                    "Amber",
                    "Proof agreed; printer’s slot not yet confirmed.",
                ),
                Row(
                    "Hold four events with faith groups, of which one is to be in Somali and one in Gujarati",
                    stack(
                        held("Carers Lead", "Ngozi Farrant"),
                        cllr("Jocasta Mbeki", "Carers’ Champion"),
                    ),
                    span("Feb – May 2023", "2023-02-01", "2023-05-31"),
                    "Green",
                    "First event on 18 February.",
                ),
            ),
        ),
        Rec(
            "2",
            "That every carer is offered a conversation within ten working days of asking for one.",
            rows=(
                Row(
                    "Fill the two vacant assessor posts",
                    held("Head of Assessment", "Tomasz Bellweather"),
                    month("Slipped to June 2023", "2023-06"),
                    "Red",
                    "Two rounds of advertisement without an appointment; agency cover until 31 March.",
                ),
                Row(
                    "Move low-level requests to a telephone conversation with a follow-up letter.",
                    held("Head of Assessment", "Tomasz Bellweather"),
                    state("Already in place", "completed"),
                    "Green",
                    "Began in October 2022.",
                ),
            ),
        ),
        Rec(
            "3",
            "That short breaks are flexible, are easy to book, can be had at a few days’ notice and are open to carers of people with dementia, learning disabilities or mental ill health without a fresh assessment each year. The Board heard that families plan their lives around a form: one witness had completed the same eleven pages four times in two years, and another had given up a place because the letter arrived after the date it offered. The Board was clear that the money is there and that it is the rules which stand in the way.",
            rows=(
                Row(
                    "Write a short breaks statement with carers and put it on the website.",
                    team("Joint Commissioning Team"),
                    day("30 April 2023", "2023-04-30"),
                    "Green",
                    "Two workshops held.",
                ),
                Row(
                    "Buy an online booking system; it must work on a mobile telephone and must not require an e-mail address.",
                    stack(team("Joint Commissioning Team"), team("Digital & IT")),
                    span("Q2 2023/24", "2023-07-01", "2023-09-30", "quarter"),
                    "Amber",
                    "Soft market test gave three suppliers – prices £12k to £40k.",
                ),
                Row(
                    "Set aside one bed at Rowan Lodge for breaks at short notice, and publish each Monday whether it is free.",
                    post("Provider Services Manager"),
                    since("From May 2023", "2023-05-01"),
                    "Green",
                    "Agreed with the registered manager; staffing model being drawn up with the union. Families will be told in April, and the bed will be held free for the first three months whatever the demand.",
                ),
                Row(
                    "Review take-up by ethnicity, by age and by the condition of the person cared for, and bring the findings to the Board with proposals for any group that is under-represented among those who have had a break.",
                    stack(post("Performance Analyst"), held("Carers Lead", "Ngozi Farrant")),
                    again("Annually in November", "FREQ=YEARLY;BYMONTH=11"),
                    "Green",
                    "Not yet due.",
                ),
                Row(
                    "Offer a £150 personal grant where no break is suitable",
                    team("Joint Commissioning Team"),
                    span("2023/24", "2023-04-01", "2024-03-31", "financial_year"),
                    "Green",
                    "In the budget for approval on 1 March.",
                ),
            ),
        ),
        Rec(
            "4",
            "That the Council leads by example as an employer.",
            rows=(
                Row(
                    "Adopt five days’ paid carer’s leave.",
                    stack(post("Director of People"), body("Public Workers’ Union")),
                    month("Originally Dec 2022, now April 2023", "2023-04"),
                    "Amber",
                    "With the unions since 9 January.",
                ),
                Row(
                    "Start a staff carers’ network.",
                    team("HR Advisory"),
                    state("Achieved", "completed"),
                    "Green",
                    "46 members.",
                ),
            ),
        ),
    ),
)

BUSES = Plan(
    council="Kelmouth City Council",
    title="Bus Services in the Outer Wards: Action Plan",
    committee="Transport Scrutiny Panel",
    when="2018-11-20",
    when_text="20 November 2018",
    intro=(
        "The Panel met four times between May and August 2018. It rode on six routes at different hours, spoke to 143 passengers and received 61 written replies, a third of them from people who no longer use the bus because the last one leaves before they finish work.",
        "Members were told that the number of evening journeys paid for by the Council has fallen by 38% since 2011. Where a commercial operator gives up a journey at short notice, there is at present no fund from which a replacement can be bought.",
        "Approved by the Executive on 6 November 2018.",
    ),
    recs=(
        Rec(
            "1",
            "That evening journeys are restored on routes 7 and 19.",
            rows=(
                Row(
                    "Re-tender both routes with a minimum of one bus an hour until 11.15pm.",
                    held("Public Transport Manager", "Eluned Garside"),
                    upto("Before the end of January 2019", "2019-01-31"),
                ),
                Row(
                    "Set aside £86,000 a year from the parking surplus, subject to the budget.",
                    post("Head of Finance"),
                    span("2019-20", "2019-04-01", "2020-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "2",
            "That real-time screens are repaired within 48 hours, and that stops with more than 100 passengers a day have one.",
            rows=(
                Row(
                    "Publish a league table of faults by supplier and by stop",
                    team("Network Information Team"),
                    again("Monthly", "FREQ=MONTHLY"),
                ),
                Row(
                    "Install 27 screens, the first of them at the Infirmary, Cutler’s Bridge and the bus station at Hallam Road. The order is to be settled with ward members and shown on a map.",
                    stack(held("Public Transport Manager", "Eluned Garside"), team("Highways")),
                    span("Apr 19 - Mar 20", "2019-04-01", "2020-03-31"),
                ),
            ),
        ),
        Rec(
            "3",
            "That a young person’s fare is negotiated with all operators.",
            rows=(
                Row(
                    "Meet the three operators (Kelline, Metrolink Coaches and Swift & Sons) and agree a common fare for under-19s.",
                    cllr("Dermot Achterberg", "Cabinet Member for Transport"),
                    day("Mon 3 December 2018", "2018-12-03"),
                ),
                Row(
                    "Model the cost of a £1 fare at weekends and in school holidays, taking account of the growth in passengers seen elsewhere and of the cost of printing and of fraud; then report to the Panel with two options, one of which must be cost-neutral over three years.",
                    stack(
                        post("Transport Economist"),
                        team("Finance"),
                        named("Rukhsana Ellery", "Youth Engagement Adviser"),
                    ),
                    upto("No later than 28 June 2019", "2019-06-28"),
                ),
                Row(
                    "Write to the Mayor of the Combined Authority",
                    post("Leader of the Council"),
                    state("Done", "completed"),
                ),
            ),
        ),
        Rec(
            "4",
            "That the Panel’s wish for a single ticket is put to the Department.",
            rows=(
                Row(
                    "Reply to the Department’s call for evidence, which closes at noon on 14 December.",
                    post("Transport Policy Officer"),
                    day("14 Dec 2018", "2018-12-14"),
                ),
            ),
        ),
        Rec(
            "5",
            "That stops without a kerb are made accessible.",
            rows=(
                Row(
                    "Survey the 212 stops that have no raised kerb.",
                    team("Highways"),
                    span("Jan-Mar 2019", "2019-01-01", "2019-03-31"),
                ),
                Row(
                    "Raise 30 kerbs a year for five years",
                    team("Highways"),
                    again("Annually from 2019/20", "FREQ=YEARLY", "2019-04-01", "2020-03-31"),
                ),
                Row(
                    "Cut back hedges at stops on the A6107 – see the list sent by Skelbrooke Parish Council.",
                    stack(team("Parks & Verges"), body("Skelbrooke Parish Council")),
                    span("Early March 2019", "2019-03-01", "2019-03-10"),
                ),
            ),
        ),
    ),
)

LIBRARIES = Plan(
    council="Brackenfell Borough Council",
    title="Libraries for the Next Ten Years – Action Plan",
    committee="Culture and Customer Scrutiny Committee",
    when="2016-01-26",
    when_text="26 January 2016",
    intro=("Agreed with the Library Service and with the Friends groups.",),
    recs=(
        Rec(
            "1.1",
            "Opening hours should follow the habits of users.",
            rows=(
                Row(
                    "Count visits by the hour at all eleven branches for four weeks.",
                    post("Library Operations Manager"),
                    month("February 2016", "2016-02"),
                ),
                Row(
                    "Propose new hours, with the reasons, and consult on them for not less than eight weeks; the consultation is to be held in the branches as well as online.",
                    stack(held("Head of Libraries", "Verity Olumide"), team("Consultation Team")),
                    span("Mid to late April 2016", "2016-04-11", "2016-04-30"),
                ),
                Row(
                    "Decide.",
                    post("Portfolio Holder for Culture, Arts and Heritage"),
                    day("Cabinet - 19 July 2016", "2016-07-19"),
                ),
            ),
        ),
        Rec(
            "1.2",
            "Self-service kiosks should not replace staff at busy times.",
            rows=(
                Row(
                    "Adopt a staffing standard of two people on the floor between 3pm and 5pm on school days",
                    held("Head of Libraries", "Verity Olumide"),
                    state("Implemented", "completed"),
                ),
            ),
        ),
        Rec(
            "2.1",
            "The mobile library should be kept, and its stops reviewed with parishes.",
            rows=(
                Row(
                    "Survey the users of all 74 stops; postal replies to be free of charge.",
                    held("Outreach Librarian", "Priti Haldane"),
                    span("March - June 2016", "2016-03-01", "2016-06-30"),
                ),
                Row(
                    "Replace the vehicle (registered in 2003) with one that has a lift. The specification should be drawn up with the access group, and a leased vehicle should be priced beside a purchased one.",
                    stack(
                        post("Fleet Manager"),
                        held("Outreach Librarian", "Priti Haldane"),
                        body("Brackenfell Access Group"),
                    ),
                    span("2016/17", "2016-04-01", "2017-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "2.2",
            "Community-run libraries need support that lasts longer than the first year.",
            rows=(
                Row(
                    "Extend the support agreement to three years",
                    said(
                        "Head of Libraries and Head of Legal",
                        Officer(role="Head of Libraries"),
                        Officer(role="Head of Legal"),
                    ),
                    day("31.03.16", "2016-03-31"),
                ),
                Row(
                    "Train volunteers in safeguarding, data protection and the catalogue.",
                    team("Learning and Development Team"),
                    again(
                        "Every quarter starting Q1 2016/17",
                        "FREQ=MONTHLY;INTERVAL=3",
                        "2016-04-01",
                        "2016-06-30",
                    ),
                ),
                Row(
                    "Lend each community library a pool of 500 large-print books, and change it each term.",
                    team("Stock Services"),
                    span("Summer 2016", "2016-06-01", "2016-08-31", "season"),
                ),
            ),
        ),
        Rec(
            "3.1",
            "Local history collections should be catalogued before any move.",
            rows=(
                Row(
                    "Apply to the Lottery for a two-year archivist post.",
                    stack(only("P. Haldane"), only("V. Olumide"), by=" / "),
                    day("30 Sept 2016", "2016-09-30"),
                ),
                Row(
                    "Digitise the glass plates of the Aske Collection (about 3,100)",
                    body("Brackenfell Historical Society"),
                    When(
                        "TBC – Autumn 2016", "season", "2016-09-01", "2016-11-30", "to_be_confirmed"
                    ),
                ),
            ),
        ),
    ),
)

DIGITAL = Plan(
    council="Stavering Council",
    title="Left Offline? Digital Inclusion Review: Delivery Plan",
    committee="Corporate Overview and Scrutiny Committee",
    when="2024-03-05",
    when_text="Tuesday, 5 March 2024",
    recs=(
        Rec(
            "1",
            "That the Council keeps a telephone and a face-to-face route to every service.",
            rows=(
                Row(
                    "List services that can be reached only online, and say why.",
                    held("Customer Experience Manager", "Caoimhe Daley"),
                    upto("by end of April 2024", "2024-04-30"),
                ),
                Row(
                    "Adopt a ‘no wrong door’ rule in the customer standards.",
                    cllr("Obadiah Renshaw", "Cabinet Member for Transformation"),
                    day("Cabinet meeting 21st May 2024", "2024-05-21"),
                ),
            ),
        ),
        Rec(
            "2",
            "That refurbished laptops are given to families who need them.",
            rows=(
                Row(
                    "Wipe and repair 400 laptops as staff machines are replaced:\n• 250 for families with children at school;\n• 100 for care-experienced young people;\n• 50 for community hubs",
                    stack(team("IT Operations"), body("Stavering Repair Café CIC")),
                    span("H1 2024/25", "2024-04-01", "2024-09-30", "half"),
                ),
                Row(
                    "Ask local employers to give theirs, through the Chamber.",
                    stack(team("Economy Team"), body("Stavering Chamber of Commerce")),
                    since("With effect from 1st June 2024", "2024-06-01", "date"),
                ),
                Row(
                    "Agree who is responsible if a machine fails in its first year, bearing in mind that a family may have no other way to report the fault",
                    team("Legal"),
                    state("Not yet started", "not_started"),
                ),
            ),
        ),
        Rec(
            "3",
            "That public Wi-Fi is free in every council building.",
            rows=(
                Row(
                    "Survey the 58 buildings for signal and cabling.",
                    held("Network Architect", "Jun-ho Prescott"),
                    span("w/c 8 April 2024", "2024-04-08", "2024-04-14", "week"),
                ),
                Row(
                    "Install Wi-Fi in the 19 buildings without it. Libraries and family hubs come first; sheltered schemes follow; sports pavilions only where the club agrees to share the cost.",
                    stack(
                        held("Network Architect", "Jun-ho Prescott"),
                        team("Facilities Management & Cleaning"),
                    ),
                    span("Q2/Q3 2024/25", "2024-07-01", "2024-12-31"),
                ),
            ),
        ),
        Rec(
            "4",
            "That digital champions are recruited in each ward.",
            rows=(
                Row(
                    "Recruit 45 champions (three to a ward) and give each a day’s training.",
                    held("Volunteering Officer", "Aroha Lindqvist"),
                    span("Municipal year 2024/25", "2024-05-01", "2025-04-30", "municipal_year"),
                ),
                Row(
                    "Pay travel expenses on the day",
                    team("Finance Operations"),
                    state("ASAP", "immediate"),
                ),
                Row(
                    "Hold a drop-in at each library.",
                    held("Volunteering Officer", "Aroha Lindqvist"),
                    again("First Tuesday of each month", "FREQ=MONTHLY;BYDAY=1TU"),
                ),
                Row(
                    "Report numbers, and what was learnt, to the Committee.",
                    post("Customer Experience Manager"),
                    span("within 12 months", "2024-03-05", "2025-03-05", "relative"),
                ),
            ),
        ),
        Rec(
            "5",
            "That the Council presses for better rural broadband.",
            rows=(
                Row(
                    "Map the 1,140 premises with less than 10 Mbps; publish the map.",
                    team("GIS Team"),
                    month("June 24", "2024-06"),
                ),
                Row(
                    "Lobby the regulator and the two network builders jointly with neighbouring councils.",
                    stack(post("Chief Executive"), post("Leader of the Council"), by=" & "),
                    state("On-going", "ongoing"),
                ),
            ),
        ),
    ),
)

LEISURE = Plan(
    council="Lower Ouse District Council",
    title="Leisure Centres After 2016: Action Plan",
    committee="Health and Recreation Scrutiny Committee",
    when="2015-07-14",
    when_text="14 July 2015",
    intro=(
        "The Committee looked at what residents want from the four leisure centres, and what the District can afford, when the present arrangements come to an end. The contract with the operator ends on 30 September 2016.",
        "Visits rose by 4% in 2014/15 to 811,000. Nearly half were made by people from three wards.",
    ),
    recs=(
        Rec(
            "(1)",
            "Members should see the options for the contract before they are narrowed.",
            rows=(
                Row(
                    "Hold a briefing for all members on the four models of management.",
                    held("Leisure Contracts Manager", "Sunniva Brack"),
                    month("September 2015", "2015-09"),
                ),
                Row(
                    "Visit two councils which have set up a trust.",
                    stack(
                        cllr("Euan Tillotson"), held("Leisure Contracts Manager", "Sunniva Brack")
                    ),
                    upto("Before Christmas 2015", "2015-12-24"),
                ),
            ),
        ),
        Rec(
            "(2)",
            "Swimming lessons for children who cannot swim 25 metres by the age of eleven should be free.",
            rows=(
                Row(
                    "Cost a scheme of ten free lessons, using the attainment figures for 2014/15 that schools have supplied, and allowing for teachers’ time.",
                    stack(team("Finance"), named("Hamza Whitcombe", "Aquatics Manager")),
                    day("16th October 2015", "2015-10-16"),
                ),
                Row(
                    "Pilot at Holme Pool with four primary schools",
                    named("Hamza Whitcombe", "Aquatics Manager"),
                    span("Spring term 2016", "2016-01-01", "2016-03-31"),
                ),
                Row(
                    "Evaluate the pilot and report.",
                    body("University of Lower Ouse"),
                    span("May/June 2016", "2016-05-01", "2016-06-30"),
                ),
            ),
        ),
        Rec(
            "(3)",
            "Prices should be the same at peak and off-peak times for people on low incomes.",
            rows=(
                Row(
                    "Introduce a leisure pass for residents in receipt of means-tested benefits, for carers and for foster families.",
                    team("Customer Services"),
                    since("From January 2016 onwards", "2016-01-01"),
                ),
                Row(
                    "Promote the pass through food banks, Jobcentres & housing associations",
                    team("Communications"),
                    state("Business as usual", "ongoing"),
                ),
            ),
        ),
        Rec(
            "(4)",
            "The hall at Westfield should be open to community groups.",
            rows=(
                Row(
                    "Draw up a user agreement (no more than two pages).",
                    team("Legal Services"),
                    day("14/8/15", "2015-08-14"),
                ),
                Row(
                    "Find out what neighbours think about use after 9.30pm, and if need be apply to vary the licence",
                    stack(post("Licensing Officer"), post("Westfield Centre Manager")),
                    span("Late 2015", "2015-09-01", "2015-12-31"),
                ),
                Row(
                    "Replace the sprung floor – two quotations received, the lower being £31,200.",
                    team("Property Services"),
                    span("Q4 2015/16", "2016-01-01", "2016-03-31", "quarter"),
                ),
            ),
        ),
        Rec(
            "(5)",
            "Progress should be reported by exception.",
            rows=(
                Row(
                    "Circulate a one-page note to members of the Committee",
                    post("Scrutiny Officer"),
                    again("Every two months", "FREQ=MONTHLY;INTERVAL=2"),
                ),
            ),
        ),
    ),
)

BEACHES = Plan(
    council="Penhallow Council",
    title="Beaches and Car Parks – Action Plan Following Scrutiny",
    committee="Coastal Communities Scrutiny Committee",
    when="2019-06-18",
    when_text="18 June 2019",
    intro=(
        "This plan follows the review of beaches and coastal car parks which the Committee completed in April 2019. The working group saw nineteen car parks and eleven beaches, five of them twice, and met lifeguards, traders, surf schools and the clerks of nine parishes.",
        "Visitors spend about £210 million a year on this coast. Car parks bring in £4.6 million, of which a little over £1 million is spent on the beaches themselves; the rest supports other services. Members did not ask for more to be charged but for charges to be understood.",
        "The lead officers named below have agreed their dates. Where an action depends on somebody outside the Council, that body is named as well. Progress will be reported through the work programme.",
        "Numbers in brackets refer to paragraphs of the review.",
    ),
    recs=(
        Rec(
            "R1",
            "Charges at beach car parks to be simplified to two bands.",
            rows=(
                Row(
                    "Model the income from two bands at the nineteen beach car parks and share the workings with the working group (4.11).",
                    held("Parking Manager", "Jory Tremenheere"),
                    month("July 2019", "2019-07"),
                ),
                Row(
                    "Advertise the variation order and consider objections.",
                    stack(held("Parking Manager", "Jory Tremenheere"), team("Legal Services")),
                    span("Oct/Nov 2019", "2019-10-01", "2019-11-30"),
                ),
            ),
        ),
        Rec(
            "R2",
            "Lifeguard cover to match the season that visitors now expect, not that of 1998.",
            rows=(
                Row(
                    "Agree with Penhallow Surf Rescue an extension of cover at Porthgwin and Trewarne from Easter to the end of October half-term.",
                    stack(post("Beach Safety Officer"), body("Penhallow Surf Rescue")),
                    upto("By 31st January 2020", "2020-01-31"),
                ),
                Row(
                    "Replace 64 life rings and fit each with a number, so that a caller can say exactly where they are",
                    post("Beach Safety Officer"),
                    state("Underway", "ongoing"),
                ),
                Row(
                    "Put tide times and flags on the visitor app, in English and in German.",
                    stack(team("Digital Team"), team("Visit Penhallow Marketing Team")),
                    span("Early summer 2020", "2020-06-01", "2020-06-30", "season"),
                ),
            ),
        ),
        Rec(
            "R3",
            "Dunes to be protected from vehicles and barbecues.",
            rows=(
                Row(
                    "Place boulders at the three points where vehicles get on to the dunes, once the Wildlife Advisory Body has agreed.",
                    stack(team("Countryside Rangers"), body("Westcoast Wildlife Advisory Body")),
                    day("End Sept 2019", "2019-09-30"),
                ),
                Row(
                    "Consult on a byelaw; report the outcome to Cabinet with a draft for the Secretary of State.",
                    stack(post("Monitoring Officer"), team("Countryside Rangers")),
                    span("Winter 2019", "2019-12-01", "2020-02-29", "season"),
                ),
                Row(
                    "Provide 12 hot-coal bins by the main paths.",
                    team("Cleansing"),
                    When(
                        "Part complete; remainder by August 2019",
                        "month",
                        None,
                        "2019-08-31",
                        "ongoing",
                    ),
                ),
            ),
        ),
        Rec(
            "R4",
            "Parishes to be offered the running of small car parks.",
            rows=(
                Row(
                    "Write to the nine parishes with an offer of a 25-year lease at a peppercorn; any surplus to be spent on the beach.",
                    held("Estates Manager", "Kerensa Abiola"),
                    day("2 September 2019", "2019-09-02"),
                ),
                Row(
                    "Transfer the first three sites.",
                    stack(held("Estates Manager", "Kerensa Abiola"), team("Legal Services")),
                    span("2020", "2020-01-01", "2020-12-31", "year"),
                ),
            ),
        ),
        Rec(
            "R5",
            "Better information on water quality.",
            rows=(
                Row(
                    "Show daily water quality at each slipway; signs to be changed by 10am.",
                    post("Environmental Health Manager"),
                    span("1 May – 30 September 2020", "2020-05-01", "2020-09-30"),
                ),
                Row(
                    "Press the water company for alarms at all 17 overflows",
                    cllr("Loveday Nankervis", "Cabinet Member for Coast & Countryside"),
                    again("Quarterly until March 2021", "FREQ=MONTHLY;INTERVAL=3;UNTIL=20210331"),
                ),
            ),
        ),
    ),
)

AIR = Plan(
    council="Tarnside Metropolitan Borough Council",
    title="Clean Air Around Schools: Scrutiny Action Plan",
    committee="Environment Scrutiny Commission",
    when="2020-09-08",
    when_text="8 September 2020",
    intro=("Endorsed by the Executive Board on 21 July 2020.",),
    recs=(
        Rec(
            "1",
            "That air quality is measured outside every primary school.",
            rows=(
                Row(
                    "Place diffusion tubes at the 38 schools that do not have one",
                    team("Environmental Protection Team"),
                    day("End of October 2020", "2020-10-31"),
                ),
                Row(
                    "Put the readings on a map that parents can understand, with a simple scale.",
                    stack(team("Environmental Protection Team"), team("Web Services")),
                    span("Q3 2020/21", "2020-10-01", "2020-12-31", "quarter"),
                ),
                Row(
                    "Report exceedances.",
                    post("Principal Environmental Health Officer"),
                    again("Monthly from November 2020", "FREQ=MONTHLY", "2020-11-01", "2020-11-30"),
                ),
            ),
        ),
        Rec(
            "2",
            "That school streets are closed to traffic at the start and end of the day where parents and residents support it.",
            rows=(
                Row(
                    "Run trials at six schools, two in each of the north, east and west of the borough. The trials are to be stewarded by volunteers who have been trained and insured.",
                    stack(
                        held("Road Safety Manager", "Farida Ormerod"), team("Traffic Orders Team")
                    ),
                    span("Autumn 2020", "2020-09-01", "2020-11-30", "season"),
                ),
                Row(
                    "Survey residents before and after, with at least 300 replies",
                    post("Consultation Officer"),
                    span("Mid January 2021", "2021-01-11", "2021-01-20"),
                ),
                Row(
                    "Decide on permanent orders.",
                    cllr("Wilhelmina Sykes", "Executive Member for Highways"),
                    span("Spring 2021", "2021-03-01", "2021-05-31", "season"),
                ),
            ),
        ),
        Rec(
            "3",
            "That idling engines are challenged.",
            rows=(
                Row(
                    "Train 14 enforcement officers to issue £20 notices, and authorise them.",
                    stack(
                        held("Parking Services Manager", "Casimir Doyle"), post("Borough Solicitor")
                    ),
                    span("September/October 2020", "2020-09-01", "2020-10-31"),
                ),
                Row(
                    "Supply each school with banners designed by pupils.",
                    team("Communications & Marketing"),
                    state("Complete", "completed"),
                ),
            ),
        ),
        Rec(
            "4",
            "That the Council’s own fleet sets an example.",
            rows=(
                Row(
                    "Replace 22 diesel vans by electric ones when their leases end.",
                    held("Fleet Manager", "Bronagh Estcourt"),
                    span("2021/22", "2021-04-01", "2022-03-31", "financial_year"),
                ),
                Row(
                    "Re-route refuse rounds, so that no vehicle passes a school between 8.20 and 9.10am.",
                    stack(
                        post("Waste Operations Manager"), held("Fleet Manager", "Bronagh Estcourt")
                    ),
                    since("Starting January 2021", "2021-01-01"),
                ),
            ),
        ),
        Rec(
            "5",
            "That the Commission is told what has changed.",
            rows=(
                Row(
                    "Present a progress report",
                    post("Director of Public Health"),
                    When("six months after publication", "relative"),
                ),
                Row("Publish pupils’ own findings.", NOBODY, BLANK),
            ),
        ),
    ),
)
