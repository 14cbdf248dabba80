"""Phrases of officer cells as parts of patterns: tables, and nothing else.

Each is the inside of a regular expression that is matched without regard to case.
"""

from __future__ import annotations

# Outside bodies that their last word does not tell.
BODY_PHRASES = (
    "fire (?:and|&) rescue(?: service| authority)?",
    "(?:fire|ambulance|probation|crown prosecution|prison) service",
    "ambulance trust",
    "(?:st\\.? john|cymru) ambulance",
    "(?:mountain|cave|surf|coastal|beach|inshore|search (?:and|&)) rescue(?: team)?",
    "business improvement district",
    "clinical commissioning groups?",
    "integrated care (?:board|system|partnership)",
    "(?:university |local )?health board",
    "internal drainage boards?",
    "citizens?['’]?s?(?: [^\\W\\d_]+)? advice(?: bureaux?| service)?",
    "age (?:uk|concern|cymru)",
    "(?:chamber|chambers) of (?:commerce|trade)(?:,? (?:and|&) (?:commerce|trade|industry))*",
    "women['’]?s (?:aid|institute|refuge)",
    "(?:natural|historic|sport|highways|public health|homes|nhs) england",
    "(?:sport|audit|public health) wales",
    "transport for (?:london|wales|the north|greater \\w+|the \\w+(?: \\w+)?)",
    "national highways",
    "network rail",
    "royal mail",
    "red cross",
    "victim support",
    "neighbourhood watch",
    "district audit",
    "(?:audit|electoral|charity|forestry|boundary|law|care quality|human rights) commission",
    "planning inspectorate",
    "land registry",
    "crown estate",
    "natural resources wales",
    "(?:welsh|scottish|uk|central) government",
    "home office",
    "cabinet office",
    "arts council",
    "hm (?:treasury|revenue (?:and|&) customs|courts (?:and|&) tribunals service)",
    "(?:housing|local government(?: (?:and|&) social care)?) ombudsman",
    "information commissioner['’]?s office",
    "department for (?:education|transport|work (?:and|&) pensions)|ministry of \\w+",
    "jobcentre plus",
    "bwrdd iechyd",
    "voluntary action",
    "(?:outside|external|partner|other) (?:agencies|bodies|organisations)",
)
# 'Friends of …', 'Institute of …': what follows is the body's name, whatever it ends with.
BODY_OPENERS = (
    "friends|institut(?:e|ion)|royal society|society|association|federation|guild|union|league|"
    "confederation|fellowship|college|academy|council for|commission for|campaign|branch|"
    "office|chambers?|alliance|museum|hospital|bank|church|university|diocese|archdiocese|cymdeithas|cyfeillion"
)
# Posts that nothing but their whole wording tells.
POST_PHRASES = (
    "(?:.* )?(?:(?:single )?point of contact|caldicott guardian|senior information risk owner)$|"
    "(?:cab(?:inet)?|exec(?:utive)?|lead) (?:members?|mbrs?) "
    "(?!for|with|of|and|services|support)[^\\W\\d_]"
    "|portfolio holders? (?!for|with|of|and)[^\\W\\d_]"
)

# Units that most councils have, by names of several words: where one follows another (or a
# department of its own) with nothing between, a line break stood there.
UNITS = (
    "adult (?:social care|services|learning)|asset management|bereavement services|"
    "building (?:control|services)|business (?:rates|continuity)|"
    "children['’]?s (?:services|social care)|civil enforcement|committee services|"
    "community (?:safety|services|development|engagement)|council tax|customer (?:services?|care)|"
    "data protection|democratic services|development (?:control|management)|"
    "early (?:help|years)|economic (?:development|growth)|electoral (?:services|registration)|"
    "emergency planning|environmental (?:health|services|protection)|facilities management|"
    "financial services|fleet (?:management|services)|grounds maintenance|"
    "housing (?:options|benefits?|services|strategy|solutions|needs)|human resources|"
    "(?:internal|external) audit|land charges|legal services|leisure services|library services?|"
    "member services|open spaces|parking services|pest control|"
    "planning (?:enforcement|policy|services)|press office|private sector housing|"
    "property services|public (?:health|protection)|registration services?|"
    "revenues (?:and|&) benefits|risk management|road safety|social (?:care|services)|"
    "street (?:scene|cleansing|lighting)|street cleaning|trading standards|"
    "traffic management|waste (?:management|services|collection)|youth (?:services?|justice)"
)
# Posts that there is one of: whatever stands before them is something else.
SINGLE_POSTS = (
    "monitoring officer|town clerk|chief executive|s\\.? ?151 officer|section 151 officer|"
    "returning officer|borough solicitor|borough treasurer"
)
SINGLE_OFFICES = (
    "clerk|treasurer|leader(?: of the council)?|deputy leader|(?:lord )?mayor|provost|"
    "harbour ?master|chief constable|chief fire officer|chief finance officer|coroner|"
    "data protection officer|city solicitor|county solicitor|head of paid service"
)
# Posts whose initials stand for them, whether the document prints them in full or not.
CODED_POSTS = ("chief executive", "monitoring officer", "town clerk", "returning officer")

# What opens an entry wherever it stands.
INNER = (
    r"(?<!deputy )(?<!shadow )(?<!the )(?<!and )(?<!or )(?<!& )"
    r"(?:(?:cabinet|executive|lead) members? (?:for|with)|portfolio holders? for) "
    r"|(?-i:All) (?=[A-Z])"
)

# Names that hold an 'and' of their own besides the outside bodies.
COMPOUNDS = (
    "(?:and|&) district",
    "police (?:and|&) crime",
    "health (?:and|&) safety",
    "overview (?:and|&) scrutiny",
)

# Entries that name nobody, and those that point at another cell.
NOBODY = (
    "[-–—_.?]+|(?:currently )?vacan(?:t|cy)(?: post)?|post vacant|tb[acd]|n/?a|nil|none|nobody|"
    "(?:name )?redacted|name withheld|unassigned|unallocated|blank|unknown|"
    "not (?:applicable|known|assigned|allocated|yet "
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
    "(?:overall |joint |co-?)?lead|support|supporting|interim|acting|temporary|job[- ]?share|"
    "part[- ]time|full[- ]time|p/?t|f/?t|seconded|on (?:leave|secondment)|"
    "(?:(?:maternity|paternity|sickness|holiday|leave) )?cover|deputising|left|new|retired|"
    "former(?:ly)?|until .*|from .*|to [\\w/.]+|.*\\d/\\d\\d?/\\d+.*|"
    "as (?:required|needed|necessary|appropriate|and when.*)|if .*|when .*|where .*|may .*|see .*|"
    "e\\.?g\\.?.*|tbc.*|.*\\bfte|"
    "(?:mon|tue|wed|thu|fri)[a-z]*\\b.*|"
    "labour|conservative|lib(?:eral)? dem(?:ocrat)?|plaid cymru|.*\\b(?:19|20)\\d\\d\\b.*"
)
# 'Lead: …' says how somebody is concerned; it is no post.
LABELS = (
    "(?:(?:joint|overall|officer|member|councillor|project|delivery|operational|exec(?:utive)?|"
    "management|mgmt) )?leads?|"
    "support|supporting|supported by|(?:lead |link |named |responsible )?officer|responsible|"
    "(?:action )?(?:owner|by)|(?:key )?contact|accountable|overall|sponsor|who|arweiniol"
)
# What an entry of a list begins with, besides a dash: a bullet of any font, a number, a letter.
BULLETS = r"[•*·▪●○◦~\uf000-\uf0ff]|\d{1,2}[.)](?=\s|[A-Za-z])|\(?(?:[a-hA-H]|[ivx]{1,4})\)(?=\s)"
LETTER_O = r"o\s(?=[A-Z])"  # a hollow bullet, as it is copied out of Word
RELATIONS = (
    "in (?:l[ia]{1,3}s+[aio]{1,2}n|consultation|conjunction|partnership|collaboration|association)"
    " w(?:ith|/)|then|"
    "(?:for and )?on behalf of|o/b/o|"
    "w(?:ith|/) (?:the )?(?:support|input|help|assistance|advice) (?:from|of)|"
    "supported by|assisted by|working with|together with|along with|as well as|alongside|"
    "jointly with|reporting to|led by|mewn cydweithrediad [âa]"
)
# A second hat that the holder of a post wears: no post of somebody else.
SECOND_HATS = (
    "(?:deputy )?s\\.? ?151 officer|section 151 officer|monitoring officer|deputy chief executive|"
    "(?:acting )?returning officer|electoral registration officer|head of paid service|"
    "deputy monitoring officer|responsible financial officer|rfo|company secretary|proper officer|"
    "caldicott guardian|senior information risk owner|siro|(?:section |s\\.? ?)151"
)
# The same for a leader, a deputy leader or a mayor.
MEMBER_HATS = "(?:cabinet|executive|lead) member (?:for|with)|portfolio holder for"
# Posts that belong to a committee: its name may hold an 'and' ('Chair of Overview & Scrutiny …').
COMMITTEE_POSTS = (
    "chair|chairman|chairwoman|chairperson|vice-?chair(?:man)?|(?:vice-?|depute )?convener|"
    "members?|clerk|secretary"
)
# Posts that councillors hold: with 'Cllr …' beside them they are one entry.
MEMBER_POSTS = (
    "(?:deputy )?(?:cab(?:inet)?|exec(?:utive)?|lead|shadow) (?:member|mbr)|portfolio holder|"
    "(?:deputy )?(?:leader|mayor)|(?:vice-? ?)?chair(?:man|woman|person)?"
)
