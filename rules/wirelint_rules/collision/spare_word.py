"""A small word that should go."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, layer, rule
from wirelint.layers.grammar import grammar
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.remembered import Remembered
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import frequency
from wirelint_rules.garbled._suspicion import convicted, suspicion

if TYPE_CHECKING:
    from collections.abc import Iterator


SMALL = frozenset("of to in and for was on with as by at from is are be has have had been which into than".split())
"""The small words that are left over where two versions of a sentence met."""

_STRICT = 14.2
_LOOSE = 10.5
"""By so much more must a sentence be likely without the word (a logarithm): in any story, and in one that is convicted."""

_KNOWN = 5.0
"""Both neighbours must have been counted so often (a logarithm)."""


@rule(severity=Severity.NOTE, in_quotes="skip")
def spare_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A small word stands where it breaks the sentence.

    “Officials told on reporters”: a preposition or an auxiliary whose neighbours edited news has side by
    side, and hardly ever with this word between them. Judged by counts of pairs alone, so it is a note for who asks for it; only gross
    cases are reported in a story without other signs. Words beside marks, neighbours that are names or rare, and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  The officials {~~told on~>told~~} reporters that the field was dry.
    Good: The clash he was looking at has to be one that was over by then.
    """
    loose = [at for at, gain in _spare(document) if gain < _STRICT]
    yield from (_finding(document, at) for at, gain in _spare(document) if gain >= _STRICT)
    if loose and pooled and convicted(document):
        said = [span for sign in suspicion(document) for span in sign.spans]
        at_hand = words(document).span
        yield from (_finding(document, at) for at in loose if not any(at_hand(at).overlaps(span) for span in said))


_NAMED = frozenset("if when where why how who what".split())
"""Words that are nouns before "of": the how of it."""


@layer
def _spare(document: Document) -> list[tuple[int, float]]:
    """The small words without which a sentence is likelier by far, each with by how much."""
    story, letters = words(document), grammar(document)
    texts, chance, last = story.texts, counts().chance, len(story) - 1
    found: list[tuple[int, float]] = []
    for at in story.standing(SMALL):
        if not 0 < at < last or letters[2 * at - 1] != " " or letters[2 * at + 1] != " ":
            continue
        before, word, behind = texts[at - 1], texts[at], texts[at + 1]
        if _OFTEN[before] and _OFTEN[behind] and word in SMALL and not (word == "of" and before in _NAMED):
            broken = chance(before, word) + chance(word, behind)
            gain = chance(before, behind) - broken if broken <= -_LOOSE else 0.0
            if gain >= _LOOSE:
                found.append((at, gain))
    return found


def _often(word: str) -> bool:
    """Whether a word is in lower case and has been counted often enough."""
    return word.islower() and frequency(word) >= _KNOWN


_OFTEN = Remembered(_often)


def _finding(document: Document, at: int) -> Finding:
    story = words(document)
    span = story.span(at - 1, at)
    return Finding(span, f"“{story.texts[at]}” breaks the sentence", [Fix.replace(span, story.texts[at - 1])])
