"""How far a story is convicted by its plain faults, so that rules may read the rest of it with more suspicion.

Evidence is pooled by a convention: a rule with two thresholds has the option `pooled`. Without it the rule reports only what
would stand in any story; with it, the rule asks `convicted` and lowers its threshold if plain faults of at least two
kinds, each found by another rule, have shown that a machine or a careless hand went through the story.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wirelint.catalogue import rules
from wirelint.document import layer
from wirelint.engine import findings
from wirelint.findings import Severity

if TYPE_CHECKING:
    from wirelint.document import Document, Span
    from wirelint.rules import Rule

KINDS = 2
"""So many rules must have found something for a story to be convicted."""

SIGNS = 3
"""So many faults they must have found together."""


@layer
def suspicion(document: Document) -> dict[str, list[Span]]:
    """The plain faults of a story, by the rules that found them; a fault that two rules found counts for the first."""
    signs: dict[str, list[Span]] = {}
    taken: list[Span] = []
    for rule in witnesses():
        spans = [finding.span for finding in findings(document, rule)]
        fresh = [span for span in spans if not any(span.overlaps(other) for other in taken)]
        if fresh:
            signs[rule.name] = fresh
            taken += fresh
    return signs


def convicted(document: Document) -> bool:
    """Whether plain faults of several kinds show that the story is garbled."""
    signs = suspicion(document)
    return len(signs) >= KINDS and sum(map(len, signs.values())) >= SIGNS


@cache
def witnesses() -> tuple[Rule, ...]:
    """The rules of this group that report faults at sight, each as strict as it can be."""
    package, group, _ = __name__.rsplit(".", 2)
    return tuple(
        rule.configured(pooled=False) if "pooled" in rule.defaults else rule
        for rule in rules(package)
        if rule.group == group and rule.severity > Severity.NOTE
    )
