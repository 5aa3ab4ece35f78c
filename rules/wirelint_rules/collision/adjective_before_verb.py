"""An adjective between an auxiliary and its verb."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, frequency, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = form(r"[KkM] (?:a )?\? [VvJ](?= )", "KkM a?")

_KNOWN = 5.0
"""An adjective was counted so often (a logarithm)."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_BETWEEN,))
def adjective_before_verb(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """An adjective stands between an auxiliary and its verb.

    “Did not immediate respond”, “could formal charge him”: an adverb is meant. Only where edited news has the adverb before the verb and never
    the adjective; speech is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The company did not {~~immediate~>immediately~~} respond to a request for comment.
    Good: The company did not immediately respond, and would free trade.
    """
    yield from weighed(document, _adjectives, pooled)


def _adjectives(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    for _, _, last in stretches(document, _BETWEEN):
        word, verb = story.texts[last - 1], story.texts[last]
        if len(word) > 3 and word == story.lower[last - 1] and frequency(word) > _KNOWN and not attested(word, verb):
            adverb = word + "ly"
            if counts().pair(adverb, verb):
                span = story.span(last - 1, last - 1)
                yield True, Finding(span, f"“{word}” before a verb", [Fix.replace(span, adverb)])
