"""Plans as text in the shapes that flattened tables take, each with the rows that it holds.

A row is (recommendation, action, officers, deadline, codes of its flags of level check).
"""

# Cells as paragraphs

ALLOTMENTS = """
Fernhithe Borough Council

Scrutiny Recommendation Action and Implementation Plan

Committee: Communities Overview and Scrutiny Committee

Meeting Date: 12 February 2013

Topic: Allotments

Recommendation[i]

Cabinet
Member[ii]

Response[iii]

Timetable[iv]

Lead Officer[v]

a) That the waiting list is published every quarter.

Councillor Brindle

Agreed. The list will go on the web site.

April 2013

Tom Hale

b) That no rent is raised before a review has been held.

Councillor Brindle

Agreed

Nia Bevan

c) That a second site is found for the plots at Marsh Lane.

Councillor Okoro

Agreed. Three fields have been looked at.

The valuer is to report on each of them.

By the end of June 2013

Estates Manager

[i] Recommendations are listed as they stand in the minute.
"""
ALLOTMENTS_ROWS = [
    ("a", "a) That the waiting list is published every quarter.", "Tom Hale", "April 2013", []),
    ("b", "b) That no rent is raised before a review has been held.", "Nia Bevan", "",
     ["too_few_cells"]),
    ("c", "c) That a second site is found for the plots at Marsh Lane.", "Estates Manager",
     "By the end of June 2013", ["too_many_cells"]),
]  # fmt: skip

MARKETS = """
Review of street markets: action plan

Action

Responsible officer

Deadline

Draw up a map of all the pitches in the square.

Markets Manager

May 2018

Ask the traders which day they would give up, and publish what they say on the web site.

Nia Bevan, Town Centre Officer

By 30 June 2018

Action

Responsible officer

Deadline

Repair the power points.

These have been out of use since the flood.

Head of Property

Completed

Report back to the Panel.

Director of Place

Next meeting

The Panel thanks all who took part in the review of the markets.
"""
MARKETS_ROWS = [
    ("", "Draw up a map of all the pitches in the square.", "Markets Manager", "May 2018", []),
    ("", "Ask the traders which day they would give up, and publish what they say on the web site.",
     "Nia Bevan, Town Centre Officer", "By 30 June 2018", []),
    ("", "Repair the power points.\nThese have been out of use since the flood.",
     "Head of Property", "Completed", ["too_many_cells"]),
    ("", "Report back to the Panel.", "Director of Place", "Next meeting", []),
]  # fmt: skip

RIVERS = """
Clean rivers review

Recommendation

Action

Who

By when

1.

The council should know what runs into each brook.

Walk every brook and mark the outfalls on a map.

Drainage Engineer

October 2016

2.

Anglers should be able to report pollution by telephone.

Print the number of the duty officer on all permits.

Customer Services Manager

Spring 2017

3.

The water company should answer within a week.

Write to its chief executive about the delays of last year.

Cllr Maud Ellery

4.

Volunteers should be insured.

Extend the policy to wardens who work beside water.

Insurance Officer

1 April 2017
"""
RIVERS_ROWS = [
    ("1", "Walk every brook and mark the outfalls on a map.", "Drainage Engineer", "October 2016",
     []),
    ("2", "Print the number of the duty officer on all permits.", "Customer Services Manager",
     "Spring 2017", []),
    ("3", "Write to its chief executive about the delays of last year.", "Cllr Maud Ellery", "",
     ["too_few_cells"]),
    ("4", "Extend the policy to wardens who work beside water.", "Insurance Officer",
     "1 April 2017", []),
]  # fmt: skip

# Cells that end with a bar

BUSES = """
Harnsey City Council
Scrutiny review of evening buses: action plan

Recommendation |
Action |
Lead |
Timescale |
|
|
|
|
1. That the last bus leaves after the last train. |
Ask the operator for two later journeys on route 9,
and for one on route 4. |
Transport Planner |
September 2019 |
|
|
|
|
2. That shelters are lit. |
Survey all 212 shelters |
Street Lighting Team
County Highways |
|
|
|
|
|
|
Replace the lamps that fail. |
Street Lighting Team |
Ongoing |
"""
BUSES_ROWS = [
    ("1", "Ask the operator for two later journeys on route 9, and for one on route 4.",
     "Transport Planner", "September 2019", []),
    ("2", "Survey all 212 shelters", "Street Lighting Team\nCounty Highways", "", []),
    ("2", "Replace the lamps that fail.", "Street Lighting Team", "Ongoing", []),
]  # fmt: skip

DEPOTS = """
Depots review

No. | Recommendation | Action | Responsibility | Date |
1 | The two depots should
share one store | Draw up a list of all that is kept in both | Stores Manager | June 2015 |
| | | | |
2 | Salt should be kept
under cover | Price a barn of 400 tonnes | Head of Highways July 2015 |
| | | | |
3 | Night work should be
paid alike | Agree one rate with the unions | HR Manager
By 1 October 2015 |
| | | | |
4 | Fuel should be metered | Fit meters:
• on both tanks
• on the bowser | Fleet Engineer | |
"""
DEPOTS_ROWS = [
    ("1", "Draw up a list of all that is kept in both", "Stores Manager", "June 2015", []),
    ("2", "Price a barn of 400 tonnes", "Head of Highways", "July 2015", ["too_few_cells"]),
    ("3", "Agree one rate with the unions", "HR Manager", "By 1 October 2015", ["too_few_cells"]),
    ("4", "Fit meters:\n• on both tanks\n• on the bowser", "Fleet Engineer", "", []),
]  # fmt: skip

MUSEUM = """
Action plan for the museum

Action
|
Who
|
When
|
Mend the roof of the north range
|
Building Surveyor
|
March 2020
|
Lend the paintings to schools
|
Curator
|
Each term
|
Count the visitors by age
|
Front of House Manager
|
To be confirmed
|
"""
MUSEUM_ROWS = [
    ("", "Mend the roof of the north range", "Building Surveyor", "March 2020", []),
    ("", "Lend the paintings to schools", "Curator", "Each term", []),
    ("", "Count the visitors by age", "Front of House Manager", "To be confirmed", []),
]

# Slashes between cells

TAXIS = """
ACTION SHEET

LICENSING COMMITTEE

HELD ON 16th June 2003

ITEM / ACTION REQUIRED / RESPONSIBLE MEMBER /
OFFICER / TIMESCALE
Ranks / Report back on the rank in Station Road / Councillor Webb / 1st July 2003
Fares / Write to all owners about the new fares and ask for views / Licensing / Finance / May 2003
Badges / Order badges that can be read at night / Licensing Manager / Next meeting
"""
TAXIS_ROWS = [
    ("(1)", "Report back on the rank in Station Road", "Councillor Webb", "1st July 2003", []),
    ("(2)", "Write to all owners about the new fares and ask for views", "Licensing / Finance",
     "May 2003", ["too_many_cells", "check_date"]),
    ("(3)", "Order badges that can be read at night", "Licensing Manager", "Next meeting", []),
]  # fmt: skip

LEISURE = """
Swimming for all: action plan

Action / Lead officer / Target date
Open the pool an hour earlier on school days, and see after a
term whether it is used / Leisure Manager / January 2012
Teach all eleven-year-olds to swim a length / Head of Sport / July 2012
Ask the health board to pay for lessons / Director of Public Health /
Mend the hoist / Building Services / Done
"""
LEISURE_ROWS = [
    ("", "Open the pool an hour earlier on school days, and see after a term whether it is used",
     "Leisure Manager", "January 2012", []),
    ("", "Teach all eleven-year-olds to swim a length", "Head of Sport", "July 2012", []),
    ("", "Ask the health board to pay for lessons", "Director of Public Health", "",
     ["too_few_cells"]),
    ("", "Mend the hoist", "Building Services", "Done", []),
]  # fmt: skip

WASTE = """
Food waste task group

Ref / Recommendation / Action / Responsible officer / Deadline
R1 / That caddies are free / Buy 9,000 caddies and liners / Waste Manager / May 2014
R2 / That flats are not left out / Try a shared bin at Tannery Court / Housing Manager / Autumn 2014
/ / Ask the tenants of Tannery Court what they think / Tenant Liaison Officer / Spring 2015
R3 / That the figures are published / Print them in the newsletter / Press Office / Every six months
"""
WASTE_ROWS = [
    ("R1", "Buy 9,000 caddies and liners", "Waste Manager", "May 2014", []),
    ("R2", "Try a shared bin at Tannery Court", "Housing Manager", "Autumn 2014", []),
    ("R2", "Ask the tenants of Tannery Court what they think", "Tenant Liaison Officer",
     "Spring 2015", []),
    ("R3", "Print them in the newsletter", "Press Office", "Every six months", []),
]  # fmt: skip

PLANS = {
    "paragraphs: gone cells, labels above, notes below": (ALLOTMENTS, ALLOTMENTS_ROWS),
    "paragraphs: headings repeated, a cell of two paragraphs": (MARKETS, MARKETS_ROWS),
    "paragraphs: numbers in cells of their own": (RIVERS, RIVERS_ROWS),
    "bars: one cell a line, spacers": (BUSES, BUSES_ROWS),
    "bars: rows over several lines, bars missing": (DEPOTS, DEPOTS_ROWS),
    "bars: on lines of their own": (MUSEUM, MUSEUM_ROWS),
    "slashes: in a heading that wraps, and in a cell": (TAXIS, TAXIS_ROWS),
    "slashes: rows that wrap, an empty cell": (LEISURE, LEISURE_ROWS),
    "slashes: five columns, empty cells before": (WASTE, WASTE_ROWS),
}

# Text that runs column by column

BY_COLUMN = {
    "a heading over each column": """
Action

Cut the verges twice a year.

Count the trees in the park.

Ask the parishes about paths.

Responsible officer

Parks Manager

Tree Officer

Rights of Way Officer

Deadline

May 2018

June 2018

March 2019
""",
    "the headings first": """
Recommendation

Action

Who

When

The verges should be cut.

The trees should be counted.

Buy a second mower for the depot.

Hire two surveyors for the summer.

Parks Manager

Tree Officer

May 2018

June 2018
""",
    "all on one line, the headings last": """
Action sheet

Circulate the minutes. Report on missed bins. Consider the budget. Clerk Director of Environment
Treasurer 12 June 2003 September 2003 Next meeting ITEM ACTION REQUIRED RESPONSIBLE OFFICER WHEN
""",
    "the headings in the middle": """
Cut the verges twice a year.
Count the trees in the park.
Ask the parishes about paths.
Action
Lead officer
Target date
Parks Manager
Tree Officer
Rights of Way Officer
May 2018
June 2018
March 2019
""",
}

# Text that is no table

PROSE = {
    "a list of contents": """
Contents

1. Introduction

2. Recommendations

3. Action plan

4. Lead officers

5. Timescales

The Panel met in May 2018 and heard from Nia Bevan, Head of Environment.

It agreed that the matter be left with the Cabinet Member.

The Panel met again in June 2018.
""",
    "headings without a table": """
Report of the working group on markets

Recommendations

Action plan

Timescale

Responsible officers

The recommendations are in section 4. A plan will be drawn up by the service.

Councillor Webb thanked the officers.

Background

The market was founded in 1254.

It is held on Saturdays.

May 2018

The group visited Ashgarth.
""",
    "minutes with bars and slashes": """
Minutes | Scrutiny Panel | 4 May 2018

Present: Cllr Webb / Cllr Brindle / Cllr Okoro

Action / officer / date were agreed for each item. The clerk will write to all.

Nia Bevan / Tom Hale gave a talk.

Page 1 | Scrutiny Panel | Public
""",
    "a blank form": """
Action plan

Action

Responsible officer

Deadline
""",
}
