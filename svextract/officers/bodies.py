"""The words that tell an outside body: tables, and nothing else.

Every table holds case-folded words without accents; a plural in -s is found by its singular.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A conditional word tells a body only after a word that nobody knows, a name of a place or a firm
# ('Pennard Water'), or after a kind of council.
BODIES = _words("""
    police constabulary trust ltd limited plc llp cic cio cyf charity university college academy
    hospital hospitals nhs ccg icb pct lhb association federation society foundation company
    consultants authority agency consortium diocese alliance cooperative co-operative co-op coop
    infirmary
    hospice partnership ofsted cqc lga dwp defra hmrc dclg mhclg school schools partners club lsp
    cvs rsl cab lep lscb tfl hse healthwatch jobcentre cadw landlords contractor contractors
    union unions guild institute institution mission fellowship league confederation brigade
    scouts legion inspectorate body bodies enterprises ventures holdings brothers sustrans
    barnardo's barnardos nspcc rspca rspb rnli samaritans mencap nacro ofcom ofwat ofgem acas
    cipfa solace adass adcs apse nalc slcc cfgs cfps wlga cosla sepa nrw hmcts hmpps cafcass dfe
    dft dhsc dcms esfa ukhsa dvla dvsa unison gmb usdaw nasuwt neu tuc estyn
    """)
CONDITIONAL_BODIES = _words("""
    council water homes church churches theatre museum group energy housing leisure rescue
    lifeboat lifeboats coastguard crew cafe cinema festival carnival airport brewery radio choir
    orchestra band players rovers united athletic mosque temple synagogue chapel cathedral minster
    abbey priory campaign shelter hostel refuge foodbank circle pantry hotline
    railway railways trains buses coaches ferries trams
    """)
WELSH_BODIES = _words("heddlu cyngor ymddiriedolaeth prifysgol coleg cymdeithas undeb")
COUNCIL_KINDS = _words("county borough district city town parish metropolitan unitary council's")

# A firm or a charity: its name may hold an '&' of its own ('Hearth & Home Care Ltd').
FIRMS = _words("""
    ltd limited plc llp cic cio cyf charity company club trust association society foundation
    partnership theatre union brewery
    """)
# What several councils may run together: before a post a unit, not a body outside.
SHARED_UNITS = _words("partnership consortium alliance")
# The last nouns of a group of people outside, where a place or a kind of people stands before it.
CIRCLES = _words("group forum network board panel campaign")
# What tells, besides the name of a place, that a circle is one of people outside.
OUTSIDERS = _words("""
    access carer carers parent parents resident residents tenant tenants user users patient
    patients history heritage trader traders business businesses family families disability
    pensioner pensioners neighbour neighbours allotment allotments walking cycling boating
    angling
    friends faith community civic amenity
    """)
BODY_ENDINGS = ("watch",)  # 'Pubwatch', 'Farmwatch'
# A circle of the council's own, whatever stands before it.
OWN_CIRCLES = _words("""
    working task project programme management leadership delivery committee area improvement
    safeguarding review advisory scrutiny strategy officer officers members officers'
    cabinet
    """)
