"""An inflected form where a verb is followed by a plain one."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, grammar, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import BEFORE_NOUNS, attested, odds, weighed
from wirelint_rules.collision._forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_TO_ING = form(r"[hwxVvzPd?J3] o G(?= [TASZ9pfN?])", "hwxVvzPd?J3 o")
_TO_DOING = form(r"o G(?= [TASO9p])", "o G")
_IS_TO = form(r"[irM] o [z3?](?= [TASp?])", "irM o")
_MODAL = form(r"M [3z?](?= [TAS])", "M 3z?")
_NOT = form(r"d a G(?= )", "d a")
_OUGHT = form(r"\? [VvbJ](?= )", "? VvbJ")

_NEEDS = frozenset(
    """want wants wanted need needs decided refuse refuses refused try tries tried able unable forced plans planned hope hopes hoped fail
    fails failed willing ought""".split()
)
"""Words that take an infinitive with “to”, whatever verb it is."""

_TAKES = frozenset("have has had agree agrees agreed allowed ordered expects urged asked plan".split())
"""Words that nearly always do."""

_SELDOM = -2.0
"""Odds below which “to” is not followed by a form in -ing (a logarithm)."""

_LIKELY = 0.0
"""Odds of a word and “to” below which the word is hardly followed by “to” and a form in -ing (a logarithm)."""

_ASKED = frozenset("asked told ordered urged agreed decided advised warned chose tried".split())
_SAME = frozenset("sets puts cuts hits lets shuts costs".split())
"""Third persons of verbs that have no letter of their own."""

_SEEN = 1.0
"""The plain form must have been counted so often (a logarithm) behind the word."""


@rule(
    severity=Severity.WARNING,
    reach="paragraph",
    forms=(_TO_ING, _TO_DOING, _IS_TO, _MODAL, _NOT, _OUGHT),
    gives_way=True,
)
def inflected_infinitive(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A verb that takes an infinitive is followed by another form.

    “Will have to asking”, “the trial is to begins”, “the law might sets an example”, “was asked not naming the victim”, “they
    ought leave”. Only forms are reported that edited news never has there; speech is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand, and a form in -ing is reported
    behind any “to” that hardly follows the word before it; sound copy has those as well (the barriers they faced to getting
    the records).

    Bad:  The firm {==refused to paying==} the fine.
    Bad:  The trial {==is to begins==} in May.
    Bad:  The law {==might sets==} an example for others.
    Bad:  Reporters were {==asked not naming==} the victim.
    Bad:  They {~~ought leave~>ought to leave~~} the country.
    Good: He is used to asking, they ought not leave, and talks are to begin.
    """
    yield from weighed(document, _forms, pooled)


def _forms(document: Document) -> Iterator[tuple[bool, Finding]]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _OUGHT):
        if story.lower[one] == "ought" and story.texts[last] == story.lower[last]:
            span = story.span(one, last)
            better = f"{story.texts[one]} to {story.texts[last]}"
            yield True, Finding(span, f"“{document[span]}” lacks “to”", [Fix.replace(span, better)])
    for form_of in (_TO_ING, _IS_TO, _MODAL, _NOT):
        for _, one, last in stretches(document, form_of):
            first, before, found = story.lower[one], story.lower[last - 1], story.lower[last]
            if found in BEFORE_NOUNS or story.texts[one + 1 : last + 1] != story.lower[one + 1 : last + 1]:
                continue
            if form_of is _TO_ING:
                wrong = first in _NEEDS or (first in _TAKES and odds("to", found) < _SELDOM)
            elif form_of is _NOT:
                wrong = first in _ASKED and before == "not" and letters.kinds[last] == "G"
            else:
                wrong = _third(before, found)
            if wrong:
                span = story.span(one, last)
                yield True, Finding(span, f"“{document[span]}”: “{found}” should be an infinitive")
    for _, one, last in stretches(document, _TO_DOING):
        hardly = one > 0 and letters.marks[one - 1] == " " and odds(story.lower[one - 1], "to") < _LIKELY
        told = story.lower[one - 1] in _NEEDS | _TAKES
        if hardly and not told and story.texts[last] == story.lower[last]:
            span = story.span(one, last)
            yield False, Finding(span, f"“{document[span]}”: the verb does not take this form here")


def _third(before: str, form: str) -> bool:
    """Whether a word is the third person of a verb of which news has the plain form behind another word, and never this one."""
    base = form[:-1] if form in _SAME else plain(form)
    if not form.endswith("s") or base in {"", form} or attested(before, form):
        return False
    return (counts().pair(before, base) or 0.0) > _SEEN
