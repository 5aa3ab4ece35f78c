"""A word that should go."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, Span, rule
from wirelint.layers.calendar_words import DATE_NAMES
from wirelint.layers.grammar import grammar
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import odds
from wirelint_rules.collision._small_words import peaks
from wirelint_rules.collision._spare_words import candidates, spare
from wirelint_rules.garbled._suspicion import doubted, suspected

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENOUGH = 4.0
"""So likely a word must be one too many, in nats: of 10,000 sound words one is."""


@rule(severity=Severity.NOTE, reach="paragraph", gives_way=True)
def spare_word(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A word stands where it breaks the sentence.

    “Officials told on reporters”, “it was delivered to by the airline”, “it had is had”: a preposition, an article, a pronoun, an auxiliary or a second verb that goes
    neither with the words beside it, by the counts of edited news, nor with the grammar around it. That says too little in a story without other
    faults: only one in which plain faults stand close together is read for it, speech included, and none without `pooled`. What another
    rule has found is left alone.

    Bad:  The the officials {~~told on~>told~~} reporters that the field , was was dry.
    Good: The clash he was looking at has to be one that was over by then.
    """
    if pooled and doubted(document):
        story, said = words(document), suspected(document)
        for at in peaks(document, spare, candidates(document), _ENOUGH):
            if said & {at - 1, at, at + 1} or _belongs(document, at):
                continue
            span = Span(story.starts[at - 1], story.ends[at])
            yield Finding(span, f"“{story.texts[at]}” breaks the sentence", [Fix.replace(span, story.texts[at - 1])])


def _belongs(document: Document, at: int) -> bool:
    """Whether a word is sound where the words beside it say little: behind a mark, the object of a preposition, a noun behind an article, a phrase of “that”, or of a day."""
    lower, letters = words(document).lower, grammar(document)
    before, kind = letters.kinds[at - 1], letters.kinds[at]
    if letters.marks[at - 1] != " ":
        return True
    if min(odds(lower[at - 1], lower[at]), odds(lower[at], lower[at + 1])) > _SELDOM:
        return True
    if kind == "O":
        return before in "pf"  # among them those of a couple
    if kind == "v":
        return before in _BEFORE_NOUNS  # 32 tackle points
    if kind == "R":
        return before == "a"  # it is always which road is cut
    if kind == "p":
        ordinal = lower[at] == "over" and (lower[at - 1] in _ORDINALS or lower[at - 1].endswith("th"))
        return (
            before == "t"
            or lower[at - 1 : at + 1] == ["in", "off"]
            or words(document).texts[at + 1] in DATE_NAMES
            or ordinal
        )
    return False


_SELDOM = -2.75
"""A word meets one of its neighbours so much more seldom than by chance (a logarithm)."""
_BEFORE_NOUNS = frozenset("TASDEQq91")
_ORDINALS = frozenset("last first second third next final opening penultimate previous".split())
"""What stands before an over of cricket."""
