"""What was decided on a recommendation: the wording becomes a code, its reason is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from svextract.plan.phrases import RESPONSES

if TYPE_CHECKING:
    from svextract.records import Response

PATTERNS = tuple((code, re.compile(pattern, re.IGNORECASE)) for code, pattern in RESPONSES)
# Words at the head of a response that may stand before the decision ('Recommendation accepted').
LEAD_IN = re.compile(
    r"(?:(?:the |this )?recommendations? (?:is|are|was|were|has been|be)?|this (?:is|was|has been)"
    r"|cabinet|executive|decision|(?:council )?response|status|officers?|we"
    r"|the (?:council|government|executive|cabinet|trust|board|committee|ministry|department"
    r"|authority|service|directorate))\s*[:–-]?\s*",
    re.IGNORECASE,
)
# Characters in which a decision is looked for: it stands at the beginning of its cell.
HEAD = 60


def read_response(text: str) -> Response | None:
    """Turn a response's wording into its code; None where it does not begin with a decision."""
    head = " ".join(text.split())[:HEAD]
    for start in (head, LEAD_IN.sub("", head, count=1)):
        for code, pattern in PATTERNS:
            if pattern.match(start.lstrip("✓•-–—: ")):
                return cast("Response", code)
    return None
