"""A small word that should go."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.ngrams import NUMBER, counts, tokens
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, frequency
from wirelint_rules.garbled._suspicion import convicted, suspected

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = frozenset(
    """of to in and for was on with as by at from is are be has have had been which into than out off up over he she they
    who""".split()
)
"""The small words that are left over where two versions of a sentence met."""

_NEVER = 8.0
_RARELY = 12.0
"""By so much more must a sentence be likely without the word (a logarithm): where it was never counted beside one of its
neighbours, and where it was counted beside both."""

_KNOWN = 5.0
"""Both neighbours must have been counted so often (a logarithm)."""


@rule(severity=Severity.NOTE, reach="paragraph", words=SMALL)
def spare_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A small word stands where it breaks the sentence.

    “Officials told on reporters”: a preposition, an auxiliary or a pronoun whose neighbours edited news has side by side, and
    hardly ever with this word between them. Counts of pairs alone say so, which is too little in a story without other
    faults: only one in which plain faults of two kinds stand is read for it, and none without `pooled`. Words beside marks,
    neighbours that are names or rare, speech, and what another rule has found are left alone.

    Bad:  The the officials {~~told on~>told~~} reporters that the field , was was dry.
    Good: The clash he was looking at has to be one that was over by then.
    """
    if pooled and convicted(document):
        story = words(document)
        said = suspected(document)
        for at in _spare(document):
            if at not in said and not quoted(document, story.span(at)):
                span = story.span(at - 1, at)
                fix = Fix.replace(span, story.texts[at - 1])
                yield Finding(span, f"“{story.texts[at]}” breaks the sentence", [fix])


def _spare(document: Document) -> Iterator[int]:
    """The small words without which a sentence is likelier by far."""
    story, token, chance = words(document), tokens(document).word, counts().chance
    for at in story.standing(SMALL):
        word = story.texts[at]
        if not 0 < at < len(story) - 1 or word not in SMALL or story.gaps[at] != " " or story.gaps[at + 1] != " ":
            continue
        before, behind = token(at - 1), token(at + 1)
        if attested(before, behind) and _often(before) and _often(behind):
            gain = chance(before, behind) - chance(before, word) - chance(word, behind)
            met = attested(before, word) and attested(word, behind)
            if gain >= (_RARELY if met else _NEVER):
                yield at


def _often(word: str) -> bool:
    """Whether a word is a figure, or in lower case and has been counted often enough."""
    return word == NUMBER or (word.islower() and frequency(word) >= _KNOWN)
