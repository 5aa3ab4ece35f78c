"""A word with another preposition than the one it takes."""

from __future__ import annotations

from functools import cache
from math import log

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._by_the_way import by_the_way
from wirelint_rules.collision._evidence import frequency, odds, weighed
from wirelint_rules.collision._frames import frame_of
from wirelint_rules.collision._verbs import needs_object

if TYPE_CHECKING:
    from collections.abc import Iterator

_BESIDE = form(r"[?dPLzVvGNs3J] [pfo](?= [TAS])", "?dPLzVvGNs3J pfo")

_PREPOSITIONS = tuple("of to in on at for with from by about into against between over through".split())

_WHOLE = frozenset(
    (
        ("for", "the", "purpose"), ("for", "this", "purpose"), ("for", "that", "purpose"), ("on", "this", "occasion"), ("on", "that", "occasion"),
        ("for", "this", "reason"), ("for", "that", "reason"), ("in", "this", "way"), ("in", "that", "way"), ("in", "this", "respect"),
    )
)  # fmt: skip
"""Phrases that are whole, so that what follows belongs to another word: built for the purpose on an estate."""

_LEAST = 5.0
"""A word must have been counted so often (a logarithm)."""

_USUAL, _LIKELY = log(0.4), log(0.25)
"""Such a share of a word's uses must have its own preposition right behind it: to be sure, and where a story is convicted."""

_STRANGE, _RARE = 2.5, 1.5
"""So often would chance alone have put the word and the wrong preposition together (logarithms)."""


@rule(severity=Severity.WARNING, reach="paragraph")
def wrong_preposition(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word has another preposition than the one it takes.

    “Regardless to the cost”: a word that mostly has one preposition right behind it has one
    that edited news never puts there, although both are so common that they would have met by chance. Which belong together
    is known from counts of pairs; phrases that nothing but a noun begins, and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  It will go on {~~regardless to~>regardless of~~} the cost.
    Good: The talks consisted, from the start, of complaints; the city is responsible in the end.
    """
    yield from weighed(document, _found, pooled)


def _found(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    letters = grammar(document)
    for _, one, last in stretches(document, _BESIDE):
        word, wrong = story.lower[one], story.lower[last]
        strange = _strange(word, wrong) if story.texts[one] == word else None
        if not strange or by_the_way(story.lower, last) or _when(story.lower, last) or _much(story.lower, one, last):
            continue
        if tuple(story.lower[max(0, one - 2) : one + 1]) in _WHOLE:
            continue
        if frame_of(word, wrong, False) is None and not needs_object(word):
            right, sure = strange
            span = story.span(one, last)
            finding = Finding(span, f"“{word}” takes “{right}”, not “{wrong}”", [Fix.replace(span, f"{word} {right}")])
            yield sure and letters.kinds[one] not in "NG" and odds("the", word) < 0.0, finding


def _when(lower: list[str], at: int) -> bool:
    """Whether “by” begins a phrase of time: the microphone appeared by the mid-1920s."""
    return lower[at] == "by" and any(
        word in _TIMES or word.endswith(("0s", "0s'")) or word.startswith(("mid", "19", "20"))
        for word in lower[at + 1 : at + 5]
    )


def _much(lower: list[str], one: int, at: int) -> bool:
    """Whether much, or little, is what a verb has for its subject, and “about” goes with that: much was decided about the economy."""
    return lower[at] == "about" and not _AMOUNTS.isdisjoint(lower[max(0, one - 4) : one])


_TIMES = frozenset(
    "time end middle start beginning year month week day summer winter spring autumn fall decade century evening morning turn close".split()
)
_AMOUNTS = frozenset("much little nothing something anything more less enough lot plenty what".split())


@cache
def _strange(word: str, wrong: str) -> tuple[str, bool] | None:
    """The preposition that a word takes if another is strange behind it, and whether that is sure."""
    known, often = counts(), frequency(word)
    if often < _LEAST or wrong not in _PREPOSITIONS or known.pair(word, wrong) is not None:
        return None
    share, right = max((known.pair(word, one) or 0.0, one) for one in _PREPOSITIONS)
    chance = often + frequency(wrong) - known.total
    if share - often < _LIKELY or chance < _RARE:
        return None
    return right, share - often >= _USUAL and chance >= _STRANGE
