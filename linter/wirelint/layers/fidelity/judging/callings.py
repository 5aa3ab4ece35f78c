"""Whether a name is one by which a source's name is called as well: the Tories, G7, an Illinois senator for one marked D-Ill."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache

from wirelint.assets import DATA, table
from wirelint.layers.naming.housestyle import figured
from wirelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.layers.fidelity.changes import Change, Pool
    from wirelint.layers.naming.housestyle import Token

_REACH = 4
"""How many words on either side of a change belong to the names in it."""

_FEWEST = 3
"""So many initials are no chance."""

_Name = tuple[str, ...]


def called_otherwise(token: Token, change: Change, pool: Pool) -> bool:
    """Whether a name of the copy stands for one of the source that means the same: another name, a state in full or in short."""
    about = {t.key for t in (*change.before[-_REACH:], *change.new, *change.behind[:_REACH])}
    theirs = pool.known | pool.near_keys
    return (
        _state(token, about, theirs)
        or _spelt_out(token, change, pool.source.text)
        or any(
            {*name} <= about and any({*other} <= theirs for other in others)
            for name, others in _aliases().get(token.key, ())
        )
    )


def is_alias(key: str) -> bool:
    """Whether a word is part of a name by which one and the same is called."""
    return key in _aliases() or key in _states()


def _spelt_out(token: Token, change: Change, text: str) -> bool:
    """Whether a name stands in full of which the source has the initials: the Internal Revenue Service for the IRS."""
    row = [*change.before[-_REACH:], *change.new, *change.behind[:_REACH]]
    at = row.index(token)
    first = last = at
    while first > 0 and _of_name(row[first - 1]):
        first -= 1
    while last < len(row) - 1 and _of_name(row[last + 1]):
        last += 1
    letters = [(n, t.text[0]) for n, t in enumerate(row[first : last + 1], first) if t.text[0].isupper()]
    return any(
        letters[i][0] <= at <= letters[j][0] and "".join(letter for _, letter in letters[i : j + 1]) in text
        for i in range(len(letters))
        for j in range(i + _FEWEST - 1, len(letters))
    )


def _of_name(token: Token) -> bool:
    return token.text[0].isupper() or token.key in _WITHIN


_WITHIN = frozenset("of for and the on in".split())


def _state(token: Token, about: set[str], theirs: frozenset[str]) -> bool:
    """Whether a state is named in full where the source has its short form, or the other way round."""
    for full, short in _states().get(token.key, ()):
        if {*full} <= about and (not theirs.isdisjoint(short)):
            return True
        if token.key in short and {*full} <= theirs:
            return True
    return False


@cache
def _aliases() -> dict[str, list[tuple[_Name, list[_Name]]]]:
    """By each word of a name, that name and the others of its group."""
    found: dict[str, list[tuple[_Name, list[_Name]]]] = defaultdict(list)
    with open(os.path.join(DATA, "aliases.txt"), encoding="utf-8") as file:
        lines = [line for line in file.read().split("\n") if line and not line.startswith("#")]
    for line in lines:
        names = [_name(member) for member in line.split(", ")]
        for name in names:
            others = [other for other in names if other != name]
            for word in {*name}:
                found[word].append((name, others))
    return found


@cache
def _states() -> dict[str, list[tuple[_Name, _Name]]]:
    """By each word of a state and by each of its short forms, the state and all of them."""
    found: dict[str, list[tuple[_Name, _Name]]] = defaultdict(list)
    for full, short in table(os.path.join(DATA, "states.tsv")).items():
        state = (_name(full), tuple(short.split()))
        for word in {*state[0], *state[1]}:
            found[word].append(state)
    return found


def _name(words: str) -> _Name:
    """A name as it compares."""
    return tuple(figured(word.removesuffix("'s").removesuffix("'")) for word in words.split())
