"""A post as it is typed into what all typings of the same post share."""

from __future__ import annotations

import re
from functools import lru_cache

from svextract.officers import phrases
from svextract.officers.letters import MEMORY, fold
from svextract.officers.shapes import is_plural, read_phrase

# Short forms of the words of posts, and what they stand for. A form that may stand for two words
# ('dev', 'comm') is not here.
SHORT_FORMS = dict(
    pair.split("=")
    for pair in """
    mgr=manager mngr=manager offr=officer asst=assistant ast=assistant dep=deputy dpty=deputy
    depute=deputy dir=director corp=corporate snr=senior princ=principal exec=executive
    chf=chief grp=group hd=head svc=service svcs=services servs=services serv=service
    mgmt=management env=environmental hsg=housing eng=engineer accts=accounts coord=coordinator
    co-ord=coordinator co-ordinator=coordinator adviser=advisor admin=administration
    dept=department govt=government educ=education fin=finance tech=technical ad=assistant-director
    chair=chairman chairperson=chairman chairwoman=chairman section=s s151=s-151
    """.split()
)
WORD = re.compile(r"[\w&](?:[\w'’-]*\w)?")
# 'Head of …', 'Director Adult Services'; a bare 'Director' is one of several.
SINGLE = re.compile(r"e?P*R[oDHMC].")
SEVERAL = re.compile(r"(?:group )?heads? of (?:service|department)s?", re.IGNORECASE)
NAMED_SINGLE = re.compile(
    rf"(?:the )?(?:{phrases.SINGLE_POSTS}|{phrases.SINGLE_OFFICES})", re.IGNORECASE
)
SKIPPED = frozenset(("the", "of", "for"))


@lru_cache(MEMORY)
def plain_post(role: str) -> str:
    """Return a post without case, stops, articles and short forms."""
    words = []
    for word in WORD.findall(role):
        folded = "and" if word == "&" else fold(word)
        full = SHORT_FORMS.get(folded, folded)
        words += [part for part in full.split("-") if part and part not in SKIPPED]
    return " ".join(words)


@lru_cache(MEMORY)
def post_with_one_holder(role: str) -> bool:
    """Say whether a council has one such post at a time: heads, directors, chief officers."""
    post = read_phrase(role)
    single = SINGLE.match(post.shape) or NAMED_SINGLE.fullmatch(role)
    return bool(single) and not is_plural(post) and not SEVERAL.fullmatch(role)


def post_initials(plain: str) -> str:
    """Return the initials of a post in its plain form."""
    return "".join(word[0] for word in plain.split())
