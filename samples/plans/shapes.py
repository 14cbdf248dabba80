# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans with headings, numbers and ratings of other shapes, and one without a table."""

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

FERRIES = Plan(
    council="Inchgarve Council",
    title="Lifeline Ferries: Action Plan",
    committee="Islands and Transport Scrutiny Committee",
    when="2019-08-22",
    when_text="22 August 2019",
    recs=(
        Rec(
            "1",
            "That islanders are told of a cancellation by text message.",
            rows=(
                Row(
                    "Agree with the operator which events call for a message, and how soon.",
                    held("Transport Manager", "Catriona Muirden"),
                    day("30 September 2019", "2019-09-30"),
                ),
                Row(
                    "Collect numbers at the pier and online",
                    body("Inchgarve Ferries Ltd"),
                    span("Oct/Nov 2019", "2019-10-01", "2019-11-30"),
                ),
            ),
        ),
        Rec(
            "2",
            "That spaces are kept for those who travel to hospital.",
            rows=(
                Row(
                    "Keep four car spaces on the first sailing until noon on the day before. The spaces are to be open to patients and to one companion each; a letter of appointment is enough, and no reason need be given for the companion.",
                    stack(
                        body("Inchgarve Ferries Ltd"), held("Transport Manager", "Catriona Muirden")
                    ),
                    since("From 1 January 2020", "2020-01-01", "date"),
                ),
                Row(
                    "Count how many are used.",
                    post("Performance Officer"),
                    again("Monthly", "FREQ=MONTHLY"),
                ),
            ),
        ),
        Rec(
            "3",
            "That the relief vessel is fit for winter.",
            rows=(
                Row(
                    "Ask the Government for a survey of the vessel, and publish it.",
                    cllr("Fingal Rennie", "Convener"),
                    upto("Before the end of 2019", "2019-12-31"),
                ),
                Row(
                    "Test the linkspan at low water.",
                    team("Harbours"),
                    state("Completed", "completed"),
                ),
            ),
        ),
    ),
)

THEATRE = Plan(
    council="Dalemoor Borough Council",
    title="Theatre Royal: Recommendations Follow-up",
    committee="Culture Scrutiny Committee",
    when="2017-11-09",
    when_text="9 November 2017",
    recs=(
        Rec(
            "1",
            "That the theatre has a business plan for five years.",
            rows=(
                Row(
                    "1.1 Agree targets for seats sold and for subsidy per seat.",
                    held("Theatre Director", "Lysander Cole"),
                    day("31 January 2018", "2018-01-31"),
                    was="30 September 2017",
                ),
                Row(
                    "1.2 Bring the plan to the Committee.",
                    held("Theatre Director", "Lysander Cole"),
                    month("March 2018", "2018-03"),
                    shown={"who": "“"},
                ),
            ),
        ),
        Rec(
            "2",
            "That the roof is mended before it rains on an audience again.",
            rows=(
                Row(
                    "2.1 Survey the roof and price three options: a patch, a new covering and a new structure. The survey is to be done by a firm which would not itself be paid for the work, and should say what each option would cost over thirty years and for how many weeks the theatre would be closed.",
                    stack(post("Building Surveyor"), team("Property Services")),
                    upto("By 30 November 2017", "2017-11-30"),
                ),
                Row(
                    "2.2 Let the contract.",
                    stack(post("Building Surveyor"), team("Property Services")),
                    span("Spring 2018", "2018-03-01", "2018-05-31", "season"),
                    shown={"who": "As 2.1 above"},
                    was="December 2017",
                ),
                Row(
                    "2.3 Insure the scenery store",
                    named("Honoria Pell", "Insurance Officer"),
                    state("Completed", "completed"),
                ),
            ),
        ),
        Rec(
            "3",
            "That children see a play each year.",
            rows=(
                Row(
                    "3.1 Offer a free matinee to every primary school.",
                    stack(post("Education Officer"), body("Friends of the Theatre Royal")),
                    month("June 2018", "2018-06"),
                ),
                Row(
                    "3.2 Pay for the coaches from the sale of programmes.",
                    stack(post("Education Officer"), body("Friends of the Theatre Royal")),
                    month("June 2018", "2018-06"),
                    shown={"who": "As above", "original": "“"},
                ),
            ),
        ),
    ),
)

HOSTELS = Plan(
    council="Glenross City Council",
    title="Supported Housing for Young People: Agreed Actions",
    committee="Housing Scrutiny Sub-Committee",
    when="2015-09-29",
    when_text="29 September 2015",
    intro=("Minute 41 of the meeting held on 14 July refers.",),
    recs=(
        Rec(
            "a",
            "inspects every hostel without notice;",
            rows=(
                Row(
                    "Visit all nine hostels, with a young person who has lived in one.",
                    held("Supported Housing Manager", "Ambrose Tully"),
                    upto("By December 2015", "2015-12-31", "month"),
                ),
            ),
        ),
        Rec(
            "b",
            "publishes what it finds;",
            rows=(
                Row(
                    "Put reports on the website within ten days of a visit",
                    team("Housing Support Team"),
                    state("Ongoing", "ongoing"),
                ),
                Row(
                    "Send a summary to ward members.",
                    post("Committee Officer"),
                    again("Quarterly", "FREQ=MONTHLY;INTERVAL=3"),
                ),
            ),
        ),
        Rec(
            "c",
            "asks the Government to keep the grant for supported housing at its present level until a review of the costs has been carried out, and",
            rows=(
                Row(
                    "Write to the Minister with the figures for Glenross: 214 places, of which 96 would be at risk. The letter should be signed by the leaders of all the groups on the Council and should be copied to the two Members of Parliament and to the housing associations which run the hostels.",
                    stack(
                        cllr("Winifred Aske", "Executive Member for Housing"),
                        post("Policy Officer"),
                    ),
                    day("16 October 2015", "2015-10-16"),
                ),
                Row(
                    "Model the effect of the cap on each hostel.",
                    stack(post("Principal Accountant"), body("Glenross Housing Association")),
                    span("Q3 2015/16", "2015-10-01", "2015-12-31", "quarter"),
                ),
            ),
        ),
        Rec(
            "d",
            "finds work placements for residents.",
            rows=(
                Row(
                    "Offer twelve placements in the Council’s own services.",
                    team("Human Resources"),
                    since("From January 2016", "2016-01-01"),
                ),
            ),
        ),
    ),
)

COMMS = Plan(
    council="Kirkhollow District Council",
    title="Talking and Listening: Communications Action Plan 2015-16",
    committee="Policy and Resources Scrutiny Committee",
    when="2015-03-25",
    when_text="25 March 2015",
    recs=(
        Rec(
            "(1)",
            "Residents know what the Council does with their money",
            label="Objective",
            rows=(
                Row(
                    "Send a leaflet with every council tax bill.",
                    stack(post("Revenues Manager"), post("Communications Manager")),
                    month("March 2016", "2016-03"),
                    outcome="Eight in ten households read it",
                ),
                Row(
                    "Answer questions in an evening on the radio",
                    cllr("Crispin Yarde", "Leader of the Council"),
                    again("Quarterly", "FREQ=MONTHLY;INTERVAL=3"),
                    outcome="Forty calls an evening",
                ),
            ),
        ),
        Rec(
            "(2)",
            "Staff hear news before the press does",
            label="Objective",
            rows=(
                Row(
                    "Send a bulletin on the day after each Cabinet meeting.",
                    post("Internal Communications Officer"),
                    since("From May 2015", "2015-05-01"),
                    outcome="Two thirds of staff say they are well informed",
                ),
                Row(
                    "Hold meetings at the depots at seven in the morning, before the crews go out, so that those who have no computer may put questions to the Chief Executive; write down the questions with their answers and pin them up in the canteen before the end of the same week.",
                    stack(post("Chief Executive"), post("Depot Manager")),
                    span("April – June 2015", "2015-04-01", "2015-06-30"),
                    outcome="Every crew seen once",
                ),
            ),
        ),
        Rec(
            "(3)",
            "Fewer people have to telephone twice",
            label="Objective",
            rows=(
                Row(
                    "Rewrite the fifty letters that lead to most calls.",
                    stack(team("Customer Services"), post("Communications Manager")),
                    upto("By end of October 2015", "2015-10-31"),
                    outcome="Calls fall by a tenth",
                ),
                Row(
                    "Publish waiting times.",
                    team("Customer Services"),
                    state("In place", "completed"),
                    outcome="Times are known",
                ),
            ),
        ),
    ),
)

RECYCLING = Plan(
    council="Portwenna City Council",
    title="Recycling in Flats – Monitoring Report",
    committee="Environment Scrutiny Panel",
    when="2022-06-14",
    when_text="14 June 2022",
    recs=(
        Rec(
            "1",
            "That every block has bins for food waste.",
            rows=(
                Row(
                    "Measure all 310 bin stores.",
                    held("Waste Strategy Officer", "Delphine Marsh"),
                    upto("By 30 June 2022", "2022-06-30"),
                    "G",
                    "Done in 288 blocks.",
                ),
                Row(
                    "Order bins with a lock that opens with the block’s own key, and deliver them floor by floor with a leaflet in the languages that are spoken in the block.",
                    stack(held("Waste Strategy Officer", "Delphine Marsh"), team("Procurement")),
                    month("Sept 2022", "2022-09"),
                    "A",
                    "Steel prices have risen; a second quotation has been asked for and members will be told of the cost before an order is placed. The makers now ask for twelve weeks instead of six.",
                ),
            ),
        ),
        Rec(
            "2",
            "That caretakers are paid for the extra work.",
            rows=(
                Row(
                    "Agree a rate with the unions",
                    stack(post("Caretaking Manager"), team("HR")),
                    span("Summer 2022", "2022-06-01", "2022-08-31", "season"),
                    "R",
                    "No meeting has been held.",
                ),
                Row(
                    "Review after a year.",
                    post("Caretaking Manager"),
                    month("June 2023", "2023-06"),
                    "N",
                    "Not due.",
                ),
            ),
        ),
        Rec(
            "3",
            "That contaminated loads are traced to a block.",
            rows=(
                Row(
                    "Fit cameras to two vehicles.",
                    post("Fleet Manager"),
                    state("Complete", "completed"),
                    "B",
                    "Fitted on 3 May.",
                ),
                Row(
                    "Write to the managing agent of each block with more than two rejected loads in a month.",
                    stack(
                        held("Waste Strategy Officer", "Delphine Marsh"),
                        body("Portwenna Waste Partnership"),
                    ),
                    again("Monthly from July 2022", "FREQ=MONTHLY", "2022-07-01", "2022-07-31"),
                    "G",
                    "Letter drafted.",
                ),
            ),
        ),
    ),
)

TENANTS = Plan(
    council="Broadmere Borough Council",
    title="The Tenant’s Voice: Response to the Scrutiny Review",
    committee="Homes and Neighbourhoods Scrutiny Committee",
    when="2020-11-17",
    when_text="17 November 2020",
    intro=(
        "The Cabinet Member thanks the tenants who gave evidence, and accepts all the recommendations.",
    ),
    recs=(
        Rec(
            "1",
            "That tenants see the results of satisfaction surveys, estate by estate.",
            rows=(
                Row(
                    "Publish the results of the 2020 survey with a map.",
                    held("Tenant Engagement Manager", "Fenella Boyce"),
                    day("18 December 2020", "2020-12-18"),
                ),
                Row(
                    "Repeat the survey.",
                    held("Tenant Engagement Manager", "Fenella Boyce"),
                    again("Annually", "FREQ=YEARLY"),
                ),
            ),
        ),
        Rec(
            "2",
            "That a tenant sits on each appointment panel for a housing manager.",
            rows=(
                Row(
                    "Train eight tenants in interviewing; pay their expenses and, where they lose a day’s wages by coming, the wages too.",
                    stack(
                        team("Human Resources"), body("Broadmere Tenants’ Federation"), by=" and "
                    ),
                    upto("By 31 March 2021", "2021-03-31"),
                ),
            ),
        ),
        Rec(
            "3",
            "That repairs are signed off by the tenant and not by the contractor.",
            rows=(
                Row(
                    "Change the repairs contract when it is renewed. Until then, telephone one tenant in five after the work has been done and hold back payment where the tenant says that it has not.",
                    named("Ptolemy Gaunt", "Head of Repairs"),
                    span("2021/22", "2021-04-01", "2022-03-31", "financial_year"),
                ),
                Row(
                    "Report missed appointments",
                    post("Repairs Contract Officer"),
                    state("Ongoing", "ongoing"),
                ),
            ),
        ),
        Rec(
            "4",
            "That complaints are answered in ten days.",
            rows=(
                Row(
                    "Bring in a second complaints officer for six months.",
                    named("Ptolemy Gaunt", "Head of Repairs"),
                    month("January 2021", "2021-01"),
                ),
            ),
        ),
    ),
)

BLANK_FORM = Plan(
    council="Coombe Regis Borough Council",
    title="Scrutiny Action Plan Template",
    committee="",
    when="",
    when_text="",
    intro=(
        "Use this form to say what will be done about each recommendation of the review. Return it to Scrutiny Support within eight weeks of the meeting.",
        "For each action name one lead officer, and give a date by which it will be finished.",
    ),
    recs=(),
)
