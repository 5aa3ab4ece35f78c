"""A possessive or a short form without its apostrophe, or with one too many."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.typed import TYPE_CHECKING
from wirelint_rules._joints import broken, joints
from wirelint_rules.collision._evidence import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, needs=("lost-apostrophe",), seen_as=broken, reach="paragraph")
def lost_apostrophe(document: Document, *, pooled: bool = True) -> Iterator[Finding]:
    """An apostrophe is lost, or one too many.

    “The mayors office”, “womens rights”; and “the minister’s said”. A plural is taken for a possessive only before what a plural of that
    noun does not stand before in edited news, and a possessive for a plain noun only before a verb; speech is left alone. Short forms, countries
    and words that have no such plural (doesnt, Russias, the countrys) are for `broken-apostrophe`.

    With `pooled`, a story in which plain faults of two kinds stand is read with more suspicion, speech included.

    Bad:  {==The mayors office==} said the road was closed.
    Bad:  The {==minister’s said==} the plan was dead.
    Good: The mayors’ offices are closed; the minister’s said to be ill at the mayor’s office.
    """
    yield from weighed(document, _apostrophes, pooled)


def _apostrophes(document: Document) -> Iterator[tuple[bool, Finding]]:
    yield from joints(document, "lost-apostrophe", "“{}”: an apostrophe is lost or too many")
