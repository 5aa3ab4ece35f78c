"""A verb with a preposition that it does not take."""

from __future__ import annotations

from functools import cache

from wirelint import Document, Finding, Fix, Severity, pattern, rule
from wirelint.layers.grammar import grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, frequency, odds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_VERB = pattern(r"[VzPdJ3] [pfo] (?=[TASDEYQq9OZNB?v])")

_LEAST = {"of": -2.7, "to": -2.9, "about": -2.4, "into": -3.5}
"""Prepositions that no verb has beside it by accident, and the odds (a logarithm) below which it does not take them."""

_RARE = 3.4
"""A verb must have been counted so often (a logarithm) for its never meeting "of" to say anything."""

_NOT_TAKEN = {
    "about": "discuss discussed discusses mention mentioned mentions emphasize emphasized emphasise emphasised stress stressed describe described",
    "on": "emphasize emphasized emphasizes emphasise emphasised emphasises stressed stresses attacked criticized criticised entered",
    "to": "visited attended affected affects attacked contacted thanked approached joined supported supports praised praises informed"
    " opposes blamed congratulated reached welcomed hosted met accompanied told asked",
    "of": "lacks lack denies denied",
    "with": "contacted married contacts",
    "for": "requested demanded awaited",
    "into": "attacked invaded",
}
"""Verbs, by the preposition that they do not take though the counts have it."""

_FINE = frozenset("tweeted delivered become became shared gets trimmed welcomed wondered reported resisted".split())
_ADVERBS = frozenset("this day date".split())


@rule(severity=Severity.ERROR, in_quotes="skip")
def idle_preposition(document: Document) -> Iterator[Finding]:
    """A verb has a preposition that it does not take.

    “Discussed about the border”, “repelled of two attacks”, “praised to his defenders”. Which verbs are ever followed by
    of, to, about and into is known from counts of edited news; prepositions that begin a phrase of time or place behind any
    verb (on, in, at, by) are not judged so. Round figures (damaged about 30 homes) and speech are left alone.

    Bad:  The troops {~~repelled of~>repelled~~} two attacks on the hill.
    Bad:  The coach {~~praised to~>praised~~} his defenders.
    Good: The troops damaged about 30 homes, were accused of looting and talked about the border.
    """
    story, letters = words(document), grammar(document)
    for _, one, other in stretches(document, _VERB):
        verb, small = story.lower[one], story.lower[other]
        if story.texts[one] != verb or verb in _FINE:
            continue
        listed = verb in _not_taken().get(small, ()) and _active(story, letters, one)
        if not listed and (small not in _LEAST or _free(story, letters, one)):
            continue
        if listed or odds(verb, small) < _LEAST[small] or (small == "of" and letters[2 * one] == "d" and _never(verb)):
            span = story.span(one, other)
            yield Finding(span, f"“{verb}” takes no “{small}”", [Fix.replace(span, story.texts[one])])


@cache
def _not_taken() -> dict[str, frozenset[str]]:
    return {small: frozenset(verbs.split()) for small, verbs in _NOT_TAKEN.items()}


def _active(story: Words, letters: str, at: int) -> bool:
    """Whether a form that may be a participle is plainly the verb of a subject that acts, and an object follows."""
    if letters[2 * at + 4] not in ("TAS" if story.lower[at + 1] == "on" else "TASOZ") or at == 0:
        return False
    if letters[2 * at] in "Vz":
        return letters[2 * at - 2] not in "TAS"
    return (
        letters[2 * at - 2] in "uUjhxw"
        or (letters[2 * at - 2] in "sNZ?" and letters[2 * at - 4 : 2 * at - 2] in {"T ", "Z ", "? "})
        or letters[2 * at - 4 : 2 * at] == "T 9 "
    )


def _never(verb: str) -> bool:
    return frequency(verb) > _RARE and not attested(verb, "of")


def _free(story: Words, letters: str, at: int) -> bool:
    """Whether the preposition may belong to something else than the verb."""
    small, behind, after = story.lower[at + 1], letters[2 * at + 4], story.lower[at + 2]
    if small == "about":
        return behind in "9AYqQ?vZN1" or after in _ADVERBS
    if small == "to":
        return (
            behind in "?v"
            or after in _ADVERBS
            or (behind == "9" and letters[2 * at] in "dPzV3J")
            or letters[2 * at - 2 : 2 * at - 1] in {"i", "r", "e", "g", "b", "N"}
        )
    return small == "of" and letters[2 * at - 2 : 2 * at - 1] in {"T", "A"}
