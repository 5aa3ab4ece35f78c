"""“Then” where “than” belongs."""

from __future__ import annotations

from wirelint import Document, Finding, Fix, Severity, rule
from wirelint.layers.grammar import form, stretches
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.collision._evidence import outside_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

_THEN = form(r"[>?q] a (?=[9T1SA]|D|E)", ">?q a")

_COMPARED = frozenset(["more", "less", "fewer", "rather", "other"])


@rule(severity=Severity.ERROR, reach="paragraph", forms=(_THEN,))
def then_for_than(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """“Then” stands where “than” belongs.

    Reported right behind a comparative with what it is compared with behind it (more then 30). “Then” behind a comma, or at
    the end of a clause, is left alone.

    With `pooled`, speech is read as well in a story in which plain faults of two kinds stand.

    Bad:  More {~~then~>than~~} 30 people were held, and rents are higher {~~then~>than~~} the wages.
    Good: More than 30 people were held; prices were higher then, and some more, then the rest, left.
    """
    yield from outside_speech(document, _faults, pooled)


def _faults(document: Document) -> Iterator[Finding]:
    story = words(document)
    for m, one, other in stretches(document, _THEN):
        if story.texts[other] == "then" and (m.group()[0] == ">" or story.lower[one] in _COMPARED):
            span = story.span(other)
            yield Finding(span, f"“{document[story.span(one, other)]}” should have “than”", [Fix.replace(span, "than")])
