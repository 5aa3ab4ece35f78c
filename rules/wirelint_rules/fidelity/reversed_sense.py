"""A word has given way to its contrary."""

from __future__ import annotations

from wirelint import Document, Finding, Severity, rule
from wirelint.layers.fidelity.kinds import CONTRARY
from wirelint.typed import TYPE_CHECKING
from wirelint_rules.fidelity._report import report

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.WARNING, against_source=True)
def reversed_sense(document: Document) -> Iterator[Finding]:
    """A word has given way to its contrary.

    More for less, eastern for western, ahead for behind, exports for imports: a word in the place of one that says the contrary, or names
    the other side, is reported, and so is a cause that became the effect. Silent without a source.

    Source: Exports of grain were lower than in the year before.
    Bad:  Exports of grain were {~~higher~>lower~~} than in the year before.
    Good: Grain exports were lower.
    """
    yield from report(document, CONTRARY, "sense reversed: the source has")
