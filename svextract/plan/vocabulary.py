"""The words of the headings of action plans, one table each. No logic lives here.

Headings were gathered from published plans of councils, health bodies and auditors; lower case,
without brackets and punctuation.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    OFFICER = "officer"
    PORTFOLIO = "portfolio"
    DEADLINE = "deadline"
    REVISED = "revised"
    WHO_WHEN = "officer and deadline"
    RESPONSE = "response"
    REASON = "reason"
    RAG = "rag"
    PROGRESS = "progress"
    COMMENTS = "comments"
    PRIORITY = "priority"
    THEME = "theme"
    OTHER = "other"


# Whole headings whose role their words alone would not tell, or would tell wrongly.
HEADINGS: dict[str, Role] = {
    # numbers
    "no": Role.NUMBER,
    "nos": Role.NUMBER,
    "ref": Role.NUMBER,
    "ref no": Role.NUMBER,
    "reference": Role.NUMBER,
    "number": Role.NUMBER,
    "id": Role.NUMBER,
    "code": Role.NUMBER,
    "rec no": Role.NUMBER,
    "rec": Role.NUMBER,
    "rec ref": Role.NUMBER,
    "recommendation no": Role.NUMBER,
    "recommendation number": Role.NUMBER,
    "recommendation ref": Role.NUMBER,
    "action no": Role.NUMBER,
    "action ref": Role.NUMBER,
    "action number": Role.NUMBER,
    "item no": Role.NUMBER,
    # recommendations, by name and under another
    "recommendation": Role.RECOMMENDATION,
    "recommendations": Role.RECOMMENDATION,
    "suggested action": Role.RECOMMENDATION,
    "proposed recommendation": Role.RECOMMENDATION,
    "improvement": Role.RECOMMENDATION,
    "area for improvement": Role.RECOMMENDATION,
    "governance issue": Role.RECOMMENDATION,
    "issue": Role.RECOMMENDATION,
    "finding": Role.RECOMMENDATION,
    "objective": Role.RECOMMENDATION,
    "requirement": Role.RECOMMENDATION,
    "requirements": Role.RECOMMENDATION,
    "project": Role.RECOMMENDATION,
    "aim": Role.RECOMMENDATION,
    "we recommended": Role.RECOMMENDATION,
    "what we recommended": Role.RECOMMENDATION,
    "what scrutiny recommended": Role.RECOMMENDATION,
    "what the committee recommended": Role.RECOMMENDATION,
    "what the panel recommended": Role.RECOMMENDATION,
    "item": Role.RECOMMENDATION,
    "agenda item": Role.RECOMMENDATION,
    "criterion": Role.RECOMMENDATION,
    "must do": Role.RECOMMENDATION,
    "should do": Role.RECOMMENDATION,
    # actions
    "what": Role.ACTION,
    "action target": Role.ACTION,
    "actions targets": Role.ACTION,
    "target action": Role.ACTION,
    "how": Role.ACTION,
    "what we will do": Role.ACTION,
    "what will we do": Role.ACTION,
    "what we plan to do": Role.ACTION,
    "what we are going to do": Role.ACTION,
    "what will be done": Role.ACTION,
    "what will happen": Role.ACTION,
    "what needs to be done": Role.ACTION,
    "what needs to happen": Role.ACTION,
    "what are we doing": Role.ACTION,
    "what are we going to do": Role.ACTION,
    "what is to be done": Role.ACTION,
    "how we will do it": Role.ACTION,
    "how will we do it": Role.ACTION,
    "measure": Role.ACTION,
    "task": Role.ACTION,
    "tasks": Role.ACTION,
    "activity": Role.ACTION,
    "activities": Role.ACTION,
    "steps": Role.ACTION,
    "step": Role.ACTION,
    "next steps": Role.ACTION,
    "what happens next": Role.ACTION,
    "what happens": Role.ACTION,
    "milestone": Role.ACTION,
    "milestones": Role.ACTION,
    "key milestones": Role.ACTION,
    "deliverable": Role.ACTION,
    "deliverables": Role.ACTION,
    "commitment": Role.ACTION,
    "work to be done": Role.ACTION,
    "priority action": Role.ACTION,
    "priority actions": Role.ACTION,
    "further discussion and action agreed": Role.ACTION,
    "action taken or planned to date": Role.ACTION,
    # officers
    "lead officer": Role.OFFICER,
    "responsible officer": Role.OFFICER,
    "action owner": Role.OFFICER,
    "who": Role.OFFICER,
    "whom": Role.OFFICER,
    "by whom": Role.OFFICER,
    "by who": Role.OFFICER,
    "who by": Role.OFFICER,
    "who will do it": Role.OFFICER,
    "who will do this": Role.OFFICER,
    "who will lead": Role.OFFICER,
    "led by": Role.OFFICER,
    "who will deliver": Role.OFFICER,
    "who is responsible": Role.OFFICER,
    "who leads": Role.OFFICER,
    "who is leading": Role.OFFICER,
    "action by": Role.OFFICER,
    "action by whom": Role.OFFICER,
    "accountable": Role.OFFICER,
    "accountability": Role.OFFICER,
    "councillor": Role.OFFICER,
    "service": Role.OFFICER,
    "department": Role.OFFICER,
    "recommendation made to": Role.OFFICER,
    "delegated to": Role.OFFICER,
    "allocated to": Role.OFFICER,
    "assigned to": Role.OFFICER,
    "contact": Role.OFFICER,
    # portfolio holders
    "cabinet member": Role.PORTFOLIO,
    "executive member": Role.PORTFOLIO,
    "lead member": Role.PORTFOLIO,
    "portfolio holder": Role.PORTFOLIO,
    "portfolio": Role.PORTFOLIO,
    "cabinet portfolio": Role.PORTFOLIO,
    "cabinet lead": Role.PORTFOLIO,
    "decision maker": Role.PORTFOLIO,
    "executive decision maker": Role.PORTFOLIO,
    "exec lead": Role.PORTFOLIO,
    "executive lead": Role.PORTFOLIO,
    "executive sponsor": Role.PORTFOLIO,
    "sponsor": Role.PORTFOLIO,
    # deadlines
    "target date": Role.DEADLINE,
    "due date": Role.DEADLINE,
    "completion date": Role.DEADLINE,
    "end date": Role.DEADLINE,
    "implementation date": Role.DEADLINE,
    "when": Role.DEADLINE,
    "by when": Role.DEADLINE,
    "when by": Role.DEADLINE,
    "when will it be done": Role.DEADLINE,
    "when will this be done": Role.DEADLINE,
    "when will it happen": Role.DEADLINE,
    "action by when": Role.DEADLINE,
    "date": Role.DEADLINE,
    "year": Role.DEADLINE,
    "due": Role.DEADLINE,
    "due by": Role.DEADLINE,
    "target": Role.DEADLINE,
    "required by": Role.DEADLINE,
    "complete by": Role.DEADLINE,
    "completed by": Role.DEADLINE,
    "completion": Role.DEADLINE,
    "to be completed by": Role.DEADLINE,
    "to be done by": Role.DEADLINE,
    "implementation": Role.DEADLINE,
    "timing": Role.DEADLINE,
    "timings": Role.DEADLINE,
    "timeline": Role.DEADLINE,
    "programme": Role.DEADLINE,
    # responses
    "agreed": Role.RESPONSE,
    "accepted": Role.RESPONSE,
    "accept": Role.RESPONSE,
    "reply": Role.RESPONSE,
    "decision": Role.RESPONSE,
    "agree": Role.RESPONSE,
    "scrutiny comments": Role.RESPONSE,
    "agreed y n": Role.RESPONSE,
    "accepted or rejected": Role.RESPONSE,
    "reason": Role.REASON,
    "reasons": Role.REASON,
    "rationale": Role.REASON,
    "reason for decision": Role.REASON,
    "reason for response": Role.REASON,
    "explanation": Role.REASON,
    # status
    "rag": Role.RAG,
    "r a g": Role.RAG,
    "b r a g": Role.RAG,
    "brag": Role.RAG,
    "status": Role.RAG,
    "rating": Role.RAG,
    "on target": Role.RAG,
    "on track": Role.RAG,
    "completed": Role.RAG,
    "complete": Role.RAG,
    "proposed to open close": Role.RAG,
    "progress": Role.PROGRESS,
    "latest note": Role.PROGRESS,
    "latest position": Role.PROGRESS,
    "current position": Role.PROGRESS,
    "position": Role.PROGRESS,
    "update": Role.PROGRESS,
    "action taken": Role.PROGRESS,
    "actions taken": Role.PROGRESS,
    "action to date": Role.PROGRESS,
    "so far": Role.PROGRESS,
    "actions completed": Role.PROGRESS,
    "action update": Role.PROGRESS,
    "where are we now": Role.PROGRESS,
    # the rest
    "comment": Role.COMMENTS,
    "comments": Role.COMMENTS,
    "notes": Role.COMMENTS,
    "note": Role.COMMENTS,
    "remarks": Role.COMMENTS,
    "priority": Role.PRIORITY,
    "theme": Role.THEME,
    "area": Role.THEME,
    "topic": Role.THEME,
    "workstream": Role.THEME,
    "category": Role.THEME,
    "strand": Role.THEME,
    "outcome": Role.OTHER,
    "outcomes": Role.OTHER,
    "level": Role.OTHER,
    "output": Role.OTHER,
    "outputs": Role.OTHER,
    "committee": Role.THEME,
    "select committee": Role.THEME,
    "case officer": Role.OTHER,
    "planning officer": Role.OTHER,
    "date of next meeting": Role.OTHER,
    "next meeting": Role.OTHER,
    "start": Role.OTHER,
    "start date": Role.OTHER,
    "meeting date": Role.OTHER,
    "date of meeting": Role.OTHER,
    "date added": Role.OTHER,
    "date raised": Role.OTHER,
    "date agreed": Role.OTHER,
    "exec date": Role.OTHER,
    "review date": Role.OTHER,
    "date completed": Role.OTHER,
    "origin": Role.OTHER,
    "source": Role.OTHER,
    "what will be different": Role.OTHER,
    "how will we know": Role.OTHER,
    "how will we measure success": Role.OTHER,
    "what success looks like": Role.OTHER,
    "what will success look like": Role.OTHER,
    "how we will measure success": Role.OTHER,
    "how we will know": Role.OTHER,
    "why": Role.OTHER,
}

# Headings that say what is to be done where no other column of the table does: in any table that
# names who or when, and in one that names both.
ACTIONS_ELSE = frozenset(
    {"action update", "action taken", "actions taken", "update on action", "actions update",
     "action taken or planned", "action taken planned", "progress and action"}
)  # fmt: skip
TITLES_OF_ACTIONS = frozenset({"title", "description"})
# Headings of how something will be done, and of what is recommended where one stands beside it.
PROPOSALS = frozenset({"proposal", "proposals"})
PROPOSED_FOR = frozenset({"action", "actions"})
# Headings that name an action outright, so that a table holds actions though nobody says who or by
# when.
NAMED_ACTIONS = frozenset(
    {"proposed action", "proposed actions", "action proposed", "actions proposed",
     "suggested action", "suggested actions", "action required", "actions required",
     "required action", "required actions", "agreed action", "agreed actions", "action agreed",
     "actions agreed", "priority action", "priority actions", "action measure", "action measures",
     "recommended action", "recommended actions", "planned action", "planned actions"}
)  # fmt: skip
# And what else such a table may say of each.
SAID_OF_MEASURES = frozenset(
    {"level", "output", "outputs", "outcome", "outcomes", "outcomes impact", "description",
     "detail", "details", "summary", "background", "evidence"}
)  # fmt: skip
# Headings of what recommendations are counted by.
COUNTED_BY = frozenset({"year", "municipal year", "financial year"})
# Headings of the only other column of a list that says what became of each action.
STATES = frozenset({"status", "rag", "rag status", "rag rating", "current status"})
# Headings of what a row comes from; a 'Date' right behind one is the day it came from there.
ORIGINS = frozenset({"origin", "source", "meeting", "raised by", "select committee", "committee"})

# Headings that are a sign, and the words they stand for.
SYMBOLS = {"%": "percentage", "£": "cost", "#": "number", "№": "number"}

# Words inside longer headings, in order of precedence: the first role with a word in the heading
# is its role ('Response to recommendation' is a response, 'Action owner' an officer). A phrase of
# several words counts where it stands together.
HEADING_CLUES: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (Role.PROGRESS, ("progress to date", "progress monitoring", "monitoring update")),
    (
        Role.OTHER,
        (
            "success", "outcome", "outcomes", "indicator", "indicators", "kpi", "evidence",
            "resource", "resources", "cost", "costs", "budget", "funding", "financial",
            "implications", "benefit", "benefits", "likelihood", "score", "consultation",
            "monitoring", "percentage", "date added", "date raised", "meeting date", "start date",
            "impact",
            "risk", "risks", "strategic priority", "client group", "support", "partners",
        ),
    ),
    (Role.REASON, ("reason", "reasons", "rationale", "explanation", "if rejected")),
    (
        Role.RESPONSE,
        (
            "response", "reply", "accepted", "rejected", "decision", "agreed or", "agreed yes",
            "accept",
        ),
    ),
    (Role.REVISED, ("revised", "new date", "new deadline", "new target", "current target")),
    (
        Role.PROGRESS,
        ("progress", "update", "updates", "latest", "achieved", "position", "to date"),
    ),
    (Role.RAG, ("rag", "brag", "status", "rating")),
    (Role.COMMENTS, ("comment", "comments", "notes")),
    (Role.PRIORITY, ("priority",)),
    (
        Role.DEADLINE,
        (
            "deadline", "deadlines", "timescale", "timescales", "timetable", "timeframe", "when",
            "date", "dates", "due", "timeline", "time scale", "time frame", "target", "timing",
            "completion", "complete by", "completed by", "end date", "timings", "period", "done by",
            "finish by", "finished by", "delivered by", "expected by", "needed by",
        ),
    ),
    (Role.PORTFOLIO, ("portfolio", "cabinet member", "executive member")),
    (
        Role.OFFICER,
        (
            "officer", "officers", "lead", "leads", "owner", "owners", "owned", "responsible",
            "responsibility", "responsibilities", "accountable", "accountability", "whom", "who",
            "assigned", "contact", "person", "manager", "director", "member", "leading", "led",
        ),
    ),
    (Role.NUMBER, ("ref", "reference", "number")),
    (Role.THEME, ("theme", "workstream")),
    (
        Role.RECOMMENDATION,
        ("recommendation", "recommendations", "recommended", "resolution", "resolved"),
    ),
    (
        Role.ACTION,
        (
            "action", "actions", "task", "tasks", "activity", "activities", "milestone",
            "milestones", "steps", "measure", "measures", "do", "done", "deliverable", "proposal",
            "commitment", "work", "initiative", "intervention", "step", "proposals",
        ),
    ),
    (
        Role.RECOMMENDATION,
        ("improvement", "improvements", "issue", "issues", "finding", "findings", "weakness"),
    ),
)  # fmt: skip

# Words that a heading may hold besides the clues and say nothing.
HEADING_FILLERS = frozenset(
    """a an and any are as at be been being by can council councils date each for from further
    going has have how if in indicative intended into is it its key main made more must named needed
    needs new next no not of on or original our planned plan proposed required requires s scheduled
    service services set should so specific still take that the their them these they this those to
    under up us was we were what where which will with work would your anticipated expected
    estimated
    overall current final initial lead key executive cabinet committee panel board scrutiny overview
    council's authority's authority management operational strategic action actions delivery
    implementation implementing implement implemented deliver delivered name job title post team
    department directorate section division body agency holder portfolio report reporting review
    achieve happen happening undertaken taken agreed suggested improvement yes y n level start end
    finish commencement target targets information details detail description brief summary
    """.split()
)

# Words of the headings of tables that list something else with officers and dates: risks, and
# applications. As many in one heading row say that it heads such a table.
RISK_WORDS = frozenset({"risk", "risks", "likelihood", "mitigation", "mitigations", "inherent",
                        "residual", "score", "controls", "hazard", "threat"})  # fmt: skip
APPLICATION_WORDS = frozenset({"site", "case", "applicant", "application", "address", "parish",
                               "ward"})  # fmt: skip
OTHER_TABLES = (RISK_WORDS, APPLICATION_WORDS)
FEWEST_OTHER_WORDS = 2

# Of tables of performance: measures and their targets. A heading that names actions outright is
# not among them.
PERFORMANCE_WORDS = frozenset({"actual", "trend", "outturn", "variance", "forecast", "ytd",
                               "previous", "last", "polarity", "frequency"})  # fmt: skip
PERFORMANCE_ROLES = frozenset({"measure", "measures", "indicator", "what", "target", "targets"})

# Words of which one stands in the heading of a recommendation even without an action beside it;
# 'Issue' and 'Item' head one only where another column holds the action.
STRONG_RECOMMENDATIONS = frozenset(
    {"recommendation", "recommendations", "recommended", "suggested", "resolution", "resolved"}
)
