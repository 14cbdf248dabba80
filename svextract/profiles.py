"""What a person knows of a council's papers: what its columns hold, how it counts its years.

A profile is a small TOML file:

    organisation = "Wexcombe District Council"

    [columns]
    "Suggested Action" = "recommendation"
    "Contact" = "officer"

    [deadlines]
    quarters_of_one_year = "financial"
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from svextract.errors import UnknownFormatError, UsageError
from svextract.plan.headings import plain_heading
from svextract.plan.vocabulary import Role
from svextract.readers.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from svextract.deadlines import Conventions
    from svextract.plan.headings import Given

# What a column is called in a profile, and the role it has.
ROLE_NAMES: dict[str, Role] = {
    "recommendation": Role.RECOMMENDATION,
    "action": Role.ACTION,
    "officer": Role.OFFICER,
    "deadline": Role.DEADLINE,
    "officer and deadline": Role.WHO_WHEN,
    "revised deadline": Role.REVISED,
    "number": Role.NUMBER,
    "response": Role.RESPONSE,
    "reason": Role.REASON,
    "status": Role.RAG,
    "progress": Role.PROGRESS,
    "comments": Role.COMMENTS,
    "priority": Role.PRIORITY,
    "theme": Role.THEME,
    "portfolio holder": Role.PORTFOLIO,
    "other": Role.OTHER,
}
NAMES_OF_ROLES = {role: name for name, role in ROLE_NAMES.items()}
# 'Suggested Action=action' or '"Contact, if any"=officer', then a comma or the end.
PAIR = re.compile(
    r'\s*(?:"(?P<quoted>[^"]+)"|(?P<bare>[^",=]+?))\s*=\s*(?P<role>[^",=]+?)\s*(?:,|$)'
)
# What stands at the end of a new profile, as comments.
DATES_HINT = (
    "",
    "# [deadlines]",
    '# quarters_of_one_year = "financial"  # and other habits of dates: see docs/deadlines.md',
)
# Bytes: a profile lists some dozen headings.
LARGEST_PROFILE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a council's papers.

    columns: headings with their roles.
    organisation: the council's name, where its papers do not print it.
    conventions: what the words of its deadlines mean; None for the UK's.
    """

    columns: Given = ()
    organisation: str | None = None
    conventions: Conventions | None = None

    def with_columns(self, columns: Mapping[str, str]) -> Profile:
        """Return the profile with further headings, which count before its own."""
        return replace(self, columns=(*_given(columns), *self.columns))


def parse_columns(text: str) -> dict[str, str]:
    """Turn 'Suggested Action=action, Contact=officer' into headings and the names of roles.

    Raises UsageError where it is of another form.
    """
    columns: dict[str, str] = {}
    end = 0
    while end < len(text):
        found = PAIR.match(text, end)
        if found is None:
            raise UsageError(
                f"'{text[end:].strip()}' is no column: write the heading, '=' and what it holds, "
                'such as "Suggested Action=action, Contact=officer".'
            )
        columns[found["quoted"] or found["bare"]] = found["role"]
        end = found.end()
    return columns


def read_profile(path: Path) -> Profile:
    """Read a profile. Raises UsageError with what is wrong in it."""
    try:
        if path.stat().st_size > LARGEST_PROFILE:
            raise UsageError(f"{path.name} is too large to be a profile: check its name.")
        data = tomllib.loads(decode(path.read_bytes()))
    except OSError as error:
        raise UsageError(
            f"The profile {path} cannot be opened ({error.strerror}): check its name."
        ) from error
    except (ValueError, RecursionError, UnknownFormatError) as error:
        raise UsageError(
            f"The profile {path.name} is no TOML file ({' '.join(str(error).split())}): correct it."
        ) from error
    return _profile(data, path.name)


def _profile(data: Mapping[str, Any], name: str) -> Profile:
    unknown = sorted(data.keys() - {"columns", "organisation", "deadlines"})
    if unknown:
        raise UsageError(
            f"The profile {name} says '{unknown[0]}', which is not known: it may say "
            "organisation, under [columns] which heading stands over which column, and under "
            "[deadlines] what the words of dates mean."
        )
    columns, organisation = data.get("columns", {}), data.get("organisation")
    if not isinstance(columns, dict) or not all(isinstance(r, str) for r in columns.values()):
        raise UsageError(f'Under [columns] the profile {name} needs lines like "Who" = "officer".')
    if organisation is not None and not isinstance(organisation, str):
        raise UsageError(f"The organisation in the profile {name} must be a name in quotes.")
    known = Profile(organisation=organisation or None, conventions=_conventions(data, name))
    return known.with_columns(columns)


def _conventions(data: Mapping[str, Any], name: str) -> Conventions | None:
    from svextract.deadlines.settings import settings_to_conventions

    settings = data.get("deadlines")
    if settings is None:
        return None
    if not isinstance(settings, dict):
        raise UsageError(
            f'Under [deadlines] the profile {name} needs lines like early_and_late = "halves".'
        )
    try:
        return settings_to_conventions(settings)
    except UsageError as error:
        raise UsageError(f"In the profile {name}: {error}") from error


def _given(columns: Mapping[str, str]) -> Given:
    given = []
    for heading, name in columns.items():
        role = ROLE_NAMES.get(" ".join(name.casefold().split()))
        if role is None:
            raise UsageError(
                f"'{name}' for the heading '{heading}' is not known. A column can hold: "
                f"{', '.join(ROLE_NAMES)}."
            )
        plain = plain_heading(heading)
        if not plain:
            raise UsageError(
                f"'{heading}' is no heading, for it has no words: write it as it is printed."
            )
        given.append((plain, role))
    return tuple(given)


def profile_text(
    tables: Iterable[tuple[Sequence[str], Sequence[Role]]], organisation: str | None, name: str
) -> str:
    """Turn the headings that were read, with their roles, into a profile to be corrected.

    A heading that other columns settle differently from table to table is a comment.
    """
    lines = [
        f"# What svextract recognised in {' '.join(name.split())}. Correct what is wrong, then:",
        "#     svextract extract reports/ --profile THIS-FILE -o results/",
        f"# A column can hold: {', '.join(ROLE_NAMES)}.",
        "",
        f"organisation = {_quoted(organisation)}" if organisation else '# organisation = "…"',
        "",
        "[columns]",
    ]
    said: dict[str, tuple[str, list[str]]] = {}
    for headings, roles in tables:
        for heading, role in zip(headings, roles, strict=True):
            plain = plain_heading(heading)
            if plain:
                said.setdefault(plain, (" ".join(heading.split()), []))[1].append(
                    NAMES_OF_ROLES[role]
                )
    for heading, names in said.values():
        line = f'{_quoted(heading)} = "{names[0]}"'
        differ = ", ".join(dict.fromkeys(names))
        lines.append(line if set(names) == {names[0]} else f"# {line}  # by table: {differ}")
    return "\n".join([*lines, *DATES_HINT]) + "\n"


def _quoted(text: str) -> str:
    """Write a basic string of TOML 1.0."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", " ", escaped) + '"'
