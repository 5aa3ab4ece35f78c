"""A plain verb where its noun belongs."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, frequency, odds, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERB = form(r"[TAS] V(?=[ ,.])", "TAS V")

_LEAST = 4.0
"""A verb must have been counted so often for its never following an article to say something (a logarithm)."""

_SELDOM = -2.0
"""Odds below which a verb does not follow an article (a logarithm)."""

_NOUNS_TOO = frozenset(
    """spend ask build invite reveal disconnect read merge fail buy take find say lend hire want bother abandon bleed breathe browse cleanse eat employ
    endeavour gather hear heal hover learn linger overlook pretend reckon refresh remake rename render retire retrieve seek sing sit solve summon
    swear teach undo unknown wed wonder""".split()
)
"""Verbs that some trades make nouns of."""

_BEHIND_NOUN = frozenset(" " + letter for letter in "PdirwxzfMR")
"""What follows a noun and no adjective."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_VERB,))
def verb_for_noun(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A plain verb stands where a noun belongs.

    “The govern said”, “their arrive was delayed”, “the decide of the court”: a word that is nothing but a verb right behind
    an article or a possessive, where edited news never has it. Where another noun follows (the exhaust fumes), and
    in speech, it is left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion.

    Bad:  {==The govern==} said it would appeal.
    Bad:  {==Their arrive==} was delayed by fog.
    Good: The say of the court is final, and the find was dated to 1200.
    """
    yield from weighed(document, _found, pooled)


def _found(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _VERB):
        verb = story.lower[last]
        if story.texts[last] != verb or verb in _NOUNS_TOO or frequency(verb) < _LEAST or attested("the", verb):
            continue
        if not attested(story.lower[one], verb):
            span = story.span(one, last)
            if letters.joint(last) in _BEHIND_NOUN:
                yield odds("the", verb) < _SELDOM, Finding(span, f"“{document[span]}”: “{verb}” is a verb and no noun")
