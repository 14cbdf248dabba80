"""Whole phrases with a meaning of their own: lead-ins, venues, notes, conditions, ditto marks.

Lower case, one space between words, no hyphens between words: the tokeniser takes them out.
"""

from __future__ import annotations

from typing import Final

# Said before a date, and changing nothing.
LEAD_INS: Final = (
    "due", "due date", "due on", "due in", "due by date", "is due", "now due", "target",
    "target date", "target completion", "target completion date", "target for completion",
    "deadline", "final deadline", "deadline date", "deadline is", "date", "dates", "when",
    "timescale", "timescales", "timeframe", "timetable", "completion date", "for completion",
    "due for completion", "for delivery", "delivery date", "delivery", "for implementation",
    "implementation date", "implementation", "to be completed", "to be complete", "to complete",
    "to be in place", "to be implemented", "to be delivered", "to be done", "to be achieved",
    "to be finished", "to be actioned", "be completed", "be complete", "be in place",
    "be delivered", "be implemented", "be finished", "to be concluded", "to be closed",
    "to implement",
    "to deliver", "to finish", "to conclude", "to be undertaken", "to be carried out",
    "to be produced", "to be published", "to be presented", "to be submitted", "to be reviewed",
    "to be reported", "to be considered", "to be held", "to take place", "to be progressed",
    "to be developed", "to be launched", "to be in operation", "to be operational",
    "to be resolved", "to be issued", "to be drafted", "to be approved",
    "will be completed", "will be complete", "will be in place", "will be implemented",
    "will be delivered", "will be reviewed", "should be completed", "should be complete",
    "should be in place", "must be completed", "expected", "expected to be completed",
    "expected completion", "expected to be complete", "is expected", "anticipated",
    "anticipated completion", "estimated", "estimated completion", "est", "proposed",
    "proposed date",
    "planned", "planned for", "scheduled", "scheduled for", "programmed for", "timetabled for",
    "provisional", "provisionally", "provisional date", "indicative", "aim", "aim for",
    "aiming for", "the aim is", "likely", "hopefully", "ideally", "either", "eta", "e.t.a",
    "e.t.a.", "set for", "agreed date", "agreed", "remainder",
    "the remainder", "rest", "the rest", "balance", "starting date", "start date",
    "commencement date", "end date", "closing date", "review date", "date for completion",
    "date of completion", "month of", "the month of", "in the month of", "during the month of",
    "the period", "period", "for the period", "the",
    "first", "firstly", "first report", "initial", "initially by", "and", "but", "both", "all",
    "i.e", "ie", "also", "on a", "on an", "basis", "again", "sometime", "some time",
    "with", "including", "commence", "begin", "to start", "to commence", "to begin",
    "until further notice", "in arrears", "as a minimum", "at least", "minimum",
    "it is expected that", "it is anticipated that", "this will be complete",
    "this will be completed", "is expected to be complete", "is expected to be completed",
    "expected to complete", "will complete", "we aim to complete", "we expect to complete",
)  # fmt: skip
# 'About': the date stands, the flag says that the paper was not sure.
APPROXIMATE: Final = (
    "around", "about", "circa", "c", "ca", "roughly",
)  # fmt: skip
# These may also stand behind the date.
APPROXIMATE_BEHIND: Final = ("approx", "approximately", "approx.", "?")

# Meetings and papers that a date is named after.
NOTE_WORDS: Final = frozenset(
    """
    cabinet council committee committees panel panels board boards meeting meetings scrutiny
    overview executive commission commissioners forum agm cmt slt smt clt osc hosc oscs o&s ohsc
    full audit governance standards planning licensing cycle agenda portfolio holder holders leader
    mayor members member officers officer director directors management team teams working group
    task finish partnership trust report reports reported reporting review reviews reviewed
    reviewing update updates updated monitoring monitored monitor draft drafts final interim
    initial consultation consultations evidence survey strategy strategies policy policies plan
    plans paper papers presentation briefing workshop workshops training session sessions
    launch launched launches pilot pilots evaluation assessment audits publication published
    publish approval approved approve decision adoption adopted adopt implementation implement
    delivery go live rollout roll out start starts completion procurement tender contract award
    stage phase budget setting process programme project scheme action actions milestone
    milestones progress annual follow further next subject matter service services public
    housing finance health social care children adults people place environment community
    communities corporate regeneration transport highways education schools customer digital
    resources performance communications presented considered feedback data findings outcome
    outcomes results
    proposal proposals framework guidance refresh toolkit guide design development website web page
    letter discussion discussions business case options appraisal scoping recruitment
    chamber chambers town hall civic centre offices room back
    second third staff partners stakeholders stakeholder engagement sign signed off formal
    election elections available possible suitable scheduled appropriate
    """.split()
)
NOTE_JOINS: Final = frozenset(
    "and & of the to for at on in by with from a an / - + via through".split()
)
# These may also begin a note: 'to Cabinet', 'in the Council Chamber'.
NOTE_OPENERS: Final = frozenset("to in at the by with for of on via through".split())
BODIES: Final = frozenset(
    "cabinet council committee panel board executive scrutiny full overview and audit o & s "
    "governance commission team partnership".split()
)
# 'Annual Council' is the name of a meeting: its 'annual' is no recurrence.
ANNUAL_NAMES: Final = frozenset("council general parish governance".split())
# After these, 'of' leads to a date: 'Council meeting of 7 December 2022'.
MEETINGS: Final = frozenset(
    "meeting meetings council cabinet committee board panel executive forum".split()
)
# Papers that are named after a year: 'Budget 2022/23' sets no date.
PAPERS: Final = frozenset(
    "policy policies plan plans strategy strategies budget framework programme report reports "
    "guidance guide toolkit survey standards scheme".split()
)
NOTE_PHRASES: Final = ("o & s", "o and s", "o/s", "s151", "f.a.o")
STAGE_WORDS: Final = frozenset(
    "phase phases stage stages part parts step steps tranche tranches wave waves milestone "
    "milestones gateway lot lots batch round rounds workstream option year years yr yrs".split()
)
# Words that a number counts where several are counted: 'Session 1 March; session 2 June'. One by
# itself may be held on a day: 'Workshop 1 March'.
COUNTED_WORDS: Final = frozenset(
    "session sessions workshop workshops cohort cohorts module modules meeting meetings".split()
)
THINGS_THAT_LAST: Final = frozenset(
    "programme project plan pilot strategy contract framework scheme trial review".split()
)
# What happens on a day that is not printed: 'on appointment of the new Head of Service'.
EVENTS: Final = frozenset(
    "appointment completion receipt approval adoption expiry signing award publication conclusion "
    "renewal agreement commencement implementation launch opening recruitment confirmation "
    "introduction release".split()
)
PLAN_YEARS: Final = frozenset({"year", "years", "yr", "yrs"})
NAMED_TIMES: Final = (
    "noon", "midday", "midnight", "cob", "cop", "close of business", "close of play",
    "the close of business", "the close of play", "end of play", "end of day", "the end of day",
    "lunchtime",
)  # fmt: skip
PLACES_OF_TIME: Final = frozenset({"am", "pm", "hrs", "hours", "noon", "midnight", "midday"})

# What a date hangs on: kept out of the dates, told to the reader.
CONDITIONS: Final = (
    "subject to", "dependent on", "dependent upon", "depending on", "depending upon",
    "conditional on", "contingent on", "pending", "if funding", "where possible", "if possible",
    "if funded", "when funding", "once funding", "as resources allow", "as resources permit",
    "resources permitting", "funding permitting", "if approved", "if agreed",
)  # fmt: skip

# What a deadline goes along with: a remark that sets no date.
REMARKS: Final = (
    "in line with", "as part of", "alongside", "in conjunction with", "linked to", "aligned with",
    "to align with", "to coincide with", "to fit with", "to tie in with", "in accordance with",
    "in consultation with", "in partnership with", "due to", "owing to", "because of",
    "as a result of", "working with", "led by", "via", "through the",
)  # fmt: skip

DITTO: Final = (
    '"', "''", "' '", '" "', "ditto", "do.", "as above", "same as above", "see above", "same",
    "as before", "same date", "as for above", "as previous", "as per above", "per above", "above",
    "fel uchod",
)  # fmt: skip
# 'As 2.1 above', 'See recommendation 3', 'as action 4'.
DITTO_LEADS: Final = ("as per", "same as", "as for", "as in", "as at", "see", "as", "refer to")
DITTO_TARGETS: Final = frozenset(
    "above below action actions recommendation recommendations rec recs row item ref point no "
    "number previous".split()
)

# Words that turn a sentence round: text that holds one is never set aside as a note.
DANGER_WORDS: Final = frozenset(
    "not no never unless if except was were originally previously revised until till before after "
    "or without instead rather cannot won't incomplete nor from original previous former".split()
)

# Words that tell of what has been: a date beside them in a sentence is no deadline.
PAST_WORDS: Final = frozenset(
    "had has have began begun started since dated held attended took went met resigned expired "
    "missed failed delayed slipped overdue ended elapsed ago last".split()
)
# In a sentence a date leads to these; before any other word it is a name ('May elections').
FOLLOWERS: Final = frozenset(
    "and to for with following when subject at by in on once which so as after the using if "
    "provided depending where through from".split()
)
# Before a date they make it the name or the date of a thing: 'the 2018/19 budget'.
NAMING: Final = frozenset("of dated for the its this our s under per".split())
PRINTED_FOR: Final = frozenset({"for", "over"})
# They make another date of the one that follows, where the grammar knows no more: 'later in 2018'.
CHANGING: Final = frozenset(
    "later earlier half week weeks month months quarter year years ending ended ends pre post "
    "after before than until next last this new".split()
)
# After these a date in the same clause is that of an event.
EVENT_LEADS: Final = frozenset("following once upon post whilst while during despite".split())
# Words after which a status at a text's head does not hold for the whole.
CONTRADICTIONS: Final = frozenset(
    "not no never unless except however but although though incomplete outstanding remaining "
    "remains pending awaiting partly partially nor cannot until".split()
)

# Words of six letters and more that a slip of the scanner is mended to, beside months and seasons.
MENDED_WORDS: Final = tuple(
    "completed complete ongoing implemented achieved progress underway immediate immediately "
    "confirmed started annually quarterly monthly weekly fortnightly cancelled withdrawn "
    "superseded applicable quarter financial municipal academic onwards commencing from until "
    "within months before between early late latest earliest beginning phase stage".split()
)
