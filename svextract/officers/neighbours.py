"""A phrase into whether two known names stand side by side in it, with nothing between.

A body, a unit that most councils have, a post that there is one of: where one of these begins
behind something else, or something else goes on behind it, a line break stood there.
"""

from __future__ import annotations

import re

from svextract.officers import phrases
from svextract.officers.letters import shape
from svextract.officers.shapes import BODY, OPENER

INNER = re.compile(rf"(?<=[^\W\d_]) (?:{phrases.INNER})", re.IGNORECASE)
BESIDE = re.compile(r"[RQTS]|o[DHMC]+[nf]*$|PM|^f[nf]|^f[DH]$|[nfY][^o]*[Bb]$|C$")
FIRST_POST = re.compile(
    rf"(?:the )?(?:deputy )?(?:{phrases.SINGLE_POSTS}) (?!of|for|to|and|&|in|[-–—/])", re.IGNORECASE
)
LAST_UNIT = re.compile(rf"(?:^|\s)(?:{phrases.UNITS})$", re.IGNORECASE)
LAST_NAME = re.compile(
    rf"(?<=\s)(?:(?P<unit>{phrases.UNITS})|(?P<post>{phrases.SINGLE_POSTS}))$", re.IGNORECASE
)


def runs_together(text: str) -> bool:
    """Say whether two known names stand side by side: a body, a unit, a post there is one of."""
    opened = OPENER.search(text)
    if opened and _beside_body(text[: opened.start()], text[opened.end() :]):
        return True
    if FIRST_POST.match(text) or INNER.search(text) or _behind_body(text):
        return True
    last = LAST_NAME.search(text)
    if last is None or not last.start():
        return False
    before = shape(text[: last.start()])
    if last["post"]:
        return re.search(r"[DHCST]$", before) is not None
    return before.endswith("C") or LAST_UNIT.search(text[: last.start()].rstrip()) is not None


def _behind_body(text: str) -> bool:
    """Say whether something follows a body with a name: 'Age UK Fernbridge Fleet Manager'."""
    body = BODY.search(text)
    if body is None or len(text[body.end() :].split()) < 2:
        return False
    after = shape(text[body.end() :])
    named = re.search(r"[nfY]", shape(text[: body.start()]) or after[:1]) is not None
    return named and re.search(r"[RQTS]$|[RQ]o", after) is not None


def _beside_body(before: str, name: str) -> bool:
    """Say whether a post, a team or another body stands beside 'Institute of …'."""
    letters = shape(before)
    if letters and letters[-1] not in "oe" and BESIDE.search(letters):
        return True
    ends = LAST_NAME.search(name) is not None and "Q" not in shape(name)
    managed = re.search(r"[DHMC]+Q$", shape(name)) is not None and not name.endswith("s")
    return ends or managed or (BODY.search(name) is not None)
