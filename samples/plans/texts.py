# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans whose tables were taken apart when they became text."""

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

CAFES = Plan(
    council="Pellwick District Council",
    title="Food Hygiene Review – Action Plan",
    committee="Public Protection Scrutiny Committee",
    when="2011-09-13",
    when_text="13 September 2011",
    intro=("The Committee adopted its report on 5 July 2011.",),
    recs=(
        Rec(
            "1",
            "That every food business is inspected when it is due.",
            label="Recommendation 1",
            rows=(
                Row(
                    "Clear the 74 overdue inspections, beginning with those last rated zero or one.",
                    held("Food Safety Manager", "Eudora Platt"),
                    upto("By 31 December 2011", "2011-12-31"),
                ),
                Row(
                    "Buy in two contractors for ten weeks",
                    named("Magnus Orrell", "Head of Public Protection"),
                    month("October 2011", "2011-10"),
                ),
            ),
        ),
        Rec(
            "2",
            "That ratings are seen by customers.",
            label="Recommendation 2",
            rows=(
                Row(
                    "Ask each business to show its rating in the window, and praise those that do in the newsletter.",
                    team("Food Safety Team"),
                    since("From January 2012", "2012-01-01"),
                ),
                Row(
                    "Publish all ratings on the website.",
                    team("Web Team"),
                    state("Completed", "completed"),
                ),
                Row(
                    "Report complaints about wrong ratings to the Committee.",
                    held("Food Safety Manager", "Eudora Platt"),
                    again("Annually", "FREQ=YEARLY"),
                ),
            ),
        ),
        Rec(
            "3",
            "That new caterers have help before they open.",
            label="Recommendation 3",
            rows=(
                Row(
                    "Hold a free evening course in each of the three towns.",
                    post("Business Adviser"),
                    span("Spring 2012", "2012-03-01", "2012-05-31", "season"),
                ),
            ),
        ),
    ),
)

CYCLING = Plan(
    council="Ravensholme City Council",
    title="Cycling to Work and School: Action Plan",
    committee="Transport Scrutiny Committee",
    when="2017-04-25",
    when_text="25 April 2017",
    recs=(
        Rec(
            "1",
            "That the gaps in the network are closed.",
            rows=(
                Row(
                    "Design a crossing at Mill Road and another at the hospital, and consult on both.",
                    held("Cycling Officer", "Thora Venn"),
                    span("June/July 2017", "2017-06-01", "2017-07-31"),
                    shown={
                        "action": "Design a crossing at Mill Road and another at the hospital,\nand consult on both."
                    },
                ),
                Row(
                    "Bid for £380,000 from the Access Fund",
                    stack(held("Cycling Officer", "Thora Venn"), team("Finance")),
                    day("29 September 2017", "2017-09-29"),
                ),
            ),
        ),
        Rec(
            "2",
            "That every secondary school has covered parking for bicycles.",
            rows=(
                Row(
                    "Write to the eleven heads.",
                    cllr("Ignatius Bray", "Cabinet Member for Schools"),
                    state("Done", "completed"),
                ),
                Row(
                    "Offer half the cost up to £4,000 a school.",
                    post("Capital Programme Manager"),
                    span("2017/18", "2017-04-01", "2018-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "3",
            "That training is offered to adults.",
            rows=(
                Row(
                    "Run six courses a year, at least one of them for women only.",
                    stack(team("Road Safety Team"), body("Ravensholme Cycling Club")),
                    again("Every two months", "FREQ=MONTHLY;INTERVAL=2"),
                ),
                Row(
                    "Lend bicycles to those who have none.",
                    body("Ravensholme Cycling Club"),
                    state("To be confirmed", "to_be_confirmed"),
                ),
            ),
        ),
    ),
)

TOURISM = Plan(
    council="Selhampton Borough Council",
    title="Visitor Economy Review: Action Plan",
    committee="Economy Scrutiny Panel",
    when="2014-11-18",
    when_text="18 November 2014",
    recs=(
        Rec(
            "1",
            "That the town is sold as one place.",
            label="Recommendation 1",
            rows=(
                Row(
                    "Agree one name and one logo with hotels, the museum and the pier company.",
                    held("Tourism Manager", "Clemency Rudge"),
                    span("January/February 2015", "2015-01-01", "2015-02-28"),
                ),
                Row(
                    "Replace the town/beach maps at the station",
                    stack(
                        held("Tourism Manager", "Clemency Rudge"),
                        body("Selhampton Pier Company"),
                        by="/",
                    ),
                    upto("By Easter 2015", "2015-04-05"),
                ),
            ),
        ),
        Rec(
            "2",
            "That coaches have somewhere to stop.",
            label="Recommendation 2",
            rows=(
                Row(
                    "Mark out six coach bays in the Lower Car Park.",
                    stack(team("Parking Services"), team("Highways"), by="/"),
                    day("31/03/2015", "2015-03-31"),
                ),
                Row(
                    "Negotiate a drop-off point with the bus company.",
                    cllr("Lavinia Stroud"),
                    state("Ongoing", "ongoing"),
                ),
            ),
        ),
        Rec(
            "3",
            "That the season is made longer.",
            label="Recommendation 3",
            rows=(
                Row(
                    "Commission a light festival for the dark months; budget £15,000.",
                    post("Events Officer"),
                    span("2015/16", "2015-04-01", "2016-03-31", "financial_year"),
                ),
                Row(
                    "Count visitors by a survey.",
                    team("Research Team"),
                    again("Twice a year", "FREQ=MONTHLY;INTERVAL=6"),
                ),
            ),
        ),
    ),
)

PESTS = Plan(
    council="Tarrowby Council",
    title="Rats and Mice: Action Plan for the Pest Control Service",
    committee="Neighbourhoods Scrutiny Panel",
    when="2020-02-11",
    when_text="11 February 2020",
    recs=(
        Rec(
            "1",
            "That treatment for rats is free to people on benefits.",
            label="Recommendation 1",
            rows=(
                Row(
                    "Change the schedule of fees: rats £0, mice £20.",
                    held("Pest Control Supervisor", "Horatio Wynne"),
                    day("1 April 2020", "2020-04-01"),
                ),
            ),
        ),
        Rec(
            "2",
            "That sewers are baited before a street complains.",
            label="Recommendation 2",
            rows=(
                Row(
                    "Agree a baiting programme with the water company, with a map of manholes and a list of streets in order of complaints over the past three years.",
                    stack(
                        held("Pest Control Supervisor", "Horatio Wynne"),
                        body("Three Dales Water plc"),
                        by="; ",
                    ),
                    upto("No later than 30 June 2020", "2020-06-30"),
                ),
                Row(
                    "Bait 300 manholes a quarter",
                    body("Three Dales Water plc"),
                    again(
                        "Quarterly from July 2020",
                        "FREQ=MONTHLY;INTERVAL=3",
                        "2020-07-01",
                        "2020-07-31",
                    ),
                ),
            ),
        ),
        Rec(
            "3",
            "That restaurants keep their yards clean.",
            label="Recommendation 3",
            rows=(
                Row(
                    "Visit all yards in the High Street with the refuse crews.",
                    stack(team("Environmental Health"), team("Refuse Collection"), by="; "),
                    span("March - May 2020", "2020-03-01", "2020-05-31"),
                ),
                Row(
                    "Serve notices where nothing has changed after four weeks.",
                    team("Environmental Health"),
                    state("Not started", "not_started"),
                ),
            ),
        ),
    ),
)

FLATS = Plan(
    council="Ullerby Borough Council",
    title="High-rise Safety: Action Plan",
    committee="Housing Scrutiny Committee",
    when="2018-03-06",
    when_text="6 March 2018",
    recs=(
        Rec(
            "1",
            "Inspect the fire doors of all towers.",
            rows=(
                Row(
                    "Inspect Beacon Court.",
                    post("Fire Safety Officer"),
                    month("April 2018", "2018-04"),
                ),
                Row("Inspect Ferry House.", team("Repairs"), month("May 2018", "2018-05")),
            ),
        ),
        Rec(
            "2",
            "Tell tenants what to do in a fire.",
            rows=(
                Row(
                    "Put a notice on each floor.",
                    team("Tenancy Services"),
                    state("Done", "completed"),
                ),
                Row("Call at every flat.", team("Tenancy Services"), month("June 2018", "2018-06")),
                Row("Test the alarm.", post("Fire Safety Officer"), again("Weekly", "FREQ=WEEKLY")),
            ),
        ),
    ),
)
