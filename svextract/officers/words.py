"""The words that tell a post, a team or an outside body: tables, and nothing else.

Tables of case-folded words; for most of them a plural in -s is found by its singular. The
letter a table gets in `CODES` is what `letters` writes for such a word.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Posts. A head may open an entry by itself ('Clerk'); a dependent one hardly ever does without
# something before it ('Manager', 'Officer'), so at the start of a line it continues the line above.
HEADS_OF_POSTS = _words("""
    director head clerk chair chairman chairwoman chairperson vice-chair vice-chairman mayor
    solicitor treasurer secretary ceo cfo coo cto dir ad dce dph dcs dass sro s151 rfo dpo siro
    ned hd gm cx dcx eho cio dco aco dcfo acfo commissioner ombudsman coroner headteacher bursar
    governor trustee registrar
    president vice-president chancellor vice-chancellor headmaster headmistress harbourmaster
    """)
WELSH_POSTS = _words("""
    pennaeth penaethiaid cyfarwyddwr cyfarwyddwyr rheolwr rheolwyr swyddog swyddogion arweinydd
    clerc cadeirydd maer weithredwr aelod cydlynydd peiriannydd
    """)
DEPENDENT_POSTS = _words("""
    manager officer engineer coordinator co-ordinator surveyor accountant auditor analyst
    adviser advisor technician librarian archivist curator architect lawyer barrister
    administrator supervisor controller ecologist psychologist therapist sponsor scientist
    statistician strategist representative designer facilitator caseworker buyer mgr mngr offr
    co-ord supvr bearer acct
    convenor convener physician paramedic midwife midwives counsellor programmer operative
    commander handler receptionist conservator arboriculturist valuer investigator negotiator
    economist assessor interpreter translator examiner horticulturist gardener caretaker cleaner
    usher lecturer pharmacist dentist bookkeeper webmaster journalist editor producer modeller
    actuary mediator navigator connector prescriber enabler organiser broker reviewer verifier
    instructor chaplain celebrant attendant groundsman groundskeeper keeper lengthsman custodian
    fundraiser ambassador steward marshal whip dispatcher estimator conveyancer paralegal
    scheduler optometrist podiatrist bailiff patroller janitor planner cadet
    """)
# Posts that may stand before a noun ('Member Support Manager', 'Warden Service'), and posts that
# are a rank before another one ('Lead Officer', but 'Carers Lead').
PREMODIFYING_POSTS = _words("""
    member mbr nurse teacher doctor worker warden ranger agent owner holder apprentice mentor
    trainer leader partner driver tutor developer practitioner champion responder master
    """)
RANKED_POSTS = _words("lead principal assistant consultant specialist trainee intern")
BEFORE_POSTS = _words("""
    deputy dep dpty depute ch ex ast assistant asst interim acting senior snr princ chief
    corporate corp
    executive exec grp
    strategic joint associate temporary vice principal lead relevant appropriate statutory
    managing nominated designated responsible
    """)
WELSH_BEFORE_POSTS = _words("dirprwy prif uwch cynorthwyol")
UNIFORMED = _words("""
    sgt sergeant pc pcso dc ds di dci insp inspector supt superintendent constable wpc ps csupt
    lt capt captain major alderman provost bailie
    """)

# Teams. A hard noun closes the name of a unit; a soft one may stand inside a post ('Head of
# Housing and Community Services').
HARD_TEAMS = _words("""
    team unit committee sub-committee subcommittee panel department dept directorate division
    section group board office forum cabinet taskforce smt cmt slt clt elt dmt cmb rangers
    wardens ambassadors stewards volunteers marshals patrol patrols responders
    """)
SOFT_TEAMS = _words(
    "service services centre network hub programme helpdesk helpline svcs servs desk branch"
)
WELSH_TEAMS = _words("""
    tîm gwasanaeth gwasanaethau adran uned pwyllgor bwrdd grwp canolfan cyfarwyddiaeth
    """)

# What councils do. A qualifier never ends the name of a unit ('Environmental …'), a general noun
# never is one by itself ('… Services'), a field may be either ('Housing'), and a corporate field
# is a department of its own wherever it stands ('Finance').
QUALIFIERS = _words("""
    environmental public adult community corporate strategic social democratic electoral private
    green street regulatory human customer early economic financial internal external urban
    rural local civic information mental physical sexual special educational young older looked
    additional building executive emergency civil neighbourhood neighborhood residential
    commercial industrial natural historic sector child family foster portfolio primary
    secondary further active town city open contact anti-social antisocial domestic integrated
    joint central northern southern eastern western north-east north-west technical professional
    operational organisational organizational general select full virtual cultural digital
    temporary affordable supported sheltered tenant resident member chief senior out hours
    criminal cab duty working key capital major home business area elected independent traded
    registered inclusive
    sustainable healthy safer stronger clean press clinical psychiatric road house court avenue
    square medical staff graduate national regional european uk eu welsh english
    """)
GENERAL_NOUNS = _words("""
    development support standards protection care management strategy policy improvement
    engagement operations delivery maintenance control enforcement safety risk health help
    prevention leasing options benefit needs involvement participation consultation performance
    insight intelligence analytics data research evaluation monitoring governance assurance
    compliance administration resources change transformation innovation programmes projects
    project programme systems solutions technology relations affairs matters issues partnerships
    wellbeing well-being inclusion diversity equality equalities cohesion growth skills
    employment training learning investment regeneration renewal enterprise quality review
    liaison response recovery resilience continuity collection collections assessment
    assessments advice welfare works repair access mobility order behaviour crime design
    drainage assets asset records archive placement placements intervention reablement
    rehabilitation supply chain spaces space realm scene lighting cleansing staffing category
    estate rota allocation allocations lettings tenancy tenancies grant grants complaint
    complaints appeal appeals election elections ceremony admission admissions economics
    archaeology ecology biodiversity countryside disability hygiene nuisance parenting
    attendance attainment achievement curriculum nursing ageing aging dementia carer disputes
    income debt payments payroll personnel pensions treasury insurance valuation valuations
    facilities travel catering cleaning security surveillance cctv fleet stores cycling walking
    journey bus rail
    freight signals signage gritting gullies flood flooding coast coastal rivers pollution
    carbon climate energy sustainability conservation heritage arts events festivals sport
    sports play youth nurseries schooling inspection inspections visitor economy shared budget
    budgets accounts accountancy balances reform prosperity homelessness rough sleeping sleepers
    refugee resettlement traffic workforce advisory verge verges hedge hedges greens graves
    grave grounds beach beaches wildlife footpath footpaths bridleway bridleways pavement
    pavements bins toilet toilets playground playgrounds park pavilion orchard meadow
    meadows hedgerow hedgerows planting migration asylum modern slavery poverty food
    accts accs bldg eng env hsg mgmt svces trans edn dem comm admin
    infrastructure years landlord voids rent leasehold caretaking asb tax rates charges registry
    leavers transitions prevent abuse violence drugs alcohol substance misuse autism galleries
    music broadband connectivity harbour airport structures litter fly-tipping graffiti taxi
    hackney carriage gypsy traveller hmo warmth fuel zero lifelong tackling reduction tree trees
    woodland allotments cemeteries crematorium bereavement burial pest dog animal noise air
    permits scrutiny overview secretariat appointment mapping gis press media marketing brand
    web website print reprographics mayoral civics village high market markets retail night-time
    evening pool pools pitches
    """)
FIELDS = _words("""
    digital streets housing planning highways transport education parks libraries library
    leisure culture tourism environment property estates waste recycling parking benefits
    revenues safeguarding commissioning commission regeneration homelessness streetscene
    engineering museums archives adults children families neighbourhoods communities place
    places people commerce cemeteries markets registrars elections facilities fleet payroll
    pensions treasury insurance climate flood biodiversity countryside youth sport sports
    asc csc exchequer roads justice scrutiny send camhs mash yot revs bens cleansing contact
    health wellbeing
    strategy policy
    performance growth resources transformation equalities engagement regulation resilience
    sustainability heritage building works
    """)
CORPORATE_FIELDS = _words("""
    communications comms finance procurement legal licensing hr ict it audit od
    """)
WELSH_FIELDS = _words("""
    tai addysg cyfreithiol cyfathrebu caffael cynllunio priffyrdd eiddo ynni fflyd bioamrywiaeth
    newid hinsawdd parciau cefn chefn gwlad ieuenctid polisi cymdeithasol democrataidd cyllid
    adnoddau iechyd amgylchedd amgylcheddol trwyddedu dysgu gymraeg cymraeg iaith oedolion gofal
    diogelu gwastraff ailgylchu llyfrgelloedd hamdden diwylliant twristiaeth busnes cymorth risg
    llifogydd cymunedol corfforaethol cyhoeddus safonau masnach craffu cyfathrebiadau archwilio
    refeniw budd-daliadau dinesig etholiadol gorfodi strategol cymunedau datblygu economaidd
    """)

# Small words.
ARTICLES = _words("the y yr")
SCOPE_WORDS = _words("of for to over dros am ar gyfer i in at within")
AND_WORDS = _words("and & a ac a'r or plus")
COUNCILLORS = _words(
    "cllr cllrs councillor councillors cyng cynghorydd cynghorwyr clr cllor c1lr cl1r cilr clir"
)
PLURAL_COUNCILLORS = _words("cllrs councillors cynghorwyr")
TITLES = _words("mr mrs ms miss mx dr prof professor rev revd reverend sir dame lord lady mr.")
PARTICLES = _words("""
    de du da di la le van der den von ter ten te zu zur ap ab ferch verch bin binte binti ibn
    bint al el dos das del della degli wa thi nic ni ui
    """)
EVERYBODY = _words("all pawb every each any")

# Words that open or close nothing: a text that ends with one goes on on the next line.
OPEN_ENDS = _words("""
    and & of for the to in with on by from at or a an ac y yr plus via section s deputy
    """)

# Endings that no surname has: such a word names what a team does ('Solutions'). The last one is
# weaker: after a forename it is a surname ('Derek Manning').
FIELD_ENDINGS = (
    "tion",
    "tions",
    "sion",
    "sions",
    "ment",
    "ments",
    "ship",
    "ships",
    "ness",
    "ology",
    "ities",
    "istics",
    "ances",
    "ences",
    "ability",
    "ing",
)
# Endings of posts that no surname has.
POST_ENDINGS = (
    "ologist",
    "onomist",
    "ographer",
    "therapist",
    "ordinator",
    "worker",
    "planner",
    "[a-z]{3,}master",
    "orist",
)
# Posts in capitals alone: 'DI Hale' is a detective inspector, 'Di Hale' is Diana.
CAPITAL_POSTS = _words("di ned")
# And the other way round: 'Hd of Parks', but 'HD' are somebody's initials.
SMALL_POSTS = _words("hd")
SURNAMES_TOO = _words("""
    green parks park bishop banks chambers street church hall waters market hill forest ward
    warden young major marshall mayor clerk constable sergeant dean law price cost day power
    french english welsh land farm garden school heath lane bridge cross house wells rivers lake
    pool stone wood water place head page play rail ranger archer cook county city homes fleet
    chase field rose holder trainer food needs home sport barrister bursar leader provost walker
    planner moor master driver usher chaplain keeper gardener coach tutor cleaner steward
    marshal sexton verger whip banks beach meadows graves moss marsh knight bishop chancellor
    constable
    """)

CONTACTS = _words("tel telephone phone email e-mail")
ABBREVIATIONS = _words("""
    mr mrs ms dr prof rev revd st cllr clr cyng sgt insp supt corp dir asst dept dep snr princ mgr
    grp ed ch ex vol psych educ fin tech maint prop dist reg assoc capt maj det no tel
    ext co exec hd env hsg bldg dem dev eng comm mgmt admin servs svcs accts soc
    """)
