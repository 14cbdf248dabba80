"""Names of people, of the many origins that a British council's staff have.

Forenames and surnames come from the tables of Faker (MIT); British place-like and family-like
surnames are put together besides, so that no list of surnames is learnt by heart.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING

import vocabulary as words
from chance import pick

if TYPE_CHECKING:
    import random


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Faker's locale and how often a name comes from it: most staff have British names.
ORIGINS = {
    "en_GB": 30, "en_IE": 10, "en_IN": 10, "en_PK": 6, "en_KE": 3, "en_NG": 3, "yo_NG": 3,
    "ig_NG": 2, "en": 8, "cs_CZ": 2, "hr_HR": 2, "sk_SK": 2, "ro_RO": 3, "tr_TR": 3, "pt_PT": 3,
    "es_ES": 2, "fr_FR": 2, "it_IT": 2, "nl_NL": 2, "de_DE": 1, "ga_IE": 2, "fr_DZ": 2, "sw": 2,
    "zu_ZA": 1, "lt_LT": 1, "hu_HU": 1, "sv_SE": 1, "en_US": 6,
}  # fmt: skip
SURNAME_STARTS = _words("""
    Ab Al An Ar Ash Bar Bas Beck Bel Ben Blen Bol Bos Bram Bre Cal Car Cas Chal Clem Col Cor
    Cran Crof Dav Del Den Dor Dray Ed El Fair Far Fen Fitz Gal Gar Gil Glas Gor Gran Had Hal
    Ham Har Hol Hux Jes Kel Ken Kit Lam Lan Lath Led Lin Lock Mal Mar Mel Mor Nor Os Pem Pen
    Pol Pres Quil Rad Ram Rick Rol Rus San Sel Shel Sin Stan Stap Tal Tam Ten Thack Tra Tre
    Tur Um Val Ver Wad Wal War Whit Wil Win Wor Yel
    """)
SURNAME_ENDS = _words("""
    ard bert bourne bridge brook by cliffe combe cote den der don dale ell er erley ers ett
    field ford gate grave ham hurst ing ington iss ker kin kins ler ley lin ling low man mer
    more mott nall ner ock on or ott over ridge row sby sham shaw sley son stall stead ster
    ston stone tan ter thorpe ton tree vell vey ward way well wick win wood worth yard
    """)
WELSH = _words("""
    Jones Davies Evans Williams Thomas Hughes Owen Pritchard Parry Rees Probert Llewellyn
    Vaughan Gwyn
    """)
WELSH_FORENAMES = _words("""
    Rhys Sioned Dafydd Eleri Gethin Ffion Iolo Nerys Gwilym Angharad Emyr Lowri Ifan Mererid
    Aled Catrin Huw Bethan Tudur Heledd Meirion Siân Llŷr Manon
    """)
SCOTTISH = _words("""
    Mac Mc
    """)
SCOTTISH_ENDS = _words("""
    Allister Arthur Bride Callum Cormick Donald Farlane Gillivray Innes Kechnie Kinnon
    Lachlan Laren Neish Phail Rae Taggart Whirter Nab Lellan
    """)
COMMON_WORDS = _words("""
    Banks Field Street Park Parks Grant Rose Marsh Wood Hall Church Green Brook Bishop King
    Knight Page Price Cook Gardener Marshall Young Long Short Day Winter Summers Frost Snow
    Lane Hill Waters Rivers Poole Bridge Stone Fields Chase Hope Grace Joy Faith Bond Cash
    Money Law Power Best Sharp Swift Wise Peel Pool Bell Rook Starling Drake Finch Swann Fox
    Hare Lamb Bull Steed
    """)
COMMON_FORENAMES = _words("""
    Grant Rose Joy Will Mark Bill Faith Hope Grace Dean Guy Ray Pat Heather Holly Daisy Ivy
    May June April Rich Sandy Cliff Rob Frank Miles Earl Sterling
    """)
PARTICLES = "van|van der|de|de la|da|dos|di|von|bin|al|ap|ab|St|le|ten|el|Ní|del".split("|")


@cache
def _names(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the forenames and the surnames of a locale, each sorted."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    first = [*_table(provider, "first_names"), *_table(provider, "first_names_female")]
    first += _table(provider, "first_names_male")
    return tuple(sorted(set(first))), tuple(sorted(set(_table(provider, "last_names"))))


def _table(provider: type, name: str) -> list[str]:
    """Return a table of a provider, without what is no single name."""
    table = getattr(provider, name, ()) or ()
    if isinstance(table, property):
        return []
    return [word for word in map(str, table) if word[:1].isupper() and len(word) > 1]


def forename(rng: random.Random) -> str:
    """Make a forename."""
    known = rng.choice(_names(_origin(rng))[0])
    return pick(
        rng,
        (
            (85, known),
            (3, f"{known}-{rng.choice(_names('en_GB')[0])}"),
            (5, rng.choice(WELSH_FORENAMES)),
            (7, rng.choice(COMMON_FORENAMES)),
        ),
    )


def surname(rng: random.Random) -> str:
    """Make a surname, double-barrelled or with a particle now and then."""
    return pick(
        rng,
        (
            (88, _plain_surname),
            (8, lambda rng: f"{_plain_surname(rng)}-{_plain_surname(rng)}"),
            (3, lambda rng: f"{rng.choice(PARTICLES)} {_plain_surname(rng)}"),
            (1, lambda rng: f"O'{_plain_surname(rng)}"),
        ),
    )


def _plain_surname(rng: random.Random) -> str:
    return pick(
        rng,
        (
            (35, rng.choice(SURNAME_STARTS) + rng.choice(SURNAME_ENDS)),
            (5, rng.choice(WELSH)),
            (5, rng.choice(SCOTTISH) + rng.choice(SCOTTISH_ENDS)),
            (8, rng.choice(COMMON_WORDS)),
            (4, rng.choice(words.PLACE_STARTS) + rng.choice(words.PLACE_ENDS)),
            (43, lambda rng: rng.choice(_names(_origin(rng))[1])),
        ),
    )


def _origin(rng: random.Random) -> str:
    return rng.choices(list(ORIGINS), weights=list(ORIGINS.values()))[0]


def initials(rng: random.Random) -> str:
    """Make the initials of somebody, as officers type them: 'JH', 'J.H.', 'LSW'."""
    letters = rng.choices("ABCDEFGHJKLMNPRSTVW", k=rng.choice((2, 2, 2, 3)))
    return rng.choice(("", "", "", ".")).join(letters)


def person(rng: random.Random) -> str:
    """Make a person's name in one of the forms in which cells print it."""
    first, last = forename(rng), surname(rng)
    title = f"{rng.choice(words.TITLES)} {rng.choice((f'{first} ', f'{first[0]} ', ''))}{last}"
    return pick(
        rng,
        (
            (72, f"{first} {last}"),
            (8, f"{first[0]}{rng.choice(('.', '', ''))} {last}"),
            (4, title),
            (4, f"{last}, {first}"),
            (2, f"{last} {first[0]}"),
            (4, f"{first} {forename(rng)} {last}"),
            (2, first),
            (2, last),
            (2, f"{first} {last[0]}"),
        ),
    )
