"""How far an extraction agrees with what is known to be right, as figures from 0 to 1.

Texts are compared after Unicode NFKC, quotes and dashes unified, white space folded and the final
stop dropped: what is left says whether the words are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

Data = Mapping[str, Any]
Pairs = list[tuple[Any, Any]]

# Share of a text's characters that may differ in a scanned document: its letters are guessed.
SCAN_SLACK = 0.03
# The same for the wording by which a row is found again, and for long texts such as comments.
WORDING_SLACK = 0.02
QUOTES = dict.fromkeys("‘’", "'") | dict.fromkeys("“”", '"')
DASHES = dict.fromkeys("‐‑–—−", "-")
FOLD = str.maketrans(QUOTES | DASHES | {"•": " ", "\u00ad": ""})
LABEL = re.compile(r"^(?:recommendation|rec|no)\.?\s*", re.IGNORECASE)
NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
NUMBERS = {word: str(n) for n, word in enumerate(NUMBER_WORDS, start=1)}
UNTIL = re.compile(r"UNTIL=(\d{8})T\d+Z?")
WHO = ("name", "role", "team", "organisation")
CELLS = ("text", "officers_text", "deadline_text")
# What is printed around a recommendation, and around a row, where the gold has it.
AROUND_RECOMMENDATION = ("comments", "theme", "priority")
AROUND_ROW = ("rag", "progress")
# What an action says for those of its rows that do not say it themselves.
SAID_ONCE = ("text", "officers", "deadline", *AROUND_ROW)


@dataclass(frozen=True)
class Figures:
    """How much of a document was read rightly.

    recs: recommendations whose number and wording are right. cells: rows whose action, officer and
    deadline cells are. rows: the same under the right recommendation. actions: distinct actions
    with the right recommendations. due: rows with the right dates, status and rule. officers: rows
    with the right people. response: decisions. context: title, bodies, date, comments, themes,
    priorities, ratings, progress. perfect: rows that are right in everything.
    due, officers and context are shares of what is printed; the rest are F1.
    """

    recs: float
    cells: float
    rows: float
    actions: float
    due: float
    officers: float
    response: float
    context: float
    perfect: float


FIGURES = tuple(field.name for field in fields(Figures))


class Doubt(NamedTuple):
    """How honest the flags of level 'check' are: rows that are wrong or missing, and right ones."""

    wrong: int
    wrong_flagged: int
    right: int
    right_flagged: int


@dataclass(frozen=True)
class Result:
    """A document's figures, how many rows it prints, and which of them were not read."""

    figures: Figures
    printed: int
    missed: tuple[Data, ...]
    doubt: Doubt


def fold(value: object) -> str:
    """Turn a text into what two printings of it share."""
    text = unicodedata.normalize("NFKC", str(value or "")).translate(FOLD)
    return " ".join(re.sub(r"\s*-\s*", "-", text).split()).rstrip(" .;,")


def fold_number(value: object) -> str:
    """Turn a recommendation's number into what stays without its label: 'Rec. R3.' is '3'."""
    number = LABEL.sub("", fold(value)).rstrip(" .:)").casefold()
    return NUMBERS.get(number, re.sub(r"^r(?=\d)", "", number))


def is_same(one: object, other: object, slack: float = 0.0) -> bool:
    """Say whether two texts are the same but for a share of their characters."""
    left, right = fold(one), fold(other)
    if left == right or not (slack and left and right):
        return left == right
    most = max(1, round(slack * max(len(left), len(right))))
    return Levenshtein.distance(left, right, score_cutoff=most) <= most


def when(deadline: Data | None) -> tuple[str, str, str, str]:
    """Turn a deadline into its dates, status and rule, the rule's parts in a fixed order."""
    start, due, status, rule = (
        str((deadline or {}).get(key) or "") for key in ("start", "due", "status", "rrule")
    )
    parts = UNTIL.sub(r"UNTIL=\1", rule.replace("RRULE:", "").upper()).split(";")
    return start, due, status, ";".join(sorted(p for p in parts if p not in {"", "INTERVAL=1"}))


def who(officers: Sequence[Data]) -> list[tuple[str, ...]]:
    """Turn officers into their parts, in printed order."""
    return [tuple(fold(officer.get(key)) for key in WHO) for officer in officers]


def rows_of(document: Data) -> list[dict[str, Any]]:
    """Turn a document into its printed rows; what a row does not say, its action says."""
    rows = []
    for action in document.get("actions") or ():
        for row in action.get("occurrences") or ():
            flags = [*(action.get("flags") or ()), *(row.get("flags") or ())]
            doubted = any((flag or {}).get("level", "check") == "check" for flag in flags)
            said = {key: row.get(key) or action.get(key) for key in SAID_ONCE}
            rows.append({**row, **said, "doubted": doubted})
    return rows


def whole(documents: Sequence[Data]) -> Data | None:
    """Join the plans of one file, under the head of the first; None where there is none."""
    if not documents:
        return None
    parts = {
        key: [entry for document in documents for entry in document.get(key) or ()]
        for key in ("recommendations", "actions")
    }
    return {**documents[0], **parts}


def measure(gold: Data, read: Data | None) -> Result:
    """Compare what was read from a document with its gold; None is a document not read."""
    slack = SCAN_SLACK if gold.get("scanned") else 0.0
    out = read or {}
    wanted, got = rows_of(gold), rows_of(out)
    loose = _pairs(wanted, got, lambda w, g: _is_row(w, g, max(slack, WORDING_SLACK)))
    strict = _pairs(wanted, got, lambda w, g: _number_agrees(w, g) and _cells_agree(w, g, slack))
    cells = _pairs(wanted, got, lambda w, g: _cells_agree(w, g, slack))
    perfect = [(w, g) for w, g in strict if _dates_agree(w, g) and _people_agree(w, g, slack)]
    figures = Figures(
        recs=_recommendations(gold, out, slack),
        cells=_f1(len(cells), len(wanted), len(got)),
        rows=_f1(len(strict), len(wanted), len(got)),
        actions=_actions(gold, out, max(slack, WORDING_SLACK)),
        due=_share(sum(_dates_agree(w, g) for w, g in loose), len(wanted)),
        officers=_share(sum(_people_agree(w, g, slack) for w, g in loose), len(wanted)),
        response=_responses(gold, out) if read is not None else 0.0,
        context=_context(gold, out, loose, max(slack, WORDING_SLACK)),
        perfect=_f1(len(perfect), len(wanted), len(got)),
    )
    missed = _without(wanted, [w for w, _ in strict])
    return Result(figures, len(wanted), tuple(missed), _doubt(len(wanted), got, perfect))


def _f1(hits: int, wanted: int, got: int) -> float:
    return 2 * hits / (wanted + got) if wanted + got else 1.0


def _share(hits: int, wanted: int) -> float:
    return hits / wanted if wanted else 1.0


def _pairs(wanted: Sequence[Any], got: Sequence[Any], fits: Callable[[Any, Any], bool]) -> Pairs:
    """Pair what is wanted with what was got, each once, the first that fits."""
    left, pairs = list(got), []
    for want in wanted:
        place = next((n for n, other in enumerate(left) if fits(want, other)), None)
        if place is not None:
            pairs.append((want, left.pop(place)))
    return pairs


def _without(rows: Sequence[Any], taken: Sequence[Any]) -> list[Any]:
    """Return the rows that are not among others, told by which they are and not by their words."""
    known = set(map(id, taken))
    return [row for row in rows if id(row) not in known]


def _number_agrees(want: Data, got: Data) -> bool:
    return fold_number(want.get("recommendation")) == fold_number(got.get("recommendation"))


def _is_row(want: Data, got: Data, slack: float) -> bool:
    return _number_agrees(want, got) and is_same(want["text"], got["text"], slack)


def _cells_agree(want: Data, got: Data, slack: float) -> bool:
    return all(is_same(want.get(key), got.get(key), slack) for key in CELLS)


def _dates_agree(want: Data, got: Data) -> bool:
    return when(want["deadline"]) == when(got["deadline"])


def _people_agree(want: Data, got: Data, slack: float) -> bool:
    left, right = who(want["officers"] or ()), who(got["officers"] or ())
    return len(left) == len(right) and all(
        is_same(one, other, slack)
        for person, another in zip(left, right, strict=True)
        for one, other in zip(person, another, strict=True)
    )


def _numbered_pairs(gold: Data, out: Data, *, slack: float | None = None) -> Pairs:
    """Pair recommendations by number, and by wording where a slack is given."""

    def fits(want: Data, got: Data) -> bool:
        if fold_number(want["number"]) != fold_number(got.get("number")):
            return False
        return slack is None or is_same(want["text"], got.get("text"), slack)

    return _pairs(gold["recommendations"], out.get("recommendations") or (), fits)


def _recommendations(gold: Data, out: Data, slack: float) -> float:
    got = out.get("recommendations") or ()
    return _f1(len(_numbered_pairs(gold, out, slack=slack)), len(gold["recommendations"]), len(got))


def _actions(gold: Data, out: Data, slack: float) -> float:
    got = out.get("actions") or ()

    def fits(want: Data, other: Data) -> bool:
        return _numbers(want) == _numbers(other) and is_same(want["text"], other["text"], slack)

    return _f1(len(_pairs(gold["actions"], got, fits)), len(gold["actions"]), len(got))


def _numbers(action: Data) -> set[str]:
    """Return the recommendations that list an action."""
    listed = [row.get("recommendation") for row in action.get("occurrences") or ()]
    return {fold_number(number) for number in listed or action.get("recommendations") or ()}


def _responses(gold: Data, out: Data) -> float:
    """Compare decisions; one in principle counts as accepted."""
    wanted = sum(bool(r.get("response")) for r in gold["recommendations"])
    got = sum(bool(r.get("response")) for r in out.get("recommendations") or ())
    hits = sum(
        want["response"] == (other.get("response") or "").removesuffix("_in_principle")
        for want, other in _numbered_pairs(gold, out)
        if want.get("response")
    )
    return _f1(hits, wanted, got)


def _context(gold: Data, out: Data, loose: Pairs, slack: float) -> float:
    """Compare what is printed around the rows."""
    meta = gold.get("meta") or {}
    hits = sum(is_same(value, out.get(key), slack) for key, value in meta.items())
    wanted = len(meta)
    for pairs, keys, everything in (
        (_numbered_pairs(gold, out), AROUND_RECOMMENDATION, gold["recommendations"]),
        (loose, AROUND_ROW, rows_of(gold)),
    ):
        wanted += sum(bool(want.get(key)) for want in everything for key in keys)
        hits += sum(
            is_same(want[key], got.get(key), slack)
            for want, got in pairs
            for key in keys
            if want.get(key)
        )
    return _share(hits, wanted)


def _doubt(printed: int, got: Sequence[Data], perfect: Pairs) -> Doubt:
    right = [row for _, row in perfect]
    wrong = _without(got, right)
    return Doubt(
        wrong=len(wrong) + max(0, printed - len(got)),
        wrong_flagged=sum(row["doubted"] for row in wrong),
        right=len(right),
        right_flagged=sum(row["doubted"] for row in right),
    )
