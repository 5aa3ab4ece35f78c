"""A pronoun in the wrong case."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.quotations import quoted
from wirelint.layers.words import words
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("pronoun-case",), seen_as=broken, reach="paragraph")
def pronoun_case(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A pronoun stands in the wrong case.

    “Between he and the mayor”, “a test for she”, “them were freed”, “the police arrested he”: a subject’s pronoun behind a preposition or a verb,
    or an object’s before a verb. Clauses (after he and his wife left, what for he was known), and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The row {==between he and==} the mayor goes on.
    Bad:  {==Them were==} freed on Monday.
    Good: The row between him and the mayor went on for as long as he and his party ruled.
    """
    yield from weighed(document, _cases, pooled)


def _cases(document: Document) -> Iterator[tuple[bool, Finding]]:
    lower = words(document).lower
    for sure, finding in joints(document, "pronoun-case", "“{}” has a pronoun in the wrong case"):
        at = words(document).within(finding.span)[0]
        of_two = _AND.intersection((lower[at - 1] if at else "", *lower[at + 1 : at + 2]))
        if not (of_two and quoted(document, finding.span)):
            yield sure, finding


_AND = frozenset(["and", "or"])
"""What joins two of whom people say “me and him was there” when they speak at home."""
