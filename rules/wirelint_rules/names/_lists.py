"""Lists of names as a house spells them: the one that wirelint ships, and a newsroom's own in TOML or CSV."""

from __future__ import annotations

import os

from wirelint.layers.naming.known import SURNAMES_FIRST
from wirelint.reasons import reason
from wirelint.rules import SettingError
from wirelint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PREFERRED, ELSEWHERE, WRONG = "=", "~", "!"
"""What a spelling is: the house's, one that other newsrooms use, wrong in any."""

PERSON, PLACE, ORGANISATION = "p", "l", "o"

_TABLES = {"people": PERSON, "places": PLACE, "organisations": ORGANISATION}
_KNOWN = frozenset((*_TABLES, "exceptions", "sources", "name"))


class ListError(SettingError):
    """A list of names that cannot be read; the message says which and why."""


class Entry(NamedTuple):
    """A spelling of a list, of what kind and standing it is, and the house's spelling of the whole name."""

    spelling: str
    kind: str
    status: str
    preferred: str


def read(path: str) -> Mapping[str, Any]:
    """A list from a file: TOML with tables `people`, `places` and `organisations`, or CSV with the columns preferred, variants, kind.

    Raises ListError for a file that cannot be read or is of another form.
    """
    try:
        return _csv(path) if path.endswith(".csv") else _toml(path)
    except (OSError, ValueError, RecursionError) as error:
        raise ListError(f"{os.path.normpath(path)}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    """Why a list cannot be read, in words."""
    if isinstance(error, UnicodeDecodeError):
        return f"is not UTF-8 (byte {error.start})"
    return reason(error)


def _toml(path: str) -> Mapping[str, Any]:
    import tomllib

    with open(path, encoding="utf-8-sig") as file:
        tables = tomllib.loads(file.read())
    for name, entries in tables.items():
        if name not in _KNOWN:
            raise ListError(f"unknown table “{name}” (known: {', '.join(_TABLES)}, exceptions)")
        if name != "name" and not isinstance(entries, dict):
            raise ListError(f"{name} is a table")
    for name in _TABLES:
        for preferred, variants in tables.get(name, {}).items():
            if not isinstance(variants, str):
                raise ListError(f"{name}.“{preferred}” is a string of spellings divided by commas")
    for spelling, phrases in tables.get("exceptions", {}).items():
        if not isinstance(phrases, str) and not (
            isinstance(phrases, list) and all(isinstance(one, str) for one in phrases)
        ):
            raise ListError(f"exceptions.“{spelling}” is a string of phrases divided by commas, or a list of phrases")
    return tables


def _csv(path: str) -> Mapping[str, Any]:
    import csv

    tables: dict[str, dict[str, str]] = {name: {} for name in _TABLES}
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        try:
            rows = list(reader)
        except csv.Error as error:
            raise ListError(str(error)) from error
    if "preferred" not in (reader.fieldnames or ()):
        raise ListError("the first line names the columns preferred, variants and kind")
    for row in rows:
        preferred, variants = (row.get("preferred") or "").strip(), row.get("variants") or row.get("variant") or ""
        kind = (row.get("kind") or "people").strip().lower()
        kind = {"person": "people", "place": "places", "organisation": "organisations"}.get(kind, kind)
        if kind not in _TABLES:
            raise ListError(f"kind is person, place or organisation, not “{kind}”")
        if preferred:
            before = tables[kind].get(preferred, "")
            tables[kind][preferred] = f"{before}, {variants}".strip(", ")
    return tables


def states(lists: Iterable[str]) -> tuple[int, ...]:
    """When each list was changed, in nanoseconds; 0 for one that cannot be found."""
    paths = map(shipped, lists)
    return tuple(os.stat(path).st_mtime_ns if os.path.exists(path) else 0 for path in paths)


def entries(tables: Mapping[str, Any]) -> Iterator[Entry]:
    """All spellings of a list. A person's are of the surname, and of the whole name where that differs."""
    for name, kind in _TABLES.items():
        for preferred, value in tables.get(name, {}).items():
            elsewhere, _, wrong = value.partition("|")
            yield from _of(preferred, kind, _split(elsewhere), _split(wrong))


def preferred(tables: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The house's spellings, each with its kind."""
    return ((spelling, kind) for name, kind in _TABLES.items() for spelling in tables.get(name, {}))


def _of(preferred: str, kind: str, elsewhere: Iterable[str], wrong: Iterable[str]) -> Iterator[Entry]:
    surname = surname_of(preferred)
    own = {preferred, surname} if kind == PERSON and preferred not in elsewhere else {preferred}
    for spelling in sorted(own):
        yield Entry(spelling, kind, PREFERRED, preferred)
    for status, spellings in ((ELSEWHERE, elsewhere), (WRONG, wrong)):
        for spelling in spellings:
            if spelling not in own and spelling not in preferred.split():
                yield Entry(spelling, kind, status, preferred)


def surname_of(name: str) -> str:
    """The surname of a person's full name, with its article or particles; the whole name where the family's stands first or there is one word."""
    words = name.split()
    if len(words) < 2 or words[0] in _WHOLE:
        return name
    at = len(words) - 1
    while at > 1 and words[at - 1].islower():
        at -= 1
    return " ".join(words[at:])


_WHOLE = SURNAMES_FIRST | frozenset("Ai Hun Aung Min Thein Emperor King Pope Patriarch Dalai Mullah Sheikh Abu".split())
"""First words of names of which the last is no surname."""


def _split(spellings: str) -> list[str]:
    return [one.strip() for one in spellings.split(",") if one.strip()]


def exceptions(tables: Mapping[str, Any]) -> dict[str, list[str]]:
    """By spelling, phrases in which it stands rightly: a list of them, or a string divided by commas."""
    return {
        spelling.strip(): _split(phrases) if isinstance(phrases, str) else list(phrases)
        for spelling, phrases in tables.get("exceptions", {}).items()
    }


def shipped(name: object) -> str:
    """The path of a list that wirelint ships, by its name, or the path that was given. Raises ListError for what is no string."""
    if not isinstance(name, str):
        raise ListError(f"names holds “{name}”: it is a list of names of lists and of paths")
    path = os.path.join(os.path.dirname(__file__), "house", f"{name}.toml")
    return path if os.path.isfile(path) else name
