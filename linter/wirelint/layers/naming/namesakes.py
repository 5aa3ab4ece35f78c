"""Full names of many stories, and those of them that are one person's in two spellings."""

from __future__ import annotations

import os
from functools import cache

from wirelint.assets import DATA
from wirelint.kept import Kept, folder, stamp
from wirelint.layers.naming.known import distinct, given, surname, towns
from wirelint.layers.naming.lookalikes import may_be_one
from wirelint.layers.naming.names import kinds, names, plain
from wirelint.layers.naming.romanisation.keys import keys
from wirelint.layers.naming.romanisation.likeness import likeness
from wirelint.layers.naming.slips import slip
from wirelint.layers.ngrams import counts
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.document import Document

Record = tuple[str, str, int, int]
"""Given name, surname, how often the two stand in the story, and the offset of the surname's first place; a list once JSON has held it."""

ENOUGH = 0.88
"""How likely two surnames behind one given name must be of one person by their letters."""

SHORTEST = 4
"""Shorter surnames are too often two."""


class Namesakes(NamedTuple):
    """Two spellings of a person's name: the given name, the surname that stands more often and the other, and how often each stands."""

    first: str
    usual: str
    rare: str
    counts: tuple[int, int]


def full_names(document: Document) -> list[Record]:
    """The full names of a story, each with its surname's first place."""
    found: dict[tuple[str, str], list[int]] = {}
    for name in names(document):
        if not 2 <= len(name.parts) <= 3 or name.body or len(name.surname.text) < SHORTEST:
            continue
        first, last = name.parts[0].text, name.surname.text
        if len(first) < 3 or not (name.title or given(first) or _may_be_given(first)):
            continue
        found.setdefault((first, last), [0, name.surname.span.start])[0] += 1
    return [(first, last, number, place) for (first, last), (number, place) in found.items()]


def _may_be_given(first: str) -> bool:
    """Whether a first word that no list has may be a given name: it is no word, no town and no title either."""
    if not (first.isalpha() and first.istitle()) or kinds(first) or towns(first):
        return False
    news, low = counts(), first.lower()
    return news.count(low) is None and not news.everyday(low)


def namesakes(records: Iterable[Record]) -> list[Namesakes]:
    """The persons whose surnames the records spell in two ways, the surest first.

    Surnames are compared behind the same given name. Two that are both established, listed as distinct, or forms for man and woman are two persons.
    What was judged before is not judged again: the surnames behind each given name are kept in the user's cache folder with
    the pairs that are one person's, so that a story that was changed is compared with thousands of others in milliseconds.
    """
    by_given, shown = _surnames(records)
    judged = Kept(os.path.join(folder(), "namesakes"))
    state = _state()
    found = [
        _ordered(shown[key], known, pair)
        for key, known in by_given.items()
        if len(known) > 1
        for pair in _judged(key, known, judged, state)
    ]
    judged.save()
    return sorted(found, key=lambda one: (-one.counts[0], one.first, one.usual, one.rare))


def _surnames(records: Iterable[Record]) -> tuple[dict[str, dict[str, int]], dict[str, str]]:
    """By given name without accents, the surnames with their counts, and how the given name is written first."""
    written: dict[str, dict[str, int]] = {}
    for first, last, count, _ in records:
        known = written.get(first)
        if known is None:
            known = written[first] = {}
        known[last] = known.get(last, 0) + count
    found: dict[str, dict[str, int]] = {}
    shown: dict[str, str] = {}
    for first, known in written.items():
        key = plain(first)
        shown.setdefault(key, first)
        together = found.setdefault(key, known)
        if together is not known:
            for last, number in known.items():
                together[last] = together.get(last, 0) + number
    return found, shown


def _judged(key: str, known: dict[str, int], judged: Kept, state: State) -> list[tuple[str, str]]:
    """The pairs of surnames behind a given name that are one person's: those kept from earlier runs, and those with a surname that is new."""
    before = judged.get(key)
    surnames: tuple[str, ...]
    pairs: list[tuple[str, str]]
    surnames, pairs = before[1:] if before and before[0] == state else ((), [])
    old = set(surnames)
    if known.keys() != old:
        pairs = [pair for pair in pairs if pair[0] in known and pair[1] in known]
        pairs += _pairs([name for name in known if name not in old], [name for name in known if name in old])
        judged.put(key, (state, tuple(known), pairs))
    return pairs


State = tuple[tuple[int, int], ...]


@cache
def _state() -> State:
    """The state of what pairs are judged by: files of this package and of its data."""
    layers = os.path.dirname(__file__)
    code = [os.path.join(layers, name) for name in ("namesakes.py", "slips.py", "known.py", "romanisation")]
    return tuple(map(stamp, [*code, *(os.path.join(DATA, name) for name in _ASKED)]))


_ASKED = ("distinct-names.txt", "known-names.tsv", "correspondences.tsv", "likeness.tsv", "ngrams.bin")


def _ordered(first: str, known: dict[str, int], pair: tuple[str, str]) -> Namesakes:
    usual, rare = sorted(pair, key=lambda name: (-known[name], name))
    return Namesakes(first, usual, rare, (known[usual], known[rare]))


def _pairs(new: list[str], old: list[str]) -> list[tuple[str, str]]:
    """The pairs of one person's surnames of which one at least is new."""
    groups: dict[str, list[str]] = {}
    for name in (*old, *new):
        for key in keys(plain(name)):
            groups.setdefault(key, []).append(name)
    fresh = set(new)
    pairs = {
        (one, other) if one < other else (other, one)
        for one in new
        for key in keys(plain(one))
        for other in groups[key]
        if other != one and (other not in fresh or one < other)
    }
    return [pair for pair in sorted(pairs) if _one_person(*pair)]


def _one_person(one: str, other: str) -> bool:
    a, b = plain(one), plain(other)
    if not may_be_one(a, b) or distinct(a, b) or (_established(one) and _established(other)):
        return False
    if counts().everyday(a) or counts().everyday(b):
        return False
    return likeness(a, b).probability >= ENOUGH or slip(a, b)


def _established(name: str) -> bool:
    return surname(name) or counts().count(name) is not None
