"""A small word that should go."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._small_words import SPARE, peaks, spare
from wirelint_rules.garbled._suspicion import convicted, suspected

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENOUGH = 4.0
"""So likely a word must be one too many, in nats: of 10,000 sound words one is."""


@rule(severity=Severity.NOTE, reach="paragraph", words=SPARE, gives_way=True)
def spare_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A small word stands where it breaks the sentence.

    “Officials told on reporters”, “it was delivered to by the airline”: a preposition, an article, an auxiliary or a pronoun that goes
    neither with the words beside it, by the counts of edited news, nor with the grammar around it. That says too little in a story without other
    faults: only one in which plain faults of several kinds stand is read for it, speech included, and none without `pooled`. What another
    rule has found is left alone.

    A note, to be selected: of what it finds in ruined stories other rules find nearly all, and it takes as long as twenty of them.

    Bad:  The the officials {~~told on~>told~~} reporters that the field , was was dry.
    Good: The clash he was looking at has to be one that was over by then.
    """
    if pooled and convicted(document):
        story, said = words(document), suspected(document)
        for at in peaks(document, spare, SPARE, _ENOUGH):
            if not at or said & {at - 1, at, at + 1}:
                continue
            span = Span(story.starts[at - 1], story.ends[at])
            yield Finding(span, f"“{story.texts[at]}” breaks the sentence", [Fix.replace(span, story.texts[at - 1])])
