# ruff: noqa: E501 - a printed sentence stays on one line
"""Two plans of one agenda pack, and the papers around them."""

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
    span,
    stack,
    state,
    team,
    upto,
)

COUNCIL = "Westerlake Borough Council"
COMMITTEE = "Overview and Scrutiny Committee"

SWIMMING = Plan(
    council=COUNCIL,
    title="Learning to Swim: Action Plan",
    committee=COMMITTEE,
    when="2016-10-18",
    when_text="18 October 2016",
    recs=(
        Rec(
            "1",
            "That every child can swim 25 metres by the age of eleven.",
            rows=(
                Row(
                    "Ask all 38 schools how many of their leavers could swim in July 2016.",
                    held("School Sport Coordinator", "Euphemia Grist"),
                    day("2 December 2016", "2016-12-02"),
                ),
                Row(
                    "Offer intensive lessons in the holidays to those who cannot.",
                    stack(
                        held("School Sport Coordinator", "Euphemia Grist"),
                        body("Westerlake Leisure Trust"),
                    ),
                    span("Summer 2017", "2017-06-01", "2017-08-31", "season"),
                ),
                Row(
                    "Pay for a coach where a school is more than two miles from a pool",
                    post("Head of Education"),
                    span("2017/18", "2017-04-01", "2018-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "2",
            "That there are enough teachers of swimming.",
            rows=(
                Row(
                    "Train ten leisure assistants to teach at level two.",
                    body("Westerlake Leisure Trust"),
                    upto("By 31 March 2017", "2017-03-31"),
                ),
                Row(
                    "Report vacancies.",
                    body("Westerlake Leisure Trust"),
                    again("Quarterly", "FREQ=MONTHLY;INTERVAL=3"),
                ),
            ),
        ),
        Rec(
            "3",
            "That pools are open when families are free.",
            rows=(
                Row(
                    "Try Sunday evenings at Oak Road for a term.",
                    named("Gideon Marl", "Leisure Client Officer"),
                    month("January 2017", "2017-01"),
                ),
            ),
        ),
    ),
)

FRAUD = Plan(
    council=COUNCIL,
    title="Tenancy Fraud: Progress against the Recommendations",
    committee=COMMITTEE,
    when="2016-10-18",
    when_text="18 October 2016",
    recs=(
        Rec(
            "1",
            "That photographs are taken of all new tenants.",
            rows=(
                Row(
                    "Buy cameras for the three housing offices.",
                    held("Tenancy Manager", "Xenia Thorold"),
                    state("Completed", "completed"),
                    "Green",
                ),
                Row(
                    "Add photographs to the tenancy file within a week of signing",
                    team("Lettings Team"),
                    state("Ongoing", "ongoing"),
                    "Green",
                ),
            ),
        ),
        Rec(
            "2",
            "That data are matched with other landlords.",
            rows=(
                Row(
                    "Sign the sharing protocol with six housing associations.",
                    stack(
                        post("Data Protection Officer"), held("Tenancy Manager", "Xenia Thorold")
                    ),
                    day("30 November 2016", "2016-11-30"),
                    "Amber",
                ),
                Row(
                    "Match names and dates of birth twice a year.",
                    team("Internal Audit"),
                    again("Six-monthly", "FREQ=MONTHLY;INTERVAL=6"),
                    "Amber",
                ),
            ),
        ),
        Rec(
            "3",
            "That the public are asked to help.",
            rows=(
                Row(
                    "Run a campaign with posters on buses.",
                    stack(
                        cllr("Barbary Knox", "Portfolio Holder for Housing"), team("Communications")
                    ),
                    span("Feb/March 2017", "2017-02-01", "2017-03-31"),
                    "Red",
                ),
            ),
        ),
    ),
)

APOLOGIES = "Apologies for absence were received from Councillors Dacre and Holm. Councillor Vane declared an interest in item 6 as a trustee of a leisure charity and left the room while it was discussed."

# The minutes: headings and what was said.
MINUTES = (
    (
        "34. Minutes of the last meeting",
        "The minutes of the meeting held on 6 September 2016 were agreed as a correct record. Arising from minute 29, the Democratic Services Manager said that the letter to the bus company had been sent on 12 September and that a reply was expected before the next meeting.",
    ),
    (
        "35. Budget monitoring",
        "The Chief Finance Officer presented the report for the first five months of the year. An overspending of £410,000 was forecast, most of it on temporary accommodation. In reply to questions he said that the number of households had risen by a fifth since April, that two more blocks had been leased until March 2018, and that he would be responsible for a paper on the cost of each scheme.",
    ),
    (
        "36. Review of grounds maintenance",
        "The Chairman of the review group introduced its report. The Committee discussed the recommendation that the contract be divided into three lots, and whether a deadline of April 2018 could be met. Officers thought that it could, provided that the Cabinet decided by December. It was resolved that the report be sent to the Cabinet.",
    ),
    (
        "37. Forward plan",
        "Members asked that the item on car park charges be brought to the Committee before it went to the Cabinet, and that a map be attached. The lead officer agreed to this.",
    ),
    (
        "38. Date of next meeting",
        "The next meeting would be held on 18 October 2016 at 7 p.m. in the Council Chamber. The meeting closed at 9.12 p.m.",
    ),
)

COVER = (
    "The Committee reviewed the matter in 2015/16 and made three recommendations, all of which the Cabinet accepted on 12 July 2016. The plan is attached as an appendix. Members are asked to say whether they are content with it, and when they would like to hear of progress.",
    "There are no implications for staff. The cost will be met from existing budgets, except where the plan says otherwise. The Monitoring Officer has no comment to make.",
    "Background papers: the report of the review group; the minutes of the Cabinet. The report’s author is the Scrutiny Officer, who may be reached through the switchboard.",
)

PROGRAMME = (
    ("18 October 2016", "Swimming: action plan; tenancy fraud: progress", "Scrutiny Officer"),
    ("29 November 2016", "Budget proposals: first stage", "Chief Finance Officer"),
    ("17 January 2017", "Budget proposals: second stage", "Chief Finance Officer"),
    ("14 February 2017", "Community safety partnership: annual review", "Head of Community Safety"),
    ("28 March 2017", "Grounds maintenance: progress on the recommendations", "Head of Parks"),
    ("25 April 2017", "Annual report of the Committee", "Scrutiny Officer"),
)

RISKS = (
    (
        "R1",
        "The leisure trust does not renew its lease",
        "3",
        "4",
        "12",
        "Talks begun; reserve of £90,000",
        "Leisure Client Officer",
    ),
    (
        "R2",
        "Homelessness continues to rise",
        "4",
        "4",
        "16",
        "Two more blocks leased until March 2018",
        "Housing Manager",
    ),
    (
        "R3",
        "Loss of data through a shared system",
        "2",
        "5",
        "10",
        "Protocol to be signed by 30 November 2016",
        "Data Protection Officer",
    ),
    (
        "R4",
        "Contractor for grounds maintenance fails",
        "2",
        "3",
        "6",
        "Accounts checked each quarter",
        "Head of Parks",
    ),
)

ATTENDANCE = (
    ("Councillor Ayliffe (Chair)", "5", "5"),
    ("Councillor Dacre", "5", "3"),
    ("Councillor Holm", "5", "4"),
    ("Councillor Knox", "5", "5"),
    ("Councillor Vane", "4", "4"),
)
