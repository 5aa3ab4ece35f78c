"""A verb in a form that what stands before it does not take, by the counts of edited news."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import MET, odds, unmet, weighed
from wirelint_rules.collision._forms import participle, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAVING = form(r"[hwx] (?:a )?G(?= [TASO9])", "hwx aG")
_TO = form(r"o G(?= [TASO9p])", "o G")
_PLAIN = form(r"[hwxirbe] (?:a )?[vJV](?= [TASOpo])", "hwxirbe avJV")

_LIKELY = 0.0
"""Odds of a word and “to” below which the word is hardly followed by “to” and a form in -ing (a logarithm)."""

_OFTENER, _SOME = 1.5, 1.0
"""So much oftener must news have the participle there than the plain form (logarithms)."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_HAVING, _TO, _PLAIN))
def unused_form(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A verb has a form that edited news does not use there.

    “Has buying time”, “had welcome the pledge”, “voted to closing the plant”: a form in -ing behind “have”, or behind “to”
    where the word before hardly ever has “to” behind it, and a plain form for a participle, each where the counts of edited
    news have the right form and never this one. Nouns (they have backing from both), and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included; only there is
    a form in -ing behind “to” reported, which sound copy has as well (the barriers they faced to getting the records).

    Bad:  The United States {==had welcome==} the pledge.
    Bad:  The bank {==has buying==} the bonds.
    Good: They have backing from both, and look forward to closing the plant.
    """
    yield from weighed(document, _unused, pooled)


def _unused(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    lower = story.lower
    for _, one, last in stretches(document, _HAVING):
        if story.texts[last] == lower[last] and unmet(lower[last - 1], lower[last]) > MET:
            yield plain(lower[last]) != "", _finding(document, one, last)
    for _, one, last in stretches(document, _TO):
        before = odds(lower[one - 1], "to") if one and letters[2 * one - 1] == " " else 0.0
        if before < _LIKELY and story.texts[last] == lower[last]:
            yield False, _finding(document, one, last)
    for _, one, last in stretches(document, _PLAIN):
        gained = max(_gained(lower[last - 1], lower[last]), _gained(lower[one], lower[last]))
        if story.texts[last] == lower[last] and gained > _SOME:
            never = (
                letters[2 * one] in "hwx"
                and letters[2 * last + 2] in "TASO"
                and unmet(lower[last - 1], lower[last]) > MET
            )
            yield never and gained > _OFTENER, _finding(document, one, last)


def _gained(before: str, verb: str) -> float:
    """How much oftener news has the participle of a verb behind a word than its plain form, as a logarithm."""
    base, pair = plain(verb), counts().pair
    right = participle(base) if base else verb
    return 0.0 if right == verb else (pair(before, right) or 0.0) - (pair(before, verb) or 0.0)


def _finding(document: Document, one: int, last: int) -> Finding:
    span = words(document).span(one, last)
    return Finding(span, f"“{document[span]}”: the verb does not take this form here")
