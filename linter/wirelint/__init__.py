"""wirelint: a text-quality linter for wire-style news copy. These names are what rules are written with."""

__version__ = "0.1.0"

from wirelint.document import Block, Document, Position, Span, layer
from wirelint.findings import Edit, Finding, Fix, Related, Severity
from wirelint.patterns import Pattern, pattern
from wirelint.rules import Rule, rule, story_set_rule

__all__ = [
    "Block",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Pattern",
    "Position",
    "Related",
    "Rule",
    "Severity",
    "Span",
    "layer",
    "pattern",
    "rule",
    "story_set_rule",
]
