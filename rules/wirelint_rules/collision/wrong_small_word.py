"""A small word in the place of another."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._small_words import OTHERS, better, peaks, swapped
from wirelint_rules.garbled._suspicion import convicted, suspected

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL = frozenset(OTHERS)

_ENOUGH = 4.0
"""So likely a word must stand for another, in nats: of 20,000 sound words one is."""


@rule(severity=Severity.NOTE, reach="paragraph", words=_SMALL, gives_way=True)
def wrong_small_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A small word stands where another belongs.

    “Failed of ignite”, “said its was ready”: a preposition, an article, an auxiliary or a pronoun that another of its kind would
    stand far better for, by the counts of edited news and by the grammar around it. That says too little in a story without other faults: only one in
    which plain faults of several kinds stand is read for it, speech included, and none without `pooled`. What another rule has found is left alone.

    A note, to be selected: of what it finds in ruined stories other rules find nearly all, and it takes as long as twenty of them.

    Bad:  The the firm said {~~its~>it~~} was ready to open the plant, and the field , was was dry.
    Good: The firm said its field was ready, and failed, of course, to serve for the rest of its term.
    """
    if pooled and convicted(document):
        story, said = words(document), suspected(document)
        for at in peaks(document, swapped, words(document).standing(_SMALL), _ENOUGH):
            if not said & {at - 1, at, at + 1}:
                span, instead = story.span(at), better(document, at)
                message = f"“{story.texts[at]}” hardly stands here; “{instead}” does"
                yield Finding(span, message, [Fix.replace(span, instead)])
