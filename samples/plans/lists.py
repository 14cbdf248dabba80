# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans that name nobody and no date: answers, replies, lists of states, progress."""

from maker.truth import BLANK, NOBODY, Plan, Rec, Row, day, month, only, post, stack, state

SURGERIES = Plan(
    council="Tarnbeck District Council",
    title="GP Surgeries Review: Response of the Cabinet",
    committee="Health Scrutiny Committee",
    when="2022-06-14",
    when_text="14 June 2022",
    intro=(
        "The Committee reported on 8 March. The Cabinet considered its five recommendations on 24 May and answers them below.",
    ),
    recs=(
        Rec(
            "1",
            "That the Council maps which homes are more than two miles from a surgery",
            response="accepted",
            answer="Accepted",
            reason="The map is on the Council’s website.",
            comments=("The map is on the Council’s website.",),
        ),
        Rec(
            "2",
            "That planning obligations pay for consulting rooms as they do for class rooms",
            response="accepted",
            answer="Accepted",
            reason="The supplementary planning document has to be amended first.",
            comments=("The supplementary planning document has to be amended first.",),
        ),
        Rec(
            "3",
            "That the Council runs a bus to the new health centre at Skelby",
            response="rejected",
            answer="Rejected",
            reason="The operator has been asked to move a stop; a service of our own would cost £84,000 a year.",
            comments=(
                "The operator has been asked to move a stop; a service of our own would cost £84,000 a year.",
            ),
        ),
        Rec(
            "4",
            "That vacant shops are offered to pharmacies for a peppercorn rent",
            response="partially_accepted",
            answer="Accepted in part",
            reason="Where the Council owns the shop.",
            comments=("Where the Council owns the shop.",),
        ),
        Rec(
            "5",
            "That the Committee hears of progress within a year",
            response="noted",
            answer="Noted",
        ),
    ),
)

CULVERTS = Plan(
    council="Ewelme Vale Council",
    title="Reply to the Flooding Inquiry",
    committee="Environment Scrutiny Committee",
    when="2014-10-21",
    when_text="21 October 2014",
    intro=(
        "The Committee’s report on the floods of February was published in July. The Council’s reply to each of its recommendations follows the recommendation.",
    ),
    recs=(
        Rec(
            "(1)",
            "We recommend that a single list of culverts is kept, with the name of whoever must clear each of them. (Paragraph 6)",
            response="accepted",
            detail="We agree. The list will be drawn up with the drainage board and the highway authority.\nIt will be looked at again every autumn.",
        ),
        Rec(
            "(2)",
            "The Council should pay for a second pump at Mill Lane. (Paragraph 14)",
            response="rejected",
            detail="The Council does not accept this recommendation. The pump belongs to the water company, which has told us that it has no such plans.",
        ),
        Rec(
            "(3)",
            "We recommend that flood wardens are trained, and that every parish has two. (Paragraphs 15 and 16)",
            response="noted",
            detail="Noted. Training is offered already; eleven of nineteen parishes have taken it up.",
        ),
        Rec(
            "(4)",
            "Sandbags should be given out before a flood and not during one. (Paragraph 21)",
            response="partially_accepted",
            detail="We accept this in part.\nBags will be kept at the four depots from October. They will not be taken to single homes.",
        ),
        Rec(
            "(5)",
            "Planning officers should refuse permission wherever the drainage board objects. (Paragraph 30)",
            detail="Each application has to be decided on its merits, and an objection is one of them.",
        ),
    ),
)

CELLS = Plan(
    council="Norrowby County Council",
    title="HMP Saltgate: What Became of the Inspectors’ Recommendations",
    committee="Community Safety Scrutiny Panel",
    when="2016-11-08",
    when_text="8 November 2016",
    intro=("The number after each recommendation is its place in the inspectors’ report.",),
    recs=tuple(
        Rec(f"({n})", text, answer=heading)
        for n, (heading, text) in enumerate(
            (
                (
                    "Implemented",
                    "New arrivals should be seen by a nurse before they are locked up for the night. (S41)",
                ),
                ("Implemented", "Every cell should have a lockable cupboard. (2.7)"),
                (
                    "Partially implemented",
                    "Complaints should be answered within seven days, and in the language of the complaint. (2.24)",
                ),
                ("Not implemented", "Cells that were built for one should not hold two. (2.8)"),
                (
                    "Not implemented",
                    "Night staff should answer cell bells within five minutes. (1.52)",
                ),
                (
                    "Not implemented",
                    "There should be enough work and training for all who can take it up. (S44)",
                ),
            ),
            start=1,
        )
    ),
)

FORUM = Plan(
    council="Brackwater City Council",
    title="Action List from the Last Meeting",
    committee="Transport Scrutiny Committee",
    when="2023-09-12",
    when_text="12 September 2023",
    recs=(
        Rec(
            "",
            "",
            rows=tuple(
                Row(text, NOBODY, BLANK, rag=rag)
                for text, rag in (
                    (
                        "1. Bus passes. The Cabinet Member will ask the operator for figures by age and bring them to the Committee.",
                        "ONGOING",
                    ),
                    (
                        "2a. School streets. Officers sent the survey to all schools in June.",
                        "COMPLETED",
                    ),
                    ("2b. School streets. A second survey asks those who live there.", "OPEN"),
                    (
                        "3. Car park charges. A briefing is being written with the finance team.",
                        "OPEN",
                    ),
                    ("4. Taxi ranks. The rank at the station has been marked out again.", "CLOSED"),
                )
            ),
        ),
    ),
)

SNAPSHOT = Plan(
    council="Fairholme City Council",
    title="Council Plan: Progress in the First Year",
    committee="Corporate Scrutiny Committee",
    when="2024-04-16",
    when_text="16 April 2024",
    recs=(
        Rec(
            "",
            "",
            rows=tuple(
                Row(text, NOBODY, BLANK, progress=progress)
                for text, progress in (
                    (
                        "Work with partners to cut the number of people who sleep rough.",
                        "• opened the night shelter on Bar Lane\n• housed 14 people",
                    ),
                    (
                        "Make the riverside path whole from the lock to the weir.",
                        "• agreed the design of the second bridge",
                    ),
                    (
                        "Plant a tree for every child who is born in the city.",
                        "• planted 1,180 trees\n• found four sites for next winter\n• trained 22 wardens",
                    ),
                )
            ),
        ),
    ),
)

PARISH = Plan(
    council="Little Quarley Parish Council",
    title="Action Points",
    committee="",
    when="2021-04-13",
    when_text="13 April 2021",
    recs=(
        Rec(
            "(1)",
            "Highways (March)",
            rows=(
                Row(
                    "Ask the county for a new sign on the hill",
                    only("JW"),
                    day("6 May 2021", "2021-05-06"),
                    progress="Letter sent, no answer yet",
                ),
                Row(
                    "Count the cars that are left outside the school",
                    only("PB"),
                    day("30 June 2021", "2021-06-30"),
                ),
            ),
        ),
        Rec(
            "(2)",
            "Playground",
            rows=(
                Row(
                    "Get two prices for a new swing",
                    stack(only("JW"), only("PB"), by="/"),
                    month("June 2021", "2021-06"),
                    progress="One price in, the other promised",
                ),
            ),
        ),
        Rec(
            "(3)",
            "Village hall (February)",
            rows=(
                Row(
                    "Write to the trustees about the roof and the old stove",
                    post("Clerk"),
                    state("ongoing", "ongoing"),
                    progress="They meet on the first Monday in May",
                ),
            ),
        ),
    ),
)

PANELS = Plan(
    council="Wexcombe Isle Council",
    title="Outstanding Work of the Former Panels",
    committee="Scrutiny Co-ordination Committee",
    when="2005-11-24",
    when_text="24 November 2005",
    intro=(
        "The four panels ended in May. What each of them had not finished is listed here with what is proposed for it.",
    ),
    recs=tuple(
        Rec(f"({n})", item, theme=theme, detail=detail, rows=(Row(action, NOBODY, BLANK),))
        for n, (theme, item, detail, action) in enumerate(
            (
                (
                    "Environment",
                    "Beach huts",
                    "Lettings, and what the rents pay for",
                    "Enquiry not to be pursued",
                ),
                (
                    "Environment",
                    "Coastal paths",
                    "Who mends them after a fall of the cliff",
                    "To become part of the rights of way review",
                ),
                (
                    "Environment",
                    "Litter",
                    "Evidence taken from three parishes",
                    "Send the evidence to the new Committee",
                ),
                (
                    "Education",
                    "School meals",
                    "Nutrition, and meals that are left",
                    "Ask the head teachers what has changed since",
                ),
                (
                    "Education",
                    "Sixth forms",
                    "Transport to the mainland colleges",
                    "Finish the report and submit it to the Cabinet",
                ),
                (
                    "Resources",
                    "Empty offices",
                    "How much each costs in a year",
                    "Enquiry not to be pursued",
                ),
            ),
            start=1,
        )
    ),
)
