"""Whether a name is a person's by another part of it: the given name a source leaves out, or the short form of one."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA
from wirelint.document import Document, layer
from wirelint.layers.naming.housestyle import HONORIFICS, plain, tokens
from wirelint.layers.naming.titles import ABBREVIATED, SUFFIXES, kinds
from wirelint.layers.speech.people import people
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_INITIAL = 1
"""A letter by itself is what is left of a middle name."""

_BEFORE = 3
"""So many words before a surname may be given names."""


def given_to(token: Token, change: Change, pool: Pool) -> bool:
    """Whether a given name stands before a surname of the source that has none there, in a story written anew, or the same in another form."""
    surname = _surname(token, [*change.new, *change.behind[:2]])
    if surname is None:
        return False
    known = _given(pool.source).get(surname.key)
    if known is None:
        return False
    if token.key in known:
        # where two share a surname, one may stand for the other
        return all(one_given_name(token.key, other) for other in known)
    return pool.anew if not known else any(one_given_name(token.key, other) for other in known)


def is_person(token: Token, row: Sequence[Token], source: Document) -> bool:
    """Whether a name among some tokens is a person's of a source, and stands for the person: not in “the Brandt administration”."""
    at = next((at for at, other in enumerate(row) if other.span == token.span), 0)
    return token.key in _persons(source) and not (at and row[at - 1].key in _ARTICLES)


_ARTICLES = frozenset("the a an".split())


@layer
def _persons(source: Document) -> frozenset[str]:
    """The keys of the names of the people of a source."""
    return frozenset(plain(part) for person in people(source) for part in person.name.split())


def one_given_name(one: str, other: str) -> bool:
    """Whether two given names, as keys, are forms of one: Bill and William, Bob and Rob."""
    return one == other or not _forms_of(one).isdisjoint(_forms_of(other))


def _surname(token: Token, row: Sequence[Token]) -> Token | None:
    """The name that a given name stands before, be there an initial between them."""
    at = next((at for at, other in enumerate(row) if other.span == token.span), len(row))
    behind = row[at + 1 : at + 3]
    if len(behind) > 1 and len(behind[0].key.replace(".", "")) == _INITIAL and behind[0].text[0].isupper():
        behind = behind[1:]
    name = next(iter(behind), None)
    near = name is not None and name.text[0].isupper() and name.span.start - token.span.end <= len(". X. ")
    return name if near else None


@layer
def _given(source: Document) -> dict[str, frozenset[str]]:
    """By each name that stands in capitals, the names right before it that are no titles."""
    found: dict[str, set[str]] = {}
    row = tokens(source)
    for at, token in enumerate(row):
        if token.text[0].isupper() and token.word:
            found.setdefault(token.key, set()).update(_before(source, row[max(0, at - _BEFORE) : at], token))
    return {name: frozenset(given) for name, given in found.items()}


def _before(source: Document, row: Sequence[Token], name: Token) -> set[str]:
    """The given names that lead up to a name, without a mark between them."""
    found: set[str] = set()
    start = name.span.start
    for token in reversed(row):
        between = source.text[token.span.end : start]
        if not token.text[0].isupper() or between.strip(". ") or "\n" in between or _is_title(token):
            break
        if len(token.key) > _INITIAL:
            found.add(token.key)
        start = token.span.start
    return found


def _is_title(token: Token) -> bool:
    key = token.key.rstrip(".")
    return key in HONORIFICS | ABBREVIATED | SUFFIXES or not {"title", "modifier", "nation"}.isdisjoint(
        kinds(token.text).split()
    )


def _forms_of(name: str) -> frozenset[str]:
    return _short_names().get(name, frozenset({name}))


@cache
def _short_names() -> dict[str, frozenset[str]]:
    """By each given name and short form, the names it may stand for, as keys."""
    with open(os.path.join(DATA, "short-names.txt"), encoding="utf-8") as file:
        lines = [line.split(", ") for line in file.read().split("\n") if line and not line.startswith("#")]
    found: dict[str, set[str]] = {}
    for full, *short in lines:
        for form in (full, *short):
            found.setdefault(plain(form), set()).add(plain(full))
    return {form: frozenset(full) for form, full in found.items()}
