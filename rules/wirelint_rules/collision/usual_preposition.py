"""A word without the preposition that mostly follows it."""

from __future__ import annotations

from functools import cache
from math import log

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import MET, attested, frequency, odds, unmet
from wirelint_rules.collision._verbs import extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.words import Words

_OBJECT = form(r"[dL?sNv3Vz] [TASD](?= )", "dL?sNv3Vz TASD")
_ACTION = form(r"[dL?] G(?= )", "dL? G")
_MEMBERS = form(r"[N?svd] N(?= [Pdzirwx])", "N?svd N")

_PREPOSITIONS = tuple("of with to from for on in at by about against".split())

_KNOWN = 6.0
"""A word must have been counted so often (a logarithm)."""

_USUAL = log(0.35)
"""Such a share of a word's uses must have one preposition right behind it."""

_SELDOM = -4.0
"""Odds below which a word and an article that were counted together do not belong together (a logarithm)."""

_CHANCE = -2.0
"""Chance must have put two nouns together so often (a logarithm)."""

_PREPOSITIONS_TOO = frozenset(
    "using including following regarding concerning stating saying citing pending considering being".split()
)
"""Words in -ing that begin a phrase of their own."""


@rule(severity=Severity.WARNING, in_quotes="skip", forms=(_OBJECT, _ACTION, _MEMBERS))
def usual_preposition(document: Document) -> Iterator[Finding]:
    """A word lacks the preposition that mostly follows it.

    “Turnout fell compared the last election”, “he was accused taking bribes”, “the majority voters”: which preposition a
    word usually has is known from counts of edited news, and so is that it never stands without one here. A noun before the
    subject of its own clause (the shots the guards fired), and speech are left alone.

    Bad:  Turnout fell, {~~compared the~>compared to the~~} last election.
    Bad:  He was {~~accused taking~>accused of taking~~} bribes.
    Good: The rounds the guards fired hit the wall; he was held using a rope.
    """
    story, letters = words(document), grammar(document)
    for one in (_OBJECT, _ACTION, _MEMBERS):
        for _, at, last in stretches(document, one):
            usual = _usual(story.texts[at]) if story.texts[last] == story.lower[last] else ""
            if usual and _lost(story, letters, at, usual) and not extracted(story.lower, letters, at):
                span = story.span(at, last)
                copy = f"{story.texts[at]} {usual} {story.texts[last]}"
                yield Finding(span, f"“{document[span]}” lost its “{usual}”", [Fix.replace(span, copy)])


def _lost(story: Words, letters: str, at: int, usual: str) -> bool:
    """Whether edited news never has a word right before the one behind it, whatever else this may be."""
    first, second, kind = story.lower[at], story.lower[at + 1], letters[2 * at + 2]
    if kind == "G":
        passive = letters[2 * at - 2 : 2 * at - 1] in {"i", "r", "e", "g", "b", "a"}
        return passive and second not in _PREPOSITIONS_TOO and unmet(first, second) > MET
    if kind == "N":
        return usual == "of" and unmet(first, second) > _CHANCE
    noun = letters[2 * at] in "sNv3" and _clause(letters, at + 1)
    return not noun and (not attested(first, second) or odds(first, second) < _SELDOM)


def _clause(letters: str, at: int) -> bool:
    """Whether a verb follows the noun phrase that begins at a word, before anything else does."""
    end = min(2 * at + 12, len(letters))
    for letter in letters[2 * at + 2 : end : 2]:
        if letter in "irwxPzMkKdhe":
            return True
        if letter in "pfocCtRX":
            return False
    return False


@cache
def _usual(word: str) -> str:
    """The preposition that mostly follows a word in lower case, or "" for none."""
    often = frequency(word) if word.islower() else 0.0
    if often < _KNOWN:
        return ""
    share, best = max((counts().pair(word, one) or 0.0, one) for one in _PREPOSITIONS)
    return best if share - often > _USUAL else ""
