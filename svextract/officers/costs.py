"""What a block of an officer cell costs: one for every entry, more for what is wrong with it.

A fault is a pattern over a phrase's shape that a single post, team or body hardly ever has; the
costs are weighed against each other in `lines`, and a faulty entry is flagged.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from svextract.officers import phrases
from svextract.officers.entries import Entry, split_entries
from svextract.officers.letters import MEMORY, SLASH, mixes_languages, shape
from svextract.officers.neighbours import LAST_UNIT, runs_together
from svextract.officers.shapes import BODY, OPENER, POST_PHRASE, Kind, Phrase
from svextract.officers.tidy import tidy

if TYPE_CHECKING:
    from svextract.officers.scan import Piece

KIND_COST = {
    Kind.PERSON: 1.0,
    Kind.INITIALS: 1.0,
    Kind.POST: 1.0,
    Kind.TEAM: 1.0,
    Kind.BODY: 1.0,
    Kind.FIELD: 1.2,
    Kind.UNKNOWN: 3.5,
    Kind.NOBODY: 1.0,
}
# A post, a team or a body that goes on as nothing single does; a closed post hardly ever stands
# before a noun ('Finance Officer Town Clerk').
ANY_RUN_ON = (
    (r"(?<!^M)Q(?=[DHMCSBbYPfnhxdAI])", 1.6),  # but 'Area Manager Prevention'
    (r"[DHMC]Q(?=Q)", 1.3),
    # 'Oakminster Police Community Safety Team'
    (r"(?:[nfY][^oR]*B|[nfY][YM]*b)(?!R$)(?=[DHMCPQRTSnf])", 1.4),
    (r"[DHMCST]f[nfi]", 1.4),
    (r"Q(?=T[SQ])", 1.4),
    (r"[DHCST]P+k", 1.4),
    (r"[ST](?=P+[RQDHMC])", 1.4),  # 'Fleet Services Deputy Leader'
    (r"[DHMn]HC[ST]$", 1.4),  # 'Traffic Management Legal Services'
    (r"[DHMC]C(?=M[DHM]*[ST])", 1.6),  # 'Corporate Procurement Democratic Services'
    (r"^[^o]*T(?=[DHMCfnhY])", 1.4),  # 'Leasing Team Communications'
    (r"c.", 2.0),
)
RUN_ON: dict[Kind, tuple[tuple[str, float], ...]] = {
    Kind.POST: (
        *ANY_RUN_ON,
        (r"[^o]*[DHMCfn][RQ][^oRQ]+$", 1.6),  # something runs on after 'Housing Manager'
        (r"[RQ](?!a)[^a]*[fnDHCSTRQ]P*[RQ]o", 1.6),
        (r"[RQ]o.*[DHS]C", 1.4),  # 'Head of Public Protection Communications'
        (r"[RQ]o.*[DHCST][nfh]{2,}$", 1.4),
        (r"^P*Ro[DHC]+M?[DHMC]*Q$", 0.3),
        (r"[RQ]o[^n]*[DHMCS](?=nb?[nDHM]*B)", 1.6),  # 'Head of Housing Fernbridge Homes Trust'
        (r"^[^oRQ]*[DHCST](?=P*Ro)", 1.4),  # 'Economic Development Chair of the …'
    ),
    Kind.TEAM: (
        *ANY_RUN_ON,
        (r"V.*[VW]", 1.4),
        (r"a[^a]*a", 1.3),
        (r"^C(?=M[DHM]*S$)", 1.4),  # 'Procurement Adult Learning Service'
    ),
    Kind.FIELD: (*ANY_RUN_ON, (r"a[^a]*a", 1.3)),
    Kind.BODY: (
        *ANY_RUN_ON,
        (r"^f[ni][nDHMY].*B", 1.4),  # 'Alan Tickle Severn Rail Partnership'
        (r"^[^o]*[QR](?=n)", 1.6),  # 'Estates Director Ministry of Justice'
    ),
}
# What is wrong with a part besides, mostly that it is no whole: its kind, a pattern over its
# shape (each match counts), the cost.
FAULTS: dict[Kind, tuple[tuple[str, float], ...]] = {
    Kind.PERSON: (
        (r"^[fni]$", 2.0),  # a first name or a surname without the other
        (r"^(?:p*[nfi]){4,}$", 1.4),  # two names run together
        (r"^n", 0.3),
    ),
    Kind.POST: (
        (r"^P*[RQ][DHMC]", 0.3),
        (r"[RQ]o.*[DHCST][DHMCSTn]*[TQR]", 1.3),
        (r"^[^o]*[TS][DHMCfn]+[RQ]", 1.4),  # 'Legal Services Biodiversity Officer'
        (r"[RQ]o[^a]*[DHCS]M", 1.3),
        (r"[MP]$", 2.0),
        (r"[RQ]o.*f$", 2.0),
    ),
    Kind.TEAM: (
        (r"^e?[TS]$", 1.6),
        (r"S(?=[DHMCfnh])", 1.4),
        (r"R(?=[DHMCfn])", 1.6),
    ),
    Kind.FIELD: (
        (r"[TSV].|[nfYH]B(?=.)", 1.4),
        (r"[MP]$", 2.0),
        (r"^[Hh]$", 0.9),
        (r"[nf]", 1.0),
        (r"[DHC]M", 1.0),
        (r"[DHC]C$", 0.4),
    ),
    Kind.BODY: (
        (
            r"[DHCSR](?=[nfh])|[SR](?=M)|(?<!^)[DHC](?=M)",
            1.4,
        ),  # 'Social Services Fernbridge Police'
        (r"B[DHMCSTnf]+[^B]*$", 1.3),
        (r"^[BbYa]$", 1.2),
    ),
}
# Faults of a part that opens an entry: 'Manager' and 'Team Leader' go on from the line above.
OPENING_FAULTS = {
    Kind.POST: ((r"^P*Q(?!o)", 1.4), (r"^P*MQ(?!o)", 0.6), (r"^TQ", 1.4), (r"^SQ", 0.5))
}
Patterns = dict[Kind, tuple[tuple[re.Pattern[str], float], ...]]
PATTERNS: dict[str, Patterns] = {
    name: {kind: tuple((re.compile(p), cost) for p, cost in rules) for kind, rules in table.items()}
    for name, table in (("run on", RUN_ON), ("faults", FAULTS), ("opening", OPENING_FAULTS))
}
RUN_TOGETHER = 1.6  # cost of two names run together that each are known
MEMBER = re.compile(r"\b(?:member|holder)s? ", re.IGNORECASE)
RANK_ALONE = re.compile(r"P$|^Q$")  # '…, Lead', '…, Corporate'
CLOSED = (Kind.POST, Kind.TEAM, Kind.BODY)
SLIGHT = 0.7  # faults below this are those of a whole entry
MIXED = 1.6  # cost of Welsh and English run together in one half of 'Welsh / English'
MEMBER_POST = re.compile(rf"(?:the )?(?:{phrases.MEMBER_POSTS})\b", re.IGNORECASE)
MEMBER_PAIR = -0.6  # cost of 'Cllr …' beside a post that councillors hold
SEAMLESS = 1.2  # cost of two things side by side with no separator: more than one entry


@lru_cache(MEMORY)
def block_cost(text: str) -> float:
    """Return what a block costs: the sum over its entries."""
    entries = split_entries(tidy(text))
    return sum(KIND_COST[entry.parts[0].phrase.kind] + entry_faults(entry) for entry in entries)


@lru_cache(MEMORY)
def text_is_whole(text: str) -> bool:
    """Say whether a text could be a post, a team or a body by itself, at its end or in all."""
    entries = split_entries(tidy(text))
    last = entries[-1].parts[-1].phrase if entries else None
    if last is None or RANK_ALONE.search(last.shape):
        return False
    if last.kind not in CLOSED and not LAST_UNIT.fullmatch(last.text):
        return False
    return entry_faults(entries[-1]) < SLIGHT


def entry_faults(entry: Entry) -> float:
    """Return the costs of all that is wrong with an entry; below zero for a sure pair."""
    cost = 0.0
    for at, part in enumerate(entry.parts):
        cost += _faults(part)
        if at:
            cost += _seam_cost(entry.parts[at - 1], part)
            cost += KIND_COST[Kind.UNKNOWN] - 1 if part.phrase.kind is Kind.UNKNOWN else 0.0
    return cost


def _seam_cost(before: Piece, part: Piece) -> float:
    """Return what it costs that two parts stand side by side with nothing between."""
    if part.link != "" or before.phrase.shape.endswith("k"):  # 'Sgt' and a name
        return 0.0
    styled, post = (part, before) if part.style else (before, part)
    if styled.style and MEMBER_POST.match(post.phrase.text):
        return MEMBER_PAIR
    return SEAMLESS


def _faults(part: Piece) -> float:
    """Return the costs of what is wrong with a part of an entry; a bracket's content is free."""
    if part.link == "(":
        return 0.0
    kind, letters = part.phrase.kind, _letters(part.phrase)
    cost = _costs("faults", kind, letters)
    if part.link in {";", ""}:
        cost += _costs("opening", kind, letters)
    halves = SLASH.split(part.phrase.text)
    return cost + _run_on(part.phrase) + MIXED * sum(mixes_languages(half) for half in halves)


def entry_run_on(entry: Entry) -> float:
    """Return the greatest cost of a part of an entry that looks like two things side by side."""
    return max(_run_on(part.phrase) for part in entry.parts)


def _run_on(phrase: Phrase) -> float:
    """Return the costs of what makes a phrase look like two things side by side."""
    cost = _costs("run on", phrase.kind, _letters(phrase))
    if phrase.kind in RUN_ON and runs_together(phrase.text):
        cost += RUN_TOGETHER
    return cost


@lru_cache(MEMORY)
def _costs(table: str, kind: Kind, letters: str) -> float:
    """Return the sum of the costs of all matches of a kind's patterns; shapes recur often."""
    rules = PATTERNS[table].get(kind, ())
    return sum(cost * len(pattern.findall(letters)) for pattern, cost in rules)


def _letters(phrase: Phrase) -> str:
    """Return a phrase's shape, a body's known name of several words as one letter."""
    if POST_PHRASE.match(phrase.text):
        return shape(MEMBER.sub(r"\g<0>for ", phrase.text, count=1))
    return _body_letters(phrase.text) if phrase.kind is Kind.BODY else phrase.shape


def _body_letters(text: str) -> str:
    """Return the shape of a body with one letter for a known name of several words."""
    opened = OPENER.search(text) or BODY.search(text)
    if opened is None:
        return shape(text)
    after = "" if OPENER.match(text, opened.start()) else text[opened.end() :]
    letters = shape(text[: opened.start()] + "Trust" + after)
    return "nB" if letters == "B" else letters
