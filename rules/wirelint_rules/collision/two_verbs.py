"""Two verbs where a clause has room for one."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import first_word, form, grammar, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import MET, SAYING, outside_speech, unmet
from wirelint_rules.collision._verbs import extracted, known, needs_object, objects

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWO = form(r"[PdL] [Pd](?= (?:[TASO9] |t |o [VvJbh]))", "PdL Pd")

_JOINTS = frozenset("RtX")
"""A sentence with one of these has clauses whose verbs may meet: a briefing that officials said covered it."""

_SOME = 30
"""A verb counted with an object in so many of a hundred active clauses may be a participle behind its noun."""

_LINKING = frozenset(
    "involved got became become remained felt seemed looked went gone appeared stood kept made had let sat came lay wanted needed".split()
)
"""Verbs that a participle follows: they got stuck, he seemed pleased."""


@rule(severity=Severity.WARNING, forms=(_TWO,))
def two_verbs(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """Two past verbs stand side by side where there is room for one.

    “Rebels took captured the barracks”, “the council decided voted to close it”: two versions of a sentence left both their
    verbs. Only pairs are reported that edited news never has, before an object or a clause; where the object of the first may
    stand before it (the men they accused denied the charge), and in speech, two verbs are left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  Rebels {~~took captured~>captured~~} the barracks at dawn.
    Bad:  The council {~~decided voted~>voted~~} to close the pool.
    Good: The men they accused denied the charge; he got caught in the rain.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story, letters = words(document), grammar(document)
    for _, one, last in stretches(document, _TWO):
        first, second = story.lower[one], story.lower[last]
        if [first, second] != story.texts[one : last + 1] or first in _LINKING or first == second:
            continue
        reduced = (
            letters.kinds[one] == "d"
            and letters.kinds[one - 1 : one] not in {*"uUhwx"}
            and (needs_object(first) or objects(first) > _SOME or not known(first))
        )
        before = letters.kinds[first_word(letters, one) : one]
        reduced = reduced or (first in SAYING and second not in SAYING) or bool(_JOINTS & {*before})
        if unmet(first, second) > MET and not reduced and not extracted(story.lower, letters, one):
            span = story.span(one, last)
            yield Finding(span, f"“{document[span]}”: one verb too many", [Fix.replace(span, second)])
