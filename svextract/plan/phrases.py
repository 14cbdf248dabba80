"""The wording of plans outside their heading rows: guidance, answers, labels, names of bodies."""

from __future__ import annotations

# What a row says that only explains what is to be written there, and not yet by anybody.
GUIDANCE = (
    r"\(.*\)|\[.*\]|<.*>|\{.*\}",
    (r"(?:please )?(?:insert|enter|state|describe|list|give|type|specify|provide|set out|outline|"
    r"summarise|identify|click|tap) "
    r"(?:the|a|an|your|any|each|all|here|or|what|who|when|how|name|date|text|details?)\b.*"),
    r"(?:e\.g\.|(?:for example|guidance|note to authors?|example)\b).*",
    r"(?:dd?|xx?)[/.](?:mm?|xx?)[/.](?:yy(?:yy)?|xx(?:xx)?)",
)  # fmt: skip
# What the first row of a table says in every cell if it explains them, one cell each.
EXPLANATIONS = (
    (
        r"(?:what|who|whom|when|why|how|which|whether|only if|as (?:first|in|stated)|number from|"
        r"month|name of|choose|no more than) .*"
    ),
)
# What a row of one cell says that explains the table or its marks.
REMARKS = (
    r"(?:please|guidance)\b.*",
    r"(?:notes?|nb|n\.b\.|key)(?: to [\w ]{1,30})?\s*[:\u2013\u2014-].*",
    r"(?:contact|report author|author|prepared by|for (?:more|further) information)\s*:.*",
)

# What a decision on a recommendation is called, most specific first; 'IT' stands for what may be
# said between the verb and how far it goes: 'We accept this recommendation in part'.
IT = r"(?:[ ,(–—-]+(?:this|it|the|these|recommendations?|proposals?|with|to))*[ ,(–—-]*"
AGREED = r"(?:agree[ds]?|accept(?:ed|s)?|support(?:ed|s)?)"
# What may follow a verb that is a noun too: 'Support workers', 'Refuse lorries' decide nothing.
VERB = r"(?=\W*$|[.,;:]|\s+(?:this|it|the|these|in|for|subject)\b|\s*[–—(-])"
RESPONSES: tuple[tuple[str, str], ...] = (
    ("partially_accepted", rf"part(?:ially|ly)?[ -]?{AGREED}"),
    ("partially_accepted", rf"{AGREED}{IT}in part\b"),
    ("partially_accepted", r"(?:in part|partial(?:ly)?|partly)(?=$|\W*$|[.,;:]|\s*[–—-])"),
    ("accepted_in_principle", rf"{AGREED}{IT}in principle\b|in principle\b"),
    ("rejected", r"not (?:be )?(?:agreed?|accepted?|supported|approved)"),
    ("rejected", rf"(?:reject(?:ed|s)?|decline[ds]|refuse[ds]|disagree[ds]?)\b|refuse{VERB}"),
    ("rejected", rf"decline{VERB}"),
    (
        "rejected",
        r"(?:do(?:es)? not|do(?:es)?n[’']t|will not|cannot|can not) (?:agree|accept|support)",
    ),
    ("rejected", r"(?:is |are )?unable to (?:agree|accept|support)"),
    ("rejected", r"no?(?=\W*$|[.,;:])"),
    ("accepted", r"(?:fully |wholly )?(?:agree[ds]?|accept(?:ed|s)?|approve[ds]?|endorse[ds]?)\b"),
    ("accepted", rf"(?:fully |wholly )?(?:supported\b|supports?{VERB})|yes\b|y(?=\W*$)"),
    ("noted", r"noted?\b|notes (?:this|that|the)\b"),
)

# What became of an action or a recommendation, in the lists of papers that have no table.
OUTCOMES = (
    r"on-?going", r"(?:partially |partly |not (?:yet )?|fully )?complete[d]?", "open", "closed",
    "outstanding", "in progress", "in hand", r"(?:not (?:yet )?)?started", "pending", "done",
    r"(?:partially |partly |not (?:yet )?|fully )?(?:implemented|achieved|delivered|actioned|met)",
    "overdue", "deferred", "on hold", "withdrawn", "resolved", "on track", "off track",
    "discharged", "carried forward", "superseded", "under way|underway",
    "no longer (?:applicable|relevant|required)",
)  # fmt: skip

# Labels that begin a paragraph of their own, and what follows them.
COMMENT_LABELS = (
    r"comments? (?:from|by|of) (?:the )?(?:services?|(?:lead )?officers?|director(?:ate)?)",
    r"comments? (?:from|by|of) (?:the )?department",
    r"comments? (?:from|by|of) (?:the )?(?:cabinet|executive|management)",
    r"(?:service|services|officer|officers'?|management|directorate|departmental) comments?",
    r"comments?",
    r"background|context|rationale",
    r"comments? (?:from|by|of) (?:the )?(?:[\w&-]+ ){0,4}(?:services?|team|department|directorate)",
    r"(?:service|officer|management|executive|cabinet) (?:narrative|commentary)",
)
RESPONSE_LABELS = (
    r"response|decision",
    r"(?:service|officer|management|council|directorate|authority)(?:'?s)? (?:response|decision)",
    r"(?:executive|cabinet)(?: member)?(?:'?s)? (?:response|decision)",
    r"response (?:from|by|of) (?:the )?(?:service|cabinet|executive|council|directorate)",
)
THEME_LABELS = (
    r"(?:key )?themes?",
    r"(?:priority|key|focus) areas?",
    r"workstreams?",
    r"strands?",
    r"topics?",
    r"categor(?:y|ies)",
)
# Labels that a report's cover has too, so that they alone do not name who does what by when.
COVER_LABELS = frozenset(
    {"contact", "date", "year", "programme", "target", "service", "department", "councillor",
     "report author", "contact officer", "report date", "status", "portfolio holder",
     "cabinet member", "executive member", "lead member", "portfolio", "member", "director"}
)  # fmt: skip
# What heads actions where there are no recommendations by name.
HEADING_WORDS = ("objective", "aim", "goal", "commitment", "outcome", "priority action",
                 "area for improvement", "issue", "finding", "must do", "should do")  # fmt: skip
PRIORITY_LABELS = (r"priority", r"priority level")

# What names a body on a line of its own at the head of a paper.
COUNCIL_WORDS = (
    "council", "corporation", "authority", "nhs trust", "foundation trust", "health board",
    "combined authority", "cyngor", "borough of", "city of", "county of", "district of", "mbc",
)  # fmt: skip
COMMITTEE_WORDS = (
    "committee", "panel", "board", "commission", "sub-committee", "scrutiny", "cabinet",
    "executive", "forum", "group", "pwyllgor",
)  # fmt: skip
# Words of a line that names a part of a paper and not what it is about.
GENERIC_TITLE_WORDS = frozenset(
    """appendix annex enclosure attachment item agenda no paper action plan tracker the of and for
    to a report scrutiny response table schedule draft final version public part""".split()
)
TITLE_WORDS = (
    "action plan", "tracker", "response", "plan", "review", "recommendations", "monitoring",
    "update", "report",
)  # fmt: skip
