"""A word without the preposition that mostly follows it."""

from __future__ import annotations

from functools import cache
from math import exp

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, last_word, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import MET, frequency, odds, outside_speech, unmet
from wirelint_rules.collision._verbs import extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.layers.grammar import Letters
    from wirelint.layers.words import Words

_PHRASE = form(r"p [svN?] T(?= )", "p svN?")
_ACTION = form(r"[irbeg] (?:a )?[dL] G(?= )", "irbeg adL")
_MEMBERS = form(r"[TAD9Qq] [N?svd] N(?= [Pdzirwx])|N N(?= [Pdzirwx])", "TAD9Qq N?svd", "N N")

_PREPOSITIONS = tuple("of with to from for on in at by about against".split())

_KNOWN = 6.0
"""A word must have been counted so often (a logarithm)."""

_MOSTLY, _OFTEN, _ALONE = 0.35, 0.12, 2.0
"""Such shares of a word's uses must have one preposition right behind it, and so many times as often as any other."""

_SELDOM = -1.7
"""Odds below which a word and an article that were counted together do not belong together (a logarithm)."""

_CHANCE = -2.0
"""Chance must have put two nouns together so often (a logarithm)."""

_KEPT_FROM = frozenset(
    """accused suspected convicted acquitted cleared prevented banned barred stopped discouraged deterred excluded exempted blocked
    restrained dissuaded tired ashamed afraid capable incapable guilty blamed fined jailed sentenced punished interested involved
    engaged succeeded experienced committed dedicated devoted opposed accustomed absolved""".split()
)
"""Participles and the like with a preposition before an action."""

_PHRASES_TOO = frozenset(
    "using including following regarding concerning stating saying citing pending considering being".split()
)
"""Words in -ing that begin a phrase of their own."""


@rule(severity=Severity.WARNING, forms=(_PHRASE, _ACTION, _MEMBERS))
def usual_preposition(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word lacks the preposition that mostly follows it.

    “In front the palace”, “he was accused taking bribes”, “the majority voters”: which preposition a word usually has is
    known from counts of edited news, and so is that it never stands without one here. A noun before the subject of its own
    clause (the front the army held), and speech are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  He stood in {~~front the~>front of the~~} palace.
    Bad:  He was {~~accused taking~>accused of taking~~} bribes.
    Good: The rounds the guards fired hit the wall; he was held using a rope.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for one in (_PHRASE, _ACTION, _MEMBERS):
        for _, _, last in stretches(document, one):
            when = one is _PHRASE and story.lower[last + 1 : last + 2] in _WHEN
            usual = "" if when else _lost(story, letters, last - 1)
            if usual and not extracted(story.lower, letters, last - 1):
                span = story.span(last - 1, last)
                copy = f"{story.texts[last - 1]} {usual} {story.texts[last]}"
                yield Finding(span, f"“{document[span]}” lost its “{usual}”", [Fix.replace(span, copy)])


_WHEN = [
    [word]
    for word in "whole entire next last first previous following same day night week month year rest moment morning".split()
]
"""What begins a phrase of time behind an article: the team was in front the entire match."""


def _lost(story: Words, letters: Letters, at: int) -> str:
    """The preposition that a word lacks before the next, or "" where it may do without."""
    first, second, kind = story.texts[at], story.texts[at + 1], letters.kinds[at + 1]
    if kind == "G":
        never = second not in _PHRASES_TOO and unmet(first, second) > MET
        return _usual(first, _OFTEN) if first in _KEPT_FROM and never else ""
    if kind == "N":
        usual = _usual(first, _MOSTLY) if unmet(first, second) > _CHANCE else ""
        return usual if usual == "of" else ""
    return _usual(first, _MOSTLY) if odds(first, second) < _SELDOM and not _clause(letters, at + 1) else ""


def _clause(letters: Letters, at: int) -> bool:
    """Whether a verb follows the noun phrase that begins at a word, before anything else does."""
    for kind in letters.kinds[at + 1 : min(at + _NEAR, last_word(letters, at)) + 1]:
        if kind in "irwxPzMkKdhe":
            return True
        if kind in "pfocCtRX":
            return False
    return False


_NEAR = 5
"""So many words behind one are looked at for a verb."""


@cache
def _usual(word: str, least: float) -> str:
    """The preposition that follows a word in lower case in such a share of its uses, or "" for none."""
    often = frequency(word) if word.islower() else 0.0
    if often < _KNOWN:
        return ""
    shares = sorted((exp((counts().pair(word, one) or -often) - often), one) for one in _PREPOSITIONS)
    (next_best, _), (share, best) = shares[-2:]
    return best if share > least and share > _ALONE * next_best else ""
