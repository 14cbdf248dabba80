"""Damage to a cell's parts: capitals, slips of typing and scanning, short forms, wrapped lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from labels import ROLE, TEAM, Entry, Part

if TYPE_CHECKING:
    import random


def damaged(parts: Entry, rng: random.Random) -> Entry:
    """Return a cell as it was typed, printed or scanned."""
    chance = rng.random()
    if chance < 0.07:
        parts = [part._replace(text=part.text.upper()) for part in parts]
    elif chance < 0.12:
        parts = [part._replace(text=part.text.lower()) for part in parts]
    if rng.random() < 0.10:
        share = rng.choice((0.02, 0.05))
        parts = [part._replace(text=_scanned(part.text, share, rng)) for part in parts]
    if rng.random() < 0.08:
        parts = [part._replace(text=_mistyped(part.text, rng)) for part in parts]
    if rng.random() < 0.08:
        parts = [_shortened(part, rng) for part in parts]
    return _wrapped(parts, rng.randint(12, 34)) if rng.random() < 0.35 else parts


# What a scanner's reader takes a letter for.
SCANNED = {
    letter: tuple(taken.split("/"))
    for letter, taken in (
        pair.split("=")
        for pair in "l=1/I I=l/1 o=0/c O=0 e=c h=b i=1/l s=5 S=5 m=rn d=cl g=q/9 t=f c=e".split()
    )
}


def _scanned(text: str, share: float, rng: random.Random) -> str:
    """Return a text with some letters taken for others, as a scanner's reader does."""
    return "".join(
        rng.choice(SCANNED[letter]) if letter in SCANNED and rng.random() < share else letter
        for letter in text
    )


def _mistyped(text: str, rng: random.Random) -> str:
    """Return a text with one slip in its longest word: swapped, doubled, left out."""
    word = max(text.split(), key=len, default="")
    if len(word) < 6 or not word.isalpha():
        return text
    at = rng.randrange(1, len(word) - 2)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1 :],
    )
    return text.replace(word, rng.choice(slips), 1)


def _shortened(part: Part, rng: random.Random) -> Part:
    """Return a post or a team with its longer words cut short: 'Snr Accts Mgr'."""
    if part.label not in {ROLE, TEAM}:
        return part
    return part._replace(text=" ".join(_short(word, rng) for word in part.text.split(" ")))


def _short(word: str, rng: random.Random) -> str:
    """Return a word cut behind its first letters, or without its vowels."""
    if len(word) < 6 or not word.isalpha() or rng.random() < 0.25:
        return word
    plural = "s" if word.endswith("s") else ""
    if rng.random() < 0.5:
        cut = word[: rng.choice((3, 4, 4, 5))] + plural
    else:
        cut = word[0] + "".join(letter for letter in word[1:] if letter not in "aeiou")[:3] + plural
    return cut + ("." if rng.random() < 0.2 else "")


def _wrapped(parts: Entry, width: int) -> Entry:
    """Return parts with spaces made line breaks where a column of this width wraps its text."""
    wrapped, at = [], 0
    for part in parts:
        text = ""
        for word in _words(part.text):
            fits = at + len(word.rstrip()) <= width
            if not fits and (text or wrapped):
                before = text or wrapped[-1].text
                if before.endswith(" "):
                    if text:
                        text = text[:-1] + "\n"
                    else:
                        wrapped[-1] = wrapped[-1]._replace(text=before[:-1] + "\n")
                    at = 0
            text += word
            at = len(word) - word.rfind("\n") - 1 if "\n" in word else at + len(word)
        wrapped.append(part._replace(text=text))
    return wrapped


def _words(text: str) -> list[str]:
    """Return a text cut behind each of its spaces."""
    cut = text.split(" ")
    return [f"{word} " for word in cut[:-1]] + cut[-1:]
