"""A word and one that is made of it, close together."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import grammar
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.garbled._suspicion import convicted

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = 5
"""So many words on the second word may stand."""

_SHORTEST = 4
"""What two words have in common must have so many letters."""

_CONTENT = frozenset("NsvVdPLzG3?J")
_ON_PURPOSE = frozenset("ocC9")
"""Letters of words that join a word to itself on purpose: from day to day, as cold as, ten by ten."""

_FREE = frozenset(
    """people year years month months week weeks time times day days other others said says saying state states country countries every each more most
    high higher world national nation official officials report reported police game games play players team teams member members
    election elections elected party parties court government minister ministry""".split()
)
"""Words that news cannot help to say again at once."""


@rule(severity=Severity.WARNING, reach="paragraph")
def echoed_stem(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word and one of the same stem stand close together.

    “The presidential palace of the president”, “inhabitants who inhabit it”, “written three written reports”: one word was put in
    twice. Writers do so too, so only a story is read in which plain faults of two kinds stand, and none without `pooled`. Words
    joined on purpose (day to day, as cold as the coldest), and what news says again and again are left alone.

    Bad:  The the field , was dry. It had been a {==constant target of constant==} anger.
    Good: It had been a constant target of constant anger, from town to town.
    """
    if pooled and convicted(document):
        story = words(document)
        for one, other in _echoes(document):
            span = story.span(one, other)
            yield Finding(span, f"“{story.texts[one]}” comes back in “{story.texts[other]}”")


def _echoes(document: Document) -> Iterator[tuple[int, int]]:
    """Where two words of one stem stand, the first and the second."""
    story, letters = words(document), grammar(document)
    last: dict[str, int] = {}
    for at, stem in enumerate(map(_STEM.__getitem__, story.texts)):
        before = last.get(stem, -_REACH - 1) if stem else -_REACH - 1
        if stem:
            last[stem] = at
        if 1 < at - before <= _REACH and letters[2 * at] in _CONTENT and letters[2 * before] in _CONTENT:
            gaps, between = letters[2 * before + 1 : 2 * at : 2], letters[2 * before + 2 : 2 * at : 2]
            if set(gaps) == {" "} and not _ON_PURPOSE & {*between} and "by" not in story.lower[before:at]:
                yield before, at


_ENDINGS = (
    "ants",
    "ents",
    "ings",
    "ial",
    "ant",
    "ent",
    "ing",
    "ers",
    "ors",
    "ies",
    "al",
    "ed",
    "er",
    "or",
    "es",
    "ly",
    "s",
    "y",
    "e",
)


def _stem(word: str) -> str:
    """What a word in lower case has in common with those that are made like it; "" for one that may well come back."""
    if not word.islower() or not word.isalpha() or word in _FREE:
        return ""
    stem = word
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST:
            stem = stem[: -len(ending)]
            break
    stem = stem[:-3] if stem.endswith("ent") and len(stem) > _SHORTEST + 3 else stem
    return stem if len(stem) >= _SHORTEST else ""


_STEM = Remembered(_stem)
