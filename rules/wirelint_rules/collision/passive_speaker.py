"""A passive verb for what its subject does."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.grammar import form, stretches
from wirelint.layers.ngrams import counts
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = form(r"[NsvuU?] (?:[hwx] e|[ir]) d t(?= [TuUjSA] )", "NsvuU? hwxir")
_PLANNED = form(r"[NsvuU?] [ir] d o (?=[Vvbh])", "NsvuU? ir")

_SAYING = frozenset(
    "said announced argued claimed stated demanded insisted complained denied replied added declared".split()
)
_PLANS = frozenset("planned hoped refused wanted pledged vowed agreed hesitated tried threatened".split())
_PEOPLE = frozenset("he she they we".split())
_OFTEN = 3.0
"""Who speaks was counted so often (a logarithm) before “said”."""


@rule(severity=Severity.WARNING, reach="paragraph", forms=(_SAID, _PLANNED))
def passive_speaker(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """People who say or plan something stand before a passive verb.

    “The ministry had been argued that the dam was safe”, “lawmakers are planned to debate the bill”. Who can say something is
    known from counts of edited news; what is said or planned (it was said that, talks are planned to), and speech are left
    alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  The {==ministry had been argued that==} the dam was safe.
    Bad:  {==Lawmakers are planned to==} debate the bill on Thursday.
    Good: It had been argued that the dam was safe, and talks are planned to follow.
    """
    yield from weighed(document, _passives, pooled)


def _passives(document: Document) -> Iterator[tuple[bool, Finding]]:
    story = words(document)
    for form_of, verbs in ((_SAID, _SAYING), (_PLANNED, _PLANS)):
        for _, one, last in stretches(document, form_of):
            subject = story.lower[one]
            if story.lower[last - 1] in verbs and (
                subject in _PEOPLE or (counts().pair(subject, "said") or 0.0) > _OFTEN
            ):
                span = story.span(one, last)
                yield True, Finding(span, f"“{document[span]}”: a passive where the subject acts")
