"""Labels that begin a block: 'Recommendation 3:', 'Comments from Service:', 'Theme 2 - …'."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from svextract.plan.phrases import (
    COMMENT_LABELS,
    HEADING_WORDS,
    PRIORITY_LABELS,
    RESPONSE_LABELS,
    THEME_LABELS,
)

NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
NUMBER = (
    rf"(?:[A-Z]{{0,3}}\.?\d+(?:\.\d+)*[a-z]?|[IVX]{{1,5}}|{'|'.join(NUMBER_WORDS)}|[a-z](?=[):]))"
)
# 'Recommendation 3', 'Rec. 3', 'Recommendation No. 3', 'Recommendation (3)'.
NUMBERED = re.compile(
    rf"(?P<word>[^\W\d_]{{3,18}})s?\.?\s+(?:no\.?\s*|number\s+)?\(?(?P<number>{NUMBER})\)?"
    r"(?!\w)\s*(?P<mark>[:;.)\u2013\u2014-]*)\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
UNNUMBERED = re.compile(
    r"(?P<label>(?:Recommendations|(?:[A-Z][\w' ]{0,40} )?Recommendation)\s*(?:\(s\))?)"
    r"\s*[:\u2013\u2014]\s*"
    r"(?P<text>\S.*)",
    re.DOTALL,
)
# 'R3 That…', 'R3: …': the letter and the number are one word.
LETTERED = re.compile(
    r"(?P<number>K?R\d+(?:\.\d+)*[a-z]?)\s*[:.)\u2013-]*\s+(?P<text>[\"'“‘]?[A-Z].*)", re.DOTALL
)
# 'a) …', '3. …', '(3) …', '3 That…', '3 – Parks' at the start of a recommendation's own cell.
LEADING = re.compile(
    r"\(?(?P<number>K?[A-Z]{0,3}\d+(?:\.\d+)*[a-z]?|[a-z]|[IVX]{1,5}(?=[.)]))\)?"
    r"(?:[.):\u2013-]+\s*|\s+(?:[\u2013\u2014-]\s+)?)(?P<text>\S.*)",
    re.DOTALL,
)
LETTER = re.compile(r"\(?(?P<number>[a-z]|[ivx]{1,4})\)\s*(?P<text>\S.*)", re.DOTALL)
# What heads the actions of a plan that answers no recommendations, and its wording; behind a number
# a capital does for a mark: 'Objective 002 Improve…'.
NAMED = re.compile(
    rf"(?P<label>(?:(?:strategic|corporate|priority|key) )?(?:{'|'.join(HEADING_WORDS)})"
    rf"(?: (?P<number>{NUMBER}))?)(?:\s*[:.\u2013\u2014-]\s*|(?<=\d)\s+(?-i:(?=[\"'“‘]?[A-Z])))"
    r"(?P<text>[\"'“‘]?[A-Z].*)",
    re.IGNORECASE | re.DOTALL,
)
# What a recommendation is called in plans that answer something else; a number and a mark follow.
OTHER_WORDS = {"issue", "finding", "criterion", "commitment", "improvement", "proposal"}
RECOMMENDATION, SHORT = "recommendation", {"rec", "recs"}
# Letters of 'recommendation' that a damaged reading may have wrong; it must have a number and a
# colon too. Five would let 'communication' pass.
MOST_WRONG_LETTERS = 4


class Label(NamedTuple):
    """A recommendation's label as printed, its number, and the wording after it.

    damaged: the word itself was misread and only looks like 'Recommendation'.
    """

    label: str
    number: str
    text: str
    damaged: bool = False


def recommendation_label(text: str) -> Label | None:
    """Read 'Recommendation 3: That…' at the start of a text.

    A number that a sentence goes on from ('Recommendation 2 of the review') is no label.
    """
    found = NUMBERED.match(text)
    if found is None:
        return None
    word, mark, rest = found["word"].casefold(), found["mark"], found["text"]
    if word in OTHER_WORDS and mark:
        return Label(text[: found.end("number")].strip(), found["number"], rest.strip())
    damaged = not (word.rstrip("s") == RECOMMENDATION or word in SHORT)
    if damaged and not (":" in mark and _looks_like_recommendation(word)):
        return None
    if not mark and rest and not rest[0].isupper() and rest[0] not in "\"'“‘(":
        return None
    if mark[:1] in {"-", "\u2013"} and rest[:1].isdigit():
        return None
    label = text[: found.end("number")].strip(" (") + (
        ")" if "(" in text[: found.end("number")] else ""
    )
    return Label(label, found["number"], rest.strip(), damaged)


def _looks_like_recommendation(word: str) -> bool:
    distance = Levenshtein.distance(word, RECOMMENDATION, score_cutoff=MOST_WRONG_LETTERS)
    return distance <= MOST_WRONG_LETTERS


def unnumbered_recommendation(text: str) -> Label | None:
    """Read 'Recommendation: …', whose number is left empty."""
    found = UNNUMBERED.match(text)
    return Label(found["label"].strip(), "", found["text"].strip()) if found else None


def named_heading(text: str) -> Label | None:
    """Read 'Objective – Make it easy to find out' above a table that names no recommendation."""
    found = NAMED.match(text)
    if found is None:
        return None
    label = text[: found.end("label")]
    return Label(label, found["number"] or "", found["text"].strip())


def lettered_recommendation(text: str) -> Label | None:
    """Read 'R3 That…' at the start of a paragraph."""
    found = LETTERED.match(text)
    return Label(found["number"], found["number"], found["text"].strip()) if found else None


def leading_number(text: str) -> Label | None:
    """Read the number at the start of a cell that is known to hold a recommendation."""
    found = LEADING.match(text)
    if found is None or (not found["text"][:1].isupper() and found["text"][:1] not in "\"'“‘(£"):
        return None
    return Label(found["number"], found["number"], found["text"].strip())


def leading_letter(text: str) -> Label | None:
    """Read 'a) inspects every hostel', which goes on with a stem: 'That the Council'."""
    found = LETTER.match(text)
    return Label(found["number"], found["number"], found["text"].strip()) if found else None


def follows(number: str, after: str) -> bool:
    """Say whether one number comes right after another: 'c' after 'b', 'R4' after 'R3'."""
    if len(number) == len(after) == 1 and number.isalpha():
        return ord(after) - ord(number) == 1
    head, tail = re.fullmatch(r"(.*?)(\d*)", number), re.fullmatch(r"(.*?)(\d*)", after)
    if head is None or tail is None or not head[2] or not tail[2] or head[1] != tail[1]:
        return False
    return int(tail[2]) - int(head[2]) == 1


class Part(NamedTuple):
    """A labelled text: its kind ('comments', 'response', 'theme', 'priority') and the rest."""

    kind: str
    text: str


def _pattern(labels: tuple[str, ...], number: str = "") -> re.Pattern[str]:
    return re.compile(
        rf"(?P<label>(?:{'|'.join(labels)}){number})\s*[:\u2013\u2014]\s*(?P<text>.*)",
        re.IGNORECASE | re.DOTALL,
    )


LABELS = (
    ("comments", _pattern(COMMENT_LABELS)),
    ("response", _pattern(RESPONSE_LABELS)),
    ("theme", _pattern(THEME_LABELS, rf"(?:\s+{NUMBER})?")),
    ("priority", _pattern(PRIORITY_LABELS)),
)


# What minutes record: 'RESOLVED: That …', 'Resolved unanimously – that:'.
RESOLVED = re.compile(r"(?:it was )?resolved\b[^:\u2013\u2014]{0,30}[:\u2013\u2014]", re.IGNORECASE)
# The label of what a meeting decided on a recommendation, which minutes have and is no reply to it.
DECIDED = re.compile(r"(?:\w+ ){0,2}decision\b", re.IGNORECASE)
# A label on a line of its own may have lost its colon.
LONE_LABEL = re.compile(
    rf"(?:{'|'.join(label for label in COMMENT_LABELS if ' ' in label)})", re.IGNORECASE
)


def is_lone_label(text: str) -> bool:
    """Say whether a line is nothing but a label: what it labels begins on the next line."""
    return LONE_LABEL.fullmatch(text.strip().rstrip(":")) is not None


def labelled_part(text: str) -> Part | None:
    """Read 'Comments from Service: …', 'Response: …', 'Theme: …' or 'Priority: …'."""
    for kind, pattern in LABELS:
        found = pattern.match(text)
        if found:
            return Part(kind, found["text"].strip())
    if LONE_LABEL.fullmatch(text.strip()):
        return Part("comments", "")
    return None


def begins_block(text: str) -> bool:
    """Say whether a line begins a block of its own: a recommendation, a label, a resolution."""
    if recommendation_label(text) is not None or labelled_part(text) is not None:
        return True
    return RESOLVED.match(text) is not None
