"""Phrases of officer cells as parts of patterns: tables, and nothing else.

Each is the inside of a regular expression that is matched without regard to case.
"""

from __future__ import annotations

# Outside bodies that their last word does not tell.
BODY_PHRASES = (
    "fire (?:and|&) rescue(?: service| authority)?",
    "fire service",
    "ambulance (?:service|trust)",
    "probation service",
    "business improvement district",
    "clinical commissioning groups?",
    "integrated care (?:board|system|partnership)",
    "(?:university |local )?health board",
    "citizens'? advice(?: bureaux?)?",
    "age (?:uk|concern|cymru)",
    "(?:chamber|chambers) of (?:commerce|trade)",
    "(?:natural|historic|sport|highways|public health|homes|nhs) england",
    "national highways",
    "network rail",
    "district audit",
    "audit commission",
    "natural resources wales",
    "welsh government",
    "home office",
    "cabinet office",
    "arts council",
    "crown prosecution service",
    "jobcentre plus",
    "bwrdd iechyd",
    "voluntary action",
    "(?:outside|external|partner|other) (?:agencies|bodies|organisations)",
)

# Names that hold an 'and' of their own besides the outside bodies.
COMPOUNDS = ("police (?:and|&) crime", "health (?:and|&) safety", "overview (?:and|&) scrutiny")

# Entries that name nobody, and those that point at another cell.
NOBODY = (
    "[-–—_.?]+|(?:currently )?vacan(?:t|cy)(?: post)?|post vacant|tb[acd]|n/?a|nil|none|nobody|"
    "redacted|unassigned|unallocated|blank|unknown|not (?:applicable|known|assigned|allocated|yet "
    "\\w+)|no (?:one|lead|officer)(?: \\w+)?|completed?|on-?going|in progress|immediate(?:ly)?|"
    "recruitment under ?way|new post|to be (?:confirmed|appointed|agreed|advised|decided|"
    "determined|identified|recruited|announced)|(?:post )?(?:deleted|unfilled)|gwag|"
    "i'?w (?:gadarnhau|benodi)|amherthnasol|dim|x{3,}|█+"
)
DITTO = (
    '["“”″〃\'’‘]{1,2}|-?\\s*(?:ditto|do\\.?|["“”″〃])\\s*-?|(?:same )?as (?:\\S+ )?above|'
    "see above|same|as (?:for )?(?:previous|before)|fel uchod"
)
# Notes in brackets about a person or a post: no part of either.
NOTES = (
    "lead|support|supporting|joint lead|co-?lead|interim|acting|temporary|job ?share|seconded|"
    "on leave|left|new|retired|former(?:ly)?|until .*|from .*|may .*|see .*|e\\.?g\\.?.*|tbc.*|"
    "labour|conservative|lib(?:eral)? dem(?:ocrat)?|plaid cymru|.*\\b(?:19|20)\\d\\d\\b.*"
)
# 'Lead: …' says how somebody is concerned; it is no post.
LABELS = (
    "leads?|support|supporting|supported by|(?:lead |named |responsible )?officer|responsible|"
    "(?:action )?owner|accountable|contact|overall|operational lead|executive lead|by|who|arweiniol"
)
RELATIONS = (
    "in (?:liaison|consultation|conjunction|partnership|collaboration|association) with|"
    "on behalf of|with (?:the )?(?:support|input|help|assistance|advice) (?:from|of)|"
    "supported by|assisted by|working with|together with|along with|as well as|alongside|"
    "jointly with|reporting to|led by|mewn cydweithrediad [âa]"
)
# A second hat that the holder of a post wears: no post of somebody else.
SECOND_HATS = (
    "s\\.? ?151 officer|section 151 officer|monitoring officer|deputy chief executive|"
    "(?:acting )?returning officer|electoral registration officer|head of paid service|"
    "deputy monitoring officer|responsible financial officer|rfo|proper officer|"
    "caldicott guardian|senior information risk owner|siro"
)
# The same for a leader, a deputy leader or a mayor.
MEMBER_HATS = "(?:cabinet|executive|lead) member (?:for|with)|portfolio holder for"
# Posts that belong to a committee: its name may hold an 'and' ('Chair of Overview & Scrutiny …').
COMMITTEE_POSTS = (
    "chair|chairman|chairwoman|chairperson|vice-?chair(?:man)?|members?|clerk|secretary"
)
