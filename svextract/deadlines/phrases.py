"""Tables of phrases into a search for the longest one that stands at a token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from svextract.deadlines.tokens import Tokens, phrase_to_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Value = TypeVar("Value")


class PhraseTable(Generic[Value]):
    """Phrases, found by their first word, the longest first."""

    __slots__ = ("_by_first",)

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        by_first: dict[str, list[tuple[list[str], Value]]] = {}
        for phrase, value in phrases.items():
            texts = list(phrase_to_words(phrase))
            by_first.setdefault(texts[0], []).append((texts, value))
        for entries in by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._by_first = by_first

    def at(self, tokens: Tokens, index: int) -> tuple[Value, int] | None:
        """Return the value of the longest phrase at `index` and the index after it."""
        entries = self._by_first.get(tokens[index].text) if index < len(tokens) else None
        if entries is None:
            return None
        for texts, value in entries:
            end = index + len(texts)
            if len(texts) == 1 or [token.text for token in tokens[index:end]] == texts:
                return value, end
        return None


def marks(phrases: Iterable[str]) -> PhraseTable[bool]:
    """Return a table of phrases that need no value."""
    return PhraseTable(dict.fromkeys(phrases, True))
