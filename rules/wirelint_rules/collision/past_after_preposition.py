"""A past form where a preposition takes a noun or a form in -ing."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import attested, odds, weighed
from wirelint_rules.collision._verbs import extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAST = form(r"[pC] [dPL](?= [TASO9])|p P (?=[9?])", "pC dPL")

_BEFORE = frozenset("after without for by in with from before while".split())
_SELDOM = -3.5
"""Odds below which a pair that was counted is a slip of the copy that was counted (a logarithm)."""


_WHEN = frozenset(
    "once soon shortly long ever never day days week weeks month months year years twice immediately moments".split()
)
"""Words behind which before and after say when, by themselves: she soon after led the movement."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_PAST,))
def past_after_preposition(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A preposition stands before a past form and its object.

    “Left without said a word”, “banned for attacked the embassy”, “after received a bribe”. Pairs that edited news has, clauses
    whose object stands before (the house they lived in caught fire), two prepositions (before and after listed prices), and speech
    are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  She left {==without said==} a word to reporters.
    Bad:  The group was banned {==for attacked==} the embassy.
    Good: She soon after led the movement. The house that they lived in lost its roof, and he came in and took the keys.
    """
    yield from weighed(document, _pasts, pooled)


def _pasts(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, _ in stretches(document, _PAST):
        before, verb = story.lower[one], story.lower[one + 1]
        if (
            before not in _BEFORE
            or (one and story.lower[one - 1] in _WHEN)
            or story.texts[one + 1] != verb
            or (attested(before, verb) and odds(before, verb) > _SELDOM)
        ):
            continue
        if letters.pair(one - 1) != "c " and not extracted(story.lower, letters, one):
            span = story.span(one, one + 1)
            yield True, Finding(span, f"“{document[span]}”: “{before}” does not take a past form")
