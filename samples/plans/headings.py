# ruff: noqa: E501 - a printed sentence stays on one line
"""Plans with a recommendation heading above every table, or in a full-width row."""

from maker.truth import (
    BLANK,
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
    post,
    since,
    span,
    stack,
    state,
    team,
    upto,
)

PARKS = Plan(
    council="Wexcombe District Council",
    title="Room to Play: Scrutiny Review of Parks and Play Areas – Action Plan",
    committee="Leisure and Environment Scrutiny Committee",
    when="2017-09-12",
    when_text="12 September 2017",
    intro=(
        "The Committee adopted the report of its working group on 20 June 2017. The Parks Service has drawn up the actions below, which the Cabinet endorsed on 5 September.",
    ),
    recs=(
        Rec(
            "1",
            "That every equipped play area in the district is inspected on a published cycle and that the findings are open to parish councils.",
            label="Recommendation 1",
            comments=(
                "The Service inspects 63 play areas. Inspections have been weekly in summer and fortnightly in winter since 2014, but the records are kept on paper and nobody outside the depot has been able to see them.",
                "A tablet-based system was trialled at Coppice Green (six sites) in May; the trial is the basis of actions 1 and 2.",
            ),
            rows=(
                Row(
                    "Buy the inspection module of the grounds maintenance system, including 12 tablets, within the approved budget of £9,450.",
                    held("Parks Operations Manager", "Leander Osgood"),
                    day("30 November 2017", "2017-11-30"),
                ),
                Row(
                    "Publish a monthly list of faults found and faults put right, by parish",
                    stack(team("Parks Service"), team("Web Team")),
                    again("Monthly from January 2018", "FREQ=MONTHLY", "2018-01-01", "2018-01-31"),
                ),
                Row(
                    "Write to all 41 parish and town councils to explain how a fault is reported out of hours (see Appendix C).",
                    post("Parish Liaison Officer"),
                    state("Completed", "completed"),
                ),
                Row(
                    "Train two further staff to the level of ROSPA-style Operational Inspector, so that leave and sickness are covered.",
                    post("Parks Operations Manager"),
                    span("Feb/March 2018", "2018-02-01", "2018-03-31"),
                ),
            ),
        ),
        Rec(
            "2",
            "That disabled children and their families are involved in the design of all new play equipment.",
            label="Recommendation 2",
            comments=(
                "Officers agree, and note that the 2012 design guide is silent on the matter.",
            ),
            rows=(
                Row(
                    "Set up a users’ panel of up to ten families with help from the charity Ramps & Rainbows; expenses to be paid at the Council’s usual rate.",
                    stack(
                        held("Community Engagement Officer", "Oluwaseun Barnaby"),
                        body("Ramps & Rainbows Trust"),
                    ),
                    span("Autumn 2017", "2017-09-01", "2017-11-30", "season"),
                ),
                Row(
                    "Rewrite the design guide and submit it to the Committee in draft. The guide should cover:\n• surfacing and gradients;\n• communication boards for children who do not speak; and\n• seats with backs and arms for carers",
                    stack(
                        post("Landscape Architect"),
                        named("Oluwaseun Barnaby", "Community Engagement Officer"),
                        post("Access Officer"),
                    ),
                    span("Early 2018", "2018-01-01", "2018-04-30"),
                ),
                Row(
                    "Re-open the sensory garden at Mill Meadow.",
                    held("Parks Operations Manager", "Leander Osgood"),
                    day("End of May 2018", "2018-05-31"),
                ),
            ),
        ),
        Rec(
            "3",
            "That the Council looks again at dog control in fenced play areas, and replaces worn or missing signs.",
            label="Recommendation 3",
            comments=(
                "A Public Spaces Protection Order would need statutory consultation of not less than six weeks.",
            ),
            rows=(
                Row(
                    "Consult on a Public Spaces Protection Order for all fenced play areas and the two paddling pools.",
                    stack(team("Community Safety"), team("Legal Services")),
                    span("October – December 2017", "2017-10-01", "2017-12-31"),
                ),
                Row(
                    "Replace 118 signs, starting with the sites where complaints have been highest since 2015, and remove the old ones at the same visit so that no site carries two sets of rules. Signs should be in plain English with pictograms, should carry the number of the Contact Centre and should be fixed at a height which a wheelchair user can read without difficulty; sites within a conservation area will need the advice of the Conservation Officer first.",
                    stack(team("Parks Service"), post("Conservation Officer")),
                    upto("By 31 March 2018", "2018-03-31"),
                ),
                Row(
                    "Ask Cabinet to extend the wardens’ contract by one year",
                    cllr("Philippa Nduka", "Cabinet Member for Leisure"),
                    upto("Before 1 April 2018", "2018-03-31"),
                ),
            ),
        ),
        Rec(
            "4",
            "That income from section 106 agreements is shown park by park in the annual budget book.",
            label="Recommendation 4",
            comments=(
                "Finance holds the figures (£1.37 million unspent at 31 March 2017) but not by site.",
            ),
            rows=(
                Row(
                    "Reconcile section 106 balances to sites and report any sum at risk of being returned to the developer.",
                    stack(
                        held("Principal Accountant", "Ffion Tredegar"),
                        held("Section 106 Officer", "Marek Halloran"),
                    ),
                    span("Q3 2017/18", "2017-10-01", "2017-12-31", "quarter"),
                ),
                Row(
                    "Add a park-by-park table to the budget book.",
                    held("Principal Accountant", "Ffion Tredegar"),
                    again("Annually in February", "FREQ=YEARLY;BYMONTH=2"),
                ),
            ),
        ),
    ),
)

EXCLUSIONS = Plan(
    council="Northey County Council",
    title="School Exclusions Inquiry: Progress of the Action Plan",
    committee="Children and Learning Overview and Scrutiny Committee",
    when="2022-10-13",
    when_text="Thursday 13 October 2022",
    intro=(
        "The Inquiry Panel made five recommendations. What has been agreed with the Northey Learning Alliance is set out below.",
    ),
    recs=(
        Rec(
            "1",
            "That a single pathway for pupils at risk of exclusion is adopted by all secondary schools.",
            label="Recommendation 1",
            rows=(
                Row(
                    "Draft the pathway with heads of the 24 secondary schools and academies",
                    held("Head of Inclusion", "Thandiwe Marlowe"),
                    span("Autumn term 2022", "2022-09-01", "2022-12-31"),
                ),
                Row(
                    "Hold three area briefings (north, coast and south) for governors & trustees.",
                    stack(team("Governor Services"), body("Northey Learning Alliance")),
                    span("November 2022 – January 2023", "2022-11-01", "2023-01-31"),
                ),
                Row(
                    "Launch the pathway and withdraw the 2016 guidance.",
                    stack(
                        held("Head of Inclusion", "Thandiwe Marlowe"), team("Communications Team")
                    ),
                    upto("No later than 17 April 2023", "2023-04-17"),
                ),
            ),
        ),
        Rec(
            "2",
            "That data on suspensions are shared with schools each half-term, broken down by ward, ethnicity and special educational need.",
            label="Recommendation 2",
            rows=(
                Row(
                    "Agree a data-sharing protocol with academy trusts.",
                    stack(
                        post("Data Protection Officer"),
                        held("Education Data Manager", "Gwyn Ashdown-Lee"),
                    ),
                    day("25 November 2022", "2022-11-25"),
                ),
                Row(
                    "Send each school its own dashboard, with a county comparison and a short commentary on groups where the rate is more than twice the average",
                    held("Education Data Manager", "Gwyn Ashdown-Lee"),
                    again("Every 6 weeks", "FREQ=WEEKLY;INTERVAL=6"),
                ),
                Row(
                    "Report county-wide figures to this Committee.",
                    held("Head of Inclusion", "Thandiwe Marlowe"),
                    again("Six-monthly", "FREQ=MONTHLY;INTERVAL=6"),
                ),
            ),
        ),
        Rec(
            "3",
            "That alternative provision is commissioned to a common standard and visited unannounced.",
            label="Recommendation 3",
            rows=(
                Row(
                    "Map all 37 providers now in use, registered and unregistered, and what each costs per week.",
                    team("Commissioning and Market Development Team"),
                    state("In place", "completed"),
                ),
                Row(
                    "Tender a framework for alternative provision. The specification will require qualified teachers for English and mathematics, a named safeguarding lead on every site, same-day reporting of absence to the home school, and a plan for each pupil’s return to school or move to college which is reviewed every six weeks with the parents or carers. Providers will be asked to publish their fees. Lots will be drawn up by district so that smaller charities (the Panel heard from four) are able to bid, either alone or with a partner.",
                    stack(
                        named("Beniamino Russo", "Category Lead"),
                        team("Procurement"),
                        team("Legal Services"),
                        post("Head of the Virtual School"),
                        post("Finance Business Partner"),
                    ),
                    span("Phase 1 March 2023; phase 2 September 2023", "2023-03-01", "2023-09-30"),
                ),
                Row(
                    "Carry out unannounced visits to at least 15% of placements",
                    team("Education Welfare Service"),
                    span("Academic year 2022/23", "2022-09-01", "2023-08-31", "academic_year"),
                ),
            ),
        ),
        Rec(
            "4",
            "That parents receive plain advice on their rights.",
            label="Recommendation 4",
            rows=(
                Row(
                    "Produce a two-page leaflet in seven languages (incl. Polish, Sylheti and Kurdish Sorani).",
                    stack(post("Family Information Manager"), body("Northey Parent Carer Forum")),
                    day("End of January 2023", "2023-01-31"),
                ),
                Row(
                    "Fund an advice line for one year – up to £28,000 from the Schools Forum.",
                    post("Director of Education"),
                    span("2022/23", "2022-04-01", "2023-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "5",
            "That the Committee reviews progress after a year.",
            label="Recommendation 5",
            rows=(
                Row(
                    "Add an item to the work programme.",
                    post("Democratic Services Officer"),
                    day("12 October 2023", "2023-10-12"),
                ),
                Row(
                    "Invite two young people who gave evidence to take part in the review.",
                    stack(post("Participation Worker"), cllr("Ambrose Tilling")),
                    state("To be agreed", "to_be_confirmed"),
                ),
            ),
        ),
    ),
)

YOUTH = Plan(
    council="Oakminster City Council",
    title="Somewhere to Go: Review of Youth Provision – What Happens Next",
    committee="Young People and Skills Scrutiny Panel",
    when="2023-06-22",
    when_text="22 June 2023",
    intro=(
        "Cabinet accepted all seven recommendations at its meeting in May. They are grouped by theme.",
    ),
    recs=(
        Rec(
            "1",
            "That the Council publishes one timetable of everything that is open to 11- to 19-year-olds.",
            label="Recommendation 1",
            theme="Knowing what is on",
            rows=(
                Row(
                    "We will put the timetable online and update it each Friday.",
                    team("Youth Service"),
                    again("Weekly", "FREQ=WEEKLY"),
                ),
                Row(
                    "We will print 6,000 copies for schools, surgeries and the two sixth-form colleges.",
                    stack(team("Youth Service"), team("Print Unit")),
                    upto("By end of August 2023", "2023-08-31"),
                ),
            ),
        ),
        Rec(
            "2",
            "That young people choose what is advertised and how.",
            label="Recommendation 2",
            theme="Knowing what is on",
            rows=(
                Row(
                    "Recruit eight young editors, paid at the Real Living Wage for up to four hours a week; at least half of them from wards in the most deprived fifth of the city",
                    held("Youth Voice Co-ordinator", "Saffiyah Rennard"),
                    span("Mid September 2023", "2023-09-11", "2023-09-20"),
                ),
            ),
        ),
        Rec(
            "3",
            "That detached youth work is restored in the evenings.",
            label="Recommendation 3",
            theme="Feeling safe",
            rows=(
                Row(
                    "Appoint two detached youth workers (1.6 FTE).",
                    held("Youth Service Manager", "Declan Oyelaran"),
                    span("Summer 2023", "2023-06-01", "2023-08-31", "season"),
                ),
                Row(
                    "Agree with Oakminster Police a shared map of places where young people say they do not feel safe, and walk each route with them after dark at least once a term.",
                    stack(
                        held("Youth Service Manager", "Declan Oyelaran"),
                        body("Oakminster Police"),
                        team("Community Safety Team"),
                    ),
                    since("From October 2023", "2023-10-01"),
                ),
                Row(
                    "Report on the first year.",
                    post("Assistant Director for Early Help"),
                    span("Late 2024", "2024-09-01", "2024-12-31"),
                ),
            ),
        ),
        Rec(
            "4",
            "That lighting along the canal path is brought forward.",
            label="Recommendation 4",
            theme="Feeling safe",
            rows=(
                Row(
                    "Bid to the Safer Places Fund for 22 columns, and for CCTV at Lock 9.",
                    stack(
                        named("Ingrid Petherbridge", "Principal Engineer"),
                        team("External Funding Team"),
                    ),
                    day("Fri 29th September 2023", "2023-09-29"),
                ),
                Row(
                    "If the bid fails, bring a costed option to budget-setting.",
                    post("Director of Place"),
                    span("Q4 2023/24", "2024-01-01", "2024-03-31", "quarter"),
                ),
            ),
        ),
        Rec(
            "5",
            "That community centres offer young people a reduced rate.",
            label="Recommendation 5",
            theme="Buildings that are open",
            rows=(
                Row(
                    "Consult the nine management committees about a charge of no more than £5 an hour on weekday evenings.",
                    post("Community Buildings Officer"),
                    span("July and August 2023", "2023-07-01", "2023-08-31"),
                ),
                Row(
                    "Adopt the new charges.",
                    cllr("Rosheen Whitlow", "Cabinet Member for Communities"),
                    since("From 1 April 2024", "2024-04-01", "date"),
                ),
            ),
        ),
        Rec(
            "6",
            "That the former Tannery Lane nursery is considered for youth use.",
            label="Recommendation 6",
            theme="Buildings that are open",
            rows=(
                Row(
                    "Complete a condition survey (roof, asbestos, heating).",
                    team("Corporate Property"),
                    When(
                        "In progress – due July 2023",
                        "month",
                        "2023-07-01",
                        "2023-07-31",
                        "ongoing",
                    ),
                ),
                Row(
                    "Seek expressions of interest from voluntary groups; the Panel’s Chair to sit on the selection panel",
                    stack(post("Estates Surveyor"), cllr("Hywel Castellan")),
                    span("Winter 2023/24", "2023-12-01", "2024-02-29", "season"),
                ),
            ),
        ),
        Rec(
            "7",
            "That the Council asks government for a three-year settlement for youth services.",
            label="Recommendation 7",
            theme="Buildings that are open",
            rows=(
                Row(
                    "Write to the Secretary of State, enclosing the Panel’s report.",
                    post("Leader of the Council"),
                    When("Completed May 2023", "month", "2023-05-01", "2023-05-31", "completed"),
                ),
            ),
        ),
    ),
)

TOILETS = Plan(
    council="Royal Borough of Quenby",
    title="Public Conveniences Task Group – Implementation Plan",
    committee="Town Centre and Tourism Scrutiny Sub-Committee",
    when="2014-10-09",
    when_text="9 October 2014",
    intro=("Priorities are those which the Task Group gave in its report.",),
    recs=(
        Rec(
            "One",
            "The Council should run a community toilet scheme with local businesses.",
            label="Recommendation One",
            priority="High",
            rows=(
                Row(
                    "Sign up 20 cafés, pubs and shops, each to receive £600 a year and a window sticker.",
                    held("Town Centre Manager", "Cosmo Delafield"),
                    day("31/03/2015", "2015-03-31"),
                ),
                Row(
                    "Put the scheme on the Council’s town map, on the visitor app and on finger posts at the station, the quay and the coach park",
                    stack(team("Tourism Team"), team("GIS & Mapping")),
                    span("Spring 2015", "2015-03-01", "2015-05-31", "season"),
                ),
                Row(
                    "Review take-up and costs after twelve months and report back.",
                    held("Town Centre Manager", "Cosmo Delafield"),
                    month("March 2016", "2016-03"),
                ),
            ),
        ),
        Rec(
            "Two",
            "One fully accessible toilet with a hoist and changing bench should be provided within the walls of the old town, open every day of the year.",
            label="Recommendation Two",
            priority="High",
            rows=(
                Row(
                    "Identify a site. Those to be tested are:\n• the ground floor of Guildhall Yard;\n• the closed kiosk on Friars’ Walk; and\n• any unit that becomes vacant in the Butter Market",
                    stack(post("Head of Property"), post("Equality & Diversity Officer")),
                    day("19 December 2014", "2014-12-19"),
                ),
                Row(
                    "Seek £45,000 from the capital programme, and match it with at least £20,000 from trusts and foundations.",
                    held("Head of Finance", "Adebayo Lockhart"),
                    span("2015-16", "2015-04-01", "2016-03-31", "financial_year"),
                ),
            ),
        ),
        Rec(
            "Three",
            "Opening hours should be the same at all sites.",
            label="Recommendation Three",
            priority="Medium",
            rows=(
                Row(
                    "Adopt hours of 7am–9pm (April to September) and 8am–6pm (October to March).",
                    post("Street Scene Manager"),
                    since("April 2015 onwards", "2015-04-01"),
                ),
                Row(
                    "Vary the cleaning contract accordingly. Clause 14 allows variation on 90 days’ notice.",
                    stack(team("Contracts Team"), team("Legal")),
                    month("January 2015", "2015-01"),
                ),
            ),
        ),
        Rec(
            "Four",
            "Charges should be introduced only where residents of the Borough can be exempted.",
            label="Recommendation Four",
            priority="Low",
            rows=(
                Row(
                    "Test card-operated doors at Quayside for one season.",
                    post("Street Scene Manager"),
                    span("May – September 2015", "2015-05-01", "2015-09-30"),
                ),
                Row(
                    "Report the results, with a recommendation on whether to extend the trial, to the Sub-Committee and then to Cabinet.",
                    stack(
                        post("Street Scene Manager"),
                        cllr("Leofric Amin", "Lead Member for Environment"),
                    ),
                    span("Late October 2015", "2015-10-21", "2015-10-31"),
                ),
            ),
        ),
        Rec(
            "Five",
            "The condition of every site should be published.",
            label="Recommendation Five",
            priority="Low",
            rows=(
                Row(
                    "Publish scores from the mystery visits.",
                    team("Customer Insight"),
                    again("Quarterly", "FREQ=MONTHLY;INTERVAL=3"),
                ),
                Row(
                    "Nominate two sites for the national Washroom Awards",
                    post("Street Scene Manager"),
                    BLANK,
                ),
            ),
        ),
    ),
)

REPORT = Plan(
    council="Cressing Vale Borough Council",
    title="Household Debt and Council Tax Arrears: Response to the Scrutiny Review",
    committee="Finance and Fairness Scrutiny Committee",
    when="2016-12-06",
    when_text="6 December 2016",
    recs=(
        Rec(
            "1",
            "That one team handles all contact with a household in arrears.",
            label="Recommendation 1",
            rows=(
                Row(
                    "Pilot a joint arrears desk for council tax, rent and parking debt with 150 households.",
                    held("Revenues Manager", "Hester Kowalczyk"),
                    span("January to June 2017", "2017-01-01", "2017-06-30"),
                ),
                Row(
                    "Merge the three debt IT modules into one view of the customer.",
                    stack(team("ICT Service"), post("Systems Accountant")),
                    span("2017/18", "2017-04-01", "2018-03-31", "financial_year"),
                ),
                Row(
                    "Brief ward members on how to refer a resident.",
                    post("Democratic Services Manager"),
                    day("12 January 2017", "2017-01-12"),
                ),
            ),
        ),
        Rec(
            "2",
            "That letters are rewritten in plain English and tested with people who have been in arrears.",
            label="Recommendation 2",
            rows=(
                Row(
                    "Rewrite the reminder, the final notice and the summons letter, and test each with a group of no fewer than six residents.",
                    stack(
                        held("Revenues Manager", "Hester Kowalczyk"),
                        body("Cressing Vale Citizens’ Money Advice"),
                    ),
                    upto("By 28 February 2017", "2017-02-28"),
                ),
                Row(
                    "Send a text message before any summons",
                    team("Revenues Team"),
                    day("1 March 2017", "2017-03-01"),
                ),
            ),
        ),
        Rec(
            "3",
            "That enforcement agents are used only as a last resort.",
            label="Recommendation 3",
            rows=(
                Row(
                    "Sign the national protocol on enforcement.",
                    cllr("Bartholomew Singh-Reid", "Cabinet Member for Resources"),
                    month("Dec 2016", "2016-12"),
                ),
                Row(
                    "Set a vulnerability test that must be passed before a case is sent to an agent; the test is to be agreed with advice agencies, recorded on the case and audited. It should take account of:\n• long-term illness or disability;\n• recent bereavement, or the end of a relationship;\n• children under five in the household; and\n• whether the resident has any other debt to the Council.",
                    stack(
                        post("Debt Recovery Team Leader"),
                        body("Cressing Vale Citizens’ Money Advice"),
                    ),
                    span("April/May 2017", "2017-04-01", "2017-05-31"),
                ),
                Row(
                    "Monitor complaints about agents.",
                    post("Corporate Complaints Officer"),
                    again(
                        "Quarterly from April 2017",
                        "FREQ=MONTHLY;INTERVAL=3",
                        "2017-04-01",
                        "2017-04-30",
                    ),
                ),
            ),
        ),
        Rec(
            "4",
            "That care leavers under 25 are exempted from council tax.",
            label="Recommendation 4",
            rows=(
                Row(
                    "Bring a discretionary relief scheme to Full Council. Estimated cost £18,700.",
                    post("Director of Finance & s151 Officer"),
                    day("22 February 2017", "2017-02-22"),
                ),
                Row(
                    "Identify those eligible with the County Council’s leaving care team",
                    stack(team("Revenues Team"), body("Wealdshire County Council")),
                    state("In progress", "ongoing"),
                ),
            ),
        ),
    ),
)

PROSE = (
    "The Committee began its review of household debt in March 2016, after members had reported a rise in the number of residents who came to their surgeries with a summons for council tax. A group of six members, with Councillor Quennell in the chair, met on eight occasions.",
    "Council tax is the Council’s largest single source of income, at £47.2 million in 2016/17. The collection rate was 97.1% in 2015/16 against a target of 97.5%. Behind that figure are some 5,900 households which received at least one summons, of which about 2,200 had received one in the year before as well.",
    "The group took evidence from the Revenues Manager, from two advice agencies, from a firm of enforcement agents and from eleven residents, who were seen in private. It visited a neighbouring council which has brought its debts together in a single team, and read the research that has been published on the subject since 2013.",
    "Three things stood out. The first was that letters frighten people without telling them what to do. The second was that a household may hear from four parts of the Council in a month, none of which knows of the others. The third was that costs added to a debt of £300 can come to more than the debt within ninety days.",
    "The group recognised that there are people who can pay and will not. It does not recommend that enforcement should cease; it recommends that the Council should know which of its debtors are which before it acts.",
    "Cabinet considered the report on 8 November 2016 and accepted all four recommendations. The response, with the actions which officers propose, is at Appendix A. Members are asked to comment on the actions and to say when they would like to see progress reported.",
    "There are no staffing implications beyond those in the appendix. The cost of the joint arrears desk (estimated at £31,000 for six months) can be met from the transformation reserve. Any loss of income from the exemption of care leavers will be shared with the County Council and the Police in proportion to their precepts.",
    "The actions below have been agreed with the officers named. The Committee is invited to comment on each, to ask for a date to be brought forward where it thinks that a date is too late, and to settle when it wishes to look at progress.",
)
