"""Lines of which every word belongs to the language of pages, in whatever order it stands: “Tweet this | Print page”."""

from __future__ import annotations

from wirelint.patterns import pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint_rules.residue._phrases import Sets, Words

MOST_NAMES = 5
"""How many words with capitals a bag may hold that are of none of its sets: the name of a paper, a letter, a person."""

_FEWEST = 2
_MOST = 24
_NUMBER = pattern(r"[a-z$£€₹¥]?\d[\d.,:/-]*[kmdh%]?")
FIGURE, _NAME, _BEGINS = "<figure>", "<name>", "!"


class Bag(NamedTuple):
    """What a line may be: sets it has a word of each from, all its sets, and whether it begins with one of the first."""

    must: frozenset[str]
    sets: tuple[str, ...]
    first: str | None


def bag(text: str) -> Bag:
    """A bag as the table of phrases has it: “<a> ! <b> | <c> <d>”."""
    needed, _, allowed = text.partition(" | ")
    names = needed.split()
    must = [name for name in names if name != _BEGINS]
    sets = tuple(name for name in dict.fromkeys([*must, *allowed.split()]))
    return Bag(frozenset(must), sets, must[0] if _BEGINS in names else None)


def holds(one: Bag, words: Words, capital: Sequence[bool], sets: Sets, most_names: int = MOST_NAMES) -> bool:
    """Whether every word of a line is of a bag, and as many of its words as it must have sets are of those.

    `capital` says of each word whether it has one in the copy.
    """
    if not _FEWEST <= len(words) <= _MOST:
        return False
    lexical = [name for name in one.sets if name not in {FIGURE, _NAME}]
    if one.first and not sets.ends(one.first, words, 0):
        return False
    reached, names = {0}, 0
    hits: dict[str, set[int]] = {}
    for at, word in enumerate(words):
        if at not in reached:
            continue
        ends = {name: found for name in lexical if (found := sets.ends(name, words, at))}
        if FIGURE in one.sets and _NUMBER.fullmatch(word):
            ends[FIGURE] = [at + 1]
        if "@" in word[1:] or word.startswith(("www.", "http", "t.me/")):
            reached.add(at + 1)
        for name, found in ends.items():
            hits.setdefault(name, set()).add(at)
            reached.update(found)
        if at + 1 not in reached and not ends and _NAME in one.sets and capital[at] and names < most_names:
            names += 1
            reached.add(at + 1)
        if max(reached) <= at:
            return False
    places = [hits.get(name, set()) for name in one.must]
    return len(words) in reached and all(places) and len(set().union(*places)) >= len(places)
