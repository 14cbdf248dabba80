"""What the training cells are made of: tables, and nothing else.

Names of people come from Faker's tables (see `people.py`). Everything here was written for this
generator; no table was filled from a document, a gold file or a test.
"""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", ";").split(";") if part.strip())


# What a post ends with. The second table holds those that hardly ever stand alone.
HEADS = _lines("""
    Manager; Officer; Director; Lead; Coordinator; Co-ordinator; Adviser; Advisor; Engineer
    Surveyor; Accountant; Solicitor; Analyst; Planner; Team Leader; Supervisor; Administrator
    Inspector; Architect; Auditor; Technician; Ranger; Warden; Practitioner; Specialist
    Consultant; Business Partner; Programme Manager; Project Manager; Service Manager; Partner
    Assistant; Champion; Superintendent; Controller; Commissioner; Registrar; Ecologist
    Psychologist; Librarian; Curator; Archivist; Clerk; Secretary; Treasurer; Broker; Buyer
    Navigator; Facilitator; Trainer; Developer; Designer; Editor; Producer; Mentor; Keeper
    Steward; Marshal; Foreman; Forester; Bailiff; Steward; Representative; Convener; Apprentice
    Strategist; Statistician; Investigator; Negotiator; Assessor; Valuer; Conservator; Verger
    Custodian; Scheduler; Verifier; Fitter; Handyperson; Porter; Cook; Caterer; Bursar; Matron
    Sister; Nurse; Midwife; Pharmacist; Physiotherapist; Dietitian; Clinician; Registrar; Tutor
    Evaluator; Liaison; Guru; Evangelist; Tsar; Envoy; Guardian; Advocate; Sponsor; Owner; Lookout
    Operative; Dispatcher; Storekeeper; Sexton; Groundsperson; Greenkeeper; Beadle; Almoner
    Surgeon; Chemist; Toxicologist; Hydrologist; Geologist; Cartographer; Webmaster; Programmer
    Modeller; Estimator; Procurer; Expediter; Reviewer; Moderator; Examiner; Invigilator; Chaplain
    Interpreter; Translator; Transcriber; Minute Taker; Receptionist; Telephonist; Typist; Driver
    Mechanic; Electrician; Plumber; Joiner; Glazier; Lengthsman; Crossing Patrol; Lifeguard
    """)
RANKS = _lines("""
    Senior; Principal; Chief; Deputy; Assistant; Acting; Interim; Lead; Group; Area; District
    Strategic; Corporate; Executive; Associate; Joint; Trainee; Temporary; Divisional; Regional
    Locality; Shared; Statutory; Duty; Responsible; Designated; Snr; Asst; Dep; Prin; Depute
    """)
OPENERS = _lines("""
    Head of; Director of; Assistant Director of; Service Director of; Executive Director of
    Corporate Director of; Strategic Director of; Deputy Director of; Interim Director of
    Assistant Director for; Head of Service for; Group Head of; Strategic Head of; Lead for
    Chief Officer for; Strategic Lead for; Service Lead for; Associate Director of; Manager of
    Director for; Executive Head of; Deputy Head of; Acting Head of; Champion for; Lead Member for
    Group Director of; Depute Director of; Assistant Head of; Secretary to the; Clerk to the
    Corporate Director; Executive Director; Assistant Director; AD; Dir; Corp Dir; HoS; Dir of
    Hd of
    """)
DASHED_POSTS = _lines("Assistant Director; Director; Executive Director; Service Manager")
AREAS = _lines("North; South; East; West; Adults; Children")
MEMBER_POSTS = _lines("""
    Cabinet Member for; Portfolio Holder for; Executive Member for; Lead Member for
    The Portfolio Holder for; Cabinet Portfolio Holder for; Deputy Cabinet Member for
    Spokesperson for; Convener of; Vice-Convener of; Cabinet Secretary for; Policy Lead for
    Executive Councillor for; Shadow Cabinet Member for; PH for; Aelod Cabinet dros
    """)
LONE_POSTS = _lines("""
    Chief Executive; Deputy Chief Executive; Depute Chief Executive; Town Clerk; Parish Clerk
    Monitoring Officer; Section 151 Officer; s151 Officer; Returning Officer
    Leader of the Council
    Deputy Leader; Leader; Mayor; Lord Mayor; Provost; Depute Provost; Chair of Scrutiny
    Vice-Chair; Chair; Chairman of the Panel; Proper Officer; Data Protection Officer; Coroner
    Chief Constable; Chief Fire Officer; Area Commander; Borough Commander; Watch Manager
    Station Manager; Group Manager; Crew Manager; Police and Crime Commissioner; Chief Nurse
    Medical Director; Director of Nursing; Chief Operating Officer; Chief Finance Officer
    Ward Sister; Clinical Lead; Non-Executive Director; Company Secretary; Caldicott Guardian
    SIRO
    Company Director; Head Teacher; Headteacher; Chair of Governors; Chief Accountant
    City Solicitor
    Borough Solicitor; County Solicitor; City Treasurer; County Archivist; City Architect; DCX; CX
    Chief Internal Auditor; Head of Paid Service; Independent Person; Committee Clerk; The Mayor
    Borough Engineer; County Surveyor; Harbour Master; Estates Bursar; Civic Officer; Lead Officer
    Nominated Officer; Responsible Financial Officer; RFO; Ward Members; Group Leaders
    All Members
    Prif Weithredwr; Dirprwy Brif Weithredwr; Swyddog Monitro; Clerc y Dref; Arweinydd y Cyngor
    """)
POST_CODES = _lines("""
    DoF; DoN; DoCS; HoS; HoF; AD; ADF; DCS; DASS; DPH; CFO; COO; CEO; MD; CE; CX; NED; MO; HoHR
    DoP; HoP; HoL; SD; ED; TM; BM; PM; GM; HoIT; DoE; ACE; ACFO; DCFO; CIO; CTO; HoC
    """)
WELSH_HEADS = _lines("""
    Pennaeth; Rheolwr; Swyddog; Cyfarwyddwr; Arweinydd; Uwch Swyddog; Prif Swyddog; Cydlynydd
    Cyfarwyddwr Corfforaethol; Pennaeth Gwasanaeth; Dirprwy Bennaeth; Arweinydd Tîm; Cynghorydd
    """)
WELSH_SUBJECTS = _lines("""
    Tai; Addysg; Cyllid; Cynllunio; Priffyrdd; Hamdden; Caffael; Cyfreithiol; Democrataidd
    Gofal Cymdeithasol; Diogelu'r Cyhoedd; Gwastraff; Adnoddau Dynol; Llyfrgelloedd; Parciau
    Cefn Gwlad; Ieuenctid; Cymunedau; Twristiaeth; Archwilio Mewnol; Cludiant; Iechyd; Digidol
    """)
WELSH_TEAMS = _lines("Tîm; Gwasanaethau; Gwasanaeth; Adran; Uned")

# What councils do.
SUBJECTS = _lines("""
    Housing; Planning; Highways; Transport; Education; Leisure; Culture; Tourism; Environment
    Property; Estates; Waste; Recycling; Parking; Benefits; Revenues; Safeguarding; Commissioning
    Regeneration; Homelessness; Finance; Legal; Licensing; Procurement; Communications; HR
    ICT; IT
    Audit; Parks; Libraries; Museums; Archives; Cemeteries; Markets; Elections; Payroll; Pensions
    Treasury; Insurance; Climate; Flood Risk; Biodiversity; Countryside; Youth; Sport; Scrutiny
    Social Care; Adult Social Care; Adult Services; Children's Services; Children's Social Care
    Early Help; Early Years; Public Health; Public Protection; Environmental Health
    Trading Standards
    Community Safety; Community Development; Customer Services; Customer Care; Customer Insight
    Democratic Services; Member Services; Committee Services; Electoral Services; Registration
    Building Control; Development Management; Planning Policy; Planning Enforcement; Conservation
    Economic Development; Inward Investment; Skills; Employment; Apprenticeships; Adult Learning
    Street Scene; Street Cleansing; Grounds Maintenance; Fleet; Depot; Open Spaces; Trees
    Allotments
    Road Safety; Traffic; Network Management; Street Lighting; Bridges; Drainage; Structures
    Winter Service
    Passenger Transport; School Transport; Home to School Transport; Cycling; Rights of Way
    Asset Management; Facilities; Capital Projects; Repairs; Voids; Lettings; Tenancy; Leasehold
    Income; Rents; Housing Options; Housing Needs; Housing Strategy; Private Sector Housing; HMOs
    Sheltered Housing; Supported Housing; Telecare; Reablement; Learning Disabilities
    Mental Health
    Older People; Carers; Direct Payments; Brokerage; Quality Assurance; Contracts
    Market Management
    Fostering; Adoption; Children in Care; Care Leavers; Youth Justice; Youth Offending; SEND
    Inclusion
    Admissions; School Improvement; Governor Support; Attendance; Virtual School; Music; Catering
    Performance; Policy; Research; Insight; Data; Digital; Transformation; Change; Improvement
    Equalities; Equality and Diversity; Information Governance; Records; Data Protection
    Complaints
    Risk; Resilience; Emergency Planning; Business Continuity; Health and Safety
    Occupational Health
    Organisational Development; Workforce; Learning and Development; Recruitment; Resourcing
    Revenues and Benefits; Council Tax; Business Rates; Debt Recovery; Fraud; Corporate Fraud
    Accountancy
    Strategic Finance; Financial Services; Legal Services; Litigation; Conveyancing
    Contracts and Property
    Land Charges; Street Naming; Gazetteer; GIS; Mapping; Web; Print; Design; Marketing; Press
    Media
    Events; Festivals; Arts; Heritage; Theatres; Galleries; Visitor Economy; Town Centre
    Markets and Fairs
    Harbours; Beaches; Coast; Foreshore; Coastal Protection; Pest Control; Dog Warden
    Animal Welfare
    Food Safety; Air Quality; Noise; Pollution Control; Contaminated Land; Private Water
    Taxi Licensing
    Bereavement; Crematorium; Burials; Registrars; Ceremonies; Coroners; Mortuary; Abattoir; Ports
    Gypsy and Traveller; Refugee Resettlement; Community Cohesion; Prevent; Domestic Abuse
    Anti-Social Behaviour; CCTV; Neighbourhood Wardens; Civil Enforcement
    Licensing Enforcement; Car Parks; Permits
    Energy; Carbon Reduction; Sustainability; Net Zero; Ecology; Arboriculture; Landscape
    Minerals; Retrofit
    Waste Strategy; Bulky Waste; Household Waste Sites; Trade Waste; Public Conveniences; Play
    Pools; Lido
    Sports Development; Golf; Stadium; Arena; Outdoor Education; Catering and Cleaning
    Porterage; Post Room
    Boiler; Lifts; Gas; Asbestos; Legionella; Fire Safety; Planned Maintenance; Stock Condition
    Aids and Adaptations; Disabled Facilities Grants; Blue Badge; Concessionary Fares
    Shopmobility; Dial-a-Ride; Ferry
    Business Support; Admin; Programme Office; Corporate Projects; Governance; Ethics
    Standards; Partnerships
    Voluntary Sector; Commissioned Services; Grants; Funding; External Funding
    European Funding; Levelling Up
    Place; People; Resources; Communities; Neighbourhoods; Growth; Assets; Corporate Services
    Operations
    Place and Communities; Adults and Health; Children and Families; Economy and Skills
    Housing and Growth
    Finance and Resources; Environment and Neighbourhoods; Culture and Leisure; Law and Governance
    Patient Safety; Infection Control; Maternity; Outpatients; Theatres; Emergency Care
    Discharge; Community Nursing
    Stroke; Diabetes; Cancer; Frailty; Urgent Care; Primary Care; Medicines; Radiology
    Estates and Facilities
    Custody; Response; Roads Policing; Neighbourhood Policing; Call Handling; Dispatch
    Forensics; Firearms
    Prevention; Protection; Fire Prevention; Operational Training; Control Room; Appliances
    Hydrants; Stores
    """)
TEAM_NOUNS = _lines("""
    Team; Service; Services; Unit; Section; Department; Dept; Division; Directorate; Group
    Hub; Office
    Desk; Branch; Bureau; Centre; Panel; Board; Committee; Sub-Committee; Task Group
    Working Group
    Forum; Network; Cell; Pool; Squad; Crew; Panel Members; Steering Group; Project Board
    Wardens; Rangers
    """)
TEAM_CODES = _lines("""
    ASC; CYPS; CSC; DMT; SMT; CMT; SLT; ELT; EMT; MASH; YOT; SEN; EDT; CSU; HRA; PMO; BSU; DSU
    ICTS; LDS
    CHAD; RVS; NRS; GED; E&R; A&G; O&S; CSP; R&B; Revs & Bens; Comms; H&S; F&R; P&C; OD; PPU
    CLD; EHS; FM
    All; All Directors; All Heads of Service; All Services; All Managers; All Schools; Pawb
    Management Team; Corporate Management Team; Senior Leadership Team; Cabinet; Executive
    Full Council
    Scrutiny Committee; Overview and Scrutiny; Scrutiny Support; Standards Committee
    The Executive
    """)

# Outside bodies.
PLACE_STARTS = _lines("""
    Ash; Barn; Beck; Birch; Black; Brack; Brad; Bran; Bryn; Burn; Cal; Carn; Cherry; Clay
    Cold; Crom; Dal
    Dun; East; Elm; Fal; Fern; Flax; Glen; Gold; Grim; Hal; Harrow; Hart; Haver; Hazel; Hex
    High; Holm
    Hurst; Inver; Ken; Kil; King's; Lang; Larch; Lin; Llan; Long; Mal; Marl; Mel; Mill; Moor
    New; North; Oak
    Oxen; Pen; Pitt; Port; Quarr; Raven; Red; Ridge; Row; Rush; Salt; Sand; Scar; Sel; Shel
    Sil; South; Stan
    Stone; Strath; Sutter; Swin; Tarn; Thorn; Tre; Tun; Ulver; Upper; Wain; Wal; West; Whin
    Whit; Win; Wood; Yar
    """)
PLACE_ENDS = _lines("""
    ton; ham; ford; bridge; field; worth; shire; mere; by; thorpe; ley; minster; dale; mouth
    port; wick; chester
    bury; borough; burgh; stead; well; combe; hythe; ness; sea; moor; fell; marsh; haven
    hurst; don; stow; bourne
    brook; beck; holme; leigh; side; ey; ingham; sley; gate; cliffe; toft; garth; law; muir
    nock; der; wen; fach
    """)
PLACE_OPENERS = _lines("""
    North; South; East; West; Great; Little; Mid; Upper; Lower; Nether; Over; Old; New; St
    Saint; Royal; Greater; Vale of
    Isle of; Forest of; City of; County; Central; Abbots; Bishops; Kings; Long; Market; Castle
    Temple; Stoke; Aber; Llan
    """)
PLACE_CLOSERS = _lines("""
    Vale; Ridge; Gate; Hill; Valley; Green; Park; Bay; Moor; Common; Heath; Cross; Bridge
    Wood; Fields; Road; Street; Lane
    Regis; Magna; Parva; St Mary; St John; Abbas; Priory; Castle; Quay; Harbour; Dales; Marsh
    Water; End; Row; Head; Side
    """)
FIRM_STARTS = _lines("""
    Clear; Green; Blue; Red; Swift; True; Aero; Terra; Nova; Civi; Urba; Opti; Medi; Ever
    North; Brite; Safe; Eco; Key
    """)
FIRM_MIDDLES = _lines("""
    path; line; way; mark; source; point; tech; scape; works; flow; gate; stone; serve; cert
    bridge; loop; view; ways
    """)
CAUSES = _lines("""
    Carers; Families; Veterans; Age; Youth; Women; Refugees; Tenants; Residents; Disability
    Mind; Families; Community; Rural
    Advocacy; Recovery; Neighbours; Volunteers; Parents; Patients; Faiths; Voluntary
    """)
CALLS = _lines("Together; Action; Voice; First; Link")
MADE_UP_STARTS = _lines("""
    Bl; Cor; Dep; Fen; Gral; Hyd; Lem; Mor; Nav; Orb; Pol; Ques; Ren; Sol; Tel; Ur; Vin; Wel
    """)
MADE_UP_ENDS = _lines("""
    ation; ing; ment; ics; ology; ery; age; ity; works; craft; ways; land; scape
    """)
BODY_ENDS = _lines("""
    Trust; NHS Trust; NHS Foundation Trust; Foundation; Housing Association; Homes
    Housing Trust; Community Trust
    College; University; Academy; High School; Primary School; Parish Council; Town Council
    Borough Council
    District Council; County Council; City Council; Community Council; Council; Constabulary
    Police; Fire and Rescue
    Fire and Rescue Service; Chamber of Commerce; Citizens Advice; CAB; Carers' Centre
    Carers Trust; Age UK; Mind
    Volunteer Centre; CVS; Voluntary Action; Community Transport; Wildlife Trust
    Civic Society; Residents' Association
    Tenants' Federation; Community Association; Credit Union; Food Bank; Foodbank; Hospice
    Hospital; Health Board; ICB; CCG
    PCT; Ambulance Service; Water; Buses; Rail; Airport; Harbour Commissioners; Drainage Board
    Enterprise Partnership; LEP
    Growth Company; Leisure; Leisure Trust; Arts Centre; Theatre; Museum; Museums Trust
    Football Club; Rugby Club
    Business Improvement District; BID; Traders' Association; Action Group; Access Group
    Disability Forum; Youth Theatre; Rotary Club
    """)
FIRM_ENDS = _lines("""
    Ltd; Limited; plc; LLP; CIC; Consulting; Consultants; Associates; Partners; Partnership
    Solutions; Group; Holdings
    Engineering; Architects; Surveyors; Contractors; Construction; Waste; Environmental
    Systems; Software; Care; Energy
    """)
KNOWN_BODIES = _lines("""
    NHS England; Public Health Wales; Public Health England; Natural England
    Natural Resources Wales; Historic England
    Sport England; Homes England; Network Rail; National Highways; Environment Agency
    Transport for Wales; DWP; Defra
    Ofsted; CQC; Estyn; Audit Wales; Audit Scotland; Scottish Government; Welsh Government
    Police Scotland; SEPA; COSLA
    LGA; WLGA; Local Government Association; Arts Council; Jobcentre Plus; Healthwatch
    Victim Support; Citizens Advice
    Crown Prosecution Service; Probation Service; Scottish Fire and Rescue Service; NatureScot
    Scottish Water; Royal Mail
    Centre for Governance and Scrutiny; District Audit; Audit Commission; Grant Thornton; RNLI
    RSPB; Sustrans; Barnardo's
    Outside agencies; Partner organisations; External auditor; Contractor; Consultants
    Local schools; Police; NHS
    """)
FRIENDS = _lines("""
    Friends of; Institute of; Association of; Society of; Federation of; Council for
    Campaign for; University of
    Diocese of; College of; Guild of; League of
    """)

# Everything that is no part of an officer.
STYLES = _lines(
    "Cllr; Cllr.; Councillor; Cllrs; Councillors; Cyng; Cyng.; Cynghorydd; Clr; COUNCILLOR"
)
TITLES = _lines("""
    Mr; Mrs; Ms; Miss; Dr; Prof; Professor; Sir; Dame; Rev; Revd; Mr.; Dr.; Mrs.
    """)
UNIFORMED = _lines("""
    Sgt; Sergeant; PC; PCSO; DC; DS; DI; DCI; Inspector; Insp; Chief Inspector; Supt
    Superintendent; Chief Supt
    Det Insp; T/Insp; ACC; DCC; Wing Commander; Major; Captain; Capt; Lt Col; WM; SM; GM
    Station Officer
    """)
LABELS = _lines("""
    Lead; Support; Owner; Contact; Officer; Lead officer; Responsible; By; Accountable
    Overall; Joint leads; Who
    Action by; Sponsor; Operational lead; Exec lead; Arweiniol; Link officer; Resp
    """)
RELATIONS = _lines("""
    in liaison with; in consultation with; in conjunction with; in partnership with
    on behalf of; supported by
    with support from; with input from; working with; together with; along with; as well as
    alongside; jointly with
    In liaison with; with advice from; with help from; reporting to; led by; via; through
    assisted by; with; + ; then
    """)
NOBODIES = _lines("""
    TBC; tbc; TBA; Vacant; vacant; Vacancy; Redacted; REDACTED; N/A; n/a; -; None
    To be confirmed; Post vacant; TBD
    To be appointed; [redacted]; Vacant post; to be agreed; not yet assigned
    recruitment under way; ditto; As above
    """)
NOTES = _lines("""
    lead; support; acting; interim; until March 2020; from April; job share; maternity cover
    seconded; retired; vacant
    part-time; to be confirmed; TBC; left; new; Lab; Con; Lib Dem; overall lead
    from 1 May 2019; deputising
    """)
