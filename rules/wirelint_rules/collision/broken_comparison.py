"""A comparison with the wrong word or form."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("broken-comparison",), seen_as=broken, reach="paragraph", gives_way=True)
def broken_comparison(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """A comparison has the wrong word or form.

    “Higher that last year”, “more 100 people”, “as rich than”, “high than expected”, “more an hour”, “rather that”: a comparative without
    “than”, “than” without a comparative, and a plain adjective for a superlative. Clauses of result (so big that), and speech are left alone.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  The price is higher {~~that~>than~~} last year.
    Bad:  It takes {~~more an~>more than an~~} hour to cross.
    Bad:  It was the {==deadly==} attack in the country since 2004.
    Good: It grew so big that it now employs more than 100 people, rather more than last year.
    """
    yield from weighed(document, _comparisons, pooled)


def _comparisons(document: Document) -> Iterator[tuple[bool, Finding]]:
    yield from joints(document, "broken-comparison", "“{}” makes no comparison")
